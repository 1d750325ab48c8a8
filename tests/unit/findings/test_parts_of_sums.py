"""What is told of the parts of a sum that holds is no doubt about them."""

from __future__ import annotations

import pytest

from archive_gui.domain.findings import FindingKind, FindingRef, Severity
from archive_gui.findings.arithmetic.sums import without_parts_of_sums
from archive_gui.findings.counts import counts_of
from archive_gui.findings.evidence import Doubt, Material
from archive_gui.workflows.inspect import process

TEXT = (
    "样例日报 2019年6月1日\n\n样溪镇防火\n\n"
    "样溪镇派出护林队64支，其中山上26支、山下38支。全镇64支护林队都有电筒，邻镇有52支。\n"
)


def _refs() -> tuple[list[Material], dict[str, list[FindingRef]]]:
    (article,) = process(TEXT.encode(), "样本.txt", "样本.txt").articles
    refs: dict[str, list[FindingRef]] = {}
    for fact in article.facts:
        refs.setdefault(fact.quote, []).append(FindingRef(1, fact.id))
    return [Material(1, article.reading, article.description, article.facts)], refs


@pytest.mark.parametrize(("one", "other", "kept"), [("64支", "38支", False), ("64支", "52支", True)])
def test_a_part_is_not_held_against_its_total_told_again(one: str, other: str, *, kept: bool) -> None:
    page, refs = _refs()
    parts = tuple(refs[quote][0] for quote in ("64支", "26支", "38支"))
    holds = Doubt(FindingKind.SUM_HOLDS, Severity.INFO, "finding.sum_holds_here", {}, parts)
    told_again = (refs[one][-1], refs[other][0])
    differ = Doubt(FindingKind.FIGURES_DIFFER, Severity.MEDIUM, "finding.scope_may_differ", {}, told_again)
    left = without_parts_of_sums([holds, differ], counts_of(page[0]))
    assert (differ in left) is kept
    assert holds in left
