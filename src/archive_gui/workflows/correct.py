"""Correcting facts: each act is kept for good, one call is one step to undo, and findings and index follow.

The work is done on the caller's thread, which must not be the window's.
"""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import UTC, datetime
from uuid import uuid4

from archive_gui.base.errors import UserError
from archive_gui.domain.anchored import context_of
from archive_gui.domain.captured import Message
from archive_gui.domain.changes import ChangeSummary
from archive_gui.domain.corrections import (
    Correction,
    CorrectionAct,
    FactDraft,
    FactRecord,
    state_after,
)
from archive_gui.domain.fact_checks import mistake
from archive_gui.domain.facts import (
    Fact,
    FactDecision,
    FactDetail,
    FactId,
    FactKind,
    FactState,
)
from archive_gui.domain.reading import ReadingText
from archive_gui.domain.records import ArticleFilter, ArticleId, SourceId
from archive_gui.domain.spans import Span
from archive_gui.store.corrections import fact_step
from archive_gui.store.errors import FactMissing
from archive_gui.workflows.proposing import kind_of, proposal
from archive_gui.workflows.session import Archive
from archive_gui.workflows.structure import decide

EVERYTHING = ArticleFilter()
ADDED_RULE = "archivist"
"""The rule's name of a fact that was added by hand."""


class FactInvalid(UserError):
    """What was typed in cannot be: ``mistake`` (a message) says why."""

    code = "fact.invalid"


class SpanEmpty(UserError):
    """There is nothing but blanks in the text that was chosen."""

    code = "fact.span_empty"


def accept(archive: Archive, facts: Sequence[FactId], note: str = "") -> ChangeSummary:
    """Say that facts are right as they stand; rejected ones come back. Nothing is extracted anew for it.

    Raises:
        UserError: a fact is not there any more, or the archive is read-only. So do all functions here.
    """
    archive.store.require_writable()
    ids = list(dict.fromkeys(facts))
    if not archive.store.rework.facts.rejected(ids):
        return archive.store.rework.facts.accept(ids, note)
    waiting = [one for one in records_of(archive, ids) if one.fact.state in {FactState.MACHINE, FactState.REJECTED}]
    return _act(archive, CorrectionAct.ACCEPT, [(one, one.fact) for one in waiting], note)


def reject(archive: Archive, facts: Sequence[FactId], note: str = "") -> ChangeSummary:
    """Say that facts are none: they count nowhere any more, and can still be shown."""
    records = [one for one in records_of(archive, facts) if one.fact.state is not FactState.REJECTED]
    return _act(archive, CorrectionAct.REJECT, [(one, one.fact) for one in records], note)


def reset(archive: Archive, facts: Sequence[FactId], note: str = "") -> ChangeSummary:
    """Leave facts to the rules again; what was added by hand vanishes, its history stays."""
    records = [one for one in records_of(archive, facts) if one.fact.decided is not None]
    return _act(archive, CorrectionAct.RESET, [(one, None) for one in records], note)


def edit(
    archive: Archive,
    fact: FactId,
    *,
    kind: FactKind | None = None,
    span: Span | None = None,
    detail: FactDetail | None = None,
    note: str = "",
) -> ChangeSummary:
    """Correct a fact: its kind, its place in the article's reading text, its details; None leaves one as it is.

    Raises:
        FactInvalid: the details cannot be so.
        SpanEmpty: there are no words at the place.
    """
    archive.store.require_writable()
    (record,) = records_of(archive, [fact])
    article = archive.store.article(record.article)
    wanted_kind = kind or record.fact.kind
    place = _trimmed(article.reading, span) if span is not None else record.fact.span
    if detail is None and wanted_kind is not record.fact.kind:
        detail = proposal(article, place, wanted_kind, archive.store.rework.places.places())
    after = _stated(record.fact, article.reading, FactDraft(place, wanted_kind, detail or record.fact.detail))
    if _says(after) == _says(record.fact) and record.fact.state is not FactState.REJECTED:
        return accept(archive, [fact], note)
    return _act(archive, CorrectionAct.EDIT, [(record, after)], note)


