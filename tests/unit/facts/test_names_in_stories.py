"""Names as stories tell them: craft words, rare characters, parts of bodies, trades behind a name; all invented."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from archive_gui.domain.facts import Fact, FactKind, PersonFact

Find = Callable[..., tuple[Fact, ...]]


def _quotes(facts: tuple[Fact, ...], kind: FactKind) -> set[str]:
    return {fact.quote for fact in facts if fact.kind is kind}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("司炉罗秋生等四人接下这台机车。", "罗秋生"),
        ("残疾人谭桂妹在车间里选茶。", "谭桂妹"),
        ("渡口的撑船婆聂春香挑着担子来了。", "聂春香"),
        ("接线女工柏若溪买了两只热水瓶。", "柏若溪"),
        ("我十三岁拜冯振邦师傅学艺。", "冯振邦"),
        ("他跟着龚绍棠烧了三年炭。", "龚绍棠"),
        ("石坎村的龙秀花患眼病多年。", "龙秀花"),
        ("经县委批准，罗祖明任公社书记，大家都赞成。", "罗祖明"),
        ("她的老母亲向月玉今年八十一岁。", "向月玉"),
        ("闭幕式上，罗布扎西县长讲了话。", "罗布扎西"),
    ],
)
def test_a_name_is_told_by_the_craft_the_home_or_the_office_beside_it(find: Find, text: str, name: str) -> None:
    assert name in _quotes(find(text), FactKind.PERSON)


@pytest.mark.parametrize(
    "text",
    [
        "厂里派三名老师傅来传艺。",
        "桑树也经不起虫咬。",
        "团员占百分之三十。",
        "社员都能点上电灯。",
        "小学生师比为20：1。",
        "这首歌在全国家喻户晓。",
        "大家越干越有劲。",
    ],
)
def test_what_stands_behind_a_craft_without_being_a_name_is_none(find: Find, text: str) -> None:
    assert not _quotes(find(text), FactKind.PERSON)


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("株洲机务段派十人来学。", "株洲机务段"),
        ("中央人民政府林业部派人来了。", "中央人民政府林业部"),
        ("教师都是云南大学美术学院派来的。", "云南大学美术学院"),
        ("闭幕那天，国家体委棋艺研究院的人也来了。", "国家体委棋艺研究院"),
        ("秧苗由云南省农业科学院蚕桑研究所提供。", "云南省农业科学院蚕桑研究所"),
        ("他在上海钟表三厂门外守了两天。", "上海钟表三厂"),
        ("县职教中心办起木工班。", "县职教中心"),
        ("桐城县东岭制伞厂换了机器。", "桐城县东岭制伞厂"),
        ("昆明广东商会送来一车药。", "昆明广东商会"),
        ("市茧丝局局长罗大明说了话。", "市茧丝局"),
        ("他步行十里去柳溪中学上学。", "柳溪中学"),
    ],
)
def test_a_body_has_its_parent_its_place_and_its_part(find: Find, text: str, body: str) -> None:
    assert _quotes(find(text), FactKind.ORGANISATION) == {body}


@pytest.mark.parametrize(
    "text",
    [
        "他在东莞开模具厂，年年亏本。",
        "村里办起竹席厂，招了十八人。",
        "你看哪个厂又停了工。",
        "全县有各类学校二百所。",
        "他跑了四趟信用社。",
        "她供妹妹念完了高中。",
        "社队瓷厂垮了。",
    ],
)
def test_what_is_founded_counted_or_asked_for_is_no_body(find: Find, text: str) -> None:
    assert not _quotes(find(text), FactKind.ORGANISATION)


def test_a_firm_is_known_again_by_its_own_name(find: Find) -> None:
    facts = find("福建栖岭云芽茶业有限公司开了张。栖岭云芽去年卖茶三百吨。")
    assert _quotes(facts, FactKind.ORGANISATION) == {"福建栖岭云芽茶业有限公司", "栖岭云芽"}


def test_a_trade_told_behind_a_name_is_its_role(find: Find) -> None:
    (person,) = (fact for fact in find("领奖的是五十岁的戴开山，肥西县种瓜的。") if fact.kind is FactKind.PERSON)
    assert isinstance(person.detail, PersonFact)
    assert person.detail.role == "肥西县种瓜的"


@pytest.mark.parametrize(
    ("text", "award"),
    [
        ("这种灯拿到全国乡镇企业优质产品二等奖。", "全国乡镇企业优质产品二等奖"),
        ("七月，合作社被文化部列为“国家级蓝布传承示范基地”。", "“国家级蓝布传承示范基地”"),
        ("石桥队获“比学风尚杯”。", "“比学风尚杯”"),
        ("这种茶摘得中国茶叶学会“春芽杯”特等奖。", "中国茶叶学会“春芽杯”特等奖"),
    ],
)
def test_an_award_has_its_grade_and_cups_are_awards(find: Find, text: str, award: str) -> None:
    assert _quotes(find(text), FactKind.AWARD) == {award}


@pytest.mark.parametrize(
    ("text", "programme"),
    [
        ("林业局把这里列为“苦竹改造”示范点。", "“苦竹改造”"),
        ("医院建起“红黄绿”预警机制，没有人漏掉。", "“红黄绿”预警机制"),
        ("第五届“感动柳溪”十大人物评选开始了。", "“感动柳溪”十大人物评选"),
    ],
)
def test_a_programme_has_the_words_that_tell_its_kind(find: Find, text: str, programme: str) -> None:
    assert _quotes(find(text), FactKind.PROGRAMME) == {programme}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("干部周立群翻完本子，直竖大拇指。", "周立群"),
        ("队员王克难翻山越岭去送信。", "王克难"),
        ("干部李明看完材料，点了点头。", "李明"),
        ("支书张强又走完三个组，出了门。", "张强"),
    ],
)
def test_a_deed_and_how_it_came_out_stand_behind_the_whole_name(find: Find, text: str, name: str) -> None:
    assert [fact.quote for fact in find(text) if fact.kind == "person"] == [name]
