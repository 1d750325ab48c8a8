"""All that is told of figures of one thing that differ."""

from __future__ import annotations

from archive_gui.findings.evidence import Doubt
from archive_gui.findings.figures.converted import converted
from archive_gui.findings.figures.differing import differing
from archive_gui.findings.figures.firsts import firsts
from archive_gui.findings.figures.in_fractions import in_fractions
from archive_gui.findings.figures.likely import likely
from archive_gui.findings.figures.pairs import pairs
from archive_gui.findings.figures.retold import retold
from archive_gui.findings.figures.two_measures import two_measures
from archive_gui.findings.page_figures import PageFigures


def doubts_of_figures(figures: PageFigures) -> list[Doubt]:
    """The doubts of this room about one page, in order."""
    texts, page, told = figures.texts, figures.page, figures.in_sentences
    found = [
        *retold([(material, figures.counts_of(material)) for material in page]),
        *pairs(texts, told),
        *differing(texts, figures.counts),
    ]
    found += [*likely(texts, page, told, found), *two_measures(texts, told, found)]
    return [*found, *converted(texts, figures.amounts), *in_fractions(texts, figures.amounts), *firsts(page)]
