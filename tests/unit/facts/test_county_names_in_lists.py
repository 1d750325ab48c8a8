"""Names of county papers: natural villages, lists of groups, both ends of a way, renamed towns, names made of words."""

from __future__ import annotations

import pytest
from tests.fixtures.facts_told import names_of
from tests.unit.facts.conftest import Find

from archive_gui.domain.facts import FactKind


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("电工到大枧洞自然寨换线。", ["大枧洞自然寨"]),
        ("罗家枧、楼梯枧、白枧坪三个组的脐橙卖完了。", ["罗家枧", "楼梯枧", "白枧坪"]),
        ("麻枧组、胡家湾组、大枧脚组的自来水都通了。", ["麻枧组", "胡家湾组", "大枧脚组"]),
        ("从梯枧岩到马蹄湾，新修的路有六公里。", ["梯枧岩", "马蹄湾"]),
        ("两乡合并后，更名为双枧镇。", ["双枧镇"]),
        ("东风社区书记李桂兰来了。", ["东风社区"]),
        ("渔民江上清上了岸。", []),
        ("党员组、干部组和群众组各开了会。", []),
        ("全镇20个自然村都通了车，偏远自然村也通了。", []),
        ("领导小组、工作组和专家组来了。", []),
    ],
)
def test_places_of_a_county_paper(find: Find, text: str, named: list[str]) -> None:
    assert names_of(find(text), FactKind.PLACE) == named


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("渔民江上清已经上了岸。", ["江上清"]),
        ("民族中学学生石破天考了六百分。", ["石破天"]),
        ("乡党委书记石坚强调，水渠要修。", ["石坚"]),
        ("彝族青年阿苏木呷当上了队长。", ["阿苏木呷"]),
        ("书记和大家把路修好。", []),
        ("主任安排把水渠修好。", []),
        ("苗族青年在外打工，每年回家。", []),
    ],
)
def test_people_of_a_county_paper(find: Find, text: str, named: list[str]) -> None:
    assert names_of(find(text), FactKind.PERSON) == named
