"""The form over an article's description."""

from __future__ import annotations

import dataclasses
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QPushButton, QScrollArea, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from archive_gui.desktop.panels.metadata import MetadataPanel
from archive_gui.desktop.panels.metadata_source import SourceBlock
from archive_gui.desktop.qmodels.typed_dates import DateMistake, parse_date
from archive_gui.domain.captured import Message
from archive_gui.domain.description import Certainty, Contributor, PublicationDate
from archive_gui.domain.records import ArticleId, ArticleRecord


@pytest.fixture
def panel(qtbot: QtBot, record: ArticleRecord) -> MetadataPanel:
    panel = MetadataPanel()
    qtbot.addWidget(panel)
    panel.resize(380, 800)
    panel.show()
    qtbot.waitExposed(panel)
    panel.show_record(record)
    return panel


def field(panel: MetadataPanel, name: str) -> QLineEdit:
    return next(line for line in panel.findChildren(QLineEdit) if line.accessibleName() == name)


def button(panel: QWidget, words: str) -> QPushButton:
    return next(found for found in panel.findChildren(QPushButton) if found.text() == words)


def retype(panel: MetadataPanel, name: str, words: str) -> None:
    """As somebody at the keyboard does it: select, then type over."""
    line = field(panel, name)
    line.selectAll()
    line.insert(words)


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("", None),
        ("2019", "2019"),
        ("2019-12", "2019-12"),
        ("2019-12-21", "2019-12-21"),
        ("2019/2/1", "2019-02-01"),
        ("2019.12.21", "2019-12-21"),
        ("20191221", "2019-12-21"),
        ("２０１９年１２月", "2019-12"),
        (" 2019年2月3日 ", "2019-02-03"),
        ("二〇一九年十二月二十一日", "2019-12-21"),
        ("二零二〇年十月", "2020-10"),
        ("一九九八年三月三十一号", "1998-03-31"),
    ],
)
def test_dates_are_read_as_they_are_typed(typed: str, value: str | None) -> None:
    assert parse_date(typed) == value


@pytest.mark.parametrize("typed", ["2019-13", "2019-02-30", "去年", "19年", "2019-1-2-3", "0000"])
def test_what_is_no_date_is_refused_with_a_reason(typed: str) -> None:
    with pytest.raises(DateMistake) as refused:
        parse_date(typed)
    assert refused.value.message.params["value"] == typed


def test_the_form_gives_back_what_it_was_given(panel: MetadataPanel, record: ArticleRecord) -> None:
    assert panel.description() == record.description
    assert not panel.has_unsaved_changes()
    assert not button(panel, "Save").isEnabled()


def test_fields_nobody_touched_stay_as_they_were(panel: MetadataPanel, record: ArticleRecord) -> None:
    odd = dataclasses.replace(record.description, title="上行\n下行", keywords=("甲、乙", "丙"))
    panel.show_record(dataclasses.replace(record, id=ArticleId(99), description=odd))
    assert not panel.has_unsaved_changes()
    retype(panel, "Kicker", "新引题")
    assert panel.description() == dataclasses.replace(odd, kicker="新引题")


def test_typing_enables_saving_and_saving_submits_it(panel: MetadataPanel, record: ArticleRecord, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.changed) as told:
        retype(panel, "Title", "新题名")
    assert told.args == [True]
    retype(panel, "Keywords", "水利；渠道, 水库")
    retype(panel, "Date", "2021年11月3日")
    with qtbot.waitSignal(panel.description_submitted) as saved:
        QTest.mouseClick(button(panel, "Save"), Qt.MouseButton.LeftButton)
    description, whole_page = saved.args
    assert description.title == "新题名"
    assert description.keywords == ("水利", "渠道", "水库")
    assert description.date == PublicationDate("2021-11-03", Certainty.INFERRED)
    assert whole_page is False
    panel.show_record(dataclasses.replace(record, description=description))
    assert not panel.has_unsaved_changes()


def test_a_date_that_cannot_be_read_is_said_at_its_field_and_nothing_is_submitted(
    panel: MetadataPanel, qtbot: QtBot
) -> None:
    retype(panel, "Date", "2019-02-30")
    with qtbot.assertNotEmitted(panel.description_submitted):
        assert not panel.submit()
    label = panel._form.problems["date"]
    assert label.isVisible()
    assert "2019-02-30" in label.text() or label.text() == "describe.date_impossible"
    assert field(panel, "Date").hasFocus()
    assert panel.has_unsaved_changes()


def test_problems_found_elsewhere_are_shown_at_their_fields(panel: MetadataPanel) -> None:
    problems = [
        SimpleNamespace(field="url", message=Message("describe.url")),
        SimpleNamespace(field="title", message=Message("describe.title_long", {"limit": 9})),
    ]
    panel.show_problems(problems)
    shown = {name for name, label in panel._form.problems.items() if label.isVisible()}
    assert shown == {"url", "title"}
    assert field(panel, "Address").hasFocus()
    panel.revert()
    assert not any(label.isVisible() for label in panel._form.problems.values())


