"""Times that are said to have passed between two dates of an article."""

from __future__ import annotations

import pytest
from tests.fixtures.findings_told import doubts_in
from tests.unit.findings.conftest import Told

MISFIT = [("dates_disorder", "medium")]


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("样溪茶厂2014年3月投产，头一批茶只有两百斤。投产两个月后，也就是2014年9月，茶叶进了省城。",),
        ("防汛指挥部3月7日成立。指挥部成立后的第三天，3月5日，各村都设了岗。",),
        ("2012年春天，村民动手开凿山路。苦干四年零两个月，2014年6月18日，头一辆车开进了村。",),
        ("3月2日，他从家里出发收麦。在外头跑了整整一个月，3月20日回到村里，人黑了一圈。",),
        ("白水村夜校1996年秋季开班，招了四十个人。三年后的1998年，三十一个人都毕了业。",),
        ("2006年，田秀的丈夫在山上出了事。", "她养猪供两个孩子读书。丈夫走后的第五年，也就是2014年，女儿工作了。"),
    ],
    ids=["months", "the third day", "years and months", "a month", "years", "another paragraph"],
)
def test_a_time_that_does_not_lie_between_its_dates_is_told(told: Told, paragraphs: tuple[str, ...]) -> None:
    assert told(*paragraphs) == MISFIT


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("样溪茶厂2014年3月投产，头一批茶只有两百斤。投产两个月后，也就是2014年5月，茶叶进了省城。",),
        ("防汛指挥部3月7日成立。指挥部成立后的第三天，3月9日，各村都设了岗。",),
        ("2012年春天，村民动手开凿山路。苦干四年零两个月，2016年6月18日，头一辆车开进了村。",),
        ("3月2日，他从家里出发收麦。在外头跑了整整一个月，4月1日回到村里，人黑了一圈。",),
        ("白水村夜校1996年秋季开班，招了四十个人。三年后的1999年，三十一个人都毕了业。",),
        ("2012年，他去了外地。白水村2014年换了支书。修路三个月后，也就是2018年5月，果子卖到了省城。",),
        ("水厂2015年3月动工，工期两年。2015年9月，因为缺钱停了工，2018年6月才完工。",),
    ],
    ids=["months", "the third day", "years and months", "a month", "years", "of another deed", "planned"],
)
def test_a_time_that_does_or_is_of_other_dates_is_not(told: Told, paragraphs: tuple[str, ...]) -> None:
    assert told(*paragraphs) == []


@pytest.mark.parametrize(
    ("paragraph", "kinds"),
    [
        ("4月12日开钻，打了十九天，4月25日见水。", MISFIT),
        ("4月12日开钻，打了十三天，4月25日见水。", []),
        ("4月12日开钻，打了十九天，4月25日又换了个地方。", []),
        ("去年4月引水渠动了头一锹土，到今年2月，水流过了闸，用了整整五个月。", MISFIT),
        ("去年4月引水渠动了头一锹土，到今年2月，水流过了闸，用了整整十个月。", []),
        ("讲师姓田，培训期十五天，从5月6日到5月15日。", MISFIT),
        ("讲师姓田，培训期十天，从5月6日到5月15日。", []),
        ("7月6日22时，水近堤顶。4个小时后，7日凌晨5时，老人全部转移。", MISFIT),
        ("7月6日22时，水近堤顶。4个小时后，7日凌晨2时，老人全部转移。", []),
    ],
    ids=[
        "in one breath",
        "right",
        "another",
        "months",
        "months right",
        "before its days",
        "days right",
        "hours",
        "hours right",
    ],
)
def test_a_time_told_in_one_breath_with_its_dates_fits(
    told: Told, paragraph: str, kinds: list[tuple[str, str]]
) -> None:
    assert told(paragraph, head="样溪县的一则样本消息\n\n") == kinds


@pytest.mark.parametrize(
    ("took", "kinds"), [("11个月", ["dates_disorder"]), ("8个月", [])], ids=["too long", "as long as that"]
)
def test_last_year_and_this_year_lie_apart_where_no_year_is_told(took: str, kinds: list[str]) -> None:
    page = f"样溪通了水\n\n样溪村的供水工程去年9月破土动工，今年5月全线通水，前后历时{took}。\n"
    assert doubts_in(page) == kinds
