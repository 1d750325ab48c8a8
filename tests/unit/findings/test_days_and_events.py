"""Days of the calendar, and what happened on them: each test once as a slip, once as it should be."""

from __future__ import annotations

import pytest
from tests.unit.findings.conftest import Told


@pytest.mark.parametrize(
    "text",
    [
        "2017年9月10日，星期五，渡口早早开了船。",
        "今年3月15日（星期四），样溪县摘帽。",
        "2019年2月29日，样溪县召开大会。",
        "工程4月31日完工。",
        "2018年13月，样桥开工。",
        "8月5日星期四下午，样溪县开会。",
        "2017年10月1日 周六，样溪县开园。",
        "会议定于2019年6月3日周二举行。",
    ],
)
def test_a_day_that_the_calendar_does_not_have_is_told(told: Told, text: str) -> None:
    assert [kind for kind, severity in told(*text.split("\n")) if severity != "info"] == ["dates_disorder"]


@pytest.mark.parametrize(
    "text",
    [
        "2017年9月10日，星期日，渡口早早开了船。",
        "今年3月15日（星期五），样溪县摘帽。",
        "工程4月30日完工。",
        "农历二月三十日，祭祖。",
        "8月5日星期一下午，样溪县开会。",
        "每周五，样溪县赶集，2018年5月12日起改为周日。",
        "会议定于2019年6月3日周一举行。",
        "拨打12月31号线咨询。",
        "公交12月31日停运，下周一恢复。",
        "2月29日，样溪县开会。",
        "2020年2月29日，样溪县开会。",
        "编号12019年2月29日。",
        "规格6.31月5日到货。",
    ],
)
def test_a_day_that_the_calendar_does_not_have_is_not(told: Told, text: str) -> None:
    assert [kind for kind, severity in told(*text.split("\n")) if severity != "info"] == []


@pytest.mark.parametrize(
    "text",
    [
        "样渠工程2014年9月动工。2014年6月，样渠通水。",
        "编织班7月18日开课，县里派来两位师傅，7月9日结业。",
        "水库加固于2018年10月分段开工。截至2018年8月底，已完成坝体灌浆四百延米。",
        "石溪水站2016年9月破土动工，家家都出了工。\n老站长忘不了水站并网那天：2016年7月3日，石溪的灯全亮了。",
        "3月12日，样溪文史馆正式揭牌，头一批读者进了门。\n图为3月10日，样溪文史馆揭牌现场。",
        "石大山进的是“绿岭茶叶合作社”。2014年6月9日挂牌那天，他请全组吃了饭。\n她在绿岭茶叶合作社管账。2014年9月，合作社挂牌成立。",
        "1月9日，样溪县农机站年检工作全面结束。\n农机手说，农机年检去年12月底画上句号。",
        "2013年3月，工作队进驻样溪村。\n2014年3月，驻村工作队带着铺盖进村，住进样溪村。",
        "样溪茶叶节4月18日开幕，为期三天，4月10日闭幕。",
        "2018年4月，样溪大桥动工。\n样溪大桥2017年12月建成通车。",
        "他2008年12月入伍。2006年12月退伍。",
        "7月25日开始抢修，7月22日恢复通车，样溪村的菜又运出了山。",
        "2018年9月，样溪村的水管破土动工。同年6月，自来水进了屋。",
        "样溪村的果业合作社2016年3月成立，从3户长到30户。\n老社员记得，样溪村的果业合作社是2017年春成立的。",
    ],
)
def test_an_event_out_of_order_is_told(told: Told, text: str) -> None:
    assert [kind for kind, severity in told(*text.split("\n")) if severity != "info"] == ["dates_disorder"]


@pytest.mark.parametrize(
    "text",
    [
        "编织班7月18日开课，县里派来两位师傅，7月29日结业。",
        "编织班11月18日开课，次年1月9日结业。",
        "去年10月动工的样桥，5月通车。",
        "2018年9月，样溪村的水管破土动工。次年6月，自来水进了屋。",
        "样溪村的果业合作社去年3月成立。\n老社员记得，样溪村的果业合作社是2018年春成立的。",
        "石溪水站2016年3月破土动工，家家都出了工。\n老站长忘不了水站并网那天：2016年7月3日，石溪的灯全亮了。",
        "3月12日，样溪文史馆正式揭牌，头一批读者进了门。\n图为3月12日，样溪文史馆揭牌现场。",
        "石大山进的是“绿岭茶叶合作社”。2014年6月9日挂牌那天，他请全组吃了饭。\n她在青山茶叶合作社管账。2014年9月，合作社挂牌成立。",
        "3月2日，样桥一期工程开工。\n6月2日，样桥二期工程开工。",
        "3月2日，甲村文化站揭牌。\n3月9日，乙村文化站揭牌。",
        "5月3日，培训班开班。5月20日，第二期培训班开班。",
        "2018年4月，样溪大桥动工。\n青山大桥2017年12月建成通车。",
        "他2008年12月入伍。2010年12月退伍。",
        "冷库今年6月投产，二期计划明年5月动工。",
        "养殖场2017年5月建成投产，2018年3月，屠宰场动工。",
    ],
)
def test_an_event_out_of_order_is_not(told: Told, text: str) -> None:
    assert [kind for kind, severity in told(*text.split("\n")) if severity != "info"] == []


@pytest.mark.parametrize("day", ["2018年6月8日是星期四", "2018年6月8日，那天是周四", "2018年6月8日正好是个星期四"])
def test_a_weekday_may_stand_behind_a_verb(told: Told, day: str) -> None:
    assert told(f"{day}，村里开了会。") == [("dates_disorder", "high")]
    assert told(f"{day.replace('四', '五')}，村里开了会。") == []


def test_one_day_has_one_weekday(told: Told) -> None:
    here = "2018年3月7日，星期三，样溪村开了会。"
    assert ("dates_disorder", "high") in told("3月7日，星期三，样溪村开了会。", "3月7日，恰逢周四，样溪小学放假。")
    assert told(here, "3月7日，恰逢周四，样溪小学放假。") == [("dates_disorder", "medium")]
    assert told(here, "2018年3月8日，恰逢周四，样溪小学放假。") == []
    assert told(here, "2019年3月7日是星期四，样溪小学放假。") == []


@pytest.mark.parametrize(
    ("here", "there"),
    [
        ("5月9日凌晨3时，村后山发生滑坡。", "滑坡发生在5月10日凌晨3时。"),
        ("5月9日，后山突发山体滑坡。", "那场滑坡发生在5月10日，没有人受伤。"),
        ("5月19日，暴雨引发山洪。", "山洪是5月20日来的，路全毁了。"),
        ("3月5日，老支书田桂生去世。", "田桂生3月8日病逝。"),
    ],
)
def test_a_disaster_or_a_death_told_with_two_days_is_told(told: Told, here: str, there: str) -> None:
    assert ("dates_disorder", "medium") in told(here, there)


@pytest.mark.parametrize(
    ("here", "there"),
    [
        ("5月9日，上坪村发生滑坡。", "下坪村的滑坡发生在5月10日。"),
        ("5月9日，村后山发生滑坡。", "5月11日，村里再次发生滑坡。"),
        ("5月9日，村后山发生滑坡。", "5月10日，救援队赶到滑坡现场。"),
        ("5月2日，暴雨引发山洪。", "那场山洪过后，5月4日，路修通了。"),
        ("3月5日，老支书田桂生去世。", "李长河3月7日病逝。"),
    ],
)
def test_two_disasters_or_what_came_after_one_are_not(told: Told, here: str, there: str) -> None:
    assert told(here, there) == []
