"""What an import brings in, and what it reports."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from archive_gui.domain.captured import CapturedText, Message
from archive_gui.domain.description import Description
from archive_gui.domain.facts import Fact
from archive_gui.domain.findings import Finding
from archive_gui.domain.reading import ReadingText, RepairedSource
from archive_gui.domain.records import ArticleId


@dataclass(frozen=True, slots=True)
class ProcessedArticle:
    """One article after all text stages; ``rejected`` are the facts that the archivist rejected."""

    reading: ReadingText
    description: Description
    facts: tuple[Fact, ...]
    findings: tuple[Finding, ...] = ()
    rejected: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True)
class ProcessedSource:
    """One file after all text stages: a frozen value that crosses from the worker process to the writer.

    ``made_with`` names the versions of the rules that worked on it.
    """

    path: str
    file_name: str
    captured: CapturedText
    repaired: RepairedSource
    articles: tuple[ProcessedArticle, ...]
    made_with: str = ""


class FileStatus(StrEnum):
    """What became of one file of an import."""

    IMPORTED = "imported"
    DUPLICATE = "duplicate"
    SKIPPED = "skipped"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class FileReport:
    """What became of one file: its articles where it was imported, otherwise what is wrong and what to do."""

    path: str
    status: FileStatus
    articles: tuple[ArticleId, ...] = ()
    messages: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True)
class ImportReport:
    """The whole import, file by file, in the order given; ``cancelled`` when the rest was not wanted any more."""

    files: tuple[FileReport, ...]
    elapsed_s: float
    cancelled: bool = False

    def count(self, status: FileStatus) -> int:
        """How many files ended with ``status``."""
        return sum(file.status is status for file in self.files)


@dataclass(frozen=True, slots=True)
class StoredReport:
    """The report of an earlier import, as the archive keeps it."""

    id: int
    operator: str
    at_utc: datetime
    report: ImportReport
