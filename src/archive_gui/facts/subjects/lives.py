"""Of whose life a figure tells where the likeliest name is a place or an office: whom the sentence alone acts with."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from archive_gui.facts.breaks import Breaks
from archive_gui.facts.subjects.mentions import CLAUSE_END, Mention, MentionKind
from archive_gui.facts.subjects.topics import Topics

_BURDEN = re.compile(
    "(?:个人|自己|本人|家里|自家)(?:实际)?(?:只|仅|最终|最后|就)?(?:需|要|用|再)?(?:自?负担?|承担|自付|出|掏|花|支付|垫资?|垫付|垫上|捐出?|出资|贴)了?$|自掏腰包了?$|自[付费]了?$|"
    r"(?:申请到|申领到|享受到?|领到|获得)了?(?:[^，。；！？,;!?\n]{0,4}(?:救助|低保|补助|保险|抚恤|慰问))(?:金|款)?$"
)
"""What somebody bears himself or is granted in need: 个人只负担, 申请到临时救助."""
_BURDEN_WITHIN = 16
_OF_PLACES = re.compile("[建修铺栽]|硬化|改造|安装|装上|种上|报名|人家|全村|村里")
"""What is built or planted, and who comes forward, is of a place, whoever brings it about."""
_RECALLS = re.compile("[^，。；！？,;!?\n]{0,6}?(?:回忆|回想|记得|感慨|感叹|坦言|算了|算过|说|介绍)")
_UNNAMED = frozenset({MentionKind.GROUP, MentionKind.THING})


class Lives:
    """Tells of whom the figures of one text are said where a sentence goes on about one person."""

    def __init__(self, text: str, breaks: Breaks, mentions: Sequence[Mention], topics: Topics) -> None:
        """``text`` is folded, with dates blanked out; ``mentions`` are in order."""
        self._text = text
        self._breaks = breaks
        self._mentions = mentions
        self._topics = topics
        self._starts = [mention.span.start for mention in mentions]

    def of(self, best: str, at: int) -> str | None:
        """Who bears or is granted a sum, or who alone acts in the sentence of ``at`` where ``best`` is far from it."""
        sentence = self._breaks.sentence(at)
        within = self._named(sentence, at)
        if _BURDEN.search(self._text, max(sentence, at - _BURDEN_WITHIN), at):
            return self._bearer(within, at)
        if self._topics.level(best) is None:
            return None
        if any(one.name == best for one in self._mentions_in(self._breaks.paragraph(at), at)):
            return None
        if _OF_PLACES.search(self._text, sentence, at):
            return None
        acting = {one.name for one in within if one.strong}
        people = {one.name for one in within if one.strong and self._lives(one)}
        return people.pop() if len(acting) == 1 and acting == people else None

    def _lives(self, one: Mention) -> bool:
        """Whether a mention is of somebody who does not only tell what follows."""
        return one.kind is MentionKind.PERSON and _RECALLS.match(self._text, one.span.end) is None

    def _bearer(self, within: Sequence[Mention], at: int) -> str | None:
        """Who is named in the clause of ``at``, else who acts first in its sentence."""
        clause = max(self._text.rfind(mark, 0, at) for mark in CLAUSE_END) + 1
        people = [one for one in within if one.kind is MentionKind.PERSON]
        beside = next((one.name for one in reversed(people) if one.span.start >= clause), None)
        return beside or next((one.name for one in people if one.strong), None)

    def _named(self, start: int, end: int) -> list[Mention]:
        return [one for one in self._mentions_in(start, end) if one.kind not in _UNNAMED]

    def _mentions_in(self, start: int, end: int) -> Sequence[Mention]:
        return self._mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
