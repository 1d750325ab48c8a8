"""Ages and spells of time, held against the dates they are told with."""

from __future__ import annotations

import pytest
from tests.unit.findings.conftest import Told


@pytest.mark.parametrize(
    "text",
    [
        "王有才生于1950年，今年62岁。",
        "现年58岁的李山河，1965年生，样溪村人。",
        "李山河，男，1978年出生，今年51岁，样溪村党支部书记。",
        "李山河1978年出生，2003年，35岁的他当上了村支书。",
        "46岁的田大林在院里编篾。\n提起旧事，田大林停了手。1970年，他出生在渡口边。",
        "李山河（1978年3月生，31岁）当选。",
        "1994年8月出生的石家乐，今年33岁。",
        "带头人是村支书李山河。1964年生的他今年48岁，2010年回村任职。",
        "52岁的何喜妹起得早。\n1978年出生的何喜妹是样溪村人。",
    ],
)
def test_an_age_that_misses_its_birth_is_told(told: Told, text: str) -> None:
    assert [kind for kind, severity in told(*text.split("\n")) if severity != "info"] == ["dates_disorder"]


@pytest.mark.parametrize(
    "text",
    [
        "王有才生于1950年，今年69岁。",
        "王有才生于1950年，今年70岁。",
        "现年54岁的李山河，1965年生，样溪村人。",
        "李山河，男，1978年出生，今年41岁，样溪村党支部书记。",
        "李山河1978年出生，18岁那年参军。",
        "李山河1978年出生，2003年，25岁的他当上了村支书。",
        "49岁的田大林在院里编篾。\n提起旧事，田大林停了手。1970年，他出生在渡口边。",
        "46岁的田大林在院里编篾。\n李山河1968年出生在渡口边。",
        "李山河1978年出生，他的儿子今年12岁。",
        "李山河1978年出生，妻子比他小3岁。",
        "李山河1978年出生，父亲李大川今年80岁。",
        "李山河（1978年3月生，41岁）当选。",
        "样本村1978年出生的孩子有12人，平均年龄11岁。",
        "最小的队员石家乐，1994年8月出生，今年24岁。",
        "李山河1930年出生，1999年去世，享年69岁。",
        "李山河1950年生，母亲85岁，身体硬朗。",
        "带头人是村支书李山河。1964年生的他今年55岁，2010年回村任职。",
        "何喜妹的妹妹今年30岁。\n1978年出生的何喜妹是样溪村人。",
    ],
)
def test_an_age_that_misses_its_birth_is_not(told: Told, text: str) -> None:
    assert [kind for kind, severity in told(*text.split("\n")) if severity != "info"] == []


def test_a_page_that_tells_no_year_but_that_of_a_birth_says_nothing_of_an_age(told: Told) -> None:
    text = "1976年出生的赵大林说：“今年我48岁了。”"
    assert [kind for kind, _ in told(text, head="样溪县的一则样本消息\n\n")] == []


@pytest.mark.parametrize(
    "text",
    [
        "样渡大桥2017年10月动工，经过11个月奋战，今年3月合龙。",
        "样渠2013年3月开工，2018年9月完工，历时三年。",
        "从2010年到2018年，历时五年建成。",
        "十年前的2013年，他回到村里。",
        "公示时间为2019年5月13日至5月17日，为期10天。",
        "从2015年起，样溪县已连续八年增收。",
        "李大山2003年结婚。如今，李大山结婚20年，日子越过越好。",
        "2012年动工，五年后的2019年全线通车。",
        "2016年6月动工，历时18个月，2018年6月通水。",
        "展销会10月8日开幕，10月15日闭幕，为期三天。",
        "王有才1989年入党，已有40年党龄。",
    ],
)
def test_a_spell_that_misses_its_dates_is_told(told: Told, text: str) -> None:
    assert [kind for kind, severity in told(*text.split("\n")) if severity != "info"] == ["dates_disorder"]


@pytest.mark.parametrize(
    "text",
    [
        "样渡大桥2017年10月动工，经过17个月奋战，今年3月合龙。",
        "样渠2013年3月开工，2016年9月完工，历时三年。",
        "从2010年到2018年，历时八年建成。",
        "十年前的2009年，他回到村里。",
        "公示时间为2019年5月13日至5月17日，为期5天。",
        "从2015年起，样溪县已连续四年增收。",
        "李大山2003年结婚。如今，李大山结婚16年，日子越过越好。",
        "李大山2003年结婚。王小河结婚30年。",
        "2012年动工，七年后的2019年全线通车。",
        "2015年3月动工，半年后完工。",
        "工程2018年3月开工，工期10个月，计划2019年6月完工。",
        "2016年至2018年三年间，样溪县修路300公里。",
        "2016年6月动工，历时24个月，2018年6月通水。",
        "他2012年当选，经过一年筹备，2019年成立合作社。",
        "展销会10月8日开幕，10月15日闭幕，为期八天。",
        "2008年参加工作，2019年退休，前后换过三个单位。",
        "王有才2010年到村，在村里住了三年，2015年回城。",
        "王有才1989年入党，已有30年党龄。",
    ],
)
def test_a_spell_that_misses_its_dates_is_not(told: Told, text: str) -> None:
    assert [kind for kind, severity in told(*text.split("\n")) if severity != "info"] == []


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("大桥2017年9月开工。历时26个月，大桥2019年11月通车。", "大桥2017年9月开工。历时18个月，大桥2019年11月通车。"),
        ("大桥2017年9月开工，2019年3月通车，历时一年半。", "大桥2017年9月开工，2019年11月通车，历时一年半。"),
    ],
)
def test_a_spell_may_open_its_sentence_or_end_in_a_half(told: Told, right: str, wrong: str) -> None:
    assert told(right) == []
    assert told(wrong) == [("dates_disorder", "medium")]
