"""What looks like a place and is none: people's names, measures, deeds, wares; and zones apart from their town."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from archive_gui.domain.facts import Fact

Find = Callable[[str], Sequence[Fact]]


def quotes(find: Find, text: str, kind: str = "place") -> list[str]:
    return [fact.quote for fact in find(text) if fact.kind == kind]


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("渡口边，陈乐山在船头补网。", "陈乐山"),
        ("他的本名叫孙桂林，会打铁。", "孙桂林"),
        ("岸上的罗长春递来一根竹竿。", "罗长春"),
        ("司机贺兰山，开车三十年没出过事。", "贺兰山"),
        ("到场的有老人黄福宫、贺兰山和两个孩子。", "贺兰山"),
    ],
)
def test_a_person_who_bears_a_places_name_is_no_place(find: Find, text: str, person: str) -> None:
    assert quotes(find, text) == []
    assert person in quotes(find, text, "person")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("游人去了乐山，又向南宁出发。", "南宁"),
        ("部队守在贺兰山下。", "贺兰山"),
        ("会议由武汉、长沙两市承办。", "长沙"),
    ],
)
def test_a_place_behind_a_word_that_is_a_surname_too_stays(find: Find, text: str, place: str) -> None:
    assert place in quotes(find, text)


@pytest.mark.parametrize(
    ("text", "unwanted"),
    [
        ("到会的有吴凤英、谢艳、张雄等村干部和党员。", "谢艳"),
        ("她每天走七八里路去上学。", "七八里路"),
        ("技术员说先挖沟，再换药。", "先挖沟"),
        ("各组包管沟，各户包管口。", "包管沟"),
        ("桥头是县里的大集镇，逢五赶集。", "大集镇"),
        ("他2001年腊月生在邻乡，后来参了军。", "生在邻乡"),
        ("水井修好；又磨大镇——人称老磨——批了粮站。", "又磨大镇"),
        ("老人唱：“哥在山上走，妹在河边洗。”", "妹在河"),
        ("他在河上摆渡二十年。", "河上摆渡"),
        ("清水从半空的石拱渡槽里流出来。", "石拱渡槽"),
        ("在市里和县里的支持下，桥修好了。", "和县"),
        ("两人翻了一整天山。", "天山"),
        ("孩子们在村口的樟树下读书。", "樟树"),
    ],
)
def test_measures_deeds_and_common_things_are_no_places(find: Find, text: str, unwanted: str) -> None:
    assert unwanted not in quotes(find, text)


def test_a_ware_called_by_its_town_in_quotation_marks_is_no_town(find: Find) -> None:
    text = "安化县渠江镇有三家茶厂。“渠江薄片”卖到海外。渠江的茶农笑了。"
    found = [fact.span.start for fact in find(text) if fact.quote == "渠江"]
    assert found == [text.index("渠江的")]


def test_a_zone_called_by_its_own_county_stands_apart_from_the_town_before_it(find: Find) -> None:
    assert quotes(find, "招聘会在伍市镇平江高新区举办。") == ["伍市镇", "平江高新区"]
    assert quotes(find, "工厂建在长沙雨花经济开发区。")[0].startswith("长沙")


@pytest.mark.parametrize(
    "text",
    [
        "县委书记敬亦山主持会议。",
        "驻村的干部骆长河坐了三十天船。",
        "徒弟易水寒花了一个秋天才学会。",
        "新来的副区长叫欧阳长江，生在河边。",
    ],
)
def test_a_name_that_ends_as_a_feature_does_is_no_place_behind_a_role(find: Find, text: str) -> None:
    assert quotes(find, text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("诸葛青县长：您好！", []),
        ("老人坐在渠边冲凉。", []),
        ("书上盖着赠给公社团支部的章。", []),
        ("他听得懂乡话。", []),
        ("队员走遍欧阳海水库上游。", ["欧阳海水库"]),
        ("一个在浙江学会了数控机床。", ["浙江"]),
        ("樟峰山北坡的机耕道修通了。", ["樟峰山"]),
    ],
)
def test_verbs_and_titles_beside_a_name_are_no_part_of_it(find: Find, text: str, wanted: list[str]) -> None:
    assert quotes(find, text) == wanted
