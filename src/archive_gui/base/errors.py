"""Errors a person can act on. Whatever is not a ``UserError`` is a bug and is shown as one."""

from __future__ import annotations

from typing import Any

from archive_gui.domain.captured import Message


class UserError(Exception):
    """Something a person can mend: one plain sentence saying what is wrong and what to do.

    Subclasses set ``code``; ``base.messages`` holds the sentence under that code and fills in the parameters.
    """

    code = "error"

    def __init__(self, **params: Any) -> None:
        super().__init__(self.code, params)
        self.params: dict[str, Any] = params

    @property
    def message(self) -> Message:
        """The code and parameters, to be put into words at the face."""
        return Message(self.code, self.params)

    def __reduce__(self) -> tuple[Any, ...]:
        """Errors cross from worker processes whole."""
        return _rebuild, (type(self), self.params)

    def __str__(self) -> str:
        details = ", ".join(f"{key}={value}" for key, value in self.params.items())
        return f"{self.code}: {details}" if details else self.code


def _rebuild(kind: type[UserError], params: dict[str, Any]) -> UserError:
    return kind(**params)
