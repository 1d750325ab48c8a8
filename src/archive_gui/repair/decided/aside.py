"""Text that was set aside comes back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from archive_gui.domain.decisions import ARCHIVIST
from archive_gui.domain.reading import RepairKind
from archive_gui.domain.spans import Ranges, Span, merge_adjacent
from archive_gui.repair.decided.weaving import joint
from archive_gui.repair.draft import Log, Pen, Removal
from archive_gui.repair.strands import Strand, weave


def withdrawn(wanted: Ranges, log: Log) -> Ranges:
    """Take ``wanted`` out of what is recorded as set aside, and tell what of it was, in captured order."""
    found: list[Span] = []
    removals: list[Removal] = []
    for removal in log.removals:
        inside = sorted(_common(removal.ranges, wanted))
        if not inside:
            removals.append(removal)
            continue
        found += inside
        rest = merge_adjacent(_rest(removal.ranges, inside))
        if rest:
            removals.append(Removal(removal.rule, rest))
        else:
            _take_back(removal, log)
    log.removals[:] = removals
    return merge_adjacent(sorted(found))


def woven(ranges: Ranges, pen: Pen) -> Strand:
    """Captured text as one strand, its line ends closed; empty where ``ranges`` hold nothing but blanks."""
    strand = Strand("", ())
    for piece in _lines(pen.captured.text, ranges):
        if not strand.text:
            strand = piece
            continue
        joining = joint(pen.captured.text, strand, piece)
        if joining.blank.text:
            pen.note(RepairKind.JOIN, (joining.place,), joining.blank.text, confidence=1.0, applied=True)
        strand = weave([strand, joining.blank, piece])
    return strand


def _take_back(removal: Removal, log: Log) -> None:
    """The record of a set-aside that was undone: a rule's becomes a proposal, the archivist's own goes."""
    for at, entry in enumerate(log.entries):
        if entry.kind is not RepairKind.SET_ASIDE or not entry.applied or entry.rule != removal.rule:
            continue
        if any(_common(entry.ranges, removal.ranges)):
            if removal.rule == ARCHIVIST:
                del log.entries[at]
            else:
                log.entries[at] = replace(entry, applied=False)
            return


def _common(first: Ranges, second: Ranges) -> Iterator[Span]:
    for one in first:
        for other in second:
            low, high = max(one[0], other[0]), min(one[1], other[1])
            if low < high:
                yield Span(low, high)


def _rest(ranges: Ranges, taken: list[Span]) -> Iterator[Span]:
    """What remains of ``ranges`` without ``taken``, which is sorted."""
    for start, end in ranges:
        at = start
        for low, high in taken:
            if low < end and high > at:
                yield Span(at, max(at, low))
                at = max(at, high)
        yield Span(at, max(at, end))


def _lines(text: str, ranges: Iterable[Span]) -> Iterator[Strand]:
    for start, end in ranges:
        at = start
        for line in text[start:end].splitlines(keepends=True):
            piece = Strand.of(line, at).stripped()
            if piece.text:
                yield piece
            at += len(line)
