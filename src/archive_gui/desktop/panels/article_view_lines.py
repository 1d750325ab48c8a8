"""Where characters stand on the page: rectangles of stretches, and the character under a point."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple, cast

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QTextDocument, QTextLayout, QTextLine


class Run(NamedTuple):
    """The part of a stretch that lies in one line, in document coordinates (logical pixels).

    ``rect`` reaches from the top of the letters to their foot, ``baseline`` is where the letters stand.
    ``first`` and ``last`` tell whether the stretch begins and ends here.
    """

    rect: QRectF
    baseline: float
    first: bool
    last: bool


def runs_of(document: QTextDocument, start: int, end: int, *, top: float, bottom: float) -> Iterator[Run]:
    """The lines' shares of ``start <= position < end`` that lie between ``top`` and ``bottom``."""
    arrange = document.documentLayout()
    block = document.findBlock(start)
    while block.isValid() and block.position() < end:
        box = arrange.blockBoundingRect(block)
        if box.top() > bottom:
            return
        if box.bottom() >= top:
            layout = block.layout()
            origin, base = layout.position(), block.position()
            for number in range(_line_of(layout, start - base), layout.lineCount()):
                line = layout.lineAt(number)
                if line.textStart() >= end - base:
                    break
                first = max(start - base, line.textStart())
                last = min(end - base, line.textStart() + line.textLength())
                if first < last:
                    yield _run(line, origin, (first, last), begins=first == start - base, ends=last == end - base)
        block = block.next()


def position_at(document: QTextDocument, point: QPointF) -> int | None:
    """The position of the character drawn at ``point`` (document coordinates); None beside the text."""
    near = document.documentLayout().hitTest(point, Qt.HitTestAccuracy.FuzzyHit)
    block = document.findBlock(near)
    if near < 0 or not block.isValid():
        return None
    layout = block.layout()
    inside = point - layout.position()
    number = bisect_right(range(layout.lineCount()), inside.y(), key=lambda at: _foot(layout.lineAt(at)))
    if number == layout.lineCount():
        return None
    line, rect = layout.lineAt(number), layout.lineAt(number).naturalTextRect()
    if inside.y() < line.y() or not rect.left() <= inside.x() < rect.right():
        return None
    return block.position() + line.xToCursor(inside.x(), QTextLine.CursorPosition.CursorOnCharacter)


def _line_of(layout: QTextLayout, column: int) -> int:
    """The line of a block that ``column`` stands in; a block may be a hundred thousand lines."""
    after = bisect_right(range(layout.lineCount()), column, key=lambda number: layout.lineAt(number).textStart())
    return max(0, after - 1)


def _foot(line: QTextLine) -> float:
    """Underlines hang a few pixels below the letters: they belong to the character above them."""
    return line.y() + line.height() + 6


def _run(line: QTextLine, origin: QPointF, columns: tuple[int, int], *, begins: bool, ends: bool) -> Run:
    left, right = (_x(line, column) for column in columns)
    top = origin.y() + line.y()
    rect = QRectF(origin.x() + min(left, right), top, abs(right - left), line.ascent() + line.descent())
    return Run(rect, top + line.ascent(), begins, ends)


def _x(line: QTextLine, column: int) -> float:
    # The stubs promise less than what comes: the place, and the column it belongs to.
    return cast("tuple[float, int]", line.cursorToX(column))[0]
