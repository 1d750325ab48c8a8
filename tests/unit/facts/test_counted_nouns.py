"""What figures count where a verb, a pair or a single character stands beside them, in invented sentences."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.fixtures.facts_told import indicator as counted

from archive_gui.domain.facts import Fact

Find = Callable[..., tuple[Fact, ...]]


@pytest.mark.parametrize(
    ("text", "quote", "indicator"),
    [
        ("全村有9个村民小组、386户1521人，", "386户", "户数"),
        ("全村有9个村民小组、386户1521人，", "1521人", "人口"),
        ("全村仅剩5户11人未脱贫，", "5户", "未脱贫"),
        ("全村有贫困户33户87人脱贫。", "33户", "贫困户"),
        ("他一家6口搬进新村。", "6口", "一家人口"),
        ("打下6口井。", "6口", "打下井"),
    ],
)
def test_a_pair_shares_what_stands_around_it(find: Find, text: str, quote: str, indicator: str) -> None:
    assert counted(find(text), quote) == indicator


@pytest.mark.parametrize(
    ("text", "quote", "indicator"),
    [
        ("去年做了21万双鞋，", "21万双", "做鞋"),
        ("一天只用3桶水，", "3桶", "一天只用水"),
        ("卖到了27个省、市、自治区。", "27个", "省、市、自治区"),
        ("全部家当是17匹马和6张犁。", "17匹", "马"),
        ("送去30床棉被。", "30床", "棉被"),
    ],
)
def test_a_noun_of_one_character_takes_its_verb_or_its_list(find: Find, text: str, quote: str, indicator: str) -> None:
    assert counted(find(text), quote) == indicator


@pytest.mark.parametrize(
    ("text", "quote", "indicator"),
    [
        ("县里整合资金300万元聘请护林员，", "300万元", "县里整合资金"),
        ("去年投资32万元改造线路。", "32万元", "投资"),
        ("县里投入300万元资金。", "300万元", "资金"),
        ("住在海拔2700米的老屋里。", "2700米", "老屋里海拔"),
        ("“样九”债务还有8700万元没有化解，", "8700万元", "债务"),
        ("信用社贷了8万元，", "8万元", "贷款"),
        ("信用社贷给厂里15万元，", "15万元", "贷款"),
        ("他领到15万元，", "15万元", "他领的收入"),
        ("女工平均每月拿650元。", "650元", "女工平均每月拿的收入"),
        ("去年赚了3000元。", "3000元", "赚的利润"),
        ("从村口到镇上13公里山路，", "13公里", "从村口到镇上的山路路程"),
    ],
)
def test_an_amount_keeps_its_noun_before_what_was_done_with_it(
    find: Find, text: str, quote: str, indicator: str
) -> None:
    assert counted(find(text), quote) == indicator


@pytest.mark.parametrize(
    ("text", "quote", "indicator"),
    [
        ("附近居民2000余人连夜避往学校，", "2000余人", "附近居民"),
        ("附近2000余名居民撤离，", "2000余名", "居民"),
        ("出动推土机6辆抢修。", "6辆", "出动推土机"),
        ("会议应到35人，", "35人", "会议应到"),
        ("收入提升到10万元一年，", "10万元", "收入"),
        ("向13个街镇送菜。", "13个", "街镇送菜"),
    ],
)
def test_what_befell_the_counted_is_not_what_is_counted(find: Find, text: str, quote: str, indicator: str) -> None:
    assert counted(find(text), quote) == indicator
