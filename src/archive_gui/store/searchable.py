"""What the search index follows and takes in."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence

from archive_gui.domain.search import IndexedArticle
from archive_gui.store import indexing
from archive_gui.store.database import Database


class Searchable:
    """Articles as the search index asks for them."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def revisions(self) -> tuple[array[int], array[int]]:
        """Numbers and revisions of all articles outside the trash, side by side, by number."""
        with self._database.reading() as connection:
            return indexing.revisions(connection)

    def articles(self, ids: Sequence[int]) -> Iterator[IndexedArticle]:
        """Articles as the index takes them in, read a few hundred at a time; trashed and unknown ones are left out."""
        for first in range(0, len(ids), indexing.BATCH):
            batch = ids[first : first + indexing.BATCH]
            with self._database.reading() as connection:
                found = indexing.indexed(connection, batch)
            yield from found
