"""The sentence around a place in a text, short enough to stand in a list."""

from __future__ import annotations

import re

from archive_gui.domain.spans import Span

REACH = 160
"""Characters looked at on either side: a text without marks is one sentence."""

_END = re.compile(r"[。！？!?；;\n]")
_CLOSING = "”’」』）)"


def sentence_around(text: str, span: Span) -> tuple[str, Span]:
    """The sentence that a span stands in, on one line, and where in it the span stands; … where it is cut."""
    low, high = max(0, span.start - REACH), min(len(text), span.end + REACH)
    breaks = [found.end() for found in _END.finditer(text, low, span.start)]
    start = breaks[-1] if breaks else low
    ends = _END.search(text, span.end, high)
    end = high
    if ends is not None:
        end = ends.start() if text[ends.start()] == "\n" else ends.end()
        while end < len(text) and text[end] in _CLOSING:
            end += 1
    while start < span.start and (text[start].isspace() or text[start] in _CLOSING):
        start += 1
    before = ("…" if start == low > 0 and not breaks else "") + _line(text[start : span.start])
    quote = _line(text[span.start : span.end])
    after = _line(text[span.end : end]).rstrip() + ("…" if ends is None and high < len(text) else "")
    return before + quote + after, Span(len(before), len(before) + len(quote))


def _line(piece: str) -> str:
    return "".join(" " if character.isspace() else character for character in piece)
