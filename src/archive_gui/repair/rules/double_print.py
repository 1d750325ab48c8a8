"""Double printing (重影): bold type that a page file strikes twice comes out with every stretch repeated."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from archive_gui.domain.spans import Span
from archive_gui.language.characters import is_han
from archive_gui.repair.draft import Line, Pen

_WORD = re.compile(r"\S+")
_LONGEST_WORDS = 60
_PAIR = 2
_SHORTEST, _SHORTEST_TITLE = 8, 5
_TOP = 3
"""Lines at the top of a page among which its title stands."""

_LONGEST = 160
"""Titles and captions are short; a line beyond this is running text and is left alone."""


def halves(text: str) -> list[Span] | None:
    """The second copies, if the whole of ``text`` is stretches each printed twice; None if it is not.

    Long stretches win: 队队长队队长 is 队队长 twice, never 队 and then something else.
    """
    size = len(text)
    if size < 4 or size > _LONGEST or any(count % 2 for count in Counter(text).values()):
        return None
    reach: list[int] = [0] * (size + 1)
    reach[size] = -1
    for start in range(size - 2, -1, -2):
        for half in range((size - start) // 2, 0, -1):
            after = start + 2 * half
            if reach[after] and text[start : start + half] == text[start + half : after]:
                reach[start] = half
                break
    if not reach[0]:
        return None
    spans: list[Span] = []
    at = 0
    while at < size:
        spans.append(Span(at + reach[at], at + 2 * reach[at]))
        at += 2 * reach[at]
    return spans


def _is_certain(text: str, spans: list[Span]) -> bool:
    """A stretch with three different Han characters repeated is no word formation; 高高兴兴 and 哈哈哈哈 are."""
    return any(sum(map(is_han, set(text[span.start : span.end]))) >= 3 for span in spans)


def apply(lines: list[Line], pen: Pen) -> list[Line]:
    """Keep one copy of what is printed twice within a line, and of a line printed again right below itself."""
    found = [_doubled(line.text) for line in lines]
    certain = [spans is not None and _is_certain(line.text, spans) for line, spans in zip(lines, found, strict=True)]
    seen = Counter(line.text for line in lines)
    done: list[Line] = []
    for index, line in enumerate(lines):
        spans = found[index]
        near = any(certain[max(0, index - 2) : index + 3])
        if spans is not None and near and (certain[index] or len(line.text) >= 4):
            done.append(_halved(line, spans, pen, confidence=0.98 if certain[index] else 0.85))
        elif done and line.text == done[-1].text and _is_reprint(line, seen[line.text], at_top=len(done) <= _TOP):
            if not pen.set_aside(line.strand.ranges(), confidence=0.9):
                done.append(line)
        else:
            done.append(line)
    return done


def _doubled(text: str) -> list[Span] | None:
    """The second copies in a line, or in each of its words where blanks part them (某某某某 摄摄)."""
    if " " in text and len(text) <= _LONGEST_WORDS:
        words = [(found.start(), _whole(found[0])) for found in _WORD.finditer(text)]
        if all(spans is not None for _, spans in words):
            return [Span(at + one.start, at + one.end) for at, spans in words for one in spans or []]
    return _whole(text)


def _whole(text: str) -> list[Span] | None:
    if len(text) == _PAIR and text[0] == text[1]:
        return [Span(1, _PAIR)]
    if len(text) % 2 or len(text) > _LONGEST or text.count(text[0]) % 2:
        return None
    return halves(text)


def _is_reprint(line: Line, times: int, *, at_top: bool) -> bool:
    """A line of some length that stands just twice in the whole text; a refrain or a table repeats otherwise.

    A title may be shorter.
    """
    shortest, fewest = (_SHORTEST_TITLE, 4) if at_top else (_SHORTEST, 6)
    return times == 2 and len(line.text) >= shortest and len(set(line.text)) >= fewest and line.mark != "row"


def _halved(line: Line, spans: list[Span], pen: Pen, *, confidence: float) -> Line:
    """One copy, also of what is printed four times over."""
    line = _single(line, spans, pen, confidence=confidence)
    again = _doubled(line.text)
    while again is not None and _is_certain(line.text, again):
        line = _single(line, again, pen, confidence=confidence)
        again = _doubled(line.text)
    return line


def _single(line: Line, spans: list[Span], pen: Pen, *, confidence: float) -> Line:
    strand = pen.single(line.strand, spans, confidence=confidence)
    return replace(line, strand=strand.stripped(), doubled=True)
