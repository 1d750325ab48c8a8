"""A bulletin's tables come through whole: from the file to the archive, the window's rows and the PDF's."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any, cast

import pytest
from pytestqt.qtbot import QtBot

from archive_gui.base.progress import Silent
from archive_gui.desktop.panels.article_view import ArticleView
from archive_gui.desktop.panels.article_view_pane import TextPane
from archive_gui.domain.facts import Figure
from archive_gui.domain.reading import PartKind
from archive_gui.domain.records import ArticleRecord
from archive_gui.export.chapters import chapter
from archive_gui.workflows import read
from archive_gui.workflows.ingest import import_paths
from archive_gui.workflows.session import create_archive

TITLE = "样县秋收统计公报"
LEAD = "2019年入秋以来，样县各乡镇抢收抢种，粮食和油茶都比上年好，户数和产量列在下面。"
END = "以上数字由各乡镇报来，经县统计局核对，各乡镇在年底前又作了一次复核，没有发现错漏。"
HOUSES = (("序号", "乡镇", "户数"), ("1", "甲镇", "120"), ("2", "乙镇", "80"), ("", "合计", "200"))
YIELDS = (("", "2018年", "2019年"), ("粮食（吨）", "1200", "1300"), ("油茶（吨）", "", "90"))

Rows = tuple[tuple[str, ...], ...]


def markdown() -> str:
    def table(rows: Rows) -> list[str]:
        lines = [f"| {' | '.join(row)} |" for row in rows]
        return [lines[0], "|" + " --- |" * len(rows[0]), *lines[1:]]

    return "\n".join((f"# {TITLE}", "", LEAD, "", *table(HOUSES), "", *table(YIELDS), "", END))


def tabbed() -> str:
    lines = ["\t".join(row) for row in (*HOUSES, *YIELDS)]
    return "\n".join((TITLE, "", LEAD, "", *lines, "", END))


def aligned() -> str:
    def line(row: tuple[str, ...]) -> str:
        return "".join(cell + " " * (16 - len(cell) - sum(letter > "\x7f" for letter in cell)) for cell in row).rstrip()

    return "\n".join((TITLE, "", LEAD, "", *map(line, HOUSES), "", *map(line, YIELDS), "", END))


def web_page() -> str:
    def table(rows: Rows) -> str:
        return (
            f"<table>{''.join('<tr>' + ''.join(f'<td>{cell}</td>' for cell in row) + '</tr>' for row in rows)}</table>"
        )

    prose = "".join(f"<p>{text}</p>" for text in (LEAD, END))
    return f'<meta charset="utf-8"><h1>{TITLE}</h1>{prose}{table(HOUSES)}{table(YIELDS)}'


FORMS = {"公报.md": markdown(), "公报.txt": tabbed(), "对齐.txt": aligned(), "公报.html": web_page()}


@pytest.fixture(params=FORMS)
def bulletin(request: pytest.FixtureRequest, tmp_path: Path) -> ArticleRecord:
    """The bulletin in one of its forms, as the archive keeps it."""
    (tmp_path / request.param).write_text(FORMS[request.param], encoding="utf-8")
    archive = create_archive(tmp_path / "archive", operator="样本员")
    (report,) = import_paths(archive, [tmp_path / request.param], Silent(), inline_files=1).files
    (found,) = report.articles
    record = read.article(archive, found)
    archive.close()
    return record


def edges(pane: TextPane, row: str, cell: str) -> tuple[float, float]:
    """Where a cell begins and ends on the screen."""
    position = pane.positions.position(pane.text.index(row) + row.index(cell))
    block = pane.document().findBlock(position)
    block.document().documentLayout().blockBoundingRect(block)
    at = position - block.position()
    line = block.layout().lineForTextPosition(at)
    (left, _), (right, _) = (cast("tuple[float, int]", line.cursorToX(place)) for place in (at, at + len(cell)))
    return left, right


def row_with(record: ArticleRecord, cell: str) -> str:
    rows = map(record.reading.part_text, record.reading.of_kind(PartKind.TABLE))
    return next(row for row in rows if cell in row.split())


def test_the_pdf_has_every_cell_in_its_column(bulletin: ArticleRecord) -> None:
    body = cast("list[dict[str, Any]]", chapter(bulletin, 1, Counter())["body"])
    tables = [[[cell.strip() for cell in row] for row in part["rows"]] for part in body if part["kind"] == "table"]
    assert tables == [[list(row) for row in HOUSES], [list(row) for row in YIELDS]]


def test_the_window_sets_every_cell_in_its_column(bulletin: ArticleRecord, qtbot: QtBot) -> None:
    view = ArticleView()
    qtbot.addWidget(view)
    view.resize(760, 900)
    view.show()
    qtbot.waitExposed(view)
    view.show_article(bulletin, ())
    pane = view.text_pane
    for cells, edge in ((("乡镇", "甲镇", "合计"), 0), (("120", "200"), 1), (("2019年", "1300", "90"), 1)):
        found = [edges(pane, row_with(bulletin, cell), cell)[edge] for cell in cells]
        assert found == pytest.approx([found[0]] * len(found), abs=1.0)


def test_every_cell_counts_what_heads_it(bulletin: ArticleRecord) -> None:
    found = {fact.quote: fact.detail for fact in bulletin.facts if isinstance(fact.detail, Figure)}
    assert [found[row[-1]].indicator for row in HOUSES[1:]] == ["户数"] * 3
    assert (found["90"].indicator, found["90"].unit, found["90"].as_of) == ("油茶", "吨", "2019")
    assert (found["1200"].as_of, found["1300"].as_of) == ("2018", "2019")
