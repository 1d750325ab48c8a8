"""How far a change of rows reaches: which articles it shows on, which of them are found differently, which areas."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from sqlalchemy import Connection, select

from archive_gui.domain.changes import Area
from archive_gui.store.recorder import Image, RowChange
from archive_gui.store.sqlite import listed
from archive_gui.store.tables import Article, ArticleTag, Contributor, SourcePage, TagRow

_FOUND_BY = frozenset({"title", "kicker", "subtitle", "publication_key"})
"""Columns of an article that the search index is given."""


@dataclass(frozen=True, slots=True)
class Reach:
    """The articles touched, in order; those of them the index must take in anew; the areas for screens to refresh."""

    articles: tuple[int, ...]
    searchable: tuple[int, ...]
    areas: frozenset[Area]


@dataclass(slots=True)
class _Gathering:
    articles: set[int] = field(default_factory=set)
    searchable: set[int] = field(default_factory=set)
    areas: set[Area] = field(default_factory=set)
    pages: set[int] = field(default_factory=set)
    renamed: set[int] = field(default_factory=set)


def reach_of(connection: Connection, changes: Sequence[RowChange]) -> Reach:
    """What changes, already written, mean to articles, lists and the index."""
    gathered = _Gathering()
    for change in changes:
        _GATHER[change.table](gathered, change, {**(change.before or {}), **(change.after or {})})
    if gathered.pages:
        of_pages = select(Article.id).where(Article.source_id.in_(listed(sorted(gathered.pages))))
        gathered.articles.update(connection.execute(of_pages).scalars())
    if gathered.renamed:
        tagged = select(ArticleTag.article_id).where(ArticleTag.tag_id.in_(listed(sorted(gathered.renamed))))
        gathered.searchable.update(connection.execute(tagged).scalars())
    gathered.articles |= gathered.searchable
    return Reach(tuple(sorted(gathered.articles)), tuple(sorted(gathered.searchable)), frozenset(gathered.areas))


def _article(gathered: _Gathering, change: RowChange, columns: Image) -> None:
    gathered.articles.add(change.key[0])
    if _FOUND_BY & columns.keys():
        gathered.searchable.add(change.key[0])
    gathered.areas.add(Area.TRASH if "deleted_at_utc" in columns else Area.DESCRIPTIONS)


def _contributor(gathered: _Gathering, change: RowChange, columns: Image) -> None:  # noqa: ARG001
    gathered.searchable.add(change.key[0])
    gathered.areas.add(Area.DESCRIPTIONS)


def _page(gathered: _Gathering, change: RowChange, columns: Image) -> None:  # noqa: ARG001
    gathered.pages.add(change.key[0])
    gathered.areas |= {Area.DESCRIPTIONS, Area.SOURCES}


def _article_tag(gathered: _Gathering, change: RowChange, columns: Image) -> None:  # noqa: ARG001
    gathered.searchable.add(change.key[0])
    gathered.areas.add(Area.TAGS)


def _tag(gathered: _Gathering, change: RowChange, columns: Image) -> None:
    if "name" in columns:
        gathered.renamed.add(change.key[0])
    gathered.areas.add(Area.TAGS)


_GATHER: dict[str, Callable[[_Gathering, RowChange, Image], None]] = {
    Article.__tablename__: _article,
    Contributor.__tablename__: _contributor,
    SourcePage.__tablename__: _page,
    ArticleTag.__tablename__: _article_tag,
    TagRow.__tablename__: _tag,
}
