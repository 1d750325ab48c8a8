"""File names as people and databases can hold them: always valid Unicode."""

from __future__ import annotations

import os
from pathlib import Path


def shown_path(path: Path) -> str:
    r"""The path, its bytes that are no UTF-8 written as ``\xff``; no database and no JSON takes them as they are."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def shown_name(path: Path) -> str:
    """The last part of the path, made valid in the same way."""
    return shown_path(Path(path.name))
