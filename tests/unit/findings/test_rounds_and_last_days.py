"""Figures of last year and of this one, and those counted up to days told without their month, are two figures."""

from __future__ import annotations

import pytest
from tests.fixtures.findings_told import findings_in

from archive_gui.domain.findings import FindingKind, Severity

PAGE = (
    "样例县派出工作队\n\n本报讯 {first}\n\n"
    "样例县的队员在村里\n\n秋收过后，田里的活不多了。{second}村里人把他们当自己人。\n"
)


def differ(first: str, second: str) -> bool:
    found = findings_in(PAGE.format(first=first, second=second))
    return any(one.kind is FindingKind.FIGURES_DIFFER and one.severity is not Severity.INFO for one in found)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("目前，全县共有驻村工作队员1254名。", "全县共有驻村工作队员1264名。"),
        ("截至5月9日18时，全县转移群众13562人。", "截至9日18时，全县转移群众13652人。"),
    ],
    ids=["no time told", "one day"],
)
def test_of_one_time_they_are_held_against_each_other(first: str, second: str) -> None:
    assert differ(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("目前，全县共有驻村工作队员1254名。", "上一轮全县共有驻村工作队员1264名。"),
        ("截至9日18时，全县转移群众13562人。", "截至10日8时，全县转移群众13652人。"),
        ("截至5月9日18时，全县转移群众13562人。", "截至10日8时，全县转移群众13652人。"),
    ],
    ids=["rounds", "days alone", "a day alone"],
)
def test_of_two_times_they_are_not(first: str, second: str) -> None:
    assert not differ(first, second)
