"""Jobs run off the UI thread, and every one of them is answered exactly once, on it."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from functools import partial

import pytest
from pytestqt.qtbot import QtBot

from archive_gui.base.errors import UserError
from archive_gui.base.progress import Ticker
from archive_gui.desktop.jobs.progress import Pace, Progress
from archive_gui.desktop.jobs.relay import Relay
from archive_gui.desktop.jobs.runner import Job, JobRunner
from archive_gui.desktop.jobs.stale import Latest
from archive_gui.desktop.panels.jobs_bar import JobsBar
from archive_gui.desktop.qmodels.progress_words import progress_words, time_left_words


@pytest.fixture
def runner(qapp: object) -> Iterator[JobRunner]:
    made = JobRunner()
    yield made
    made.shut_down()


def test_result_comes_back_on_the_ui_thread(qtbot: QtBot, runner: JobRunner) -> None:
    seen: list[tuple[int, bool, bool]] = []
    here = threading.get_ident()

    def work(_ticker: Ticker) -> int:
        return threading.get_ident()

    runner.start(
        Job("count", work, on_success=lambda there: seen.append((there, there == here, threading.get_ident() == here)))
    )
    qtbot.waitUntil(lambda: runner.is_idle)
    assert seen[0][1:] == (False, True)


def test_calls_posted_by_many_threads_arrive_in_each_threads_order(qtbot: QtBot) -> None:
    relay = Relay()
    seen: list[tuple[int, int]] = []

    def post(thread: int) -> None:
        for number in range(500):
            relay.post(partial(seen.append, (thread, number)))

    threads = [threading.Thread(target=post, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    qtbot.waitUntil(lambda: len(seen) == 2000)
    for thread in threads:
        thread.join()
    for thread_number in range(4):
        assert [number for owner, number in seen if owner == thread_number] == list(range(500))


def test_writers_run_one_after_the_other_in_order(qtbot: QtBot, runner: JobRunner) -> None:
    running: list[int] = []
    overlaps: list[int] = []
    order: list[int] = []

    def work(number: int, _ticker: Ticker) -> int:
        running.append(number)
        overlaps.append(len(running))
        time.sleep(0.005)
        running.remove(number)
        return number

    for number in range(12):
        runner.start(Job("write", partial(work, number), writes=True, on_success=order.append))
    qtbot.waitUntil(lambda: runner.is_idle)
    assert order == list(range(12))
    assert set(overlaps) == {1}


def test_cancelled_job_is_answered_as_cancelled(qtbot: QtBot, runner: JobRunner) -> None:
    started = threading.Event()
    answers: list[str] = []

    def work(ticker: Ticker) -> None:
        for number in range(100_000):
            ticker.tick(number, 100_000)
            started.set()
            time.sleep(0.001)

    job = runner.start(
        Job("long", work, on_success=lambda _r: answers.append("done"), on_cancel=lambda: answers.append("cancelled"))
    )
    assert started.wait(5)
    job.cancel()
    qtbot.waitUntil(lambda: runner.is_idle)
    assert answers == ["cancelled"]


def test_error_without_handler_goes_out_through_failed(qtbot: QtBot, runner: JobRunner) -> None:
    class NoPaper(UserError):
        code = "sample.no_paper"

    def work(_ticker: Ticker) -> None:
        raise NoPaper(name="x")

    with qtbot.waitSignal(runner.failed) as caught:
        runner.start(Job("fails", work))
    assert isinstance(caught.args[0], NoPaper)


def test_fault_of_the_program_is_logged_and_reported(
    qtbot: QtBot, runner: JobRunner, caplog: pytest.LogCaptureFixture
) -> None:
    errors: list[Exception] = []

    def work(_ticker: Ticker) -> None:
        raise KeyError("missing")

    runner.start(Job("fails", work, on_error=errors.append))
    qtbot.waitUntil(lambda: runner.is_idle)
    assert isinstance(errors[0], KeyError)
    assert "failed" in caplog.text


def test_nothing_is_answered_after_shutting_down(qtbot: QtBot) -> None:
    runner = JobRunner()
    answers: list[object] = []
    for _number in range(20):
        runner.start(
            Job("read", lambda _t: time.sleep(0.002), on_success=answers.append, on_cancel=lambda: answers.append(1))
        )
    assert runner.shut_down()
    before = list(answers)
    qtbot.wait(50)
    assert answers == before


def test_only_the_newest_answer_counts(qtbot: QtBot, runner: JobRunner) -> None:
    latest = Latest(runner)
    gate = threading.Event()
    answers: list[str] = []

    def slow(_ticker: Ticker) -> str:
        gate.wait(5)
        return "old"

    latest.ask("first", slow, answers.append)
    latest.ask("second", lambda _t: "new", answers.append)
    qtbot.waitUntil(lambda: answers == ["new"])
    gate.set()
    qtbot.waitUntil(lambda: runner.is_idle)
    assert answers == ["new"]


def test_forgotten_question_is_not_answered(qtbot: QtBot, runner: JobRunner) -> None:
    latest = Latest(runner)
    answers: list[str] = []
    latest.ask("first", lambda _t: "answer", answers.append)
    latest.forget()
    qtbot.waitUntil(lambda: runner.is_idle)
    assert answers == []


def test_pace_estimates_from_the_last_stretch() -> None:
    clock = iter([0.0, 10.0, 40.0, 50.0])
    pace = Pace("import", clock=lambda: next(clock))
    pace.at(1, 311, "")
    pace.at(100, 311, "")
    progress = pace.at(200, 311, "")
    assert progress.per_second == pytest.approx(10.0)
    assert progress.remaining_s == pytest.approx(11.1)


def test_progress_is_put_into_words() -> None:
    progress = Progress("Importing", 193, 311, "a.txt", 6.0, 19.6)
    assert progress_words(progress) == "Importing 62%   193/311   6.0 a second   about 20 seconds left"
    assert progress_words(Progress("Importing", 311, 311, "", 6.0, 0.0)) == "Importing 100%   311/311"
    assert time_left_words(125) == "about 2 minutes left"
    assert time_left_words(1) == "about 1 second left"
    assert progress_words(Progress("Importing")) == "Importing"


def test_jobs_bar_shows_the_oldest_job_and_stops_it(qtbot: QtBot, runner: JobRunner) -> None:
    bar = JobsBar(runner)
    qtbot.addWidget(bar)
    gate = threading.Event()
    stopped: list[bool] = []

    def work(ticker: Ticker) -> None:
        number = 0
        while not gate.is_set():
            number += 1
            ticker.tick(number, 100_000)
            time.sleep(0.002)

    runner.start(Job("Importing", work, writes=True, on_cancel=lambda: stopped.append(True)))
    runner.start(Job("Backing up", lambda _t: None, writes=True))
    runner.start(Job("reading", lambda _t: None, quiet=True))
    qtbot.waitUntil(lambda: "1 more waiting" in bar.words and "100,000" in bar.words)
    assert not bar.isHidden()
    bar._cancel.click()
    qtbot.waitUntil(lambda: runner.is_idle)
    gate.set()
    assert stopped == [True]
    assert bar.isHidden()
