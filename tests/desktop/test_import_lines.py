"""The lines of a file are seen and changed in the preview, and come in as they were changed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QPushButton

from archive_gui.base.messages import LANGUAGES, _, choose_language
from archive_gui.desktop.delegates.part_edits import PartAct
from archive_gui.desktop.delegates.part_menu import KindMenu
from archive_gui.desktop.dialogs.import_lines import ImportLinesDialog
from archive_gui.desktop.dialogs.import_preview import ImportPreviewDialog
from archive_gui.desktop.windows.main_window import MainWindow
from archive_gui.domain.reading import PartKind
from archive_gui.domain.records import ArticleId
from archive_gui.workflows import reports
from archive_gui.workflows.session import Archive

Make = Callable[..., MainWindow]
Settle = Callable[[MainWindow], None]

TEXT = (
    "样例日报2020年10月12日\n\n山谷里的车间\n\n本报记者 甲乙\n\n"
    "青石村去年办起了三个样例车间，吸纳86名村民就业，户均增收4200元，村里的路也修到了车间门口。\n\n"
    "车间门口的新路\n\n"
    "沿线九个村的村民说，路通了以后，山里的果子当天就能运到县城，价钱也比往年好了许多。\n"
)


@pytest.fixture
def window(make_window: Make) -> MainWindow:
    """A window on an empty archive."""
    return make_window()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file of one article with a heading in it."""
    path = tmp_path / "page.txt"
    path.write_text(TEXT, "utf-8")
    return path


def proposed(window: MainWindow, settled: Settle, *paths: Path) -> ImportPreviewDialog:
    window.imports.propose(paths)
    settled(window)
    return next(one for one in window.findChildren(ImportPreviewDialog) if not one.is_over)


def opened(window: MainWindow, settled: Settle, preview: ImportPreviewDialog) -> ImportLinesDialog:
    """By the button; by key in the first test, as a dialog that has closed leaves no window active offscreen."""
    button = next(one for one in preview.findChildren(QPushButton) if one.text() == _("&Lines…"))
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    settled(window)
    return next(one for one in preview.findChildren(ImportLinesDialog) if one.isVisible())


def archive_of(window: MainWindow) -> Archive:
    archive = window.desk.archive
    assert archive is not None
    return archive


def stored_kinds(window: MainWindow) -> list[PartKind]:
    article = archive_of(window).store.article(ArticleId(window.parts.articles.ids[0]))
    return [part.kind for part in article.reading.parts]


def line_of(dialog: ImportLinesDialog, words: str) -> int:
    return next(number for number, (_article, _kind, text) in enumerate(dialog.lines) if text.startswith(words))


def kind_of(dialog: ImportLinesDialog, words: str) -> str:
    return dialog.lines[line_of(dialog, words)][1]


def set_kind(dialog: ImportLinesDialog, words: str) -> None:
    dialog.choose(line_of(dialog, "车间门口"))
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    menu = dialog.findChildren(KindMenu)[-1]
    next(action for action in menu.actions() if action.text() == words).trigger()
    menu.close()


def test_kinds_are_changed_by_key_before_the_import_and_hold_after_it(
    window: MainWindow, settled: Settle, file: Path
) -> None:
    preview = proposed(window, settled, file)
    QTest.keyClick(preview, Qt.Key.Key_F2)
    settled(window)
    (dialog,) = preview.findChildren(ImportLinesDialog)
    before = kind_of(dialog, "车间门口")
    set_kind(dialog, "Caption")
    settled(window)
    assert (before, kind_of(dialog, "车间门口")) == ("Section heading", "Caption")
    dialog.accept()
    settled(window)
    assert preview.rows[0][2].startswith("1 change of its lines.")
    preview.accept()
    settled(window)
    assert PartKind.CAPTION in stored_kinds(window)
    window.actions_set["edit.undo"].trigger()
    settled(window)
    assert PartKind.CAPTION not in stored_kinds(window), "a step of its own"


