"""Merging facts: several names that are one person, place or body; several facts that are one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from uuid import uuid4

from archive_gui.base.errors import UserError
from archive_gui.domain.captured import Message
from archive_gui.domain.changes import ChangeSummary
from archive_gui.domain.corrections import (
    ENTITIES,
    Correction,
    CorrectionAct,
    FactRecord,
    entity_name,
    named_like,
)
from archive_gui.domain.facts import (
    Fact,
    FactDecision,
    FactId,
    FactState,
    OrganisationFact,
    PersonFact,
    PlaceFact,
)
from archive_gui.domain.records import ArticleRecord, SourceId
from archive_gui.workflows.correct import Act, correct, perform, records_of
from archive_gui.workflows.session import Archive


class MergeFew(UserError):
    """One fact, or none, is nothing to merge."""

    code = "fact.merge_few"


class MergeUnlike(UserError):
    """Facts of several kinds, or figures of several articles, are not one."""

    code = "fact.merge_unlike"


def merge(
    archive: Archive, facts: Sequence[FactId], keep: FactId | None = None, name: str | None = None, note: str = ""
) -> ChangeSummary:
    """Let several facts be one.

    People, places, bodies: all names of the chosen ones are one in their articles, called ``name`` or like ``keep``,
    by default the longest. Of other kinds ``keep``, by default the first, is accepted and stands for the others.

    Raises:
        MergeFew: there are fewer than two.
        MergeUnlike: they are of several kinds, or, unless people, places or bodies, of several articles.
        UserError: a fact is not there any more, or the archive is read-only.
    """
    archive.store.require_writable()
    records = [one for one in records_of(archive, facts) if one.fact.state is not FactState.REJECTED]
    if len(records) < 2:
        raise MergeFew
    kinds = {one.fact.kind for one in records}
    kept = next((one for one in records if one.fact.number == keep), None)
    if len(kinds) == 1 and kinds <= ENTITIES:
        return _join(archive, records, kept or max(records, key=lambda one: len(entity_name(one.fact))), name, note)
    if len(kinds) > 1 or len({one.article for one in records}) > 1:
        raise MergeUnlike
    return _unite(archive, records, kept or records[0], note)


def _unite(archive: Archive, records: Sequence[FactRecord], kept: FactRecord, note: str) -> ChangeSummary:
    """One fact stands for the others, which are rejected as merged."""
    standing = kept.fact.decided
    thread = standing.thread if standing is not None else str(uuid4())
    acts = [Act(CorrectionAct.ACCEPT, kept, kept.fact, thread)] if standing is None else []
    acts += [Act(CorrectionAct.MERGE, one, one.fact, into=thread) for one in records if one is not kept]
    return perform(archive, acts, Message("step.facts.merge", {"count": len(records)}), note)


def _join(
    archive: Archive, records: Sequence[FactRecord], kept: FactRecord, name: str | None, note: str
) -> ChangeSummary:
    """All names of the chosen facts are one, in each of their articles."""
    called = (name or "").strip() or entity_name(kept.fact)
    names = sorted({entity_name(one.fact) for one in records})
    corrections: dict[SourceId, list[Correction]] = {}
    like, shared = _called(kept.fact, called), str(uuid4())
    for article, source in dict.fromkeys((one.article, one.source) for one in records):
        said = joined_like(archive, archive.store.article(article), names, like, note, step=shared)
        corrections.setdefault(source, []).append(said)
    others = [one for one in names if one != called] or names
    step = Message("step.facts.join", {"names": "、".join(others), "name": called})
    return correct(archive, corrections, step)


def joined_like(
    archive: Archive, article: ArticleRecord, names: Sequence[str], like: Fact, note: str, *, step: str | None = None
) -> Correction:
    """What is said of the mentions of some names in one article, which must have some: they are called like a fact."""
    mentions = [fact for fact in article.facts if fact.kind is like.kind and entity_name(fact) in names]
    thread, moment, operator = str(uuid4()), datetime.now(UTC), archive.store.rework.operator
    first = replace(mentions[0], detail=named_like(mentions[0], like))
    return Correction(
        thread=thread,
        act=CorrectionAct.JOIN,
        before=mentions[0],
        after=replace(first, state=FactState.EDITED, decided=FactDecision(thread, operator, moment, note)),
        operator=operator,
        at_utc=moment,
        note=note,
        names=tuple(names),
        places=tuple(span for fact in mentions for span in fact.source_ranges),
        into=step or str(uuid4()),
    )


def _called(fact: Fact, name: str) -> Fact:
    """The fact under a full name."""
    match fact.detail:
        case PersonFact() | PlaceFact() | OrganisationFact():
            return replace(fact, detail=replace(fact.detail, full_name=name))
        case _:
            return fact
