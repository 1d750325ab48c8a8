"""Which lines are the rows of a table: cells parted by tabs, by wide blanks under one another, or by single blanks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from archive_gui.language.table_cells import counts, is_total, is_year
from archive_gui.language.table_rows import Stretch, cells_of, columns_of, columns_under, printed_cells
from archive_gui.repair.draft import Line

_FIGURE = re.compile(r"[-+—]?\d[\d.,，]*(?:%|％|[万亿]|\D{0,2}$)")
_MARK = re.compile("[，。；：！？、,;:!?“”《》]")
_SIGNS = ("\t", "  ", "\u3000")
_FEWEST_ROWS = 2
_FEWEST_WIDE_ROWS = 3
"""Rows that tell a table of blanks: names in columns stay as they are."""

_FEWEST_CELLS = 2
_MOST_HEADS = 3
"""Rows over a table of blanks that may head it."""

_LONGEST_WORD = 12
"""Characters of a heading or key in a row that single blanks part."""


def with_rows(lines: list[Line]) -> list[Line]:
    """Mark the rows of tables among the lines of a page."""
    rows = {*_with_wide_gaps(lines), *_with_single_blanks(lines)}
    return [replace(line, mark="row") if at in rows else line for at, line in enumerate(lines)] if rows else lines


def _with_wide_gaps(lines: Sequence[Line]) -> set[int]:
    """Rows whose cells are parted by tabs, or by wide blanks with figures under one another."""
    gaps = [any(sign in line.text for sign in _SIGNS) for line in lines]
    rows: set[int] = set()
    if not any(gaps):
        return rows
    cells = [cells_of(line.text) if parted else [line.text] for line, parted in zip(lines, gaps, strict=True)]
    for run in _alike(lines, cells):
        if all("\t" in lines[at].text for at in run):
            rows.update(run)
        elif run.start not in rows and _holds_figures([cells[at] for at in run]):
            found = _in_columns(lines, run)
            rows.update(found if len(found) >= _FEWEST_WIDE_ROWS else ())
    rows.update([*_beside_tabs(lines, rows)])
    for group in _together(lines, cells):
        if rows.isdisjoint(group) and _counts_in_columns(lines, cells, group):
            rows.update(group)
    return rows


def _alike(lines: Sequence[Line], cells: Sequence[list[str]]) -> Iterator[range]:
    """Lines right under one another with as many cells."""
    first = 0
    for at in range(1, len(lines) + 1):
        if at < len(lines) and not lines[at].gap and _FEWEST_CELLS <= len(cells[at]) == len(cells[first]):
            continue
        if at - first >= _FEWEST_ROWS and len(cells[first]) >= _FEWEST_CELLS:
            yield range(first, at)
        first = at


def _holds_figures(rows: Sequence[list[str]]) -> bool:
    columns = list(zip(*rows[1:], strict=True))[1:]
    return any(all(map(_FIGURE.match, column)) for column in columns)


def _beside_tabs(lines: Sequence[Line], rows: set[int]) -> Iterator[int]:
    """Lines with tabs right over and under rows with tabs: they have lost cells, or have more."""
    for step, order in ((1, sorted(rows)), (-1, sorted(rows, reverse=True))):
        for row in order:
            at = row + step
            while 0 <= at < len(lines) and at not in rows and "\t" in lines[row].text and "\t" in lines[at].text:
                if lines[max(at, at - step)].gap:
                    break
                yield at
                at += step


def _in_columns(lines: Sequence[Line], run: range) -> range:
    """Rows with as many cells, and what stands right over and under them in their columns with fewer cells."""
    printed = [_printed(lines[at]) for at in run]
    columns = columns_of(printed)
    first, last = run.start, run.stop
    while last < len(lines) and not lines[last].gap and _goes_on(lines[last], columns):
        last += 1
    while first > max(0, run.start - _MOST_HEADS) and not lines[first].gap and _stands_in(lines[first - 1], columns):
        first -= 1
    return range(first, last)


def _together(lines: Sequence[Line], cells: Sequence[list[str]]) -> Iterator[range]:
    """Lines right under one another with several cells each, however many."""
    first = 0
    for at in range(len(lines) + 1):
        if at < len(lines) and len(cells[at]) >= _FEWEST_CELLS and not (at > first and lines[at].gap):
            continue
        if at - first >= _FEWEST_WIDE_ROWS:
            yield range(first, at)
        first = at if at < len(lines) and len(cells[at]) >= _FEWEST_CELLS else at + 1


def _counts_in_columns(lines: Sequence[Line], cells: Sequence[list[str]], group: range) -> bool:
    """Whether lines with more and with fewer cells stand in the same columns, one of which holds figures."""
    printed = [_printed(lines[at]) for at in group]
    columns = columns_of(printed)
    held: list[list[bool]] = [[] for _ in columns]
    for at, own in zip(group, printed, strict=True):
        under = columns_under(own, columns)
        if under is None or "\t" in lines[at].text:
            return False
        if at > group.start:
            for column, cell in zip(under, cells[at], strict=True):
                held[column].append(_FIGURE.match(cell) is not None)
    return any(len(found) >= _FEWEST_ROWS and all(found) for found in held[1:])


def _printed(line: Line) -> list[Stretch]:
    return printed_cells(" " * line.indent + line.text)


def _stands_in(line: Line, columns: Sequence[Stretch]) -> bool:
    printed = _printed(line)
    return len(printed) >= _FEWEST_CELLS and columns_under(printed, columns) is not None


def _goes_on(line: Line, columns: Sequence[Stretch]) -> bool:
    return _stands_in(line, columns) and any(map(counts, cells_of(line.text)))


def _with_single_blanks(lines: Sequence[Line]) -> Iterator[int]:
    """Rows under a head of words, with as many cells as it has and figures in the same columns."""
    at = 0
    while at < len(lines):
        words = lines[at].text.split() if " " in lines[at].text or "\u3000" in lines[at].text else []
        end = _rows_under(lines, at, words) if _is_head(words) else at + 1
        if end - at > (_FEWEST_ROWS if len(words) > _FEWEST_CELLS else _FEWEST_WIDE_ROWS):
            yield from range(at, end)
            at = end
        else:
            at += 1


def _is_head(words: Sequence[str]) -> bool:
    return (
        len(words) >= _FEWEST_CELLS
        and all(len(word) <= _LONGEST_WORD and _MARK.search(word) is None for word in words)
        and not any(counts(word) for word in words)
        and not is_year(words[0])
    )


def _rows_under(lines: Sequence[Line], head: int, words: Sequence[str]) -> int:
    """Where the rows end that stand under a head; the last one, of totals, may have lost cells."""
    held: list[bool] = []
    at = head + 1
    while at < len(lines) and not lines[at].gap and "\t" not in lines[at].text:
        cells = lines[at].text.split()
        counted = [counts(cell) for cell in cells]
        if len(cells) < len(words) and len(cells) >= _FEWEST_CELLS and is_total(cells[0]) and all(counted[1:]):
            return at + 1
        if len(cells) != len(words) or not any(counted[1:]) or (held and counted != held) or not _are_words(cells):
            break
        held = counted
        at += 1
    return at


def _are_words(cells: Sequence[str]) -> bool:
    return all(counts(cell) or (len(cell) <= _LONGEST_WORD and _MARK.search(cell) is None) for cell in cells)
