"""Files that leave the archive: never over what it is made of, and small ones whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

from archive_gui.base.errors import UserError
from archive_gui.base.naming import shown_path
from archive_gui.base.unfinished import unfinished
from archive_gui.store.folder import is_part_of_archive


class ReportUnwritable(UserError):
    """The report cannot be written: ``path``, ``reason``."""

    code = "export.unwritable"


class TargetInArchive(UserError):
    """The file would stand among what an archive is made of: ``path``."""

    code = "export.in_archive"


def check_outside(path: Path) -> None:
    """Make sure that a file may be written at ``path``.

    Raises:
        TargetInArchive: an archive keeps its own files there.
    """
    try:
        inside = is_part_of_archive(path)
    except (OSError, RuntimeError):  # RuntimeError: links that lead in a circle
        return  # what cannot be looked at cannot be written either, and writing says why
    if inside:
        raise TargetInArchive(path=shown_path(path))


def write_whole(data: bytes, path: Path) -> None:
    """Put bytes into a file, which holds what it held before until they are all there.

    Raises:
        TargetInArchive: an archive keeps its own files there.
        ReportUnwritable: the file cannot be written.
    """
    check_outside(path)
    try:
        with unfinished(path) as waiting:
            with waiting.open("xb") as stream:
                stream.write(data)
                stream.flush()
                os.fsync(stream.fileno())
            waiting.replace(path)
    except OSError as error:
        raise ReportUnwritable(path=shown_path(path), reason=error.strerror or str(error)) from error
