"""The list model holds ids and fetches lines by the page."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from archive_gui.desktop.qmodels.articles import ENTRY_ROLE, ArticlesModel, Column, Deliver, spoken
from archive_gui.desktop.qmodels.paged import PAGE_ROWS
from archive_gui.domain.records import ArticleRow
from archive_gui.domain.search import Snippet


@dataclass(frozen=True)
class Line:
    row: ArticleRow
    snippet: Snippet | None = None


class Shelf:
    """Answers at once, or later when it is told to."""

    def __init__(self, make_row: Callable[..., ArticleRow], *, at_once: bool = True) -> None:
        self.make_row = make_row
        self.at_once = at_once
        self.asked: list[list[int]] = []
        self.waiting: list[tuple[list[int], Deliver]] = []
        self.note = ""

    def fetch(self, ids: Sequence[int], deliver: Deliver) -> None:
        self.asked.append(list(ids))
        if self.at_once:
            deliver(self.lines(ids))
        else:
            self.waiting.append((list(ids), deliver))

    def lines(self, ids: Sequence[int]) -> list[Line]:
        return [Line(self.make_row(number, title=f"{self.note}{number}")) for number in ids]

    def answer(self) -> None:
        waiting, self.waiting = self.waiting, []
        for ids, deliver in waiting:
            deliver(self.lines(ids))


@pytest.fixture
def shelf(make_row: Callable[..., ArticleRow]) -> Shelf:
    return Shelf(make_row)


def test_a_million_rows_are_there_and_only_the_looked_at_page_is_fetched(shelf: Shelf) -> None:
    model = ArticlesModel(shelf.fetch)
    model.show_ids(array("q", range(1, 1_000_001)))
    assert model.rowCount() == 1_000_000
    assert shelf.asked == []
    assert model.index(777_777, Column.TITLE).data() == "777778"
    assert len(shelf.asked) == 1
    assert len(shelf.asked[0]) == PAGE_ROWS
    assert model.index(777_778, Column.DATE).data() == "2020-10-12"
    assert len(shelf.asked) == 1


def test_model_keeps_qts_rules(shelf: Shelf, qtbot: object) -> None:
    model = ArticlesModel(shelf.fetch)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    model.show_ids(array("q", range(500)))
    model.show_ids(array("q", range(20)))
    model.show_ids(array("q"))
    assert tester.model() is model


def test_row_still_being_fetched_is_empty_and_then_announced(make_row: Callable[..., ArticleRow]) -> None:
    shelf = Shelf(make_row, at_once=False)
    model = ArticlesModel(shelf.fetch)
    model.show_ids(array("q", range(1, 11)))
    announced: list[int] = []
    model.dataChanged.connect(lambda _first, last: announced.append(last.row()))
    assert model.index(3, 0).data(ENTRY_ROLE) is None
    assert model.index(4, 0).data() is None
    assert len(shelf.asked) == 1
    shelf.answer()
    assert announced == [9]
    assert model.index(3, 0).data() == "4"


def test_answer_for_a_former_list_is_dropped(make_row: Callable[..., ArticleRow]) -> None:
    shelf = Shelf(make_row, at_once=False)
    model = ArticlesModel(shelf.fetch)
    model.show_ids(array("q", range(1, 11)))
    model.entry(0)
    model.show_ids(array("q", range(101, 111)))
    shelf.note = "old "
    shelf.answer()
    assert model.entry(0) is None
    shelf.note = ""
    shelf.answer()
    entry = model.entry(0)
    assert entry is not None
    assert entry.row.title == "101"


def test_same_list_again_shows_old_lines_until_new_ones_come(make_row: Callable[..., ArticleRow]) -> None:
    shelf = Shelf(make_row)
    model = ArticlesModel(shelf.fetch)
    model.show_ids(array("q", range(1, 11)))
    assert model.index(0, 0).data() == "1"
    resets: list[bool] = []
    model.modelReset.connect(lambda: resets.append(True))
    shelf.at_once = False
    model.show_ids(array("q", range(1, 11)))
    assert model.index(0, 0).data() == "1"
    shelf.note = "new "
    shelf.answer()
    assert model.index(0, 0).data() == "new 1"
    assert resets == []


def test_lines_that_came_along_are_not_fetched(shelf: Shelf) -> None:
    model = ArticlesModel(shelf.fetch)
    model.show_ids(array("q", range(1, 11)), shelf.lines(range(1, 11)))
    assert model.index(9, 0).data() == "10"
    assert shelf.asked == []


def test_vanished_article_leaves_an_empty_row(shelf: Shelf) -> None:
    model = ArticlesModel(lambda ids, deliver: deliver(shelf.lines([number for number in ids if number != 5])))
    model.show_ids(array("q", range(1, 11)))
    assert model.index(3, 0).data() == "4"
    assert model.index(4, 0).data() is None


def test_pages_no_longer_looked_at_are_forgotten(shelf: Shelf) -> None:
    model = ArticlesModel(shelf.fetch)
    model.show_ids(array("q", range(100 * PAGE_ROWS)))
    for page in range(100):
        model.entry(page * PAGE_ROWS)
    assert len(model._pages) <= 40
    model.entry(0)
    assert len(shelf.asked) == 101


def test_ids_of_ranges_are_in_list_order(shelf: Shelf) -> None:
    model = ArticlesModel(shelf.fetch)
    model.show_ids(array("q", [30, 10, 20, 50, 40]))
    assert list(model.ids_of([(3, 4), (0, 1)])) == [30, 10, 50, 40]
    assert model.row_of(20) == 2
    assert model.row_of(99) == -1


def test_screen_reader_hears_title_newspaper_and_date(shelf: Shelf) -> None:
    model = ArticlesModel(shelf.fetch)
    model.show_ids(array("q", [7]))
    spoken = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "7, 样例日报 · 2020-10-12 · page 7"


def test_heads_stand_as_their_columns_do(shelf: Shelf) -> None:
    model = ArticlesModel(shelf.fetch)
    model.show_ids(array("q", [1]))
    role = Qt.ItemDataRole.TextAlignmentRole
    for column in Column:
        head = model.headerData(column, Qt.Orientation.Horizontal, role)
        assert head == model.index(0, column).data(role)
        assert bool(head & Qt.AlignmentFlag.AlignRight.value) == (column in {Column.FACTS, Column.CHARACTERS})


def test_an_archival_code_is_told_of_a_line(make_row: Callable[..., ArticleRow]) -> None:
    coded = replace(make_row(1), archival_code="0101-7")
    assert spoken(coded, "").endswith("archival code 0101-7")
    assert "archival code" not in spoken(make_row(2), "")


def test_copies_that_would_look_alike_say_their_files_or_when_they_came(make_row: Callable[..., ArticleRow]) -> None:
    def fetch(ids: Sequence[int], deliver: Deliver) -> None:
        rows = [replace(make_row(number, title="同一题名"), file_name=names[number]) for number in ids]
        deliver([Line(row) for row in [*rows[:-1], replace(rows[-1], title="另一题名")]])

    names = {1: "甲.txt", 2: "乙.txt", 3: "乙.txt", 4: "丙.txt"}
    model = ArticlesModel(fetch)
    model.show_ids(array("q", names))
    lines = [model.second_line(model.index(row, 0).data(ENTRY_ROLE).row) for row in range(4)]
    assert lines[0].startswith("甲.txt · 样例日报")
    assert lines[1].startswith("乙.txt · imported 2024-05-01")
    assert lines[3].startswith("样例日报")
    assert "甲.txt" in model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
