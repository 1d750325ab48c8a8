"""Shares whose whole stands elsewhere, some that are more than all, lists that are longer than they say."""

from __future__ import annotations

import pytest
from tests.fixtures.findings_told import doubts_in


def shown(*paragraphs: str) -> list[str]:
    return doubts_in("样例日报 2019年6月1日\n\n样溪镇的一则样本\n\n" + "\n\n".join(paragraphs) + "\n")


@pytest.mark.parametrize(
    "told",
    [
        "去年，样溪合作社共收购果子126吨，其中从农户手中收购48吨，占了近五成。",
        "样溪厂到年中卖出砖6.9亿块，到年底卖出8亿块，其中红砖4.8亿块，占80%，其余为青砖。",
        "样溪书屋藏书800册，其中农技书200册，占六成。",
        "全镇核定改造果园2013户。果农们忙了一个夏天。到月底，已改造1846户，完成率97.1%。",
        "全镇新建果棚15230座，超出年初下达的14000座任务，完成率118.8%。",
        "全镇识别监测户1264户，已有987户脱离风险，占监测总户数的87.1%。",
        "问卷中，很满意的占68.5%，满意的占29.7%，一般的占4.6%。",
        "去年镇里的收入，果子、山羊、茶叶分别占42%、37%、31%。",
        "2014年，样溪镇缺水率22.6%。到2018年底，缺水率降至0.58%，下降21.02个百分点。",
        "合作社社员由最初的26户发展到118户，新增82户。",
    ],
)
def test_a_share_or_a_difference_that_misfits_is_told(told: str) -> None:
    assert shown(told) == ["sum_fails"]


@pytest.mark.parametrize(
    "told",
    [
        "去年，样溪合作社共收购果子126吨，其中从农户手中收购60吨，占了近五成。",
        "样溪书屋今年添书800册，其中农技书200册，占全部农技书的60%。",
        "全镇核定改造果园2013户。果农们忙了一个夏天。到月底，已改造1846户，完成率91.7%。",
        "全镇有果园2013亩。今年引种良种1846株，成活率97.1%。",
        "问卷中，很满意的占68.5%，满意的占29.7%，一般的占1.8%。",
        "2014年，样溪镇缺水率22.6%。到2018年底，缺水率降至0.58%，下降22.02个百分点。",
        "样溪县去年产竹笛860万支，其中出口420万支，占全球总数的12%。",
        "全县助学1960人次，小学560人次，高中910人次，职中490人次。低保家庭学生843人次，占受助总数的43%。",
    ],
)
def test_a_share_or_a_difference_that_fits_is_not(told: str) -> None:
    assert shown(told) == []


@pytest.mark.parametrize(
    "told",
    [
        "样溪村排查出缺水的老人143名。经过一家一家做工作，喝上山泉水的有156名。",
        "样溪小学有学生186名，附近的孩子都来，路远的要走两个小时，寄宿生就占了198名。",
        "全镇果农户1920户，已评级授信果农户2130户。",
        "村里识别贫困户96户。合作社有社员168户，光村里的贫困户就有103户入了股。",
        "去年果园收入352.7万元，其中用于护林员工资386.4万元。",
    ],
)
def test_some_that_are_more_than_all_are_told(told: str) -> None:
    assert shown(told) == ["part_exceeds_total"]


@pytest.mark.parametrize(
    "told",
    [
        "样溪村排查出缺水的老人156名。经过一家一家做工作，喝上山泉水的有143名。",
        "样溪小学有学生186名，寄宿生就占了98名。",
        "全镇果农户2130户，已评级授信果农户1920户。",
        "样溪村有果农143户。果子节接待的游客有156户。",
    ],
)
def test_some_that_may_well_be_of_all_are_not(told: str) -> None:
    assert shown(told) == []


@pytest.mark.parametrize(
    "told",
    [
        "镇里新建了4所寄宿制学校：白水小学、青石小学、样溪中学、石桥中学、荷塘小学，孩子们不用再赶路。",
        "学校开设了种果、养蜂、电工3个专业，结业学员分别为126人、98人、74人、52人。",
    ],
)
def test_a_list_that_is_longer_than_it_says_is_told(told: str) -> None:
    assert shown(told) == ["sum_fails"]


