"""Watched folders: files that appear in them are imported once they have settled, and looked at once only."""

from __future__ import annotations

import hashlib
import stat
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from archive_gui.base.naming import shown_path
from archive_gui.base.progress import Ticker
from archive_gui.capture.limits import MAX_BYTES
from archive_gui.domain.captured import Message
from archive_gui.domain.changes import ChangeSummary
from archive_gui.domain.ingest import FileReport, FileStatus, ImportReport
from archive_gui.store.watching import FileState
from archive_gui.workflows.ingest import collect, import_paths
from archive_gui.workflows.session import Archive

SETTLED_S = 2.0
"""A file that was changed more recently may still be written."""

AHEAD_S = 60.0
"""A server's clock may be ahead of this one's by so much; a time of change beyond that says nothing of when it was."""
_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class Pending:
    """Files that can be imported, how many are still being written, and folders that cannot be looked into.

    ``known``: how many have come since the last look that the archive has already.
    """

    files: tuple[Path, ...] = ()
    settling: int = 0
    problems: tuple[FileReport, ...] = ()
    known: int = 0


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
        if -AHEAD_S < moment - state.modified_ns / 1e9 < SETTLED_S:
            settling += 1
        elif archive.store.rework.knows(_hash(path)):
            known.append(state)
        else:
            wanted.append(path)
    if known and not archive.read_only:
        archive.store.watching.remember(known)
    return Pending(tuple(wanted), settling, tuple(problems), len(known))


def take(
    archive: Archive, ticker: Ticker, on_batch: Callable[[ChangeSummary], object] = lambda _summary: None
) -> ImportReport | None:
    """Import what is pending; None where there is nothing. Refused files are not tried again until they change.

    What goes away meanwhile was never there; what grows meanwhile is looked at again.

    Raises:
        UserError: the archive is read-only.
    """
    before = {path: state for path in pending(archive).files if (state := _state(path)) is not None}
    if not before:
        return None
    report = import_paths(archive, before, ticker, on_batch)
    left_out = {file.path for file in report.files if any(told.code == "ingest.cancelled" for told in file.messages)}
    looked_at = [state for path, state in before.items() if shown_path(path) not in left_out]
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
    """The SHA-256 of a file; empty for one that an import does not read, which will say what is wrong with it.

    A pipe would never end, and a large file on a slow network would be read for nothing.
    """
    digest = hashlib.sha256()
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode) or found.st_size > MAX_BYTES:
            return ""
        with path.open("rb") as stream:
            while chunk := stream.read(_CHUNK):
                digest.update(chunk)
    except OSError:
        return ""
    return digest.hexdigest()


def _missing(path: Path) -> FileReport:
    return FileReport(shown_path(path), FileStatus.FAILED, (), (Message("watch.folder_missing", {"path": str(path)}),))
