"""The database of an open archive: short reads from any thread, one write at a time."""

from __future__ import annotations

import errno
import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from archive_gui.base.errors import UserError
from archive_gui.domain.records import CopyReason
from archive_gui.store import sqlite
from archive_gui.store.errors import (
    ArchiveBusy,
    ArchiveDamaged,
    ArchiveLocked,
    ArchiveUnreachable,
    DamagedWithoutCopy,
    DiskFull,
    ReadOnlyArchive,
)
from archive_gui.store.folder import ArchiveFolder
from archive_gui.store.standing import Standing

_log = logging.getLogger(__name__)

FULL = frozenset({errno.ENOSPC, errno.EDQUOT})
"""What the system says where no room is left."""


class UnclosedError(Exception):
    """The database was not closed properly and stands where nothing can be written: only a copy can be read."""


class Database:
    """One engine on ``archive.db``.

    Errors of the driver that a person can mend come out as the store's own; all others are bugs and stay as they are.
    """

    def __init__(
        self,
        folder: ArchiveFolder,
        *,
        read_only: bool,
        holder: str | None = None,
        disk_full: bool = False,
        copy: ArchiveFolder | None = None,
        copied: CopyReason | None = None,
    ) -> None:
        """Open the database of ``folder``, or a ``copy`` of it; words speak of ``folder`` all the same.

        Raises:
            UnclosedError: it is to be read where it stands, and cannot be.
        """
        self._folder = folder
        self._place = copy or folder
        self.copied = copied
        self.read_only = read_only
        self.holder = holder
        self.disk_full = disk_full
        self._write_lock = threading.RLock()
        with self.explained():
            path = self._place.database
            if not sqlite.looks_like_database(path) and path.stat().st_size:
                raise damaged(folder, "not a database")
            access = sqlite.reading_access(path, self._place.log) if read_only else sqlite.Access.SHARED
            if access is sqlite.Access.NONE:
                raise UnclosedError
            self._engine = sqlite.make_engine(path, read_only=read_only, immutable=access is sqlite.Access.ALONE)
            self._standing = None if read_only else self._stand()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that sees one state of the archive until the block ends."""
        with self.explained(), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """The one connection that may write: all of the block is kept, or nothing.

        Raises:
            ArchiveLocked, ArchiveMoved, DiskFull, ReadOnlyArchive: as ``require_writable`` says.
        """
        self.require_writable()
        with self._write_lock, self.explained(), self._engine.connect() as plain:
            connection = plain.execution_options(transaction="write")
            with connection.begin():
                yield connection

    def require_writable(self) -> None:
        """Make sure that something can be written, and stays.

        Raises:
            ArchiveLocked: another program holds the archive.
            ArchiveMoved: it no longer stands where it was opened.
            DiskFull: it is open for reading only, for want of room.
            ReadOnlyArchive: it is open for reading only.
        """
        if self._standing is None:
            raise self._refusal()
        with self.explained():
            self._standing.check()

    @property
    def is_gone(self) -> bool:
        """Whether it was open for writing, and lies there no more or another one does."""
        with self.explained():
            return self._standing is not None and self._standing.is_gone

    def close(self) -> None:
        """Fold the log into the database file and let go of it.

        The log of a database that was overwritten with a copy stays beside it: it would spoil the copy. So does one for
        which the disk has no room; the next opening folds it.
        """
        with self.explained():
            if self._standing is not None and self._standing.is_overwritten:
                sqlite.keep_log(self._place.database, self._engine.dispose)
                return
            if self._standing is not None:
                self._fold_log()
        self._engine.dispose()

    def _fold_log(self) -> None:
        try:
            with self.explained(), self._engine.connect() as connection:
                sqlite.fold_log(connection.execution_options(transaction="none"))
        except DiskFull:
            _log.warning("the disk is full: the log stays beside the database")

    def discard(self) -> None:
        """Let go of the database without writing anything."""
        self._engine.dispose()

    def _refusal(self) -> UserError:
        """Why nothing can be written here."""
        if self.holder is not None:
            return ArchiveLocked(path=str(self._folder.root), holder=self.holder)
        if self.disk_full:
            return DiskFull(path=str(self._folder.root))
        return ReadOnlyArchive(path=str(self._folder.root))

    def _stand(self) -> Standing:
        """The files as they are once a connection has made of the database what it is while it is written."""
        with self._engine.connect():
            return Standing.of(self._place)

    @contextmanager
    def explained(self) -> Iterator[None]:
        """Errors of the driver and the system that a person can mend come out of the block in words."""
        with explained(self._folder):
            yield


@contextmanager
def explained(folder: ArchiveFolder) -> Iterator[None]:
    """Errors of the driver and the system about ``folder`` come out of the block in words."""
    try:
        yield
    except DBAPIError as error:
        told = _in_words(error.orig, folder)
        if told is None:
            raise
        raise told from error
    except sqlite.DriverError as error:
        told = _in_words(error, folder)
        if told is None:
            raise
        raise told from error
    except OSError as error:
        raise from_os_error(error, folder) from error


def _in_words(error: BaseException | None, folder: ArchiveFolder) -> UserError | None:
    code = sqlite.result_code(error)
    if code in sqlite.CORRUPT:
        return damaged(folder, str(error))
    path = str(folder.root)
    if code in sqlite.FULL:
        return DiskFull(path=path)
    if code in sqlite.READ_ONLY:
        return ReadOnlyArchive(path=path)
    if code in sqlite.BUSY:
        return ArchiveBusy(path=path)
    if code in sqlite.UNREACHABLE:
        return ArchiveUnreachable(path=path, reason=str(error))
    return None


def damaged(folder: ArchiveFolder, reason: str) -> ArchiveDamaged:
    """The error that says the database is damaged and where its copies lie, or the originals where there are none."""
    if not folder.has_copies:
        return DamagedWithoutCopy(path=str(folder.database), originals=str(folder.originals), reason=reason)
    return ArchiveDamaged(path=str(folder.database), backups=str(folder.backups), reason=reason)


def from_os_error(error: OSError, folder: ArchiveFolder) -> UserError:
    """What the system's refusal means to a person."""
    if error.errno in FULL:
        return DiskFull(path=str(folder.root))
    if error.errno == errno.EROFS:
        return ReadOnlyArchive(path=str(folder.root))
    return ArchiveUnreachable(path=str(folder.root), reason=error.strerror or str(error))
