"""What has no name of its own yet is told of, and who is only agreed with or set out from is not: all invented."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from tests.fixtures.facts_told import subjects

from archive_gui.domain.facts import Fact
from archive_gui.facts.subjects.front_nouns import front_nouns

Find = Callable[[str], Sequence[Fact]]


@pytest.mark.parametrize(("thing", "deed"), [("小店", "卖出花糍"), ("直播间", "卖出花糍"), ("分选线", "每天分拣")])
def test_a_shop_or_line_that_leads_its_clause_has_its_own_figures(find: Find, thing: str, deed: str) -> None:
    text = f"隆回县上坪村种柑橘。上坪村有柑橘900亩。去年起，{thing}{deed}3.6吨。"
    assert thing in (subjects(find(text))["3.6吨"] or "")


@pytest.mark.parametrize(
    ("clause", "nouns"),
    [
        ("合作社拿到项目资金，", ["合作社"]),
        ("公司后来把上班时间改了，", ["公司"]),
        ("村党支部领办的合作社种了茶，", ["村党支部领办的合作社"]),
        ("整治办会专班，", []),
        ("能进车间的不多，", []),
    ],
)
def test_no_noun_reaches_over_a_verb(clause: str, nouns: list[str]) -> None:
    assert [clause[noun.span.start : noun.span.end] for noun in front_nouns(clause)] == nouns


def test_a_bureau_that_runs_a_course_is_not_the_course(find: Find) -> None:
    text = "隆回县种茶。县茶叶产业办办培训班64期。"
    assert not (subjects(find(text))["64期"] or "").endswith("培训班")


def test_with_whom_somebody_agrees_is_not_who_has_what_was_agreed(find: Find) -> None:
    text = (
        "隆回县上坪村种梨。三个村占股，合股成立隆回县金果果业有限公司，与长沙红岭农副产品市场、"
        "广州南江果菜批发市场签订了5200吨的合同。"
    )
    assert "市场" not in (subjects(find(text))["5200吨"] or "")


def test_where_somebody_sets_out_is_not_what_the_way_is_of(find: Find) -> None:
    text = "隆回县上坪村变了样。上坪村种上了茶。\n记者从邵阳市出发，驱车60多公里。"
    assert subjects(find(text))["60多公里"] != "邵阳市"


@pytest.mark.parametrize("group", ["农户", "家庭", "龙头企业"])
def test_a_bound_is_told_of_the_class_that_it_tells(find: Find, group: str) -> None:
    text = f"隆回县出台办法，对年收入低于7200元的{group}逐一走访。"
    assert subjects(find(text))["低于7200元"] == f"隆回县{group}"


def test_what_befalls_a_husband_away_from_home_befalls_the_household(find: Find) -> None:
    text = "贺春妹吃过苦。2013年丈夫贺大山在广东东莞的工地上摔伤了腰，欠下8万元医药费。"
    assert subjects(find(text))["8万元"] == "贺春妹"


def test_he_is_whom_the_text_tells_of_rather_than_who_was_named_last(find: Find) -> None:
    text = (
        "贺大山是上坪村支书。贺大山个子不高。贺大山爱种树。\n2014年，驻村工作队队长周铁生与他一合计，决定种茶。"
        "起初没人信，他自己先挖了菜地，投入12万元。"
    )
    assert subjects(find(text))["12万元"] == "贺大山"


def test_of_whom_somebody_borrows_is_not_who_acts_on(find: Find) -> None:
    text = "隆回县上坪村不富。村民贺春妹肯干。2015年3月，她向石桥信用社贷了款，盖起茶房，联合14名妇女办起茶社。"
    assert subjects(find(text))["14名"] == "贺春妹"


def test_a_head_by_his_bare_title_tells_of_what_was_told_of_before(find: Find) -> None:
    text = "隆回县金果果业有限公司的订单少了。董事长贺大山带着团队转战线上，全年直播612场。"
    assert subjects(find(text))["612场"] == "隆回县金果果业有限公司"
    text = "隆回县种果。隆回县金果果业有限公司的订单少了。\n董事长贺大山说，他家有3口人。"
    assert subjects(find(text))["3口"] != "隆回县金果果业有限公司"
