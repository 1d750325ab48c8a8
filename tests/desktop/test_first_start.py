"""The window at its very first start."""

from __future__ import annotations

from pathlib import Path

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
