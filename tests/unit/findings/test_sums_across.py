"""Parts told without their total, and the total in another article or sentence of the page."""

from __future__ import annotations

import pytest
from tests.fixtures.findings_told import findings_in

from archive_gui.domain.findings import FindingKind

PAGE = (
    "样例日报 2019年12月1日\n\n样溪县的一则样本消息\n\n{one}\n\n\n"
    "样溪县的又一则消息\n\n本报讯（通讯员 马小样）{other}\n"
)


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        (
            "全县110支驻村工作队扎根山村。",
            "全县派出驻村工作队，贫困村54支、非贫困村66支。",
            FindingKind.SUM_FAILS,
        ),
        (
            "样溪县今年培训村民1286人次。",
            "说起培训，县里的人说，参加的村民上半年564人次、下半年752人次。",
            FindingKind.SUM_FAILS,
        ),
        ("样溪县有党员2110名。", "样溪县的党员，男党员1454名、女党员966名。", FindingKind.SUM_FAILS),
        (
            "全县120支驻村工作队扎根山村。",
            "全县派出驻村工作队，贫困村54支、非贫困村66支。",
            FindingKind.SUM_HOLDS,
        ),
        (
            "三个村共垦茶园4360亩。",
            "图上标着：样坪村新垦茶园1520亩，样坡村1340亩，样冲村1230亩。",
            FindingKind.SUM_FAILS,
        ),
        ("样溪县完成旧房改造2680户。", "表上写着，甲级旧房改造1430户，乙级旧房改造1150户。", FindingKind.SUM_FAILS),
        ("全县今年开垦茶园4360亩。", "样坪村种烟1520亩，样坡村1340亩，样冲村1230亩。", None),
        ("2018年，样溪县有党员2110名。", "2019年，样溪县男党员1454名、女党员966名。", None),
        ("样溪县有党员2110名。", "绥宁县有男党员1454名、女党员966名。", None),
        ("样溪县受灾5.3万人。", "统计到昨天，样溪县受灾4.6万人，转移群众8714人。", None),
        ("样溪县有茶农2110名。", "样溪县的党员，男党员1454名、女党员966名。", None),
    ],
    ids=[
        "villages",
        "halves of a year",
        "men and women",
        "holds",
        "three villages",
        "names alike but for the head",
        "another crop",
        "two years",
        "two counties",
        "some of the others",
        "two groups",
    ],
)
def test_parts_of_one_article_are_held_against_the_total_of_another(
    one: str, other: str, told: FindingKind | None
) -> None:
    sums = {FindingKind.SUM_FAILS, FindingKind.SUM_HOLDS}
    found = {finding.kind for finding in findings_in(PAGE.format(one=one, other=other))} & sums
    assert found == ({told} if told else set())
