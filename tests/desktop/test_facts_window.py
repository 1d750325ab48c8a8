"""Facts corrected through the real window, by mouse and by keys alone; what was said of them lasts."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QListWidget, QMenu
from pytestqt.qtbot import QtBot

from archive_gui.desktop.dialogs.edit_fact import EditFactDialog
from archive_gui.desktop.dialogs.edit_place import EditPlaceDialog
from archive_gui.desktop.dialogs.fact_history import FactHistoryDialog
from archive_gui.desktop.dialogs.fact_place import PlaceField
from archive_gui.desktop.dialogs.merge_facts import MergeFactsDialog
from archive_gui.desktop.dialogs.own_places import OwnPlacesDialog
from archive_gui.desktop.dialogs.reextract_report import ReextractReportDialog
from archive_gui.desktop.panels.article_fact_menu import RecordMenu
from archive_gui.desktop.panels.facts_acts import FactMenu
from archive_gui.desktop.qmodels.facts import Showing
from archive_gui.desktop.windows.main_window import MainWindow
from archive_gui.domain.facts import Fact, FactKind, FactState, Figure, PlaceFact, PlaceLevel
from archive_gui.domain.records import ArticleId
from archive_gui.domain.spans import Span
from archive_gui.workflows.session import open_archive

Make = Callable[..., MainWindow]
Settle = Callable[[MainWindow], None]
T = TypeVar("T", bound=QDialog)


@pytest.fixture
def window(prepared: Path, tmp_path: Path, make_window: Make, settled: Settle) -> MainWindow:
    """A window on a copy of the three invented articles, one with figures at hand."""
    copy = tmp_path / "copy"
    shutil.copytree(prepared, copy)
    window = make_window(folder=copy)
    ids = list(window.parts.articles.ids)
    for article in ids:
        window.article.show(ArticleId(article))
        settled(window)
        if quotes(window) & {"86名"}:
            return window
    raise AssertionError("the sample with figures is missing")


def facts(window: MainWindow) -> tuple[Fact, ...]:
    record = window.article.record
    assert record is not None
    return record.facts


def quotes(window: MainWindow) -> set[str]:
    return {fact.quote for fact in facts(window)}


def named(window: MainWindow, quote: str) -> Fact:
    return next(fact for fact in facts(window) if fact.quote == quote)


def choose(window: MainWindow, quote: str) -> Fact:
    fact = named(window, quote)
    window.parts.article.facts.select_fact(fact.id)
    return fact


def do(window: MainWindow, settled: Settle, action: str) -> None:
    assert window.actions_set[action].isEnabled(), action
    window.actions_set[action].trigger()
    settled(window)


def dialog(window: MainWindow, kind: type[T]) -> T:
    return next(one for one in window.findChildren(kind) if one.isVisible())


def test_accept_edit_and_reject_are_steps_that_can_be_taken_back(window: MainWindow, settled: Settle) -> None:
    choose(window, "86名")
    do(window, settled, "fact.accept")
    assert named(window, "86名").state is FactState.ACCEPTED
    assert "86名" in window.actions_set["edit.undo"].text()
    do(window, settled, "fact.edit")
    form = dialog(window, EditFactDialog)
    form.fields.fill("value", "八十八")
    form.accept()
    settled(window)
    detail = named(window, "86名").detail
    assert isinstance(detail, Figure)
    assert detail.value == 88
    do(window, settled, "fact.reject")
    assert "86名" not in quotes(window)
    for state in (FactState.EDITED, FactState.ACCEPTED, FactState.MACHINE):
        do(window, settled, "edit.undo")
        assert named(window, "86名").state is state


def test_undo_and_redo_stand_on_the_fact_they_are_about(window: MainWindow, settled: Settle) -> None:
    panel, pane = window.parts.article.facts, window.parts.article.view.text_pane
    choose(window, "86名")
    do(window, settled, "fact.accept")
    choose(window, "4200元")
    for action, state in (("edit.undo", FactState.MACHINE), ("edit.redo", FactState.ACCEPTED)):
        do(window, settled, action)
        fact = named(window, "86名")
        assert (panel.selected_fact(), fact.state) == (fact.id, state)
        assert pane.marks.selected() == [fact.span]
        choose(window, "4200元")


def test_undo_of_what_was_done_in_another_article_leaves_the_choice_alone(window: MainWindow, settled: Settle) -> None:
    choose(window, "86名")
    do(window, settled, "fact.accept")
    here = window.article.record
    assert here is not None
    for article in window.parts.articles.ids:
        window.article.show(ArticleId(article))
        settled(window)
        if ArticleId(article) != here.id and facts(window):
            break
    chosen = facts(window)[-1]
    window.parts.article.facts.select_fact(chosen.id)
    do(window, settled, "edit.undo")
    assert window.parts.article.facts.selected_fact() == chosen.id


def test_a_fact_that_is_no_more_is_not_marked_in_the_text(window: MainWindow, settled: Settle) -> None:
    record = window.article.record
    assert record is not None
    panel, pane = window.parts.article.facts, window.parts.article.view.text_pane
    at = record.reading.text.index("86名") + 6
    pane.select_span(Span(at, at + 2))
    do(window, settled, "fact.add")
    form = dialog(window, EditFactDialog)
    form.choose_kind(FactKind.ORGANISATION)
    settled(window)
    form.accept()
    settled(window)
    assert pane.marks.selected() == [Span(at, at + 2)]
    do(window, settled, "edit.undo")
    assert (panel.selected_fact(), pane.marks.selected()) == (None, [])
    do(window, settled, "edit.redo")
    assert pane.marks.selected() == [Span(at, at + 2)]
    assert panel.selected_fact() is not None


def test_a_form_that_cannot_be_kept_stays_open_with_a_sentence(window: MainWindow, settled: Settle) -> None:
    choose(window, "86名")
    do(window, settled, "fact.edit")
    form = dialog(window, EditFactDialog)
    form.fields.fill("value", "很多")
    form.accept()
    assert form.isVisible()
    assert "很多" in form.mistake
    assert form.fields.widgets["value"].hasFocus()
    form.fields.fill("value", "87")
    assert form.mistake == ""
    QTest.keyClick(form, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settled(window)
    assert named(window, "86名").state is FactState.EDITED


def test_rejected_facts_are_shown_on_demand_and_come_back(window: MainWindow, settled: Settle) -> None:
    panel = window.parts.article.facts
    choose(window, "86名")
    do(window, settled, "fact.reject")
    do(window, settled, "fact.rejected")
    assert [entry.facts[0].quote for entry in panel.model.entries() if entry.facts] == ["86名"]
    panel.view.setCurrentIndex(panel.model.index(1))
    do(window, settled, "fact.accept")
    assert named(window, "86名").state is FactState.ACCEPTED
    assert panel.model.showing is Showing.ALL


def test_deciding_in_the_text_takes_list_and_text_on_together(window: MainWindow, settled: Settle) -> None:
    panel, pane = window.parts.article.facts, window.parts.article.view.text_pane
    pane.setFocus()
    choose(window, "86名")
    pane.go_to(named(window, "86名").span.start)
    before = [entry.facts[0].quote for entry in panel.model.entries() if entry.facts]
    after = before[before.index("86名") + 1]
    do(window, settled, "fact.reject")
    shown = panel.selected_fact()
    assert shown == named(window, after).id
    assert pane.caret_offset() == named(window, after).span.start
    assert pane.hasFocus()
    pane.go_to(0)
    do(window, settled, "edit.undo")  # the fact comes back: whoever reads on is left alone
    assert pane.caret_offset() == 0


def test_all_facts_are_looked_at_by_keys_alone(window: MainWindow, settled: Settle, qtbot: QtBot) -> None:
    panel = window.parts.article.facts
    do(window, settled, "pane.facts")
    do(window, settled, "fact.next")
    rows = sum(bool(entry.facts) for entry in panel.model.entries())
    for _row in range(rows):
        QTest.keyClick(panel.view, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settled(window)
    assert {fact.state for fact in facts(window)} == {FactState.ACCEPTED}
    assert panel.model.showing_counts()[Showing.UNCHECKED] == 0
    assert "has been looked at" in window.parts.notices.words


def test_after_the_last_fact_another_article_is_offered(window: MainWindow, settled: Settle) -> None:
    panel, before = window.parts.article.facts, window.article.record
    assert before is not None
    panel.view.setFocus()
    panel.select_all()
    do(window, settled, "fact.accept")
    do(window, settled, "fact.next")
    assert "left in the archive" in window.parts.notices.words
    window.parts.notices._go_on()
    settled(window)
    assert window.article.record is not None
    assert window.article.record.id != before.id
    assert panel.selected_fact() is not None


def test_select_all_among_the_facts_chooses_facts(window: MainWindow, settled: Settle) -> None:
    panel = window.parts.article.facts
    do(window, settled, "pane.facts")
    do(window, settled, "edit.select_all")
    assert set(panel.chosen_facts()) == set(facts(window))
    do(window, settled, "fact.accept")
    assert {fact.state for fact in facts(window)} == {FactState.ACCEPTED}
    do(window, settled, "edit.undo")
    assert {fact.state for fact in facts(window)} == {FactState.MACHINE}


def test_selected_words_are_recorded_with_the_form_filled_in(window: MainWindow, settled: Settle) -> None:
    record = window.article.record
    assert record is not None
    choose(window, "86名")
    do(window, settled, "fact.reject")
    at = record.reading.text.index("86名")
    pane = window.parts.article.view.text_pane
    pane.select_span(Span(at, at + 3))
    do(window, settled, "fact.add")
    form = dialog(window, EditFactDialog)
    assert form.kind is FactKind.FIGURE
    detail = form.fields.detail()
    assert isinstance(detail, Figure)
    assert (detail.value, detail.unit) == (86.0, "名")
    form.accept()
    settled(window)
    added = named(window, "86名")
    assert added.state is not FactState.MACHINE  # what the rules find there too is that fact, corrected
    assert window.parts.article.facts.selected_fact() == added.id


def test_recording_follows_the_kind_and_the_words_that_are_chosen(window: MainWindow, settled: Settle) -> None:
    record = window.article.record
    assert record is not None
    at = record.reading.text.index("4200元")
    window.parts.article.view.text_pane.select_span(Span(at, at + 5))
    do(window, settled, "fact.add")
    form = dialog(window, EditFactDialog)
    form.choose_kind(FactKind.PERSON)
    settled(window)
    assert "role" in form.fields.widgets
    form.choose_kind(FactKind.FIGURE)
    settled(window)
    other = record.reading.text.index("86名")
    form.select(Span(other, other + 3))
    settled(window)
    assert form.span == Span(other, other + 3)
    detail = form.fields.detail()
    assert isinstance(detail, Figure)
    assert detail.value == 86


def test_without_a_selection_recording_says_what_to_do(window: MainWindow, settled: Settle) -> None:
    do(window, settled, "fact.add")
    assert "Select the words" in window.parts.notices.words
    pane = window.parts.article.view.text_pane
    pane.select_span(Span(1, 1))
    assert "Select the words" in window.parts.notices.words  # nothing is selected yet
    pane.select_span(named(window, "86名").span)
    assert window.parts.notices.words == ""


def test_the_text_stays_where_it_is_while_the_mouse_selects(
    window: MainWindow, settled: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    do(window, settled, "fact.add")
    with monkeypatch.context() as held:
        held.setattr(QGuiApplication, "mouseButtons", staticmethod(lambda: Qt.MouseButton.LeftButton))
        window.parts.article.view.text_pane.select_span(named(window, "86名").span)
        assert "Select the words" in window.parts.notices.words
    settled(window)
    assert window.parts.notices.words == ""


def test_the_menu_of_the_text_records_and_corrects(window: MainWindow, settled: Settle) -> None:
    pane, fact = window.parts.article.view.text_pane, named(window, "86名")
    pane.select_span(fact.span)
    pane.menu_requested.emit(QPoint(200, 200))
    (record,) = window.findChildren(RecordMenu)
    assert record.actions()[0].data() == FactKind.FIGURE
    menu = next(one for one in window.findChildren(FactMenu))
    next(action for action in menu.actions() if action.data() == "accept").trigger()
    settled(window)
    assert named(window, "86名").state is FactState.ACCEPTED
    for one in window.findChildren(QMenu):
        one.close()


def test_a_place_is_given_its_code_by_its_name(window: MainWindow, settled: Settle, qtbot: QtBot) -> None:
    place = choose(window, "青石村")
    do(window, settled, "fact.code")
    form = next(one for one in reversed(window.findChildren(EditFactDialog)) if one.isVisible())
    field = form.fields.widgets["code"]
    assert isinstance(field, PlaceField)
    qtbot.waitUntil(field.hasFocus)
    field.setText("涟源市")
    field.textEdited.emit("涟源市")
    settled(window)
    assert field.offered
    offered = next(one for one in form.findChildren(QListWidget) if one.isVisible())
    assert not offered.horizontalScrollBar().isVisible()
    assert all(offered.item(row).toolTip() for row in range(offered.count()))
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == "431382"
    assert form.isVisible()
    form.accept()
    settled(window)
    found = [fact for fact in facts(window) if fact.kind is FactKind.PLACE and fact.quote == place.quote]
    assert found
    for fact in found:
        assert isinstance(fact.detail, PlaceFact)
        assert (fact.detail.code, fact.detail.level) == ("431382", PlaceLevel.COUNTY)


def type_code(window: MainWindow, settled: Settle, words: str) -> EditFactDialog:
    """Open the form of a place and type into its code, without waiting for what comes of it."""
    choose(window, "青石村")
    do(window, settled, "fact.code")
    form = next(one for one in reversed(window.findChildren(EditFactDialog)) if one.isVisible())
    field = form.fields.widgets["code"]
    assert isinstance(field, PlaceField)
    field.clear()
    QTest.keyClicks(field, words)
    return form


def test_a_code_that_no_register_knows_is_said_once_and_kept_when_meant(window: MainWindow, settled: Settle) -> None:
    form = type_code(window, settled, "999999")
    QTest.keyClick(form, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)  # before anything was looked up
    settled(window)
    assert form.isVisible()
    assert "999999" in form.mistake
    form.accept()
    settled(window)
    detail = named(window, "青石村").detail
    assert isinstance(detail, PlaceFact)
    assert detail.code == "999999"


def test_an_unknown_code_is_said_while_it_is_typed_and_no_longer_when_it_is_mended(
    window: MainWindow, settled: Settle
) -> None:
    form = type_code(window, settled, "999999")
    settled(window)
    assert "999999" in form.mistake
    field = form.fields.widgets["code"]
    assert isinstance(field, PlaceField)
    assert not field.offered
    field.selectAll()
    field.setText("４３１３８２")  # as an input method in full width leaves it
    field.textEdited.emit(field.text())
    assert form.mistake == ""
    form.accept()
    settled(window)
    detail = named(window, "青石村").detail
    assert isinstance(detail, PlaceFact)
    assert detail.code == "431382"


@pytest.mark.parametrize("words", ["99999", "4313a2"])
def test_what_is_no_code_is_not_kept(window: MainWindow, settled: Settle, words: str) -> None:
    form = type_code(window, settled, words)
    for _attempt in range(2):
        form.accept()
        settled(window)
        assert form.isVisible()
        assert "2, 4, 6, 9 or 12 digits" in form.mistake


def test_a_place_of_the_archive_with_an_unknown_code_is_said_first(window: MainWindow, settled: Settle) -> None:
    do(window, settled, "tools.places")
    places = dialog(window, OwnPlacesDialog)
    places.add_wanted.emit()
    form = dialog(window, EditPlaceDialog)
    form.fill("样本里", PlaceLevel.VILLAGE, code="999999", parent="431382")
    form.accept()
    settled(window)
    assert "999999" in form.mistake
    assert places.rows == []
    form.accept()
    settled(window)
    assert [(row[0], row[2]) for row in places.rows] == [("样本里", "999999")]


def test_names_are_merged_under_one(window: MainWindow, settled: Settle) -> None:
    panel = window.parts.article.facts
    people = [fact for fact in facts(window) if fact.kind is FactKind.FIGURE][:2]
    panel.select_fact(people[0].id)
    row = panel.model.row_of(people[1].id)
    assert row is not None
    panel.view.choose_rows([row])
    do(window, settled, "fact.merge")
    form = dialog(window, MergeFactsDialog)
    assert len(form.choices) == 2
    form.fill(0, "")
    form.accept()
    settled(window)
    assert people[0].quote in quotes(window)
    assert people[1].quote not in quotes(window)


def test_the_history_tells_who_changed_what(window: MainWindow, settled: Settle) -> None:
    choose(window, "86名")
    do(window, settled, "fact.edit")
    form = dialog(window, EditFactDialog)
    form.fields.fill("unit", "人")
    form.accept()
    settled(window)
    do(window, settled, "fact.history")
    (line,) = dialog(window, FactHistoryDialog).lines
    assert "测试员" in line
    assert "名 → 人" in line


def test_corrections_are_there_at_the_next_start(
    window: MainWindow, settled: Settle, make_window: Make, tmp_path: Path
) -> None:
    choose(window, "86名")
    do(window, settled, "fact.accept")
    window.close()
    archive = open_archive(tmp_path / "copy", operator="测试员")
    states = {
        fact.quote: fact.state
        for article in archive.store.rework.article_ids()
        for fact in archive.store.article(article).facts
    }
    archive.close()
    assert states["86名"] is FactState.ACCEPTED


def test_what_is_read_only_can_be_read_but_not_corrected(
    window: MainWindow, settled: Settle, make_window: Make, tmp_path: Path
) -> None:
    second = make_window(folder=tmp_path / "copy")
    settled(second)
    assert second.article.record is not None
    fact = second.article.record.facts[0]
    second.parts.article.facts.select_fact(fact.id)
    assert not second.actions_set["fact.accept"].isEnabled()
    assert second.actions_set["fact.history"].isEnabled()
    assert not second.actions_set["fact.add"].isEnabled()


def test_places_of_the_archive_are_added_and_facts_found_anew(window: MainWindow, settled: Settle) -> None:
    do(window, settled, "tools.places")
    places = dialog(window, OwnPlacesDialog)
    places.add_wanted.emit()
    form = dialog(window, EditPlaceDialog)
    form.accept()
    assert form.mistake
    form.fill("青石村", PlaceLevel.VILLAGE, parent="431382")
    form.accept()
    settled(window)
    assert [row[0] for row in places.rows] == ["青石村"]
    places.choose(0)
    places.reject()
    assert "found anew" in window.parts.notices.words
    window.parts.notices._go_on()
    settled(window)
    assert "found anew" in window.parts.notices.words
    window.parts.notices._go_on()
    settled(window)
    assert dialog(window, ReextractReportDialog).isVisible()
    found = [fact for fact in facts(window) if fact.quote == "青石村"]
    assert found
    assert all(fact.kind is FactKind.PLACE for fact in found)


def test_what_is_up_to_date_is_found_anew_only_when_asked_for(window: MainWindow, settled: Settle) -> None:
    assert window.parts.notices.words == ""
    do(window, settled, "tools.reextract")
    assert "rules of now" in window.parts.notices.words


def test_what_follows_a_rejection_at_once_is_done_to_the_next_fact(window: MainWindow, settled: Settle) -> None:
    panel = window.parts.article.facts
    do(window, settled, "pane.facts")
    order = [entry.facts[0].quote for entry in panel.model.entries() if entry.facts]
    at = order.index("86名")
    choose(window, "86名")
    QTest.keyClick(panel.view, Qt.Key.Key_Delete)
    QTest.keyClick(panel.view, Qt.Key.Key_Delete)
    QTest.keyClick(panel.view, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settled(window)
    record = window.article.record
    assert record is not None
    assert {fact.quote for fact in record.rejected} == set(order[at : at + 2])
    assert [fact.quote for fact in record.facts if fact.state is FactState.ACCEPTED] == [order[at + 2]]
