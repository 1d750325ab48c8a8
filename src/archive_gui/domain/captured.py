"""What a reader gave: the text as captured, before any repair."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from archive_gui.domain.spans import Span


@dataclass(frozen=True, slots=True)
class Message:
    """Something to tell a person: a code with parameters, put into words at the face."""

    code: str
    params: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class StructureHint:
    """What the file format itself said of a stretch of captured text (a heading level, a list item, emphasis)."""

    kind: str
    span: Span
    level: int = 0


Box = tuple[float, float, float, float]
"""Left, top, right and bottom as shares of the page's width and height, from its upper left corner."""


@dataclass(frozen=True, slots=True)
class Locator:
    """Where a stretch of captured text lies in its file.

    ``page`` counts from 1 and ``box`` lies on it; ``path`` names a place in a file without pages (a chapter, a
    paragraph, a tag). ``confidence`` is that of a recognised scan, from 0 to 1; None for text that was there as text.
    """

    span: Span
    page: int | None = None
    box: Box | None = None
    path: str | None = None
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class SourceMetadata:
    """What a file says of itself outside its text; ``date`` is ISO 8601. None where it says nothing."""

    title: str | None = None
    author: str | None = None
    publication: str | None = None
    date: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class CapturedText:
    """The text of one source as its reader gave it; never changed afterwards.

    For .txt and .md it is the file's bytes decoded, line ends as they stand and a byte order mark taken off; for other
    formats the reader's plain text, which ``locators`` lead back into the file, in the order of the text.
    """

    text: str
    sha256: str
    byte_count: int
    media_type: str
    encoding: str | None
    reader: str
    reader_version: int
    hints: tuple[StructureHint, ...] = ()
    warnings: tuple[Message, ...] = ()
    locators: tuple[Locator, ...] = ()
    metadata: SourceMetadata = SourceMetadata()
