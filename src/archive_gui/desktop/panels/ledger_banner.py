"""What the ledger has open on the article at hand, beside its facts."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QMenu, QToolButton, QWidget

from archive_gui.base.ledger_words import kind_word, verdict_word
from archive_gui.base.messages import _, ngettext
from archive_gui.desktop.panels.one_line import OneLine
from archive_gui.desktop.qmodels.ledger_words import sentence, under_kind
from archive_gui.desktop.theme.icons import icon
from archive_gui.desktop.theme.style import current
from archive_gui.domain.findings import FindingKind
from archive_gui.domain.ledger import LedgerRow, Verdict, verdicts_for

_WORDS = 90


class LedgerBanner(QFrame):
    """The weightiest open item in a sentence, and the way to it; hidden while there is none."""

    show_wanted = Signal(object)
    """The ``LedgerRow`` that is to be seen in the ledger."""
    verdict_wanted = Signal(object, object)
    """The ids, and the ``Verdict``."""
    date_wanted = Signal()
    """The date that the item misses is to be told."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ledger_banner")
        self._row: LedgerRow | None = None
        self._picture = QLabel()
        self._words = QLabel()
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._line = OneLine()
        self._line.setTextFormat(Qt.TextFormat.PlainText)
        self._line.hide()
        self._see = _link(_("Look at it"))
        self._date = _link(_("Set the date"))
        self._date.setToolTip(f"{self._date.text()} (Ctrl+Shift+D)")
        self._close = _link(_("Decide…"))
        self._close.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = QMenu(self._close)
        self._close.setMenu(self._menu)
        self._more = OneLine()
        self._more.setObjectName("muted")
        links = self._links = QHBoxLayout()
        links.setSpacing(2)
        for widget in (self._see, self._date, self._close, self._more):
            links.addWidget(widget)
        links.addStretch(1)
        grid = self._grid = QGridLayout(self)
        grid.setContentsMargins(10, 6, 8, 5)
        grid.setHorizontalSpacing(7)
        grid.setVerticalSpacing(2)
        grid.addWidget(self._picture, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self._words, 0, 1)
        grid.addWidget(self._line, 0, 1)
        grid.addLayout(links, 1, 1)
        grid.setColumnStretch(1, 1)
        self._see.clicked.connect(self._show)
        self._date.clicked.connect(self.date_wanted)
        self._menu.triggered.connect(self._picked)
        self._tint()
        self.hide()

    @property
    def words(self) -> str:
        """What it says, empty while it is hidden."""
        return "" if self.isHidden() else self._words.text()

    def set_one_line(self, one_line: bool) -> None:  # noqa: FBT001 - as Qt's setters
        """Whether all is to stand on one line, the sentence cut short, and leave the height to the facts."""
        self._words.setHidden(one_line)
        self._line.setVisible(one_line)
        self._more.setHidden(one_line)
        upright = Qt.AlignmentFlag.AlignVCenter if one_line else Qt.AlignmentFlag.AlignTop
        self._grid.setAlignment(self._picture, upright)
        self._grid.removeItem(self._links)
        self._grid.addLayout(self._links, *((0, 2) if one_line else (1, 1)))

    def show_row(self, row: LedgerRow | None, count: int, *, writable: bool) -> None:
        """Show the first of ``count`` open items; None: there is none."""
        self._row = row
        self.setVisible(row is not None)
        if row is None:
            return
        words = under_kind(row)
        words = f"{words[:_WORDS]}…" if len(words) > _WORDS else words
        self._words.setText(_("{kind}: {sentence}").format(kind=kind_word(row.kind), sentence=words))
        self._words.setToolTip(sentence(row))
        self._line.show_words(self._words.text())
        self._line.setToolTip(sentence(row))
        self.setAccessibleName(self._words.text())
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

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._tint()

    @Slot()
    def _show(self) -> None:
        if self._row is not None:
            self.show_wanted.emit(self._row)

    @Slot(QAction)
    def _picked(self, action: QAction) -> None:
        if self._row is not None:
            self.verdict_wanted.emit((self._row.id,), Verdict(action.data()))

    def _tint(self) -> None:
        self._picture.setPixmap(icon("warning", current().warning).pixmap(16, 16))


def _link(words: str) -> QToolButton:
    button = QToolButton()
    button.setObjectName("link")
    button.setText(words)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
