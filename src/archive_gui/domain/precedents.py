"""What was said of the facts of an article, held against a copy of it: what of that can be said there too.

Nothing here is anchored by captured text, which the copies do not share: a fact is the same where its words stand once
in each of the two between the same words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, replace
from datetime import datetime
from enum import StrEnum
from functools import cached_property

from archive_gui.domain.anchored import Squeezed, context_of, counterpart, squeezed
from archive_gui.domain.corrected import same_place, standing_at
from archive_gui.domain.corrections import (
    Correction,
    CorrectionAct,
    Joined,
    Standing,
    entity_name,
    named_like,
    settle,
)
from archive_gui.domain.facts import Fact, FactDetail, FactState
from archive_gui.domain.reading import ReadingText
from archive_gui.domain.records import ArticleId
from archive_gui.domain.source_index import SourceIndex
from archive_gui.domain.spans import Ranges, Span

_ACTS = {
    FactState.ACCEPTED: CorrectionAct.ACCEPT,
    FactState.EDITED: CorrectionAct.EDIT,
    FactState.ADDED: CorrectionAct.ADD,
    FactState.REJECTED: CorrectionAct.REJECT,
}


class Unfit(StrEnum):
    """Why what was said of the other version cannot be said here.

    ``WORDS``: its words do not stand here, or more than once. ``OTHERWISE``: the rules find here something else, which
    nobody has looked at. ``DECIDED``: something else was said of it here.
    """

    WORDS = "words"
    OTHERWISE = "otherwise"
    DECIDED = "decided"


@dataclass(frozen=True, slots=True)
class Said:
    """One version of an article with all that was said of the facts of its source."""

    article: ArticleId
    file_name: str
    reading: ReadingText
    facts: tuple[Fact, ...]
    rejected: tuple[Fact, ...]
    acts: tuple[Correction, ...]


@dataclass(frozen=True, slots=True)
class FactPrecedent:
    """What was said of one fact of another version, and what it comes to here.

    ``thread`` names it; ``there`` is the fact as it stands in ``file_name``. ``act`` is what is to be done here: an
    edit of what the rules get right here is to accept it. ``here`` is the fact it is done to, None where there is none,
    and ``after`` what that becomes; both None where it does not fit. Of a JOIN ``names`` are those that become one, and
    ``after`` is like what they become. ``into`` is the thread of the fact that stands for one that was merged.
    """

    thread: str
    there: Fact
    act: CorrectionAct
    operator: str
    at_utc: datetime
    note: str
    article: ArticleId
    file_name: str
    unfit: Unfit | None = None
    here: Fact | None = None
    after: Fact | None = None
    names: tuple[str, ...] = ()
    into: str | None = None


def precedents(here: Said, copies: Sequence[Said]) -> tuple[FactPrecedent, ...]:
    """What was said of the facts of copies and was not said here, in the order of the text.

    Of what was said of one fact in several copies the last counts. What stands here as it was said there, and what was
    rejected there and is found by no rule here, is left out.
    """
    own = _Here(here)
    told = [one for copy in copies for one in (*_facts(own, copy), *_names(own, copy))]
    told.sort(key=lambda one: one.at_utc, reverse=True)
    kept: list[FactPrecedent] = []
    for one in told:
        if not any(_same_thing(one, other) for other in kept):
            kept.append(one)
    return tuple(sorted(kept, key=lambda one: ((one.after or one.there).span.start, one.at_utc)))


class _Here:
    """The article at hand: what nobody decided, and what somebody did."""

    def __init__(self, said: Said) -> None:
        self.said = said
        self._source = SourceIndex(said.reading.offsets)
        self.joined = settle(said.acts).joined
        of_names = {one.thread for one in self.joined}
        self.free = [one for one in said.facts if one.decided is None or one.decided.thread in of_names]
        self.decided = [one for one in said.facts if one not in self.free] + list(said.rejected)
        self._left = list(self._left_to_rules())

    @cached_property
    def words(self) -> Squeezed:
        """The text, to find words in."""
        return Squeezed(self.said.reading.text)

    def is_left_to_rules(self, span: Span) -> bool:
        """Whether somebody took back here what had been said of a fact at this place."""
        return any(same_place((one,), (span,)) for one in self._left)

    def _left_to_rules(self) -> Iterator[Span]:
        last = {act.thread: act for act in self.said.acts}
        for act in last.values():
            if act.act is CorrectionAct.RESET and act.before is not None:
                span = standing_at(self.said.reading.text, self._source, act.before.source_ranges)
                if span is not None:
                    yield span


@dataclass(frozen=True, slots=True)
class _Meant:
    """Where a corrected fact has its words here; ``origin`` is the place of what the rules had ``found`` of it."""

    found: Fact | None
    place: Span
    origin: Span


def _facts(here: _Here, copy: Said) -> Iterator[FactPrecedent]:
    """What was said of single facts of a copy."""
    standing = {one.thread: one for one in settle(copy.acts).facts}
    first: dict[str, Correction] = {}
    last: dict[str, Correction] = {}
    for act in copy.acts:
        first.setdefault(act.thread, act)
        last[act.thread] = act
    source = SourceIndex(copy.reading.offsets)
    text, words = copy.reading.text, Squeezed(copy.reading.text)

    def found_here(span: Span) -> Span | None:
        return counterpart(words, text[span.start : span.end], context_of(text, span), here.words)

    for fact in (*copy.facts, *copy.rejected):
        decided = fact.decided
        if decided is None or decided.thread not in standing:
            continue
        found = first[decided.thread].before
        before = standing_at(text, source, found.source_ranges) if found is not None else None
        said = last[decided.thread]
        into = said.into if said.act is CorrectionAct.MERGE else None
        told = FactPrecedent(
            decided.thread,
            fact,
            CorrectionAct.MERGE if into is not None else _ACTS[fact.state],
            decided.operator,
            decided.at_utc,
            decided.note,
            copy.article,
            copy.file_name,
            into=into,
        )
        place = found_here(fact.span)
        if place is None:
            yield replace(told, unfit=Unfit.WORDS)
            continue
        moved = found_here(before) if before is not None and before != fact.span else None
        fitted = _fitted(here, told, standing[decided.thread], _Meant(found, place, moved or place))
        if fitted is not None:
            yield fitted


def _fitted(here: _Here, told: FactPrecedent, standing: Standing, meant: _Meant) -> FactPrecedent | None:
    """What a correction comes to at its place here; None where there is nothing to do."""
    fact, found, place, origin = told.there, meant.found, meant.place, meant.origin
    kinds = {fact.kind, found.kind if found is not None else fact.kind}
    touched = [one for one in here.decided if one.kind in kinds and _at(one, (place, origin))]
    if touched:
        return None if any(_says(one) == _says(fact) for one in touched) else replace(told, unfit=Unfit.DECIDED)
    if here.is_left_to_rules(place) or here.is_left_to_rules(origin):
        return replace(told, unfit=Unfit.DECIDED)
    free = [one for one in here.free if _at(one, (place, origin))]
    mine = _of(found.kind, free, origin) if found is not None else None
    mine = mine or _of(fact.kind, free, place)
    if fact.state is FactState.REJECTED:
        spoken_of = mine is not None and (mine.detail == fact.detail or squeezed(mine.quote) == squeezed(fact.quote))
        return replace(told, here=mine, after=mine) if spoken_of else None
    known = [standing.fact.detail, fact.detail, *([] if found is None else [found.detail])]
    if fact.state is FactState.ACCEPTED:
        if mine is None or mine.detail not in known or mine.kind is not fact.kind:
            return replace(told, unfit=Unfit.OTHERWISE)
        return replace(told, here=mine, after=mine)
    wanted = replace(
        mine or fact,
        kind=fact.kind,
        detail=standing.fact.detail,
        span=place,
        quote=here.said.reading.text[place.start : place.end],
        source_ranges=here.said.reading.offsets.source_ranges(place),
    )
    if mine is None:
        return replace(told, act=CorrectionAct.ADD, after=wanted)
    if (mine.kind, mine.span, mine.detail) == (wanted.kind, wanted.span, wanted.detail):
        return replace(told, act=CorrectionAct.ACCEPT, here=mine, after=mine)
    if found is not None and not _agree_else(mine.detail, found.detail, wanted.detail):
        return replace(told, unfit=Unfit.OTHERWISE)
    return replace(told, act=CorrectionAct.EDIT, here=mine, after=wanted)


def _names(here: _Here, copy: Said) -> Iterator[FactPrecedent]:
    """What was said of names of a copy that are one."""
    source = SourceIndex(copy.reading.offsets)
    for one in settle(copy.acts).joined:
        there = next((fact for fact in copy.facts if _is_spoken_of(fact, one, source)), None)
        decided = one.like.decided
        if there is None or decided is None:
            continue
        told = FactPrecedent(
            one.thread,
            there,
            CorrectionAct.JOIN,
            decided.operator,
            decided.at_utc,
            decided.note,
            copy.article,
            copy.file_name,
            names=tuple(sorted(one.names)),
        )
        fitted = _names_fitted(here, told, one)
        if fitted is not None:
            yield fitted


def _names_fitted(here: _Here, told: FactPrecedent, one: Joined) -> FactPrecedent | None:
    mentions = [fact for fact in here.said.facts if fact.kind is one.like.kind and entity_name(fact) in one.names]
    called = [fact for fact in here.said.facts if fact.kind is one.like.kind]
    changed = [fact for fact in mentions if entity_name(fact) != entity_name(one.like)]
    if not changed:
        there_already = any(entity_name(fact) == entity_name(one.like) for fact in called)
        return None if there_already else replace(told, unfit=Unfit.WORDS)
    ours = [other for other in here.joined if other.like.kind is one.like.kind and other.names & one.names]
    if ours or any(fact in here.decided for fact in changed):
        return replace(told, unfit=Unfit.DECIDED)
    first = changed[0]
    return replace(told, here=first, after=replace(first, detail=named_like(first, one.like)))


def _is_spoken_of(fact: Fact, one: Joined, source: SourceIndex) -> bool:
    return fact.kind is one.like.kind and any(
        fact.span.overlaps(span) for place in one.places for span in source.reading_spans(place)
    )


def _at(fact: Fact, places: Ranges) -> bool:
    return any(same_place((fact.span,), (place,)) for place in places)


def _of(kind: object, facts: Sequence[Fact], place: Span) -> Fact | None:
    """The fact of a kind at a place, the one that stands just there first."""
    mine = [one for one in facts if one.kind is kind and same_place((one.span,), (place,))]
    return min(mine, key=lambda one: abs(one.span.start - place.start) + abs(one.span.end - place.end), default=None)


def _says(fact: Fact) -> tuple[object, ...]:
    """What a decided fact comes to, whichever way it was decided."""
    return fact.state is FactState.REJECTED, fact.kind, fact.detail, squeezed(fact.quote)


def _agree_else(mine: FactDetail, found: FactDetail, wanted: FactDetail) -> bool:
    """Whether the rules say here what they said there, but for what was corrected."""
    if type(found) is not type(wanted) or type(mine) is not type(found):
        return True
    kept = (one.name for one in fields(found) if getattr(found, one.name) == getattr(wanted, one.name))
    return all(getattr(mine, name) == getattr(found, name) for name in kept)


def _same_thing(one: FactPrecedent, other: FactPrecedent) -> bool:
    """Whether both speak of one fact, or of one name."""
    if (one.act is CorrectionAct.JOIN) != (other.act is CorrectionAct.JOIN):
        return False
    if one.act is CorrectionAct.JOIN:
        return one.there.kind is other.there.kind and bool({*one.names} & {*other.names})
    if one.here is not None and other.here is not None:
        return one.here == other.here
    if one.article == other.article:
        return False
    if one.after is not None and other.after is not None:
        return one.after.kind is other.after.kind and same_place((one.after.span,), (other.after.span,))
    ours, theirs = one.there, other.there
    return (ours.kind, ours.quote, ours.detail) == (theirs.kind, theirs.quote, theirs.detail)
