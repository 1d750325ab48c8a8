"""Whether an archive that is open for writing still stands where it was opened.

A system other than Windows lets a folder be renamed, a database be deleted or a copy be put in its place while a
program has it open. What the program wrote then would go into a file that nobody finds again, and originals into a
folder that is made anew at the old place.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from archive_gui.store import sqlite
from archive_gui.store.errors import ArchiveMoved
from archive_gui.store.folder import ArchiveFolder

_Identity = tuple[int, int] | None
"""Device and number of a file; None where there is none."""


@dataclass(frozen=True, slots=True)
class Standing:
    """The files that writing rests on, as they were when the archive was opened."""

    folder: ArchiveFolder
    database: _Identity
    lock: _Identity
    versions: bytes

    @classmethod
    def of(cls, folder: ArchiveFolder) -> Standing:
        """What stands there now.

        Raises:
            OSError: the files cannot be looked at.
        """
        path = folder.database
        return cls(folder, _identity(path), _identity(folder.lock), sqlite.versions(path))

    @property
    def is_gone(self) -> bool:
        """Whether the database lies there no more, or another one does."""
        return _identity(self.folder.database) != self.database

    @property
    def is_overwritten(self) -> bool:
        """Whether something was written into the file of the database from outside."""
        return not self.is_gone and sqlite.versions(self.folder.database) != self.versions

    def check(self) -> None:
        """Make sure that what is written now stays.

        Raises:
            ArchiveMoved: the folder was renamed, or the database or the lock is another file by now.
            OSError: the files cannot be looked at.
        """
        if self.is_gone or self.is_overwritten or _identity(self.folder.lock) != self.lock:
            raise ArchiveMoved(path=str(self.folder.root))


def _identity(path: Path) -> _Identity:
    try:
        found = path.stat()
    except FileNotFoundError:
        return None
    return found.st_dev, found.st_ino
