"""Villages that open their clause: whatever their names end in, and called by words as villages are."""

from __future__ import annotations

import pytest
from tests.fixtures.places_told import Find, places


@pytest.mark.parametrize(
    ("text", "village"),
    [
        ("样溶村离县城三十里。", "样溶村"),
        ("樟科也村是个苗寨。", "樟科也村"),
        ("樟卜村的梯田有上千亩。", "樟卜村"),
        ("樟拉村刘石头和妻子办起豆腐坊。", "樟拉村"),
        ("樟拉村第一书记带来好消息。", "樟拉村"),
        ("在溆浦县桥江镇夯那村，人家散在半山。", "夯那村"),
        ("石盘村、叫樟村、甘樟村今年种了油茶。", "叫樟村"),
        ("前进村种辣椒，前进村的水渠也通了。", "前进村"),
        ("有利村党员带头，有利村修了路。", "有利村"),
        ("同心村三面环山，同心村小学只有二十名学生。", "同心村"),
        ("和平村和新建村隔河相望。新建村种烤烟。", "新建村"),
        ("为青龙咀村争取到资金。", "青龙咀村"),
    ],
)
def test_village_is_told_by_opening_its_clause(find: Find, text: str, village: str) -> None:
    assert village in places(find, text)


@pytest.mark.parametrize(
    "text",
    [
        "逐乡逐村指导育秧。",
        "“民富村强景美”的图景。",
        "重灾村的通话恢复了。",
        "不出村就能挣钱。",
        "真驻村、驻真村的地方变化大。",
        "新建村卫生室12个，新建村道3公里。",
        "城中村改造提速，城中村的路宽了。",
        "大运村开村仪式举行，大运村到场馆很近。",
    ],
)
def test_what_opens_a_clause_may_be_no_name(find: Find, text: str) -> None:
    assert places(find, text) == []


@pytest.mark.parametrize("mark", ["◀", "▲", "●", "★", "→"])
def test_the_sign_before_a_caption_is_no_part_of_a_village(find: Find, mark: str) -> None:
    assert places(find, f"{mark}样背村村民在采茶。") == ["样背村"]
