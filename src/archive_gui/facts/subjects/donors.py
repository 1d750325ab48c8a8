"""Who gives a sum without a name: 样市的一家爱心企业捐资60万元, 样省某基金会捐款."""

from __future__ import annotations

import re

from archive_gui.facts.breaks import Breaks

_DONOR = re.compile(
    "(?:来自)?(?P<donor>(?:[一-鿿]{2,6}?(?:市|县|区|省|州)?)?的?(?:[一某两几](?:家|位|名|个))?"
    "(?:爱心|对口|帮扶|民营|知名)?(?:企业家?|基金会|爱心人士|热心人士|慈善机构|公益组织|校友会|商会|同乡会))们?"
    r"(?:\0|先后|又|也|还|共|累计|主动|一次性|去年|今年)*(?:捐[资款赠助建]?|资助|援建|出资)(?:了|资金)?$"
)
_REACH = 30


class Donors:
    """Tells the unnamed donors of one text."""

    def __init__(self, text: str, original: str, breaks: Breaks) -> None:
        """``text`` is folded, with dates blanked out; ``original`` is as printed."""
        self._text = text
        self._original = original
        self._breaks = breaks

    def of(self, at: int) -> str | None:
        """Who is told without a name, right before the sum at ``at``, to give it."""
        low = max(self._breaks.sentence(at), at - _REACH)
        starts = [low, *(match.end() for match in re.finditer("[，。；！？,;!?\n\0：:“]", self._text[low:at]))]
        for offset in reversed(starts):
            start = offset if offset == low else low + offset
            found = _DONOR.match(self._text, start, at)
            if found is not None:
                return self._original[found.start("donor") : found.end("donor")]
        return None
