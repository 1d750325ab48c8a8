"""The facts' place among actions, controllers and parts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from archive_gui.desktop.actions.action_set import ActionSet
from archive_gui.desktop.controllers.facts_controller import FactsController
from archive_gui.desktop.controllers.places_controller import PlacesController
from archive_gui.desktop.controllers.precedents_controller import PrecedentsController
from archive_gui.desktop.controllers.reextract_controller import ReextractController
from archive_gui.desktop.panels.facts import FactsPanel
from archive_gui.desktop.panels.facts_acts import FactAct
from archive_gui.desktop.qmodels.facts import Showing
from archive_gui.desktop.windows.layout import FACTS_TAB
from archive_gui.desktop.windows.steps import Steps

if TYPE_CHECKING:
    from archive_gui.desktop.windows.main_window import MainWindow

_ACTS = {
    "fact.accept_next": FactAct.ACCEPT_NEXT,
    "fact.accept": FactAct.ACCEPT,
    "fact.edit": FactAct.EDIT,
    "fact.reject": FactAct.REJECT,
    "fact.reset": FactAct.RESET,
    "fact.role": FactAct.ROLE,
    "fact.code": FactAct.CODE,
    "fact.merge": FactAct.MERGE,
    "fact.history": FactAct.HISTORY,
}


@dataclass(frozen=True, slots=True)
class FactControllers:
    """What answers for facts, the archive's own places, facts that are found anew, and what other versions tell."""

    facts: FactsController
    places: PlacesController
    reextract: ReextractController
    precedents: PrecedentsController


def make_fact_controllers(window: MainWindow) -> FactControllers:
    """The controllers of a window whose parts and other controllers are made."""
    panel, view = window.parts.article.facts, window.parts.article.view
    facts = FactsController(window.desk, window.article, panel, view, window, initiator=window.edits)
    places = PlacesController(window.desk, facts.forms, window, window.edits)
    precedents = PrecedentsController(
        window.desk, window.article, panel, window.parts.precedents, window, initiator=window.edits
    )
    return FactControllers(facts, places, ReextractController(window.desk, window), precedents)


def fact_slots(window: MainWindow) -> dict[str, Callable[[], object]]:
    """What each action on facts does."""
    panel, controllers = window.parts.article.facts, window.fact_controllers
    slots: dict[str, Callable[[], object]] = {
        action_id: partial(_ask, window, panel, act) for action_id, act in _ACTS.items()
    }
    return slots | {
        "fact.next": partial(_walk, window, panel, forward=True),
        "fact.previous": partial(_walk, window, panel, forward=False),
        "fact.add": controllers.facts.record_selection,
        "fact.follow": controllers.precedents.ask,
        "fact.doubtful": partial(_toggle, window, panel, Showing.DOUBTFUL),
        "fact.rejected": partial(_toggle, window, panel, Showing.REJECTED),
        "tools.places": controllers.places.ask,
        "tools.reextract": controllers.reextract.ask,
    }


def connect_facts(window: MainWindow, steps: Steps) -> None:
    """Lead the signals of facts where they belong."""
    controllers, panel = window.fact_controllers, window.parts.article.facts
    panel.stood.connect(partial(mark_facts, window.actions_set, panel, window))
    controllers.facts.item_wanted.connect(window.ledger.show_item)
    controllers.facts.article_wanted.connect(steps.show_article)
    controllers.precedents.known.connect(partial(mark_facts, window.actions_set, panel, window))
    controllers.places.told.connect(controllers.reextract.offer)
    controllers.reextract.article_wanted.connect(steps.show_article)


def mark_facts(actions: ActionSet, panel: FactsPanel, window: MainWindow) -> None:
    """Enable the acts that make sense for the chosen facts, and tick what the list shows."""
    possible = panel.possible() if window.article.record is not None else frozenset()
    for action_id, act in _ACTS.items():
        actions[action_id].setEnabled(act in possible)
    actions["fact.follow"].setEnabled(window.fact_controllers.precedents.can_follow)
    for action_id, showing in (("fact.doubtful", Showing.DOUBTFUL), ("fact.rejected", Showing.REJECTED)):
        actions[action_id].setChecked(panel.model.showing is showing)


def _reveal(window: MainWindow) -> None:
    window.parts.tabs.setCurrentIndex(FACTS_TAB)
    window.parts.panes.show_facts(wanted=True)


def _ask(window: MainWindow, panel: FactsPanel, act: FactAct) -> None:
    if act is FactAct.ACCEPT_NEXT:
        _reveal(window)
    panel.ask(act)


def _walk(window: MainWindow, panel: FactsPanel, *, forward: bool) -> None:
    _reveal(window)
    panel.walk_doubtful(forward=forward)


def _toggle(window: MainWindow, panel: FactsPanel, showing: Showing) -> None:
    _reveal(window)
    panel.toggle(showing)
    mark_facts(window.actions_set, panel, window)
