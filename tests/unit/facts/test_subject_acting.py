"""Groups, teams and campaigns that act are what figures are said of, with the place or body whose they are."""

from __future__ import annotations

import pytest
from tests.fixtures.facts_told import subject, subjects
from tests.unit.facts.conftest import Find


@pytest.mark.parametrize(
    ("text", "quote", "told"),
    [
        ("由县工商联发起的“暖冬同行”行动，已走访困难家庭612户。", "612户", "“暖冬同行”行动"),
        ("“早餐不愁”工程覆盖46所学校。", "46所", "“早餐不愁”工程"),
        ("县里搭建“瑶乡云医”平台，把专家请到屏幕上。平台接诊病人3160人次。", "3160人次", "“瑶乡云医”平台"),
        ("县里推出“药箱上门”服务。今年，该服务为独居老人送药930次。", "930次", "“药箱上门”服务"),
    ],
)
def test_a_campaign_or_platform_that_acts_has_its_own_figures(find: Find, text: str, quote: str, told: str) -> None:
    assert subject(find("隆回县高平镇今年换了打法。" + text), quote) == told


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("隆回县开展“清河净滩”行动，出动党员2600人次。", "2600人次"),
        ("隆回县公布清单，“先看病后付钱”惠及1.8万人次。", "1.8万人次"),
        ("隆回县有了“暖冬同行”行动的支持，新建棚屋120间。", "120间"),
    ],
)
def test_who_carries_a_campaign_out_has_the_figures(find: Find, text: str, quote: str) -> None:
    assert subject(find(text), quote) == "隆回县"


def test_a_name_behind_marks_is_no_sort(find: Find) -> None:
    text = "上坪村有个“铁脚板”贺大山，当过兵。贺大山一年走坏5双鞋。"
    assert subject(find(text), "5双") == "贺大山"


def test_a_team_is_told_of_with_its_village(find: Find) -> None:
    text = "上坪村缺水。2019年，工作队争取资金68万元，修建蓄水池5口，126户村民用上了自来水。"
    told = subjects(find(text))
    assert told["68万元"] == told["5口"] == "上坪村工作队"
    assert told["126户"] == "上坪村"


def test_a_bureau_that_builds_is_no_team(find: Find) -> None:
    text = "上坪村缺水。2019年，县水利局请来钻井队，修建蓄水池5口。"
    assert subject(find(text), "5口") == "上坪村"


@pytest.mark.parametrize(
    ("text", "quote", "told"),
    [
        ("蓝山县出台办法，县级干部每人联系2个村。", "2个", "蓝山县县级干部"),
        ("蓝山县机关党员每人认领1个心愿。", "1个", "蓝山县机关党员"),
        ("46支农技服务小分队每月下村不少于2次，已解答难题1130个。", "不少于2次", "蓝山县农技服务小分队"),
        ("46支农技服务小分队每月下村不少于2次，已解答难题1130个。", "1130个", "蓝山县农技服务小分队"),
        ("脱贫人口和监测对象医保参保率99.6%。", "99.6%", "蓝山县脱贫人口和监测对象"),
        ("蓝山县选出18个试点村。试点村红白事支出减少三成。", "三成", "蓝山县试点村"),
    ],
)
def test_groups_that_act_are_told_of_with_their_county(find: Find, text: str, quote: str, told: str) -> None:
    assert subject(find("蓝山县今年忙。" + text), quote) == told


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("蓝山县给绣娘每人发放补贴600元。", "600元"),
        ("蓝山县选派28支工作队，走访农户3.1万户。", "3.1万户"),
        ("蓝山县有46支服务队，630名干部结对9000户。", "630名"),
    ],
)
def test_groups_that_something_is_done_to_do_not_act(find: Find, text: str, quote: str) -> None:
    told = subject(find(text), quote)
    assert told is not None
    assert "队" not in told
    assert "发放" not in told


def test_a_place_whose_people_each_have_something_is_no_group(find: Find) -> None:
    text = "蓝山县的周大山守着青坪村。翻开账本，去年这个村每人纯收入9260元。"
    assert "这个村" not in (subject(find(text), "9260元") or "")
