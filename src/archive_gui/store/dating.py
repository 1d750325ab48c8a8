"""The dates that the archivist stated of a page and its articles, which its facts are told from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, select

from archive_gui.domain.offsets import OffsetMap
from archive_gui.domain.said import DatedText, StatedDates
from archive_gui.store.lookup import page_row
from archive_gui.store.page_fields import PageFields
from archive_gui.store.recorder import RowChange
from archive_gui.store.sqlite import listed
from archive_gui.store.tables import Article, ArticleText, SourcePage

_FIELD = "date"
_COLUMNS = frozenset({"date", "date_certainty"})


def stated_dates(connection: Connection, source_id: int) -> StatedDates:
    """What was stated by hand of a source's date, for the whole page and for single articles.

    Raises:
        SourceMissing: the archive has no such source.
    """
    page = page_row(connection, source_id)
    fields = PageFields.of_page(page)
    whole = fields.date if _FIELD in page["edited"] else None
    query = select(Article.__table__).where(Article.source_id == source_id).order_by(Article.position)
    rows = [dict(row) for row in connection.execute(query).mappings()]
    own = {row["id"]: fields.in_force(row).date for row in rows if _FIELD in row["edited"]}
    if not own:
        return StatedDates(whole)
    numbers = [row["id"] for row in rows]
    texts = select(ArticleText.article_id, ArticleText.offsets).where(ArticleText.article_id.in_(listed(numbers)))
    maps = {number: OffsetMap.from_bytes(offsets) for number, offsets in connection.execute(texts)}
    return StatedDates(whole, tuple(DatedText(maps[number], own.get(number)) for number in numbers))


def sources_dated(connection: Connection, changes: Sequence[RowChange]) -> tuple[int, ...]:
    """The sources of which changes, already written, may state another date."""
    pages = {change.key[0] for change in changes if change.table == SourcePage.__tablename__ and _dates(change)}
    articles = {change.key[0] for change in changes if change.table == Article.__tablename__ and _dates(change)}
    homes = select(Article.source_id).where(Article.id.in_(listed(sorted(articles)))).distinct()
    return tuple(sorted(pages.union(connection.execute(homes).scalars())))


def _dates(change: RowChange) -> bool:
    before, after = change.before or {}, change.after or {}
    return bool(_COLUMNS & after.keys()) or _marked(before.get("edited", ())) != _marked(after.get("edited", ()))


def _marked(edited: Iterable[str]) -> bool:
    return _FIELD in edited
