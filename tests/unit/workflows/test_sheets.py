"""What a person reads in a table that left the archive is what the paper printed."""

from __future__ import annotations

from archive_gui.base.messages import choose_language
from archive_gui.domain.fact_rows import FactRow
from archive_gui.domain.facts import Change, Fact, FactDetail, FactId, FactKind, Figure
from archive_gui.domain.records import ArticleId
from archive_gui.domain.spans import Span
from archive_gui.domain.tables import CellValue, Measured
from archive_gui.workflows import sheets


def cells(kind: FactKind, quote: str, detail: FactDetail) -> dict[str, CellValue]:
    span = Span(0, len(quote))
    fact = Fact("f1", kind, quote, span, (span,), detail, 0.9, "rule", number=FactId(1))
    row = FactRow(1, ArticleId(1), "样例", "样例日报", "2021-03-08", fact)
    sheet = sheets.facts([row])
    (line,) = sheet.rows
    return dict(zip((column.key for column in sheet.columns), line, strict=True))


def test_numbers_stand_in_the_unit_beside_them() -> None:
    told = cells(FactKind.FIGURE, "36.5公里", Figure(36500.0, "公里"))
    assert (told["value"], told["unit"]) == (Measured(36500.0, 36.5), "公里")
    told = cells(FactKind.FIGURE, "6%至6.9%", Figure(0.06, "%", value_high=0.069))
    assert (told["value"], told["value_high"]) == (Measured(0.06, 6.0), Measured(0.069, 6.9))
    told = cells(FactKind.FIGURE, "1.26亿元", Figure(126_000_000.0, "元"))
    assert told["value"] == Measured(126_000_000.0, 126_000_000.0)


def test_both_ends_of_a_change_do() -> None:
    told = cells(FactKind.CHANGE, "由3.1%下降至0.4%", Change(0.031, 0.004, "%"))
    assert (told["from_value"], told["value"]) == (Measured(0.031, 3.1), Measured(0.004, 0.4))


def test_a_sheet_of_records_is_called_what_they_are() -> None:
    choose_language("zh_CN")
    try:
        assert sheets.records([]).name == "著录"
    finally:
        choose_language("en")
