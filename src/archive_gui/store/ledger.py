"""The ledger's reads and verdicts: ordered numbers of items, pages of rows, counts."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from itertools import chain

from sqlalchemy import ColumnElement, Select, Text, and_, case, cast, exists, func, or_, select

from archive_gui.domain.captured import Message
from archive_gui.domain.changes import ChangeSummary
from archive_gui.domain.findings import FindingKind, Severity
from archive_gui.domain.ledger import (
    ItemId,
    Judgement,
    LedgerCounts,
    LedgerFilter,
    LedgerRow,
    LedgerState,
    Verdict,
)
from archive_gui.store import history, ledger_rows
from archive_gui.store.database import Database
from archive_gui.store.derived_rows import ARCHIVE
from archive_gui.store.history import Actor
from archive_gui.store.judging import judge
from archive_gui.store.recorder import Recorder
from archive_gui.store.tables import Article, FindingEvidence, FindingItem
from archive_gui.store.tables import Judgement as JudgementRow

_ORDER = case({severity.value: place for place, severity in enumerate(Severity)}, value=FindingItem.severity)


class Ledger:
    """Items by number; like the reads of ``Store``, from any thread, each of one state of the archive."""

    def __init__(self, database: Database, operator: str) -> None:
        self._database = database
        self._operator = operator

    def items(self, wanted: LedgerFilter) -> array[int]:
        """The items that a filter leaves: open ones first, then by severity, then as they came."""
        query = select(FindingItem.id).where(*_conditions(wanted))
        ordered = query.order_by(FindingItem.open.desc(), _ORDER, FindingItem.source_id, FindingItem.number)
        with self._database.reading() as connection:
            return array("q", chain.from_iterable(connection.execute(ordered).cursor.fetchall()))

    def rows(self, ids: Sequence[int]) -> list[LedgerRow]:
        """The items asked for, in that order; those that are gone are left out."""
        with self._database.reading() as connection:
            return ledger_rows.rows(connection, ids)

    def counts(self) -> LedgerCounts:
        """How many items are open and closed, by kind."""
        query = (
            select(FindingItem.kind, FindingItem.open, func.count())
            .where(_shown())
            .group_by(FindingItem.kind, FindingItem.open)
        )
        by_kind: dict[str, list[int]] = {}
        with self._database.reading() as connection:
            for kind, waits, count in connection.execute(query):
                by_kind.setdefault(kind, [0, 0])[0 if waits else 1] += count
        kinds = tuple((FindingKind(kind), waiting, closed) for kind, (waiting, closed) in sorted(by_kind.items()))
        return LedgerCounts(sum(kind[1] for kind in kinds), sum(kind[2] for kind in kinds), kinds)

    def history(self, item: ItemId) -> tuple[Judgement, ...]:
        """Every verdict on an item, the oldest first."""
        query = (
            select(JudgementRow.verdict, JudgementRow.note, JudgementRow.operator, JudgementRow.at_utc)
            .join(FindingItem, FindingItem.anchor == JudgementRow.anchor)
            .where(FindingItem.id == item)
            .order_by(JudgementRow.id)
        )
        with self._database.reading() as connection:
            return tuple(
                Judgement(Verdict(verdict), note, operator, at_utc)
                for verdict, note, operator, at_utc in connection.execute(query)
            )

    def judge(self, items: Sequence[int], verdict: Verdict, note: str | None) -> ChangeSummary:
        """Give items a verdict, as one step; counts those that did not have it."""
        actor = Actor.now(self._operator)
        with self._database.writing() as connection:
            recorder = Recorder(connection)
            count = judge(recorder, actor, items, verdict, note)
            code = "step.reopened" if verdict is Verdict.REOPENED else "step.judged"
            step = Message(code, {"count": count, "verdict": Message(f"verdict.{verdict.value}", {})})
            return history.close_edit(connection, actor, step, recorder.changes, count=count)


def _conditions(wanted: LedgerFilter) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = [_shown()]
    if wanted.state is not LedgerState.ALL:
        conditions.append(FindingItem.open.is_(wanted.state is LedgerState.OPEN))
    if wanted.kinds:
        conditions.append(FindingItem.kind.in_([kind.value for kind in wanted.kinds]))
    if wanted.severities:
        conditions.append(FindingItem.severity.in_([severity.value for severity in wanted.severities]))
    if wanted.article is not None:
        as_evidence = select(FindingEvidence.finding_id).where(FindingEvidence.article_id == wanted.article)
        conditions.append(or_(FindingItem.article_id == wanted.article, FindingItem.id.in_(as_evidence)))
    if wanted.source is not None:
        conditions.append(FindingItem.source_id == wanted.source)
    conditions += [_says(word) for word in wanted.text.split()]
    return conditions


def _shown() -> ColumnElement[bool]:
    """Items of one page are hidden with their article in the trash; those across articles with any of theirs."""
    trashed = Article.deleted_at_utc.is_not(None)
    own = exists().where(Article.id == FindingItem.article_id, trashed)
    any_of = exists().where(
        FindingEvidence.finding_id == FindingItem.id, Article.id == FindingEvidence.article_id, trashed
    )
    return and_(~own, or_(FindingItem.scope != ARCHIVE, ~any_of))


def _says(word: str) -> ColumnElement[bool]:
    """Whether a word stands in the quotes, the message, the notes or the titles of an item."""
    quoted = select(FindingEvidence.finding_id).where(FindingEvidence.quote.contains(word, autoescape=True))
    titled: Select[int] = select(FindingEvidence.finding_id).join(Article, Article.id == FindingEvidence.article_id)
    noted = select(JudgementRow.anchor).where(JudgementRow.note.contains(word, autoescape=True))
    return or_(
        FindingItem.id.in_(quoted),
        FindingItem.id.in_(titled.where(Article.title.contains(word, autoescape=True))),
        FindingItem.anchor.in_(noted),
        cast(FindingItem.message, Text).contains(word, autoescape=True),
    )
