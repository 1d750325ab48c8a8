"""One file of named arrays: written once in order, mapped for reading, every section with its checksum.

The layout is told in docs/search-index.md. A file is complete or it is no segment: the header, which carries the length
of the whole and its own checksum, is written last, after the sections have reached the disk.
"""

from __future__ import annotations

import json
import mmap
import os
import struct
import zlib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import DTypeLike, NDArray

from archive_gui.search.errors import IndexDamaged

MAGIC = b"AGGRAMS\n"
VERSION = 2
"""Raised whenever a file of an earlier program could not be read by this one; such an index is built anew."""

_PREFIX = struct.Struct("<8sIII")  # magic, version, length of the header's JSON, its CRC-32
_ALIGNMENT = 64


@dataclass(frozen=True, slots=True)
class SectionSpec:
    """One array to come: its name, its little-endian element type, and how many elements it will have.

    A section without a count (None) lies behind the others and grows as it is written; such sections are written
    whole, one after another.
    """

    name: str
    dtype: str
    count: int | None


@dataclass(slots=True)
class _Section:
    spec: SectionSpec
    offset: int = 0
    written: int = 0
    crc: int = 0

    @property
    def room(self) -> int | None:
        """How many bytes the section was announced to take."""
        return None if self.spec.count is None else self.spec.count * np.dtype(self.spec.dtype).itemsize

    @property
    def count(self) -> int:
        """How many elements have been written."""
        return self.written // np.dtype(self.spec.dtype).itemsize


@dataclass(slots=True)
class _Layout:
    sections: dict[str, _Section] = field(default_factory=dict)
    end: int = 0


class SegmentFileWriter:
    """Writes a segment; each section is appended to in order."""

    def __init__(self, path: Path, specs: list[SectionSpec], attributes: dict[str, Any]) -> None:
        self._path = path
        self._attributes = attributes
        self._layout = _lay_out(specs, attributes)
        self._stream: BinaryIO = path.open("wb")
        try:
            self._stream.truncate(self._layout.end)
        except OSError:
            self.abort()
            raise

    def append(self, name: str, values: NDArray[Any]) -> None:
        """Add ``values`` to the section ``name``."""
        section = self._layout.sections[name]
        data = np.ascontiguousarray(values, dtype=section.spec.dtype).data.cast("B")
        if section.room is None:
            if section.written == 0:
                section.offset = self._layout.end
            elif _aligned(section.offset + section.written) != self._layout.end:
                raise ValueError(f"section {name} was followed by another")
            self._layout.end = _aligned(section.offset + section.written + len(data))
        elif section.written + len(data) > section.room:
            raise ValueError(f"section {name} is longer than announced")
        self._stream.seek(section.offset + section.written)
        self._stream.write(data)
        section.crc = zlib.crc32(data, section.crc)
        section.written += len(data)

    def finish(self) -> None:
        """Write the header and force everything to the disk."""
        for name, section in self._layout.sections.items():
            if section.room is not None and section.written != section.room:
                raise ValueError(f"section {name} is shorter than announced")
        self._stream.truncate(self._layout.end)
        self._sync()
        self._stream.seek(0)
        self._stream.write(_header(self._layout, self._attributes))
        self._sync()
        self._stream.close()

    def abort(self) -> None:
        """Give the file up."""
        self._stream.close()
        self._path.unlink(missing_ok=True)

    def _sync(self) -> None:
        self._stream.flush()
        os.fsync(self._stream.fileno())


class SegmentFile:
    """A segment mapped for reading.

    Raises:
        IndexDamaged: the file is missing, of another version, cut short, or its header does not match its checksum.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._sections: dict[str, tuple[str, int, int, int]] = {}
        try:
            with path.open("rb") as stream:
                self.attributes = self._read_header(stream)
                self._map = mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ)
        except (OSError, ValueError, struct.error, KeyError, TypeError) as error:
            raise IndexDamaged(detail=f"{path.name}: {type(error).__name__}") from error

    def _read_header(self, stream: BinaryIO) -> dict[str, Any]:
        magic, version, length, crc = _PREFIX.unpack(stream.read(_PREFIX.size))
        if magic != MAGIC or version != VERSION:
            raise IndexDamaged(detail=f"{self.path.name}: version {version}")
        data = stream.read(length)
        if zlib.crc32(data) != crc:
            raise IndexDamaged(detail=f"{self.path.name}: header")
        header = json.loads(data)
        if os.fstat(stream.fileno()).st_size != int(header["length"], 16):
            raise IndexDamaged(detail=f"{self.path.name}: length")
        for name, dtype, offset, count, section_crc in header["sections"]:
            self._sections[name] = (dtype, int(offset, 16), int(count, 16), int(section_crc, 16))
        attributes: dict[str, Any] = header["attributes"]
        return attributes

    def array(self, name: str, dtype: DTypeLike) -> NDArray[Any]:
        """The section ``name`` as a read-only view of the mapped file; empty where there is no such section."""
        if name not in self._sections:
            return np.zeros(0, dtype)
        stored, offset, count, _crc = self._sections[name]
        return np.frombuffer(self._map, dtype=stored, count=count, offset=offset)

    def damaged_sections(self) -> list[str]:
        """Read the whole file and name the sections that do not match their checksums."""
        view = memoryview(self._map)
        try:
            return [
                name
                for name, (dtype, offset, count, crc) in self._sections.items()
                if zlib.crc32(view[offset : offset + count * np.dtype(dtype).itemsize]) != crc
            ]
        finally:
            view.release()

    @property
    def byte_count(self) -> int:
        """The size of the file."""
        return len(self._map)

    def leave_memory(self) -> None:
        """Let the system take back the memory of what was read, where it can be told so (not on Windows)."""
        if hasattr(mmap, "MADV_DONTNEED"):
            self._map.madvise(mmap.MADV_DONTNEED)


def _lay_out(specs: list[SectionSpec], attributes: dict[str, Any]) -> _Layout:
    layout = _Layout({spec.name: _Section(spec) for spec in specs})
    offset = _aligned(len(_header(layout, attributes)))
    for section in layout.sections.values():
        if section.room is not None:
            section.offset = offset
            offset = _aligned(offset + section.room)
    layout.end = offset
    return layout


def _header(layout: _Layout, attributes: dict[str, Any]) -> bytes:
    """The header of ``layout``; numbers have a fixed width, so that its length is known before they are."""
    sections = [
        [name, entry.spec.dtype, f"{entry.offset:012x}", f"{entry.count:012x}", f"{entry.crc:08x}"]
        for name, entry in layout.sections.items()
    ]
    header = {"length": f"{layout.end:012x}", "attributes": attributes, "sections": sections}
    data = json.dumps(header, separators=(",", ":")).encode("ascii")
    return _PREFIX.pack(MAGIC, VERSION, len(data), zlib.crc32(data)) + data


def _aligned(offset: int) -> int:
    return -(-offset // _ALIGNMENT) * _ALIGNMENT
