"""Where the index lies: a folder whose table of contents is replaced durably and checked before it is trusted."""

from __future__ import annotations

import os
import struct
import threading
import weakref
import zlib
from pathlib import Path
from typing import Any

from whoosh.filedb.filestore import FileStorage
from whoosh.filedb.structfile import StructFile

from archive_gui.search.errors import IndexDamaged
from archive_gui.search.gram_reader import GramReader
from archive_gui.search.segment_file import VERSION

_TOC_SUFFIX = ".toc"
_TRAILER = struct.Struct("<8sII")  # magic, CRC-32 and length of what stands before
_TRAILER_MAGIC = f"AGTOC{VERSION:03}".encode()
"""It carries the version, so that no pickle of another program is opened."""


class DurableStorage(FileStorage):
    """Whoosh's folder storage with what it leaves out: fsync around the rename, and a checksum of the contents.

    Segment files are forced to the disk by those who write them; so once a table of contents has its name, all it
    speaks of is there. Whoosh unpickles the table: it is read only after its checksum matched.
    """

    def __init__(self, folder: Path) -> None:
        super().__init__(str(folder))  # type: ignore[no-untyped-call]
        self._path = folder
        self._lock = threading.Lock()
        self._newest_lock: Any = None
        self._readers: weakref.WeakValueDictionary[str, GramReader] = weakref.WeakValueDictionary()

    def rename_file(self, oldname: str, newname: str, safe: bool = False) -> None:  # noqa: FBT001, FBT002 - Whoosh's signature
        """Give a finished file its name, durably; a table of contents gets its checksum first."""
        source, target = self._path / oldname, self._path / newname
        if safe and target.exists():
            raise NameError(f"File {newname!r} exists")
        with source.open("r+b") as stream:
            if newname.endswith(_TOC_SUFFIX):
                data = stream.read()
                stream.write(_TRAILER.pack(_TRAILER_MAGIC, zlib.crc32(data), len(data)))
            stream.flush()
            os.fsync(stream.fileno())
        sync_folder(self._path)
        source.replace(target)
        sync_folder(self._path)

    def open_file(self, name: str, **kwargs: Any) -> StructFile:
        """Open a file for reading.

        Raises:
            IndexDamaged: a table of contents does not match its checksum.
        """
        if name.endswith(_TOC_SUFFIX):
            data = (self._path / name).read_bytes()
            body = data[: -_TRAILER.size]
            if data[-_TRAILER.size :] != _TRAILER.pack(_TRAILER_MAGIC, zlib.crc32(body), len(body)):
                raise IndexDamaged(detail=name)
        stream: StructFile = super().open_file(name, **kwargs)  # type: ignore[no-untyped-call]
        return stream

    def lock(self, name: str) -> Any:
        """A lock between processes, by name."""
        self._newest_lock = super().lock(name)  # type: ignore[no-untyped-call]
        return self._newest_lock

    def let_go(self) -> None:
        """Release the lock of a writer that failed half-way, which Whoosh may still hold."""
        if self._newest_lock is not None and self._newest_lock.fd is not None:
            self._newest_lock.release()

    def gram_reader(self, file_name: str) -> GramReader:
        """The mapped segment of that name, shared by all who use it at the same time."""
        with self._lock:
            reader = self._readers.get(file_name)
            if reader is None:
                reader = self._readers[file_name] = GramReader(self._path / file_name)
            return reader

    def drop_leftovers(self) -> None:
        """Remove tables of contents that were never given their name; to be called by the one writer only."""
        for path in self._path.glob(f"_*{_TOC_SUFFIX}.*"):
            path.unlink(missing_ok=True)

    def path_of(self, file_name: str) -> Path:
        """The path of a file in this folder."""
        return self._path / file_name


def sync_folder(folder: Path) -> None:
    """Make the names in a folder durable; a system that cannot open folders (Windows) does so by itself."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
