"""Places gone to, places of work and authorities that pay are not what the figures behind them are said of."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from tests.fixtures.facts_told import subject, subjects

from archive_gui.domain.facts import Fact, PersonFact

Find = Callable[[str], Sequence[Fact]]


@pytest.mark.parametrize(
    ("text", "figure", "subject"),
    [
        ("隆回县上坪村穷。村支书贺大山自费到四川省茂县跑了一趟，背回460株果苗。", "460株", "贺大山"),
        ("隆回县上坪村的贺大山从北京市募集图书2600册。", "2600册", "贺大山"),
        ("贫困户贺大山算账：工资一年9200元，儿子在隆回县电子厂上班，一年拿回3.8万元。", "3.8万元", "贺大山"),
    ],
)
def test_where_somebody_goes_or_works_is_not_told_of(find: Find, text: str, figure: str, subject: str) -> None:
    assert subjects(find(text))[figure] == subject


def test_an_authority_builds_for_the_school_and_not_for_the_teacher(find: Find) -> None:
    text = "云岭小学建在山梁上。教师贺大山守了26年，每天要走4公里山路接孩子。去年，县里投资68万元翻修校舍，添桌椅24套。"
    found = subjects(find(text))
    assert found["4公里"] == "贺大山"
    assert found["24套"] == "云岭小学"


def test_the_leader_of_a_team_visits_himself(find: Find) -> None:
    text = "工作队刚来时，村民并不看好。队长贺大山没吭声，挨家挨户走访了312户。"
    assert subjects(find(text))["312户"] == "贺大山"


@pytest.mark.parametrize("when", ["洪水到来前", "会前", "夜间"])
def test_a_time_is_nobody(find: Find, when: str) -> None:
    facts = find(f"县领导于{when}赶到上坪村，转移群众2300人。")
    assert not [fact.quote for fact in facts if isinstance(fact.detail, PersonFact)]


def test_a_neighbour_has_its_own_figures(find: Find) -> None:
    text = "隆回县的茶园不算大，只有9万亩，邻县有24万亩。"
    assert subjects(find(text)) == {"9万亩": "隆回县", "24万亩": "邻县"}


def test_what_belongs_to_a_neighbour_is_only_mentioned(find: Find) -> None:
    text = "隆回县上坪村办起市场，邻村的虾也拿来卖，一天走货3200公斤。"
    assert subjects(find(text))["3200公斤"] == "上坪村"


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("青坪村缺水。队长周大山跑到县水务局，落实抗旱资金26万元。", "26万元"),
        ("青坪村卖姜。村里同广西南山农产品市场签下协议，首批生姜52吨运出了山。", "52吨"),
        ("青坪村离毛俊镇远。从村里到镇上9.6公里，过去走半天。", "9.6公里"),
    ],
)
def test_where_somebody_goes_or_a_way_leads_is_not_what_is_told_of(find: Find, text: str, quote: str) -> None:
    assert subject(find(text), quote) == "青坪村"


def test_what_is_seen_in_a_village_is_the_villages(find: Find) -> None:
    text = "青坪村留不住人。2015年周大山回家，看到村里400多亩地撂荒。"
    assert subject(find(text), "400多亩") == "青坪村"


def test_who_only_sent_somebody_does_not_act(find: Find) -> None:
    text = "隆回县妇联派来的第一书记周小莲也急，40多天跑了23个院落，取样69份。"
    assert subject(find(text), "69份") == "周小莲"
