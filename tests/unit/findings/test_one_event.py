"""One event told with two dates in other words, by who, where and what of; and two events that are alike."""

from __future__ import annotations

import pytest
from tests.fixtures.findings_told import doubts_in

TWO = (
    "坡上的新事\n\n本报记者 田大川\n\n路修好了，果子不愁卖。{first}收工的时候，天已经黑了。\n\n"
    "院坝里的话\n\n本报通讯员 田小溪\n\n干部们一户一户地走。{second}说完，大家都笑了。\n"
)
ONE = (
    "坡上的新事\n\n本报记者 田大川\n\n路修好了，果子不愁卖。{first}\n\n干部们一户一户地走。\n\n"
    "{second}说完，大家都笑了。\n"
)


def shown(first: str, second: str, story: str = TWO) -> list[str]:
    return [kind for kind in doubts_in(story.format(first=first, second=second)) if kind == "dates_disorder"]


@pytest.mark.parametrize("story", [TWO, ONE], ids=["two articles", "one article"])
@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("6月8日，样溪村的机井通了水。", "样溪村的老人记得，6月18日自来水流进了水缸。"),
        ("7月3日，样溪村通上了动力电。", "样溪村是8月3日送电成功的。"),
        ("样溪果汁厂5月12日试生产。", "5月22日，样溪果汁厂的第一批果汁下线。"),
        ("福田安置点的82户人家3月5日领到了钥匙。", "4月5日，82户人家搬进了福田安置点。"),
        ("第一书记田大海是5月6日来到样溪村的。", "“6月6日我背着铺盖进的村。”样溪村第一书记田大海说。"),
        ("2019年4月4日，田大海和石小花成了家。", "田大海2019年4月14日娶了石小花。"),
        ("样溪村蜂蜜合作社2019年1月11日注册成立。", "2019年2月11日，样溪村的蜂蜜合作社领到了营业执照。"),
        ("9月13日，样溪村后山垮了下来，14间房子被埋。", "样溪村的滑坡发生在9月15日，14间房屋倒塌。"),
        ("县里3月12日举办果品推介大会，到了246家客商。", "3月21日果品推介大会一散，246家客商都去看果园。"),
        ("6月18日，2022年样县梨花节在样溪村开幕。", "样县梨花节是2022年6月28日在样溪村开幕的。"),
        ("6月8日，样溪村的道德讲堂挂牌。", "这堂课开在6月18日，当天样溪村道德讲堂挂牌，来了34名党员。"),
        ("7月8日凌晨，样溪镇河水猛涨。", "7月9日凌晨的那场大水，淹了样溪镇的秧田。"),
    ],
    ids=[
        *("water", "power", "production", "keys", "speaker", "married", "registered", "landslide", "turned digits"),
        *("its year behind the day", "told again by that day", "flood"),
    ],
)
def test_one_event_with_two_dates_is_told(first: str, second: str, story: str) -> None:
    assert shown(first, second, story) == ["dates_disorder"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("8月1日夜里，大风刮断了样溪村口的古樟。", "样溪村的古樟是8月11日夜里刮断的，枝子压住了路。"),
        ("样溪大桥的桥墩8月19日浇筑。", "桥墩8月9日浇筑，样溪大桥工地守了两夜。"),
    ],
    ids=["done", "behind its time"],
)
def test_a_deed_that_no_list_knows_is_one_by_where_it_stands(first: str, second: str) -> None:
    assert shown(first, second, TWO) == ["dates_disorder"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("8月1日夜里，大风刮断了样溪村口的古樟。", "8月11日夜里，大风刮断了学校门前的电线杆。"),
        ("样溪县南岸的护栏2018年10月开始安装。", "样溪县北岸的护栏2019年10月开始安装。"),
    ],
    ids=["two things broken", "two sides"],
)
def test_a_deed_done_to_two_things_is_two(first: str, second: str) -> None:
    assert shown(first, second, TWO) == []


def test_a_year_alone_is_told_of_one_body_in_two_articles() -> None:
    assert shown("“果满山”果业合作社2015年成立。", "2016年，“果满山”果业合作社挂牌。") == ["dates_disorder"]


def test_a_village_named_before_is_that_of_the_event() -> None:
    told = "2019年8月4日，樟树镇样溪村的水井开钻。大家守在工地上。8月16日，清亮的井水通进了院子。"
    assert shown(told, "樟树镇样溪村8月26日通了水。") == ["dates_disorder"]


@pytest.mark.parametrize("story", [TWO, ONE], ids=["two articles", "one article"])
@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("6月8日，样溪村的水井通了水。", "6月18日，白石村的水井也通了水。"),
        ("6月8日，样溪村一组通了水。", "6月18日，样溪村二组通了水。"),
        ("6月8日，福田安置点82户人家入住。", "6月18日，长乐安置点46户人家入住。"),
        ("6月8日，第一批82户搬进福田安置点。", "6月18日，最后一批46户搬进福田安置点。"),
        ("6月8日，县里启动“净村”行动。", "6月18日，县里启动“护林”行动。"),
        ("6月8日，县里印发《果业发展方案》。", "6月18日，县里印发《蜂业发展方案》。"),
        ("6月8日，田大海到样溪村报到。", "6月18日，石小军到样溪村报到。"),
        ("5月8日，东溪至白石的公路开工。", "6月8日，西山至黄土的公路开工。"),
        ("5月8日，样溪中学的教学楼开工。", "6月8日，样溪医院的住院楼开工。"),
        ("10月16日，县里召开果业推进会。", "10月18日，县里召开防汛工作会议。"),
        ("2014年8月，田大海担任样溪村主任。", "2017年8月，田大海担任样溪村党支部书记。"),
        ("6月8日，首届果节开幕。", "6月10日，首届果节闭幕。"),
        ("6月8日，县委书记田大海到样溪村走访。", "6月18日，县长石小军到样溪村走访。"),
        ("3月8日，样溪村栽下茶苗20万株。", "3月18日，样溪村栽下果苗8万株。"),
        ("县防汛办15日称，大家在样溪村、白石村巡堤。", "县防汛办16日称，大家在样溪村、白石村巡堤。"),
        ("样溪县6日发生强烈地震，8574人受灾。", "样溪县政府7日宣布，受地震影响的10个乡镇全部停课。"),
        ("2016年，样溪村的果业有了起色。", "2017年，样溪村的蜂业有了起色。"),
    ],
    ids=[
        "villages",
        "groups",
        "sites",
        "batches",
        "campaigns",
        "documents",
        "people",
        "routes",
        "buildings",
        "meetings",
        "offices",
        "beginning and end",
        "visitors",
        "figures",
        "statements",
        "announcement",
        "years",
    ],
)
def test_two_events_of_one_sort_are_not(first: str, second: str, story: str) -> None:
    assert shown(first, second, story) == []
