"""The folder of an archive: what lies where, and the settings in ``archive.toml``."""

from __future__ import annotations

import os
import tomllib
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from archive_gui.store.errors import ArchiveNewer, SettingsDamaged

FORMAT = 1
"""The version of the folder's layout; a program refuses folders of a larger one."""


@dataclass(frozen=True, slots=True)
class ArchiveFolder:
    """Where the parts of one archive lie; all of them inside ``root``, so that the folder can be moved."""

    root: Path

    @property
    def database(self) -> Path:
        """The SQLite database."""
        return self.root / "archive.db"

    @property
    def log(self) -> Path:
        """What was written to the database and is not folded into it yet (SQLite's)."""
        return self.root / "archive.db-wal"

    @property
    def log_index(self) -> Path:
        """Where things stand in the log (SQLite's)."""
        return self.root / "archive.db-shm"

    @property
    def originals(self) -> Path:
        """The captured files, byte for byte, under their SHA-256."""
        return self.root / "originals"

    @property
    def index(self) -> Path:
        """The search index, which can be rebuilt at any time."""
        return self.root / "index"

    @property
    def backups(self) -> Path:
        """Copies of the database."""
        return self.root / "backups"

    @property
    def has_copies(self) -> bool:
        """Whether a copy of the database was ever made."""
        return any(self.backups.glob("*.db"))

    @property
    def settings(self) -> Path:
        """The archive's own settings."""
        return self.root / "archive.toml"

    @property
    def lock(self) -> Path:
        """The file a writing program holds a lock on."""
        return self.root / "archive.lock"

    @property
    def holder(self) -> Path:
        """Who holds the lock; left behind only by a program that did not end properly."""
        return self.root / "archive.holder"


@dataclass(frozen=True, slots=True)
class ArchiveSettings:
    """The settings of one archive; ``watched`` are folders whose new files it takes in."""

    name: str
    uuid: str
    created_at_utc: datetime
    organisation: str = ""
    watched: tuple[str, ...] = ()


_FILES = "archive."
_FOLDERS = frozenset({"originals", "index", "backups"})


def is_part_of_archive(path: Path) -> bool:
    """Whether a file at ``path`` is or would be among what the program keeps in an archive, this one or another."""
    path = path.resolve()
    for root in path.parents:
        folder = ArchiveFolder(root)
        if folder.database.is_file() or folder.settings.is_file():
            first = path.relative_to(root).parts[0].casefold()
            return first in _FOLDERS or first.startswith(_FILES)
    return False


def read_settings(folder: ArchiveFolder) -> ArchiveSettings:
    """Read ``archive.toml``.

    Raises:
        FileNotFoundError: there is none.
        SettingsDamaged: it cannot be read.
        ArchiveNewer: a newer program wrote it.
    """
    path = folder.settings
    try:
        found = tomllib.loads(path.read_text("utf-8"))
        if int(found["format"]) > FORMAT:
            raise ArchiveNewer(path=str(folder.root), found=str(found["format"]), known=str(FORMAT))
        return ArchiveSettings(
            name=str(found["name"]),
            uuid=str(found["uuid"]),
            created_at_utc=datetime.fromisoformat(str(found["created_at_utc"])),
            organisation=str(found.get("organisation", "")),
            watched=tuple(str(path) for path in found.get("watched", ())),
        )
    except KeyError as error:
        raise SettingsDamaged(path=str(path), reason=f"{error.args[0]} = ?") from error
    except ValueError as error:
        raise SettingsDamaged(path=str(path), reason=str(error)) from error


def write_settings(folder: ArchiveFolder, settings: ArchiveSettings) -> None:
    """Write ``archive.toml`` whole or not at all."""
    lines = (
        f"name = {_toml_string(settings.name)}",
        f"uuid = {_toml_string(settings.uuid)}",
        f"format = {FORMAT}",
        f"organisation = {_toml_string(settings.organisation)}",
        f"created_at_utc = {_toml_string(settings.created_at_utc.isoformat())}",
        f"watched = [{', '.join(map(_toml_string, settings.watched))}]",
    )
    write_whole(folder.settings, ("\n".join(lines) + "\n").encode("utf-8"))


def waiting_for(path: Path) -> Path:
    """Where what is to stand at ``path`` is written first."""
    return path.with_name(path.name + ".part")


def write_whole(path: Path, data: bytes) -> None:
    """Put ``data`` at ``path`` in one step: readers find the old bytes or the new ones, also after a crash."""
    waiting = waiting_for(path)
    try:
        with waiting.open("wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        waiting.replace(path)
    except OSError:
        waiting.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def sync_folder(path: Path) -> None:
    """Make new names in a folder last; Windows keeps them by itself and cannot be asked."""
    if os.name == "nt":
        return
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _toml_string(value: str) -> str:
    """A TOML basic string (toml.io/en/v1.0.0#string)."""
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    controls = "".join(f"\\u{ord(char):04X}" if ord(char) < 0x20 or ord(char) == 0x7F else char for char in escaped)
    return f'"{controls}"'
