"""The facts beside the text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton, QWidget
from pytestqt.qtbot import QtBot

from archive_gui.desktop.panels.facts import FactsPanel
from archive_gui.desktop.panels.facts_acts import FactMenu
from archive_gui.desktop.panels.facts_chips import KindChips
from archive_gui.desktop.panels.facts_detail import FactDetail
from archive_gui.desktop.panels.facts_list import FactList
from archive_gui.desktop.qmodels.fact_again import found_again
from archive_gui.desktop.qmodels.facts import FactEntry, FactListModel, FactRole
from archive_gui.domain.facts import FactId, FactKind
from archive_gui.domain.reading import PartKind
from archive_gui.domain.records import ArticleRecord


@pytest.fixture
def panel(qtbot: QtBot, record: ArticleRecord) -> FactsPanel:
    panel = FactsPanel()
    qtbot.addWidget(panel)
    panel.resize(380, 700)
    panel.show()
    qtbot.waitExposed(panel)
    panel.show_facts(record.facts, record.reading.text)
    return panel


def fact_id(record: ArticleRecord, quote: str) -> str:
    return next(fact.id for fact in record.facts if fact.quote == quote)


def click(panel: FactsPanel, qtbot: QtBot, row: int) -> None:
    view = panel.findChildren(FactList)[0]
    index = panel.model.index(row)
    view.scrollTo(index)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(index).center())


def chips(panel: FactsPanel) -> dict[str, QToolButton]:
    return {
        chip.text(): chip for chip in panel.findChildren(KindChips)[0].findChildren(QToolButton) if not chip.isHidden()
    }


def shown(model: FactListModel) -> list[FactEntry]:
    return [model.index(row).data(FactRole.ENTRY) for row in range(model.rowCount())]


def test_facts_stand_under_headings_in_the_order_of_kinds(panel: FactsPanel) -> None:
    headings = [entry.label for entry in shown(panel.model) if entry.is_heading]
    assert headings == ["Figures", "Changes", "Dates", "Places", "Programmes", "Documents"]


def test_rows_show_indicator_value_and_time(panel: FactsPanel) -> None:
    rows = {(entry.label, entry.value, entry.note) for entry in shown(panel.model) if not entry.is_heading}
    assert ("受益群众", "143,674 名", "2021-10") in rows
    assert ("受益", "52.61 万人次", "2014–2020") in rows
    assert ("渗漏率", "3.1% → 0.4%", "2015 → 2019") in rows


def test_mentions_of_one_place_share_a_row(panel: FactsPanel, record: ArticleRecord) -> None:
    entry = next(entry for entry in shown(panel.model) if entry.label == "样例县")
    count = record.reading.text.count("样例县")
    assert len(entry.facts) == count
    assert entry.note == f"{count} places"


def test_choosing_a_row_asks_for_its_place(panel: FactsPanel, record: ArticleRecord, qtbot: QtBot) -> None:
    wanted = fact_id(record, "143674名")
    row = panel.model.row_of(wanted)
    assert row is not None
    with qtbot.waitSignal(panel.fact_activated) as told:
        click(panel, qtbot, row)
    assert told.args == [wanted]
    assert panel.selected_fact() == wanted


def test_arrow_keys_pass_over_headings_and_ask_at_each_row(
    panel: FactsPanel, record: ArticleRecord, qtbot: QtBot
) -> None:
    told: list[str] = []
    panel.fact_activated.connect(told.append)
    view = panel.findChildren(FactList)[0]
    panel.select_fact(fact_id(record, "3.1%"))
    view.setFocus()
    for _key in range(2):
        QTest.keyClick(view, Qt.Key.Key_Down)
    assert told == [fact_id(record, "由3.1%下降到0.4%"), fact_id(record, "2021年10月")]


def test_asking_again_goes_through_the_mentions(panel: FactsPanel, record: ArticleRecord, qtbot: QtBot) -> None:
    mentions = [fact.id for fact in record.facts if fact.quote == "样例县"]
    told: list[str] = []
    panel.fact_activated.connect(told.append)
    row = panel.model.row_of(mentions[0])
    assert row is not None
    click(panel, qtbot, row)
    click(panel, qtbot, row)
    QTest.keyClick(panel.findChildren(FactList)[0], Qt.Key.Key_Return)
    assert told == mentions[:3]


def test_select_fact_is_silent_and_shows_its_details(panel: FactsPanel, record: ArticleRecord, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(panel.fact_activated):
        panel.select_fact(fact_id(record, "52.61万人次"))
    words = panel.findChildren(FactDetail)[0].words()
    for known in ("52.61 万人次", "2014–2020", "figure.sample", "97 %", "paragraph 4 of 11"):
        assert known in words


def test_a_kind_chip_narrows_the_list_and_tells(panel: FactsPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.kinds_changed) as told:
        QTest.mouseClick(chips(panel)["Dates 1"], Qt.MouseButton.LeftButton)
    assert told.args == [frozenset({FactKind.DATE})]
    assert [entry.label for entry in shown(panel.model)] == ["Dates", "2021年10月"]
    QTest.mouseClick(chips(panel)["Dates 1"], Qt.MouseButton.LeftButton)
    assert panel.model.kinds() == frozenset(panel.model.counts())
    assert chips(panel)["All"].isChecked()


def test_another_article_is_shown_whole_and_the_text_is_told(
    panel: FactsPanel, record: ArticleRecord, qtbot: QtBot
) -> None:
    QTest.mouseClick(chips(panel)["Dates 1"], Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(panel.kinds_changed) as told:
        panel.show_facts(record.facts[1:], record.reading.text)
    assert told.args == [None]
    assert panel.model.kinds() == frozenset(panel.model.counts())
    with qtbot.assertNotEmitted(panel.kinds_changed):
        panel.show_facts(record.facts, record.reading.text)


def test_all_can_be_pressed_but_never_off(panel: FactsPanel, qtbot: QtBot) -> None:
    QTest.mouseClick(chips(panel)["All"], Qt.MouseButton.LeftButton)
    assert chips(panel)["All"].isChecked()


def test_a_fact_of_a_hidden_kind_brings_its_kind_back(panel: FactsPanel, record: ArticleRecord, qtbot: QtBot) -> None:
    QTest.mouseClick(chips(panel)["Dates 1"], Qt.MouseButton.LeftButton)
    panel.select_fact(fact_id(record, "148座"))
    assert FactKind.FIGURE in panel.model.kinds()
    assert panel.selected_fact() == fact_id(record, "148座")


def test_an_unknown_fact_changes_nothing(panel: FactsPanel) -> None:
    panel.select_fact("a9.f9")
    assert panel.selected_fact() is None


def test_an_article_without_facts_says_so(panel: FactsPanel) -> None:
    panel.show_facts((), "样例")
    assert panel._empty.isVisible()
    assert panel._empty.text() == "No facts have been found in this article."
    panel.clear()
    assert panel._empty.isVisible()
    assert panel._empty.text() == "Choose an article to see its facts here."


def test_the_menu_copies_and_searches(panel: FactsPanel, record: ArticleRecord, qtbot: QtBot) -> None:
    row = panel.model.row_of(fact_id(record, "143674名"))
    assert row is not None
    panel._open_menu(panel.model.index(row), QPoint(0, 0))
    menu = panel.findChildren(FactMenu)[0]
    actions = {action.text(): action for action in menu.actions()}
    actions["Copy value"].trigger()
    assert QGuiApplication.clipboard().text() == "143,674 名"
    actions["Copy quote"].trigger()
    assert QGuiApplication.clipboard().text() == "143674名"
    with qtbot.waitSignal(panel.search_requested) as told:
        actions["Search the archive for it"].trigger()
    assert told.args == ["143674名"]
    menu.close()


def test_rows_grow_a_second_line_where_the_list_is_narrow(
    panel: FactsPanel, record: ArticleRecord, qtbot: QtBot
) -> None:
    view = panel.findChildren(FactList)[0]
    index = panel.model.index(panel.model.row_of(fact_id(record, "143674名")) or 0)
    wide = view.visualRect(index).height()
    panel.resize(240, 700)
    qtbot.waitUntil(lambda: view.visualRect(index).height() > wide)


def test_thousands_of_facts_are_rows_not_widgets(
    panel: FactsPanel, record_of: Callable[..., ArticleRecord], qtbot: QtBot
) -> None:
    few = len(panel.findChildren(QWidget))
    big = record_of([(PartKind.PARAGRAPH, "样例县人。" * 4000)])
    panel.show_facts(big.facts, big.reading.text)
    assert len(panel.findChildren(QWidget)) < few + 10
    assert panel.model.counts() == {FactKind.PLACE: 4000}


def test_rows_are_told_to_assistive_technology(panel: FactsPanel) -> None:
    words = [panel.model.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(panel.model.rowCount())]
    assert "受益群众, 143,674 名, 2021-10" in words
    selection = panel.findChildren(FactList)[0].selectionModel()
    selection.setCurrentIndex(panel.model.index(1), QItemSelectionModel.SelectionFlag.ClearAndSelect)
    assert panel.selected_fact() is not None


def test_the_chosen_fact_is_the_same_one_when_ids_are_counted_anew(panel: FactsPanel, record: ArticleRecord) -> None:
    panel.select_fact(fact_id(record, "148座"))
    anew = tuple(replace(fact, id=f"a1.f{number + 1}") for number, fact in enumerate(record.facts, 1))
    panel.show_facts(anew, record.reading.text, again=True)
    chosen = panel.chosen_facts()
    assert [fact.quote for fact in chosen] == ["148座"]
    assert panel.selected_fact() == chosen[0].id != fact_id(record, "148座")


def test_a_chosen_fact_that_is_gone_is_not_taken_for_another(panel: FactsPanel, record: ArticleRecord) -> None:
    gone = next(fact for fact in record.facts if fact.quote == "148座")
    panel.select_fact(gone.id)
    rest = [fact for fact in record.facts if fact is not gone]
    panel.show_facts([replace(rest[-1], id=gone.id), *rest[:-1]], record.reading.text, again=True)
    assert panel.chosen_facts() == ()
    assert panel.selected_fact() is None


def test_a_fact_is_found_again_by_its_number_wherever_it_has_moved(record: ArticleRecord) -> None:
    fact = replace(record.facts[0], number=FactId(7))
    moved = replace(record.facts[3], number=FactId(7))
    assert found_again(fact, (*record.facts, moved)) is moved
    assert found_again(fact, record.facts) is record.facts[0]
