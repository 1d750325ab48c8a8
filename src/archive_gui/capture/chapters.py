"""The chapters of a book: told by its table of contents, or by their own names.

An archivist looks a book's chapters up one by one, so each becomes an article; the sections of a report (一、二、) and
the chapters of a law, which is cited by its articles (第三条), stay in one.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from archive_gui.domain.captured import StructureHint
from archive_gui.domain.spans import Span

CHAPTER = "chapter"
"""The kind of the hint over the heading with which a chapter begins."""
_COUNT = r"[一二三四五六七八九十百零〇0-9０-９]{1,5}"
_NAMED = re.compile(rf"第{_COUNT}[章回讲講篇辑輯]")
_SECTION = re.compile(
    r"[(（]?(?:[一二三四五六七八九十]{1,3}|[0-9０-９]{1,2})[)）、.．]"
    rf"|[0-9]{{1,2}}(?:\.[0-9]{{1,2}})*[ \t\u3000]|第{_COUNT}[节節条條]"
)
_LAW = re.compile(rf"^[ \t\u3000]*第{_COUNT}[条條]", re.MULTILINE)
_PART = re.compile(rf"第{_COUNT}[编編卷部集]|[上中下][编編卷部集篇]")
_PAGE = re.compile(r"[\s.．…·⋯•\-]*\d{0,4}\s*$")
_BLANKS = re.compile(r"\s+")
_FEWEST = 2


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the text: where it stands, its words, and its level, 1 the highest."""

    span: Span
    text: str
    level: int


def chapters_of(text: str, headings: Sequence[Heading], contents: Sequence[str]) -> tuple[Heading, ...]:
    """The headings with which chapters begin, in the order of the text; none where it is no book.

    Args:
        text: the captured text.
        headings: all its headings, in its order.
        contents: the entries of its table of contents, empty where it has none; page numbers may stand behind them.
    """
    named = _of_contents(headings, contents) or _named(headings)
    ends = [*(heading.span.start for heading in named[1:]), len(text)]
    found = [heading for heading, end in zip(named, ends, strict=False) if text[heading.span.end : end].strip()]
    return () if len(_LAW.findall(text)) >= max(_FEWEST, len(found)) else tuple(found)


def hints_of(text: str, chapters: Sequence[Heading], headings: Sequence[Heading]) -> list[StructureHint]:
    """A hint for each chapter; it begins with the headings of a part (第一编) that stand right over it."""
    starts = [heading.span.start for heading in headings]
    taken = {chapter.span.start for chapter in chapters}
    hints = []
    for chapter in chapters:
        first = chapter
        at = bisect_right(starts, chapter.span.start) - 2
        while (
            at >= 0
            and headings[at].level < chapter.level
            and headings[at].span.start not in taken
            and _PART.match(headings[at].text.strip())
            and not text[headings[at].span.end : first.span.start].strip()
        ):
            first = headings[at]
            at -= 1
        hints.append(StructureHint(CHAPTER, Span(first.span.start, chapter.span.end), chapter.level))
    return hints


def book_title(
    text: str, chapters: Sequence[Heading], headings: Sequence[Heading], aside: Sequence[Span]
) -> Heading | None:
    """The book's own title: the first heading, with nothing before it nor between it and the next but what is aside."""
    if not chapters or len(headings) < _FEWEST:
        return None
    title, following = headings[0], headings[1]
    pieces, at = [], 0
    for span in sorted(span for span in (*aside, title.span) if span.start < following.span.start):
        pieces.append(text[at : span.start])
        at = max(at, span.end)
    pieces.append(text[at : following.span.start])
    is_alone = not "".join(pieces).strip()
    is_part = _PART.match(title.text.strip()) is not None
    return title if is_alone and not is_part and title.span != chapters[0].span else None


def _of_contents(headings: Sequence[Heading], contents: Sequence[str]) -> list[Heading]:
    """The headings of the highest level that the table of contents names more than once."""
    entries = dict(_bare(_PAGE.sub("", entry)) for entry in contents)
    entries.pop("", None)
    named: dict[int, list[Heading]] = {}
    sections: dict[int, int] = {}
    for heading in headings:
        title, numbered = _bare(heading.text)
        if title in entries:
            named.setdefault(heading.level, []).append(heading)
            sections[heading.level] = sections.get(heading.level, 0) + (numbered or entries[title])
    for level in sorted(named):
        if len(named[level]) >= _FEWEST:
            return [] if 2 * sections[level] >= len(named[level]) else named[level]
    return []


def _bare(title: str) -> tuple[str, bool]:
    """A title without its number, which a program may set by itself, and without blanks; whether it is a section's."""
    words = title.strip()
    section = _SECTION.match(words)
    number = section or _NAMED.match(words)
    rest = _BLANKS.sub("", words[number.end() :]) if number else ""
    return rest or _BLANKS.sub("", words), section is not None


def _named(headings: Sequence[Heading]) -> list[Heading]:
    """The headings of the level that calls itself chapters; a preface of that level is one too."""
    levels = sorted({heading.level for heading in headings if _NAMED.match(heading.text.strip())})
    for level in levels:
        found = [heading for heading in headings if heading.level == level]
        if sum(_NAMED.match(heading.text.strip()) is not None for heading in found) >= max(_FEWEST, len(found) // 2):
            return found
    return []
