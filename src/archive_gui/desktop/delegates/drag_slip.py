"""The slip under the pointer while articles are dragged."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPixmap

from archive_gui.desktop.theme.fonts import ui_font
from archive_gui.desktop.theme.style import current

_PAD = 10


def drag_slip(words: str, ratio: float) -> QPixmap:
    """A rounded slip with words on it; ``ratio`` is the screen's pixel ratio."""
    palette = current()
    metrics = QFontMetrics(ui_font())
    width, height = metrics.horizontalAdvance(words) + 2 * _PAD, metrics.height() + _PAD
    image = QPixmap(round(width * ratio), round(height * ratio))
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QColor(palette.accent))
    painter.setBrush(QColor(palette.sheet))
    painter.drawRoundedRect(QRectF(0.5, 0.5, width - 1, height - 1), 5, 5)
    painter.setPen(QColor(palette.text))
    painter.setFont(ui_font())
    painter.drawText(QRectF(0, 0, width, height), Qt.AlignmentFlag.AlignCenter, words)
    painter.end()
    return image
