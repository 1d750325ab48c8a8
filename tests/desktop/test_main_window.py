"""The window, used as a person uses it."""

from __future__ import annotations

import errno
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, QSettings, QSize, Qt, QUrl
from PySide6.QtGui import QAccessible, QDragEnterEvent, QDropEvent, QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QScrollBar, QStyle, QToolBar, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from archive_gui.base.messages import LANGUAGES, choose_language
from archive_gui.base.settings import Settings
from archive_gui.desktop.dialogs.import_preview import ImportPreviewDialog
from archive_gui.desktop.dialogs.import_report import ImportReportDialog
from archive_gui.desktop.panels.article_table import ListMode
from archive_gui.desktop.theme.style import Theme, current
from archive_gui.desktop.windows.main_window import MainWindow
from archive_gui.desktop.windows.panes import Pane
from archive_gui.desktop.windows.screenshot import let_go
from archive_gui.domain.query import SortKey
from archive_gui.domain.records import ArticleFilter, ArticleId, ArticleRecord, Shelf
from archive_gui.store import lock
from archive_gui.workflows import find, read
from archive_gui.workflows.session import Archive, open_archive

Settle = Callable[[MainWindow], None]
Make = Callable[..., MainWindow]


@pytest.fixture
def filled(make_window: Make, prepared: Path, tmp_path: Path) -> MainWindow:
    shutil.copytree(prepared, tmp_path / "archive")
    return make_window()


def ids(window: MainWindow) -> list[int]:
    return list(window.parts.articles.table._articles.ids)


def focused_widget() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def select_all(window: MainWindow, settled: Settle) -> tuple[ArticleId, ...]:
    window.parts.articles.select_all()
    settled(window)
    return window.parts.articles.selected_ids()


@pytest.mark.parametrize("choice", ["light", "dark"])
def test_window_opens_in_light_and_dark(make_window: Make, theme: Theme, choice: str) -> None:
    theme.choose(choice)
    window = make_window()
    image = window.grab().toImage()
    ratio = image.devicePixelRatio()
    assert image.pixelColor(round(700 * ratio), round(12 * ratio)).name() == current().ground


@pytest.mark.parametrize("language", LANGUAGES)
def test_window_opens_in_every_language(make_window: Make, language: str) -> None:
    choose_language(language)
    assert make_window().windowTitle()


def test_welcome_page_shows_while_no_archive_is_open(make_window: Make, settled: Settle, tmp_path: Path) -> None:
    window = make_window(with_archive=False)
    assert window.parts.pages.currentWidget() is window.parts.welcome
    window.archives.create(tmp_path / "new", "样例馆")
    settled(window)
    assert window.parts.pages.currentWidget() is window.parts.panes
    assert window.windowTitle() == "样例馆 — Archive GUI"
    assert window.desk.settings.recent_archives == (str(tmp_path / "new"),)
    window.archives.close()
    settled(window)
    assert window.parts.pages.currentWidget() is window.parts.welcome
    window.archives.open(tmp_path / "new")
    settled(window)
    assert window.desk.archive is not None
    assert not window.desk.archive.read_only


def test_what_is_no_archive_is_said_in_one_sentence(make_window: Make, settled: Settle, tmp_path: Path) -> None:
    window = make_window(with_archive=False)
    window.archives.open(tmp_path)
    settled(window)
    assert window.desk.archive is None
    assert window.parts.notices.words
    assert "Traceback" not in window.parts.notices.words


def test_empty_archive_says_what_to_do(make_window: Make) -> None:
    window = make_window()
    assert window.parts.articles.empty_words.startswith("This archive is empty.")


def test_import_shows_in_list_sidebar_and_status(make_window: Make, settled: Settle, sources: list[Path]) -> None:
    window = make_window()
    window.imports.import_paths(sources)
    settled(window)
    assert len(ids(window)) == 3
    assert window.parts.articles.count_words == "3 articles"
    assert "3 articles" in window.status.words
    assert "3 files imported" in window.parts.notices.words
    assert window.article.record is not None
    assert len(window.parts.articles.selected_ids()) == 3


