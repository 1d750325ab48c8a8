"""The registry of readers: which one takes a file, and the limits they all work under.

A reader is given the bytes of one file and gives its text with what the format said of it. Its module is quick to
import: libraries are imported where they are first needed, because the window and every command load this registry.

Text: each paragraph, heading, caption, list item or table row is one line (a cell ends with a tab), blank lines part
what the format parts. Everything readable is in the text; what belongs to the page and not to the article carries the
hint ``boilerplate``, and repair sets it aside under a rule. What cannot be read (pictures) is told in a warning.

Hints (``StructureHint.kind``): ``heading`` (with ``level``, 1 the highest), ``list_item``, ``table_row``, ``quote``,
``caption``, ``boilerplate``, and over the heading with which a book's chapter begins, ``chapter``. Repair follows them
by lines, so a hint spans whole lines.

Locators: one for each line or block that can be found again in the file, in the order of the text. ``Composer``
(``capture/composing.py``) keeps text, hints and locators in step.
"""

from __future__ import annotations

import hashlib
import stat
from dataclasses import replace
from pathlib import Path, PurePath
from typing import Protocol

from archive_gui.base.naming import shown_name
from archive_gui.capture.email_message import EmailReader
from archive_gui.capture.epub import EpubReader
from archive_gui.capture.errors import (
    DocumentLocked,
    FileEmpty,
    FileIsFolder,
    FileTooLarge,
    FileUnreadable,
    FileVanished,
    FormatUnknown,
    FormatUntold,
    NotAFile,
)
from archive_gui.capture.formats import ZIP, Format, format_of, is_locked_office
from archive_gui.capture.limits import MAX_BYTES
from archive_gui.capture.pdf import PdfReader
from archive_gui.capture.picture import PictureReader
from archive_gui.capture.plain_text import MarkdownReader, PlainTextReader
from archive_gui.capture.web_page import MhtmlReader, WebPageReader
from archive_gui.capture.word import WordReader
from archive_gui.domain.captured import CapturedText, Message

HEAD_BYTES = 4096
"""So many bytes tell whether a file is what its name says, but for the formats that are zip files."""
CONTAINER_EXTENSIONS = frozenset({".zip"})


class Reader(Protocol):
    """Turns the bytes of one format into captured text.

    ``isolated``: it is run only in a worker process with limits, because the library behind it may hang, crash or
    take all memory over a damaged file. ``seconds_per_mb`` is the time it may take at worst, added to a fixed minimum.
    """

    name: str
    version: int
    media_types: tuple[str, ...]
    extensions: tuple[str, ...]
    isolated: bool
    seconds_per_mb: int

    def read(self, data: bytes, sha256: str, name: str) -> CapturedText:
        """The text of ``data``, whose hash is ``sha256`` and whose file is called ``name``.

        Raises:
            UserError: the bytes are not what this reader takes.
        """


READERS: tuple[Reader, ...] = (
    PlainTextReader(),
    MarkdownReader(),
    WebPageReader(),
    MhtmlReader(),
    WordReader(),
    EpubReader(),
    EmailReader(),
    PdfReader(),
    PictureReader(),
)
EXTENSIONS = CONTAINER_EXTENSIONS.union(*(reader.extensions for reader in READERS))
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
    """The captured text of a file's bytes, by the reader that the bytes call for, or else the name.

    Raises:
        FileEmpty: there is nothing in it.
        FormatUnknown: no reader takes this format.
        UserError: what else the reader finds wrong.
    """
    if not data:
        raise FileEmpty(name=file_name)
    extension = PurePath(file_name).suffix.lower()
    found = format_of(data, extension)
    reader = reader_of(found, extension)
    if is_locked_office(data):
        raise DocumentLocked(name=file_name)
    if reader is None:
        raise no_reader(file_name, found, extension)
    captured = reader.read(data, hashlib.sha256(data).hexdigest(), file_name)
    if not captured.text.strip():
        raise FileEmpty(name=file_name)
    if found is not None and extension and extension not in reader.extensions:
        told = Message("capture.other_format", {"extension": extension, "format": found.name})
        captured = replace(captured, warnings=(told, *captured.warnings))
    return captured


def reader_of(found: Format | None, extension: str) -> Reader | None:
    """The reader for a format told by the bytes, or where they tell nothing, for a name's ending."""
    if found is not None:
        return next((reader for reader in READERS if found.media_type in reader.media_types), None)
    return next((reader for reader in READERS if extension in reader.extensions), None)


def no_reader(name: str, found: Format | None, extension: str) -> FormatUnknown:
    """Why a file is not read: the format its bytes or else its name tell, or that neither tells any."""
    told = found.name if found else extension
    return FormatUnknown(name=name, format=told) if told else FormatUntold(name=name)


def must_be_isolated(head: bytes, extension: str) -> bool:
    """Whether a file that begins with ``head`` has to be read in a worker process with limits."""
    found = format_of(head, extension)
    if found is not None and found.media_type == ZIP:
        return True
    reader = reader_of(found, extension)
    return reader is not None and reader.isolated


def seconds_per_mb(extension: str) -> int:
    """How long a megabyte of a file with this name may take at worst; containers may hold anything."""
    known = [reader.seconds_per_mb for reader in READERS if extension in reader.extensions]
    return max(known or [reader.seconds_per_mb for reader in READERS])
