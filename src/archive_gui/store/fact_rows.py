"""Facts of a source, found anew: each takes the row of the one that it is, also when it was rejected or came back."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, select

from archive_gui.domain.corrections import settle
from archive_gui.domain.facts import Fact
from archive_gui.domain.ingest import ProcessedSource
from archive_gui.domain.reextraction import FactChange
from archive_gui.store.correcting import corrections_of
from archive_gui.store.derived_rows import Row, fact_rows, rejected_rows
from archive_gui.store.fact_columns import fact_from_columns
from archive_gui.store.json_values import ranges_to_json
from archive_gui.store.numbers import Numbers
from archive_gui.store.recorder import Key, Recorder
from archive_gui.store.sqlite import listed
from archive_gui.store.tables import FactMention, RejectedFact

_SAID = ("kind", "quote", "value", "value_high", "unit", "approximation", "indicator", "subject", "as_of")
_SAID_OF_NAMES = ("place_level", "place_code", "full_name", "detail")
_TOLD = (*_SAID, *_SAID_OF_NAMES)
"""Columns whose change is told in a report: what a fact says, not where it stands or who found it."""


@dataclass(frozen=True, slots=True)
class FactsRefiled:
    """How the facts of a source changed, by article: those that came, went, or say something else."""

    changes: dict[int, list[FactChange]]
    added: int
    removed: int


@dataclass(frozen=True, slots=True)
class _Stood:
    id: int
    uuid: str
    article: int
    rejected: bool
    row: Mapping[str, Any]


class _Waiting:
    """Rows that stood and wait for the fact that they are; each is given out once."""

    def __init__(self, stood: Sequence[_Stood], origins: Callable[[], Mapping[str, frozenset[Any]]]) -> None:
        """``origins`` tells where corrected facts stood; it is asked when one is met whose row is not known by else."""
        self._free = {one.id: one for one in stood}
        self._same: dict[Any, deque[_Stood]] = {}
        self._threads: dict[str, deque[_Stood]] = {}
        self._places: dict[Any, deque[_Stood]] = {}
        self._origins = cache(origins)
        for one in stood:
            self._same.setdefault(_identity(one.row), deque()).append(one)
            self._places.setdefault(_place(one.row), deque()).append(one)
            if one.row["decided"] is not None:
                self._threads.setdefault(one.row["decided"][0], deque()).append(one)

    def same(self, row: Row) -> _Stood | None:
        """The row of the same kind that the same rule found in the same place."""
        return self._first(self._same.get(_identity(row)))

    def related(self, row: Row) -> _Stood | None:
        """The row that a corrected fact had before it was corrected."""
        if row["decided"] is None:
            return None
        thread = row["decided"][0]
        known = self._first(self._threads.get(thread))
        if known is not None:
            return known
        places = sorted(self._origins().get(thread, ()))
        return next((one for place in places if (one := self._first(self._places.get(place)))), None)

    def left(self) -> list[_Stood]:
        """The rows that nobody took."""
        return list(self._free.values())

    def _first(self, waiting: deque[_Stood] | None) -> _Stood | None:
        while waiting:
            one = waiting.popleft()
            if self._free.pop(one.id, None) is not None:
                return one
        return None


def refile_facts(
    recorder: Recorder,
    numbers: Numbers,
    source_id: int,
    source: ProcessedSource,
    *,
    articles: Sequence[int],
    former: Sequence[int],
) -> FactsRefiled:
    """Replace the facts of a source, which stood in the ``former`` articles; a fact keeps its number and UUID."""
    stood = list(_stood(recorder.connection, former))
    waiting = _Waiting(stood, lambda: _origins(recorder.connection, source_id))
    pairs = list(zip(articles, source.articles, strict=True))
    wanted = [(row, False) for number, article in pairs for row in fact_rows(number, article.facts)]
    wanted += [(row, True) for number, article in pairs for row in rejected_rows(number, article.rejected)]
    mine = [waiting.same(_columns(row, rejected=rejected)) for row, rejected in wanted]
    for index, (row, rejected) in enumerate(wanted):
        mine[index] = mine[index] or waiting.related(_columns(row, rejected=rejected))
    work = _Writing(recorder, numbers)
    for (row, rejected), known in zip(wanted, mine, strict=True):
        work.put(row, known, rejected=rejected)
    left = waiting.left()
    work.drop(left)
    work.write()
    return _told(wanted, mine, left)


class _Writing:
    """Gathers what is to be written into the two tables of facts."""

    def __init__(self, recorder: Recorder, numbers: Numbers) -> None:
        self._recorder = recorder
        self._numbers = numbers
        self._gone: dict[bool, list[Key]] = {False: [], True: []}
        self._same: dict[bool, dict[Key, Row]] = {False: {}, True: {}}
        self._fresh: dict[bool, list[Row]] = {False: [], True: []}

    def put(self, row: Row, known: _Stood | None, *, rejected: bool) -> None:
        """A fact of now, in the row of the one it was."""
        if known is None:
            self._fresh[rejected].append({"id": self._numbers.next(FactMention), "uuid": str(uuid4()), **row})
        elif known.rejected is rejected:
            self._same[rejected][(known.id,)] = row
        else:
            self._gone[known.rejected].append((known.id,))
            self._fresh[rejected].append({"id": known.id, "uuid": known.uuid, **row})

    def drop(self, stood: Iterable[_Stood]) -> None:
        """Facts that are no more."""
        for one in stood:
            self._gone[one.rejected].append((one.id,))

    def write(self) -> None:
        """Put it into the tables, through the journal."""
        for model, rejected in ((FactMention, False), (RejectedFact, True)):
            self._recorder.delete(model, self._gone[rejected])
            self._recorder.update(model, self._same[rejected])
        for model, rejected in ((FactMention, False), (RejectedFact, True)):
            self._recorder.insert(model, self._fresh[rejected])


def _told(wanted: Sequence[tuple[Row, bool]], mine: Sequence[_Stood | None], left: Sequence[_Stood]) -> FactsRefiled:
    changes: dict[int, list[FactChange]] = {}
    added = removed = 0
    for (row, rejected), known in zip(wanted, mine, strict=True):
        before = None if known is None or known.rejected else known.row
        after = None if rejected else row
        if before is None and after is None:
            continue
        added += before is None
        removed += after is None
        if before is None or after is None or any(before[name] != after[name] for name in _TOLD):
            changes.setdefault(row["article_id"], []).append(FactChange(_fact(before), _fact(after)))
    for one in left:
        if not one.rejected:
            removed += 1
            changes.setdefault(one.article, []).append(FactChange(_fact(one.row), None))
    return FactsRefiled(changes, added, removed)


def _fact(row: Mapping[str, Any] | None) -> Fact | None:
    return None if row is None else fact_from_columns(row)


def _stood(connection: Connection, articles: Sequence[int]) -> Iterator[_Stood]:
    chosen = listed(articles)
    facts = select(FactMention.__table__).where(FactMention.article_id.in_(chosen))
    for row in map(dict, connection.execute(facts.order_by(FactMention.number, FactMention.id)).mappings()):
        yield _Stood(row["id"], row["uuid"], row["article_id"], rejected=False, row=row)
    rejected = select(RejectedFact.__table__).where(RejectedFact.article_id.in_(chosen))
    for row in map(dict, connection.execute(rejected.order_by(RejectedFact.number, RejectedFact.id)).mappings()):
        yield _Stood(row["id"], row["uuid"], row["article_id"], rejected=True, row=row["fact"])


def _origins(connection: Connection, source_id: int) -> dict[str, frozenset[Any]]:
    """Where each fact that was corrected stood, by its thread."""
    return {
        one.thread: frozenset((kind.value, _flat(ranges_to_json(ranges))) for kind, ranges in one.origins)
        for one in settle(corrections_of(connection, source_id)).facts
    }


def _columns(row: Row, *, rejected: bool) -> Row:
    return row["fact"] if rejected else row


def _identity(row: Mapping[str, Any]) -> Any:
    return row["kind"], row["rule"], _flat(row["source_ranges"])


def _place(row: Mapping[str, Any]) -> Any:
    return row["kind"], _flat(row["source_ranges"])


def _flat(ranges: Iterable[Any]) -> str:
    return json.dumps(list(ranges))
