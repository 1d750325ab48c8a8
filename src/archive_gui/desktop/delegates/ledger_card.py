"""An item of the ledger as a card: what kind, what it says, where it stands, and the verdicts as links."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from archive_gui.base.ledger_words import BETWEEN
from archive_gui.desktop.delegates.highlights import marked_layout
from archive_gui.desktop.theme.colours import mixed
from archive_gui.desktop.theme.fonts import UI_PIXELS, ui_font
from archive_gui.desktop.theme.icons import pixmap
from archive_gui.desktop.theme.style import current
from archive_gui.desktop.theme.tokens import Palette

_OUTER_X, _OUTER_Y = 8, 4
_INNER_X, _INNER_Y = 10, 7
_ICON = 15
_GAP = 3
_LINK_GAP = 12
_SENTENCE_LINES = 2
_SMALL = UI_PIXELS - 1
_ROUND = 5
_TINT = 0.1
MORE = "…"


@dataclass(frozen=True, slots=True)
class Card:
    """What a card shows; ``links`` are (key, words), ``closed`` what was decided where it is decided.

    ``against`` stands in the place of ``aside`` where that is empty, and only whole: half a figure is another figure;
    ``place_short`` in that of ``place`` where the line is too narrow.
    """

    icon: str
    kind: str
    aside: str
    sentence: str
    place: tuple[str, ...]
    place_short: tuple[str, ...]
    links: tuple[tuple[str, str], ...]
    closed: str
    is_open: bool
    against: str = ""


class CardOf(Protocol):
    """Finds the card of an index; None while it is still being fetched."""

    def __call__(self, index: QModelIndex | QPersistentModelIndex, /) -> Card | None:
        """The card."""
        ...


class LedgerCardDelegate(QStyledItemDelegate):
    """Paints cards of one height, so that ten thousand of them scroll without being measured."""

    def __init__(self, card_of: CardOf, parent: QWidget) -> None:
        super().__init__(parent)
        self._card_of = card_of
        self._pointed: tuple[int, str] | None = None

    def card_height(self) -> int:
        """The height of every card, in logical pixels."""
        head = QFontMetrics(ui_font(bold=True)).height()
        line = QFontMetrics(ui_font()).height()
        small = QFontMetrics(ui_font(_SMALL)).height()
        return 2 * (_OUTER_Y + _INNER_Y) + head + _SENTENCE_LINES * line + small + line + 4 * _GAP

    def point_at(self, row: int, key: str | None) -> bool:
        """Let one link stand out; True where another one did before."""
        pointed = (row, key) if key is not None else None
        changed = pointed != self._pointed
        self._pointed = pointed
        return changed

    def link_at(self, index: QModelIndex, area: QRect, point: QPoint) -> str | None:
        """The key of the link under a point of the view."""
        card = self._card_of(index)
        if card is None:
            return None
        return next((key for key, _words, rect in _links(card, _inner(area)) if rect.contains(point)), None)

    def sizeHint(  # noqa: N802 - Qt's name
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002 - Qt's signature
        index: QModelIndex | QPersistentModelIndex,  # noqa: ARG002
    ) -> QSize:
        """A card's size; its width is the list's."""
        return QSize(200, self.card_height())

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one card; one still being fetched is an empty frame."""
        palette = current()
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        card = self._card_of(index)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        _frame(painter, area, card, palette, chosen=chosen, focused=focused)
        if card is not None:
            self._paint_card(painter, _inner(area), card, index.row(), palette)
        painter.restore()

    def _paint_card(self, painter: QPainter, area: QRect, card: Card, row: int, palette: Palette) -> None:
        head, plain, small = ui_font(bold=True), ui_font(), ui_font(_SMALL)
        ink = palette.warning if card.is_open else palette.good
        height = QFontMetrics(head).height()
        ratio = painter.device().devicePixelRatioF()
        picture = pixmap(card.icon, ink, _ICON, ratio)
        painter.drawPixmap(QPoint(area.left(), area.top() + (height - _ICON) // 2), picture)
        top = QRect(area.left() + _ICON + 5, area.top(), area.width() - _ICON - 5, height)
        room = top.width() - QFontMetrics(head).horizontalAdvance(card.kind)
        words = card.aside or _whole(card.against, small, room)
        aside = min(QFontMetrics(small).horizontalAdvance(words), max(top.width() // 2, room - _ICON))
        _words(painter, top.adjusted(top.width() - aside, 0, 1, 0), words, small, palette.muted)
        _words(painter, top.adjusted(0, 0, -aside - 6, 0), card.kind, head, palette.text)
        below = top.bottom() + 1 + _GAP
        layout, marks, _height = marked_layout(
            card.sentence,
            (),
            plain,
            width=area.width(),
            lines=_SENTENCE_LINES,
            ground=palette.hit,
            ink=palette.hit_text,
        )
        painter.setPen(QColor(palette.text))
        layout.draw(painter, QPointF(area.left(), below), marks)
        below += _SENTENCE_LINES * QFontMetrics(plain).height() + _GAP
        line = QRect(area.left(), below, area.width(), QFontMetrics(small).height())
        _words(painter, line, _places(card, small, line.width()), small, palette.muted)
        if card.closed:
            _words(painter, _last_line(area), card.closed, plain, palette.good)
        for key, words, rect in _links(card, area):
            font = QFont(plain)
            font.setUnderline(self._pointed == (row, key))
            _words(painter, rect, words, font, palette.link)


def _frame(painter: QPainter, area: QRect, card: Card | None, palette: Palette, *, chosen: bool, focused: bool) -> None:
    is_open = card is None or card.is_open
    ground = palette.warning_ground if is_open else mixed(palette.good, palette.sheet, _TINT)
    edge = mixed(palette.warning if is_open else palette.good, palette.sheet, 0.45)
    if card is None:
        ground, edge = palette.sheet, palette.line
    if chosen:
        ground, edge = palette.chosen, palette.accent
    frame = QRectF(area.adjusted(_OUTER_X, _OUTER_Y, -_OUTER_X, -_OUTER_Y)).adjusted(0.5, 0.5, -0.5, -0.5)
    painter.setPen(QPen(QColor(edge), 2.0 if focused else 1.0))
    painter.setBrush(QColor(ground))
    painter.drawRoundedRect(frame, _ROUND, _ROUND)


def _inner(area: QRect) -> QRect:
    return area.adjusted(_OUTER_X + _INNER_X, _OUTER_Y + _INNER_Y, -_OUTER_X - _INNER_X, -_OUTER_Y - _INNER_Y)


def _last_line(area: QRect) -> QRect:
    height = QFontMetrics(ui_font()).height()
    return QRect(area.left(), area.bottom() + 1 - height, area.width(), height)


def _links(card: Card, area: QRect) -> Sequence[tuple[str, str, QRect]]:
    """The links with their places; those there is no room for give way to one that stands for them."""
    metrics = QFontMetrics(ui_font())
    line = _last_line(area)
    x = line.left() + (min(metrics.horizontalAdvance(card.closed) + _LINK_GAP, line.width()) if card.closed else 0)
    advance: Callable[[str], int] = metrics.horizontalAdvance
    widths = [advance(words) for _key, words in card.links]
    fitting = len(widths)
    while fitting and x + _run(widths[:fitting]) + _rest(fitting, widths, advance) > line.right() + 1:
        fitting -= 1
    placed = []
    for (key, words), width in zip(card.links[:fitting], widths, strict=False):
        placed.append((key, words, QRect(x, line.top(), width, line.height())))
        x += width + _LINK_GAP
    if fitting < len(widths) and x + advance(MORE) <= line.right() + 1:
        placed.append((MORE, MORE, QRect(x, line.top(), max(advance(MORE), 16), line.height())))
    return placed


def _run(widths: Sequence[int]) -> int:
    return sum(widths) + _LINK_GAP * (len(widths) - 1)


def _rest(fitting: int, widths: Sequence[int], advance: Callable[[str], int]) -> int:
    return 0 if fitting == len(widths) else _LINK_GAP + advance(MORE)


def _whole(words: str, font: QFont, room: int) -> str:
    """The words, or nothing where they do not fit."""
    return words if QFontMetrics(font).horizontalAdvance(words) + _ICON <= room else ""


def _places(card: Card, font: QFont, room: int) -> str:
    """Where the item stands, by whole titles as long as they fit."""
    whole = BETWEEN.join(card.place)
    return whole if QFontMetrics(font).horizontalAdvance(whole) <= room else _both(card.place_short, font, room)


def _both(places: Sequence[str], font: QFont, room: int) -> str:
    """Two places that do not fit side by side both lose their middles, so that the second one is seen as well."""
    metrics = QFontMetrics(font)
    whole = BETWEEN.join(places)
    if len(places) != 2 or metrics.horizontalAdvance(whole) <= room:
        return whole
    first, second = places
    half = (room - metrics.horizontalAdvance(BETWEEN)) // 2
    lengths = [metrics.horizontalAdvance(words) for words in places]
    rooms = [max(half, 2 * half - lengths[1]), max(half, 2 * half - lengths[0])]
    cut = Qt.TextElideMode.ElideMiddle
    return BETWEEN.join((metrics.elidedText(first, cut, rooms[0]), metrics.elidedText(second, cut, rooms[1])))


def _words(painter: QPainter, rect: QRect, words: str, font: QFont, colour: str) -> None:
    painter.setFont(font)
    painter.setPen(QColor(colour))
    shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
