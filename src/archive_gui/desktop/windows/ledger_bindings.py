"""The ledger's place among actions and parts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from archive_gui.base.ledger_words import verdict_word
from archive_gui.desktop.actions.action_set import ActionSet
from archive_gui.desktop.actions.catalogue import VERDICT_KEYS, menu_verdict
from archive_gui.desktop.panels.ledger import LedgerPanel
from archive_gui.desktop.windows.steps import Steps
from archive_gui.domain.ledger import Verdict

if TYPE_CHECKING:
    from archive_gui.desktop.windows.main_window import MainWindow


def ledger_slots(panel: LedgerPanel) -> dict[str, Callable[[], object]]:
    """What each action on items of the ledger does."""
    slots: dict[str, Callable[[], object]] = {
        f"ledger.verdict_{number}": partial(panel.give, number - 1) for number in range(1, VERDICT_KEYS + 1)
    }
    return slots | {
        "ledger.follow": panel.follow,
        "ledger.note": panel.ask_for_note,
        "ledger.reopen": panel.reopen,
        "ledger.evidence": panel.next_evidence,
        "ledger.sides": panel.ask_for_sides,
        "ledger.history": panel.ask_for_history,
    }


def connect_ledger(window: MainWindow, steps: Steps) -> None:
    """Lead the signals of the ledger where they belong."""
    parts = window.parts
    window.ledger.counted.connect(parts.badge.show_counts)
    window.ledger.shown_wanted.connect(steps.go_to_ledger)
    window.ledger.compare_wanted.connect(window.duplicates.compare)
    window.duplicates.article_wanted.connect(steps.show_article)
    parts.badge.clicked.connect(steps.toggle_ledger)
    parts.ledger.left.connect(steps.go_to_list)
    parts.ledger.text_wanted.connect(steps.go_to_article)
    for place in (parts.ledger, parts.banner):
        place.date_wanted.connect(steps.set_date_of_article)
    parts.ledger.stood.connect(window.update_actions)
    window.desk.archive_closed.connect(steps.leave_ledger)


def name_verdicts(actions: ActionSet, verdicts: Sequence[Verdict]) -> None:
    """Call the actions of the verdicts by what they give the item at hand."""
    for number in range(1, VERDICT_KEYS + 1):
        action = actions[f"ledger.verdict_{number}"]
        given = number <= len(verdicts)
        action.setText(verdict_word(verdicts[number - 1]) if given else menu_verdict(number))
        action.setEnabled(action.isEnabled() and given)
