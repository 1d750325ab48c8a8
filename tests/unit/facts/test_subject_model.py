"""Of whom a figure is said, weighed among all the names around it, in invented sentences."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from unittest.mock import Mock

import pytest
from tests.fixtures.facts_told import subject

from archive_gui.domain.facts import Fact, Figure
from archive_gui.facts.name_sorts import sort_of
from archive_gui.facts.subjects.model import SubjectModel
from archive_gui.facts.subjects.weights import WEIGHTS

Find = Callable[..., tuple[Fact, ...]]


@pytest.mark.parametrize(
    ("text", "quote", "expected"),
    [
        ("隆回县种橘。去年，洞口县、武冈市、隆回县三地联手，隆回县投资300万元。", "300万元", "隆回县"),
        ("隆回县种橘5万亩。全县橘农在山上修路80公里，隆回县还建仓库12座。", "12座", "隆回县"),
        ("隆回县修渠。涟源市派来技术员。隆回县修渠600米。", "600米", "隆回县"),
        ("王大山住在隆回县。他去年收橘3000斤。", "3000斤", "王大山"),
    ],
)
def test_the_likeliest_of_several_names_is_told(find: Find, text: str, quote: str, expected: str) -> None:
    assert subject(find(text), quote) == expected


@pytest.mark.parametrize(
    ("text", "quote", "expected"),
    [
        ("隆回县种橘。王大山到樟溪茶叶有限公司去。县里拿出300万元，帮农户种茶。", "300万元", "隆回县"),
        ("樟溪村修路。洞口县派人来。我们村86户集资。", "86户", "樟溪村"),
        ("“样星号”包乘组跑车。李小河学徒。“样星号”包乘组一年省煤490吨。", "490吨", "“样星号”包乘组"),
        ("樟溪水库在隆回县。这座库容2200万立方米的水库，去年修好。", "2200万立方米", "樟溪水库"),
        ("洞口县种茶。光隆回县就修路42公里。", "42公里", "隆回县"),
    ],
)
def test_words_that_point_and_names_in_marks_are_followed(find: Find, text: str, quote: str, expected: str) -> None:
    assert subject(find(text), quote) == expected


@pytest.mark.parametrize(
    ("name", "sort"),
    [
        ("隆回县财政局", "office"),
        ("县供电公司", "office"),
        ("样城日报", "paper"),
        ("样城大学", "school"),
        ("樟溪茶叶有限公司", "firm"),
        ("樟溪代表队", "team"),
        ("樟溪博物馆", "other"),
    ],
)
def test_a_body_is_sorted_by_the_end_of_its_name(name: str, sort: str) -> None:
    assert sort_of(name) == sort


def test_who_speaks_for_many_is_not_what_they_have(find: Find) -> None:
    text = "樟溪茶叶有限公司董事长王大山说：“我们樟溪茶叶有限公司去年卖茶300吨。”"
    assert subject(find(text), "300吨") == "樟溪茶叶有限公司"


def test_a_figure_in_a_text_without_names_has_no_subject(find: Find) -> None:
    assert subject(find("昨天下雨30毫米。"), "30毫米") is None


def test_every_mention_of_a_long_text_can_be_weighed(find: Find) -> None:
    text = "".join(
        f"隆回县投资{year}万元，洞口县的樟溪水库蓄水{year}万立方米。王大山说：“我们村收橘{year}吨。”武冈市、涟源市等{year}户农户增收，每户{year}元。\n"
        for year in range(300, 340)
    )
    told = [fact.detail.subject for fact in find(text) if isinstance(fact.detail, Figure)]
    assert len(told) >= 160
    assert None not in told


@pytest.mark.parametrize(("nearer", "farther"), [("clause", "sentence"), ("clause", "previous"), ("previous", "far")])
def test_what_stands_nearer_weighs_more(nearer: str, farther: str) -> None:
    assert WEIGHTS[f"near:{nearer}"] > WEIGHTS[f"near:{farther}"]


@pytest.mark.parametrize(
    ("beside", "told"),
    [
        ([], "样村"),
        ([{"样镇": 0.0, "样村": -2.0}], "样镇"),
        ([{"样村": 0.0, "样镇": -2.0}], "样村"),
        ([{"样城": 0.0}, {"样城": 0.0}], "样村"),
    ],
)
def test_figures_that_are_counted_on_with_help_to_tell_of_whom(beside: list[Mapping[str, float]], told: str) -> None:
    model = Mock(spec=SubjectModel, weights=Mock(return_value={"样村": 0.0, "样镇": -0.5}))
    model._holds_office = Mock(return_value=False)
    assert SubjectModel.best(model, Mock(), None, beside) == told
