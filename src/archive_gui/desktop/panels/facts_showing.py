"""Which sort of facts the list is narrowed to: the doubtful ones, those nobody has looked at, the rejected ones."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QToolButton, QWidget

from archive_gui.base.messages import _
from archive_gui.desktop.panels.tags_flow import FlowLayout
from archive_gui.desktop.qmodels.facts import Showing


class ShowingChips(QWidget):
    """One chip at most is pressed; pressed again it lets all facts come back. A sort without facts has no chip."""

    showing_changed = Signal(object)
    """The ``Showing`` that was chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = flow = FlowLayout(self, spacing=2)
        self.set_beside(beside=False)
        self._chips: dict[Showing, QToolButton] = {}
        for showing in _WORDS:
            chip = QToolButton(self)
            chip.setObjectName("flat")
            chip.setCheckable(True)
            chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            chip.setToolTip(_TIPS[showing]())
            chip.clicked.connect(self._clicked)
            self._chips[showing] = chip
            flow.addWidget(chip)

    def set_counts(self, counts: Mapping[Showing, int]) -> None:
        """Tell how many facts there are of each sort."""
        for showing, chip in self._chips.items():
            words = _("{sort} {n}").format(sort=_WORDS[showing](), n=f"{counts[showing]:,}")
            chip.setText(words)
            chip.setAccessibleName(words)
            chip.setVisible(counts[showing] > 0 or chip.isChecked())
        self.updateGeometry()

    def set_showing(self, showing: Showing) -> None:
        """Press a chip, or none for all facts, telling nobody."""
        for one, chip in self._chips.items():
            chip.setChecked(one is showing)

    def set_beside(self, beside: bool) -> None:  # noqa: FBT001 - as Qt's setters
        """Whether they stand beside the kinds, in one line with them, or under them."""
        self._flow.setContentsMargins(*((0, 8, 10, 6) if beside else (10, 0, 10, 6)))

    def press(self, showing: Showing) -> None:
        """Press a chip as a person would; one that is pressed shows all again."""
        if not self._chips[showing].isHidden():
            self._chips[showing].click()

    @property
    def last_chip(self) -> QToolButton:
        """The chip at the end, pressed, shown or not."""
        return tuple(self._chips.values())[-1]

    def chip(self, showing: Showing) -> QToolButton:
        """The chip of one sort."""
        return self._chips[showing]

    def _clicked(self) -> None:
        pressed = self.sender()
        chosen = next(one for one, chip in self._chips.items() if chip is pressed)
        self.showing_changed.emit(chosen if self._chips[chosen].isChecked() else Showing.ALL)


_WORDS = {
    Showing.DOUBTFUL: lambda: _("Doubtful"),
    Showing.UNCHECKED: lambda: _("Not looked at"),
    Showing.REJECTED: lambda: _("Rejected"),
}
_TIPS = {
    Showing.DOUBTFUL: lambda: _("Show what nobody has looked at and is open in the ledger or found by one sign only"),
    Showing.UNCHECKED: lambda: _("Show what nobody has accepted, edited or added"),
    Showing.REJECTED: lambda: _("Show what was rejected: it counts nowhere, and can be taken back"),
}
