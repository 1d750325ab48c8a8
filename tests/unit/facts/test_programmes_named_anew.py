"""Programmes by what is done with them, by fairs and contests behind them, and by names that everybody knows."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from archive_gui.domain.facts import Fact

Find = Callable[[str], Sequence[Fact]]


def programmes(find: Find, text: str) -> list[str]:
    return [fact.quote for fact in find(text) if fact.kind == "programme"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("今年村里要评“样美庭院”，家家报名。", "“样美庭院”"),
        ("该县以“样样大比武”为抓手，干部下村。", "“样样大比武”"),
        ("年底前完成“两不愁三保障”问题清零。", "“两不愁三保障”"),
        ("镇上跟着搞“样群夜话”，干部都去。", "“样群夜话”"),
        ("三方签约，办“样王直播营”，学员31名。", "“样王直播营”"),
        ("县里打出“种得样，更要卖得样”的旗号。", "“种得样，更要卖得样”"),
        ("这座桥列入“我为群众办实事”清单。", "“我为群众办实事”"),
        ("县妇联送来“样心妈妈”结对帮扶。", "“样心妈妈”"),
        ("柜员讲解“惠农e贷”，接了咨询。", "“惠农e贷”"),
        ("村里举行“样湖虾王”争霸赛。", "“样湖虾王”争霸赛"),
        ("协会的“走进样乡”采风活动开始了。", "“走进样乡”采风活动"),
        ("职校开设“样虾学院”，招了58人。", "“样虾学院”"),
        ("那年秋天，“样县葡萄节”创办。", "“样县葡萄节”"),
        ("主任送来“砍一补三”的文件。", "“砍一补三”"),
        ("市里要求，要抓“以样定扶”。", "“以样定扶”"),
        ("全县组建“样刀班”368个，同吃同住。", "“样刀班”"),
        ("县里把“样刀班”建在村上。", "“样刀班”"),
        ("明年要把“样地优选”这块牌子擦亮。", "“样地优选”"),
    ],
)
def test_a_programme_is_told_by_what_is_done_with_it(find: Find, text: str, wanted: str) -> None:
    assert programmes(find, text) == [wanted]


@pytest.mark.parametrize(
    "text",
    [
        "卓九妹（网名“样妹开坛”）在大堂卖腊肉。",
        "干部不搞“样冷战”，不搞“样圈子”。",
        "他们坚决反对“样独”分裂活动。",
        "过去，土豆“大的卖、小的喂”，不值钱。",
        "他是有名的“懒汉班”班长。",
    ],
)
def test_nicknames_and_what_nobody_is_to_do_are_none(find: Find, text: str) -> None:
    assert programmes(find, text) == []


@pytest.mark.parametrize("text", ["“断头路”这块牌子被摘了。", "门口那块“光荣之家”牌子擦得亮。"])
def test_a_plate_on_a_wall_is_no_brand(find: Find, text: str) -> None:
    assert programmes(find, text) == []
