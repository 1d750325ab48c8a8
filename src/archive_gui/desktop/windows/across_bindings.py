"""The place of the views across articles among actions, controllers and parts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from archive_gui.base.messages import _
from archive_gui.desktop.controllers.across_controller import AcrossController, AcrossPanels
from archive_gui.desktop.controllers.across_sources import AcrossSource
from archive_gui.desktop.controllers.comparison_controller import ComparisonController
from archive_gui.desktop.controllers.entity_controller import EntityController, EntityPages
from archive_gui.desktop.controllers.facts_table_controller import FactsTableController
from archive_gui.desktop.controllers.table_export_controller import (
    TableExportController,
    TableToExport,
    comparison_to_export,
    facts_to_export,
    names_to_export,
    timeline_to_export,
)
from archive_gui.desktop.controllers.timeline_controller import TimelineController
from archive_gui.desktop.panels.across import AcrossPanel, AcrossView, view_words
from archive_gui.desktop.panels.compare_table import ComparePanel
from archive_gui.desktop.panels.entity import EntityPanel
from archive_gui.desktop.panels.facts_table import FactsTablePanel
from archive_gui.desktop.panels.timeline import TimelinePanel
from archive_gui.desktop.qmodels.suggestions import PAGES
from archive_gui.desktop.windows.panes import Breadth, Pane
from archive_gui.domain.comparison import Column
from archive_gui.domain.entities import EntityKind, EntityRef
from archive_gui.domain.facets import Suggestion
from archive_gui.domain.facts import FactKind

if TYPE_CHECKING:
    from archive_gui.desktop.windows.main_window import MainWindow
    from archive_gui.desktop.windows.steps import Steps

VIEW_OF = {
    EntityKind.PERSON: AcrossView.PEOPLE,
    EntityKind.PLACE: AcrossView.PLACES,
    EntityKind.BODY: AcrossView.BODIES,
}


@dataclass(frozen=True, slots=True)
class Across:
    """The views, and what answers for them."""

    panel: AcrossPanel
    compare: ComparePanel
    timeline: TimelinePanel
    facts: FactsTablePanel
    names: Mapping[EntityKind, EntityPanel]
    controller: AcrossController
    comparison: ComparisonController
    entities: Mapping[EntityKind, EntityController]
    pages: EntityPages
    exports: TableExportController


def make_across(window: MainWindow) -> Across:
    """The views of a window whose parts and other controllers are made; their place is that of the list."""
    desk, parts = window.desk, window.parts
    source = AcrossSource(desk)
    compare, timeline = ComparePanel(), TimelinePanel(source.dated)
    facts = FactsTablePanel(source.facts)
    names = {kind: EntityPanel(kind, source.names, source.mentions, source.articles) for kind in EntityKind}
    panel = AcrossPanel(
        {
            AcrossView.COMPARE: compare,
            AcrossView.TIMELINE: timeline,
            AcrossView.FACTS: facts,
            **{VIEW_OF[kind]: names[kind] for kind in EntityKind},
        }
    )
    parts.left.addWidget(panel)
    entities = {kind: EntityController(desk, names[kind]) for kind in EntityKind}
    comparison = ComparisonController(desk, compare, window)
    controller = AcrossController(
        desk,
        window.library,
        window.article,
        AcrossPanels(panel, parts.articles, parts.article.view, parts.article.facts),
        {
            AcrossView.COMPARE: comparison,
            AcrossView.TIMELINE: TimelineController(desk, timeline),
            AcrossView.FACTS: FactsTableController(desk, facts),
            **{VIEW_OF[kind]: entities[kind] for kind in EntityKind},
        },
    )
    return Across(
        panel,
        compare,
        timeline,
        facts,
        names,
        controller,
        comparison,
        entities,
        EntityPages(desk, entities),
        TableExportController(desk, window),
    )


class AcrossSteps(QObject):
    """Steps between the views, the list and the text."""

    def __init__(self, window: MainWindow, steps: Steps) -> None:
        super().__init__(window)
        self._window = window
        self._steps = steps

    def open(self, view: AcrossView) -> None:
        """Bring a view into view, with the keyboard in it."""
        self._window.across.controller.open(view)

    @Slot()
    def bring(self) -> None:
        """Let the views take the place of the list, and the room of what stands beside it."""
        window = self._window
        parts, across = window.parts, window.across
        was_ledger = parts.left.currentWidget() is parts.ledger
        if parts.left.currentWidget() is not across.panel:
            parts.left.setCurrentWidget(across.panel)
            parts.panes.set_breadth(Breadth.WHOLE)
        if was_ledger:
            window.ledger.set_in_view(in_view=False)
        across.controller.set_in_view(in_view=True)
        across.panel.focus_view()
        window.update_actions()

    @Slot()
    def go_beside(self) -> None:
        """Let the article stand beside the view, with the keyboard in it."""
        self._window.parts.panes.reveal(Pane.ARTICLE)
        self._window.parts.article.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def leave(self) -> None:
        """Give the list its place again."""
        self._steps.go_to_list()

    @Slot()
    def go_back(self) -> None:
        """From the text back to the view; from the view, give it the whole room again."""
        window = self._window
        panes, panel = window.parts.panes, window.across.panel
        if panel.isAncestorOf(window.focusWidget()) or not panes.shows(Pane.LIST):
            panes.set_breadth(Breadth.WHOLE)
        panel.focus_view()
        window.update_actions()

    @Slot()
    def follow_panes(self) -> None:
        """What stands beside the view follows it only while it does."""
        across = self._window.made_across
        if across is not None:
            across.controller.set_beside(beside=self._window.parts.panes.breadth is Breadth.SPLIT)

    @Slot(object)
    def bring_page(self, kind: EntityKind) -> None:
        """Bring the view of a kind of names."""
        self.open(VIEW_OF[kind])

    @Slot(object)
    def open_place(self, column: Column) -> None:
        """Open the page of a column of the comparison."""
        self._window.across.pages.open(EntityRef(EntityKind.PLACE, column.full_name or column.name))

    @Slot(object, QPoint)
    def open_place_menu(self, code: object, where: QPoint) -> None:
        """Offer the page of a place of the library."""
        name = self._window.parts.sidebar.place_names.get(str(code), "") if code is not None else ""
        if not name:
            return
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(_("Page of {name}").format(name=name)).setData(str(code))
        menu.triggered.connect(self._place_picked)
        menu.popup(where)

    @Slot(QAction)
    def _place_picked(self, action: QAction) -> None:
        self._window.across.pages.open_name(FactKind.PLACE, str(action.data()))

    @Slot(object)
    def open_suggested(self, suggestion: Suggestion) -> None:
        """Open the page of a name that the search suggested."""
        self._window.across.pages.open_name(PAGES[suggestion.kind], suggestion.text)

    @Slot(object, str)
    def open_name(self, kind: FactKind, name: str) -> None:
        """Open the page of somebody or something by name."""
        self._window.across.pages.open_name(kind, name)

    def merge(self) -> None:
        """Ask to put the chosen rows of the comparison together."""
        self._window.across.compare.ask_for_merge()

    @Slot()
    def export(self) -> None:
        """Ask where what is shown is to go."""
        table = to_export(self._window.across)
        if table is not None:
            self._window.across.exports.ask(table)

    @Slot()
    def export_records(self) -> None:
        """Ask where the citations of the chosen articles are to go."""
        self._window.across.exports.ask_for_records(self._window.parts.articles.selected_ids())

    def toggle_chart(self) -> None:
        """Show the chart, or the table again."""
        compare = self._window.across.compare
        compare.set_chart(chart=not compare.is_chart)


def to_export(across: Across) -> TableToExport | None:
    """What is shown, as a table; None where nothing is."""
    view = across.panel.view
    if view is AcrossView.COMPARE:
        table = across.compare.model.table
        return comparison_to_export(table) if table is not None and table.rows else None
    if view is AcrossView.TIMELINE:
        return timeline_to_export(across.timeline.model.ids) if len(across.timeline.model.ids) else None
    if view is AcrossView.FACTS:
        return facts_to_export(across.facts.model.ids) if len(across.facts.model.ids) else None
    kind = next(kind for kind, known in VIEW_OF.items() if known is view)
    ids = across.entities[kind].ids
    return names_to_export(view_words(view), ids) if len(ids) else None


def across_slots(steps: AcrossSteps) -> dict[str, Callable[[], object]]:
    """What each action on the views does."""
    views = {
        "pane.compare": AcrossView.COMPARE,
        "pane.timeline": AcrossView.TIMELINE,
        "pane.facts_table": AcrossView.FACTS,
        "pane.people": AcrossView.PEOPLE,
        "pane.places": AcrossView.PLACES,
        "pane.bodies": AcrossView.BODIES,
    }
    return {
        **{action_id: partial(steps.open, view) for action_id, view in views.items()},
        "across.chart": steps.toggle_chart,
        "across.merge": steps.merge,
        "across.export": steps.export,
        "export.citations": steps.export_records,
    }


def connect_across(window: MainWindow, own: AcrossSteps) -> None:
    """Lead what asks for a view to it; none is made for that."""
    parts = window.parts
    parts.panes.back_wanted.connect(own.go_back)
    parts.panes.changed.connect(own.follow_panes)
    parts.sidebar.places.menu_wanted.connect(own.open_place_menu)
    parts.search.popup.page_wanted.connect(own.open_suggested)
    window.fact_controllers.facts.page_wanted.connect(own.open_name)


def connect_made(window: MainWindow, across: Across, own: AcrossSteps) -> None:
    """Lead the signals of the views where they belong, now that they are made."""
    controller = across.controller
    controller.shown_wanted.connect(own.bring)
    controller.beside_wanted.connect(own.go_beside)
    across.panel.left.connect(own.leave)
    across.panel.export_wanted.connect(own.export)
    across.panel.view_chosen.connect(window.update_actions)
    pages = [names.page for names in across.names.values()]
    asking = [across.compare.source_wanted, across.timeline.source_wanted, across.facts.source_wanted]
    standing = [across.compare.source_stood, across.timeline.source_stood, across.facts.source_stood]
    for asked in (*asking, *(page.source_wanted for page in pages)):
        asked.connect(controller.open_source)
    for stood in (*standing, *(page.source_stood for page in pages)):
        stood.connect(controller.follow)
    across.compare.place_wanted.connect(own.open_place)
    across.comparison.item_found.connect(window.ledger.show_item)
    for names in across.names.values():
        names.page.article_wanted.connect(controller.open_article)
    across.pages.page_wanted.connect(own.bring_page)
