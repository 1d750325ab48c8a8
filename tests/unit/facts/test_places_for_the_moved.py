"""Where people were moved to and industrial zones: 样坪镇桃李安置区, 样石工业园; and villages before 组织."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from tests.fixtures.places_told import places

from archive_gui.domain.facts import Fact

Find = Callable[[str], Sequence[Fact]]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("洪江市沅河镇桃李易地扶贫搬迁安置区住进了六百户。", "桃李易地扶贫搬迁安置区"),
        ("溆浦县低庄镇樟家庙安置点的住户有了活干。", "樟家庙安置点"),
        ("隆回县高平镇和谐家园安置区亮了灯。", "和谐家园安置区"),
        ("隆回县高平镇和谐家园安置区亮了灯。去年，他在和谐家园开了店。", "和谐家园"),
        ("2014年3月，公司落户滩头工业园，投资一千万元。", "滩头工业园"),
        ("隆回县高平镇石樟桥村组织村民改厕。", "石樟桥村"),
    ],
)
def test_what_people_and_firms_moved_to_is_a_place(find: Find, text: str, wanted: str) -> None:
    assert wanted in places(find, text)


@pytest.mark.parametrize(
    "text",
    [
        "他家搬到集中安置区，住进易地搬迁安置区的楼房。",
        "落户工业园的企业有十家，工业园里机器轰鸣。",
        "他进了县城工业园上班。",
        "工作队请来专家测土，和村支两委一道编出规划。",
    ],
)
def test_what_is_told_by_its_sort_alone_is_none(find: Find, text: str) -> None:
    assert places(find, text) == []
