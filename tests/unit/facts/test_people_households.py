"""People by their household, their wives and husbands, and 老 with a surname."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from archive_gui.domain.facts import Fact, Figure

Find = Callable[[str], Sequence[Fact]]


def people(find: Find, text: str) -> list[str]:
    return [fact.quote for fact in find(text) if fact.kind == "person"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("宋小妹家里只有薄田。", "宋小妹"),
        ("石金花家盖了新房。", "石金花"),
        ("上坪村刘光荣和妻子办起豆腐坊。", "刘光荣"),
        ("蒋开富夫妇养了山羊。", "蒋开富"),
        ("养殖场场主何满香养了猪。", "何满香"),
        ("干部敲门，82岁宋小妹打开门。", "宋小妹"),
        ("老田是种粮大户。老田流转了稻田。", "老田"),
    ],
)
def test_household_tells_whose_it_is(find: Find, text: str, name: str) -> None:
    assert name in people(find, text)


@pytest.mark.parametrize(
    "text",
    [
        "刘家湾家家养牛。",
        "人民群众家里通了电。",
        "老高原家里缺水。",
        "老师家访。老师说，孩子很好。",
        "老家在山里，老家的路通了。",
        "样村的高原梨熟了。",
    ],
)
def test_words_before_home_are_nobody(find: Find, text: str) -> None:
    assert people(find, text) == []


def test_figures_are_said_of_the_household(find: Find) -> None:
    found = find("宋小妹家里6口人。2017年，她贷款5万元养鸭，第一年就赚了3.2万元。")
    subjects = [fact.detail.subject for fact in found if isinstance(fact.detail, Figure) and fact.detail.unit == "元"]
    assert subjects == ["宋小妹", "宋小妹"]
