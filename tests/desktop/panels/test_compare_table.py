"""The comparison: cells of words, sources below, a chart of the same figures; every figure in it is invented."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QAccessible, QColor, QGuiApplication, QImage, QKeySequence, QPainter, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from archive_gui.desktop.delegates.compare_cell import SIDE
from archive_gui.desktop.dialogs.choose_many import Choice, ChooseManyDialog
from archive_gui.desktop.dialogs.merge_rows import MergeRowsDialog
from archive_gui.desktop.panels.compare_table import ComparePanel
from archive_gui.desktop.panels.compare_table_view import CompareTable
from archive_gui.desktop.qmodels.comparison_words import MISSING, SourceRole, cell_words, source_lines
from archive_gui.desktop.theme.style import Theme, current
from archive_gui.domain.captured import Message
from archive_gui.domain.comparison import (
    Agreement,
    Alternative,
    Axis,
    Cell,
    Column,
    CompareQuestion,
    ComparisonTable,
    Mark,
    Row,
    SourceFigure,
)
from archive_gui.domain.facts import Approximation, FactKind
from archive_gui.domain.findings import FindingKind
from archive_gui.domain.ledger import ItemId
from archive_gui.domain.records import ArticleId
from archive_gui.domain.spans import Span

WORKSHOPS = Row("样例车间|thing|", "样例车间", "thing", "个", ("样例车间", "车间"), ("车间|thing|",))
TEAMS = Row("样例工作队|group|", "样例工作队", "group", "支", ("样例工作队",))
SHARE = Row("样例率|ratio|", "样例率", "ratio", "%", ("样例率",))
EAST, WEST = Column("1", "样东县"), Column("2", "样西县", full_name="样例省样西县")


@pytest.fixture
def figure() -> Callable[..., SourceFigure]:
    """Makes figures of invented articles."""
    numbers = iter(range(1, 1000))

    def make(value: float, unit: str = "个", **given: Any) -> SourceFigure:
        number = next(numbers)
        values: dict[str, Any] = {
            "fact": number,
            "article": ArticleId(number),
            "local_id": f"a1.f{number}",
            "title": f"样例文章{number}",
            "published": "2021-04-01",
            "kind": FactKind.FIGURE,
            "quote": f"{value:g}{unit}",
            "span": Span(number, number + 4),
            "value": value,
            "value_high": None,
            "from_value": None,
            "unit": unit,
            "approximation": None,
            "indicator": "样例车间",
            "subject": "样东县",
            "as_of": "2020",
            "from_as_of": None,
            "inferred": False,
            "confidence": 0.9,
        }
        known = set(SourceFigure.__dataclass_fields__)
        return SourceFigure(**{name: value for name, value in (values | given).items() if name in known})

    return make


@pytest.fixture
def table(figure: Callable[..., SourceFigure]) -> ComparisonTable:
    """Three indicators over two places: one that another article contradicts, a sum, a change."""
    other = figure(329)
    message = Message("ledger.near_text", {"title": "样例", "other": "样例", "percent": 90})
    disputed = Cell(
        figure(326),
        (Alternative(other, Agreement.DIFFERS),),
        marks=(Mark(ItemId(1), FindingKind.FIGURES_DIFFER, message, open=True, verdict=None, others=()),),
        figures=2,
    )
    parts = (figure(20, "支"), figure(27, "支"))
    total = Cell(figure(47, "支"), parts=parts)
    change = figure(0.004, "%", kind=FactKind.CHANGE, from_value=0.031, quote="3.1%下降至0.4%", from_as_of="2015")
    rounded = Cell(figure(0.12, "%", approximation=Approximation.OVER, quote="超过12%"))
    return ComparisonTable(
        question=CompareQuestion(),
        rows=(WORKSHOPS, TEAMS, SHARE),
        columns=(EAST, WEST),
        cells=((disputed, None), (total, Cell(figure(38, "支"))), (Cell(change), rounded)),
        all_rows=12,
        all_columns=5,
        figures=9,
        articles=4,
        unread=0,
        elapsed_ms=1.0,
    )


@pytest.fixture
def panel(qtbot: QtBot, table: ComparisonTable) -> ComparePanel:
    """A panel that shows it."""
    made = ComparePanel()
    qtbot.addWidget(made)
    made.resize(900, 600)
    with qtbot.waitExposed(made):
        made.show()
    made.show_table(table)
    return made


def test_cells_say_the_figure_without_the_unit_of_its_row(panel: ComparePanel) -> None:
    assert panel.model.words(0, 0).figure == "326"
    assert panel.model.words(0, 1).figure == MISSING
    assert panel.model.words(2, 0).figure == "3.1% → 0.4%"


def test_a_disputed_cell_shows_the_figure_against_it_and_tints_its_row(panel: ComparePanel) -> None:
    assert panel.model.words(0, 0).against == "329"
    assert panel.model.is_disputed(0)
    assert not panel.model.is_disputed(1)
    assert "disagrees with 329" in panel.model.spoken(0, 0)


def test_a_sum_that_holds_stands_under_its_total(panel: ComparePanel) -> None:
    assert "20" in panel.model.words(1, 0).note
    assert "27" in panel.model.words(1, 0).note


def test_mentions_that_say_the_same_stand_under_the_one_they_agree_with(figure: Callable[..., SourceFigure]) -> None:
    first, other = figure(326), figure(329)
    cell = Cell(
        first,
        alternatives=(Alternative(other, Agreement.DIFFERS),),
        repeated=(replace(other, fact=902), replace(first, fact=901)),
    )
    assert [line.source.fact for line in source_lines(cell)] == [first.fact, 901, other.fact, 902]


def test_sources_are_told_each_once_with_the_one_in_force_first(panel: ComparePanel, table: ComparisonTable) -> None:
    panel.stand_on(0, 0)
    assert [line.figure for line in panel.sources.lines] == ["326 个", "329 个"]
    cell = table.cells[1][0]
    assert cell is not None
    assert [line.role for line in source_lines(cell)] == [SourceRole.IN_FORCE, SourceRole.PART, SourceRole.PART]
    panel.stand_on(0, 1)
    assert panel.sources.lines == ()
    assert "say nothing" in panel.sources.title_words


def test_enter_opens_the_source_of_a_cell_and_nothing_where_nothing_is_said(
    qtbot: QtBot, panel: ComparePanel, table: ComparisonTable
) -> None:
    panel.stand_on(0, 0)
    with qtbot.waitSignal(panel.source_wanted) as asked:
        QTest.keyClick(panel.table, Qt.Key.Key_Return)
    cell = table.cells[0][0]
    assert cell is not None
    assert asked.args == [cell.figure]
    panel.stand_on(0, 1)
    with qtbot.assertNotEmitted(panel.source_wanted):
        QTest.keyClick(panel.table, Qt.Key.Key_Return)


def test_arrow_keys_walk_the_cells_and_tell_each_source(qtbot: QtBot, panel: ComparePanel) -> None:
    panel.stand_on(0, 0)
    with qtbot.waitSignal(panel.source_stood) as stood:
        QTest.keyClick(panel.table, Qt.Key.Key_Down)
    assert stood.args[0].value == 47


def test_copying_takes_the_chosen_cells_with_the_names_of_their_rows_and_columns(panel: ComparePanel) -> None:
    panel.stand_on(0, 0)
    QTest.keySequence(panel.table, QKeySequence.StandardKey.Copy)
    assert QGuiApplication.clipboard().text() == "326"
    panel.table.selectAll()
    QTest.keySequence(panel.table, QKeySequence.StandardKey.Copy)
    lines = [line.split("\t") for line in QGuiApplication.clipboard().text().split("\n")]
    assert lines[0] == ["", "样东县", "样西县"]
    assert lines[1][1:] == ["326", MISSING]
    assert [line[0][:3] for line in lines[1:]] == ["样例车", "样例工", "样例率"]


def test_shift_and_the_wheel_roll_the_table_sideways(qtbot: QtBot, panel: ComparePanel) -> None:
    panel.resize(320, 400)
    panel.show()
    qtbot.waitExposed(panel)
    table = panel.findChild(CompareTable)
    assert table is not None
    middle = QPointF(table.viewport().rect().center())
    for modifier, moves in ((Qt.KeyboardModifier.NoModifier, False), (Qt.KeyboardModifier.ShiftModifier, True)):
        table.horizontalScrollBar().setValue(0)
        event = QWheelEvent(
            middle,
            middle,
            QPoint(),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            modifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QCoreApplication.sendEvent(table.viewport(), event)
        assert (table.horizontalScrollBar().value() > 0) is moves


def test_another_comparison_keeps_the_cell_one_stands_on(panel: ComparePanel, table: ComparisonTable) -> None:
    panel.stand_on(1, 1)
    turned = ComparisonTable(
        table.question,
        table.rows[::-1],
        table.columns,
        table.cells[::-1],
        table.all_rows,
        table.all_columns,
        table.figures,
        table.articles,
        table.unread,
        table.elapsed_ms,
    )
    panel.show_table(turned)
    assert (panel.table.currentIndex().row(), panel.table.currentIndex().column()) == (1, 1)
    panel.stand_on(0, 0)
    panel.show_table(table)
    assert panel.table.currentIndex().row() == 2


def test_chart_has_a_bar_for_each_cell_and_comparing_blocks_come_first(panel: ComparePanel) -> None:
    blocks = panel.chart.blocks
    assert [len(block.bars) for block in blocks] == [2, 2, 1]
    change = next(bar for block in blocks for bar in block.bars if bar.before is not None)
    assert (change.before, change.value) == (0.031, 0.004)
    assert [bar.rough for block in blocks for bar in block.bars].count(True) == 1
    assert [bar.doubtful for bar in blocks[2].bars] == [True]


def test_chart_is_walked_by_keys_and_says_its_bar_aloud(qtbot: QtBot, panel: ComparePanel) -> None:
    panel.stand_on(1, 0)
    panel.set_chart(chart=True)
    chart = panel.chart
    assert chart.bar is not None
    assert (chart.bar.row, chart.bar.column) == (1, 0)
    QTest.keyClick(chart, Qt.Key.Key_Down)
    assert chart.bar.column == 1
    spoken = QAccessible.queryAccessibleInterface(chart).text(QAccessible.Text.Name)
    assert "样西县" in spoken
    assert "38" in spoken
    with qtbot.waitSignal(panel.source_wanted) as asked:
        QTest.keyClick(chart, Qt.Key.Key_Return)
    assert asked.args[0].value == 38
    QTest.keyClick(chart, Qt.Key.Key_End)
    QTest.keyClick(chart, Qt.Key.Key_Right)
    assert chart.bar.row == 0


def test_a_bar_that_is_clicked_is_the_cell_at_hand(qtbot: QtBot, panel: ComparePanel) -> None:
    panel.set_chart(chart=True)
    place = panel.chart.bar_rect(1, 1).center().toPoint()
    qtbot.mouseClick(panel.chart.viewport(), Qt.MouseButton.LeftButton, pos=place)
    bar = panel.chart.bar
    assert bar is not None
    assert panel.sources.lines[0].source.value == bar.value


@pytest.mark.parametrize("name", ["light", "dark"])
def test_table_and_chart_are_painted_in_either_theme(panel: ComparePanel, theme: Theme, name: str) -> None:
    theme.choose(name)
    panel.table.stand_on(1, 0)
    sheet = QColor(current().sheet)
    cell = panel.table.visualRect(panel.model.index(1, 1))
    table = panel.table.viewport().grab().toImage()
    assert table.pixelColor(cell.topLeft() + QPoint(3, 3)) == sheet
    disputed = panel.table.visualRect(panel.model.index(0, 1))
    assert table.pixelColor(disputed.topLeft() + QPoint(3, 3)) == QColor(current().warning_ground)
    panel.set_chart(chart=True)
    line = panel.chart.bar_rect(0, 0)
    image = panel.chart.viewport().grab().toImage()
    colours = {image.pixelColor(x, int(line.center().y())).name() for x in range(int(line.left()), int(line.right()))}
    assert {current().bar, sheet.name()} <= colours


@pytest.mark.usefixtures("theme")
def test_the_line_under_a_row_runs_on_from_its_name(panel: ComparePanel) -> None:
    panel.table.stand_on(2, 1)
    cell = panel.table.visualRect(panel.model.index(1, 0))
    cells, names = panel.table.viewport().grab().toImage(), panel.table.verticalHeader().grab().toImage()
    line, sheet = QColor(current().line), QColor(current().sheet)
    for y, colour in ((cell.bottom() - 1, sheet), (cell.bottom(), line), (cell.bottom() + 1, sheet)):
        assert cells.pixelColor(cell.left() + 4, y) == colour
        assert names.pixelColor(4, y) == colour


@pytest.mark.usefixtures("theme")
def test_at_twice_the_size_the_line_under_a_name_fills_its_row_of_pixels(panel: ComparePanel) -> None:
    image = QImage(200, 100, QImage.Format.Format_ARGB32)
    image.setDevicePixelRatio(2)
    painter = QPainter(image)
    panel.table.verticalHeader().paintSection(painter, QRect(0, 0, 100, 40), 0)
    painter.end()
    line = QColor(current().line)
    assert [image.pixelColor(150, y) == line for y in (77, 78, 79)] == [False, True, True]
    assert image.pixelColor(199, 79) == line


@pytest.mark.usefixtures("theme")
def test_the_head_over_the_names_begins_where_they_begin(qtbot: QtBot, panel: ComparePanel) -> None:
    panel.table.stand_on(2, 1)
    corner = panel.table.findChild(QLabel, "corner")
    assert isinstance(corner, QLabel)
    corner.setText("口")
    probe = QLabel("口")
    qtbot.addWidget(probe)
    probe.setFont(corner.font())
    probe.setIndent(0)
    probe.setStyleSheet(f"padding-left: {SIDE}px; border: none")
    probe.resize(corner.size())
    assert _first_ink(corner.grab().toImage()) == _first_ink(probe.grab().toImage())


def _first_ink(image: QImage) -> int:
    """The first column of pixels that words have left their ink in."""
    rows = range(4, image.height() - 4)
    ground = image.pixel(1, 4) & 255
    return next(x for x in range(image.width()) if any(abs((image.pixel(x, y) & 255) - ground) > 60 for y in rows))


def test_merging_wants_rows_and_is_not_offered_read_only(qtbot: QtBot, panel: ComparePanel) -> None:
    panel.table.selectAll()
    assert panel.table.chosen_rows() == (0, 1, 2)
    with qtbot.waitSignal(panel.merge_wanted) as asked:
        panel.ask_for_merge()
    assert asked.args[0] == [WORKSHOPS, TEAMS, SHARE]
    panel.set_writable(writable=False)
    with qtbot.assertNotEmitted(panel.merge_wanted):
        panel.ask_for_merge()


def test_merge_dialog_gives_the_name_that_was_chosen(qtbot: QtBot) -> None:
    dialog = MergeRowsDialog((WORKSHOPS, TEAMS))
    qtbot.addWidget(dialog)
    dialog.choose(1)
    with qtbot.waitSignal(dialog.merge_wanted) as asked:
        dialog.accept()
    assert asked.args == [(WORKSHOPS.key, TEAMS.key), TEAMS.key]


def test_choosing_narrows_by_words_and_gives_what_is_ticked(qtbot: QtBot) -> None:
    dialog = ChooseManyDialog("哪些", [Choice("a", "样例车间"), Choice("b", "樣例學校"), Choice("c", "桥")], ("c",))
    qtbot.addWidget(dialog)
    dialog.field.setText("样例")
    assert dialog.in_view == ("a", "b")
    dialog.tick("b", on=True)
    with qtbot.waitSignal(dialog.chosen) as asked:
        dialog.accept()
    assert asked.args == [("c", "b")], "what was ticked before stands first"


@pytest.mark.parametrize("choice", ["light", "dark"])
def test_below_the_last_row_names_and_cells_have_one_ground(panel: ComparePanel, theme: Theme, choice: str) -> None:
    theme.choose(choice)
    view = panel.findChild(CompareTable)
    assert view is not None
    QCoreApplication.processEvents()
    image, low = view.grab().toImage(), view.viewport().geometry().bottom() - 4
    assert low > view.horizontalHeader().height() + view.verticalHeader().length(), "there is room below"
    for x in (4, view.verticalHeader().width() - 4, view.verticalHeader().width() + 8):
        assert image.pixelColor(x, low).name() == current().sheet


def test_over_years_indicators_and_places_are_counted_not_rows(panel: ComparePanel, table: ComparisonTable) -> None:
    def said() -> list[str]:
        filters = panel.filters
        return [filters._indicators.text(), filters._places.text(), panel._about.text()]

    counted = said()
    assert [words.strip(" ▾")[-1] for words in counted[:2]] == ["3", "2"]
    rows = tuple(replace(row, place=place) for row in (WORKSHOPS, TEAMS) for place in (EAST, WEST))
    years = (Column("2018", "2018"), Column("2019", "2019"), Column("2020", "2020"))
    cells = ((table.cells[0][0], None, None),) * len(rows)
    question = CompareQuestion(axis=Axis.YEARS)
    panel.show_table(replace(table, question=question, rows=rows, columns=years, cells=cells))
    counted = said()
    assert [words.strip(" ▾")[-1] for words in counted[:2]] == ["2", "2"]
    assert "4 of 12 rows" in counted[2]
    assert "3 of 5 years" in counted[2]


def test_questions_follow_the_buttons(qtbot: QtBot, panel: ComparePanel) -> None:
    filters = panel.filters
    with qtbot.waitSignal(panel.question_changed):
        filters.choose_places(("1", "2"))
    assert panel.question.places == ("1", "2")
    with qtbot.waitSignal(panel.question_changed):
        filters._by[Axis.YEARS].click()
    assert panel.question.axis is Axis.YEARS
    panel.forget()
    assert panel.question == CompareQuestion()
    assert panel.empty_words


def test_the_closest_agreement_is_told_first(figure: Callable[..., SourceFigure]) -> None:
    loose = Alternative(figure(100), Agreement.OVERLAPS)
    close = Alternative(figure(140), Agreement.TRUNCATED)
    words = cell_words(WORKSHOPS, Cell(figure(148), alternatives=(loose, close)))
    assert "140" in words.note
    assert "100" not in words.note
