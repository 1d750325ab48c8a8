"""A private copy of a database that must be brought up to date to be read, and stands where nothing can be written.

It lies in the system's temporary folder. A lock tells that a program reads it; a copy that nobody holds was left by a
program that was killed, and goes the next time an archive is opened.
"""

from __future__ import annotations

import errno
import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout

from archive_gui.base.errors import UserError
from archive_gui.store import sqlite
from archive_gui.store.database import Database
from archive_gui.store.errors import ArchiveUnreachable, DiskFull, NoRoomForCopy, ReadOnlyArchive
from archive_gui.store.folder import ArchiveFolder

_PREFIX = "archive-gui-copy-"
_LOCK = "in-use.lock"
_BEING_MADE_S = 3600.0
"""A folder without a lock that is younger may be another program's, which is just about to take it."""
_NEEDED = 2
"""Room for so many times the database: the copy, and what a migration writes beside it."""
_MB = 2**20


class ReadingCopy:
    """A copy of one database, alone in a folder of its own until ``remove``."""

    def __init__(self, database: Database, original: ArchiveFolder) -> None:
        """Copy what ``database`` reads.

        Raises:
            NoRoomForCopy: the temporary folder cannot take it; nothing of it is left there.
        """
        self._original = original
        self._size = original.database.stat().st_size
        self._parent = Path(tempfile.gettempdir())
        with self.filled():
            if shutil.disk_usage(self._parent).free < _NEEDED * self._size:
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            self.folder = ArchiveFolder(Path(tempfile.mkdtemp(prefix=_PREFIX)))
        self._lock = FileLock(self.folder.root / _LOCK, timeout=0, thread_local=False)
        try:
            with self.filled():
                self._lock.acquire()
                with database.reading() as connection:
                    sqlite.copy_to(connection, self.folder.database)
        except BaseException:
            self.remove()
            raise

    @contextmanager
    def filled(self) -> Iterator[None]:
        """What keeps the temporary folder from taking the copy comes out of the block in words."""
        try:
            yield
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
        return NoRoomForCopy(path=str(self._original.root), folder=str(self._parent), size_mb=size, reason=reason)


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
