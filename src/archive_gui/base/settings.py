"""The user's settings: who works here, in which language, with which archives."""

from __future__ import annotations

import getpass
import json
import os
import tempfile
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path

from archive_gui.base.paths import user_config_dir

MAX_RECENT = 10


@dataclass(frozen=True, slots=True)
class Settings:
    """What the user chose; ``language`` empty means the system's, ``operator`` is written into the journal.

    ``names`` is ``model`` where a model proposes names beside the rules, else the rules alone find them.
    """

    operator: str = ""
    organisation: str = ""
    language: str = ""
    theme: str = "system"
    names: str = ""
    recent_archives: tuple[str, ...] = ()

    @property
    def operator_name(self) -> str:
        """The operator, or the login name where none was set."""
        return self.operator or getpass.getuser()

    def with_archive(self, path: Path) -> Settings:
        """The same settings with ``path`` as the archive opened last."""
        name = str(path)
        others = tuple(known for known in self.recent_archives if known != name)
        return replace(self, recent_archives=(name, *others)[:MAX_RECENT])


def settings_path() -> Path:
    """The file the user's settings are kept in."""
    return user_config_dir() / "settings.json"


def load_settings(path: Path | None = None) -> Settings:
    """Read the user's settings; a missing or damaged file gives the defaults, unknown keys are passed over."""
    try:
        found = json.loads((path or settings_path()).read_text("utf-8"))
    except (OSError, ValueError):
        return Settings()
    if not isinstance(found, dict):
        return Settings()
    kept = {field.name: found[field.name] for field in fields(Settings) if field.name in found}
    kept = {key: value for key, value in kept.items() if isinstance(value, (str, list))}
    recent = kept.pop("recent_archives", ())
    known = {key: value for key, value in kept.items() if isinstance(value, str)}
    archives = tuple(str(entry) for entry in recent) if isinstance(recent, list) else ()
    return Settings(**known, recent_archives=archives)


def save_settings(settings: Settings, path: Path | None = None) -> None:
    """Write the user's settings whole or not at all."""
    target = path or settings_path()
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=".settings-")
    with os.fdopen(handle, "w", encoding="utf-8") as stream:
        json.dump(asdict(settings), stream, ensure_ascii=False, indent=2)
    Path(name).replace(target)
