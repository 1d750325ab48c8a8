"""Posts held, deeds of several people and of crowds, teams set up, kin whose names end in 来; own samples."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from tests.fixtures.facts_told import speakers

from archive_gui.domain.facts import Fact

Find = Callable[[str], Sequence[Fact]]


def quotes(find: Find, text: str, kind: str) -> list[str]:
    return [fact.quote for fact in find(text) if fact.kind == kind]


@pytest.mark.parametrize(
    "text",
    [
        "他今年4月起挂任乡卫生院副院长。",
        "她从去年起转任乡中心小学教师。",
        "石门县石山区的孩子喝上了自来水。",
        "▲崖上新修的挂壁公路。",
        "凿石开路\n全村老少上了山。",
        "3.2公里的挂壁路，修了两年。",
    ],
)
def test_posts_landscapes_and_roads_described_are_no_towns_and_sites(find: Find, text: str) -> None:
    named = quotes(find, text, "place")
    assert not [quote for quote in named if quote != "石门县"]


def test_a_town_behind_a_boundary_is_still_found(find: Find) -> None:
    assert quotes(find, "在樟任沟乡，农民正在晒谷。", "place") == ["樟任沟乡"]


def test_running_a_factory_somewhere_names_the_place_and_no_firm(find: Find) -> None:
    text = "三年前，在广东办厂的陈志强回到老家。"
    assert quotes(find, text, "organisation") == []
    assert "广东" in quotes(find, text, "place")


def test_a_factory_with_a_name_is_still_a_firm(find: Find) -> None:
    assert "广东樟木电机厂" in quotes(find, "他进了广东樟木电机厂。", "organisation")


def test_what_several_do_is_no_name(find: Find) -> None:
    assert quotes(find, "年底由12名村民代表查账，账目上墙。", "person") == []


def test_the_first_of_several_in_a_list_is_a_name(find: Find) -> None:
    assert quotes(find, "年底2名村民代表李明、张大山查了账。", "person") == ["李明", "张大山"]


def test_surname_and_general_manager_in_short_is_no_full_name(find: Find) -> None:
    assert "石总" not in quotes(find, "“石总说，活给你留着。”村民陈秀兰笑了。", "person")


@pytest.mark.parametrize("said", ["有轻微残疾", "是个电工", "患病在家"])
def test_a_name_of_kin_ends_in_lai_before_another_verb(find: Find, said: str) -> None:
    assert "刘春来" in quotes(find, f"村民罗桂英的儿子刘春来{said}。", "person")


def test_a_name_of_kin_of_two_ends_before_coming(find: Find) -> None:
    named = quotes(find, "村民罗桂英的儿子刘春来到厂里上班。", "person")
    assert "刘春" in named
    assert "刘春来" not in named


def test_what_a_team_set_up_is_called_by_is_a_programme(find: Find) -> None:
    assert "“院落管家”" in quotes(find, "镇上还成立“院落管家”队伍，18名管家轮流值班。", "programme")


def test_a_team_somebody_meets_is_no_programme(find: Find) -> None:
    assert quotes(find, "路上碰到“院落管家”队伍。", "programme") == []


def test_leading_firms_recognised_are_honoured(find: Find) -> None:
    text = "樟溪菌业被认定为“市级农业产业化重点龙头企业”。"
    assert quotes(find, text, "award") == ["“市级农业产业化重点龙头企业”"]


def test_what_an_office_finds_a_thing_to_be_is_no_honour(find: Find) -> None:
    assert quotes(find, "这次受伤被认定为“因公负伤”。", "award") == []


def test_a_crowd_in_doubt_speaks_the_words_behind_the_comma() -> None:
    text = "村民陈志强回村办起了菇棚。乡亲们心里没底，“山边上种菇，一半靠天一半靠赌。”"
    assert speakers(text) == ["乡亲们"]


def test_a_town_told_of_by_its_short_name_is_found(find: Find) -> None:
    assert "荷香桥" in quotes(find, "隆回县领导下乡。荷香桥是隆回县最远的集镇。", "place")
