"""The facts of one article: each kind is found in turn, what is found is blanked, then figures are linked."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache

from archive_gui.domain.description import Description
from archive_gui.domain.facts import (
    AwardFact,
    Change,
    DateFact,
    DocumentFact,
    Fact,
    FactDetail,
    FactKind,
    Figure,
    PlaceFact,
)
from archive_gui.domain.reading import PartKind, ReadingText
from archive_gui.domain.spans import Span
from archive_gui.facts import documents
from archive_gui.facts.award_holders import AwardHolders
from archive_gui.facts.awards import FoundAward
from archive_gui.facts.bodies_in_full import bodies_in_full
from archive_gui.facts.breaks import Breaks
from archive_gui.facts.dates.extraction import FoundDate, find_dates, read_dates
from archive_gui.facts.documents import find_documents
from archive_gui.facts.figure_links import FigureLinks, Links
from archive_gui.facts.figures import changes
from archive_gui.facts.figures.as_of import Times
from archive_gui.facts.figures.changes import FoundChange, find_changes, lengths
from archive_gui.facts.figures.extraction import find_figures
from archive_gui.facts.figures.numbers import FoundFigure
from archive_gui.facts.figures.rates import tells_how_often
from archive_gui.facts.figures.tables import TableFigure, TableFigures
from archive_gui.facts.grammar import Hit, Rule
from archive_gui.facts.issuers import Issuers
from archive_gui.facts.masks import BLANK, NAME, blank
from archive_gui.facts.names import Names, Proposals
from archive_gui.facts.places import short_forms
from archive_gui.facts.places.borne import is_borne, is_counted_or_step
from archive_gui.facts.places.by_sound import find_by_sound
from archive_gui.facts.places.ethnic_towns import find_ethnic_towns
from archive_gui.facts.places.extraction import PlaceFinder
from archive_gui.facts.places.found import FoundPlace, first_of_each, joined, told_alike
from archive_gui.facts.places.gateways import find_gateways
from archive_gui.facts.places.home import generics
from archive_gui.facts.places.listed import ListedPlaces
from archive_gui.facts.places.local import LocalPlaces
from archive_gui.facts.places.marks import full_width
from archive_gui.facts.places.mentions import is_village_unit, settle
from archive_gui.facts.places.misprinted import as_meant
from archive_gui.facts.places.name_bounds import is_of_headline
from archive_gui.facts.places.natural import find_natural
from archive_gui.facts.places.natural_shapes import find_shaped
from archive_gui.facts.places.own import OwnPlaces
from archive_gui.facts.places.regions import find_regions
from archive_gui.facts.places.rural import find_rural, find_towns
from archive_gui.facts.places.sites import RULE_STATION, find_sites, find_stations, venues
from archive_gui.facts.places.villages import Surroundings, find_villages
from archive_gui.facts.subjects.attribution import Subjects
from archive_gui.facts.subjects.people import PeopleNamed, PeopleTold
from archive_gui.facts.subjects.topics import Named
from archive_gui.language.dates import Moment
from archive_gui.language.gazetteer import Gazetteer
from archive_gui.language.units import UnitClass

_SILENT = frozenset({PartKind.BYLINE, PartKind.PHOTO_CREDIT, PartKind.BOILERPLATE})
"""Parts in which numbers are no facts."""
_PRINTED_IN = re.compile(
    r"(?:原载于?|载于|刊[于发]于?|发表于|首发于)[^；。，\n）)]{0,16}《[^《》\n]{1,16}》[^；。，\n）)]{0,16}"
)
"""The paper and the day that a line of authors tells: （作者单位：样县样局；原载2021年6月24日《样报》）."""

# 样镇样村党总支书记某某, 驻样村第一书记某某; no 记者, whose paper has the place in its name.
_OFFICE = re.compile("书记|村支?委|主任|队长|镇长|乡长|县长|市长|州长|局长|校长|院长|站长|理事长|村民")

_NUMERALS = frozenset("零〇一二两三四五六七八九十百千万亿")
"""What is made of these alone is a number, whatever it stands between (、一百零三个乡)."""


class ArticleFacts:
    """Finds the facts of one article."""

    def __init__(
        self,
        reading: ReadingText,
        description: Description,
        form: str,
        gazetteer: Gazetteer,
        *,
        proposals: Proposals | None = None,
        own: OwnPlaces | None = None,
    ) -> None:
        self._reading = reading
        self._contributors = description.contributors
        self._proposals = proposals
        self._form = form
        self._gazetteer = gazetteer
        self._own = own or OwnPlaces((), gazetteer)
        self._found: list[tuple[Span, FactKind, FactDetail, Rule, float, bool]] = []

        silent = [span for part in reading.parts if part.kind in _SILENT for span in _unprinted(form, part.span)]
        text = blank(form, silent).replace("\t", BLANK)  # nothing reads on from one cell to the next
        self._documents = list(find_documents(text))
        self._text = blank(text, self._documents)
        self._dates_read = read_dates(self._text)
        self._apart = [form[span.start : span.end] for span in (*silent, *self._documents)]

    def dates_read(self) -> Iterator[tuple[str, tuple[Hit, ...]]]:
        """The article's texts with the dates read in them: its body, then the parts and titles that stand apart."""
        yield self._text, self._dates_read
        for text in self._apart:
            yield text, read_dates(text)

    def facts(self, finder: PlaceFinder, index: int, written: Moment, prefix: str) -> tuple[Fact, ...]:
        """The article's facts in reading order; relative dates are told from when it was ``written``."""
        text = self._text
        names = Names(self._reading, self._contributors, text, finder.matches(index), self._proposals)
        dates = list(find_dates(text, self._dates_read, written))
        dates = [date for date in dates if not _is_within(date.span, names.slogans)]
        undated = dateless = blank(text, [_with_noun(text, date.span) for date in dates if not date.is_daily])
        bodies = [body.span for body in names.bodies]
        found, places = self._named_places(finder, index, undated, names)
        names.find_people(undated, [place.span for place in places])
        undated = blank(undated, [place.span for place in places], NAME)
        people = [person.span for person in names.people]
        figures = list(find_figures(undated))
        tables = TableFigures(self._reading, self._form, dates, [*(place.span for place in places), *people, *bodies])
        tabled = list(tables.read(figures))
        figures = [figure for figure in figures if not tables.covers(figure.span)]
        starts = [figure.span.start for figure in figures]
        dates = [date for date in dates if not date.is_rate or tells_how_often(text, date, figures, starts)]
        breaks = Breaks(text)
        titles = [part.span for part in self._reading.parts if part.kind in {PartKind.TITLE, PartKind.SUBTITLE}]
        kept = {place.span for place in places}
        nested = [place for place in found if place.span not in kept]
        named_rows = list(names.rows(finder.home, self._gazetteer))

        @cache  # one text in three states no figure: nobody asks of whom
        def subjects() -> Subjects:
            signed = self._signed_places(finder, index)
            running = [place for place in places if not tables.covers(place.span)]
            spoken_for = sorted([*running, *signed], key=lambda place: place.span)
            told = PeopleTold.of(named_rows)
            home = generics(finder.home, self._gazetteer)
            programmes = sorted(span for span, kind, *_ in named_rows if kind is FactKind.PROGRAMME)
            there = Named(spoken_for, people, bodies, nested, self._documents, self._author(), told, home, programmes)
            return Subjects(dateless, self._reading.text, there, breaks, titles)

        times = Times(text, dates, breaks)
        spans = [place.span for place in places]
        self._add_documents(Issuers(text, self._reading.text, bodies, people, spans), subjects)
        if names.awards:
            who = [*people, *bodies, *(place.span for place in places)]
            holders = AwardHolders(
                text,
                self._reading.text,
                who,
                people,
                meant=lambda: PeopleNamed(dateless, self._reading.text, people, PeopleTold.of(named_rows)),
                topic=lambda at: subjects().of(at),
            )
            self._add_awards(names.awards, holders)
        self._add_dates(dates)
        self._add_places(places)
        ends = sorted([*figures, *lengths(text, dates)], key=lambda end: end.span)
        moves = list(find_changes(undated, ends))
        links = FigureLinks(undated, self._reading.text, times, subjects)
        linked = links.of_figures(figures)
        moved = list(links.of_moves(moves, figures, linked))
        self._found += named_rows
        whole = bodies_in_full(named_rows, self._reading.text)
        self._add_figures(figures, [link.said_of(whole) for link in linked])
        self._add_tabled(tabled, times, lambda at: subjects().of(at))
        self._add_changes((move, link.said_of(whole), later) for move, link, later in moved)
        self._found.sort(key=lambda found: (found[0].start, -found[0].end))
        return tuple(self._fact(f"{prefix}.f{number}", found) for number, found in enumerate(self._found, start=1))

    def _named_places(
        self, finder: PlaceFinder, index: int, text: str, names: Names
    ) -> tuple[list[FoundPlace], list[FoundPlace]]:
        """All places of a text without dates, and those of them that are no part of another name."""
        bodies = [body.span for body in names.bodies]
        found = [
            place
            for place in self._places(finder, index, text)
            if not (is_borne(text, place) or is_counted_or_step(text, place))
        ]
        known = {place.span for place in found if place.code is not None}
        also = (place for place in venues(self._text, bodies, self._gazetteer) if place.span not in known)
        found = first_of_each([*also, *found])
        places = _outside(found, [body for body in bodies if not is_village_unit(self._text, body)])
        honours = [award.span for award in names.awards]
        places = _outside(places, honours)  # 样样市先进单位: a part of the distinction's name
        # 有女莫嫁样板坡: the slogan is of a place that the text names in full.
        unlisted = [place for place in places if place.code is None and place.rule is not short_forms.RULE]
        if not names.slogans:
            return found, places
        in_slogans = set(unlisted).difference(_outside(unlisted, names.slogans))
        return found, [place for place in places if place not in in_slogans]

    def _author(self) -> str | None:
        """Who alone has signed the article without being named as its reporter or photographer."""
        if len(self._contributors) != 1 or self._contributors[0].role is not None:
            return None
        return self._contributors[0].name

    def _signed_places(self, finder: PlaceFinder, index: int) -> list[FoundPlace]:
        """Where those who sign with an office hold it, which 全村 then means: 样镇样村第一书记某某."""
        lines = [part.span for part in self._reading.parts if part.kind is PartKind.BYLINE]
        signed = [line for line in lines if _OFFICE.search(self._form, line.start, line.end)]
        if not signed:
            return []
        starts, ends = [0, *(line.end for line in signed)], [*(line.start for line in signed), len(self._form)]
        between = [Span(start, end) for start, end in zip(starts, ends, strict=True)]
        return self._places(finder, index, blank(self._form, between))

    def _places(self, finder: PlaceFinder, index: int, text: str) -> list[FoundPlace]:
        text = full_width(text)
        own = list(self._own.find(text))
        named = [*finder.find(index, text), *find_regions(text, self._gazetteer)]
        named += find_natural(text, finder.home, self._gazetteer)
        named += find_stations(text, self._gazetteer)
        named += find_gateways(text, self._gazetteer)
        named += find_by_sound(text, self._gazetteer)
        divisions = first_of_each([*own, *_outside(named, [place.span for place in own])])
        divisions = joined(divisions, find_towns(text, divisions, self._gazetteer))
        divisions = joined(divisions, find_ethnic_towns(text, divisions, finder.home, self._gazetteer))
        villages = list(find_villages(text, Surroundings.of(divisions, finder.home, self._gazetteer)))
        rural = find_rural(text, joined(divisions, villages), finder.home, self._gazetteer)
        known = joined(divisions, [*villages, *rural])
        settled = joined(known, find_sites(text, known, self._gazetteer))
        local = LocalPlaces(text, settled, finder.home, self._gazetteer).find()
        told = joined(settled, _outside(local, [place.span for place in settled]))
        shaped = find_shaped(text, {place.span.end for place in told})
        told = joined(told, _outside(shaped, [place.span for place in told]))
        listed = ListedPlaces(text, told, finder.home, self._gazetteer).find()
        found = joined(told, _outside(listed, [place.span for place in told]))
        found = settle(found, text, finder.home, self._gazetteer)
        found = as_meant(text, told_alike(found, text), self._gazetteer)
        return [place for place in found if not (_is_number(text, place.span) or is_of_headline(text, *place.span))]

    def _fact(self, fact_id: str, found: tuple[Span, FactKind, FactDetail, Rule, float, bool]) -> Fact:
        span, kind, detail, rule, confidence, inferred = found
        quote = self._reading.text[span.start : span.end]
        ranges = self._reading.offsets.source_ranges(span)
        return Fact(fact_id, kind, quote, span, ranges, detail, confidence, rule.id, rule.version, inferred)

    def _add_documents(self, issuers: Issuers, subjects: Callable[[], Subjects]) -> None:
        issuer: str | None = None
        by_verb = False
        for index, title in enumerate(self._documents):
            in_row = index > 0 and issuers.follows(title, self._documents[index - 1])
            told, by_verb = issuer, (in_row and by_verb) or issuers.verb(title) is not None
            issuer = told if in_row and by_verb and told else issuers.of(title)
            if issuer is None and in_row:
                issuer = told
            elif issuer is None and (verb := issuers.verb(title)) is not None:
                issuer = subjects().of(verb) or issuers.seat(verb)  # 张家界市出台《…》
            rule = documents.rule_of(self._form[title.start : title.end])
            issuer = issuer or documents.issuer_in(self._form[title.start : title.end])
            self._found.append((title, FactKind.DOCUMENT, DocumentFact(issuer), rule, 0.98, False))

    def _add_awards(self, awards: Sequence[FoundAward], holders: AwardHolders) -> None:
        for award in awards:
            winner, giver = holders.of(award)
            self._found.append((award.span, FactKind.AWARD, AwardFact(winner, giver), award.rule, 0.8, False))

    def _add_dates(self, found: list[FoundDate]) -> None:
        for date in found:
            value = date.value
            detail = DateFact(value.value, value.frequency, value.vague)
            confidence = 0.8 if value.inferred else 0.95
            self._found.append((date.span, FactKind.DATE, detail, date.rule, confidence, value.inferred))

    def _add_places(self, found: list[FoundPlace]) -> None:
        for place in found:
            detail = PlaceFact(place.level, place.code, place.full_name, place.alternatives)
            self._found.append((place.span, FactKind.PLACE, detail, place.rule, place.confidence, place.inferred))

    def _add_figures(self, figures: list[FoundFigure], links: list[Links]) -> None:
        for figure, link in zip(figures, links, strict=True):
            detail = Figure(
                figure.value,
                self._printed_unit(figure),
                figure.value_high,
                figure.approximation,
                link.indicator,
                link.subject,
                link.as_of,
            )
            self._found.append(
                (figure.span, FactKind.FIGURE, detail, figure.rule, figure.confidence, figure.implied_unit)
            )

    def _add_tabled(self, found: list[TableFigure], times: Times, about: Callable[[int], str | None]) -> None:
        for cell in found:
            figure = cell.figure
            detail = Figure(
                figure.value,
                self._printed_unit(figure),
                figure.value_high,
                figure.approximation,
                cell.indicator,
                cell.subject or about(cell.table),
                cell.as_of or times.at(cell.table),
            )
            self._found.append(
                (figure.span, FactKind.FIGURE, detail, figure.rule, figure.confidence, figure.implied_unit)
            )

    def _printed_unit(self, figure: FoundFigure) -> str:
        """The unit in the characters of the text, not of its simplified form."""
        at = self._form.rfind(figure.unit, figure.span.start, figure.span.end)
        if at < 0 or not figure.unit or figure.kind is UnitClass.RATIO:
            return figure.unit
        return self._reading.text[at : at + len(figure.unit)]

    def _add_changes(self, moved: Iterable[tuple[FoundChange, Links, str | None]]) -> None:
        for move, links, later in moved:
            first, last = move.first, move.last
            detail = Change(first.value, last.value, last.unit, links.indicator, links.subject, links.as_of, later)
            self._found.append((move.span, FactKind.CHANGE, detail, changes.RULE, 0.9, False))