def test_the_report_of_the_last_import_stays_within_reach(
    prepared: Path, tmp_path: Path, make_window: Make, settled: Settle
) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(prepared, copy)
    window = make_window(folder=copy)
    window.actions_set["import.report"].trigger()
    settled(window)
    report = window.findChild(ImportReportDialog)
    assert report is not None
    assert [row[1] for row in report.rows] == ["Imported"]
    report.close()


def test_an_archive_that_was_never_imported_into_has_no_report(make_window: Make, settled: Settle) -> None:
    window = make_window()
    window.actions_set["import.report"].trigger()
    settled(window)
    assert window.findChild(ImportReportDialog) is None
    assert window.parts.notices.words == "Nothing has been imported into this archive yet."


def test_same_file_again_is_said(filled: MainWindow, settled: Settle, sources: list[Path]) -> None:
    filled.imports.import_paths([path for path in sources if path.name == "one.txt"])
    settled(filled)
    assert len(ids(filled)) == 3
    assert "1 known already" in filled.parts.notices.words


def test_search_finds_marks_and_counts(filled: MainWindow, settled: Settle, qtbot: QtBot) -> None:
    typed = QInputMethodEvent()
    typed.setCommitString("样例车间")
    QApplication.sendEvent(filled.parts.search.field, typed)
    qtbot.waitUntil(lambda: filled.parts.search.query == "样例车间")
    settled(filled)
    assert len(ids(filled)) == 2
    assert filled.parts.articles.count_words == "2 / 3 articles"
    assert filled.parts.search.status.startswith("2 articles found")
    entry = filled.parts.articles.table._articles.entry(0)
    assert entry is not None
    assert entry.snippet is not None
    marked = {entry.snippet.text[span.start : span.end] for span in entry.snippet.highlights}
    assert marked == {"样例车间"}
    filled.actions_set["find.next"].trigger()
    assert "hit 1 / " in filled.parts.search.status
    QTest.keyClick(filled.parts.search.field, Qt.Key.Key_Escape)
    settled(filled)
    assert len(ids(filled)) == 3


def test_nothing_found_is_said(filled: MainWindow, settled: Settle) -> None:
    filled.parts.search.set_query("没有这样的词")
    settled(filled)
    assert filled.parts.articles.empty_words == "Nothing was found for “没有这样的词”."


def test_mistake_leaves_the_list_as_it_was(filled: MainWindow, settled: Settle) -> None:
    filled.parts.search.set_query('"样例')
    settled(filled)
    before = ids(filled)
    filled.parts.search.set_query("样例 AND")
    settled(filled)
    assert filled.parts.search.mistake
    assert ids(filled) == before


