"""The window at its very first start."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, QSize
from pytestqt.qtbot import QtBot

from archive_gui.base.settings import Settings
from archive_gui.desktop.windows.main_window import MainWindow


def test_a_window_nobody_has_sized_fits_the_screen(qtbot: QtBot, tmp_path: Path) -> None:
    state = QSettings(str(tmp_path / "state.ini"), QSettings.Format.IniFormat)
    window = MainWindow(Settings(), None, state=state, settings_file=tmp_path / "settings.json")
    qtbot.addWidget(window)
    room = window.screen().availableSize()
    assert window.size().boundedTo(QSize(1400, 880).boundedTo(room)) == window.size()
    window.close()


def test_an_archive_is_shown_without_loading_the_rules_that_find_facts() -> None:
    program = (
        "import sys\n"
        "from archive_gui.workflows import find, keep, ledger, queries, read, session, structure, undo, watch\n"
        "from archive_gui.workflows.inspect import made_with\n"
        "made_with()\n"
        "print(sorted({'archive_gui.facts.engine', 'archive_gui.findings.page'} & set(sys.modules)))"
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, encoding="utf-8", check=True)
    assert run.stdout.strip() == "[]"


def test_the_rules_versions_are_looked_at_once_the_archive_shows(
    make_window: Callable[..., MainWindow],
    settled: Callable[[MainWindow], None],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    counted: list[bool] = []
    window = make_window(with_archive=False)

    def look(_archive: object) -> int:
        counted.append(window.library.counts is not None)
        return 0

    monkeypatch.setattr("archive_gui.workflows.reextract.needs_rerun", look)
    window.archives.create(tmp_path / "new", "样例库")
    settled(window)
    assert counted == [True]
