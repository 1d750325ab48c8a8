from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.fixtures.command_line import START, environment, run, write_files

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="pseudo terminals are Unix's")

ONE_AFTER_ANOTHER = """
import json, sys
from archive_gui.cli.program import run
for command in json.loads(sys.argv[1]):
    assert run(command, lambda _folder, _picture: None) == 0, command
    print(end=chr(0), flush=True)
"""
"""Starting the program takes longer than most commands do; a null ends what each of them writes."""


def _on_terminal(
    arguments: list[str | Path], *, out: bool, err: bool, start: list[str] = START
) -> tuple[bytes, bytes, bytes]:
    """Run a command with standard output, standard error or both on a terminal: what came there, and elsewhere."""
    pty = pytest.importorskip("pty")

    main, terminal = pty.openpty()
    process = subprocess.Popen(
        [*start, *arguments],
        stdout=terminal if out else subprocess.PIPE,
        stderr=terminal if err else subprocess.PIPE,
        env={**environment(), "TERM": "xterm", "COLUMNS": "100"},
    )
    os.close(terminal)
    shown = b""
    while True:
        try:
            piece = os.read(main, 4096)
        except OSError:  # Linux says so when nobody holds the terminal any more
            break
        if not piece:
            break
        shown += piece
    out_text, err_text = process.communicate()
    os.close(main)
    assert process.returncode == 0
    return shown, out_text or b"", err_text or b""


@pytest.fixture
def files(tmp_path: Path) -> Path:
    run("create", tmp_path / "archive")
    write_files(tmp_path / "files", 6)
    return tmp_path / "files"


def test_progress_is_drawn_on_a_terminal_and_leaves_json_alone(files: Path) -> None:
    shown, out, _ = _on_terminal(["import", files], out=False, err=True)
    assert b"Importing" in shown
    assert out.startswith(b'{"files"')
    assert out.count(b"\n") == 1


def test_no_progress_where_standard_error_is_a_file(files: Path) -> None:
    shown, _, err = _on_terminal(["import", files], out=True, err=False)
    assert err == b""
    assert b"6 imported" in shown


def test_people_get_words_and_programs_json(files: Path) -> None:
    run("import", files)
    commands = [["list"], ["search", "样本"], ["verify"], ["reindex"], ["tag", "add", "甲", "1"], ["show", "1"]]
    both = [[*command, *asked] for command in commands for asked in ([], ["--json"])]
    start = [sys.executable, "-c", ONE_AFTER_ANOTHER]
    shown, _, _ = _on_terminal([json.dumps(both)], out=True, err=False, start=start)
    *told, rest = shown.split(b"\0")
    assert rest == b""
    for command, written in zip(both, told, strict=True):
        assert written.strip(), command
        assert written.lstrip().startswith(b"{") == (command[-1] == "--json"), command
