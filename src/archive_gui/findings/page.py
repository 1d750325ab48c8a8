"""All findings about the articles of one page, in order, with the ids under which they are known."""

from __future__ import annotations

from collections.abc import Sequence

from archive_gui.domain.findings import Finding, FindingKind, FindingRef, Severity
from archive_gui.findings.amounts import amounts_of
from archive_gui.findings.arithmetic.doubts import doubts_of_arithmetic
from archive_gui.findings.arithmetic.tables import running
from archive_gui.findings.chronology.doubts import doubts_of_times
from archive_gui.findings.claims.exceptions import exceptions
from archive_gui.findings.counts import counts_of
from archive_gui.findings.evidence import Doubt, Material
from archive_gui.findings.figures.doubts import doubts_of_figures
from archive_gui.findings.names.doubts import doubts_of_names
from archive_gui.findings.page_figures import PageFigures
from archive_gui.findings.punctuation import with_wide_marks
from archive_gui.findings.worked_out import in_words
from archive_gui.language.gazetteer import Gazetteer

_ORDER = (Severity.HIGH, Severity.MEDIUM, Severity.LOW, Severity.INFO)


def findings_of(page: Sequence[Material], gazetteer: Gazetteer | None = None) -> tuple[Finding, ...]:
    """The findings of a page, what weighs most first, with ids ``k1``, ``k2`` and so on: the same on every run.

    Each stands with the article of its first piece of evidence; facts are named by their ids.
    Places of one name are told apart where a ``gazetteer`` is given.
    """
    wide = [with_wide_marks(material) for material in page]
    doubts = sorted(_once(_doubts(wide, gazetteer)), key=lambda doubt: _ORDER.index(doubt.severity))
    return tuple(
        Finding(f"k{number}", doubt.kind, doubt.severity, in_words(doubt, wide), doubt.refs)
        for number, doubt in enumerate(doubts, 1)
    )


def _doubts(page: Sequence[Material], gazetteer: Gazetteer | None) -> list[Doubt]:
    """What the rooms tell, one after the other: each knows what those before it told."""
    figures = _figures(page)
    found = doubts_of_arithmetic(figures, doubts_of_figures(figures))
    found += doubts_of_names(page, gazetteer)
    found += doubts_of_times(page, found)
    return [*found, *exceptions(page, found)]


def _figures(page: Sequence[Material]) -> PageFigures:
    told = [(material, counts_of(material)) for material in page]
    return PageFigures(
        page=page,
        texts={material.number: material.reading.text for material in page},
        counts=[count for _, found in told for count in found],
        in_sentences=[count for material, found in told for count in running(material, found)],
        amounts=[amount for material in page for amount in amounts_of(material)],
    )


def _once(doubts: Sequence[Doubt]) -> list[Doubt]:
    """Each kind of doubt about the same evidence once, the first one said."""
    kept: dict[tuple[FindingKind, frozenset[FindingRef]], Doubt] = {}
    for doubt in doubts:
        kept.setdefault((doubt.kind, frozenset(doubt.refs)), doubt)
    return list(kept.values())
