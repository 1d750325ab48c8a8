"""Copying the database of an archive into its backups."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from archive_gui.store import sqlite
from archive_gui.store.database import Database
from archive_gui.store.folder import ArchiveFolder, sync_folder


def backup(database: Database, folder: ArchiveFolder) -> Path:
    """Copy the database, as it stands now, into ``backups``; returns the copy's path."""
    folder.backups.mkdir(exist_ok=True)
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%fZ")
    target = folder.backups / f"archive-{stamp}.db"
    waiting = target.with_suffix(".part")
    try:
        with database.reading() as connection:
            sqlite.copy_to(connection, waiting)
        waiting.replace(target)
        sync_folder(folder.backups)
    finally:
        _clear(folder, waiting.name)
    return target


def clear_waiting(folder: ArchiveFolder) -> None:
    """Remove copies that a program which was killed has left half-written."""
    _clear(folder, "archive-*.part")


def _clear(folder: ArchiveFolder, name: str) -> None:
    """Remove what is called so, with the journals that SQLite keeps beside it."""
    for path in list(folder.backups.glob(f"{name}*")):
        path.unlink(missing_ok=True)
