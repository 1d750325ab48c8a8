"""The passage of an article that shows best why it was found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from itertools import chain
from typing import NamedTuple

from archive_gui.domain.query import Query
from archive_gui.domain.search import EXACT, Manner, Snippet
from archive_gui.domain.spans import Span
from archive_gui.language.comparison import comparable, whole_starts
from archive_gui.language.query import marks, wanted_words

ELLIPSIS = "…"
_SENTENCE_ENDS = frozenset("。！？；!?;\n")
_CLAUSE_ENDS = frozenset("，、：）)》”」 ")
_JOINTS = frozenset(".,%")
"""What stands inside figures."""
_SLACK = 10
"""How far, in characters, a cut may move to fall between two sentences or clauses."""
_FEWEST = 12
"""A passage shorter than this tells nothing."""


class _Hit(NamedTuple):
    start: int
    end: int
    chunk: int


def snippet(
    query: Query, text: str, width: int = 60, manner: Manner = EXACT, stated: Sequence[Sequence[Span]] = ()
) -> Snippet:
    """About ``width`` characters of ``text`` around the densest hits, every hit in them marked.

    A stretch that holds all chunks of the query that occur is preferred; where they stand too far apart, two stretches
    are shown. ``stated`` are the facts that each condition of the query asks for: they are chunks like the words.
    Line ends are shown as blanks, what was left out as an ellipsis; the highlights index the snippet's text.
    Without a hit, the beginning.
    """
    width = max(width, _FEWEST)
    found = _hits(query, text, manner)
    chunks = len(wanted_words(query))
    found += [
        _Hit(span.start, min(span.end, span.start + width), chunks + number)
        for number, spans in enumerate(stated)
        for span in spans
    ]
    found.sort()
    if not found:
        return _join(text, [_cut(text, Span(0, 0), width)], ())
    windows = _windows(found, width)
    size = width if len(windows) == 1 else width // 2
    passages = _merged([_cut(text, window, size) for window in windows])
    return _join(text, passages, marks(query, text, manner, chain.from_iterable(stated)))


def _hits(query: Query, text: str, manner: Manner) -> list[_Hit]:
    compared = comparable(text, manner)
    found: list[_Hit] = []
    for number, words in enumerate(wanted_words(query)):
        end = 0
        for at in whole_starts(words, compared, manner):
            if at >= end:
                end = at + len(words)
                found.append(_Hit(at, end, number))
    return found


def _windows(found: Sequence[_Hit], width: int) -> list[Span]:
    """One window that shows every chunk, or the best two that share the room."""
    chunks = {hit.chunk for hit in found}
    window, shown = _densest(found, width)
    if shown == chunks:
        return [window]
    first, shown = _densest(found, width // 2)
    others = [hit for hit in found if hit.chunk not in shown]
    second, _shown = _densest(others, width // 2)
    return sorted([first, second])


def _densest(found: Sequence[_Hit], size: int) -> tuple[Span, Collection[int]]:
    """The window of at most ``size`` characters with most chunks, then most hits, then first; and the chunks in it."""
    inside: Counter[int] = Counter()
    best: tuple[int, int] = (0, 0)
    window = Span(found[0].start, found[0].end)
    shown: frozenset[int] = frozenset()
    last = 0
    for first, hit in enumerate(found):
        if last <= first:
            inside[hit.chunk] += 1
            last = first + 1
        while last < len(found) and found[last].end - hit.start <= size:
            inside[found[last].chunk] += 1
            last += 1
        score = (len(inside), inside.total())
        if score > best:
            best = score
            shown = frozenset(inside)
            window = Span(hit.start, max(each.end for each in found[first:last]))
        inside[hit.chunk] -= 1
        if inside[hit.chunk] == 0:
            del inside[hit.chunk]
    return window, shown


def _cut(text: str, window: Span, size: int) -> Span:
    """A stretch of about ``size`` characters around ``window``, from a sentence or clause on where one is near."""
    spare = max(size - window.length, 0)
    start = _start(text, max(window.start - spare // 3, 0), window.start)
    end = min(max(start + size, window.end), len(text))
    if end == len(text):
        start = _start(text, max(min(end - size, window.start), 0), window.start)
    return Span(start, _end(text, end, window.end))


def _start(text: str, wanted: int, latest: int) -> int:
    """Where to begin: near ``wanted``, not after ``latest``."""
    if wanted == 0:
        return 0
    earliest = max(wanted - _SLACK, 0)
    for ends, lowest in ((_SENTENCE_ENDS, earliest), (_CLAUSE_ENDS, max(wanted - _SLACK // 2, 0))):
        candidates = [at for at in range(lowest, min(wanted + _SLACK, latest) + 1) if at and text[at - 1] in ends]
        if candidates:
            return min(candidates, key=lambda at: abs(at - wanted))
    while wanted > earliest and _is_inside_word(text, wanted):
        wanted -= 1
    return wanted


def _end(text: str, wanted: int, earliest: int) -> int:
    """Where to end: near ``wanted``, not before ``earliest``."""
    if wanted >= len(text):
        return len(text)
    for ends, reach in ((_SENTENCE_ENDS, _SLACK), (_CLAUSE_ENDS, _SLACK // 2)):
        for at in range(wanted, max(wanted - reach, earliest), -1):
            if text[at - 1] in ends:
                return at
    latest = min(wanted + _SLACK, len(text))
    while wanted < latest and _is_inside_word(text, wanted):
        wanted += 1
    return wanted


def _is_inside_word(text: str, at: int) -> bool:
    """Whether a cut before ``at`` would part letters or digits that are written together, as in 1,234.5 or WTO."""
    before, after = text[max(at - 2, 0) : at], text[at : at + 2]
    left = _is_letter(before[-1:]) or (before[-1:] in _JOINTS and _is_letter(before[:1]))
    right = _is_letter(after[:1]) or (after[:1] in _JOINTS and _is_letter(after[1:]))
    return left and right


def _is_letter(character: str) -> bool:
    return character.isascii() and character.isalnum()


def _merged(passages: Sequence[Span]) -> list[Span]:
    merged: list[Span] = []
    for passage in sorted(passages):
        if merged and passage.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, passage.end))
        else:
            merged.append(passage)
    return merged


def _join(text: str, passages: Sequence[Span], marked: Sequence[Span]) -> Snippet:
    pieces: list[str] = []
    highlights: list[Span] = []
    length = 0

    def put(piece: str) -> None:
        nonlocal length
        pieces.append(piece)
        length += len(piece)

    for passage in passages:
        start, end = _trimmed(text, passage)
        if start > 0 and (not pieces or pieces[-1] != ELLIPSIS):
            put(ELLIPSIS)
        highlights += [
            Span(max(mark.start, start), min(mark.end, end)).shifted(length - start)
            for mark in marked
            if mark.start < end and start < mark.end
        ]
        put("".join(" " if character.isspace() else character for character in text[start:end]))
        if end < len(text):
            put(ELLIPSIS)
    return Snippet("".join(pieces), tuple(highlights))


def _trimmed(text: str, passage: Span) -> Span:
    """The passage without blanks at its ends."""
    start, end = passage
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
