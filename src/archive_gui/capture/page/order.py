"""The reading order of a page: it is cut along white gutters and white bands until single columns are left.

The recursive cut is Nagy and Seth's (X-Y cut, 1984). A band is cut off only where a gutter ends at it (a headline over
several columns), because gaps between paragraphs may lie side by side by chance.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from statistics import median

from archive_gui.capture.page.pieces import Piece, Word, joined, on_one_line

_GUTTER = 0.7
"""A white gutter is at least so many characters wide; the narrowest in newspapers measured about one."""
_HEADLINE = 1.3
_SENTENCE = re.compile(r"[，。；！？：、]")
_PROSE = 0.1
"""In newspaper columns of ten characters every second line has a mark of a sentence; in tables hardly any cell has."""
_LONGEST_CELL = 12
_SHARED = 0.7
_MIN_ROWS = 2
_DEEPEST = 60


@dataclass(frozen=True, slots=True)
class Column:
    """Lines under one another, from ``left`` to ``right``; in a table each line is a row, its cells parted by tabs."""

    lines: tuple[Piece, ...]
    left: float
    right: float
    is_table: bool = False


def columns_of(pieces: Sequence[Piece]) -> list[Column]:
    """The columns of a page in the order in which they are read."""
    if not pieces:
        return []
    return _cut(list(pieces), median(piece.size for piece in pieces), 0)


def _cut(pieces: list[Piece], size: float, depth: int) -> list[Column]:
    if depth > _DEEPEST:
        return [_column(pieces)]
    sections = _sections(pieces, size)
    if len(sections) > 1:
        return [column for section in sections for column in _cut(section, size, depth + 1)]
    parts = _along_gutters(pieces, size)
    if len(parts) > 1:
        if _is_table(parts):
            return [_table(pieces, parts)]
        return [column for part in parts for column in _cut(part, size, depth + 1)]
    bands = _bands(pieces, size)
    if len(bands) > 1:
        return [column for band in bands for column in _cut(band, size, depth + 1)]
    return _blocks(pieces, size) or [_column(pieces)]


def _along_gutters(pieces: Iterable[Piece], size: float) -> list[list[Piece]]:
    """The pieces parted by every gutter that runs through all of them."""
    parts: list[list[Piece]] = []
    reach = float("-inf")
    for piece in sorted(pieces, key=lambda piece: piece.u0):
        if not parts or piece.u0 - reach >= _GUTTER * size:
            parts.append([])
        parts[-1].append(piece)
        reach = max(reach, piece.u1)
    return parts


def _rows(pieces: Iterable[Piece]) -> list[list[Piece]]:
    """Groups of pieces with a white band, however narrow, above and below."""
    rows: list[list[Piece]] = []
    reach = float("-inf")
    for piece in sorted(pieces, key=lambda piece: piece.v0):
        shrink = 0.15 * piece.size  # boxes of lines set solid overlap a little
        if not rows or piece.v0 + shrink >= reach:
            rows.append([])
            reach = float("-inf")
        rows[-1].append(piece)
        reach = max(reach, piece.v1 - shrink)
    return rows


def _bands(pieces: list[Piece], size: float) -> list[list[Piece]]:
    """Rows gathered into bands as long as no gutter is lost by it."""
    bands: list[list[Piece]] = []
    for row in _rows(pieces):
        if bands:
            together = [*bands[-1], *row]
            kept = len(_along_gutters(together, size))
            alone = max(len(_along_gutters(bands[-1], size)), len(_along_gutters(row, size)))
            # What stands beside nothing is no column: a centred title over a byline to its left.
            if kept == alone or (kept > alone > 1):
                bands[-1] = together
                continue
        bands.append(list(row))
    return bands


def _sections(pieces: list[Piece], size: float) -> list[list[Piece]]:
    """The pieces parted at every headline over several columns with white to its sides, and above several in a row."""
    rows = _rows(pieces)
    sections: list[list[Piece]] = [[]]
    for row, below in zip(rows, [*rows[1:], []], strict=True):
        if _is_headline(row, below, size):
            sections += [list(row), []] if len(row) == 1 else [list(row)]
        else:
            sections[-1] += row
    return [section for section in sections if section]


def _is_headline(row: list[Piece], below: list[Piece], size: float) -> bool:
    if any(piece.size < _HEADLINE * size for piece in row) or len(lines_of(row)) > 1:
        return False
    left, right = min(piece.u0 for piece in row), max(piece.u1 for piece in row)
    under = [part for part in _along_gutters(below, size) if _overlaps(part, left, right)]
    return len(under) > 1


def _overlaps(part: list[Piece], left: float, right: float) -> bool:
    return min(piece.u0 for piece in part) < right and left < max(piece.u1 for piece in part)


def _is_table(parts: list[list[Piece]]) -> bool:
    """Whether columns side by side are the cells of a table: they share their lines, and hold words, not sentences."""
    if min(map(len, parts)) < _MIN_ROWS:
        return False
    cells = [piece for part in parts for piece in part]
    sentences = sum(_SENTENCE.search(cell.text) is not None for cell in cells)
    if sentences > _PROSE * len(cells) or median(len(cell.text) for cell in cells) > _LONGEST_CELL:
        return False
    rows = lines_of(cells)
    return sum(len(row) > 1 for row in rows) >= _SHARED * len(rows)


def lines_of(pieces: Iterable[Piece]) -> list[list[Piece]]:
    """Pieces that stand on one line together, line after line, each in its order."""
    lines: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda piece: (piece.base, piece.u0)):
        home = next((line for line in reversed(lines[-3:]) if on_one_line(line[0], piece)), None)
        if home is None:
            lines.append([piece])
        else:
            home.append(piece)
    return [sorted(line, key=lambda piece: piece.u0) for line in lines]


def _table(pieces: list[Piece], parts: list[list[Piece]]) -> Column:
    cell_of = {id(piece): number for number, part in enumerate(parts) for piece in part}
    rows = []
    for row in lines_of(pieces):
        cells = [[piece for piece in row if cell_of[id(piece)] == number] for number in range(len(parts))]
        text = ""
        words: list[Word] = []
        for number, cell in enumerate(cells):
            text += "\t" if number else ""
            if cell:
                whole = joined(cell)
                words += [replace(word, span=word.span.shifted(len(text))) for word in whole.words]
                text += whole.text
        size = max(piece.size for piece in row)
        rows.append(replace(joined(row), text=text, size=size, words=tuple(words)))
    return Column(tuple(rows), min(row.u0 for row in rows), max(row.u1 for row in rows), is_table=True)


def _column(pieces: Sequence[Piece]) -> Column:
    lines = tuple(joined(line) for line in lines_of(pieces))
    return Column(lines, min(line.u0 for line in lines), max(line.u1 for line in lines))


def _blocks(pieces: list[Piece], size: float) -> list[Column]:
    """Columns of a region that neither gutter nor band parts: lines grow together by nearness, then are put in order.

    Nothing where all lines belong together.
    """
    blocks: list[list[Piece]] = []
    for line in sorted(pieces, key=lambda piece: (piece.base, piece.u0)):
        best = None
        for block in blocks:
            last = block[-1]
            overlap = min(last.u1, line.u1) - max(last.u0, line.u0)
            below = line.base - last.base
            near = -0.1 * size < below < 2.6 * max(last.size, line.size)
            alike = abs(last.size - line.size) < 0.25 * max(last.size, line.size)
            if overlap > 0.4 * min(last.width, line.width) and near and alike and not on_one_line(last, line):
                best = block if best is None or block[-1].base > best[-1].base else best
        if best is None:
            blocks.append([line])
        else:
            best.append(line)
    if len(blocks) < 2 or all(len(line) == 1 for line in lines_of(pieces)):
        return []
    return [_column(block) for block in _topological(blocks)]


def _topological(blocks: list[list[Piece]]) -> list[list[Piece]]:
    """Blocks after what stands above them over the same width, or left of them at the same height (Breuel, 2003)."""
    boxes = [
        (
            min(piece.u0 for piece in block),
            min(piece.v0 for piece in block),
            max(piece.u1 for piece in block),
            max(piece.v1 for piece in block),
        )
        for block in blocks
    ]
    order = sorted(range(len(blocks)), key=lambda at: (boxes[at][0], boxes[at][1]))
    before = {at: {other for other in order if other != at and _precedes(boxes[other], boxes[at])} for at in order}
    done: list[int] = []
    left = list(order)
    while left:
        free = next((at for at in left if not before[at] - set(done)), None)
        chosen = min(left, key=lambda at: (boxes[at][1], boxes[at][0])) if free is None else free
        done.append(chosen)
        left.remove(chosen)
    return [blocks[at] for at in done]


def _precedes(first: tuple[float, float, float, float], second: tuple[float, float, float, float]) -> bool:
    across = min(first[2], second[2]) - max(first[0], second[0]) > 0
    if across:
        return first[1] < second[1] and first[3] <= second[1] + 0.5 * (first[3] - first[1])
    beside = min(first[3], second[3]) - max(first[1], second[1]) > 0
    return beside and first[2] <= second[0]
