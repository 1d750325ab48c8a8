"""Places and people abroad that are written by their sound, and people of Japan."""

from __future__ import annotations

import pytest
from tests.fixtures.facts_told import names_of
from tests.unit.facts.conftest import Find

from archive_gui.domain.facts import FactKind


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("土耳其地震后，卡布曼塔什省的道路出现裂缝。", ["土耳其", "卡布曼塔什省"]),
        ("叙利亚中部的塔马市正在安置灾民。", ["叙利亚", "塔马市"]),
        ("以军轰炸以色列以北的布塔杰难民营。", ["以色列", "布塔杰难民营"]),
        ("记者来到美国小镇拉米纳。拉米纳已被夷为平地。", ["美国", "拉米纳", "拉米纳"]),
        ("塞拉利昂首都弗里敦举行阅兵。", ["塞拉利昂", "弗里敦"]),
        ("美国田纳西州发生水灾。", ["美国", "田纳西州"]),
        ("杭温高铁、沪苏湖铁路今年开通。", ["杭温高铁", "沪苏湖铁路"]),
        ("考察队在白令海作业。", ["白令海"]),
        ("货轮停靠宁波舟山港。", ["宁波舟山港"]),
        ("以色列的本-古里塔机场关闭。", ["以色列", "本-古里塔机场"]),
        ("军舰部署于阿拉伯海，美国未回应。", ["阿拉伯海", "美国"]),
        ("大理、湛江等特色小城游客多。", ["大理", "湛江"]),
        ("消费季在辽宁大连启动。", ["辽宁", "大连"]),
        ("宁夏六盘山国家森林公园游客多。", ["宁夏", "六盘山国家森林公园"]),
    ],
)
def test_a_place_abroad_is_found(find: Find, text: str, named: list[str]) -> None:
    assert names_of(find(text), FactKind.PLACE) == named


@pytest.mark.parametrize(
    "text",
    [
        "客商从美国来，到了新疆阿里尔地方。",
        "卡拉曼塔什省发生地震。",
        "美国科学家提出，各地区要合作。",
        "基本建成县乡村三级网络。",
        "事关中国核心利益。",
        "鹊桥二号中继星升空。",
    ],
)
def test_other_words_are_no_place_abroad(find: Find, text: str) -> None:
    assert [name for name in names_of(find(text), FactKind.PLACE) if name not in {"美国", "新疆", "中国"}] == []


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("斯洛伐克总理菲佐表示支持。", ["菲佐"]),
        ("加拿大总理卡尼通电话时说，愿意合作。", ["卡尼"]),
        ("以防长卡茨说，谈判还在进行。", ["卡茨"]),
        ("公司首席执行官库塔克等出席。", ["库塔克"]),
        ("希腊总理米佐基塔斯3月6日在会上说，愿意会晤。", ["米佐基塔斯"]),
        ("负责人穆罕默德·卡菲夫死亡。当地证实卡菲夫遇袭。", ["穆罕默德·卡菲夫", "卡菲夫"]),
        ("捷克部长约瑟夫·西塔拉近日称，贸易恢复。", ["约瑟夫·西塔拉"]),
        ("日本自民党干事长森山枧、公明党干事长西田枧仁来访。", ["森山枧", "西田枧仁"]),
        ("日本首相高市枧苗发表言论。人们要求高市枧苗撤回言论。", ["高市枧苗", "高市枧苗"]),
        ("会议听取了秘书长陈奇作的汇报。", ["陈奇"]),
        ("乌克兰总司令瑟尔塔基说，形势严峻。", ["瑟尔塔基"]),
        ("俄罗斯总统新闻秘书佩斯塔夫表示反对。", ["佩斯塔夫"]),
        ("北约秘书长斯托尔塔格日前称，支持法国。", ["斯托尔塔格"]),
        ("致电路易丝·阿塔，祝贺她就任加拿大总督。", ["路易丝·阿塔"]),
        ("湖南队的靳然、李枧、周婕分获冠军、亚军和季军。", ["靳然", "李枧", "周婕"]),
        ("双方谈得很好。蔡枧、王毅等参加。", ["蔡枧", "王毅"]),
    ],
)
def test_somebody_abroad_is_found(find: Find, text: str, named: list[str]) -> None:
    assert names_of(find(text), FactKind.PERSON) == named


@pytest.mark.parametrize(
    "text",
    [
        "干部们种了油松、杜仲、元宝枫。",
        "农技员查苗情、看墒情、送技术。",
        "会上审议了代表法修正草案。",
        "博物馆推出陈列展。",
        "小林村的小林场种了松树。",
        "文件里谈到公平普惠、智慧便捷的服务。",
        "青年生逢盛世，取得卓越成就。",
        "审议了代表法和新修订的条例。",
        "日本的山口县和福岛县下了雨。",
    ],
)
def test_other_words_are_nobody(find: Find, text: str) -> None:
    assert names_of(find(text), FactKind.PERSON) == []


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("在成都博物馆，展览开幕。", ["成都博物馆"]),
        ("日本宇宙航空研究开发机构称，数据有误。", ["日本宇宙航空研究开发机构"]),
        ("法国生态转型部发布公报。", ["法国生态转型部"]),
        ("美国有关机构和法国多个组织提出建议。", []),
        ("国铁西安局增加运力。", ["国铁西安局"]),
        ("呼和浩特儿童福利院迎来客人。", ["呼和浩特儿童福利院"]),
        ("支持边远基层学校和中西部农村学校。", []),
        ("上百位跨国公司高管来访。", []),
        ("他运用大学所学改良土壤。", []),
        ("政协第十四届全国委员会常务委员会会议召开。", []),
        ("国资委相关负责人介绍了改革情况。", ["国资委"]),
        ("北京各大公园推出游园活动。", []),
        ("房山区受灾学校完成清淤。", []),
        ("一些捷克贸易公司恢复购买。", []),
        ("新中国成立前入党的老党员领到补贴。", []),
        ("22岁的林少洵大学毕业后回乡。林少洵当了村干部。", []),
        ("上海合作组织国家博物馆藏文物联展开幕。", ["上海合作组织", "国家博物馆"]),
    ],
)
def test_bodies_of_the_news(find: Find, text: str, named: list[str]) -> None:
    assert names_of(find(text), FactKind.ORGANISATION) == named


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("“山海有约”人文交流活动在多国举行。", ["“山海有约”"]),
        ("各地举办“四时村晚”“稻田里的歌”等近百项活动。", ["“四时村晚”", "“稻田里的歌”"]),
        ("“共和国勋章”获得者回到母校。", []),
    ],
)
def test_programmes_of_the_news(find: Find, text: str, named: list[str]) -> None:
    assert [quote.split("”")[0] + "”" for quote in names_of(find(text), FactKind.PROGRAMME)] == named
