"""The years as a small bar chart: which were written about, and how much."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QFocusEvent,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from archive_gui.base.messages import _, ngettext
from archive_gui.desktop.theme.fonts import figures_font
from archive_gui.desktop.theme.style import current

UNDATED = 0
_BARS_HEIGHT = 50
_LABEL_HEIGHT = 18
_SIDE = 14
_MAX_BAR = 22
_MIN_BAR_HEIGHT = 3
_GAP_AT, _GAP = 8, 3
"""Where a bar that is cut off is broken, below its top, and how wide, in pixels."""


class YearChart(QWidget):
    """Bars to click, or to walk with the arrow keys and pick with Enter; with Ctrl a year is combined."""

    picked = Signal(int, bool)
    """The year (0: undated), and whether it is to be combined with what is chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self._bars: tuple[tuple[int, int], ...] = ()
        self._chosen: int | None = None
        self._at = 0
        self._hovered = -1
        self._tell()

    def show_years(self, years: Sequence[tuple[int, int]], undated: int) -> None:
        """Show the articles of each (year, articles), the undated ones as a bar of their own at the end."""
        bars = sorted((year, count) for year, count in years if count)
        if undated:
            bars.append((UNDATED, undated))
        self._bars = tuple(bars)
        self._at = min(self._at, max(0, len(bars) - 1))
        self._tell()
        self.update()

    def mark(self, year: int | None) -> None:
        """Show which year the list is narrowed to."""
        self._chosen = year
        self._tell()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Bars and their labels."""
        return QSize(160, _BARS_HEIGHT + _LABEL_HEIGHT)

    def bar_rect(self, number: int) -> QRectF:
        """Where the bar with that number is drawn."""
        slot = (self.width() - 2 * _SIDE) / max(1, len(self._bars))
        width = min(_MAX_BAR, max(2.0, slot - min(4.0, slot * 0.25)))
        slot = min(slot, _MAX_BAR + 4)
        height = max(_MIN_BAR_HEIGHT, min(1.0, self._bars[number][1] / self._highest()) * (_BARS_HEIGHT - 4))
        return QRectF(_SIDE + number * slot, _BARS_HEIGHT - height, width, height)

    def pieces(self, number: int) -> tuple[QRectF, ...]:
        """What of that bar is filled: a gap through it tells that it stands for more than its height."""
        bar = self.bar_rect(number)
        if self._bars[number][1] <= self._highest():
            return (bar,)
        upper, lower = QRectF(bar), QRectF(bar)
        upper.setHeight(_GAP_AT)
        lower.setTop(bar.top() + _GAP_AT + _GAP)
        return upper, lower

    def _highest(self) -> int:
        """What the full height stands for: the year with most; the undated are many and would dwarf all years."""
        dated = [count for year, count in self._bars if year != UNDATED]
        return max(dated or [count for _year, count in self._bars], default=1)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 - Qt's signature
        """Paint the bars, the first and last year below them, and the year at hand."""
        palette = current()
        painter = QPainter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        for number, (year, _count) in enumerate(self._bars):
            chosen = self._chosen == year
            colour = palette.accent if chosen else palette.muted if number == self._hovered else palette.bar
            for piece in self.pieces(number):
                painter.fillRect(piece, QColor(colour))
            if self.hasFocus() and number == self._at:
                painter.setPen(QColor(palette.accent))
                painter.drawRect(self.bar_rect(number).adjusted(-1.5, -1.5, 1, 1))
                painter.setPen(Qt.PenStyle.NoPen)
        self._paint_labels(painter)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Pick the bar that was clicked, anywhere over it."""
        number = self._bar_at(event.position().x())
        if number >= 0 and event.button() == Qt.MouseButton.LeftButton:
            self._at = number
            self.picked.emit(self._bars[number][0], bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Darken the bar under the pointer."""
        self._hovered = self._bar_at(event.position().x())
        self.update()

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """No bar is under the pointer any more."""
        self._hovered = -1
        self.update()
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Arrows, Home and End walk the years; Enter and Space pick."""
        last = len(self._bars) - 1
        steps = {
            Qt.Key.Key_Left: self._at - 1,
            Qt.Key.Key_Right: self._at + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        key = Qt.Key(event.key())
        if key in steps and self._bars:
            self._at = max(0, min(last, steps[key]))
            self._tell()
            self.update()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space} and self._bars:
            combined = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            self.picked.emit(self._bars[self._at][0], combined)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Show where the keyboard is."""
        super().focusInEvent(event)
        self.update()

    def event(self, event: QEvent) -> bool:
        """Say the year and its figure beside the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            number = self._bar_at(event.pos().x())
            QToolTip.showText(event.globalPos(), self.bar_words(number) if number >= 0 else "", self)
            return True
        return super().event(event)

    def bar_words(self, number: int) -> str:
        """A bar in words."""
        year, count = self._bars[number]
        articles = ngettext("{count} article", "{count} articles", count).format(count=f"{count:,}")
        return _("{year}: {articles}").format(year=year_words(year), articles=articles)

    def _bar_at(self, left: float) -> int:
        edges = [self.bar_rect(number).left() for number in range(len(self._bars))]
        if not edges or left < edges[0]:
            return -1
        for number, (start, end) in enumerate(pairwise(edges)):
            if start <= left < end:
                return number
        last = len(edges) - 1
        return last if left <= self.bar_rect(last).right() + 2 else -1

    def _paint_labels(self, painter: QPainter) -> None:
        if not self._bars:
            return
        font = figures_font(10)
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(QColor(current().muted))
        baseline = _BARS_HEIGHT + metrics.ascent() + 2
        first, last = year_words(self._bars[0][0]), year_words(self._bars[-1][0])
        painter.drawText(_SIDE, baseline, first)
        if len(self._bars) > 1:
            right = round(self.bar_rect(len(self._bars) - 1).right())
            left = max(right - metrics.horizontalAdvance(last), _SIDE + metrics.horizontalAdvance(first) + 8)
            painter.drawText(left, baseline, last)

    def _tell(self) -> None:
        """Give screen readers the year at hand."""
        words = self.bar_words(self._at) if self._bars else ""
        if self._bars and self._chosen == self._bars[self._at][0]:
            words = ", ".join((words, _("chosen")))
        self.setAccessibleName(_("Years"))
        self.setAccessibleDescription(words)
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))


def year_words(year: int) -> str:
    """The year, or that there is none."""
    return _("undated") if year == UNDATED else str(year)
