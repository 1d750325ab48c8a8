"""The article's text worked on in the window: repairs undone, parts changed, doubts judged; each a step to undo."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from archive_gui.desktop.panels.article_document_source import Effect
from archive_gui.desktop.panels.article_view import COMPARE, ORIGINAL, READING, SOURCE
from archive_gui.desktop.windows.main_window import MainWindow
from archive_gui.domain.acts import Act, SourceAct
from archive_gui.domain.editing import anchor_of
from archive_gui.domain.ledger import Verdict
from archive_gui.domain.reading import PartKind
from archive_gui.domain.records import ArticleId, ArticleRecord

Settle = Callable[[MainWindow], None]

COLUMN = (
    "青石桥边的学堂\n\n样例日报记者 甲某\n\n"
    "青石桥边的学堂去年秋天重新开了\n门，四十二名学童背着书包从三个\n村子走来，最远的要走五里山路。\n"
    "校舍是旧祠堂改的，梁上的木雕还\n在，墙刷成了白色，窗子换了新玻\n璃，冬天不再漏风。\n\n"
    "教书的是两位返乡的年轻人。他们\n白天上课，晚上把一天的事写进校\n志，已经写满了六个本子。\n\n"
    "主办单位：样例网站\nICP备案号：样ICP备12345678号\n"
)


@pytest.fixture
def worked(make_window: Callable[..., MainWindow], settled: Settle, tmp_path: Path) -> MainWindow:
    """A window on one article whose lines were joined and whose footer was set aside."""
    path = tmp_path / "column.txt"
    path.write_text(COLUMN, "utf-8")
    window = make_window()
    window.imports.import_paths([path])
    settled(window)
    return window


def record_of(window: MainWindow) -> ArticleRecord:
    record = window.article.record
    assert record is not None
    return record


def part_kinds(window: MainWindow) -> list[PartKind]:
    return [part.kind for part in record_of(window).reading.parts]


def undo(window: MainWindow, settled: Settle) -> None:
    window.actions_set["edit.undo"].trigger()
    settled(window)


def go_to(window: MainWindow, words: str) -> None:
    view = window.parts.article.view
    view.text_pane.setFocus()
    view.text_pane.go_to(record_of(window).reading.text.index(words))


def test_each_view_has_keys_and_keeps_the_place(worked: MainWindow, settled: Settle) -> None:
    view = worked.parts.article.view
    for mode in (ORIGINAL, SOURCE, READING, COMPARE):
        worked.actions_set[f"view.{mode}"].trigger()
        settled(worked)
        assert view.mode == mode
    worked.actions_set["view.original"].trigger()
    settled(worked)
    assert view.stage.original.text.text == COLUMN
    assert "utf-8" in view.stage.original.words


def test_one_repair_is_undone_and_everything_after_it(worked: MainWindow, settled: Settle) -> None:
    view = worked.parts.article.view
    view.set_mode(COMPARE)
    settled(worked)
    panes = view.stage.compare
    original = worked.desk.archive.store.original_path(record_of(worked).source.id) if worked.desk.archive else Path()
    before = panes.captured.effects()
    text = record_of(worked).reading.text
    join = next(mark for mark in panes.captured.source_marks if mark.effect is Effect.JOINED)
    assert join.repair is not None
    view.work.act_requested.emit(SourceAct(Act.DECLINE, anchor=anchor_of(join.repair)))
    settled(worked)
    assert panes.captured.effects()[Effect.JOINED] < before[Effect.JOINED]
    assert panes.captured.effects()[Effect.DECLINED] == 1
    view.work.act_requested.emit(SourceAct(Act.DECLINE_EVERYTHING))
    settled(worked)
    assert set(panes.captured.effects()) == {Effect.DECLINED}
    assert original.read_bytes() == COLUMN.encode()
    undo(worked, settled)
    undo(worked, settled)
    assert panes.captured.effects() == before
    assert record_of(worked).reading.text == text


def test_a_line_that_was_set_aside_is_brought_back(worked: MainWindow, settled: Settle) -> None:
    view = worked.parts.article.view
    view.set_mode(SOURCE)
    settled(worked)
    mark = next(mark for mark in view.stage.captured.pane.source_marks if mark.aside is not None)
    assert mark.repair is not None
    assert mark.aside is not None
    assert mark.aside.text not in record_of(worked).reading.text
    view.work.act_requested.emit(SourceAct(Act.DECLINE, anchor=anchor_of(mark.repair)))
    settled(worked)
    assert mark.aside.text in record_of(worked).reading.text


def test_parts_are_split_joined_and_moved_by_keys_with_the_caret_kept(worked: MainWindow, settled: Settle) -> None:
    kinds = part_kinds(worked)
    pane = worked.parts.article.view.text_pane
    go_to(worked, "校舍是旧祠堂")
    text = record_of(worked).reading.text
    control, alt = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
    for key, held, grown in (
        (Qt.Key.Key_Return, control, 1),
        (Qt.Key.Key_Backspace, control, 0),
        (Qt.Key.Key_Down, alt, 0),
        (Qt.Key.Key_Delete, control, -1),
    ):
        QTest.keyClick(pane, key, held)
        settled(worked)
        assert len(part_kinds(worked)) == len(kinds) + grown
        if key is not Qt.Key.Key_Delete:
            assert pane.text[pane.caret_offset() :].startswith("校舍是旧祠堂")
    for _step in range(4):
        undo(worked, settled)
    assert record_of(worked).reading.text == text


def test_the_keys_of_the_text_count_only_in_the_text(worked: MainWindow, settled: Settle) -> None:
    text = record_of(worked).reading.text
    go_to(worked, "校舍")
    worked.parts.articles.focus_list()
    QTest.keyClick(worked.parts.articles.table, Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    settled(worked)
    assert record_of(worked).reading.text == text


def test_an_article_is_split_and_the_way_back_leads_to_what_remains(worked: MainWindow, settled: Settle) -> None:
    first = record_of(worked).id
    go_to(worked, "教书的是两位")
    worked.actions_set["part.split_article"].trigger()
    settled(worked)
    (second,) = set(worked.parts.articles.ids) - {first}
    worked.parts.articles.choose((), second)
    settled(worked)
    assert record_of(worked).id == second
    worked.actions_set["part.join_article"].trigger()
    settled(worked)
    assert list(worked.parts.articles.ids) == [first]
    assert record_of(worked).id == first
    assert not worked.parts.notices.words or "{" not in worked.parts.notices.words
    undo(worked, settled)
    assert len(worked.parts.articles.ids) == 2


def test_undoing_a_split_while_the_new_article_is_at_hand_shows_the_first_again(
    worked: MainWindow, settled: Settle
) -> None:
    first = record_of(worked).id
    go_to(worked, "教书的是两位")
    worked.actions_set["part.split_article"].trigger()
    settled(worked)
    (second,) = set(worked.parts.articles.ids) - {first}
    worked.parts.articles.choose((), second)
    settled(worked)
    undo(worked, settled)
    assert record_of(worked).id == first
    assert worked.parts.articles.selected_ids() == (first,)


def test_a_part_can_be_set_aside_and_stands_in_the_captured_text(
    worked: MainWindow, settled: Settle, qtbot: QtBot
) -> None:
    go_to(worked, "教书的是两位")
    worked.actions_set["part.set_aside"].trigger()
    settled(worked)
    assert "教书的是两位" not in record_of(worked).reading.text
    view = worked.parts.article.view
    view.walk_repairs(forward=True)
    settled(worked)
    asides = [mark.aside.text for mark in view.stage.compare.captured.source_marks if mark.aside is not None]
    assert any("教书的是两位" in text for text in asides)


def test_a_verdict_in_the_text_closes_the_item_and_can_be_undone(
    make_window: Callable[..., MainWindow], settled: Settle, tmp_path: Path
) -> None:
    path = tmp_path / "names.txt"
    path.write_text(
        "涪口区的样例小路\n\n涪口区位于湖南省株洲市。样例镇去年修了小路六里，涪口区的人都说好走。\n", "utf-8"
    )
    window = make_window()
    window.imports.import_paths([path])
    settled(window)
    pane = window.parts.article.view.stage.reading
    assert len(pane.strips) == 1
    pane.strips[0].button(Verdict.ADOPTED).click()
    settled(window)
    assert "涪口区" not in record_of(window).reading.text
    assert pane.strips == []
    undo(window, settled)
    assert record_of(window).reading.text.count("涪口区") == 3
    assert len(pane.strips) == 1


def test_a_caption_goes_to_another_article_with_the_name_of_who_took_the_picture(
    make_window: Callable[..., MainWindow], settled: Settle, tmp_path: Path
) -> None:
    path = tmp_path / "page.txt"
    path.write_text(
        "青石桥边的学堂\n\n样例日报记者 甲某\n\n　　青石桥边的学堂去年秋天重新开了门，四十二名学童从三个村子走来。\n\n"
        "　　▲学童走在石板路上。\n\n丙丁 摄\n\n河边的磨坊\n\n　　河边的磨坊停了十年，今年春天又转了起来。\n",
        "utf-8",
    )
    window = make_window()
    window.imports.import_paths([path])
    settled(window)
    go_to(window, "河边的磨坊")
    window.actions_set["part.split_article"].trigger()
    settled(window)
    window.library.show_article(ArticleId(window.parts.articles.ids[0]))
    settled(window)
    view = window.parts.article.view
    before = part_kinds(window)
    assert before[-2:] == [PartKind.CAPTION, PartKind.PHOTO_CREDIT]
    menu = view.work.part_menu(view, record_of(window).reading.text.index("学童走在"))
    assert menu is not None
    others = next(action.menu() for action in menu.actions() if action.text() == "Move to another article")
    assert isinstance(others, QMenu)
    others.actions()[0].trigger()
    settled(window)
    assert part_kinds(window) == before[:-2]
    archive = window.desk.archive
    assert archive is not None
    _first, second = (archive.store.article(ArticleId(one)) for one in window.parts.articles.ids)
    assert [part.kind for part in second.reading.parts][-2:] == [PartKind.CAPTION, PartKind.PHOTO_CREDIT]
    undo(window, settled)
    assert part_kinds(window) == before
