"""One section of the library sidebar: rows with counts, as tall as its rows; of many the first, and a way to more."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QSizePolicy, QTreeWidget, QTreeWidgetItem, QWidget

from archive_gui.base.messages import _, ngettext
from archive_gui.desktop.delegates.sidebar_row import (
    CHOSEN_ROLE,
    COLOUR_ROLE,
    COUNT_ROLE,
    FAINT_ROLE,
    KIND_ROLE,
    ROW_HEIGHT,
    SidebarRowDelegate,
)
from archive_gui.desktop.qmodels.articles import CHOSEN_ARTICLES
from archive_gui.desktop.qmodels.sidebar_rows import (
    FIRST_ROWS,
    MORE_ROWS,
    NO_ROWS,
    RowTree,
    SidebarRow,
    first_rows,
    tree_of,
)

_KEY_ROLE = int(Qt.ItemDataRole.UserRole) + 10
_INDENT = 16
"""Pixels of a level, which are those of the triangle that can be hit, too."""


@dataclass(frozen=True, slots=True)
class _More:
    """The key of the row that brings more rows under ``parent``, or takes them away again."""

    parent: object
    fewer: bool = False


_Placed = tuple[object, SidebarRow]
"""The key of the row above, and the row."""


class SidebarSection(QTreeWidget):
    """Rows a person picks from: a click or Enter takes one, with Ctrl it is combined with what is chosen.

    Rows under a folded one are made when it is opened: a country's places are thousands.
    """

    picked = Signal(object, bool)
    """The row's key, and whether it is to be combined with what is chosen."""
    articles_dropped = Signal(object)
    """The key of the row that the chosen articles of the list were dropped on."""
    menu_wanted = Signal(object, QPoint)
    """The key of the row under the pointer (None: beside the rows), and where on the screen."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("section")
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHeaderHidden(True)
        self.setIndentation(_INDENT)
        self.setUniformRowHeights(True)
        self.setRootIsDecorated(False)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._delegate = SidebarRowDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._ask_for_menu)
        self.itemExpanded.connect(self._opened)
        self.itemCollapsed.connect(self._folded)
        self._items: dict[object, QTreeWidgetItem] = {}
        self._tree = NO_ROWS
        self._chosen: frozenset[object] = frozenset()
        self._above_chosen: frozenset[object] = frozenset()
        self._open: dict[object, bool] = {}
        self._limits: dict[object, int] = {}
        self._shown: list[object] | None = None
        self._filling = False

    @property
    def row_keys(self) -> tuple[object, ...]:
        """The keys of the rows that show, from top to bottom, the ways to more rows left out."""
        wanted: list[_Placed] = []
        self._gather(None, wanted)
        return tuple(row.key for _above, row in wanted if not isinstance(row.key, _More))

    def current_key(self) -> object:
        """The key of the row the keyboard stands on; None where there is none."""
        item = self.currentItem()
        return _key(item) if item is not None else None

    def item_of(self, key: object) -> QTreeWidgetItem:
        """The row of that key."""
        return self._items[key]

    def show_rows(self, rows: Sequence[SidebarRow]) -> None:
        """Show these rows, keeping what is folded and where the keyboard is."""
        self.show_tree(tree_of(rows))

    def show_tree(self, tree: RowTree) -> None:
        """The same, of rows that were arranged before."""
        self._tree = tree
        self._look_up()
        self._fill()

    def mark(self, chosen: Collection[object]) -> None:
        """Show which rows the list is narrowed to; the rows above them open."""
        before, self._chosen = self._chosen, frozenset(chosen)
        if before == self._chosen:
            return
        self._look_up()
        if self._chosen - self._items.keys():
            self._fill()
        for key in before | self._chosen:
            if key in self._items:
                self._dress(self._items[key], key)
        self.viewport().update()

    def take_articles(self) -> None:
        """Let articles be dropped on the rows from now on."""
        self.setAcceptDrops(True)
        self.viewport().setAcceptDrops(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DropOnly)
        self.setDropIndicatorShown(False)

    # -- Qt's events -----------------------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Articles of the list are welcome; files belong to the window."""
        if event.mimeData().hasFormat(CHOSEN_ARTICLES):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:  # noqa: N802 - Qt's name
        """The row under the pointer stands out."""
        item = self._under(event)
        self.setCurrentItem(item) if item is not None else self.setCurrentIndex(QModelIndex())
        event.setAccepted(item is not None)

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """The row under the pointer gets them."""
        item = self._under(event)
        if item is not None:
            event.acceptProposedAction()
            self.articles_dropped.emit(_key(item))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As tall as the rows that are not folded away."""
        return QSize(160, self._visible_rows() * ROW_HEIGHT + 2)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Never shorter than its rows: the sidebar scrolls as a whole."""
        return QSize(80, self.sizeHint().height())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Pick the row that was clicked; the little triangle only folds."""
        super().mouseReleaseEvent(event)
        item = self.itemAt(event.position().toPoint())
        on_row = item is not None and event.position().x() >= self.visualItemRect(item).left()
        if item is not None and on_row and event.button() == Qt.MouseButton.LeftButton:
            self._pick(item, event.modifiers())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter and Space pick; Ctrl combines."""
        item = self.currentItem()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space} and item is not None:
            self._pick(item, event.modifiers())
            return
        if event.key() == Qt.Key.Key_Menu and item is not None:
            place = self.viewport().mapToGlobal(self.visualItemRect(item).bottomLeft())
            self.menu_wanted.emit(_key(item), place)
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """The keyboard lands on a row at once."""
        super().focusInEvent(event)
        first = self.topLevelItem(0)
        if self.currentItem() is None and first is not None:
            self.setCurrentItem(first)

    # -- inner -----------------------------------------------------------------------------------------------------

    def _pick(self, item: QTreeWidgetItem, modifiers: Qt.KeyboardModifier) -> None:
        key = item.data(0, _KEY_ROLE)
        if isinstance(key, _More):
            self._limits[key.parent] = FIRST_ROWS if key.fewer else self._limit(key.parent) + MORE_ROWS
            self._fill()
        else:
            self.picked.emit(key, bool(modifiers & Qt.KeyboardModifier.ControlModifier))

    def _fill(self) -> None:
        """Make the rows that show; where they are the same as before, only their figures are set."""
        wanted: list[_Placed] = []
        self._gather(None, wanted)
        shown = self._outline(wanted)
        if shown == self._shown:
            for _above, row in wanted:
                self._set(self._items[row.key], row)
            return
        at = self.currentItem()
        current = at.data(0, _KEY_ROLE) if at is not None else None
        self.clear()
        self._items = {}
        self._add(wanted)
        self._shown = shown
        if current in self._items:
            self.setCurrentItem(self._items[current])
        self._fit()

    def _add(self, wanted: Sequence[_Placed]) -> None:
        self._filling = True
        for above, row in wanted:
            item = self._items[row.key] = QTreeWidgetItem()
            self._set(item, row)
            if above is None:
                self.addTopLevelItem(item)
            else:
                self._items[above].addChild(item)
            if self._tree.children.get(row.key):
                item.setChildIndicatorPolicy(QTreeWidgetItem.ChildIndicatorPolicy.ShowIndicator)
        for _above, row in wanted:
            self._items[row.key].setExpanded(bool(self._tree.children.get(row.key)) and self._is_open(row))
        branched = any(self._tree.children.get(row.key) for row in self._tree.children.get(None, ()))
        self.setRootIsDecorated(branched)
        self._delegate.has_triangles = branched
        self._filling = False

    def _outline(self, wanted: Sequence[_Placed]) -> list[object]:
        return [(above, row.key, bool(self._tree.children.get(row.key))) for above, row in wanted]

    def _gather(self, parent: object, wanted: list[_Placed]) -> None:
        """The rows under ``parent`` that show, with those under them, from top to bottom."""
        rows = self._tree.children.get(parent, [])
        limit = self._limit(parent)
        shown = first_rows(rows, limit, self._chosen | self._above_chosen)
        for row in shown:
            wanted.append((parent, row))
            if self._tree.children.get(row.key) and self._is_open(row):
                self._gather(row.key, wanted)
        if len(rows) > len(shown):
            left = len(rows) - len(shown)
            words = ngettext("{count} more…", "{count} more…", left).format(count=f"{left:,}")
            wanted.append((parent, SidebarRow(_More(parent), words, None)))
        elif len(rows) > FIRST_ROWS:
            wanted.append((parent, SidebarRow(_More(parent, fewer=True), _("Show fewer"), None)))

    def _look_up(self) -> None:
        """Find the rows above the chosen ones."""
        found: set[object] = set()
        for key in self._chosen:
            parent = self._tree.above.get(key)
            while parent is not None:
                found.add(parent)
                parent = self._tree.above.get(parent)
        self._above_chosen = frozenset(found)

    def _limit(self, parent: object) -> int:
        return self._limits.get(parent, FIRST_ROWS)

    def _is_open(self, row: SidebarRow) -> bool:
        return self._open.get(row.key, row.opened or row.key in self._above_chosen)

    @Slot(QTreeWidgetItem)
    def _opened(self, item: QTreeWidgetItem) -> None:
        """Make the rows under this one: they may have changed while it was folded."""
        if self._filling:
            return
        key = item.data(0, _KEY_ROLE)
        self._open[key] = True
        item.takeChildren()
        wanted: list[_Placed] = []
        self._gather(key, wanted)
        self._add(wanted)
        self._settle()

    @Slot(QTreeWidgetItem)
    def _folded(self, item: QTreeWidgetItem) -> None:
        if not self._filling:
            self._open[item.data(0, _KEY_ROLE)] = False
            self._settle()

    def _settle(self) -> None:
        """Remember which rows show now."""
        wanted: list[_Placed] = []
        self._gather(None, wanted)
        self._shown = self._outline(wanted)
        kept = {row.key for _above, row in wanted}
        self._items = {key: item for key, item in self._items.items() if key in kept}
        self._fit()

    def _fit(self) -> None:
        self.setFixedHeight(self.sizeHint().height())

    @Slot(QPoint)
    def _ask_for_menu(self, place: QPoint) -> None:
        item = self.itemAt(place)
        self.menu_wanted.emit(_key(item) if item is not None else None, self.viewport().mapToGlobal(place))

    def _under(self, event: QDropEvent) -> QTreeWidgetItem | None:
        wanted = event.mimeData().hasFormat(CHOSEN_ARTICLES)
        item = self.itemAt(event.position().toPoint()) if wanted else None
        return item if item is not None and _key(item) is not None else None

    def _visible_rows(self) -> int:
        count = 0
        index = self.model().index(0, 0, QModelIndex())
        while index.isValid():
            count += 1
            index = self.indexBelow(index)
        return count

    def _set(self, item: QTreeWidgetItem, row: SidebarRow) -> None:
        item.setText(0, row.name)
        item.setData(0, _KEY_ROLE, row.key)
        item.setData(0, COUNT_ROLE, row.count)
        item.setData(0, COLOUR_ROLE, row.colour)
        item.setData(0, KIND_ROLE, row.kind)
        item.setData(0, FAINT_ROLE, isinstance(row.key, _More))
        item.setToolTip(0, row.name)
        self._dress(item, row.key)

    def _dress(self, item: QTreeWidgetItem, key: object) -> None:
        chosen = key in self._chosen
        item.setData(0, CHOSEN_ROLE, chosen)
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, _spoken(item, chosen=chosen))


def _key(item: QTreeWidgetItem) -> object:
    """The key of a row; None for the way to more rows."""
    key = item.data(0, _KEY_ROLE)
    return None if isinstance(key, _More) else key


def _spoken(item: QTreeWidgetItem, *, chosen: bool) -> str:
    words = [item.text(0)]
    count = item.data(0, COUNT_ROLE)
    if count is not None:
        words.append(ngettext("{count} article", "{count} articles", count).format(count=f"{count:,}"))
    if chosen:
        words.append(_("chosen"))
    return ", ".join(words)
