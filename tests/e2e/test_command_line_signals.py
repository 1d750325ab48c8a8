from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from tests.fixtures.command_line import START, environment, run, write_files

from archive_gui.workflows import read
from archive_gui.workflows.ingest import BATCH_FILES
from archive_gui.workflows.session import open_archive

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals and process groups are Unix's")
FILES = 128
PATIENCE_S = 120

HEARS_INTERRUPTS = """
import os, signal, sys
signal.signal(signal.SIGINT, signal.SIG_DFL)
os.execv(sys.argv[1], sys.argv[1:])
"""
"""A shell's background job ignores Ctrl+C and hands that on to its children; a program on a terminal hears it."""


def _importing(folder: Path, files: Path) -> subprocess.Popen[str]:
    """An import in a process group of its own, under way: its first batch lies in the archive."""
    run("create", folder)
    write_files(files, FILES, length=1500)
    process = subprocess.Popen(
        [sys.executable, "-c", HEARS_INTERRUPTS, *START, "import", files],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        env=environment(),
        start_new_session=True,
    )
    deadline = time.monotonic() + PATIENCE_S
    while sum(1 for _ in (folder / "originals").glob("*/*")) < BATCH_FILES:
        assert process.poll() is None, process.stderr.read() if process.stderr else ""
        assert time.monotonic() < deadline, "the import does not get on"
        time.sleep(0.02)
    return process


def _group_is_empty(group: int) -> bool:
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return True
    return False


def test_ctrl_c_keeps_what_is_done_and_ends_with_130(tmp_path: Path) -> None:
    process = _importing(tmp_path / "archive", tmp_path / "files")
    os.killpg(process.pid, signal.SIGINT)
    out, err = process.communicate(timeout=PATIENCE_S)
    assert (process.returncode, err) == (130, "")
    found = [file["status"] for file in json.loads(out)["files"]]
    kept = found.count("imported")
    assert BATCH_FILES <= kept < FILES
    assert found == ["imported"] * kept + ["skipped"] * (FILES - kept)
    assert len(run("list").lines) == kept
    assert run("verify").json["ok"]


def test_kill_during_an_import_leaves_whole_batches_and_no_worker(tmp_path: Path) -> None:
    process = _importing(tmp_path / "archive", tmp_path / "files")
    process.kill()
    process.communicate(timeout=PATIENCE_S)
    deadline = time.monotonic() + PATIENCE_S
    while not _group_is_empty(process.pid):
        assert time.monotonic() < deadline, "a worker outlived the program"
        time.sleep(0.05)
    verified = run("verify").json
    archive = open_archive(tmp_path / "archive", operator="样本员")
    sources = len(read.sources(archive))
    archive.close()
    assert sources % BATCH_FILES == 0
    assert verified["problems"] == []
    assert run("search", "样本稿", "--count").json["total"] == len(run("list").lines) == sources
    again = run("import", tmp_path / "files").json["files"]
    assert [file["status"] for file in again] == ["duplicate"] * sources + ["imported"] * (FILES - sources)
    assert run("verify").json == {**run("verify").json, "ok": True, "problems": []}


@pytest.mark.parametrize("command", [["list"], ["search", "样本"], ["inspect", "file0000.txt"]])
def test_a_reader_that_goes_away_is_no_error(tmp_path: Path, command: list[str]) -> None:
    run("create", tmp_path / "archive")
    (first,) = write_files(tmp_path, 1)
    run("import", first)
    reader, writer = os.pipe()
    os.close(reader)
    process = subprocess.run(
        [*START, *command], stdout=writer, stderr=subprocess.PIPE, cwd=tmp_path, env=environment(), check=False
    )
    os.close(writer)
    assert process.stderr == b""
    assert process.returncode == 141


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
@pytest.mark.parametrize("command", ["inspect", "--help", "--version"])
def test_a_full_disk_under_the_output_is_one_sentence(tmp_path: Path, command: str) -> None:
    with Path("/dev/full").open("wb") as full:
        process = subprocess.run(
            [*START, command, *(write_files(tmp_path, 1) if command == "inspect" else [])],
            stdout=full,
            stderr=subprocess.PIPE,
            env=environment(),
            check=False,
        )
    assert process.returncode == 1
    assert process.stderr.decode().count("\n") == 1
    assert b"archive-gui.log" not in process.stderr


def test_a_bug_is_one_sentence_and_its_trace_is_in_the_log(tmp_path: Path) -> None:
    broken = "import archive_gui.cli.finding as f; f.find = None; from archive_gui.__main__ import main; main()"
    run("create", tmp_path / "archive")
    process = subprocess.run(
        [sys.executable, "-c", broken, "list"], capture_output=True, encoding="utf-8", env=environment(), check=False
    )
    assert (process.returncode, process.stdout) == (1, "")
    assert process.stderr.count("\n") == 1
    assert "archive-gui.log" in process.stderr
    (log,) = Path(os.environ["XDG_STATE_HOME"]).rglob("archive-gui.log")
    assert "AttributeError" in log.read_text("utf-8")


@pytest.mark.parametrize("arguments", [["--version"], ["--help"]])
def test_nothing_is_loaded_that_a_command_does_not_need(arguments: list[str]) -> None:
    assert _loaded(arguments, "numpy", "sqlalchemy", "whoosh", "PySide6", "rich", "archive_gui.facts") == []


def test_inspect_starts_without_store_index_and_window(tmp_path: Path) -> None:
    loaded = _loaded(["inspect", str(*write_files(tmp_path, 1))], "sqlalchemy", "alembic", "whoosh", "PySide6", "typst")
    assert loaded == []


def _loaded(arguments: list[str], *modules: str) -> list[str]:
    """Which of ``modules`` a command has imported when it ends."""
    script = (
        "import atexit, sys\n"
        f"atexit.register(lambda: sys.stderr.write(' '.join(m for m in {modules!r} if m in sys.modules)))\n"
        "from archive_gui.__main__ import main\nmain()\n"
    )
    process = subprocess.run(
        [sys.executable, "-c", script, *arguments],
        capture_output=True,
        encoding="utf-8",
        env=environment(),
        check=False,
    )
    assert process.returncode == 0
    return process.stderr.split()
