"""The order of sections follows who is introduced where, what opens and what closes; the samples are made up."""

from __future__ import annotations

import pytest

from archive_gui.capture.readers import capture
from archive_gui.domain.reading import RepairedSource, RepairKind
from archive_gui.repair.pipeline import repair
from archive_gui.repair.structure.discourse import Discourse

HEAD = ["旧渡口长出新茶园", "——样溪县茶业见闻", "记者 何平 通讯员 方小溪"]
FIRST = "“荒坡能种茶，我起初不信。”样岭村村民舒大有说，他头一年只敢开三亩地，第二年才添到九亩。"
SECOND = "舒大有的茶卖到了省城。今后，他还想带着十几户邻居一起做茶，让样岭的茶走得更远。"
LEAD = "近日，记者来到样溪县样岭村，满坡新茶正待采摘，茶农们起早贪黑，忙得不亦乐乎。"
HEADINGS = ["头一锄最难下", "好日子刚开头"]


def repaired(*lines: str) -> RepairedSource:
    return repair(capture("\n\n".join(lines).encode(), "page.txt"))


def texts(source: RepairedSource) -> list[str]:
    return [article.part_text(part) for article in source.articles for part in article.parts]


def in_order() -> list[str]:
    return [*HEAD, LEAD, HEADINGS[0], FIRST, HEADINGS[1], SECOND]


def test_a_page_captured_from_its_end_is_turned_round_by_what_it_says() -> None:
    assert texts(repaired(SECOND, HEADINGS[1], FIRST, HEADINGS[0], LEAD, *HEAD)) == in_order()


def test_sections_in_order_before_lead_and_head_are_not_turned() -> None:
    assert texts(repaired(FIRST, HEADINGS[0], SECOND, HEADINGS[1], LEAD, *HEAD)) == in_order()


def test_only_the_head_moves_over_a_text_in_order() -> None:
    result = repaired(LEAD, HEADINGS[0], FIRST, HEADINGS[1], SECOND, *HEAD)
    assert texts(result) == in_order()
    assert [one.kind for one in result.repairs if one.rule == "reading_order"] == [RepairKind.MOVE]


def test_captions_in_front_of_a_turned_page_go_behind_its_text() -> None:
    captions = ["茶农在样岭村采茶。", "“样岭红”茶叶装车外运。"]
    result = repaired(*captions, SECOND, HEADINGS[1], FIRST, HEADINGS[0], LEAD, *HEAD)
    assert texts(result) == [*in_order(), *captions]


def test_a_weak_sign_is_proposed_and_the_order_stays() -> None:
    plain = ["村里修了路，通了水，家家户户装上了新门窗。", "学校添了桌椅，孩子们有了新书包和新操场。"]
    result = repaired(plain[0], "日新月异", plain[1], "蒸蒸日上", "样岭这几年变了样，来的人都说认不出了。", *HEAD)
    moves = [one for one in result.repairs if one.rule == "reading_order"]
    assert texts(result)[:3] == HEAD
    assert texts(result)[3] == plain[0]
    assert {one.applied for one in moves} == {True, False}


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("养蜂户葛长青说，今年的蜜好。", "葛长青又添了二十箱蜂。"),
        ("记者走进样河县柳湾镇石桥村。", "石桥村家家晒谷。"),
        ("样溪县产业发展中心（以下简称“产业中心”）成立。", "产业中心派出了三个人。"),
        ("首先，要把路修通。", "其次，要把水引来。"),
        ("2015年，水渠动工。", "2019年，水渠通水。"),
        ("近日，样岭村的茶熟了。", "此外，村里还办了学堂。"),
        ("样岭村的茶熟了。", "下一步，样岭村要建茶厂。"),
    ],
)
def test_each_sign_tells_which_stretch_is_earlier(earlier: str, later: str) -> None:
    found = Discourse([[later], [earlier]], "标题")
    assert found.score([1, 0]) > found.score([0, 1])


def test_stretches_without_signs_are_read_in_any_order() -> None:
    found = Discourse([["天亮了。"], ["花开了。"]], "标题")
    assert found.score([0, 1]) == found.score([1, 0])
