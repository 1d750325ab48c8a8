"""What both faces are tried on: a real window on folders of its own, and an archive of one page."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.fixtures.command_line import run

from archive_gui.base.messages import choose_language
from archive_gui.base.settings import Settings
from archive_gui.desktop.theme.style import Theme
from archive_gui.desktop.windows.main_window import MainWindow

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The offscreen platform says of itself what it cannot do; that is no fault of the window."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support"))


class Desk:
    """Opens windows that share their state, as one user's windows do from day to day."""

    def __init__(self, qtbot: QtBot, home: Path) -> None:
        self._qtbot = qtbot
        self._home = home
        self.settings = Settings(operator="测试员")

    def open(self) -> MainWindow:
        """A window of the usual size, on screen."""
        state = QSettings(str(self._home / "state.ini"), QSettings.Format.IniFormat)
        window = MainWindow(self.settings, state=state, settings_file=self._home / "settings.json")
        self._qtbot.addWidget(window)
        window.resize(1500, 950)
        window.show()
        window.activateWindow()
        self._qtbot.waitUntil(window.isActiveWindow)
        return window


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    """A user's desk in simplified Chinese."""
    choose_language("zh_CN")
    Theme(qapp, "light")
    home = tmp_path / "desk"
    home.mkdir()
    yield Desk(qtbot, home)
    choose_language("zh_CN")


@pytest.fixture
def archive(tmp_path: Path, samples: Path) -> Path:
    """An archive of one page, made at the command line."""
    folder = tmp_path / "archive"
    run("create", folder)
    run("import", "--archive", folder, samples / "schools_page.txt")
    return folder
