"""Indicators as printed, found by a part of them: all of them in one text, which is searched in a few milliseconds."""

from __future__ import annotations

import threading
from bisect import bisect_right
from itertools import accumulate

from sqlalchemy import Connection, func, select

from archive_gui.language.folds import fold
from archive_gui.store.tables import IndicatorWord

_END = "\0"
"""Between two indicators; folding leaves it alone, and as long as each is."""

MOST = 3_000
"""Indicators looked up one by one; more of them are found as quickly by reading all figures."""


class IndicatorLookup:
    """The indicators of an archive, read once, afterwards only the new ones. Any thread may ask."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._last = 0
        self._texts: list[str] = []
        self._starts: list[int] = []
        self._folded = _END

    def containing(self, connection: Connection, words: str) -> list[str] | None:
        """The indicators that contain the words, folded; None where there are too many to look each up."""
        wanted = fold(words)
        with self._lock:
            self._follow(connection)
            texts, starts, folded = self._texts, self._starts, self._folded
        if not wanted or _END in wanted:
            return []
        found: list[str] = []
        at = folded.find(wanted)
        while at >= 0:
            line = bisect_right(starts, at) - 1
            found.append(texts[line])
            if len(found) > MOST:
                return None
            at = folded.find(wanted, folded.find(_END, at))
        return found

    def _follow(self, connection: Connection) -> None:
        last = connection.execute(select(func.coalesce(func.max(IndicatorWord.id), 0))).scalar_one()
        if last < self._last:  # an older copy of the archive was put in its place
            self._last, self._texts, self._starts, self._folded = 0, [], [], _END
        if last == self._last:
            return
        query = select(IndicatorWord.text).where(IndicatorWord.id > self._last).order_by(IndicatorWord.id)
        fresh = connection.execute(query).scalars().all()
        lengths = [0, *(len(text) + 1 for text in fresh)]
        starts = [len(self._folded) + before for before in accumulate(lengths[:-1])]
        self._texts = [*self._texts, *fresh]
        self._starts = [*self._starts, *starts]
        self._folded += fold(_END.join(fresh)) + _END
        self._last = last
