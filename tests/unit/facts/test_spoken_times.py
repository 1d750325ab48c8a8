"""Times as people speak of them: nights, weekends of a month, years of two digits; all sentences are samples."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.fixtures.facts_told import times

from archive_gui.domain.facts import Fact

Find = Callable[..., tuple[Fact, ...]]


@pytest.mark.parametrize(
    ("text", "quote", "value"),
    [
        ("脚上的泡，七八天才消。", "七八天", None),
        ("样组连着三晚开会。", "三晚", "P3D"),
        ("机器开一个钟头。", "一个钟头", "PT1H"),
        ("样渡撑了二十六个年头。", "二十六个年头", "P26Y"),
        ("他在村里守了一天。", "一天", "P1D"),
        ("等了一整天，车来了。", "一整天", "P1D"),
        ("手工做鞋一天工钱85元。", "一天", "P1D"),
        ("进村头一个月没开会。", "一个月", "P1M"),
        ("他教得狠，一天十二个小时。", "十二个小时", "PT12H"),
        ("技术员每月最后一个星期六进村。", "每月最后一个星期六", "P1M"),
        ("她每晚八点学账。", "每晚八点", "P1D"),
        ("教师每逢双休来样村。", "每逢双休", "P1W"),
        ("学生每个暑假回来。", "每个暑假", None),
        ("2014年春上，样桥动工。", "2014年春上", "2014"),
        ("2019年春夏之交，样渠通水。", "2019年春夏之交", "2019"),
        ("8月的第一个周末，样湖人多。", "8月的第一个周末", "2021-08-07..2021-08-08"),
        ("匾上落款民国廿四年。", "民国廿四年", "1935"),
        ("98年下岗，她开了店。", "98年", "1998"),
        ("上月十五，她领了工钱。", "上月十五", "2021-03-15"),
        ("他说四月三十，人就到。", "四月三十", "2021-04-30"),
        ("去年十月初他调回城。", "去年十月初", "2020-10"),
        ("2017年春节后住进样村。", "2017年春节后", None),
        ("2016年谷雨前，头茶开采。", "2016年谷雨前", None),
        ("5月中旬到月底，样湖高温。", "5月中旬到月底", "2021-05-11..2021-05-31"),
        ("今年3月到年底，样桥停用。", "今年3月到年底", "2021-03..2021-12"),
        ("结对户比上季度多19户。", "上季度", "2021-01..2021-03"),
        ("2003年春末，样院吃紧。", "2003年春末", "2003"),
        ("他站住了半分钟。", "半分钟", "PT0.5M"),
        ("2020年五四前夕，他获了奖。", "2020年五四前夕", "2020-05-03"),
        ("2014年国庆前夕，大桥合龙。", "2014年国庆前夕", "2014-09-30"),
        ("2020年岁末，样校搬迁。", "2020年岁末", "2020-12"),
        ("84年进厂，他学开车。", "84年", "1984"),
        ("九月初一场雨，果子裂了。", "九月初", "2021-09"),
        ("2020-05-12　　星期二　　责编", "2020-05-12　　星期二", "2020-05-12"),
    ],
)
def test_time_is_read_as_it_is_spoken_of(find: Find, text: str, quote: str, value: str | None) -> None:
    found = times(find(text))
    assert [each[0] for each in found] == [quote]
    assert value is None or found[0][1] == value


def test_two_years_of_two_digits_side_by_side_are_years(find: Find) -> None:
    assert times(find("16年、17年连着旱。")) == [("16年", "2016"), ("17年", "2017")]


@pytest.mark.parametrize(
    "text",
    [
        "县里召开半年推进会。",
        "老人说：“当年我娘难产，就差一座桥。”",
        "队员夜访农户。",
        "她的网名叫西四月儿。",
        "一天能犁40多亩。",
    ],
)
def test_what_only_looks_like_a_time_is_none(find: Find, text: str) -> None:
    assert times(find(text)) == []


def test_that_year_is_one_told_before(find: Find) -> None:
    assert times(find("2015年他办厂，当年投产。")) == [("2015年", "2015"), ("当年", "2015")]


def test_a_day_goes_on_from_the_event_told_last(find: Find) -> None:
    text = "3月20日，有人举报样队。\n原来，队长15日夜里进了医院。"
    assert times(find(text)) == [("3月20日", "2021-03-20"), ("15日夜里", "2021-03-15")]
