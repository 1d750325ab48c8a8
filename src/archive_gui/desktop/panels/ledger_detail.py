"""The item at hand in full: what it says, every piece of its evidence, its note, and what can be decided."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal, SignalInstance, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from archive_gui.base.ledger_words import apart, kind_word, severity_word, verdict_word
from archive_gui.base.messages import _, ngettext
from archive_gui.desktop.panels.tab_order import tab_through
from archive_gui.desktop.panels.tags_flow import FlowLayout
from archive_gui.desktop.qmodels.ledger import LedgerEntry
from archive_gui.desktop.qmodels.ledger_words import as_before, place, precedent_words, standing, under_kind
from archive_gui.domain.findings import FindingKind
from archive_gui.domain.ledger import COPIES, Verdict

_LEAST_HEIGHT = 180
"""Logical pixels: three rows of verdicts and the beginning of the sentence (looked at, at 100 %)."""
_LEAST_LOW = 150
"""The same where verdicts stand as links: the sentence, two places and two rows of verdicts."""
_WANTED_HEIGHT = 250
"""A sentence of two lines, two places and three rows of verdicts."""
_SHOWN_EVIDENCE = 12
_QUOTE = 60


class LedgerDetail(QFrame):
    """One item, or how many are chosen; verdicts as buttons, the keys Alt+1 … beside them."""

    verdict_clicked = Signal(object)
    note_clicked = Signal()
    follow_clicked = Signal()
    reopen_clicked = Signal()
    history_clicked = Signal()
    compare_clicked = Signal()
    date_clicked = Signal()
    sides_clicked = Signal()
    evidence_clicked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ledger_detail")
        self.setMinimumHeight(_LEAST_HEIGHT)
        self._low = False
        self._verdicts: tuple[Verdict, ...] = ()
        self._buttons: dict[QToolButton, Verdict] = {}
        self._places: dict[QToolButton, int] = {}
        self._head = _label(bold=True)
        self._words = _label()
        self._state = _label(muted=True)
        self._evidence = QVBoxLayout()
        self._evidence.setSpacing(1)
        self._actions = FlowLayout(spacing=4)
        body = QWidget()
        body.setObjectName("ledger_body")
        column = self._column = QVBoxLayout(body)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(5)
        for widget in (self._head, self._state, self._words):
            column.addWidget(widget)
        column.addLayout(self._evidence)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setObjectName("ledger_scroll")
        scroll.setWidget(body)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(scroll, 1)
        foot = QWidget()
        foot.setLayout(self._actions)
        self._actions.setContentsMargins(8, 2, 8, 8)
        outer.addWidget(foot)

    @property
    def verdicts(self) -> tuple[Verdict, ...]:
        """The verdicts that can be given now, in the order of their keys."""
        return self._verdicts

    @property
    def words(self) -> str:
        """What is said of the item, without its evidence."""
        return "\n".join(label.text() for label in (self._head, self._words, self._state) if label.text())

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Room for a sentence, two places and the verdicts; the cards have the rest."""
        return QSize(280, _LEAST_LOW if self._low else _WANTED_HEIGHT)

    def set_low(self, low: bool) -> bool:  # noqa: FBT001 - as Qt's setters
        """Where there is little height the places come first, the card having kind and sentence; verdicts are links.

        True: that is new.
        """
        if low == self._low:
            return False
        self._low = low
        self._head.setVisible(not low)
        self._column.removeItem(self._evidence)
        self._column.insertLayout(0 if low else self._column.count() - 1, self._evidence)
        self.setMinimumHeight(_LEAST_LOW if low else _LEAST_HEIGHT)
        self.updateGeometry()
        return True

    def show_entry(self, entry: LedgerEntry, *, writable: bool, at: int) -> None:
        """Show one item; ``at`` is the piece of evidence that is in view."""
        row = entry.row
        self._head.setText(f"{kind_word(row.kind)} · {severity_word(row.severity)}")
        self._words.setText(under_kind(row))
        told = [standing(row)]
        if row.note:
            told.append(_("Note: {note}").format(note=row.note))
        if row.precedent is not None:
            told.append(precedent_words(row.precedent))
        if not row.found:
            told.append(_("The rules do not find this any more; it is kept because it was judged."))
        self._state.setText("\n".join(line for line in told if line))
        self._state.setVisible(bool(self._state.text()))
        self._fill_evidence(entry, at)
        closed = not row.open and row.verdict is not None
        follow = "" if row.precedent is None else as_before(row.precedent)
        self._fill_actions(self._verdicts, writable=writable, entry=entry, closed=closed, follow=follow)
        tab_through(self, (*self._places, *self._actions.widgets()))

    def show_many(
        self, count: int, verdicts: Sequence[Verdict], *, writable: bool, closed: bool, precedents: int
    ) -> None:
        """Say how many items are chosen and offer the verdicts all can have; ``closed``: some can wait again.

        ``precedents``: how many of them were judged in another version.
        """
        self._verdicts = tuple(verdicts)
        self._head.setText(ngettext("{count} item chosen", "{count} items chosen", count).format(count=f"{count:,}"))
        self._words.setText(
            _("A verdict is given to all of them, as one step that can be undone.")
            if len(verdicts) > 1
            else _("They are of different kinds. Show one kind only to give all of them the same verdict.")
        )
        self._state.hide()
        self._clear_evidence()
        words = ngettext("As in the other version ({count})", "As in the other version ({count})", precedents)
        follow = words.format(count=f"{precedents:,}") if precedents else ""
        self._fill_actions(self._verdicts, writable=writable, entry=None, closed=closed, follow=follow)
        tab_through(self, self._actions.widgets())

    def set_verdicts(self, verdicts: Sequence[Verdict]) -> None:
        """Which verdicts the next item shown can have."""
        self._verdicts = tuple(verdicts)

    def clear(self) -> None:
        """Show no item."""
        self._verdicts = ()
        for label in (self._head, self._words, self._state):
            label.setText("")
        self._clear_evidence()
        self._actions.clear()
        self._buttons.clear()

    def _fill_evidence(self, entry: LedgerEntry, at: int) -> None:
        self._clear_evidence()
        pieces, files = entry.row.evidence, apart(entry.row)
        copies = entry.row.kind in COPIES
        for number, piece in enumerate(pieces[:_SHOWN_EVIDENCE]):
            paragraph = entry.paragraphs[number] if number < len(entry.paragraphs) else None
            quote = " ".join(piece.quote.split())
            quote = f"{quote[:_QUOTE]}…" if len(quote) > _QUOTE else quote
            words = place(piece, paragraph)
            if files[number]:
                words = f"{words} · {files[number]}"
            if piece.checked:
                count = ngettext("{count} fact checked", "{count} facts checked", piece.checked)
                words = f"{words} · {count.format(count=f'{piece.checked:,}')}"
            if quote and quote != piece.title:
                words = _("{place}: {quote}").format(place=words, quote=quote)
            button = _Place(words, "" if copies else piece.title)
            button.setCheckable(True)
            button.setChecked(number == at)
            button.setEnabled(piece.article is not None)
            button.clicked.connect(self._place_clicked)
            self._places[button] = number
            self._evidence.addWidget(button)
        if len(pieces) > _SHOWN_EVIDENCE:
            more = len(pieces) - _SHOWN_EVIDENCE
            label = _label(muted=True)
            label.setText(ngettext("and {count} more", "and {count} more", more).format(count=more))
            self._evidence.addWidget(label)

    def _clear_evidence(self) -> None:
        self._places.clear()
        while self._evidence.count():
            item = self._evidence.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _fill_actions(
        self, verdicts: Sequence[Verdict], *, writable: bool, entry: LedgerEntry | None, closed: bool, follow: str
    ) -> None:
        self._actions.clear()
        self._buttons.clear()
        is_open = entry is None or entry.row.open
        if follow and writable:
            self._add(follow, "Alt+0", self.follow_clicked)
        if is_open and writable:
            for number, verdict in enumerate(verdicts, 1):
                button = _button(verdict_word(verdict), f"Alt+{number}", low=self._low)
                button.clicked.connect(self._verdict_pressed)
                self._buttons[button] = verdict
                self._actions.addWidget(button)
        if writable:
            self._add(_("Note…"), "Ctrl+Shift+N", self.note_clicked)
            if closed:
                self._add(_("Reopen"), "Ctrl+Shift+R", self.reopen_clicked)
        if entry is not None:
            if entry.row.kind is FindingKind.DATE_UNKNOWN and is_open and writable:
                self._add(_("Set the date"), "Ctrl+Shift+D", self.date_clicked)
            if entry.row.kind in COPIES:
                self._add(_("Compare…"), "Ctrl+Shift+M", self.compare_clicked)
            elif entry.apart is not None and not self._low:  # where there is little room, the key and the menu have it
                self._add(_("Both places…"), "Shift+F4", self.sides_clicked)
            self._add(_("History…"), "", self.history_clicked)

    def _add(self, words: str, keys: str, signal: SignalInstance) -> None:
        button = _button(words, keys, low=self._low)
        button.clicked.connect(signal)
        self._actions.addWidget(button)

    @Slot()
    def _verdict_pressed(self) -> None:
        button = self.sender()
        if isinstance(button, QToolButton) and button in self._buttons:
            self.verdict_clicked.emit(self._buttons[button])

    @Slot()
    def _place_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, QToolButton) and button in self._places:
            self.evidence_clicked.emit(self._places[button])


