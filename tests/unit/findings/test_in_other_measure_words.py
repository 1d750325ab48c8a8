"""Figures of one thing told in measure words, or in so many words, that only look as if they counted something else."""

from __future__ import annotations

import pytest
from tests.fixtures.findings_told import findings_in

from archive_gui.domain.findings import FindingKind, Severity
from archive_gui.findings.figures.said_of import are_said_of_two
from archive_gui.findings.things import tells_of_nobody

PAGE = "样例县的一则样本消息\n\n本报讯（记者 石小溪）{}\n\n\n样例县又一则样本消息\n\n本报讯（通讯员 田大江）{}\n"


def told(first: str, second: str) -> list[FindingKind]:
    found = findings_in(PAGE.format(first, second))
    return [one.kind for one in found if one.severity is not Severity.INFO]


@pytest.mark.parametrize(
    ("first", "second", "kind"),
    [
        ("村里聘请河道保洁员14名。", "村里的十九个河道保洁员轮班上工。", FindingKind.FIGURES_DIFFER),
        ("河堤上设了公益岗12个。", "守河堤的公益岗，村里共有17人。", FindingKind.FIGURES_DIFFER),
        ("后山的蓄水池有600立方米。", "后山的蓄水池才装六百升水，不够用。", FindingKind.UNIT_CLASH),
        ("校园里安装电子屏312块。", "校园里，三百六十多块电子屏天天亮着。", FindingKind.FIGURES_DIFFER),
        ("绣花车间已招工156人。", "绣花车间里，一百八十来号人正在赶工。", FindingKind.FIGURES_DIFFER),
        (
            "今年，全县种菜26万亩，建成沿江百里“竹篮子”生产基地43个。",
            "县里介绍，目前样例已建成百里“竹篮子”生产基地48个，欢迎客商来看。",
            FindingKind.FIGURES_DIFFER,
        ),
        ("去年，贫困群众住院8940人次。", "去年一年，贫困户住院9840人次。", FindingKind.FIGURES_DIFFER),
        (
            "电站占坡地320亩，装机1.2万千瓦。",
            "山上这座装机一万五千千瓦的电站占坡地320亩，够三千户人家用。",
            FindingKind.FIGURES_DIFFER,
        ),
    ],
    ids=["名 and 个", "posts", "spelt out", "块", "号人", "nobody named", "one group in two words", "a rest of others"],
)
def test_what_is_told_in_another_measure_word_is_one(first: str, second: str, kind: FindingKind) -> None:
    assert kind in told(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("校园里安装电子屏312块。", "一本画册卖四十块钱。"),
        ("河堤上设了公益岗12个。", "河堤上种了柳树，栽树的有17人。"),
        ("后山的蓄水池有600立方米。", "山下的酒坊酿了六十升米酒。"),
        ("东溪口岸建成仓库43座。", "西溪口岸建成仓库48座。"),
    ],
    ids=["money", "no post", "two things", "two ports"],
)
def test_what_counts_something_else_is_not(first: str, second: str) -> None:
    assert told(first, second) == []


def test_one_group_in_two_words_is_no_two() -> None:
    assert not are_said_of_two("困难群众住院", "困难户住院")
    assert are_said_of_two("东山村养羊", "东坪村养羊")


def test_a_lead_that_opens_with_a_deed_names_nobody() -> None:
    assert tells_of_nobody("建成高标准")
    assert not tells_of_nobody("东溪口岸建成")
    assert not tells_of_nobody("种粮大户")
