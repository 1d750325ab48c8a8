"""How long somebody did what they do, and a work took, held against the ends told elsewhere in the article."""

from __future__ import annotations

import pytest
from tests.fixtures.findings_told import doubts_in
from tests.unit.findings.conftest import Told

BETWEEN = "院坝里坐满了人，大家有说有笑。"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "田大海1995年走进样溪小学任教，一直没有挪过地方。",
            "2015年8月，田大海退休了。三十年的教学生涯里，他没有请过假。",
        ),
        ("2003年，田大海师范毕业来到样溪小学。", "2020年，田大海退休。这间教室，他整整守了27年。"),
        ("今天是2021年7月1日，有着42年党龄的田大海来上党课。", "田大海说：“1984年冬天，我对着党旗举起了右手。”"),
        ("样溪水库清淤工程3月8日开工。", "大家起早贪黑，前后用了五个月，5月20日终于完工。"),
    ],
    ids=["from school to rest", "since school", "in the party", "a work"],
)
def test_a_time_that_its_ends_do_not_hold_is_told(told: Told, first: str, second: str) -> None:
    assert told(first, BETWEEN, second) == [("dates_disorder", "medium")]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("田大海曾在东莞打工十一年。", "1980年出生的他，去年三十九岁时回乡办厂。"),
        (
            "田大海1985年走进样溪小学任教，一直没有挪过地方。",
            "2015年8月，田大海退休了。三十年的教学生涯里，他没有请过假。",
        ),
        (
            "田大海1995年走进样溪小学任教。2005年，他去了县城。",
            "2015年8月，田大海退休了。这十年的教学生涯，他没有忘记。",
        ),
        ("田大海1995年走进样溪小学任教。", "2015年8月，田大海退休了。他的父亲干了30年石匠。"),
        ("2016年3月，在县里工作了17年的田大海来到样溪村。", "2020年，田大海离任，村里人都来送他。"),
        ("今天是2021年7月1日，有着37年党龄的田大海来上党课。", "田大海说：“1984年冬天，我对着党旗举起了右手。”"),
        ("样溪水库清淤工程3月8日开工。", "大家起早贪黑，前后用了两个多月，5月20日终于完工。"),
    ],
    ids=["a birth", "fits", "other years fit", "his father", "before it", "in the party", "a work"],
)
def test_a_time_that_fits_or_is_of_something_else_is_not(told: Told, first: str, second: str) -> None:
    assert told(first, BETWEEN, second) == []


PAGE = "样例日报 2019年12月1日\n\n样溪镇的路\n\n本报记者 田大川\n\n{first}\n\n路边的话\n\n通讯员 李小样\n\n{second}\n"


@pytest.mark.parametrize(
    ("first", "second", "kinds"),
    [
        (
            "2018年3月，第一台挖机进山。最难的一段，整整打了5个月。\n\n历时两年半，今年10月路终于通了。",
            "路边的话不多。",
            ["dates_disorder"],
        ),
        ("2018年3月，第一台挖机进山。\n\n历时一年半，今年10月路终于通了。", "路边的话不多。", []),
        ("2018年4月，水渠动工。修了两年零三个月，2019年8月，水流进了田里。", "路边的话不多。", ["dates_disorder"]),
    ],
    ids=["two spells", "it took so long", "water came"],
)
def test_a_work_took_no_longer_than_from_its_beginning_to_its_end(first: str, second: str, kinds: list[str]) -> None:
    assert [kind for kind in doubts_in(PAGE.format(first=first, second=second)) if kind == "dates_disorder"] == kinds


ARTICLES = (
    "样例日报 2020年10月1日\n\n坡上的新事\n\n本报记者 石大川\n\n路修好了，果子不愁卖。{first}收工的时候，天黑了。\n\n"
    "院坝里的话\n\n本报通讯员 石小溪\n\n干部们一户一户地走。{second}说完，大家都笑了。\n"
)


@pytest.mark.parametrize(
    ("first", "second", "kinds"),
    [
        ("田大海2016年办起了快递点。", "田大海的快递点开了九年。", ["dates_disorder"]),
        ("田大海2016年办起了快递点。", "田大海的快递点开了四年。", []),
        ("田大海2016年办起了快递点。", "田大海在外头做过九年木匠。", []),
        ("田大海2016年办起了快递点。", "石小河的快递点开了九年。", []),
        ("今年三月，田小海还在修渠。田小海2018年住进了样溪村。", "“田姐驻村六年，鞋跑坏了十双。”", ["dates_disorder"]),
    ],
    ids=["misfits", "right", "was over", "of another", "called"],
)
def test_years_are_held_against_a_beginning_in_another_article(first: str, second: str, kinds: list[str]) -> None:
    assert doubts_in(ARTICLES.format(first=first, second=second)) == kinds
