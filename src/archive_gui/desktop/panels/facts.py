"""The facts of the article at hand, beside its text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QLabel, QSplitter, QVBoxLayout, QWidget

from archive_gui.base.messages import _
from archive_gui.desktop.panels.facts_acts import FactAct, FactMenu, copied
from archive_gui.desktop.panels.facts_chosen import ChosenFacts
from archive_gui.desktop.panels.facts_detail import FactDetail
from archive_gui.desktop.panels.facts_filters import FactFilters
from archive_gui.desktop.panels.facts_list import FactList
from archive_gui.desktop.panels.facts_walk import FactWalk
from archive_gui.desktop.panels.strip import Strip
from archive_gui.desktop.panels.tab_order import tab_through
from archive_gui.desktop.qmodels.fact_sheet import FactSheet
from archive_gui.desktop.qmodels.facts import FactEntry, FactListModel, Showing
from archive_gui.domain.facts import Fact, FactId, FactState
from archive_gui.domain.ledger import LedgerRow
from archive_gui.domain.precedents import FactPrecedent

_LOW = 620
"""Pixels of height below which a strip of several lines would leave room for a handful of facts."""
_DECIDING = frozenset({FactAct.ACCEPT, FactAct.REJECT, FactAct.RESET})
"""Acts after which a fact may have left the list."""


class FactsPanel(QWidget):
    """Facts grouped by kind; choosing one asks for its place in the text; acts on them are asked for."""

    fact_activated = Signal(str)
    kinds_changed = Signal(object)
    """The kinds that are shown as a frozenset; None: whatever there is."""
    search_requested = Signal(str)
    act_wanted = Signal(object, object)
    """A ``FactAct`` that changes or reads the archive, and the facts it is about as a tuple."""
    item_wanted = Signal(object)
    """The ``LedgerRow`` that somebody wants to see in the ledger."""
    follow_wanted = Signal(object)
    """The ``FactPrecedent`` that is to be followed."""
    stood = Signal()
    """Other facts are chosen, or other ones can be."""
    walked_through = Signal()
    """Nothing is left that nobody has looked at."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._shown_fact: str | None = None
        self._writable = False
        self._doubts: Mapping[str, Sequence[LedgerRow]] = {}
        self._late_doubts: Mapping[str, Sequence[LedgerRow]] | None = None
        self._decided_here = False
        self._went_on = False
        self._strips: list[Strip] = []
        self._precedents: Mapping[FactId | None, FactPrecedent] = {}
        self._filters = FactFilters(self)
        self._chips, self._showing = self._filters.kinds, self._filters.showing
        self._model = FactListModel(self)
        self._walk = FactWalk(self._model)
        self._list = FactList(self._model, self)
        self._chosen = ChosenFacts(self._list, self._model)
        self._empty = QLabel(self)
        self._empty.setObjectName("empty")
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        self._detail = FactDetail(self)
        self._splitter = QSplitter(Qt.Orientation.Vertical, self)
        self._splitter.addWidget(self._list)
        self._splitter.addWidget(self._detail)
        self._splitter.setStretchFactor(0, 3)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.setSizes([430, 230])
        self._splitter.setChildrenCollapsible(True)
        layout = self._column = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for widget in (self._filters, self._empty):
            layout.addWidget(widget)
        layout.addWidget(self._splitter, 1)
        layout.addStretch(0)
        self._connect()
        self.setFocusProxy(self._list)
        self.clear()

    # -- values in ----------------------------------------------------------------------------------------------

    def show_facts(
        self, facts: Sequence[Fact], text: str, rejected: Sequence[Fact] = (), *, again: bool = False
    ) -> None:
        """Show the facts of an article; ``text`` is the reading text their spans count in.

        ``again``: it is the article that was shown already, so that filters, place and choice stay.
        """
        self.show_sheet(FactSheet(facts, rejected), text, again=again)

    def show_sheet(self, sheet: FactSheet, text: str, *, again: bool = False) -> None:
        """Show facts as ``show_facts`` does that have been shaped already."""
        before, stood = self.chosen_facts(), self._model.fact(self._shown_fact or "")
        top, place = self._list.verticalScrollBar().value(), self._list.currentIndex().row()
        self._text = text
        self._went_on = False
        if not again:
            self._doubts = {}
        elif self._late_doubts is not None:
            self._doubts = self._late_doubts
            self._model.set_disputed(frozenset(self._doubts))
        self._late_doubts = None
        self._walk.begin_anew(sheet.machine if again else ())
        self._model.set_sheet(sheet, keep=again)
        self._chips.set_counts(self._model.counts(), keep=again)
        self._count()
        self._showing.set_showing(self._model.showing)
        there = bool(sheet.facts or sheet.rejected)
        for widget in (self._filters, self._splitter):
            widget.setVisible(there)
        self._empty.setText(_("No facts have been found in this article."))
        self._empty.setVisible(not there)
        if again and there:
            self._list.verticalScrollBar().setValue(top)
            now = [sheet.found_again(fact) for fact in (stood, *before) if fact is not None]
            ids = [fact.id for fact in now if fact is not None]
            self._choose_again(ids[0] if stood is not None and now[0] is not None else None, ids)
            if self._shown_fact is None and stood is not None and now[0] is not None:
                self._stand_near(place, with_text=self._decided_here or self._list.hasFocus())
        else:
            self._show_detail(None)
        self._decided_here = False

    def show_doubts(self, doubts: Mapping[str, Sequence[LedgerRow]]) -> None:
        """Tell what the ledger has open on facts, by their ids.

        What comes of a decision here waits for the facts it left: ids are counted anew with them.
        """
        if self._decided_here:
            self._late_doubts = doubts
            return
        if self._doubts == doubts:
            return
        place = self._list.currentIndex().row()
        shown, chosen = self._shown_fact, [fact.id for fact in self.chosen_facts()]
        top = self._list.verticalScrollBar().value()
        self._doubts = doubts
        self._model.set_disputed(frozenset(doubts))
        self._count()
        self._list.verticalScrollBar().setValue(top)
        self._choose_again(shown, chosen)
        if shown is not None and self._shown_fact is None:
            self._stand_near(place, with_text=self._went_on or self._list.hasFocus())

    def show_precedents(self, precedents: Mapping[FactId | None, FactPrecedent]) -> None:
        """Tell what was said of facts in another version of the article and can be followed, by their numbers."""
        if self._precedents == precedents:
            return
        self._precedents = precedents
        self._show_detail(self._model.fact(self._shown_fact or ""))

    def set_writable(self, writable: bool) -> None:  # noqa: FBT001 - as Qt's setters
        """Whether facts can be corrected."""
        self._writable = writable
        self._show_acts()

    def clear(self) -> None:
        """Show nothing: no article is at hand."""
        self.show_facts((), "")
        self._empty.setText(_("Choose an article to see its facts here."))

    def set_reading(self, reading: bool) -> None:  # noqa: FBT001 - as Qt's setters
        """Where an article that was chosen is still being read, none is asked for."""
        if reading and not self._model.rowCount():
            self._empty.clear()
        elif not self._empty.text():
            self._empty.setText(_("Choose an article to see its facts here."))

    def select_fact(self, fact_id: str) -> None:
        """Choose a fact that was pointed at in the text; nothing is asked for in return."""
        entry = self._model.entry(self._model.index(self._row_even_if_filtered(fact_id)))
        if entry is None:
            return
        self._list.choose_silently(self._model.row_of(fact_id))
        self._show_detail(next(fact for fact in entry.facts if fact.id == fact_id))

    # -- what is chosen -----------------------------------------------------------------------------------------

    def selected_fact(self) -> str | None:
        """The id of the fact whose details are shown."""
        return self._shown_fact

    def chosen_facts(self) -> tuple[Fact, ...]:
        """All mentions of the chosen rows, the one whose details are shown first."""
        return self._chosen.facts(self._shown_fact)

    @property
    def model(self) -> FactListModel:
        """The rows, for whoever wants to count or read them."""
        return self._model

    @property
    def view(self) -> FactList:
        """The list itself."""
        return self._list

    @property
    def detail(self) -> FactDetail:
        """What is known of the chosen fact."""
        return self._detail

    def possible(self) -> frozenset[FactAct]:
        """The acts that make sense for what is chosen."""
        return self._chosen.possible(self._shown_fact, writable=self._writable)

    # -- acts ---------------------------------------------------------------------------------------------------

    def ask(self, act: FactAct) -> None:
        """Ask for an act on what is chosen, as its button or menu entry does."""
        facts = self.chosen_facts()
        if act not in self.possible():
            return
        if act in (FactAct.COPY_VALUE, FactAct.COPY_QUOTE):
            QGuiApplication.clipboard().setText(copied(act, facts[0]))
        elif act is FactAct.SEARCH:
            self.search_requested.emit(copied(act, facts[0]))
        elif act is FactAct.ACCEPT_NEXT:
            self._walk.passed(facts)
            self.act_wanted.emit(FactAct.ACCEPT, facts)
            self.walk_doubtful(forward=True)
        else:
            self._decided_here = act in _DECIDING
            self.act_wanted.emit(act, facts)
            if act is FactAct.REJECT:
                self._walk.leaving(facts)
                self._go_past(facts)

    def walk_doubtful(self, *, forward: bool) -> None:
        """Choose the next or previous row that nobody has looked at, the most doubtful ones first."""
        if self._model.showing is Showing.REJECTED:
            self._show_sort(Showing.ALL)
        row = self._walk.next_row(self._list.currentIndex().row(), forward=forward)
        if row is None:
            self.walked_through.emit()
            return
        self._list.choose_silently(row)
        entry = self._entry(row)
        if entry is not None:
            self._activate(next(fact for fact in entry.facts if fact.state is FactState.MACHINE))

    def toggle(self, showing: Showing) -> None:
        """Show one sort of facts, or all again."""
        self._showing.press(showing)

    def select_all(self) -> None:
        """Choose every row."""
        self._list.selectAll()

    # -- in the window --------------------------------------------------------------------------------------------

    def add_strip(self, strip: Strip) -> None:
        """Put what there is to say between the kinds and the facts; whoever made the strip shows and hides it."""
        before = self._strips[-1].links[-1] if self._strips else self._showing.last_chip
        self._strips.append(strip)
        self._column.insertWidget(len(self._strips), strip)
        tab_through(before, strip.links)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's own name
        """Where there is little height it is the facts that need it."""
        super().resizeEvent(event)
        low = event.size().height() < _LOW
        self._filters.set_low(low)
        for strip in self._strips:
            strip.set_one_line(low)

    def splitter_state(self) -> bytes:
        """How list and details share the height, to be kept until the next start."""
        return bytes(self._splitter.saveState().data())

    def restore_splitter(self, state: bytes) -> None:
        """Share the height as ``splitter_state`` told."""
        self._splitter.restoreState(state)

    # -- inner --------------------------------------------------------------------------------------------------

    def _connect(self) -> None:
        self._chips.kinds_changed.connect(self._filter)
        self._chips.all_wanted.connect(self._show_everything)
        self._showing.showing_changed.connect(self._show_sort)
        self._list.chosen.connect(self._choose)
        self._list.asked_again.connect(self._next_mention)
        self._list.menu_requested.connect(self._open_menu)
        self._list.accept_wanted.connect(self._accept_next)
        self._list.edit_wanted.connect(self._edit)
        self._list.reject_wanted.connect(self._reject)
        self._model.modelReset.connect(self._chosen.forget)
        self._list.selectionModel().selectionChanged.connect(self._choice_changed)
        self._detail.act_wanted.connect(self.ask)
        self._detail.mention_wanted.connect(self._go_to_mention)
        self._detail.item_wanted.connect(self.item_wanted)
        self._detail.follow_wanted.connect(self.follow_wanted)

    def _entry(self, row: int) -> FactEntry | None:
        return self._model.entry(self._model.index(row))

    def _count(self) -> None:
        self._showing.set_counts(self._model.showing_counts())

    def _choose_again(self, shown: str | None, chosen: Sequence[str]) -> None:
        """Choose what was chosen before the rows were made anew, as far as it is there."""
        rows = {row for fact_id in chosen if (row := self._model.row_of(fact_id)) is not None}
        row = self._model.row_of(shown) if shown else None
        if row is None:
            self._show_detail(None)
            return
        self._list.choose_silently(row)
        self._list.choose_rows(sorted(rows))
        self._show_detail(self._model.fact(shown or ""))

    def _stand_near(self, place: int, *, with_text: bool) -> None:
        """Stand where a fact was that has just left the list: on the one after it, or the last one.

        ``with_text``: the text goes there too, as for whoever decides one fact after the other; it is left alone
        where the fact went for another reason, an undone step say, while somebody reads.
        """
        last = self._model.rowCount() - 1
        if place < 0 or last < 0:
            return
        self._went_on = with_text
        row = next((row for row in range(place, last) if not self._model.is_heading(row)), last)
        self._list.choose_silently(row)
        fact = self._model.mentions(row)[0]
        if with_text:
            self._activate(fact)
        else:
            self._show_detail(fact)

    def _go_past(self, facts: Sequence[Fact]) -> None:
        """Stand on what follows facts that are on their way out: what is done next is not done to them.

        Where nothing follows, on what comes before; where there is nothing else, they stay chosen.
        """
        rows = {row for fact in facts if (row := self._model.row_of(fact.id)) is not None}
        if not rows:
            return
        following = (*range(max(rows) + 1, self._model.rowCount()), *range(max(rows), -1, -1))
        row = next((row for row in following if row not in rows and not self._model.is_heading(row)), None)
        if row is not None:
            self._list.choose_silently(row)
            self._activate(self._model.mentions(row)[0])

    def _row_even_if_filtered(self, fact_id: str) -> int:
        row, fact = self._model.row_of(fact_id), self._model.fact(fact_id)
        if row is None and fact is not None:
            if self._model.showing is not Showing.ALL:
                self._show_sort(Showing.REJECTED if fact.state is FactState.REJECTED else Showing.ALL)
            self._chips.show_kind(fact.kind)
            row = self._model.row_of(fact_id)
        return -1 if row is None else row

    def _filter(self, kinds: object) -> None:
        shown = self._shown_fact
        self._model.set_kinds(None if kinds is None else self._chips.kinds())
        self._choose_again(shown, ())
        self.kinds_changed.emit(kinds)

    def _show_sort(self, showing: Showing) -> None:
        shown = self._shown_fact
        self._showing.set_showing(showing)
        self._model.set_showing(showing)
        self._choose_again(shown, ())
        self.stood.emit()

    def _show_everything(self) -> None:
        if self._model.showing is not Showing.ALL:
            self._show_sort(Showing.ALL)

    def _choose(self, index: QModelIndex) -> None:
        entry = self._model.entry(index)
        if entry is not None and entry.facts:
            self._activate(entry.facts[0])

    def _next_mention(self, index: QModelIndex) -> None:
        """Asked for again, a name with several mentions goes on to the next one."""
        entry = self._model.entry(index)
        if entry is None or not entry.facts:
            return
        ids = [fact.id for fact in entry.facts]
        at = ids.index(self._shown_fact) + 1 if self._shown_fact in ids else 0
        self._activate(entry.facts[at % len(ids)])

    def _go_to_mention(self, fact_id: str) -> None:
        fact = self._model.fact(fact_id)
        if fact is not None:
            self._activate(fact)

    def _activate(self, fact: Fact) -> None:
        self._show_detail(fact)
        self.fact_activated.emit(fact.id)

    def _show_detail(self, fact: Fact | None) -> None:
        self._shown_fact = fact.id if fact else None
        self._chosen.forget()
        row = self._model.row_of(fact.id) if fact else None
        entry = self._entry(row) if row is not None else None
        mentions = entry.facts if entry is not None else ()
        doubts = self._doubts.get(fact.id, ()) if fact else ()
        precedent = self._precedents.get(fact.number) if fact else None
        self._detail.show_fact(fact, self._text, mentions=mentions, doubts=doubts, precedent=precedent)
        self._detail.setVisible(fact is not None)
        self._show_acts()

    def _choice_changed(self) -> None:
        self._chosen.forget()
        self._show_acts()

    def _show_acts(self) -> None:
        rows, acts = self._chosen.row_count(), self.possible()
        self._detail.bar.show_facts(self.chosen_facts(), acts, rows=rows, writable=self._writable)
        self.stood.emit()

    def _open_menu(self, index: QModelIndex, where: QPoint) -> None:
        entry = self._model.entry(index)
        if entry is not None and entry.facts and not self._list.selectionModel().isSelected(index):
            self._list.choose_silently(index.row())
            self._show_detail(entry.facts[0])
        menu = FactMenu(self, self.chosen_facts(), self.ask, writable=self._writable)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(where)

    def _accept_next(self) -> None:
        self.ask(FactAct.ACCEPT_NEXT)

    def _edit(self) -> None:
        self.ask(FactAct.EDIT)

    def _reject(self) -> None:
        self.ask(FactAct.REJECT)
