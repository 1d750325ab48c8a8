"""Edits of descriptions, and the trash."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any

from sqlalchemy import select

from archive_gui.domain.captured import Message
from archive_gui.domain.description import Description
from archive_gui.store.code_keeping import give_way
from archive_gui.store.derived_rows import contributor_rows
from archive_gui.store.errors import ArticleMissing
from archive_gui.store.history import Actor
from archive_gui.store.lookup import contributors, page_row
from archive_gui.store.page_fields import (
    PageFields,
    changed_fields,
    description_from_columns,
    description_to_columns,
    given_up,
    keys_of,
    shown_title,
)
from archive_gui.store.recorder import Key, Recorder, Row
from archive_gui.store.sqlite import listed
from archive_gui.store.tables import Article, Contributor, SourcePage

Done = tuple[Message, int]
"""The step that was taken, and how many articles it changed."""
Edit = Callable[[Recorder, Actor], Done]
"""An edit of descriptions inside one transaction, fit to be made again where that was rolled back."""


def update_description(
    recorder: Recorder,
    article_id: int,
    wanted: Description,
    *,
    whole_page: bool,
) -> Done:
    """Give an article another description.

    With ``whole_page`` publication, date, edition and address are set on the page and serve all its articles, those
    that stated their own included; a field that was and stays empty leaves the page alone. Fields that change are
    marked as edited, so that no rule sets them again.

    Raises:
        ArticleMissing: the archive has no such article.
        ArchivalCodeTaken: another article has its archival code.
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
    columns = own_columns(row, page, known, wanted)
    give_way(recorder, {article_id: columns["archival_code"]})
    if whole_page:
        names = fields.filled() | before.filled()
        _update_page(recorder, page, fields, names)
        columns["edited"] = sorted(set(columns["edited"]) - names)
    else:
        columns |= PageFields.of_page(page).own_of(fields)
    recorder.update(Article, {(article_id,): columns})
    put_contributors(recorder, {article_id: wanted})
    changed = len(recorder.changes) > told
    title = shown_title(wanted.title, wanted.kicker, row["excerpt"], page["file_name"])
    if whole_page:
        count = int(page["article_count"]) if changed else 0
        return Message("step.page_described", {"name": page["file_name"], "count": count}), count
    return Message("step.described", {"title": title}), int(changed)


def serve_pages(recorder: Recorder, articles: Sequence[int], values: Description, names: Collection[str]) -> Done:
    """Set the fields called so, empty or not, on the pages of articles, for all that stand there.

    Raises:
        ArticleMissing: one of them is not in the archive.
    """
    query = select(Article.id, Article.source_id).where(Article.id.in_(listed(articles)))
    homes = dict(recorder.connection.execute(query).all())
    missing = next((article for article in articles if article not in homes), None)
    if missing is not None:
        raise ArticleMissing(reference=str(missing))
    pages = [page_row(recorder.connection, source) for source in dict.fromkeys(homes[article] for article in articles)]
    count = 0
    for page in pages:
        told = len(recorder.changes)
        _update_page(recorder, page, PageFields.of(values), frozenset(names))
        count += int(page["article_count"]) if len(recorder.changes) > told else 0
    if len(pages) == 1:
        return Message("step.page_described", {"name": pages[0]["file_name"], "count": count}), count
    return Message("step.many_described", {"count": count}), count


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


def _update_page(recorder: Recorder, page: Any, fields: PageFields, names: frozenset[str]) -> None:
    """Set fields of the page by their names, let its articles follow it there, derive their keys anew."""
    old = PageFields.of_page(page)
    serving = old.with_stated(fields, names)
    followed = given_up(names)
    query = select(Article.__table__).where(Article.source_id == page["id"]).order_by(Article.position)
    wanted: dict[Key, Row] = {}
    altered: set[str] = set()
    for row in map(dict, recorder.connection.execute(query).mappings()):
        in_force = serving.in_force({**row, **followed})
        altered |= {name for name in names if getattr(old.in_force(row), name) != getattr(in_force, name)}
        altered |= names & set(row["edited"])  # what was said of an article by hand is the page's to keep now
        keys = {"date_key": in_force.date.value or "", "publication_key": in_force.publication or ""}
        wanted[(row["id"],)] = {**followed, **keys, "edited": sorted(set(row["edited"]) - names)}
    edited = sorted(set(page["edited"]) | altered)
    recorder.update(SourcePage, {(page["id"],): {**serving.as_page(), "edited": edited}})
    recorder.update(Article, wanted)


def own_columns(row: Row, page: Row, before: Description, wanted: Description) -> dict[str, Any]:
    """The columns of an article with another description, but for what its page says for it.

    Fields in which it differs from the one ``before`` count as edited by hand.
    """
    marked = set(row["edited"]) | changed_fields(before, wanted)
    keys = keys_of(wanted, excerpt=row["excerpt"], file_name=page["file_name"])
    return description_to_columns(wanted) | keys | {"edited": sorted(marked)}


def put_contributors(recorder: Recorder, wanted: Mapping[int, Description]) -> None:
    """Give articles the contributors of their descriptions; rows that are there already stay."""
    query = select(Contributor.__table__).where(Contributor.article_id.in_(listed(list(wanted))))
    found: dict[int, list[Row]] = {}
    for row in recorder.connection.execute(query.order_by(Contributor.article_id, Contributor.position)).mappings():
        found.setdefault(row["article_id"], []).append(dict(row))
    rows = {article: contributor_rows(article, description) for article, description in wanted.items()}
    gone = [row for article, known in found.items() for row in known if row not in rows[article]]
    recorder.delete(Contributor, [(row["article_id"], row["position"]) for row in gone])
    recorder.insert(
        Contributor, [row for article in rows for row in rows[article] if row not in found.get(article, [])]
    )
