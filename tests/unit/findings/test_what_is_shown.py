"""What stands beside a doubt as its evidence: the words a share is said of, the same number told of the other unit."""

from __future__ import annotations

import pytest
from tests.fixtures.findings_told import doubts_in

from archive_gui.workflows.inspect import process

HEAD = "样例日报 2019年6月1日\n\n样溪县的一则样本消息\n\n"
NEXT = "\n\n\n样溪镇又一则样本消息\n\n"


def evidence(*paragraphs: str) -> list[list[str]]:
    """The stretches of captured text that stand beside each doubt of a page."""
    text = HEAD + "\n\n".join(paragraphs) + "\n"
    source = process(text.encode(), "样本.txt", "样本.txt")
    facts = {(at, fact.id): fact.source_ranges for at, one in enumerate(source.articles, 1) for fact in one.facts}
    found = [finding for article in source.articles for finding in article.findings if finding.severity.value != "info"]
    ranges = [[ref.source_ranges or facts[ref.article, ref.fact or ""] for ref in finding.refs] for finding in found]
    return [[text[each[0].start : each[-1].end] for each in refs] for refs in ranges]


def test_a_share_of_more_than_all_is_shown_with_what_it_is_said_of() -> None:
    assert evidence("去年，全县适龄儿童净入学率达100.6%。") == [["全县适龄儿童净入学率达", "100.6%"]]


def test_a_share_of_more_than_all_is_shown_with_the_figures_it_comes_from() -> None:
    assert evidence("全县应入学儿童980人，已入学1003人，入学率102.3%。")[0] == ["980人", "1003人", "102.3%"]


def test_households_told_as_people_are_shown_with_the_households() -> None:
    told = evidence("电站建成，3120户贫困户从中受益。", "收益归村集体，惠及贫困户3120人。")
    assert ["3120户", "3120人"] in told


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("驻村第一书记欧阳俊辉带着大家种油茶。", "“欧阳俊晖书记来的时候，村里没有路灯。”村民柏金秀说。"),
        ("工作队队长张俊辉带着大家种油茶。", "张俊晖队长来的时候，村里没有路灯。"),
        ("基地由湖北樟禾药业包种包收。", "樟和药业今年在村里建了烘房。"),
    ],
)
def test_a_name_told_in_short_may_be_the_same_one(first: str, second: str) -> None:
    assert doubts_in(HEAD + first + NEXT + second + "\n") == ["names_vary"]
