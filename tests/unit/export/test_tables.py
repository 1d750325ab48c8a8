"""Tables leave whole or not at all, and come back as they were written."""

from __future__ import annotations

import csv
import errno
import io
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.fixtures.across_samples import sheets_of

from archive_gui.base.messages import choose_language
from archive_gui.base.progress import Cancelled, CancelToken, Silent
from archive_gui.base.spreadsheets import harmless, yes_or_no
from archive_gui.domain.tables import CellValue, Coded, Measured, Sheet, TableColumn, TableFile, TableFormat
from archive_gui.export import workbook
from archive_gui.export.errors import NoRows, TargetFull, TargetUnwritable
from archive_gui.export.tables import write_table

COLUMNS = (TableColumn("name", "名称", 20), TableColumn("value", "数值"), TableColumn("sure", "可靠"))
ROWS: list[tuple[CellValue, ...]] = [("样本村", 30, True), ("=1+1", 0.14, False), (Coded("village", "村"), None, None)]


@pytest.fixture(autouse=True)
def _in_chinese() -> None:
    choose_language("zh_CN")


def table(rows: list[tuple[CellValue, ...]]) -> TableFile:
    sources = Sheet("sources", "来源", (TableColumn("fact", "事实"),), [(7,)])
    return TableFile(Sheet("facts", "事实", COLUMNS, rows), (sources,), {"archive": "样本"})


def left_in(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir() if path.is_file()]


def read_csv(path: Path) -> list[list[str]]:
    return list(csv.reader(io.StringIO(path.read_bytes().decode("utf-8-sig"), newline="")))


def test_csv_has_its_mark_and_no_formulas(tmp_path: Path) -> None:
    target = tmp_path / "t.csv"
    report = write_table(table(ROWS), target, TableFormat.CSV, Silent())
    assert (report.rows, report.path) == (3, str(target))
    assert target.read_bytes().startswith(b"\xef\xbb\xbf")
    assert read_csv(target) == [
        ["名称", "数值", "可靠"],
        ["样本村", "30", "是"],
        ["'=1+1", "0.14", "否"],
        ["村", "", ""],
    ]


def test_json_has_codes_and_all_sheets(tmp_path: Path) -> None:
    write_table(table(ROWS), tmp_path / "t.json", TableFormat.JSON, Silent())
    found = json.loads((tmp_path / "t.json").read_text("utf-8"))
    assert (found["format"], found["version"], found["table"], found["archive"]) == (
        "archive-gui-table",
        1,
        "facts",
        "样本",
    )
    assert found["rows"][1] == {"name": "=1+1", "value": 0.14, "sure": False}
    assert found["rows"][2]["name"] == "village"
    assert found["sources"] == [{"fact": 7}]


def test_a_number_kept_in_another_unit_is_written_as_printed(tmp_path: Path) -> None:
    rows: list[tuple[CellValue, ...]] = [("公里", Measured(36500.0, 36.5), None), ("%", Measured(0.069, 6.9), None)]
    for kind in TableFormat:
        write_table(table(rows), tmp_path / f"t.{kind}", kind, Silent())
    assert [row[1] for row in read_csv(tmp_path / "t.csv")[1:]] == ["36.5", "6.9"]
    assert [row[1] for row in sheets_of(tmp_path / "t.xlsx")[0][1:]] == [36.5, 6.9]
    found = json.loads((tmp_path / "t.json").read_text("utf-8"))
    assert [row["value"] for row in found["rows"]] == [36500, 0.069]


@pytest.mark.parametrize(("width", "fits"), [(60, True), (120, False)])
def test_a_workbook_is_printed_on_its_side_with_its_heading_and_as_wide_as_can_be_read(
    tmp_path: Path, width: int, fits: bool
) -> None:
    columns = tuple(TableColumn(f"c{number}", f"第{number}栏", width) for number in range(4))
    sheet = Sheet("facts", "事实", columns, [(1, 2, 3, 4)])
    write_table(TableFile(sheet), tmp_path / "t.xlsx", TableFormat.XLSX, Silent())
    with zipfile.ZipFile(tmp_path / "t.xlsx") as book:
        page = book.read("xl/worksheets/sheet1.xml").decode()
        names = book.read("xl/workbook.xml").decode()
    assert 'orientation="landscape"' in page
    assert ("fitToPage" in page) is fits
    assert "Print_Titles" in names


def test_a_workbook_has_typed_cells_and_its_sources(tmp_path: Path) -> None:
    write_table(table(ROWS), tmp_path / "t.xlsx", TableFormat.XLSX, Silent())
    main, sources = sheets_of(tmp_path / "t.xlsx")
    assert main == [["名称", "数值", "可靠"], ["样本村", 30.0, "是"], ["=1+1", 0.14, "否"], ["村"]]
    assert sources == [["事实"], [7.0]]


