"""Putting a source, processed anew, in the place of what it was, row by row, so that the journal can take it back."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, select, update

from archive_gui.domain.ingest import ProcessedSource
from archive_gui.domain.offsets import OffsetMap
from archive_gui.domain.reextraction import FactChange
from archive_gui.store import likening
from archive_gui.store.derived_rows import Row, aside_rows, contributor_rows, repair_rows, text_row
from archive_gui.store.fact_rows import refile_facts
from archive_gui.store.finding_rows import refile_findings
from archive_gui.store.keys import excerpt
from archive_gui.store.lookup import contributors, page_row
from archive_gui.store.matching import Pairing, paired
from archive_gui.store.merging import Known, Merged, merge
from archive_gui.store.numbers import Numbers
from archive_gui.store.page_fields import PageFields, description_to_columns, keys_of
from archive_gui.store.recorder import Key, Recorder, table_of
from archive_gui.store.sqlite import listed
from archive_gui.store.tables import (
    Article,
    ArticleTag,
    ArticleText,
    Base,
    Contributor,
    RepairStep,
    SetAsideText,
    SourcePage,
)

Identity = Callable[[Mapping[str, Any]], Any]


@dataclass(frozen=True, slots=True)
class Refiled:
    """How many rows came and went, and whether anything changed at all."""

    facts_added: int = 0
    facts_removed: int = 0
    findings_added: int = 0
    findings_removed: int = 0
    changed: bool = False
    facts: dict[int, list[FactChange]] = field(default_factory=dict)


def refile(recorder: Recorder, source_id: int, source: ProcessedSource) -> Refiled:
    """Replace all that was derived of a source.

    Articles go on with the one they have most captured text in common with: number, UUID, tags, fields set by hand,
    trash. One that is split off takes over tags, trash and time of import; one that is joined leaves its tags to the
    article that has its text now. Rows that say the same keep their numbers.
    """
    told = len(recorder.changes)
    work = _Refiling(recorder, source_id, source)
    work.articles()
    facts = refile_facts(recorder, work.numbers, source_id, source, articles=work.new_ids, former=work.old_ids)
    of_source = RepairStep.source_id == source_id
    work.derived(RepairStep, repair_rows(source_id, source, work.new_ids), of_source, _repair)
    asides = SetAsideText.source_id == source_id
    work.derived(SetAsideText, aside_rows(source_id, source), asides, _aside)
    findings = refile_findings(recorder, work.numbers, source_id, source, work.new_ids)
    work.drop_articles()
    work.numbers.keep()
    changed = len(recorder.changes) > told
    made_with(recorder, source_id, source.made_with, in_journal=changed)
    return Refiled(facts.added, facts.removed, *findings, changed=changed, facts=facts.changes)


def made_with(recorder: Recorder, source_id: int, versions: str, *, in_journal: bool) -> None:
    """Note which rules worked on a source; where they changed nothing, there is nothing to undo."""
    if in_journal:
        recorder.update(SourcePage, {(source_id,): {"made_with": versions}})
    else:
        statement = update(SourcePage).where(SourcePage.id == source_id).values(made_with=versions)
        recorder.connection.execute(statement)


class _Refiling:
    def __init__(self, recorder: Recorder, source_id: int, source: ProcessedSource) -> None:
        self._recorder = recorder
        self._connection: Connection = recorder.connection
        self._source = source
        self._page = page_row(self._connection, source_id)
        self.numbers = Numbers(self._connection)
        query = (
            select(Article.__table__, ArticleText.offsets)
            .join(ArticleText, ArticleText.article_id == Article.id)
            .where(Article.source_id == source_id)
            .order_by(Article.position)
        )
        self._old = {row["id"]: row for row in map(dict, self._connection.execute(query).mappings())}
        self.old_ids = list(self._old)
        maps = {number: OffsetMap.from_bytes(row["offsets"]) for number, row in self._old.items()}
        self._pairing: Pairing = paired(maps, [article.reading for article in source.articles])
        self.new_ids = [number if number is not None else self.numbers.next(Article) for number in self._pairing.kept]
        self._gone = [number for number in self.old_ids if number not in set(self.new_ids)]

    def articles(self) -> None:
        """Pages, descriptions, texts, contributors and tags."""
        makers = contributors(self._connection, self.old_ids)
        known = {number: Known(row, makers.get(number, ())) for number, row in self._old.items()}
        found = [article.description for article in self._source.articles]
        serving, merged = merge(self._page, known, found, self._pairing)
        columns = {**serving.as_page(), "article_count": len(self.new_ids)}
        self._recorder.update(SourcePage, {(self._page["id"],): columns})
        self._write_articles(serving, merged)
        texts = [
            text_row(number, article.reading)
            for number, article in zip(self.new_ids, self._source.articles, strict=True)
        ]
        self._put(ArticleText, texts)
        for number, one in zip(self.new_ids, merged, strict=True):
            self._replace(Contributor, Contributor.article_id == number, contributor_rows(number, one.description))
        self._tags()

    def derived(self, model: Any, wanted: Sequence[Row], where: Any, identity: Identity) -> tuple[int, int]:
        """Replace rows that belong to the source; those that are the same keep their numbers. Returns (added, gone)."""
        waiting: dict[Any, deque[Mapping[str, Any]]] = {}
        query = select(table_of(model)).where(where).order_by(model.number, model.id)
        for stood in map(dict, self._connection.execute(query).mappings()):
            waiting.setdefault(identity(stood), deque()).append(stood)
        named = "uuid" in table_of(model).c
        same: dict[Key, Row] = {}
        fresh: list[Row] = []
        for row in wanted:
            known = waiting.get(identity(row))
            if known:
                same[(known.popleft()["id"],)] = row
            else:
                keys = {"id": self.numbers.next(model), **({"uuid": str(uuid4())} if named else {})}
                fresh.append(keys | row)
        gone = [(row["id"],) for rows in waiting.values() for row in rows]
        self._recorder.delete(model, gone)
        self._recorder.update(model, same)
        self._recorder.insert(model, fresh)
        return len(fresh), len(gone)

    def drop_articles(self) -> None:
        """Remove the articles that no text is left of."""
        if not self._gone:
            return
        likening.release(self._connection, self._gone)
        for number in self._gone:
            self._replace(Contributor, Contributor.article_id == number, [])
            self._replace(ArticleTag, ArticleTag.article_id == number, [])
        self._recorder.delete(ArticleText, [(number,) for number in self._gone])
        self._recorder.delete(Article, [(number,) for number in self._gone])

    def _write_articles(self, serving: PageFields, merged: Sequence[Merged]) -> None:
        shown_again = self._shown_again()
        kept: dict[Key, Row] = {}
        fresh: list[Row] = []
        for index, (number, one) in enumerate(zip(self.new_ids, merged, strict=True)):
            reading = self._source.articles[index].reading
            shown = excerpt(reading)
            row: Row = {
                "position": index + 1,
                "excerpt": shown,
                "char_count": len(reading.text),
                "edited": sorted(one.edited),
                **description_to_columns(one.description),
                **serving.own_of(PageFields.of(one.description)),
                **keys_of(one.description, excerpt=shown, file_name=self._page["file_name"]),
            }
            if number in shown_again:
                row["deleted_at_utc"] = None
            if number in self._old:
                kept[(number,)] = row
            else:
                fresh.append(row | self._new_keys(number, self._pairing.parents[index]))
        self._recorder.insert(Article, fresh)
        self._recorder.update(Article, kept)

    def _new_keys(self, number: int, parent: int | None) -> Row:
        """What an article that is split off takes over; one of text that was set aside, of the page's first."""
        origin = self._old[parent if parent is not None else self.old_ids[0]]
        return {
            "id": number,
            "uuid": str(uuid4()),
            "source_id": self._page["id"],
            "revision": 1,
            "imported_at_utc": origin["imported_at_utc"],
            "deleted_at_utc": origin["deleted_at_utc"],
        }

    def _shown_again(self) -> set[int]:
        """Articles in the trash that take in the text of one that is shown: nothing is hidden by a join."""
        shown = [number for number in self._gone if self._old[number]["deleted_at_utc"] is None]
        return {self.new_ids[self._pairing.heirs[number]] for number in shown if number in self._pairing.heirs}

    def _tags(self) -> None:
        query = select(ArticleTag.article_id, ArticleTag.tag_id).where(ArticleTag.article_id.in_(listed(self.old_ids)))
        carried: dict[int, set[int]] = {}
        for article, tag in self._connection.execute(query):
            carried.setdefault(article, set()).add(tag)
        wanted = {number: set(carried.get(number, ())) for number in self.new_ids}
        for number, parent in zip(self.new_ids, self._pairing.parents, strict=True):
            wanted[number] |= carried.get(parent or 0, set())
        for number, index in self._pairing.heirs.items():
            wanted[self.new_ids[index]] |= carried.get(number, set())
        rows = [
            {"article_id": number, "tag_id": tag}
            for number, tags in wanted.items()
            for tag in sorted(tags - carried.get(number, set()))
        ]
        self._recorder.insert(ArticleTag, rows)

    def _put(self, model: type[Base], rows: Sequence[Row]) -> None:
        """Write rows under their article's number, over the ones that are there."""
        self._recorder.insert(model, [row for row in rows if row["article_id"] not in self._old])
        self._recorder.update(model, {(row["article_id"],): row for row in rows if row["article_id"] in self._old})

    def _replace(self, model: Any, where: Any, rows: Sequence[Row]) -> None:
        """Remove rows and write others, unless they are the same."""
        table = table_of(model)
        found = [dict(row) for row in self._connection.execute(select(table).where(where)).mappings()]
        if found == list(rows):
            return
        self._recorder.delete(model, [tuple(row[column.name] for column in table.primary_key) for row in found])
        self._recorder.insert(model, rows)


def _repair(row: Mapping[str, Any]) -> Any:
    return row["rule"], row["kind"], _flat(row["source_ranges"])


def _aside(row: Mapping[str, Any]) -> Any:
    return row["rule"], _flat(row["source_ranges"])


def _flat(ranges: Iterable[Any]) -> str:
    return json.dumps(list(ranges))
