"""Matters announced by their number and told one by one, and people named in the sentence behind."""

from __future__ import annotations

import pytest
from tests.unit.findings.conftest import Doubts


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("样溪县拿出三条措施。一是修路，二是引水，三是栽树；四是办学。",),
        (
            "支书年初说：“今年就办两件大事。”",
            "头一件是电，家家不跳闸。",
            "第二件是坝，水库能蓄水。",
            "第三件是学堂，新瓦上了房。",
        ),
        ("年初定下的四大工程如期完成。", "安居工程。盖房一批。", "饮水工程。引水入户。", "助学工程。孩子返校。"),
        ("样溪镇给五位好媳妇戴上红花。", "她们是：郑满香、谢冬梅、骆秀兰、何玉莲。"),
        ("样溪县抓好四个关键：一是修路，通到村口；二是引水；三是栽树。",),
        ("样溪县铺开“三条路子”：一条是跟着茶厂走，有人收茶；一条是守着山林走，有人护林。",),
        ("样溪镇打好五张牌：一打茶叶牌，二打竹子牌，三打山水牌，四打文化牌。",),
        ("样溪县今年办五件实事：新修公路12公里；改造水渠3条，铺管2公里；建敬老院1所；添校车4台。",),
    ],
    ids=["measures", "matters", "paragraphs", "people", "whatever they are called", "alike", "one verb", "semicolons"],
)
def test_more_or_fewer_than_announced_are_told(doubts: Doubts, paragraphs: tuple[str, ...]) -> None:
    assert doubts(*paragraphs) == ["sum_fails"]


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("样溪县拿出三条措施。一是修路，二是引水，三是栽树。",),
        ("样溪县办了五件实事，其中最要紧的有两桩。一是修路，二是引水。",),
        ("支书年初说：“今年就办两件大事。”", "头一件是电，家家不跳闸。", "第二件是坝，水库能蓄水。"),
        ("年初定下的三大工程如期完成。", "安居工程。盖房一批。", "饮水工程。引水入户。", "助学工程。孩子返校。"),
        ("样溪镇给五位好媳妇戴上红花，又请来四位老人。", "他们是：郑满香、谢冬梅、骆秀兰、何玉莲。"),
        ("样溪县抓好三个关键：一是修路，通到村口；二是引水；三是栽树。",),
        ("样溪县铺开“两条路子”：一条是跟着茶厂走，有人收茶；一条是守着山林走，有人护林。",),
        ("样溪镇打好四张牌：一打茶叶牌，二打竹子牌，三打山水牌，四打文化牌。",),
        ("样溪县今年办四件实事：新修公路12公里；改造水渠3条，铺管2公里；建敬老院1所；添校车4台。",),
    ],
    ids=["measures", "some of them", "matters", "paragraphs", "people", "whatever", "alike", "one verb", "semicolons"],
)
def test_as_many_as_announced_are_not(doubts: Doubts, paragraphs: tuple[str, ...]) -> None:
    assert doubts(*paragraphs) == []
