"""The window says that an import was cut off, and its report tells what to import again."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from archive_gui.desktop.dialogs.import_report import ImportReportDialog
from archive_gui.desktop.windows.main_window import MainWindow
from archive_gui.store.archive import Store
from archive_gui.workflows.outcomes import Outcome, outcomes

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


def test_an_import_that_was_left_is_told_at_the_next_start_and_no_more_after_it(
    make_window: Make, settled: Settle, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    reached: list[int] = []

    def two(files: Sequence[Path], beat: Callable[[], None], **given: Any) -> Iterator[tuple[int, Outcome]]:
        coming = outcomes(files, beat, **given)
        yield from islice(coming, 2)
        reached.append(2)
        while True:
            beat()
            time.sleep(0.01)

    monkeypatch.setattr("archive_gui.workflows.ingest.outcomes", two)
    folder = tmp_path / "pages"
    folder.mkdir()
    for number in range(5):
        (folder / f"{number}.txt").write_text(f"样例新闻之{number}\n\n　　样溪村修了{number + 2}公里路。\n", "utf-8")
    window = make_window()
    window.imports.import_paths([folder])
    assert window.imports.under_way
    qtbot.waitUntil(lambda: bool(reached), timeout=60_000)
    window.close()
    window = make_window()
    settled(window)
    assert "of 5 files" in window.parts.notices.words
    assert "2 came in, 3 were not reached" in window.parts.notices.words
    assert not window.imports.under_way
    window.close()
    window = make_window()
    settled(window)
    assert window.parts.notices.words == ""
