"""Who bears a sum or is granted it in need, where a place or an office is likelier by its place: 个人只负担1.6万元."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from archive_gui.facts.breaks import Breaks
from archive_gui.facts.subjects.mentions import CLAUSE_END, Mention, MentionKind

_BURDEN = re.compile(
    "(?:个人|自己|本人|家里|自家)(?:实际)?(?:只|仅|最终|最后|就)?(?:需|要|用|再)?(?:自?负担?|承担|自付|出|掏|花|支付|垫资?|垫付|垫上|捐出?|出资|贴)了?$|自掏腰包了?$|自[付费]了?$|"
    r"(?:申请到|申领到|享受到?|领到|获得)了?(?:[^，。；！？,;!?\n]{0,4}(?:救助|低保|补助|保险|抚恤|慰问))(?:金|款)?$"
)
"""What somebody bears himself or is granted in need: 个人只负担, 申请到临时救助."""
_BURDEN_WITHIN = 16


class Burdens:
    """Tells whose burdens and relief the figures of one text are."""

    def __init__(self, text: str, breaks: Breaks, mentions: Sequence[Mention]) -> None:
        """``text`` is folded, with dates blanked out; ``mentions`` are in order."""
        self._text = text
        self._breaks = breaks
        self._people = [one for one in mentions if one.kind is MentionKind.PERSON]
        self._starts = [one.span.start for one in self._people]

    def of(self, at: int) -> str | None:
        """Who bears or is granted a sum: who is named in its clause, else who acts first in its sentence."""
        sentence = self._breaks.sentence(at)
        if not _BURDEN.search(self._text, max(sentence, at - _BURDEN_WITHIN), at):
            return None
        people = self._people[bisect_left(self._starts, sentence) : bisect_left(self._starts, at)]
        clause = max(self._text.rfind(mark, 0, at) for mark in CLAUSE_END) + 1
        beside = next((one.name for one in reversed(people) if one.span.start >= clause), None)
        return beside or next((one.name for one in people if one.strong), None)
