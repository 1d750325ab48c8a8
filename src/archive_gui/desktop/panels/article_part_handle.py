"""A handle in the margin: a click opens the menu of its part, a drag moves the part."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from archive_gui.base.messages import _
from archive_gui.desktop.theme.style import current

SIDE = 20
"""Logical pixels; fits the margin that the text always has."""


class PartHandle(QWidget):
    """Tells where it is dragged and dropped; ``offset`` is the beginning of its part in the reading text."""

    menu_asked = Signal(int, QPoint)
    dragged = Signal(int)
    """Where the pointer is while the part is dragged: a height of the parent."""
    dropped = Signal(int, int)
    """The part's offset, and the height at which it was let go; -1: nowhere."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedSize(QSize(SIDE, SIDE))
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setToolTip(_("Drag to move this part; click for what can be done with it"))
        self.setAccessibleName(_("Handle of the part"))
        self.offset = 0
        self._pressed: QPointF | None = None
        self._dragging = False
        self.hide()

    @property
    def is_dragging(self) -> bool:
        """Whether the part is on its way."""
        return self._dragging

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's own name
        """Six dots."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = current()
        if self.underMouse() or self._dragging:
            painter.setBrush(QColor(palette.hover))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawRoundedRect(QRectF(self.rect()), 4, 4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.muted))
        for x in (7.5, 12.5):
            for y in (5.0, 10.0, 15.0):
                painter.drawEllipse(QPointF(x, y), 1.3, 1.3)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's own name
        """Take hold."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed = event.globalPosition()
            self.grabKeyboard()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's own name
        """Drag, once the pointer has gone far enough."""
        if self._pressed is None:
            return
        way = (event.globalPosition() - self._pressed).manhattanLength()
        if not self._dragging and way >= QApplication.startDragDistance():
            self._dragging = True
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        if self._dragging:
            self.dragged.emit(self.mapToParent(event.position().toPoint()).y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's own name
        """Drop, or open the menu where nothing was dragged."""
        if self._pressed is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        was_dragging = self._dragging
        self._let_go()
        if was_dragging:
            self.dropped.emit(self.offset, self.mapToParent(event.position().toPoint()).y())
        else:
            self.menu_asked.emit(self.offset, self.mapToGlobal(self.rect().bottomLeft()))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's own name
        """Esc lets the part stay where it is."""
        if event.key() == Qt.Key.Key_Escape and self._pressed is not None:
            self._let_go()
            self.dropped.emit(self.offset, -1)
        else:
            super().keyPressEvent(event)

    def _let_go(self) -> None:
        self._pressed, self._dragging = None, False
        self.releaseKeyboard()
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.update()
