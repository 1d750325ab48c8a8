"""The named things of one article: bodies, people, programmes, quotations and awards, and how they hang together.

Awards are found here; who won them is told by ``award_holders``, once places and topics are known.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from archive_gui.domain.description import Contributor
from archive_gui.domain.facts import (
    FactDetail,
    FactKind,
    OrganisationFact,
    ProgrammeFact,
    QuotationFact,
)
from archive_gui.domain.reading import PartKind, ReadingText
from archive_gui.domain.spans import Span
from archive_gui.facts.awards import FoundAward, find_awards
from archive_gui.facts.bodies.extraction import find_bodies
from archive_gui.facts.bodies.found import FoundBody
from archive_gui.facts.bodies.links import FullNames
from archive_gui.facts.grammar import Rule
from archive_gui.facts.masks import NAME, blank
from archive_gui.facts.people.extraction import find_people
from archive_gui.facts.people.found import FoundPerson
from archive_gui.facts.people.rules import RULE_SIGNED
from archive_gui.facts.people_links import PeopleLinks
from archive_gui.facts.places.divisions import Divisions
from archive_gui.facts.programmes import RULE_AGAIN, RULE_FOLLOWED, RULE_LED, FoundProgramme, is_slogan, programme
from archive_gui.facts.programmes_plain import is_led
from archive_gui.facts.quotations import RULE_HEADLINE, FoundQuotation, Quotations
from archive_gui.facts.quotes import Quoted, find_quoted
from archive_gui.language.gazetteer import Gazetteer, Match

_SIGNED_PARTS = frozenset({PartKind.BYLINE, PartKind.PHOTO_CREDIT})
_LONGEST_NAME = 4
"""A compound surname with a given name of two; longer names are transcribed, with a dot between."""
_LEAST_PART = 3
"""Characters of a part of a programme's name that is spoken of alone: “样样净、人人勤”, then “样样净”."""
_HEADINGS = frozenset({PartKind.TITLE, PartKind.SUBTITLE, PartKind.KICKER, PartKind.SECTION_HEADING})
"""Parts whose quotation marks lend words from the text below."""

Row = tuple[Span, FactKind, FactDetail, Rule, float, bool]
"""A fact before it has its id: span, kind, detail, rule, confidence, and whether context gave the value."""


@dataclass(frozen=True, slots=True)
class Proposals:
    """What a model takes for names in one text: spans of people and of bodies."""

    people: Sequence[Span] = ()
    bodies: Sequence[Span] = ()


