"""Asks which of many are wanted: a list to tick, with a field that narrows it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QListWidget, QListWidgetItem, QPushButton, QWidget

from archive_gui.base.messages import _, ngettext
from archive_gui.desktop.dialogs.frame import FramedDialog, remark
from archive_gui.language.folds import fold

_KEY_ROLE = int(Qt.ItemDataRole.UserRole)
_CHECKED = Qt.CheckState.Checked


@dataclass(frozen=True, slots=True)
class Choice:
    """One of many: what it is called by, its words, and a smaller word (how much is said of it)."""

    key: str
    words: str
    note: str = ""


class ChooseManyDialog(FramedDialog):
    """Space ticks; nothing ticked means that the program chooses. What is ticked already stands first."""

    chosen = Signal(object)
    """The keys that are wanted, in the order of the list."""

    def __init__(
        self,
        title: str,
        choices: Sequence[Choice],
        ticked: Collection[str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, parent)
        self._field = QLineEdit()
        self._field.setPlaceholderText(_("Narrow the list"))
        self._field.setAccessibleName(_("Narrow the list"))
        self._field.setClearButtonEnabled(True)
        self._list = QListWidget()
        self._list.setAccessibleName(title)
        self._list.setUniformItemSizes(True)
        self._count = QLabel()
        self._count.setObjectName("muted")
        self._none = QPushButton(_("Untick all"))
        self._none.setAutoDefault(False)
        for choice in sorted(choices, key=lambda one: one.key not in ticked):
            item = QListWidgetItem(f"{choice.words}    {choice.note}" if choice.note else choice.words)
            item.setData(_KEY_ROLE, choice.key)
            item.setCheckState(_CHECKED if choice.key in ticked else Qt.CheckState.Unchecked)
            self._list.addItem(item)
        row = QHBoxLayout()
        row.addWidget(self._count, 1)
        row.addWidget(self._none)
        self.body.addWidget(remark(_("With nothing ticked, those most is said of are shown.")))
        self.body.addWidget(self._field)
        self.body.addWidget(self._list, 1)
        self.body.addLayout(row)
        self.ask(_("Show"))
        self._field.textChanged.connect(self._narrow)
        self._list.itemChanged.connect(self._show_count)
        self._none.clicked.connect(self._untick)
        self.resize(460, 520)
        self._show_count()
        self._field.setFocus()

    @property
    def keys(self) -> tuple[str, ...]:
        """What is ticked."""
        return tuple(str(item.data(_KEY_ROLE)) for item in self._items() if item.checkState() == _CHECKED)

    @property
    def in_view(self) -> tuple[str, ...]:
        """The keys that the field leaves."""
        return tuple(str(item.data(_KEY_ROLE)) for item in self._items() if not item.isHidden())

    @property
    def field(self) -> QLineEdit:
        """The field that narrows the list."""
        return self._field

    def tick(self, key: str, *, on: bool) -> None:
        """Tick or untick one."""
        for item in self._items():
            if item.data(_KEY_ROLE) == key:
                item.setCheckState(_CHECKED if on else Qt.CheckState.Unchecked)

    def accept(self) -> None:
        """Tell what was ticked."""
        self.chosen.emit(self.keys)
        super().accept()

    def _items(self) -> list[QListWidgetItem]:
        return [self._list.item(number) for number in range(self._list.count())]

    @Slot(str)
    def _narrow(self, typed: str) -> None:
        wanted = fold(typed.strip())
        for item in self._items():
            item.setHidden(wanted not in fold(item.text()))

    @Slot()
    def _untick(self) -> None:
        for item in self._items():
            item.setCheckState(Qt.CheckState.Unchecked)

    @Slot()
    def _show_count(self) -> None:
        count = len(self.keys)
        self._count.setText(ngettext("{count} ticked", "{count} ticked", count).format(count=f"{count:,}"))
