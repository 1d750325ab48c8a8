"""Bodies whose words changed places, one seat held by two names that are nearly one, titles that lost their head."""

from __future__ import annotations

import pytest
from tests.unit.findings.conftest import Doubts

BETWEEN = "村里的路修好了，灯也亮了。"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("县民族宗教事务局为村里修了路。", "县宗教民族事务局局长石小溪又来看路。"),
        ("带头的是合作社理事长田立群，他先垫钱买苗。", "给她们派工的是理事长田立青，嗓门大。"),
        ("县里实施“一果兴县、五链同建”行动。", "借着“一果兴县、三链同建”行动，合作社去年建起冷库。"),
        ("“领头雁”培育工程的学员下了田。", "进了“头雁”培育工程，他才记账。"),
        ("崖壁上写着：“宁愿苦干、不愿苦熬”。", "他让后生们念：“宁可苦干、不可苦熬”。"),
        ("老艺人田万钧有一口木箱。", "“箱子在，戏就在。”74岁的由万钧说。"),
        ("《关于推进撂荒地整治的若干措施》印发了。", "按照《关于推进撂荒地治理的若干措施》，每亩补助三百元。"),
    ],
    ids=["a body", "one seat", "a number", "the head", "a word twice", "behind an age", "a word of a document"],
)
def test_what_is_nearly_one_is_told(doubts: Doubts, one: str, other: str) -> None:
    assert doubts(one, BETWEEN, other) == ["names_vary"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("县民族宗教事务局为村里修了路。", "省民族事务委员会来看了路。"),
        ("合作社理事长田立群先垫钱买苗，合作社理事长石小溪也来了。", "给她们派工的是理事长田立青，嗓门大。"),
        ("样溪合作社理事长田立群先垫钱买苗。", "白水合作社理事长田立青，嗓门大。"),
        ("去年，县里实施“一果兴县、五链同建”行动。", "今年，县里实施“一果兴县、三链同建”行动。"),
        ("“春雁”培育工程的学员下了田。", "进了“县春雁”培育工程，他才记账。"),
        ("崖壁上写着：“送书进村、送书进校”。", "墙上写着：“送戏进村、送戏进校”，另有一句话。"),
        ("《关于推进乡村文化振兴的若干措施》印发了。", "按照《关于推进乡村人才振兴的若干措施》，每人补助三百元。"),
        ("蓝月亮合作社收了头茬菜。", "红月亮合作社的菜装了三车。"),
    ],
    ids=[
        "two bodies",
        "three people",
        "two seats",
        "two years",
        "whose it is",
        "another one",
        "two documents",
        "two colours",
    ],
)
def test_what_is_two_is_not(doubts: Doubts, one: str, other: str) -> None:
    assert doubts(one, BETWEEN, other) == []
