"""Empty cells that a table's row begins with are kept, so that each of its words stays in its column."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import groupby

from archive_gui.domain.reading import PartKind
from archive_gui.language.characters import width
from archive_gui.language.table_rows import grids_of
from archive_gui.repair.draft import Block, Pen
from archive_gui.repair.lines import LINE_ENDS
from archive_gui.repair.strands import Run, Strand, weave

_NOTHING = Strand("", ())
_LEAD = " \t\u3000|>*_`"
"""What may stand in a line before a row's first words: blanks, bars, and the marks of Markdown."""

_BAR = re.compile(r"[ \t\u3000]*\|[ \t\u3000]*")


def apply(blocks: list[Block], pen: Pen) -> list[Block]:
    """Put back what was captured before the first words of rows whose first cells are empty.

    It comes last: what the rules and the archivist's decisions hold on to is a row's first words.
    """
    done: list[Block] = []
    for is_row, group in groupby(blocks, lambda block: block.kind is PartKind.TABLE):
        together = list(group)
        done += _with_first_cells(together, pen.captured.text) if is_row else together
    return done


def _with_first_cells(rows: list[Block], captured: str) -> list[Block]:
    leads = [_lead(row.strand.start, captured) for row in rows]
    if not any(lead.text for lead in leads):
        return rows
    tabbed = ["\t" in lead.text + row.text for lead, row in zip(leads, rows, strict=True)]
    leads = _beyond(leads, tabbed, _tabs)
    leads = _beyond(leads, [not tabs for tabs in tabbed], width)
    grids = grids_of([lead.text + row.text for lead, row in zip(leads, rows, strict=True)])
    empty = [not (grid.words(at, 0).strip() or grid.lost(at)) for grid in grids for at in range(len(grid.rows))]
    return [
        replace(row, strand=weave([lead, row.strand])) if lead.text and no_words else row
        for row, lead, no_words in zip(rows, leads, empty, strict=True)
    ]


def _lead(start: int, captured: str) -> Strand:
    """What was captured in a line before ``start``, a tab for each empty cell between bars."""
    at = start
    while at and captured[at - 1] in _LEAD:
        at -= 1
    if at == start or (at and captured[at - 1] not in LINE_ENDS):
        return _NOTHING
    bars = list(_BAR.finditer(captured, at, start))
    if bars:
        return weave(Strand("\t", (Run(1, *bar.span()),)) for bar in bars[1:])
    lead = captured[at:start]
    return Strand.of(lead, at) if lead.isspace() else _NOTHING


def _tabs(lead: str) -> int:
    return lead.count("\t")


def _beyond(leads: Sequence[Strand], among: Sequence[bool], measure: Callable[[str], int]) -> list[Strand]:
    """The leads of some rows without what all of these begin with: the table is set in by that much."""
    common = min((measure(lead.text) for lead, told in zip(leads, among, strict=True) if told), default=0)
    return [_after(lead, common, measure) if told else lead for lead, told in zip(leads, among, strict=True)]


def _after(lead: Strand, common: int, measure: Callable[[str], int]) -> Strand:
    if measure(lead.text) <= common:
        return _NOTHING
    cut = next(at for at in range(len(lead.text) + 1) if measure(lead.text[:at]) >= common)
    return lead.cut(cut, len(lead.text))
