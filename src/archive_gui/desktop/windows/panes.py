"""Library, list, article and facts side by side; in a narrow window the list folds first, then facts are a drawer.

The drawer takes the place of library or list, so that no word of the article is under it; only where even the text
alone would be too narrow beside it does it cover some.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, StrEnum

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

FOLD_LIST_BELOW = 1100
"""Logical pixels; design/desktop.md."""
DRAWER_BELOW = 960
"""Library or list, a readable column of text and the facts need this much (looked at, at 100 %)."""
_LEFT_WIDTH = {"library": 190, "list": 270}
_FACTS_WIDTH = 290
_DRAWER_WIDTH = 330
_READABLE = 400
"""Some twenty Han characters a line at 100 %; where it gets tight the list gives way before the text does."""
_FIRST_SIZES = (200, 360, 560, 370)
_NARROWEST = 660
"""List and text side by side; everything else has folded by then."""
SPLIT_FROM = 960
"""A table and a readable column of text side by side need this much; below, one takes the place of the other."""
_FACTS_BESIDE_SPLIT = 1500
_TABLE_SHARE = 0.52


class Pane(StrEnum):
    """The four panes, from left to right."""

    LIBRARY = "library"
    LIST = "list"
    ARTICLE = "article"
    FACTS = "facts"


class Width(Enum):
    """How much room there is."""

    WIDE = 0
    FOLDED = 1
    DRAWER = 2


class Breadth(Enum):
    """How much of the window what stands in the list's place takes."""

    COLUMN = 0
    WHOLE = 1
    SPLIT = 2


