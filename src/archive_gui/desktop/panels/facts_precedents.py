"""How many corrections made in another version of the article can be followed in this one, above its facts."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QToolButton, QWidget

from archive_gui.base.messages import _
from archive_gui.desktop.panels.strip import Strip, link
from archive_gui.desktop.qmodels.precedent_words import files_words, offer_words
from archive_gui.domain.precedents import FactPrecedent


class PrecedentStrip(Strip):
    """Hidden while there is nothing to follow."""

    all_wanted = Signal()
    """All of them are to be followed."""
    choice_wanted = Signal()
    """They are to be looked at one by one."""

    picture = "compare"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("fact_precedents", parent)
        self._all = link(_("Follow all"))
        self._one = link(_("One by one…"))
        self._one.setToolTip(f"{self._one.text()} (Ctrl+Alt+0)")
        self.add_links(self._all, self._one)
        self._all.clicked.connect(self.all_wanted)
        self._one.clicked.connect(self.choice_wanted)

    @property
    def links(self) -> tuple[QToolButton, ...]:
        """What can be pressed."""
        return self._all, self._one

    def show_found(self, fitting: Sequence[FactPrecedent]) -> None:
        """Tell of the corrections that fit."""
        if fitting:
            self.say(offer_words(fitting), files_words(fitting))
        self.setVisible(bool(fitting))