def change(archive: Archive, facts: Sequence[FactId], values: Mapping[str, object], note: str = "") -> ChangeSummary:
    """Set the same fields of several facts, as one step: unit, indicator, role, code and so on.

    Raises:
        FactInvalid: a kind has no such field, or a value cannot be.
    """
    archive.store.require_writable()
    changed: list[tuple[FactRecord, Fact | None]] = []
    for one in records_of(archive, facts):
        known = [field.name for field in fields(one.fact.detail)]
        for name in values:
            if name not in known:
                raise FactInvalid(mistake=Message("fact.field_unknown", {"name": name, "known": ", ".join(known)}))
        detail = replace(one.fact.detail, **values)  # type: ignore[arg-type]  # the names are those of its fields
        _check(one.fact.kind, detail)
        if detail != one.fact.detail:
            changed.append((one, replace(one.fact, detail=detail)))
    return _act(archive, CorrectionAct.EDIT, changed, note)


def propose(archive: Archive, article: ArticleId, span: Span, kind: FactKind, *, sure: bool = True) -> FactDraft:
    """A form filled in for a fact to be added: what the rules find at the place or in the chosen words alone.

    ``sure`` False: ``kind`` is a guess, and gives way to what the rules take just these words for.

    Raises:
        SpanEmpty: there are no words at the place.
    """
    record = archive.store.article(article)
    place, own = _trimmed(record.reading, span), archive.store.rework.places.places()
    wanted = kind if sure else kind_of(record, place, own) or kind
    return FactDraft(place, wanted, proposal(record, place, wanted, own))


def add(archive: Archive, article: ArticleId, draft: FactDraft, note: str = "") -> tuple[ChangeSummary, FactId]:
    """Add a fact that no rule found; one of the kind that stands there already is corrected instead.

    Raises:
        FactInvalid: the details cannot be so.
        SpanEmpty: there are no words at the place.
    """
    archive.store.require_writable()
    record = archive.store.article(article)
    place = _trimmed(record.reading, draft.span)
    same = [one for one in (*record.facts, *record.rejected) if (one.span, one.kind) == (place, draft.kind)]
    if same:
        number = _number(same[0])
        return edit(archive, number, detail=draft.detail, note=note), number
    blank = Fact("", draft.kind, "", place, (), draft.detail, 1.0, ADDED_RULE)
    fact = _stated(blank, record.reading, replace(draft, span=place))
    added = FactRecord(fact, article, record.source.id, "")
    thread = str(uuid4())
    summary = _act(archive, CorrectionAct.ADD, [(added, fact)], note, thread=thread)
    for home in archive.store.article_ids_of_source(record.source.id):
        for one in archive.store.article(home).facts:
            if one.decided is not None and one.decided.thread == thread:
                return summary, _number(one)
    raise RuntimeError("a fact that was added is not there")


def facts(archive: Archive, ids: Sequence[int]) -> list[FactRecord]:
    """The facts asked for, rejected ones among them, in that order; those that are gone are left out."""
    return archive.store.rework.facts.records(ids)


def history(archive: Archive, fact: FactId) -> tuple[Correction, ...]:
    """Who said what of a fact, and when, the oldest first."""
    return archive.store.rework.facts.history(fact)


def doubtful(
    archive: Archive, where: ArticleId | ArticleFilter = EVERYTHING, kinds: Sequence[FactKind] = ()
) -> array[int]:
    """The facts nobody looked at, of an article or of many: evidence of open findings first, then the least sure."""
    return archive.store.rework.facts.doubtful(where, kinds)


@dataclass(frozen=True, slots=True)
class Act:
    """One act on one fact; ``after`` None leaves it to the rules again. The thread is its own where none is given.

    ``note`` is its own, instead of that of the step.
    """

    act: CorrectionAct
    record: FactRecord
    after: Fact | None
    thread: str | None = None
    into: str | None = None
    note: str | None = None


def perform(archive: Archive, acts: Sequence[Act], step: Message, note: str = "") -> ChangeSummary:
    """Write acts on facts down and make their sources anew, as one step."""
    archive.store.require_writable()
    if not acts:
        return ChangeSummary(step, frozenset())
    return correct(archive, written(archive, acts, note), step)


