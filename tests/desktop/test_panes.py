"""In a narrow window the list folds first, then the facts become a drawer."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from archive_gui.desktop.windows.panes import FOLD_LIST_BELOW, Pane, Panes, Width


@pytest.fixture
def panes(qtbot: QtBot) -> Panes:
    made = Panes(QWidget(), QWidget(), QWidget(), QWidget())
    qtbot.addWidget(made)
    made.resize(1400, 700)
    made.show()
    return made


def shown(panes: Panes) -> set[Pane]:
    return {pane for pane in Pane if panes.shows(pane)}


def test_wide_window_shows_all_four(panes: Panes) -> None:
    assert panes.room is Width.WIDE
    assert shown(panes) == set(Pane)


def test_list_folds_first(panes: Panes) -> None:
    panes.resize(FOLD_LIST_BELOW - 1, 700)
    assert shown(panes) == {Pane.LIBRARY, Pane.ARTICLE, Pane.FACTS}
    panes.reveal(Pane.LIST)
    assert shown(panes) == {Pane.LIST, Pane.ARTICLE, Pane.FACTS}
    panes.reveal(Pane.LIBRARY)
    assert Pane.LIST not in shown(panes)


@pytest.mark.parametrize("left", [Pane.LIBRARY, Pane.LIST])
def test_then_facts_take_the_place_of_what_stands_left_of_the_article(panes: Panes, left: Pane) -> None:
    panes.resize(900, 700)
    panes.reveal(left)
    panes.reveal(Pane.FACTS)
    assert shown(panes) == {Pane.ARTICLE, Pane.FACTS}
    assert panes._article.geometry().right() < panes._facts.geometry().left()
    panes.reveal(Pane.ARTICLE)
    assert shown(panes) == {Pane.ARTICLE, Pane.FACTS}
    QTest.keyClick(panes, Qt.Key.Key_Escape)
    assert shown(panes) == {left, Pane.ARTICLE}
    assert panes._article.geometry().right() == panes.width() - 1


@pytest.mark.parametrize("wanted", [Pane.LIBRARY, Pane.LIST])
def test_who_wants_library_or_list_has_them_for_the_drawer(panes: Panes, wanted: Pane) -> None:
    panes.resize(900, 700)
    panes.reveal(Pane.FACTS)
    panes.reveal(wanted)
    assert shown(panes) == {wanted, Pane.ARTICLE}


def test_a_drawer_beside_the_text_follows_the_width(panes: Panes) -> None:
    panes.resize(940, 700)
    panes.reveal(Pane.FACTS)
    for width in (900, 800, 700, 940):
        panes.resize(width, 700)
        covered = panes._article.geometry().right() >= panes._facts.geometry().left()
        assert covered is (width == 700)


def test_where_the_text_would_be_too_narrow_a_drawer_covers_it(panes: Panes) -> None:
    panes.resize(700, 700)
    assert Pane.FACTS not in shown(panes)
    panes.reveal(Pane.FACTS)
    assert Pane.FACTS in shown(panes)
    assert panes._facts.geometry().right() == panes.width() - 1
    QTest.keyClick(panes, Qt.Key.Key_Escape)
    assert Pane.FACTS not in shown(panes)


def test_everything_comes_back_with_the_room(panes: Panes) -> None:
    before = panes.sizes()
    panes.resize(700, 700)
    panes.reveal(Pane.FACTS)
    panes.resize(1400, 700)
    assert shown(panes) == set(Pane)
    assert len(panes.sizes()) == len(before)
    assert all(panes.sizes())


def test_what_was_hidden_stays_hidden(panes: Panes) -> None:
    panes.show_facts(wanted=False)
    panes.show_library(wanted=False)
    panes.resize(900, 700)
    panes.resize(1400, 700)
    assert shown(panes) == {Pane.LIST, Pane.ARTICLE}
    assert panes.wanted == (False, False)


def test_a_wide_window_becomes_narrow_in_one_step(qtbot: QtBot) -> None:
    children = [QWidget() for _pane in Pane]
    for child in children:
        child.setMinimumWidth(250)
    window = QMainWindow()
    qtbot.addWidget(window)
    panes = Panes(*children)
    window.setCentralWidget(panes)
    window.resize(1400, 700)
    window.show()
    window.resize(820, 700)
    assert window.width() == 820
    assert panes.room is Width.DRAWER
