"""An article of very many facts: its list is there at once, is walked and filtered as a short one is."""

from __future__ import annotations

import gc
import weakref

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtWidgets import QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from archive_gui.desktop.delegates.fact_row import FactRowDelegate
from archive_gui.desktop.jobs.collector import Collector
from archive_gui.desktop.panels.facts import FactsPanel
from archive_gui.desktop.panels.facts_acts import FactAct
from archive_gui.desktop.qmodels.fact_sheet import FactSheet
from archive_gui.desktop.qmodels.facts import FactListModel, Showing
from archive_gui.domain.facts import DateFact, Fact, FactKind, FactState, Figure
from archive_gui.domain.spans import Span

MANY = 20_000


def fact(number: int, *, confidence: float = 0.97, state: FactState = FactState.MACHINE, dated: bool = False) -> Fact:
    span = Span(number * 4, number * 4 + 3)
    kind, detail = (FactKind.DATE, DateFact("2020")) if dated else (FactKind.FIGURE, Figure(number, "座"))
    return Fact(f"a1.f{number}", kind, "12座", span, (span,), detail, confidence, "sample.rule", state=state)


@pytest.fixture(scope="module")
def sheet() -> FactSheet:
    return FactSheet.shaped((fact(number, dated=number % 4 == 0) for number in range(MANY)), ())


@pytest.fixture
def panel(qtbot: QtBot) -> FactsPanel:
    panel = FactsPanel()
    qtbot.addWidget(panel)
    panel.resize(360, 700)
    panel.show()
    qtbot.waitExposed(panel)
    return panel


