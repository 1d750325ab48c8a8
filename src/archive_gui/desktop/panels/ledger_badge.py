"""The button in the toolbar that says how many items of the ledger are open."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton, QWidget

from archive_gui.base.messages import _, ngettext
from archive_gui.domain.ledger import LedgerCounts


class LedgerBadge(QToolButton):
    """Red while something is open, and a number beside it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("badge")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setEnabled(False)
        self.show_counts(LedgerCounts(0, 0, ()))

    def show_counts(self, counts: LedgerCounts) -> None:
        """Show how many items are open."""
        self.setText(_("Ledger {count}").format(count=f"{counts.open:,}") if counts.open else _("Ledger"))
        said = ngettext("Ledger: {count} item open", "Ledger: {count} items open", counts.open)
        self.setAccessibleName(said.format(count=f"{counts.open:,}"))
        self.setToolTip(f"{self.accessibleName()} (Ctrl+5)")
        if self.property("open") != bool(counts.open):
            self.setProperty("open", bool(counts.open))
            self.style().unpolish(self)
            self.style().polish(self)
