"""Second copies that the archivist wants kept: put back once all rules have seen the text without them."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection
from dataclasses import replace

from archive_gui.domain.spans import Span
from archive_gui.repair.decided.page import Page, Spot
from archive_gui.repair.draft import Block
from archive_gui.repair.strands import Run, Strand, weave


def put_back(articles: list[list[Block]], spans: Collection[Span], captured: str) -> list[list[Block]]:
    """The articles with the captured ``spans`` where they stood: in the part that has the rest of their line.

    Where no part has any of it, the stretch becomes a part of its own behind the one that came before.
    """
    if not spans:
        return articles
    page = Page(captured, articles)
    homes = sorted((block.strand.start, spot) for spot, block in page.spots())
    starts = [start for start, _ in homes]
    inside: defaultdict[Spot, list[Span]] = defaultdict(list)
    alone: list[Span] = []
    for span in sorted(spans):
        at = bisect_right(starts, span.start)
        before = homes[at - 1][1] if at else None
        after = homes[at][1] if at < len(homes) else None
        if before is not None and not _breaks(captured, page[before].strand.end, span.start):
            inside[before].append(span)
        elif after is not None and not _breaks(captured, span.end, page[after].strand.start):
            inside[after].append(span)
        else:
            alone.append(span)
    for spot, members in inside.items():
        page[spot] = replace(page[spot], strand=_filled(page[spot].strand, members, captured))
    for span in alone:
        home = page.before(span.start)
        place = Spot(home.article, home.block + 1) if home is not None else page.after(span.start) or Spot(0, 0)
        page.put(place, Block(Strand.of(captured[span.start : span.end], span.start)))
    return page.articles


def _breaks(captured: str, start: int, end: int) -> bool:
    """Whether a line ends between two offsets; nothing lies between them where the second comes first."""
    return len(captured[start:end].splitlines()) > 1 or captured[start:end][-1:] in {"\n", "\r"}


def _filled(strand: Strand, spans: list[Span], captured: str) -> Strand:
    """The strand with captured stretches put in before the first character that was captured after each."""
    pieces: list[Strand] = []
    at = taken = index = 0
    for run in strand.runs:
        while index < len(spans) and spans[index].start < run.end:
            pieces += [strand.cut(taken, at), Strand.of(captured[slice(*spans[index])], spans[index].start)]
            taken = at
            if spans[index].start >= run.start:
                # A blank between two lines stood for this stretch as well; the line end is left to it.
                pieces.append(Strand(strand.text[at], (Run(1, spans[index].end, run.end),)))
                taken = at + 1
            index += 1
        at += run.length
    rest = [Strand.of(captured[slice(*span)], span.start) for span in spans[index:]]
    return weave([*pieces, strand.cut(taken, len(strand.text)), *rest])
