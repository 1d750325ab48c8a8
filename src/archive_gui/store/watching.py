"""Watched folders: which they are, in the archive's settings, and which of their files were looked at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy import delete, insert, select

from archive_gui.store.database import Database
from archive_gui.store.folder import ArchiveFolder, read_settings, write_settings
from archive_gui.store.tables import WatchedFile


@dataclass(frozen=True, slots=True)
class FileState:
    """A file as it stood when it was looked at."""

    path: str
    byte_count: int
    modified_ns: int


class Watching:
    """The archive's memory of watched folders."""

    def __init__(self, database: Database, folder: ArchiveFolder) -> None:
        self._database = database
        self._folder = folder

    def folders(self) -> tuple[str, ...]:
        """The folders that are watched, as ``archive.toml`` has them.

        Raises:
            SettingsDamaged: it cannot be read.
        """
        with self._database.explained():
            return read_settings(self._folder).watched

    def set_folders(self, paths: Sequence[str]) -> None:
        """Watch these folders and no others."""
        self._database.require_writable()
        with self._database.explained():
            wanted = tuple(dict.fromkeys(paths))
            write_settings(self._folder, replace(read_settings(self._folder), watched=wanted))

    def remembered(self) -> dict[str, FileState]:
        """The files that were looked at, by path."""
        with self._database.reading() as connection:
            query = select(WatchedFile.path, WatchedFile.byte_count, WatchedFile.modified_ns)
            return {row.path: FileState(row.path, row.byte_count, row.modified_ns) for row in connection.execute(query)}

    def remember(self, files: Sequence[FileState]) -> None:
        """These files were looked at as they stand."""
        if not files:
            return
        with self._database.writing() as connection:
            for file in files:
                connection.execute(delete(WatchedFile).where(WatchedFile.path == file.path))
            rows = [
                {"path": file.path, "byte_count": file.byte_count, "modified_ns": file.modified_ns} for file in files
            ]
            connection.execute(insert(WatchedFile), rows)
