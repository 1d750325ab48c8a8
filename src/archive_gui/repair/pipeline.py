"""The whole repair: captured text in, articles with parts, offset maps and a full record out."""

from __future__ import annotations

from archive_gui.domain.captured import CapturedText
from archive_gui.domain.decisions import UNDECIDED, RepairDecisions
from archive_gui.domain.findings import FindingKind
from archive_gui.domain.reading import RepairedSource, RepairKind
from archive_gui.domain.spans import Span
from archive_gui.repair.assemble import repaired_source
from archive_gui.repair.decided.edits import edited
from archive_gui.repair.decided.parting import parted
from archive_gui.repair.decided.putting_back import put_back
from archive_gui.repair.decided.verdicts import Verdicts
from archive_gui.repair.draft import Block, Log, Pen, joined_ranges
from archive_gui.repair.lines import split_lines
from archive_gui.repair.registry import (
    ARTICLE_RULES,
    DOUBT_RULES,
    EDITS,
    FIRST_CELLS,
    LINE_RULES,
    ORDER,
    PAGE_RULES,
    SPLIT,
    UNWRAP,
    Rule,
)
from archive_gui.repair.structure.articles import APPLIED as SPLIT_APPLIED
from archive_gui.repair.structure.articles import Boundary, find_boundaries
from archive_gui.repair.structure.given import is_placed
from archive_gui.repair.structure.kinds import part_kinds
from archive_gui.repair.structure.order import Move, reading_order
from archive_gui.repair.structure.shapes import Shape, shapes_of

_WRAPPED_LINES = 3
"""A block of so many lines was set in a column."""


def repair(captured: CapturedText, decisions: RepairDecisions = UNDECIDED) -> RepairedSource:
    """Make reading text of captured text, following what the archivist decided about it.

    A page becomes one or more articles (at least one, perhaps empty); each character of a reading text is traced by
    its offset map, and every captured character that is not blank stands in a reading text, in ``set_aside``, or in
    the ``source_ranges`` of an applied replacement, misreading or join. Decisions that fit nothing any more do nothing
    and come back as ``unmet``. The same input always gives the same result. Time is linear, once for each edit.
    """
    log = Log()
    verdicts = Verdicts(decisions)
    alphabet = frozenset(captured.text)

    def pen(rule: Rule) -> Pen:
        return Pen(log, captured, verdicts, rule.name, rule.version, alphabet)

    lines = split_lines(captured)
    for line_rule in LINE_RULES:
        lines = line_rule.apply(lines, pen(line_rule))
    blocks = UNWRAP.apply(lines, pen(UNWRAP))
    for page_rule in PAGE_RULES:
        blocks = page_rule.apply(blocks, pen(page_rule))
    wrapped = any(block.lines >= _WRAPPED_LINES for block in blocks)
    articles = _split(blocks, pen(SPLIT))
    ordered = [_in_order(article, shapes, pen(ORDER)) for article, shapes in articles]
    named = [_with_kinds(article, shapes, wrapped=wrapped) for article, shapes in ordered]
    for rule in ARTICLE_RULES:
        named = [rule.apply(article, pen(rule)) for article in named]
    named = put_back([parted(article, log.parted) for article in named], log.kept, captured.text)
    for doubt_rule in DOUBT_RULES:
        named = doubt_rule.apply(named, pen(doubt_rule))
    named, unfit = edited(named, decisions.edits, pen(EDITS))
    named = [FIRST_CELLS.apply(article, pen(FIRST_CELLS)) for article in named]
    return repaired_source(captured.text, named, log, verdicts.unmet(unfit))


def _split(blocks: list[Block], pen: Pen) -> list[tuple[list[Block], list[Shape]]]:
    shapes = shapes_of(blocks)
    boundaries = [
        boundary for boundary in find_boundaries(blocks, shapes, pen.captured) if _is_split(blocks, boundary, pen)
    ]
    starts = [0, *(boundary.index for boundary in boundaries)]
    ends = [*starts[1:], len(blocks)]
    return [(blocks[low:high], shapes[low:high]) for low, high in zip(starts, ends, strict=True)]


def _is_split(blocks: list[Block], boundary: Boundary, pen: Pen) -> bool:
    first = blocks[boundary.index]
    before = blocks[boundary.index - 1]
    gap = Span(before.strand.end, first.strand.start)
    # A sentence joined across a caption ends behind it: the article's first character then marks the place.
    ranges = (gap,) if gap.length > 0 else first.strand.ranges(0, 1)
    wanted = boundary.confidence >= SPLIT_APPLIED
    applied = pen.repaired(RepairKind.SPLIT, ranges, "", confidence=boundary.confidence, applied=wanted)
    if (applied or not pen.is_settled(RepairKind.SPLIT, ranges)) and boundary.confidence < 0.9:
        code = "repair.article_split" if applied else "repair.split_proposed"
        pen.doubted(FindingKind.DOUBTFUL_SPLIT, code, first.strand.ranges(), confidence=boundary.confidence)
    return applied


def _in_order(blocks: list[Block], shapes: list[Shape], pen: Pen) -> tuple[list[Block], list[Shape]]:
    if is_placed(pen.captured):
        return blocks, shapes
    order = reading_order(blocks, shapes)
    made = frozenset(move.code for move in order.moves if _is_moved(blocks, move, pen))
    if not made:
        return blocks, shapes
    indices = order.arrange(made)
    return [blocks[at] for at in indices], [shapes[at] for at in indices]


def _is_moved(blocks: list[Block], move: Move, pen: Pen) -> bool:
    moved = [blocks[at] for at in move.indices]
    ranges = joined_ranges(*(block.strand.ranges() for block in moved))
    text = "\n".join(block.text for block in moved)
    allowed = pen.repaired(RepairKind.MOVE, ranges, text, confidence=move.confidence, applied=move.applied)
    if allowed or not pen.is_settled(RepairKind.MOVE, ranges):
        spots = tuple(_hull(block) for block in moved)
        code = move.code if allowed else "repair.order_proposed"
        pen.doubted(FindingKind.DOUBTFUL_ORDER, code, spots, confidence=move.confidence)
    return allowed


def _hull(block: Block) -> Span:
    """From the first to the last captured character, in whichever order they are read."""
    ranges = block.strand.ranges()
    return Span(min(span.start for span in ranges), max(span.end for span in ranges)) if ranges else Span(0, 0)


def _with_kinds(blocks: list[Block], shapes: list[Shape], *, wrapped: bool) -> list[Block]:
    kinds = part_kinds(blocks, shapes, wrapped=wrapped)
    return [block.of_kind(kind) for block, kind in zip(blocks, kinds, strict=True)]
