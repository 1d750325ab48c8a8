"""Captured text while a reader puts it together: text, hints and locators in step."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

from archive_gui.capture.chapters import Heading, book_title, chapters_of, hints_of
from archive_gui.domain.captured import Box, CapturedText, Locator, Message, SourceMetadata, StructureHint
from archive_gui.domain.spans import Span

_NOTHING = SourceMetadata()
_LONGEST_BOLD_HEADING = 30
_NO_HEADING = re.compile(r"记者|通讯员|作者|编辑|责编|来源|摄影?[)）]?$|供图|[图文]\s*[/／:：]|[。；，：:;,]$|^\d+$")
"""Bold lines that are bylines, credits, labels or sentences."""


def is_bold_heading(text: str) -> bool:
    """Whether a line that is all in bold is a heading by its words: short, and no byline, credit or sentence."""
    return 2 <= len(text.strip()) <= _LONGEST_BOLD_HEADING and "\n" not in text and not _NO_HEADING.search(text.strip())


class ReadBy(Protocol):
    """What captured text remembers of the reader that made it."""

    name: str
    version: int
    media_types: tuple[str, ...]


@dataclass(slots=True)
class Composer:
    """Takes a file's pieces in the order of its text; offsets count code points."""

    length: int = 0
    hints: list[StructureHint] = field(default_factory=list)
    locators: list[Locator] = field(default_factory=list)
    warnings: list[Message] = field(default_factory=list)
    _pieces: list[str] = field(default_factory=list)

    def add(
        self,
        text: str,
        *,
        kind: str = "",
        level: int = 0,
        aside: bool = False,
        tight: bool = False,
        path: str | None = None,
        page: int | None = None,
        box: Box | None = None,
        confidence: float | None = None,
    ) -> Span | None:
        """Add a block of one or more lines; returns where it stands, None where it holds nothing but blanks.

        Args:
            text: the block, without line ends around it.
            kind: a hint over the whole block, empty for none.
            level: a heading's level.
            aside: the block belongs to the page and not to the article: a hint ``boilerplate`` over it.
            tight: no blank line parts it from the block before, as with the rows of a table.
            path: the place in a file without pages.
            page: the page, from 1.
            box: the place on the page.
            confidence: that of a recognised scan.
        """
        if not text.strip():
            return None
        if self._pieces:
            self._put("\n" if tight else "\n\n")
        start = self.length
        self._put(text)
        span = Span(start, self.length)
        if kind:
            self.hints.append(StructureHint(kind, span, level))
        if aside:
            self.hints.append(StructureHint("boilerplate", span))
        if path is not None or page is not None:
            self.locators.append(Locator(span, page, box, path, confidence))
        return span

    @property
    def text(self) -> str:
        """The text so far."""
        return "".join(self._pieces)

    def mark_chapters(self, contents: Sequence[str]) -> str | None:
        """Tell the chapters among the headings, and give the title of the book, which is set aside.

        ``contents`` are the entries of the table of contents, if any.
        """
        text = self.text
        aside = {hint.span for hint in self.hints if hint.kind == "boilerplate"}
        headings = [
            Heading(hint.span, text[hint.span.start : hint.span.end], hint.level)
            for hint in self.hints
            if hint.kind == "heading" and hint.span not in aside
        ]
        chapters = chapters_of(text, headings, contents)
        self.hints += hints_of(text, chapters, headings)
        title = book_title(text, chapters, headings, sorted(aside))
        if title is None:
            return None
        self.hints.append(StructureHint("boilerplate", title.span))
        return title.text

    def warn(self, code: str, **params: object) -> None:
        """Tell the archivist something about the file, once."""
        message = Message(code, dict(params))
        if message not in self.warnings:
            self.warnings.append(message)

    def captured(
        self,
        reader: ReadBy,
        data: bytes,
        sha256: str,
        *,
        media_type: str | None = None,
        encoding: str | None = None,
        metadata: SourceMetadata = _NOTHING,
    ) -> CapturedText:
        """The captured text of ``data``; ``media_type`` where it is not the first one the reader takes."""
        return CapturedText(
            text=self.text,
            sha256=sha256,
            byte_count=len(data),
            media_type=media_type or reader.media_types[0],
            encoding=encoding,
            reader=reader.name,
            reader_version=reader.version,
            hints=tuple(self.hints),
            warnings=tuple(self.warnings),
            locators=tuple(self.locators),
            metadata=metadata,
        )

    def _put(self, text: str) -> None:
        self._pieces.append(text)
        self.length += len(text)
