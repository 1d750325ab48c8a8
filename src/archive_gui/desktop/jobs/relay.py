"""The one way from worker threads back to the UI thread."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot


class Relay(QObject):
    """Runs posted calls on the UI thread, in the order they were posted.

    One relay lives as long as the window: an object with a signal per job crashed (measured with PySide6 6.11).
    """

    _pending = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._calls: deque[Callable[[], object]] = deque()
        self._closed = False
        self._pending.connect(self._drain)

    def post(self, call: Callable[[], object]) -> None:
        """Have ``call`` run on the UI thread soon; from any thread."""
        if self._closed:
            return
        self._calls.append(call)
        self._pending.emit()

    def close(self) -> None:
        """Forget what waits and take nothing more: the receivers are going."""
        self._closed = True
        self._calls.clear()

    @Slot()
    def _drain(self) -> None:
        while self._calls:
            self._calls.popleft()()
