"""Tables in the reading text: columns that line up, a head told apart, and every character where it was."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

import pytest
from PySide6.QtGui import QTextBlock
from pytestqt.qtbot import QtBot

from archive_gui.desktop.panels.article_view import ArticleView
from archive_gui.desktop.panels.article_view_pane import TextPane
from archive_gui.domain.reading import PartKind
from archive_gui.domain.records import ArticleRecord

TABBED = ("乡镇\t村数\t水渠（公里）\t备注", "上河镇\t12\t21.5\t已完工", "青石桥乡\t230\t46.25", "合计\t242\t67.75\t")
SPACED = ("产品    单位    产量", "粮食      万吨      23.6", "生猪出栏  万头    131.05")
LONG = "蓄水池二次加固，管道在旧桥处改走河床，冬季前需再包一层保温棉，并请县里派员复验，再行登记"


def article(record_of: Callable[..., ArticleRecord], *rows: str) -> ArticleRecord:
    table = [(PartKind.TABLE, row) for row in rows]
    after = (PartKind.PARAGRAPH, "表中的数由各乡报来。")
    return record_of([(PartKind.TITLE, "样例县水渠登记"), *table, after], ())


def row_of(pane: TextPane, words: str) -> QTextBlock:
    return pane.document().findBlock(pane.positions.position(pane.text.index(words)))


def edges(pane: TextPane, row: str, cell: str) -> tuple[float, float]:
    """Where a cell begins and ends on the screen."""
    block = row_of(pane, row)
    block.document().documentLayout().blockBoundingRect(block)
    at = pane.positions.position(pane.text.index(row) + row.index(cell)) - block.position()
    line = block.layout().lineForTextPosition(at)
    (left, _), (right, _) = (cast("tuple[float, int]", line.cursorToX(place)) for place in (at, at + len(cell)))
    return left, right


@pytest.mark.parametrize("rows", [TABBED, SPACED])
def test_every_character_of_a_table_stays_where_it_was(
    view: ArticleView, record_of: Callable[..., ArticleRecord], rows: tuple[str, ...]
) -> None:
    record = article(record_of, *rows)
    view.show_article(record, ())
    pane = view.text_pane
    for row in rows:
        for cell in row.split():
            start = pane.positions.position(pane.text.index(row) + row.index(cell))
            shown = "".join(pane.document().characterAt(start + at) for at in range(len(cell)))
            assert shown == cell
    after = pane.positions.position(record.reading.text.index("表中的数"))
    assert pane.document().findBlock(after).text() == "表中的数由各乡报来。"


def test_words_begin_under_one_another_and_figures_end_there(
    view: ArticleView, record_of: Callable[..., ArticleRecord]
) -> None:
    view.show_article(article(record_of, *TABBED), ())
    pane = view.text_pane
    ends = [edges(pane, row, row.split("\t")[2])[1] for row in TABBED]
    assert ends == pytest.approx([ends[0]] * len(ends), abs=1.0)
    begins = [edges(pane, row, row.split("\t")[3])[0] for row in TABBED[:2]]
    assert begins[0] == pytest.approx(begins[1], abs=1.0)
    assert begins[0] > ends[0]


def test_columns_set_with_blanks_line_up_too(view: ArticleView, record_of: Callable[..., ArticleRecord]) -> None:
    view.show_article(article(record_of, *SPACED), ())
    pane = view.text_pane
    units = [edges(pane, row, row.split()[1])[0] for row in SPACED]
    assert units == pytest.approx([units[0]] * 3, abs=1.0)
    ends = [edges(pane, row, row.split()[2])[1] for row in SPACED]
    assert ends == pytest.approx([ends[0]] * 3, abs=1.0)


def test_the_head_is_told_apart_and_rows_stand_close(
    view: ArticleView, record_of: Callable[..., ArticleRecord]
) -> None:
    view.show_article(article(record_of, *TABBED), ())
    head, *rows = (row_of(view.text_pane, row) for row in TABBED)
    assert head.charFormat().font() != rows[0].charFormat().font()
    assert all(row.charFormat().font() == rows[0].charFormat().font() for row in rows)
    assert head.blockFormat().background().color() != rows[0].blockFormat().background().color()
    assert [block.blockFormat().bottomMargin() for block in (head, *rows[:-1])] == [0, 0, 0]


def test_a_total_stands_under_its_figures_whether_its_first_cell_is_empty_or_lost(
    view: ArticleView, record_of: Callable[..., ArticleRecord]
) -> None:
    rows = ("序号\t乡镇\t户数", "1\t上河镇\t12", "2\t下河镇\t15")
    for total in ("\t合计\t27", "合计\t27"):
        view.show_article(article(record_of, *rows, total), ())
        pane = view.text_pane
        begins = [edges(pane, row, cell)[0] for row, cell in ((rows[0], "乡镇"), (rows[1], "上河镇"), (total, "合计"))]
        assert begins == pytest.approx([begins[0]] * 3, abs=1.0)
        ends = [edges(pane, row, cell)[1] for row, cell in ((rows[1], "12"), (total, "27"))]
        assert ends == pytest.approx([ends[0]] * 2, abs=1.0)


def test_two_tables_right_under_one_another_have_columns_and_heads_of_their_own(
    view: ArticleView, record_of: Callable[..., ArticleRecord]
) -> None:
    wide = "样例县各乡镇水渠修缮情况登记"
    rows = (f"{wide}\t公里", "上河镇\t12", "户主\t人口", "甲某\t4")
    view.show_article(article(record_of, *rows), ())
    pane = view.text_pane
    heads = [row_of(pane, row).charFormat().font() for row in (rows[0], rows[2])]
    assert heads[0] == heads[1] != row_of(pane, rows[1]).charFormat().font()
    assert edges(pane, rows[3], "4")[1] < edges(pane, rows[1], "12")[1]
    assert row_of(pane, rows[1]).blockFormat().bottomMargin() > 0


def test_a_wide_table_fits_the_width_and_follows_it(
    view: ArticleView, record_of: Callable[..., ArticleRecord], qtbot: QtBot
) -> None:
    rows = ("村名\t管道（米）\t责任人\t备注", f"青石村\t3,250\t甲某\t{LONG}")
    view.show_article(article(record_of, *rows), ())
    pane = view.text_pane
    assert pane.horizontalScrollBar().maximum() == 0
    wide = row_of(pane, rows[1]).layout().lineCount()
    view.resize(520, 900)
    qtbot.waitUntil(lambda: row_of(pane, rows[1]).layout().lineCount() > wide)
    assert pane.horizontalScrollBar().maximum() == 0
    first, last = edges(pane, rows[1], "蓄水池")[0], edges(pane, rows[1], "再行登记")[0]
    assert last >= first - 1


def test_a_table_that_cannot_fit_is_scrolled_to(view: ArticleView, record_of: Callable[..., ArticleRecord]) -> None:
    rows = ("\t".join(f"样例指标{at}" for at in range(24)), "\t".join(f"{at},000" for at in range(24)))
    view.show_article(article(record_of, *rows), ())
    assert row_of(view.text_pane, rows[1]).layout().lineCount() == 1
    assert view.text_pane.horizontalScrollBar().maximum() > 0
