"""What figures count and of whom they are said, in invented sentences."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from archive_gui.domain.facts import Fact, Figure

Find = Callable[..., tuple[Fact, ...]]


def linked(facts: tuple[Fact, ...]) -> dict[str, tuple[str | None, str | None]]:
    return {
        fact.quote: (fact.detail.indicator, fact.detail.subject) for fact in facts if isinstance(fact.detail, Figure)
    }


@pytest.mark.parametrize(
    ("text", "quote", "indicator"),
    [
        ("全镇粮食总产3万吨，同比增长4.2%。", "4.2%", "粮食总产同比增长"),
        ("送来价值30万元的棉被。", "30万元", "棉被价值"),
        ("抢修了12个因灾断电的社区。", "12个", "社区"),
        ("七个方面提出了要求，从6个类别设置了指标。", "6个", "类别"),
        ("他享年81岁。", "81岁", "享年"),
        ("她年仅19岁。", "19岁", "年龄"),
        ("新修订的《样例条例》共9章。", "9章", "样例条例"),
    ],
)
def test_indicator_is_the_noun(find: Find, text: str, quote: str, indicator: str) -> None:
    assert linked(find(text))[quote][0] == indicator


def test_no_indicator_rather_than_a_word_that_counts_nothing(find: Find) -> None:
    assert linked(find("据统计，共计16657件。"))["16657件"][0] is None


@pytest.mark.parametrize(
    ("text", "quote", "subject"),
    [
        ("村民王大山承包了30亩鱼塘。", "30亩", "王大山"),
        ("在“粮仓”隆回县，8万亩小麦开镰。", "8万亩", "隆回县"),
        ("隆回县修路。省农业农村厅的数据显示，目前完成60公里。", "60公里", "隆回县"),
        ("61岁的王大山种了树。", "61岁", "王大山"),
    ],
)
def test_subject_is_who_or_where(find: Find, text: str, quote: str, subject: str) -> None:
    assert linked(find(text))[quote][1] == subject


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("隆回县的樟溪水库长14里，", "樟溪水库"),
        ("邵阳市樟泉纺织厂的八百名职工参加，", "樟泉纺织厂"),
    ],
)
def test_a_figure_is_said_of_what_a_place_holds(find: Find, text: str, subject: str) -> None:
    (figure,) = [fact.detail for fact in find(text) if isinstance(fact.detail, Figure)]
    assert figure.subject is not None
    assert subject in figure.subject or figure.subject in subject


@pytest.mark.parametrize(
    ("text", "quote", "indicator"),
    [
        ("全年出钢9吨，劳动生产率比去年同期提高百分之三十一。", "百分之三十一", "劳动生产率提高"),
        ("女职工约占六成五。", "六成五", "女职工"),
    ],
)
def test_what_moves_is_named_before_what_it_is_compared_with(find: Find, text: str, quote: str, indicator: str) -> None:
    found = {fact.quote: fact.detail for fact in find(text) if isinstance(fact.detail, Figure)}
    assert found[quote].indicator == indicator


def test_a_town_of_numerals_is_a_number(find: Find) -> None:
    found = find("全县九个区、一百零三个乡组织起来。")
    assert [fact.quote for fact in found if isinstance(fact.detail, Figure)] == ["九个", "一百零三个"]
