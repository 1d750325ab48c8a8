"""Tags as coloured pills: the colour is the tag's, the name always stands in it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from archive_gui.desktop.theme.colours import ink_on, tag_colour
from archive_gui.desktop.theme.fonts import ui_font
from archive_gui.desktop.theme.style import current
from archive_gui.domain.tags import Tag

PILL_HEIGHT = 18
_PAD = 8
_GAP = 5
_FONT_PIXELS = 11
_MAX_NAME = 160


def paint_pills(painter: QPainter, area: QRect, tags: Sequence[Tag]) -> None:
    """Paint as many pills as fit into ``area``, and how many more there are."""
    palette = current()
    font = ui_font(_FONT_PIXELS)
    metrics = QFontMetricsF(font)
    painter.save()
    painter.setFont(font)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    left = float(area.left())
    top = area.top() + (area.height() - PILL_HEIGHT) / 2
    for number, tag in enumerate(tags):
        name = metrics.elidedText(tag.name, Qt.TextElideMode.ElideRight, _MAX_NAME)
        width = metrics.horizontalAdvance(name) + 2 * _PAD
        rest = len(tags) - number
        reserve = metrics.horizontalAdvance(f"+{rest}") + _GAP if rest > 1 else 0.0
        if left + width + reserve > area.right() + 1 and number:
            painter.setPen(QColor(palette.muted))
            painter.drawText(QPointF(left, top + _baseline(metrics)), f"+{rest}")
            break
        ground = tag_colour(palette, tag.colour)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(QRectF(left, top, width, PILL_HEIGHT), PILL_HEIGHT / 2, PILL_HEIGHT / 2)
        painter.setPen(QColor(ink_on(ground)))
        painter.drawText(QPointF(left + _PAD, top + _baseline(metrics)), name)
        left += width + _GAP
    painter.restore()


def _baseline(metrics: QFontMetricsF) -> float:
    return (PILL_HEIGHT - metrics.height()) / 2 + metrics.ascent()


class TagPillsDelegate(QStyledItemDelegate):
    """A table cell of pills; ``tags`` finds a cell's tags."""

    def __init__(self, tags: Callable[[QModelIndex | QPersistentModelIndex], Sequence[Tag]], parent: QWidget) -> None:
        super().__init__(parent)
        self._tags = tags

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint the cell's ground and its pills."""
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, QColor(current().chosen))
        paint_pills(painter, area.adjusted(6, 0, -4, 0), self._tags(index))

    def sizeHint(  # noqa: N802 - Qt's name
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002 - Qt's signature
        index: QModelIndex | QPersistentModelIndex,  # noqa: ARG002
    ) -> QSize:
        """Room for two or three short names."""
        return QSize(140, PILL_HEIGHT + 8)
