"""Tags of one article, and of many."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QListView, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from archive_gui.desktop.dialogs.tags import TagDialog
from archive_gui.desktop.panels.tags import TagsPanel
from archive_gui.desktop.qmodels.tag_choice import full_names
from archive_gui.domain.tags import NewTag, Tag, TagChoice, TagId

WATER = Tag(TagId(1), "u1", "水利", "blue", None, 12)
CANAL = Tag(TagId(2), "u2", "渠道", "green", TagId(1), 3)
ROADS = Tag(TagId(3), "u3", "道路", "orange")
ALL = (ROADS, WATER, CANAL)


@pytest.fixture
def panel(qtbot: QtBot) -> TagsPanel:
    panel = TagsPanel()
    qtbot.addWidget(panel)
    panel.resize(360, 500)
    panel.show()
    panel.show_tags((WATER,), ALL)
    return panel


def dialog_of(owner: QWidget, carried: dict[TagId, int], articles: int) -> TagDialog:
    dialog = TagDialog(ALL, carried, articles, owner)
    dialog.show()
    return dialog


def rows(view: QListView) -> list[str]:
    model = view.model()
    return [str(model.index(row, 0).data(Qt.ItemDataRole.EditRole)) for row in range(model.rowCount())]


def tick(view: QListView, row: int) -> None:
    """As somebody at the keyboard does it."""
    view.setCurrentIndex(view.model().index(row, 0))
    QTest.keyClick(view, Qt.Key.Key_Space)


def test_full_names_follow_parents_and_end_circles() -> None:
    assert full_names(ALL)[CANAL.id] == "水利 / 渠道"
    one = Tag(TagId(8), "u8", "甲", "red", TagId(9))
    two = Tag(TagId(9), "u9", "乙", "red", TagId(8))
    assert full_names((one, two)) == {one.id: "乙 / 甲", two.id: "甲 / 乙"}
    orphan = Tag(TagId(7), "u7", "丙", "red", TagId(99))
    assert full_names((orphan,)) == {orphan.id: "丙"}


def test_the_cross_of_a_pill_asks_for_removal(panel: TagsPanel, qtbot: QtBot) -> None:
    (pill,) = panel.pills()
    with qtbot.waitSignal(panel.tag_removed) as told:
        QTest.mouseClick(pill.findChildren(QToolButton)[0], Qt.MouseButton.LeftButton)
    assert told.args == [WATER.id]


def test_enter_adds_what_is_typed(panel: TagsPanel, qtbot: QtBot) -> None:
    line = panel.findChildren(QLineEdit)[0]
    line.insert("  新标签 ")
    with qtbot.waitSignal(panel.tag_added) as told:
        QTest.keyClick(line, Qt.Key.Key_Return)
    assert told.args == ["新标签"]
    assert line.text() == ""
    with qtbot.assertNotEmitted(panel.tag_added):
        QTest.keyClick(line, Qt.Key.Key_Return)


def test_typing_narrows_the_list_whatever_the_writing(panel: TagsPanel) -> None:
    view = panel.findChildren(QListView)[0]
    assert len(rows(view)) == 3
    panel.findChildren(QLineEdit)[0].insert("水")
    assert rows(view) == ["水利", "水利 / 渠道"]


def test_ticking_adds_and_unticking_removes(panel: TagsPanel, qtbot: QtBot) -> None:
    view = panel.findChildren(QListView)[0]
    with qtbot.waitSignal(panel.tag_added) as added:
        tick(view, rows(view).index("道路"))
    assert added.args == ["道路"]
    with qtbot.waitSignal(panel.tag_removed) as removed:
        tick(view, rows(view).index("水利"))
    assert removed.args == [WATER.id]


def test_new_tags_replace_the_former_pills(panel: TagsPanel) -> None:
    panel.show_tags((CANAL, ROADS), ALL)
    assert [pill.tag.name for pill in panel.pills()] == ["渠道", "道路"]
    panel.show_tags((), ALL)
    assert panel.pills() == []


def test_many_articles_get_three_states_and_only_changes_are_asked_for(owner: QWidget) -> None:
    dialog = dialog_of(owner, {WATER.id: 5, CANAL.id: 2}, 5)
    view = next(view for view in dialog.findChildren(QListView) if view.accessibleName() == "All tags")
    names = rows(view)
    states = {
        name: Qt.CheckState(view.model().index(row, 0).data(Qt.ItemDataRole.CheckStateRole))
        for row, name in enumerate(names)
    }
    assert states["水利"] is Qt.CheckState.Checked
    assert states["水利 / 渠道"] is Qt.CheckState.PartiallyChecked
    assert states["道路"] is Qt.CheckState.Unchecked
    assert not dialog.choice()
    tick(view, names.index("水利"))
    tick(view, names.index("水利 / 渠道"))
    assert dialog.choice() == TagChoice(to_add=(CANAL.id,), to_remove=(WATER.id,))
    tick(view, names.index("水利"))
    assert dialog.choice() == TagChoice(to_add=(CANAL.id,))


def test_a_new_tag_is_made_with_its_colour(owner: QWidget) -> None:
    dialog = dialog_of(owner, {}, 3)
    line = dialog.findChildren(QLineEdit)[0]
    line.setFocus()
    line.insert("水库")
    colours = dialog.findChildren(QComboBox)[0]
    colours.setCurrentIndex(colours.findData("red"))
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert dialog.isVisible()
    chosen: list[object] = []
    dialog.tags_chosen.connect(chosen.append)
    next(button for button in dialog.findChildren(QPushButton) if button.text() == "Apply").click()
    assert chosen == [TagChoice(to_create=(NewTag("水库", "red"),))]
    assert not dialog.isVisible()


def test_a_name_that_exists_is_not_made_again(owner: QWidget) -> None:
    dialog = dialog_of(owner, {}, 3)
    dialog.findChildren(QLineEdit)[0].insert("水利")
    make = next(button for button in dialog.findChildren(QPushButton) if button.text() == "New tag")
    assert not make.isEnabled()


def test_what_is_typed_into_the_fresh_dialog_names_a_tag(owner: QWidget, qtbot: QtBot) -> None:
    dialog = TagDialog((), {}, 2, owner)
    chosen: list[TagChoice] = []
    dialog.tags_chosen.connect(chosen.append)
    dialog.show()
    qtbot.waitExposed(dialog)
    focused = dialog.focusWidget()
    assert isinstance(focused, QLineEdit)
    QTest.keyClicks(focused, "road")
    QTest.keyClick(focused, Qt.Key.Key_Return)
    assert dialog.isVisible()
    QTest.keyClick(focused, Qt.Key.Key_Return)
    assert [new.name for choice in chosen for new in choice.to_create] == ["road"]


def test_ctrl_enter_after_a_new_name_makes_the_tag_and_applies_it(owner: QWidget, qtbot: QtBot) -> None:
    dialog = TagDialog((), {}, 2, owner)
    chosen: list[TagChoice] = []
    dialog.tags_chosen.connect(chosen.append)
    dialog.show()
    qtbot.waitExposed(dialog)
    focused = dialog.focusWidget()
    assert isinstance(focused, QLineEdit)
    QTest.keyClicks(focused, "road")
    QTest.keyClick(focused, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not dialog.isVisible()
    assert [new.name for choice in chosen for new in choice.to_create] == ["road"]


def test_a_long_tag_leaves_room_for_its_cross(panel: TagsPanel) -> None:
    long = Tag(TagId(9), "u9", "一个谁也不会写得这么长的样例标签" * 3, "red")
    panel.show_tags((long, ROADS), (long, ROADS))
    QApplication.sendPostedEvents()
    for pill in panel.pills():
        assert pill.x() >= 0
        assert pill.geometry().right() < panel.width()
    assert panel.pills()[0].tag == long
