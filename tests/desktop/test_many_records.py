"""The records of several chosen articles, edited in the window as one step."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from archive_gui.desktop.panels.metadata_many import ManyMetadataPanel
from archive_gui.desktop.windows.layout import METADATA_TAB
from archive_gui.desktop.windows.main_window import MainWindow
from archive_gui.domain.description import Certainty, Description, PublicationDate
from archive_gui.domain.description_change import DescriptionChange, SharedDescription
from archive_gui.domain.query import SortKey
from archive_gui.domain.records import ArticleId

Make = Callable[..., MainWindow]
Settle = Callable[[MainWindow], None]
FIRST = "0101-BK·2019-Y-0001"


@pytest.fixture
def filled(make_window: Make, prepared: Path, tmp_path: Path) -> MainWindow:
    """A window on an archive of a few articles."""
    shutil.copytree(prepared, tmp_path / "archive")
    return make_window()


def chosen(window: MainWindow, settled: Settle, qtbot: QtBot, count: int = 3) -> list[ArticleId]:
    """Choose the first articles of the list and press F2."""
    articles = [ArticleId(number) for number in window.parts.articles.ids[:count]]
    window.parts.articles.choose(articles, articles[0])
    settled(window)
    window.actions_set["entry.edit"].trigger()
    qtbot.waitUntil(lambda: window.many._shown == tuple(articles))
    return articles


def described(window: MainWindow, article: ArticleId) -> Description:
    archive = window.desk.archive
    assert archive is not None
    return archive.store.article(article).description


def test_f2_edits_all_chosen_articles_in_one_step(filled: MainWindow, settled: Settle, qtbot: QtBot) -> None:
    articles = chosen(filled, settled, qtbot)
    records, form = filled.parts.records, filled.parts.records.many.form
    before = [described(filled, article) for article in articles]
    assert len({one.title for one in before}) == 3
    assert filled.parts.tabs.currentIndex() == METADATA_TAB
    assert records.stack.currentWidget() is records.many
    assert (form.lines["title"].text(), form.lines["title"].placeholderText()) == ("", "Several values")
    assert form.lines["title"].hasFocus()
    form.lines["publication"].insert("样报")
    QTest.keyClicks(form.date, "2018/3/4")
    form.lines["archival_code"].insert(FIRST)
    assert FIRST[:-1] + "3" in form.notes["archival_code"].text()
    QTest.keyClick(form.lines["archival_code"], Qt.Key.Key_Return)
    settled(filled)
    stated = PublicationDate("2018-03-04", Certainty.STATED)
    after = [described(filled, article) for article in articles]
    assert [one.title for one in after] == [one.title for one in before]
    assert {(one.publication, one.date) for one in after} == {("样报", stated)}
    assert [one.archival_code for one in after] == [f"{FIRST[:-1]}{number}" for number in (1, 2, 3)]
    assert "3" in filled.parts.notices.words
    qtbot.waitUntil(lambda: form.lines["publication"].text() == "样报")
    assert form.lines["archival_code"].placeholderText() == "Several values"
    assert not records.many.has_unsaved_changes()
    filled.edits.undo()
    settled(filled)
    assert [described(filled, article) for article in articles] == before
    filled.edits.redo()
    settled(filled)
    assert [described(filled, article) for article in articles] == after


def test_a_bad_code_is_stopped_and_said_at_its_field(filled: MainWindow, settled: Settle, qtbot: QtBot) -> None:
    articles = chosen(filled, settled, qtbot)
    form = filled.parts.records.many.form
    before = [described(filled, article) for article in articles]
    for typed in ("0101 BK", "0101-98"):
        form.lines["archival_code"].setText(typed)
        QTest.keyClick(form.lines["archival_code"], Qt.Key.Key_Return)
        settled(filled)
        assert form.problems["archival_code"].isVisible()
        assert typed in form.problems["archival_code"].text()
    assert [described(filled, article) for article in articles] == before
    form.lines["archival_code"].setText("0101-97")
    assert not form.problems["archival_code"].isVisible()
    QTest.keyClick(form.lines["archival_code"], Qt.Key.Key_Return)
    settled(filled)
    assert [described(filled, article).archival_code for article in articles] == ["0101-97", "0101-98", "0101-99"]


def test_a_code_of_another_article_is_stopped_in_both_forms(filled: MainWindow, settled: Settle, qtbot: QtBot) -> None:
    one, *others = chosen(filled, settled, qtbot)
    filled.parts.articles.choose((one,), one)
    settled(filled)
    panel = filled.parts.records.one
    panel._lines["archival_code"].setText(FIRST)
    assert panel.submit()
    settled(filled)
    filled.parts.articles.choose((others[0],), others[0])
    settled(filled)
    panel._lines["archival_code"].setText(FIRST)
    assert panel.submit()
    settled(filled)
    assert FIRST in panel._form.problems["archival_code"].text()
    assert described(filled, others[0]).archival_code is None
    panel.revert()
    filled.parts.articles.choose(others, others[0])
    settled(filled)
    qtbot.waitUntil(lambda: filled.many._shown == tuple(others))
    form = filled.parts.records.many.form
    form.lines["archival_code"].setText(FIRST)
    assert filled.parts.records.many.submit()
    settled(filled)
    assert form.problems["archival_code"].isVisible()
    assert filled.parts.records.many.has_unsaved_changes()
    assert [described(filled, article).archival_code for article in others] == [None, None]


def test_what_is_typed_while_records_are_saved_stays(filled: MainWindow, settled: Settle, qtbot: QtBot) -> None:
    articles = chosen(filled, settled, qtbot)
    many = filled.parts.records.many
    many.form.lines["publication"].insert("样报")
    assert many.submit()
    many.form.lines["column"].insert("副刊")
    settled(filled)
    assert {described(filled, article).publication for article in articles} == {"样报"}
    assert many.form.lines["column"].text() == "副刊"
    assert many.has_unsaved_changes()
    assert many.submit()
    settled(filled)
    assert {described(filled, article).column for article in articles} == {"副刊"}
    qtbot.waitUntil(lambda: not many.has_unsaved_changes())


def test_a_field_is_emptied_for_all_by_its_button(filled: MainWindow, settled: Settle, qtbot: QtBot) -> None:
    articles = chosen(filled, settled, qtbot)
    many = filled.parts.records.many
    button = many.form.emptying["title"]
    assert button.isVisible()
    assert not many.form.emptying["rights"].isVisible()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert many.form.lines["title"].placeholderText() == "Will be emptied"
    assert many.submit()
    settled(filled)
    assert {described(filled, article).title for article in articles} == {None}


def test_blanks_typed_where_articles_differ_empty_nothing(qtbot: QtBot) -> None:
    panel = ManyMetadataPanel()
    qtbot.addWidget(panel)
    differing = frozenset({"title", "keywords", "abstract", "archival_code", "date"})
    panel.show_shared(SharedDescription(3, Description(publication="样报"), differing))
    for editor in (panel.form.lines["title"], panel.form.keywords, panel.form.lines["archival_code"], panel.form.date):
        QTest.keyClicks(editor, " ")
    QTest.keyClicks(panel.form.keywords, "; ")
    panel.form.texts["abstract"].setPlainText(" \n")
    assert not panel.change()
    assert not panel.has_unsaved_changes()
    panel.form.lines["publication"].setText(" ")
    assert panel.change() == DescriptionChange(Description(), frozenset({"publication"}))


def test_one_article_again_brings_its_own_form(filled: MainWindow, settled: Settle, qtbot: QtBot) -> None:
    first, *_others = chosen(filled, settled, qtbot)
    records = filled.parts.records
    records.many.form.lines["column"].setText("副刊")
    filled.parts.articles.choose((first,), first)
    settled(filled)
    assert records.stack.currentWidget() is records.one
    assert described(filled, first).column == "副刊"


def test_a_list_that_saving_puts_in_another_order_keeps_what_is_chosen(
    filled: MainWindow, settled: Settle, qtbot: QtBot
) -> None:
    articles = chosen(filled, settled, qtbot)
    filled.parts.articles.sort_chosen.emit(SortKey.CODE, False)
    settled(filled)
    assert set(filled.parts.articles.selected_ids()) == set(articles)
    form = filled.parts.records.many.form
    form.lines["archival_code"].setText(FIRST)
    assert filled.parts.records.many.submit()
    settled(filled)
    qtbot.waitUntil(lambda: set(filled.many._shown) == set(articles))
    assert list(filled.parts.articles.ids[:3]) == list(filled.parts.articles.selected_ids())
    codes = [described(filled, article).archival_code for article in filled.parts.articles.selected_ids()]
    assert codes == [f"{FIRST[:-1]}{number}" for number in (1, 2, 3)]
    assert filled.parts.records.stack.currentWidget() is filled.parts.records.many
    assert form.lines["archival_code"].placeholderText() == "Several values"


def test_the_notice_tells_which_codes_were_given(filled: MainWindow, settled: Settle, qtbot: QtBot) -> None:
    chosen(filled, settled, qtbot)
    form = filled.parts.records.many.form
    form.lines["archival_code"].setText("0101-097")
    filled.actions_set["entry.save"].trigger()
    settled(filled)
    assert "0101-097 to 0101-099" in filled.parts.notices.words
    rows = filled.desk.archive.store.rows(list(filled.parts.articles.ids)) if filled.desk.archive is not None else []
    assert [row.archival_code for row in rows] == ["0101-097", "0101-098", "0101-099"]


def test_ctrl_s_saves_what_was_typed_and_is_offered_only_then(
    filled: MainWindow, settled: Settle, qtbot: QtBot
) -> None:
    (article,) = chosen_one(filled, settled)
    save, panel = filled.actions_set["entry.save"], filled.parts.records.one
    assert not save.isEnabled()
    panel._lines["column"].setFocus()
    QTest.keyClicks(panel._lines["column"], "Column")
    assert save.isEnabled()
    QTest.keyClick(panel._lines["column"], Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    settled(filled)
    assert described(filled, article).column == "Column"
    assert not save.isEnabled()
    assert panel._lines["column"].hasFocus()


def test_what_was_refused_is_said_until_it_is_mended(filled: MainWindow, settled: Settle) -> None:
    (article,) = chosen_one(filled, settled)
    panel = filled.parts.records.one
    panel._form.date.setText("1700")
    panel._form.certainty.setCurrentIndex(panel._form.certainty.findData(Certainty.STATED.value))
    panel.save()
    settled(filled)
    assert filled.parts.notices.words.startswith("Not saved. ")
    panel._form.date.setText("1958")
    panel.save()
    settled(filled)
    assert described(filled, article).date == PublicationDate("1958", Certainty.STATED)
    assert filled.parts.notices.words == ""


def test_what_was_refused_is_said_until_it_is_given_up(filled: MainWindow, settled: Settle) -> None:
    chosen_one(filled, settled)
    panel = filled.parts.records.one
    panel._lines["archival_code"].setText("abc")
    panel.save()
    settled(filled)
    assert filled.parts.notices.words.startswith("Not saved. ")
    panel._revert.click()
    assert filled.parts.notices.words == ""


def chosen_one(window: MainWindow, settled: Settle) -> tuple[ArticleId]:
    """Choose the first article of the list and press F2."""
    article = ArticleId(window.parts.articles.ids[0])
    window.parts.articles.choose((article,), article)
    settled(window)
    window.actions_set["entry.edit"].trigger()
    settled(window)
    return (article,)