def test_typing_a_date_states_it_and_clearing_makes_it_unknown(panel: MetadataPanel, qtbot: QtBot) -> None:
    choice = next(box for box in panel.findChildren(QComboBox) if box.accessibleName() == "How the date is known")
    line = field(panel, "Date")
    line.selectAll()
    QTest.keyClick(line, Qt.Key.Key_Delete)
    assert choice.currentData() == Certainty.UNKNOWN.value
    QTest.keyClicks(line, "2020")
    assert choice.currentData() == Certainty.STATED.value
    assert panel.description().date == PublicationDate("2020", Certainty.STATED)


def test_contributors_are_added_changed_and_removed(panel: MetadataPanel, qtbot: QtBot) -> None:
    tools = panel.findChildren(QToolButton)
    QTest.mouseClick(next(tool for tool in tools if tool.text() == "Add a contributor"), Qt.MouseButton.LeftButton)
    name = QGuiApplication.focusObject()
    assert isinstance(name, QLineEdit)
    name.insert("丁某")
    assert panel.description().contributors[-1] == Contributor("丁某")
    remove = next(tool for tool in tools if tool.toolTip() == "Remove this contributor")
    QTest.mouseClick(remove, Qt.MouseButton.LeftButton)
    assert [person.name for person in panel.description().contributors] == ["乙某", "丁某"]


def test_revert_forgets_what_was_typed(panel: MetadataPanel, record: ArticleRecord, qtbot: QtBot) -> None:
    retype(panel, "Title", "新题名")
    QTest.mouseClick(button(panel, "Revert"), Qt.MouseButton.LeftButton)
    assert panel.description() == record.description
    assert not button(panel, "Revert").isEnabled()


def test_unsaved_typing_survives_a_refresh_of_the_same_article(panel: MetadataPanel, record: ArticleRecord) -> None:
    retype(panel, "Title", "新题名")
    panel.show_record(dataclasses.replace(record, revision=2))
    assert panel.description().title == "新题名"
    panel.show_record(dataclasses.replace(record, id=ArticleId(99)))
    assert panel.description().title == record.description.title


def test_typing_goes_on_while_what_was_typed_before_is_saved(panel: MetadataPanel, record: ArticleRecord) -> None:
    retype(panel, "Title", "新题名")
    assert panel.submit()
    sent = panel.description()
    retype(panel, "Column", "副刊")
    panel.show_record(dataclasses.replace(record, description=sent))
    assert (panel.description().title, panel.description().column) == ("新题名", "副刊")
    assert panel.has_unsaved_changes()
    panel.revert()
    assert panel.description() == sent
    retype(panel, "Column", "要闻")
    panel.show_record(dataclasses.replace(record, description=dataclasses.replace(sent, title="别处改的")))
    assert panel.description().title == "别处改的"


def test_a_step_done_again_fills_the_form_and_is_not_taken_for_typing(
    panel: MetadataPanel, record: ArticleRecord
) -> None:
    retype(panel, "Title", "新题名")
    assert panel.submit()
    saved = dataclasses.replace(record, description=panel.description())
    for shown in (saved, record, saved):  # saved, undone, done again
        panel.show_record(shown)
        assert field(panel, "Title").text() == shown.description.title
        assert not panel.has_unsaved_changes()


def test_the_whole_page_is_offered_where_it_has_several_articles(
    panel: MetadataPanel, record: ArticleRecord, qtbot: QtBot
) -> None:
    check = panel.findChildren(QCheckBox)[0]
    assert not check.isVisible()
    panel.show_record(
        dataclasses.replace(record, id=ArticleId(5), source=dataclasses.replace(record.source, article_count=5))
    )
    assert check.isVisible()
    assert "5" in check.text()
    check.click()
    with qtbot.waitSignal(panel.description_submitted) as saved:
        QTest.mouseClick(button(panel, "Save"), Qt.MouseButton.LeftButton)
    assert saved.args is not None
    assert saved.args[1] is True


def test_read_only_takes_no_typing(panel: MetadataPanel, qtbot: QtBot) -> None:
    panel.set_read_only(True)
    assert all(
        line.isReadOnly() for line in panel.findChildren(QLineEdit) if line.isEnabled() and line.accessibleName()
    )
    QTest.keyClicks(field(panel, "Title"), "abc")
    assert not panel.has_unsaved_changes()
    assert not button(panel, "Save").isVisible()


