"""What the ledger has open on the article at hand, beside its facts."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from archive_gui.base.ledger_words import kind_word, verdict_word
from archive_gui.base.messages import _, ngettext
from archive_gui.desktop.panels.one_line import OneLine
from archive_gui.desktop.panels.strip import Strip, link
from archive_gui.desktop.qmodels.ledger_words import sentence, under_kind
from archive_gui.desktop.theme.style import current
from archive_gui.domain.findings import FindingKind
from archive_gui.domain.ledger import LedgerRow, Verdict, verdicts_for

_WORDS = 90


class LedgerBanner(Strip):
    """The weightiest open item in a sentence, and the way to it; hidden while there is none."""

    show_wanted = Signal(object)
    """The ``LedgerRow`` that is to be seen in the ledger."""
    verdict_wanted = Signal(object, object)
    """The ids, and the ``Verdict``."""
    date_wanted = Signal()
    """The date that the item misses is to be told."""

    picture = "warning"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("ledger_banner", parent)
        self._row: LedgerRow | None = None
        self._see = link(_("Look at it"))
        self._date = link(_("Set the date"))
        self._date.setToolTip(f"{self._date.text()} (Ctrl+Shift+D)")
        self._close = link(_("Decide…"))
        self._close.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = QMenu(self._close)
        self._close.setMenu(self._menu)
        self._more = OneLine()
        self._more.setObjectName("muted")
        self.add_links(self._see, self._date, self._close, self._more)
        self._see.clicked.connect(self._show)
        self._date.clicked.connect(self.date_wanted)
        self._menu.triggered.connect(self._picked)

    def set_one_line(self, one_line: bool) -> None:  # noqa: FBT001 - as Qt's setters
        """On one line there is no room for how many more there are."""
        super().set_one_line(one_line)
        self._more.setHidden(one_line)

    def show_row(self, row: LedgerRow | None, count: int, *, writable: bool) -> None:
        """Show the first of ``count`` open items; None: there is none."""
        self._row = row
        self.setVisible(row is not None)
        if row is None:
            return
        words = under_kind(row)
        words = f"{words[:_WORDS]}…" if len(words) > _WORDS else words
        self.say(_("{kind}: {sentence}").format(kind=kind_word(row.kind), sentence=words), sentence(row))
        more = count - 1
        words = ngettext("{count} more open", "{count} more open", more).format(count=more) if more else ""
        self._more.show_words(words)
        self._date.setVisible(writable and row.kind is FindingKind.DATE_UNKNOWN)
        self._close.setVisible(writable)
        self._menu.clear()
        for verdict in verdicts_for(row.kind):
            self._menu.addAction(verdict_word(verdict)).setData(verdict)

    @property
    def links(self) -> tuple[QToolButton, ...]:
        """What can be pressed."""
        return self._see, self._date, self._close

    def tint(self) -> str:
        """A warning."""
        return current().warning

    @Slot()
    def _show(self) -> None:
        if self._row is not None:
            self.show_wanted.emit(self._row)

    @Slot(QAction)
    def _picked(self, action: QAction) -> None:
        if self._row is not None:
            self.verdict_wanted.emit((self._row.id,), Verdict(action.data()))
