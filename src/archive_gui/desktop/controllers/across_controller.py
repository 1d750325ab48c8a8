"""The views across articles: which one is in view, which articles they are about, and the way to the text and back."""

from __future__ import annotations

from array import array
from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from archive_gui.desktop.controllers.across_view import AcrossViewController, Scope
from archive_gui.desktop.controllers.article_controller import ArticleController
from archive_gui.desktop.controllers.desk import Desk
from archive_gui.desktop.controllers.library_controller import LibraryController
from archive_gui.desktop.panels.across import AcrossPanel, AcrossView, ScopeKind
from archive_gui.desktop.panels.article_list import ArticleListPanel
from archive_gui.desktop.panels.article_view import READING, ArticleView
from archive_gui.desktop.panels.facts import FactsPanel
from archive_gui.domain.changes import Area, ChangeSummary
from archive_gui.domain.comparison import SourceFigure
from archive_gui.domain.entities import Mention
from archive_gui.domain.fact_rows import FactRow, TimelineEntry
from archive_gui.domain.records import ArticleId, ArticleRecord, LibraryCounts
from archive_gui.domain.spans import Span

_SETTLE_MS = 120
"""Running over cells shows only the text of the one where one stops."""
_AREAS = frozenset({Area.ARTICLES, Area.FACTS, Area.TRASH, Area.LEDGER, Area.DESCRIPTIONS})


@dataclass(frozen=True, slots=True)
class AcrossPanels:
    """The panels that the views speak to."""

    panel: AcrossPanel
    list: ArticleListPanel
    text: ArticleView
    facts: FactsPanel


@dataclass(frozen=True, slots=True)
class _Place:
    """A fact of an article: its id there, and where it stands (None: the article as a whole)."""

    article: ArticleId
    local_id: str = ""
    span: Span | None = None


