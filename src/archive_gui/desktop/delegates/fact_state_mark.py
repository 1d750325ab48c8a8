"""The small marks of a fact's state: a shape each, beside the colour."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPixmap

from archive_gui.base.messages import _
from archive_gui.desktop.theme.icons import pixmap
from archive_gui.desktop.theme.tokens import Palette
from archive_gui.domain.facts import FactState

_SIDE = 14
_ICONS = {
    FactState.ACCEPTED: "accept",
    FactState.EDITED: "edit",
    FactState.ADDED: "plus",
    FactState.REJECTED: "clear",
}


def mark_width(font: QFont) -> int:
    """The width of the column of marks, in logical pixels."""
    return max(_SIDE, QFontMetrics(font).horizontalAdvance(_to_check())) + 2


def paint_state(
    painter: QPainter, rect: QRect, state: FactState, font: QFont, palette: Palette, *, doubtful: bool
) -> None:
    """Draw whose word a row is, in the middle of ``rect``; a word where nobody has looked and somebody should."""
    name = _ICONS.get(state)
    if name is not None:
        colour = palette.muted if state is FactState.REJECTED else palette.good
        _paint_icon(painter, rect, name, colour)
    elif doubtful:
        painter.setFont(font)
        painter.setPen(QColor(palette.warning))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine, _to_check())


def paint_dispute(painter: QPainter, rect: QRect, palette: Palette) -> None:
    """Draw that the ledger has something open."""
    _paint_icon(painter, rect, "warning", palette.warning)


def _paint_icon(painter: QPainter, rect: QRect, name: str, colour: str) -> None:
    ratio = painter.device().devicePixelRatio()
    place = QPoint(rect.center().x() - _SIDE // 2 + 1, rect.center().y() - _SIDE // 2 + 1)
    painter.drawPixmap(place, _icon(name, colour, ratio))


def _to_check() -> str:
    return _("check!")


@lru_cache(maxsize=64)
def _icon(name: str, colour: str, ratio: float) -> QPixmap:
    return pixmap(name, colour, _SIDE, ratio)
