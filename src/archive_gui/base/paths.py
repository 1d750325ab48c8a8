"""Where the program's own files lie."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import platformdirs

APP_NAME = "archive-gui"
_PACKAGE = Path(__file__).resolve().parent.parent


@cache
def resources_dir() -> Path:
    """The folder of resources: inside the installed package, or at the top of a checkout."""
    return _shipped("_resources", "resources")


@cache
def migrations_dir() -> Path:
    """The folder of the database's migrations: inside the installed package, or at the top of a checkout."""
    return _shipped("_db", "db")


def user_config_dir() -> Path:
    """Where the user's settings lie; made where it is missing."""
    return Path(platformdirs.user_config_dir(APP_NAME, appauthor=False, ensure_exists=True))


def user_data_dir() -> Path:
    """Where the user's own data, the sample archive among it, lies; made where it is missing."""
    return Path(platformdirs.user_data_dir(APP_NAME, appauthor=False, ensure_exists=True))


def user_log_dir() -> Path:
    """Where logs and crash reports lie; made where it is missing."""
    return Path(platformdirs.user_log_dir(APP_NAME, appauthor=False, ensure_exists=True))


def _shipped(packaged: str, checkout: str) -> Path:
    inside = _PACKAGE / packaged
    return inside if inside.is_dir() else _PACKAGE.parent.parent / checkout


def is_folder(path: Path) -> bool:
    """Whether there is such a folder; one the system does not let us look at is not there."""
    try:
        return path.is_dir()
    except OSError:
        return False
