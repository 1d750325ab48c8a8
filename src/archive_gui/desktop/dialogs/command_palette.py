"""Every action that makes sense now, found by typing a part of its name."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QDialog, QHeaderView, QLineEdit, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from archive_gui.base.messages import _
from archive_gui.desktop.actions.spec import ActionSpec, menu_title
from archive_gui.desktop.dialogs.shortcuts import keys_words
from archive_gui.desktop.theme.icons import icon
from archive_gui.desktop.theme.style import current

_ROW = 30


class CommandPalette(QDialog):
    """A field and a list; Enter runs what is marked, Esc leaves."""

    run_wanted = Signal(str)
    """The id of the action that was picked, after the palette has closed."""

    def __init__(self, specs: Sequence[ActionSpec], parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setWindowTitle(_("Command palette"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._specs = tuple(specs)
        self._field = QLineEdit()
        self._field.setPlaceholderText(_("What do you want to do?"))
        self._field.setAccessibleName(_("What do you want to do?"))
        self._list = QTreeWidget()
        self._list.setAccessibleName(_("Actions"))
        self._list.setColumnCount(2)
        self._list.setHeaderHidden(True)
        self._list.setRootIsDecorated(False)
        self._list.setUniformRowHeights(True)
        self._list.header().setStretchLastSection(False)
        self._list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setIconSize(QSize(18, 18))
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self._field)
        column.addWidget(self._list)
        self._field.installEventFilter(self)
        self._field.textChanged.connect(self._show_matching)
        self._field.returnPressed.connect(self._run_marked)
        self._list.itemClicked.connect(self._run_item)
        self._show_matching("")
        self.resize(520, 360)
        self._field.setFocus()

    @property
    def shown(self) -> tuple[str, ...]:
        """The ids of the actions that fit what was typed."""
        items = (self._list.topLevelItem(row) for row in range(self._list.topLevelItemCount()))
        return tuple(str(item.data(0, Qt.ItemDataRole.UserRole)) for item in items if item is not None)

    @property
    def field(self) -> QLineEdit:
        """The field one types into."""
        return self._field

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Up and Down move the mark while one goes on typing."""
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if watched is self._field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = steps.get(Qt.Key(event.key()))
            count = self._list.topLevelItemCount()
            if step and count:
                self._mark((self._list.currentIndex().row() + step) % count)
                return True
        return super().eventFilter(watched, event)

    @Slot(str)
    def _show_matching(self, words: str) -> None:
        self._list.clear()
        parts = words.casefold().split()
        for spec in self._specs:
            name = spec.words()
            menu = menu_title(spec.menu)
            if not all(part in f"{menu} {name}".casefold() for part in parts):
                continue
            item = QTreeWidgetItem([name, keys_words(spec)])
            if spec.icon:
                item.setIcon(0, icon(spec.icon))
            item.setForeground(1, QColor(current().muted))
            item.setData(0, Qt.ItemDataRole.UserRole, spec.id)
            item.setSizeHint(0, QSize(100, _ROW))
            self._list.addTopLevelItem(item)
        self._mark(0)

    def _mark(self, row: int) -> None:
        item = self._list.topLevelItem(row)
        if item is not None:
            self._list.setCurrentItem(item)

    @Slot()
    def _run_marked(self) -> None:
        item = self._list.currentItem()
        if item is not None:
            self._run_item(item)

    @Slot(QTreeWidgetItem)
    def _run_item(self, item: QTreeWidgetItem) -> None:
        action = str(item.data(0, Qt.ItemDataRole.UserRole))
        self.close()
        self.run_wanted.emit(action)
