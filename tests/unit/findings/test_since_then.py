"""Years up to now behind the year in which they began; what somebody is too young for."""

from __future__ import annotations

import pytest
from tests.unit.findings.conftest import Told

DATES = ("dates_disorder", "medium")


@pytest.mark.parametrize(
    ("text", "told_of"),
    [
        ("2009年12月，田大川当选样溪村党支部书记，至今已干了近14年。", True),
        ("2009年12月，田大川当选样溪村党支部书记，至今已干了近11年。", False),
        ("田大川2009年上山护林，一守就是15年。", True),
        ("田大川2009年上山护林，一守就是10年。", False),
        ("2001年，田大川当选村主任，23年来没换过岗位。", True),
        ("2001年，田大川当选村主任，18年来没换过岗位。", False),
        ("2001年，田大川去了外地，一干就是12年。2013年，他回到样溪村。", False),
        ("田大川2003年进厂，2009年当上班长，至今已干了16年。", False),
        ("2019年是两地结好35周年。结好35年来，两地常来常往。", False),
        ("1986年出生的黎大娘今年四十八岁了，身子骨硬朗。", True),
        ("1986年出生的黎大娘今年三十三岁了，身子骨硬朗。", False),
        ("田小溪1986年出生在样溪村，1999年大学毕业后去了外地。", True),
        ("田小溪1986年出生在样溪村，2009年大学毕业后去了外地。", False),
    ],
)
def test_years_up_to_now_go_with_when_they_began(told: Told, text: str, told_of: bool) -> None:
    assert (DATES in told(text)) == told_of
