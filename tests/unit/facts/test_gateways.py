"""Stations, ports of entry and what shares their kind in a list; parks as places; sides of rivers and of regions."""

from __future__ import annotations

import pytest
from tests.fixtures.facts_told import names_of
from tests.unit.facts.conftest import Find

from archive_gui.domain.facts import FactKind


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("在长沙开慧站，旅客等候上车。", ["长沙开慧站"]),
        ("动车停靠上海虹桥站。", ["上海虹桥站"]),
        ("列车被困在枧家庄站、斗坡岭站。", ["枧家庄站", "斗坡岭站"]),
        ("在南极中山站，科考队员过年。", ["南极", "中山站"]),
        ("货车从瑞丽公路口岸出境。", ["瑞丽公路口岸"]),
        ("依托枧图口岸，物流业发展起来。", ["枧图口岸"]),
        ("加大官枧、斗堂等水库的泄洪量。", ["官枧", "斗堂"]),
        ("经瑞丽、枧岗等口岸出境。", ["瑞丽", "枧岗"]),
        ("长江中下游今天有雨，江淮东部、江南北部气温下降。", ["长江中下游", "江淮", "江南"]),
        ("连日大雨，北拒马河水位上涨。", ["北拒马河"]),
        ("拉萨枧角斗康公园办了一场演出。", ["拉萨", "枧角斗康公园"]),
        ("博览会在南宁国际会展中心开幕。", ["南宁国际会展中心"]),
    ],
)
def test_a_place_to_pass_or_visit_is_found(find: Find, text: str, named: list[str]) -> None:
    assert names_of(find(text), FactKind.PLACE) == named


@pytest.mark.parametrize(
    "text",
    [
        "列车时刻见网站，车站里人很多。",
        "旅客在服务站换乘地铁。",
        "枧家庄站着一排白杨。",
        "世界杯枧庆站比赛昨天结束，旅客不少。",
        "沿边口岸、对外开放口岸通关便利。",
        "大型、中型水库开闸放水。",
        "机场、车站、码头等口岸加强检疫。",
        "项目主要建在西北部枧雷斯地区。",
        "持续深化中东西部协作。",
    ],
)
def test_a_common_word_is_no_station_or_port(find: Find, text: str) -> None:
    assert names_of(find(text), FactKind.PLACE) == []


def test_a_leader_is_found_behind_the_word_for_what_is_done(find: Find) -> None:
    assert names_of(find("大家贯彻落实习建国书记的要求。"), FactKind.PERSON) == ["习建国"]
