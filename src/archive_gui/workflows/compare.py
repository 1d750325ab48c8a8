"""Comparing: indicators over places or years, each cell with the figure in force and where it is read."""

from __future__ import annotations

import time
from collections.abc import Sequence

import numpy as np

from archive_gui.base.progress import Silent, Ticker
from archive_gui.domain.changes import ChangeSummary
from archive_gui.domain.comparison import (
    Axis,
    Cell,
    Column,
    CompareChoices,
    CompareQuestion,
    ComparisonTable,
    Row,
)
from archive_gui.domain.facts import PlaceLevel
from archive_gui.store.across import Across
from archive_gui.store.figure_columns import FigureColumns, PlaceValues
from archive_gui.store.naming import gazetteer
from archive_gui.workflows.cells import make_cells
from archive_gui.workflows.choosing import (
    YEARS,
    Chosen,
    candidates,
    examples,
    offered,
    over_places,
    over_years,
    ranked,
    told_figures,
)
from archive_gui.workflows.session import Archive

Scope = Sequence[int] | None
RowValues = tuple[str, str, str, str]
"""Key, noun, class of the unit, unit."""

_SILENT = Silent()
_BATCH = 500
_CHOICES = 300
_EXAMPLES = 5
"""Figures of an indicator that are looked at for its unit where it is offered."""
"""Indicators and places offered for choosing; a longer list is searched by its text."""


def compare(
    archive: Archive,
    scope: Scope = None,
    question: CompareQuestion | None = None,
    ticker: Ticker = _SILENT,
) -> ComparisonTable:
    """Hold the figures of articles side by side; ``scope`` None: all outside the trash.

    Raises:
        Cancelled: the ticker says that nobody waits any more.
    """
    asked = question or CompareQuestion()
    began = time.perf_counter()
    unread = prepare(archive, ticker)
    across = archive.store.across
    told = told_figures(across, scope, asked)
    chosen = over_years(across, told, asked) if asked.axis is Axis.YEARS else over_places(across, told, asked)
    ticker.tick(0)
    rows, columns = _heads(archive, told, chosen, asked)
    made = make_cells(across, candidates(told, chosen, asked), asked, rows)
    shown = [at for at, cells in enumerate(made) if any(cells)]
    rows = tuple(_named(rows[at], [cell for cell in made[at] if cell]) for at in shown)
    return ComparisonTable(
        question=asked,
        rows=rows,
        columns=columns,
        cells=tuple(made[at] for at in shown),
        all_rows=chosen.all_rows,
        all_columns=chosen.all_columns,
        figures=len(told.fact),
        articles=len(np.unique(told.article)),
        unread=unread,
        elapsed_ms=round((time.perf_counter() - began) * 1000, 3),
    )


def choices(archive: Archive, scope: Scope = None, question: CompareQuestion | None = None) -> CompareChoices:
    """What a comparison can be made of, the most told first; of a question ``text``, ``within`` and ``year`` count."""
    asked = question or CompareQuestion()
    prepare(archive)
    across = archive.store.across
    told = told_figures(across, scope, asked)
    places = told.of_places(across.real_places(asked.within))
    rows, counts = ranked(places.row, places.place)
    rows = rows[:_CHOICES] if asked.text else offered(across, rows, _CHOICES)
    values = _printed_units(across, places, across.row_values(rows.tolist()))
    names, figures = ranked(told.place[told.place > 0], told.row[told.place > 0])
    names = names[:_CHOICES]
    called = across.place_values(names.tolist())
    years = np.unique(told.year)
    first, last = YEARS
    return CompareChoices(
        rows=tuple(_row(values[row], counts[row]) for row in rows.tolist() if row in values),
        places=tuple(_place(called[place], figures[place]) for place in names.tolist() if place in called),
        years=tuple(int(year) for year in years[::-1] if first <= year <= last),
    )


def prepare(archive: Archive, ticker: Ticker = _SILENT) -> int:
    """Make figures ready that are not yet, where the archive can be written; returns how many articles lack theirs.

    Raises:
        Cancelled: what is ready stays.
    """
    unread = archive.store.across.unread()
    if archive.read_only:
        return len(unread)
    for first in range(0, len(unread), _BATCH):
        ticker.tick(first, len(unread))
        archive.store.across.read_figures(unread[first : first + _BATCH])
    return 0


