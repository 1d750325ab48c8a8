"""What ties two figures of a page to one thing: the day told, a number beside both, measures of one use."""

from __future__ import annotations

import pytest
from tests.fixtures.findings_told import findings_in

from archive_gui.domain.findings import FindingKind, Severity

PAGE = "样溪县的一天\n\n本报讯（记者 田大川）{}\n\n\n样溪县又一日\n\n本报讯（通讯员 石小溪）{}\n"
OF_FIGURES = {FindingKind.FIGURES_DIFFER, FindingKind.UNIT_CLASH}


def told(one: str, other: str) -> bool:
    """Whether figures of two articles of a page are told as two of one thing."""
    found = findings_in(PAGE.format(one, other))
    return any(doubt.kind in OF_FIGURES and doubt.severity is not Severity.INFO for doubt in found)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("截至4月10日，全县外出的有13.2万人，其中贫困户2万人。", "到4月10日，全县148652名乡亲已经在外面上班。"),
        ("八年来，全县整合各类资金32.1亿元。", "八年间，全县整合投入各类资金27.8亿元。"),
        ("2018年，全县发放助学资金7530万元。", "“2018年，光是助学款，县里就拿出3750万元。”局长说。"),
        ("全县接种疫苗17.4万剂次。", "卫健局说，全县已打疫苗14.7万针。"),
        ("全乡新修水窖263口。", "乡长说，新修的水窖有236口。"),
        ("县农商行向5417户发放小额信贷3.26亿元。", "全县5417户人家领到小额信贷36200万元。"),
        ("全县建成扶贫车间96个，吸纳务工3651人。", "人社局说，69个扶贫车间吸纳了3651名乡亲。"),
        ("样溪小学开了学，全校143名孩子都来了。", "巡诊队为样溪小学的134个学生逐一量了身高。"),
        ("陵园安葬着烈士286名。", "墓碑上刻着268个烈士的名字。"),
    ],
    ids=[
        "one day told",
        "verbs are no names",
        "turned thrice",
        "doses",
        "wells",
        "a number beside both",
        "a number beside both, two deeds",
        "people by what they do",
        "people of another sort",
    ],
)
def test_figures_of_one_thing_in_other_words_are_told(one: str, other: str) -> None:
    assert told(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("截至4月10日，全县外出的有13.2万人。", "截至5月10日，全县外出的有14.8万人。"),
        ("计划建水窖2150口，已完工1935口。", "全村2015口人都喝上了水。"),
    ],
    ids=["two days", "wells and mouths"],
)
def test_figures_of_two_days_or_things_are_not(one: str, other: str) -> None:
    assert not told(one, other)


def test_the_last_day_of_a_month_is_its_end() -> None:
    assert told("截至3月底，全县转移就业42.6万人。", "截至3月31日，全县已转移就业劳动力462871人。")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("今年，样溪镇新建标准化羊舍480个，把散户拢到一起。", "新添的480亩标准化羊舍，老王家占了两处。"),
        ("样溪镇铺设自来水管网86公里。", "样溪镇的86吨自来水管网通到了寨子。"),
        ("村里架起石梯，一共1856级，孩子上学不再攀岩。", "“那1586级石梯，我一年走几十趟。”支书说。"),
    ],
    ids=["a number in two measures", "a length that is weighed", "steps are counted"],
)
def test_measures_of_one_thing_that_clash_are_told(one: str, other: str) -> None:
    assert told(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("全乡种辣椒1250亩。", "今年收购辣椒1250吨。"),
        ("样溪村建羊舍480个。", "青石村种草480亩。"),
        ("样溪村建羊舍20个。", "样溪村有20亩羊舍。"),
    ],
    ids=["grown and bought", "two things", "by chance"],
)
def test_one_number_of_two_things_is_not(one: str, other: str) -> None:
    assert not told(one, other)
