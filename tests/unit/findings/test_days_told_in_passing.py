"""Days told in passing: a bare day, the beginning of a month, since when something is, a day looked back on."""

from __future__ import annotations

import pytest
from tests.fixtures.findings_told import doubts_in

STORY = (
    "坡上的新事\n\n本报记者 田大川\n\n路修好了，果子不愁卖。{first}收工的时候，天已经黑了。\n\n"
    "院坝里的话\n\n本报通讯员 田小溪\n\n干部们一户一户地走。{second}说完，大家都笑了。\n"
)


def shown(first: str, second: str) -> list[str]:
    return [kind for kind in doubts_in(STORY.format(first=first, second=second)) if kind == "dates_disorder"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("样溪村的果库5月18日剪彩启用。", "4月初，样溪村的果库剪彩启用，家家放了鞭炮。"),
        (
            "7月18日深夜，洪水漫进样溪镇老街。",
            "7月26日，老街上还在清淤。21日深夜洪水漫进样溪镇老街，她家的柜台漂走了。",
        ),
        ("2018年4月，海棠医院与样溪医院结成对子。", "自2017年4月海棠医院与样溪医院结对以来，医生来了六批。"),
        ("7月17日夜，暴雨突袭样溪镇，河水猛涨。", "7月19日晚那场暴雨过去十天了，记者再到样溪镇，路通了。"),
        ("样溪苗族乡中学的教学楼8月20日竣工。", "样溪乡中学的教学楼于9月20日完工。"),
        ("4月18日，样溪村的水来了，院坝里一片欢呼。", "样溪村4月28日通水，院坝里一片欢呼。"),
        ("果业局工作队2018年3月6日进驻样溪村。", "2018年5月6日，果业局工作队进驻样溪村，头一件事就是帮村里找销路。"),
    ],
    ids=["of a month", "bare", "since it", "looked back on", "a shorter name", "it came", "no name of a village"],
)
def test_a_day_told_in_passing_is_held_against_another(first: str, second: str) -> None:
    assert shown(first, second) == ["dates_disorder"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("样溪村的果库4月2日剪彩启用。", "4月初，样溪村的果库剪彩启用，家家放了鞭炮。"),
        (
            "7月18日深夜，洪水漫进样溪镇老街。",
            "7月26日，老街上还在清淤。18日深夜洪水漫进样溪镇老街，她家的柜台漂走了。",
        ),
        ("2018年4月，海棠医院与样溪医院结成对子。", "自2019年以来，海棠医院给样溪医院派了六批医生。"),
        ("样溪苗族乡中学的教学楼8月20日竣工。", "样溪苗族乡小学的教学楼于9月20日完工。"),
        ("2019年5月6日，样溪书屋开门迎客。", "2019年6月9日，样溪书屋办起了开门后的第一场故事会。"),
    ],
    ids=["within it", "the same", "lasting since", "another school", "behind it"],
)
def test_what_goes_together_or_is_told_of_two_things_is_not(first: str, second: str) -> None:
    assert shown(first, second) == []