def test_the_source_is_shown_and_its_checksum_copied(panel: MetadataPanel, record: ArticleRecord, qtbot: QtBot) -> None:
    block = panel.findChildren(SourceBlock)[0]
    assert block.value("sha256") == record.source.sha256
    assert block.value("file") == "样例.txt"
    QTest.mouseClick(block.findChildren(QToolButton)[0], Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == record.source.sha256


def test_every_editor_has_a_name(panel: MetadataPanel) -> None:
    for widget in panel.findChildren(QWidget):
        named = isinstance(widget, QPushButton | QCheckBox | QLabel)
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not named:
            inner = isinstance(widget.parent(), QComboBox)
            assert inner or widget.accessibleName(), widget


def test_without_an_article_nothing_can_be_typed(panel: MetadataPanel) -> None:
    panel.clear()
    assert not panel.isEnabled()
    assert not panel.has_unsaved_changes()
    panel.revert()
    panel.focus_title()


def test_without_an_article_nothing_of_the_last_one_is_left(panel: MetadataPanel, record: ArticleRecord) -> None:
    block = panel.findChildren(SourceBlock)[0]
    assert block.isVisible()
    panel.clear()
    assert not block.isVisible()
    panel.show_record(record)
    assert block.isVisible()


def test_a_title_that_is_pasted_in_two_lines_is_one(panel: MetadataPanel) -> None:
    retype(panel, "Title", "新题名\n第二行")
    assert panel.description().title == "新题名 第二行"


def test_the_keyboard_stays_in_the_form_after_saving(panel: MetadataPanel, record: ArticleRecord) -> None:
    retype(panel, "Title", "新题名")
    save = button(panel, "Save")
    save.setFocus()
    panel.submit()
    panel.show_record(dataclasses.replace(record, description=panel.description()))
    assert not save.isEnabled()
    assert field(panel, "Title").hasFocus()


@pytest.mark.parametrize(
    ("person", "rows"),
    [
        (Contributor("甲某", "记者", "样报"), (0, 0)),
        (Contributor("甲某", "记者", "样例日报社样例新闻客户端采访中心"), (0, 1)),
        (Contributor("中共样例市委样例市人民政府办公室", "供稿"), (1, 1)),
        (Contributor("中共样例市委样例市人民政府办公室", "供稿", "样例日报社样例新闻客户端采访中心与样例网站"), (1, 2)),
    ],
    ids=["short", "long body", "long name", "both"],
)
def test_long_names_get_a_line_of_their_own(
    panel: MetadataPanel, record: ArticleRecord, person: Contributor, rows: tuple[int, int], qtbot: QtBot
) -> None:
    description = dataclasses.replace(record.description, contributors=(person,))
    panel.show_record(dataclasses.replace(record, id=ArticleId(99), description=description))
    name = field(panel, "Name of the contributor")
    role = next(box for box in panel.findChildren(QComboBox) if box.accessibleName() == "Role of the contributor")
    body = field(panel, "Affiliation of the contributor")
    step = name.height() // 2

    def placed() -> bool:
        return [other.y() - name.y() > number * step for other, number in ((role, 1), (body, 1))] == [
            rows[0] > 0,
            rows[1] > 0,
        ]

    qtbot.waitUntil(placed)
    for shown in (name, body):
        assert shown.fontMetrics().horizontalAdvance(shown.text()) <= shown.width()
    assert panel.description() == description


def test_the_date_can_be_read_whole_however_narrow_the_panel_is(panel: MetadataPanel, qtbot: QtBot) -> None:
    date = field(panel, "Date")
    certainty = next(box for box in panel.findChildren(QComboBox) if box.accessibleName() == "How the date is known")
    date.setText("2021-11-30")
    for width, beside in ((380, True), (230, False)):
        panel.resize(width, 800)
        qtbot.waitUntil(lambda beside=beside: (abs(certainty.y() - date.y()) < date.height() // 2) is beside)  # type: ignore[misc]
        assert date.width() > date.fontMetrics().horizontalAdvance(date.text())


def test_nothing_of_a_narrow_form_is_cut_off(panel: MetadataPanel, record: ArticleRecord, qtbot: QtBot) -> None:
    """Also in English, whose words are the widest; there is no bar to scroll sideways."""
    people = (Contributor("甲某", "记者", "样报"), Contributor("乙某", "摄影"))
    description = dataclasses.replace(record.description, contributors=people)
    panel.show_record(dataclasses.replace(record, id=ArticleId(99), description=description))
    scroll = panel.findChildren(QScrollArea)[0]
    form = scroll.widget()
    assert form is not None
    for width in (380, 240):
        panel.resize(width, 800)
        qtbot.waitUntil(lambda: form.width() <= scroll.viewport().width())
        remove = next(one for one in panel.findChildren(QToolButton) if one.accessibleName().startswith("Remove"))
        assert remove.mapTo(panel, remove.rect().topRight()).x() < width
