"""Places that a text names once, behind a word of going or of their town, and words that only look like them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from archive_gui.domain.facts import Fact, FactKind

Find = Callable[..., tuple[Fact, ...]]


def places(facts: tuple[Fact, ...]) -> list[str]:
    return [fact.quote for fact in facts if fact.kind is FactKind.PLACE]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("车过樟井坳，村子就在眼前。", "樟井坳"),
        ("骑过樟牛坳，天已经黑了。", "樟牛坳"),
        ("他绕到对面的樟山寨，接两个孩子。", "樟山寨"),
        ("最后一段通往云盘组的水泥路完工。", "云盘组"),
        ("水管一直通到樟冲组。", "樟冲组"),
        ("机耕道直达岩脚组。", "岩脚组"),
        ("村医赶往石门坎组给老人换药。", "石门坎组"),
        ("该镇樟寨坪村214户村民散居在山上。", "樟寨坪村"),
        ("全乡樟鼓坪村92户搬到集镇。", "樟鼓坪村"),
        ("其中樟羊坡村2所村小并入中心校。", "樟羊坡村"),
        ("总投资3亿元的樟溪康养小镇去年开园。", "樟溪康养小镇"),
    ],
)
def test_what_is_gone_to_or_counted_in_its_town_is_a_place(find: Find, text: str, place: str) -> None:
    assert places(find(text)) == [place]


def test_a_small_town_of_visitors_behind_its_town_may_be_called_by_words(find: Find) -> None:
    assert places(find("隆回县高平镇茶旅小镇接待游客3000人次。"))[-1] == "茶旅小镇"


@pytest.mark.parametrize(
    "text",
    [
        "队员赶到工作组开会。",
        "材料送到了评审组。",
        "两人来到小组里商量。",
        "汽车驶过大桥，他走过坎坷。",
        "全县公布特色小镇名单。",
        "小镇的夜晚很静。",
        "建设移民小镇，住上楼房。",
        "少一户、差一村都交不了账。",
        "会议逐乡逐镇过进度。",
        "其余村年底前通水。",
        "农村公路实行县道县管、乡道乡管、村道村管。",
        "乡路乡养，村路村养。",
    ],
)
def test_words_that_only_look_like_places_are_none(find: Find, text: str) -> None:
    assert places(find(text)) == []


def test_few_and_many_villages_of_a_county_are_no_village(find: Find) -> None:
    assert places(find("隆回县不少村热闹起来，隆回县个别村冷清。")) == ["隆回县", "隆回县"]


@pytest.mark.parametrize("column", ["沅江时评", "沅江夜话", "湘江漫笔"])
def test_a_column_is_not_the_river_that_it_is_called_by(find: Find, column: str) -> None:
    assert places(find(f"{column}\n莫让晒场空着\n新修的晒场空着。")) == []
    assert places(find("沅江涨水，漫过了晒场。")) == ["沅江"]


def test_hills_of_a_people_in_a_headline_are_no_range(find: Find) -> None:
    assert places(find("苗岭深处“摆渡人”\n她走了十九年山路。")) == []
    assert places(find("侗山深处守灯人\n他守了三十年电。")) == []
    assert places(find("公路翻越苗岭，通到县城。")) == ["苗岭"]


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("石门县种茶。像这样的茶企，石门有57家。", "石门"),
        ("桃源县种瓜。秋收时节，桃源的院子里堆满了瓜。", "桃源"),
    ],
)
def test_the_home_county_is_told_by_its_short_name_at_the_head_of_a_clause(find: Find, text: str, short: str) -> None:
    assert short in places(find(text))


def test_a_word_is_not_a_county_that_the_text_does_not_name(find: Find) -> None:
    assert places(find("隆回县修老屋。石门的雕花还在。")) == ["隆回县"]
