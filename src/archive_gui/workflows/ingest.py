"""Import: files and folders into the archive, in worker processes, each file standing for itself."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from types import MappingProxyType

from archive_gui.base.naming import natural_key, shown_name, shown_path
from archive_gui.base.progress import Cancelled, Silent, Ticker
from archive_gui.capture.readers import EXTENSIONS
from archive_gui.domain.captured import Message
from archive_gui.domain.changes import ChangeSummary
from archive_gui.domain.decisions import StructureEdit
from archive_gui.domain.ingest import FileReport, FileStatus, ImportReport, ProcessedSource
from archive_gui.workflows import doubts, structure
from archive_gui.workflows.keep import index_articles
from archive_gui.workflows.outcomes import Outcome, outcome_of_bytes, outcomes
from archive_gui.workflows.session import Archive

BATCH_FILES = 32
BATCH_CHARS = 2_000_000

Edits = Mapping[str, Sequence[StructureEdit]]
"""Edits of structure by the SHA-256 of the source they are about."""


@dataclass(slots=True)
class _Import:
    """The state of one import: when it began, reports by file number and member, the batch that waits to be written.

    All its articles are imported at the moment it began: that is what holds them together in lists. ``edits`` are
    what the archivist changed of the structure of new sources, named by their SHA-256, before they came in.
    """

    archive: Archive
    on_batch: Callable[[ChangeSummary], object]
    reports: dict[tuple[int, int], FileReport] = field(default_factory=dict)
    waiting: list[tuple[tuple[int, int], ProcessedSource, bytes]] = field(default_factory=list)
    hashes: dict[str, str] = field(default_factory=dict)
    at_utc: datetime = field(default_factory=lambda: datetime.now(UTC))
    edits: Edits = field(default_factory=dict)

    def take(self, number: int, outcome: Outcome) -> None:
        """Report what is wrong at once; put what is good into the batch, and write it when it is full."""
        key = (number, outcome.place)
        processed = outcome.processed
        if processed is None:
            status = FileStatus.SKIPPED if outcome.passed_over else FileStatus.FAILED
            self.reports[key] = FileReport(outcome.path, status, (), (outcome.error,) if outcome.error else ())
            return
        known = self._known_as(processed.captured.sha256)
        if known is not None:
            messages = [Message("ingest.duplicate", {"name": processed.file_name, "known": known})]
            sha256 = processed.captured.sha256
            if sha256 not in self.hashes and self.archive.store.put_back(sha256, outcome.data):
                messages.append(Message("ingest.original_put_back", {"name": known}))
            self.reports[key] = FileReport(outcome.path, FileStatus.DUPLICATE, (), tuple(messages))
            return
        self.hashes[processed.captured.sha256] = processed.file_name
        self.waiting.append((key, processed, outcome.data))
        chars = sum(len(source.captured.text) for _, source, _ in self.waiting)
        if len(self.waiting) >= BATCH_FILES or chars >= BATCH_CHARS:
            self.write()

    def write(self) -> None:
        """Store the waiting batch in one transaction and let the index follow."""
        if not self.waiting:
            return
        batch, self.waiting = self.waiting, []
        edited = [(key, sha256) for key, source, _ in batch if self._is_edited(sha256 := source.captured.sha256)]
        summary, articles = self.archive.store.add_sources([(source, data) for _, source, data in batch], self.at_utc)
        for (key, source, _), ids in zip(batch, articles, strict=True):
            messages = source.captured.warnings
            self.reports[key] = FileReport(source.path, FileStatus.IMPORTED, ids, messages)
        index_articles(self.archive, summary.articles)
        doubts.compare(self.archive, summary.articles)
        self.on_batch(summary)
        for key, sha256 in edited:
            self._edit(key, sha256)

    def _is_edited(self, sha256: str) -> bool:
        """Whether its structure is to be changed as it comes in; what comes back from the trash stays as it was."""
        return bool(self.edits.get(sha256)) and not self.archive.store.rework.knows(sha256)

    def _edit(self, key: tuple[int, int], sha256: str) -> None:
        """Change the structure of a source that has just come in, as a step of its own that can be undone."""
        record = self.archive.store.source_of_hash(sha256)
        assert record is not None
        self.on_batch(structure.edit(self.archive, record.id, *self.edits[sha256]))
        articles = tuple(self.archive.store.article_ids_of_source(record.id))
        self.reports[key] = replace(self.reports[key], articles=articles)

    def _known_as(self, sha256: str) -> str | None:
        if sha256 in self.hashes:
            return self.hashes[sha256]
        record = self.archive.store.source_of_hash(sha256)
        return record.file_name if record else None


def importable() -> frozenset[str]:
    """The endings of the files that an import of a folder reads, small, with their dots."""
    return frozenset(EXTENSIONS)


def collect(paths: Iterable[Path]) -> tuple[tuple[Path, ...], tuple[FileReport, ...]]:
    """The files that an import of ``paths`` would read, folders searched through, and reports on what it passes over.

    What is named keeps its order; inside a folder names stand in the order in which people count, page 2 before page
    10. A file named by itself is always read; inside a folder only files with a known ending are, hidden ones are
    not, and links to folders are not followed.
    """
    files: list[Path] = []
    passed: list[FileReport] = []
    for path in paths:
        if not os.path.isdir(path):  # noqa: PTH112 - Path.is_dir raises where a parent cannot be read
            files.append(path)
            continue
        before = len(files), len(passed)
        for found in _walk(path):
            if isinstance(found, FileReport):
                passed.append(found)
            elif found.suffix.lower() in EXTENSIONS:
                files.append(found)
            else:
                passed.append(_passed_over(found, "ingest.skipped"))
        if (len(files), len(passed)) == before:
            passed.append(_passed_over(path, "ingest.nothing_found"))
    return tuple(files), tuple(passed)


def import_paths(
    archive: Archive,
    paths: Iterable[Path],
    ticker: Ticker,
    on_batch: Callable[[ChangeSummary], object] = lambda _summary: None,
    *,
    inline_files: int = 0,
    passed: Sequence[FileReport] = (),
    edits: Edits = MappingProxyType({}),
) -> ImportReport:
    """Import files and folders; ``on_batch`` hears of each batch as soon as it can be read and searched.

    Each file that cannot be taken costs one sentence in the report and stops nothing else. When the ticker cancels,
    what is finished stays, and the report says that the rest was left out. The report is kept in the archive. Should
    the program be killed meanwhile, the next opening reports what was not reached.
    Up to ``inline_files`` files are read in this process, for faces that may be held up. ``passed``: what a preview of
    folders has passed over before it came to these files; it stands in the report too. ``edits``: what was changed of
    the structure of files in the preview; each is a step to undo, after the import.

    Raises:
        UserError: the archive cannot be written.
    """
    archive.store.require_writable()
    began = time.monotonic()
    files, left_aside = collect(paths)
    places = archive.store.rework.places.places()
    state = _Import(archive, on_batch, edits=edits)
    cancelled = False
    done, total = 0, len(files)
    name = shown_name(files[0]) if files else ""
    complete: set[int] = set()

    def beat() -> None:
        ticker.tick(done, total, name)

    begun = archive.store.imports.begin([shown_path(path) for path in files], state.at_utc) if files else None
    try:
        with closing(outcomes(files, beat, inline_files=inline_files, places=places)) as coming:
            for number, outcome in coming:
                state.take(number, outcome)
                if outcome.place == 1:
                    total += outcome.count - 1
                if outcome.place == outcome.count:
                    complete.add(number)
                done += 1
                name = shown_name(files[min(len(complete), len(files) - 1)])
                beat()
    except Cancelled:
        cancelled = True
    state.write()
    left_out = Message("ingest.cancelled", {})
    for number, path in enumerate(files):
        if number not in complete:  # of a container, members may have come in before
            last = max((place for one, place in state.reports if one == number), default=0)
            state.reports[number, last + 1] = FileReport(shown_path(path), FileStatus.SKIPPED, (), (left_out,))
    reports = [state.reports[key] for key in sorted(state.reports)]
    report = ImportReport((*reports, *left_aside, *passed), time.monotonic() - began, cancelled=cancelled)
    if report.files:
        archive.store.imports.end(report, begun)
    return report


def import_text(
    archive: Archive, text: str, name: str, ticker: Ticker | None = None, *, edits: Edits = MappingProxyType({})
) -> ImportReport:
    """Import pasted text as a source of its own, called ``name``; ``edits`` as for files.

    Raises:
        Cancelled: the ticker said so; nothing was imported.
        UserError: the archive cannot be written.
    """
    archive.store.require_writable()
    began = time.monotonic()
    watched = ticker or Silent()
    file_name = f"{name}.txt"
    state = _Import(archive, lambda _summary: None, edits=edits)
    data = text.encode("utf-8", "replace")  # what was pasted may hold half a surrogate pair
    places = archive.store.rework.places.places()
    state.take(0, outcome_of_bytes(data, file_name, lambda: watched.tick(0, 1, file_name), places))
    state.write()
    report = ImportReport(tuple(state.reports.values()), time.monotonic() - began)
    archive.store.imports.end(report)
    return report


def _walk(folder: Path) -> Iterator[Path | FileReport]:
    """The files of a folder and its subfolders by name, and reports on the folders that are not gone into."""
    refused: list[OSError] = []
    for parent, folders, names in os.walk(folder, onerror=refused.append):
        yield from map(_refused, refused)
        refused.clear()
        folders[:] = sorted((name for name in folders if not name.startswith(".")), key=natural_key)
        for name in folders:
            if os.path.islink(Path(parent, name)):  # noqa: PTH114 - the walk itself asks so
                yield _passed_over(Path(parent, name), "ingest.link_skipped")
        yield from (Path(parent, name) for name in sorted(names, key=natural_key) if not name.startswith("."))
    yield from map(_refused, refused)


def _refused(error: OSError) -> FileReport:
    path = Path(error.filename)
    params = {"name": shown_name(path), "reason": error.strerror or type(error).__name__}
    return FileReport(shown_path(path), FileStatus.FAILED, (), (Message("ingest.folder_unreadable", params),))


def _passed_over(path: Path, code: str) -> FileReport:
    return FileReport(shown_path(path), FileStatus.SKIPPED, (), (Message(code, {"name": shown_name(path)}),))
