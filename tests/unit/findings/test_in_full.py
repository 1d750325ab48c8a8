"""Totals held against all other figures of their measure in their sentence, or in the next."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Doubts = Callable[..., list[str]]


@pytest.mark.parametrize(
    "text",
    [
        "全院住着老人214位，能自理的138位，卧床的66位。",
        "队里清查农具，收进仓的镰刀、锄头共有236把，完好的148把，待修的39把，报废的13把。",
        "冷库一次能装580吨果子，大间320吨，两个小间各175吨。",
        "老茶园分作三片：坡顶的310亩，坡腰的260亩，沟底的150亩，合在一块儿是780亩。",
        "苗圃一季出苗82万株。杉苗41万株，柏苗23万株，槐苗12万株。",
        "这段路有桥涵52座，大桥17座、小桥12座、涵洞21座。",
        "乡里公益岗位设了516个，巡山员238个，清洁员206个，守桥员92个。",
        "他种下58亩百合，水浇地24亩，旱坡地31亩。",
        "屋里摆着旧物件1386件，农具612件、织机386件、戏服370件。",
        "安置点接来246户人家。楼房早就分好，一户一套：80平方米的108套，100平方米的86套，120平方米的42套。",
    ],
    ids=[
        "two parts",
        "three",
        "so many of one amount",
        "the total behind",
        "in the next sentence",
        "names",
        "sorts",
        "two sorts",
        "nearly",
        "one each",
    ],
)
def test_parts_that_miss_the_total_of_their_sentence_are_told(doubts: Doubts, text: str) -> None:
    assert doubts(text) == ["sum_fails"]


@pytest.mark.parametrize(
    "text",
    [
        "全院住着老人204位，能自理的138位，卧床的66位。",
        "冷库一次能装670吨果子，大间320吨，两个小间各175吨。",
        "办展期间开了21场论坛、6场比赛和12场发布会。",
        "县城测到积雪18厘米，北山测到积雪9厘米，南坡测到积雪8厘米。",
        "全院住着老人214位，其中卧床的66位，党员41位。",
        "养羊户有86户，卖了羊的61户，比卖了牛的12户多得多。",
        "全镇有商号86家，酒坊14家，豆腐店21家，染布作47家。",
        "全村坡地2480亩，种苞谷1260亩，种荞麦1020亩。",
        "样冲村有豆腐坊16家，样坪村11家，样坡村8家。",
        "去年还只有4头牛，如今到了13头，5头是自家繁的，其余4头是赊来的。",
    ],
    ids=[
        "holds",
        "holds with two alike",
        "one row",
        "told alike",
        "some of them",
        "some others",
        "sorts",
        "some of the land",
        "one of them",
        "grown by",
    ],
)
def test_figures_that_are_no_parts_of_the_first_are_not(doubts: Doubts, text: str) -> None:
    assert "sum_fails" not in doubts(text)
