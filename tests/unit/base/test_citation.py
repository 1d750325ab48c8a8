"""Citations as GB/T 7714 has them."""

from __future__ import annotations

import pytest

from archive_gui.base.citation import citation, quoted
from archive_gui.domain.description import Certainty, Contributor, Description, PublicationDate

DATE = PublicationDate("2021-11-02", Certainty.STATED)


def people(*names: str) -> tuple[Contributor, ...]:
    return tuple(Contributor(name, "记者") for name in names)


@pytest.mark.parametrize(
    ("description", "cited"),
    [
        (
            Description(title="样例", contributors=people("甲某"), publication="样例日报", edition="07", date=DATE),
            "甲某. 样例[N]. 样例日报, 2021-11-02(07).",
        ),
        (
            Description(title="样例", contributors=people("甲", "乙", "丙"), publication="样例日报", date=DATE),
            "甲, 乙, 丙. 样例[N]. 样例日报, 2021-11-02.",
        ),
        (
            Description(title="样例", contributors=people("甲", "乙", "丙", "丁"), edition="第七版", date=DATE),
            "甲, 乙, 丙, 等. 样例[N]. 2021-11-02(七).",
        ),
        (Description(title="上行\n下行", publication="样例日报"), "上行 下行[N]. 样例日报."),
        (
            Description(title="样例", contributors=(Contributor("甲", "摄影"), Contributor("乙", "通讯员"))),
            "乙. 样例[N].",
        ),
        (Description(), ""),
    ],
)
def test_citations_hold_what_is_known(description: Description, cited: str) -> None:
    assert citation(description) == cited


def test_a_quotation_has_its_citation_below() -> None:
    assert quoted("样例文字", Description(title="样例")) == "样例文字\n样例[N]."
    assert quoted("样例文字", Description()) == "样例文字"
