"""A cell of the comparison: its figure, what it disagrees with beside it, and a smaller line below."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from archive_gui.desktop.theme.fonts import UI_PIXELS, figures_font, ui_font
from archive_gui.desktop.theme.icons import pixmap
from archive_gui.desktop.theme.style import current

SIDE = 10
SMALL = UI_PIXELS - 2
_ICON = 13
_GAP = 4
PAD = 7
_MOST_WIDTH = 240
_LEAST_WIDTH = 84


@dataclass(frozen=True, slots=True)
class CellLines:
    """What a cell shows: the figure, the one it disagrees with, the smaller line; how it looks.

    ``missing``: nothing is said. ``tinted``: something in the row disagrees.
    """

    figure: str
    against: str = ""
    note: str = ""
    missing: bool = False
    tinted: bool = False


class LinesOf(Protocol):
    """Finds the lines of a cell; None outside the table."""

    def __call__(self, index: QModelIndex | QPersistentModelIndex, /) -> CellLines | None:
        """The lines."""
        ...


def row_height(*, notes: bool) -> int:
    """The height of a row with or without a smaller line, in logical pixels."""
    height = 2 * PAD + QFontMetrics(figures_font()).height()
    return height + QFontMetrics(ui_font(SMALL)).height() + 1 if notes else height


def cell_width(words: CellLines) -> int:
    """What a cell asks for; a long note is cut off rather than widening the column without end."""
    figures, small = QFontMetrics(figures_font()), QFontMetrics(ui_font(SMALL))
    width = figures.horizontalAdvance(words.figure)
    if words.against:
        width += _ICON + 2 * _GAP + figures.horizontalAdvance(words.against)
    return max(_LEAST_WIDTH, min(_MOST_WIDTH, max(width, small.horizontalAdvance(words.note)) + 2 * SIDE + 2))


class CompareCellDelegate(QStyledItemDelegate):
    """Figures stand at the right, as columns of figures do."""

    def __init__(self, lines_of: LinesOf, parent: QWidget) -> None:
        super().__init__(parent)
        self._lines_of = lines_of

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one cell."""
        words = self._lines_of(index)
        if words is None:
            return
        palette = current()
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        ground = palette.chosen if chosen else palette.warning_ground if words.tinted else palette.sheet
        painter.fillRect(area, QColor(ground))
        inner = area.adjusted(SIDE, PAD, -SIDE, -PAD)
        font = figures_font()
        line = QFontMetrics(font).height()
        ink = palette.muted if words.missing else palette.chosen_text if chosen else palette.text
        if words.note:
            top = QRect(inner.left(), inner.top(), inner.width(), line)
            low = QRect(inner.left(), inner.top() + line, inner.width(), inner.height() - line)
            _right(painter, low, words.note, ui_font(SMALL), palette.chosen_text if chosen else palette.muted)
        else:
            top = inner
        right = top.right() + 1
        if words.against:
            metrics = QFontMetrics(font)
            right -= _right(painter, top, words.against, font, ink) + _GAP
            ratio = painter.device().devicePixelRatioF()
            picture = pixmap("warning", palette.warning, _ICON, ratio)
            middle = top.top() + (top.height() - _ICON) / 2
            painter.drawPixmap(QPointF(right - _ICON, middle), picture)
            right -= _ICON + _GAP
            right = max(right, top.left() + min(metrics.horizontalAdvance(words.figure), top.width() // 2))
        _right(painter, QRect(top.left(), top.top(), right - top.left(), top.height()), words.figure, font, ink)
        painter.fillRect(area.left(), area.bottom(), area.width(), 1, QColor(palette.line))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(palette.accent), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(area).adjusted(1.5, 1.5, -1.5, -1.5), 3, 3)
        painter.restore()

    def sizeHint(  # noqa: N802 - Qt's name
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002 - Qt's signature
        index: QModelIndex | QPersistentModelIndex,
    ) -> QSize:
        """What the cell asks for."""
        words = self._lines_of(index)
        if words is None:
            return QSize(_LEAST_WIDTH, row_height(notes=False))
        return QSize(cell_width(words), row_height(notes=bool(words.note)))


def _right(painter: QPainter, rect: QRect, words: str, font: QFont, colour: str) -> int:
    """Set words at the right; returns how wide they came out."""
    metrics = QFontMetrics(font)
    shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
    painter.setFont(font)
    painter.setPen(QColor(colour))
    painter.drawText(rect, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, shown)
    return metrics.horizontalAdvance(shown)
