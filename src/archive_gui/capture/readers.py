"""The registry of readers: which one takes a file, and the limits they all work under."""

from __future__ import annotations

import hashlib
import stat
from pathlib import Path, PurePath
from typing import Protocol

from archive_gui.base.naming import shown_name
from archive_gui.capture.errors import (
    FileEmpty,
    FileIsFolder,
    FileTooLarge,
    FileUnreadable,
    FileVanished,
    FormatUnknown,
    NotAFile,
)
from archive_gui.capture.formats import known_binary_format
from archive_gui.capture.plain_text import MarkdownReader, PlainTextReader
from archive_gui.domain.captured import CapturedText

MAX_BYTES = 64 * 1024 * 1024
"""A newspaper page is under a megabyte; a year's volume in plain text stays under twenty."""


class Reader(Protocol):
    """Turns the bytes of one media type into captured text."""

    name: str
    version: int
    media_type: str
    extensions: tuple[str, ...]

    def read(self, data: bytes, sha256: str, name: str) -> CapturedText:
        """The text of ``data``, whose hash is ``sha256`` and whose file is called ``name``.

        Raises:
            UserError: the bytes are not what this reader takes.
        """


READERS: tuple[Reader, ...] = (PlainTextReader(), MarkdownReader())
EXTENSIONS = frozenset(extension for reader in READERS for extension in reader.extensions)
"""The file name endings that can be captured, in lower case, with the dot."""


def load(path: Path) -> bytes:
    """Read a file's bytes.

    Raises:
        FileVanished: it is not there any more.
        FileTooLarge: it is larger than ``MAX_BYTES``.
        FileIsFolder: it is a folder.
        NotAFile: it is a pipe or a device, which might never end.
        FileUnreadable: the system refused.
    """
    name = shown_name(path)
    try:
        found = path.stat()
        if stat.S_ISDIR(found.st_mode):
            raise FileIsFolder(name=name)
        if not stat.S_ISREG(found.st_mode):
            raise NotAFile(name=name)
        if found.st_size > MAX_BYTES:
            raise FileTooLarge(name=name, limit_mb=MAX_BYTES // (1024 * 1024))
        with path.open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise FileVanished(name=name) from None
    except OSError as error:
        raise FileUnreadable(name=name, reason=error.strerror or type(error).__name__) from error
    if len(data) > MAX_BYTES:  # it has grown since
        raise FileTooLarge(name=name, limit_mb=MAX_BYTES // (1024 * 1024))
    return data


def capture(data: bytes, file_name: str) -> CapturedText:
    """The captured text of a file's bytes, by the reader that its name calls for.

    Raises:
        FileEmpty: there is nothing in it.
        FormatUnknown: no reader takes this format.
        UserError: what else the reader finds wrong.
    """
    if not data:
        raise FileEmpty(name=file_name)
    known = known_binary_format(data)
    if known is not None:
        raise FormatUnknown(name=file_name, format=known)
    extension = PurePath(file_name).suffix.lower()
    reader = next((reader for reader in READERS if extension in reader.extensions), None)
    if reader is None:
        raise FormatUnknown(name=file_name, format=extension or "?")
    captured = reader.read(data, hashlib.sha256(data).hexdigest(), file_name)
    if not captured.text.strip():
        raise FileEmpty(name=file_name)
    return captured
