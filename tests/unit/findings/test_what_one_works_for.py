"""One person told to work for two bodies or to lead two things, and one office that two are told to hold."""

from __future__ import annotations

import pytest
from tests.fixtures.findings_told import doubts_in
from tests.unit.findings.conftest import Doubts

BETWEEN = "村里的路修好了，灯也亮了。"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("县林业技术推广中心主任田大川蹲在田埂上。", "图为县种子站站长田大川讲课。"),
        ("县人民医院副院长田大川坐诊。", "带队的县中医医院院长田大川也来了。"),
        ("省农业大学教授田大川住了三个月。", "照片发给省林科院的田大川，当天就有答复。"),
        ("县人民医院皮肤科主任田大川坐诊。", "片子传给了田大川。这位肾内科副主任只看了一眼。"),
        ("作为县农业局派驻村里的第一书记，田大川有三本账。", "图为县水利局派驻样溪村的工作队员田大川。"),
        (
            "村里人都喊田大川“老田”。作为县农业局派驻村里的第一书记，他有三本账。",
            "县水利局派驻的工作队员田大川背着水泥。",
        ),
        ("田大川挂职样溪县委常委、副县长。", "挂职县政协副主席的田大川拦住了他。"),
        ("驻村第一书记田大川是从县财政局派来的。", "县审计局选派的第一书记田大川修了路。"),
        ("队长田大川走在前面。", "工作队副队长田大川走在后面。"),
        ("样溪村党支部书记田大川上了山。", "县林业局局长田大川下了田。"),
        ("驻村第一书记田大川主持了会。", "会由工作队员田大川主持，第一书记石小溪念了账。"),
        ("驻村工作队员、县烟草公司职工田大川上了山。", "县电力公司派驻村里的工作队员田大川住在烤房。"),
        ("县林草局工程师田大川把铺盖搬到了坡上。", "“剪枝要狠。”县果业中心工程师田大川说。"),
        ("省农业大学茶学院副院长田大川来了。", "茶农都说，田大川是省茶科所的副所长。"),
        ("社区主任田大川来过两次。", "社区党支部书记田大川的桌上放着一张图。"),
    ],
    ids=[
        "two heads",
        "two hospitals",
        "a body alone",
        "two departments",
        "first secretary and one of the team",
        "told of him who was named before",
        "two offices behind a verb",
        "sent by two",
        "head and deputy of a team",
        "a village and a body",
        "another is first secretary",
        "two companies",
        "a centre",
        "of what is told with 的",
        "two offices of a community",
    ],
)
def test_what_one_person_hardly_works_for_is_told(doubts: Doubts, one: str, other: str) -> None:
    assert doubts(one, BETWEEN, other) == ["names_vary"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("县农业农村局局长田大川来了。", "县农业局局长田大川讲了话。"),
        ("县人民医院院长田大川坐诊。", "县人民医院心内科主任医师田大川又看了十人。"),
        ("县农业局副局长兼县种子站站长田大川来了。", "县种子站站长田大川讲了课。"),
        ("省农科院研究员田大川来了。", "县茶叶协会会长田大川讲了话。"),
        ("县林业局局长田大川来了。", "扶贫工作专班的田大川也在。"),
        ("县人民医院内科主任田大川坐诊。", "这位内科的田大川主任看了一百人。"),
        ("县林业局局长田大川来了。", "田大川曾任县水利局副局长。"),
        ("县林业局局长田大川来了。", "2009年，任县水利局副局长的田大川进了村。"),
        ("县林业局局长田大川来了。石小溪送他出门。这位镇长说，路要修。", "样溪镇镇长石小溪上了山。"),
        ("村民田大川种了茶。", "样溪村党支部书记田大川上了山。"),
        ("驻村第一书记田大川主持了会。", "工作队员田大川念了账。"),
        ("样溪镇中心小学校长田大川来了。", "中心小学校长田大川讲了话。"),
        ("田大川是样溪县林业局的副局长。", "县林业局副局长田大川讲了话。"),
        ("县烟草公司职工田大川上了山。", "县烟草公司派驻村里的工作队员田大川住在烤房。"),
    ],
    ids=[
        "in short",
        "a doctor of it",
        "both held",
        "a society",
        "a task force",
        "one department",
        "before",
        "in another year",
        "told of the other",
        "a villager",
        "a first secretary is of the team",
        "the school of a town",
        "of what is told with 的",
        "sent by whom he works for",
    ],
)
def test_what_one_person_may_well_work_for_is_not(doubts: Doubts, one: str, other: str) -> None:
    assert doubts(one, BETWEEN, other) == []


TWO = "样例日报 2019年6月1日\n\n样溪县的一则消息\n\n本报记者 石一\n\n{}\n\n路上的人\n\n本报记者 石二\n\n{}\n"


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("白水村党支部书记田大川上了山。", "白水村支书石小溪算了账。", 1),
        ("安置点社区党支部书记田大川上了山。", "社区支书田大林算了账。", 1),
        ("县林业局局长田大川上了山。", "县林业局局长石小溪算了账。", 1),
        ("白水村党支部书记田大川上了山。", "青石村支书石小溪算了账。", 0),
        ("白水村党支部书记田大川上了山。", "白水村老支书石小溪算了账。", 0),
        ("白水村党支部书记田大川上了山。", "2012年，白水村支书石小溪算了账。", 0),
        ("白水村党支部书记田大川上了山。", "白水村党支部副书记石小溪算了账。", 0),
        ("县林业局副局长田大川上了山。", "县林业局副局长石小溪算了账。", 0),
        ("小学校长田大川上了山。", "小学校长石小溪算了账。", 0),
    ],
    ids=[
        "two secretaries",
        "names nearly one",
        "two heads",
        "two villages",
        "one before the other",
        "another year",
        "a deputy",
        "two deputies",
        "two schools perhaps",
    ],
)
def test_one_office_is_held_by_one(one: str, other: str, found: int) -> None:
    page = TWO.format(one + BETWEEN, other + BETWEEN)
    assert doubts_in(page) == ["names_vary"] * found
