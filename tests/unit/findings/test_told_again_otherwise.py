"""One figure told again under a picture, or in speech and of another weight."""

from __future__ import annotations

import pytest
from tests.fixtures.findings_told import doubts_in

PAGE = (
    "样溪镇的日子\n\n本报讯（记者 田大川） {first}坡上的果子红了，收果的车一直排到沟口。\n\n"
    "老屋前种了两棵柿树。\n\n{second}\n"
)


def told(first: str, second: str) -> list[str]:
    return [kind for kind in doubts_in(PAGE.format(first=first, second=second)) if kind != "place_unknown"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("样溪镇新修的石拱桥昨日通行，桥长126米。", "图为孩子们走过石拱桥。该桥全长162米，连着两岸。"),
        ("样溪镇收板栗，每公斤给12.4元。", "“社里收板栗，给的就是五块四一斤，从没变过。”社员田小山说。"),
    ],
    ids=["a caption", "a price of two weights"],
)
def test_a_figure_told_again_by_somebody_else_is_told(first: str, second: str) -> None:
    assert told(first, second) == ["figures_differ"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("样溪镇新修的石拱桥昨日通行，桥长126米。", "图为孩子们走过石拱桥。下游的老木桥只有39米，早已不通车。"),
        ("样溪镇收板栗，每公斤给10.8元。", "“社里收板栗，给的就是五块四一斤，从没变过。”社员田小山说。"),
        ("样溪镇去年收板栗1300多斤，今年收了2100斤。", "图为孩子们在捡板栗。两千余斤板栗一天就捡完了。"),
        ("田小山搬来三块石板。", "“石板给了五块。”李桂花说。"),
    ],
    ids=["another bridge", "one price", "told before it", "pieces"],
)
def test_what_agrees_or_is_of_another_thing_is_not(first: str, second: str) -> None:
    assert told(first, second) == []
