"""An archive that was not closed properly and cannot be written is read from a private copy, and is left as it is."""

from __future__ import annotations

import errno
import hashlib
import json
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path
from types import SimpleNamespace

import pytest
from tests.fixtures.command_line import environment
from tests.fixtures.killed_programs import ROOT, without_privileges, write_and_die, write_protected
from tests.fixtures.older_archives import make_older
from tests.fixtures.store_samples import page

from archive_gui.base import sentences  # noqa: F401 - registers the words behind message codes
from archive_gui.base.messages import render
from archive_gui.base.progress import Silent
from archive_gui.domain.records import CopyReason
from archive_gui.store import reading_copy, sqlite
from archive_gui.store.archive import Store
from archive_gui.store.errors import (
    ArchiveBusy,
    ArchiveDamaged,
    ArchiveUnreachable,
    NoRoomToPutInOrder,
    ReadOnlyArchive,
)

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL on Windows")

READER = """
import json, sys
from pathlib import Path
from archive_gui.store.archive import Store

with Store.open(Path(sys.argv[1]), operator="读") as store:
    info = store.info()
    print(json.dumps([info.read_only, info.copied, info.sources, [tag.name for tag in store.tags()]]))
"""


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A temporary folder that is a fresh one."""
    (tmp_path / "tmp").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "tmp"))
    monkeypatch.setenv("TMPDIR", str(tmp_path / "tmp"))
    return tmp_path / "tmp"


@pytest.fixture
def folder(tmp_path: Path, temporary: Path) -> Path:
    """An archive whose program was killed, carried away without the index of its log."""
    with Store.create(tmp_path / "archive", name="样本", operator="王") as store:
        store.add_sources([page("一"), page("二")])
    write_and_die(tmp_path / "archive", "最后")
    (tmp_path / "archive" / "archive.db-shm").unlink()
    return tmp_path / "archive"


@pytest.fixture
def nothing_beside(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """SQLite can make no file beside the archive's own database."""
    make_engine = sqlite.make_engine

    def make(path: Path, *, read_only: bool = False, immutable: bool = False, foreign_keys: bool = True) -> object:
        refused = path.parent == folder and not immutable
        known = path.with_name("gone") / path.name if refused else path
        return make_engine(known, read_only=read_only, immutable=immutable, foreign_keys=foreign_keys)

    monkeypatch.setattr(sqlite, "make_engine", make)


