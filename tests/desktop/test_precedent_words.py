"""What can be followed of another version, in words."""

from __future__ import annotations

from datetime import UTC, datetime

from archive_gui.base.correction_words import corrected_words
from archive_gui.domain.corrections import CorrectionAct
from archive_gui.domain.facts import Fact, FactKind, OrganisationFact
from archive_gui.domain.precedents import FactPrecedent
from archive_gui.domain.records import ArticleId
from archive_gui.domain.spans import Span

BODY = Fact("a1.f1", FactKind.ORGANISATION, "县水利局", Span(0, 4), (), OrganisationFact("样例县水务局"), 0.9, "rule")


def test_names_that_become_one_are_told_without_the_one_they_become() -> None:
    joined = FactPrecedent(
        "t",
        BODY,
        CorrectionAct.JOIN,
        "测试员",
        datetime(2024, 5, 6, tzinfo=UTC),
        "",
        ArticleId(1),
        "样例.txt",
        here=BODY,
        after=BODY,
        names=("样例县水利局", "样例县水务局"),
    )
    assert corrected_words(joined) == "样例县水利局 → 样例县水务局"
