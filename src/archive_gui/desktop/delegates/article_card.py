"""An article as a card: title, where and when, a passage with its hits marked, tags and archival code."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from archive_gui.desktop.delegates.highlights import marked_layout
from archive_gui.desktop.delegates.tag_pills import PILL_HEIGHT, paint_pills
from archive_gui.desktop.theme.fonts import ui_font
from archive_gui.desktop.theme.style import current
from archive_gui.desktop.theme.tokens import Palette
from archive_gui.domain.records import ArticleRow
from archive_gui.domain.search import Snippet

_SIDE = 12
_TOP = 9
_TITLE_PIXELS = 14
_META_PIXELS = 12
_CODE_PIXELS = 11
_CODE_GAP = 8
_LINE_GAP = 2
_PASSAGE_LINES = 2
_FOCUS_BAR = 3


class Entry(Protocol):
    """What a card shows."""

    @property
    def row(self) -> ArticleRow:
        """The article's line."""
        ...

    @property
    def snippet(self) -> Snippet | None:
        """The passage around the hits."""
        ...


class ArticleCardDelegate(QStyledItemDelegate):
    """Paints cards of one height; ``title`` and ``meta`` put a row into words, ``entry_role`` finds it."""

    def __init__(
        self,
        entry_role: int,
        title: Callable[[ArticleRow], str],
        meta: Callable[[ArticleRow], str],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._entry_role = entry_role
        self._title = title
        self._meta = meta

    def card_height(self) -> int:
        """The height of every card, in logical pixels."""
        title = QFontMetrics(ui_font(_TITLE_PIXELS, bold=True)).height()
        line = QFontMetrics(ui_font(_META_PIXELS)).height()
        return 2 * _TOP + title + line + _PASSAGE_LINES * line + PILL_HEIGHT + 4 * _LINE_GAP

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one card; a line still being fetched is an empty one."""
        palette = current()
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        ground = palette.chosen if chosen else palette.hover if hovered else palette.sheet
        painter.fillRect(area, QColor(ground))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.fillRect(QRect(area.left(), area.top(), _FOCUS_BAR, area.height() - 1), QColor(palette.accent))
        painter.setPen(QColor(palette.edge if chosen else palette.line))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        entry: Entry | None = index.data(self._entry_role)
        inner = area.adjusted(_SIDE, _TOP, -_SIDE, -_TOP)
        if entry is None:
            _paint_waiting(painter, inner, palette)
        else:
            self._paint_entry(painter, inner, entry, palette)
        painter.restore()

    def sizeHint(  # noqa: N802 - Qt's name
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002 - Qt's signature
        index: QModelIndex | QPersistentModelIndex,  # noqa: ARG002
    ) -> QSize:
        """A card's size; its width is the list's."""
        return QSize(240, self.card_height())

    def _paint_entry(self, painter: QPainter, area: QRect, entry: Entry, palette: Palette) -> None:
        row = entry.row
        top = _line(painter, area, self._title(row), ui_font(_TITLE_PIXELS, bold=True), palette.text)
        below_title = area.adjusted(0, top + _LINE_GAP - area.top(), 0, 0)
        top = _line(painter, below_title, self._meta(row), ui_font(_META_PIXELS), palette.muted)
        below = row.tags or row.archival_code
        passage = entry.snippet
        text = passage.text if passage else row.excerpt
        layout, marks, height = marked_layout(
            text.replace("\n", " "),
            passage.highlights if passage else (),
            ui_font(_META_PIXELS),
            width=area.width(),
            lines=_PASSAGE_LINES if below else _PASSAGE_LINES + 1,
            ground=palette.hit,
            ink=palette.hit_text,
        )
        painter.setPen(QColor(palette.text))
        layout.draw(painter, QPointF(area.left(), top + _LINE_GAP), marks)
        if below:
            last = area.bottom() + 1 - PILL_HEIGHT if not row.tags else round(top + _LINE_GAP + height + 2 * _LINE_GAP)
            foot = QRect(area.left(), last, area.width(), PILL_HEIGHT)
            if row.archival_code:
                foot.setRight(_paint_code(painter, foot, row.archival_code, palette) - _CODE_GAP)
            paint_pills(painter, foot, row.tags)


def _line(painter: QPainter, area: QRect, words: str, font: QFont, colour: str) -> int:
    """Paint one elided line at the top of ``area``; returns where the next one starts."""
    metrics = QFontMetrics(font)
    painter.setFont(font)
    painter.setPen(QColor(colour))
    shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(QPointF(area.left(), area.top() + metrics.ascent()), shown)
    return area.top() + metrics.height()


def _paint_code(painter: QPainter, area: QRect, code: str, palette: Palette) -> int:
    """Paint an archival code at the right of ``area``; returns where it starts."""
    font = ui_font(_CODE_PIXELS)
    metrics = QFontMetrics(font)
    shown = metrics.elidedText(code, Qt.TextElideMode.ElideLeft, area.width())
    left = area.right() + 1 - metrics.horizontalAdvance(shown)
    painter.setFont(font)
    painter.setPen(QColor(palette.muted))
    painter.drawText(QPointF(left, area.top() + (area.height() - metrics.height()) / 2 + metrics.ascent()), shown)
    return left


def _paint_waiting(painter: QPainter, area: QRect, palette: Palette) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(palette.line))
    for number, share in enumerate((0.7, 0.4, 0.9)):
        painter.drawRoundedRect(area.left(), area.top() + 4 + number * 22, round(area.width() * share), 10, 4, 4)
