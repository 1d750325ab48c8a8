"""One person told with two offices, bodies, places or as two of a family, and what one person may well be."""

from __future__ import annotations

import pytest
from tests.fixtures.findings_told import findings_in
from tests.unit.findings.conftest import HEAD, Doubts

from archive_gui.domain.findings import FindingKind

BETWEEN = "村里的路修好了，灯也亮了。"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("样溪茶叶专业合作社理事长田大川上了山。", "董事长田大川招呼大家收工。"),
        ("样溪茶叶专业合作社理事长田大川上了山。", "样溪茶叶专业合作社监事长田大川念了账。"),
        ("省农科院研究员田大川来了。", "省林科院的田大川研究员又上了山。"),
        ("县人民医院内科主治医师田大川坐诊。", "图为县中医医院内科主治医师田大川听诊。"),
        ("老人的次子田大川离了家。", "名册上写着：“田大川，田家三子，样溪人。”"),
        ("他的堂弟田大川管账。", "他的表弟田大川管账。"),
        ("县农机站站长田大川进了村。", "县农机站会计田大川也进了村。"),
        ("副县长田大川来到果园。", "县人大常委会副主任田大川算了账。"),
        ("样溪街道党工委书记田大川说，路要修。", "样溪街道办事处主任田大川说，账要算。"),
        ("山东客商田大川装了一车。", "山西客商田大川又装了一车。"),
        ("白水村会计田大川上了山。", "青石村村民田大川下了田。"),
        ("样溪小学校长田大川开了门。", "样溪小学教导主任田大川关了门。"),
        ("县委宣传部部长田大川来了。", "县委组织部部长田大川讲了话。"),
        ("县二中教师田大川获了奖。", "县一中的田大川老师站了二十年讲台。"),
        ("驻村第一书记田大川（县财政局）修了路。", "县审计局派来的田大川队长蹲在田头。"),
        ("县财政局副局长田大川修了路。", "县财政局工会主席、白水村第一书记田大川蹲在田头。"),
        ("县渔政大队政委田大川下了河。", "渔政大队大队长田大川三天没合眼。"),
        ("项目经理田大川守在桥上。", "工程总监田大川红着眼睛。"),
        ("第二小组组长田大川割了谷。", "第六小组组长田大川晒了谷。"),
        ("样溪师专教务处长田大川算了账。", "学工处长田大川领着新生。"),
        ("样溪合作社经理田大川上了山。", "样溪合作社保管员田大川守着仓。"),
        ("三连连长田大川跳下了水。", "三连指导员田大川扛着沙袋。"),
        ("样溪小学教务主任田大川改着作业。", "样溪小学总务主任田大川下了厨。"),
        ("省儿童医院麻醉科医生田大川来了。", "省妇幼保健院麻醉科医生田大川上了台。"),
        ("县税务局办公室主任田大川来了。", "县税务局稽查科科长田大川查了账。"),
        ("县保健院副院长田大川坐诊。", "样溪县保健院院长田大川带着护士来了。"),
        ("样溪村党支部副书记田大川上了山。", "样溪村党支部书记田大川下了田。"),
        ("县农商行行长田大川来了。", "县农商银行副行长田大川放了贷。"),
        ("县财政局派驻样溪村第一书记田大川修了路。", "驻村工作队普通队员田大川背着水泥。"),
        ("扶贫干部田大川，县林业局副局长，每周都来。", "县水利局副局长田大川帮扶五户。"),
        ("养老中心主任田大川来了。", "膳食科科长田大川掌着勺。"),
        ("县农商银行副行长田大川来了。", "县农商银行营业部经理田大川放了贷。"),
        ("总经理田大川来了。", "销售部经理田大川算了账。"),
        ("县种子站的技术员田大川上了山。", "养牛户记得，县草料供应站的田大川蹲在棚里。"),
        ("县水利局党委书记、局长田大川来到果园。", "县水利局副局长田大川算了账。"),
        ("样溪村绣品合作社监事长田大川上了山。", "田大川 样溪村绣品合作社理事长"),
        ("40岁的田大川，是样溪村绣品合作社的监事长。", "样溪村绣品合作社理事长田大川念了账。"),
    ],
    ids=[
        "of a cooperative and a firm",
        "head and overseer",
        "two institutes, behind the name",
        "two hospitals",
        "two sons",
        "two cousins",
        "two of one body",
        "government and congress",
        "party and office",
        "two provinces",
        "two villages",
        "a school",
        "two departments",
        "two schools in short",
        "two senders, one in brackets",
        "the first of two offices",
        "commander and commissar",
        "two on a site",
        "two groups by number",
        "two departments of a school",
        "head and keeper",
        "of one company",
        "two directors of a school",
        "two hospitals of other names",
        "office and department",
        "head and deputy, the county named once",
        "secretary and deputy",
        "a bank in short",
        "first secretary and one of the team",
        "what is told behind an office",
        "a body and a part of it",
        "deputy head and a part",
        "a firm and a part of it",
        "a body that no fact tells",
        "a deputy of whom two offices are told",
        "in a list",
        "behind a comma",
    ],
)
def test_what_one_person_hardly_is_at_once_is_told(doubts: Doubts, one: str, other: str) -> None:
    assert doubts(one, BETWEEN, other) == ["names_vary"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("样溪茶叶专业合作社理事长田大川上了山。", "样溪茶业公司董事长田大川招呼大家收工。"),
        ("样溪公司董事长田大川上了山。", "样溪公司总经理田大川招呼大家收工。"),
        ("县委副书记、县长田大川来到果园。", "县长田大川算了账。"),
        ("县财政局副局长、工会主席田大川来到果园。", "县财政局工会主席田大川算了账。"),
        ("县农业农村局副局长田大川进了村。", "田大川局长算了账。"),
        ("白水村第一书记田大川进了村。", "工作队队长田大川算了账。"),
        ("县委常委、副县长田大川来到果园。", "样溪县常务副县长田大川算了账。"),
        ("县一中退休校长田大川进了村。", "县书法家协会主席田大川写了字。"),
        ("县一中教师田大川进了村。", "县书法家协会主席田大川写了字。"),
        ("他的儿子田大川进了村。", "爷爷的孙子田大川算了账。"),
        ("样溪医院院长田大川坐诊。", "样溪医院医师田大川坐诊。"),
        ("原样溪镇镇长田大川回来了。", "样溪镇党委书记田大川迎了出来。"),
        ("县水利局局长石小溪会见了局长田大川。", "县林业局局长石大河陪同局长田大川上了山。"),
        ("样溪公司总经理兼销售部经理田大川来了。", "销售部经理田大川算了账。"),
        ("样溪茶厂厂长田大川来了。", "样山协会宣传部部长田大川讲了话。"),
        ("县水利局党委书记、局长田大川来到果园。", "县水利局局长田大川算了账。"),
    ],
    ids=[
        "of two bodies",
        "of a firm",
        "both told",
        "one of two told again",
        "in polite short form",
        "of a village team",
        "deputies of one county",
        "before",
        "a trade beside",
        "by two of the family",
        "a doctor too",
        "another time",
        "bodies of others",
        "a part too",
        "a part of another body",
        "one of two told again with its body",
    ],
)
def test_what_one_person_may_be_at_once_is_not(doubts: Doubts, one: str, other: str) -> None:
    assert doubts(one, BETWEEN, other) == []


def test_the_words_that_disagree_stand_in_the_evidence() -> None:
    page = HEAD + "样溪卫生院院长田大川坐诊。\n\n" + BETWEEN + "\n\n“疼不疼？”样溪卫生院副院长田大川问。\n"
    (found,) = (one for one in findings_in(page) if one.kind is FindingKind.NAMES_VARY)
    told = [page[start:end] for ref in found.refs for start, end in ref.source_ranges]
    assert told == ["样溪卫生院院长", "样溪卫生院副院长"]


def test_who_is_called_by_a_surname_and_an_office_was_sent_by_one_body(doubts: Doubts) -> None:
    one = "来自县人民医院的第一书记田大川住在村里。"
    assert doubts(one, BETWEEN, "“田书记是县中医院派来的。”老人说。") == ["names_vary"]
    assert doubts(one, BETWEEN, "“田书记是县人民医院派来的。”老人说。") == []
    assert doubts(one, BETWEEN, "“石书记是县中医院派来的。”老人说。") == []
