"""Characters with their places become pieces: runs of characters on one line, nothing else between them.

Places are in points. ``u`` runs along the lines in the direction of reading, ``v`` from line to line; how they lie on
the paper is the caller's business, so that vertical and turned text are read by the same rules.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from archive_gui.domain.spans import Span
from archive_gui.language.characters import is_han

_SAME_LINE = 0.4
"""Baselines of one line differ by less than this share of a character: digits of another font sit a little off."""
_APART = 1.3
"""A gap this many characters wide parts columns, or the cells of a table; justified lines stretch less."""
_TOUCHING = 0.6
_BLANK = 0.25
_WIDE_BLANK = 0.8
_STRUCK_TWICE = 0.25
_FULL_WIDTH_BLANK = "\u3000"
_LOOK_BACK = 40
"""Pieces on about the same height that are looked at for a neighbour: no line has more."""


@dataclass(frozen=True, slots=True)
class Glyph:
    """One character; ``base`` is where its line stands, ``size`` its font's size; ``spaced``: a blank precedes it."""

    text: str
    u0: float
    u1: float
    v0: float
    v1: float
    base: float
    size: float
    spaced: bool = False


@dataclass(frozen=True, slots=True)
class Word:
    """A stretch of a piece's text that was recognised by itself, where it stands, and how sure that is."""

    span: Span
    u0: float
    u1: float
    v0: float
    v1: float
    confidence: float


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of characters on one line; a recognised one has a ``confidence``, and the ``words`` in it."""

    text: str
    u0: float
    u1: float
    v0: float
    v1: float
    base: float
    size: float
    confidence: float | None = None
    words: tuple[Word, ...] = ()

    @property
    def width(self) -> float:
        """Its extent along the line."""
        return self.u1 - self.u0


def struck_once(glyphs: Iterable[Glyph]) -> tuple[list[Glyph], int]:
    """Characters without the second strikes of bold type printed twice a hair apart; and how many those were."""
    kept: list[Glyph] = []
    struck = 0
    cells: defaultdict[tuple[str, int, int], list[Glyph]] = defaultdict(list)
    for glyph in glyphs:
        reach = max(glyph.size * _STRUCK_TWICE, 0.01)
        cell = 4 * max(glyph.size, 0.01)
        column, row = int(glyph.u0 // cell), int(glyph.base // cell)
        near = (
            other
            for du in (-1, 0, 1)
            for dv in (-1, 0, 1)
            for other in cells.get((glyph.text, column + du, row + dv), ())
        )
        if any(abs(other.u0 - glyph.u0) < reach and abs(other.base - glyph.base) < reach for other in near):
            struck += 1
            continue
        cells[glyph.text, column, row].append(glyph)
        kept.append(glyph)
    return kept, struck


def pieces_of(glyphs: Sequence[Glyph]) -> list[Piece]:
    """The pieces of a page, in the order in which the file draws them."""
    runs: list[list[Glyph]] = []
    for glyph in glyphs:
        if runs and _goes_on(runs[-1][-1], glyph):
            runs[-1].append(glyph)
        else:
            runs.append([glyph])
    return _merged([_piece(run) for run in runs])


def joined(pieces: Sequence[Piece], between: str | None = None) -> Piece:
    """Pieces of one line, in its order, as one; ``between`` stands for the gaps, a fitting blank where it is None."""
    text = pieces[0].text
    words = list(pieces[0].words)
    for before, after in pairwise(pieces):
        gap = after.u0 - before.u1
        blank = _blank(before.text[-1], after.text[0], gap, max(before.size, after.size), spaced=gap > 0)
        text += blank if between is None else between
        words += [replace(word, span=word.span.shifted(len(text))) for word in after.words]
        text += after.text
    sure = [piece.confidence for piece in pieces if piece.confidence is not None]
    longest = max(pieces, key=lambda piece: len(piece.text))
    return Piece(
        text,
        min(piece.u0 for piece in pieces),
        max(piece.u1 for piece in pieces),
        min(piece.v0 for piece in pieces),
        max(piece.v1 for piece in pieces),
        longest.base,
        longest.size,
        min(sure) if sure else None,
        tuple(words),
    )


def on_one_line(first: Piece, second: Piece) -> bool:
    """Whether two pieces stand on the same line."""
    return abs(first.base - second.base) < _SAME_LINE * min(first.size, second.size)


def _goes_on(before: Glyph, after: Glyph) -> bool:
    size = min(before.size, after.size)
    gap = after.u0 - before.u1
    return abs(after.base - before.base) < _SAME_LINE * size and -_TOUCHING * size <= gap < _APART * size


def _piece(run: Sequence[Glyph]) -> Piece:
    text = run[0].text
    for before, after in pairwise(run):
        text += _blank(before.text, after.text, after.u0 - before.u1, after.size, spaced=after.spaced) + after.text
    # Figures and marks are cut smaller than the characters of their line.
    sizes = sorted([glyph.size for glyph in run if is_han(glyph.text)] or [glyph.size for glyph in run])
    bases = sorted(glyph.base for glyph in run)
    return Piece(
        text,
        run[0].u0,
        max(glyph.u1 for glyph in run),
        min(glyph.v0 for glyph in run),
        max(glyph.v1 for glyph in run),
        bases[len(bases) // 2],
        sizes[len(sizes) // 2],
    )


def _blank(before: str, after: str, gap: float, size: float, *, spaced: bool) -> str:
    """What stands for a gap: nothing between Chinese characters that a justified line has drawn apart."""
    if is_han(before) and is_han(after):
        return _FULL_WIDTH_BLANK if gap > _WIDE_BLANK * size else ""
    if before.isascii() and after.isascii():
        return " " if gap > _BLANK * size or (spaced and gap > 0.1 * size) else ""
    return " " if spaced and gap > _WIDE_BLANK * size else ""


def _merged(pieces: list[Piece]) -> list[Piece]:
    """Pieces that touch on one line are one: a file changes fonts, and draws in what order it likes."""
    order = sorted(range(len(pieces)), key=lambda at: (pieces[at].base, pieces[at].u0))
    into: dict[int, int] = {}
    merged = dict(enumerate(pieces))
    for position, at in enumerate(order):
        for other in order[max(0, position - _LOOK_BACK) : position]:
            head = into.get(other, other)
            left = merged.get(head)
            right = merged[at]
            if left is None or not on_one_line(left, right):
                continue
            gap = right.u0 - left.u1
            size = min(left.size, right.size)
            if -_TOUCHING * size / 2 <= gap < _TOUCHING * size and left.u0 < right.u0:
                merged[head] = replace(joined([left, right]), base=left.base)
                del merged[at]
                into[at] = head
                break
    return [merged[at] for at in sorted(merged)]
