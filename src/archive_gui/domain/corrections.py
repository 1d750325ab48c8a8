"""What the archivist said of facts: acts, appended and never changed, and what they come to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from archive_gui.domain.facts import (
    Fact,
    FactDetail,
    FactKind,
    FactState,
    OrganisationFact,
    PersonFact,
    PlaceFact,
)
from archive_gui.domain.records import ArticleId, SourceId
from archive_gui.domain.spans import Ranges, Span

ENTITIES = frozenset({FactKind.PERSON, FactKind.PLACE, FactKind.ORGANISATION})
"""Kinds whose mentions are joined by their full name."""


class CorrectionAct(StrEnum):
    """What was done to a fact.

    ``MERGE``: it is the same fact as another one, which stands for both. ``JOIN``: mentions of several names are one
    person, place or body. ``PART``: mentions of one name are not the same as others. ``RESET``: it is left to the rules
    again.
    """

    ACCEPT = "accept"
    EDIT = "edit"
    REJECT = "reject"
    ADD = "add"
    MERGE = "merge"
    JOIN = "join"
    PART = "part"
    RESET = "reset"


@dataclass(frozen=True, slots=True)
class Correction:
    """One act on one fact; all acts on the same fact share their ``thread``.

    ``before`` is the fact as it stood, None where it was added; ``after`` as it stands since, None where it was left to
    the rules again. Their ``source_ranges`` and quotes are the anchor, with ``context``: the characters of the reading
    text just before and just behind, blanks taken out. A JOIN has ``names``, all of which become the full name of
    ``after``, in every article with any of ``places``. ``into`` is the thread of the fact that stands for a merged one.
    The ``into`` of a JOIN or PART is shared by all that were said to be one, or apart, in one step; a PART has a thread
    for each side.
    """

    thread: str
    act: CorrectionAct
    before: Fact | None
    after: Fact | None
    operator: str
    at_utc: datetime
    note: str = ""
    context: tuple[str, str] = ("", "")
    names: tuple[str, ...] = ()
    places: Ranges = ()
    into: str | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """What holds of one fact after all acts on it: ``fact`` with its state, at an anchor in captured text.

    ``origins`` are the kinds and places the fact ever had: what the rules find there is this fact. ``order`` tells
    which was said later.
    """

    thread: str
    fact: Fact
    context: tuple[str, str]
    origins: tuple[tuple[FactKind, Ranges], ...]
    order: int = 0


@dataclass(frozen=True, slots=True)
class Joined:
    """Names of one kind that are one: their facts take the full name, and of places level and code, of ``like``."""

    thread: str
    like: Fact
    names: frozenset[str]
    places: Ranges
    order: int = 0


@dataclass(frozen=True, slots=True)
class Corrections:
    """All that holds for the facts of one source, in the order in which it was first said."""

    facts: tuple[Standing, ...] = ()
    joined: tuple[Joined, ...] = ()


UNCORRECTED = Corrections()
"""Nothing was said: the facts are those of the rules."""


@dataclass(frozen=True, slots=True)
class FactDraft:
    """A fact to be added, or a form filled in: a stretch of the article's reading text, a kind, and its details."""

    span: Span
    kind: FactKind
    detail: FactDetail


@dataclass(frozen=True, slots=True)
class FactRecord:
    """A fact with the article it stands in; ``fact.number`` is its id."""

    fact: Fact
    article: ArticleId
    source: SourceId
    title: str


def settle(acts: Iterable[Correction]) -> Corrections:
    """What holds after all acts, in order."""
    facts: dict[str, Standing] = {}
    joined: dict[str, Joined] = {}
    for order, act in enumerate(acts):
        if act.after is None:
            facts.pop(act.thread, None)
            joined.pop(act.thread, None)
        elif act.act is CorrectionAct.PART:
            continue  # tells who is who; what the facts say stays
        elif act.act is CorrectionAct.JOIN:
            joined[act.thread] = Joined(act.thread, act.after, frozenset(act.names), act.places, order)
        else:
            known = facts.get(act.thread)
            origins = known.origins if known is not None else ()
            seen = [(one.kind, one.source_ranges) for one in (act.before, act.after) if one is not None]
            origins = tuple(dict.fromkeys((*origins, *seen)))
            facts[act.thread] = Standing(act.thread, act.after, act.context, origins, order)
    return Corrections(tuple(facts.values()), tuple(joined.values()))


def state_after(acts: Iterable[CorrectionAct]) -> FactState:
    """The state of a fact after all acts of its thread; one that was edited or added once stays so when accepted."""
    done = tuple(acts)
    if done[-1] in {CorrectionAct.REJECT, CorrectionAct.MERGE}:
        return FactState.REJECTED
    if CorrectionAct.ADD in done:
        return FactState.ADDED
    return FactState.EDITED if CorrectionAct.EDIT in done else FactState.ACCEPTED


def entity_name(fact: Fact) -> str:
    """The name under which mentions of a person, place or body are one; the quote without blanks for want of it."""
    match fact.detail:
        case PersonFact() | PlaceFact() | OrganisationFact():
            return fact.detail.full_name or "".join(fact.quote.split())
        case _:
            return "".join(fact.quote.split())


def named_like(fact: Fact, like: Fact) -> FactDetail:
    """The details of a mention that is the same person, place or body as ``like``; its role stays its own."""
    name = entity_name(like)
    match fact.detail, like.detail:
        case PersonFact(), _:
            return replace(fact.detail, full_name=name)
        case OrganisationFact(), _:
            return replace(fact.detail, full_name=name)
        case PlaceFact(), PlaceFact():
            return replace(fact.detail, level=like.detail.level, code=like.detail.code, full_name=name)
        case _:
            return fact.detail
