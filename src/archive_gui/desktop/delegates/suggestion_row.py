"""A row of suggestions: the words, with what was typed in bold, what they name, and how often at the right."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from archive_gui.desktop.theme.fonts import figures_font, ui_font
from archive_gui.desktop.theme.style import current
from archive_gui.domain.facts import FactKind
from archive_gui.language.folds import fold

ROW_HEIGHT = 28
_SIDE = 12
_GAP = 10
_COUNT_WIDTH = 84
_KIND_WIDTH = 92


class Row(Protocol):
    """What a row shows."""

    @property
    def words(self) -> str:
        """The name, or the query."""
        ...

    @property
    def kind(self) -> str:
        """What it is; empty for a row that is no suggestion but does something."""
        ...

    @property
    def count(self) -> str:
        """How often it occurs."""
        ...

    @property
    def tone(self) -> FactKind | None:
        """Whose colour the kind wears."""
        ...


class SuggestionRowDelegate(QStyledItemDelegate):
    """Kind and count stand in columns, so that the eye runs down the words."""

    def __init__(self, row_of: Callable[[QModelIndex | QPersistentModelIndex], Row | None], parent: QWidget) -> None:
        super().__init__(parent)
        self._row_of = row_of
        self.typed = ""
        """What was typed, to be set off in the words that hold it."""

    def sizeHint(  # noqa: N802 - Qt's name
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002 - Qt's signature
        index: QModelIndex | QPersistentModelIndex,  # noqa: ARG002
    ) -> QSize:
        """Rows of one height."""
        return QSize(200, ROW_HEIGHT)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one row."""
        row = self._row_of(index)
        if row is None:
            return
        palette = current()
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, QColor(palette.chosen))
            painter.fillRect(QRect(area.left(), area.top(), 3, area.height()), QColor(palette.accent))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, QColor(palette.hover))
        right = area.right() - _SIDE
        if row.kind:
            right = self._paint_columns(painter, row, area, right)
        words = QRect(area.left() + _SIDE, area.top(), right - area.left() - _SIDE, area.height())
        self._paint_words(painter, row, words)
        painter.restore()

    def _paint_columns(self, painter: QPainter, row: Row, area: QRect, right: int) -> int:
        """Count and kind; returns where the words must end."""
        palette = current()
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(figures_font(12))
        painter.setPen(QColor(palette.muted))
        narrow = area.width() < _COUNT_WIDTH + _KIND_WIDTH + 160
        if not narrow:
            count = QRect(right - _COUNT_WIDTH, area.top(), _COUNT_WIDTH, area.height())
            painter.drawText(count, middle | Qt.AlignmentFlag.AlignRight, row.count)
            right -= _COUNT_WIDTH + _GAP
        kind = QRect(right - _KIND_WIDTH, area.top(), _KIND_WIDTH, area.height())
        if row.tone is not None:
            painter.setPen(QColor(palette.facts[row.tone]))
        painter.drawText(kind, middle | Qt.AlignmentFlag.AlignRight, row.kind)
        return right - _KIND_WIDTH - _GAP

    def _paint_words(self, painter: QPainter, row: Row, area: QRect) -> None:
        palette = current()
        plain, bold = ui_font(13), ui_font(13, bold=True)
        painter.setPen(QColor(palette.muted if not row.kind else palette.text))
        metrics = QFontMetricsF(plain)
        words = metrics.elidedText(row.words, Qt.TextElideMode.ElideRight, area.width())
        folded, typed = fold(words), fold(self.typed).strip()
        at = folded.find(typed) if typed and row.kind else -1
        pieces: list[tuple[str, QFont]] = [(words, plain)]
        if at >= 0:
            end = at + len(typed)
            pieces = [(words[:at], plain), (words[at:end], bold), (words[end:], plain)]
        left = float(area.left())
        baseline = area.top() + (area.height() - metrics.height()) / 2 + metrics.ascent()
        painter.setClipRect(QRectF(area))
        for piece, font in pieces:
            painter.setFont(font)
            painter.drawText(QPointF(left, baseline), piece)
            left += QFontMetricsF(font).horizontalAdvance(piece)
        painter.setClipping(False)
