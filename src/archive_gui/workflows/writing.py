"""Small files written whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path
from uuid import uuid4

from archive_gui.base.errors import UserError
from archive_gui.base.naming import shown_path


class ReportUnwritable(UserError):
    """The report cannot be written: ``path``, ``reason``."""

    code = "export.unwritable"


def write_whole(data: bytes, path: Path) -> None:
    """Put bytes into a file, which holds what it held before until they are all there.

    Raises:
        ReportUnwritable: the file cannot be written.
    """
    waiting = path.with_name(f".{uuid4().hex}.part")
    try:
        with waiting.open("xb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        waiting.replace(path)
    except OSError as error:
        waiting.unlink(missing_ok=True)
        raise ReportUnwritable(path=shown_path(path), reason=error.strerror or str(error)) from error
