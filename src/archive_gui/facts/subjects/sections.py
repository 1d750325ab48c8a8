"""What a section or an item of a list begins with: the topic of the whole text, not what the one before ended with."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from archive_gui.facts.breaks import Breaks
from archive_gui.facts.subjects.mentions import Mention, MentionKind
from archive_gui.facts.subjects.topics import Topics

_HEADING = re.compile(r"(?:^|\n)(?:[#\s　*]*)[^，。；！？：“”,;!?:\n]{2,18}\n\s*$")
_HEADING_WITHIN = 30
# 各村推行…，已解答问题47条: of all villages of the place that the text is about.
_ALL = re.compile("(?:^|[，。；！？,;!?\n])各(?:行政)?(?:村|镇|乡镇|社区|单位|部门|学校)(?!民)")
# 一是…；二是…: each begins anew.
_ITEM = re.compile("[。；！？;!?\n：:](?:[二三四五六七八]是|其[二三四五六])")


class Sections:
    """Tells the topic that the sections and items of one text go back to."""

    def __init__(self, text: str, breaks: Breaks, mentions: Sequence[Mention], topics: Topics) -> None:
        """``text`` is folded, with dates blanked out; ``mentions`` are in order."""
        self._text = text
        self._breaks = breaks
        self._mentions = mentions
        self._topics = topics
        self._starts = [mention.span.start for mention in mentions]

    def of(self, best: str, at: int) -> str | None:
        """The topic of the text where ``best`` is named only before the section, item or 各村 that tells the figure."""
        topic = self._topics.main
        if topic is None or topic == best:
            return None
        start = self._begins(at)
        if start is None:
            return None
        since = self._mentions[bisect_left(self._starts, start) : bisect_left(self._starts, at)]
        if any(one.name == best or (one.strong and one.kind is not MentionKind.GROUP) for one in since):
            return None
        return topic

    def _begins(self, at: int) -> int | None:
        """Where the section, item or sentence about all begins that ``at`` stands in."""
        text = self._text
        sentence, paragraph = self._breaks.sentence(at), self._breaks.paragraph(at)
        every = _ALL.search(text, max(0, sentence - 1), at)
        if every is not None:
            return every.end()
        item = None
        for found in _ITEM.finditer(text, max(0, paragraph - 1), at):
            item = found
        if item is not None:
            return item.end()
        if _HEADING.search(text, max(0, paragraph - _HEADING_WITHIN), paragraph):
            return paragraph
        return None
