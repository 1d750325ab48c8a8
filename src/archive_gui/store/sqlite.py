"""What only SQLite can do: opening, pragmas, lists of numbers as one parameter, copies, checks, result codes."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Sequence
from enum import Enum
from pathlib import Path, PurePath
from typing import Any

from sqlalchemy import Connection, Engine, Select, create_engine, event, func, select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool

from archive_gui.store.json_values import well_formed

HEADER = b"SQLite format 3\0"
"""The first 16 bytes of every SQLite database (sqlite.org/fileformat.html, 1.3)."""

_VERSIONS = slice(18, 20)
_WITHOUT_LOG = b"\x01\x01"
"""The versions that write and read a database with a rollback journal, as copies are; with a log they are 2."""

_BUSY_TIMEOUT_MS = 10_000
_CACHE_KIB = 32_768
_WAL_LIMIT_BYTES = 64 * 2**20
_POOL_SIZE = 8

DriverError = sqlite3.Error
"""What the driver raises where SQLAlchemy does not stand in between."""

CORRUPT = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})
FULL = frozenset({sqlite3.SQLITE_FULL})
READ_ONLY = frozenset({sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM})
BUSY = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED})
UNREACHABLE = frozenset({sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN})


def make_engine(path: Path, *, read_only: bool = False, immutable: bool = False, foreign_keys: bool = True) -> Engine:
    """An engine on the database at ``path``: one connection a thread at a time, transactions begun by the engine.

    A connection reads one state of the database; with the execution option ``transaction`` set to "write" it may
    write, set to "none" it begins no transaction.

    Synchronous is FULL: what an import report calls imported has reached the disk, also when the power fails; writes
    are few and large, so that one more fsync a commit is not felt.

    A database that is there now is never made anew, should it go while the engine is in use.
    """
    mode = "ro" if read_only else "rw" if path.exists() else "rwc"
    target = f"{uri_of(path.absolute())}?mode={mode}" + ("&immutable=1" if immutable else "")

    def connect() -> sqlite3.Connection:
        connection = sqlite3.connect(
            target, uri=True, timeout=_BUSY_TIMEOUT_MS / 1000, isolation_level=None, check_same_thread=False
        )
        for pragma in _pragmas(read_only=read_only, foreign_keys=foreign_keys):
            connection.execute(f"PRAGMA {pragma}")
        return connection

    engine = create_engine(
        "sqlite+pysqlite://",
        creator=connect,
        poolclass=QueuePool,
        pool_size=_POOL_SIZE,
        max_overflow=-1,
        json_serializer=to_json,
    )
    event.listen(engine, "begin", _begin)
    return engine


def uri_of(path: PurePath) -> str:
    """How SQLite is told of a file at an absolute path, in a share of Windows too (sqlite.org/uri.html, 3.1)."""
    found = path.as_uri()
    return found.replace("file:", "file://", 1) if path.drive.startswith("\\\\") else found


def _pragmas(*, read_only: bool, foreign_keys: bool) -> tuple[str, ...]:
    shared = (
        f"busy_timeout={_BUSY_TIMEOUT_MS}",
        f"foreign_keys={'ON' if foreign_keys else 'OFF'}",
        f"cache_size=-{_CACHE_KIB}",
        "temp_store=MEMORY",
    )
    if read_only:
        return (*shared, "query_only=ON")
    return (*shared, "journal_mode=WAL", "synchronous=FULL", f"journal_size_limit={_WAL_LIMIT_BYTES}")


def _begin(connection: Connection) -> None:
    transaction = connection.get_execution_options().get("transaction", "read")
    if transaction != "none":
        connection.exec_driver_sql("BEGIN IMMEDIATE" if transaction == "write" else "BEGIN")


def to_json(value: Any) -> str:
    """The compact form JSON columns are written in."""
    return well_formed(json.dumps(value, ensure_ascii=False, separators=(",", ":")))


def listed(ids: Sequence[int]) -> Select[int]:
    """A list of numbers of any length as a subquery with one parameter."""
    values = func.json_each("[" + ",".join(map(str, ids)) + "]").table_valued("value")
    numbers: Select[int] = select(values.c.value)
    return numbers


def texts(words: Sequence[str]) -> Select[str]:
    """A list of texts of any length as a subquery with one parameter."""
    values = func.json_each(to_json(list(words))).table_valued("value")
    found: Select[str] = select(values.c.value)
    return found


def looks_like_database(path: Path) -> bool:
    """Whether the file begins as an SQLite database does.

    Raises:
        OSError: the file cannot be read.
    """
    with path.open("rb") as stream:
        return stream.read(len(HEADER)) == HEADER


def has_foreign_log(path: Path, log: Path) -> bool:
    """Whether the log beside a database is not its own: a copy was put in the place of one that was in use.

    SQLite would write such a log into the copy.

    Raises:
        OSError: one of them cannot be read.
    """
    if not log.is_file() or not log.stat().st_size:
        return False
    return versions(path) == _WITHOUT_LOG


def versions(path: Path) -> bytes:
    """What the file says of how it is written and read: with a log or without (sqlite.org/fileformat.html, 1.3.3).

    Raises:
        OSError: it cannot be read.
    """
    with path.open("rb") as stream:
        return stream.read(_VERSIONS.stop)[_VERSIONS]


class Access(Enum):
    """How a database can be read where it stands."""

    SHARED = "shared"
    """As any other, while somebody writes to it."""
    ALONE = "alone"
    """As a file that nobody writes to, without a log: none can be beside it, or the one there is not its own."""
    NONE = "none"
    """Not at all: it has a log that must be folded in first, and nothing can be written there."""


def reading_access(path: Path, log: Path) -> Access:
    """How the database at ``path`` with the ``log`` beside it can be read.

    Raises:
        DBAPIError: it is not whole, or somebody holds it.
        OSError: a file cannot be read.
    """
    if has_foreign_log(path, log):
        return Access.ALONE
    probe = make_engine(path, read_only=True)
    try:
        with probe.connect() as connection:
            connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar_one()
    except DBAPIError as error:
        if result_code(error.orig) not in UNREACHABLE | READ_ONLY:
            raise
        return Access.NONE if log.exists() and log.stat().st_size else Access.ALONE
    finally:
        probe.dispose()
    return Access.SHARED


def table_count(connection: Connection) -> int:
    """How many tables and indexes there are."""
    return int(connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar_one())


def quick_check(connection: Connection) -> str | None:
    """What is wrong with the pages of the database, or None."""
    return _check(connection, "quick_check(1)")


def integrity_check(connection: Connection) -> str | None:
    """What is wrong with the pages and indexes of the database, or None."""
    return _check(connection, "integrity_check(1)")


def _check(connection: Connection, pragma: str) -> str | None:
    found = str(connection.exec_driver_sql(f"PRAGMA {pragma}").scalar_one())
    return None if found == "ok" else found


def foreign_key_violations(connection: Connection) -> list[tuple[str, int]]:
    """The tables with rows that refer to nothing, and how many such rows each has."""
    counts: dict[str, int] = {}
    for row in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        counts[str(row[0])] = counts.get(str(row[0]), 0) + 1
    return sorted(counts.items())


def copy_to(connection: Connection, target: Path) -> None:
    """Copy the whole database, as this connection sees it, into a new file."""
    source = connection.connection.driver_connection
    if not isinstance(source, sqlite3.Connection):
        raise TypeError("a copy is made of an SQLite database")
    copy = sqlite3.connect(target)
    try:
        source.backup(copy)
        # A copy is one file: readable where nothing can be written, and complete when it is carried away.
        copy.execute("PRAGMA journal_mode=DELETE")
    finally:
        copy.close()


def fold_log(connection: Connection) -> None:
    """Write the log back into the database file, so that the folder can be carried away."""
    connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")


def keep_log(path: Path, let_go: Callable[[], object]) -> None:
    """Have ``let_go`` close all connections without SQLite writing the log into the database.

    It does so when the last connection closes: one that cannot write stays longer.
    """
    last = sqlite3.connect(f"{uri_of(path.absolute())}?mode=ro", uri=True)
    try:
        last.execute("SELECT count(*) FROM sqlite_master")
        let_go()
    finally:
        last.close()


def result_code(error: BaseException | None) -> int | None:
    """The primary SQLite result code of an error of the driver, or None (sqlite.org/rescode.html)."""
    if not isinstance(error, sqlite3.Error):
        return None
    code = getattr(error, "sqlite_errorcode", None)
    if isinstance(code, int):
        return code & 0xFF
    return sqlite3.SQLITE_CORRUPT if str(error).startswith("Could not decode to UTF-8") else None
