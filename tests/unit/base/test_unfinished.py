"""A file is there whole or not at all, and what a killed program has left half written is removed later."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from archive_gui.base.paths import user_data_dir
from archive_gui.base.unfinished import tidy_up, unfinished

WRITES_FOR_EVER = """
import sys, time
from pathlib import Path
from archive_gui.base.unfinished import unfinished
with unfinished(Path(sys.argv[1])) as beside:
    beside.write_bytes(b"half")
    print(beside, flush=True)
    time.sleep(60)
"""


@pytest.fixture
def target(tmp_path: Path) -> Path:
    """Where something is to be written."""
    return tmp_path / "out" / "选编.pdf"


@pytest.fixture
def writing(target: Path) -> subprocess.Popen[str]:
    """Another program that has written half of it."""
    target.parent.mkdir()
    return subprocess.Popen(
        [sys.executable, "-c", WRITES_FOR_EVER, str(target)], stdout=subprocess.PIPE, text=True, encoding="utf-8"
    )


def half_written(writing: subprocess.Popen[str]) -> Path:
    assert writing.stdout is not None
    return Path(writing.stdout.readline().strip())


def notes() -> list[Path]:
    return list((user_data_dir() / "unfinished").iterdir())


def kill(writing: subprocess.Popen[str]) -> None:
    os.kill(writing.pid, signal.SIGKILL)
    writing.communicate()


def test_what_is_moved_to_its_target_stays_and_nothing_else(target: Path) -> None:
    target.parent.mkdir()
    with unfinished(target) as beside:
        beside.write_bytes(b"all")
        beside.replace(target)
    assert list(target.parent.iterdir()) == [target]
    assert target.read_bytes() == b"all"
    assert notes() == []


def test_what_fails_leaves_nothing_behind(target: Path) -> None:
    target.parent.mkdir()
    with suppress(OSError), unfinished(target) as beside:
        beside.write_bytes(b"half")
        raise OSError
    assert list(target.parent.iterdir()) == []
    assert notes() == []


@pytest.mark.skipif(sys.platform == "win32", reason="no such signal")
def test_what_a_killed_program_left_goes_at_the_next_writing_anywhere(
    writing: subprocess.Popen[str], target: Path, tmp_path: Path
) -> None:
    left = half_written(writing)
    others = [
        target.parent / name for name in (".0123456789abcdef0123456789abcdef.part", ".选编.pdf.77.part", "a.part")
    ]
    for other in others:
        other.write_bytes(b"not ours")
    kill(writing)
    assert left.exists()
    with unfinished(tmp_path / "elsewhere.csv"):
        assert not left.exists()
    assert sorted(target.parent.iterdir()) == sorted(others)
    assert notes() == []


@pytest.mark.skipif(sys.platform == "win32", reason="no such signal")
def test_what_another_program_is_still_writing_stays(writing: subprocess.Popen[str]) -> None:
    left = half_written(writing)
    tidy_up()
    assert left.exists()
    kill(writing)
    tidy_up()
    assert not left.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="no such signal")
def test_what_lies_on_a_disk_that_is_away_waits_for_it(writing: subprocess.Popen[str], target: Path) -> None:
    left = half_written(writing)
    kill(writing)
    away = target.parent.with_name("away")
    target.parent.rename(away)
    tidy_up()
    away.rename(target.parent)
    tidy_up()
    assert not left.exists()


def test_a_note_that_names_another_file_removes_nothing(target: Path) -> None:
    target.parent.mkdir()
    target.write_bytes(b"not ours")
    folder = user_data_dir() / "unfinished"
    folder.mkdir(exist_ok=True)
    (folder / "0123456789abcdef0123456789abcdef.note").write_text(str(target), "utf-8")
    tidy_up()
    assert target.exists()
    assert notes() == []


def test_a_folder_that_is_not_there_leaves_no_note(target: Path) -> None:
    with suppress(OSError), unfinished(target) as beside:
        beside.write_bytes(b"half")
    assert not (user_data_dir() / "unfinished").exists()
