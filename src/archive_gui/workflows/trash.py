"""The trash: articles leave the lists and come back; nothing is deleted for good."""

from __future__ import annotations

from collections.abc import Sequence

from archive_gui.domain.changes import ChangeSummary
from archive_gui.domain.records import ArticleId
from archive_gui.workflows.keep import index_articles
from archive_gui.workflows.session import Archive


def discard(archive: Archive, articles: Sequence[ArticleId]) -> ChangeSummary:
    """Move articles to the trash.

    Raises:
        UserError: the archive is read-only.
    """
    summary = archive.store.trash(articles)
    index_articles(archive, summary.articles)
    return summary


def restore(archive: Archive, articles: Sequence[ArticleId]) -> ChangeSummary:
    """Bring articles back from the trash.

    Raises:
        UserError: the archive is read-only.
    """
    summary = archive.store.restore(articles)
    index_articles(archive, summary.articles)
    return summary
