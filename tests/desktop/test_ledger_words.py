"""What an item of the ledger says: quotations inside quotations are marked as Chinese marks them."""

from __future__ import annotations

import pytest

from archive_gui.desktop.qmodels.ledger_words import _nested, against
from archive_gui.domain.captured import Message
from archive_gui.domain.findings import FindingKind, Severity
from archive_gui.domain.ledger import Evidence, ItemId, LedgerRow
from archive_gui.domain.records import ArticleId, SourceId


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("“三个样例”与“样例三”", "“三个样例”与“样例三”"),
        ("“按照“三个样例”的要求”", "“按照‘三个样例’的要求”"),
        ("““三个样例””或为“样例三”", "“三个样例”或为“样例三”"),
        ("“甲说：“乙讲过“丙””了”", "“甲说：‘乙讲过‘丙’’了”"),
        ("“没有完", "“没有完"),
        ("多了一个”的“话”", "多了一个”的“话”"),
    ],
)
def test_marks_inside_marks_become_single_ones(said: str, shown: str) -> None:
    assert _nested(said) == shown


def item(kind: FindingKind, *quotes: str) -> LedgerRow:
    evidence = tuple(Evidence(SourceId(1), ArticleId(1), "样例", quote, (), ()) for quote in quotes)
    return LedgerRow(
        id=ItemId(1),
        uuid="u",
        kind=kind,
        severity=Severity.HIGH,
        message=Message("样例"),
        open=True,
        verdict=None,
        note="",
        operator=None,
        at_utc=None,
        source=SourceId(1),
        article=ArticleId(1),
        title="样例",
        evidence=evidence,
        proposal=False,
        found=True,
    )


def test_two_figures_that_differ_stand_beside_each_other() -> None:
    assert against(item(FindingKind.FIGURES_DIFFER, "3482\n名", "3842名")) == "3482名 ↔ 3842名"


@pytest.mark.parametrize(
    "row",
    [
        item(FindingKind.FIGURES_DIFFER, "3482名", "3842名", "3428名"),
        item(FindingKind.NAMES_VARY, "“四个样例”", "一句长得放不进卡片头一行的样例名称"),
        item(FindingKind.DATE_UNKNOWN, "4月1日", "5月1日"),
    ],
    ids=["three", "long", "no pair"],
)
def test_what_is_no_short_pair_leaves_the_place_empty(row: LedgerRow) -> None:
    assert against(row) == ""
