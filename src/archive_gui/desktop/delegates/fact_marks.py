"""How a kind of fact is marked: a colour, and a shape of line for those who do not tell colours apart."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap

from archive_gui.desktop.theme.tokens import Palette
from archive_gui.domain.facts import FactKind


class LineShape(Enum):
    """The shape of the line under a fact."""

    SOLID = auto()
    ARROW = auto()
    DASHED = auto()
    DOTTED = auto()
    DOUBLE = auto()
    WAVE = auto()
    DASH_DOT = auto()
    DASH_DOT_DOT = auto()
    LONG_DASH = auto()
    BRACKET = auto()


SHAPES: dict[FactKind, LineShape] = {
    FactKind.FIGURE: LineShape.SOLID,
    FactKind.CHANGE: LineShape.ARROW,
    FactKind.DATE: LineShape.DASHED,
    FactKind.PLACE: LineShape.DOTTED,
    FactKind.PERSON: LineShape.DASH_DOT,
    FactKind.ORGANISATION: LineShape.LONG_DASH,
    FactKind.PROGRAMME: LineShape.WAVE,
    FactKind.DOCUMENT: LineShape.DOUBLE,
    FactKind.QUOTATION: LineShape.BRACKET,
    FactKind.AWARD: LineShape.DASH_DOT_DOT,
}
_PATTERNS = {
    LineShape.DASHED: [3.0, 1.5],
    LineShape.LONG_DASH: [7.0, 2.0],
    LineShape.DOTTED: [1.0, 1.3],
    LineShape.DASH_DOT: [4.0, 1.5, 1.0, 1.5],
    LineShape.DASH_DOT_DOT: [4.0, 1.5, 1.0, 1.5, 1.0, 1.5],
}
_ICON = QSize(14, 14)


def paint_line(
    painter: QPainter, kind: FactKind, colour: QColor, line: QRectF, *, begins: bool = True, ends: bool = True
) -> None:
    """Draw the kind's line along the top of ``line``; its height is the stroke's width in pixels.

    ``begins`` and ``ends``: the fact does so here, and is not cut by the end of a line of text.
    """
    shape = SHAPES[kind]
    width = line.height()
    pen = QPen(colour, width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if shape in _PATTERNS:
        pen.setDashPattern(_PATTERNS[shape])
    painter.setPen(pen)
    left, right, y = line.left(), line.right(), line.top() + width / 2
    if shape is LineShape.WAVE:
        _paint_wave(painter, line)
    elif shape is LineShape.DOUBLE:
        pen.setWidthF(max(1.0, width / 2))
        painter.setPen(pen)
        painter.drawLine(QPointF(left, y - width / 4), QPointF(right, y - width / 4))
        painter.drawLine(QPointF(left, y + width), QPointF(right, y + width))
    else:
        painter.drawLine(QPointF(left, y), QPointF(right, y))
    if shape is LineShape.ARROW and ends:
        painter.drawLine(QPointF(right - 2.5 * width, y - 2 * width), QPointF(right, y))
    if shape is LineShape.BRACKET and begins:
        painter.drawLine(QPointF(left + width / 2, y), QPointF(left + width / 2, y - 2.5 * width))
    if shape is LineShape.BRACKET and ends:
        painter.drawLine(QPointF(right - width / 2, y), QPointF(right - width / 2, y - 2.5 * width))


def kind_icon(kind: FactKind, palette: Palette, *, ratio: float = 1.0) -> QIcon:
    """A small square in the kind's colour over a sample of its line; ``ratio`` is the screen's pixel ratio."""
    image = QPixmap(_ICON * ratio)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colour = QColor(palette.facts[kind])
    painter.fillRect(QRectF(3, 0, 8, 8), colour)
    paint_line(painter, kind, colour, QRectF(0, 11, _ICON.width(), 1.6))
    painter.end()
    return QIcon(image)


def _paint_wave(painter: QPainter, line: QRectF) -> None:
    step = line.height() * 1.5
    x, y = line.left(), line.top() + line.height() / 2
    points = [QPointF(x, y)]
    while x < line.right():
        x = min(x + step, line.right())
        points.append(QPointF(x, y + (step / 2 if len(points) % 2 else 0)))
    painter.drawPolyline(points)
