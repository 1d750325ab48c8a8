"""Two texts that scroll in step: what comes from the same captured characters stands level."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import NamedTuple

from PySide6.QtCore import QObject, QPointF, Qt
from PySide6.QtGui import QTextDocument

from archive_gui.desktop.panels.article_alignment import Alignment
from archive_gui.desktop.panels.article_view_pane import TextPane

_FOOT = 160.0
"""Logical pixels from the foot of a text in which its last words stand, the room below them included."""
_RUN_OUT = 80.0
"""Logical pixels from an end of the text within which both panes reach their ends."""


class _Line(NamedTuple):
    """A line on the page: its first position, how many it holds, its top and height."""

    start: int
    length: int
    top: float
    height: float


class InStep(QObject):
    """Lets either of two panes follow the other one.

    The line that is compared lies as far down the view as the leading pane is scrolled down its text: at the
    beginning both show their beginnings, at the end their ends, and in between one place stands level.
    """

    def __init__(self, captured: TextPane, reading: TextPane) -> None:
        super().__init__(captured)
        self._captured = captured
        self._reading = reading
        self._alignment: Alignment | None = None
        self._following = False
        captured.verticalScrollBar().valueChanged.connect(self._captured_moved)
        reading.verticalScrollBar().valueChanged.connect(self._reading_moved)

    def set_alignment(self, alignment: Alignment | None) -> None:
        """Follow by this alignment; None: stand still, there are no texts yet."""
        self._alignment = alignment

    def follow_reading(self) -> None:
        """Bring the captured text level with the reading text."""
        self._reading_moved()

    @contextmanager
    def held(self) -> Iterator[None]:
        """Let each pane be scrolled by itself for a moment."""
        self._following = True
        try:
            yield
        finally:
            self._following = False

    def _captured_moved(self) -> None:
        if self._alignment is not None:
            self._lead(self._captured, self._reading, self._alignment.reading_offset)

    def _reading_moved(self) -> None:
        if self._alignment is not None:
            self._lead(self._reading, self._captured, self._alignment.captured_offset)

    def _lead(self, leader: TextPane, follower: TextPane, other: Callable[[int], int]) -> None:
        if self._following:
            return
        self._following = True
        bar, height = leader.verticalScrollBar(), leader.viewport().height()
        level = height * bar.value() / bar.maximum() if bar.maximum() else 0.0
        offset, share = _place_at(leader, bar.value() + level)
        wanted = _height_of(follower, other(offset), share) - level
        # Both texts have room above their first line and below their last: where they begin or end with the same
        # words, the two run out together.
        end = follower.verticalScrollBar().maximum()
        head = _height_of(follower, other(0), 0.0)
        if head < height / 2:
            wanted *= min(1.0, bar.value() / (_RUN_OUT + head))
        if _height_of(follower, other(len(leader.text)), 1.0) > end + height - _FOOT:
            wanted += (end - wanted) * max(0.0, 1.0 - (bar.maximum() - bar.value()) / _RUN_OUT)
        follower.verticalScrollBar().setValue(round(wanted))
        self._following = False


def _place_at(pane: TextPane, y: float) -> tuple[int, float]:
    """The character at a height of the document, and how far towards the next one."""
    near = pane.document().documentLayout().hitTest(QPointF(0, y), Qt.HitTestAccuracy.FuzzyHit)
    line = _line_of(pane.document(), max(0, near))
    along = min(max((y - line.top) / line.height, 0.0), 1.0) * max(0, line.length - 1)
    return pane.positions.offset(line.start + int(along)), along - int(along)


def _height_of(pane: TextPane, offset: int, share: float) -> float:
    """The height at which a character stands, lines counted as if their characters ran down the page evenly."""
    position = pane.positions.position(offset)
    line = _line_of(pane.document(), position)
    return line.top + line.height * min(1.0, (position - line.start + share) / max(1, line.length))


def _line_of(document: QTextDocument, position: int) -> _Line:
    block = document.findBlock(min(position, document.characterCount() - 1))
    box = document.documentLayout().blockBoundingRect(block)
    layout = block.layout()
    line = layout.lineForTextPosition(position - block.position())
    if not line.isValid():
        return _Line(block.position(), max(1, block.length() - 1), box.top(), max(1.0, box.height()))
    top = layout.position().y() + line.y()
    return _Line(block.position() + line.textStart(), line.textLength(), top, max(1.0, line.height()))