def test_only_rows_in_view_are_asked_for_their_height(
    panel: FactsPanel, sheet: FactSheet, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    asked: list[int] = []
    known = FactRowDelegate.sizeHint

    def counted(
        self: FactRowDelegate, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        asked.append(index.row())
        return known(self, option, index)

    monkeypatch.setattr(FactRowDelegate, "sizeHint", counted)
    panel.show_sheet(sheet, "")
    qtbot.wait(20)
    panel.resize(280, 500)
    qtbot.wait(20)
    panel.view.choose_silently(MANY)
    qtbot.wait(20)
    assert len(asked) < 1000


def test_the_last_of_many_rows_is_reached_and_shown(panel: FactsPanel, sheet: FactSheet) -> None:
    panel.show_sheet(sheet, "")
    last = panel.model.rowCount() - 1
    panel.view.choose_silently(last)
    rect = panel.view.visualRect(panel.model.index(last))
    assert panel.view.viewport().rect().contains(rect.center())
    assert rect.height() == panel.view.visualRect(panel.model.index(last - 1)).height()


def test_a_short_list_after_a_long_one_has_rows_of_their_own_height(panel: FactsPanel, sheet: FactSheet) -> None:
    panel.show_sheet(sheet, "")
    panel.show_facts([fact(1), fact(2)], "")
    heights = [panel.view.visualRect(panel.model.index(row)).height() for row in range(3)]
    assert heights[0] > heights[1] == heights[2]


def test_rows_find_their_facts_through_every_filter(sheet: FactSheet) -> None:
    model = FactListModel()
    model.set_sheet(sheet)
    assert model.rowCount() == MANY + 2
    for kinds in (None, {FactKind.DATE}, {FactKind.FIGURE}):
        model.set_kinds(kinds)
        for number in (3, 4, MANY - 1, MANY - 4):
            row = model.row_of(f"a1.f{number}")
            shown = kinds is None or ((number % 4 == 0) == (FactKind.DATE in kinds))
            assert (row is not None) == shown
            if row is not None:
                assert model.mentions(row)[0].id == f"a1.f{number}"
    model.set_kinds(None)
    model.set_disputed({"a1.f7"})
    model.set_showing(Showing.DOUBTFUL)
    assert [entry.facts[0].id for entry in model.entries() if entry.facts] == ["a1.f7"]


def test_what_the_ledger_has_open_is_walked_to_first_then_what_is_least_sure() -> None:
    model = FactListModel()
    model.set_facts([fact(1), fact(2, confidence=0.6), fact(3), fact(4, confidence=0.7)])
    model.set_disputed({"a1.f3"})
    assert [model.mentions(row)[0].id for row in model.rows_by_doubt()] == ["a1.f3", "a1.f2", "a1.f4", "a1.f1"]


def test_all_of_many_facts_are_chosen_without_asking_row_by_row(
    panel: FactsPanel, sheet: FactSheet, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    asked: list[int] = []
    known = FactListModel._at

    def counted(self: FactListModel, row: int) -> tuple[FactKind, tuple[Fact, ...]]:
        asked.append(row)
        return known(self, row)

    panel.set_writable(True)
    panel.show_sheet(sheet, "12座，" * MANY)
    panel.select_fact("a1.f9")
    monkeypatch.setattr(FactListModel, "_at", counted)
    panel.select_all()
    assert len(panel.chosen_facts()) == MANY
    assert panel.chosen_facts()[0].id == "a1.f9"
    assert FactAct.ACCEPT in panel.possible()
    assert panel.chosen_facts() is panel.chosen_facts()
    assert len(asked) < 1000
    panel.view.choose_silently(3)
    assert [fact.id for fact in panel.chosen_facts()] == [panel.model.mentions(3)[0].id]
    assert "20,000" not in panel.detail.bar.button(FactAct.ACCEPT).text()


def test_home_leads_to_the_first_fact_under_its_heading(panel: FactsPanel, qtbot: QtBot) -> None:
    panel.show_facts([fact(number, dated=number > 3) for number in range(1, 7)], "12座，" * 7)
    panel.view.choose_silently(2)
    qtbot.keyClick(panel.view, Qt.Key.Key_End)
    assert panel.selected_fact() == "a1.f6"
    qtbot.keyClick(panel.view, Qt.Key.Key_Home)
    assert panel.selected_fact() == "a1.f1"
    qtbot.keyClick(panel.view, Qt.Key.Key_End, Qt.KeyboardModifier.ShiftModifier)
    assert len(panel.chosen_facts()) == 6


class Knot:
    """Something that only the collector can free."""

    def __init__(self) -> None:
        self.self = self


def test_a_look_through_everything_that_took_long_is_seldom_repeated(monkeypatch: pytest.MonkeyPatch) -> None:
    now, looks = [0.0], []

    def look(generation: int = 2) -> int:
        looks.append(generation)
        now[0] += 9.0 if generation == 2 else 0.0
        return 0

    monkeypatch.setattr("archive_gui.desktop.jobs.collector.time.monotonic", lambda: now[0])
    monkeypatch.setattr(gc, "get_count", lambda: (100_000, 0, 0))
    collector = Collector()
    monkeypatch.setattr(gc, "collect", look)
    try:
        for moment in (10.0, 250.0, 500.0, 8_000.0, 10_000.0):
            now[0] = moment
            collector.collect()
    finally:
        collector.stop()
    assert looks == [1, 2, 1, 1, 2]


def test_what_outlived_a_look_is_passed_over_until_nothing_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """So that a window that stays open all day is not held again and again for what never goes."""
    now = [0.0]
    monkeypatch.setattr("archive_gui.desktop.jobs.collector.time.monotonic", lambda: now[0])
    monkeypatch.setattr(gc, "get_count", lambda: (100_000, 0, 0))
    collector = Collector()
    old: list[Knot] = [Knot()]
    gone_old = weakref.ref(old[0])
    gone: list[tuple[bool, bool]] = []
    try:
        for _look in range(8):
            now[0] += 100_000.0
            gone_new = weakref.ref(Knot())
            collector.collect()
            gone.append((gone_new() is None, gone_old() is None))
            old.clear()
    finally:
        collector.stop()
    assert gone == [*[(True, False)] * 7, (True, True)]
    assert gc.get_freeze_count() == 0


def test_new_garbage_is_collected_and_the_triggers_come_back(qtbot: QtBot) -> None:
    collector = Collector()
    try:
        assert not gc.isenabled()
        gone = weakref.ref(Knot())
        ballast = [[number] for number in range(5_000)]
        qtbot.waitUntil(lambda: gone() is None, timeout=5_000)
        assert len(ballast) == 5_000
    finally:
        collector.stop()
    assert gc.isenabled()


def test_home_leads_to_the_first_fact_with_its_heading_in_sight(
    panel: FactsPanel, sheet: FactSheet, qtbot: QtBot
) -> None:
    panel.show_sheet(sheet, "")
    rows = panel.view
    qtbot.keyClick(rows, Qt.Key.Key_End)
    qtbot.keyClick(rows, Qt.Key.Key_Home)
    assert rows.currentIndex().row() == 1
    assert rows.verticalScrollBar().value() == 0
