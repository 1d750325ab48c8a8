"""In a narrow window the list folds first, then the facts become a drawer."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from archive_gui.desktop.windows.panes import DRAWER_BELOW, FOLD_LIST_BELOW, Pane, Panes, Width


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


def test_then_facts_become_a_drawer_over_the_article(qtbot: QtBot, panes: Panes) -> None:
    panes.resize(DRAWER_BELOW - 1, 700)
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
