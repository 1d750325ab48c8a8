"""A private copy of a database that cannot be read where it stands, as nothing can be written there.

Either it must be brought up to date first, or it was not closed properly and its log must be folded in. The copy lies
in the system's temporary folder. A lock tells that a program reads it; a copy that nobody holds was left by a program
that was killed, and goes the next time an archive is opened.
"""

from __future__ import annotations

import errno
import os
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Self

from filelock import FileLock, Timeout

from archive_gui.base.errors import UserError
from archive_gui.domain.records import CopyReason
from archive_gui.store import sqlite
from archive_gui.store.database import Database, from_os_error
from archive_gui.store.errors import (
    ArchiveBusy,
    ArchiveUnreachable,
    DiskFull,
    NoRoomForCopy,
    NoRoomToPutInOrder,
    ReadOnlyArchive,
)
from archive_gui.store.folder import ArchiveFolder

_PREFIX = "archive-gui-copy-"
_LOCK = "in-use.lock"
_BEING_MADE_S = 3600.0
"""A folder without a lock that is younger may be another program's, which is just about to take it."""
_NEEDED = 2
"""Room for so many times the database: the copy, and what a migration writes beside it."""
_MB = 2**20
_CHUNK = 2**20
_TRIES = 3
"""How often files are copied that somebody writes to meanwhile, on the machine that shares them."""

Fill = Callable[[ArchiveFolder], None]


class ReadingCopy:
    """A copy of one database, alone in a folder of its own until ``remove``."""

    def __init__(self, original: ArchiveFolder, reason: CopyReason, fill: Fill) -> None:
        self._original = original
        self.reason = reason
        self._size = sum(path.stat().st_size for path in _files(original) if path.exists())
        self._parent = Path(tempfile.gettempdir())
        with self.filled():
            if shutil.disk_usage(self._parent).free < _NEEDED * self._size:
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            self.folder = ArchiveFolder(Path(tempfile.mkdtemp(prefix=_PREFIX)))
        self._lock = FileLock(self.folder.root / _LOCK, timeout=0, thread_local=False)
        try:
            with self.filled():
                self._lock.acquire()
                fill(self.folder)
        except BaseException:
            self.remove()
            raise

    @classmethod
    def of_older(cls, database: Database, original: ArchiveFolder) -> Self:
        """Copy what ``database`` reads.

        Raises:
            NoRoomForCopy: the temporary folder cannot take it; nothing of it is left there.
        """

        def fill(copy: ArchiveFolder) -> None:
            with database.reading() as connection:
                sqlite.copy_to(connection, copy.database)

        return cls(original, CopyReason.OLDER, fill)

    @classmethod
    def of_unclosed(cls, original: ArchiveFolder) -> Self:
        """Copy a database with its log, and fold the log in.

        Raises:
            NoRoomToPutInOrder: the temporary folder cannot take it; nothing of it is left there.
            ArchiveBusy: somebody is writing to it.
            ArchiveDamaged, ArchiveUnreachable: it cannot be read.
        """

        def fill(copy: ArchiveFolder) -> None:
            _copy_files(original, copy)
            Database(original, read_only=False, copy=copy).close()

        return cls(original, CopyReason.UNCLOSED, fill)

    @contextmanager
    def filled(self) -> Iterator[None]:
        """What keeps the temporary folder from taking the copy comes out of the block in words."""
        try:
            yield
        except _OriginalUnreadableError as error:
            raise from_os_error(error.cause, self._original) from error.cause
        except OSError as error:
            raise self._no_room(error.strerror or str(error)) from error
        except DiskFull as error:
            raise self._no_room(os.strerror(errno.ENOSPC)) from error
        except (ArchiveUnreachable, ReadOnlyArchive) as error:
            raise self._no_room(str(error.params.get("reason", os.strerror(errno.EROFS)))) from error

    def remove(self) -> None:
        """Take the copy away, once nothing has it open any more; what fails to go is left to the next opening."""
        self._lock.release()
        shutil.rmtree(self.folder.root, ignore_errors=True)

    def _no_room(self, reason: str) -> UserError:
        size = max(1, round(_NEEDED * self._size / _MB))
        kind = NoRoomForCopy if self.reason is CopyReason.OLDER else NoRoomToPutInOrder
        return kind(path=str(self._original.root), folder=str(self._parent), size_mb=size, reason=reason)


class _OriginalUnreadableError(Exception):
    """It is not the copy but what is copied that the system refuses: ``cause``."""

    def __init__(self, cause: OSError) -> None:
        super().__init__(str(cause))
        self.cause = cause


@contextmanager
def _original() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise _OriginalUnreadableError(error) from error


def _files(folder: ArchiveFolder) -> tuple[Path, Path]:
    """The files a database consists of, the log last."""
    return folder.database, folder.log


def _copy_files(original: ArchiveFolder, copy: ArchiveFolder) -> None:
    """Copy the database and its log as they stand at one moment."""
    for _ in range(_TRIES):
        before = _stamps(original)
        for path, target in zip(_files(original), _files(copy), strict=True):
            _copy_file(path, target)
        if _stamps(original) == before:
            return
    raise ArchiveBusy(path=str(original.root))


def _stamps(folder: ArchiveFolder) -> list[tuple[int, int]]:
    """What differs once somebody has written to the files."""
    with _original():
        return [(found.st_size, found.st_mtime_ns) for found in (path.stat() for path in _files(folder))]


def _copy_file(path: Path, target: Path) -> None:
    with _original():
        source = path.open("rb")
    with source, target.open("wb") as copy:
        while True:
            with _original():
                chunk = source.read(_CHUNK)
            if not chunk:
                return
            copy.write(chunk)


def clear_left_behind() -> None:
    """Remove the copies of programs that were killed."""
    with suppress(OSError):
        for folder in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*"):
            with suppress(OSError):
                _clear(folder)


def _clear(folder: Path) -> None:
    lock = folder / _LOCK
    if not lock.exists():
        if time.time() - folder.stat().st_mtime < _BEING_MADE_S:
            return
    else:
        held = FileLock(lock, timeout=0)
        try:
            held.acquire()
        except Timeout:
            return
        held.release()
    shutil.rmtree(folder, ignore_errors=True)
