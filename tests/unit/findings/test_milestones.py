"""One milestone of a thing told with two times: the thing by where it is named, what happened by sorts of verbs."""

from __future__ import annotations

import pytest
from tests.unit.findings.conftest import Doubts

from archive_gui.findings.chronology.milestones import are_one, milestone_in

DISORDER = ["dates_disorder"]


@pytest.mark.parametrize(
    ("here", "there", "kinds"),
    [
        ("柳溪镇的污水处理站是今年4月投入使用的，每天处理200吨。", "镇上的处理站七月底才开门。", DISORDER),
        ("柳溪镇的污水处理站是今年4月投入使用的，每天处理200吨。", "镇上的饲料厂七月底才开门。", []),
        ("后来乡里架了铁索桥，2013年5月通行。", "过铁索桥要慢。桥是2014年冬天才通的，那天放了鞭炮。", DISORDER),
        ("村口的石拱桥建于1962年，桥面宽4米。", "“这座桥是1958年修的。”姚老汉说。", DISORDER),
        ("村口的石拱桥建于1962年，桥面宽4米。", "“这座凉亭是1958年修的。”姚老汉说。", []),
        ("2014年4月，二十七户农民把金银花合作社办了起来。", "他说，2012年他牵头成立合作社时，没人看好。", DISORDER),
        ("2014年4月，二十七户农民把金银花合作社办了起来。", "他说，2012年他牵头成立养蜂协会时，没人看好。", []),
        ("截至8月底，学校已经建成9所。", "截至10月底，学校已经建成12所。", []),
        ("通村公路2016年9月修通，长5公里。", "直到2017年6月，路才修通，猪再也不用抬下山。", DISORDER),
        ("通村公路2016年9月修通，长5公里。", "到2017年6月，路还要养护。", []),
    ],
)
def test_what_happens_once_to_a_thing_has_one_time(doubts: Doubts, here: str, there: str, kinds: list[str]) -> None:
    assert doubts(here, there) == kinds


@pytest.mark.parametrize(
    ("before", "behind", "names"),
    [
        ("", "，第三届篮球赛在灯光球场落下帷幕", ("第三届篮球赛",)),
        ("牛市是", "才开的市", ("牛市",)),
        ("“", "村里修通了机耕道", ("村里", "机耕道")),
        ("", "开始播种", None),
        ("", "，“春雨开工”行动座谈会散了", None),
    ],
)
def test_a_thing_is_named_before_what_happened_or_behind_it(
    before: str, behind: str, names: tuple[str, ...] | None
) -> None:
    found = milestone_in(before, behind)
    assert (found.names if found is not None else None) == names


def test_a_place_alone_is_no_thing() -> None:
    one, other = milestone_in("河西村", "通了水"), milestone_in("河西村", "通水")
    assert are_one(one, other, frozenset())
    assert not are_one(one, other, frozenset({"河西村"}))


@pytest.mark.parametrize(
    ("here", "there", "kinds"),
    [
        ("2019年元旦，水厂开始供水，惠及六个村。", "老人说，水厂供水是三月十五，龙头一拧就来水了。", DISORDER),
        ("2019年3月15日，水厂开始供水，惠及六个村。", "老人说，水厂供水是三月十五，龙头一拧就来水了。", []),
        ("2016年春天，测量队上了山；当年冬至前，通村路铺完水泥。", "直到2017年端午，通村路才铺完水泥。", DISORDER),
        ("2016年5月，通村路铺完水泥。谭立冬记下这件事，通村路铺完水泥他都在场。", "", []),
    ],
    ids=["bare day", "the same", "before a feast", "a name"],
)
def test_times_are_read_as_they_are_told(doubts: Doubts, here: str, there: str, kinds: list[str]) -> None:
    assert doubts(*filter(None, (here, there))) == kinds
