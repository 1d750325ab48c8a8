"""What is doubted about a passage, under it, with the verdicts one click away."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from archive_gui.base.ledger_words import kind_word
from archive_gui.base.messages import _, ngettext, render
from archive_gui.desktop.qmodels.repair_words import visible
from archive_gui.desktop.theme.fonts import ui_font
from archive_gui.desktop.theme.style import current
from archive_gui.domain.ledger import LedgerRow, Verdict

_PIXELS = 12
STRIP_HEIGHT = 26
"""What a strip takes under its passage at 12 pixel letters, in logical pixels."""


class DoubtStrip(QFrame):
    """A line of words and links on one open item of the ledger."""

    verdict_chosen = Signal(object, object)
    """The ``ItemId`` and the ``Verdict``."""
    source_wanted = Signal(object)
    """The ``LedgerRow`` whose place in the captured text is to be seen."""

    def __init__(self, row: LedgerRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row = row
        self.setObjectName("doubt")
        self.setFixedHeight(STRIP_HEIGHT)
        self._words = QLabel(doubt_words(row), self)
        self._words.setFont(ui_font(_PIXELS))
        self._words.setMinimumWidth(20)
        self.setToolTip(render(row.message))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 0, 4, 2)
        layout.setSpacing(2)
        layout.addStretch(1)
        layout.addWidget(self._words)
        self._buttons: list[QToolButton] = []
        for words, verdict in (
            (_("Adopt"), Verdict.ADOPTED),
            (_("Do not adopt"), Verdict.DISMISSED),
            (_("See the captured text"), None),
        ):
            button = QToolButton(self)
            button.setObjectName("link")
            button.setFont(ui_font(_PIXELS))
            button.setText(words)
            button.setAccessibleName(f"{self._words.text()} · {words}")
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.setProperty("verdict", verdict.value if verdict is not None else "")
            button.clicked.connect(self._clicked)
            layout.addWidget(button)
            self._buttons.append(button)
        self.setFocusProxy(self._buttons[0])
        self._dress()

    def set_writable(self, writable: bool) -> None:  # noqa: FBT001 - as Qt's setters
        """Whether a verdict can be given."""
        for button in self._buttons[:-1]:
            button.setEnabled(writable)

    def button(self, verdict: Verdict | None) -> QToolButton:
        """The link for a verdict; None: the one to the captured text."""
        wanted = verdict.value if verdict is not None else ""
        return next(button for button in self._buttons if button.property("verdict") == wanted)

    @property
    def buttons(self) -> tuple[QToolButton, ...]:
        """The links, from the left."""
        return tuple(self._buttons)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's own name
        """Take on other colours."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._dress()

    def _clicked(self) -> None:
        button = self.sender()
        if not isinstance(button, QToolButton):
            return
        verdict = str(button.property("verdict"))
        if verdict:
            self.verdict_chosen.emit(self.row.id, Verdict(verdict))
        else:
            self.source_wanted.emit(self.row)

    def _dress(self) -> None:
        sheet = (
            f"QFrame#doubt {{ background: transparent; border: none; }}"
            f" QFrame#doubt QLabel {{ color: {current().warning}; background: transparent; }}"
        )
        if sheet != self.styleSheet():
            self.setStyleSheet(sheet)


def changes_text(row: LedgerRow) -> bool:
    """Whether adopting changes the text: misreadings wait, joins, splits and moves were made already."""
    return "written" in row.message.params


def doubt_words(row: LedgerRow) -> str:
    """What is doubted, in a few words."""
    kind, params = kind_word(row.kind), row.message.params
    if "written" not in params:
        return kind
    count = int(params.get("count", 1))
    words = ngettext("{kind}: {written} → {read}, {n} place", "{kind}: {written} → {read}, {n} places", count)
    return words.format(kind=kind, written=visible(str(params["written"])), read=visible(str(params["read"])), n=count)
