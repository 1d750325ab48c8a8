"""Descriptions of many articles at once: what they share, and one change to all of them as one step."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, select

from archive_gui.base.progress import Ticker
from archive_gui.domain.archival_codes import running_codes
from archive_gui.domain.captured import Message
from archive_gui.domain.description import Description
from archive_gui.domain.description_change import DescriptionChange, SharedDescription, shared
from archive_gui.store.code_keeping import give_way
from archive_gui.store.database import Database
from archive_gui.store.describing import Done, own_columns, put_contributors
from archive_gui.store.errors import ArticleMissing
from archive_gui.store.lookup import contributors
from archive_gui.store.page_fields import PageFields, description_from_columns
from archive_gui.store.recorder import Key, Recorder, Row
from archive_gui.store.sqlite import listed
from archive_gui.store.tables import Article, SourcePage

BATCH = 500
"""Articles read and written at a time; a stop is heard between two batches."""


class Describing:
    """What editing the descriptions of many articles asks of the database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def shared(self, articles: Sequence[int], ticker: Ticker) -> SharedDescription:
        """What the descriptions of articles have in common; unknown ones are left out.

        Raises:
            Cancelled: the answer is no longer wanted.
        """
        with self._database.reading() as connection:
            described = _described(connection, articles, ticker, len(articles))
            return shared(description for _row, _page, description in described)


def update_descriptions(recorder: Recorder, articles: Sequence[int], change: DescriptionChange, ticker: Ticker) -> Done:
    """Change the descriptions of articles; the count is of those that differ now.

    What a page says for its articles stays with the page: an article that says something else has it to itself.
    Archival codes run on in the order given.

    Raises:
        ArticleMissing: one of them is not in the archive.
        ArchivalCodeTaken: another article has one of the codes.
        Cancelled: the change is no longer wanted.
    """
    ids = list(dict.fromkeys(articles))
    codes = _codes(ids, change)
    columns: dict[Key, Row] = {}
    people: dict[int, Description] = {}
    seen = set()
    changed = 0
    for row, page, before in _described(recorder.connection, ids, ticker, 2 * len(ids)):
        seen.add(row["id"])
        wanted = change.applied(before, codes.get(row["id"]))
        if wanted == before:
            continue
        changed += 1
        own = PageFields.of_page(page).own_of(PageFields.of(wanted))
        columns[(row["id"],)] = own_columns(row, page, before, wanted) | own
        if wanted.contributors != before.contributors:
            people[row["id"]] = wanted
    missing = next((article for article in ids if article not in seen), None)
    if missing is not None:
        raise ArticleMissing(reference=str(missing))
    give_way(recorder, codes)
    keys = list(columns)
    for first in range(0, len(keys), BATCH):
        ticker.tick(len(ids) + first, 2 * len(ids))
        batch = keys[first : first + BATCH]
        recorder.update(Article, {key: columns[key] for key in batch})
        put_contributors(recorder, {number: people[number] for (number,) in batch if number in people})
    ticker.tick(2 * len(ids), 2 * len(ids))
    return Message("step.many_described", {"count": changed}), changed


def _codes(ids: Sequence[int], change: DescriptionChange) -> dict[int, str | None]:
    """The code that each article is to have; none where codes stay as they are."""
    if "archival_code" not in change.touched:
        return {}
    first = change.values.archival_code
    return dict(zip(ids, running_codes(first, len(ids)), strict=True)) if first else dict.fromkeys(ids)


def _described(
    connection: Connection, articles: Sequence[int], ticker: Ticker, total: int
) -> Iterator[tuple[dict[str, Any], dict[str, Any], Description]]:
    """(columns, columns of the page, description) of articles that are there, a batch at a time."""
    for first in range(0, len(articles), BATCH):
        ticker.tick(first, total)
        batch = list(articles[first : first + BATCH])
        query = select(Article.__table__).where(Article.id.in_(listed(batch)))
        rows = {row["id"]: dict(row) for row in connection.execute(query).mappings()}
        numbers = sorted({row["source_id"] for row in rows.values()})
        of_pages = select(SourcePage.__table__).where(SourcePage.id.in_(listed(numbers)))
        pages = {page["id"]: dict(page) for page in connection.execute(of_pages).mappings()}
        makers = contributors(connection, batch)
        for number in batch:
            row = rows.get(number)
            if row is not None:
                page = pages[row["source_id"]]
                in_force = PageFields.of_page(page).in_force(row)
                yield row, page, description_from_columns(row, in_force, makers.get(number, ()))
