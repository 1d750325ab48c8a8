"""What other figures of a page say of two that may be one: the next that either could be, and others of their name."""

from __future__ import annotations

from itertools import combinations

import pytest

from archive_gui.findings.counts import counts_of
from archive_gui.findings.evidence import Material
from archive_gui.findings.figures.company import Company
from archive_gui.findings.figures.setting_words import marks_in
from archive_gui.findings.figures.settings import Setting, settings
from archive_gui.workflows.inspect import process


def _figures(*sentences: str) -> tuple[dict[float, Setting], Company]:
    text = "样溪镇的一则样本\n\n" + "".join(f"{sentence}。\n\n" for sentence in sentences)
    source = process(text.encode(), "样本.txt", "样本.txt")
    page = [Material(n, a.reading, a.description, a.facts) for n, a in enumerate(source.articles, 1)]
    around = settings(page, [count for material in page for count in counts_of(material)])
    return {setting.count.value: setting for setting in around}, Company(around, combinations(around, 2))


def test_two_figures_are_ahead_by_the_words_that_no_other_shares_with_either() -> None:
    found, company = _figures("风雨桥的桥亭檐角挑起11层", "寨老说，风雨桥桥亭的檐角有9层", "鼓楼里摆下7层木架")
    assert company.ahead(found[11], found[9]) == 1
    assert company.ahead(found[11], found[7]) == company.ahead(found[9], found[7]) == 0


def test_two_figures_are_none_ahead_of_another_that_shares_as_much() -> None:
    found, company = _figures("风雨桥的桥亭挑起11层", "风雨桥的桥亭挑起9层", "风雨桥的桥亭挑起7层")
    assert [company.ahead(one, other) for one, other in combinations(found.values(), 2)] == [0, 0, 0]


def test_of_one_name_are_alone_only_two() -> None:
    found, company = _figures("今年有展位160个", "整个节上138个展位", "来了36支舞队")
    assert company.alone(found[160], found[138])
    assert not company.alone(found[160], found[36])
    found, company = _figures("今年有展位160个", "整个节上138个展位", "去年有96个展位")
    assert not company.alone(found[160], found[138])


@pytest.mark.parametrize(
    ("text", "moved"),
    [("全镇受灾人口增加到", True), ("水位回落至", True), ("费用下降为", True), ("增加了", False), ("全镇共有", False)],
)
def test_what_a_number_came_to_is_marked(text: str, moved: bool) -> None:
    assert ("moved" in marks_in(text)) is moved
