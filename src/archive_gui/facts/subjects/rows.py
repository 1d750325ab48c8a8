"""Which of a row each of several figures is of: 甲村、乙村分别种茶120亩和80亩."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from archive_gui.facts.breaks import Breaks
from archive_gui.facts.subjects.mentions import CLAUSE_END, Mention, MentionKind

_EACH_ITS_OWN = "分别"
_EACH_THE_SAME = (
    "各",
    "各占",
    "各有",
    "各得",
    "各分",
    "各出",
    "各投",
    "各建",
    "各增收",
    "各种",
    "各拿出",
    "各领到",
    "各补",
)
_WITHIN = 60
"""How far before a figure the word stands that gives each of a row its own."""
_BETWEEN = re.compile("[、和与及]")
_NUMBER = re.compile(r"\d[\d.,]*")
_SORTS_AT_ONCE = re.compile("[，,；;]")
"""What begins a second figure of each: 分别种茶120亩和80亩，收入……."""
_ENDS = re.compile("[，,；;。！？\n]|$")
_LEAST = 2
_WITH_OTHERS = "等"
_CLAUSE = 80
"""How far back the start of a clause is looked for."""


def counts_row(text: str, original: str, name: str, at: int) -> bool:
    """Whether what stands at ``at`` counts a row that a name stands in: 县林业局、县水利局等9家单位."""
    if not text.endswith(_WITH_OTHERS, 0, at):
        return False
    clause = max(text.rfind(mark, max(0, at - _CLAUSE), at) for mark in CLAUSE_END) + 1
    row = original[clause : at - 1].split("、")
    return len(row) > 1 and any(one.endswith(name) for one in row)


class Rows:
    """Gives the figures behind 分别 to the names of the row before it, one by one."""

    def __init__(self, text: str, breaks: Breaks, mentions: Sequence[Mention]) -> None:
        """``text`` is folded; ``mentions`` stand in order."""
        self._text = text
        self._breaks = breaks
        self._mentions = mentions
        self._starts = [mention.span.start for mention in mentions]

    def of(self, at: int) -> str | None:
        """The name of the row before that the figure at ``at`` is of."""
        text = self._text
        sentence = self._breaks.sentence(at)
        if text.endswith(_EACH_THE_SAME, sentence, at):
            return self._all(sentence, at)
        word = text.rfind(_EACH_ITS_OWN, max(sentence, at - _WITHIN), at)
        if word < 0:
            return None
        ahead = text[word:at]
        if _SORTS_AT_ONCE.search(ahead):
            return None
        nth = len(_NUMBER.findall(ahead))
        end = _ENDS.search(text, at)
        given = len(_NUMBER.findall(text, word, end.start() if end else len(text)))
        row = self._row(sentence, word)
        return row[nth] if _LEAST <= len(row) == given and nth < given else None

    def _all(self, sentence: int, at: int) -> str | None:
        """The row whose last name stands before the words for each of it: 甲村、乙村各占三成."""
        end = max(text_end for word in _EACH_THE_SAME if (text_end := self._text.rfind(word, sentence, at)) >= 0)
        first, last = bisect_left(self._starts, sentence), bisect_left(self._starts, end)
        row: list[str] = []
        start = end
        for mention in self._mentions[first:last][::-1]:
            if mention.span.end == start or _BETWEEN.fullmatch(self._text, mention.span.end, start):
                row.append(mention.name)
                start = mention.span.start
        return "、".join(reversed(row)) if len(row) >= _LEAST else None

    def _row(self, sentence: int, end: int) -> list[str]:
        """The last row of two names or more between ``sentence`` and ``end``, with no figure behind it."""
        row: list[str] = []
        stop = 0
        for mention in self._mentions[bisect_left(self._starts, sentence) : bisect_left(self._starts, end)]:
            if mention.kind not in {MentionKind.NAME, MentionKind.PERSON}:
                continue
            names = _BETWEEN.split(mention.name)
            if row and _BETWEEN.fullmatch(self._text, stop, mention.span.start):
                row += names
            elif len(row) < _LEAST or len(names) >= len(row):
                row = names
            stop = mention.span.end
        return [] if _NUMBER.search(self._text, stop, end) else row
