"""What is told of a thing in the middle of a sentence: 县里给卫生室配了9台设备; 公司建起样园，占地320亩."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from archive_gui.domain.facts import PlaceLevel
from archive_gui.domain.spans import Span
from archive_gui.facts.breaks import Breaks
from archive_gui.facts.grammar import alternatives, words
from archive_gui.facts.sought import Sought
from archive_gui.facts.subjects.founded import founded_things
from archive_gui.facts.subjects.mentions import Mention, MentionKind
from archive_gui.facts.subjects.topics import Topics

_LIVED_IN = frozenset({PlaceLevel.VILLAGE, PlaceLevel.TOWN})
_KINDS = words("卫生室 卫生院 医院 学校 小学 中学 教学点 幼儿园 敬老院 车间 合作社")
_GIVEN = Sought(
    rf"[给为](?:村里的?|镇上的?|当地的?)?(?P<whom>[一-鿿]{{0,8}}?(?:{alternatives(_KINDS)}))"
    "(?:配|添|装|安装|购置|捐|更新|援建|建)",
    opening="给为",
    ahead=_KINDS,
    within=(1, 12),
)


class Objects:
    """Tells which objects of clauses the figures of one text are of."""

    def __init__(self, text: str, breaks: Breaks, mentions: Sequence[Mention], topics: Topics) -> None:
        """``text`` is folded; ``mentions`` are in order."""
        self._text = text
        self._breaks = breaks
        self._mentions = mentions
        self._topics = topics
        self._starts = [mention.span.start for mention in mentions]
        given = (Span(*match.span("whom")) for match in _GIVEN.finditer(text))
        self._objects = sorted([*given, *founded_things(text)])

    def of(self, at: int) -> str | None:
        """What is given or sized what stands at ``at``, where nobody else acts behind it in the sentence."""
        if (owner := self._owner(at)) is not None:
            return owner
        index = bisect_left(self._objects, Span(at, at)) - 1
        if index < 0 or self._objects[index].start < self._breaks.sentence(at):
            return None
        last = self._objects[index]
        acting = self._mentions[bisect_left(self._starts, last.end) : bisect_left(self._starts, at)]
        if any(mention.strong for mention in acting):
            return None
        return (self._where(last.start) or "") + self._text[last.start : last.end]

    def _owner(self, at: int) -> str | None:
        """Whose it is said to be right before: 种植户某某的22亩."""
        last = bisect_left(self._starts, at) - 1
        if last < 0 or not self._text.endswith("的", 0, at):
            return None
        mention = self._mentions[last]
        return mention.name if mention.kind is MentionKind.PERSON and mention.span.end == at - 1 else None

    def _where(self, at: int) -> str | None:
        """The village or town that the sentence led with before ``at``: 样村建起加工厂，日加工30吨."""
        first, last = bisect_left(self._starts, self._breaks.sentence(at)), bisect_left(self._starts, at)
        told = (one for one in self._mentions[first:last][::-1] if one.strong)
        return next((one.name for one in told if self._topics.level(one.name) in _LIVED_IN), None)
