"""The window says that an import was cut off, and its report tells what to import again."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtWidgets import QApplication

from archive_gui.desktop.dialogs.import_report import ImportReportDialog
from archive_gui.desktop.windows.main_window import MainWindow
from archive_gui.store.archive import Store

Make = Callable[..., MainWindow]
Settle = Callable[[MainWindow], None]


def test_the_window_says_what_was_not_reached(
    make_window: Make, settled: Settle, prepared: Path, tmp_path: Path
) -> None:
    shutil.copytree(prepared, tmp_path / "archive")
    with Store.open(tmp_path / "archive", operator="甲") as store:  # as a program that was killed leaves it
        store.imports.begin(["/样例/一.txt", "/样例/二.txt"], datetime.now(UTC))
    window = make_window()
    settled(window)
    assert "of 2 files" in window.parts.notices.words
    assert "was cut off: 0 came in, 2 were not reached" in window.parts.notices.words
    window.imports.ask_for_report()
    settled(window)
    (dialog,) = (one for one in QApplication.topLevelWidgets() if isinstance(one, ImportReportDialog))
    assert [row[0] for row in dialog.rows] == ["一.txt", "二.txt"]
    assert all("Import it again" in row[2] for row in dialog.rows)
    dialog.close()
