"""The ledger: what the machine doubts, item by item, with evidence and the archivist's verdicts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NewType

from archive_gui.domain.captured import Message
from archive_gui.domain.findings import FindingKind, Severity
from archive_gui.domain.records import ArticleId, SourceId
from archive_gui.domain.reextraction import ArticleChanges
from archive_gui.domain.spans import Ranges

ItemId = NewType("ItemId", int)


class Verdict(StrEnum):
    """What the archivist says of an item; a reopened one waits again."""

    SCOPE = "scope"
    TIME = "time"
    MISPRINT = "misprint"
    AS_PRINTED = "as_printed"
    UNDECIDED = "undecided"
    ADOPTED = "adopted"
    DISMISSED = "dismissed"
    SAME = "same"
    VERSION = "version"
    DIFFERENT = "different"
    NOTED = "noted"
    RESOLVED = "resolved"
    REOPENED = "reopened"

    @property
    def closes(self) -> bool:
        """Whether nothing more is to be done; what is undecided was looked at and stays open."""
        return self not in {Verdict.UNDECIDED, Verdict.REOPENED}


PROPOSALS = frozenset(
    {
        FindingKind.MISREADING,
        FindingKind.SPLIT_CHARACTER,
        FindingKind.DOUBTFUL_JOIN,
        FindingKind.DOUBTFUL_ORDER,
        FindingKind.DOUBTFUL_SPLIT,
        FindingKind.DOUBTFUL_ASIDE,
    }
)
"""Findings with a repair behind them: adopting applies it, dismissing declines it."""

COPIES = frozenset({FindingKind.DUPLICATE, FindingKind.NEAR_DUPLICATE})
"""Findings whose evidence is whole articles: there is no place in them to show."""

_FIGURES = (Verdict.SCOPE, Verdict.TIME, Verdict.MISPRINT, Verdict.AS_PRINTED, Verdict.UNDECIDED)
_DOUBTS = (Verdict.MISPRINT, Verdict.AS_PRINTED, Verdict.UNDECIDED)
_COPIES = (Verdict.SAME, Verdict.VERSION, Verdict.DIFFERENT, Verdict.UNDECIDED)
_VERDICTS: dict[FindingKind, tuple[Verdict, ...]] = {
    FindingKind.FIGURES_DIFFER: _FIGURES,
    FindingKind.SUM_FAILS: _FIGURES,
    FindingKind.PART_EXCEEDS_TOTAL: _FIGURES,
    FindingKind.DUPLICATE: _COPIES,
    FindingKind.NEAR_DUPLICATE: _COPIES,
    FindingKind.DATE_UNKNOWN: (Verdict.RESOLVED, Verdict.NOTED, Verdict.UNDECIDED),
    FindingKind.DECISION_UNMET: (Verdict.NOTED, Verdict.UNDECIDED),
    **dict.fromkeys(PROPOSALS, (Verdict.ADOPTED, Verdict.DISMISSED, Verdict.UNDECIDED)),
}


def verdicts_for(kind: FindingKind) -> tuple[Verdict, ...]:
    """The verdicts an item of this kind can have, the likeliest first."""
    return _VERDICTS.get(kind, _DOUBTS)


class LedgerState(StrEnum):
    """Which items a list shows."""

    OPEN = "open"
    CLOSED = "closed"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class LedgerFilter:
    """Which items a list shows; what is set is combined with AND.

    ``article`` takes items that show it as any of their evidence; ``text`` is looked for in quotes, notes and the
    titles of articles. Items whose articles are all in the trash are left out.
    """

    state: LedgerState = LedgerState.OPEN
    kinds: tuple[FindingKind, ...] = ()
    severities: tuple[Severity, ...] = ()
    article: ArticleId | None = None
    source: SourceId | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """One place an item rests on: ``spans`` of the article's reading text, ``source_ranges`` of captured text.

    ``article`` is None and ``spans`` are empty where the place stands in no article any more; ``fact`` is the id of
    the fact within its source. ``file_name``, ``path``, ``date`` and ``position`` on the page are the article's.
    ``checked``, told of copies, counts the facts of the article that somebody accepted, corrected, added or rejected.
    """

    source: SourceId
    article: ArticleId | None
    title: str
    quote: str
    spans: Ranges
    source_ranges: Ranges
    fact: str | None = None
    file_name: str = ""
    path: str = ""
    date: str = ""
    position: int = 0
    checked: int = 0


@dataclass(frozen=True, slots=True)
class Precedent:
    """The verdict on the same thing in another version of the page, which came in as ``file_name``."""

    verdict: Verdict
    note: str
    operator: str
    at_utc: datetime
    file_name: str


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """One item. Closed without a verdict: a confirmation, closed by itself.

    ``operator`` and ``at_utc`` tell who gave the verdict and when. ``proposal``: adopting and dismissing change the
    text. ``found`` is false when the rules do not find it any more and it is kept because it was judged.
    ``precedent`` is told of an open item of which nothing was said yet.
    """

    id: ItemId
    uuid: str
    kind: FindingKind
    severity: Severity
    message: Message
    open: bool
    verdict: Verdict | None
    note: str
    operator: str | None
    at_utc: datetime | None
    source: SourceId
    article: ArticleId | None
    title: str
    evidence: tuple[Evidence, ...]
    proposal: bool
    found: bool
    precedent: Precedent | None = None


@dataclass(frozen=True, slots=True)
class Judgement:
    """One verdict of the history of an item."""

    verdict: Verdict
    note: str
    operator: str
    at_utc: datetime


@dataclass(frozen=True, slots=True)
class LedgerCounts:
    """How many items are open and closed, in all and by kind (kind, open, closed), the kinds by name."""

    open: int
    closed: int
    kinds: tuple[tuple[FindingKind, int, int], ...]


@dataclass(frozen=True, slots=True)
class RerunReport:
    """What running the rules anew changed; ``failed`` says which sources were left as they were, and why.

    ``changes`` tells of the articles whose facts are others now, as many as a report can hold.
    """

    sources: int
    changed: int
    articles: int
    facts_added: int
    facts_removed: int
    findings_added: int
    findings_removed: int
    failed: tuple[Message, ...] = ()
    cancelled: bool = False
    facts_changed: int = 0
    changes: tuple[ArticleChanges, ...] = ()
