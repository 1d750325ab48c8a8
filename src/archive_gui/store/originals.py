"""The captured files, byte for byte, under their SHA-256; written once and never changed."""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from uuid import uuid4

from archive_gui.store.folder import sync_folder

_READ_ONLY = stat.S_IRUSR | stat.S_IRGRP | stat.S_IROTH
_CHUNK = 1 << 20
_WAITING = ".part"
_WRITERS = 8
"""Files flushed to the disk at the same time: it takes many flushes in one go (measured: three times as fast)."""


class Originals:
    """The folder ``originals/<ab>/<sha256>`` of one archive."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def path(self, sha256: str) -> Path:
        """Where the bytes with that hash lie, or would."""
        return self._root / sha256[:2] / sha256

    def keep(self, files: Mapping[str, bytes]) -> None:
        """Put files, given under their SHA-256, on the disk to stay; those there already and sound are left alone.

        Raises:
            ValueError: a hash is not that of its bytes.
            OSError: the disk refuses.
        """
        with ThreadPoolExecutor(max_workers=min(_WRITERS, len(files)) or 1) as pool:
            written = {folder for folder in pool.map(self._keep, files, files.values()) if folder is not None}
            list(pool.map(sync_folder, written))
        if written:
            sync_folder(self._root)

    def is_sound(self, sha256: str) -> bool:
        """Whether the file with that hash is there and as it was captured."""
        try:
            return hash_of(self.path(sha256)) == sha256
        except OSError:
            return False

    def every(self) -> Iterator[Path]:
        """Every file that lies in the folder, whatever its name."""
        for parent, _folders, names in os.walk(self._root):
            yield from (Path(parent, name) for name in names)

    def clear_waiting(self) -> None:
        """Remove what a program that was killed while writing left half-written."""
        for path in list(self._root.glob(f"*/*{_WAITING}")):
            path.unlink()

    def _keep(self, sha256: str, data: bytes) -> Path | None:
        """Put one file on the disk; returns the folder it is new in, or None where it was there."""
        if hashlib.sha256(data).hexdigest() != sha256:
            raise ValueError("the bytes of a source do not have the hash it was captured with")
        target = self.path(sha256)
        if self.is_sound(sha256):
            return None
        self._write(target, data)
        return target.parent

    def _write(self, target: Path, data: bytes) -> None:
        target.parent.mkdir(parents=True, exist_ok=True)
        waiting = target.with_name(f"{uuid4().hex}{_WAITING}")
        try:
            with waiting.open("xb") as stream:
                stream.write(data)
                stream.flush()
                os.fsync(stream.fileno())
            waiting.chmod(_READ_ONLY)
            if target.exists():
                # Only a damaged one comes here; Windows replaces no read-only file.
                target.chmod(stat.S_IRUSR | stat.S_IWUSR)
            waiting.replace(target)
        except OSError:
            waiting.unlink(missing_ok=True)
            raise


def hash_of(path: Path) -> str:
    """The SHA-256 of a file's bytes."""
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        for chunk in iter(lambda: stream.read(_CHUNK), b""):
            digest.update(chunk)
    return digest.hexdigest()


def unknown(paths: Iterable[Path], known: set[str]) -> list[Path]:
    """The files no source refers to."""
    return sorted(path for path in paths if path.name not in known)
