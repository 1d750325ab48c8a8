"""What somebody pays for at a works or school is told of whom it serves: 县工会出资8万元改造了校舍，7间教室."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from archive_gui.domain.facts import PlaceLevel
from archive_gui.facts.breaks import Breaks
from archive_gui.facts.figures.numbers import FoundFigure
from archive_gui.facts.name_sorts import sort_of
from archive_gui.facts.subjects.mentions import Mention, MentionKind
from archive_gui.facts.subjects.topics import Topics
from archive_gui.language.units import UnitClass

# 县工会出资8万元做了改造，: who pays, how much, and what is done with it.
_PAID_FOR = re.compile(
    r"(?:还|又|先后|\0|也)*(?:出资|投资|投入|资助|拨款|捐资|捐款|筹资|拿出)(?:资金|了)?[\d一二三四五六七八九十百千万亿.]+[余多]?[万亿]?元"
    "[，,]?(?:帮|为|给)?[^，。；！？,;!?\n]{0,6}?(?:做|建|修|装|安装|添|换|改|翻|购|配|铺|盖|整)"
)
_PAYERS = frozenset({"office", "other", "people", "firm"})
_SERVED = frozenset({"firm", "school", "other"})


class Gifts:
    """Tells whom the gifts of one text serve, for its figures."""

    def __init__(self, text: str, breaks: Breaks, mentions: Sequence[Mention], topics: Topics) -> None:
        """``text`` is folded, with dates blanked out; ``mentions`` are in order."""
        self._text = text
        self._breaks = breaks
        self._topics = topics
        self._leading = [one for one in mentions if one.strong and one.kind is not MentionKind.GROUP]
        self._starts = [one.span.start for one in self._leading]
        self._has_gifts = _PAID_FOR.search(text) is not None

    def of(self, payer: str, figure: FoundFigure) -> str | None:
        """Whom it serves what ``payer`` paid for in the sentences up to a figure, nobody else acting since."""
        at = figure.span.start
        if not self._has_gifts or figure.kind is UnitClass.MONEY or self._topics.level(payer) is not None:
            return None
        last = bisect_left(self._starts, at) - 1
        paragraph = self._breaks.paragraph(at)
        if last < 0 or self._starts[last] < paragraph or self._leading[last].name != payer:
            return None
        paid = _PAID_FOR.match(self._text, self._leading[last].span.end)
        if paid is None or paid.end() > at or sort_of(payer) not in _PAYERS:
            return None
        before = self._leading[last - 1] if last else None
        if before is None or before.span.start < paragraph:
            topic = self._topics.topic(at)
            return topic if topic is not None and self._is_served(topic) else None
        served = before.kind is MentionKind.THING or self._is_served(before.name)
        return before.name if served and before.kind is not MentionKind.PERSON else None

    def _is_served(self, name: str) -> bool:
        """Whether a village, works or school may be built up: no county and no bureau."""
        level = self._topics.level(name)
        return level is PlaceLevel.VILLAGE if level is not None else sort_of(name) in _SERVED
