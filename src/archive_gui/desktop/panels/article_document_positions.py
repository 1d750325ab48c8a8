"""Between characters of a text and positions in a Qt document."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate

from archive_gui.domain.spans import Span

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
_LINE_ENDS = re.compile("\r(?!\n)|[\u2028\u2029\x85]")
# A document takes these for frame borders, objects or nothing at all; NUL ends strings in some font engines.
_UNSHOWABLE = re.compile("[\x00\ufdd0\ufdd1\ufffc\ud800-\udfff]")
_INVISIBLE = "\u200b"


def shown_text(text: str) -> str:
    """The same number of characters, those that a document would not keep as they are replaced.

    The carriage return of a CRLF pair becomes invisible, other line ends become line feeds, unshowable ones U+FFFD.
    """
    text = text.replace("\r\n", f"{_INVISIBLE}\n")
    return _UNSHOWABLE.sub("\ufffd", _LINE_ENDS.sub("\n", text))


class PositionMap:
    """Turns offsets of a text (code points) into document positions (UTF-16 units) and back.

    The document holds the text with one position for each line feed (a block's end) and, at given places, words of
    the program's own: ``inserted`` lists them as (offset they stand before, UTF-16 length), by ascending offset.
    """

    def __init__(self, text: str, inserted: Sequence[tuple[int, int]] = ()) -> None:
        self._length = len(text)
        self._astral = [match.start() for match in _ASTRAL.finditer(text)]
        self._astral_units = [offset + index for index, offset in enumerate(self._astral)]
        self._places = [offset for offset, _ in inserted]
        self._shifts = list(accumulate((length for _, length in inserted), initial=0))
        self._starts = [self._units(offset) + self._shifts[index] for index, offset in enumerate(self._places)]

    @property
    def length(self) -> int:
        """How many characters the text has."""
        return self._length

    def position(self, offset: int) -> int:
        """The document position of the character at ``offset``; offsets outside the text are brought to its ends."""
        offset = min(max(offset, 0), self._length)
        return self._units(offset) + self._shifts[bisect_right(self._places, offset)]

    def span_positions(self, span: Span) -> tuple[int, int]:
        """First and last position (half-open) of a stretch; words inserted right after it stay outside."""
        start = self.position(span.start)
        if span.length <= 0:
            return start, start
        last = self.position(span.end - 1)
        return start, last + self._units(span.end) - self._units(span.end - 1)

    def offset(self, position: int) -> int:
        """The character at ``position``; inside inserted words the one they stand before."""
        index = bisect_right(self._starts, position)
        if index:
            start = self._starts[index - 1]
            if position < start + self._shifts[index] - self._shifts[index - 1]:
                return self._places[index - 1]
        units = max(0, position - self._shifts[index])
        return min(self._length, units - bisect_left(self._astral_units, units))

    def is_inserted(self, position: int) -> bool:
        """Whether ``position`` lies in words that are not the text's own."""
        index = bisect_right(self._starts, position)
        return index > 0 and position < self._starts[index - 1] + self._shifts[index] - self._shifts[index - 1]

    def _units(self, offset: int) -> int:
        return offset + bisect_left(self._astral, offset)
