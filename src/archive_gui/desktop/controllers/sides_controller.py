"""Two places of an item of the ledger, side by side: both texts are read, a verdict given there is passed on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from archive_gui.base.messages import _
from archive_gui.desktop.controllers import use_cases
from archive_gui.desktop.controllers.desk import Desk
from archive_gui.desktop.dialogs.ledger_sides import Side, SidesDialog
from archive_gui.desktop.panels.ledger import LedgerPanel
from archive_gui.desktop.qmodels.ledger import LedgerEntry
from archive_gui.desktop.qmodels.ledger_words import place, sentence

if TYPE_CHECKING:
    from archive_gui.workflows.session import Archive


class SidesController(QObject):
    """Answers the ledger's panel."""

    verdict_wanted = Signal(object, object)
    """The ids of items and the ``Verdict`` they are to have."""

    def __init__(self, desk: Desk, panel: LedgerPanel, window: QWidget) -> None:
        super().__init__(desk)
        self._desk = desk
        self._panel = panel
        self._window = window
        panel.sides_wanted.connect(self.show_sides)

    @Slot(object)
    def show_sides(self, entry: LedgerEntry) -> None:
        """Read both texts and show them."""
        pair = entry.apart
        if pair is not None:
            self._desk.start(
                _("Reading the article"),
                lambda archive, _ticker: (_side(archive, entry, pair[0]), _side(archive, entry, pair[1])),
                quiet=True,
                on_success=lambda sides: self._open(entry, sides),
            )

    def _open(self, entry: LedgerEntry, sides: tuple[Side, Side]) -> None:
        if self._panel.entry is not entry:
            return  # somebody has gone on meanwhile
        verdicts = self._panel.detail.verdicts if self._desk.writable and entry.row.open else ()
        dialog = SidesDialog(sentence(entry.row), sides, verdicts, self._window)
        item = entry.row.id
        dialog.verdict_given.connect(lambda verdict: self.verdict_wanted.emit((item,), verdict))
        dialog.open()


def _side(archive: Archive, entry: LedgerEntry, number: int) -> Side:
    piece = entry.row.evidence[number]
    if piece.article is None:  # places that stand apart stand in articles
        raise LookupError(number)
    spans = [span for one in entry.row.evidence if one.article == piece.article for span in one.spans]
    text = use_cases.read.article(archive, piece.article).reading.text
    paragraph = entry.paragraphs[number] if number < len(entry.paragraphs) else None
    return Side(place(piece, paragraph), text, tuple(spans), spans.index(piece.spans[0]))
