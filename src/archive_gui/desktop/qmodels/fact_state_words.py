"""What the marks of a fact say."""

from __future__ import annotations

from typing import Protocol

from archive_gui.base.correction_words import state_word
from archive_gui.base.messages import _
from archive_gui.domain.facts import Fact, FactState


class Marked(Protocol):
    """What marks are drawn for."""

    @property
    def state(self) -> FactState:
        """Whose word it is."""
        ...

    @property
    def doubtful(self) -> bool:
        """Whether it asks for a look."""
        ...

    @property
    def disputed(self) -> bool:
        """Whether the ledger has something open on it."""
        ...


def mark_words(entry: Marked) -> tuple[str, ...]:
    """The marks of a row in words."""
    words = [state_word(entry.state)] if entry.state is not FactState.MACHINE else []
    if entry.doubtful:
        words.append(_("to be checked"))
    if entry.disputed:
        words.append(_("something is open in the ledger"))
    return tuple(words)


def decided_words(fact: Fact) -> str:
    """Who had the last word on a fact, and when; empty where it is the machine's."""
    if fact.decided is None:
        return ""
    when = fact.decided.at_utc.astimezone().strftime("%Y-%m-%d %H:%M")
    words = _("{state} · {operator} · {when}").format(
        state=state_word(fact.state), operator=fact.decided.operator, when=when
    )
    return _("{decision}: {note}").format(decision=words, note=fact.decided.note) if fact.decided.note else words
