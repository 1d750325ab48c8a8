"""Where lists of towns and villages begin, and places called in short within sayings and lists."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from tests.fixtures.places_told import places

from archive_gui.domain.facts import Fact

Find = Callable[[str], Sequence[Fact]]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("隆回县的水厂覆盖司门前、六都寨2个镇。", ["隆回县", "司门前", "六都寨"]),
        ("溆浦县的苗可满足周边辰溪、麻阳两县。", ["溆浦县", "辰溪", "麻阳"]),
        ("桑植县的茶园辐射带动洪家关、芙蓉桥2个乡镇。", ["桑植县", "洪家关", "芙蓉桥"]),
        ("沅陵县组织官庄、五强溪等5个乡镇抢收。", ["沅陵县", "官庄", "五强溪"]),
        ("工作队先后走访樟果、石樟、樟坪三个村。", ["樟果", "石樟", "樟坪"]),
    ],
)
def test_what_leads_to_a_list_is_no_part_of_its_first_name(find: Find, text: str, wanted: list[str]) -> None:
    assert places(find, text) == wanted


def test_what_begins_a_name_of_the_list_stays(find: Find) -> None:
    assert places(find, "安化县的马路、奎溪、烟溪三镇领头。") == ["安化县", "马路", "奎溪", "烟溪"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("隆回县高平镇青石樟村修了路。那时的青石樟，家家点油灯。", "青石樟"),
        ("隆回县高平镇樟板坡村脱贫了。“有女莫嫁樟板坡，出门就爬坡”，是老话。", "樟板坡"),
        ("隆回县高平镇的九龙坳村、樟云村试点，九龙坳、樟云各占三成。", "樟云"),
        ("隆回县樟坝镇涨了水，清早，樟坝闸开闸放水。", "樟坝闸"),
        ("隆回县石榴镇试点积分制，县里批示：“石榴的经验值得学习。”", "石榴"),
    ],
)
def test_a_village_or_town_named_in_full_is_known_by_its_bare_name(find: Find, text: str, wanted: str) -> None:
    assert wanted in places(find, text)


@pytest.mark.parametrize(
    ("text", "unwanted"),
    [
        ("隆回县高平镇黄土坡村的黄土坡上种满了树。", "黄土坡"),
        ("隆回县石榴镇试点积分制，院子里石榴的花开得正好。", "石榴"),
        ("隆回县樟坝镇涨了水，清早，樟坝闸开闸放水。", "樟坝"),
        ("隆回县高平镇样头村修路，样头各家出一人。", "样头"),
    ],
)
def test_words_that_a_village_is_called_by_are_no_places(find: Find, text: str, unwanted: str) -> None:
    assert unwanted not in places(find, text)
