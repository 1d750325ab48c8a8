"""What shows over the window while files are dragged across it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from archive_gui.base.messages import _
from archive_gui.desktop.theme.fonts import ui_font
from archive_gui.desktop.theme.style import current


class DropCover(QWidget):
    """A veil with one sentence; it takes no events of its own."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def cover(self) -> None:
        """Lie over the whole parent."""
        above = self.parentWidget()
        if above is not None:
            self.setGeometry(above.rect())
        self.raise_()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 - Qt's signature
        """Paint the veil."""
        palette = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = QColor(palette.ground)
        veil.setAlpha(225)
        painter.fillRect(self.rect(), veil)
        pen = QPen(QColor(palette.accent), 2, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(24, 24, -24, -24), 12, 12)
        painter.setPen(QColor(palette.text))
        painter.setFont(ui_font(20))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, _("Drop files and folders here to import them"))
        painter.end()