def _state(folder: Path) -> dict[str, str]:
    """Every file of the archive by its bytes."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def test_what_was_written_last_is_read_where_the_system_lets_nothing_be_written(folder: Path, temporary: Path) -> None:
    privileges = without_privileges()
    if privileges is None:
        pytest.skip("permissions do not bind an administrator")
    before = _state(folder)
    with write_protected(folder):
        command = [*privileges, sys.executable, "-c", READER, str(folder)]
        ran = subprocess.run(command, check=True, capture_output=True, text=True, cwd=ROOT)
    assert json.loads(ran.stdout) == [True, "unclosed", 2, ["最后"]]
    assert _state(folder) == before
    assert list(temporary.iterdir()) == []


def test_the_command_line_says_that_it_is_a_copy(folder: Path) -> None:
    privileges = without_privileges()
    if privileges is None:
        pytest.skip("permissions do not bind an administrator")
    before = _state(folder)
    command = [*privileges, sys.executable, "-m", "archive_gui", "list", "--archive", str(folder)]
    with write_protected(folder):
        ran = subprocess.run(command, check=False, capture_output=True, text=True, cwd=ROOT, env=environment())
    assert ran.returncode == 0, ran.stderr
    assert len(ran.stdout.splitlines()) >= 2
    assert "was not closed properly: what is read is a copy" in ran.stderr
    assert _state(folder) == before


@pytest.mark.usefixtures("nothing_beside")
def test_the_copy_is_sound_and_goes_when_it_is_closed(folder: Path, temporary: Path) -> None:
    before = _state(folder)
    with Store.open(folder, operator="王", read_only=True) as store:
        info = store.info()
        assert (info.read_only, info.copied, info.path) == (True, CopyReason.UNCLOSED, str(folder))
        assert store.verify(Silent()).ok
        with pytest.raises(ReadOnlyArchive):
            store.create_tag("路")
        (copy,) = temporary.iterdir()
        assert copy.stat().st_mode & 0o077 == 0
    assert list(temporary.iterdir()) == []
    assert _state(folder) == before


def test_one_of_an_older_version_is_put_in_order_and_brought_up_to_date(
    folder: Path, temporary: Path, request: pytest.FixtureRequest
) -> None:
    Store.open(folder, operator="王").close()
    make_older(folder)
    connection = sqlite3.connect(folder / "archive.db")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("UPDATE archive_meta SET value = '旧样本' WHERE key = 'name'")
    connection.commit()
    for name in ("archive.db", "archive.db-wal"):
        shutil.copyfile(folder / name, temporary / name)
    connection.close()
    for name in ("archive.db", "archive.db-wal"):
        shutil.move(temporary / name, folder / name)
    assert (folder / "archive.db-wal").stat().st_size
    (folder / "archive.toml").unlink()
    before = _state(folder)
    request.getfixturevalue("nothing_beside")
    with Store.open(folder, operator="王", read_only=True) as store:
        assert (store.info().copied, store.info().name) == (CopyReason.UNCLOSED, "旧样本")
        assert [tag.name for tag in store.tags()] == ["最后"]
    assert list(temporary.iterdir()) == []
    assert _state(folder) == before


@pytest.mark.usefixtures("nothing_beside")
def test_without_room_for_a_copy_one_sentence_says_so(
    folder: Path, temporary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: SimpleNamespace(total=10, used=10, free=0))
    with pytest.raises(NoRoomToPutInOrder) as told:
        Store.open(folder, operator="王", read_only=True)
    words = render(told.value.message)
    assert str(folder) in words
    assert str(temporary) in words
    assert list(temporary.iterdir()) == []


@pytest.mark.usefixtures("nothing_beside")
def test_a_medium_that_cannot_be_read_is_not_taken_for_want_of_room(
    folder: Path, temporary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = Path.open

    def scratched(path: Path, mode: str = "r") -> object:
        if path == folder / "archive.db-wal":
            raise OSError(errno.EIO, "Input/output error")
        return opened(path, mode)

    monkeypatch.setattr(Path, "open", scratched)
    with pytest.raises(ArchiveUnreachable):
        Store.open(folder, operator="王", read_only=True)
    assert list(temporary.iterdir()) == []


@pytest.mark.usefixtures("nothing_beside")
def test_one_that_somebody_writes_to_meanwhile_is_not_torn(
    folder: Path, temporary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy_file = reading_copy._copy_file

    def while_written(path: Path, target: Path) -> None:
        copy_file(path, target)
        with (folder / "archive.db-wal").open("ab") as log:
            log.write(b"x")

    monkeypatch.setattr(reading_copy, "_copy_file", while_written)
    with pytest.raises(ArchiveBusy):
        Store.open(folder, operator="王", read_only=True)
    assert list(temporary.iterdir()) == []


@pytest.mark.usefixtures("nothing_beside")
def test_damage_is_told_of_the_archive_and_not_of_the_copy(folder: Path, temporary: Path) -> None:
    data = bytearray((folder / "archive.db").read_bytes())
    data[4096 * 3 : 4096 * 40] = b"\xff" * (4096 * 37)
    (folder / "archive.db").write_bytes(data)
    with pytest.raises(ArchiveDamaged) as told:
        Store.open(folder, operator="王", read_only=True)
    assert told.value.params["path"] == str(folder / "archive.db")
    assert list(temporary.iterdir()) == []