class Names:
    """Finds and joins the named things of one article."""

    def __init__(
        self,
        reading: ReadingText,
        contributors: Iterable[Contributor],
        text: str,
        divisions: Sequence[Match],
        proposals: Proposals | None = None,
    ) -> None:
        """Find bodies and quoted stretches in ``text``: folded, silent parts and documents blanked out."""
        self._reading = reading
        self._contributors = tuple(contributors)
        self._text = text
        self._proposals = proposals or Proposals()
        self._divisions = divisions
        self.quoted: list[Quoted] = find_quoted(text)
        self.slogans: list[Span] = []
        for quote in self.quoted:
            apart = not self.slogans or quote.inside.start >= self.slogans[-1].end
            if apart and is_slogan(self._words(quote.inside)):
                self.slogans.append(quote.inside)
        quoted = {quote.inside for quote in self.quoted}
        self.bodies: list[FoundBody] = [
            body for body in find_bodies(text, Divisions(divisions), self._proposals.bodies) if body.span not in quoted
        ]
        self.people: list[FoundPerson] = []
        self.awards: list[FoundAward] = list(find_awards(text))
        self._headings = [part.span for part in reading.parts if part.kind in _HEADINGS]
        self._heading_ends = [heading.end for heading in self._headings]

    def find_people(self, text: str, places: Sequence[Span]) -> None:
        """Find the people in ``text``, which has dates blanked out too; ``places`` are no people."""
        divisions = [
            Span(one.start, one.end) for one in self._divisions if one.end - one.start > 2 and not one.is_ordinary_word
        ]
        taken = sorted([*(body.span for body in self.bodies), *places])
        signed = self._in_bylines()
        quoted = {quote.inside for quote in self.quoted}
        found = [
            one
            for one in find_people(text, [*taken, *divisions, *self.slogans], self._proposals.people)
            if one.span not in quoted
        ]
        self.people = sorted([*signed, *found], key=lambda person: person.span.start)
        marked = blank(text, _apart(taken), NAME)
        bodies = [body.span for body in self.bodies]
        self._links = PeopleLinks(
            marked, self._reading.text, self.people, bodies, places, contributors=self._contributors
        )

    def rows(self, home: Sequence[str], gazetteer: Gazetteer) -> Iterator[Row]:
        """Every fact found, in no order."""
        for person in self.people:
            detail = self._links.of(person)
            inferred = detail.full_name != person.name
            yield person.span, FactKind.PERSON, detail, person.rule, person.confidence, inferred
        names = [self._words(body.span) for body in self.bodies]
        full = FullNames(home, gazetteer, names)
        for body, name in zip(self.bodies, names, strict=True):
            whole = full.of(name)
            found = OrganisationFact(whole)
            yield body.span, FactKind.ORGANISATION, found, body.rule, body.confidence, whole is not None
        yield from self._quoted_rows()

    def _quoted_rows(self) -> Iterator[Row]:
        awards = self.awards
        ends = [award.span.end for award in awards]
        quotations = Quotations(self._text, self.people, self.quoted)
        known: dict[str, str] = {}
        unnamed: list[Quoted] = []
        for quoted in self.quoted:
            index = bisect_left(ends, quoted.span.end)
            if index < len(awards) and awards[index].span.covers(quoted.span):
                continue
            called = is_led(self._text, quoted.span.start, self._words(quoted.inside))
            spoken = None if called else quotations.read(quoted)  # 这叫“样样课堂”，校长某某说
            if spoken is not None:
                if not self._in_heading(quoted.span) or spoken.rule is RULE_HEADLINE:
                    yield self._quotation(spoken)
                continue
            named = programme(self._text, quoted)
            if named is None or (self._in_heading(quoted.span) and named.rule not in {RULE_FOLLOWED, RULE_LED}):
                unnamed.append(quoted)
                continue
            known.setdefault(whole := self._words(quoted.inside), named.subkind)
            for part in whole.split("、"):
                if len(part) >= _LEAST_PART:
                    known.setdefault(part, named.subkind)
            yield self._programme(named)
        for quoted in unnamed:
            subkind = known.get(self._words(quoted.inside))
            if subkind is not None:
                yield self._programme(FoundProgramme(quoted.span, subkind, RULE_AGAIN, 0.75))

    def _in_heading(self, span: Span) -> bool:
        index = bisect_left(self._heading_ends, span.end)
        return index < len(self._headings) and self._headings[index].covers(span)

    def _quotation(self, found: FoundQuotation) -> Row:
        return (
            found.span,
            FactKind.QUOTATION,
            QuotationFact(self._printed(found.speaker)),
            found.rule,
            found.confidence,
            False,
        )

    @staticmethod
    def _programme(found: FoundProgramme) -> Row:
        return found.span, FactKind.PROGRAMME, ProgrammeFact(found.subkind), found.rule, found.confidence, False

    def _in_bylines(self) -> list[FoundPerson]:
        """The contributors where their bylines and credits name them, in order, none overlapping."""
        found: list[FoundPerson] = []
        parts = [part.span for part in self._reading.parts if part.kind in _SIGNED_PARTS]
        if not parts:
            return found
        for contributor in self._contributors:
            if len(contributor.name) > _LONGEST_NAME and "·" not in contributor.name:
                continue  # a body that signed
            pattern = re.compile(r"\s*".join(map(re.escape, contributor.name)))
            for part in parts:
                found += [
                    FoundPerson(Span(*match.span()), contributor.name, RULE_SIGNED, 0.97)
                    for match in pattern.finditer(self._reading.text, part.start, part.end)
                ]
        kept: list[FoundPerson] = []
        for person in sorted(found, key=lambda person: (person.span.start, -person.span.end)):
            if not kept or person.span.start >= kept[-1].span.end:
                kept.append(person)
        return kept

    def _words(self, span: Span) -> str:
        return "".join(self._reading.text[span.start : span.end].split())

    def _printed(self, words: str | None) -> str | None:
        """Folded words as the article prints them."""
        if words is None:
            return None
        at = self._text.find(words)
        return self._words(Span(at, at + len(words))) if at >= 0 else words


def _apart(spans: Iterable[Span]) -> list[Span]:
    """The spans in order without those that overlap an earlier one."""
    kept: list[Span] = []
    for span in spans:
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return kept
