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


@dataclass(frozen=True, slots=True)
class CapturedText:
    """The text of one source as its reader gave it; never changed afterwards.

    For .txt and .md it is the file's bytes decoded, line ends as they stand and a byte order mark taken off.
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
