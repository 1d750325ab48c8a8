"""Running heads and page lines: what stands apart at the top and bottom of a page, each line as one piece."""

from __future__ import annotations

from collections.abc import Sequence

from archive_gui.capture.page.order import Column, lines_of
from archive_gui.capture.page.pieces import Piece, joined

MARGIN = 0.1
"""They stand in this share of the page at its top or bottom."""
_LONGEST = 60
_WHITE = 0.5
"""They leave more than this share of their line white, and as much of a line's height below or above them."""


def in_margin(line: Piece, height: float) -> bool:
    """Whether a line stands at the very top or bottom of its page."""
    return line.v1 <= MARGIN * height or line.v0 >= (1 - MARGIN) * height


def set_apart(pieces: Sequence[Piece], height: float) -> tuple[list[Column], list[Piece], list[Column]]:
    """Running heads, the page proper, page lines.

    Only one line at either end is taken, and only where its parts stand far from each other and from the text.
    """
    head: list[Column] = []
    foot: list[Column] = []
    rest = list(pieces)
    rows = lines_of(rest)
    if len(rows) < 2:
        return head, rest, foot
    for row, other, found in ((rows[0], rows[1], head), (rows[-1], rows[-2], foot)):
        if not all(in_margin(piece, height) for piece in row) or not _stands_apart(row, other):
            continue
        line = joined(row, " ")
        found.append(Column((line,), line.u0, line.u1))
        taken = set(map(id, row))
        rest = [piece for piece in rest if id(piece) not in taken]
    return head, rest, foot


def _stands_apart(row: Sequence[Piece], other: Sequence[Piece]) -> bool:
    if len(row) < 2 or sum(len(piece.text) for piece in row) > _LONGEST:
        return False
    extent = max(piece.u1 for piece in row) - min(piece.u0 for piece in row)
    white = extent - sum(piece.width for piece in row)
    size = max(piece.size for piece in row)
    distance = max(
        min(piece.v0 for piece in other) - max(piece.v1 for piece in row),
        min(piece.v0 for piece in row) - max(piece.v1 for piece in other),
    )
    return white > _WHITE * extent and distance > _WHITE * size
