"""Edits of descriptions, and the trash."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import select

from archive_gui.domain.captured import Message
from archive_gui.domain.description import Description
from archive_gui.store.derived_rows import contributor_rows
from archive_gui.store.errors import ArticleMissing
from archive_gui.store.history import Actor
from archive_gui.store.lookup import contributors, page_row
from archive_gui.store.page_fields import (
    PAGE_FIELDS,
    PageFields,
    changed_fields,
    description_from_columns,
    description_to_columns,
    keys_of,
    shown_title,
)
from archive_gui.store.recorder import Key, Recorder, Row
from archive_gui.store.sqlite import listed
from archive_gui.store.tables import Article, Contributor, SourcePage

Done = tuple[Message, int]
"""The step that was taken, and how many articles it changed."""


def update_description(recorder: Recorder, article_id: int, wanted: Description, *, whole_page: bool) -> Done:
    """Give an article another description.

    With ``whole_page`` publication, date, edition and address are set on the page and serve all its articles, those
    that stated their own included; a field that was and stays empty leaves the page alone. Fields that change are
    marked as edited, so that no rule sets them again.

    Raises:
        ArticleMissing: the archive has no such article.
    """
    connection = recorder.connection
    found = connection.execute(select(Article.__table__).where(Article.id == article_id)).one_or_none()
    if found is None:
        raise ArticleMissing(reference=str(article_id))
    row = found._asdict()
    page = page_row(connection, row["source_id"])
    told = len(recorder.changes)
    before = PageFields.of_page(page).in_force(row)
    fields = PageFields.of(wanted)
    known = description_from_columns(row, before, contributors(connection, [article_id]).get(article_id, ()))
    marked = set(row["edited"]) | changed_fields(known, wanted)
    if whole_page:
        marked -= _update_page(recorder, page, fields, before)
    own: dict[str, Any] = {} if whole_page else PageFields.of_page(page).own_of(fields)
    keys = keys_of(wanted, excerpt=row["excerpt"], file_name=page["file_name"])
    columns = description_to_columns(wanted) | own | keys | {"edited": sorted(marked)}
    recorder.update(Article, {(article_id,): columns})
    _update_contributors(recorder, article_id, wanted)
    changed = len(recorder.changes) > told
    title = shown_title(wanted.title, wanted.kicker, row["excerpt"], page["file_name"])
    if whole_page:
        count = int(page["article_count"]) if changed else 0
        return Message("step.page_described", {"name": page["file_name"], "count": count}), count
    return Message("step.described", {"title": title}), int(changed)


def trash(recorder: Recorder, articles: Sequence[int], actor: Actor) -> Done:
    """Put articles into the trash; counts those that were not there."""
    shown = select(Article.id).where(Article.id.in_(listed(articles)), Article.deleted_at_utc.is_(None))
    wanted: dict[Key, Row] = {
        (article,): {"deleted_at_utc": actor.at_utc} for article in recorder.connection.execute(shown).scalars()
    }
    count = recorder.update(Article, wanted)
    return Message("step.trashed", {"count": count}), count


def restore(recorder: Recorder, articles: Sequence[int]) -> Done:
    """Bring articles back from the trash; counts those that were there."""
    hidden = select(Article.id).where(Article.id.in_(listed(articles)), Article.deleted_at_utc.is_not(None))
    wanted: dict[Key, Row] = {
        (article,): {"deleted_at_utc": None} for article in recorder.connection.execute(hidden).scalars()
    }
    count = recorder.update(Article, wanted)
    return Message("step.restored", {"count": count}), count


def _update_page(recorder: Recorder, page: Any, fields: PageFields, before: PageFields) -> set[str]:
    """Set the page's fields, let its articles follow it, derive their keys anew; returns the fields they gave up."""
    old = PageFields.of_page(page)
    serving = old.with_stated(fields, before)
    given_up = serving.given_up(fields, before)
    names = given_up.keys() & set(PAGE_FIELDS)
    query = select(Article.__table__).where(Article.source_id == page["id"]).order_by(Article.position)
    wanted: dict[Key, Row] = {}
    altered: set[str] = set()
    for row in map(dict, recorder.connection.execute(query).mappings()):
        in_force = serving.in_force({**row, **given_up})
        altered |= {name for name in names if getattr(old.in_force(row), name) != getattr(in_force, name)}
        keys = {"date_key": in_force.date.value or "", "publication_key": in_force.publication or ""}
        wanted[(row["id"],)] = {**given_up, **keys, "edited": sorted(set(row["edited"]) - names)}
    edited = sorted(set(page["edited"]) | altered)
    recorder.update(SourcePage, {(page["id"],): {**serving.as_page(), "edited": edited}})
    recorder.update(Article, wanted)
    return set(names)


def _update_contributors(recorder: Recorder, article_id: int, wanted: Description) -> None:
    rows = contributor_rows(article_id, wanted)
    table = Contributor.__table__
    query = select(table).where(Contributor.article_id == article_id).order_by(Contributor.position)
    found = [row._asdict() for row in recorder.connection.execute(query)]
    if found == rows:
        return
    recorder.delete(Contributor, [(article_id, row["position"]) for row in found])
    recorder.insert(Contributor, rows)