class AcrossController(QObject):
    """Views are asked only while they are looked at; what leads to the text comes back to where one was."""

    shown_wanted = Signal()
    """The views are to come into view."""
    beside_wanted = Signal()
    """The article is to stand beside the view, with the keyboard in it."""

    def __init__(
        self,
        desk: Desk,
        library: LibraryController,
        article: ArticleController,
        panels: AcrossPanels,
        views: Mapping[AcrossView, AcrossViewController],
    ) -> None:
        super().__init__(desk)
        self._library = library
        self._article = article
        self._panels = panels
        self._views = dict(views)
        self._kind = ScopeKind.ALL
        self._ids: Scope = None
        self._in_view = False
        self._beside = False
        self._place: _Place | None = None
        self._resting: _Place | None = None
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE_MS)
        self._settle.timeout.connect(self._rest)
        panels.panel.view_chosen.connect(self._view_chosen)
        panels.panel.scope_chosen.connect(self.choose_scope)
        article.shown.connect(self._article_shown)
        desk.archive_closed.connect(self._stop)
        desk.archive_changed.connect(self._changed)
        library.counts_shown.connect(self._counted)

    # -- in view or not --------------------------------------------------------------------------------------------

    @property
    def in_view(self) -> bool:
        """Whether somebody looks at the views."""
        return self._in_view

    @property
    def view(self) -> AcrossView:
        """The view whose tab is in front."""
        return self._panels.panel.view

    @property
    def scope(self) -> tuple[ScopeKind, Scope]:
        """Which articles the views are about."""
        return self._kind, self._ids

    def open(self, view: AcrossView) -> None:
        """Bring a view into view; coming from the list, it is about what is chosen or listed there."""
        if not self._in_view:
            self._take_scope(self._likely())
        self._panels.panel.show_view(view)
        self.shown_wanted.emit()
        self._look()

    def set_in_view(self, *, in_view: bool) -> None:
        """Whether somebody looks at the views."""
        self._in_view = in_view
        if not in_view:
            self._place = self._resting = None
            self._settle.stop()

    def set_beside(self, *, beside: bool) -> None:
        """Whether the article stands beside the view, and follows what one stands on."""
        self._beside = beside

    @Slot(object)
    def choose_scope(self, kind: ScopeKind) -> None:
        """Be about other articles."""
        self._take_scope(kind)
        self._look()

    # -- the place in the text -------------------------------------------------------------------------------------

    @Slot(object)
    def open_source(self, source: SourceFigure | Mention | TimelineEntry | FactRow) -> None:
        """Show where something stands in the text, with the keyboard there."""
        self._settle.stop()
        self.beside_wanted.emit()
        self._show(_place_of(source))

    @Slot(object)
    def open_article(self, article: ArticleId) -> None:
        """Show an article beside the view."""
        self.beside_wanted.emit()
        self._show(_Place(article))

    @Slot(object)
    def follow(self, source: SourceFigure | Mention | TimelineEntry | FactRow) -> None:
        """Let the text beside follow what one stands on."""
        if self._beside and self._in_view:
            self._resting = _place_of(source)
            self._settle.start()

    @Slot()
    def _rest(self) -> None:
        if self._resting is not None and self._beside:
            self._show(self._resting)

    def _show(self, place: _Place) -> None:
        self._resting = None
        self._place = place
        record = self._article.record
        if record is not None and record.id == place.article and not self._article.is_reading:
            self._flash(record)
        else:
            self._article.show(place.article)

    @Slot(object)
    def _article_shown(self, record: ArticleRecord | None) -> None:
        if record is not None:
            self._flash(record)

    def _flash(self, record: ArticleRecord) -> None:
        place = self._place
        if place is None or place.article != record.id or place.span is None:
            return
        self._place = None
        text = self._panels.text
        text.set_mode(READING)
        fact = next((fact for fact in record.facts if fact.id == place.local_id), None)
        if fact is not None and fact.span == place.span:
            self._panels.facts.select_fact(fact.id)
            text.select_fact(fact.id)
        elif place.span.end <= len(record.reading.text):
            text.text_pane.show_spans([place.span])

    # -- the scope -------------------------------------------------------------------------------------------------

    def _likely(self) -> ScopeKind:
        if self._panels.list.selected_count() > 1:
            return ScopeKind.CHOSEN
        asked = self._library.is_asked or self._library.is_similar
        return ScopeKind.LISTED if asked and len(self._panels.list.ids) else ScopeKind.ALL

    def _take_scope(self, kind: ScopeKind) -> None:
        articles = self._panels.list
        self._kind = kind
        self._ids = None
        if kind is not ScopeKind.ALL:
            self._ids = array("q", articles.selected_ids() if kind is ScopeKind.CHOSEN else articles.ids)
        for view in self._views.values():
            view.set_scope(self._ids)
        self._show_scope()

    def _show_scope(self) -> None:
        articles, counts = self._panels.list, self._library.counts
        everything = counts.all if counts is not None else 0
        offers = {ScopeKind.ALL: everything}
        if len(articles.ids):
            offers[ScopeKind.LISTED] = len(articles.ids)
        if articles.selected_count():
            offers[ScopeKind.CHOSEN] = articles.selected_count()
        count = everything if self._ids is None else len(self._ids)
        self._panels.panel.show_scope(self._kind, count, offers)

    # -- kept in step ----------------------------------------------------------------------------------------------

    @Slot(object)
    def _view_chosen(self, _view: AcrossView) -> None:
        self._look()
        self._panels.panel.focus_view()

    def _look(self) -> None:
        self._views[self.view].look()

    @Slot(object, object)
    def _changed(self, summary: ChangeSummary, _initiator: object) -> None:
        if not summary.areas & _AREAS:
            return
        for view in self._views.values():
            view.mark_stale()
        if self._in_view:
            self._show_scope()
            self._look()

    @Slot(object)
    def _counted(self, _counts: LibraryCounts) -> None:
        """How many there are is counted after the change was told."""
        if self._in_view:
            self._show_scope()

    @Slot()
    def _stop(self) -> None:
        self._settle.stop()
        self._place = self._resting = None
        self._kind, self._ids = ScopeKind.ALL, None
        for view in self._views.values():
            view.stop()


def _place_of(source: SourceFigure | Mention | TimelineEntry | FactRow) -> _Place:
    if isinstance(source, FactRow):
        return _Place(source.article, source.fact.id, source.fact.span)
    return _Place(source.article, source.local_id, source.span)
