"""Blocks with kinds become reading texts; the log becomes repairs, set-aside stretches and findings."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from archive_gui.domain.captured import Message
from archive_gui.domain.decisions import RepairDecisions
from archive_gui.domain.findings import Finding, FindingRef
from archive_gui.domain.offsets import OffsetMapBuilder
from archive_gui.domain.reading import Part, PartKind, ReadingText, Repair, RepairedSource, SetAside
from archive_gui.domain.spans import Ranges, Span
from archive_gui.repair.draft import Block, Log
from archive_gui.repair.strands import Strand


def reading_text(blocks: Sequence[Block], number: int) -> ReadingText:
    """One article's text; ``number`` counts the articles of the page from 1 and begins the part ids."""
    builder = OffsetMapBuilder()
    parts: list[Part] = []
    texts: list[str] = []
    for index, block in enumerate(blocks):
        if index:
            anchor = blocks[index - 1].strand.end
            builder.replace(Span(anchor, anchor))
        start = builder.length
        _trace(builder, block.strand)
        kind = block.kind or PartKind.PARAGRAPH
        parts.append(Part(f"a{number}.p{index + 1}", kind, Span(start, builder.length)))
        texts.append(block.text)
    return ReadingText("\n".join(texts), tuple(parts), builder.build())


def _trace(builder: OffsetMapBuilder, strand: Strand) -> None:
    for run in strand.runs:
        if run.length == run.end - run.start:
            builder.copy(Span(run.start, run.end))
        else:
            builder.replace(Span(run.start, run.end))


def repaired_source(
    text: str, articles: Sequence[Sequence[Block]], log: Log, unmet: RepairDecisions | None
) -> RepairedSource:
    """All that repair has to hand over; ids follow the captured text, so they are the same on every run."""
    entries = sorted(log.entries, key=lambda entry: (entry.ranges, entry.rule, entry.kind, entry.after))
    repairs = tuple(
        Repair(
            f"r{number}",
            entry.rule,
            entry.version,
            entry.kind,
            entry.ranges,
            _quoted(text, entry.ranges),
            entry.after,
            entry.applied,
            entry.confidence,
        )
        for number, entry in enumerate(entries, start=1)
    )
    removals = sorted(log.removals, key=lambda removal: removal.ranges)
    aside = tuple(SetAside(removal.rule, removal.ranges, _quoted(text, removal.ranges)) for removal in removals)
    return RepairedSource(
        tuple(reading_text(blocks, number) for number, blocks in enumerate(articles, start=1)),
        repairs,
        aside,
        _findings(articles, log),
        unmet,
    )


def _quoted(text: str, ranges: Ranges) -> str:
    return "".join(text[span.start : span.end] for span in ranges)


def _findings(articles: Sequence[Sequence[Block]], log: Log) -> tuple[Finding, ...]:
    homes = [(block.strand.start, number) for number, blocks in enumerate(articles, start=1) for block in blocks]
    homes.sort()
    starts = [start for start, _ in homes]

    def article_at(offset: int) -> int:
        place = bisect_right(starts, offset) - 1
        return homes[place][1] if place >= 0 else 1

    doubts = sorted(log.doubts, key=lambda doubt: (doubt.places, doubt.kind, doubt.code))
    findings: list[Finding] = []
    for number, doubt in enumerate(doubts, start=1):
        refs = tuple(FindingRef(article_at(ranges[0].start), source_ranges=ranges) for ranges in doubt.places)
        findings.append(
            Finding(f"n{number}", doubt.kind, doubt.severity, Message(doubt.code, dict(doubt.params)), refs)
        )
    return tuple(findings)