def written(archive: Archive, acts: Sequence[Act], note: str = "") -> dict[SourceId, list[Correction]]:
    """Acts on facts as they are kept, by source, in their order."""
    texts = archive.store.reading_texts(sorted({one.record.article for one in acts}))
    corrections: dict[SourceId, list[Correction]] = {}
    done: dict[SourceId, dict[str, list[CorrectionAct]]] = {}
    moment = datetime.now(UTC)
    for one in acts:
        source = one.record.source
        if source not in done:
            done[source] = archive.store.rework.facts.acts(source)
        thread = one.thread or _thread(one, done[source])
        known = done[source].setdefault(thread, [])
        known.append(one.act)
        after, own_note = one.after, note if one.note is None else one.note
        if after is not None:
            decided = FactDecision(thread, archive.store.rework.operator, moment, own_note)
            after = replace(after, state=state_after(known), decided=decided)
        correction = Correction(
            thread=thread,
            act=one.act,
            before=None if one.act is CorrectionAct.ADD else one.record.fact,
            after=after,
            operator=archive.store.rework.operator,
            at_utc=moment,
            note=own_note,
            context=context_of(texts[one.record.article], (after or one.record.fact).span),
            into=one.into,
        )
        corrections.setdefault(source, []).append(correction)
    return corrections


def correct(archive: Archive, corrections: Mapping[SourceId, Sequence[Correction]], step: Message) -> ChangeSummary:
    """Add corrections to those of their sources and make them anew, as one step; the summary counts them."""
    summary = decide(archive, [(source, ()) for source in corrections], step, corrections=corrections)
    return replace(summary, count=sum(map(len, corrections.values())))


def _act(
    archive: Archive,
    act: CorrectionAct,
    wanted: Sequence[tuple[FactRecord, Fact | None]],
    note: str,
    thread: str | None = None,
) -> ChangeSummary:
    step = fact_step(act, [after or record.fact for record, after in wanted])
    return perform(archive, [Act(act, record, after, thread) for record, after in wanted], step, note)


def _thread(one: Act, known: Mapping[str, Sequence[CorrectionAct]]) -> str:
    """The thread that an act goes on: the fact's own, that of its name only to be given up."""
    decided = one.record.fact.decided
    if decided is None:
        return str(uuid4())
    of_name = CorrectionAct.JOIN in known.get(decided.thread, ())
    return str(uuid4()) if of_name and one.act is not CorrectionAct.RESET else decided.thread


def records_of(archive: Archive, wanted: Sequence[FactId]) -> list[FactRecord]:
    """The facts asked for, each once (``FactMissing``)."""
    ids = list(dict.fromkeys(wanted))
    found = archive.store.rework.facts.records(ids)
    missing = sorted(set(ids) - {one.fact.number for one in found if one.fact.number is not None})
    if missing:
        raise FactMissing(reference=str(missing[0]))
    return found


def _stated(fact: Fact, reading: ReadingText, draft: FactDraft) -> Fact:
    """The fact as drafted, at its place in a reading text."""
    _check(draft.kind, draft.detail)
    return replace(
        fact,
        kind=draft.kind,
        detail=draft.detail,
        span=draft.span,
        quote=reading.text[draft.span.start : draft.span.end],
        source_ranges=reading.offsets.source_ranges(draft.span),
    )


def _says(fact: Fact) -> tuple[object, ...]:
    return fact.kind, fact.detail, fact.source_ranges


def _check(kind: FactKind, detail: FactDetail) -> None:
    wrong = mistake(kind, detail)
    if wrong is not None:
        raise FactInvalid(mistake=wrong)


def _trimmed(reading: ReadingText, span: Span) -> Span:
    """The place without blanks at its ends."""
    start, end = max(0, span.start), min(span.end, len(reading.text))
    words = reading.text[start:end]
    if not words.strip():
        raise SpanEmpty
    return Span(start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip()))


def _number(fact: Fact) -> FactId:
    if fact.number is None:
        raise ValueError("a fact of no archive")
    return fact.number
