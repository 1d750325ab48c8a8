"""A sentence of an article as a row: what it is shown for at the left, its place marked, its source below."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from archive_gui.desktop.delegates.highlights import marked_layout
from archive_gui.desktop.theme.fonts import UI_PIXELS, ui_font
from archive_gui.desktop.theme.style import current
from archive_gui.domain.spans import Span

_SIDE = 12
_PAD = 7
_GAP = 2
_SMALL = UI_PIXELS - 1
_LINES = 2
_LEAD = 132
_NARROW_LEAD = 92
_NARROW_BELOW = 460
_FOCUS_BAR = 3


@dataclass(frozen=True, slots=True)
class SentenceLines:
    """``heading`` (empty: none) begins a group, ``lead`` and ``aside`` stand at the left, ``source`` below."""

    lead: str
    aside: str
    sentence: str
    highlight: Span
    source: str
    heading: str = ""


class LinesOf(Protocol):
    """Finds the lines of a row; None while they are still being fetched."""

    def __call__(self, index: QModelIndex | QPersistentModelIndex, /) -> SentenceLines | None:
        """The lines."""
        ...


def sentence_height() -> int:
    """The height of every row, in logical pixels."""
    line = QFontMetrics(ui_font()).height()
    return 2 * _PAD + _LINES * line + _GAP + QFontMetrics(ui_font(_SMALL)).height()


class SentenceRowDelegate(QStyledItemDelegate):
    """Paints rows of one height, so that a hundred thousand of them scroll without being measured."""

    def __init__(self, lines_of: LinesOf, parent: QWidget) -> None:
        super().__init__(parent)
        self._lines_of = lines_of

    def sizeHint(  # noqa: N802 - Qt's name
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002 - Qt's signature
        index: QModelIndex | QPersistentModelIndex,  # noqa: ARG002
    ) -> QSize:
        """A row's size; its width is the list's."""
        return QSize(200, sentence_height())

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one row; one still being fetched is an empty one."""
        palette = current()
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        ground = palette.chosen if chosen else palette.hover if hovered else palette.sheet
        painter.fillRect(area, QColor(ground))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.fillRect(QRect(area.left(), area.top(), _FOCUS_BAR, area.height() - 1), QColor(palette.accent))
        painter.setPen(QColor(palette.line))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        lines = self._lines_of(index)
        if lines is not None:
            self._paint_lines(painter, area.adjusted(_SIDE, _PAD, -_SIDE, -_PAD), lines, chosen=chosen)
        painter.restore()

    def _paint_lines(self, painter: QPainter, area: QRect, lines: SentenceLines, *, chosen: bool) -> None:
        palette = current()
        ink = palette.chosen_text if chosen else palette.text
        pale = palette.chosen_text if chosen else palette.muted
        plain, small, bold = ui_font(), ui_font(_SMALL), ui_font(bold=True)
        line = QFontMetrics(plain).height()
        lead = _NARROW_LEAD if area.width() < _NARROW_BELOW else _LEAD
        top = area.top()
        if lines.heading:
            _words(painter, QRect(area.left(), top, lead - 8, line), lines.heading, bold, palette.accent)
            top += line
        if lines.lead:
            _words(painter, QRect(area.left(), top, lead - 8, line), lines.lead, plain, ink)
            top += line
        _words(painter, QRect(area.left(), top, lead - 8, line), lines.aside, small, pale)
        left, width = area.left() + lead, area.width() - lead
        layout, marks, height = marked_layout(
            lines.sentence,
            (lines.highlight,),
            plain,
            width=width,
            lines=_LINES,
            ground=palette.hit,
            ink=palette.hit_text,
        )
        painter.setPen(QColor(ink))
        layout.draw(painter, QPointF(left, area.top()), marks)
        below = area.top() + round(height) + _GAP
        _words(painter, QRect(left, below, width, QFontMetrics(small).height()), lines.source, small, pale)


def _words(painter: QPainter, rect: QRect, words: str, font: QFont, colour: str) -> None:
    painter.setFont(font)
    painter.setPen(QColor(colour))
    shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
