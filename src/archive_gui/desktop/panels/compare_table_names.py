"""The names of the indicators at the left of a comparison."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QHeaderView

from archive_gui.desktop.delegates.compare_cell import PAD, SIDE, SMALL
from archive_gui.desktop.qmodels.comparison import DISPUTED_ROLE, NOTE_ROLE
from archive_gui.desktop.theme.fonts import ui_font
from archive_gui.desktop.theme.style import current


class IndicatorHeader(QHeaderView):
    """The names stay in view while the table is moved sideways."""

    def __init__(self, name: str) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self.setAccessibleName(name)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._wide = 230

    def set_wide(self, pixels: int) -> None:
        """Take so many logical pixels."""
        if pixels != self._wide:
            self._wide = pixels
            self.updateGeometry()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As wide as it was told."""
        return QSize(self._wide, self.minimumSectionSize())

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N802, N803 - Qt's
        """Paint one name, with the smaller line below it."""
        model = self.model()
        if not rect.isValid():
            return
        palette = current()
        vertical = Qt.Orientation.Vertical
        name = str(model.headerData(logicalIndex, vertical) or "")
        note = str(model.headerData(logicalIndex, vertical, NOTE_ROLE) or "")
        disputed = bool(model.headerData(logicalIndex, vertical, DISPUTED_ROLE))
        chosen = self.selectionModel().isRowSelected(logicalIndex)
        painter.save()
        ground = palette.chosen if chosen else palette.warning_ground if disputed else palette.sheet
        painter.fillRect(rect, QColor(ground))
        inner = rect.adjusted(SIDE, PAD, -6, -PAD)
        line = QFontMetrics(ui_font()).height()
        top = QRect(inner.left(), inner.top(), inner.width(), line) if note else inner
        _left(painter, top, name, ui_font(), palette.chosen_text if chosen else palette.text)
        if note:
            low = QRect(inner.left(), inner.top() + line, inner.width(), inner.height() - line)
            _left(painter, low, note, ui_font(SMALL), palette.chosen_text if chosen else palette.muted)
        # A line drawn with a pen lies half a pixel higher at 200 %, and ends before the cells begin.
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, QColor(palette.line))
        painter.restore()


def _left(painter: QPainter, rect: QRect, words: str, font: QFont, colour: str) -> None:
    painter.setFont(font)
    painter.setPen(QColor(colour))
    shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
