"""Others of the same name that nothing ties to the one at hand: perhaps the same, and the way to say so."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QToolButton, QWidget

from archive_gui.base.messages import _, ngettext
from archive_gui.desktop.qmodels.entity_words import perhaps_words
from archive_gui.domain.entities import PerhapsSame

_MOST = 4


class SameNames(QFrame):
    """A line for each, with links; hidden while there is none."""

    page_wanted = Signal(object)
    """The ``EntityRef`` of the other."""
    merge_wanted = Signal(object)
    """The ``PerhapsSame`` that is the same."""
    part_wanted = Signal(object)
    """The ``PerhapsSame`` that is not."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ledger_banner")
        self._writable = True
        self._name = ""
        self._others: tuple[PerhapsSame, ...] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(10, 5, 8, 5)
        self._grid.setVerticalSpacing(1)
        self._grid.setColumnStretch(1, 1)
        self._widgets: list[QWidget] = []
        self.hide()

    @property
    def others(self) -> tuple[PerhapsSame, ...]:
        """Who is perhaps the same."""
        return self._others

    def show_others(self, name: str, others: Sequence[PerhapsSame]) -> None:
        """Show who is perhaps the same as the one of that name."""
        self._others = tuple(others)
        self._name = name
        self._show()

    def set_writable(self, *, writable: bool) -> None:
        """Offer to join them, or only show them."""
        if writable != self._writable:
            self._writable = writable
            self._show()

    def _show(self) -> None:
        for widget in self._widgets:
            self._grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._widgets = []
        for number, other in enumerate(self._others[:_MOST]):
            said = _("Not the same: {other}") if other.parted else _("Perhaps the same: {other}")
            words = QLabel(said.format(other=perhaps_words(other)))
            words.setWordWrap(True)
            words.setTextFormat(Qt.TextFormat.PlainText)
            see = self._link(_("Look at it"), number, self._see)
            join = self._link(_("It is the same"), number, self._join)
            join.setVisible(self._writable)
            part = self._link(_("Not the same"), number, self._part)
            part.setVisible(self._writable and not other.parted and other.ref.name == self._name)
            for column, widget in enumerate((words, see, join, part), 1):
                self._grid.addWidget(widget, number, column)
                self._widgets.append(widget)
        more = len(self._others) - _MOST
        if more > 0:
            rest = QLabel(ngettext("{count} more", "{count} more", more).format(count=f"{more:,}"))
            rest.setObjectName("muted")
            self._grid.addWidget(rest, _MOST, 1)
            self._widgets.append(rest)
        self.setVisible(bool(self._others))

    def _link(self, words: str, number: int, slot: object) -> QToolButton:
        button = QToolButton()
        button.setObjectName("link")
        button.setText(words)
        button.setAccessibleName(f"{words} {perhaps_words(self._others[number])}")
        button.setProperty("number", number)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(slot)
        return button

    @Slot()
    def _see(self) -> None:
        self.page_wanted.emit(self._others[self._number()].ref)

    @Slot()
    def _join(self) -> None:
        self.merge_wanted.emit(self._others[self._number()])

    @Slot()
    def _part(self) -> None:
        self.part_wanted.emit(self._others[self._number()])

    def _number(self) -> int:
        button = self.sender()
        return int(button.property("number")) if isinstance(button, QToolButton) else 0
