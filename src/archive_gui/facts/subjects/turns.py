"""Who acts from a word on: to whom land or works are let (租给某公司，当年…)."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from archive_gui.facts.breaks import Breaks
from archive_gui.facts.subjects.mentions import Mention, MentionKind

_LET = re.compile("(?:(?:租|包|承包|转包|流转|出租|转租|租赁|发包|托管|交|委托)给了?|(?<!理)由)(?P<who>[一-鿿]{0,12})$")
_LET_ON = re.compile("(?:承包|经营|管理|种|养|栽|运营|打理|租下|接手|开发|托管)?[^，。；！？,;!?\n]{0,8}[，,；;]")
_RENT = re.compile("[，,；;](?:每亩)?年(?:租金|承包费)[^，。；！？,;!?\n]{0,4}$")
"""What the agreement says, which is told of who lets: 把烘干房租给样公司，年租金4万元."""
_GOT = re.compile("(?:[得收拿取领]|分[得到])[到了取]?(?:土地|流转)?(?:租金|租|分红|收益)")
"""What comes to who lets: 租给样公司，每亩得租金."""
_BY = re.compile("承包|经营|租下|接手|托管|打理")
_LEAD = 20


class Turns:
    """Tells who acts after a word that gives the part to another."""

    def __init__(self, text: str, breaks: Breaks, mentions: Sequence[Mention]) -> None:
        """``text`` is folded; ``mentions`` stand in order."""
        self._text = text
        self._breaks = breaks
        self._mentions = mentions
        self._starts = [mention.span.start for mention in mentions]

    def of(self, at: int) -> str | None:
        """To whom something was let earlier in the sentence, where nobody acts between that and ``at``."""
        sentence = self._breaks.sentence(at)
        first, last = bisect_left(self._starts, sentence), bisect_left(self._starts, at)
        for mention in self._mentions[first:last][::-1]:
            if self._is_let_to(mention, at):
                return mention.name
            if mention.strong and mention.kind is not MentionKind.GROUP:
                return None
        return None

    def _is_let_to(self, mention: Mention, at: int) -> bool:
        start, end = mention.span
        if mention.kind not in {MentionKind.NAME, MentionKind.PERSON}:
            return False
        let = _LET.search(self._text, max(0, start - _LEAD), start)
        on = _LET_ON.match(self._text, end, at)
        if let is None or on is None or _GOT.search(self._text, end, at):
            return False
        if not let[0].startswith("由") and _RENT.search(self._text, end, at):
            return False
        return not let[0].startswith("由") or _BY.match(self._text, end) is not None
