"""The figures of a page, made ready once for all rules that compare them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from archive_gui.findings.amounts import Amount
from archive_gui.findings.counts import Count
from archive_gui.findings.evidence import Material


@dataclass(frozen=True, slots=True)
class PageFigures:
    """The articles of a page with what their figures count, each list in the order of the page."""

    page: Sequence[Material]
    texts: dict[int, str]
    """The text of each article by its number."""
    counts: Sequence[Count]
    """All that can be compared."""
    in_sentences: Sequence[Count]
    """Those of them that no cell of a table holds."""
    amounts: Sequence[Amount]

    def counts_of(self, material: Material) -> Sequence[Count]:
        """All counts of one article."""
        return [count for count in self.counts if count.article == material.number]
