"""What was decided of the same thing in another version of a page: told beside an open item, never applied by itself.

A verdict holds for the bytes it was given on. A page that comes in again with a changed digit is another source, and
its items wait; but whoever judged the first version is not to find that out by heart.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, select
from sqlalchemy.orm import aliased

from archive_gui.domain.findings import FindingKind
from archive_gui.domain.ledger import COPIES, Precedent, Verdict
from archive_gui.domain.records import ArticleId
from archive_gui.store.anchors import evidence_from_json
from archive_gui.store.derived_rows import ARCHIVE
from archive_gui.store.sqlite import listed
from archive_gui.store.tables import Article, FindingEvidence, FindingItem, Judgement, SourcePage
from archive_gui.store.verdicts import latest

_OF_ITS_OWN = frozenset({*COPIES, FindingKind.DECISION_UNMET})
"""Kinds that are about one source, or one pair of them, and no other."""


def precedents(
    connection: Connection, items: Sequence[Mapping[str, Any]], refs: Mapping[int, Sequence[Mapping[str, Any]]]
) -> dict[int, Precedent]:
    """For each of these findings that has one: the last verdict on the same words, as the same kind, in a copy.

    Copies are sources of which an article is a near-duplicate of one of the finding's source, unless somebody said
    that the two are different articles. ``items`` and ``refs`` are findings and their evidence as columns.
    """
    asked = {
        row["id"]: (row["kind"], row["source_id"], words)
        for row in items
        if FindingKind(row["kind"]) not in _OF_ITS_OWN and (words := _words(ref["quote"] for ref in refs[row["id"]]))
    }
    copies = _copies(connection, {source for _, source, _ in asked.values()})
    told = _judged(connection, {kind for kind, _, _ in asked.values()}, set().union(*copies.values()))
    return {
        number: found
        for number, (kind, source, words) in asked.items()
        if (found := _last(told.get((kind, words), ()), copies.get(source, frozenset()))) is not None
    }


def copies_of(connection: Connection, article: ArticleId) -> tuple[ArticleId, ...]:
    """The near-duplicates of an article in other sources, the trash among them, unless said to be different ones."""
    ours, theirs = aliased(FindingEvidence), aliased(FindingEvidence)
    query = (
        select(theirs.article_id, FindingItem.anchor)
        .select_from(ours)
        .join(FindingItem, FindingItem.id == ours.finding_id)
        .join(theirs, theirs.finding_id == ours.finding_id)
        .where(
            ours.article_id == article,
            FindingItem.kind.in_([kind.value for kind in COPIES]),
            FindingItem.scope == ARCHIVE,
            theirs.article_id.is_not(None),
            theirs.source_id != ours.source_id,
        )
        .distinct()
        .order_by(theirs.article_id)
    )
    rows = connection.execute(query).all()
    verdicts = latest(connection, {anchor for _, anchor in rows})
    return tuple(
        ArticleId(other)
        for other, anchor in rows
        if other is not None and (anchor not in verdicts or not _is_different(verdicts[anchor]))
    )


def _is_different(judged: Mapping[str, Any]) -> bool:
    return bool(judged["verdict"] == Verdict.DIFFERENT.value)


def _words(quotes: Iterable[str]) -> tuple[str, ...]:
    """The quotes whatever their order and their line breaks, which another capture sets elsewhere."""
    return tuple(sorted("".join(quote.split()) for quote in quotes))


def _copies(connection: Connection, sources: Collection[int]) -> dict[int, set[int]]:
    """The other sources that hold a near-duplicate of an article of each source."""
    ours, theirs = aliased(FindingEvidence), aliased(FindingEvidence)
    own = aliased(Article)
    query = (
        select(own.source_id, theirs.source_id, FindingItem.anchor)
        .join(ours, ours.article_id == own.id)
        .join(FindingItem, FindingItem.id == ours.finding_id)
        .join(theirs, theirs.finding_id == ours.finding_id)
        .where(
            own.source_id.in_(listed(sorted(sources))),
            FindingItem.kind.in_([kind.value for kind in COPIES]),
            FindingItem.scope == ARCHIVE,
            theirs.source_id != own.source_id,
        )
        .distinct()
    )
    rows = connection.execute(query).all()
    verdicts = latest(connection, {anchor for _, _, anchor in rows})
    found: dict[int, set[int]] = {}
    for source, other, anchor in rows:
        if other is not None and (anchor not in verdicts or not _is_different(verdicts[anchor])):
            found.setdefault(source, set()).add(other)
    return found


def _judged(
    connection: Connection, kinds: Collection[str], sources: Collection[int]
) -> dict[tuple[str, tuple[str, ...]], list[tuple[int, Precedent]]]:
    """The verdicts that stand in these sources, the last ones first, by kind and words, each with its source."""
    query = (
        select(Judgement.anchor, Judgement.kind, Judgement.source_id, Judgement.evidence, SourcePage.file_name)
        .join(SourcePage, SourcePage.id == Judgement.source_id)
        .where(Judgement.source_id.in_(listed(sorted(sources))), Judgement.kind.in_(sorted(kinds)))
        .order_by(Judgement.id.desc())
    )
    rows = connection.execute(query).all()
    standing = latest(connection, {anchor for anchor, *_ in rows})
    found: dict[tuple[str, tuple[str, ...]], list[tuple[int, Precedent]]] = {}
    for anchor, kind, source, evidence, file_name in rows:
        last = standing.pop(anchor, None)
        if last is None or not Verdict(last["verdict"]).closes:
            continue
        words = _words(piece.quote for piece in evidence_from_json(evidence))
        one = Precedent(Verdict(last["verdict"]), last["note"], last["operator"], last["at_utc"], file_name)
        found.setdefault((kind, words), []).append((source, one))
    return found


def _last(told: Sequence[tuple[int, Precedent]], copies: Collection[int]) -> Precedent | None:
    return next((one for source, one in told if source in copies), None)
