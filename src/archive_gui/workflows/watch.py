"""Watched folders: files that appear in them are imported once they have settled, and looked at once only."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from archive_gui.base.naming import shown_path
from archive_gui.base.progress import Ticker
from archive_gui.domain.captured import Message
from archive_gui.domain.changes import ChangeSummary
from archive_gui.domain.ingest import FileReport, FileStatus, ImportReport
from archive_gui.store.watching import FileState
from archive_gui.workflows.ingest import collect, import_paths
from archive_gui.workflows.session import Archive

SETTLED_S = 2.0
"""A file that was changed more recently may still be written."""

_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class Pending:
    """Files that can be imported, how many are still being written, and folders that cannot be looked into."""

    files: tuple[Path, ...] = ()
    settling: int = 0
    problems: tuple[FileReport, ...] = ()


def folders(archive: Archive) -> tuple[Path, ...]:
    """The folders that are watched."""
    return tuple(Path(path) for path in archive.store.watching.folders())


def set_folders(archive: Archive, paths: Sequence[Path]) -> None:
    """Watch these folders and no others.

    Raises:
        UserError: the archive is read-only.
    """
    archive.store.require_writable()
    archive.store.watching.set_folders([shown_path(path.expanduser().absolute()) for path in paths])


def pending(archive: Archive, *, now: float | None = None) -> Pending:
    """The new files of the watched folders, by their bytes: what the archive has, in the trash too, is not new.

    A file that was looked at is not looked at again until its size or its time of change is another.
    """
    moment = time.time() if now is None else now
    found, passed = collect([path for path in folders(archive) if path.is_dir()])
    problems = [report for report in passed if report.status is FileStatus.FAILED]
    problems += [_missing(path) for path in folders(archive) if not path.is_dir()]
    remembered = archive.store.watching.remembered()
    wanted: list[Path] = []
    known: list[FileState] = []
    settling = 0
    for path in found:
        state = _state(path)
        if state is None or remembered.get(state.path) == state:
            continue
        if moment - state.modified_ns / 1e9 < SETTLED_S:
            settling += 1
        elif archive.store.rework.knows(_hash(path)):
            known.append(state)
        else:
            wanted.append(path)
    if known and not archive.read_only:
        archive.store.watching.remember(known)
    return Pending(tuple(wanted), settling, tuple(problems))


def take(
    archive: Archive, ticker: Ticker, on_batch: Callable[[ChangeSummary], object] = lambda _summary: None
) -> ImportReport | None:
    """Import what is pending; None where there is nothing. Refused files are not tried again until they change.

    Raises:
        UserError: the archive is read-only.
    """
    files = pending(archive).files
    if not files:
        return None
    before = {path: _state(path) for path in files}
    report = import_paths(archive, files, ticker, on_batch)
    left_out = {file.path for file in report.files if any(told.code == "ingest.cancelled" for told in file.messages)}
    looked_at = [state for path, state in before.items() if state is not None and shown_path(path) not in left_out]
    archive.store.watching.remember(looked_at)
    return report


def _state(path: Path) -> FileState | None:
    """How a file stands now; None where it is gone."""
    try:
        found = path.stat()
    except OSError:
        return None
    return FileState(shown_path(path), found.st_size, found.st_mtime_ns)


def _hash(path: Path) -> str:
    """The SHA-256 of a file; of one that cannot be read, of nothing: the import will say what is wrong."""
    digest = hashlib.sha256()
    try:
        with path.open("rb") as stream:
            while chunk := stream.read(_CHUNK):
                digest.update(chunk)
    except OSError:
        return ""
    return digest.hexdigest()


def _missing(path: Path) -> FileReport:
    return FileReport(shown_path(path), FileStatus.FAILED, (), (Message("watch.folder_missing", {"path": str(path)}),))
