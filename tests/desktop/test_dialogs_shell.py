"""Every dialog of the shell opens in every language and says what it should."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from archive_gui.base.messages import LANGUAGES, choose_language
from archive_gui.base.settings import Settings
from archive_gui.desktop.actions.catalogue import CATALOGUE
from archive_gui.desktop.dialogs.about import AboutDialog
from archive_gui.desktop.dialogs.command_palette import CommandPalette
from archive_gui.desktop.dialogs.crash import CrashDialog
from archive_gui.desktop.dialogs.import_report import ImportReportDialog
from archive_gui.desktop.dialogs.name import NameDialog
from archive_gui.desktop.dialogs.new_archive import NewArchiveDialog
from archive_gui.desktop.dialogs.settings import SettingsDialog
from archive_gui.desktop.dialogs.shortcuts import ShortcutsDialog
from archive_gui.domain.captured import Message
from archive_gui.domain.ingest import FileReport, FileStatus, ImportReport
from archive_gui.domain.records import ArticleId

REPORT = ImportReport(
    (
        FileReport("/in/one.txt", FileStatus.IMPORTED, (ArticleId(1), ArticleId(2))),
        FileReport(
            "/in/two.txt", FileStatus.DUPLICATE, (), (Message("ingest.duplicate", {"name": "two", "known": "x"}),)
        ),
        FileReport("/in/three.txt", FileStatus.FAILED, (), (Message("capture.empty", {"name": "three.txt"}),)),
    ),
    1.25,
)
DIALOGS: dict[str, Callable[[], QDialog]] = {
    "about": AboutDialog,
    "palette": lambda: CommandPalette(CATALOGUE),
    "crash": lambda: CrashDialog("report"),
    "import report": lambda: ImportReportDialog(REPORT),
    "name": lambda: NameDialog("New tag", "Name", "", "Make"),
    "new archive": lambda: NewArchiveDialog(Path.home(), "测试员"),
    "settings": lambda: SettingsDialog(Settings()),
    "shortcuts": ShortcutsDialog,
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", DIALOGS)
def test_dialog_opens_in_every_language(qtbot: QtBot, name: str, language: str) -> None:
    choose_language(language)
    dialog = DIALOGS[name]()
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    assert dialog.windowTitle()
    assert dialog.minimumSizeHint().width() <= 900


def test_new_archive_needs_a_name_that_can_be_a_folder(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "taken").mkdir()
    dialog = NewArchiveDialog(tmp_path, "测试员")
    qtbot.addWidget(dialog)
    for name, allowed in (
        ("样例", True),
        ("", False),
        ("a/b", False),
        ("a:b", False),
        ("end.", False),
        ("taken", False),
    ):
        dialog.fill(name, tmp_path)
        assert dialog._make.isEnabled() is allowed, name
    dialog.fill("样例", tmp_path)
    assert dialog.folder == tmp_path / "样例"


def test_settings_come_back_as_the_form_has_them(qtbot: QtBot) -> None:
    before = Settings(operator="甲", language="en", theme="dark", recent_archives=("/x",))
    dialog = SettingsDialog(before)
    qtbot.addWidget(dialog)
    assert dialog.settings == before
    dialog._organisation.setText(" 样例档案馆 ")
    assert dialog.settings.organisation == "样例档案馆"
    assert dialog.settings.recent_archives == ("/x",)


def test_report_puts_failures_first_and_can_be_narrowed_to_them(qtbot: QtBot) -> None:
    dialog = ImportReportDialog(REPORT)
    qtbot.addWidget(dialog)
    assert [row[1] for row in dialog.rows] == ["Failed", "Imported", "Known already"]
    assert dialog.rows[1][2] == "2 articles"
    dialog._only_problems.setChecked(True)
    assert [row[0] for row in dialog.rows] == ["three.txt"]


def test_saved_report_lists_every_file(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = ImportReportDialog(REPORT)
    qtbot.addWidget(dialog)
    path = tmp_path / "report.csv"
    dialog.save(path)
    text = path.read_text("utf-8-sig")
    assert len(text.splitlines()) == 4
    assert "/in/three.txt,Failed,0," in text


def test_crash_report_is_saved_whole(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = CrashDialog("line one\nline two\n")
    qtbot.addWidget(dialog)
    dialog.save(tmp_path / "crash.txt")
    assert (tmp_path / "crash.txt").read_text("utf-8") == dialog.report