def test_a_workbook_goes_on_in_another_sheet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "MAX_ROWS", 2)
    write_table(table(ROWS), tmp_path / "t.xlsx", TableFormat.XLSX, Silent())
    first, second, _sources = sheets_of(tmp_path / "t.xlsx")
    assert [len(first), len(second)] == [3, 2]
    assert second[0] == first[0]


def test_a_cell_too_long_for_a_spreadsheet_is_cut_and_unstorable_characters_are_shown(tmp_path: Path) -> None:
    rows: list[tuple[CellValue, ...]] = [("村" * 40_000, 1, None), ("𥕢" * 20_000, 1, None), ("a\x00b\ud800", 1, None)]
    write_table(table(rows), tmp_path / "t.xlsx", TableFormat.XLSX, Silent())
    main, _sources = sheets_of(tmp_path / "t.xlsx")
    lengths = [len(str(row[0]).encode("utf-16-le")) // 2 for row in main[1:3]]
    assert lengths[0] == 32_767
    assert lengths[1] <= 32_767
    assert main[3][0] == "a�b�"


@pytest.mark.parametrize("kind", TableFormat)
def test_an_empty_table_is_not_written(tmp_path: Path, kind: TableFormat) -> None:
    with pytest.raises(NoRows):
        write_table(table([]), tmp_path / "t", kind, Silent())
    assert left_in(tmp_path) == []


@pytest.mark.parametrize("kind", TableFormat)
def test_a_stopped_export_leaves_the_older_file(tmp_path: Path, kind: TableFormat) -> None:
    target = tmp_path / "t"
    target.write_text("older")
    token = CancelToken()
    token.cancel()

    class Stopped:
        def tick(self, done: int, total: int | None = None, note: str = "") -> None:
            token.raise_if_cancelled()

    with pytest.raises(Cancelled):
        write_table(table(ROWS), target, kind, Stopped())
    assert target.read_text() == "older"
    assert left_in(tmp_path) == ["t"]


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(TargetUnwritable, match="missing"):
        write_table(table(ROWS), tmp_path / "missing" / "t.csv", TableFormat.CSV, Silent())


@pytest.mark.parametrize("kind", TableFormat)
def test_a_full_disk_is_told_and_leaves_nothing(
    tmp_path: Path, kind: TableFormat, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Full(io.FileIO):
        def write(self, _data: Any) -> int:
            raise OSError(errno.ENOSPC, "No space left on device")

    really = Path.open

    def opened(self: Path, mode: str = "r", *rest: Any, **named: Any) -> IO[Any]:
        return io.BufferedWriter(Full(self, "xb")) if mode == "xb" else really(self, mode, *rest, **named)

    monkeypatch.setattr(Path, "open", opened)
    with pytest.raises(TargetFull):
        write_table(table([*ROWS] * 3000), tmp_path / "t", kind, Silent())
    monkeypatch.undo()
    assert left_in(tmp_path) == []


CELLS = st.one_of(
    st.none(),
    st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=12),
    st.integers(-(10**12), 10**12),
    st.floats(-1e9, 1e9, allow_nan=False).map(lambda value: round(value, 6)),
)


def _rows() -> st.SearchStrategy[list[tuple[CellValue, ...]]]:
    return st.lists(
        st.tuples(CELLS.filter(lambda cell: cell not in {None, ""}), CELLS, st.none() | st.booleans()),
        min_size=1,
        max_size=6,
    )


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(rows=_rows())
def test_what_is_read_again_is_what_was_written(tmp_path: Path, rows: list[tuple[CellValue, ...]]) -> None:
    for kind in TableFormat:
        write_table(table(rows), tmp_path / f"t.{kind.value}", kind, Silent())
    found = json.loads((tmp_path / "t.json").read_text("utf-8"))["rows"]
    assert [tuple(row.values()) for row in found] == rows
    guarded = [tuple(_without_guard(cell) for cell in row) for row in read_csv(tmp_path / "t.csv")[1:]]
    assert guarded == [tuple(_as_text(value) for value in row) for row in rows]
    sheet = sheets_of(tmp_path / "t.xlsx")[0][1:]
    assert [list(_padded(row)) for row in sheet] == [[_in_sheet(value) for value in row] for row in rows]


def _without_guard(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and harmless(cell[1:]) == cell else cell


def _as_text(value: CellValue) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return yes_or_no(value)
    if isinstance(value, float):
        return str(int(value) if value == int(value) else value)
    return str(value)


def _in_sheet(value: CellValue) -> Any:
    if isinstance(value, str):
        return value or None
    if isinstance(value, bool):
        return yes_or_no(value)
    if isinstance(value, Coded | Measured) or value is None:
        return value
    return pytest.approx(float(value), rel=1e-12)


def _padded(row: list[Any]) -> Iterator[Any]:
    yield from (cell if cell != "" else None for cell in row)
    yield from [None] * (len(COLUMNS) - len(row))
