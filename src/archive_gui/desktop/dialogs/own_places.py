"""The places that the archive was told of, beside the register of divisions."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QPushButton, QTreeWidget, QTreeWidgetItem, QWidget

from archive_gui.base.fact_words import place_level
from archive_gui.base.messages import _
from archive_gui.desktop.dialogs.frame import FramedDialog, remark
from archive_gui.domain.places import PlaceId, PlaceRecord


class OwnPlacesDialog(FramedDialog):
    """Each change is kept at once and can be undone; the list follows."""

    add_wanted = Signal()
    edit_wanted = Signal(object)
    """The ``PlaceRecord`` to edit."""
    remove_wanted = Signal(object)
    """The ids of the places to forget."""

    def __init__(self, parent: QWidget | None = None, *, writable: bool) -> None:
        super().__init__(_("Places of this archive"), parent)
        self._writable = writable
        self._records: tuple[PlaceRecord, ...] = ()
        self._tree = QTreeWidget()
        self._tree.setAccessibleName(_("Places of this archive"))
        self._tree.setRootIsDecorated(False)
        self._tree.setUniformRowHeights(True)
        self._tree.setSelectionMode(QTreeWidget.SelectionMode.ExtendedSelection)
        self._tree.setHeaderLabels([_("Name"), _("Level"), _("Code"), _("Full name"), _("Added by")])
        header = self._tree.header()
        for column in (0, 1, 2, 4):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
        header.setStretchLastSection(False)
        self._add = QPushButton(_("Add…"))
        self._edit = QPushButton(_("Edit…"))
        self._remove = QPushButton(_("Remove"))
        row = QHBoxLayout()
        for button in (self._add, self._edit, self._remove):
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addStretch(1)
        self._empty = remark(_("None yet. Places that the register does not know, old names and local ones go here."))
        self.body.addWidget(
            remark(_("These names are found as places in this archive, besides those of the register of divisions."))
        )
        self.body.addWidget(self._empty)
        self.body.addWidget(self._tree, 1)
        self.body.addLayout(row)
        self.close_only()
        self._add.clicked.connect(self.add_wanted)
        self._edit.clicked.connect(self._ask_to_edit)
        self._remove.clicked.connect(self._ask_to_remove)
        self._tree.itemActivated.connect(self._ask_to_edit)
        self._tree.itemSelectionChanged.connect(self._show)
        self.resize(640, 380)
        self.show_places(())

    @property
    def rows(self) -> list[tuple[str, ...]]:
        """What the list says."""
        items = (self._tree.topLevelItem(row) for row in range(self._tree.topLevelItemCount()))
        return [tuple(item.text(column) for column in range(5)) for item in items if item is not None]

    def show_places(self, records: Sequence[PlaceRecord]) -> None:
        """Show these places."""
        chosen = {record.id for record in self._chosen()}
        self._records = tuple(records)
        self._tree.clear()
        for record in self._records:
            place = record.place
            words = [place.name, place_level(place.level), place.code or "", place.full_name or "", record.operator]
            item = QTreeWidgetItem(words)
            item.setData(0, Qt.ItemDataRole.UserRole, record.id)
            self._tree.addTopLevelItem(item)
            item.setSelected(record.id in chosen)
        self._empty.setVisible(not records)
        self._show()

    def choose(self, row: int) -> None:
        """Choose a row, as a person would."""
        item = self._tree.topLevelItem(row)
        if item is not None:
            self._tree.setCurrentItem(item)

    def _chosen(self) -> list[PlaceRecord]:
        ids = {PlaceId(item.data(0, Qt.ItemDataRole.UserRole)) for item in self._tree.selectedItems()}
        return [record for record in self._records if record.id in ids]

    def _show(self) -> None:
        chosen = len(self._chosen())
        self._add.setEnabled(self._writable)
        self._edit.setEnabled(self._writable and chosen == 1)
        self._remove.setEnabled(self._writable and chosen > 0)

    def _ask_to_edit(self) -> None:
        chosen = self._chosen()
        if self._writable and len(chosen) == 1:
            self.edit_wanted.emit(chosen[0])

    def _ask_to_remove(self) -> None:
        ids = tuple(record.id for record in self._chosen())
        if ids:
            self.remove_wanted.emit(ids)
