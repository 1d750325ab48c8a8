"""One row of the list of facts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from archive_gui.base.messages import _
from archive_gui.desktop.delegates.fact_state_mark import mark_width, paint_dispute, paint_state
from archive_gui.desktop.theme.fonts import figures_font, ui_font
from archive_gui.desktop.theme.style import current
from archive_gui.desktop.theme.tokens import Palette
from archive_gui.domain.facts import FactKind, FactState

_VALUED = frozenset({FactKind.FIGURE, FactKind.CHANGE, FactKind.DATE})
"""Kinds whose value is what the eye looks for."""
_MARGIN = 12
_GAP = 8
_DISPUTE = 17
"""Room for the mark of something open in the ledger."""
_ROOMY = 300
"""Below this width, in logical pixels, the note goes under the value instead of beside it."""


class Entry(Protocol):
    """What a row shows."""

    @property
    def kind(self) -> FactKind:
        """The kind of fact, or of the group that begins here."""
        ...

    @property
    def label(self) -> str:
        """What is counted or named."""
        ...

    @property
    def value(self) -> str:
        """What it comes to."""
        ...

    @property
    def note(self) -> str:
        """When it held, or how often it is mentioned."""
        ...

    @property
    def inferred(self) -> bool:
        """Whether the context gave the value."""
        ...

    @property
    def state(self) -> FactState:
        """Whose word it is."""
        ...

    @property
    def doubtful(self) -> bool:
        """Whether it asks for a look."""
        ...

    @property
    def disputed(self) -> bool:
        """Whether the ledger has something open on it."""
        ...

    @property
    def is_heading(self) -> bool:
        """Whether the row is the heading of its group."""
        ...


EntryOf = Callable[[QModelIndex | QPersistentModelIndex], Entry | None]


@dataclass(frozen=True, slots=True)
class _Fonts:
    label: QFont
    value: QFont
    small: QFont
    height: int
    small_height: int
    note_width: int
    """Room for the commonest notes, so that values stand in one column."""


class FactRowDelegate(QStyledItemDelegate):
    """Draws the thing counted on the left, its value in bold on the right, and when it held beside that, small."""

    def __init__(self, entry_of: EntryOf, parent: QWidget) -> None:
        super().__init__(parent)
        self._entry_of = entry_of
        self.is_even = False
        """Whether all rows are as tall as the tallest."""

    def sizeHint(  # noqa: N802 - Qt's own name
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """As tall as the words need; two lines where the list is narrow."""
        fonts = _fonts(option)
        height = fonts.height
        if self.is_even:
            return QSize(0, height + (fonts.small_height + 10 if option.rect.width() < _ROOMY else 12))
        entry = self._entry_of(index)
        if entry is None or entry.is_heading:
            return QSize(0, height + 12)
        width = option.rect.width()
        if width < _ROOMY and (entry.note or entry.inferred):
            return QSize(0, height + fonts.small_height + 10)
        return QSize(0, height + 10)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw the row or the group's heading."""
        entry = self._entry_of(index)
        if entry is None:
            return
        painter.save()
        palette, fonts = current(), _fonts(option)
        if entry.is_heading:
            _paint_heading(painter, option.rect, entry, palette, fonts)
        else:
            _paint_ground(painter, option, palette)
            _paint_words(painter, option.rect, entry, palette, fonts)
        painter.restore()


def _paint_heading(painter: QPainter, rect: QRect, entry: Entry, palette: Palette, fonts: _Fonts) -> None:
    painter.setFont(fonts.small)
    painter.setPen(QColor(palette.muted))
    inner = rect.adjusted(_MARGIN, 0, -_MARGIN, -4)
    painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, entry.label)
    painter.setPen(QPen(QColor(palette.line), 1))
    painter.drawLine(rect.bottomLeft(), rect.bottomRight())


