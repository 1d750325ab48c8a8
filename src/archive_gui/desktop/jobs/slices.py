"""Work of the window in slices, one a turn of the event loop: what is long does not hold it."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer, Signal


class Slices(QObject):
    """Takes one step of a piece of work in each turn; what is begun anew takes the place of what was under way."""

    done = Signal()
    """The last step has been taken."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._steps: Iterator[None] | None = None
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._step)

    @property
    def under_way(self) -> bool:
        """Whether steps are left."""
        return self._steps is not None

    def begin(self, steps: Iterator[None]) -> None:
        """Take the first step now and the others turn by turn."""
        self._steps = steps
        self._step()

    def finish(self) -> None:
        """Take the steps that are left now: somebody needs what they make."""
        if self._steps is not None:
            exhaust(self._steps)
            self._end()

    def stop(self) -> None:
        """Leave the steps that are left undone."""
        self._steps = None
        self._turn.stop()

    def _step(self) -> None:
        if self._steps is None:
            return
        try:
            next(self._steps)
        except StopIteration:
            self._end()
        else:
            self._turn.start()

    def _end(self) -> None:
        self.stop()
        self.done.emit()


def exhaust(steps: Iterator[None]) -> None:
    """Take all steps."""
    deque(steps, maxlen=0)
