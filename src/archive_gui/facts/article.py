"""The facts of one article: each kind is found in turn, what is found is blanked, then figures are linked."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from archive_gui.domain.description import Description
from archive_gui.domain.facts import Change, DateFact, DocumentFact, Fact, FactDetail, FactKind, Figure, PlaceFact
from archive_gui.domain.reading import PartKind, ReadingText
from archive_gui.domain.spans import Span
from archive_gui.facts import changes, documents
from archive_gui.facts.as_of import Times
from archive_gui.facts.breaks import Breaks
from archive_gui.facts.changes import FoundChange, find_changes
from archive_gui.facts.date_facts import FoundDate, find_dates
from archive_gui.facts.documents import FoundDocument, find_documents
from archive_gui.facts.figure_numbers import FoundFigure
from archive_gui.facts.figures import find_figures
from archive_gui.facts.grammar import Rule
from archive_gui.facts.indicators import indicator
from archive_gui.facts.masks import NAME, blank
from archive_gui.facts.names import Names, Proposals
from archive_gui.facts.places import FoundPlace, PlaceFinder
from archive_gui.facts.subjects import Subjects
from archive_gui.facts.villages import Surroundings, find_villages
from archive_gui.language.dates import Moment
from archive_gui.language.gazetteer import Gazetteer
from archive_gui.language.units import UnitClass

_SILENT = frozenset({PartKind.BYLINE, PartKind.PHOTO_CREDIT, PartKind.BOILERPLATE})
"""Parts in which numbers are no facts."""

_CLAUSE_ENDS = "，。；！？,;!?\n"


class ArticleFacts:
    """Finds the facts of one article."""

    def __init__(
        self,
        reading: ReadingText,
        description: Description,
        form: str,
        written: Moment,
        gazetteer: Gazetteer,
        *,
        proposals: Proposals | None = None,
    ) -> None:
        self._reading = reading
        self._contributors = description.contributors
        self._proposals = proposals
        self._form = form
        self._written = written
        self._gazetteer = gazetteer
        self._found: list[tuple[Span, FactKind, FactDetail, Rule, float, bool]] = []

    def facts(self, finder: PlaceFinder, index: int, prefix: str) -> tuple[Fact, ...]:
        """The article's facts in reading order."""
        silent = [part.span for part in self._reading.parts if part.kind in _SILENT]
        text = blank(self._form, silent)
        named = list(find_documents(text))
        text = blank(text, [document.span for document in named])
        names = Names(self._reading, self._contributors, text, finder.matches(index), self._proposals)
        dates = list(find_dates(text, self._written))
        undated = blank(text, [date.span for date in dates])
        bodies = [body.span for body in names.bodies]
        places = _outside(self._places(finder, index, undated), bodies)
        names.find_people(undated, [place.span for place in places])
        undated = blank(undated, [place.span for place in places], NAME)
        figures = list(find_figures(undated))
        starts = [figure.span.start for figure in figures]
        dates = [date for date in dates if not (date.is_rate and _leads_to_figure(text, date, starts))]
        breaks = Breaks(text)
        title = next((part.span for part in self._reading.parts if part.kind is PartKind.TITLE), None)
        self._subjects = Subjects(text, self._reading.text, places, breaks, title)
        self._times = Times(text, dates, breaks)
        self._add_documents(named)
        self._add_dates(dates)
        self._add_places(places)
        moves = list(find_changes(undated, figures))
        linked = self._link(undated, figures, moves)
        self._found += names.rows(finder.home, self._gazetteer)
        self._add_figures(figures, linked)
        self._add_changes(moves, figures, linked)
        self._found.sort(key=lambda found: (found[0].start, -found[0].end))
        return tuple(self._fact(f"{prefix}.f{number}", found) for number, found in enumerate(self._found, start=1))

    def _places(self, finder: PlaceFinder, index: int, text: str) -> list[FoundPlace]:
        divisions = finder.find(index, text)
        villages = find_villages(text, Surroundings.of(divisions, finder.home, self._gazetteer))
        found = sorted([*divisions, *villages], key=lambda place: (place.span.start, -place.span.end))
        kept: list[FoundPlace] = []
        for place in found:
            if not kept or place.span.start >= kept[-1].span.end:
                kept.append(place)
        return kept

    def _fact(self, fact_id: str, found: tuple[Span, FactKind, FactDetail, Rule, float, bool]) -> Fact:
        span, kind, detail, rule, confidence, inferred = found
        quote = self._reading.text[span.start : span.end]
        ranges = self._reading.offsets.source_ranges(span)
        return Fact(fact_id, kind, quote, span, ranges, detail, confidence, rule.id, rule.version, inferred)

    def _add_documents(self, found: list[FoundDocument]) -> None:
        for document in found:
            issuer = None if document.verb_start is None else self._subjects.of(document.verb_start)
            self._found.append((document.span, FactKind.DOCUMENT, DocumentFact(issuer), documents.RULE, 0.98, False))

    def _add_dates(self, found: list[FoundDate]) -> None:
        for date in found:
            value = date.value
            detail = DateFact(value.value, value.frequency, value.vague)
            confidence = 0.8 if value.inferred else 0.95
            self._found.append((date.span, FactKind.DATE, detail, date.rule, confidence, value.inferred))

    def _add_places(self, found: list[FoundPlace]) -> None:
        for place in found:
            detail = PlaceFact(place.level, place.code, place.full_name)
            self._found.append((place.span, FactKind.PLACE, detail, place.rule, place.confidence, place.inferred))

    def _link(self, text: str, figures: list[FoundFigure], moves: list[FoundChange]) -> list[_Links]:
        links: list[_Links] = []
        for index, figure in enumerate(figures):
            previous = figures[index - 1] if index else None
            following = figures[index + 1] if index + 1 < len(figures) else None
            counted = indicator(text, self._reading.text, figure, previous, following)
            if counted is None and previous is not None and _same_sentence(text, previous, figure):
                # 增长12.3%、15.6%: what the figure before counts.
                counted = links[-1].indicator
            links.append(_Links(counted, self._subjects.of(figure.span.start), self._times.at(figure.span.start)))
        for move in moves:
            # Both ends count what stands before 由.
            first = figures[move.first]
            previous = figures[move.first - 1] if move.first else None
            counted = indicator(text, self._reading.text, replace(first, span=move.span), previous, None)
            for index in (move.first, move.last):
                links[index] = replace(links[index], indicator=counted or links[index].indicator)
        return links

    def _add_figures(self, figures: list[FoundFigure], links: list[_Links]) -> None:
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

    def _printed_unit(self, figure: FoundFigure) -> str:
        """The unit in the characters of the text, not of its simplified form."""
        at = self._form.rfind(figure.unit, figure.span.start, figure.span.end)
        if at < 0 or not figure.unit or figure.kind is UnitClass.RATIO:
            return figure.unit
        return self._reading.text[at : at + len(figure.unit)]

    def _add_changes(self, moves: list[FoundChange], figures: list[FoundFigure], links: list[_Links]) -> None:
        for move in moves:
            first, last = figures[move.first], figures[move.last]
            start, end = links[move.first], links[move.last]
            later = end.as_of if end.as_of != start.as_of else None
            detail = Change(first.value, last.value, last.unit, start.indicator, start.subject, start.as_of, later)
            self._found.append((move.span, FactKind.CHANGE, detail, changes.RULE, 0.9, False))


def _outside(places: Sequence[FoundPlace], bodies: Sequence[Span]) -> list[FoundPlace]:
    """The places that are no part of a body's name."""
    ends = [body.end for body in bodies]
    kept = []
    for place in places:
        index = bisect_right(ends, place.span.start)
        if index == len(bodies) or not bodies[index].overlaps(place.span):
            kept.append(place)
    return kept


@dataclass(frozen=True, slots=True)
class _Links:
    """What a figure is linked to."""

    indicator: str | None
    subject: str | None
    as_of: str | None


def _same_sentence(text: str, first: FoundFigure, second: FoundFigure) -> bool:
    return not any(mark in "。！？；\n" for mark in text[first.span.end : second.span.start])


def _leads_to_figure(text: str, date: FoundDate, starts: Sequence[int]) -> bool:
    index = bisect_right(starts, date.span.start)
    if index == len(starts):
        return False
    between = text[date.span.end : starts[index]]
    return len(between) <= 16 and not any(mark in _CLAUSE_ENDS for mark in between)
