"""The division names of one text, asked by where they begin and end."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from archive_gui.language.gazetteer import Match


class Divisions:
    """The division names of one text, asked by where they begin and end."""

    def __init__(self, matches: Sequence[Match]) -> None:
        self._starts = [match.start for match in matches]
        self._matches = matches

    def all(self) -> Sequence[Match]:
        """Every name, in order."""
        return self._matches

    def last_in(self, start: int, end: int) -> Match | None:
        """The last name that lies in a stretch."""
        index = bisect_right(self._starts, end) - 1
        while index >= 0 and self._starts[index] >= start:
            if self._matches[index].end <= end:
                return self._matches[index]
            index -= 1
        return None

    def chain(self, place: Match) -> int:
        """Where the full names begin that lead to a place without a gap: 样省|样市|样县."""
        start = place.start
        while start:
            before = self.covering(start - 1)
            if before is None or before.end != start or not before.is_full:
                break
            start = before.start
        return start

    def covering(self, at: int) -> Match | None:
        """The name that the character at ``at`` belongs to."""
        index = bisect_right(self._starts, at) - 1
        return self._matches[index] if index >= 0 and self._matches[index].end > at else None
