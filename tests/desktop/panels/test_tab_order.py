"""Tab goes the way the eye goes, through widgets that were made while the window was up as well."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from archive_gui.desktop.panels.filter_chips import FilterChips
from archive_gui.desktop.panels.metadata_contributors import ContributorsEdit
from archive_gui.desktop.panels.tab_order import tab_through
from archive_gui.domain.description import Contributor
from archive_gui.domain.records import ArticleFilter


def shown(qtbot: QtBot, *widgets: QWidget) -> QWidget:
    window = QWidget()
    column = QVBoxLayout(window)
    for widget in widgets:
        column.addWidget(widget)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def way(first: QWidget, steps: int) -> list[QWidget]:
    """What Tab leads to from ``first``, and back again by the same steps."""
    first.setFocus()
    found: list[QWidget] = [first]
    for _step in range(steps):
        QTest.keyClick(found[-1], Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is not None
        found.append(focused)
    for before, after in reversed(list(pairwise(found))):
        QTest.keyClick(after, Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
        assert QApplication.focusWidget() is before
    return found


def test_widgets_made_later_stand_behind_the_one_they_follow(qtbot: QtBot) -> None:
    first, last = QLineEdit(), QLineEdit()
    window = shown(qtbot, first, last)
    made = [QLineEdit(window) for _ in range(3)]
    for line in made:
        line.show()
    tab_through(first, made)
    assert way(first, 4) == [first, *made, last]


def test_behind_a_widget_without_the_keyboard_means_behind_what_comes_before_it(qtbot: QtBot) -> None:
    first, holder, last = QLineEdit(), QWidget(), QLineEdit()
    window = shown(qtbot, first, holder, last)
    made = [QLineEdit(holder), QLineEdit(holder)]
    for line in made:
        line.show()
    tab_through(holder, reversed(made))
    assert way(first, 3) == [first, made[1], made[0], last]
    assert window.isActiveWindow()


def test_where_nothing_takes_the_keyboard_the_order_is_left_alone(qtbot: QtBot) -> None:
    holder = QWidget()
    window = shown(qtbot, holder)
    tab_through(holder, [])
    tab_through(holder, [QWidget(window)])
    assert window.focusWidget() is None


def test_chips_of_new_filters_lie_between_what_is_above_and_below(qtbot: QtBot) -> None:
    above, chips, below = QLineEdit(), FilterChips(), QLineEdit()
    window = shown(qtbot, above, chips, below)
    chips.show_filter(ArticleFilter(year=1998, place="430000"), (), {"430000": "样例省"})
    buttons = chips.findChildren(QToolButton)
    assert len(buttons) == 3
    assert way(above, 4) == [above, *buttons, below]
    assert window.isActiveWindow()


def test_a_contributor_added_by_hand_comes_before_the_button_that_adds(qtbot: QtBot) -> None:
    above, edit, below = QLineEdit(), ContributorsEdit(), QLineEdit()
    window = shown(qtbot, above, edit, below)
    edit.set_contributors((Contributor("甲"), Contributor("乙", "摄影")))
    edit.add_button.click()
    fields = [field for line in edit._lines for field in line.fields]
    assert len(fields) == 12
    qtbot.waitUntil(fields[-1].isVisible)
    assert edit._lines[2].fields[0].hasFocus()
    found = way(fields[0], len(fields))
    assert [one for one in found if one in fields] == fields
    assert found[-1] is edit.add_button
    assert window.isActiveWindow()
