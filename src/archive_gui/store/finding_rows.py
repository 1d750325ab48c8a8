"""Findings of a page, found anew: each takes the place of the one that it is, with all that was said of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, select

from archive_gui.domain.ingest import ProcessedSource
from archive_gui.domain.offsets import OffsetMap
from archive_gui.store.anchors import Piece, same_evidence
from archive_gui.store.derived_rows import PAGE, Row, finding_rows, pieces_of
from archive_gui.store.numbers import Numbers
from archive_gui.store.recorder import Key, Recorder
from archive_gui.store.sqlite import listed
from archive_gui.store.tables import FindingEvidence, FindingItem
from archive_gui.store.verdicts import bound_anchor, latest

Stood = dict[str, Any]


def refile_findings(
    recorder: Recorder, numbers: Numbers, source_id: int, source: ProcessedSource, articles: Sequence[int]
) -> tuple[int, int]:
    """Replace the findings of a page; one that was judged and is found no more stays. Returns (added, removed)."""
    work = _Findings(recorder, numbers, source_id, source, articles)
    work.find_again()
    work.keep_judged()
    work.write()
    return len(work.fresh), len(work.dropped)


class _Findings:
    """The findings that stood, and those found now: ``same`` and ``fresh`` by number, and all evidence."""

    def __init__(
        self, recorder: Recorder, numbers: Numbers, source_id: int, source: ProcessedSource, articles: Sequence[int]
    ) -> None:
        self._recorder = recorder
        self._connection: Connection = recorder.connection
        self._numbers = numbers
        self._source_id = source_id
        self._source = source
        self._articles = articles
        self._stood = _stood(self._connection, source_id)
        self._evidence = _evidence(self._connection, list(self._stood))
        self._refs: dict[int, list[Row]] = {}
        self._same: dict[Key, Row] = {}
        self.fresh: list[Row] = []
        self.dropped: list[int] = []

    def find_again(self) -> None:
        """Each finding of now in the place of the one that it is; a new one takes up an old judgement, if any."""
        sha256 = self._source.captured.sha256
        pieces = {number: pieces_of(self._evidence.get(number, []), sha256) for number in self._stood}
        wanted = finding_rows(self._source_id, self._source, self._articles)
        matched = _matched(self._stood, pieces, wanted, sha256)
        taken = frozenset(self._stood[number]["anchor"] for number in matched.values())
        for index, (row, own) in enumerate(wanted):
            number = matched.get(index)
            if number is not None:
                values = {name: value for name, value in row.items() if name != "open"}
                self._same[(number,)] = values | {"anchor": self._stood[number]["anchor"]}
            else:
                number = self._numbers.next(FindingItem)
                known = pieces_of(own, sha256)
                anchor, _ = bound_anchor(
                    self._connection, [row["kind"]], row["anchor"], known, [self._source_id], taken=taken
                )
                self.fresh.append({"id": number, "uuid": str(uuid4()), **row, "anchor": anchor})
            self._refs[number] = [{"finding_id": number, **ref} for ref in own]

    def keep_judged(self) -> None:
        """What was judged and is found no more stays, its evidence led to the articles of now; the rest goes."""
        gone = [number for number in self._stood if number not in self._refs]
        judged = latest(self._connection, (self._stood[number]["anchor"] for number in gone))
        for number in gone:
            if self._stood[number]["anchor"] not in judged:
                self.dropped.append(number)
                continue
            self._refs[number] = _moved(self._evidence.get(number, []), self._source, self._articles)
            article = next((ref["article_id"] for ref in self._refs[number]), None)
            self._same[(number,)] = {"found": False, "article_id": article}

    def write(self) -> None:
        """Put it into the tables, through the journal."""
        recorder = self._recorder
        old = {(ref["finding_id"], ref["number"]) for rows in self._evidence.values() for ref in rows}
        new = {(ref["finding_id"], ref["number"]): ref for rows in self._refs.values() for ref in rows}
        recorder.delete(FindingEvidence, sorted(old - new.keys()))
        recorder.delete(FindingItem, [(number,) for number in self.dropped])
        recorder.update(FindingItem, self._same)
        recorder.insert(FindingItem, self.fresh)
        recorder.update(FindingEvidence, {key: row for key, row in new.items() if key in old})
        recorder.insert(FindingEvidence, [row for key, row in new.items() if key not in old])


def _matched(
    stood: Mapping[int, Stood],
    pieces: Mapping[int, Sequence[Piece]],
    wanted: Sequence[tuple[Row, list[Row]]],
    sha256: str,
) -> dict[int, int]:
    """The number of the finding that each wanted one is, by its place: the same evidence first, then what moved."""
    free = dict.fromkeys(stood)
    found: dict[int, int] = {}
    for exactly in (True, False):
        for index, (row, own) in enumerate(wanted):
            if index in found:
                continue
            known = pieces_of(own, sha256)
            for number in free:
                if stood[number]["kind"] != row["kind"]:
                    continue
                if _same(pieces[number], known) if exactly else same_evidence(pieces[number], known):
                    found[index] = number
                    del free[number]
                    break
    return found


def _same(ours: Sequence[Piece], theirs: Sequence[Piece]) -> bool:
    return sorted((piece.sha256, piece.ranges) for piece in ours) == sorted(
        (piece.sha256, piece.ranges) for piece in theirs
    )


def _moved(refs: Sequence[Row], source: ProcessedSource, articles: Sequence[int]) -> list[Row]:
    """Evidence of a finding that is kept, with the article that has its place now."""
    maps = [article.reading.offsets for article in source.articles]
    moved = []
    for ref in refs:
        home = _home(ref["source_ranges"], maps)
        place = {"article_id": None if home is None else articles[home], "fact_local_id": None}
        moved.append({**ref, **place})
    return moved


def _home(ranges: Sequence[Sequence[int]], maps: Sequence[OffsetMap]) -> int | None:
    for start, end in ranges:
        for index, offsets in enumerate(maps):
            if any(run.start < end and start < run.end for _, run in offsets.runs()):
                return index
    return None


def _stood(connection: Connection, source_id: int) -> dict[int, Stood]:
    query = (
        select(FindingItem.__table__)
        .where(FindingItem.source_id == source_id, FindingItem.scope == PAGE)
        .order_by(FindingItem.number, FindingItem.id)
    )
    return {row["id"]: dict(row) for row in connection.execute(query).mappings()}


def _evidence(connection: Connection, findings: Sequence[int]) -> dict[int, list[Row]]:
    query = (
        select(FindingEvidence.__table__)
        .where(FindingEvidence.finding_id.in_(listed(findings)))
        .order_by(FindingEvidence.finding_id, FindingEvidence.number)
    )
    found: dict[int, list[Row]] = {}
    for row in connection.execute(query).mappings():
        found.setdefault(row["finding_id"], []).append(dict(row))
    return found
