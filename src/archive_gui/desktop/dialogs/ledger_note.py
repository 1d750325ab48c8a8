"""A note on items of the ledger, with the verdict it belongs to."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QPlainTextEdit, QWidget

from archive_gui.base.ledger_words import verdict_word
from archive_gui.base.messages import _, ngettext
from archive_gui.desktop.delegates.choice_box import ChoiceBox
from archive_gui.desktop.dialogs.frame import FramedDialog, remark
from archive_gui.desktop.qmodels.ledger_words import sentence
from archive_gui.domain.ledger import LedgerRow, Verdict

_ROWS = 5


class LedgerNoteDialog(FramedDialog):
    """Nothing is kept until it is accepted; a note without a decision leaves the item open."""

    decided = Signal(object, str)
    """The ``Verdict`` and the note, once accepted."""

    def __init__(
        self, count: int, verdicts: Sequence[Verdict], row: LedgerRow | None, parent: QWidget | None = None
    ) -> None:
        """Ask about ``count`` items, or about ``row`` alone; ``verdicts`` are those all of them can have."""
        super().__init__(_("Note"), parent)
        words = (
            sentence(row)
            if row is not None
            else ngettext("{count} item chosen", "{count} items chosen", count).format(count=f"{count:,}")
        )
        self._verdict = ChoiceBox()
        self._verdict.setAccessibleName(_("Verdict"))
        offered = tuple(dict.fromkeys((*verdicts, Verdict.UNDECIDED)))
        for verdict in offered:
            self._verdict.addItem(verdict_word(verdict), verdict)
        now = row.verdict if row is not None and row.verdict in offered else Verdict.UNDECIDED
        self._verdict.setCurrentIndex(offered.index(now))
        self._note = QPlainTextEdit(row.note if row is not None else "")
        self._note.setAccessibleName(_("Note"))
        self._note.setTabChangesFocus(True)
        self._note.setPlaceholderText(_("What the printed page says, where it was looked up, who was asked …"))
        self._note.setMinimumHeight(self._note.fontMetrics().height() * _ROWS)
        form = QFormLayout()
        form.setVerticalSpacing(10)
        form.addRow(_("Verdict"), self._verdict)
        form.addRow(_("Note"), self._note)
        self.body.addWidget(remark(words))
        self.body.addLayout(form, 1)
        self.ask(_("Save"))
        self.setMinimumWidth(440)
        self._note.setFocus()

    def fill(self, verdict: Verdict, note: str) -> None:
        """Put a verdict and a note into the form."""
        self._verdict.setCurrentIndex(max(0, self._verdict.findData(verdict)))
        self._note.setPlainText(note)

    def accept(self) -> None:
        """Tell what was decided."""
        self.decided.emit(Verdict(self._verdict.currentData()), self._note.toPlainText().strip())
        super().accept()