def test_stale_answer_is_dropped(
    filled: MainWindow, settled: Settle, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = threading.Event()
    asked = threading.Event()
    real = find.list_articles

    def slow(*args: object, query: str = "", **rest: object) -> object:
        if query == "公路":
            asked.set()
            gate.wait(10)
        return real(*args, query=query, **rest)  # type: ignore[arg-type]

    monkeypatch.setattr(find, "list_articles", slow)
    filled.parts.search.set_query("公路")
    assert asked.wait(10)
    filled.parts.search.set_query("学校")
    qtbot.waitUntil(lambda: filled.parts.search.status != "")
    shown = ids(filled)
    gate.set()
    settled(filled)
    assert ids(filled) == shown
    assert filled.parts.search.query == "学校"


def test_tag_undo_redo_and_their_names(filled: MainWindow, settled: Settle) -> None:
    chosen = select_all(filled, settled)
    assert len(chosen) == 3
    assert filled.actions_set["export.pdf"].iconText() == "Export PDF (3)"
    filled.edits.add_tag(chosen, "产业")
    settled(filled)
    assert [(tag.name, tag.article_count) for tag in filled.library.tags] == [("产业", 3)]
    assert filled.parts.articles.selected_count() == 3
    assert filled.actions_set["edit.undo"].isEnabled()
    assert filled.actions_set["edit.undo"].text() != "Undo"
    filled.actions_set["edit.undo"].trigger()
    settled(filled)
    assert all(tag.article_count == 0 for tag in filled.library.tags)
    filled.actions_set["edit.redo"].trigger()
    settled(filled)
    assert [tag.article_count for tag in filled.library.tags] == [3]


def test_trash_and_restore(filled: MainWindow, settled: Settle) -> None:
    gone = ids(filled)[0]
    filled.parts.articles.choose((), gone)
    settled(filled)
    filled.actions_set["entry.trash"].trigger()
    settled(filled)
    assert gone not in ids(filled)
    assert filled.article.record is not None
    assert filled.article.record.id != gone
    filled.parts.sidebar.filter_chosen.emit(ArticleFilter())
    filled.parts.sidebar._pick_shelf(Shelf.TRASH, False)
    settled(filled)
    assert ids(filled) == [gone]
    assert not filled.actions_set["entry.trash"].isEnabled()
    filled.parts.articles.select_all()
    settled(filled)
    filled.actions_set["entry.restore"].trigger()
    settled(filled)
    assert filled.parts.articles.empty_words == "The trash is empty."
    filled.parts.sidebar._pick_shelf(Shelf.ALL, False)
    settled(filled)
    assert gone in ids(filled)


def test_articles_that_all_lie_in_the_trash_are_no_empty_archive(filled: MainWindow, settled: Settle) -> None:
    select_all(filled, settled)
    filled.actions_set["entry.trash"].trigger()
    settled(filled)
    words = filled.parts.article.view.stage.currentWidget()
    assert isinstance(words, QLabel)
    assert filled.parts.articles.empty_words == words.text()
    assert "in the trash" in words.text()


def test_what_is_said_of_an_edit_goes_with_the_next_one(filled: MainWindow, settled: Settle) -> None:
    select_all(filled, settled)
    filled.actions_set["entry.trash"].trigger()
    settled(filled)
    assert "moved to the trash" in filled.parts.notices.words
    filled.parts.sidebar._pick_shelf(Shelf.TRASH, False)
    settled(filled)
    select_all(filled, settled)
    filled.actions_set["entry.restore"].trigger()
    settled(filled)
    assert filled.parts.notices.words == "", "its undo would take back that they were restored"


def test_fact_and_text_are_linked_both_ways(filled: MainWindow, settled: Settle) -> None:
    article = next(number for number in ids(filled) if number)
    filled.parts.articles.choose((), article)
    settled(filled)
    record = filled.article.record
    assert record is not None
    assert record.facts
    fact = record.facts[-1]
    filled.parts.article.facts.fact_activated.emit(fact.id)
    start = filled.parts.article.view.text_pane.caret_offset()
    assert fact.span.start <= start <= fact.span.end
    filled.parts.article.view.fact_selected.emit(record.facts[0].id)
    assert filled.parts.article.facts.selected_fact() == record.facts[0].id


def test_filters_combine_and_show_as_chips(filled: MainWindow, settled: Settle) -> None:
    filled.edits.add_tag((ArticleId(ids(filled)[0]),), "产业")
    settled(filled)
    tag = filled.library.tags[0]
    filled.parts.sidebar.tag_tree.picked.emit(tag.id, False)
    settled(filled)
    assert len(ids(filled)) == 1
    assert filled.parts.articles._chips.words == ("产业",)
    filled.parts.articles.filter_trimmed.emit(ArticleFilter())
    settled(filled)
    assert len(ids(filled)) == 3


def test_sort_changes_the_order(filled: MainWindow, settled: Settle) -> None:
    filled.parts.articles.sort_chosen.emit(SortKey.IMPORTED, True)
    settled(filled)
    falling = ids(filled)
    filled.parts.articles.sort_chosen.emit(SortKey.IMPORTED, False)
    settled(filled)
    assert ids(filled) == falling[::-1]


def accept_preview(window: MainWindow) -> None:
    dialog = window.findChild(ImportPreviewDialog)
    assert dialog is not None
    dialog.accept()


def test_files_dropped_on_the_window_are_imported(make_window: Make, settled: Settle, sources: list[Path]) -> None:
    window = make_window()
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in sources])
    held = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    enter = QDragEnterEvent(QPoint(400, 400), Qt.DropAction.CopyAction, mime, *held)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    assert window._cover.isVisible()
    QApplication.sendEvent(window, QDropEvent(QPointF(400, 400), Qt.DropAction.CopyAction, mime, *held))
    assert not window._cover.isVisible()
    settled(window)
    accept_preview(window)
    settled(window)
    assert len(ids(window)) == 3


