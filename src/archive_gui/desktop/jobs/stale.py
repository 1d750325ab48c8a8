"""Only the newest of several answers counts."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from archive_gui.base.progress import Ticker
from archive_gui.desktop.jobs.runner import Job, JobRunner

T = TypeVar("T")


class Latest:
    """Asks one question at a time: a newer one cancels the older, whose answer is dropped wherever it is by then."""

    def __init__(self, runner: JobRunner) -> None:
        self._runner = runner
        self._job: Job[Any] | None = None
        self._number = 0

    def ask(self, title: str, work: Callable[[Ticker], T], answer: Callable[[T], object]) -> None:
        """Run ``work`` on a reader and give ``answer`` its result, unless another question came in between."""
        self.forget()
        number = self._number

        def deliver(result: T) -> None:
            if number == self._number:
                self._job = None
                answer(result)

        self._job = self._runner.start(Job(title=title, work=work, quiet=True, on_success=deliver))

    def forget(self) -> None:
        """Drop the answer that is still to come, if any."""
        self._number += 1
        if self._job is not None:
            self._job.cancel()
            self._job = None
