from __future__ import annotations

import multiprocessing
import operator
import os
import signal
import sys
import time
from pathlib import Path

import pytest
from tests.fixtures.command_line import write_files

from archive_gui.base.progress import Cancelled
from archive_gui.workflows import outcomes


def _nothing() -> None:
    """Go on."""


def _kill_a_worker() -> None:
    while True:
        for worker in multiprocessing.active_children():
            assert worker.pid is not None
            os.kill(worker.pid, signal.SIGTERM if sys.platform == "win32" else signal.SIGKILL)
            return
        time.sleep(0.01)


def test_a_killed_worker_costs_no_file_that_is_sound(tmp_path: Path) -> None:
    paths = write_files(tmp_path, 12)
    found = []
    for number, outcome in outcomes.outcomes(paths, _nothing):
        found.append((number, outcome.processed.file_name if outcome.processed else outcome.error))
        if number in {0, 5}:
            _kill_a_worker()
    assert found == [(number, path.name) for number, path in enumerate(paths)]


def test_a_file_that_kills_its_worker_is_reported() -> None:
    outcome = outcomes._alone("稿.txt", _nothing, os._exit, 3)
    assert outcome.error is not None
    assert outcome.error.code == "ingest.reader_stopped"


def test_a_bug_in_a_worker_is_reported_with_its_trace(caplog: pytest.LogCaptureFixture) -> None:
    outcome = outcomes._alone("稿.txt", _nothing, operator.truediv, 1, 0)
    assert outcome.error is not None
    assert outcome.error.code == "ingest.stage_failed"
    assert "ZeroDivisionError" in caplog.text


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signal to pause for")
def test_cancelling_ends_a_worker_in_the_middle_of_its_file() -> None:
    beats = iter(range(3))

    def beat() -> None:
        if next(beats, None) is None:
            raise Cancelled

    with pytest.raises(Cancelled):
        outcomes._alone("稿.txt", beat, signal.pause)
    assert multiprocessing.active_children() == []


def test_stopping_early_leaves_no_worker_behind(tmp_path: Path) -> None:
    coming = outcomes.outcomes(write_files(tmp_path, 20), _nothing)
    assert next(coming)[1].processed is not None
    coming.close()
    assert multiprocessing.active_children() == []


def test_workers_and_this_process_find_the_same(tmp_path: Path) -> None:
    paths = write_files(tmp_path, 3)
    here = list(outcomes.outcomes(paths, _nothing, inline_files=3))
    there = list(outcomes.outcomes(paths, _nothing))
    assert here == there