def _with_noun(text: str, span: Span) -> Span:
    """A length of time with the word for time behind it, which is no part of what is told next: 40天|时间走遍全村."""
    return Span(span.start, span.end + 2) if text.startswith("时间", span.end) else span


def _is_number(text: str, span: Span) -> bool:
    return _NUMERALS.issuperset(text[span.start : span.end])


def _unprinted(text: str, part: Span) -> Iterator[Span]:
    """What a part tells apart from where and when the article was printed."""
    start = part.start
    for printed in _PRINTED_IN.finditer(text, part.start, part.end):
        yield Span(start, printed.start())
        start = printed.end()
    yield Span(start, part.end)


def _is_within(span: Span, others: Sequence[Span]) -> bool:
    """Whether one of ``others``, which are in order and none overlapping, covers a span."""
    index = bisect_left(others, span.end, key=lambda other: other.end)
    return index < len(others) and others[index].covers(span)


def _outside(places: Iterable[FoundPlace], bodies: Sequence[Span]) -> list[FoundPlace]:
    """The places that are no part of another name: a body's, a place's of the archive's own."""
    ends = [body.end for body in bodies]
    kept = []
    for place in places:
        index = bisect_right(ends, place.span.start)
        alone = index == len(bodies) or not bodies[index].overlaps(place.span)
        if alone or (place.rule is RULE_STATION and bodies[index] == place.span):
            kept.append(place)
    return kept
