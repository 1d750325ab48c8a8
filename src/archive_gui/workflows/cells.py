"""The cells of a comparison: of all that is said of one thing, the figure in force, and what stands beside it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from archive_gui.domain.comparison import Alternative, Axis, Cell, CompareQuestion, Mark, Row, SourceFigure
from archive_gui.domain.facts import FactState
from archive_gui.domain.findings import FindingKind
from archive_gui.language.units import UnitClass
from archive_gui.store.across import Across
from archive_gui.store.figure_details import FigureFinding
from archive_gui.workflows.agreement import agreement, precision

CANDIDATES = 10
"""Figures of a cell that are looked at, the latest ones: of 中国 and 人口 thousands are told."""

Place = tuple[int, int]
"""Row and column."""


@dataclass(frozen=True, slots=True)
class Candidates:
    """The figures that may stand in a cell: ``facts[i]`` in ``places[i]``, the latest first; how many there are."""

    facts: list[int]
    places: list[Place]
    counts: dict[Place, int]
    shape: tuple[int, int]


def make_cells(
    across: Across, candidates: Candidates, asked: CompareQuestion, rows: Sequence[Row]
) -> tuple[tuple[Cell | None, ...], ...]:
    """The cells of a table, row by row; None where nothing is said."""
    details = across.details(candidates.facts)
    found: dict[Place, list[SourceFigure]] = {}
    for fact, place in zip(candidates.facts, candidates.places, strict=True):
        if fact in details:
            found.setdefault(place, []).append(details[fact])
    doubts = across.findings(list(details))
    missing = {fact for doubt in doubts for fact in doubt.facts if fact not in details}
    known = details | across.details(sorted(missing))
    resting: dict[int, list[FigureFinding]] = {}
    for doubt in doubts:
        for fact in doubt.facts:
            resting.setdefault(fact, []).append(doubt)
    found = {place: kept for place, figures in found.items() if (kept := _wholes(figures, doubts))}
    in_force = {place: _in_force(figures) for place, figures in found.items()}
    households = _households(rows, in_force) if asked.axis is Axis.PLACES else {}
    cells = {
        place: replace(
            _cell(figures, in_force[place], resting, known),
            beside=households.get(place, ()),
            figures=candidates.counts[place],
        )
        for place, figures in found.items()
    }
    height, width = candidates.shape
    return tuple(tuple(cells.get((row, column)) for column in range(width)) for row in range(height))


def _wholes(figures: Sequence[SourceFigure], doubts: Iterable[FigureFinding]) -> list[SourceFigure]:
    """The figures that are no part of a sum that holds: their total stands for them."""
    parts = {fact for doubt in doubts if doubt.kind is FindingKind.SUM_HOLDS for fact in doubt.facts[1:]}
    return [figure for figure in figures if figure.fact not in parts]


def _in_force(figures: Sequence[SourceFigure]) -> SourceFigure:
    """Of the latest figures the most trusted and exact one; what was only planned, where nothing else is told."""
    latest = max(_moment(figure) for figure in figures if figure.ahead == figures[0].ahead)
    known = [figure for figure in figures if figure.ahead == figures[0].ahead and _moment(figure) == latest]
    told = Counter(figure.said for figure in known)
    return min(known, key=lambda figure: (*_doubt(figure), -told[figure.said], figure.fact))


def _moment(figure: SourceFigure) -> str:
    """The last day it holds for, as text that sorts: a year comes after its months."""
    return ((figure.time or "").rpartition("..")[2] + "-99-99")[:10] if figure.time else ""


def _doubt(figure: SourceFigure) -> tuple[bool, bool, bool, float]:
    """Less for what an archivist looked at, what is stated, exact, printed to the last digit."""
    return (
        figure.state is FactState.MACHINE,
        figure.inferred,
        figure.approximation is not None or figure.value_high is not None,
        precision(figure),
    )


def _cell(
    figures: Sequence[SourceFigure],
    in_force: SourceFigure,
    resting: Mapping[int, Sequence[FigureFinding]],
    known: Mapping[int, SourceFigure],
) -> Cell:
    own = {figure.fact for figure in figures}
    doubts = {doubt.item: doubt for figure in figures for doubt in resting.get(figure.fact, ())}
    marks = tuple(
        Mark(
            doubt.item,
            doubt.kind,
            doubt.message,
            doubt.open,
            doubt.verdict,
            tuple(known[fact] for fact in doubt.facts if fact not in own and fact in known),
        )
        for doubt in doubts.values()
    )
    alternatives = _alternatives(figures, in_force)
    told = {in_force.fact, *(other.figure.fact for other in alternatives)}
    return Cell(
        figure=in_force,
        alternatives=alternatives,
        parts=_parts(in_force, doubts.values(), known),
        marks=marks,
        repeated=tuple(figure for figure in sorted(figures, key=_moment, reverse=True) if figure.fact not in told),
    )


def _alternatives(figures: Sequence[SourceFigure], in_force: SourceFigure) -> tuple[Alternative, ...]:
    """The other values, each once, as the latest that gives it does."""
    told = {in_force.said}
    others: list[Alternative] = []
    for figure in sorted(figures, key=_moment, reverse=True):
        if figure.said not in told:
            told.add(figure.said)
            others.append(Alternative(figure, agreement(figure, in_force)))
    return tuple(others)


def _parts(
    in_force: SourceFigure, doubts: Iterable[FigureFinding], known: Mapping[int, SourceFigure]
) -> tuple[SourceFigure, ...]:
    """The figures whose sum is the one in force: a finding that says so names the total first."""
    for doubt in doubts:
        if doubt.kind is FindingKind.SUM_HOLDS and doubt.facts and doubt.facts[0] in known:
            total, *parts = (known[fact] for fact in doubt.facts if fact in known)
            if parts and total.value == in_force.value and sum(part.value for part in parts) == total.value:
                return tuple(parts)
    return ()


def _households(rows: Sequence[Row], in_force: Mapping[Place, SourceFigure]) -> dict[Place, tuple[SourceFigure, ...]]:
    """For what is counted in people, the households that the same article counts."""
    at = {row.noun: place for place, row in enumerate(rows) if row.unit_class == UnitClass.HOUSEHOLD.value}
    found: dict[Place, tuple[SourceFigure, ...]] = {}
    for (row, column), figure in in_force.items():
        other = at.get(rows[row].noun)
        if rows[row].unit_class != UnitClass.PERSON.value or other is None or (other, column) not in in_force:
            continue
        households = in_force[other, column]
        if households.article == figure.article:
            found[row, column] = (households,)
    return found
