"""Two columns that were captured side by side, a line of each in one line, are read one after the other."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from archive_gui.domain.findings import FindingKind
from archive_gui.domain.reading import RepairKind
from archive_gui.domain.spans import Span
from archive_gui.language.characters import width
from archive_gui.repair.characters import ends_clause, ends_inside, ends_sentence, has_clause
from archive_gui.repair.draft import Line, Pen, joined_ranges

_GUTTER = re.compile(r"(?<=\S)[ \u3000\t\u00a0]{2,}(?=\S)")
_FEWEST = 4
"""Lines with text on both sides of the gutter."""

_INDENT = 4
"""Halves by which a paragraph of the right column is indented."""

_SLACK = 2
_SHORTEST = 12
"""Halves; narrower cells are those of a table or a list of names."""

_CONFIDENCE = 0.85


@dataclass(frozen=True, slots=True)
class _Row:
    """A line's left and right part; either may be missing."""

    left: Line | None
    right: Line | None


def parted_columns(lines: list[Line], pen: Pen) -> list[Line]:
    """The lines with each stretch of two columns parted; the same lines where there is none."""
    gutters = [_GUTTER.search(line.text) if not line.mark and "  " in line.text else None for line in lines]
    if sum(found is not None for found in gutters) < _FEWEST:
        return lines
    done: list[Line] = []
    at = 0
    for low, high, edge in _stretches(lines, gutters):
        rows = [_row(line, found, edge) for line, found in zip(lines[low:high], gutters[low:high], strict=True)]
        left = [row.left for row in rows if row.left is not None]
        right = [row.right for row in rows if row.right is not None]
        if _is_prose(left) and _is_prose(right) and _moved(right, pen):
            done += lines[at:low]
            done += [left[0], *(_apart(line) for line in left[1:]), *map(_apart, right)]
            at = high
    return [*done, *lines[at:]]


def _stretches(lines: list[Line], gutters: list[re.Match[str] | None]) -> Iterator[tuple[int, int, int]]:
    """Where lines lie side by side, as first line, end, and the right column's left edge in halves."""
    starts = [
        None if found is None else line.indent + width(line.text[: found.end()])
        for line, found in zip(lines, gutters, strict=True)
    ]
    at = 0
    while at < len(lines):
        if starts[at] is None:
            at += 1
            continue
        end = at
        while end < len(lines) and _may_lie_beside(lines, starts, end, at):
            end += 1
        known = [one for one in starts[at:end] if one is not None]
        edge = Counter(known).most_common(1)[0][0]
        fits = sum(abs(one - edge) <= _SLACK or abs(one - edge - _INDENT) <= _SLACK for one in known)
        if len(known) >= _FEWEST and fits * 10 >= len(known) * 9:
            yield at, end, edge
        at = max(end, at + 1)


def _may_lie_beside(lines: list[Line], starts: list[int | None], at: int, first: int) -> bool:
    """Whether a line belongs to the stretch: it has a gutter, or one column alone goes on in it."""
    if starts[at] is not None:
        return True
    if lines[at].mark or lines[at].gap > 1:
        return False
    edge = next(one for one in starts[first:at] if one is not None)
    return lines[at].indent >= edge - _SLACK or lines[at].indent + width(lines[at].text) < edge


def _row(line: Line, found: re.Match[str] | None, edge: int) -> _Row:
    if found is None:
        alone = replace(line, indent=max(0, line.indent - edge)) if line.indent >= edge - _SLACK else None
        return _Row(line if alone is None else None, alone)
    start = line.indent + width(line.text[: found.end()])
    left = replace(line, strand=line.strand.cut(0, found.start()))
    right = replace(
        line, strand=line.strand.cut(found.end(), len(line.text)), indent=max(0, start - edge), gap=line.gap
    )
    return _Row(left, right)


def _is_prose(column: list[Line]) -> bool:
    """Whether a column's lines are running text: most are wide, many have marks, and some end inside a sentence."""
    wide = sum(width(line.text) >= _SHORTEST for line in column)
    marked = sum(has_clause(line.text) or ends_sentence(line.text) for line in column)
    inside = sum(ends_inside(line.text) or ends_clause(line.text) for line in column)
    return len(column) >= _FEWEST and wide * 4 >= len(column) * 3 and marked * 2 >= len(column) <= inside * 2


def _moved(right: list[Line], pen: Pen) -> bool:
    ranges = joined_ranges(*(line.strand.ranges() for line in right))
    text = "\n".join(line.text for line in right)
    allowed = pen.repaired(RepairKind.MOVE, ranges, text, confidence=_CONFIDENCE)
    if allowed:
        pen.doubted(FindingKind.DOUBTFUL_ORDER, "repair.columns_parted", ranges, confidence=_CONFIDENCE)
    return allowed


def _apart(line: Line) -> Line:
    """The line, whose end before it is the blank captured right in front of it."""
    start = line.strand.start
    return replace(line, joint=Span(start - 1, start))
