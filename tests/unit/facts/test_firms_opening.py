"""Firms under a brand and their trade alone, and under the brand that their full name begins with."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from archive_gui.domain.facts import Fact, Figure

Find = Callable[[str], Sequence[Fact]]


def bodies(find: Find, text: str) -> list[str]:
    return [fact.quote for fact in find(text) if fact.kind == "organisation"]


@pytest.mark.parametrize(
    ("text", "firm"),
    [
        ("源樟农业流转了土地。村民说，源樟农业每年付租金。", "源樟农业"),
        ("云岭茶业落户默戎镇。", "云岭茶业"),
        ("百味食品是县里引进的龙头企业。", "百味食品"),
        ("绿野园艺的老板汤志高带着团队来了。", "绿野园艺"),
        ("基地由湖北樟禾药业包种包收。", "湖北樟禾药业"),
        ("姐妹俩在樟达服饰上班，月薪3000元。", "樟达服饰"),
        ("樟邦牧业租下300亩荒山。", "樟邦牧业"),
        ("大自然农业的董事长种了十年猕猴桃。", "大自然农业"),
        ("宏樟竹制品厂有工人。宏樟去年出口凉席。", "宏樟"),
    ],
)
def test_firm_is_told_by_what_it_does(find: Find, text: str, firm: str) -> None:
    assert firm in bodies(find, text)


@pytest.mark.parametrize(
    "text",
    [
        "现代农业带动增收，现代农业有前途。",
        "农业、牧业今年在山上做大，订单农业签约3家。",
        "特色食品卖得好，特色食品有名。",
        "生态农业发展快，生态农业也富了村民。",
        "樟样农业技术好，樟样农业局也来了人。",
    ],
)
def test_trades_are_no_firms(find: Find, text: str) -> None:
    assert [name for name in bodies(find, text) if not name.endswith("局")] == []


def test_figures_are_said_of_the_firm(find: Find) -> None:
    found = find("百味食品是县里引进的龙头企业，占地85亩，安置劳力146人。")
    assert [fact.detail.subject for fact in found if isinstance(fact.detail, Figure)] == ["百味食品"] * 3