def test_pasted_text_becomes_an_article(make_window: Make, settled: Settle) -> None:
    window = make_window()
    QGuiApplication.clipboard().setText("河边的样例\n\n样例村今年修好了4座桥。\n")
    window.actions_set["import.paste"].trigger()
    settled(window)
    accept_preview(window)
    settled(window)
    assert len(ids(window)) == 1
    QGuiApplication.clipboard().clear()
    window.actions_set["import.paste"].trigger()
    settled(window)
    assert "clipboard holds no text" in window.parts.notices.words


def test_state_comes_back_at_the_next_start(
    filled: MainWindow, settled: Settle, make_window: Make, qtbot: QtBot, tmp_path: Path
) -> None:
    last = ids(filled)[-1]
    filled.parts.articles.choose((), last)
    filled.parts.articles.set_mode(ListMode.TABLE)
    filled.parts.articles.sort_chosen.emit(SortKey.TITLE, False)
    filled.actions_set["view.larger"].trigger()
    filled.parts.panes.show_facts(wanted=False)
    settled(filled)
    zoom = filled.parts.article.view.zoom_percent
    filled.close()
    again = make_window(with_archive=False)
    again.archives.open(tmp_path / "archive")
    settled(again)
    assert again.article.record is not None
    assert again.article.record.id == last
    assert again.parts.articles.mode is ListMode.TABLE
    assert again.library.browse_sort == (SortKey.TITLE, False)
    assert again.parts.article.view.zoom_percent == zoom > 100
    assert not again.parts.panes.shows(Pane.FACTS)


def test_archive_held_elsewhere_is_read_only_and_says_so(
    make_window: Make, settled: Settle, filled: MainWindow, tmp_path: Path
) -> None:
    other = open_archive(tmp_path / "archive", operator="乙")
    try:
        if not other.read_only:
            pytest.skip("this process may open its own archive twice")
    finally:
        other.close()
    window = make_window(with_archive=False)
    window.archives.open(tmp_path / "archive")
    settled(window)
    assert window.parts.notices.words.startswith("Read-only")
    assert not window.actions_set["import.files"].isEnabled()
    assert window.actions_set["find.library"].isEnabled()


def test_on_a_full_disk_the_window_says_why_nothing_can_be_changed(
    make_window: Make, settled: Settle, prepared: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_path: Path, _data: bytes) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    shutil.copytree(prepared, tmp_path / "archive")
    monkeypatch.setattr(lock, "write_whole", full)
    window = make_window(with_archive=False)
    window.archives.open(tmp_path / "archive")
    settled(window)
    assert "no room is left" in window.parts.notices.words
    assert not window.actions_set["import.files"].isEnabled()


def test_a_double_click_does_not_open_an_archive_twice(make_window: Make, settled: Settle, tmp_path: Path) -> None:
    window = make_window()
    window.archives.close()
    settled(window)
    for _click in range(3):
        window.archives.open(tmp_path / "archive")
    settled(window)
    assert window.desk.archive is not None
    assert not window.desk.archive.read_only
    window.archives.open(tmp_path / "nowhere")
    settled(window)
    window.archives.open(tmp_path / "archive")
    settled(window)
    assert window.desk.archive is not None


