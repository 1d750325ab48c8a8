"""Upkeep: the index and the comparisons across articles catch up with the store; verifying and backing up."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from archive_gui.base.progress import Silent, Ticker
from archive_gui.domain.captured import Message
from archive_gui.domain.records import ArticleId, VerifyReport
from archive_gui.search.errors import IndexDamaged
from archive_gui.workflows import doubts
from archive_gui.workflows.session import Archive

BATCH_ARTICLES = 5_000
"""Articles a commit: design/search.md measured half a gigabyte at ten thousand, and searching goes on in between."""


def index_articles(archive: Archive, articles: Sequence[ArticleId]) -> None:
    """Bring the index up to date for articles that have just changed."""
    for first in range(0, len(articles), BATCH_ARTICLES):
        batch = articles[first : first + BATCH_ARTICLES]
        found = list(archive.store.searchable.articles(batch))
        archive.index.update(found, set(batch) - {article.id for article in found}, Silent())


def catch_up(archive: Archive, ticker: Ticker) -> int:
    """Index what the store holds in another revision, drop what it holds no more; compare what was not compared.

    What a program that was stopped has left undone is done then. Returns the articles touched.

    Raises:
        Cancelled: what was committed so far stays; the next call goes on from there.
    """
    if archive.read_only:
        return 0
    stale, gone = _difference(archive)
    total = len(stale) + len(gone)
    if len(gone):
        archive.index.update((), gone.tolist(), ticker)
    for first in range(0, len(stale), BATCH_ARTICLES):
        ticker.tick(len(gone) + first, total)
        batch = [ArticleId(article) for article in stale[first : first + BATCH_ARTICLES].tolist()]
        archive.index.update(archive.store.searchable.articles(batch), (), Silent())
    ticker.tick(total, total)
    due = archive.store.comparing.due()
    if due:
        doubts.compare(archive, due, ticker)
    return len({*stale.tolist(), *gone.tolist(), *due})


def behind(archive: Archive) -> int:
    """How many articles the index holds in another state than the store, or not at all."""
    return sum(map(len, _difference(archive)))


def _difference(archive: Archive) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The articles that the index has to take in anew, and those it has to forget, both by number."""
    stored, revisions = (np.asarray(column, dtype=np.int64) for column in archive.store.searchable.revisions())
    held, held_revisions = archive.index.held()
    both, in_store, in_index = np.intersect1d(stored, held, assume_unique=True, return_indices=True)
    same = both[revisions[in_store] == held_revisions[in_index]]
    return np.setdiff1d(stored, same, assume_unique=True), np.setdiff1d(held, stored, assume_unique=True)


def reindex(archive: Archive, ticker: Ticker) -> int:
    """Throw the index away and build it anew; returns the articles indexed.

    Raises:
        UserError: the archive is read-only.
    """
    archive.store.require_writable()
    archive.index.clear()
    return catch_up(archive, ticker)


def verify(archive: Archive, ticker: Ticker) -> VerifyReport:
    """Check every original against its hash, the database against itself, and the index against the database."""
    report = archive.store.verify(ticker)
    damaged = archive.index.verify()
    problems = (*report.problems, *(Message("verify.index", {"detail": name}) for name in damaged))
    return VerifyReport(not problems, {**report.checked, "indexes": 1}, problems)


Found = TypeVar("Found")


def with_sound_index(
    archive: Archive, ask: Callable[[], Found], ticker: Ticker, *, told: Callable[[Message], object]
) -> Found:
    """Ask something of the index; where it proves damaged, say so, build it anew from the database, and ask again.

    Args:
        archive: the archive asked.
        ask: the question, as often as it takes.
        ticker: told of the rebuilding.
        told: given the message about the damage before the rebuilding begins.

    Raises:
        IndexDamaged: it is damaged, and the archive is open for reading only.
        Cancelled: the rebuilding was stopped; searches find what is indexed by then.
    """
    try:
        return ask()
    except IndexDamaged as error:
        if archive.read_only:
            raise
        told(error.message)
        reindex(archive, ticker)
    return ask()


def rebuild_if_damaged(archive: Archive, ticker: Ticker) -> Message | None:
    """Check the files of the index and build it anew where they are not what was written; returns what was wrong.

    For a background job after ``IndexDamaged``: searching finds nothing at first, then batch after batch.
    """
    damaged = archive.index.verify()
    if not damaged:
        return None
    reindex(archive, ticker)
    return IndexDamaged(detail=damaged[0]).message


def backup(archive: Archive) -> Path:
    """Write a copy of the database into the archive's ``backups`` folder; returns where."""
    return archive.store.backup()
