"""The facts of the article at hand, beside its text."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QLabel, QMenu, QSplitter, QVBoxLayout, QWidget

from archive_gui.base.fact_words import joined, value_text
from archive_gui.base.messages import _
from archive_gui.desktop.panels.facts_chips import KindChips
from archive_gui.desktop.panels.facts_detail import FactDetail
from archive_gui.desktop.panels.facts_list import FactList
from archive_gui.desktop.qmodels.facts import FactListModel
from archive_gui.domain.facts import Fact

_COPY, _SEARCH = "copy", "search"


class FactsPanel(QWidget):
    """Facts grouped by kind; choosing one asks for its place in the text."""

    fact_activated = Signal(str)
    kinds_changed = Signal(object)
    """The kinds that are shown as a frozenset; None: whatever there is."""
    search_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._shown_fact: str | None = None
        self._chips = KindChips(self)
        self._model = FactListModel(self)
        self._list = FactList(self._model, self)
        self._empty = QLabel(_("No facts have been found in this article."), self)
        self._empty.setObjectName("empty")
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        self._detail = FactDetail(self)
        self._splitter = QSplitter(Qt.Orientation.Vertical, self)
        self._splitter.addWidget(self._list)
        self._splitter.addWidget(self._detail)
        self._splitter.setStretchFactor(0, 3)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.setSizes([460, 200])
        self._splitter.setChildrenCollapsible(True)
        layout = self._column = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for widget in (self._chips, self._empty):
            layout.addWidget(widget)
        layout.addWidget(self._splitter, 1)
        layout.addStretch(0)
        self._chips.kinds_changed.connect(self._filter)
        self._list.chosen.connect(self._choose)
        self._list.asked_again.connect(self._next_mention)
        self._list.menu_requested.connect(self._open_menu)
        self.setFocusProxy(self._list)
        self.clear()

    def show_facts(self, facts: Sequence[Fact], text: str) -> None:
        """Show the facts of an article; ``text`` is the reading text their spans count in."""
        self._text = text
        self._model.set_facts(facts)
        self._chips.set_counts(self._model.counts())
        self._chips.setVisible(bool(facts))
        self._splitter.setVisible(bool(facts))
        self._empty.setVisible(not facts)
        self._show_detail(None)

    def clear(self) -> None:
        """Show nothing: no article is at hand."""
        self.show_facts((), "")
        self._empty.hide()

    def select_fact(self, fact_id: str) -> None:
        """Choose a fact that was pointed at in the text; nothing is asked for in return."""
        entry = self._model.entry(self._model.index(self._row_even_if_filtered(fact_id)))
        if entry is None:
            return
        self._list.choose_silently(self._model.row_of(fact_id))
        self._show_detail(next(fact for fact in entry.facts if fact.id == fact_id), mentions=len(entry.facts))

    def selected_fact(self) -> str | None:
        """The id of the fact whose details are shown."""
        return self._shown_fact

    @property
    def model(self) -> FactListModel:
        """The rows, for whoever wants to count or read them."""
        return self._model

    def set_banner(self, banner: QWidget) -> None:
        """Put a strip between the kinds and the facts; whoever made it shows and hides it."""
        self._column.insertWidget(1, banner)

    def splitter_state(self) -> bytes:
        """How list and details share the height, to be kept until the next start."""
        return bytes(self._splitter.saveState().data())

    def restore_splitter(self, state: bytes) -> None:
        """Share the height as ``splitter_state`` told."""
        self._splitter.restoreState(state)

    def _row_even_if_filtered(self, fact_id: str) -> int:
        row = self._model.row_of(fact_id)
        if row is None:
            kind = self._model.kind_of(fact_id)
            if kind is not None:
                self._chips.show_kind(kind)
                row = self._model.row_of(fact_id)
        return -1 if row is None else row

    def _filter(self, kinds: object) -> None:
        shown = self._shown_fact
        self._model.set_kinds(self._chips.kinds())
        row = self._model.row_of(shown) if shown else None
        if row is None:
            self._show_detail(None)
        else:
            self._list.choose_silently(row)
        self.kinds_changed.emit(kinds)

    def _choose(self, index: QModelIndex) -> None:
        entry = self._model.entry(index)
        if entry is not None and entry.facts:
            self._activate(entry.facts[0], mentions=len(entry.facts))

    def _next_mention(self, index: QModelIndex) -> None:
        """Asked for again, a name with several mentions goes on to the next one."""
        entry = self._model.entry(index)
        if entry is None or not entry.facts:
            return
        ids = [fact.id for fact in entry.facts]
        at = ids.index(self._shown_fact) + 1 if self._shown_fact in ids else 0
        self._activate(entry.facts[at % len(ids)], mentions=len(ids))

    def _activate(self, fact: Fact, *, mentions: int) -> None:
        self._show_detail(fact, mentions=mentions)
        self.fact_activated.emit(fact.id)

    def _show_detail(self, fact: Fact | None, *, mentions: int = 1) -> None:
        self._shown_fact = fact.id if fact else None
        self._detail.show_fact(fact, self._text, mentions=mentions)
        self._detail.setVisible(fact is not None)

    def _open_menu(self, index: QModelIndex, where: QPoint) -> None:
        entry = self._model.entry(index)
        if entry is None or not entry.facts:
            return
        fact = entry.facts[0]
        quote = joined(fact.quote)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        value = value_text(fact)
        if value:
            menu.addAction(_("Copy value")).setData((_COPY, value))
        menu.addAction(_("Copy quote")).setData((_COPY, quote))
        menu.addSeparator()
        menu.addAction(_("Search the archive for it")).setData((_SEARCH, quote))
        menu.triggered.connect(self._menu_triggered)
        menu.popup(where)

    def _menu_triggered(self, action: QAction) -> None:
        what, words = action.data()
        if what == _COPY:
            QGuiApplication.clipboard().setText(words)
        else:
            self.search_requested.emit(words)