@pytest.mark.parametrize(
    "told",
    [
        "镇里新建了5所寄宿制学校：白水小学、青石小学、样溪中学、石桥中学、荷塘小学，孩子们不用再赶路。",
        "镇里新建了5所寄宿制学校：白水小学、青石小学、样溪中学和荷塘小学等，孩子们不用再赶路。",
        "学校开设了种果、养蜂、电工3个专业，结业学员分别为126人、98人、74人。",
        "学校开设了3个专业：种果、养蜂和电工，孩子们都爱学。",
    ],
)
def test_a_list_as_long_as_it_says_or_left_open_is_not(told: str) -> None:
    assert shown(told) == []


@pytest.mark.parametrize(
    "told",
    [
        "共排查出问题1142个，已整改1126个，整改率100%。",
        "女学员212人，占学员总数486人的53.6%。",
        "女学员有212人，占全县486人学员的53.6%。",
    ],
)
def test_a_share_of_two_figures_beside_it_is_told(told: str) -> None:
    assert shown(told) == ["sum_fails"]


@pytest.mark.parametrize("told", ["群众满意率提高到101.6%。", "全县农户接种率达到103.5%。", "到年底，兑现率达102%。"])
def test_a_rate_over_the_whole_is_told_wherever_it_came_from(told: str) -> None:
    assert shown(told) == ["part_exceeds_total"]


@pytest.mark.parametrize(
    "told",
    [
        "任务480户，已完成512户，完成率106.7%。",
        "共排查出问题1142个，已整改1142个，整改率100%。",
        "共排查出问题1142个，已整改1126个，到年底整改率要达到100%。",
        "全县贫困户1142户，已有1126户脱贫，脱贫率100%的村有12个。",
        "女学员212人，占学员总数486人的43.6%。",
        "群众满意率比去年提高102%。",
        "粮食自给率达112%，毛入学率达到104.2%。",
        "大桥总投资4.86亿元，其中车购税补助2.15亿元、省级配套1.2亿元、县级自筹1.51亿元。",
        "大桥总投资4.86亿元，其中车购税补助2亿元、省级配套1亿元、县级自筹1亿元。",
    ],
)
def test_a_share_that_fits_is_to_come_or_may_pass_the_whole_is_not(told: str) -> None:
    assert shown(told) == []


@pytest.mark.parametrize(
    "told",
    [
        "大桥总投资4.86亿元，其中车购税补助2.15亿元、省级配套1.2亿元、县级自筹1.41亿元。",
        "项目总投资6.76万元，其中中央资金2.25万元，省级资金1.2万元，县级自筹3.41万元。",
    ],
)
def test_parts_without_a_last_zero_are_told_as_finely_as_their_neighbours(told: str) -> None:
    assert shown(told) == ["sum_fails"]


@pytest.mark.parametrize(
    "told",
    [
        "县里选了6个乡镇，即长岭镇、河口镇、枫林镇、沙坝镇、石口镇。",
        "县里选了6个乡镇（长岭镇、河口镇、枫林镇、沙坝镇、石口镇）开展试点。",
        "去年，长岭、大坪、石桥、沙坝、白水和柳溪5个乡镇先后通了车。",
        "工程惠及白水小学、青石小学、石桥小学、长岭小学共5所学校。",
        "3名技术员田大川、李桂花住进了村里。",
        "田大川、李桂花、王石山、张小河3名党员带头报了名。",
        "村里评出3名能手：田大川、李桂花。",
    ],
)
def test_a_list_in_brackets_behind_a_comma_or_of_people_is_counted(told: str) -> None:
    assert shown(told) == ["sum_fails"]


@pytest.mark.parametrize(
    "told",
    [
        "县里选了6个乡镇（长岭镇、河口镇、枫林镇等）开展试点。",
        "县里选了5个乡镇，即长岭镇、河口镇、枫林镇、沙坝镇和石口镇。",
        "长岭、河口、和平3个村通了车。",
        "田大川、李桂花等3名党员带头报了名。",
        "3名老师给田大川、李桂花送来了书。",
        "3名党员：队长田大川、李桂花和王石山。",
        "涉及6个乡镇，包括长岭镇、河口镇、枫林镇。",
    ],
)
def test_names_that_are_all_some_or_of_others_are_not(told: str) -> None:
    assert shown(told) == []