def test_narrow_window_shows_the_list_when_something_is_searched(filled: MainWindow, settled: Settle) -> None:
    filled.resize(1000, 700)
    assert not filled.parts.panes.shows(Pane.LIST)
    filled.parts.search.set_query("样例")
    settled(filled)
    assert filled.parts.panes.shows(Pane.LIST)
    filled.actions_set["pane.library"].trigger()
    assert filled.parts.panes.shows(Pane.LIBRARY)


def test_fault_of_the_program_is_shown_and_not_lost(make_window: Make, settled: Settle) -> None:
    window = make_window()
    window.desk.explain(ValueError("sample fault"))
    assert window._crash is not None
    assert "sample fault" in window._crash.report
    window._crash.close()


def test_half_typed_metadata_is_saved_before_another_article_shows(filled: MainWindow, settled: Settle) -> None:
    first, second = ids(filled)[:2]
    filled.parts.articles.choose((), first)
    settled(filled)
    filled.parts.article.metadata._lines["title"].setText("改过的题名")
    filled.parts.articles.choose((), second)
    settled(filled)
    filled.parts.articles.choose((), first)
    settled(filled)
    assert filled.article.record is not None
    assert filled.article.record.description.title == "改过的题名"


def test_a_hundred_thousand_rows_are_all_chosen_at_once(filled: MainWindow, qtbot: QtBot) -> None:
    from array import array  # noqa: PLC0415

    table = filled.parts.articles.table
    table._articles.show_ids(array("q", range(1, 100_001)))
    table.selectAll()
    assert table.selected_count() == 100_000
    assert len(table.selected_ids()) == 100_000
    assert table.horizontalHeader().selectionModel() is not table.selectionModel()
    window_mode = table.mode
    filled.parts.articles.set_mode(ListMode.TABLE)
    assert table.selected_count() == 100_000
    filled.parts.articles.set_mode(window_mode)


def test_every_widget_that_takes_the_keyboard_has_a_name(filled: MainWindow) -> None:
    nameless = []
    for widget in filled.findChildren(QWidget):
        if widget.focusPolicy() == Qt.FocusPolicy.NoFocus or isinstance(widget, QScrollBar) or not widget.isVisible():
            continue
        if widget.objectName().startswith("qt_") or widget.focusProxy() is not None:
            continue
        name = QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
        if not name and not (isinstance(widget, QAbstractButton) and widget.text()):
            nameless.append(f"{type(widget).__name__} {widget.objectName()}")
    assert nameless == []


def test_tab_key_reaches_search_list_and_sidebar(filled: MainWindow, qtbot: QtBot) -> None:
    filled.parts.search.focus_field()
    seen: set[str] = set()
    for _step in range(60):
        focused = focused_widget()
        seen.add(type(focused).__name__)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert {"QueryEdit", "ArticleTable", "SidebarSection"} <= seen


def test_context_menus_open(filled: MainWindow, settled: Settle) -> None:
    select_all(filled, settled)
    filled.open_entry_menu(QPoint(10, 10))
    menu = QApplication.activePopupWidget()
    assert menu is not None
    assert {action.objectName() for action in menu.actions()} >= {"entry.tag", "entry.trash", "export.pdf"}
    menu.close()
    filled.edits.add_tag(filled.parts.articles.selected_ids(), "产业")
    settled(filled)
    opened = filled.edits.tag_menu.open(filled.library.tags[0], filled.library.tags, QPoint(10, 10))
    enabled = {action.text(): action.isEnabled() for action in opened.actions() if not action.isSeparator()}
    assert enabled["Rename…"]
    assert not enabled["Merge into…"]
    opened.close()


