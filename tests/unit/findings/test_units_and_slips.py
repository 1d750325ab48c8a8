"""One thing told in two units, with a digit lost, beyond a bound, of two sorts of one; periods that are of nothing."""

from __future__ import annotations

import pytest
from tests.unit.findings.conftest import Told

from archive_gui.findings.things import thing

STORY = "样溪镇的山上，果子一天一个样。{first}收工的时候，天已经黑了。"
COMMENT = "【短评】"
AGAIN = "{second}算清了账，心里才有底。"


def _doubts(told: Told, first: str, second: str) -> list[str]:
    found = told(STORY.format(first=first), COMMENT, "好日子要常算账", AGAIN.format(second=second))
    return [kind for kind, severity in found if severity != "info"]


@pytest.mark.parametrize(
    ("first", "second", "kind"),
    [
        ("全镇果园面积36万亩。", "样溪镇3.6万公顷果园连成了片。", "unit_clash"),
        ("全镇水电站总装机容量4.2万千瓦。", "样溪镇水电站的总装机38.6兆瓦。", "figures_differ"),
        ("镇里争取果园资金2318万元。", "样溪镇跑来的238万元果园资金都种成了树。", "figures_differ"),
        ("全镇果品网上销售额突破8亿元。", "样溪镇果品的网上销售额为3.8亿元。", "figures_differ"),
        ("果园分红，平均每户3450元。", "样溪镇果园分红，人均3450元。", "unit_clash"),
        ("洪水过后，倒塌房屋128户。", "样溪镇倒塌房屋128间，都在重修。", "unit_clash"),
        (
            "今年2月，样溪镇办完了大事，换了班子，191个果品车间全部投产。",
            "样溪镇189个果品车间都投了产。",
            "figures_differ",
        ),
        ("全镇果农的果树种植面积7.84万亩。", "样溪镇果树种植面积如今稳定在9.84万亩。", "figures_differ"),
    ],
    ids=["亩 and 公顷", "千瓦 and 兆瓦", "a digit lost", "below its bound", "each", "houses", "a month", "a name"],
)
def test_one_thing_told_two_ways_is_told(told: Told, first: str, second: str, kind: str) -> None:
    assert _doubts(told, first, second) == [kind]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("全镇果园面积36万亩。", "样溪镇2.4万公顷果园连成了片。"),
        ("全镇水电站总装机容量3.86万千瓦。", "样溪镇水电站的总装机38.6兆瓦。"),
        ("镇里有果农1042户。", "样溪镇上样村里有缺水的人142名。"),
        ("全镇果品网上销售额突破8亿元。", "样溪镇果品的网上销售额为8.38亿元。"),
        ("果园分红，平均每户3450元。", "样溪镇果园分红，人均1120元。"),
        ("5月份，全镇卖出果子1360吨。", "6月份，样溪镇卖出果子1630吨。"),
        ("5月，全镇卖出果子1360吨。", "6月，样溪镇卖出果子1630吨。"),
    ],
    ids=["converted", "one power", "two nouns", "beyond its bound", "each", "months", "bare months"],
)
def test_two_things_or_one_rightly_told_are_not(told: Told, first: str, second: str) -> None:
    assert _doubts(told, first, second) == []


@pytest.mark.parametrize(
    ("noun", "name"),
    [
        ("建档立卡户", "贫困户"),
        ("种粮大户", "种粮大户"),
        ("养老院床位", "养老院床位"),
        ("装机容量", "装机容量"),
        ("新建果棚", "果棚"),
        ("种植果树", "果树"),
        ("参赛选手中", "参赛选手"),
        ("果园种植面积如今", "果园"),
    ],
)
def test_a_verb_that_begins_a_noun_stays(noun: str, name: str) -> None:
    assert thing(noun) == name


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("全村登记缺水户236户。", "该村缺水户267户都通了水。"),
        ("全镇有建档立卡户1367户。", "全镇1236户贫困户都通了水。"),
        ("全镇果园5197亩。", "全镇的果园4260亩。"),
    ],
)
def test_all_of_one_name_in_one_place_are_one_number_though_no_digit_is_alike(
    told: Told, first: str, second: str
) -> None:
    story = told(first + "山里的路修了三年。", "老人坐在院坝里说着家常。", "说起变化，大家有讲不完的话。" + second)
    assert [kind for kind, severity in story if severity != "info"] == ["figures_differ"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("全村登记缺水户236户。", "全镇缺水户267户都通了水。"),
        ("2017年，全镇果园5197亩。", "2015年，全镇果园4260亩。"),
        ("全镇果园5197亩。", "全镇新建果园4260亩。"),
        ("全镇计划种果园5197亩。", "全镇已种果园4260亩。"),
    ],
    ids=["places", "years", "new", "planned"],
)
def test_all_of_one_name_in_two_places_times_or_states_are_two(told: Told, first: str, second: str) -> None:
    story = told(first + "山里的路修了三年。", "老人坐在院坝里说着家常。", "说起变化，大家有讲不完的话。" + second)
    assert [kind for kind, severity in story if severity != "info"] == []


@pytest.mark.parametrize(
    ("first", "second", "kinds"),
    [
        ("据统计，洪水冲毁沟渠6.4公里，倒塌房屋37间。", "那场大水，让37户人家的房屋倒塌。", ["unit_clash"]),
        ("据统计，洪水冲毁沟渠6.4公里，倒塌房屋37间。", "镇里给37户人家送去了大米。", []),
        ("样溪镇建成厂房37间。", "37户人家的房屋贴了春联。", []),
    ],
    ids=["rooms and households", "of rice", "of a factory"],
)
def test_houses_are_counted_by_rooms_or_by_households(told: Told, first: str, second: str, kinds: list[str]) -> None:
    assert [kind for kind, severity in told(first, "【短评】", "好日子要常算账", second) if severity != "info"] == kinds
