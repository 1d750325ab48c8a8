"""Asks under which name a query is to be kept."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFormLayout, QLabel, QLineEdit, QWidget

from archive_gui.base.messages import _
from archive_gui.desktop.dialogs.frame import FramedDialog, remark

_LONGEST_NAME = 60
"""A name longer than this does not fit the sidebar; it can still be typed."""


class SaveQueryDialog(FramedDialog):
    """The query as it will be asked, and a field for its name."""

    def __init__(
        self, query: str, name: str, left_out: Sequence[str], parent: QWidget | None = None, *, renaming: bool = False
    ) -> None:
        super().__init__(_("Rename the saved query") if renaming else _("Save the query"), parent)
        self._field = QLineEdit(" ".join(name.split())[:_LONGEST_NAME])
        self._field.setAccessibleName(_("Name"))
        self._field.selectAll()
        asked = QLabel(query)
        asked.setWordWrap(True)
        asked.setObjectName("muted")
        self._remark = remark("")
        form = QFormLayout()
        form.addRow(_("Name"), self._field)
        form.addRow(_("Query"), asked)
        self.body.addLayout(form)
        if left_out:
            words = _("A query cannot say this, so it is not kept: {parts}.").format(parts=_(", ").join(left_out))
            self._remark.setText(words)
            self.body.addWidget(self._remark)
        self._go_on = self.ask(_("Rename") if renaming else _("Save"))
        self._field.textChanged.connect(self._check)
        self._check()
        self.setMinimumWidth(420)

    @property
    def name(self) -> str:
        """The name without blanks around it."""
        return self._field.text().strip()

    @property
    def remark(self) -> str:
        """What of the search is not kept, in words; empty where all of it is."""
        return self._remark.text()

    def fill(self, name: str) -> None:
        """Put a name into the field."""
        self._field.setText(name)

    @Slot()
    def _check(self) -> None:
        self._go_on.setEnabled(bool(self.name))
