"""Where two texts differ, character by character: sentences are laid side by side first, then what is in them.

Time is that of ``difflib`` on sentences, plus that of each pair of sentences that differ.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from archive_gui.domain.spans import Span

_SENTENCE = re.compile(r"[^。！？；\n]*[。！？；\n]*")
_FIGURE = re.compile(r"\d[\d,，]*(?:[.．]\d+)?%?")
_LONGEST = 4_000
"""Characters on a side that are compared one by one; longer stretches without a common sentence count as replaced."""


@dataclass(frozen=True, slots=True)
class Change:
    """One difference: ``left`` of the first text against ``right`` of the second, either may be empty."""

    left: Span
    right: Span


def changes(one: str, other: str) -> tuple[Change, ...]:
    """Every place where two texts differ, in order, as short as can be."""
    ours, theirs = list(_sentences(one)), list(_sentences(other))
    matcher = SequenceMatcher(
        None, [one[s.start : s.end] for s in ours], [other[s.start : s.end] for s in theirs], autojunk=False
    )
    found: list[Change] = []
    for tag, low, high, other_low, other_high in matcher.get_opcodes():
        if tag == "equal":
            continue
        left = _stretch(ours, low, high, len(one))
        right = _stretch(theirs, other_low, other_high, len(other))
        found.extend(_within(one, other, left, right))
    return tuple(found)


def figure_at(text: str, span: Span) -> Span | None:
    """The whole number in which a span lies, or which it touches where it is empty; None where there is none."""
    for match in _FIGURE.finditer(text, max(0, span.start - 32), min(len(text), span.end + 32)):
        if match.start() <= span.start and span.end <= match.end():
            return Span(*match.span())
    return None


def sentences(text: str) -> list[Span]:
    """The sentences of a text with the marks that end them, blank ones left out."""
    return [span for span in _sentences(text) if text[span.start : span.end].strip()]


def _sentences(text: str) -> Iterator[Span]:
    for match in _SENTENCE.finditer(text):
        if match.end() > match.start():
            yield Span(*match.span())


def _stretch(spans: list[Span], low: int, high: int, end: int) -> Span:
    start = spans[low].start if low < len(spans) else end
    return Span(start, spans[high - 1].end if high > low else start)


def _within(one: str, other: str, left: Span, right: Span) -> Iterator[Change]:
    ours, theirs = one[left.start : left.end], other[right.start : right.end]
    if len(ours) > _LONGEST or len(theirs) > _LONGEST:
        yield Change(left, right)
        return
    for tag, low, high, other_low, other_high in SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes():
        if tag != "equal":
            yield Change(
                Span(left.start + low, left.start + high), Span(right.start + other_low, right.start + other_high)
            )
