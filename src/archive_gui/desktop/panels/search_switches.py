"""How the words of a query are compared with text: two switches beside the search field."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from archive_gui.base.messages import _
from archive_gui.domain.search import EXACT, Manner


class SearchSwitches(QWidget):
    """Look-alike characters, exact script; where there is little room only a switch that is on shows."""

    manner_changed = Signal(object)
    """The ``Manner`` that the switches stand for now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._roomy = True
        self.lookalike = _switch(
            _("Look-alike"), _("Find look-alike characters too: what was misread for one another, such as 未 and 末")
        )
        self.exact_script = _switch(
            _("Exact form"), _("Find only the very characters typed: traditional, simplified and width told apart")
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for switch in (self.lookalike, self.exact_script):
            row.addWidget(switch)
            switch.clicked.connect(self._switched)

    @property
    def manner(self) -> Manner:
        """What the switches stand for."""
        return Manner(lookalike=self.lookalike.isChecked(), exact_script=self.exact_script.isChecked())

    def set_manner(self, manner: Manner) -> None:
        """Set the switches; tells where that changes something."""
        if manner != self.manner:
            self.lookalike.setChecked(manner.lookalike)
            self.exact_script.setChecked(manner.exact_script)
            self._switched()

    def set_roomy(self, *, roomy: bool) -> None:
        """Whether there is room for switches that are off."""
        self._roomy = roomy
        self._show()

    @Slot()
    def _switched(self) -> None:
        self._show()
        self.manner_changed.emit(self.manner)

    def _show(self) -> None:
        for switch in (self.lookalike, self.exact_script):
            switch.setVisible(self._roomy or switch.isChecked())
        self.setVisible(self._roomy or self.manner != EXACT)


def _switch(name: str, tip: str) -> QToolButton:
    switch = QToolButton()
    switch.setObjectName("switch")
    switch.setText(name)
    switch.setCheckable(True)
    switch.setAccessibleName(name)
    switch.setAccessibleDescription(tip)
    switch.setToolTip(tip)
    switch.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return switch
