"""Asks under which name rows of a comparison are to be one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from archive_gui.base.across_words import row_words
from archive_gui.base.messages import _, ngettext
from archive_gui.desktop.dialogs.frame import FramedDialog, remark
from archive_gui.domain.comparison import Row


class MergeRowsDialog(FramedDialog):
    """One of the rows gives its name; nothing happens until it is accepted."""

    merge_wanted = Signal(object, str)
    """The keys of all rows, and the key of the one that they become."""

    def __init__(self, rows: Sequence[Row], parent: QWidget | None = None) -> None:
        super().__init__(_("Merge rows"), parent)
        self._rows = tuple(rows)
        self._names = QButtonGroup(self)
        count = len(self._rows)
        self.body.addWidget(
            remark(
                ngettext("{count} row becomes one. Its name:", "{count} rows become one. Its name:", count).format(
                    count=count
                )
            )
        )
        for number, row in enumerate(self._rows):
            button = QRadioButton(row_words(row))
            button.setChecked(number == 0)
            self._names.addButton(button, number)
            self.body.addWidget(button)
        classes = {row.unit_class for row in self._rows}
        if len(classes) > 1:
            self.body.addWidget(remark(_("These rows are counted in different kinds of units.")))
        self.body.addWidget(remark(_("The texts stay as they are; this can be undone, and rows can be split again.")))
        self.body.addStretch(1)
        self.ask(_("Merge"))
        self.setMinimumWidth(420)

    def choose(self, number: int) -> None:
        """Let this row give the name."""
        self._names.button(number).setChecked(True)

    def accept(self) -> None:
        """Tell what was decided."""
        keys = tuple(row.key for row in self._rows)
        self.merge_wanted.emit(keys, keys[self._names.checkedId()])
        super().accept()
