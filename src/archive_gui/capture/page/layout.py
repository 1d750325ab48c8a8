"""Columns become text with hints: paragraphs told by indents and gaps, headings by their size, running heads."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from archive_gui.capture.composing import Composer
from archive_gui.capture.page.margins import in_margin
from archive_gui.capture.page.order import Column
from archive_gui.capture.page.pieces import Piece, Word
from archive_gui.domain.captured import Box, Locator
from archive_gui.language.characters import is_han

_HEADING = 1.2
"""A heading is set at least so many times larger than the text."""
_LONGEST_HEADING = 40
_INDENT = (1.2, 3.5)
"""The first line of a paragraph begins so many characters in."""
_GAP = 1.5
"""Lines parted by more than so many times the usual distance belong to different paragraphs."""
_OTHER_TYPE = 0.12
"""Lines whose sizes differ by more are set in another type."""
_INDENTED = "\u3000\u3000"
_NUMBER = re.compile(r"[0-9０-９一二三四五六七八九十〇]+")
_PAGE_NUMBER = re.compile(r"\W*(?:第\s*)?\d{1,4}\s*(?:页|[/／]\s*\d{1,4})?\W*")


@dataclass(frozen=True, slots=True)
class LaidOut:
    """A page's columns in reading order, its height along ``v``, and how its places become boxes on the paper."""

    columns: Sequence[Column]
    height: float
    box: Callable[[Piece | Word], Box]


def write_pages(pages: Sequence[LaidOut | None], composer: Composer) -> None:
    """Add the text of the pages, each line with its place; None is a page without text."""
    type_sizes = _TypeSizes.of([line for page in pages if page for column in page.columns for line in column.lines])
    repeated = _running(pages)
    for number, page in enumerate(pages, 1):
        if page is not None:
            writer = _Writer(composer, page, number, type_sizes, repeated)
            for column in page.columns:
                writer.write(column)


@dataclass(frozen=True, slots=True)
class _TypeSizes:
    """The size that most characters are set in, and the larger ones of headings, largest first."""

    body: float
    headings: tuple[int, ...]

    @classmethod
    def of(cls, lines: Sequence[Piece]) -> _TypeSizes:
        chars: Counter[float] = Counter()
        for line in lines:
            chars[round(line.size * 2) / 2] += len(line.text)
        body = max(chars, key=lambda size: (chars[size], -size)) if chars else 0.0
        plain = cls(body, ())
        return cls(body, tuple(sorted({round(line.size) for line in lines if plain.is_heading(line)}, reverse=True)))

    def is_heading(self, line: Piece) -> bool:
        """Recognised lines tell too little of their type."""
        return line.size >= _HEADING * self.body and len(line.text) <= _LONGEST_HEADING and line.confidence is None

    def level(self, line: Piece) -> int:
        return 1 + self.headings.index(round(line.size))


@dataclass(frozen=True, slots=True)
class _Writer:
    """Writes the columns of one page."""

    composer: Composer
    page: LaidOut
    number: int
    type_sizes: _TypeSizes
    repeated: frozenset[str]

    def write(self, column: Column) -> None:
        pitch = _pitch(column)
        before: Piece | None = None
        for line in column.lines:
            self._line(line, column, tight=before is not None and not _parted(before, line, pitch))
            before = line

    def _line(self, line: Piece, column: Column, *, tight: bool) -> None:
        aside = in_margin(line, self.page.height) and (
            _key(line) in self.repeated or bool(_PAGE_NUMBER.fullmatch(line.text))
        )
        heading = not column.is_table and not aside and self.type_sizes.is_heading(line)
        plain = not column.is_table and not aside and not heading
        span = self.composer.add(
            _INDENTED + line.text if plain and _is_indented(line, column) else line.text,
            kind="table_row" if column.is_table else "heading" if heading else "",
            level=self.type_sizes.level(line) if heading else 0,
            aside=aside,
            tight=tight,
            page=self.number,
            box=self.page.box(line),
            confidence=line.confidence,
        )
        if span is not None:
            begin = span.end - len(line.text)
            self.composer.locators.extend(
                Locator(word.span.shifted(begin), self.number, self.page.box(word), None, word.confidence)
                for word in line.words
            )


def _is_indented(line: Piece, column: Column) -> bool:
    return _INDENT[0] <= (line.u0 - column.left) / line.size <= _INDENT[1]


def _parted(before: Piece, line: Piece, pitch: float) -> bool:
    """Whether white space or another type size parts two lines under one another."""
    if line.base - before.base > _GAP * pitch:
        return True
    # A line of figures alone measures less in the same type.
    measured = any(map(is_han, line.text)) == any(map(is_han, before.text))
    return measured and abs(line.size - before.size) > _OTHER_TYPE * max(line.size, before.size)


def _pitch(column: Column) -> float:
    steps = [b.base - a.base for a, b in pairwise(column.lines)]
    return median(steps) if steps else 0.0


def _key(line: Piece) -> str:
    return _NUMBER.sub("#", line.text)


def _running(pages: Sequence[LaidOut | None]) -> frozenset[str]:
    """What stands in the margins of at least two pages, but for its numbers."""
    times: Counter[str] = Counter()
    for page in pages:
        if page is not None:
            margin = (line for column in page.columns for line in column.lines if in_margin(line, page.height))
            times.update({_key(line) for line in margin})
    return frozenset(key for key, count in times.items() if count >= 2)
