"""What the search index follows: revisions, and articles as it takes them in."""

from __future__ import annotations

from array import array
from collections.abc import Sequence

from sqlalchemy import Connection, select, update

from archive_gui.domain.reading import PartKind
from archive_gui.domain.records import ArticleId
from archive_gui.domain.search import IndexedArticle
from archive_gui.domain.spans import Span
from archive_gui.store.listing import tags_of
from archive_gui.store.lookup import contributors
from archive_gui.store.sqlite import listed
from archive_gui.store.tables import Article, ArticleText

BATCH = 200
"""Articles read at a time, about a megabyte of text."""


def revisions(connection: Connection) -> tuple[array[int], array[int]]:
    """Numbers and revisions of all articles outside the trash, side by side, by number."""
    query = select(Article.id, Article.revision).where(Article.deleted_at_utc.is_(None)).order_by(Article.id)
    found = connection.execute(query).cursor.fetchall()
    return array("q", (row[0] for row in found)), array("q", (row[1] for row in found))


def indexed(connection: Connection, ids: Sequence[int]) -> list[IndexedArticle]:
    """Articles as the index takes them in, in the order asked; those in the trash or unknown are left out.

    ``extras`` holds, line by line, what else an article can be found by: kicker, subtitle, contributors with their
    bodies, publication, archival code, tags. ``headings`` are those of sections.
    """
    query = (
        select(
            Article.id,
            Article.revision,
            Article.title,
            Article.kicker,
            Article.subtitle,
            Article.publication_key,
            Article.archival_code,
            ArticleText.text,
            ArticleText.parts,
        )
        .join(ArticleText, ArticleText.article_id == Article.id)
        .where(Article.id.in_(listed(ids)), Article.deleted_at_utc.is_(None))
    )
    people = contributors(connection, ids)
    tags = tags_of(connection, ids)
    found = {}
    for number, revision, title, kicker, subtitle, publication, code, text, parts in connection.execute(query):
        extras = [kicker, subtitle, publication, code]
        for person in people.get(number, ()):
            extras += [person.name, person.affiliation]
        extras += [tag.name for tag in tags.get(number, ())]
        lines = "\n".join(extra for extra in extras if extra)
        headings = tuple(Span(start, end) for _part, kind, start, end in parts if kind == PartKind.SECTION_HEADING)
        found[number] = IndexedArticle(ArticleId(number), revision, title or "", text, lines, headings)
    return [found[number] for number in ids if number in found]


def grow_revisions(connection: Connection, ids: Sequence[int]) -> None:
    """Mark articles as changed in what can be searched."""
    if ids:
        statement = update(Article).where(Article.id.in_(listed(ids))).values(revision=Article.revision + 1)
        connection.execute(statement)
