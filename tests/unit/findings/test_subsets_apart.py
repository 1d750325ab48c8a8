"""Some of the people of a house in one article of a page, and all of them in another."""

from __future__ import annotations

import pytest
from tests.fixtures.findings_told import findings_in

from archive_gui.domain.findings import FindingKind, Severity

HEAD = "样例日报 2019年6月1日\n\n样溪县的一则样本消息\n\n"
BETWEEN = "\n\n\n样溪县的又一则消息\n\n本报讯（通讯员 马小样）"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("上样村花卉基地常年务工286人，一天100元。", "在上样村花卉基地做工的，单是搬迁户就有312人。"),
        ("样例小学在校学生486人。", "样例小学的留守儿童有512人，学校给每人建了档。"),
        ("上样缝纫厂有工人210名。", "上样缝纫厂的女工有230名，大多来自附近。"),
    ],
    ids=["work", "school", "factory"],
)
def test_some_are_no_more_than_all(first: str, second: str) -> None:
    doubts = findings_in(HEAD + first + BETWEEN + second + "\n")
    assert any(one.severity is not Severity.INFO and len(one.refs) > 1 for one in doubts)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("上样村花卉基地常年务工286人，一天100元。", "在上样村花卉基地做工的，单是搬迁户就有212人。"),
        ("样例小学在校学生486人。", "样例小学历届的留守儿童有512人。"),
        ("样例小学在校学生486人。", "石样小学的留守儿童有512人。"),
    ],
    ids=["fewer", "of all years", "another school"],
)
def test_others_may_be_more(first: str, second: str) -> None:
    doubts = findings_in(HEAD + first + BETWEEN + second + "\n")
    assert FindingKind.PART_EXCEEDS_TOTAL not in {one.kind for one in doubts}
