"""Places that a row names only as examples are not what it tells of: 样镇、石镇等9个乡镇建起工坊34家."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from archive_gui.domain.facts import PlaceLevel
from archive_gui.facts.breaks import Breaks
from archive_gui.facts.subjects.mentions import Mention, MentionKind
from archive_gui.facts.subjects.topics import Topics

_OF_MANY = re.compile(r"等(?=(?:\d+|[一二三四五六七八九十百]+)个(?:乡镇|[镇乡村]|街道|社区|行政村|县|县[市区]|市县))")
# The row leads its clause: none but names and the marks between them stand before 等.
_ROW = re.compile(
    "(?:^|[，。；！？：,;!?:\n\0])(?:目前|如今|眼下|现在|今年|去年|全[县市]|\0)*"
    "(?P<row>[^，。；！？：的在与和,;!?:\n\0]*、[^，。；！？：的,;!?:\n\0]*)$"
)
_NARROW = frozenset({PlaceLevel.GROUP, PlaceLevel.VILLAGE, PlaceLevel.TOWN})
_WITHIN = 60


class Examples:
    """Tells the place that many others of one text lie in, of which it names but some."""

    def __init__(self, text: str, breaks: Breaks, mentions: Sequence[Mention], topics: Topics) -> None:
        """``text`` is folded, with dates blanked out; ``mentions`` are in order."""
        self._text = text
        self._breaks = breaks
        self._topics = topics
        self._mentions = mentions
        self._starts = [mention.span.start for mention in mentions]
        self._ends = [match.start() for match in _OF_MANY.finditer(text)]

    def of(self, best: str, at: int) -> str | None:
        """The county or city told of, where ``best`` is one of the examples that lead the sentence of ``at``."""
        index = bisect_left(self._ends, at) - 1
        if index < 0 or self._topics.level(best) not in _NARROW:
            return None
        row_end, sentence = self._ends[index], self._breaks.sentence(at)
        if row_end < sentence:
            return None
        row = _ROW.search(self._text, max(0, sentence - 1, row_end - _WITHIN), row_end)
        if row is None:
            return None
        if best not in {one.name for one in self._between(row.start("row"), row_end)}:
            return None
        if any(one.strong and one.kind is not MentionKind.GROUP for one in self._between(row_end, at)):
            return None
        main = self._topics.main
        if main is not None and self._topics.main_level not in {*_NARROW, None}:
            return main
        return self._topics.last_ending(("县", "区", "市", "州", "旗"), at)

    def _between(self, start: int, end: int) -> Sequence[Mention]:
        return self._mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
