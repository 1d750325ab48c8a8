"""Of two partners of a sort a report is about the one that it was sent from; all texts are samples."""

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
