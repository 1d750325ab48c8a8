"""One row of a history: what was done, the details below it, rule or time at the right."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from archive_gui.desktop.theme.fonts import UI_PIXELS, figures_font, ui_font
from archive_gui.desktop.theme.style import current

_MARGIN = 12
_PAD = 6
_SMALL = UI_PIXELS - 2


class Row(Protocol):
    """What a row shows."""

    @property
    def what(self) -> str:
        """What was done."""
        ...

    @property
    def details(self) -> str:
        """To what, or by whom."""
        ...

    @property
    def aside(self) -> str:
        """By which rule, or when."""
        ...

    @property
    def faint(self) -> bool:
        """Whether it is no longer, or not yet, in force."""
        ...

    @property
    def heading(self) -> bool:
        """Whether it stands over the rows that follow."""
        ...


class HistoryRowDelegate(QStyledItemDelegate):
    """Two lines a row."""

    def __init__(self, row_of: Callable[[QModelIndex | QPersistentModelIndex], Row | None], parent: QWidget) -> None:
        super().__init__(parent)
        self._row_of = row_of

    def sizeHint(  # noqa: N802 - Qt's own name
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002 - Qt's signature
        index: QModelIndex | QPersistentModelIndex,  # noqa: ARG002
    ) -> QSize:
        """Two lines and their room."""
        return QSize(0, QFontMetrics(ui_font()).height() + QFontMetrics(ui_font(_SMALL)).height() + 2 * _PAD)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw ground, words and hairline."""
        row = self._row_of(index)
        if row is None:
            return
        palette = current()
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        if row.heading:
            painter.fillRect(rect, QColor(palette.ground))
        elif state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(palette.flash))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(palette.hover))
        painter.setPen(QPen(QColor(palette.line), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        inner = rect.adjusted(_MARGIN, _PAD, -_MARGIN, -_PAD)
        small, plain = figures_font(_SMALL), ui_font()
        upper = QRect(inner.left(), inner.top(), inner.width(), QFontMetrics(plain).height())
        lower = QRect(inner.left(), upper.bottom() + 1, inner.width(), QFontMetrics(small).height())
        width = min(QFontMetrics(small).horizontalAdvance(row.aside), upper.width() // 2)
        _draw(painter, upper.adjusted(upper.width() - width, 0, 1, 0), row.aside, small, palette.muted)
        if row.heading:
            upper.moveTop(inner.top() + lower.height())
        ink = palette.muted if row.faint or row.heading else palette.text
        _draw(painter, upper.adjusted(0, 0, -width - 8, 0), row.what, plain, ink)
        _draw(painter, lower, row.details, small, palette.muted)
        painter.restore()


def _draw(painter: QPainter, rect: QRect, words: str, font: QFont, colour: str) -> None:
    painter.setFont(font)
    painter.setPen(QColor(colour))
    shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
