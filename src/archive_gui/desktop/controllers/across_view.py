"""What the views across articles have in common: they are about a scope, and are asked only while looked at."""

from __future__ import annotations

from array import array
from typing import TypeAlias

from PySide6.QtCore import QObject

from archive_gui.desktop.controllers.desk import Desk
from archive_gui.desktop.jobs.stale import Latest

Scope: TypeAlias = "array[int] | None"
"""The articles that are asked about; None: all outside the trash."""


class AcrossViewController(QObject):
    """One view; an answer to what was asked before is dropped."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._latest = Latest(desk.runner)
        self._scope: Scope = None
        self._stale = True

    @property
    def scope(self) -> Scope:
        """The articles the view is about."""
        return self._scope

    def set_scope(self, scope: Scope) -> None:
        """Be about these articles."""
        if scope != self._scope:
            self._scope = scope
            self._stale = True

    def mark_stale(self) -> None:
        """What is shown does not hold any more."""
        self._stale = True

    def look(self) -> None:
        """Somebody looks: ask where what is shown does not hold."""
        if self._stale and self._desk.archive is not None:
            self._stale = False
            self.ask()

    def ask(self) -> None:
        """Ask for what is to be shown."""
        raise NotImplementedError

    def stop(self) -> None:
        """The archive was closed: show nothing of it."""
        self._latest.forget()
        self._scope = None
        self._stale = True
