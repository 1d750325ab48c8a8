"""The form over what several articles share: untouched fields stay out of the change."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from archive_gui.desktop.panels.metadata_many import ManyMetadataPanel
from archive_gui.desktop.panels.metadata_people import PeopleAct
from archive_gui.desktop.qmodels.typed_dates import DateMistake
from archive_gui.domain.description import Certainty, Contributor, Description, PublicationDate
from archive_gui.domain.description_change import DescriptionChange, SharedDescription, shared

ONE = Description(
    title="甲题",
    contributors=(Contributor("何样", "记者"),),
    publication="样报",
    date=PublicationDate("2019-12-21", Certainty.STATED),
    keywords=("水",),
)
TWO = replace(ONE, title="乙题", date=PublicationDate("2020", Certainty.INFERRED), keywords=())


@pytest.fixture
def panel(qtbot: QtBot) -> ManyMetadataPanel:
    panel = ManyMetadataPanel()
    qtbot.addWidget(panel)
    panel.resize(380, 900)
    panel.show()
    qtbot.waitExposed(panel)
    panel.show_shared(shared((ONE, TWO)))
    return panel


def touched(panel: ManyMetadataPanel, **values: Any) -> bool:
    """Whether these and no other fields are to change."""
    return panel.change() == DescriptionChange(replace(Description(), **values), frozenset(values))


def test_what_is_shared_is_shown_and_what_differs_is_no_text(panel: ManyMetadataPanel) -> None:
    lines = panel.form.lines
    assert (lines["publication"].text(), lines["title"].text()) == ("样报", "")
    assert lines["title"].placeholderText() == "Several values"
    assert panel.form.date.placeholderText() == "Several values"
    assert panel.form.certainty.currentIndex() == -1
    assert not panel.form.emptying["publication"].isVisible()
    assert not panel.change()
    assert not panel.has_unsaved_changes()


@pytest.mark.parametrize("width", [300, 340, 400])
def test_what_is_wrong_is_read_whole_however_long_it_is(panel: ManyMetadataPanel, qtbot: QtBot, width: int) -> None:
    label = panel.form.problems["archival_code"]
    panel.resize(width, 900)
    for words in ("“abc” has one level only. " * 4, "“abc”"):
        label.setText(words)
        label.show()
        qtbot.waitUntil(lambda: label.height() == label.heightForWidth(label.width()))


def test_only_touched_fields_are_in_the_change(panel: ManyMetadataPanel) -> None:
    panel.form.lines["title"].setText(" 丙题 ")
    panel.form.lines["publication"].clear()
    panel.form.keywords.setText("水；渠")
    panel.form.lines["archival_code"].setText("０１０１－1")
    assert touched(panel, title="丙题", publication=None, keywords=("水", "渠"), archival_code="0101-1")
    panel.revert()
    assert not panel.change()


def test_text_typed_and_taken_back_is_no_change(panel: ManyMetadataPanel) -> None:
    panel.form.lines["title"].setText("丙")
    panel.form.lines["title"].clear()
    assert not panel.change()


def test_a_button_empties_a_field_and_typing_takes_that_back(panel: ManyMetadataPanel) -> None:
    for name, nothing in (("title", None), ("keywords", ()), ("date", PublicationDate())):
        QTest.mouseClick(panel.form.emptying[name], Qt.MouseButton.LeftButton)
        assert touched(panel, **{name: nothing})
        panel.revert()
    QTest.mouseClick(panel.form.emptying["title"], Qt.MouseButton.LeftButton)
    QTest.keyClicks(panel.form.lines["title"], "new")
    assert not panel.form.emptying["title"].isChecked()
    assert touched(panel, title="new")


def test_a_date_typed_is_stated_for_all(panel: ManyMetadataPanel) -> None:
    QTest.keyClicks(panel.form.date, "2018/3")
    assert touched(panel, date=PublicationDate("2018-03", Certainty.STATED))
    panel.form.date.selectAll()
    QTest.keyClick(panel.form.date, Qt.Key.Key_Delete)
    assert not panel.change()
    QTest.keyClicks(panel.form.date, "2018-13")
    with pytest.raises(DateMistake):
        panel.change()
    assert panel.has_unsaved_changes()
    assert not panel.submit()
    assert panel.form.problems["date"].isVisible()


def test_contributors_are_added_replaced_or_removed(panel: ManyMetadataPanel) -> None:
    li = Contributor("李样", "摄影")
    people = panel._people
    people.lines.set_contributors((li,))
    assert panel.change() == DescriptionChange(added=(li,))
    people.act.setCurrentIndex(people.act.findData(PeopleAct.REPLACE.value))
    assert touched(panel, contributors=(li,))
    people.lines.set_contributors(())
    assert not panel.change()
    people.act.setCurrentIndex(people.act.findData(PeopleAct.REMOVE.value))
    assert touched(panel, contributors=())
    assert not people.lines.isVisible()


def test_what_was_submitted_is_not_asked_twice_unless_it_was_refused(panel: ManyMetadataPanel, qtbot: QtBot) -> None:
    panel.form.lines["column"].setText("副刊")
    with qtbot.waitSignal(panel.change_submitted):
        assert panel.submit()
    assert not panel.has_unsaved_changes()
    panel.show_problems(())
    assert panel.has_unsaved_changes()


def test_codes_are_told_as_far_as_they_run(panel: ManyMetadataPanel) -> None:
    note = panel.form.notes["archival_code"]
    panel.show_shared(SharedDescription(20))
    panel.form.lines["archival_code"].setText("0101-Y-0090")
    assert note.isVisible()
    assert "0101-Y-0109" in note.text()
    panel.form.lines["archival_code"].setText("0101-Y-90")
    assert not note.isVisible()


def test_read_only_takes_no_change(panel: ManyMetadataPanel) -> None:
    panel.set_read_only(read_only=True)
    QTest.keyClicks(panel.form.lines["title"], "abc")
    QTest.mouseClick(panel.form.emptying["title"], Qt.MouseButton.LeftButton)
    assert not panel.has_unsaved_changes()


def test_every_editor_has_a_name(panel: ManyMetadataPanel) -> None:
    for widget in panel.findChildren(QWidget):
        named = isinstance(widget, QPushButton | QCheckBox | QLabel)
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not named:
            assert isinstance(widget.parent(), QComboBox) or widget.accessibleName(), widget
