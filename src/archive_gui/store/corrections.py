"""Facts by their numbers, what was said of them, and the quickest thing to say: that they are right."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain
from typing import Any
from uuid import uuid4

from sqlalchemy import ColumnElement, Connection, exists, select

from archive_gui.domain.anchored import context_of
from archive_gui.domain.captured import Message
from archive_gui.domain.changes import ChangeSummary
from archive_gui.domain.corrections import Correction, CorrectionAct, FactRecord, entity_name
from archive_gui.domain.facts import Fact, FactDecision, FactId, FactKind, FactState
from archive_gui.domain.records import ArticleFilter, ArticleId, SourceId
from archive_gui.store import history, listing
from archive_gui.store.checked import checked
from archive_gui.store.correcting import acts_of, append_corrections, corrections_of
from archive_gui.store.database import Database
from archive_gui.store.errors import FactMissing
from archive_gui.store.fact_columns import decided_to_json, fact_from_columns
from archive_gui.store.history import Actor
from archive_gui.store.numbers import Numbers
from archive_gui.store.page_fields import shown_title
from archive_gui.store.precedents import copies_of
from archive_gui.store.recorder import Recorder
from archive_gui.store.sqlite import listed
from archive_gui.store.tables import (
    Article,
    ArticleText,
    FactMention,
    FindingEvidence,
    FindingItem,
    RejectedFact,
    SourcePage,
)

QUOTE = 20
"""Characters of a fact that name it in the journal and in the undo menu."""

_ARTICLE = (Article.source_id, Article.title, Article.kicker, Article.excerpt, SourcePage.file_name)


class CorrectionStore:
    """Facts and their corrections; like the reads of ``Store``, from any thread, each of one state of the archive."""

    def __init__(self, database: Database, operator: str) -> None:
        self._database = database
        self._operator = operator

    def records(self, ids: Sequence[int]) -> list[FactRecord]:
        """The facts asked for, rejected ones among them, in that order; those that are gone are left out."""
        with self._database.reading() as connection:
            return _records(connection, ids)

    def rejected(self, ids: Sequence[FactId]) -> bool:
        """Whether any of these facts is a rejected one.

        Raises:
            FactMissing: the archive does not have all of them.
        """
        chosen = listed(ids)
        with self._database.reading() as connection:
            left = set(connection.execute(select(FactMention.id).where(FactMention.id.in_(chosen))).scalars())
            taken = set(connection.execute(select(RejectedFact.id).where(RejectedFact.id.in_(chosen))).scalars())
        missing = sorted(set(ids) - left - taken)
        if missing:
            raise FactMissing(reference=str(missing[0]))
        return bool(taken)

    def record(self, fact: FactId) -> FactRecord:
        """One fact, rejected or not.

        Raises:
            FactMissing: the archive has no such fact.
        """
        found = self.records([fact])
        if not found:
            raise FactMissing(reference=str(fact))
        return found[0]

    def said(self, source: SourceId) -> tuple[Correction, ...]:
        """Everything that was said of the facts of a source, the oldest first."""
        with self._database.reading() as connection:
            return corrections_of(connection, source)

    def acts(self, source: SourceId) -> dict[str, list[CorrectionAct]]:
        """The acts of each thread of a source, in order, without what they say."""
        with self._database.reading() as connection:
            return acts_of(connection, source)

    def copies(self, article: ArticleId) -> tuple[ArticleId, ...]:
        """The copies of an article on which somebody looked at facts, the trash among them."""
        with self._database.reading() as connection:
            found = copies_of(connection, article)
            looked_at = checked(connection, found)
            return tuple(one for one in found if looked_at[one])

    def history(self, fact: FactId) -> tuple[Correction, ...]:
        """Everything that was said of a fact, of one in its place before it, and of its name; the oldest first.

        Raises:
            FactMissing: the archive has no such fact.
        """
        record = self.record(fact)
        return tuple(act for act in self.said(record.source) if _is_about(act, record.fact))

    def doubtful(self, where: ArticleId | ArticleFilter, kinds: Sequence[FactKind]) -> array[int]:
        """Facts that nobody looked at: evidence of open findings first, then the least sure."""
        doubted = exists().where(
            FindingEvidence.article_id == FactMention.article_id,
            FindingEvidence.fact_local_id == FactMention.local_id,
            FindingItem.id == FindingEvidence.finding_id,
            FindingItem.open,
        )
        with self._database.reading() as connection:
            conditions: list[ColumnElement[bool]] = [FactMention.state == FactState.MACHINE.value]
            if isinstance(where, ArticleFilter):
                shown = listing.article_ids(connection, where, sort=None, descending=False)
                conditions.append(FactMention.article_id.in_(listed(shown)))
            else:
                conditions.append(FactMention.article_id == where)
            if kinds:
                conditions.append(FactMention.kind.in_([kind.value for kind in kinds]))
            order = (doubted.desc(), FactMention.confidence, FactMention.article_id, FactMention.number)
            query = select(FactMention.id).where(*conditions).order_by(*order)
            return array("q", chain.from_iterable(connection.execute(query).cursor.fetchall()))

    def accept(self, ids: Sequence[FactId], note: str) -> ChangeSummary:
        """Say of facts that they are right as they stand, as one step; those that nobody looked at before count."""
        actor = Actor.now(self._operator)
        with self._database.writing() as connection:
            recorder = Recorder(connection)
            numbers = Numbers(connection)
            wanted = [one for one in _records(connection, ids) if one.fact.state is FactState.MACHINE]
            texts = _texts(connection, [one.article for one in wanted])
            by_source: dict[SourceId, list[Correction]] = {}
            columns: dict[tuple[Any, ...], dict[str, Any]] = {}
            for one in wanted:
                act = _accepted(one.fact, texts[one.article], actor, note)
                by_source.setdefault(one.source, []).append(act)
                assert act.after is not None
                state = {"state": act.after.state.value, "decided": decided_to_json(act.after.decided)}
                columns[one.fact.number,] = state
            for source, acts in by_source.items():
                append_corrections(recorder, numbers, source, acts)
            recorder.update(FactMention, columns)
            numbers.keep()
            step = fact_step(CorrectionAct.ACCEPT, [one.fact for one in wanted])
            return history.close_edit(connection, actor, step, recorder.changes, count=len(wanted))

    def tell_who(self, act: CorrectionAct, sides: Sequence[Sequence[int]], step: Message, note: str) -> ChangeSummary:
        """Say of the mentions of one name that all are the same (JOIN), or that each side is another one (PART).

        Nothing is extracted anew: what the facts say stays as it is.
        """
        actor = Actor.now(self._operator)
        with self._database.writing() as connection:
            recorder = Recorder(connection)
            numbers = Numbers(connection)
            said, shared = 0, str(uuid4())
            for side in sides:
                thread = str(uuid4())
                mentions: dict[SourceId, list[Fact]] = {}
                for one in _records(connection, side):
                    mentions.setdefault(one.source, []).append(one.fact)
                for source, facts in mentions.items():
                    append_corrections(recorder, numbers, source, [_who(act, facts, (thread, shared), actor, note)])
                    said += len(facts)
            numbers.keep()
            return history.close_edit(connection, actor, step, recorder.changes, count=said)


def fact_step(act: CorrectionAct, facts: Sequence[Fact]) -> Message:
    """What an act on facts is called in the journal: one by its quote, several by their count."""
    if len(facts) != 1:
        return Message(f"step.facts.{act.value}", {"count": len(facts)})
    quote = " ".join(facts[0].quote.split())
    return Message(f"step.fact.{act.value}", {"quote": quote if len(quote) <= QUOTE else f"{quote[:QUOTE]}…"})


def _accepted(fact: Fact, text: str, actor: Actor, note: str) -> Correction:
    thread = str(uuid4())
    decided = FactDecision(thread, actor.operator, actor.at_utc, note)
    after = replace(fact, state=FactState.ACCEPTED, decided=decided)
    return Correction(
        thread=thread,
        act=CorrectionAct.ACCEPT,
        before=fact,
        after=after,
        operator=actor.operator,
        at_utc=actor.at_utc,
        note=note,
        context=context_of(text, fact.span),
    )


def _who(act: CorrectionAct, facts: Sequence[Fact], shared: tuple[str, str], actor: Actor, note: str) -> Correction:
    """What is said of the mentions in one source."""
    thread, into = shared
    decided = FactDecision(thread, actor.operator, actor.at_utc, note)
    return Correction(
        thread=thread,
        act=act,
        before=facts[0],
        after=replace(facts[0], state=FactState.EDITED, decided=decided),
        operator=actor.operator,
        at_utc=actor.at_utc,
        note=note,
        names=tuple(sorted({entity_name(fact) for fact in facts})),
        places=tuple(span for fact in facts for span in fact.source_ranges),
        into=into,
    )


def _is_about(act: Correction, fact: Fact) -> bool:
    if fact.decided is not None and act.thread == fact.decided.thread:
        return True
    place = (fact.kind, fact.source_ranges)
    if act.act in {CorrectionAct.JOIN, CorrectionAct.PART}:
        touched = any(one.overlaps(other) for one in act.places for other in fact.source_ranges)
        return act.after is not None and act.after.kind is fact.kind and touched
    return any((one.kind, one.source_ranges) == place for one in (act.before, act.after) if one is not None)


def _records(connection: Connection, ids: Sequence[int]) -> list[FactRecord]:
    found = dict(_found(connection, ids))
    return [found[number] for number in ids if number in found]


def _found(connection: Connection, ids: Sequence[int]) -> Iterator[tuple[int, FactRecord]]:
    chosen = listed(ids)
    stood = (
        select(FactMention.__table__, *_named(_ARTICLE))
        .join(Article, Article.id == FactMention.article_id)
        .join(SourcePage, SourcePage.id == Article.source_id)
        .where(FactMention.id.in_(chosen))
    )
    for row in map(dict, connection.execute(stood).mappings()):
        yield row["id"], _record(row, row)
    rejected = (
        select(RejectedFact.__table__, *_named(_ARTICLE))
        .join(Article, Article.id == RejectedFact.article_id)
        .join(SourcePage, SourcePage.id == Article.source_id)
        .where(RejectedFact.id.in_(chosen))
    )
    for row in map(dict, connection.execute(rejected).mappings()):
        yield row["id"], _record(row, {**row["fact"], "id": row["id"]})


def _named(columns: Sequence[Any]) -> list[Any]:
    """Columns of articles beside those of facts, which may be called the same."""
    return [column.label(f"of_{column.key}") for column in columns]


def _record(row: Mapping[str, Any], columns: Mapping[str, Any]) -> FactRecord:
    title = shown_title(row["of_title"], row["of_kicker"], row["of_excerpt"], row["of_file_name"])
    fact = fact_from_columns(columns)
    return FactRecord(fact, ArticleId(row["article_id"]), SourceId(row["of_source_id"]), title)


def _texts(connection: Connection, articles: Sequence[int]) -> dict[int, str]:
    query = select(ArticleText.article_id, ArticleText.text).where(ArticleText.article_id.in_(listed(articles)))
    return {number: text for number, text in connection.execute(query)}  # noqa: C416 - a row is no pair to dict()
