"""A page of an original as a picture, the current part outlined on it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from archive_gui.base.messages import _
from archive_gui.desktop.theme.style import current
from archive_gui.domain.captured import Box

ZOOMS = (50, 75, 100, 125, 150, 200, 300, 400)
"""Per cent of the width that fits the view."""
_STEP = 48
_MARGIN = 12
_SETTLE_MS = 150
_COARSE = 0.8
"""A picture of less than this share of the pixels it is shown at looks washed out."""


class PagePane(QAbstractScrollArea):
    """Shows a picture at a zoom; places on it are shares of the page's width and height."""

    place_clicked = Signal(float, float)
    zoom_requested = Signal(int)
    turn_requested = Signal(int)
    picture_coarse = Signal()
    """The page has grown much wider than its picture, and stayed so for a moment."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(_("Page of the original"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._image = QImage()
        self._boxes: tuple[Box, ...] = ()
        self._zoom = 100
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE_MS)
        self._settle.timeout.connect(self._look_at_width)
        for bar in (self.verticalScrollBar(), self.horizontalScrollBar()):
            bar.setSingleStep(_STEP)

    @property
    def wanted_width(self) -> int:
        """How many pixels wide a picture fills the page at this zoom."""
        return round(self._page_size().width() * self.devicePixelRatioF())

    @property
    def boxes(self) -> tuple[Box, ...]:
        """What is outlined."""
        return self._boxes

    def show_picture(self, image: QImage, boxes: Sequence[Box]) -> None:
        """Show a picture with these outlines, the first of them in view."""
        self._image = image
        self.set_boxes(boxes)
        self._settle.start()

    def set_boxes(self, boxes: Sequence[Box]) -> None:
        """Outline these instead of the former ones."""
        self._boxes = tuple(boxes)
        self._set_bars()
        if boxes:
            top = min(box[1] for box in boxes) * self._page_size().height()
            left = min(box[0] for box in boxes) * self._page_size().width()
            bar, height = self.verticalScrollBar(), self.viewport().height()
            if not bar.value() <= top <= bar.value() + height * 0.8:
                bar.setValue(round(top - height / 4))
            self.horizontalScrollBar().setValue(round(left) - _MARGIN)
        self.viewport().update()

    def set_zoom(self, percent: int) -> None:
        """Zoom, in per cent of the width that fits."""
        bar = self.verticalScrollBar()
        share = (bar.value() + self.viewport().height() / 2) / max(1, self._page_size().height())
        self._zoom = percent
        self._set_bars()
        bar.setValue(round(share * self._page_size().height() - self.viewport().height() / 2))
        self.viewport().update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's own name
        """The picture, then the outlines."""
        painter = QPainter(self.viewport())
        palette = current()
        painter.fillRect(self.viewport().rect(), QColor(palette.ground))
        if self._image.isNull():
            painter.end()
            return
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        page = self._page_rect()
        painter.drawImage(page, self._image)
        painter.setPen(QPen(QColor(palette.edge), 1))
        painter.drawRect(page)
        ground = QColor(palette.accent)
        ground.setAlpha(28)
        painter.setPen(QPen(QColor(palette.accent), 2))
        painter.setBrush(ground)
        outline = QPainterPath()
        outline.setFillRule(Qt.FillRule.WindingFill)
        for left, top, right, bottom in self._boxes:
            corner = QPointF(page.left() + left * page.width(), page.top() + top * page.height())
            size = QPointF((right - left) * page.width(), (bottom - top) * page.height())
            outline.addRect(QRectF(corner, corner + size).adjusted(-3, -3, 3, 3))
        painter.drawPath(outline.simplified())  # lines of one passage are outlined together
        painter.end()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's own name
        """A click tells the place on the page."""
        page, point = self._page_rect(), event.position()
        if event.button() is Qt.MouseButton.LeftButton and page.contains(point) and not self._image.isNull():
            inside = point - page.topLeft()
            self.place_clicked.emit(inside.x() / page.width(), inside.y() / page.height())

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's own name
        """With Ctrl the wheel zooms."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if event.angleDelta().y():
                self.zoom_requested.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's own name
        """Past the end of a page the page keys turn it."""
        bar, key = self.verticalScrollBar(), event.key()
        if key == Qt.Key.Key_PageDown and bar.value() == bar.maximum():
            self.turn_requested.emit(1)
        elif key == Qt.Key.Key_PageUp and bar.value() == bar.minimum():
            self.turn_requested.emit(-1)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's own name
        """The page keeps its share of the width."""
        super().resizeEvent(event)
        self._set_bars()
        self._settle.start()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's own name
        """Take on other colours."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self.viewport().update()

    def _look_at_width(self) -> None:
        if not self._image.isNull() and self._image.width() < _COARSE * self.wanted_width:
            self.picture_coarse.emit()

    def _page_size(self) -> QSize:
        width = max(80, round((self.viewport().width() - 2 * _MARGIN) * self._zoom / 100))
        if self._image.isNull():
            return QSize(width, width)
        return QSize(width, round(width * self._image.height() / max(1, self._image.width())))

    def _page_rect(self) -> QRectF:
        size, room = self._page_size(), self.viewport().width()
        left = max(_MARGIN, (room - size.width()) / 2) - self.horizontalScrollBar().value()
        return QRectF(left, _MARGIN - self.verticalScrollBar().value(), size.width(), size.height())

    def _set_bars(self) -> None:
        size, view = self._page_size(), self.viewport().size()
        for bar, whole, shown in (
            (self.verticalScrollBar(), size.height() + 2 * _MARGIN, view.height()),
            (self.horizontalScrollBar(), size.width() + 2 * _MARGIN, view.width()),
        ):
            bar.setRange(0, max(0, whole - shown))
            bar.setPageStep(shown)
