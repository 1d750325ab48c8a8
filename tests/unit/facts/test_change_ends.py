"""Changes: which ends they have, in what they are counted, and when each end holds."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from archive_gui.domain.facts import Change, Fact, Figure

Find = Callable[..., tuple[Fact, ...]]


def changes(facts: tuple[Fact, ...]) -> list[tuple[str, Change]]:
    return [(fact.quote, fact.detail) for fact in facts if isinstance(fact.detail, Change)]


@pytest.mark.parametrize(
    ("text", "quote", "first", "last", "unit"),
    [
        ("平均工期从62天缩短到31天。", "从62天缩短到31天", 62, 31, "天"),
        ("平均住院日从19.6天降到13.2天。", "从19.6天降到13.2天", 19.6, 13.2, "天"),
        ("办理时限由15个工作日压缩至三个工作日。", "由15个工作日压缩至三个工作日", 15, 3, "个工作日"),
        ("时限从3个工作日缩短到10分钟。", "从3个工作日缩短到10分钟", 3, 10, "分钟"),
        ("车程由1小时50分钟缩短为9分钟。", "由1小时50分钟缩短为9分钟", 110, 9, "分钟"),
        ("时限从5—6天缩短至2—3天。", "从5—6天缩短至2—3天", 5, 2, "天"),
        ("工期从1个多月缩短至23天左右。", "从1个多月缩短至23天左右", 1, 23, "天"),
        ("车程由3小时缩短为40分钟。", "由3小时缩短为40分钟", 180, 40, "分钟"),
        ("票价由四角五分涨到六角。", "由四角五分涨到六角", 0.45, 0.6, "元"),
        ("工资从八级降到五级。", "从八级降到五级", 8, 5, "级"),
        ("利润由三成降为二成。", "由三成降为二成", 0.3, 0.2, "成"),
    ],
)
def test_change_has_both_ends(find: Find, text: str, quote: str, first: float, last: float, unit: str) -> None:
    ((found, change),) = changes(find(text))
    assert (found, change.from_value, change.to_value, change.unit) == (quote, first, last, unit)


@pytest.mark.parametrize("text", ["工期从3天到5天不等。", "从1998年到2003年修了渠。", "五级以上大风，共停工三天。"])
def test_what_moves_nowhere_is_no_change(find: Find, text: str) -> None:
    assert changes(find(text)) == []


def test_the_time_of_the_first_end_is_not_that_of_the_last(find: Find) -> None:
    facts = find("贫困发生率由2014年底的12.3%下降到0.8%。")
    ((_, change),) = changes(facts)
    assert change.from_as_of == "2014-12"
    figures = {fact.quote: fact.detail.as_of for fact in facts if isinstance(fact.detail, Figure)}
    assert figures == {"12.3%": "2014-12", "0.8%": None}


def test_a_bare_end_shares_the_scale_of_the_other(find: Find) -> None:
    ((_, change),) = changes(find("年收入由2.3增至5.6万元。"))
    assert (change.from_value, change.to_value, change.unit) == (23000, 56000, "元")


def test_changes_never_overlap(find: Find) -> None:
    found = changes(find("由最初的26户发展到118户初的26户发展到118户，大家高兴。"))
    assert [quote for quote, _ in found] == ["由最初的26户发展到118户"]
