"""Who decided what on an item of the ledger, and when."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QListWidget, QWidget

from archive_gui.base.ledger_words import kind_word
from archive_gui.base.messages import _
from archive_gui.desktop.dialogs.frame import FramedDialog, remark
from archive_gui.desktop.qmodels.ledger_words import judgement_words, sentence
from archive_gui.domain.ledger import Judgement, LedgerRow


class LedgerHistoryDialog(FramedDialog):
    """Every verdict with its note, the newest first."""

    def __init__(self, row: LedgerRow, judgements: Sequence[Judgement], parent: QWidget | None = None) -> None:
        super().__init__(_("History of the item"), parent)
        self._list = QListWidget()
        self._list.setAccessibleName(_("Verdicts"))
        self._list.setWordWrap(True)
        self._list.setSpacing(3)
        for judgement in reversed(judgements):
            self._list.addItem(judgement_words(judgement))
        self.body.addWidget(remark(_("{kind}: {sentence}").format(kind=kind_word(row.kind), sentence=sentence(row))))
        if judgements:
            self.body.addWidget(self._list, 1)
        else:
            self._list.hide()
            self.body.addWidget(remark(_("Nobody has decided anything yet.")))
        self.close_only()
        self.resize(480, 360 if judgements else 160)

    @property
    def lines(self) -> list[str]:
        """What the list says."""
        return [self._list.item(row).text() for row in range(self._list.count())]
