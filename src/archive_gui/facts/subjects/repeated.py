"""A figure pointed back at is of whom it was first told: 只有21户报名。……就是那21户之一."""

from __future__ import annotations

import re

from archive_gui.facts.figures.numbers import FoundFigure

_BACK = re.compile("(?:[这那](?:最初|最早|头)?的?|上述|以上|当初[^，。；！？,;!?\n]{1,10}的)$")
_WITHIN = 16


class Repeated:
    """Remembers the subjects of the figures of one text, which are asked in order."""

    def __init__(self, text: str) -> None:
        """``text`` is folded."""
        self._text = text
        self._told: dict[tuple[float, str], str] = {}

    def of(self, figure: FoundFigure) -> str | None:
        """The subject of the same number of the same unit told before, where a word points back at it."""
        if (figure.value, figure.unit) not in self._told:
            return None
        at = figure.span.start
        pointed = _BACK.search(self._text, max(0, at - _WITHIN), at)
        return None if pointed is None else self._told[figure.value, figure.unit]

    def keep(self, figure: FoundFigure, subject: str | None) -> None:
        """Remember the subject of a figure."""
        if subject is not None:
            self._told[figure.value, figure.unit] = subject
