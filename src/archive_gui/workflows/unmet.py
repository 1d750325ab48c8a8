"""Findings about decisions and corrections that fit nothing any more: they go to the ledger, never away."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from archive_gui.domain.captured import Message
from archive_gui.domain.corrections import Joined, Standing
from archive_gui.domain.decisions import BringBack, RepairDecisions, SplitPart, StructureEdit
from archive_gui.domain.findings import Finding, FindingKind, FindingRef, Severity
from archive_gui.domain.reading import ReadingText, RepairedSource
from archive_gui.domain.spans import Ranges, Span

_SHOWN = 12
"""Captured characters that show where a decision was made."""

_Told = tuple[str, dict[str, object], Ranges]


def unmet_findings(repaired: RepairedSource, lost: Sequence[Standing | Joined], length: int) -> tuple[Finding, ...]:
    """A finding for each decision and correction of a source, of ``length`` captured characters, without its place."""
    decided = () if repaired.unmet is None else tuple(_of_decisions(repaired.unmet))
    said = tuple(_of_corrections(lost))
    return tuple(
        _finding(f"{letter}{number}", code, params, _inside(ranges, length), repaired.articles)
        for letter, told in (("u", decided), ("w", said))
        for number, (code, params, ranges) in enumerate(told, 1)
    )


def _of_decisions(unmet: RepairDecisions) -> Iterator[_Told]:
    anchors = [("ledger.decline_unmet", anchor) for anchor in unmet.declined]
    anchors += [("ledger.adopt_unmet", anchor) for anchor in unmet.adopted]
    for code, anchor in sorted(anchors, key=lambda one: (one[1].source_ranges, one[1].rule, one[1].kind, one[0])):
        yield code, {"rule": Message(f"repair.rule.{anchor.rule}", {})}, anchor.source_ranges
    for edit in unmet.edits:
        yield "ledger.edit_unmet", {}, _ranges(edit)


def _of_corrections(lost: Sequence[Standing | Joined]) -> Iterator[_Told]:
    for one in lost:
        fact = one.fact if isinstance(one, Standing) else one.like
        quote = " ".join(fact.quote.split())
        state = Message(f"fact.state.{fact.state.value}", {})
        ranges = fact.source_ranges if isinstance(one, Standing) else one.places
        yield "ledger.correction_unmet", {"quote": quote, "state": state}, ranges


def _ranges(edit: StructureEdit) -> Ranges:
    match edit:
        case BringBack(ranges):
            return ranges
        case SplitPart(at):
            return (Span(at, at + _SHOWN),)
        case other:
            return (Span(other.part, other.part + _SHOWN),)


def _inside(ranges: Ranges, length: int) -> Ranges:
    return tuple(Span(min(span.start, length), min(span.end, length)) for span in ranges)


def _finding(
    name: str, code: str, params: dict[str, object], ranges: Ranges, articles: tuple[ReadingText, ...]
) -> Finding:
    homes = (place for place, article in enumerate(articles, 1) if any(map(article.offsets.reading_spans, ranges)))
    ref = FindingRef(next(homes, 1), source_ranges=ranges)
    return Finding(name, FindingKind.DECISION_UNMET, Severity.MEDIUM, Message(code, params), (ref,))
