"""The ledger: items that wait for an archivist, their evidence, and verdicts on them."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence

from archive_gui.domain.acts import Act, SourceAct
from archive_gui.domain.captured import Message
from archive_gui.domain.changes import ChangeSummary
from archive_gui.domain.decisions import RepairAnchor
from archive_gui.domain.findings import FindingKind
from archive_gui.domain.ledger import ItemId, Judgement, LedgerCounts, LedgerFilter, LedgerRow, Verdict
from archive_gui.domain.reading import Repair, RepairKind
from archive_gui.domain.records import SourceId
from archive_gui.domain.spans import Ranges, Span
from archive_gui.store.revisions import Judged
from archive_gui.workflows.keep import index_articles
from archive_gui.workflows.session import Archive
from archive_gui.workflows.structure import decide

_EVERYTHING_OPEN = LedgerFilter()
_REPAIRS: dict[FindingKind, RepairKind] = {
    FindingKind.MISREADING: RepairKind.MISREADING,
    FindingKind.SPLIT_CHARACTER: RepairKind.MISREADING,
    FindingKind.DOUBTFUL_JOIN: RepairKind.JOIN,
    FindingKind.DOUBTFUL_ORDER: RepairKind.MOVE,
    FindingKind.DOUBTFUL_SPLIT: RepairKind.SPLIT,
    FindingKind.DOUBTFUL_ASIDE: RepairKind.SET_ASIDE,
}


def items(archive: Archive, wanted: LedgerFilter = _EVERYTHING_OPEN) -> array[int]:
    """The items that a filter leaves: open ones first, then by severity, then as they came."""
    return archive.store.ledger.items(wanted)


def rows(archive: Archive, ids: Sequence[int]) -> list[LedgerRow]:
    """The items asked for, in that order; those that are gone are left out."""
    import archive_gui.repair.registry  # noqa: F401, PLC0415 - registers the sentences of its doubts

    return archive.store.ledger.rows(ids)


def counts(archive: Archive) -> LedgerCounts:
    """How many items are open and closed, by kind."""
    return archive.store.ledger.counts()


def history(archive: Archive, item: ItemId) -> tuple[Judgement, ...]:
    """Every verdict on an item, the oldest first."""
    return archive.store.ledger.history(item)


def judge(archive: Archive, wanted: Sequence[ItemId], verdict: Verdict, note: str | None = None) -> ChangeSummary:
    """Give items a verdict; adopting a proposal applies it, dismissing it takes it back. One step, however many.

    An item keeps its note where none is given.

    Raises:
        UserError: the archive is read-only.
    """
    archive.store.require_writable()
    acts = _acts(archive, wanted, verdict) if verdict in {Verdict.ADOPTED, Verdict.DISMISSED} else {}
    if not acts:
        summary = archive.store.ledger.judge(wanted, verdict, note)
        index_articles(archive, summary.articles)
        return summary
    step = Message("step.judged", {"count": len(wanted), "verdict": Message(f"verdict.{verdict.value}", {})})
    return decide(archive, list(acts.items()), step, (Judged(tuple(wanted), verdict, note),))


def follow(archive: Archive, wanted: Sequence[ItemId]) -> ChangeSummary:
    """Give each item the verdict, with its note, that another version of its page was given; others are passed over.

    One step, however many.

    Raises:
        UserError: the archive is read-only.
    """
    archive.store.require_writable()
    alike: dict[tuple[Verdict, str], list[ItemId]] = {}
    for row in archive.store.ledger.rows(wanted):
        if row.precedent is not None:
            alike.setdefault((row.precedent.verdict, row.precedent.note), []).append(row.id)
    acts: dict[SourceId, list[SourceAct]] = {}
    for (verdict, _), items in alike.items():
        if verdict in {Verdict.ADOPTED, Verdict.DISMISSED}:
            for source, own in _acts(archive, items, verdict).items():
                acts.setdefault(source, []).extend(own)
    step = Message("step.followed", {"count": sum(map(len, alike.values()))})
    judged = tuple(Judged(tuple(items), verdict, note) for (verdict, note), items in alike.items())
    return decide(archive, list(acts.items()), step, judged)


def reopen(archive: Archive, wanted: Sequence[ItemId], note: str | None = None) -> ChangeSummary:
    """Let items wait again; what a verdict did to the text stays.

    Raises:
        UserError: the archive is read-only.
    """
    return judge(archive, wanted, Verdict.REOPENED, note)


def _acts(archive: Archive, wanted: Sequence[ItemId], verdict: Verdict) -> dict[SourceId, list[SourceAct]]:
    """What the verdict means to the repairs behind the items, by source; repairs that stand so already are left."""
    adopting = verdict is Verdict.ADOPTED
    act = Act.ADOPT if adopting else Act.DECLINE
    acts: dict[SourceId, list[SourceAct]] = {}
    repairs: dict[SourceId, tuple[Repair, ...]] = {}
    for row in archive.store.ledger.rows(wanted):
        kind = _REPAIRS.get(row.kind)
        if kind is None:
            continue
        if row.source not in repairs:
            repairs[row.source] = archive.store.source_text(row.source).repairs
        for repair in _behind(row, kind, repairs[row.source]):
            anchor = RepairAnchor(repair.rule, repair.kind, repair.source_ranges)
            one = SourceAct(act, anchor=anchor)
            if repair.applied is not adopting and one not in acts.get(row.source, ()):
                acts.setdefault(row.source, []).append(one)
    return acts


def _behind(row: LedgerRow, kind: RepairKind, repairs: Sequence[Repair]) -> Iterator[Repair]:
    """The repairs an item is about: at the place of its evidence, else the ones that touch it."""
    of_kind = [repair for repair in repairs if repair.kind is kind]
    for piece in row.evidence:
        exactly = [repair for repair in of_kind if repair.source_ranges == piece.source_ranges]
        yield from exactly or [one for one in of_kind if _touch(one.source_ranges, piece.source_ranges)]


def _touch(ours: Ranges, theirs: Ranges) -> bool:
    return any(_meet(one, other) for one in ours for other in theirs)


def _meet(one: Span, other: Span) -> bool:
    return max(one.start, other.start) <= min(one.end, other.end)
