"""One catalogue: every action is placed, answered, pictured, and has keys of its own."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from archive_gui.base.messages import LANGUAGES, choose_language
from archive_gui.base.paths import resources_dir
from archive_gui.desktop.actions.action_set import ActionSet
from archive_gui.desktop.actions.catalogue import CATALOGUE
from archive_gui.desktop.actions.menus import fill_context_menu
from archive_gui.desktop.actions.spec import Menu, Need, menu_title
from archive_gui.desktop.dialogs.command_palette import CommandPalette
from archive_gui.desktop.dialogs.shortcuts import ShortcutsDialog
from archive_gui.desktop.windows.main_window import MainWindow


def test_no_keys_are_given_twice() -> None:
    keys = Counter(QKeySequence(key).toString() for spec in CATALOGUE for key in spec.keys)
    assert [key for key, count in keys.items() if count > 1] == []


def test_keys_are_understood_and_no_bare_letter_fights_an_input_method() -> None:
    for spec in CATALOGUE:
        for key in spec.keys:
            assert not QKeySequence(key).isEmpty(), spec.id
            assert not re.fullmatch(r"(Shift\+)?\w", key), spec.id


def test_ids_are_unique_and_pictures_exist() -> None:
    assert len({spec.id for spec in CATALOGUE}) == len(CATALOGUE)
    for spec in CATALOGUE:
        if spec.icon:
            assert (resources_dir() / "icons" / f"{spec.icon}.svg").is_file(), spec.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_are_distinct_within_a_menu(language: str) -> None:
    choose_language(language)
    words = Counter((spec.menu, spec.words()) for spec in CATALOGUE)
    assert [pair for pair, count in words.items() if count > 1] == []
    assert all(menu_title(menu) and "&" not in menu_title(menu) for menu in Menu)


def test_every_action_is_answered_and_stands_in_a_menu(make_window: Callable[..., MainWindow]) -> None:
    window = make_window(with_archive=False)
    assert window.actions_set.unbound() == frozenset()
    placed = {action.objectName() for menu in window.menus.values() for action in menu.actions()}
    assert {spec.id for spec in CATALOGUE} <= placed


def test_without_an_archive_only_what_makes_sense_is_enabled(make_window: Callable[..., MainWindow]) -> None:
    window = make_window(with_archive=False)
    enabled = {spec.id for spec in window.actions_set.available()}
    assert {"archive.new", "archive.open", "archive.sample", "app.quit", "help.shortcuts"} <= enabled
    assert not enabled & {"import.files", "entry.tag", "edit.undo", "find.library", "export.pdf"}


def test_context_menu_leaves_out_what_makes_no_sense(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    actions = ActionSet(host)
    actions.meet(Need.ARCHIVE | Need.WRITABLE | Need.CHOSEN | Need.TRASHED)
    menu = QMenu(host)
    fill_context_menu(menu, actions)
    assert [action.objectName() for action in menu.actions() if action.objectName()] == ["entry.restore"]


def test_palette_finds_by_part_of_a_name_and_runs(qtbot: QtBot) -> None:
    palette = CommandPalette(CATALOGUE)
    qtbot.addWidget(palette)
    QTest.keyClicks(palette.field, "undo")
    assert palette.shown == ("edit.undo",)
    with qtbot.waitSignal(palette.run_wanted) as ran:
        palette.field.returnPressed.emit()
    assert ran.args == ["edit.undo"]


def test_shortcut_page_lists_the_whole_catalogue_and_narrows(qtbot: QtBot) -> None:
    dialog = ShortcutsDialog()
    qtbot.addWidget(dialog)
    assert len(dialog.rows) == len(CATALOGUE)
    dialog._narrow.setText("undo")
    assert dialog.rows == [("Undo", "Ctrl+Z")]
