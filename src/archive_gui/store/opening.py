"""Making an archive, and opening one: lock, checks, migrations."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

from sqlalchemy import Connection, insert, select
from sqlalchemy.exc import DBAPIError

from archive_gui import __version__
from archive_gui.base.errors import UserError
from archive_gui.store import sqlite, vouching
from archive_gui.store.database import FULL, Database, UnclosedError, damaged, explained, from_os_error
from archive_gui.store.errors import (
    ArchiveExists,
    ArchiveLocked,
    ArchiveNewer,
    DatabaseMissing,
    DiskFull,
    FolderNotEmpty,
    FolderNotWritable,
    MissingWithoutCopy,
    NotAnArchive,
)
from archive_gui.store.folder import ArchiveFolder, ArchiveSettings, read_settings, waiting_for, write_settings
from archive_gui.store.json_values import storable
from archive_gui.store.lock import WriterLock, read_holder
from archive_gui.store.originals import Originals
from archive_gui.store.reading_copy import ReadingCopy, clear_left_behind
from archive_gui.store.revision import HEAD, revision_of
from archive_gui.store.tables import ArchiveMeta
from archive_gui.store.upkeep import backup, clear_waiting

CHECKED_BYTES = 64 * 2**20
"""A database up to this size is checked page by page at each opening (0.1 s); a larger one only after a crash."""


@dataclass(frozen=True, slots=True)
class Opened:
    """An archive that stands open; ``lock`` None: for reading only, where it must be from a ``copy``."""

    folder: ArchiveFolder
    settings: ArchiveSettings
    database: Database
    lock: WriterLock | None
    copy: ReadingCopy | None = None

    def close(self) -> None:
        """Let go of the files and the lock.

        Of a database that was deleted meanwhile, or that another was put in the place of, a copy is kept: nobody else
        has what was written to it.
        """
        with suppress(OSError, UserError):
            if self.database.is_gone:
                backup(self.database, self.folder)
        self.database.close()
        if self.copy is not None:
            self.copy.remove()
        if self.lock is not None:
            self.lock.release()


def create(root: Path, *, name: str, operator: str, organisation: str = "") -> Opened:
    """Make an empty archive in a folder that is missing or empty, and open it; where that fails, nothing of it is left.

    What a program that was killed while it made one has left counts for nothing.

    Raises:
        ArchiveExists: an archive is there.
        FolderNotEmpty: something else is there.
        FolderNotWritable: the system refuses.
    """
    folder = ArchiveFolder(root)
    _check_vacant(folder)
    was_there = root.exists()
    lock = WriterLock(folder)
    try:
        for path in (folder.root, folder.originals, folder.index, folder.backups):
            path.mkdir(parents=True, exist_ok=True)
        if not lock.acquire(operator):
            raise ArchiveLocked(path=str(root), holder=read_holder(folder) or "")
        if _holds_archive(folder):  # another program has made one in the meantime
            lock.release_unopened()
            raise ArchiveExists(path=str(root))
        for path in (folder.database, folder.log, folder.log_index):
            path.unlink(missing_ok=True)
    except OSError as error:
        is_anothers = _holds_archive(folder)  # made in the meantime, and nothing of it is ours to take away
        lock.abandon()
        if not is_anothers:
            _remove_begun(folder, root_too=not was_there)
        raise FolderNotWritable(path=str(root), reason=error.strerror or str(error)) from error
    settings = ArchiveSettings(storable(name), str(uuid4()), datetime.now(UTC), storable(organisation))
    database: Database | None = None
    try:
        with explained(folder):
            _migrate(folder)
        database = Database(folder, read_only=False)
        with database.writing() as connection:
            _write_meta(connection, settings, operator)
        with database.explained():
            write_settings(folder, settings)
    except BaseException:
        if database is not None:
            database.discard()
        lock.abandon()
        _remove_begun(folder, root_too=not was_there)
        raise
    return Opened(folder, settings, database, lock)


def _remove_begun(folder: ArchiveFolder, *, root_too: bool) -> None:
    """Take away what ``create`` put into the folder, so that it can be tried there again; what fails to go stays."""
    files = (folder.database, folder.log, folder.log_index, folder.settings, folder.holder, folder.lock)
    for path in files:
        with suppress(OSError):
            path.unlink()
    for path in (folder.originals, folder.index, folder.backups, *((folder.root,) if root_too else ())):
        with suppress(OSError):
            path.rmdir()


def open_archive(root: Path, *, operator: str, read_only: bool) -> Opened:
    """Open an archive; for reading only where another program writes to it or nothing can be written.

    Raises:
        NotAnArchive, DatabaseMissing: there is none, or all of one but its database.
        ArchiveNewer: a newer version of the program made it.
        NoRoomForCopy: it must be brought up to date or put in order in a copy, as nothing can be written, and that
            cannot be made.
        ArchiveDamaged: the database is not whole.
        SettingsDamaged: ``archive.toml`` cannot be read.
        ArchiveUnreachable: the system does not let one look into the folder.
    """
    folder = ArchiveFolder(root)
    try:
        there = folder.database.is_file()
    except OSError as error:
        raise from_os_error(error, folder) from error
    if not there:
        raise _not_there(folder)
    clear_left_behind()
    lock, holder, full = (None, None, False) if read_only else _take_lock(folder, operator)
    try:
        return _open(folder, lock, holder=holder, full=full)
    except DiskFull:
        if lock is None:
            raise
    return _open(folder, None, holder=None, full=True)


def _open(folder: ArchiveFolder, lock: WriterLock | None, *, holder: str | None, full: bool) -> Opened:
    """Open an archive for writing, with the lock, or for reading only; where that fails, the lock is let go of."""
    database: Database | None = None
    copy: ReadingCopy | None = None
    try:
        if lock is not None:
            _set_foreign_log_aside(folder)
        try:
            database = Database(folder, read_only=lock is None, holder=holder, disk_full=full)
        except UnclosedError:
            copy = ReadingCopy.of_unclosed(folder)
            database = _of_copy(folder, copy, holder=holder, full=full)
        _check_pages(database, folder, thoroughly=lock is not None and lock.found_left_behind)
        if lock is not None:  # before a migration makes a copy: it may need the room
            with database.explained():
                Originals(folder.originals).clear_waiting()
                clear_waiting(folder)
        if _is_older(database, folder):
            if lock is not None:
                _bring_up_to_date(database, folder)
            else:
                copy = copy or ReadingCopy.of_older(database, folder)
                with copy.filled(), database.explained():
                    _migrate(copy.folder)
                database.discard()
                database = _of_copy(folder, copy, holder=holder, full=full)
        settings = _settings(database, folder)
    except BaseException:
        if database is not None:
            database.discard()
        if copy is not None:
            copy.remove()
        if lock is not None:
            lock.release_unopened()
        raise
    return Opened(folder, settings, database, lock, copy)


def _of_copy(folder: ArchiveFolder, copy: ReadingCopy, *, holder: str | None, full: bool) -> Database:
    return Database(folder, read_only=True, holder=holder, disk_full=full, copy=copy.folder, copied=copy.reason)


def _check_vacant(folder: ArchiveFolder) -> None:
    try:
        if folder.settings.exists() or _holds_archive(folder):
            raise ArchiveExists(path=str(folder.root))
        vacant = not folder.root.exists() or (
            folder.root.is_dir() and all(_is_begun(folder, path) for path in folder.root.iterdir())
        )
    except OSError as error:
        raise FolderNotWritable(path=str(folder.root), reason=error.strerror or str(error)) from error
    if not vacant:
        raise FolderNotEmpty(path=str(folder.root))


def _holds_archive(folder: ArchiveFolder) -> bool:
    """Whether there is a database, and not one that an archive was never made of: its identity is written last."""
    if not folder.database.exists():
        return False
    engine = sqlite.make_engine(folder.database, read_only=True)
    try:
        with engine.connect() as connection:
            if revision_of(connection) is None:
                return bool(sqlite.table_count(connection))
            return connection.execute(select(ArchiveMeta.key).limit(1)).first() is not None
    except DBAPIError:
        return True
    finally:
        engine.dispose()


def _is_begun(folder: ArchiveFolder, path: Path) -> bool:
    """Whether something in the folder is what ``create`` puts there first, and has nothing in it."""
    if path in {folder.originals, folder.index, folder.backups}:
        return path.is_dir() and not any(path.iterdir())
    files = (folder.database, folder.log, folder.log_index, folder.lock, folder.holder, folder.settings)
    return path in files or path in {waiting_for(folder.holder), waiting_for(folder.settings)}


def _not_there(folder: ArchiveFolder) -> UserError:
    """Why there is no database: there is no archive, or the database alone is gone."""
    if folder.settings.is_file():
        if not folder.has_copies:
            return MissingWithoutCopy(path=str(folder.database), originals=str(folder.originals))
        return DatabaseMissing(path=str(folder.database), backups=str(folder.backups))
    return NotAnArchive(path=str(folder.root))


def _take_lock(folder: ArchiveFolder, operator: str) -> tuple[WriterLock | None, str | None, bool]:
    """The lock, who holds it where somebody else does, and whether it is a full disk that gives none."""
    lock = WriterLock(folder)
    try:
        if lock.acquire(operator):
            return lock, None, False
    except OSError as error:
        lock.abandon()
        return None, None, error.errno in FULL
    return None, read_holder(folder) or "", False


def _set_foreign_log_aside(folder: ArchiveFolder) -> None:
    """Keep SQLite from writing the log of a database that was replaced by a copy into the copy."""
    try:
        if not sqlite.has_foreign_log(folder.database, folder.log):
            return
        folder.backups.mkdir(exist_ok=True)
        stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%fZ")
        folder.log.replace(folder.backups / f"replaced-{stamp}{folder.log.name.removeprefix(folder.database.name)}")
        folder.log_index.unlink(missing_ok=True)
    except OSError as error:
        raise from_os_error(error, folder) from error


def _check_pages(database: Database, folder: ArchiveFolder, *, thoroughly: bool) -> None:
    with database.reading() as connection:
        if not thoroughly and folder.database.stat().st_size > CHECKED_BYTES:
            return
        fault = sqlite.quick_check(connection)
    if fault is not None:
        raise damaged(folder, fault)


def _is_older(database: Database, folder: ArchiveFolder) -> bool:
    """Whether the tables have to be brought up to date; refuses what this program does not know."""
    with database.reading() as connection:
        found = revision_of(connection)
    if found == HEAD:
        return False
    if found is None:
        raise damaged(folder, "no tables")
    from archive_gui.store import migrate  # noqa: PLC0415 - Alembic takes 0.2 s to import and is seldom needed

    if found not in migrate.known_revisions():
        raise ArchiveNewer(path=str(folder.root), found=found, known=HEAD)
    return True


def _bring_up_to_date(database: Database, folder: ArchiveFolder) -> None:
    """Run the migrations that are missing, after a backup."""
    with database.explained():
        backup(database, folder)
        _migrate(folder)


def _migrate(folder: ArchiveFolder) -> None:
    """Run the migrations that are missing in one transaction; references are checked at its end, not within."""
    from archive_gui.store import migrate  # noqa: PLC0415 - Alembic takes 0.2 s to import and is seldom needed

    engine = sqlite.make_engine(folder.database, foreign_keys=False)
    try:
        with engine.connect() as plain, plain.execution_options(transaction="write").begin():
            migrate.upgrade(plain)
            vouching.take_up(plain)
            broken = sqlite.foreign_key_violations(plain)
            if broken:
                raise damaged(folder, ", ".join(table for table, _ in broken))
    except OSError as error:
        raise from_os_error(error, folder) from error
    finally:
        engine.dispose()


def _settings(database: Database, folder: ArchiveFolder) -> ArchiveSettings:
    """The archive's settings; where the file is gone, what the database remembers of them."""
    with database.explained():
        if folder.settings.is_file():
            return read_settings(folder)
        with database.reading() as connection:
            found = dict(connection.execute(select(ArchiveMeta.key, ArchiveMeta.value)).all())
        if "uuid" not in found:
            raise NotAnArchive(path=str(folder.root))
        created = datetime.fromisoformat(found["created_at_utc"])
        settings = ArchiveSettings(found["name"], found["uuid"], created, found["organisation"])
        if not database.read_only:
            write_settings(folder, settings)
        return settings


def _write_meta(connection: Connection, settings: ArchiveSettings, operator: str) -> None:
    values = {
        "uuid": settings.uuid,
        "name": settings.name,
        "organisation": settings.organisation,
        "created_at_utc": settings.created_at_utc.isoformat(),
        "created_by": operator,
        "created_with": __version__,
        vouching.SINCE: settings.created_at_utc.isoformat(),
    }
    connection.execute(insert(ArchiveMeta), [{"key": key, "value": value} for key, value in values.items()])