def _paint_ground(painter: QPainter, option: QStyleOptionViewItem, palette: Palette) -> None:
    rect, state = option.rect, option.state
    if state & QStyle.StateFlag.State_Selected:
        painter.fillRect(rect, QColor(palette.flash))
        painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), QColor(palette.accent))
    elif state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(rect, QColor(palette.hover))
    painter.setPen(QPen(QColor(palette.line), 1))
    painter.drawLine(rect.bottomLeft(), rect.bottomRight())
    if state & QStyle.StateFlag.State_HasFocus and state & QStyle.StateFlag.State_KeyboardFocusChange:
        painter.setPen(QPen(QColor(palette.accent), 1, Qt.PenStyle.DotLine))
        painter.drawRect(rect.adjusted(1, 1, -2, -2))


def _paint_words(painter: QPainter, rect: QRect, entry: Entry, palette: Palette, fonts: _Fonts) -> None:
    inner = rect.adjusted(_MARGIN, 0, -_MARGIN // 2, 0)
    marks = mark_width(fonts.small)
    place = QRect(inner.right() - marks, inner.top(), marks, inner.height())
    paint_state(painter, place, entry.state, fonts.small, palette, doubtful=entry.doubtful)
    inner.setRight(inner.right() - marks - _GAP // 2)
    note = _note(entry)
    if rect.width() < _ROOMY:
        if note:
            height = QFontMetrics(fonts.small).height()
            below = QRect(inner.left(), inner.bottom() - height - 4, inner.width(), height)
            inner.setBottom(below.top())
            _draw(painter, below, note, fonts.small, palette.muted, right=True)
    else:
        column = max(fonts.note_width, QFontMetrics(fonts.small).horizontalAdvance(note) + 2)
        column = min(column, inner.width() // 3)
        right = QRect(inner.right() - column, inner.top(), column, inner.height())
        _draw(painter, right, note, fonts.small, palette.muted)
        inner.setRight(right.left() - _GAP)
    rejected = entry.state is FactState.REJECTED
    if entry.disputed:
        paint_dispute(painter, QRect(inner.left() - 2, inner.top(), _DISPUTE, inner.height()), palette)
        inner.setLeft(inner.left() + _DISPUTE)
    weighty = entry.kind in _VALUED and not rejected
    font = fonts.value if weighty else fonts.label
    wanted = QFontMetrics(font).horizontalAdvance(entry.value)
    label = QFontMetrics(fonts.label).horizontalAdvance(entry.label)
    room = max(inner.width() * 45 // 100, inner.width() - label - _GAP)
    width = min(wanted, room)
    value = QRect(inner.right() - width, inner.top(), width + 1, inner.height())
    _draw(painter, value, entry.value, font, palette.text if weighty else palette.muted, right=True)
    inner.setRight(value.left() - _GAP)
    named = fonts.label
    if rejected:
        named = QFont(fonts.label)
        named.setStrikeOut(True)
    _draw(painter, inner, entry.label, named, palette.muted if rejected else palette.text)


def _draw(painter: QPainter, rect: QRect, words: str, font: QFont, colour: str, *, right: bool = False) -> None:
    if not words:
        return
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    painter.setFont(font)
    painter.setPen(QColor(colour))
    shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)


def _note(entry: Entry) -> str:
    if not entry.inferred:
        return entry.note
    return _("{note} · inferred").format(note=entry.note) if entry.note else _("inferred")


def _fonts(option: QStyleOptionViewItem) -> _Fonts:
    pixels = QFontMetrics(option.font).height() * 13 // 19 if option.font.pixelSize() <= 0 else option.font.pixelSize()
    return _fonts_of(pixels)


@lru_cache(maxsize=8)
def _fonts_of(pixels: int) -> _Fonts:
    """Made once for a size: every row of a long list asks for its height."""
    label, small = figures_font(pixels), figures_font(max(10, pixels - 2))
    value = ui_font(pixels, bold=True)
    notes = QFontMetrics(small).horizontalAdvance("2021-04-16") + 2
    return _Fonts(label, value, small, QFontMetrics(label).height(), QFontMetrics(small).height(), notes)
