"""Names told twice with one character wrong: a firm's mark, a brand between marks, a village without its end."""

from __future__ import annotations

import pytest
from tests.fixtures.findings_told import doubts_in

PAGE = "样例日报 2019年6月10日\n\n样溪县的一则消息\n\n本报记者 石一\n\n{}\n\n路上的人\n\n本报记者 石二\n\n{}\n"


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("他办起青陌原蔬菜专业合作社。", "青陌园合作社的大棚亮着灯。", 1),
        ("他注册成立岽尚秋茶叶专业合作社。", "“岽上秋”合作社开了店。", 1),
        ("茶山里有个叫椤花垭的村子。", "老人说，椤花丫村以前靠这座厂。", 1),
        ("样溪乡白水村党支部书记田孝川修了路。", "白水村的路通了。村支书田考川算了账。", 1),
        ("他办起青陌原蔬菜专业合作社。", "青陌原合作社的大棚亮着灯。", 0),
        ("他办起青陌原蔬菜专业合作社。", "青陌园公司的大棚亮着灯。", 0),
        ("茶山里有个叫椤花垭的村子。", "老人说，邻近的椤花丫村以前靠这座厂。", 0),
        ("样溪乡白水村党支部书记田孝川修了路。", "青石村的路通了。村支书田考川算了账。", 0),
    ],
    ids=[
        "a mark of three",
        "between marks",
        "a village without its end",
        "one secretary",
        "in short",
        "a firm",
        "beside",
        "of two villages",
    ],
)
def test_a_name_with_one_character_wrong_is_told(one: str, other: str, found: int) -> None:
    page = PAGE.format("路修好了。" + one, "田大川六十岁。" + other)
    assert doubts_in(page) == ["names_vary"] * found
