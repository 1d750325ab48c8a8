"""An archive of an older version that cannot be written is read from a private copy, and is left as it is."""

from __future__ import annotations

import errno
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from types import SimpleNamespace

import pytest
from tests.fixtures.older_archives import make_older
from tests.fixtures.store_samples import page

from archive_gui.base import sentences  # noqa: F401 - registers the words behind message codes
from archive_gui.base.messages import render
from archive_gui.base.progress import Silent
from archive_gui.domain.records import CopyReason
from archive_gui.store import opening, upkeep
from archive_gui.store.archive import Store
from archive_gui.store.errors import DiskFull, NoRoomForCopy, ReadOnlyArchive

ROOT = Path(__file__).resolve().parents[2]
READER = """
import sys, time
from pathlib import Path
from archive_gui.store.archive import Store

store = Store.open(Path(sys.argv[1]), operator="死", read_only=True)
print(store.info().copied, flush=True)
time.sleep(600)
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A closed archive of an older version; the temporary folder is a fresh one."""
    (tmp_path / "tmp").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "tmp"))
    monkeypatch.setenv("TMPDIR", str(tmp_path / "tmp"))
    with Store.create(tmp_path / "archive", name="样本", operator="王") as store:
        store.add_sources([page("一"), page("二")])
        store.create_tag("水")
    make_older(tmp_path / "archive")
    return tmp_path / "archive"


def _state(folder: Path) -> dict[str, str]:
    """Every file of the archive by its bytes."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def _copies(folder: Path) -> list[Path]:
    return sorted((folder.parent / "tmp").iterdir())


def test_it_is_read_from_a_copy_that_goes_when_it_is_closed(folder: Path) -> None:
    before = _state(folder)
    with Store.open(folder, operator="王", read_only=True) as store:
        info = store.info()
        assert (info.read_only, info.copied, info.path, info.sources) == (True, CopyReason.OLDER, str(folder), 2)
        assert [tag.name for tag in store.tags()] == ["水"]
        assert store.original_path(store.sources()[0].id).is_relative_to(folder)
        assert store.verify(Silent()).ok
        with pytest.raises(ReadOnlyArchive):
            store.create_tag("路")
        (copy,) = _copies(folder)
        assert os.name == "nt" or copy.stat().st_mode & 0o077 == 0
    assert _copies(folder) == []
    assert _state(folder) == before


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="permissions do not bind an administrator")
def test_a_folder_that_cannot_be_written_is_enough(folder: Path) -> None:
    folder.chmod(0o555)
    try:
        with Store.open(folder, operator="王") as store:
            assert store.info().copied
    finally:
        folder.chmod(0o755)


def test_an_archive_of_this_version_is_not_copied(folder: Path) -> None:
    Store.open(folder, operator="王").close()
    with Store.open(folder, operator="王", read_only=True) as store:
        assert not store.info().copied
        assert _copies(folder) == []


@pytest.mark.skipif(os.name == "nt", reason="there is no SIGKILL on Windows")
def test_the_copy_of_a_program_that_was_killed_goes_at_the_next_opening(folder: Path) -> None:
    command = [sys.executable, "-c", READER, str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as reader:
        assert reader.stdout is not None
        assert reader.stdout.readline() == "older\n"
        (left,) = _copies(folder)
        with Store.open(folder, operator="王", read_only=True):
            assert left in _copies(folder)  # its program is still reading
        reader.kill()
    assert _copies(folder) == [left]
    with Store.open(folder, operator="王", read_only=True):
        assert left not in _copies(folder)
    assert _copies(folder) == []


def test_without_room_for_a_copy_one_sentence_says_so(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: SimpleNamespace(total=10, used=10, free=0))
    with pytest.raises(NoRoomForCopy) as told:
        Store.open(folder, operator="王", read_only=True)
    words = render(told.value.message)
    assert str(folder) in words
    assert str(folder.parent / "tmp") in words
    assert _copies(folder) == []


def test_a_copy_that_does_not_get_done_leaves_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_folder: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(opening, "_migrate", full)
    with pytest.raises(NoRoomForCopy):
        Store.open(folder, operator="王", read_only=True)
    assert _copies(folder) == []


def test_on_a_full_disk_it_is_read_from_a_copy(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_database: object, _folder: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(opening, "backup", full)
    with Store.open(folder, operator="王") as store:
        info = store.info()
        assert (info.read_only, info.disk_full, info.copied) == (True, True, CopyReason.OLDER)
        with pytest.raises(DiskFull):
            store.require_writable()
    monkeypatch.setattr(opening, "backup", upkeep.backup)
    with Store.open(folder, operator="王") as store:
        assert not store.read_only
