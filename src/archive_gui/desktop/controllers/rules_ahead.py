"""The rules that find facts, loaded while nobody asks for anything: the first form of a fact opens at once."""

from __future__ import annotations

import time
from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer, Slot

from archive_gui.base.messages import _
from archive_gui.desktop.controllers import use_cases
from archive_gui.desktop.controllers.desk import Desk

_QUIET_MS = 1500
"""After an archive is opened, or anything was under way; its first article, list and counts show before."""
_BETWEEN_MS = 30
_AT_ONCE_S = 0.05


class RulesAhead(QObject):
    """Loads a few rules at a time wherever nothing else is under way; what is asked for meanwhile comes first.

    An archive that only can be read needs no rules.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._pieces: Iterator[None] | None = None
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.timeout.connect(self._load)
        desk.archive_opened.connect(self._wait)
        desk.archive_closed.connect(self._turn.stop)

    @Slot()
    def _wait(self) -> None:
        if self._desk.writable:
            self._turn.start(_QUIET_MS)

    @Slot()
    def _load(self) -> None:
        if not self._desk.runner.is_idle:
            self._wait()
            return
        if self._pieces is None:
            self._pieces = use_cases.inspect.loading()
        pieces = self._pieces
        self._desk.start(
            _("Loading the rules"), lambda _archive, _ticker: _some(pieces), quiet=True, on_success=self._go_on
        )

    def _go_on(self, more: bool) -> None:  # noqa: FBT001 - the answer of a job
        if more and self._desk.writable:
            self._turn.start(_BETWEEN_MS)


def _some(pieces: Iterator[None]) -> bool:
    """Load for a moment; whether anything is left."""
    end = time.monotonic() + _AT_ONCE_S
    return any(time.monotonic() > end for _piece in pieces)
