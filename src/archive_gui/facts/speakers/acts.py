"""Who speaks by what is done around the words: kin who begin a clause, an act that parts one's words, others meant."""

from __future__ import annotations

from archive_gui.domain.spans import Span
from archive_gui.facts.speakers.people import People
from archive_gui.facts.speakers.words import (
    KIN_ACTS,
    KIN_OF,
    PRONOUN_ACTS,
    SPOKE_THEM,
    Mention,
    agreement,
    is_of_someone,
)

_STOPS = frozenset("。！？\n；")
_LONGEST_ACT = 40
"""Characters that may stand between two halves of someone's words."""


def kin_acting(text: str, people: People, low: int, start: int) -> str | None:
    """Kin without a name who begin a clause of a sentence, where nobody begins a later one."""
    acting = [one for one in KIN_ACTS.finditer(text, low, start) if not people.named(one.end(), one.end() + 1)]
    if not acting or people.named(acting[-1].end(), start):
        return None
    return None if PRONOUN_ACTS.search(text, acting[-1].end(), start) else acting[-1]["who"]


def told_after(text: str, people: People, end: int) -> str | None:
    """Who is named behind words that end at ``end`` as having spoken them: 喊话的是样样."""
    spoke = SPOKE_THEM.match(text, end)
    named = people.named(spoke.end(), spoke.end() + 20) if spoke is not None else ()
    return named[0].name if named else None


def continues(text: str, people: People, between: Span, speaker: str | None) -> bool:
    """Whether the words behind ``between`` are the other half of ``speaker``'s: “…。”样样把杯子一放，“…”乙说."""
    act = text[between.start : between.end]
    if len(act) > _LONGEST_ACT or not act.endswith(("，", ",")) or set(act) & _STOPS:
        return False
    return {one.name for one in people.named(between.start, between.end)} == {speaker}


def meant_instead(text: str, people: People, last: Mention, pronoun: str, meant: str | None) -> str | None:
    """Whom a pronoun behind a name means, if the words show: ``meant``, who is spoken of else, or the one named.

    甲劝他留下，他摇头 is not 甲; 甲的丈夫病了，她 is 甲.
    """
    if people.acts_on(last, pronoun):
        return meant
    kin = KIN_OF.match(text, last.span.end)
    if kin is not None:
        return last.name if agreement(kin["kin"], pronoun) < 0 else None
    of_someone = is_of_someone(text[max(0, last.span.start - 10) : last.span.start])
    differs = meant is not None and of_someone and people.is_of(meant, pronoun)
    return meant if differs and not people.is_of(last.name, pronoun) else None