def merge_rows(archive: Archive, keys: Sequence[str], into: str) -> ChangeSummary:
    """Put rows, by their keys, together with another one, for all comparisons of this archive.

    Raises:
        UserError: the archive is read-only.
    """
    return archive.store.across.merge_rows(keys, into)


def split_rows(archive: Archive, keys: Sequence[str]) -> ChangeSummary:
    """Let merged rows stand alone again.

    Raises:
        UserError: the archive is read-only.
    """
    return archive.store.across.split_rows(keys)


def _heads(
    archive: Archive, told: FigureColumns, chosen: Chosen, asked: CompareQuestion
) -> tuple[tuple[Row, ...], tuple[Column, ...]]:
    across = archive.store.across
    values = across.row_values([row for row, _place in chosen.rows])
    merged: dict[str, tuple[str, ...]] = {}
    for key, into in sorted(across.merges().items()):
        merged[into] = (*merged.get(into, ()), key)
    counts = dict(zip(*(part.tolist() for part in np.unique(told.row, return_counts=True)), strict=True))
    if asked.axis is Axis.YEARS:
        places = across.place_values([place for _row, place in chosen.rows])
        columns = tuple(Column(str(year), str(year), figures=int((told.year == year).sum())) for year in chosen.columns)
    else:
        places = {}
        called = across.place_values(chosen.columns)
        columns = tuple(_place(called[place], int((told.place == place).sum())) for place in chosen.columns)
    rows = tuple(
        _row(
            values[row],
            counts.get(row, 0),
            merged.get(values[row][0], ()),
            _place(places[place], 0) if place in places else None,
        )
        for row, place in chosen.rows
    )
    return rows, columns


def _row(
    values: RowValues,
    figures: int,
    merged: tuple[str, ...] = (),
    place: Column | None = None,
) -> Row:
    key, noun, kind, unit = values
    return Row(key, noun, kind, unit, (), merged, place, figures)


def _printed_units(across: Across, told: FigureColumns, rows: dict[int, RowValues]) -> dict[int, RowValues]:
    """Rows with the unit that is printed most in some of their figures: 脱贫 of people and of households look alike."""
    facts = examples(told, [row for row, values in rows.items() if not values[-1]], _EXAMPLES)
    shown = across.details([fact for some in facts.values() for fact in some])
    units = {row: _by_frequency([shown[fact].unit for fact in some if fact in shown]) for row, some in facts.items()}
    return {row: (*values[:-1], values[-1] or next(iter(units[row]), "")) for row, values in rows.items()}


def _named(row: Row, cells: Sequence[Cell]) -> Row:
    """The row with the unit and the indicators as the figures in its cells have them, the most frequent first."""
    figures = [figure for cell in cells for figure in (cell.figure, *(other.figure for other in cell.alternatives))]
    units = _by_frequency([figure.unit for figure in figures])
    names = _by_frequency(["".join(figure.indicator.split()) for figure in figures])
    unit = row.unit or (units[0] if units else "")
    return Row(row.key, row.noun, row.unit_class, unit, names, row.merged, row.place, row.figures)


def _by_frequency(words: Sequence[str]) -> tuple[str, ...]:
    return tuple(sorted(dict.fromkeys(words), key=lambda word: -words.count(word)))


def _place(values: PlaceValues, figures: int) -> Column:
    key, name, code, level, full_name = values
    kind = PlaceLevel(level) if level else None
    return Column(key, _short_name(name, code, kind, full_name or ""), code, kind, full_name, figures)


def _short_name(name: str, code: str | None, level: PlaceLevel | None, full_name: str) -> str:
    """隆回县上坪村 for a village, 涟源市 for a county: what tells a place from others of its name.

    One that the register does not know is told apart by the county its full name tells.
    """
    register = gazetteer()
    place = register.by_code(code) if code else None
    if place is None:
        told = register.scan(full_name.removesuffix(name)) if level in {PlaceLevel.TOWN, PlaceLevel.VILLAGE} else ()
        counties = [match.name for match in told if any(known.level is PlaceLevel.COUNTY for known in match.candidates)]
        return f"{counties[-1]}{name}" if counties else name
    if level in {PlaceLevel.TOWN, PlaceLevel.VILLAGE} and code:
        county = register.by_code(code[:6])
        return f"{county.name}{name}" if county else name
    return place.name
