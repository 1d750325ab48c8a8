"""Numbers that announce what is then told one by one, and lists that stand apart from their number."""

from __future__ import annotations

import pytest
from tests.unit.findings.conftest import Doubts


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("样溪县拿出三条措施护林。", "一是包山到人；二是清理火源；三是补种空坡；四是夜里巡山。"),
        ("村里今年只办三件实事，样样有着落。", "第一件是电，换了变压器。", "第二件是坝，补了漏。"),
        ("会上点了三个方面的问题：一是路窄，二是水浑。",),
        ("今年定下四大工程，如期完成。", "安居工程。建房60套。", "饮水工程。铺管8公里。", "畅通工程。修路3公里。"),
        ("一根竹子有四样用场：竹梢扎成扫帚，竹青破篾编席，竹黄压成地板，竹节磨成衣扣，竹屑烧成炭。",),
        ("干渠上有五座闸门，归一个人管。", "他自上而下，柏枝闸、望山闸、石样闸、杉板闸，挨个看水尺。"),
        ("他们是田大川、李春来、宋有田、米大山、全小满，都打过鱼。", "这六个人一年里劝走钓客三百人次。"),
        ("县里给七位好媳妇戴上红花。", "她们是：田桂英、李春梅、宋玉兰、米秀英、全小妹。"),
        ("茶叶示范片有6个村：布样、高样、马样、八斗、归样，片片有工厂。",),
    ],
)
def test_what_is_told_one_by_one_is_counted(doubts: Doubts, paragraphs: tuple[str, ...]) -> None:
    assert doubts(*paragraphs) == ["sum_fails"]


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("样溪县拿出四条措施护林。", "一是包山到人；二是清理火源；三是补种空坡；四是夜里巡山。"),
        ("村里今年只办三件实事。", "第一件是电。", "第二件是坝。", "第三件是路。"),
        ("全县有八大工程，主要有三项：一是修路，二是修渠，三是修坝。",),
        ("县里有两项工作要抓。", "会上，田大川说，一是要快，二是要稳。"),
        ("今年定下三大工程。", "安居工程。建房60套。", "饮水工程。铺管8公里。", "畅通工程。修路3公里。"),
        ("干渠上有九座闸门。", "其中柏枝闸、望山闸、石样闸、杉板闸，是去年换的。"),
        ("干渠上有五座闸门。", "他管着柏枝闸、望山闸、石样闸、杉板闸等，一天走一遍。"),
        ("他们是田大川、李春来、宋有田等，都打过鱼。", "这四个人一年里劝走钓客三百人次。"),
        ("县里给五位好媳妇戴上红花，又请来四位老人。", "他们是：田桂英、李春梅、宋玉兰、米秀英。"),
        ("一根竹子有三样用场：竹梢扎成扫帚，竹青破篾编席，竹节磨成衣扣。",),
    ],
)
def test_what_fits_or_is_not_all_is_left_alone(doubts: Doubts, paragraphs: tuple[str, ...]) -> None:
    assert doubts(*paragraphs) == []
