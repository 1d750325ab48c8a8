"""What careful readers flagged on the real documents, found again; and how much is shown besides."""

from __future__ import annotations

from pathlib import Path

import pytest

from archive_gui.domain.findings import FindingKind, Severity
from archive_gui.domain.ingest import ProcessedSource
from archive_gui.workflows.inspect import inspect_file


def told(source: ProcessedSource) -> set[tuple[str, str, frozenset[str]]]:
    facts = {fact.id: fact for article in source.articles for fact in article.facts}
    return {
        (
            finding.kind.value,
            finding.severity.value,
            frozenset(facts[ref.fact].quote for ref in finding.refs if ref.fact),
        )
        for article in source.articles
        for finding in article.findings
    }


@pytest.mark.parametrize(
    ("kind", "severity", "quotes"),
    [
        ("figures_differ", "medium", {"13562名", "12114名"}),
        ("figures_differ", "medium", {"1279条", "4968个"}),
        ("precision", "medium", {"14.3万", "143674名"}),
        ("unit_clash", "medium", {"4510人"}),
        ("names_vary", "medium", {"毛塘湾村", "茅塘村"}),
        ("sum_holds", "info", {"471支", "148支", "323支"}),
    ],
)
def test_the_page_of_five_articles(seeds: Path, kind: str, severity: str, quotes: set[str]) -> None:
    (page,) = seeds.glob("001_*")
    assert (kind, severity, frozenset(quotes)) in told(inspect_file(page))


def test_a_page_without_a_year_is_told_once(seeds: Path) -> None:
    (page,) = seeds.glob("001_*")
    source = inspect_file(page)
    (found,) = [f for a in source.articles for f in a.findings if f.kind is FindingKind.DATE_UNKNOWN]
    assert found.severity is Severity.MEDIUM
    assert len({ref.article for ref in found.refs}) == 4


def test_totals_and_their_columns(seeds: Path) -> None:
    (page,) = seeds.glob("004_*")
    assert told(inspect_file(page)) >= {
        ("sum_holds", "info", frozenset({"911支", "358支", "505支", "48支"})),
        ("sum_holds", "info", frozenset({"2802名", "1144名", "1516名", "142名"})),
    }


def test_little_is_shown(seeds: Path) -> None:
    shown = [
        finding.kind
        for path in sorted(seeds.glob("*.txt"))
        for article in inspect_file(path).articles
        for finding in article.findings
        if finding.severity is not Severity.INFO
    ]
    assert len(shown) <= 10
