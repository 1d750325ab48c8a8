"""Facts as a table, the timeline, and the sentences in it; every fact is invented."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTableView, QToolButton
from pytestqt.qtbot import QtBot

from archive_gui.desktop.panels.facts_table import FactsTablePanel
from archive_gui.desktop.panels.timeline import TimelinePanel
from archive_gui.desktop.qmodels.fact_rows import FactColumn
from archive_gui.desktop.qmodels.paged import PAGE_ROWS
from archive_gui.domain.fact_rows import FactFilter, FactRow, FactSort, Timeline, TimelineEntry
from archive_gui.domain.facts import Fact, FactKind, FactState, Figure
from archive_gui.domain.records import ArticleId
from archive_gui.domain.spans import Span

MILLION = 1_000_000


def line(number: int) -> FactRow:
    figure = Figure(float(number), "个", indicator="样例车间", subject="样东县", as_of="2020")
    span = Span(0, 3)
    fact = Fact(f"a1.f{number}", FactKind.FIGURE, f"{number}个", span, (span,), figure, 0.9, "figure.plain")
    return FactRow(number, ArticleId(1), "样例文章", "样例日报", "2020-10-12", fact)


class Shelf:
    """Gives lines of whatever is asked for, and remembers how many."""

    def __init__(self) -> None:
        self.asked = 0

    def fetch(self, ids: Sequence[int], deliver: Callable[[Sequence[FactRow]], object]) -> None:
        self.asked += len(ids)
        deliver([line(number) for number in ids])


@pytest.fixture
def shelf() -> Shelf:
    """Where the lines come from."""
    return Shelf()


@pytest.fixture
def panel(qtbot: QtBot, shelf: Shelf) -> FactsTablePanel:
    """A table in view."""
    made = FactsTablePanel(shelf.fetch)
    qtbot.addWidget(made)
    made.resize(1000, 500)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_a_million_facts_open_reading_only_those_in_view(qtbot: QtBot, panel: FactsTablePanel, shelf: Shelf) -> None:
    panel.show_facts(array("q", range(1, MILLION + 1)))
    panel.focus_view()
    qtbot.wait(1)
    assert panel.model.rowCount() == MILLION
    assert panel.about == "1,000,000 facts"
    assert shelf.asked <= 2 * PAGE_ROWS
    QTest.keyClick(panel.table, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    panel.table.scrollToBottom()
    qtbot.wait(1)
    assert panel.model.index(MILLION - 1, FactColumn.VALUE).data() == "1,000,000 个"
    assert shelf.asked <= 5 * PAGE_ROWS


def test_enter_leads_to_the_fact_and_moving_tells_it(qtbot: QtBot, panel: FactsTablePanel) -> None:
    panel.show_facts(array("q", [7, 8]))
    panel.focus_view()
    with qtbot.waitSignal(panel.source_stood) as stood:
        QTest.keyClick(panel.table, Qt.Key.Key_Down)
    assert stood.args == [line(8)]
    with qtbot.waitSignal(panel.source_wanted) as asked:
        QTest.keyClick(panel.table, Qt.Key.Key_Return)
    assert asked.args == [line(8)]


def test_header_orders_and_turns_the_order(qtbot: QtBot, panel: FactsTablePanel) -> None:
    header = panel.table.horizontalHeader()
    with qtbot.waitSignal(panel.question_changed):
        header.sectionClicked.emit(int(FactColumn.VALUE))
    assert panel.table.sort == (FactSort.VALUE, True)
    header.sectionClicked.emit(int(FactColumn.VALUE))
    assert panel.table.sort == (FactSort.VALUE, False)
    with qtbot.assertNotEmitted(panel.question_changed):
        header.sectionClicked.emit(int(FactColumn.AS_OF))
    assert header.sortIndicatorSection() == FactColumn.VALUE


def test_a_new_order_shows_what_comes_first_in_it_and_a_filter_leaves_one_where_one_stood(
    qtbot: QtBot, panel: FactsTablePanel
) -> None:
    panel.show_facts(array("q", range(1, 501)))
    panel.focus_view()
    panel.table.horizontalHeader().sectionClicked.emit(int(FactColumn.VALUE))
    panel.show_facts(array("q", range(500, 0, -1)))
    assert panel.table.currentIndex().row() == 0
    assert panel.table.indexAt(QPoint(4, 4)).row() == 0
    QTest.keyClick(panel.table, Qt.Key.Key_Down)
    panel.show_facts(array("q", range(499, 0, -1)))
    assert panel.model.ids[panel.table.currentIndex().row()] == 499


def test_filters_are_put_together(qtbot: QtBot, panel: FactsTablePanel) -> None:
    filters = panel.filters
    with qtbot.waitSignal(panel.question_changed):
        filters.text_field.setText("车间")
    filters.set_kinds((FactKind.FIGURE,))
    filters.show_place("990101", "样例省样东县")
    filters._state_picked(_action(FactState.EDITED))
    filters._doubtful.click()
    expected = FactFilter(
        kinds=(FactKind.FIGURE,), place="990101", states=(FactState.EDITED,), doubtful=True, text="车间"
    )
    assert panel.wanted == expected
    panel.forget()
    assert panel.wanted == FactFilter()


def test_a_place_is_looked_up_once_and_taken_back_with_its_words(qtbot: QtBot, panel: FactsTablePanel) -> None:
    field = panel.filters.place_field
    field.setText("样东")
    with qtbot.waitSignal(panel.place_typed) as typed:
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert typed.args == ["样东"]
    panel.filters.show_place("990101", "样例省样东县")
    with qtbot.assertNotEmitted(panel.place_typed):
        QTest.keyClick(field, Qt.Key.Key_Return)
    with qtbot.waitSignal(panel.place_typed) as cleared:
        field.clear()
    assert cleared.args == [""]


def test_an_unknown_place_says_so_and_narrows_to_nothing(panel: FactsTablePanel) -> None:
    panel.filters.show_place(None, "无此地", "No place is called this.")
    assert panel.wanted.place is None
    assert panel.filters.place_field.toolTip() == "No place is called this."


def test_an_empty_table_says_why(panel: FactsTablePanel) -> None:
    panel.show_facts(array("q"))
    assert panel.empty_words == "These articles hold no facts."
    panel.filters.set_kinds((FactKind.AWARD,))
    panel.show_facts(array("q"))
    assert panel.empty_words == "No fact fits what is chosen above."


def _action(data: object) -> QAction:
    action = QAction()
    action.setData(data)
    return action


def entry(number: int) -> TimelineEntry:
    return TimelineEntry(
        id=number,
        article=ArticleId(number),
        title="样例文章",
        published=None,
        local_id="a1.f1",
        quote="2018年6月",
        span=Span(0, 7),
        value="2018-06",
        first="2018-06-01",
        last="2018-06-30",
        inferred=number == 2,
        vague=False,
        sentence="2018年6月，样例学校开学。",
        highlight=Span(0, 7),
    )


@pytest.fixture
def timeline(qtbot: QtBot) -> TimelinePanel:
    """Five dates in two years."""
    made = TimelinePanel(lambda ids, deliver: deliver([entry(number) for number in ids]))
    qtbot.addWidget(made)
    made.resize(800, 400)
    with qtbot.waitExposed(made):
        made.show()
    made.show_timeline(Timeline(array("q", [1, 2, 3, 4, 5]), (("2018", 0, 1), ("2018-06", 1, 2), ("2020-10", 3, 2))))
    return made


def test_periods_begin_where_they_begin(timeline: TimelinePanel) -> None:
    assert [timeline.model.heading(row) for row in range(5)] == ["2018", "2018-06", "", "2020-10", ""]
    years = [timeline.periods.topLevelItem(number) for number in range(timeline.periods.topLevelItemCount())]
    assert [(year.text(0), year.childCount()) for year in years if year is not None] == [("2018", 1), ("2020", 1)]


def test_a_period_leads_to_its_first_sentence(timeline: TimelinePanel) -> None:
    year = timeline.periods.topLevelItem(1)
    assert year is not None
    timeline.periods.setCurrentItem(year)
    assert timeline.list.currentIndex().row() == 3


def test_an_inferred_date_says_so_aloud(timeline: TimelinePanel) -> None:
    spoken = timeline.model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "inferred" in spoken
    assert "inferred" not in timeline.model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)


def test_a_dated_sentence_leads_to_the_text(qtbot: QtBot, timeline: TimelinePanel) -> None:
    timeline.focus_view()
    with qtbot.waitSignal(timeline.source_wanted) as asked:
        QTest.keyClick(timeline.list, Qt.Key.Key_Return)
    assert asked.args == [entry(1)]
    timeline.show_timeline(Timeline(array("q"), ()))
    assert timeline.empty_words


def test_room_that_the_columns_leave_goes_to_the_words_of_the_text(panel: FactsTablePanel, qtbot: QtBot) -> None:
    table = panel.findChild(QTableView)
    assert table is not None
    plain = table.columnWidth(FactColumn.QUOTE)
    shared = {column: table.columnWidth(column) for column in (FactColumn.NAME, FactColumn.PLACE)}
    panel.resize(2000, 600)
    qtbot.waitUntil(lambda: table.horizontalHeader().length() == table.viewport().width())
    assert table.columnWidth(FactColumn.QUOTE) > plain + 300
    assert all(table.columnWidth(column) > width + 100 for column, width in shared.items())
    panel.resize(700, 600)
    qtbot.waitUntil(lambda: table.columnWidth(FactColumn.QUOTE) == plain)
    assert {column: table.columnWidth(column) for column in shared} == shared


def test_columns_kept_in_a_wide_window_fit_a_narrower_one(panel: FactsTablePanel, qtbot: QtBot) -> None:
    table = panel.findChild(QTableView)
    assert table is not None
    panel.resize(2000, 600)
    table.setColumnWidth(FactColumn.KIND, 90)
    qtbot.waitUntil(lambda: table.columnWidth(FactColumn.QUOTE) > 500)
    kept = panel.columns_state()
    panel.resize(1300, 600)
    panel.restore_columns(kept)
    qtbot.waitUntil(lambda: table.horizontalHeader().length() == table.viewport().width())
    assert table.columnWidth(FactColumn.KIND) == 90


def test_filters_are_cleared_together_and_only_where_there_are_any(qtbot: QtBot, panel: FactsTablePanel) -> None:
    filters = panel.filters
    (clear,) = [button for button in filters.findChildren(QToolButton) if button.text() == "Clear filters"]
    assert not clear.isVisible()
    filters.show_place("430001", "样东县", "样省样东县")
    filters.set_kinds((FactKind.FIGURE,))
    assert filters.place_field.text() == "样东县"
    assert filters.place_field.toolTip() == "样省样东县"
    assert filters.place_field.property("mistake") is False
    with qtbot.waitSignal(filters.changed):
        qtbot.mouseClick(clear, Qt.MouseButton.LeftButton)
    assert filters.wanted == FactFilter()
    assert filters.place_field.text() == ""
    assert not clear.isVisible()
    assert filters.text_field.hasFocus()
