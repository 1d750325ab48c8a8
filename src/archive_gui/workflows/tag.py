"""Tags: the archivist's own words, on one article or on thousands."""

from __future__ import annotations

from collections.abc import Sequence

from archive_gui.domain.changes import ChangeSummary
from archive_gui.domain.records import ArticleId
from archive_gui.domain.tags import NewTag, Tag, TagChoice, TagId
from archive_gui.workflows.keep import index_articles
from archive_gui.workflows.session import Archive


def find(archive: Archive, name: str) -> Tag | None:
    """The tag called ``name``, if there is one."""
    wanted = name.strip()
    return next((tag for tag in archive.store.tags() if tag.name == wanted), None)


def add(archive: Archive, articles: Sequence[ArticleId], name: str) -> ChangeSummary:
    """Put the tag called ``name`` on articles, making it where it is new; the summary counts those that lacked it.

    Raises:
        UserError: the name cannot be a tag, or the archive is read-only.
    """
    return change(archive, articles, TagChoice(to_create=(NewTag(name),)))


def remove(archive: Archive, articles: Sequence[ArticleId], tag: TagId) -> ChangeSummary:
    """Take a tag off articles; the summary counts those that carried it.

    Raises:
        UserError: the archive is read-only.
    """
    return _indexed(archive, archive.store.untag_articles(articles, tag))


def change(archive: Archive, articles: Sequence[ArticleId], choice: TagChoice) -> ChangeSummary:
    """Add, take off and make tags, as one step to take back; the summary counts the articles really changed.

    Raises:
        UserError: a new name cannot be a tag, a tag is not there any more, or the archive is read-only.
    """
    return _indexed(archive, archive.store.change_tags(articles, choice))


def create(archive: Archive, name: str, *, colour: str | None = None, parent: TagId | None = None) -> Tag:
    """Make a tag.

    Raises:
        UserError: the name is taken or cannot be a tag.
    """
    return archive.store.create_tag(name, colour=colour, parent=parent)[1]


def rename(archive: Archive, tag: TagId, name: str) -> ChangeSummary:
    """Give a tag another name."""
    return _indexed(archive, archive.store.rename_tag(tag, name))


def recolour(archive: Archive, tag: TagId, colour: str) -> ChangeSummary:
    """Give a tag another colour."""
    return archive.store.recolour_tag(tag, colour)


def move(archive: Archive, tag: TagId, parent: TagId | None) -> ChangeSummary:
    """Put a tag under another one, or at the top."""
    return archive.store.move_tag(tag, parent)


def merge(archive: Archive, tag: TagId, into: TagId) -> ChangeSummary:
    """Put ``into`` on every article that carries ``tag``, then delete ``tag``."""
    return _indexed(archive, archive.store.merge_tags(tag, into))


def delete(archive: Archive, tag: TagId) -> ChangeSummary:
    """Delete a tag; it comes off every article."""
    return _indexed(archive, archive.store.delete_tag(tag))


def _indexed(archive: Archive, summary: ChangeSummary) -> ChangeSummary:
    index_articles(archive, summary.articles)
    return summary
