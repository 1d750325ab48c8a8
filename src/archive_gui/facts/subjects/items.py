"""The items of a page of short news, none of which tells of what another names."""

from __future__ import annotations

import re
from bisect import bisect_right

from archive_gui.domain.spans import Span

_LINE = re.compile(r"[^\n]+")
_ENDED = frozenset("。！？!?；;：:，,、")
_CLOSED = frozenset("。！？”")
_LENGTHS = range(12, 45)
_NEXT = 260
"""How much of the text below a line is compared with it."""
_LEAST_SHARED = 0.55
"""What share of the pairs of characters of a headline its news tells again, as no heading of a section does."""
_OTHER = re.compile("—|[一二三四五六七八九十\\d]+[、.．]|.*(?:一角|航拍|摄|为?图)$")
"""A second title, a numbered heading, a caption."""
_HAN = re.compile("[一-鿿]")


class Items:
    """Tells the items of one text apart by their headlines."""

    def __init__(self, original: str) -> None:
        """``original`` is as printed."""
        self._starts = [0, *_headlines(original)]
        self._length = len(original)

    def of(self, at: int) -> Span | None:
        """The item that ``at`` stands in; None where the text is one whole."""
        if len(self._starts) == 1:
            return None
        index = bisect_right(self._starts, at)
        end = self._starts[index] if index < len(self._starts) else self._length
        return Span(self._starts[index - 1], end)


def _headlines(original: str) -> list[int]:
    """Where the headlines of news below the first begin."""
    found = []
    for match in _LINE.finditer(original):
        line = match[0].strip()
        if match.start() == 0 or len(line) not in _LENGTHS or line[-1] in _ENDED or _OTHER.match(line):
            continue
        if original[: match.start()].rstrip()[-1:] not in _CLOSED:
            continue
        pairs = {line[at : at + 2] for at in range(len(line) - 1) if _HAN.match(line[at]) and _HAN.match(line[at + 1])}
        below = original[match.end() + 1 : match.end() + _NEXT]
        if pairs and sum(pair in below for pair in pairs) >= _LEAST_SHARED * len(pairs):
            found.append(match.start())
    return found
