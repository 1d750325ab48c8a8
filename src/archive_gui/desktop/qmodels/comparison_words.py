"""A comparison in words: what a cell says on its two lines, what it says aloud, and the lines of its sources."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from archive_gui.base.across_words import agreement_word, alternative_words, figure_words, parts_words, time_words
from archive_gui.base.fact_words import joined
from archive_gui.base.ledger_words import kind_word, verdict_word
from archive_gui.base.messages import _, render
from archive_gui.domain.comparison import Agreement, Alternative, Axis, Cell, ComparisonTable, Mark, Row, SourceFigure
from archive_gui.domain.ledger import ItemId

MISSING = "—"
_MOST_NOTES = 2


@dataclass(frozen=True, slots=True)
class CellWords:
    """A cell for the eye: the figure, the one it disagrees with (empty: none), and the smaller line below."""

    figure: str
    against: str = ""
    note: str = ""


class SourceRole(StrEnum):
    """What a line under a cell is to it."""

    IN_FORCE = "in_force"
    ALTERNATIVE = "alternative"
    REPEATED = "repeated"
    PART = "part"
    BESIDE = "beside"
    ELSEWHERE = "elsewhere"


@dataclass(frozen=True, slots=True)
class SourceLine:
    """One figure a cell rests on, in words, with the figure itself; ``item`` is the ledger's where one rests on it."""

    role: SourceRole
    relation: str
    figure: str
    time: str
    quote: str
    title: str
    source: SourceFigure
    item: ItemId | None = None


def cell_words(row: Row, cell: Cell | None) -> CellWords:
    """What a cell says."""
    if cell is None:
        return CellWords(MISSING)
    against = rival(cell)
    notes = [parts_words(cell)] if cell.parts else []
    agreeing = sorted((other for other in cell.alternatives if other.agreement in _AGREEING), key=_looseness)
    notes += [alternative_words(other) for other in agreeing[:1]]
    notes += [figure_words(figure) for figure in cell.beside[:1]]
    mark = next((mark for mark in cell.marks if mark.open), None) if cell.disputed else None
    if mark is not None and not cell.parts:
        notes.insert(0, kind_word(mark.kind))
    time = time_words(cell.figure)
    if time and len(notes) < _MOST_NOTES:
        notes.append(time)
    return CellWords(
        without_unit(figure_words(cell.figure), row),
        without_unit(figure_words(against), row) if against is not None else "",
        " · ".join(notes[:_MOST_NOTES]),
    )


_AGREEING = (Agreement.SAME, Agreement.ROUNDED, Agreement.TRUNCATED, Agreement.OVERLAPS)
"""From what says the same to what merely does not contradict."""


def _looseness(other: Alternative) -> int:
    return _AGREEING.index(other.agreement)


def rival(cell: Cell) -> SourceFigure | None:
    """The figure of the same time that says something else, here or elsewhere; None where nothing disagrees."""
    if not cell.disputed:
        return None
    here = next((other.figure for other in cell.alternatives if other.agreement is Agreement.DIFFERS), None)
    if here is not None:
        return here
    elsewhere = (figure for mark in cell.marks if mark.open for figure in mark.others)
    return next((figure for figure in elsewhere if figure.value != cell.figure.value), None)


def without_unit(words: str, row: Row) -> str:
    """A figure without the unit that the row's name tells already."""
    short = words.replace(f" {row.unit}", "") if row.unit else words
    return short.strip() or words


def cell_spoken(row: str, column: str, words: CellWords) -> str:
    """A cell as a screen reader says it."""
    figure = _("nothing said") if words.figure == MISSING else words.figure
    disagreeing = _("disagrees with {figure}").format(figure=words.against) if words.against else ""
    return ", ".join(part for part in (row, column, figure, disagreeing, words.note) if part)


def source_lines(cell: Cell) -> tuple[SourceLine, ...]:
    """The figures a cell rests on, the one in force first, each once."""
    again: dict[tuple[object, ...], list[SourceLine]] = {}
    for figure in cell.repeated:
        again.setdefault(figure.said, []).append(_line(SourceRole.REPEATED, _("says the same"), figure))
    lines = [_line(SourceRole.IN_FORCE, _("in force"), cell.figure), *again.get(cell.figure.said, ())]
    for other in cell.alternatives:
        lines.append(_line(SourceRole.ALTERNATIVE, agreement_word(other.agreement), other.figure))
        lines += again.get(other.figure.said, ())
    lines += [_line(SourceRole.PART, _("part of the sum"), figure) for figure in cell.parts]
    lines += [_line(SourceRole.BESIDE, _("counted otherwise"), figure) for figure in cell.beside]
    lines += [
        _line(SourceRole.ELSEWHERE, kind_word(mark.kind), figure, mark.item)
        for mark in cell.marks
        for figure in mark.others
    ]
    seen: set[int] = set()
    once = []
    for line in lines:
        if line.source.fact not in seen:
            seen.add(line.source.fact)
            once.append(line)
    return tuple(once)


def mark_words(mark: Mark) -> str:
    """A finding on a cell in a sentence, with what was decided."""
    decided = verdict_word(mark.verdict) if mark.verdict is not None else ""
    return " · ".join(part for part in (render(mark.message), decided) if part)


def about_words(table: ComparisonTable) -> str:
    """How much is shown out of how much."""
    if table.question.axis is Axis.PLACES:
        rows, columns = _("{shown} of {all} indicators"), _("{shown} of {all} places")
    else:  # an indicator has a row for each place
        rows, columns = _("{shown} of {all} rows"), _("{shown} of {all} years")
    words = [
        rows.format(shown=f"{len(table.rows):,}", all=f"{table.all_rows:,}"),
        columns.format(shown=f"{len(table.columns):,}", all=f"{table.all_columns:,}"),
        _("{figures} figures from {articles} articles").format(
            figures=f"{table.figures:,}", articles=f"{table.articles:,}"
        ),
    ]
    return " · ".join(words)


def _line(role: SourceRole, relation: str, figure: SourceFigure, item: ItemId | None = None) -> SourceLine:
    return SourceLine(
        role, relation, figure_words(figure), time_words(figure), joined(figure.quote), figure.title, figure, item
    )
