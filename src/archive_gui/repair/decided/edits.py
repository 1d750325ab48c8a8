"""The archivist's edits of a page's structure, made again on what the rules give."""

from __future__ import annotations

from dataclasses import replace

from archive_gui.domain.decisions import (
    BringBack,
    JoinArticles,
    JoinParts,
    MovePart,
    SetKind,
    SetPartAside,
    SplitArticle,
    SplitPart,
    StructureEdit,
)
from archive_gui.domain.reading import RepairKind
from archive_gui.domain.spans import Ranges, Span, merge_adjacent
from archive_gui.repair.decided.aside import withdrawn, woven
from archive_gui.repair.decided.page import Page, Spot
from archive_gui.repair.decided.weaving import joint
from archive_gui.repair.draft import Block, Pen
from archive_gui.repair.strands import weave


def edited(
    articles: list[list[Block]], edits: tuple[StructureEdit, ...], pen: Pen
) -> tuple[list[list[Block]], tuple[StructureEdit, ...]]:
    """The articles after all edits, in the order in which they were made, and the edits that fit nothing any more.

    What an edit asks for may hold already, because the rules have learnt it since: then it is not among the unfit.
    """
    if not edits:
        return articles, ()
    editor = _Editor(Page(pen.captured.text, articles), pen)
    unfit = tuple(edit for edit in edits if not editor.make(edit))
    return editor.page.articles, unfit


class _Editor:
    """Makes one edit after the other on a page."""

    def __init__(self, page: Page, pen: Pen) -> None:
        self.page = page
        self._pen = pen
        self._aside: dict[Ranges, Block] = {}

    def make(self, edit: StructureEdit) -> bool:
        """Make one edit; False when there is nothing it fits."""
        match edit:
            case SetKind():
                return self._set_kind(edit)
            case SplitPart():
                return self._split_part(edit)
            case JoinParts():
                return self._join_parts(edit)
            case MovePart():
                return self._move_part(edit)
            case SplitArticle():
                return self._split_article(edit)
            case JoinArticles():
                return self._join_articles(edit)
            case SetPartAside():
                return self._set_aside(edit)
            case BringBack():
                return self._bring_back(edit)

    def _set_kind(self, edit: SetKind) -> bool:
        spot = self.page.part(edit.part)
        if spot is None:
            return False
        self.page[spot] = self.page[spot].of_kind(edit.kind)
        return True

    def _split_part(self, edit: SplitPart) -> bool:
        if self._is_start(edit.at):
            return True
        found = self.page.inside(edit.at)
        if found is None:
            return self.page.part(edit.at) is not None
        spot, index = found
        block = self.page[spot]
        head, tail = block.strand.cut(0, index).stripped(), block.strand.cut(index, len(block.text)).stripped()
        if not head.text or not tail.text:
            return True
        if self._pen.repaired(RepairKind.SPLIT, tail.ranges(0, 1), "\n"):
            self.page[spot] = replace(block, strand=head)
            self.page.put(Spot(spot.article, spot.block + 1), replace(block, strand=tail, lines=1, gap=0))
        return True

    def _join_parts(self, edit: JoinParts) -> bool:
        spot = self.page.part(edit.part)
        if spot is None:
            return self._is_inside(edit.part)
        if spot.block == 0:
            return False
        head, tail = self.page.articles[spot.article][spot.block - 1], self.page[spot]
        joining = joint(self.page.captured, head.strand, tail.strand)
        if self._pen.repaired(RepairKind.JOIN, (joining.place,), joining.blank.text):
            strand = weave([head.strand, joining.blank, tail.strand])
            self.page.take(spot)
            self.page[Spot(spot.article, spot.block - 1)] = replace(head, strand=strand, lines=head.lines + tail.lines)
        return True

    def _move_part(self, edit: MovePart) -> bool:
        spot, target = self.page.part(edit.part), self.page.part(edit.target)
        if spot is None or target is None:
            return False
        block, goal = self.page[spot], self.page[target]
        if spot == target or not self._pen.repaired(RepairKind.MOVE, block.strand.ranges(), block.text):
            return True
        self.page.take(spot)
        place = next(at for at, other in self.page.spots() if other is goal)
        self.page.put(Spot(place.article, place.block + edit.after), block)
        return True

    def _split_article(self, edit: SplitArticle) -> bool:
        spot = self.page.part(edit.part)
        if spot is None:
            return False
        ranges = self.page[spot].strand.ranges(0, 1)
        if spot.block and self._pen.repaired(RepairKind.SPLIT, ranges, ""):
            article = self.page.articles[spot.article]
            self.page.articles[spot.article : spot.article + 1] = [article[: spot.block], article[spot.block :]]
        return True

    def _join_articles(self, edit: JoinArticles) -> bool:
        spot = self.page.part(edit.part)
        if spot is None:
            return self._is_inside(edit.part)
        if spot.block:
            return True
        if spot.article == 0:
            return False
        if self._pen.repaired(RepairKind.JOIN, self.page[spot].strand.ranges(0, 1), ""):
            first, second = self.page.articles[spot.article - 1 : spot.article + 1]
            self.page.articles[spot.article - 1 : spot.article + 1] = [first + second]
        return True

    def _set_aside(self, edit: SetPartAside) -> bool:
        spot = self.page.part(edit.part)
        if spot is None:
            return self._stands_aside(edit.part)
        ranges = self.page[spot].strand.ranges()
        if self._pen.set_aside(ranges):
            self._aside[ranges] = self.page.take(spot)
        return True

    def _bring_back(self, edit: BringBack) -> bool:
        wanted = tuple(Span(*place) for place in edit.source_ranges)
        found = withdrawn(wanted, self._pen.log)
        if not found:
            return bool(wanted) and self._is_inside(wanted[0].start)
        known = self._aside.get(wanted)
        if known is not None and found == merge_adjacent(sorted(wanted)):
            block = known.of_kind(edit.kind)
        else:
            block = Block(woven(found, self._pen), kind=edit.kind)
        if not block.text:
            return True
        self.page.put(self._home(block.strand.start), block)
        return True

    def _home(self, offset: int) -> Spot:
        """Where captured text belongs: behind the part that came before it, or before the one that came after."""
        before = self.page.before(offset)
        if before is not None:
            return Spot(before.article, before.block + 1)
        return self.page.after(offset) or Spot(0, 0)

    def _is_start(self, offset: int) -> bool:
        return any(block.strand.start == offset for _, block in self.page.spots())

    def _is_inside(self, offset: int) -> bool:
        return self.page.inside(offset) is not None

    def _stands_aside(self, offset: int) -> bool:
        removals = self._pen.log.removals
        return any(place[0] <= offset < place[1] for removal in removals for place in removal.ranges)
