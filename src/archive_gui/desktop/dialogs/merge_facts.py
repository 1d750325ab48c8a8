"""Several mentions that are one person, place or body, or one fact: under which name, or which of them stands."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QLineEdit, QListWidget, QListWidgetItem, QWidget

from archive_gui.base.fact_words import joined, value_text
from archive_gui.base.messages import _
from archive_gui.desktop.dialogs.frame import FramedDialog, remark
from archive_gui.domain.corrections import ENTITIES, entity_name
from archive_gui.domain.facts import Fact, FactId


class MergeFactsDialog(FramedDialog):
    """A list to choose what stands for all, and for names a field with the name to go by."""

    merge_wanted = Signal(object, str, str)
    """The ``FactId`` of what is kept, the name (empty: its own), and the note."""

    def __init__(self, facts: Sequence[Fact], parent: QWidget | None = None) -> None:
        """Ask about ``facts`` of one kind, of which there are at least two."""
        names = facts[0].kind in ENTITIES
        super().__init__(_("Merge names") if names else _("Merge facts"), parent)
        self._list = QListWidget()
        self._list.setAccessibleName(_("What is kept"))
        seen: set[str] = set()
        for fact in facts:
            words = entity_name(fact) if names else _words(fact)
            if names and words in seen:
                continue
            seen.add(words)
            item = QListWidgetItem(words)
            item.setData(Qt.ItemDataRole.UserRole, fact.number)
            self._list.addItem(item)
        longest = max(range(self._list.count()), key=lambda row: len(self._list.item(row).text()), default=0)
        self._list.setCurrentRow(longest if names else 0)
        self._name = QLineEdit()
        self._name.setAccessibleName(_("Name"))
        self._note = QLineEdit()
        self._note.setAccessibleName(_("Note"))
        if names:
            words = _("All mentions of these names in this article become one. Which name is kept?")
        else:
            words = _("These say the same thing twice. One of them is kept; the others are rejected as merged.")
        self.body.addWidget(remark(words))
        self.body.addWidget(self._list, 1)
        form = QFormLayout()
        form.setVerticalSpacing(8)
        if names:
            form.addRow(_("Name"), self._name)
        form.addRow(_("Note"), self._note)
        self.body.addLayout(form)
        self.ask(_("Merge"))
        self._names = names
        self._list.currentItemChanged.connect(self._take_name)
        self._take_name()
        self.resize(420, 330)
        self._list.setFocus()

    @property
    def choices(self) -> list[str]:
        """What can be kept."""
        return [self._list.item(row).text() for row in range(self._list.count())]

    def fill(self, row: int, name: str) -> None:
        """Choose what is kept, and give it another name."""
        self._list.setCurrentRow(row)
        self._name.setText(name)

    def accept(self) -> None:
        """Tell what is kept."""
        item = self._list.currentItem()
        name = self._name.text().strip() if self._names else ""
        self.merge_wanted.emit(FactId(item.data(Qt.ItemDataRole.UserRole)), name, self._note.text().strip())
        super().accept()

    def _take_name(self) -> None:
        if self._names:
            self._name.setText(self._list.currentItem().text())


def _words(fact: Fact) -> str:
    value = value_text(fact)
    quote = joined(fact.quote)
    return _("{quote} · {value}").format(quote=quote, value=value) if value and value != quote else quote
