"""An archive of an older version on a disc that cannot be written opens, and the window says what is read."""

from __future__ import annotations

import errno
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.fixtures.older_archives import make_older

from archive_gui.desktop.windows.main_window import MainWindow
from archive_gui.store import lock

Make = Callable[..., MainWindow]
Settle = Callable[[MainWindow], None]


def test_the_window_says_that_a_copy_is_read(
    make_window: Make, settled: Settle, prepared: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(_path: Path, _data: bytes) -> None:
        raise OSError(errno.EROFS, "Read-only file system")

    shutil.copytree(prepared, tmp_path / "archive")
    make_older(tmp_path / "archive")
    before = (tmp_path / "archive" / "archive.db").read_bytes()
    monkeypatch.setattr(lock, "write_whole", refused)
    window = make_window()
    settled(window)
    assert window.parts.notices.isVisible()
    assert "a copy brought up to date for reading" in window.parts.notices.words
    assert not window.actions_set["import.files"].isEnabled()
    assert window.parts.articles.table.model().rowCount() > 0
    assert (tmp_path / "archive" / "archive.db").read_bytes() == before
