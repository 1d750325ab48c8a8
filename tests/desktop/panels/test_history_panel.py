"""The journal, and what repair did."""

from __future__ import annotations

import dataclasses
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from archive_gui.base.messages import sentences
from archive_gui.desktop.panels.history import HistoryPanel
from archive_gui.desktop.qmodels.repair_words import change_words, done_words, told_words, visible
from archive_gui.domain.captured import Message
from archive_gui.domain.changes import JournalEntry
from archive_gui.domain.reading import Repair, RepairKind
from archive_gui.domain.records import SourceText
from archive_gui.domain.spans import Span

NOON = datetime(2026, 3, 4, 12, 0, tzinfo=UTC)


@pytest.fixture
def panel(qtbot: QtBot, source: SourceText) -> HistoryPanel:
    panel = HistoryPanel()
    qtbot.addWidget(panel)
    panel.resize(380, 600)
    panel.show()
    entries = [
        JournalEntry(1, "甲某", NOON, Message("sample.first"), undone=False),
        JournalEntry(2, "乙某", NOON, Message("sample.second"), undone=True),
    ]
    panel.show_history(entries, source.repairs, source.set_aside)
    return panel


def test_the_journal_stands_newest_first_and_says_what_is_undone(panel: HistoryPanel) -> None:
    first, second = panel.journal()
    assert (first.what, first.details) == ("sample.second", "乙某")
    assert first.faint
    assert "undone" in first.aside
    assert second.what == "sample.first"
    assert "undone" not in second.aside


def test_repairs_stand_in_the_order_of_the_text_with_what_was_set_aside(
    panel: HistoryPanel, source: SourceText
) -> None:
    rows = panel.repairs()
    assert len(rows) == len(source.repairs) + len(source.set_aside)
    assert rows[0].id == source.repairs[0].id
    assert (rows[0].details, rows[0].aside) == (
        "1 line end",
        f"character {source.repairs[0].source_ranges[0].start + 1}",
    )
    assert rows[0].rule == "unwrap.column"
    assert rows[-1].rule == "furniture.footer"
    assert rows[-1].id is None


def test_a_click_on_a_repair_asks_for_its_place(panel: HistoryPanel, source: SourceText, qtbot: QtBot) -> None:
    view = panel.repair_list
    with qtbot.waitSignal(panel.repair_activated) as told:
        place = view.visualRect(view.model().index(1, 0)).center()
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert told.args == [source.repairs[1].id]


def test_nothing_done_is_said_in_words(panel: HistoryPanel) -> None:
    panel.show_history((), (), ())
    assert panel.repairs() == []
    assert panel._repair_heading.text() == "This source needed no repairs"
    assert panel._journal_heading.text() == "Nothing has been changed yet"


@pytest.mark.parametrize(
    ("text", "shown"),
    [("甲\n乙", "甲↵乙"), ("\r\n", "↵"), (" \u3000", "␣␣"), ("字" * 100, "字" * 30 + "…" + "字" * 30)],
)
def test_what_cannot_be_seen_is_made_visible(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_repairs_are_told_by_what_they_did() -> None:
    def repair(kind: RepairKind, after: str, *, applied: bool = True) -> Repair:
        return Repair("r1", "sample", 1, kind, (Span(0, 1),), "甲", after, applied, 0.9)

    assert done_words(repair(RepairKind.REPLACE, "")) == "Characters removed"
    assert done_words(repair(RepairKind.REPLACE, "乙")) == "Characters replaced"
    assert done_words(repair(RepairKind.JOIN, "", applied=False)) == "Proposed: Lines joined"
    assert change_words("甲", "") == "甲 → (nothing)"


def test_a_rule_that_has_a_sentence_is_told_by_it(panel: HistoryPanel, source: SourceText) -> None:
    sentences({"repair.rule.sample_rule": lambda: "Sample lines are joined."})
    sample = dataclasses.replace(source.repairs[0], rule="sample_rule")
    panel.show_history((), (sample,), ())
    (row,) = panel.repairs()
    assert row.what == "Sample lines are joined."
    assert row.rule == "sample_rule"
    assert told_words("Line end joined", "sample_rule", "\n", "").split("\n")[1] == "Sample lines are joined."


def test_what_was_done_to_the_article_stands_before_the_rest_of_the_page(
    panel: HistoryPanel, source: SourceText
) -> None:
    first, second = source.repairs[0], source.repairs[-1]
    cut = second.source_ranges[0]
    panel.show_history(
        (), (first, second), source.set_aside, (Span(cut.end, cut.end + 5), Span(cut.start - 5, cut.start))
    )
    rows = panel.repairs()
    assert [row.id for row in rows] == [second.id, None, first.id, None]
    assert rows[1].heading
    assert rows[1].what == "2 elsewhere on the page"
    assert panel._repair_heading.text() == "1 repair of this article"


def test_an_article_that_needed_nothing_says_so_above_the_rest_of_its_page(
    panel: HistoryPanel, source: SourceText
) -> None:
    panel.show_history((), source.repairs[:1], (), (Span(900_000, 900_010),))
    assert panel._repair_heading.text() == "This article needed no repairs"
    assert [row.heading for row in panel.repairs()] == [True, False]
