"""The whole repair: captured text in, articles with parts, offset maps and a full record out."""

from __future__ import annotations

from archive_gui.domain.captured import CapturedText
from archive_gui.domain.findings import FindingKind
from archive_gui.domain.reading import RepairedSource, RepairKind
from archive_gui.domain.spans import Span
from archive_gui.repair.assemble import repaired_source
from archive_gui.repair.draft import Block, Log, Pen, joined_ranges
from archive_gui.repair.lines import split_lines
from archive_gui.repair.registry import ARTICLE_RULES, LINE_RULES, ORDER, PAGE_RULES, SPLIT, UNWRAP, Rule
from archive_gui.repair.structure.articles import Boundary, find_boundaries
from archive_gui.repair.structure.kinds import part_kinds
from archive_gui.repair.structure.order import Move, reading_order
from archive_gui.repair.structure.shapes import Shape, shapes_of

_WRAPPED_LINES = 3
"""A block of so many lines was set in a column."""


def repair(captured: CapturedText) -> RepairedSource:
    """Make reading text of captured text.

    A page becomes one or more articles (at least one, perhaps empty); each character of a reading text is traced by
    its offset map, and every captured character that is not blank stands in a reading text, in ``set_aside``, or in
    the ``source_ranges`` of an applied replacement or join. The same input always gives the same result. Time is
    linear in the length.
    """
    log = Log()

    def pen(rule: Rule) -> Pen:
        return Pen(log, captured, rule.name, rule.version)

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
    return repaired_source(captured.text, named, log)


def _split(blocks: list[Block], pen: Pen) -> list[tuple[list[Block], list[Shape]]]:
    shapes = shapes_of(blocks)
    boundaries = find_boundaries(blocks, shapes)
    for boundary in boundaries:
        _record_split(blocks, boundary, pen)
    starts = [0, *(boundary.index for boundary in boundaries)]
    ends = [*starts[1:], len(blocks)]
    return [(blocks[low:high], shapes[low:high]) for low, high in zip(starts, ends, strict=True)]


def _record_split(blocks: list[Block], boundary: Boundary, pen: Pen) -> None:
    first = blocks[boundary.index]
    before = blocks[boundary.index - 1]
    gap = Span(before.strand.end, first.strand.start)
    pen.repaired(RepairKind.SPLIT, (gap,), "", confidence=boundary.confidence)
    if boundary.confidence < 0.9:
        pen.doubted(
            FindingKind.DOUBTFUL_SPLIT, "repair.article_split", first.strand.ranges(), confidence=boundary.confidence
        )


def _in_order(blocks: list[Block], shapes: list[Shape], pen: Pen) -> tuple[list[Block], list[Shape]]:
    order = reading_order(blocks, shapes)
    for move in order.moves:
        _record_move(blocks, move, pen, applied=order.applied)
    if not order.applied:
        return blocks, shapes
    return [blocks[at] for at in order.indices], [shapes[at] for at in order.indices]


def _record_move(blocks: list[Block], move: Move, pen: Pen, *, applied: bool) -> None:
    moved = [blocks[at] for at in move.indices]
    ranges = joined_ranges(*(block.strand.ranges() for block in moved))
    text = "\n".join(block.text for block in moved)
    pen.repaired(RepairKind.MOVE, ranges, text, confidence=move.confidence, applied=applied)
    spots = tuple(Span(block.strand.start, block.strand.end) for block in moved)
    pen.doubted(FindingKind.DOUBTFUL_ORDER, move.code, spots, confidence=move.confidence)


def _with_kinds(blocks: list[Block], shapes: list[Shape], *, wrapped: bool) -> list[Block]:
    kinds = part_kinds(blocks, shapes, wrapped=wrapped)
    return [block.of_kind(kind) for block, kind in zip(blocks, kinds, strict=True)]
