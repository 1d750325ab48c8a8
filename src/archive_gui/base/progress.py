"""Progress and cancellation for long work."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Protocol


class Cancelled(Exception):
    """The work was no longer wanted; what it had finished stays."""


class Ticker(Protocol):
    """Work tells how far it is, and hears whether to go on."""

    def tick(self, done: int, total: int | None = None, note: str = "") -> None:
        """Report ``done`` of ``total`` units (None: unknown); ``note`` names the item at hand.

        Raises:
            Cancelled: the work is no longer wanted.
        """


class CancelToken:
    """A flag that any thread may raise and the work looks at between two items."""

    def __init__(self) -> None:
        self._event = threading.Event()

    def cancel(self) -> None:
        """Ask the work to stop at its next tick."""
        self._event.set()

    @property
    def cancelled(self) -> bool:
        """Whether somebody asked to stop."""
        return self._event.is_set()

    def raise_if_cancelled(self) -> None:
        """Stop here if somebody asked to.

        Raises:
            Cancelled: somebody did.
        """
        if self.cancelled:
            raise Cancelled


class Silent:
    """A ticker for work nobody watches."""

    def tick(self, done: int, total: int | None = None, note: str = "") -> None:
        """Go on."""


Wanted = Callable[[], bool]
"""Asked in the middle of short work, such as a search, whether anybody still waits for it."""


def always() -> bool:
    """Somebody waits whatever happens."""
    return True


def raise_unless(wanted: Wanted) -> None:
    """Stop here if nobody waits any more.

    Raises:
        Cancelled: nobody does.
    """
    if not wanted():
        raise Cancelled
