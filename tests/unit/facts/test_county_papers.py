"""What county papers write of villages, cooperatives and campaigns is read as their readers mean it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from archive_gui.domain.facts import DateFact, Fact, FactKind, Figure, PlaceFact, PlaceLevel

Find = Callable[..., tuple[Fact, ...]]


def quotes(facts: tuple[Fact, ...], kind: FactKind) -> list[str]:
    return [fact.quote for fact in facts if fact.kind is kind]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("县里织起“五道样障线”，困难群众看病不愁。", ["“五道样障线”"]),
        ("对象严守“两条样线”，不合条件的一律清退。", ["“两条样线”"]),
        ("县里给出的答案是“一户一样岗、一片一样业”。", ["“一户一样岗、一片一样业”"]),
        ("窗口挂着“一站式样结算”牌子。", []),
        ("窗口挂着“一站式结算”牌子。", ["“一站式结算”"]),
        ("全县患者“先样疗后付费”，人人说好。", ["“先样疗后付费”"]),
        ("他们用‘云采样’把客商请到屏幕前。", ["‘云采样’"]),
        ("村里推行“夜样会”制度。", ["“夜样会”"]),
        ("晚上在晒谷坪开“板样会”。", ["“板样会”"]),
        ("公司捐建“智慧样场”三个。", ["“智慧样场”"]),
        ("县里开办“领样”培训班。", ["“领样”"]),
        ("“技样一人、就业一个、脱贫一家”在这里成了现实。", ["“技样一人、就业一个、脱贫一家”"]),
        ("全县打响脱贫攻坚“样季攻势”。", ["“样季攻势”"]),
        ("推行“支部+样社+农户”模式。", ["“支部+样社+农户”"]),
        ("开展“样样净”活动。", ["“样样净”活动"]),
        ("开展“样心妈妈”结对活动。", ["“样心妈妈”结对活动"]),
        ("暑假举办“样候鸟”夏令营。", ["“样候鸟”夏令营"]),
        ("扶贫样本“断头路”通了。", []),
    ],
)
def test_campaigns_and_ways_of_working_are_programmes(find: Find, text: str, wanted: list[str]) -> None:
    assert quotes(find(text), FactKind.PROGRAMME) == wanted


def test_nobody_and_nothing_is_named_in_the_clauses_of_a_slogan(find: Find) -> None:
    facts = find("推行“支部管片、党员管栋、能人管单元”办法，落实“领导包乡、科局包村、干部包户”。")
    assert quotes(facts, FactKind.PERSON) == []
    assert quotes(facts, FactKind.PLACE) == []


@pytest.mark.parametrize(
    "text", ["农民越种越没底。", "学校建起教师周转房520套。", "脱贫群众占全镇人口的一半。", "候选人由村组层层推荐。"]
)
def test_words_of_every_day_are_no_people(find: Find, text: str) -> None:
    assert quotes(find(text), FactKind.PERSON) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("全县选派医师124名到21个乡镇卫生院坐诊。", [("124名", 124), ("21个", 21)]),
        ("银行把利率下调25个基点到3.5%。", [("25个基点", 25), ("3.5%", 0.035)]),
        ("去年贫困学生辍学零人。", [("零人", 0)]),
        ("血压降到136毫米汞柱。", [("136毫米汞柱", 136)]),
        ("甜度达不到13度的不准贴标。", [("13度", 13)]),
        ("每村安排3名到5名队员。", [("3名到5名", 3)]),
    ],
)
def test_two_counts_around_to_are_a_range_only_where_it_counts_one_thing(
    find: Find, text: str, wanted: list[tuple[str, float]]
) -> None:
    figures = [fact for fact in find(text) if isinstance(fact.detail, Figure)]
    assert [
        (fact.quote, float(fact.detail.value or 0)) for fact in figures if isinstance(fact.detail, Figure)
    ] == wanted


@pytest.mark.parametrize(
    ("text", "quote", "value"),
    [
        ("2014年以后，政策一项接一项。", "2014年以后", "2014..2021"),
        ("两年会诊疑难病例30例。", "两年", "P2Y"),
        ("忙了一周，客商来了。", "一周", "P1W"),
    ],
)
def test_stretches_of_time_are_told(find: Find, text: str, quote: str, value: str) -> None:
    told = {fact.quote: fact.detail.value for fact in find(text) if isinstance(fact.detail, DateFact)}
    assert told.get(quote) == value


def test_how_often_something_is_done_is_a_date_and_what_is_paid_each_month_a_rate(find: Find) -> None:
    assert quotes(find("干部每月入户走访两次。"), FactKind.DATE) == ["每月"]
    assert quotes(find("管水员每月补贴600元。"), FactKind.DATE) == []


def test_the_income_of_a_whole_year_was_told_in_the_next(find: Find) -> None:
    facts = find("今年茶园又添了新苗。2019年销售收入达400万元。", date=None)
    told = {fact.quote: fact.detail.value for fact in facts if isinstance(fact.detail, DateFact)}
    assert told["今年"] == "2020"


def test_honours_of_a_year_given_in_its_autumn_tell_that_year(find: Find) -> None:
    facts = find("10月16日，全市2018年度“最美样人”表彰大会举行。今年，他们又修了路。", date=None)
    told = {fact.quote: fact.detail.value for fact in facts if isinstance(fact.detail, DateFact)}
    assert told["今年"] == "2018"


def test_a_group_where_people_live_is_a_place(find: Find) -> None:
    text = "隆回县高平镇上坪村有九个组。2组贫困户养了蜂，先到4组看水表。群众分到3组讨论。"
    groups = [
        fact.quote
        for fact in find(text)
        if isinstance(fact.detail, PlaceFact) and fact.detail.level is PlaceLevel.GROUP
    ]
    assert groups == ["2组", "4组"]


@pytest.mark.parametrize(
    ("text", "wanted", "unwanted"),
    [
        ("里耶镇长春社区种了脐橙。", "长春社区", "长春"),
        ("保靖县吕洞山镇办茶厂，吕洞山下的苗寨热闹起来。", "吕洞山", ""),
        ("长64米、宽6米的连心桥竣工。", "连心桥", ""),
        ("手机上是一条哈尔滨顾客的留言。", "哈尔滨", ""),
        ("县城地处罗霄山脉中段。", "罗霄山脉", "罗霄山"),
        ("隆回县高平镇上坪村的通组公路修好了。", "上坪村", "的通组公路"),
        ("湖区怕水，山区愁路。", "", "山区愁路"),
        ("村里要修一条环村公路。", "", "环村公路"),
        ("月溪镇江现村的“童心港湾”里热闹。", "江现村", "童心港"),
    ],
)
def test_places_of_the_county_are_told_from_words(find: Find, text: str, wanted: str, unwanted: str) -> None:
    places = quotes(find(text), FactKind.PLACE)
    assert not wanted or wanted in places
    assert unwanted not in places


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("两条加工线落户合作社。", []),
        ("小百合闯出大市场。", []),
        ("湖南应用技术学院获先进集体称号。", ["湖南应用技术学院"]),
        ("祁东县职业中等专业学校来了新生。", ["祁东县职业中等专业学校"]),
        ("龙海承联系县残联装了假肢。", ["县残联"]),
        ("中车株洲电力机车有限公司捐款5万元。", ["中车株洲电力机车有限公司"]),
        ("村民把闲置小学改成车间。", []),
    ],
)
def test_bodies_begin_where_their_names_begin(find: Find, text: str, wanted: list[str]) -> None:
    assert quotes(find(text), FactKind.ORGANISATION) == wanted


def test_a_misread_town_or_county_stands_for_the_one_that_is_meant(find: Find) -> None:
    facts = find("湖南省株洲市涪口区有油茶林。在涪口区，油茶树多。邵东市斫石曹乡种玉竹。")
    codes = {fact.quote: fact.detail.code for fact in facts if isinstance(fact.detail, PlaceFact)}
    assert codes["涪口区"] == "430212"
    assert codes["斫石曹乡"] == "430582204"
    misread = [fact for fact in facts if fact.quote == "涪口区"]
    assert [fact.inferred for fact in misread] == [True, True]


def test_a_name_that_nothing_is_like_keeps_no_code(find: Find) -> None:
    facts = find("湖南省株洲市样喔区有油茶林。在样喔区，油茶树多。")
    assert {fact.detail.code for fact in facts if isinstance(fact.detail, PlaceFact) and fact.quote == "样喔区"} <= {
        None
    }


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("寨石村村主任刘和清说，名单贴在墙上。", ["刘和清"]),
        ("乡村医生肖开和的药箱旧了。肖开和为老人量血压。肖开和说，他不走。", ["肖开和", "肖开和", "肖开和"]),
        ("样大山的孙女小雨每天坐校车上学。", ["小雨"]),
        ("1995年出生的向晓燕辞掉工作。", ["向晓燕"]),
        ("脱贫户义春秀说，日子好了。", ["义春秀"]),
        ("派出以周铁军为队长的驻村工作队。", ["周铁军"]),
        ("雄鱼村村民于得胜在山脚下种草养牛。", ["于得胜"]),
        ("村民于昨日在村口种树。", []),
        ("中国作为创始成员国和东道国发言。", []),
    ],
)
def test_villagers_are_known_by_their_whole_names(find: Find, text: str, wanted: list[str]) -> None:
    people = quotes(find(text), FactKind.PERSON)
    assert [name for name in people if name != "样大山"] == wanted


@pytest.mark.parametrize(
    ("text", "wanted", "unwanted"),
    [
        ("把孩子劝回月溪中学。", "月溪中学", ""),
        ("绥宁县公安局东山派出所民警来了。", "绥宁县公安局东山派出所", ""),
        ("又请来县人民法院东山人民法庭的法官。", "县人民法院东山人民法庭", ""),
        ("村里打算再建加工厂。", "", "再建加工厂"),
        ("他在制衣厂一干就是11年。", "", "制衣厂"),
        ("竹席、竹筷、竹地板出厂。", "", "竹地板出厂"),
        ("又把废弃的粮站改成冷库出租。", "", "粮站改成冷库"),
        ("抽调48名干部，会同县住建局技术人员鉴定。", "县住建局", "会同县住建局"),
    ],
)
def test_what_is_done_is_no_part_of_a_name(find: Find, text: str, wanted: str, unwanted: str) -> None:
    bodies = quotes(find(text), FactKind.ORGANISATION)
    assert not wanted or wanted in bodies
    assert unwanted not in bodies
