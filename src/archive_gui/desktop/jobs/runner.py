"""Runs Qt-free work off the UI thread and brings results back to it."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, QThreadPool, Signal

from archive_gui.base.errors import UserError
from archive_gui.base.progress import Cancelled, CancelToken, Ticker
from archive_gui.desktop.jobs.progress import Pace, Progress
from archive_gui.desktop.jobs.relay import Relay

T = TypeVar("T")
log = logging.getLogger(__name__)

_MIN_INTERVAL_S = 0.05
_READERS = 3


def _ignore(*_args: object) -> None:
    return None


@dataclass(slots=True, eq=False)
class Job(Generic[T]):
    """Work with what to do afterwards; a plain record, no QObject is made per job.

    ``writes`` puts it in the one writer's queue; ``quiet`` keeps short reads out of the status bar; ``must_end`` marks
    a short edit that somebody has made and that nothing stops any more. The callbacks run on the UI thread, exactly
    one of success, error and cancel for every job that was started.
    """

    title: str
    work: Callable[[Ticker], T]
    writes: bool = False
    quiet: bool = False
    must_end: bool = False
    on_success: Callable[[T], object] = _ignore
    on_error: Callable[[Exception], object] | None = None
    on_cancel: Callable[[], object] = _ignore
    token: CancelToken = field(default_factory=CancelToken)
    progress: Progress = field(init=False)

    def __post_init__(self) -> None:
        self.progress = Progress(self.title)

    def cancel(self) -> None:
        """Ask the work to stop at its next tick."""
        self.token.cancel()


class _JobTicker:
    def __init__(self, relay: Relay, job: Job[Any], changed: Callable[[], object]) -> None:
        self._relay = relay
        self._job = job
        self._changed = changed
        self._pace = Pace(job.title)
        self._last = 0.0

    def tick(self, done: int, total: int | None = None, note: str = "") -> None:
        self._job.token.raise_if_cancelled()
        now = time.monotonic()
        if now - self._last < _MIN_INTERVAL_S and done != total:
            return
        self._last = now
        progress = self._pace.at(done, total, note)

        def show() -> None:
            self._job.progress = progress
            self._changed()

        self._relay.post(show)


class JobRunner(QObject):
    """Several readers, one writer; ``changed`` follows every step of the jobs people see.

    Errors without a handler of their own go out through ``failed`` on the UI thread, so that none is lost.
    """

    changed = Signal()
    failed = Signal(object)
    idle = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._relay = Relay(self)
        self._readers = QThreadPool(self)
        self._readers.setMaxThreadCount(_READERS)
        self._writer = QThreadPool(self)
        self._writer.setMaxThreadCount(1)
        self._live: list[Job[Any]] = []

    @property
    def visible_jobs(self) -> tuple[Job[Any], ...]:
        """The jobs under way or waiting that are worth showing, oldest first."""
        return tuple(job for job in self._live if not job.quiet)

    @property
    def is_idle(self) -> bool:
        """Whether every job has ended and been answered."""
        return not self._live

    def start(self, job: Job[T]) -> Job[T]:
        """Run ``job``; call from the UI thread."""
        self._live.append(job)
        (self._writer if job.writes else self._readers).start(lambda: self._run(job))
        if not job.quiet:
            self.changed.emit()
        return job

    def post(self, call: Callable[[], object]) -> None:
        """Have ``call`` run on the UI thread; from any thread, for work that has news before it ends."""
        self._relay.post(call)

    def cancel_all(self) -> None:
        """Ask every job to stop at its next tick, but for edits that were made already."""
        for job in self._live:
            if not job.must_end:
                job.cancel()

    def shut_down(self, timeout_ms: int = 5000) -> bool:
        """Cancel everything and wait; no callback runs afterwards. False when work would not stop in time."""
        self.cancel_all()
        self._relay.close()
        ended = self._writer.waitForDone(timeout_ms)
        ended = self._readers.waitForDone(timeout_ms) and ended
        self._live.clear()
        return ended

    def _run(self, job: Job[T]) -> None:
        try:
            job.token.raise_if_cancelled()
            result = job.work(_JobTicker(self._relay, job, self.changed.emit))
        except Cancelled:
            self._end(job, job.on_cancel)
        except UserError as error:
            self._end_with_error(job, error)
        except Exception as error:
            log.exception("job %r failed", job.title)
            self._end_with_error(job, error)
        else:
            self._end(job, lambda: job.on_success(result))

    def _end_with_error(self, job: Job[Any], error: Exception) -> None:
        answer = job.on_error or self.failed.emit
        self._end(job, lambda: answer(error))

    def _end(self, job: Job[Any], answer: Callable[[], object]) -> None:
        def deliver() -> None:
            self._live.remove(job)
            answer()
            if not job.quiet:
                self.changed.emit()
            if not self._live:
                self.idle.emit()

        self._relay.post(deliver)