def test_shift_f10_opens_the_menu_of_what_has_the_keyboard(filled: MainWindow, settled: Settle) -> None:
    filled.activateWindow()
    filled.parts.articles.choose((), ids(filled)[0])
    settled(filled)
    for pane, words in (("pane.list", "Tag…"), ("pane.article", "Copy citation")):
        filled.actions_set[pane].trigger()
        QTest.keyClick(focused_widget(), Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
        menu = QApplication.activePopupWidget()
        assert menu is not None
        assert words in [action.text() for action in menu.actions()]
        menu.close()


def test_a_stopped_export_says_so_in_the_place_of_what_was_said_before(
    filled: MainWindow, settled: Settle, tmp_path: Path
) -> None:
    target = tmp_path / "kept.pdf"
    target.write_bytes(b"before")
    chosen = select_all(filled, settled)
    filled.exports.export(chosen, tmp_path / "none" / "a.pdf", title="样例")
    settled(filled)
    assert "a.pdf" in filled.parts.notices.words
    filled.exports.export(chosen, target, title="样例")
    filled.runner.cancel_all()
    settled(filled)
    assert filled.parts.notices.words == "The export was stopped. Nothing was written."
    assert target.read_bytes() == b"before"


def test_tag_dialog_applies_to_all_chosen(filled: MainWindow, settled: Settle) -> None:
    from archive_gui.desktop.dialogs.tags import TagDialog  # noqa: PLC0415
    from archive_gui.domain.tags import NewTag, TagChoice  # noqa: PLC0415

    select_all(filled, settled)
    filled.actions_set["entry.tag"].trigger()
    settled(filled)
    dialog = filled.findChild(TagDialog)
    assert dialog is not None
    dialog.tags_chosen.emit(TagChoice(to_create=(NewTag("车间", "teal"),)))
    dialog.close()
    settled(filled)
    assert [(tag.name, tag.colour, tag.article_count) for tag in filled.library.tags] == [("车间", "teal", 3)]


def test_export_dialog_offers_the_chosen_articles(filled: MainWindow, settled: Settle) -> None:
    from archive_gui.desktop.dialogs.export import ExportDialog  # noqa: PLC0415

    select_all(filled, settled)
    filled.actions_set["export.pdf"].trigger()
    settled(filled)
    dialog = filled.findChild(ExportDialog)
    assert dialog is not None
    assert len(dialog.options().articles) == 3
    dialog.close()


def test_line_edits_keep_their_own_undo(filled: MainWindow, settled: Settle, qtbot: QtBot) -> None:
    filled.edits.add_tag((ArticleId(ids(filled)[0]),), "产业")
    settled(filled)
    field: QLineEdit = filled.parts.search.field
    filled.parts.search.focus_field()
    QTest.keyClicks(field, "ab")
    QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settled(filled)
    assert field.text() == ""
    assert [tag.article_count for tag in filled.library.tags] == [1]


def test_delete_key_counts_only_in_the_list(filled: MainWindow, settled: Settle, qtbot: QtBot) -> None:
    filled.activateWindow()
    filled.parts.articles.choose((), ids(filled)[0])
    settled(filled)
    filled.actions_set["pane.library"].trigger()
    QTest.keyClick(focused_widget(), Qt.Key.Key_Delete)
    settled(filled)
    assert len(ids(filled)) == 3
    filled.actions_set["pane.list"].trigger()
    QTest.keyClick(filled.parts.articles.table, Qt.Key.Key_Delete)
    settled(filled)
    assert len(ids(filled)) == 2


def test_recent_archives_stand_in_the_menu_and_open(make_window: Make, settled: Settle, tmp_path: Path) -> None:
    window = make_window()
    window.archives.create(tmp_path / "second", "第二馆")
    settled(window)
    names = [action.text() for action in window._recent_menu.actions()]
    assert names == ["second", "archive"]
    window._recent_menu.triggered.emit(window._recent_menu.actions()[1])
    settled(window)
    assert window.desk.archive is not None
    assert window.desk.archive.folder == tmp_path / "archive"
    assert not window.desk.archive.read_only


def test_space_in_the_list_turns_the_articles_page(make_window: Make, settled: Settle, tmp_path: Path) -> None:
    window = make_window()
    window.imports.import_text("河边的样例\n\n" + "样例村今年修好了4座桥，又种下三百棵树。\n\n" * 120)
    settled(window)
    bar = window.parts.article.view.text_pane.verticalScrollBar()
    assert bar.value() == 0
    QTest.keyClick(window.parts.articles.table, Qt.Key.Key_Space)
    assert bar.value() > 0
    QTest.keyClick(window.parts.articles.table, Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    assert bar.value() == 0


def test_half_typed_metadata_survives_closing_the_archive(filled: MainWindow, settled: Settle) -> None:
    first = ids(filled)[0]
    folder = filled.desk.archive.folder if filled.desk.archive is not None else Path()
    filled.parts.article.metadata._lines["title"].setText("关闭前改的题名")
    filled.archives.close()
    settled(filled)
    filled.archives.open(folder)
    settled(filled)
    assert filled.article.record is not None
    assert filled.article.record.id == first
    assert filled.article.record.description.title == "关闭前改的题名"


def test_one_undo_takes_back_the_whole_tag_dialog(filled: MainWindow, settled: Settle) -> None:
    from archive_gui.domain.tags import NewTag, TagChoice  # noqa: PLC0415

    chosen = select_all(filled, settled)
    filled.edits.apply_tags(chosen, TagChoice(to_create=(NewTag("车间"), NewTag("学校"))))
    settled(filled)
    assert {tag.name: tag.article_count for tag in filled.library.tags} == {"车间": 3, "学校": 3}
    filled.actions_set["edit.undo"].trigger()
    settled(filled)
    assert filled.library.tags == ()


def test_a_search_in_vain_leaves_one_where_one_was(filled: MainWindow, settled: Settle) -> None:
    last = ids(filled)[-1]
    filled.parts.articles.choose((), last)
    settled(filled)
    filled.parts.search.set_query("没有这样的词")
    settled(filled)
    assert ids(filled) == []
    filled.parts.search.clear()
    settled(filled)
    assert filled.article.record is not None
    assert filled.article.record.id == last


def test_the_answer_tells_places_as_well_as_articles(filled: MainWindow, settled: Settle) -> None:
    filled.parts.search.set_query("样例车间")
    settled(filled)
    assert filled.parts.search.status.startswith("2 articles found · 2 places")


def test_a_new_question_stands_at_its_best_answer(filled: MainWindow, settled: Settle) -> None:
    filled.parts.search.set_query("样例")
    settled(filled)
    best, last = ids(filled)[0], ids(filled)[-1]
    filled.parts.articles.choose((), last)
    settled(filled)
    filled.actions_set["edit.select_all"].trigger()
    settled(filled)
    assert filled.parts.articles.selected_count() == len(ids(filled))
    filled.parts.search.set_query("样例 OR 全长")
    settled(filled)
    assert filled.article.record is not None
    assert filled.article.record.id == ids(filled)[0]
    assert filled.parts.articles.selected_count() == 1
    assert best in ids(filled)


def test_the_window_is_made_without_loading_the_database() -> None:
    program = (
        "import sys, archive_gui.desktop.windows.application\n"
        "print(sorted({'sqlalchemy', 'whoosh', 'archive_gui.store'} & set(sys.modules)))"
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, encoding="utf-8", check=True)
    assert run.stdout.strip() == "[]"


def test_the_keyboard_stays_in_the_list_when_it_empties_and_fills(filled: MainWindow, settled: Settle) -> None:
    filled.parts.articles.focus_list()
    select_all(filled, settled)
    filled.actions_set["entry.trash"].trigger()
    settled(filled)
    assert filled.parts.articles.empty_words
    assert filled.parts.articles.isAncestorOf(focused_widget())
    filled.actions_set["edit.undo"].trigger()
    settled(filled)
    assert focused_widget() is filled.parts.articles.table


def test_a_window_that_is_let_go_is_gone_before_the_collector_comes(qapp: QApplication, tmp_path: Path) -> None:
    state = QSettings(str(tmp_path / "state.ini"), QSettings.Format.IniFormat)
    window = MainWindow(Settings(), None, state=state, settings_file=tmp_path / "settings.json")
    window.show()
    let_go(window)
    assert not isValid(window)


def test_an_article_that_comes_late_does_not_take_the_place_of_the_one_chosen_since(
    filled: MainWindow, settled: Settle, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    settled(filled)
    first, second = (ArticleId(article) for article in ids(filled)[:2])
    filled.article.show(first)
    qtbot.waitUntil(lambda: filled.article.record is not None and filled.article.record.id == first)
    settled(filled)
    reading, go_on = threading.Event(), threading.Event()
    plain = read.article

    def held_up(archive: Archive, article: ArticleId) -> ArticleRecord:
        if article == second:
            reading.set()
            assert go_on.wait(20)
        return plain(archive, article)

    monkeypatch.setattr(read, "article", held_up)
    filled.article.show(second)
    qtbot.waitUntil(reading.is_set)
    filled.article.show(first)
    go_on.set()
    settled(filled)
    assert filled.article.wanted == first
    assert filled.article.record is not None
    assert filled.article.record.id == first


def test_an_article_that_takes_long_is_said_to_be_on_its_way(
    filled: MainWindow, settled: Settle, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled.article.show(None)
    settled(filled)
    words = filled.parts.article.view.stage.currentWidget()
    assert isinstance(words, QLabel)
    go_on, plain = threading.Event(), read.article

    def slow(archive: Archive, article: ArticleId) -> ArticleRecord:
        assert go_on.wait(20)
        return plain(archive, article)

    monkeypatch.setattr(read, "article", slow)
    filled.article.show(ArticleId(ids(filled)[0]))
    qtbot.waitUntil(lambda: words.text() == "Reading the article…")
    nothing = filled.parts.article.facts.findChild(QLabel, "empty")
    assert nothing is not None
    assert nothing.text() == "", "the facts do not ask for an article that was chosen"
    go_on.set()
    settled(filled)
    assert filled.parts.article.view.stage.currentWidget() is not words
    filled.article.show(None)
    assert words.text() == "Choose an article to read it here."


def test_an_empty_archive_says_what_to_do_where_no_list_shows(
    make_window: Make, settled: Settle, sources: list[Path]
) -> None:
    window = make_window()
    window.resize(900, 600)
    settled(window)
    words = window.parts.article.view.stage.currentWidget()
    assert isinstance(words, QLabel)
    assert words.text().startswith("This archive is empty.")
    window.imports.import_paths(sources)
    settled(window)
    window.article.show(None)
    assert words.text() == "Choose an article to read it here."


def test_what_stands_in_the_toolbar_is_of_one_height(filled: MainWindow) -> None:
    (bar,) = filled.findChildren(QToolBar)
    own = bar.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    shown = [one for one in own if one.isVisible()]
    assert len(shown) > 6
    assert len({(one.y(), one.height()) for one in shown}) == 1


def test_a_window_leaves_room_for_its_title_bar_on_a_low_screen(qtbot: QtBot, tmp_path: Path) -> None:
    state = QSettings(str(tmp_path / "state.ini"), QSettings.Format.IniFormat)
    window = MainWindow(Settings(), None, state=state, settings_file=tmp_path / "settings.json")
    qtbot.addWidget(window)
    room, title = window.screen().availableSize(), window.style().pixelMetric(QStyle.PixelMetric.PM_TitleBarHeight)
    assert title > 0
    assert window.size().boundedTo(room - QSize(0, title)) == window.size()
