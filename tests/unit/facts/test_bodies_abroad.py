"""Parties, armies and services of other states, armies of the past, stations in short; words that are no bodies."""

from __future__ import annotations

import pytest
from tests.fixtures.facts_told import names_of
from tests.unit.facts.conftest import Find

from archive_gui.domain.facts import FactKind


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("越南共产党代表团昨天到访。", ["越南共产党"]),
        ("英国工党宣布参选。", ["英国工党"]),
        ("俄罗斯国防部说，俄军击落3架无人机。", ["俄罗斯国防部", "俄军"]),
        ("据朝中社报道，试验成功。", ["朝中社"]),
        ("他参加了八路军，后来当了排长。", ["八路军"]),
        ("中国人民志愿军老战士回到家乡。", ["中国人民志愿军"]),
        ("世卫称将运送一批疫苗。", ["世卫"]),
        ("该剧今晚登陆总台央视一套黄金档。", ["总台", "央视一套"]),
        ("枧莱姆气候变化服务局昨天发布公报。", ["枧莱姆气候变化服务局"]),
        ("国家防灾减灾救灾委员会办公室调拨棉衣3万件。", ["国家防灾减灾救灾委员会办公室"]),
        ("国家应急医学救援队连夜巡诊。", ["国家应急医学救援队"]),
        ("湖南金融监管局发布统计。", ["湖南金融监管局"]),
    ],
)
def test_a_body_of_the_news_is_found(find: Find, text: str, named: list[str]) -> None:
    assert names_of(find(text), FactKind.ORGANISATION) == named


@pytest.mark.parametrize(
    "text",
    [
        "英国执政党内部有分歧。",
        "以军民融合带动发展。",
        "美国的军队和法国的军人。",
        "八路军办事处旧址修缮一新。",
        "企业参加电商业务集中学习。",
        "各地城市三级医院扩大服务。",
        "村里拆除公园围墙，建了绿地。",
        "力争大部分学校如期开学。",
        "这里建成了农产品精深加工产业园。",
        "宾馆总台在一楼。",
    ],
)
def test_other_words_are_no_body(find: Find, text: str) -> None:
    assert names_of(find(text), FactKind.ORGANISATION) == []


@pytest.mark.parametrize("text", ["村里的羊肚菌进入采收期。", "90万亩巴旦木进入收获期。", "英雄山河换新颜。"])
def test_what_grows_is_nobody(find: Find, text: str) -> None:
    assert names_of(find(text), FactKind.PERSON) == []


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("年会设“开放与共赢”“山区与海岛”等四大板块。", ["“开放与共赢”", "“山区与海岛”"]),
        ("公园举办了“山水有情”文艺汇演。", ["“山水有情”"]),
        ("行动将以“打造清亮河道”为工作目标。", ["“打造清亮河道”"]),
        ("项目被列入我国“十四五”规划。", ["“十四五”规划"]),
        ("“清朗”专项行动开始了。", ["“清朗”专项行动"]),
        ("当地实现了“北菜南栽”。", ["“北菜南栽”"]),
    ],
)
def test_a_programme_is_told_by_what_it_is_part_of(find: Find, text: str, named: list[str]) -> None:
    assert names_of(find(text), FactKind.PROGRAMME) == named


def test_a_school_in_marks_that_is_moved_is_no_programme(find: Find) -> None:
    assert names_of(find("越来越多的地方把“老年大学”办到社区里。"), FactKind.PROGRAMME) == []


def test_a_plan_that_something_stands_in_is_no_honour(find: Find) -> None:
    assert names_of(find("工程被列入我国“十四五”规划。"), FactKind.AWARD) == []


def test_a_chairman_who_signs_is_no_office(find: Find) -> None:
    text = "中央军委主席习近平签署命令。"
    assert names_of(find(text), FactKind.ORGANISATION) == ["中央军委"]
    assert names_of(find(text), FactKind.PERSON) == ["习近平"]
