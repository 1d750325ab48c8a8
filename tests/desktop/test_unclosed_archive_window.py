"""An archive of a killed program on a disc that cannot be written opens, and the window says what is read."""

from __future__ import annotations

import errno
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.fixtures.killed_programs import write_and_die

from archive_gui.desktop.windows.main_window import MainWindow
from archive_gui.store import lock, sqlite

Make = Callable[..., MainWindow]
Settle = Callable[[MainWindow], None]


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL on Windows")
def test_the_window_says_that_a_copy_put_in_order_is_read(
    make_window: Make, settled: Settle, prepared: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(_path: Path, _data: bytes) -> None:
        raise OSError(errno.EROFS, "Read-only file system")

    reading_access = sqlite.reading_access

    def access(path: Path, log: Path) -> sqlite.Access:
        return sqlite.Access.NONE if path.parent == folder else reading_access(path, log)

    folder = tmp_path / "archive"
    shutil.copytree(prepared, folder)
    write_and_die(folder, "最后")
    before = {name: (folder / name).read_bytes() for name in ("archive.db", "archive.db-wal")}
    monkeypatch.setattr(lock, "write_whole", refused)
    monkeypatch.setattr(sqlite, "reading_access", access)
    window = make_window()
    settled(window)
    assert window.parts.notices.isVisible()
    assert "was not closed properly: what you see is a copy" in window.parts.notices.words
    assert not window.actions_set["import.files"].isEnabled()
    assert window.parts.articles.table.model().rowCount() > 0
    assert {name: (folder / name).read_bytes() for name in before} == before
