"""Every action with its keys, from the catalogue."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHeaderView, QLineEdit, QTreeWidget, QTreeWidgetItem, QWidget

from archive_gui.base.messages import _
from archive_gui.desktop.actions.catalogue import CATALOGUE
from archive_gui.desktop.actions.spec import ActionSpec, Menu, menu_title
from archive_gui.desktop.dialogs.frame import FramedDialog
from archive_gui.desktop.theme.fonts import ui_font


class ShortcutsDialog(FramedDialog):
    """A page of keys by menu, with a field to narrow it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Keyboard shortcuts"), parent)
        self._narrow = QLineEdit()
        self._narrow.setPlaceholderText(_("Find an action"))
        self._narrow.setAccessibleName(_("Find an action"))
        self._narrow.setClearButtonEnabled(True)
        self._tree = QTreeWidget()
        self._tree.setAccessibleName(_("Keyboard shortcuts"))
        self._tree.setHeaderLabels([_("Action"), _("Keys")])
        self._tree.setRootIsDecorated(False)
        self._tree.setIndentation(14)
        self._tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self._rows: dict[Menu, tuple[QTreeWidgetItem, list[QTreeWidgetItem]]] = {}
        for menu in Menu:
            self._add(menu, [spec for spec in CATALOGUE if spec.menu is menu])
        self._tree.expandAll()
        self.body.addWidget(self._narrow)
        self.body.addWidget(self._tree, 1)
        self.close_only()
        self._narrow.textChanged.connect(self._show_matching)
        self.resize(520, 560)

    @property
    def rows(self) -> list[tuple[str, str]]:
        """The actions shown, with their keys."""
        return [(row.text(0), row.text(1)) for _head, rows in self._rows.values() for row in rows if not row.isHidden()]

    def _add(self, menu: Menu, specs: Sequence[ActionSpec]) -> None:
        head = QTreeWidgetItem([menu_title(menu)])
        head.setFont(0, ui_font(bold=True))
        head.setSizeHint(0, QSize(0, 30))
        head.setFlags(Qt.ItemFlag.ItemIsEnabled)
        self._tree.addTopLevelItem(head)
        head.setFirstColumnSpanned(True)
        self._rows[menu] = (head, [])
        for spec in specs:
            row = QTreeWidgetItem([spec.words().rstrip("…"), keys_words(spec)])
            row.setSizeHint(0, QSize(0, 24))
            head.addChild(row)
            self._rows[menu][1].append(row)

    def _show_matching(self, words: str) -> None:
        wanted = words.strip().casefold()
        for head, rows in self._rows.values():
            for row in rows:
                row.setHidden(wanted not in f"{row.text(0)} {row.text(1)}".casefold())
            head.setHidden(all(row.isHidden() for row in rows))


def keys_words(spec: ActionSpec) -> str:
    """An action's keys as this system writes them."""
    native = QKeySequence.SequenceFormat.NativeText
    return "   ".join(QKeySequence(key).toString(native) for key in spec.keys)