class Panes(QWidget):
    """Keeps what the user wants to see apart from what there is room for."""

    changed = Signal()
    """Something folded, opened or came back."""
    back_wanted = Signal()
    """Esc was pressed beside a table: back to it."""

    def __init__(self, library: QWidget, articles: QWidget, article: QWidget, facts: QWidget) -> None:
        super().__init__()
        self._library, self._list, self._article = library, articles, article
        self._facts = QFrame()
        self._facts.setObjectName("facts_pane")
        inner = QVBoxLayout(self._facts)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(facts)
        self._width = Width.WIDE
        self._want_library = True
        self._want_facts = True
        self._left = Pane.LIBRARY
        self._drawer_open = False
        self._breadth = Breadth.COLUMN
        self._wide_sizes: list[int] = list(_FIRST_SIZES)
        self._last_sizes: list[int] = list(_FIRST_SIZES)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(1)
        for widget in (library, articles, article, self._facts):
            self._splitter.addWidget(widget)
        for number, stretch in enumerate((0, 0, 1, 0)):
            self._splitter.setStretchFactor(number, stretch)
        self._splitter.setSizes(_FIRST_SIZES)
        article.setMinimumWidth(_READABLE)
        self._facts.setMinimumWidth(240)
        self._row = row = QHBoxLayout(self)
        # What does not fit folds away, so the window need not be as wide as all that is open in it now.
        self.setMinimumWidth(_NARROWEST)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._splitter)

    @property
    def room(self) -> Width:
        """How much room there is now."""
        return self._width

    @property
    def breadth(self) -> Breadth:
        """How much of the window what stands in the list's place takes."""
        return self._breadth

    def set_breadth(self, breadth: Breadth) -> None:
        """Give what stands in the list's place its column, the whole room, or the room beside the article."""
        before, self._breadth = self._breadth, breadth
        if breadth is before:
            return
        if before is Breadth.COLUMN and self._width is Width.WIDE and all(self.wanted):
            self._wide_sizes = self._splitter.sizes()
        self._drawer_open = False
        self._arrange()
        self._share()

    def shows(self, pane: Pane) -> bool:
        """Whether a pane is in view."""
        widget = {
            Pane.LIBRARY: self._library,
            Pane.LIST: self._list,
            Pane.ARTICLE: self._article,
            Pane.FACTS: self._facts,
        }[pane]
        return not widget.isHidden()

    def show_library(self, *, wanted: bool) -> None:
        """Show or hide the library; in a narrow window the list takes its place, and a drawer in theirs closes."""
        if self._width is Width.WIDE:
            self._want_library = wanted
        else:
            self._left = Pane.LIBRARY if wanted else Pane.LIST
            self._drawer_open = self._drawer_open and not self._drawer_beside
        self._arrange()
        if self._width is not Width.WIDE:
            self._share()

    def show_facts(self, *, wanted: bool) -> None:
        """Show or hide the facts, as a pane or as a drawer."""
        if self._has_drawer:
            self._drawer_open = wanted
        else:
            self._want_facts = wanted
        self._arrange()
        if self._has_drawer and self._breadth is Breadth.COLUMN:
            self._share()

    def reveal(self, pane: Pane) -> None:
        """Bring a pane into view."""
        if self._breadth is Breadth.WHOLE and pane in {Pane.ARTICLE, Pane.FACTS}:
            self.set_breadth(Breadth.SPLIT)
        if pane is Pane.LIBRARY:
            self.show_library(wanted=True)
        elif pane is Pane.LIST and self._width is not Width.WIDE:
            self.show_library(wanted=False)
        elif pane is Pane.FACTS:
            self.show_facts(wanted=True)
        elif pane is Pane.ARTICLE and self._drawer_open and not self._drawer_beside:
            self.show_facts(wanted=False)

    def sizes(self) -> list[int]:
        """The widths of the panes when all four stood side by side last, to be kept."""
        return self._splitter.sizes() if self._is_usual else self._wide_sizes

    def restore(self, sizes: Sequence[int], *, library: bool, facts: bool) -> None:
        """Bring back kept widths and what was wanted in view."""
        if len(sizes) == len(_FIRST_SIZES) and any(sizes):
            self._wide_sizes = list(sizes)
            self._splitter.setSizes(self._wide_sizes)
        self._want_library = library
        self._want_facts = facts
        self._arrange()

    @property
    def wanted(self) -> tuple[bool, bool]:
        """Whether library and facts are wanted in a wide window."""
        return self._want_library, self._want_facts

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Fold and unfold as the room changes."""
        super().resizeEvent(event)
        width = event.size().width()
        room = Width.WIDE if width >= FOLD_LIST_BELOW else Width.FOLDED if width >= DRAWER_BELOW else Width.DRAWER
        if room is not self._width:
            if self._is_usual and event.oldSize().width() > 0:
                self._wide_sizes = self._last_sizes
            self._width = room
            self._drawer_open = False
            self._arrange()
            self._share()
        elif self._breadth is Breadth.SPLIT and _splits(event.oldSize().width()) != _splits(event.size().width()):
            self._arrange()
            self._share()
        elif self._has_drawer:
            if self._drawer_open:
                self._arrange()
            self._place_drawer()
        if self._width is Width.WIDE and self._breadth is Breadth.COLUMN:
            self._last_sizes = self._splitter.sizes()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Esc closes the drawer; beside a table it leads back to it."""
        if event.key() == Qt.Key.Key_Escape and self._has_drawer and self._drawer_open:
            self.show_facts(wanted=False)
            self._article.setFocus()
            return
        if event.key() == Qt.Key.Key_Escape and self._breadth is Breadth.SPLIT:
            self.back_wanted.emit()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Place the drawer again when fonts or style change its frame."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self._has_drawer:
            self._place_drawer()

    @property
    def _is_usual(self) -> bool:
        """Whether all four panes stand side by side."""
        return self._width is Width.WIDE and self._breadth is Breadth.COLUMN and all(self.wanted)

    @property
    def _has_drawer(self) -> bool:
        """Whether facts come as a drawer."""
        if self._breadth is Breadth.SPLIT:
            return self.width() < _FACTS_BESIDE_SPLIT
        return self._width is Width.DRAWER

    @property
    def _drawer_beside(self) -> bool:
        """Whether the text is still readable beside a drawer, once library or list make room for that."""
        return self._width is Width.DRAWER and self._breadth is Breadth.COLUMN and self._room_beside() >= _READABLE

    def _room_beside(self) -> int:
        return self.width() - _drawer_width(self.width())

    def _arrange(self) -> None:
        wide = self._width is Width.WIDE
        column = self._breadth is Breadth.COLUMN
        beside = self._drawer_open and self._drawer_beside
        self._row.setContentsMargins(0, 0, _drawer_width(self.width()) if beside else 0, 0)
        library = self._want_library if wide else self._left is Pane.LIBRARY
        self._library.setVisible(column and library and not beside)
        left = (wide or self._left is Pane.LIST) and not beside if column else True
        self._list.setVisible(left and not (self._breadth is Breadth.SPLIT and self.width() < SPLIT_FROM))
        self._article.setVisible(self._breadth is not Breadth.WHOLE)
        drawer = self._has_drawer
        if drawer != bool(self._facts.property("drawer")):
            self._facts.setProperty("drawer", drawer)
            if drawer:
                self._facts.setParent(self)
            else:
                self._splitter.addWidget(self._facts)
                self._splitter.setStretchFactor(3, 0)
            self._facts.style().unpolish(self._facts)
            self._facts.style().polish(self._facts)
        facts = self._drawer_open if drawer else self._want_facts
        self._facts.setVisible(facts and self._breadth is not Breadth.WHOLE)
        if drawer:
            self._place_drawer()
        self._row.activate()  # the panes are shared out over the room there is now
        self.changed.emit()

    def _share(self) -> None:
        """Give each pane its width for the room there is."""
        if self._breadth is Breadth.SPLIT:
            table = round(self.width() * _TABLE_SHARE)
            facts = 0 if self._has_drawer else _FACTS_WIDTH
            sizes = [0, table - facts // 2, self.width() - table - facts // 2, facts]
            self._splitter.setSizes(sizes[: self._splitter.count()])
            return
        if self._breadth is Breadth.WHOLE or self._width is Width.WIDE:
            self._splitter.setSizes(self._wide_sizes)
            return
        facts = _FACTS_WIDTH if self._width is Width.FOLDED else 0
        left = _LEFT_WIDTH[self._left]
        library, articles = (left, 0) if self._left is Pane.LIBRARY else (0, left)
        self._splitter.setSizes([library, articles, self.width() - left - facts, facts][: self._splitter.count()])

    def _place_drawer(self) -> None:
        width = _drawer_width(self.width())
        self._facts.setGeometry(self.width() - width, 0, width, self.height())
        self._facts.raise_()


def _drawer_width(room: int) -> int:
    return min(_DRAWER_WIDTH, room - 60)


def _splits(width: int) -> tuple[bool, bool]:
    """Whether table and text fit side by side, and the facts beside them."""
    return width >= SPLIT_FROM, width >= _FACTS_BESIDE_SPLIT
