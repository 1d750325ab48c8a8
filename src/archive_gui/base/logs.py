"""The program's log: one rotating file, and what crash reports are made of."""

from __future__ import annotations

import logging
import platform
import sys
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from archive_gui import __version__
from archive_gui.base.paths import user_log_dir

_FORMAT = "%(asctime)s %(levelname)s %(name)s %(message)s"
_MAX_BYTES = 1_000_000


def log_path() -> Path:
    """The file the program's log is kept in."""
    return user_log_dir() / "archive-gui.log"


def start_log(directory: Path | None = None, *, level: int = logging.INFO) -> Path:
    """Send the program's log to a rotating file; returns its path."""
    path = directory / log_path().name if directory else log_path()
    handler = RotatingFileHandler(path, maxBytes=_MAX_BYTES, backupCount=3, encoding="utf-8", delay=True)
    handler.setFormatter(logging.Formatter(_FORMAT))
    root = logging.getLogger("archive_gui")
    root.addHandler(handler)
    root.setLevel(level)
    return path


def crash_report(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> str:
    """What a bug report needs: versions, system, and the traceback; no content of the archive."""
    lines = [
        f"archive-gui {__version__}",
        f"Python {platform.python_version()} {sys.platform} {platform.machine()}",
        "",
        *traceback.format_exception(kind, error, trace),
    ]
    return "\n".join(line.rstrip("\n") for line in lines) + "\n"
