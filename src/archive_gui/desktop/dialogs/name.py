"""Asks for one name: a new tag's, or another for an old one."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFormLayout, QLineEdit, QWidget

from archive_gui.desktop.dialogs.frame import FramedDialog


class NameDialog(FramedDialog):
    """One field; ``name`` holds what it says when it is accepted."""

    def __init__(self, title: str, label: str, name: str, go_on: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self._field = QLineEdit(name)
        self._field.setAccessibleName(label)
        self._field.selectAll()
        form = QFormLayout()
        form.addRow(label, self._field)
        self.body.addLayout(form)
        self._go_on = self.ask(go_on)
        self._go_on.setEnabled(bool(name.strip()))
        self._field.textChanged.connect(self._check)
        self.setMinimumWidth(360)

    @property
    def name(self) -> str:
        """The name without blanks around it."""
        return self._field.text().strip()

    def fill(self, name: str) -> None:
        """Put a name into the field."""
        self._field.setText(name)

    @Slot()
    def _check(self) -> None:
        self._go_on.setEnabled(bool(self.name))
