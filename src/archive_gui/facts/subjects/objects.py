"""What is told of a thing in the middle of a sentence: 县里给卫生室配了9台设备; 公司建起样园，占地320亩."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from archive_gui.domain.spans import Span
from archive_gui.facts.breaks import Breaks
from archive_gui.facts.grammar import alternatives, words
from archive_gui.facts.sought import Sought
from archive_gui.facts.subjects.founded import founded_things
from archive_gui.facts.subjects.mentions import Mention

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

    def __init__(self, text: str, breaks: Breaks, mentions: Sequence[Mention]) -> None:
        """``text`` is folded; ``mentions`` are in order."""
        self._text = text
        self._breaks = breaks
        self._mentions = mentions
        self._starts = [mention.span.start for mention in mentions]
        given = (Span(*match.span("whom")) for match in _GIVEN.finditer(text))
        self._objects = sorted([*given, *founded_things(text)])

    def of(self, at: int) -> str | None:
        """What is given or sized what stands at ``at``, where nobody else acts behind it in the sentence."""
        index = bisect_left(self._objects, Span(at, at)) - 1
        if index < 0 or self._objects[index].start < self._breaks.sentence(at):
            return None
        last = self._objects[index]
        acting = self._mentions[bisect_left(self._starts, last.end) : bisect_left(self._starts, at)]
        return None if any(mention.strong for mention in acting) else self._text[last.start : last.end]
