"""The ledger: what the machine doubts, card by card, with the item at hand below."""

from __future__ import annotations

from array import array

from PySide6.QtCore import QByteArray, QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from archive_gui.base.messages import _, ngettext
from archive_gui.desktop.panels.ledger_detail import LedgerDetail
from archive_gui.desktop.panels.ledger_filters import LedgerFilters
from archive_gui.desktop.panels.ledger_list import FOLLOW, NOTE, REOPEN, LedgerList
from archive_gui.desktop.qmodels.ledger import LedgerEntry, LedgerModel
from archive_gui.desktop.theme.icons import icon
from archive_gui.desktop.theme.style import current
from archive_gui.domain.ledger import ItemId, LedgerCounts, LedgerFilter, Verdict, verdicts_for
from archive_gui.domain.records import ArticleId

_SETTLE_MS = 120
"""Running down the cards with an arrow key shows only the text where one stops."""
_WITH_DETAIL = 415
"""Pixels of height from which a card can be seen whole above the details."""
_LEAST_WIDTH = 296
"""Pixels in which the English filters have two lines."""
_ROOMY = 600
"""Pixels of height from which two cards can be seen whole above details with verdicts as buttons."""


class LedgerPanel(QWidget):
    """Shows items and says what is wanted of them."""

    filter_changed = Signal(object)
    """The ``LedgerFilter`` that is wanted now."""
    evidence_wanted = Signal(object, int)
    """A ``LedgerEntry`` whose place in the text is to be shown, and which piece of its evidence first."""
    text_wanted = Signal()
    """The keyboard is to go on to the text."""
    verdict_wanted = Signal(object, object)
    """The ids of the items, and the ``Verdict``."""
    note_wanted = Signal(object, object)
    """The ids, and the ``LedgerEntry`` at hand where there is a single one."""
    follow_wanted = Signal(object)
    """The ids of items that are to be judged as in another version of their page."""
    reopen_wanted = Signal(object)
    history_wanted = Signal(object)
    compare_wanted = Signal(object)
    sides_wanted = Signal(object)
    date_wanted = Signal()
    """The date of the article in view is to be told."""
    left = Signal()
    """The list of articles is to come back."""
    stood = Signal()
    """Another item is at hand, or none."""

    def __init__(self, model: LedgerModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Ledger"))
        self._model = model
        self._counts = LedgerCounts(0, 0, ())
        self._writable = True
        self._told: tuple[ItemId | None, int] = (None, 0)
        self._at = 0
        self._place: ArticleId | None = None
        self._title = QLabel()
        self._close = QToolButton()
        self._close.setObjectName("flat")
        self._close.setAccessibleName(_("Back to the list of articles"))
        self._close.setToolTip(_("Back to the list of articles"))
        self._close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._close.setIcon(icon("clear", current().muted))
        self.filters = LedgerFilters()
        self.list = LedgerList(model)
        self.detail = LedgerDetail()
        self._empty = QLabel()
        self._empty.setObjectName("empty")
        self._empty.setWordWrap(True)
        self._empty.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._splitter = QSplitter(Qt.Orientation.Vertical)
        self._splitter.addWidget(self.list)
        self._splitter.addWidget(self.detail)
        self._splitter.setStretchFactor(0, 1)
        self._splitter.setStretchFactor(1, 0)
        self._splitter.setChildrenCollapsible(False)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._splitter)
        self._stack.addWidget(self._empty)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE_MS)
        self._lay_out()
        self._connect()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's own name
        """Where only one of them has room it is the cards: they say what is doubted, and carry the verdicts too."""
        super().resizeEvent(event)
        height = event.size().height()
        self.detail.setVisible(height >= _WITH_DETAIL)
        if self.detail.set_low(height < _ROOMY):
            self._show_detail()
            wanted = self.detail.sizeHint().height()
            self._splitter.setSizes([max(0, self._splitter.height() - wanted), wanted])

    # -- values in -------------------------------------------------------------------------------------------------

    def show_items(self, ids: array[int]) -> None:
        """Show a list; one stands where one stood, or on what follows where that is gone."""
        row = self.list.currentIndex().row()
        known = self._model.ids[row] if 0 <= row < len(self._model.ids) else None
        same = ids == self._model.ids
        self._model.show_ids(ids)
        if not same and len(ids):
            at = self._model.row_of(known) if known is not None else -1
            self.list.stand_on(at if at >= 0 else max(0, min(row, len(ids) - 1)))
        had_keyboard = self._stack.isAncestorOf(self.focusWidget()) if self.focusWidget() is not None else False
        self._empty.setText(self._empty_words())
        self._stack.setCurrentWidget(self._splitter if len(ids) else self._empty)
        if had_keyboard:
            self.focus_list()
        self._moved()

    def show_counts(self, counts: LedgerCounts) -> None:
        """Show how many items are open and closed."""
        self._counts = counts
        self.filters.show_counts(counts)
        waiting = ngettext("{count} open", "{count} open", counts.open).format(count=f"{counts.open:,}")
        closed = ngettext("{count} closed", "{count} closed", counts.closed).format(count=f"{counts.closed:,}")
        self._title.setText(f"{waiting} · {closed}")

    def stand_on(self, row: int, article: ArticleId | None) -> None:
        """Stand on an item; its place in ``article``, where it has one, is shown first."""
        self.list.stand_on(row)
        self._place = article

    def show_anew(self) -> None:
        """Let the item at hand show its text, even where it has done so before."""
        self._told = (None, 0)
        self._settle.start()

    def set_writable(self, *, writable: bool) -> None:
        """Offer verdicts, or only show what was decided."""
        self._writable = writable
        self.list.set_writable(writable=writable)
        self._show_detail()

    def forget(self) -> None:
        """Show nothing: the archive was closed."""
        self._settle.stop()
        self._model.show_ids(array("q"))
        self._counts = LedgerCounts(0, 0, ())
        self.filters.show_counts(self._counts)
        self._title.clear()  # how many there are in another archive is not known until it is counted
        self.filters.reset()
        self.detail.clear()
        self._told = (None, 0)

    def splitter_state(self) -> QByteArray:
        """How cards and the item at hand share the height."""
        return self._splitter.saveState()

    def restore_splitter(self, state: QByteArray) -> None:
        """Share the height as ``splitter_state`` told."""
        self._splitter.restoreState(state)

    # -- what is at hand -------------------------------------------------------------------------------------------

    @property
    def wanted(self) -> LedgerFilter:
        """What the list is narrowed to."""
        return self.filters.wanted

    @property
    def title_words(self) -> str:
        """The figures in the header."""
        return self._title.text()

    @property
    def empty_words(self) -> str:
        """The sentence shown instead of a list; empty while there is one."""
        return self._empty.text() if self._stack.currentWidget() is self._empty else ""

    @property
    def entry(self) -> LedgerEntry | None:
        """The item at hand, where it is a single one."""
        return self.list.current_entry() if len(self.list.chosen_rows()) <= 1 else None

    @property
    def verdicts(self) -> tuple[Verdict, ...]:
        """The verdicts that what is chosen can have, in the order of their keys."""
        entry = self.entry
        if not self._writable or (entry is not None and not entry.row.open):
            return ()
        return self.detail.verdicts

    def give(self, number: int) -> None:
        """Give the items that are chosen their verdict number ``number``, from 0."""
        if number < len(self.verdicts):
            self.verdict_wanted.emit(self.list.chosen_ids(), self.verdicts[number])

    def next_evidence(self) -> None:
        """Show the next place of the item at hand, after the last one the first."""
        entry = self.entry
        if entry is not None and entry.row.evidence:
            self._show_evidence((self._at + 1) % len(entry.row.evidence))

    @Slot()
    def ask_for_sides(self) -> None:
        """Ask for two places of the item at hand side by side, if it has two that stand apart."""
        if self.entry is not None and self.entry.apart is not None:
            self.sides_wanted.emit(self.entry)

    def ask_for_note(self) -> None:
        """Ask for a note on what is chosen."""
        if self.list.chosen_ids():
            self.note_wanted.emit(self.list.chosen_ids(), self.entry)

    def follow(self) -> None:
        """Judge what is chosen as another version of its page was judged, as far as it was."""
        held = self._model.held(self.list.chosen_rows())
        if any(entry is None or entry.row.precedent is not None for entry in held):
            self.follow_wanted.emit(self.list.chosen_ids())

    def reopen(self) -> None:
        """Let what is chosen wait again."""
        if self.list.chosen_ids():
            self.reopen_wanted.emit(self.list.chosen_ids())

    def ask_for_history(self) -> None:
        """Ask who decided what, and when."""
        if self.entry is not None:
            self.history_wanted.emit(self.entry)

    def focus_list(self) -> None:
        """Take the keyboard to the cards."""
        page = self._empty if self.empty_words else self.list
        page.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if not self.list.currentIndex().isValid() and len(self._model.ids):
            self.list.stand_on(0)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._close.setIcon(icon("clear", current().muted))

    # -- inner -----------------------------------------------------------------------------------------------------

    def _connect(self) -> None:
        self._close.clicked.connect(self.left)
        self.filters.changed.connect(self.filter_changed)
        self.list.moved.connect(self._moved)
        self.list.opened.connect(self.text_wanted)
        self.list.link_clicked.connect(self._link_clicked)
        self._model.dataChanged.connect(self._cards_came)
        self._settle.timeout.connect(self._tell)
        detail = self.detail
        detail.verdict_clicked.connect(self._verdict_clicked)
        detail.note_clicked.connect(self.ask_for_note)
        detail.follow_clicked.connect(self.follow)
        detail.reopen_clicked.connect(self.reopen)
        detail.history_clicked.connect(self.ask_for_history)
        detail.compare_clicked.connect(self._compare)
        detail.sides_clicked.connect(self.ask_for_sides)
        detail.date_clicked.connect(self.date_wanted)
        detail.evidence_clicked.connect(self._show_evidence)

    @Slot()
    def _moved(self) -> None:
        self._at = 0
        self._place = None
        self._show_detail()
        self._settle.start()
        self.stood.emit()

    @Slot()
    def _cards_came(self) -> None:
        self._show_detail()
        self._settle.start()
        self.stood.emit()

    @Slot()
    def _tell(self) -> None:
        """Show the text of the item one has stopped at, once."""
        entry = self.entry
        if entry is None or not self.isVisible():
            return
        in_article = (at for at, piece in enumerate(entry.row.evidence) if piece.article == self._place)
        if self._place is not None and (at := next(in_article, 0)) != self._at:
            self._at = at
            self._show_detail()
        self._place = None
        wanted = (entry.row.id, self._at)
        if wanted != self._told and entry.row.evidence:
            self._told = wanted
            self.evidence_wanted.emit(entry, self._at)

    @Slot(int)
    def _show_evidence(self, number: int) -> None:
        entry = self.entry
        if entry is not None:
            self._at = number
            self._told = (entry.row.id, number)
            self._show_detail()
            self.evidence_wanted.emit(entry, number)

    def _show_detail(self) -> None:
        rows = self.list.chosen_rows()
        if len(rows) > 1:
            held = self._model.held(rows)
            self.detail.show_many(
                len(rows),
                self._common(rows),
                writable=self._writable,
                closed=any(entry is None or not entry.row.open for entry in held),
                precedents=sum(entry is not None and entry.row.precedent is not None for entry in held),
            )
            return
        entry = self.list.current_entry()
        if entry is None:
            self.detail.clear()
            return
        self.detail.set_verdicts(verdicts_for(entry.row.kind))
        self.detail.show_entry(entry, writable=self._writable, at=self._at)

    def _common(self, rows: list[int]) -> tuple[Verdict, ...]:
        """The verdicts that every item of these rows can have; those not yet here may be of any kind in the list."""
        held = self._model.held(rows)
        kinds = {entry.row.kind for entry in held if entry is not None}
        if any(entry is None for entry in held):
            kinds |= set(self.wanted.kinds or self.filters.kinds_listed())
        offers = [verdicts_for(kind) for kind in kinds]
        first = offers[0] if offers else ()
        return tuple(verdict for verdict in first if all(verdict in offer for offer in offers))

    @Slot(object, str)
    def _link_clicked(self, entry: LedgerEntry, key: str) -> None:
        """A link counts for its own card, and for all that are chosen where the card is one of them."""
        chosen = self.list.chosen_ids()
        ids = chosen if entry.row.id in chosen else (entry.row.id,)
        if key == NOTE:
            self.note_wanted.emit(ids, entry if len(ids) == 1 else None)
        elif key == REOPEN:
            self.reopen_wanted.emit(ids)
        elif key == FOLLOW:
            self.follow_wanted.emit(ids)
        elif len(ids) > 1 and Verdict(key) not in self.detail.verdicts:
            self.verdict_wanted.emit((entry.row.id,), Verdict(key))
        else:
            self.verdict_wanted.emit(ids, Verdict(key))

    @Slot(object)
    def _verdict_clicked(self, verdict: Verdict) -> None:
        self.verdict_wanted.emit(self.list.chosen_ids(), verdict)

    @Slot()
    def _compare(self) -> None:
        if self.entry is not None:
            self.compare_wanted.emit(self.entry)

    def _empty_words(self) -> str:
        if self.wanted == LedgerFilter():
            if self._counts.closed:
                return _("Nothing is open. Everything has been looked at.")
            return _("Nothing is open. What the program doubts when articles come in is collected here.")
        return _("No item is like this. Choose fewer filters to see more.")

    def _lay_out(self) -> None:
        header = QFrame()
        header.setObjectName("list_header")
        name = QLabel(_("Ledger"))
        font = name.font()
        font.setBold(True)
        name.setFont(font)
        self._title.setObjectName("muted")
        row = QHBoxLayout(header)
        row.setContentsMargins(12, 4, 6, 4)
        row.setSpacing(10)
        row.addWidget(name)
        row.addWidget(self._title)
        row.addStretch(1)
        row.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(header)
        column.addWidget(self.filters)
        column.addWidget(self._stack, 1)
        self.setMinimumWidth(_LEAST_WIDTH)