def _label(*, bold: bool = False, muted: bool = False) -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    if muted:
        label.setObjectName("muted")
    if bold:
        font = label.font()
        font.setBold(True)
        label.setFont(font)
    return label


def _button(words: str, keys: str, *, low: bool) -> QToolButton:
    button = QToolButton()
    button.setObjectName("link" if low else "verdict")
    button.setText(words)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setToolTip(f"{words} ({keys})" if keys else words)
    return button


class _Place(QToolButton):
    """A link that gives way where there is no room for all of its words, the title of its article first.

    The tooltip has them whole.
    """

    def __init__(self, words: str, title: str) -> None:
        super().__init__()
        self._words = words
        self._title = title
        self.setObjectName("link")
        self.setText(words)
        self.setToolTip(words)
        self.setAccessibleName(words)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The words, whole."""
        hint = super().sizeHint()
        elided = self.fontMetrics().horizontalAdvance(self.text())
        whole = self.fontMetrics().horizontalAdvance(self._words) + 2  # an advance is rounded, and may be so downwards
        return QSize(hint.width() - elided + whole, hint.height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Nothing of them."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Leave out what there is no room for."""
        super().resizeEvent(event)
        frame = super().sizeHint().width() - self.fontMetrics().horizontalAdvance(self.text())
        self.setText(self._cut(event.size().width() - frame))

    def _cut(self, room: int) -> str:
        metrics, middle = self.fontMetrics(), Qt.TextElideMode.ElideMiddle
        words, title, width = self._words, self._title, metrics.horizontalAdvance(self._title)
        # Marks take another width beside a title than beside an ellipsis: how much goes is found by trying.
        while metrics.horizontalAdvance(words) > room and len(title) > 1:
            width -= metrics.averageCharWidth()
            title = metrics.elidedText(self._title, middle, width)
            words = self._words.replace(self._title, title, 1)
        return metrics.elidedText(
            words if len(title) > 1 else self._words, Qt.TextElideMode.ElideRight if self._title else middle, room
        )
