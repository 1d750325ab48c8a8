"""The headings of a Markdown text and its table of contents, by their lines (CommonMark 0.31); the marks stay."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from archive_gui.capture.chapters import Heading, book_title, chapters_of, hints_of
from archive_gui.domain.captured import StructureHint
from archive_gui.domain.spans import Span

_LINE = re.compile(r"[^\r\n]+")
_ATX = re.compile(r"(#{1,6})[ \t\u3000]+(\S.{0,300}?)(?:[ \t]+#+)?[ \t]*")
_UNDERLINE = re.compile(r"(=+|-{2,})[ \t]*")
_FENCE = re.compile(r"[ ]{0,3}(?:```|~~~)")
_ENTRY = re.compile(r"[ \t]*(?:[-*+]|[0-9]{1,3}[.)])[ \t]+(?P<entry>\S.{0,300})")
_ANCHOR = re.compile(r"\[(?P<words>[^\[\]]{1,200})\]\(#[^()]{0,400}\)[ \t]*")
_MARKS = re.compile(r"[*_`]")
_LABEL = re.compile(r"[【\[]?(?:目\s*[录錄次]|(?i:table of contents|contents|toc))[】\]]?")


@dataclass(slots=True)
class _Outline:
    """What stands in the lines so far; ``inside``: they are those of a table of contents."""

    headings: list[Heading] = field(default_factory=list)
    contents: list[str] = field(default_factory=list)
    aside: list[Span] = field(default_factory=list)
    inside: bool = False

    def take(self, span: Span, words: str, level: int) -> None:
        """A heading, or the name of the table of contents, which is a heading or a line."""
        self.inside = _LABEL.fullmatch(words) is not None
        if self.inside:
            self.aside.append(span)
        elif level:
            self.headings.append(Heading(span, words, level))

    def take_entry(self, span: Span, entry: str) -> None:
        """A list's item: one of the table where it stands under its name, or leads to a place in the text."""
        link = _ANCHOR.fullmatch(entry)
        if link is not None or self.inside:
            self.contents.append(_MARKS.sub("", link["words"] if link else entry))
            self.aside.append(span)


def chapter_hints(text: str, begin: int) -> tuple[tuple[StructureHint, ...], str | None]:
    """Where the chapters of a book in Markdown begin, and what stands aside; and the book's title, if it has one.

    Aside are the lines of the table of contents and the title. ``begin`` is where the text begins behind its metadata.
    """
    outline = _outline(text)
    chapters = chapters_of(text, outline.headings, outline.contents)
    if not chapters:
        return (), None
    aside = [span for span in outline.aside if span.end <= chapters[0].span.start]
    title = book_title(text, chapters, outline.headings, [*([Span(0, begin)] if begin else []), *aside])
    if title is not None:
        aside.append(title.span)
    hints = (*hints_of(text, chapters, outline.headings), *(StructureHint("boilerplate", span) for span in aside))
    return hints, title.text if title is not None else None


def _outline(text: str) -> _Outline:
    outline = _Outline()
    before: re.Match[str] | None = None
    for line in _lines(text):
        words, span = line[0], Span(line.start(), line.end())
        heading = _ATX.fullmatch(words)
        under = _UNDERLINE.fullmatch(words)
        if heading is not None:
            outline.take(span, _MARKS.sub("", heading[2]), len(heading[1]))
            before = None
        elif under is not None and before is not None and span.start - before.end() <= len("\r\n"):
            level = 1 if words.startswith("=") else 2
            outline.take(Span(before.start(), before.end()), _MARKS.sub("", before[0].strip()), level)
            before = None
        elif (entry := _ENTRY.fullmatch(words)) is not None:
            outline.take_entry(span, entry["entry"].strip())
            before = None
        else:
            outline.take(span, _MARKS.sub("", words.strip()), 0)
            before = line
    return outline


def _lines(text: str) -> Iterator[re.Match[str]]:
    """The lines that are not blank, but for those of fenced code."""
    fenced = False
    for line in _LINE.finditer(text):
        if _FENCE.match(line[0]):
            fenced = not fenced
        elif not fenced and line[0].strip():
            yield line
