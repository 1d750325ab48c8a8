"""The search field asks as one types, and never about a word that is still being composed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from archive_gui.desktop.panels.search_bar import DEBOUNCE_MS, SearchBar
from archive_gui.domain.query import QueryMistake


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
    assert bar.status == "2 articles found · hit 3 of 7 · 4.0 ms"
    bar.show_answer(None, 0.0)
    assert bar.status == ""


def test_mistake_is_said_with_a_query_that_would_be_understood(qtbot: QtBot, bar: SearchBar, asked: list[str]) -> None:
    bar.set_query("村 AND")
    bar.show_mistake(QueryMistake("query.sample", 2, "村"))
    assert bar.mistake == "query.sample"
    bar._use.click()
    assert asked == ["村 AND", "村"]
    bar.show_answer(1, 2.0)
    assert bar.mistake == ""


def test_marking_a_mistake_changes_neither_text_nor_question(qtbot: QtBot, bar: SearchBar, asked: list[str]) -> None:
    bar.set_query("𥕢 AND")
    bar.show_mistake(QueryMistake("query.sample", 2, ""))
    qtbot.wait(DEBOUNCE_MS * 2)
    assert bar.field.text() == "𥕢 AND"
    assert asked == ["𥕢 AND"]
