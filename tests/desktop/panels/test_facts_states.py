"""States of facts in the list, what is doubted, and the walk from doubt to doubt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from archive_gui.desktop.panels.facts import FactsPanel
from archive_gui.desktop.panels.facts_acts import FactAct, FactMenu, possible
from archive_gui.desktop.panels.facts_chips import KindChips
from archive_gui.desktop.panels.facts_showing import ShowingChips
from archive_gui.desktop.qmodels.facts import FactRole, Showing
from archive_gui.domain.captured import Message
from archive_gui.domain.facts import Fact, FactDecision, FactId, FactKind, FactState, PersonFact, PlaceFact
from archive_gui.domain.findings import FindingKind, Severity
from archive_gui.domain.ledger import Evidence, ItemId, LedgerRow
from archive_gui.domain.records import ArticleId, ArticleRecord, SourceId

DECIDED = FactDecision("t1", "测试员", datetime(2026, 1, 2, 3, 4, tzinfo=UTC), "见原报")


@pytest.fixture
def facts(record: ArticleRecord) -> tuple[Fact, ...]:
    return tuple(replace(fact, number=FactId(number)) for number, fact in enumerate(record.facts, start=1))


@pytest.fixture
def panel(qtbot: QtBot, record: ArticleRecord, facts: tuple[Fact, ...]) -> FactsPanel:
    panel = FactsPanel()
    qtbot.addWidget(panel)
    panel.resize(380, 760)
    panel.show()
    qtbot.waitExposed(panel)
    panel.set_writable(True)
    panel.show_facts(facts, record.reading.text)
    return panel


def named(facts: Sequence[Fact], quote: str) -> Fact:
    return next(fact for fact in facts if fact.quote == quote)


def in_state(facts: Sequence[Fact], quotes: Sequence[str], state: FactState) -> tuple[Fact, ...]:
    return tuple(replace(one, state=state, decided=DECIDED) if one.quote in quotes else one for one in facts)


def item(fact: Fact) -> LedgerRow:
    evidence = Evidence(SourceId(7), ArticleId(1), "样例", fact.quote, (fact.span,), fact.source_ranges, fact.id)
    message = Message("finding.sample", {})
    return LedgerRow(
        ItemId(1), "i", FindingKind.FIGURES_DIFFER, Severity.HIGH, message, True, None, "", None, None,
        SourceId(7), ArticleId(1), "样例", (evidence,), False, True,
    )  # fmt: skip


def shown(panel: FactsPanel) -> list[str]:
    return [entry.label for entry in panel.model.entries() if entry.facts]


def spoken(panel: FactsPanel, fact: Fact) -> str:
    row = panel.model.row_of(fact.id)
    assert row is not None
    return str(panel.model.index(row).data(Qt.ItemDataRole.AccessibleTextRole))


def test_a_row_says_its_state_and_what_the_ledger_has_open(
    panel: FactsPanel, record: ArticleRecord, facts: tuple[Fact, ...]
) -> None:
    changed = in_state(facts, ["148座"], FactState.ACCEPTED)
    panel.show_facts(changed, record.reading.text, again=True)
    panel.show_doubts({named(facts, "11个").id: (item(named(facts, "11个")),)})
    assert "checked" in spoken(panel, named(facts, "148座"))
    assert "to be checked" in spoken(panel, named(facts, "11个"))
    assert "ledger" in spoken(panel, named(facts, "11个"))
    panel.select_fact(named(facts, "148座").id)
    assert "测试员" in panel.detail.words()
    assert "见原报" in panel.detail.words()
    panel.select_fact(named(facts, "11个").id)
    assert "⚠" in panel.detail.words()


def test_an_item_of_the_ledger_is_asked_for_from_the_detail(
    panel: FactsPanel, facts: tuple[Fact, ...], qtbot: QtBot
) -> None:
    row = item(named(facts, "11个"))
    panel.show_doubts({named(facts, "11个").id: (row,)})
    panel.select_fact(named(facts, "11个").id)
    with qtbot.waitSignal(panel.item_wanted) as told:
        panel.detail._follow("item:0")
    assert told.args == [row]


def test_the_filter_shows_doubtful_unchecked_or_rejected_facts(
    panel: FactsPanel, record: ArticleRecord, facts: tuple[Fact, ...], qtbot: QtBot
) -> None:
    unsure = tuple(replace(one, confidence=0.6) if one.quote == "11个" else one for one in facts)
    accepted = in_state(unsure, ["148座"], FactState.ACCEPTED)
    gone = replace(facts[0], id="gone", quote="废", state=FactState.REJECTED, decided=DECIDED)
    panel.show_facts(accepted, record.reading.text, (gone,))
    chips = panel.findChildren(ShowingChips)[0]
    texts = [chips.chip(one).text() for one in (Showing.DOUBTFUL, Showing.UNCHECKED, Showing.REJECTED)]
    assert texts == ["Doubtful 1", f"Not looked at {len(facts) - 1}", "Rejected 1"]
    qtbot.mouseClick(chips.chip(Showing.DOUBTFUL), Qt.MouseButton.LeftButton)
    assert shown(panel) == ["专项工作组"]
    qtbot.mouseClick(chips.chip(Showing.UNCHECKED), Qt.MouseButton.LeftButton)
    assert "水库" not in shown(panel)
    qtbot.mouseClick(chips.chip(Showing.REJECTED), Qt.MouseButton.LeftButton)
    assert [entry.facts[0].id for entry in panel.model.entries() if entry.facts] == ["gone"]
    panel.toggle(Showing.REJECTED)
    assert panel.model.showing is Showing.ALL
    assert "废" not in shown(panel)


def test_choice_filter_and_place_stay_when_the_same_article_comes_again(
    panel: FactsPanel, record: ArticleRecord, facts: tuple[Fact, ...]
) -> None:
    wanted = named(facts, "143674名")
    panel.select_fact(wanted.id)
    panel.toggle(Showing.UNCHECKED)
    panel.show_facts(in_state(facts, ["148座"], FactState.ACCEPTED), record.reading.text, again=True)
    showing = [panel.model.showing]
    assert panel.selected_fact() == wanted.id
    panel.show_facts(facts, record.reading.text)
    assert [*showing, panel.model.showing] == [Showing.UNCHECKED, Showing.ALL]
    assert panel.selected_fact() is None


def test_the_row_after_a_fact_that_was_rejected_takes_its_place(
    panel: FactsPanel, record: ArticleRecord, facts: tuple[Fact, ...]
) -> None:
    rows = [entry.facts for entry in panel.model.entries() if entry.facts]
    gone, following = rows[0], rows[1]
    panel.select_fact(gone[0].id)
    left = tuple(fact for fact in facts if fact not in gone)
    rejected = tuple(replace(fact, state=FactState.REJECTED, decided=DECIDED) for fact in gone)
    panel.show_facts(left, record.reading.text, rejected, again=True)
    assert panel.selected_fact() == following[0].id
    assert panel.chosen_facts() == following


def test_all_shows_everything_whatever_sort_was_pressed(
    panel: FactsPanel, record: ArticleRecord, facts: tuple[Fact, ...], qtbot: QtBot
) -> None:
    unsure = tuple(replace(one, confidence=0.6) if one.quote == "11个" else one for one in facts)
    panel.show_facts(unsure, record.reading.text)
    everything = shown(panel)
    panel.toggle(Showing.DOUBTFUL)
    narrowed = shown(panel)
    qtbot.mouseClick(panel.findChildren(KindChips)[0].findChildren(QToolButton)[0], Qt.MouseButton.LeftButton)
    assert panel.model.showing is Showing.ALL
    assert shown(panel) == everything != narrowed


def test_a_sort_that_has_nothing_left_gives_way_to_all(
    panel: FactsPanel, record: ArticleRecord, facts: tuple[Fact, ...]
) -> None:
    gone = replace(facts[0], id="gone", state=FactState.REJECTED, decided=DECIDED)
    panel.show_facts(facts, record.reading.text, (gone,))
    panel.toggle(Showing.REJECTED)
    panel.show_facts(facts, record.reading.text, (), again=True)
    assert panel.model.showing is Showing.ALL


def test_the_walk_goes_from_the_most_doubtful_fact_to_the_least(
    panel: FactsPanel, record: ArticleRecord, facts: tuple[Fact, ...]
) -> None:
    sure = {"11个": 0.5, "148座": 0.7}
    unsure = tuple(replace(one, confidence=sure.get(one.quote, 0.97)) for one in facts)
    panel.show_facts(unsure, record.reading.text)
    disputed = named(facts, "《样例县水利志》")
    panel.show_doubts({disputed.id: (item(disputed),)})
    told: list[str] = []
    panel.fact_activated.connect(told.append)
    for _step in range(3):
        panel.walk_doubtful(forward=True)
    assert told == [disputed.id, named(facts, "11个").id, named(facts, "148座").id]
    panel.walk_doubtful(forward=False)
    assert told[-1] == named(facts, "11个").id


def test_who_went_elsewhere_is_led_to_the_most_doubtful_fact_and_on_from_there(
    panel: FactsPanel, record: ArticleRecord, facts: tuple[Fact, ...]
) -> None:
    sure = {"11个": 0.5, "148座": 0.7}
    panel.show_facts(tuple(replace(one, confidence=sure.get(one.quote, 0.97)) for one in facts), record.reading.text)
    told: list[str] = []
    panel.fact_activated.connect(told.append)
    panel.select_fact(named(facts, "样例县").id)
    panel.walk_doubtful(forward=True)
    panel.walk_doubtful(forward=True)
    assert told == [named(facts, "11个").id, named(facts, "148座").id]
    panel.walk_doubtful(forward=True)
    assert told[2] not in told[:2], "what was passed over does not come again at once"


def test_accepting_goes_on_at_once_and_asks_for_every_mention(
    panel: FactsPanel, facts: tuple[Fact, ...], qtbot: QtBot
) -> None:
    panel.select_fact(named(facts, "样例县").id)
    mentions = [fact for fact in facts if fact.quote == "样例县"]
    assert len(mentions) > 1
    with qtbot.waitSignal(panel.act_wanted) as told:
        panel.ask(FactAct.ACCEPT_NEXT)
    act, about = told.args
    assert act is FactAct.ACCEPT
    assert set(about) == set(mentions)
    assert panel.selected_fact() not in {fact.id for fact in mentions}


def test_the_walk_passes_over_what_was_just_accepted_and_ends(
    panel: FactsPanel, facts: tuple[Fact, ...], qtbot: QtBot
) -> None:
    panel.walk_doubtful(forward=True)
    with qtbot.waitSignal(panel.walked_through):
        for _row in range(len(facts) + 1):
            panel.ask(FactAct.ACCEPT_NEXT)


def test_keys_in_the_list_accept_and_reject(panel: FactsPanel, facts: tuple[Fact, ...], qtbot: QtBot) -> None:
    panel.select_fact(named(facts, "148座").id)
    panel.view.setFocus()
    with qtbot.waitSignal(panel.act_wanted) as told:
        QTest.keyClick(panel.view, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert told.args == [FactAct.ACCEPT, (named(facts, "148座"),)]
    chosen = panel.chosen_facts()
    with qtbot.waitSignal(panel.act_wanted) as told:
        QTest.keyClick(panel.view, Qt.Key.Key_Delete)
    assert told.args == [FactAct.REJECT, chosen]


def test_several_rows_are_chosen_and_accepted_together(
    panel: FactsPanel, facts: tuple[Fact, ...], qtbot: QtBot
) -> None:
    panel.select_fact(named(facts, "148座").id)
    QTest.keyClick(panel.view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    bar = panel.detail.bar
    assert bar.button(FactAct.ACCEPT).text() == "Accept 2"
    assert bar.button(FactAct.REJECT).text() == "Reject 2"
    assert not bar.button(FactAct.EDIT).isEnabled()
    with qtbot.waitSignal(panel.act_wanted) as told:
        qtbot.mouseClick(bar.button(FactAct.ACCEPT), Qt.MouseButton.LeftButton)
    assert told.args is not None
    assert {fact.quote for fact in told.args[1]} == {"148座", "143674名"}


def test_an_archive_that_takes_no_changes_offers_none(panel: FactsPanel, facts: tuple[Fact, ...]) -> None:
    panel.select_fact(named(facts, "148座").id)
    panel.set_writable(False)
    assert not panel.detail.bar.button(FactAct.REJECT).isEnabled()
    menu = FactMenu(panel, panel.chosen_facts(), lambda _act: None, writable=False)
    offered = {action.data() for action in menu.actions() if not action.isSeparator()}
    assert offered == {FactAct.HISTORY, FactAct.COPY_VALUE, FactAct.COPY_QUOTE, FactAct.SEARCH}


def test_acts_fit_the_kind_and_the_state(facts: tuple[Fact, ...]) -> None:
    place, figure = named(facts, "样例县"), named(facts, "148座")
    person = replace(figure, kind=FactKind.PERSON, detail=PersonFact("社员"))
    assert FactAct.CODE in possible((place,), writable=True)
    assert FactAct.CODE not in possible((place, figure), writable=True)
    assert FactAct.ROLE in possible((person,), writable=True)
    assert FactAct.MERGE in possible((place, named(facts, "𥕢坪村")), writable=True)
    assert FactAct.MERGE not in possible((place, figure), writable=True)
    assert FactAct.MERGE not in possible(tuple(fact for fact in facts if fact.quote == "样例县"), writable=True)
    assert FactAct.MERGE in possible((figure, named(facts, "11个")), writable=True)
    rejected = replace(figure, state=FactState.REJECTED)
    assert FactAct.ACCEPT in possible((rejected,), writable=True)
    assert FactAct.REJECT not in possible((rejected,), writable=True)
    assert FactAct.PAGE not in possible((figure,), writable=True)
    assert FactAct.PAGE in possible((place,), writable=False)


def test_mentions_that_share_a_full_name_share_a_row_and_are_links(
    panel: FactsPanel, record: ArticleRecord, facts: tuple[Fact, ...], qtbot: QtBot
) -> None:
    as_person = {"148座": "甲乙丙", "11个": "甲乙丙"}
    people = tuple(
        replace(one, kind=FactKind.PERSON, detail=PersonFact(full_name=as_person[one.quote]))
        for one in facts
        if one.quote in as_person
    )
    panel.show_facts(people, record.reading.text)
    assert shown(panel) == ["甲乙丙"]
    panel.select_fact(people[0].id)
    assert f"fact:{people[1].id}" in panel.detail.words()
    with qtbot.waitSignal(panel.fact_activated) as told:
        panel.detail._follow(f"fact:{people[1].id}")
    assert told.args == [people[1].id]


def test_a_place_that_may_be_several_is_doubtful(
    panel: FactsPanel, record: ArticleRecord, facts: tuple[Fact, ...]
) -> None:
    village = named(facts, "𥕢坪村")
    assert isinstance(village.detail, PlaceFact)
    unsettled = replace(village, detail=replace(village.detail, alternatives=("430822101203", "430821101203")))
    panel.show_facts((unsettled,), record.reading.text)
    assert panel.model.showing_counts()[Showing.DOUBTFUL] == 1


def test_the_menu_opens_on_the_row_pointed_at(panel: FactsPanel, facts: tuple[Fact, ...], qtbot: QtBot) -> None:
    row = panel.model.row_of(named(facts, "11个").id)
    assert row is not None
    panel._open_menu(panel.model.index(row), QPoint(0, 0))
    (menu,) = panel.findChildren(FactMenu)
    with qtbot.waitSignal(panel.act_wanted) as told:
        next(action for action in menu.actions() if action.data() == FactAct.EDIT).trigger()
    assert told.args == [FactAct.EDIT, (named(facts, "11个"),)]


def test_everything_that_takes_the_keyboard_has_a_name(panel: FactsPanel, facts: tuple[Fact, ...]) -> None:
    panel.select_fact(named(facts, "148座").id)
    buttons = panel.findChildren(QToolButton)
    assert len(buttons) > 5
    for button in buttons:
        assert QAccessible.queryAccessibleInterface(button).text(QAccessible.Text.Name), button.objectName()


def test_rows_give_their_entry(panel: FactsPanel) -> None:
    assert panel.model.index(1).data(FactRole.ENTRY) is panel.model.entries()[1]


@pytest.mark.parametrize("ledger_first", [True, False])
def test_rejecting_among_the_doubtful_goes_on_to_the_next_doubtful(
    panel: FactsPanel, record: ArticleRecord, facts: tuple[Fact, ...], qtbot: QtBot, *, ledger_first: bool
) -> None:
    """The ledger's answer and the article's come in any order."""
    doubted = facts[:4]
    panel.show_doubts({fact.id: (item(fact),) for fact in doubted})
    panel.toggle(Showing.DOUBTFUL)
    order = [entry.facts[0] for entry in panel.model.entries() if entry.facts]
    assert set(order) == set(doubted)
    panel.select_fact(order[1].id)
    told: list[str] = []
    panel.fact_activated.connect(told.append)
    panel.ask(FactAct.REJECT)
    gone = replace(order[1], state=FactState.REJECTED, decided=DECIDED)
    kept = tuple(fact for fact in facts if fact.id != gone.id)
    left = {fact.id: (item(fact),) for fact in doubted if fact.id != gone.id}
    if ledger_first:
        panel.show_doubts(left)
    panel.show_facts(kept, record.reading.text, (gone,), again=True)
    if not ledger_first:
        panel.show_doubts(left)
    assert panel.selected_fact() == order[2].id
    assert told[-1] == order[2].id
    assert panel.model.showing is Showing.DOUBTFUL
    assert [entry.facts[0] for entry in panel.model.entries() if entry.facts] == [order[0], *order[2:]]


def test_the_detail_of_a_fact_that_somebody_added_names_no_rule(panel: FactsPanel, facts: tuple[Fact, ...]) -> None:
    panel.detail.show_fact(facts[0], "样例" * 400)
    assert "Rule" in panel.detail.words()
    assert "In the text" in panel.detail.words()
    panel.detail.show_fact(replace(facts[0], state=FactState.ADDED), "样例" * 400)
    assert "Rule" not in panel.detail.words()
    assert "Confidence" not in panel.detail.words()
