"""Opening and making archives while one is open: it stays where nothing comes of it."""

from __future__ import annotations

import shutil
import sqlite3
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from archive_gui.base.progress import Ticker
from archive_gui.desktop.windows.main_window import MainWindow
from archive_gui.workflows.session import Archive, open_archive

Settle = Callable[[MainWindow], None]
Make = Callable[..., MainWindow]


@pytest.fixture
def filled(make_window: Make, prepared: Path, tmp_path: Path) -> MainWindow:
    shutil.copytree(prepared, tmp_path / "archive")
    return make_window()


def _copy(prepared: Path, folder: Path) -> Path:
    return Path(shutil.copytree(prepared, folder))


def _nothing_there(folder: Path, _prepared: Path) -> Path:
    folder.mkdir()
    return folder


def _a_file(folder: Path, _prepared: Path) -> Path:
    folder.write_text("样例", "utf-8")
    return folder


def _gone(folder: Path, _prepared: Path) -> Path:
    return folder


def _no_folder_can_be(folder: Path, _prepared: Path) -> Path:
    return folder.with_name("样" * 100)


def _damaged(folder: Path, prepared: Path) -> Path:
    _copy(prepared, folder)
    (folder / "archive.db").write_bytes(b"no database at all" * 100)
    return folder


def _newer(folder: Path, prepared: Path) -> Path:
    _copy(prepared, folder)
    with sqlite3.connect(folder / "archive.db") as database:
        database.execute("UPDATE alembic_version SET version_num = '9999_later'")
    database.close()
    return folder


def _settings_spoilt(folder: Path, prepared: Path) -> Path:
    _copy(prepared, folder)
    (folder / "archive.toml").write_text("name = ", "utf-8")
    return folder


def _index_in_the_way(folder: Path, prepared: Path) -> Path:
    _copy(prepared, folder)
    shutil.rmtree(folder / "index")
    (folder / "index").write_text("no folder", "utf-8")
    return folder


@pytest.mark.parametrize(
    "spoil",
    [
        _nothing_there,
        _a_file,
        _gone,
        _no_folder_can_be,
        _damaged,
        _newer,
        _settings_spoilt,
        _index_in_the_way,
    ],
)
def test_what_cannot_be_opened_leaves_the_archive_open(
    filled: MainWindow,
    settled: Settle,
    prepared: Path,
    tmp_path: Path,
    spoil: Callable[[Path, Path], Path],
) -> None:
    filled.parts.search.set_query("车间")
    settled(filled)
    before = filled.desk.archive
    shown = list(filled.parts.articles.table._articles.ids)
    article = filled.article.record
    recent = filled.desk.settings.recent_archives
    filled.archives.open(spoil(tmp_path / "other", prepared))
    settled(filled)
    assert filled._crash is None
    assert filled.parts.notices.words.count("\n") == 0
    assert filled.parts.notices.words
    assert filled.desk.archive is before
    assert filled.desk.writable
    assert filled.parts.pages.currentWidget() is filled.parts.panes
    assert filled.parts.search.query == "车间"
    assert list(filled.parts.articles.table._articles.ids) == shown
    assert filled.article.record == article
    assert filled.desk.settings.recent_archives == recent


def test_a_new_archive_that_cannot_be_made_leaves_the_archive_open(
    filled: MainWindow, settled: Settle, tmp_path: Path
) -> None:
    before = filled.desk.archive
    (tmp_path / "a file").write_text("样例", "utf-8")
    for folder in (tmp_path / "archive", tmp_path, tmp_path / "a file" / "new", tmp_path / ("样" * 100)):
        filled.parts.notices.hide()
        filled.archives.create(folder, "新馆")
        settled(filled)
        assert filled._crash is None
        assert not filled.parts.notices.isHidden()
        assert filled.parts.notices.words
        assert filled.desk.archive is before
        assert filled.desk.writable


def test_opening_the_archive_at_hand_says_that_it_is_open(filled: MainWindow, settled: Settle, tmp_path: Path) -> None:
    before = filled.desk.archive
    (tmp_path / "beside").mkdir()
    filled.archives.open(tmp_path / "beside" / ".." / "archive")
    settled(filled)
    assert filled.desk.archive is before
    assert filled.desk.writable
    assert "open already" in filled.parts.notices.words


def test_an_archive_held_elsewhere_is_opened_anew_when_it_was_let_go(
    make_window: Make, settled: Settle, prepared: Path, tmp_path: Path
) -> None:
    shutil.copytree(prepared, tmp_path / "archive")
    other = open_archive(tmp_path / "archive", operator="乙")
    window = make_window(with_archive=False)
    window.archives.open(tmp_path / "archive")
    settled(window)
    assert window.desk.archive is not None
    assert window.desk.archive.read_only
    other.close()
    window.archives.open(tmp_path / "archive")
    settled(window)
    assert window.desk.writable
    assert window.parts.notices.isHidden()


def test_the_archive_just_closed_is_opened_for_writing(filled: MainWindow, settled: Settle, tmp_path: Path) -> None:
    held = threading.Event()

    def wait(_archive: Archive, _ticker: Ticker) -> None:
        held.wait(10)

    filled.desk.start("waits", wait)
    filled.archives.close()
    filled.archives.open(tmp_path / "archive")
    held.set()
    settled(filled)
    assert filled.desk.writable


def test_an_archive_that_cannot_be_closed_properly_does_not_hold_up_the_next(
    filled: MainWindow, settled: Settle, prepared: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = filled.desk.archive
    assert before is not None

    def refuse(_archive: Archive) -> None:
        raise OSError(5, "Input/output error")

    close = Archive.close
    with monkeypatch.context() as patch:
        patch.setattr(Archive, "close", refuse)
        filled.archives.open(_copy(prepared, tmp_path / "other"))
        settled(filled)
    close(before)
    assert filled.desk.archive is not None
    assert filled.desk.archive.folder == tmp_path / "other"
    assert filled._crash is not None
    filled._crash.close()


def test_a_window_closed_while_archives_change_lets_go_of_both(
    filled: MainWindow, settled: Settle, prepared: Path, tmp_path: Path
) -> None:
    held = threading.Event()

    def wait(_archive: Archive, _ticker: Ticker) -> None:
        held.wait(10)

    other = open_archive(_copy(prepared, tmp_path / "other"), operator="甲")
    filled.desk.start("waits", wait)
    filled.desk.change_to(other)
    held.set()
    filled.close()
    for name in ("archive", "other"):
        again = open_archive(tmp_path / name, operator="甲")
        assert not again.read_only
        again.close()
