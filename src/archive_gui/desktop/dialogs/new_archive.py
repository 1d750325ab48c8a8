"""Making an archive: its name and where its folder is to lie."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFileDialog, QFormLayout, QHBoxLayout, QLineEdit, QPushButton, QWidget

from archive_gui.base.messages import _
from archive_gui.desktop.dialogs.frame import FramedDialog, remark
from archive_gui.desktop.dialogs.typed_path import is_there

_FORBIDDEN = '<>:"/\\|?*'
"""Not allowed in a folder's name on Windows; an archive can be moved there on a USB stick."""


class NewArchiveDialog(FramedDialog):
    """Asks for a name, a place and the operator; ``folder`` is where the archive will be."""

    def __init__(self, place: Path, operator: str, parent: QWidget | None = None) -> None:
        super().__init__(_("New archive"), parent)
        self._name = QLineEdit()
        self._name.setAccessibleName(_("Name of the archive"))
        self._place = QLineEdit(str(place))
        self._place.setAccessibleName(_("Where to keep it"))
        self._operator = QLineEdit(operator)
        self._operator.setAccessibleName(_("Your name"))
        browse = QPushButton(_("Choose…"))
        browse.setAccessibleName(_("Choose a place for the archive"))
        row = QHBoxLayout()
        row.addWidget(self._place, 1)
        row.addWidget(browse)
        form = QFormLayout()
        form.setVerticalSpacing(10)
        form.addRow(_("Name"), self._name)
        form.addRow(_("Where to keep it"), row)
        form.addRow(_("Your name"), self._operator)
        self.body.addLayout(form)
        self._where = remark("")
        self.body.addWidget(self._where)
        self.body.addWidget(remark(_("Your name is written beside every change, so that each can be traced.")))
        self._make = self.ask(_("Make the archive"))
        self.setMinimumWidth(520)
        self._name.textChanged.connect(self._check)
        self._place.textChanged.connect(self._check)
        browse.clicked.connect(self._browse)
        self._name.setText(_("My archive"))
        self._name.selectAll()

    @property
    def folder(self) -> Path:
        """The archive's folder."""
        return Path(self._place.text()).expanduser() / self.archive_name

    @property
    def archive_name(self) -> str:
        """The archive's name."""
        return self._name.text().strip()

    @property
    def operator(self) -> str:
        """Who works here."""
        return self._operator.text().strip()

    def fill(self, name: str, place: Path) -> None:
        """Put a name and a place into the form."""
        self._name.setText(name)
        self._place.setText(str(place))

    @Slot()
    def _check(self) -> None:
        name = self.archive_name
        problem = ""
        if not name:
            problem = _("Give the archive a name.")
        elif any(character in _FORBIDDEN for character in name) or name.endswith("."):
            problem = _("A name cannot contain {characters} or end in a full stop.").format(
                characters=" ".join(_FORBIDDEN)
            )
        elif not self._place.text().strip():
            problem = _("Say where to keep the archive.")
        elif is_there(self.folder):
            problem = _("There is already a folder {folder}; choose another name.").format(folder=self.folder)
        self._make.setEnabled(not problem)
        self._where.setText(problem or _("The archive will be the folder {folder}").format(folder=self.folder))

    @Slot()
    def _browse(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, _("Where to keep the archive"), self._place.text())
        if chosen:
            self._place.setText(chosen)
