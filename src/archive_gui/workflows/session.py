"""An open archive: the store that holds the truth and the index that follows it."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from pathlib import Path

from archive_gui.base.errors import UserError
from archive_gui.base.unfinished import tidy_up
from archive_gui.domain.ingest import StoredReport
from archive_gui.domain.records import ArchiveInfo
from archive_gui.search.index import SearchIndex
from archive_gui.store.archive import Store
from archive_gui.store.errors import ArchiveUnreachable

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Archive:
    """One open archive; the use cases take it as their first argument."""

    store: Store
    index: SearchIndex
    cut_off: tuple[StoredReport, ...] = ()
    """Reports of imports that a program which was killed has left unfinished, as this opening found them."""

    @property
    def folder(self) -> Path:
        """The archive's folder."""
        return self.store.folder

    @property
    def read_only(self) -> bool:
        """Whether nothing can be written, because another process holds the archive or the folder is read-only."""
        return self.store.read_only

    def info(self) -> ArchiveInfo:
        """Its name, place, size, and who holds it."""
        return self.store.info()

    def close(self) -> None:
        """Let go of the files and the lock."""
        self.index.close()
        self.store.close()


def create_archive(folder: Path, *, name: str | None = None, operator: str) -> Archive:
    """Make an empty archive in ``folder``, which must be missing or empty.

    Raises:
        UserError: the folder holds something already or cannot be written.
    """
    folder = folder.expanduser().absolute()
    return _with_index(Store.create(folder, name=name or folder.name, operator=operator))


def open_archive(folder: Path, *, operator: str) -> Archive:
    """Open the archive in ``folder``; read-only when another process holds it.

    Raises:
        UserError: it is no archive, is damaged, or was written by a newer program.
    """
    tidy_up()
    return _with_index(Store.open(folder.expanduser().absolute(), operator=operator))


def _cut_off(store: Store) -> tuple[StoredReport, ...]:
    """Reports of imports that were cut off; where they cannot be written just now, the next opening does it."""
    if store.read_only:
        return ()
    try:
        return store.imports.report_cut_off()
    except UserError:
        log.warning("imports that were cut off could not be reported", exc_info=True)
        return ()


def _with_index(store: Store) -> Archive:
    try:
        cut_off = _cut_off(store)
        index = SearchIndex.open(store.index_folder, read_only=store.read_only)
    except OSError as error:
        store.close()
        raise ArchiveUnreachable(path=str(store.index_folder), reason=error.strerror or str(error)) from error
    except BaseException:
        store.close()
        raise
    if index.rebuilt:
        log.info("the index was missing or damaged and starts anew")
    return Archive(store, index, cut_off)
