"""What a text goes on about behind an aside: 车间总投资960万元，其中甲区帮扶600万元，预计年屠宰3000头."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from archive_gui.facts.breaks import Breaks
from archive_gui.facts.subjects.mentions import Mention, MentionKind

# 其中甲区帮扶资金600万元，: who gives a part of what was told before.
_SHARE = re.compile(
    r"(?:^|(?<=[，。；！？,;!?\n]))其中(?P<who>[^，。；！？,;!?\n]{2,24}?)(?:资金|投[资入]|补[助贴]|出资|支持|捐[资赠助]|拨款|配套|自筹)"
    r"[^，。；！？,;!?\n]{0,8}[\d一二三四五六七八九十百千万亿.]+[余多]?[万亿]?元[，,]"
)
_SHARES_ON = re.compile("(?:其余|其他|剩[余下]|另[外有]|余下|还有|省|市|县|乡|镇|村)[^，。；！？,;!?\n]*$")
_WITHIN = 90
_CLAUSE_END = re.compile("[，。；！？,;!?\n]")


class Asides:
    """Tells what the sentences of one text are about behind the share of somebody else."""

    def __init__(self, text: str, breaks: Breaks, mentions: Sequence[Mention]) -> None:
        """``text`` is folded, with dates blanked out; ``mentions`` are in order."""
        self._text = text
        self._breaks = breaks
        self._mentions = mentions
        self._starts = [mention.span.start for mention in mentions]
        self._has_shares = "其中" in text

    def of(self, at: int) -> str | None:
        """What the sentence of ``at`` told of before the share of another, where nobody acts behind the share."""
        if not self._has_shares:
            return None
        sentence = self._breaks.sentence(at)
        share = None
        for found in _SHARE.finditer(self._text, max(sentence, at - _WITHIN), at):
            share = found
        if share is None:
            return None
        clause = max((end.end() for end in _CLAUSE_END.finditer(self._text, share.start(), at)), default=at)
        if _SHARES_ON.match(self._text[clause:at]):
            return None
        behind = self._mentions[bisect_left(self._starts, share.end()) : bisect_left(self._starts, at)]
        if any(mention.strong and mention.kind is not MentionKind.GROUP for mention in behind):
            return None
        inside = self._mentions[bisect_left(self._starts, share.start()) : bisect_left(self._starts, share.end())]
        before = self._mentions[: bisect_left(self._starts, share.start())]
        told = next(
            (
                one.name
                for one in reversed(before)
                if one.span.start >= self._breaks.paragraph(at) and one.strong and one.kind is not MentionKind.GROUP
            ),
            None,
        )
        return told if inside else None
