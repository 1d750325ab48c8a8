"""What the archive holds, as the screens and the command line read it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NewType

from archive_gui.domain.captured import Message
from archive_gui.domain.description import Description, PublicationDate
from archive_gui.domain.facts import Fact, FactKind
from archive_gui.domain.findings import Finding
from archive_gui.domain.reading import ReadingText, Repair, SetAside
from archive_gui.domain.tags import Tag, TagId

SourceId = NewType("SourceId", int)
ArticleId = NewType("ArticleId", int)


@dataclass(frozen=True, slots=True)
class SourceRecord:
    """One captured file (a source page) as the archive keeps it.

    ``original_path`` is where the file stood when it was imported, for people to read; the bytes themselves lie in
    the archive under ``sha256``.
    """

    id: SourceId
    uuid: str
    file_name: str
    original_path: str
    sha256: str
    byte_count: int
    media_type: str
    encoding: str | None
    captured_at_utc: datetime
    article_count: int
    warnings: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """One line of a list: what a card or a table row shows without reading the article."""

    id: ArticleId
    uuid: str
    title: str
    publication: str | None
    edition: str | None
    date: PublicationDate
    file_name: str
    position: int
    siblings: int
    excerpt: str
    char_count: int
    fact_count: int
    open_findings: int
    tags: tuple[Tag, ...]
    imported_at_utc: datetime
    deleted: bool
    archival_code: str | None = None


@dataclass(frozen=True, slots=True)
class ArticleRecord:
    """One article, whole: its text, description, facts, tags, and the source it came from.

    ``rejected`` are the facts that the archivist rejected; they count nowhere.
    """

    id: ArticleId
    uuid: str
    position: int
    revision: int
    reading: ReadingText
    description: Description
    facts: tuple[Fact, ...]
    findings: tuple[Finding, ...]
    tags: tuple[Tag, ...]
    source: SourceRecord
    imported_at_utc: datetime
    deleted: bool
    rejected: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True)
class SourceText:
    """The captured text of a source with everything repair did to it."""

    source: SourceRecord
    text: str
    repairs: tuple[Repair, ...]
    set_aside: tuple[SetAside, ...]


class Shelf(StrEnum):
    """The fixed rows of the library: which articles a list starts from."""

    ALL = "all"
    RECENT = "recent"
    TRASH = "trash"


@dataclass(frozen=True, slots=True)
class ArticleFilter:
    """Which articles a list shows; what is set is combined with AND. ``year`` None means any, 0 means undated.

    ``place`` is the code of a province, city or county (GB/T 2260, without trailing zeros): articles with a fact of
    it or of a place in it; of each of ``kinds`` an article has a fact.
    """

    shelf: Shelf = Shelf.ALL
    tags: tuple[TagId, ...] = ()
    publication: str | None = None
    year: int | None = None
    source: SourceId | None = None
    place: str | None = None
    kinds: tuple[FactKind, ...] = ()


@dataclass(frozen=True, slots=True)
class LibraryCounts:
    """The figures of the library sidebar; ``publications`` and ``years`` are (value, articles), largest key order."""

    all: int
    recent: int
    trash: int
    tags: tuple[Tag, ...]
    publications: tuple[tuple[str, int], ...]
    years: tuple[tuple[int, int], ...]
    undated: int


class CopyReason(StrEnum):
    """Why a copy is read of an archive that cannot be written where it stands."""

    OLDER = "older"
    """An older version of the program made it: the copy is brought up to date."""
    UNCLOSED = "unclosed"
    """It was not closed properly: the copy is put in order."""


@dataclass(frozen=True, slots=True)
class ArchiveInfo:
    """An open archive as the window's title and status bar tell it.

    Where it is ``read_only``, ``holder`` tells who writes to it, and ``disk_full`` that no room is left; ``copied``: a
    private copy is read, and why.
    """

    name: str
    path: str
    uuid: str
    read_only: bool
    holder: str | None
    disk_full: bool
    copied: CopyReason | None
    articles: int
    sources: int


@dataclass(frozen=True, slots=True)
class VerifyReport:
    """What a check of the whole archive found: how many of what were looked at, and what is wrong with any."""

    ok: bool
    checked: dict[str, int]
    problems: tuple[Message, ...]
