"""The figure of a heading that nothing below tells again is held against the one that should be it."""

from __future__ import annotations

import pytest
from tests.fixtures.findings_told import findings_in

from archive_gui.domain.findings import FindingKind, Severity

PAGE = (
    "{heading}\n\n本报记者 石小溪\n\n年关将近，样例县的集市上人来人往。\n\n{text}\n\n县城到山里的路修好了，出门方便。\n"
)


def told(heading: str, text: str) -> list[FindingKind]:
    found = findings_in(PAGE.format(heading=heading, text=text))
    return [one.kind for one in found if one.severity is not Severity.INFO]


@pytest.mark.parametrize(
    ("heading", "text"),
    [
        ("样枫村：486万元发到手里", "腊月里的那次分红，大家还记得：466万元现金码得像一堵墙，家家有份。"),
        ("35868人告别贫困", "到去年底，全县累计脱贫11666户35686人，剩余846户2580人。"),
    ],
    ids=["a digit", "two digits for one another"],
)
def test_a_heading_told_otherwise_below_is_told(heading: str, text: str) -> None:
    assert FindingKind.FIGURES_DIFFER in told(heading, text)


@pytest.mark.parametrize(
    ("heading", "text"),
    [
        ("样枫村：486万元发到手里", "分红那天，486万元现金码得像一堵墙。修路另外花了466万元。"),
        ("样枫村：486万元发到手里", "分红那天，户均分到一万多元，人人高兴。"),
        ("样枫村：486万元发到手里", "茶园分红266万元，民宿又分红220万元，码得像一堵墙。修路花了466万元。"),
    ],
    ids=["told again", "no other", "told in parts"],
)
def test_a_heading_that_is_told_below_is_not(heading: str, text: str) -> None:
    assert FindingKind.FIGURES_DIFFER not in told(heading, text)
