"""Indicators that mean one thing go by one name, and no others."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive_gui.language.indicator_names import indicator_name, says_little
from archive_gui.language.units import UnitClass


def key(indicator: str, unit: str, subject: str = "") -> str:
    name = indicator_name(indicator, unit, subject)
    assert name is not None
    return name.key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("贫困户数", "户"), ("贫困户", "户")),
        (("样本市贫困村", "个", "样本市"), ("贫困村", "个")),
        (("样本市贫困村", "个", "样本"), ("贫困村", "个")),
        (("全县贫困村", "个"), ("贫困村", "个")),
        (("现有在校学生", "名"), ("在校生", "人")),
        (("贫困群众", "名"), ("贫困人口", "人")),
        (("“工作队”", "支"), ("工 作\n队", "个")),
        (("年收入", "块钱"), ("年收入", "元")),
        (("公路", "公里"), ("公路", "米")),
        (("貧困村", "個"), ("贫困村", "个")),
    ],
)
def test_names_of_one_thing_become_one(one: tuple[str, ...], other: tuple[str, ...]) -> None:
    assert key(*one) == key(*other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("帮扶干部", "名"), ("党员干部", "名")),
        (("贫困户", "户"), ("贫困户", "人")),
        (("驻村帮扶工作队", "支"), ("驻村工作队", "支")),
        (("收入", "元"), ("收入", "美元")),
        (("水稻", "亩"), ("水稻", "公顷")),
        (("共产党员", "名"), ("产党员", "名")),
        (("居民消费价格指数", "点"), ("居民消费价格指", "点")),
    ],
)
def test_what_differs_stays_apart(one: tuple[str, ...], other: tuple[str, ...]) -> None:
    assert indicator_name(*one) != indicator_name(*other)


@pytest.mark.parametrize("indicator", ["", "村", "17个村民小组", "，。"])
def test_what_names_nothing_is_not_compared(indicator: str) -> None:
    assert indicator_name(indicator, "个") is None


def test_nouns_that_say_nothing_alone_are_known() -> None:
    assert says_little("同比增长")
    assert says_little("项目")
    assert not says_little("产业扶贫项目")


@given(st.text(alphabet="贫困村全县共有总数人户指的样本市 “”", max_size=12), st.sampled_from(["人", "户", "元", "%"]))
def test_a_name_is_its_own_name(indicator: str, unit: str) -> None:
    name = indicator_name(indicator, unit)
    if name is not None and name.kind is not UnitClass.NONE:
        assert len(name.noun) >= 2
        again = indicator_name(name.noun, unit)
        assert again is None or indicator_name(again.noun, unit) == again
