"""Zip files from strangers, whichever format they carry: read by streaming, never trusted for what their heads say."""

from __future__ import annotations

import io
import lzma
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field

from archive_gui.capture.encodings import decode_declared
from archive_gui.capture.errors import (
    ArchiveBomb,
    ArchiveDamaged,
    ArchiveTooLarge,
    ArchiveTooMany,
    DocumentLocked,
    EncodingUnknown,
    FileTooLarge,
    MemberLink,
    MemberMethod,
    MemberUnsafe,
)
from archive_gui.capture.limits import MAX_BYTES, MAX_MEMBERS, MAX_RATIO, MAX_UNPACKED_BYTES, RATIO_FROM_BYTES

_UTF8_NAME = 0x800
_ENCRYPTED = 0x1
_UNICODE_PATH = 0x7075
_END_RECORD = b"PK\x05\x06"
_END_LENGTH = 22
_LONGEST_COMMENT = 65_535
_SMALLEST_ENTRY = 46
"""Bytes of an entry in the directory at the end of a zip file, without its name (APPNOTE 4.3.12)."""
_CHUNK = 256 * 1024
DAMAGE = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, OSError, ValueError, struct.error, IndexError)
"""What the standard library raises over a damaged zip file."""


@dataclass(slots=True)
class Budget:
    """What may still be unpacked of one file that somebody imports, nested archives included."""

    members: int = MAX_MEMBERS
    unpacked: int = MAX_UNPACKED_BYTES


@dataclass(frozen=True, slots=True)
class Entry:
    """A member of a zip file under its right name."""

    path: str
    info: zipfile.ZipInfo


@dataclass(slots=True)
class Package:
    """An opened zip file; ``name`` is what the archivist calls it."""

    name: str
    archive: zipfile.ZipFile
    budget: Budget
    entries: dict[str, Entry] = field(default_factory=dict)

    def read(self, path: str) -> bytes:
        """A member's bytes, unpacked step by step under the limits.

        Raises:
            KeyError: there is no such member.
            UserError: it is damaged, locked, a link, or over a limit.
        """
        return self._unpacked(self.entries[path])

    def _unpacked(self, entry: Entry) -> bytes:
        info, shown = entry.info, f"{self.name}/{entry.path}"
        if info.flag_bits & _ENCRYPTED:
            raise DocumentLocked(name=shown)
        if stat.S_ISLNK(info.external_attr >> 16):
            raise MemberLink(name=shown)
        pieces: list[bytes] = []
        size = 0
        try:
            with self.archive.open(info) as stream:
                while piece := stream.read(_CHUNK):
                    size += len(piece)
                    self.budget.unpacked -= len(piece)
                    self._check(size, info, shown)
                    pieces.append(piece)
        except NotImplementedError:
            raise MemberMethod(name=shown) from None
        except (*DAMAGE, RuntimeError):
            raise ArchiveDamaged(name=shown) from None
        return b"".join(pieces)

    def _check(self, size: int, info: zipfile.ZipInfo, shown: str) -> None:
        if size > MAX_BYTES:
            raise FileTooLarge(name=shown, limit_mb=MAX_BYTES // (1024 * 1024))
        if size > RATIO_FROM_BYTES and size > MAX_RATIO * max(1, info.compress_size):
            raise ArchiveBomb(name=shown, limit=MAX_RATIO)
        if self.budget.unpacked < 0:
            raise ArchiveTooLarge(name=self.name, limit_mb=MAX_UNPACKED_BYTES // (1024 * 1024))


def opened(data: bytes, name: str, budget: Budget | None = None) -> Package:
    """Open a zip file's directory; folders are left out, names come in their right encoding.

    Raises:
        ArchiveDamaged: it has no directory that can be read.
        ArchiveTooMany: it holds more members than the budget allows.
    """
    allowed = budget or Budget()
    if told_members(data) > allowed.members:
        raise ArchiveTooMany(name=name, limit=MAX_MEMBERS)
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (*DAMAGE, NotImplementedError):
        raise ArchiveDamaged(name=name) from None
    infos = [info for info in archive.infolist() if not info.filename.endswith("/")]
    if len(infos) > allowed.members:
        raise ArchiveTooMany(name=name, limit=MAX_MEMBERS)
    allowed.members -= len(infos)
    package = Package(name, archive, allowed)
    for name_inside, info in zip(_names(infos), infos, strict=True):
        path = _free(name_inside, package.entries)
        package.entries[path] = Entry(path, info)
    return package


def refuse_unsafe(path: str, shown: str) -> None:
    """Refuse a member's path that would lead out of the archive if somebody unpacked it.

    Raises:
        MemberUnsafe: it is absolute, climbs upwards, or holds a character that no name holds.
    """
    steps = path.replace("\\", "/").split("/")
    if path.startswith(("/", "\\")) or path[1:2] == ":" or ".." in steps or any(ord(char) < 0x20 for char in path):
        raise MemberUnsafe(name=shown)


def told_members(data: bytes) -> int:
    """How many entries the directory has room for; its reader builds an object of each before it can be asked."""
    at = data.rfind(_END_RECORD, max(0, len(data) - _END_LENGTH - _LONGEST_COMMENT))
    if at < 0 or at + _END_LENGTH > len(data):
        return 0
    count, size = struct.unpack_from("<HI", data, at + 10)
    return int(size) // _SMALLEST_ENTRY if count == 0xFFFF else int(count)


def _free(path: str, taken: dict[str, Entry]) -> str:
    """The path, numbered before its ending where an earlier member has it already."""
    number = 2
    free = path
    stem, dot, ending = path.rpartition(".")
    while free in taken:
        free = f"{stem} ({number}).{ending}" if dot else f"{path} ({number})"
        number += 1
    return free


def _names(infos: list[zipfile.ZipInfo]) -> Iterator[str]:
    """Names as they were meant: those without the UTF-8 flag are in the encoding of the system that packed them."""
    raw = [None if info.flag_bits & _UTF8_NAME else info.orig_filename.encode("cp437", "replace") for info in infos]
    joined = b"\n".join(name for name in raw if name is not None)
    try:
        encoding = decode_declared(joined, ["gb18030"], "").encoding
    except EncodingUnknown:
        encoding = "gb18030"
    for info, name in zip(infos, raw, strict=True):
        told = _unicode_path(info.extra)
        yield told or (info.filename if name is None else name.split(b"\0")[0].decode(encoding, "replace"))


def _unicode_path(extra: bytes) -> str | None:
    """The name in the Info-ZIP Unicode Path field (APPNOTE 4.6.9), where there is one."""
    at = 0
    while at + 4 <= len(extra):
        kind, length = struct.unpack_from("<HH", extra, at)
        if kind == _UNICODE_PATH and length > 5:
            return extra[at + 9 : at + 4 + length].decode("utf-8", "replace") or None
        at += 4 + length
    return None
