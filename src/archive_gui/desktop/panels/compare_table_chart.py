"""The comparison as a chart: for each indicator a block of bars, one for each place or year, words beside each bar."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QBrush,
    QColor,
    QFocusEvent,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QToolTip, QWidget

from archive_gui.base.messages import _
from archive_gui.desktop.theme.colours import mixed
from archive_gui.desktop.theme.fonts import UI_PIXELS, figures_font, ui_font
from archive_gui.desktop.theme.icons import pixmap
from archive_gui.desktop.theme.style import current

_LEAST_BLOCK = 360
_MOST_BLOCK = 620
_BLOCK_GAP = 28
_MARGIN = 16
_TITLE = 30
_BAR = 15
_LINE = 26
_NAME_SHARE = 0.28
_MOST_NAME = 150
_WORDS_SHARE = 0.38
_FOOT = 14
_ICON = 13
_SMALL = UI_PIXELS - 1


@dataclass(frozen=True, slots=True)
class ChartBar:
    """One cell as a bar; ``before`` is where a change began, ``rough`` tells that the figure is an approximation.

    ``row`` and ``column`` are the cell's in the table. ``value`` None: there is no figure to draw.
    """

    row: int
    column: int
    name: str
    value: float | None
    words: str
    note: str = ""
    before: float | None = None
    rough: bool = False
    doubtful: bool = False
    spoken: str = ""


@dataclass(frozen=True, slots=True)
class ChartBlock:
    """One indicator with its bars; bars of one block have one unit and are drawn to one scale."""

    title: str
    bars: tuple[ChartBar, ...]


class CompareChart(QAbstractScrollArea):
    """Bars to look at, to click, and to walk with the arrow keys; Enter opens the source of the one at hand."""

    stood = Signal(int, int)
    """The row and column of the cell whose bar is at hand now."""
    opened = Signal(int, int)
    """The source of this cell is wanted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setMouseTracking(True)
        self._blocks: tuple[ChartBlock, ...] = ()
        self._areas: list[QRectF] = []
        self._at: tuple[int, int] = (0, 0)
        self._tell()
        self._dress()

    @property
    def blocks(self) -> tuple[ChartBlock, ...]:
        """What is drawn."""
        return self._blocks

    @property
    def bar(self) -> ChartBar | None:
        """The bar at hand."""
        block, bar = self._at
        return self._blocks[block].bars[bar] if block < len(self._blocks) else None

    def show_blocks(self, blocks: Sequence[ChartBlock]) -> None:
        """Show these; blocks without a bar are left out."""
        self._blocks = tuple(block for block in blocks if block.bars)
        self._at = (0, 0)
        self._place()
        self._tell()
        self.viewport().update()

    def stand_on(self, row: int, column: int) -> None:
        """Go to the bar of a cell; where it has none, to the first of its row."""
        cells = [
            (bar.row == row, bar.column == column, (number, place))
            for number, block in enumerate(self._blocks)
            for place, bar in enumerate(block.bars)
        ]
        same_row = [cell for cell in cells if cell[0]]
        if same_row:
            self._go(max(same_row, key=lambda cell: cell[1])[2], tell=False)

    def bar_rect(self, block: int, bar: int) -> QRectF:
        """Where the line of a bar lies, in the viewport's pixels."""
        area = self._areas[block]
        top = area.top() + _TITLE + bar * _LINE - self.verticalScrollBar().value()
        return QRectF(area.left(), top, area.width(), _LINE)

    # -- Qt's events -----------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the blocks that are in view."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), QColor(current().sheet))
        scrolled = self.verticalScrollBar().value()
        for number, area in enumerate(self._areas):
            seen = area.translated(0, -scrolled)
            if seen.bottom() >= event.rect().top() and seen.top() <= event.rect().bottom():
                self._paint_block(painter, number, seen)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Set the blocks anew for the width there is."""
        super().resizeEvent(event)
        self._place()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Up and down walk the bars, left and right the blocks; Enter opens the source."""
        key = event.key()
        if not self._blocks:
            super().keyPressEvent(event)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            bar = self.bar
            if bar is not None:
                self.opened.emit(bar.row, bar.column)
        elif (place := self._step(Qt.Key(key))) is not None:
            self._go(place)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Take the bar that was clicked."""
        place = self._bar_at(event.position())
        if place is not None and event.button() == Qt.MouseButton.LeftButton:
            self._go(place)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Open the source of the bar."""
        place = self._bar_at(event.position())
        bar = self.bar
        if place is not None and bar is not None:
            self.opened.emit(bar.row, bar.column)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Show where the keyboard is."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """The keyboard is elsewhere."""
        super().focusOutEvent(event)
        self.viewport().update()

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Say a bar in words beside the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            place = self._bar_at(QPointF(event.pos()))
            words = self._blocks[place[0]].bars[place[1]].spoken if place is not None else ""
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().viewportEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._dress()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Two blocks side by side."""
        return QSize(2 * _LEAST_BLOCK + 3 * _MARGIN, 400)

    # -- inner -----------------------------------------------------------------------------------------------------

    def _step(self, key: Qt.Key) -> tuple[int, int] | None:
        """Where a key leads from the bar at hand; None: it is no key of the chart."""
        block, bar = self._at
        last = len(self._blocks) - 1
        match key:
            case Qt.Key.Key_Down if bar + 1 < len(self._blocks[block].bars):
                return block, bar + 1
            case Qt.Key.Key_Down | Qt.Key.Key_Right:
                return (block + 1, 0) if block < last else self._at
            case Qt.Key.Key_Up if bar > 0:
                return block, bar - 1
            case Qt.Key.Key_Up:
                return (block - 1, len(self._blocks[block - 1].bars) - 1) if block else self._at
            case Qt.Key.Key_Left:
                return (block - 1, 0) if block else (0, 0)
            case Qt.Key.Key_Home:
                return 0, 0
            case Qt.Key.Key_End:
                return last, len(self._blocks[last].bars) - 1
        return None

    def _go(self, place: tuple[int, int], *, tell: bool = True) -> None:
        self._at = place
        rect = self.bar_rect(*place)
        bar = self.verticalScrollBar()
        if rect.top() < _TITLE:
            bar.setValue(int(bar.value() + rect.top() - _TITLE))
        elif rect.bottom() > self.viewport().height():
            bar.setValue(int(bar.value() + rect.bottom() - self.viewport().height()))
        self._tell()
        self.viewport().update()
        at = self.bar
        if tell and at is not None:
            self.stood.emit(at.row, at.column)

    def _place(self) -> None:
        """Set the blocks in as many columns as there is room for, each under the shortest column."""
        room = self.viewport().width() - 2 * _MARGIN
        columns = max(1, (room + _BLOCK_GAP) // (_LEAST_BLOCK + _BLOCK_GAP))
        columns = min(columns, max(1, len(self._blocks)))
        width = min(_MOST_BLOCK, (room - (columns - 1) * _BLOCK_GAP) / columns)
        tops = [float(_MARGIN)] * columns
        self._areas = []
        for block in self._blocks:
            column = tops.index(min(tops))
            height = _TITLE + len(block.bars) * _LINE + _FOOT
            self._areas.append(QRectF(_MARGIN + column * (width + _BLOCK_GAP), tops[column], width, height))
            tops[column] += height
        whole = int(max(tops))
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, whole - self.viewport().height()))
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(_LINE)

    def _bar_at(self, point: QPointF) -> tuple[int, int] | None:
        for number, block in enumerate(self._blocks):
            for place in range(len(block.bars)):
                if self.bar_rect(number, place).contains(point):
                    return number, place
        return None

    def _paint_block(self, painter: QPainter, number: int, area: QRectF) -> None:
        palette = current()
        block = self._blocks[number]
        title = ui_font(bold=True)
        painter.setFont(title)
        painter.setPen(QColor(palette.text))
        head = QRectF(area.left(), area.top(), area.width(), _TITLE)
        words = QFontMetrics(title).elidedText(block.title, Qt.TextElideMode.ElideRight, int(area.width()))
        painter.drawText(head, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
        ends = [abs(end) for bar in block.bars for end in (bar.value, bar.before) if end is not None]
        highest = max(ends, default=0.0) or 1.0
        for place in range(len(block.bars)):
            self._paint_bar(painter, number, place, highest)

    def _paint_bar(self, painter: QPainter, number: int, place: int, highest: float) -> None:
        palette = current()
        bar = self._blocks[number].bars[place]
        line = self.bar_rect(number, place)
        if (number, place) == self._at and self.hasFocus():
            painter.setPen(QColor(palette.accent))
            painter.setBrush(QColor(palette.chosen))
            painter.drawRoundedRect(line.adjusted(-5.5, 1.5, 5.5, -1.5), 3, 3)
        name_width = min(_MOST_NAME, line.width() * _NAME_SHARE)
        small = ui_font(_SMALL)
        painter.setFont(small)
        painter.setPen(QColor(palette.text))
        name = QFontMetrics(small).elidedText(bar.name, Qt.TextElideMode.ElideRight, int(name_width))
        middle = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(line.left(), line.top(), name_width, line.height()), middle, name)
        left = line.left() + name_width + 10
        room = line.width() * (1 - _WORDS_SHARE) - name_width - 10
        top = line.center().y() - _BAR / 2
        length = 0.0
        painter.setPen(Qt.PenStyle.NoPen)
        if bar.before is not None:
            length = max(1.5, abs(bar.before) / highest * room)
            painter.fillRect(QRectF(left, top, length, _BAR), QColor(palette.line))
        if bar.value is not None:
            full = max(1.5, abs(bar.value) / highest * room)
            self._fill(painter, QRectF(left, top + (4 if bar.before is not None else 0), full, _BAR), bar)
            length = max(length, full)
        self._paint_words(painter, bar, QRectF(left + length + 7, line.top(), 0, line.height()), line.right())

    def _fill(self, painter: QPainter, rect: QRectF, bar: ChartBar) -> None:
        """A plain bar; hatched where the figure is an approximation, so that it does not rest on colour."""
        palette = current()
        colour = QColor(palette.warning if bar.doubtful else palette.bar)
        shown = rect.adjusted(0, 0, 0, -4 if bar.before is not None else 0)
        if not bar.rough:
            painter.fillRect(shown, colour)
            return
        painter.fillRect(shown, QColor(mixed(colour.name(), palette.sheet, 0.45)))
        painter.fillRect(shown, QBrush(colour, Qt.BrushStyle.BDiagPattern))

    def _paint_words(self, painter: QPainter, bar: ChartBar, place: QRectF, right: float) -> None:
        palette = current()
        left = place.left()
        if bar.doubtful:
            ratio = painter.device().devicePixelRatioF()
            picture = pixmap("warning", palette.warning, _ICON, ratio)
            painter.drawPixmap(QPointF(left, place.center().y() - _ICON / 2), picture)
            left += _ICON + 4
        figures, small = figures_font(_SMALL), ui_font(_SMALL - 1)
        for font, words, colour in ((figures, bar.words, palette.text), (small, bar.note, palette.muted)):
            if not words or left >= right:
                continue
            metrics = QFontMetrics(font)
            shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, int(right - left))
            painter.setFont(font)
            painter.setPen(QColor(colour))
            painter.drawText(
                QRectF(left, place.top(), right - left + 2, place.height()),
                Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
                shown,
            )
            left += metrics.horizontalAdvance(shown) + 7

    @Slot()
    def _dress(self) -> None:
        self.viewport().update()

    def _tell(self) -> None:
        """Say the bar at hand to whoever cannot see it."""
        bar = self.bar
        words = _("Chart: {bar}").format(bar=bar.spoken) if bar is not None else _("Chart")
        if words == self.accessibleName():
            return
        self.setAccessibleName(words)
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))
