"""What a verdict holds on to: the kind of a finding and its evidence in captured text, never the number of a row."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from archive_gui.domain.spans import Ranges, Span
from archive_gui.store.json_values import ranges_from_json, ranges_to_json

QUOTE = 60
"""Characters of the evidence that are kept with it: enough to be told from others, and to be shown in a line."""

_COMMON = 0.5
"""Share of captured characters that two pieces of evidence have in common when they are the same piece."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece of evidence: the bytes it comes from, where it stands in their captured text, and how it begins."""

    sha256: str
    ranges: Ranges
    quote: str


def anchor_of(kind: str, evidence: Sequence[Piece]) -> str:
    """The hash of a finding's kind and of where its evidence stands, whatever its order."""
    told = json.dumps([kind, sorted([piece.sha256, ranges_to_json(piece.ranges)] for piece in evidence)])
    return hashlib.sha256(told.encode()).hexdigest()[:32]


def quote_of(text: str, ranges: Ranges) -> str:
    """How evidence begins, as captured."""
    quote = ""
    for span in ranges:
        quote += text[span.start : min(span.end, span.start + QUOTE - len(quote))]
        if len(quote) >= QUOTE:
            break
    return quote


def same_evidence(ours: Sequence[Piece], theirs: Sequence[Piece]) -> bool:
    """Whether two findings of one kind rest on the same places, as far as a new run of the rules moved them.

    Each piece of one needs its own piece of the other: in the same file, half of it in common, or the same words.
    """
    if len(ours) != len(theirs):
        return False
    left = list(theirs)
    for piece in ours:
        match = next((other for other in left if _same_place(piece, other)), None)
        match = match or next((other for other in left if _same_words(piece, other)), None)
        if match is None:
            return False
        left.remove(match)
    return True


def evidence_to_json(evidence: Sequence[Piece]) -> list[list[Any]]:
    """``[[sha256, [[start, end], …], quote], …]``."""
    return [[piece.sha256, ranges_to_json(piece.ranges), piece.quote] for piece in evidence]


def evidence_from_json(found: Sequence[Sequence[Any]]) -> tuple[Piece, ...]:
    """Read back what ``evidence_to_json`` wrote."""
    return tuple(Piece(str(sha256), ranges_from_json(ranges), str(quote)) for sha256, ranges, quote in found)


def _same_place(one: Piece, other: Piece) -> bool:
    if one.sha256 != other.sha256:
        return False
    if one.ranges == other.ranges:
        return True
    common = sum(_common(mine, theirs) for mine in one.ranges for theirs in other.ranges)
    longest = max(sum(span.length for span in ranges) for ranges in (one.ranges, other.ranges))
    return common > 0 and common >= _COMMON * longest


def _same_words(one: Piece, other: Piece) -> bool:
    return bool(one.quote.strip()) and (one.sha256, one.quote) == (other.sha256, other.quote)


def _common(one: Span, other: Span) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))
