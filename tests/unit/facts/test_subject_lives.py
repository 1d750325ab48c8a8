"""Figures of one person's life where a place or an office is likelier by its place; all sentences are samples."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from archive_gui.domain.facts import Fact, Figure

Find = Callable[..., tuple[Fact, ...]]
_ILL = "石桥村监测户陈桂莲去年突发脑梗，住院花费9.8万元，村干部王建国上报后，县水利局、县医保局联动核查，"


def _subject(facts: tuple[Fact, ...], quote: str) -> str | None:
    return next(fact.detail.subject for fact in facts if fact.quote == quote and isinstance(fact.detail, Figure))


@pytest.mark.parametrize(
    ("text", "quote", "subject"),
    [
        (f"{_ILL}个人只负担1.6万元。", "1.6万元", "陈桂莲"),
        (f"{_ILL}各项报销下来，自己只掏了2300元。", "2300元", "陈桂莲"),
        (f"{_ILL}最后自付2300元。", "2300元", "陈桂莲"),
        (f"{_ILL}随后又申请到临时救助8000元。", "8000元", "陈桂莲"),
        (f"{_ILL}按月领到低保金460元。", "460元", "陈桂莲"),
        ("赵小林陪陈桂莲到县医院办住院，医药费8.6万元，陈桂莲自己只掏了7300元。", "7300元", "陈桂莲"),
        ("陈小林也有软肋。说起女儿，这个51岁的汉子半天没有作声。", "51岁", "陈小林"),
        ("陈小林守着水库。说起孩子，这位63岁的老人没有作声。", "63岁", "陈小林"),
    ],
)
def test_what_befalls_somebody_is_told_of_him(find: Find, text: str, quote: str, subject: str) -> None:
    assert _subject(find(text), quote) == subject


@pytest.mark.parametrize(
    ("text", "quote", "subject"),
    [
        ("石桥村的陈桂莲考上了大学。局长王建国四次上门，为她申请助学金共计6500元。", "6500元", "陈桂莲"),
        ("石桥村村民陈桂莲突发脑梗，监测员王建国上报，镇里为其申请救助1.2万元。", "1.2万元", "陈桂莲"),
        ("石桥村工作队排查时发现，村民陈桂莲住院自付5.2万元，随即为其落实救助金8000元。", "8000元", "陈桂莲"),
    ],
)
def test_what_is_obtained_for_somebody_is_told_of_him(find: Find, text: str, quote: str, subject: str) -> None:
    assert _subject(find(text), quote) == subject


@pytest.mark.parametrize(
    ("text", "quote", "other"),
    [
        ("平江县石桥村缺水。\n第一书记陈小林来了两年，村里修渠8公里。", "8公里", "陈小林"),
        ("平江县石桥村穷。\n村主任陈小林回忆，当时只有7户报名。", "7户", "陈小林"),
        ("平江县石桥村穷。\n陈小林来了以后，村里栽下果树900亩。", "900亩", "陈小林"),
        ("平江县石桥村穷。\n陈小林带头干，全村养蜂460箱。", "460箱", "陈小林"),
        ("平江县石桥村有40多岁的单身汉26人。陈小林来了。", "26人", "陈小林"),
        ("县水利局向平江县石桥村拨付补助资金86万元。陈小林负责验收。", "86万元", "陈小林"),
    ],
)
def test_what_is_done_for_a_village_is_not_told_of_who_did_it(find: Find, text: str, quote: str, other: str) -> None:
    assert _subject(find(text), quote) != other


def test_what_an_illness_cost_is_of_whom_a_pronoun_stands_for(find: Find) -> None:
    text = "隆回县医保好。\n上坪村的贺大山得了益。5月，58岁的他突发脑梗，县人民医院派车来接。手术花了6.2万元。"
    assert _subject(find(text), "6.2万元") == "贺大山"
    other = "隆回县医保好。\n上坪村的贺大山得了益。他查出险情，县人民医院派车来接。今年全县人均报销6.2万元。"
    assert _subject(find(other), "6.2万元") != "贺大山"
