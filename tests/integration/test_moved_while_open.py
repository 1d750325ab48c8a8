"""What is done to an archive's files while a program has it open costs nothing that was entrusted to it."""

from __future__ import annotations

import os
import shutil
import sqlite3
import sys
from collections.abc import Callable
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest
from sqlalchemy.exc import OperationalError
from tests.fixtures.store_samples import page

from archive_gui.base import sentences  # noqa: F401 - registers the words behind message codes
from archive_gui.base.messages import render
from archive_gui.base.progress import Silent
from archive_gui.store import sqlite
from archive_gui.store.archive import Store
from archive_gui.store.errors import ArchiveMoved, DatabaseMissing

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps open files from being moved")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the archive lies."""
    return tmp_path / "archive"


@pytest.fixture
def earlier(folder: Path) -> Path:
    """A copy of the database with one source and no tag."""
    with Store.create(folder, name="样本", operator="王") as store:
        store.add_sources([page("一")])
        return store.backup()


@pytest.fixture
def store(folder: Path, earlier: Path) -> Store:
    """The archive open, with a second source and a tag."""
    assert earlier.exists()
    store = Store.open(folder, operator="王")
    store.add_sources([page("二")])
    store.create_tag("水")
    return store


def _nothing_is_written(store: Store) -> None:
    """Every way of writing is refused with the same words."""
    files = sorted(store.folder.parent.rglob("*"))
    writes: list[Callable[[], object]] = [
        store.require_writable,
        lambda: store.create_tag("后来"),
        lambda: store.add_sources([page("后来")]),
        lambda: store.watching.set_folders(["/后来"]),
        store.undo,
        store.backup,
    ]
    for write in writes:
        with pytest.raises(ArchiveMoved) as told:
            write()
        assert str(store.folder) in render(told.value.message)
    assert sorted(store.folder.parent.rglob("*")) == files


def _holds(folder: Path, sources: int, tags: list[str]) -> None:
    with Store.open(folder, operator="王") as store:
        assert not store.read_only
        assert store.info().sources == sources
        assert [tag.name for tag in store.tags()] == tags
        assert store.verify(Silent()).problems == ()


def test_a_folder_that_is_renamed_is_not_made_anew_at_the_old_place(store: Store, folder: Path) -> None:
    moved = folder.rename(folder.with_name("moved"))
    _nothing_is_written(store)
    store.close()
    assert not folder.exists()
    _holds(moved, 2, ["水"])


def test_a_folder_that_comes_back_is_written_to_again(store: Store, folder: Path) -> None:
    moved = folder.rename(folder.with_name("moved"))
    with pytest.raises(ArchiveMoved):
        store.create_tag("路")
    moved.rename(folder)
    store.create_tag("路")
    store.close()
    _holds(folder, 2, ["水", "路"])


def test_a_copy_put_in_the_place_of_the_database_stays_as_it_is(store: Store, folder: Path, earlier: Path) -> None:
    shutil.copyfile(earlier, folder / "new")
    (folder / "new").replace(folder / "archive.db")
    _nothing_is_written(store)
    store.close()
    assert (folder / "archive.db").read_bytes() == earlier.read_bytes()
    _holds(folder, 1, [])


def test_what_was_in_a_database_that_another_was_put_in_the_place_of_is_kept(
    store: Store, folder: Path, earlier: Path
) -> None:
    shutil.copyfile(earlier, folder / "new")
    (folder / "new").replace(folder / "archive.db")
    store.close()
    (kept,) = set((folder / "backups").glob("*.db")) - {earlier}
    shutil.copyfile(kept, folder / "archive.db")
    _holds(folder, 2, ["水"])


def test_a_copy_written_over_the_database_is_not_mixed_with_its_log(store: Store, folder: Path, earlier: Path) -> None:
    shutil.copyfile(earlier, folder / "archive.db")
    _nothing_is_written(store)
    store.close()
    assert (folder / "archive.db").read_bytes() == earlier.read_bytes()
    _holds(folder, 1, [])
    assert list((folder / "backups").glob("replaced-*-wal"))


def test_a_database_that_is_deleted_is_kept_as_a_copy(store: Store, folder: Path, earlier: Path) -> None:
    (folder / "archive.db").unlink()
    _nothing_is_written(store)
    assert store.info().sources == 2
    store.close()
    with pytest.raises(DatabaseMissing):
        Store.open(folder, operator="王")
    (kept,) = set((folder / "backups").glob("*.db")) - {earlier}
    shutil.copyfile(kept, folder / "archive.db")
    _holds(folder, 2, ["水"])


def test_a_lock_that_is_deleted_lets_no_two_programs_write(store: Store, folder: Path) -> None:
    (folder / "archive.lock").unlink()
    with Store.open(folder, operator="李") as second:
        assert not second.read_only
        with pytest.raises(ArchiveMoved):
            store.create_tag("路")
        second.create_tag("桥")
    store.close()
    _holds(folder, 2, ["桥", "水"])


def test_a_database_that_goes_is_not_made_anew_by_reading(folder: Path, earlier: Path) -> None:
    engine = sqlite.make_engine(folder / "archive.db")
    (folder / "archive.db").unlink()
    with pytest.raises(OperationalError, match="unable to open"), engine.connect():
        pass
    assert not (folder / "archive.db").exists()
    engine.dispose()


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        (PurePosixPath("/馆 藏/a?b#c/archive.db"), "file:///%E9%A6%86%20%E8%97%8F/a%3Fb%23c/archive.db"),
        (PureWindowsPath(r"Z:\a b\archive.db"), "file:///Z:/a%20b/archive.db"),
        (PureWindowsPath(r"\\server\share\archive.db"), "file:////server/share/archive.db"),
    ],
)
def test_a_database_is_found_wherever_it_lies(path: PurePosixPath | PureWindowsPath, uri: str) -> None:
    assert sqlite.uri_of(path) == uri
    if os.name == "posix" and "server" in uri:  # a share's name must not stand where SQLite takes a host for an error
        with pytest.raises(sqlite3.OperationalError, match="unable to open"):
            sqlite3.connect(f"{uri}?mode=ro", uri=True)
