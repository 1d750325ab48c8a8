"""Programmes, campaigns, brands and documents that a page calls by two titles, and titles of two."""

from __future__ import annotations

import pytest
from tests.fixtures.findings_told import doubts_in
from tests.unit.findings.conftest import Told

BETWEEN = "村里的路修好了，灯也亮了。"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("镇里推行“五包三带”，干部下了田。", "说起“三带五包”，村民都说好。"),
        ("“六小渠道”修到了坡上。", "水利站说，“七小渠道”年底完工。"),
        ("“送炭行动”进了山。", "“送炭计划”已是第三年。"),
        ("干部“百人进百店”，听店主诉苦。", "“百人访百店，听的是难处。”县长说。"),
        ("乡里的茶叫“样溪山绿”。", "他的店里“样溪绿”卖断了货。"),
        ("村里走的是“支部+茶场+农户”的路子。", "图为“支部+银行+农户”模式下的茶园。"),
        ("妇联设立了“春芽励志基金”。", "他留言说：“请存进春芽励学基金，不必写我的名字。”"),
        ("全县一渠一策，分段修好。", "可取处就在一渠一案，各有各的方子。"),
        ("《样溪县山塘养护管理办法》出台了。", "墙上贴着《样溪县山塘管理养护办法》。"),
        ("今年评了“五星级清洁户”。", "她家的“五星清洁户”牌子又挂上了。"),
        ("县里开展“百名教师进村寨”活动。", "“百名教员下村寨”活动明年还办。"),
        ("他享受了“样露计划+”。", "女儿靠“样露行动计划”读完了技校。"),
        ("我县推进样品出样工程，企业受益。", "图为样品出漾工程启动仪式。"),
        ("医院推行“一站式”结算。", "院长说，“一窗式”结算省了腿脚。"),
        ("村里探索“1+4”工作法。", "镇里推广的“1+3”工作法很管用。"),
        ("“五老”宣讲团走村串户。", "“四老”宣讲团走进院坝。"),
        ("歌曲《清清样溪水》唱响。", "一曲《青青样溪水》唱得人落泪。"),
        ("“爱果直通车”开进山里。", "“惠果直通车”开到村口。"),
        ("“送炭行动”进了山。", "说起送炭计划，老人落了泪。"),
        ("走支部+茶场+农户的路子。", "图为支部+银行+农户模式。"),
        ("《样溪县路渠养护管理办法》出台。", "他说，有了样溪县路渠管理养护办法，路有人管。"),
        ("县里实施“青禾向阳计划”。", "她领到了“青禾计划”的第一笔钱。"),
    ],
    ids=[
        "turned",
        "a number",
        "the sort",
        "unmarked",
        "left out",
        "a part",
        "in speech",
        "a set phrase",
        "a document",
        "a middle one",
        "far",
        "the sort and a sign",
        "both unmarked",
        "before one word",
        "figures",
        "a short one",
        "twice alike",
        "no noun",
        "another noun, unmarked",
        "parts, unmarked",
        "a document, unmarked",
        "in short",
    ],
)
def test_one_title_told_in_two_ways(told: Told, one: str, other: str) -> None:
    assert ("names_vary", "medium") in told(one, BETWEEN, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("“十四五”开局之年，渠通了。", "“十三五”时期，渠还是土的。"),
        ("评出“样溪一等奖”三人。", "评出“样溪二等奖”五人。"),
        ("县里的“送炭行动”升级为一项计划。", "“送炭计划”已是第三年。"),
        ("《样溪县山塘养护管理办法》出台了。", "《样溪县渠道养护管理办法》也出台了。"),
        ("墙上写着“吃水不忘挖井”。", "碑上写着“吃水不忘修渠”。"),
        ("“中样友好年”开幕。", "“样中友好年”闭幕。"),
        ("村里走“互联网+茶叶”的路子。", "镇上走“互联网+医疗”的路子。"),
        ("“样溪1号”长势好。", "“样溪2号”早熟。"),
        ("全村一户一档。", "全村一户一策。"),
        ("“样溪险”保了5万元。", "“样河险”保了8万元。"),
        ("“代表通道”开了。", "“代表委员通道”关了。"),
        ("画展叫“一起为果园”。", "大家一起做果园的主人。"),
        ("《果园保护法》印成了册子。", "果园保护方面也有办法。"),
        ("提出推进果园保护全县行动的主张。", "为保护果园全县行动添了劲。"),
        ("“样溪新渠计划”动了工。", "“新渠计划”让田喝上了水。"),
    ],
    ids=[
        "plans of years",
        "prizes",
        "became the other",
        "two documents",
        "sayings",
        "two countries",
        "two parts",
        "two sorts of seed",
        "two set phrases",
        "two amounts",
        "a short form",
        "within a sentence",
        "within a word",
        "verb and object",
        "whose it is",
    ],
)
def test_two_titles_are_those_of_two(told: Told, one: str, other: str) -> None:
    assert "names_vary" not in [kind for kind, _ in told(one, BETWEEN, other)]


PAGE = "样例日报 2019年6月1日\n\n样溪县的一则消息\n\n本报记者 石一\n\n{}\n\n路上的人\n\n本报记者 石二\n\n{}\n"


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("全县开展“太平先声”行动。", "这是“太平锦旗”行动里最难的一段路。", 1),
        ("县里实施“绣娘致富”工程，路修好了。", "“绣娘脱贫”工程过了验收。", 1),
        ("县里实施“绣娘致富”工程，路修好了。", "他报名参加了绣娘脱贫工程，算了账。", 1),
        ("每月五日，全县开展“家家到”大走访活动。", "赶上“家家走”大走访，他先看这一家。", 1),
        ("“党员先锋园+困难户自强园”机制推行两年。", "“党员先锋园＋困难户奋进园”这套办法好。", 1),
        ("“四个一遍”要求支书天天走访茶园。", "“五个一遍”要求支书天天走访茶园，厂子建在路边。", 1),
        ("“四个一遍”是村里的法宝。", "按照“五个一遍”的要求，厂子建在路边。", 0),
        ("全县开展“太平先声”行动，又办起“太平锦旗”行动。", "这是“太平锦旗”行动里最难的一段路。", 0),
        ("全县开展“太平先声”行动。", "这是“金桥锦旗”行动里最难的一段路。", 0),
        ("全县开展“清灰行动”，修了路。", "镇上的“暖窗行动”办到了冬天。", 0),
        ("“支部+公司”的路子走通了。", "“支部+农户”这条路也通了。", 0),
    ],
    ids=[
        "one noun behind",
        "another word behind",
        "one without marks",
        "of three characters",
        "one of two parts",
        "a number with its measure",
        "a number told of otherwise",
        "both in one",
        "nothing but the noun",
        "the noun inside",
        "parts that are two",
    ],
)
def test_names_of_two_articles_that_begin_alike_are_one(one: str, other: str, found: int) -> None:
    page = PAGE.format("村里的路修好了。" + one, "田大川六十岁。" + other)
    assert doubts_in(page) == ["names_vary"] * found
