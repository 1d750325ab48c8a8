"""A search index that goes bad: searching is built anew beside browsing, and nobody loses an article."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

from archive_gui.desktop.windows.main_window import MainWindow
from archive_gui.search.errors import IndexDamaged

Make = Callable[..., MainWindow]
Settle = Callable[[MainWindow], None]


def _spoil(archive: Path) -> None:
    for path in (archive / "index").glob("*.grams"):
        with path.open("r+b") as stream:
            stream.seek(path.stat().st_size // 4)
            stream.write(b"\xff" * (path.stat().st_size // 4))


def _shown(window: MainWindow) -> int:
    return window.parts.articles.table.model().rowCount()


def test_an_index_that_was_spoilt_overnight_finds_everything_again(
    make_window: Make, settled: Settle, prepared: Path, tmp_path: Path
) -> None:
    shutil.copytree(prepared, tmp_path / "archive")
    _spoil(tmp_path / "archive")
    window = make_window()
    window.parts.search.set_query("样例车间")
    settled(window)
    archive = window.desk.archive
    assert archive is not None
    assert archive.index.verify() == ()
    assert _shown(window) == 2


def test_damage_met_while_searching_is_said_and_mended_in_the_background(
    make_window: Make, settled: Settle, prepared: Path, tmp_path: Path
) -> None:
    shutil.copytree(prepared, tmp_path / "archive")
    window = make_window()
    total = _shown(window)
    archive = window.desk.archive
    assert archive is not None
    _spoil(tmp_path / "archive")
    assert archive.index.verify() != ()
    window.desk.explain(IndexDamaged(detail="样例"))
    assert window.parts.notices.isVisible()
    settled(window)
    assert archive.index.verify() == ()
    assert _shown(window) == total
    window.parts.search.set_query("样例车间")
    settled(window)
    assert _shown(window) == 2
