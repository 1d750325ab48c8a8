"""How far a job is, how fast it goes, and how long it will still take."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

_WINDOW_S = 20.0
"""The rate is taken over the last stretch, so that a slow start does not spoil the estimate."""


@dataclass(frozen=True, slots=True)
class Progress:
    """A job as the status bar tells it; ``total`` None: unknown; ``remaining_s`` None: not yet known."""

    title: str
    done: int = 0
    total: int | None = None
    note: str = ""
    per_second: float = 0.0
    remaining_s: float | None = None

    @property
    def percent(self) -> int | None:
        """0..100, or None where the total is unknown."""
        return min(100, self.done * 100 // self.total) if self.total else None


class Pace:
    """Turns ticks into progress with a rate; used by one thread at a time."""

    def __init__(self, title: str, clock: Callable[[], float] = time.monotonic) -> None:
        self._title = title
        self._clock = clock
        self._ticks: deque[tuple[float, int]] = deque([(clock(), 0)])

    def at(self, done: int, total: int | None, note: str) -> Progress:
        """The progress after ``done`` of ``total`` units."""
        now = self._clock()
        self._ticks.append((now, done))
        while len(self._ticks) > 2 and now - self._ticks[0][0] > _WINDOW_S:
            self._ticks.popleft()
        since, before = self._ticks[0]
        passed = now - since
        rate = (done - before) / passed if passed > 0 else 0.0
        left = (total - done) / rate if total is not None and rate > 0 else None
        return Progress(self._title, done, total, note, rate, left)
