"""Which figures, rows and columns a comparison shows: those asked for, else those that tell the most."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from archive_gui.domain.comparison import Axis, CompareQuestion
from archive_gui.language.indicator_names import says_little
from archive_gui.language.indicator_stumps import is_stump
from archive_gui.language.units import UnitClass
from archive_gui.store.across import Across
from archive_gui.store.figure_columns import FigureColumns, PlaceValues
from archive_gui.workflows.cells import CANDIDATES, Candidates

Ids = NDArray[np.int64]

YEARS = (1800, 2200)
"""The years that columns may be of."""

_WIDE = 4
"""Rows looked at for each row shown when columns are chosen."""

_OF_WHICH = 3
"""Rows looked at for each that is offered."""

_UNCOUNTED = frozenset({UnitClass.AGE, UnitClass.TIME, UnitClass.GRADE, UnitClass.NONE})
"""Figures of these classes say something of one person or moment: they are compared when asked for, not offered."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """Rows and columns of the table by number; a row is ``(indicator, place)``, 0 where columns are places."""

    rows: list[tuple[int, int]]
    columns: list[int]
    all_rows: int
    all_columns: int


def told_figures(across: Across, scope: Sequence[int] | None, asked: CompareQuestion) -> FigureColumns:
    """The figures that the question leaves."""
    told = across.figures().of_articles(scope)
    if asked.text:
        told = told.of_rows(across.rows_with(asked.text))
    if asked.indicators:
        told = told.of_rows(_numbers(across.rows_named(asked.indicators), asked.indicators))
    if asked.places:
        told = told.of_places(_numbers(across.places_named(asked.places), asked.places))
    elif asked.within is not None:
        told = told.of_places(across.real_places(asked.within))
    return told.where(told.year == asked.year) if asked.year is not None else told


def _numbers(found: dict[str, int], order: Sequence[str]) -> Ids:
    return np.asarray([found[key] for key in order if key in found], dtype=np.int64)


def over_places(across: Across, told: FigureColumns, asked: CompareQuestion) -> Chosen:
    """Indicators over places: those told of the most places, and the places that the most of them are told of."""
    if asked.places:
        columns = list(_numbers(across.places_named(asked.places), asked.places).tolist())
    else:
        told = told.of_places(across.real_places(asked.within))
        columns = []
    rows, _ = ranked(told.row, told.place)
    if asked.indicators:
        named = _numbers(across.rows_named(asked.indicators), asked.indicators)
        rows = named[np.isin(named, rows)]
    else:
        rows = offered(across, rows, asked.rows * _WIDE)
    all_columns = len(np.unique(told.place))
    wide = told.of_rows(rows)
    if not columns:
        columns = _most_shared(wide)[: asked.columns].tolist()
        columns = _by_code(across.place_values(columns), columns)
    if not asked.indicators:
        shown = wide.of_places(np.asarray(columns, dtype=np.int64))
        rows, _ = ranked(shown.row, shown.place)
    kept = rows[: asked.rows].tolist()
    return Chosen([(row, 0) for row in kept], columns, len(np.unique(told.row)), all_columns)


def over_years(across: Across, told: FigureColumns, asked: CompareQuestion) -> Chosen:
    """Indicators, each of one place, over years: those told of the most years."""
    first, last = YEARS
    told = told.where((told.year >= first) & (told.year <= last))
    if not asked.indicators:
        told = told.of_rows(offered(across, np.unique(told.row), None))
    size = int(told.place.max(initial=0)) + 1
    pairs, _ = ranked(told.row * size + told.place, told.year)
    all_years = np.unique(told.year)
    kept = pairs[: asked.rows]
    shown = told.where(np.isin(told.row * size + told.place, kept))
    years, counts = np.unique(shown.year, return_counts=True)
    if len(years) > asked.columns:
        years = np.sort(years[np.argsort(-counts, kind="stable")][: asked.columns])
    rows = [(int(pair) // size, int(pair) % size) for pair in kept.tolist()]
    return Chosen(rows, years.tolist(), len(pairs), len(all_years))


def offered(across: Across, rows: Ids, most: int | None) -> Ids:
    """The first of these rows, in their order, that count or measure things and say which."""
    looked = rows if most is None else rows[: most * _OF_WHICH]
    values = across.row_values(looked.tolist())
    told = []
    for row in looked.tolist():
        _key, noun, unit_class, _unit = values.get(row, ("", "", UnitClass.NONE.value, ""))
        kind = UnitClass(unit_class)
        if kind not in _UNCOUNTED and not says_little(noun) and not is_stump(noun, kind):
            told.append(row)
    return np.asarray(told[:most], dtype=np.int64)


def ranked(what: Ids, over: Ids) -> tuple[Ids, dict[int, int]]:
    """What stands over the most different others comes first, then what is told most; and how often each is told."""
    if not len(what):
        return np.zeros(0, np.int64), {}
    names, places, told = np.unique(what, return_inverse=True, return_counts=True)
    size = int(over.max()) + 1
    pairs = np.unique(places * size + over)
    spread = np.bincount(pairs // size, minlength=len(names))
    order = np.lexsort((names, -told, -spread))
    return names[order], dict(zip(names.tolist(), told.tolist(), strict=True))


def examples(told: FigureColumns, rows: Sequence[int], most: int) -> dict[int, list[int]]:
    """Some facts of each row, to see by how it is printed."""
    order = np.argsort(told.row, kind="stable")
    begins = np.searchsorted(told.row[order], rows, side="left")
    ends = np.minimum(np.searchsorted(told.row[order], rows, side="right"), begins + most)
    return {row: told.fact[order[begin:end]].tolist() for row, begin, end in zip(rows, begins, ends, strict=True)}


def _most_shared(told: FigureColumns) -> Ids:
    """The places, those first of which the most is told that is told of other places too."""
    if not len(told.fact):
        return np.zeros(0, np.int64)
    rows, row_at = np.unique(told.row, return_inverse=True)
    places, place_at = np.unique(told.place, return_inverse=True)
    pairs = np.unique(row_at * len(places) + place_at)
    row_of, place_of = pairs // len(places), pairs % len(places)
    spread = np.bincount(row_of, minlength=len(rows))
    shared = np.bincount(place_of, weights=np.minimum(spread[row_of] - 1, _WIDE), minlength=len(places))
    return places[np.lexsort((places, -np.bincount(place_of, minlength=len(places)), -shared))]


def _by_code(values: dict[int, PlaceValues], places: list[int]) -> list[int]:
    """Places in the order of their codes; those without one come last."""
    return sorted(places, key=lambda place: (values[place][2] is None, values[place][2] or "", places.index(place)))


def candidates(told: FigureColumns, chosen: Chosen, asked: CompareQuestion) -> Candidates:
    """The figures of every cell, at most so many that the latest and the most exact are among them."""
    shape = (len(chosen.rows), len(chosen.columns))
    if not all(shape):
        return Candidates([], [], {}, shape)
    years = asked.axis is Axis.YEARS
    size = int(told.place.max(initial=0)) + 1
    names = told.row * size + told.place if years else told.row
    wanted = np.asarray([row * size + place if years else row for row, place in chosen.rows], dtype=np.int64)
    row_at = _position(names, wanted)
    column_at = _position(told.year if years else told.place, np.asarray(chosen.columns, dtype=np.int64))
    inside = (row_at >= 0) & (column_at >= 0)
    figures, cell = told.where(inside), (row_at * shape[1] + column_at)[inside]
    moment = np.where(figures.until > 0, figures.until, figures.published)
    order = np.lexsort((-figures.fact, ~figures.exact, -moment, figures.ahead, cell))
    cell, facts = cell[order], figures.fact[order]
    _, starts, counts = np.unique(cell, return_index=True, return_counts=True)
    rank = np.arange(len(cell)) - np.repeat(starts, counts)
    kept = rank < CANDIDATES
    places = [divmod(int(place), shape[1]) for place in cell[kept].tolist()]
    told_in = {
        divmod(int(place), shape[1]): int(count) for place, count in zip(cell[starts].tolist(), counts, strict=True)
    }
    return Candidates(facts[kept].tolist(), places, told_in, shape)


def _position(values: Ids, wanted: Ids) -> Ids:
    """Where each value stands among the wanted ones; -1 where it does not."""
    order = np.argsort(wanted, kind="stable")
    at = np.searchsorted(wanted[order], values)
    at[at == len(wanted)] = 0
    found: Ids = np.where(wanted[order][at] == values, order[at], -1)
    return found
