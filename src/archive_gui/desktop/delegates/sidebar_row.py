"""A row of the library sidebar: a tag's dot or a kind's square where it has one, its name, its count at the right."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from archive_gui.desktop.theme.colours import tag_colour
from archive_gui.desktop.theme.fonts import figures_font, ui_font
from archive_gui.desktop.theme.style import current
from archive_gui.domain.facts import FactKind

COUNT_ROLE = int(Qt.ItemDataRole.UserRole) + 1
COLOUR_ROLE = int(Qt.ItemDataRole.UserRole) + 2
CHOSEN_ROLE = int(Qt.ItemDataRole.UserRole) + 3
KIND_ROLE = int(Qt.ItemDataRole.UserRole) + 4
FAINT_ROLE = int(Qt.ItemDataRole.UserRole) + 5
ROW_HEIGHT = 24
_DOT = 8
_LEFT = 12
_BESIDE_TRIANGLE = 4
_RIGHT = 12
_CHOSEN_BAR = 3


class SidebarRowDelegate(QStyledItemDelegate):
    """Chosen rows have a ground, a bar and a heavier name, so that they do not rest on colour alone."""

    has_triangles = False
    """Whether some rows can be opened: their names stand close to the triangles that do so."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one row."""
        palette = current()
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        chosen = bool(index.data(CHOSEN_ROLE))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRect(0, area.top(), area.right() + 1, area.height())
        if chosen:
            painter.fillRect(whole, QColor(palette.chosen))
            painter.fillRect(QRect(0, area.top(), _CHOSEN_BAR, area.height()), QColor(palette.accent))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(whole, QColor(palette.hover))
        left = area.left() + (_BESIDE_TRIANGLE if self.has_triangles else _LEFT)
        colour = index.data(COLOUR_ROLE)
        if colour:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tag_colour(palette, colour)))
            painter.drawEllipse(QRectF(left, area.center().y() - _DOT / 2 + 0.5, _DOT, _DOT))
            left += _DOT + 6
        kind = index.data(KIND_ROLE)
        if kind:
            square = QRectF(left, area.center().y() - _DOT / 2 + 0.5, _DOT, _DOT)
            painter.fillRect(square, QColor(palette.facts[FactKind(kind)]))
            left += _DOT + 6
        count = index.data(COUNT_ROLE)
        words = "" if count is None else f"{count:,}"
        font = figures_font(12)
        metrics = QFontMetrics(font)
        right = area.right() - _RIGHT
        painter.setFont(font)
        painter.setPen(QColor(palette.chosen_text if chosen else palette.muted))
        width = metrics.horizontalAdvance(words)
        baseline = area.top() + (area.height() - metrics.height()) / 2 + metrics.ascent()
        painter.drawText(QPointF(right - width, baseline), words)
        self._paint_name(
            painter, index, QRect(left, area.top(), right - width - 8 - left, area.height()), chosen=chosen
        )
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QColor(palette.accent))
            painter.drawRoundedRect(QRectF(whole).adjusted(1.5, 1.5, -1.5, -1.5), 3, 3)
        painter.restore()

    def sizeHint(  # noqa: N802 - Qt's name
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002 - Qt's signature
        index: QModelIndex | QPersistentModelIndex,  # noqa: ARG002
    ) -> QSize:
        """Rows of one height."""
        return QSize(120, ROW_HEIGHT)

    def _paint_name(
        self, painter: QPainter, index: QModelIndex | QPersistentModelIndex, area: QRect, *, chosen: bool
    ) -> None:
        palette = current()
        font = ui_font(13, bold=chosen)
        metrics = QFontMetrics(font)
        painter.setFont(font)
        faint = bool(index.data(FAINT_ROLE)) or index.data(COUNT_ROLE) == 0
        painter.setPen(QColor(palette.chosen_text if chosen else palette.muted if faint else palette.text))
        name = metrics.elidedText(str(index.data()), Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(
            QPointF(area.left(), area.top() + (area.height() - metrics.height()) / 2 + metrics.ascent()), name
        )
