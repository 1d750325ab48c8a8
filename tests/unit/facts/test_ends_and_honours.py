"""Changes that end at nothing, honours and who receives them, in invented sentences."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from archive_gui.domain.facts import AwardFact, Change, Fact

Find = Callable[..., tuple[Fact, ...]]


@pytest.mark.parametrize(
    ("text", "quote", "first", "unit"),
    [
        ("辍学率由4.6%降为零，成绩上升。", "由4.6%降为零", 0.046, "%"),
        ("失学儿童从31人减少到0。", "从31人减少到0", 31, "人"),
    ],
)
def test_a_change_ends_at_nothing(find: Find, text: str, quote: str, first: float, unit: str) -> None:
    ((found, change),) = [(fact.quote, fact.detail) for fact in find(text) if isinstance(fact.detail, Change)]
    assert (found, change.from_value, change.to_value, change.unit) == (quote, first, 0, unit)


@pytest.mark.parametrize("text", ["辍学率为零。", "4.6%的学生缺课降为零。", "由31人开的零食店。"])
def test_nothing_alone_ends_no_change(find: Find, text: str) -> None:
    assert not [fact for fact in find(text) if isinstance(fact.detail, Change)]


@pytest.mark.parametrize(
    ("text", "quote", "subject"),
    [
        ("指挥部授给王大山“铁肩”锦旗。", "“铁肩”锦旗", "王大山"),
        ("颁给样例茶业公司的是最佳带动企业奖。", "最佳带动企业奖", "样例茶业公司"),
        ("会上，“最美护林员”称号授给了陈长春。", "“最美护林员”称号", "陈长春"),
        ("轻工业部授予南沟的竹篮中国工艺美术样例奖。", "中国工艺美术样例奖", "南沟的竹篮"),
        ("县委授予他全县劳动模范称号。", "全县劳动模范称号", "他"),
        ("市政府授予“全市先进集体”称号。", "“全市先进集体”称号", None),
    ],
)
def test_who_receives_an_honour(find: Find, text: str, quote: str, subject: str | None) -> None:
    ((found, award),) = [(fact.quote, fact.detail) for fact in find(text) if isinstance(fact.detail, AwardFact)]
    assert found == quote
    assert subject is None or award.subject == subject
