"""Figures of one thing that two tellers give in words of their own, and the same words said of two things."""

from __future__ import annotations

import pytest
from tests.fixtures.findings_told import findings_in

from archive_gui.domain.findings import FindingKind, Severity
from archive_gui.findings.figures.said_of import are_said_of_two
from archive_gui.findings.figures.synonyms import one_word

PAGE = "样例县的一则样本消息\n\n本报讯（记者 石小溪）{}\n\n\n样例县又一则样本消息\n\n本报讯（通讯员 田大江）{}\n"


def told(first: str, second: str) -> list[FindingKind]:
    found = findings_in(PAGE.format(first, second))
    return [one.kind for one in found if one.severity is not Severity.INFO]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("修塔一共投入2470万元。", "修塔花了2740万元，用的都是老料。"),
        ("夜校有寄宿生318人。", "夜校的食堂要煮381个住校生的饭。"),
        ("全县已发放低息信贷1.63亿元，惠及农户4820户。", "全县向4820户农户发放低息信贷13600万元。"),
        ("样枫村修缮老屋47户。", "样风村是古寨，修缮好的74户老屋没有一栋扎眼。"),
        ("去年，县里免费培训贫困劳动力2760人次。", "去年有近3200人次困难群众走进免费培训课堂。"),
        ("缝纫班结业学员126人。", "从缝纫班结业的姐妹有162个，个个有活干。"),
        ("果园套种后，每亩比单种桃树增收1600元。", "套种的果园比光种桃树一亩要多收入1900元。"),
        ("全县合作社总收入达3600余万元。", "全县合作社一年总收入3541.7万元。"),
    ],
    ids=[
        "spent",
        "counted with 个",
        "to whom",
        "a name misspelt",
        "not nearly",
        "sisters",
        "of one each",
        "less than passed",
    ],
)
def test_what_is_told_in_other_words_is_one(first: str, second: str) -> None:
    assert FindingKind.FIGURES_DIFFER in told(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("全县选聘管水员386名。", "邻县也选聘了管水员368名。"),
        ("东坡栽桐树127棵。", "西坡栽桐树172棵。"),
        ("东墩清出墓葬64座。", "西墩清出古墓46座。"),
        ("样溪乡小学有学生268名。", "样坪乡小学有学生286名。"),
    ],
    ids=["a neighbour", "two slopes", "two mounds", "two schools"],
)
def test_what_is_said_of_two_is_not(first: str, second: str) -> None:
    assert told(first, second) == []


def test_who_two_clauses_are_said_of() -> None:
    assert are_said_of_two("石大山养羊", "田小河养羊")
    assert are_said_of_two("南岸种柳", "北岸种柳")
    assert not are_said_of_two("今年养羊", "合作社养羊")


def test_words_for_one_thing_are_read_as_one() -> None:
    assert one_word("结对帮扶责任人") == one_word("结对帮扶人")
    assert one_word("看诊") == one_word("接诊")