def test_changes_are_undone_and_made_again_one_by_one(window: MainWindow, settled: Settle, file: Path) -> None:
    dialog = opened(window, settled, proposed(window, settled, file))
    first = dialog.lines
    dialog.choose(line_of(dialog, "车间门口"))
    for act in (PartAct.SPLIT_ARTICLE, PartAct.SET_ASIDE):
        dialog.do(act)
        settled(window)
    changed = dialog.lines
    assert len(dialog.edits) == 2
    for _time in range(2):
        QTest.keyClick(dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        settled(window)
    assert dialog.lines == first
    for _time in range(2):
        QTest.keyClick(dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
        settled(window)
    assert dialog.lines == changed


def test_an_article_is_begun_and_a_line_moved_to_it_by_menu(window: MainWindow, settled: Settle, file: Path) -> None:
    preview = proposed(window, settled, file)
    dialog = opened(window, settled, preview)
    dialog.choose(line_of(dialog, "车间门口"))
    dialog.do(PartAct.SPLIT_ARTICLE)
    settled(window)
    dialog.choose(line_of(dialog, "青石村"))
    menu = dialog.menu()
    assert menu is not None
    others = next(action.menu() for action in menu.actions() if action.text() == "Move to another article")
    assert isinstance(others, QMenu)
    others.actions()[0].trigger()
    settled(window)
    assert dialog.lines[line_of(dialog, "青石村")][0] == 2
    dialog.accept()
    settled(window)
    assert len(preview.articles[0]) == 2
    preview.accept()
    settled(window)
    assert len(window.parts.articles.ids) == 2
    (stored,) = reports.reports(archive_of(window))
    assert set(stored.report.files[0].articles) == set(window.parts.articles.ids)


def test_what_was_set_aside_is_shown_and_brought_back(window: MainWindow, settled: Settle, file: Path) -> None:
    dialog = opened(window, settled, proposed(window, settled, file))
    dialog.choose(line_of(dialog, "沿线九个村"))
    dialog.do(PartAct.SET_ASIDE)
    settled(window)
    assert dialog.lines[line_of(dialog, "沿线九个村")][0] == 0
    dialog.choose(line_of(dialog, "沿线九个村"))
    menu = dialog.menu()
    assert menu is not None
    menu.actions()[0].trigger()
    settled(window)
    assert dialog.lines[line_of(dialog, "沿线九个村")][0] == 1


def test_cancel_leaves_the_file_as_the_rules_have_it(window: MainWindow, settled: Settle, file: Path) -> None:
    preview = proposed(window, settled, file)
    dialog = opened(window, settled, preview)
    set_kind(dialog, "Caption")
    settled(window)
    dialog.reject()
    settled(window)
    assert preview.edits == {}


def test_changes_kept_before_are_there_when_the_lines_are_opened_again(
    window: MainWindow, settled: Settle, file: Path
) -> None:
    preview = proposed(window, settled, file)
    dialog = opened(window, settled, preview)
    set_kind(dialog, "Caption")
    settled(window)
    dialog.accept()
    settled(window)
    again = opened(window, settled, preview)
    assert kind_of(again, "车间门口") == "Caption"
    QTest.keyClick(again, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settled(window)
    again.accept()
    settled(window)
    assert preview.edits == {}
    assert "change" not in preview.rows[0][2]


def test_a_file_that_has_changed_meanwhile_is_said_in_the_preview(
    window: MainWindow, settled: Settle, file: Path
) -> None:
    preview = proposed(window, settled, file)
    file.write_text("别的文字。\n", "utf-8")
    QTest.keyClick(preview, Qt.Key.Key_F2)
    settled(window)
    assert "has changed since the preview" in preview.words
    assert preview.findChildren(ImportLinesDialog) == []


def test_pasted_text_has_its_lines_too(window: MainWindow, settled: Settle) -> None:
    window.imports.propose_text(TEXT)
    settled(window)
    preview = next(one for one in window.findChildren(ImportPreviewDialog) if not one.is_over)
    dialog = opened(window, settled, preview)
    set_kind(dialog, "Caption")
    settled(window)
    dialog.accept()
    settled(window)
    preview.accept()
    settled(window)
    assert PartKind.CAPTION in stored_kinds(window)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_lines_open_in_every_language(window: MainWindow, settled: Settle, file: Path, language: str) -> None:
    choose_language(language)
    dialog = opened(window, settled, proposed(window, settled, file))
    assert all(kind for article, kind, _text in dialog.lines if article)
    tree = dialog.tree
    for row in range(len(dialog.lines)):
        dialog.choose(row)
        item = tree.currentItem()
        assert item is not None
        room = tree.columnWidth(0) - tree.visualItemRect(item).left()
        assert tree.fontMetrics().horizontalAdvance(item.text(0)) < room, "no kind is cut off"
    dialog.reject()
