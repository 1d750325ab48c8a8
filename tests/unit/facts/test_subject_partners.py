"""Of partners and of places in a row, which one a report tells of; all texts are samples."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from tests.fixtures.facts_told import subjects

from archive_gui.domain.facts import Fact

Find = Callable[[str], Sequence[Fact]]
_PARTNERS = "越秀区派来干部。越秀区的企业也来了。越秀区出钱，蓝山县出力，蓝山县记在心里。"


@pytest.mark.parametrize(("sender", "subject"), [("蓝山", "蓝山县"), ("越秀", "越秀区")])
def test_a_report_is_about_the_partner_that_it_was_sent_from(find: Find, sender: str, subject: str) -> None:
    text = f"本报{sender}11月3日讯　{_PARTNERS}\n消费帮扶走量。今年销售农特产品4600万元。"
    assert subjects(find(text))["4600万元"] == subject


@pytest.mark.parametrize(
    "counted",
    ["据县农业农村局统计，今年转移就业1032人", "县乡村振兴局局长贺大山介绍，今年转移就业1032人"],
)
def test_what_an_office_counts_is_of_its_own_county(find: Find, counted: str) -> None:
    partners = "蓝山县与越秀区结了对。越秀区派来干部，越秀区的企业也来了。越秀区出钱。\n"
    assert subjects(find(f"{partners}{counted}。"))["1032人"] == "蓝山县"
    named = counted.replace("今年", "越秀区")
    assert subjects(find(f"{partners}{named}。"))["1032人"] == "越秀区"


def test_examples_of_a_row_stand_for_the_whole_county(find: Find) -> None:
    text = "蓝山县：巧手绣出新生活。\n眼下毛俊镇、塔峰镇、新圩镇等9个乡镇建起工坊34家，带动妇女就业1180人。"
    found = subjects(find(text))
    assert found["34家"] == found["1180人"] == "蓝山县"
    acting = text.replace("建起工坊", "来学。毛俊镇建起工坊")
    assert subjects(find(acting))["34家"] == "毛俊镇"
