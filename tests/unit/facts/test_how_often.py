"""Every day, month and year: where they tell how often something is done, and where only per what is counted."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from archive_gui.domain.facts import DateFact, Fact, Figure

Find = Callable[..., tuple[Fact, ...]]


def often(facts: tuple[Fact, ...]) -> list[str]:
    return [fact.quote for fact in facts if isinstance(fact.detail, DateFact) and fact.detail.frequency]


def dates(facts: tuple[Fact, ...]) -> dict[str, str | None]:
    return {fact.quote: fact.detail.value for fact in facts if isinstance(fact.detail, DateFact)}


@pytest.mark.parametrize(
    "text",
    [
        "巡渠员每天沿着水渠走一趟。",
        "他每天开车接孩子上学。",
        "老师每天走5公里山路。",
        "可他还是每天去桥头，怕孩子淋雨。",
        "镇里开通了每天4班的客车。",
    ],
)
def test_what_is_done_every_day_tells_how_often(find: Find, text: str) -> None:
    assert often(find(text)) == ["每天"]


@pytest.mark.parametrize(
    "text",
    [
        "女工每天工资90元。",
        "务工每天90元。",
        "每人每天补助30元。",
        "生产线每天加工柚子60吨。",
        "夫妻俩每天忙到很晚。",
        "孩子们每天起早贪黑赶路。",
        "每天有4元的营养餐。",
        "他每天比别人多跑2公里。",
    ],
)
def test_a_wage_an_output_and_how_the_days_go_by_do_not(find: Find, text: str) -> None:
    assert often(find(text)) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("村医每月入户50户以上。", ["每月"]),
        ("队员每周走访10户以上。", ["每周"]),
        ("从明年起，县里每年安排经费300万元。", ["每年"]),
        ("从明年起每年安排经费300万元。", ["每年"]),
        ("县财政每年安排经费300万元。", []),
        ("公司每年产茶300吨以上。", []),
        ("养蜂人每年收入3万元以上。", []),
    ],
)
def test_what_is_asked_at_each_turn_and_what_begins_then_comes_round(find: Find, text: str, found: list[str]) -> None:
    assert often(find(text)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("督查组每周一通报、每半月一排名。", ["每周", "每半月"]),
        ("专班每月一调度、每周一碰头，不留死角。", ["每月", "每周"]),
        ("例会每周一召开。", ["每周一"]),
        ("学校每周一升旗，每周五大扫除。", ["每周一", "每周五"]),
    ],
)
def test_one_report_a_week_is_no_monday(find: Find, text: str, found: list[str]) -> None:
    assert often(find(text)) == found


@pytest.mark.parametrize(
    ("text", "quote", "value"),
    [
        ("他们跟着猎户钻了8天山，找到水源。", "8天", "P8D"),
        ("她原本只打算待一年。", "一年", "P1Y"),
        ("他只想干一年，谁料留了下来。", "一年", "P1Y"),
        ("2015年，她进山教书。此后3年，她没有离开。", "此后3年", "2015..2018"),
        ("她进山教书，此后3年没有离开。", "此后3年", "P3Y"),
        ("2020年，她进山教书。此后3年，她不打算离开。", "此后3年", "P3Y"),
    ],
)
def test_spells_beside_what_was_done_in_them(find: Find, text: str, quote: str, value: str) -> None:
    assert dates(find(text))[quote] == value


@pytest.mark.parametrize("text", ["索道直通天山。", "天山脚下种棉花。", "人等一年，树等十年。"])
def test_a_mountain_and_any_year_are_no_spell(find: Find, text: str) -> None:
    assert not {"一年", "天"} & set(dates(find(text)))


@pytest.mark.parametrize(
    ("text", "quote", "unit"), [("班车一趟6块钱。", "6块钱", "块钱"), ("堂屋铺了6块木板。", "6块", "块")]
)
def test_money_told_in_pieces_is_told_whole(find: Find, text: str, quote: str, unit: str) -> None:
    assert [(fact.quote, fact.detail.unit) for fact in find(text) if isinstance(fact.detail, Figure)] == [(quote, unit)]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("专班用45天时间建起台账。", "45天"),
        ("两年时间，全乡发放牛犊。", "两年"),
        ("仅一年时间，村里变了样。", "一年时间"),
    ],
)
def test_the_word_for_time_stands_outside_but_where_it_makes_a_length(find: Find, text: str, quote: str) -> None:
    assert list(dates(find(text))) == [quote]
