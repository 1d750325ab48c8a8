"""Which articles a command is about: those named, those a query finds, or all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from archive_gui.base.messages import _
from archive_gui.cli.errors import QueryUnclear
from archive_gui.domain.captured import Message
from archive_gui.domain.query import SortKey
from archive_gui.domain.records import ArticleFilter, ArticleId
from archive_gui.workflows import find, read

if TYPE_CHECKING:
    from archive_gui.workflows.session import Archive


def check_one_way(references: tuple[str, ...], query: str | None) -> None:
    """Make sure that articles are told in one way only."""
    if references and query is not None:
        raise click.UsageError(_("Name articles, or give --query; not both."))


def chosen(archive: Archive, references: tuple[str, ...], query: str | None) -> list[ArticleId] | None:
    """The articles named, or found; None where neither was asked for: all of them.

    Raises:
        QueryUnclear: the query cannot be understood.
    """
    if references:
        return [read.resolve(archive, reference) for reference in references]
    return None if query is None else matching(archive, query)


def matching(archive: Archive, query: str | None) -> list[ArticleId]:
    """The articles that a query finds, best first; all of them, in the order of import, without one.

    Raises:
        QueryUnclear: the query cannot be understood.
    """
    sort = SortKey.RELEVANCE if query else SortKey.IMPORTED
    listed = find.list_articles(archive, ArticleFilter(), query=query or "", sort=sort, descending=bool(query))
    if listed.mistake is not None:
        mistake = Message(listed.mistake.code, {"suggestion": listed.mistake.suggestion})
        raise QueryUnclear(mistake=mistake, position=listed.mistake.position + 1)
    return [ArticleId(article) for article in listed.ids]
