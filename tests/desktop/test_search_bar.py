"""The search field asks as one types, and never about a word that is still being composed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from archive_gui.desktop.panels.search_bar import DEBOUNCE_MS, SearchBar
from archive_gui.desktop.qmodels.query_words import TypedWord, typed_word
from archive_gui.domain.facets import Suggestion, SuggestionKind
from archive_gui.domain.query import QueryMistake
from archive_gui.domain.search import EXACT, Manner
from archive_gui.domain.spans import Span


@pytest.fixture
def bar(qtbot: QtBot) -> SearchBar:
    made = SearchBar()
    qtbot.addWidget(made)
    made.resize(700, 40)
    made.show()
    made.focus_field()
    return made


@pytest.fixture
def asked(bar: SearchBar) -> list[str]:
    queries: list[str] = []
    bar.query_changed.connect(queries.append)
    return queries


def compose(bar: SearchBar, preedit: str, commit: str = "") -> None:
    event = QInputMethodEvent(preedit, [])
    if commit:
        event.setCommitString(commit)
    QApplication.sendEvent(bar.field, event)


def test_one_question_for_a_burst_of_keys(qtbot: QtBot, bar: SearchBar, asked: list[str]) -> None:
    QTest.keyClicks(bar.field, "abc")
    assert asked == []
    qtbot.waitUntil(lambda: asked == ["abc"], timeout=DEBOUNCE_MS * 20)


def test_composing_never_asks(qtbot: QtBot, bar: SearchBar, asked: list[str]) -> None:
    compose(bar, "f")
    compose(bar, "fu'pin")
    qtbot.wait(DEBOUNCE_MS * 2)
    assert asked == []
    assert bar.field.composing
    compose(bar, "", "扶贫")
    qtbot.waitUntil(lambda: asked == ["扶贫"], timeout=DEBOUNCE_MS * 20)


def test_composing_over_a_selection_does_not_ask_for_the_rest(qtbot: QtBot, bar: SearchBar, asked: list[str]) -> None:
    bar.set_query("扶贫车间")
    asked.clear()
    bar.field.setSelection(2, 2)
    compose(bar, "gong")
    qtbot.wait(DEBOUNCE_MS * 2)
    assert asked == []
    compose(bar, "", "工坊")
    qtbot.waitUntil(lambda: asked == ["扶贫工坊"], timeout=DEBOUNCE_MS * 20)


def test_composition_given_up_asks_for_what_stands_there(qtbot: QtBot, bar: SearchBar, asked: list[str]) -> None:
    QTest.keyClicks(bar.field, "a")
    compose(bar, "x")
    qtbot.wait(DEBOUNCE_MS * 2)
    assert asked == []
    compose(bar, "")
    qtbot.waitUntil(lambda: asked == ["a"], timeout=DEBOUNCE_MS * 20)


def test_enter_while_composing_belongs_to_the_input_method(qtbot: QtBot, bar: SearchBar, asked: list[str]) -> None:
    compose(bar, "shang")
    QTest.keyClick(bar.field, Qt.Key.Key_Return)
    qtbot.wait(DEBOUNCE_MS * 2)
    assert asked == []


def test_enter_asks_at_once_and_then_goes_to_the_results(qtbot: QtBot, bar: SearchBar, asked: list[str]) -> None:
    left: list[bool] = []
    bar.left_downwards.connect(lambda: left.append(True))
    QTest.keyClicks(bar.field, "abc")
    QTest.keyClick(bar.field, Qt.Key.Key_Return)
    assert asked == ["abc"]
    assert left == []
    QTest.keyClick(bar.field, Qt.Key.Key_Return)
    assert left == [True]


def test_escape_clears(qtbot: QtBot, bar: SearchBar, asked: list[str]) -> None:
    bar.set_query("村")
    QTest.keyClick(bar.field, Qt.Key.Key_Escape)
    assert bar.field.text() == ""
    assert asked == ["村", ""]


def test_answer_says_how_many_and_how_fast(bar: SearchBar) -> None:
    bar.set_query("村")
    bar.show_answer(2, 4.04, hit=(3, 7))
    assert bar.status == "hit 3 / 7 · 2 articles found · 4.0 ms"
    bar.show_answer(None, 0.0)
    assert bar.status == ""


def test_mistake_is_said_with_a_query_that_would_be_understood(qtbot: QtBot, bar: SearchBar, asked: list[str]) -> None:
    bar.set_query("村 AND")
    bar.show_mistake(QueryMistake("query.sample", 2, "村"))
    assert bar.mistake == "query.sample"
    bar._mistake.button.click()
    assert asked == ["村 AND", "村"]
    bar.show_answer(1, 2.0)
    assert bar.mistake == ""


def test_marking_a_mistake_changes_neither_text_nor_question(qtbot: QtBot, bar: SearchBar, asked: list[str]) -> None:
    bar.set_query("𥕢 AND")
    bar.show_mistake(QueryMistake("query.sample", 2, ""))
    assert bar.field.mistake == Span(2, 5)
    qtbot.wait(DEBOUNCE_MS * 2)
    assert bar.field.text() == "𥕢 AND"
    assert asked == ["𥕢 AND"]


def test_a_mistake_about_other_words_than_those_typed_by_now_is_not_shown(bar: SearchBar) -> None:
    bar.set_query("村 AND")
    QTest.keyClicks(bar.field, " x")
    bar.show_mistake(QueryMistake("query.sample", 2, "村"))
    assert bar.mistake == ""
    assert bar.field.mistake is None


def test_enter_on_a_mistake_asks_what_was_suggested(bar: SearchBar, asked: list[str]) -> None:
    bar.set_query("村 AND")
    bar.show_mistake(QueryMistake("query.sample", 2, "村"))
    QTest.keyClick(bar.field, Qt.Key.Key_Return)
    assert asked == ["村 AND", "村"]
    assert bar.field.text() == "村"


@pytest.mark.parametrize("scrolled", [False, True])
def test_the_wave_stands_under_its_characters(bar: SearchBar, scrolled: bool) -> None:
    before = "𥕢村" * (60 if scrolled else 2)
    bar.set_query(f"{before} AND")
    bar.field.setCursorPosition(len(bar.field.text().encode("utf-16-le")) // 2)
    bar.grab()
    end = bar.field.cursorRect().center().x()
    wave = bar.field.place_of(Span(len(before) + 1, len(before) + 4))
    assert abs(wave.right() - end) <= 3
    width = bar.field.fontMetrics().horizontalAdvance("AND")
    assert abs(wave.width() - width) <= 2
    if scrolled:
        assert bar.field.place_of(Span(0, 1)).right() < 0


def test_filters_show_as_chips_and_stay_text(qtbot: QtBot, bar: SearchBar, asked: list[str]) -> None:
    bar.resize(1100, 40)
    bar.set_query("水渠 地点:青石 受益村>100 日期:2019..2021")
    assert bar.chips.in_view == ("place: 青石", "受益村 > 100", "date: 2019 – 2021")
    assert [mark.span for mark in bar.field.filters] == [Span(3, 8), Span(9, 16), Span(17, 30)]
    bar.chips.buttons[0].click()
    assert asked[-1] == "水渠 受益村>100 日期:2019..2021"
    bar.chips.buttons[1].setFocus()
    QTest.keyClick(bar.chips.buttons[1], Qt.Key.Key_Delete)
    assert asked[-1] == bar.field.text() == "水渠 受益村>100"


def test_chips_there_is_no_room_for_are_counted_and_can_still_be_taken_off(bar: SearchBar, asked: list[str]) -> None:
    bar.resize(560, 40)
    bar.set_query("地点:青石 人物:甲乙 机构:样例厂 标签:产业")
    hidden = [button for button in bar.chips.buttons if button.isHidden()]
    assert hidden
    assert bar.chips._more.isVisible()
    assert str(len(hidden)) in bar.chips._more.text()
    bar.chips._menu.actions()[-1].trigger()
    assert asked[-1] == "地点:青石 人物:甲乙 机构:样例厂"


def name(text: str, kind: SuggestionKind = SuggestionKind.PLACE, query: str = "") -> Suggestion:
    return Suggestion(kind, text, query or f"地点:{text}", 12)


def word_of(bar: SearchBar) -> TypedWord:
    word = typed_word(bar.field.text(), bar.field.caret)
    assert word is not None
    return word


def offer(bar: SearchBar, *suggestions: Suggestion) -> None:
    bar.offer(word_of(bar), suggestions)


@pytest.fixture
def wanted(bar: SearchBar) -> list[TypedWord]:
    words: list[TypedWord] = []
    bar.suggestions_wanted.connect(words.append)
    return words


def test_names_are_asked_for_the_word_at_the_caret(qtbot: QtBot, bar: SearchBar, wanted: list[TypedWord]) -> None:
    bar.set_query("水渠 -")
    QTest.keyClicks(bar.field, "qs")
    qtbot.waitUntil(lambda: len(wanted) == 1, timeout=DEBOUNCE_MS * 20)
    assert wanted[0].words == "qs"
    assert not wanted[0].alone
    bar.set_query("")
    compose(bar, "", "地点:青")
    qtbot.waitUntil(lambda: len(wanted) == 2, timeout=DEBOUNCE_MS * 20)
    assert (wanted[1].words, wanted[1].kind) == ("青", SuggestionKind.PLACE)


def test_popup_leaves_the_keyboard_in_the_field(bar: SearchBar) -> None:
    QTest.keyClicks(bar.field, "qs")
    offer(bar, name("青石县"), name("清水县"))
    assert bar.popup.words == ("青石县", "清水县")
    assert bar.field.hasFocus()
    assert bar.popup.list.focusPolicy() == Qt.FocusPolicy.NoFocus
    assert not bar.popup.isWindow()


def test_down_and_enter_take_a_suggestion_in_place_of_the_word(bar: SearchBar, asked: list[str]) -> None:
    bar.set_query("水渠 qs")
    offer(bar, name("青石县"), name("清水县"))
    QTest.keyClick(bar.field, Qt.Key.Key_Down)
    QTest.keyClick(bar.field, Qt.Key.Key_Down)
    QTest.keyClick(bar.field, Qt.Key.Key_Up)
    QTest.keyClick(bar.field, Qt.Key.Key_Return)
    assert asked[-1] == "水渠 地点:青石县 "
    assert bar.popup.words == ()
    assert bar.field.caret == len(bar.field.text())


def test_tab_takes_what_is_marked_and_else_goes_on(bar: SearchBar, asked: list[str]) -> None:
    QTest.keyClicks(bar.field, "qs")
    offer(bar, name("青石县"))
    QTest.keyClick(bar.field, Qt.Key.Key_Down)
    QTest.keyClick(bar.field, Qt.Key.Key_Tab)
    assert asked == ["地点:青石县 "]
    QTest.keyClick(bar.field, Qt.Key.Key_Tab)
    assert not bar.field.hasFocus()


def test_escape_closes_the_popup_before_it_clears(bar: SearchBar, asked: list[str]) -> None:
    bar.set_query("qs")
    offer(bar, name("青石县"))
    QTest.keyClick(bar.field, Qt.Key.Key_Escape)
    assert bar.popup.words == ()
    assert bar.field.text() == "qs"
    QTest.keyClick(bar.field, Qt.Key.Key_Escape)
    assert asked == ["qs", ""]


def test_enter_without_a_mark_searches_for_what_was_typed(bar: SearchBar, asked: list[str]) -> None:
    QTest.keyClicks(bar.field, "qs")
    offer(bar, name("青石县"))
    QTest.keyClick(bar.field, Qt.Key.Key_Return)
    assert asked == ["qs"]
    assert bar.popup.words == ()


def test_a_click_takes_a_suggestion(bar: SearchBar, asked: list[str]) -> None:
    bar.resize(700, 400)
    QTest.keyClicks(bar.field, "qs")
    offer(bar, name("青石县"), name("清水县"))
    place = bar.popup.list.visualRect(bar.popup.list.model().index(1, 0)).center()
    QTest.mouseClick(bar.popup.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert asked == ["地点:清水县 "]


def test_stale_suggestions_are_dropped(bar: SearchBar) -> None:
    QTest.keyClicks(bar.field, "q")
    old = word_of(bar)
    QTest.keyClicks(bar.field, "s")
    bar.offer(old, [name("七里村")])
    assert bar.popup.words == ()


def test_composing_closes_the_popup_and_keeps_every_key(qtbot: QtBot, bar: SearchBar, wanted: list[TypedWord]) -> None:
    QTest.keyClicks(bar.field, "qs")
    word = word_of(bar)
    offer(bar, name("青石县"))
    compose(bar, "shui")
    assert bar.popup.words == ()
    bar.offer(word, [name("青石县")])
    bar.offer_history([name("水渠", SuggestionKind.HISTORY, "水渠")])
    assert bar.popup.words == ()
    wanted.clear()
    qtbot.wait(DEBOUNCE_MS * 2)
    assert wanted == []


def test_arrows_in_the_empty_field_ask_for_earlier_queries(bar: SearchBar, asked: list[str]) -> None:
    opened: list[bool] = []
    bar.history_wanted.connect(lambda: opened.append(True))
    QTest.keyClick(bar.field, Qt.Key.Key_Up)
    QTest.keyClick(bar.field, Qt.Key.Key_Down)
    assert len(opened) == 2
    earlier = [name(words, SuggestionKind.HISTORY, words) for words in ("水渠 OR 公路", "学校")]
    bar.offer_history(earlier)
    assert bar.popup.words == ("水渠 OR 公路", "学校", "Clear the search history")
    QTest.keyClick(bar.field, Qt.Key.Key_Down)
    QTest.keyClick(bar.field, Qt.Key.Key_Return)
    assert asked == ["水渠 OR 公路"]
    cleared: list[bool] = []
    bar.history_clear_wanted.connect(lambda: cleared.append(True))
    bar.offer_history(earlier)
    QTest.keyClick(bar.field, Qt.Key.Key_Up)
    QTest.keyClick(bar.field, Qt.Key.Key_Return)
    assert cleared == [True]


def test_down_goes_to_the_results_where_nothing_was_searched_before(bar: SearchBar) -> None:
    left: list[bool] = []
    bar.left_downwards.connect(lambda: left.append(True))
    QTest.keyClick(bar.field, Qt.Key.Key_Up)
    bar.offer_history(())
    assert left == []
    QTest.keyClick(bar.field, Qt.Key.Key_Down)
    bar.offer_history(())
    assert left == [True]


def test_what_was_meant_is_told_for_the_history(bar: SearchBar) -> None:
    meant: list[str] = []
    bar.query_entered.connect(meant.append)
    QTest.keyClicks(bar.field, "ab")
    QTest.keyClick(bar.field, Qt.Key.Key_Return)
    assert meant == ["ab"]
    bar.set_query("cd")
    assert meant == ["ab"]
    QTest.keyClick(bar.field, Qt.Key.Key_Down)
    assert meant == ["ab", "cd"]


def test_switches_tell_the_manner_and_show_while_on(bar: SearchBar) -> None:
    manners: list[Manner] = []
    bar.manner_changed.connect(manners.append)
    bar.resize(1000, 40)
    assert bar.switches.lookalike.isVisible()
    bar.switches.lookalike.click()
    bar.resize(500, 40)
    assert bar.switches.lookalike.isVisible()
    assert not bar.switches.exact_script.isVisible()
    bar.switches.lookalike.click()
    assert manners == [Manner(lookalike=True), EXACT]
    assert not bar.switches.lookalike.isVisible()
