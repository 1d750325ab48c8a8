"""Edits of descriptions, and the trash."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import select

from archive_gui.domain.captured import Message
from archive_gui.domain.description import Description
from archive_gui.store.errors import ArticleMissing
from archive_gui.store.filing import contributor_rows
from archive_gui.store.history import Actor
from archive_gui.store.lookup import page_row
from archive_gui.store.page_fields import PageFields, description_to_columns, keys_of, shown_title
from archive_gui.store.recorder import Key, Recorder, Row
from archive_gui.store.sqlite import listed
from archive_gui.store.tables import Article, Contributor, SourcePage

Done = tuple[Message, int]
"""The step that was taken, and how many articles it changed."""


def update_description(recorder: Recorder, article_id: int, wanted: Description, *, whole_page: bool) -> Done:
    """Give an article another description.

    With ``whole_page`` publication, date, edition and address are set on the page and serve all its articles, those
    that stated their own included; a field that was and stays empty leaves the page alone.

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
    if whole_page:
        _update_page(recorder, page, fields, before)
    own: dict[str, Any] = {} if whole_page else PageFields.of_page(page).own_of(fields)
    keys = keys_of(wanted, excerpt=row["excerpt"], file_name=page["file_name"])
    recorder.update(Article, {(article_id,): description_to_columns(wanted) | own | keys})
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


def _update_page(recorder: Recorder, page: Any, fields: PageFields, before: PageFields) -> None:
    """Set the page's fields, let its articles follow it, and derive their keys anew."""
    serving = PageFields.of_page(page).with_stated(fields, before)
    recorder.update(SourcePage, {(page["id"],): serving.as_page()})
    given_up = serving.given_up(fields, before)
    query = select(Article.__table__).where(Article.source_id == page["id"]).order_by(Article.position)
    wanted: dict[Key, Row] = {}
    for row in recorder.connection.execute(query).mappings():
        in_force = serving.in_force({**row, **given_up})
        keys = {"date_key": in_force.date.value or "", "publication_key": in_force.publication or ""}
        wanted[(row["id"],)] = {**given_up, **keys}
    recorder.update(Article, wanted)


def _update_contributors(recorder: Recorder, article_id: int, wanted: Description) -> None:
    rows = contributor_rows(article_id, wanted)
    table = Contributor.__table__
    query = select(table).where(Contributor.article_id == article_id).order_by(Contributor.position)
    found = [row._asdict() for row in recorder.connection.execute(query)]
    if found == rows:
        return
    recorder.delete(Contributor, [(article_id, row["position"]) for row in found])
    recorder.insert(Contributor, rows)
