"""Asks for one of the tags there are: to merge into, or to stand under."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFormLayout, QWidget

from archive_gui.desktop.delegates.choice_box import ChoiceBox
from archive_gui.desktop.delegates.offering import Offering
from archive_gui.desktop.delegates.tag_choice import dot_icon
from archive_gui.desktop.dialogs.frame import FramedDialog, remark
from archive_gui.desktop.qmodels.tag_choice import full_names
from archive_gui.domain.tags import Tag, TagId

_SHOWN = 16
"""Rows of the list before it scrolls."""


class ChooseTagDialog(FramedDialog):
    """One field that completes the names of ``tags``; ``chosen`` is the tag it names."""

    def __init__(self, title: str, label: str, tags: Sequence[Tag], go_on: str, parent: QWidget | None = None) -> None:
        """``tags`` are all there are, for their full names; those to choose from are offered by ``offer``."""
        super().__init__(title, parent)
        self._names = full_names(tags)
        self._field = ChoiceBox()
        self._field.setAccessibleName(label)
        self._field.setEditable(True)
        self._field.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._field.setMaxVisibleItems(_SHOWN)
        self._field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._field.setMinimumContentsLength(20)
        completer = Offering(self._field.model(), self._field)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._field.setCompleter(completer)
        form = QFormLayout()
        form.addRow(label, self._field)
        self.body.addLayout(form)
        self._go_on = self.ask(go_on)
        self._field.editTextChanged.connect(self._check)
        self.setMinimumWidth(380)
        self._check()

    @property
    def chosen(self) -> TagId | None:
        """The tag the field names; None while it names none."""
        row = self._field.findText(self._field.currentText().strip(), Qt.MatchFlag.MatchFixedString)
        return None if row < 0 else TagId(self._field.itemData(row))

    def offer(self, tags: Sequence[Tag]) -> None:
        """Offer these tags, by name; the field stays empty until one is chosen."""
        for tag in sorted(tags, key=lambda known: self._names[known.id]):
            self._field.addItem(dot_icon(tag.colour, ratio=self.devicePixelRatioF()), self._names[tag.id], tag.id)
        self._field.setCurrentIndex(-1)
        self._field.clearEditText()

    def explain(self, words: str) -> None:
        """Say below the field what will happen."""
        self.body.addWidget(remark(words))

    def fill(self, name: str) -> None:
        """Put a name into the field."""
        self._field.setEditText(name)

    def _check(self) -> None:
        self._go_on.setEnabled(self.chosen is not None)
