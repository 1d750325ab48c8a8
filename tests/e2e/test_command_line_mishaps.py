"""What the command line says at the next opening: an import was cut off, or an older archive is read from a copy."""

from __future__ import annotations

import errno
import os
import sqlite3
import subprocess
import time
from contextlib import closing
from pathlib import Path

import pytest
from tests.fixtures.command_line import BODY, START, run
from tests.fixtures.older_archives import make_older

from archive_gui.store import lock

WAIT_S = 120


def _has_begun(archive: Path) -> bool:
    with closing(sqlite3.connect(f"{(archive / 'archive.db').as_uri()}?mode=ro", uri=True)) as connection:
        return bool(connection.execute("SELECT count(*) FROM begun_imports").fetchone()[0])


@pytest.mark.skipif(os.name == "nt", reason="there is no SIGKILL on Windows")
def test_an_import_that_was_killed_is_told_once_with_the_files_it_did_not_reach(archive: Path, tmp_path: Path) -> None:
    texts = tmp_path / "cut"
    texts.mkdir()
    for number in range(200):
        (texts / f"{number:03}.txt").write_text(f"样例第{number}号\n\n{BODY}", "utf-8")
    command = [*START, "import", "--archive", str(archive), str(texts)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as importer:
        end = time.monotonic() + WAIT_S
        while not _has_begun(archive) and time.monotonic() < end:
            time.sleep(0.05)
        importer.kill()
    told = run("list", "--archive", archive)
    assert told.status == 0
    assert "The import of 200 files" in told.err
    assert "was cut off" in told.err
    assert str(texts / "199.txt") in told.err
    assert "cut off" not in run("list", "--archive", archive).err


def test_an_older_archive_on_a_disc_is_read_from_a_copy_and_that_is_said(
    archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(_path: Path, _data: bytes) -> None:
        raise OSError(errno.EROFS, "Read-only file system")

    make_older(archive)
    before = (archive / "archive.db").read_bytes()
    monkeypatch.setattr(lock, "write_whole", refused)
    listed = run("list", "--archive", archive)
    assert listed.status == 0
    assert len(listed.lines) == 5
    assert "what is read is a copy brought up to date for reading" in listed.err
    assert (archive / "archive.db").read_bytes() == before
