"""Programmes that plain words lead to (办了, 这叫, 有了), and what in marks after such words is none."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from archive_gui.domain.facts import Fact, FactKind

Find = Callable[[str], Sequence[Fact]]


def quotes(find: Find, text: str, kind: FactKind = FactKind.PROGRAMME) -> list[str]:
    return [fact.quote for fact in find(text) if fact.kind is kind]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("村里办了“院坝夜话”，每月十五晚上，老人讲古。", "“院坝夜话”"),
        ("镇上搞了个“周末菜市”，逢六开张。", "“周末菜市”"),
        ("签约村医以后，有了“上门送药”，老人不用再跑镇上。", "“上门送药”"),
        ("山上划出12亩地，分成300多块“爱心菜地”，一户一小块。", "“爱心菜地”"),
        ("县里把养老服务叫做“幸福餐桌”，老人一餐5元。", "“幸福餐桌”"),
        ("合作社走的是“党建+黄桃”的路子，三年翻了番。", "“党建+黄桃”"),
        ("村里推行“党员+搬迁户”结对，36名党员各有各的亲戚。", "“党员+搬迁户”结对"),
        ("县里开发了“样农通”平台，卖货不出门。", "“样农通”"),
        ("县里每季度开展一次“擂台比武”，末三名要表态。", "“擂台比武”"),
        ("村里的“道德银行”存的不是钱，是好事。", "“道德银行”"),
        ("农技员用上了“掌上农技”，一拍就知道病害。", "“掌上农技”"),
        ("学校的“爱心妈妈”结对，让32个娃娃有了牵挂。", "“爱心妈妈”结对"),
        ("村里将每月15日定为“院坝日”，党员围坐一圈。", "“院坝日”"),
        ("县里抽调干部36人，组成“马背小分队”，上半年下村400次。", "“马背小分队”"),
    ],
)
def test_the_shape_of_its_name_tells_a_programme_behind_plain_words(find: Find, text: str, name: str) -> None:
    assert quotes(find, text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "有了“铁饭碗”，他反倒睡不着。",
        "这叫“靠山吃山”，他说。",
        "家里分成“两派”，谁也不理谁。",
        "办了“喜酒”，收了礼金。",
        "他走的是“夜路”，打的是火把。",
        "婆婆给她起名“小辣椒”。",
        "过去这里是“三不管”地带。",
        "好经念成了“一村一样”。",
        "他有了“小金库”，胆子也大了。",
        "每户门前都有一块“自留地”。",
        "“一个都不能少”，是校长常挂在嘴边的话。",
        "麦田里有了“绿色大脑”。",
        "这里的人靠“挑、背、扛”过日子。",
        "他是村里的“活地图”。",
    ],
)
def test_figures_of_speech_behind_plain_words_are_no_programmes(find: Find, text: str) -> None:
    assert quotes(find, text) == []


def test_what_something_is_called_is_no_quotation_of_who_speaks_behind(find: Find) -> None:
    text = "屏幕那头的老师来上课。这叫“田间课堂”，校长尚远清说，全乡都开了。"
    assert quotes(find, text) == ["“田间课堂”"]
    assert quotes(find, text, FactKind.QUOTATION) == []
