"""Which folders an archive watches for new files."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QListWidget, QListWidgetItem, QPushButton, QWidget

from archive_gui.base.messages import _
from archive_gui.base.naming import shown_path
from archive_gui.base.paths import is_folder
from archive_gui.desktop.dialogs.frame import FramedDialog, remark


class WatchedFoldersDialog(FramedDialog):
    """A list that is added to and taken from; nothing changes until it is accepted."""

    folders_chosen = Signal(object)
    """The folders as a tuple of ``Path``, once accepted."""

    def __init__(self, folders: Sequence[Path], parent: QWidget | None = None) -> None:
        super().__init__(_("Watched folders"), parent)
        self._list = QListWidget()
        self._list.setAccessibleName(_("Watched folders"))
        self._add = QPushButton(_("Add a folder…"))
        self._remove = QPushButton(_("Remove"))
        for button in (self._add, self._remove):
            button.setAutoDefault(False)
        row = QHBoxLayout()
        row.addWidget(self._add)
        row.addWidget(self._remove)
        row.addStretch(1)
        self.body.addWidget(
            remark(
                _("New files in these folders, and in the folders inside them, come into this archive by themselves.")
                + " "
                + _("The files stay where they are; what comes in is told and can be undone.")
            )
        )
        self.body.addWidget(self._list, 1)
        self.body.addLayout(row)
        self.ask(_("Save"))
        self.resize(520, 340)
        for folder in folders:
            self.add(folder)
        self._add.clicked.connect(self._ask_for_folder)
        self._remove.clicked.connect(self._remove_chosen)
        self._list.currentRowChanged.connect(self._show)
        self._show()

    @property
    def folders(self) -> tuple[Path, ...]:
        """The folders as the list has them."""
        items = (self._list.item(row) for row in range(self._list.count()))
        return tuple(Path(item.data(Qt.ItemDataRole.UserRole)) for item in items)

    def add(self, folder: Path) -> None:
        """Put a folder on the list, unless it is there."""
        if folder in self.folders:
            return
        words = shown_path(folder)
        item = QListWidgetItem(words if is_folder(folder) else _("{path} (not there)").format(path=words))
        item.setData(Qt.ItemDataRole.UserRole, str(folder))
        self._list.addItem(item)
        self._list.setCurrentItem(item)

    def accept(self) -> None:
        """Tell which folders are to be watched."""
        self.folders_chosen.emit(self.folders)
        super().accept()

    @Slot()
    def _ask_for_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, _("Watch a folder"), str(Path.home()))
        if chosen:
            self.add(Path(chosen))

    @Slot()
    def _remove_chosen(self) -> None:
        self._list.takeItem(self._list.currentRow())
        self._show()

    @Slot()
    def _show(self) -> None:
        self._remove.setEnabled(self._list.currentRow() >= 0)
