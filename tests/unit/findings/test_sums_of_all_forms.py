"""Sums as reporters tell them: total before or behind, 合计 or no word at all, zeros at the end, and sums that hold."""

from __future__ import annotations

import pytest
from tests.unit.findings.conftest import Doubts


@pytest.mark.parametrize(
    "text",
    [
        "油桐林1875亩、蜜柚林2367亩，全县果林共3942亩。",
        "油桐林1875亩，蜜柚林2367亩，种下的总量达3942亩。",
        "油桐户91户，蜜柚户180户，山羊户110户，竹编户200户，合计781户。",
        "几个镇的果林合计3075亩，上样1798亩，下样2177亩，样样长得好。",
        "三座水站日供水能力合计2.6万吨，上样水站1.2万吨，下样水站8000吨，石样水站5000吨。",
        "全县2650户果农中，种油桐的258户，种蜜柚的1835户，养山羊的287户。",
        "全县果林4150亩，上样镇有2294亩，下样镇有1846亩。",
        "全县果林4150亩，上样镇有1294亩，下样镇有1216亩，石样镇有1030亩，柳样镇有640亩。",
    ],
    ids=["behind", "the whole", "zeros", "before", "in 万", "among", "two parts", "four parts"],
)
def test_a_sum_that_fails_is_told_whatever_leads_to_it(doubts: Doubts, text: str) -> None:
    assert doubts(text) == ["sum_fails"]


@pytest.mark.parametrize(
    "text",
    [
        "油桐林1875亩、蜜柚林2367亩，全县果林共4242亩。",
        "油桐户91户，蜜柚户180户，山羊户110户，竹编户200户，合计581户。",
        "三座水站日供水能力合计2.5万吨，上样水站1.2万吨，下样水站8000吨，石样水站5000吨。",
        "全县2380户果农中，种油桐的258户，种蜜柚的1835户，养山羊的287户。",
        "上样镇种了油桐林1.42万亩，下样镇种了1.37万亩，全县共2.8万亩。",
        "镇里种了油桐林1875亩、蜜柚林2367亩，全县果林共8942亩。",
    ],
    ids=["behind", "zeros", "in 万", "among", "rounded", "far off"],
)
def test_a_sum_that_holds_or_was_never_meant_is_not(doubts: Doubts, text: str) -> None:
    assert doubts(text) == []


def test_the_parts_of_a_sum_that_holds_were_meant_to_come_to_nothing_else(doubts: Doubts) -> None:
    now = "到6月底，登记的果农增至213户，其中油桐户126户、蜜柚户74户、山羊户13户。"
    assert doubts("3月底，样溪镇登记的果农为186户；" + now) == []
    assert doubts("样溪镇有果农703户，其中油桐户163户、蜜柚户98户、山羊户372户、竹编户70户。") == []


@pytest.mark.parametrize(
    ("total", "kind"), [("44.6", []), ("42.6", ["sum_fails"]), ("58.6", [])], ids=["holds", "a digit", "not all"]
)
def test_what_follows_a_row_of_parts_is_no_part(doubts: Doubts, total: str, kind: list[str]) -> None:
    row = "其中油桐18.3万亩、蜜柚13.5万亩、毛竹12.8万亩，上样镇种了3.1万亩，一片连着一片。"
    assert doubts(f"全县“三青”林木栽种{total}万亩，{row}") == kind
    assert doubts("全县果林47.7万亩，其中油桐18.3万亩、蜜柚13.5万亩、毛竹12.8万亩，其他3.1万亩。") == []


@pytest.mark.parametrize(
    "text",
    [
        "样溪县先后建成光伏电站52座，分布在四个镇，其中高坪镇17座、石桥镇14座、锦和镇12座、里仁镇11座。",
        "样溪县先后建成光伏电站52座、装机3.1兆瓦，其中高坪镇17座、石桥镇14座、锦和镇12座、里仁镇11座。",
    ],
)
def test_parts_go_with_the_total_of_their_measure_whatever_stands_between(doubts: Doubts, text: str) -> None:
    assert doubts(text) == ["sum_fails"]
    assert doubts(text.replace("17座", "15座")) == []
