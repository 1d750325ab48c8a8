"""Worker processes end when their use ends early, even while one of them is sending its result."""

from __future__ import annotations

import errno
import threading
import time
from multiprocessing.process import BaseProcess

import pytest

from archive_gui.workflows.workers import pool

pytestmark = pytest.mark.usefixtures("workers_start_anew")

_RESULT_BYTES = 150_000_000
"""Sending so much takes long enough to be interrupted in the middle."""
_ENDS_WITHIN_S = 30.0


class _Stopped(Exception):
    """Whoever used the workers wants them no more."""


@pytest.mark.parametrize("after_s", [0.1, 0.2, 0.3, 0.4])
def test_workers_that_are_killed_while_they_send_hold_nobody(after_s: float) -> None:
    told: list[type[BaseException]] = []

    def use() -> None:
        try:
            with pool(2) as workers:
                assert workers.submit(int).result() == 0
                workers.submit(bytes, _RESULT_BYTES)
                time.sleep(after_s)
                raise _Stopped  # noqa: TRY301 - the block ends early in this way
        except _Stopped:
            told.append(_Stopped)

    used = threading.Thread(target=use, daemon=True)
    used.start()
    used.join(_ENDS_WITHIN_S)
    assert told == [_Stopped]


def test_a_machine_that_starts_no_more_processes_is_told_and_nothing_else_goes_wrong(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    start = BaseProcess.start
    started: list[BaseProcess] = []

    def refused(process: BaseProcess) -> None:
        if started:
            raise BlockingIOError(errno.EAGAIN, "Resource temporarily unavailable")
        start(process)
        started.append(process)

    monkeypatch.setattr(BaseProcess, "start", refused)

    def use() -> None:
        with pool(2) as workers:
            for _ in range(2):
                workers.submit(time.sleep, 60)

    with pytest.raises(BlockingIOError):
        use()
    (first,) = started
    first.join(20)
    assert first.exitcode is not None
