"""Articles whose facts wait to be held against others: noted in the write that changes them, until that is done.

What is found across articles is filed in a transaction of its own; whatever stops the program in between, the
articles noted here are compared when the archive is opened the next time.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, delete, select
from sqlalchemy.dialects.sqlite import insert

from archive_gui.domain.records import ArticleId
from archive_gui.store.sqlite import listed
from archive_gui.store.tables import ComparisonDue


def note(connection: Connection, articles: Iterable[int]) -> None:
    """These articles are to be compared."""
    rows = [{"article_id": number} for number in sorted(set(articles))]
    if rows:
        connection.execute(insert(ComparisonDue).on_conflict_do_nothing(), rows)


def settle(connection: Connection, articles: Sequence[int]) -> None:
    """These articles have been compared."""
    connection.execute(delete(ComparisonDue).where(ComparisonDue.article_id.in_(listed(articles))))


def any_due(connection: Connection, articles: Sequence[int]) -> bool:
    """Whether any of these articles is to be compared."""
    query = select(ComparisonDue.article_id).where(ComparisonDue.article_id.in_(listed(articles))).limit(1)
    return connection.execute(query).first() is not None


def due(connection: Connection) -> list[ArticleId]:
    """All articles that are to be compared, by number."""
    query = select(ComparisonDue.article_id).order_by(ComparisonDue.article_id)
    return [ArticleId(number) for number in connection.execute(query).scalars()]
