from __future__ import annotations

import multiprocessing
import operator
import os
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.fixtures import formats
from tests.fixtures.command_line import write_files

from archive_gui.base.progress import Cancelled
from archive_gui.workflows import outcomes

as_for_the_user = pytest.mark.usefixtures("workers_start_anew")
"""Where it may matter how a worker starts; for those that are killed or left, it does not."""


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


def _alone(work: Callable[..., Any], *arguments: object, beat: Callable[[], None] = _nothing) -> outcomes.Outcome:
    """Work in place of a reader, in a worker of its own."""
    job = outcomes._Job(0, "稿.txt", "稿.txt", work, arguments, limit_s=5)
    outcome = outcomes._alone(job, beat, 512 * 1024 * 1024)
    assert isinstance(outcome, outcomes.Outcome)
    return outcome


@as_for_the_user
def test_a_file_that_kills_its_worker_is_reported() -> None:
    outcome = _alone(os._exit, 3)
    assert outcome.error is not None
    assert outcome.error.code == "ingest.reader_stopped"


def test_a_bug_in_a_worker_is_reported_with_its_trace(caplog: pytest.LogCaptureFixture) -> None:
    outcome = _alone(operator.truediv, 1, 0)
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
        _alone(signal.pause, beat=beat)
    assert multiprocessing.active_children() == []


def test_stopping_early_leaves_no_worker_behind(tmp_path: Path) -> None:
    coming = outcomes.outcomes(write_files(tmp_path, 20), _nothing)
    assert next(coming)[1].processed is not None
    coming.close()
    assert multiprocessing.active_children() == []


@as_for_the_user
def test_workers_and_this_process_find_the_same(tmp_path: Path) -> None:
    paths = write_files(tmp_path, 3)
    here = list(outcomes.outcomes(paths, _nothing, inline_files=3))
    there = list(outcomes.outcomes(paths, _nothing))
    assert here == there


def _with(queue: outcomes._Queue, number: int, work: Callable[..., Any]) -> list[tuple[int, str]]:
    """What becomes of the files when ``work`` stands for the reader of one of them: each file's error code or name."""
    queue.fill()
    job = queue.jobs[number]
    job.work, job.arguments, job.limit_s = work, (), 3
    found = []
    while queue.fill():
        for at, outcome in outcomes._through_pool(queue, _nothing, 1024**3):
            found.append((at, outcome.error.code if outcome.error else ""))
    return found


@pytest.mark.parametrize(
    ("work", "code"), [(formats.hang, "ingest.reader_timeout"), (os.abort, "ingest.reader_stopped")]
)
def test_a_reader_that_hangs_or_crashes_costs_one_file(tmp_path: Path, work: Callable[..., Any], code: str) -> None:
    queue = outcomes._Queue(write_files(tmp_path, 6), tmp_path, ())
    assert _with(queue, 2, work) == [(number, code if number == 2 else "") for number in range(6)]
    assert multiprocessing.active_children() == []


@as_for_the_user
@pytest.mark.skipif(sys.platform != "linux", reason="only Linux holds a process to its limit of data")
def test_a_reader_that_takes_all_memory_costs_one_file() -> None:
    outcome = _alone(formats.read_with_all_memory)
    assert outcome.error is not None
    assert outcome.error.code == "ingest.reader_memory"


@as_for_the_user
def test_pasted_text_is_read_in_a_worker_too() -> None:
    outcome = outcomes.outcome_of_bytes(formats.ARTICLE.paragraphs[0].encode(), "贴.txt", _nothing)
    assert outcome.processed is not None


def test_only_plain_text_is_read_in_this_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(outcomes, "pool", None)
    (tmp_path / "稿.txt").write_text(formats.ARTICLE.paragraphs[0], "utf-8")
    (_, outcome), *rest = outcomes.outcomes([tmp_path / "稿.txt"], _nothing, inline_files=3)
    assert outcome.processed is not None
    assert rest == []
    for name in ("页.html", "文.docx", "改名.txt"):
        path = tmp_path / name
        path.write_bytes(formats.every_format().get(name) or formats.every_format()["文.docx"])
        with pytest.raises(TypeError):  # there is no pool here, and it asks for one
            list(outcomes.outcomes([path], _nothing, inline_files=3))
