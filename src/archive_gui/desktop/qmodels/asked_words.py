"""What is searched and narrowed to, written as one query that can be kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from archive_gui.base.messages import _
from archive_gui.domain.queries import Asked
from archive_gui.domain.query import Condition, DateRange, Field, FieldName
from archive_gui.domain.records import ArticleFilter, Shelf
from archive_gui.domain.tags import Tag
from archive_gui.language.query_fields import render_condition
from archive_gui.language.query_filters import narrowed


def asked_of(
    wanted: ArticleFilter, tags: Sequence[Tag], places: Mapping[str, str], asked: Asked
) -> tuple[Asked, tuple[str, ...]]:
    """``asked`` with the filter put into its query, and in words what of the filter no query can say."""
    query = asked.query
    for condition in _conditions(wanted, tags, places):
        more = render_condition(condition)
        query = narrowed(query, more) if query else more
    left_out = []
    if wanted.shelf is Shelf.RECENT:
        left_out.append(_("recently imported"))
    if wanted.shelf is Shelf.TRASH:
        left_out.append(_("in the trash"))
    if wanted.year == 0:
        left_out.append(_("undated"))
    return replace(asked, query=query), tuple(left_out)


def _conditions(wanted: ArticleFilter, tags: Sequence[Tag], places: Mapping[str, str]) -> list[Condition]:
    names = {tag.id: tag.name for tag in tags}
    found: list[Condition] = [Field(FieldName.TAG, names[tag]) for tag in wanted.tags if tag in names]
    if wanted.place is not None and wanted.place in places:
        found.append(Field(FieldName.PLACE, places[wanted.place]))
    if wanted.year:
        found.append(DateRange(f"{wanted.year:04d}", f"{wanted.year:04d}"))
    if wanted.publication:
        found.append(Field(FieldName.SOURCE, wanted.publication))
    return [*found, *(Field(FieldName.KIND, kind.value) for kind in wanted.kinds)]
