"""Who said what of a fact, and when."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QListWidget, QWidget

from archive_gui.base.fact_words import joined
from archive_gui.base.messages import _
from archive_gui.desktop.dialogs.frame import FramedDialog, remark
from archive_gui.desktop.qmodels.correction_words import correction_words
from archive_gui.domain.corrections import Correction
from archive_gui.domain.facts import Fact


class FactHistoryDialog(FramedDialog):
    """Every correction with what it changed, the newest first."""

    def __init__(self, fact: Fact, corrections: Sequence[Correction], parent: QWidget | None = None) -> None:
        super().__init__(_("History of the fact"), parent)
        self._list = QListWidget()
        self._list.setAccessibleName(_("Corrections"))
        self._list.setWordWrap(True)
        self._list.setSpacing(3)
        for correction in reversed(corrections):
            self._list.addItem(correction_words(correction))
        self.body.addWidget(remark(joined(fact.quote)))
        if corrections:
            self.body.addWidget(self._list, 1)
        else:
            self._list.hide()
            self.body.addWidget(remark(_("Nobody has looked at it yet: it stands as the rules found it.")))
        self.close_only()
        self.resize(480, 360 if corrections else 160)

    @property
    def lines(self) -> list[str]:
        """What the list says."""
        return [self._list.item(row).text() for row in range(self._list.count())]
