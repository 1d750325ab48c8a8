"""One section of the library sidebar: a heading and rows with counts, as tall as its rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QSizePolicy, QTreeWidget, QTreeWidgetItem, QWidget

from archive_gui.base.messages import _, ngettext
from archive_gui.desktop.delegates.sidebar_row import (
    CHOSEN_ROLE,
    COLOUR_ROLE,
    COUNT_ROLE,
    ROW_HEIGHT,
    SidebarRowDelegate,
)
from archive_gui.desktop.qmodels.articles import CHOSEN_ARTICLES

_KEY_ROLE = int(Qt.ItemDataRole.UserRole) + 10
_INDENT = 12


@dataclass(frozen=True, slots=True)
class SidebarRow:
    """A row to show: ``key`` is what is asked for, ``parent`` the key of the row it stands under."""

    key: object
    name: str
    count: int | None
    colour: str | None = None
    parent: object = None


class SidebarSection(QTreeWidget):
    """Rows a person picks from: a click or Enter takes one alone, with Ctrl it is added to what is chosen."""

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
        self.setItemDelegate(SidebarRowDelegate(self))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._ask_for_menu)
        self.itemExpanded.connect(self._fit)
        self.itemCollapsed.connect(self._fit)
        self._items: dict[object, QTreeWidgetItem] = {}

    def show_rows(self, rows: Sequence[SidebarRow]) -> None:
        """Show these rows, keeping what is folded and where the keyboard is."""
        folded = {key for key, item in self._items.items() if item.childCount() and not item.isExpanded()}
        at = self.currentItem()
        current = at.data(0, _KEY_ROLE) if at is not None else None
        self.clear()
        self._items = {row.key: self._item(row) for row in rows}
        for row in rows:
            above = self._items.get(row.parent) if row.parent is not None else None
            if above is not None:
                above.addChild(self._items[row.key])
            else:
                self.addTopLevelItem(self._items[row.key])
        self.setRootIsDecorated(any(item.childCount() for item in self._items.values()))
        for key, item in self._items.items():
            item.setExpanded(key not in folded)
        if current in self._items:
            self.setCurrentItem(self._items[current])
        self._fit()

    def take_articles(self) -> None:
        """Let articles be dropped on the rows from now on."""
        self.setAcceptDrops(True)
        self.viewport().setAcceptDrops(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DropOnly)
        self.setDropIndicatorShown(False)

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
            self.articles_dropped.emit(item.data(0, _KEY_ROLE))

    def _under(self, event: QDropEvent) -> QTreeWidgetItem | None:
        wanted = event.mimeData().hasFormat(CHOSEN_ARTICLES)
        return self.itemAt(event.position().toPoint()) if wanted else None

    def mark(self, chosen: set[object]) -> None:
        """Show which rows the list is narrowed to."""
        for key, item in self._items.items():
            item.setData(0, CHOSEN_ROLE, key in chosen)
            item.setData(0, Qt.ItemDataRole.AccessibleTextRole, _spoken(item, chosen=key in chosen))

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
            self.menu_wanted.emit(item.data(0, _KEY_ROLE), self.mapToGlobal(self.visualItemRect(item).bottomLeft()))
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """The keyboard lands on a row at once."""
        super().focusInEvent(event)
        first = self.topLevelItem(0)
        if self.currentItem() is None and first is not None:
            self.setCurrentItem(first)

    def _pick(self, item: QTreeWidgetItem, modifiers: Qt.KeyboardModifier) -> None:
        self.picked.emit(item.data(0, _KEY_ROLE), bool(modifiers & Qt.KeyboardModifier.ControlModifier))

    @Slot(QPoint)
    def _ask_for_menu(self, place: QPoint) -> None:
        item = self.itemAt(place)
        self.menu_wanted.emit(item.data(0, _KEY_ROLE) if item else None, self.viewport().mapToGlobal(place))

    @Slot()
    def _fit(self) -> None:
        self.setFixedHeight(self.sizeHint().height())

    def _visible_rows(self) -> int:
        count = 0
        item = self.topLevelItem(0)
        while item is not None:
            count += 1
            item = self.itemBelow(item)
        return count

    def _item(self, row: SidebarRow) -> QTreeWidgetItem:
        item = QTreeWidgetItem([row.name])
        item.setData(0, _KEY_ROLE, row.key)
        item.setData(0, COUNT_ROLE, row.count)
        item.setData(0, COLOUR_ROLE, row.colour)
        item.setToolTip(0, row.name)
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, _spoken(item, chosen=False))
        return item


def _spoken(item: QTreeWidgetItem, *, chosen: bool) -> str:
    count = item.data(0, COUNT_ROLE) or 0
    words = [item.text(0), ngettext("{count} article", "{count} articles", count).format(count=f"{count:,}")]
    if chosen:
        words.append(_("chosen"))
    return ", ".join(words)
