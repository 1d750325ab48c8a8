"""Where sentences and paragraphs of a text begin, found once and asked often."""

from __future__ import annotations

import re
from bisect import bisect_right

_SENTENCE_ENDS = re.compile(r"[。！？!?；;\n]")
# A list belongs to the paragraph that leads to it.
_PARAGRAPH_ENDS = re.compile(r"\n(?<![：:；;]\n)")


class Breaks:
    """The sentence and paragraph breaks of one text; a semicolon ends a sentence, a line feed both."""

    def __init__(self, text: str) -> None:
        self._sentences = [0, *(match.end() for match in _SENTENCE_ENDS.finditer(text))]
        self._paragraphs = [0, *(match.end() for match in _PARAGRAPH_ENDS.finditer(text))]

    def sentence(self, at: int) -> int:
        """The start of the sentence that ``at`` lies in."""
        return self._sentences[bisect_right(self._sentences, at) - 1]

    def paragraph(self, at: int) -> int:
        """The start of the paragraph that ``at`` lies in."""
        return self._paragraphs[bisect_right(self._paragraphs, at) - 1]
