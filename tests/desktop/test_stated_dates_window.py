"""A date saved in the form shows at once in the facts beside it, and undo takes both back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from archive_gui.base.progress import Silent
from archive_gui.desktop.windows.main_window import MainWindow
from archive_gui.domain.facts import DateFact, Fact
from archive_gui.domain.findings import FindingKind
from archive_gui.domain.records import ArticleId
from archive_gui.workflows import read
from archive_gui.workflows.ingest import import_paths
from archive_gui.workflows.session import create_archive

Make = Callable[..., MainWindow]
Settle = Callable[[MainWindow], None]


@pytest.fixture
def window(tmp_path: Path, samples: Path, make_window: Make, settled: Settle) -> MainWindow:
    """A window on a page of five articles without a year, the fourth one shown and its 今年 chosen."""
    archive = create_archive(tmp_path / "page", operator="测试员")
    import_paths(archive, [samples / "schools_page.txt"], Silent(), inline_files=1)
    archive.close()
    window = make_window(folder=tmp_path / "page")
    window.parts.articles.choose((), ArticleId(4))
    settled(window)
    window.parts.article.facts.select_fact(this_year(window).id)
    return window


def this_year(window: MainWindow) -> Fact:
    assert window.article.record is not None
    return next(fact for fact in window.article.record.facts if fact.quote == "今年")


def shown(window: MainWindow) -> tuple[Fact | None, str]:
    """The fact that is chosen in the pane, and the words of its details."""
    facts = window.parts.article.facts
    (chosen,) = facts.chosen_facts()
    return chosen, facts._detail.words()


def state_date(window: MainWindow, qtbot: QtBot, typed: str) -> None:
    form = window.parts.article.metadata
    line = next(one for one in form.findChildren(QLineEdit) if one.accessibleName() == "Date")
    line.selectAll()
    line.insert(typed)
    whole_page = next(box for box in form.findChildren(QCheckBox) if "5" in box.text())
    whole_page.setChecked(True)
    save = next(one for one in form.findChildren(QPushButton) if one.text() == "Save")
    qtbot.mouseClick(save, Qt.MouseButton.LeftButton)


def value(fact: Fact | None) -> str | None:
    assert fact is not None
    assert isinstance(fact.detail, DateFact)
    return fact.detail.value


def test_facts_show_what_the_stated_date_makes_of_them(window: MainWindow, settled: Settle, qtbot: QtBot) -> None:
    before, words = shown(window)
    assert (value(before), "2021" in words) == ("2021", True)
    count = window.ledger.counts.open
    state_date(window, qtbot, "2022-09-04")
    settled(window)
    now, words = shown(window)
    assert (value(now), "2022" in words, "2021" in words) == ("2022", True, False)
    assert window.ledger.counts.open == count - 1
    window.parts.articles.choose((), ArticleId(1))
    settled(window)
    assert window.article.record is not None
    assert window.article.record.description.date.value == "2022-09-04"
    assert "2022-09-01" in [value(one) for one in window.article.record.facts if isinstance(one.detail, DateFact)]


def test_undo_and_redo_take_date_and_facts_along(window: MainWindow, settled: Settle, qtbot: QtBot) -> None:
    state_date(window, qtbot, "2022-09-04")
    settled(window)
    for action, wanted, date in (("edit.undo", "2021", None), ("edit.redo", "2022", "2022-09-04")):
        window.actions_set[action].trigger()
        settled(window)
        now, words = shown(window)
        assert (value(now), wanted in words) == (wanted, True)
        assert window.article.record is not None
        assert window.article.record.description.date.value == date


def test_a_date_done_again_is_not_taken_back_when_the_article_is_left(
    window: MainWindow, settled: Settle, qtbot: QtBot
) -> None:
    state_date(window, qtbot, "2022-09-04")
    settled(window)
    for action in ("edit.undo", "edit.redo"):
        window.actions_set[action].trigger()
        settled(window)
    window.leave_article_behind()
    settled(window)
    archive = window.desk.archive
    assert archive is not None
    assert read.article(archive, ArticleId(4)).description.date.value == "2022-09-04"


def test_the_missing_date_is_told_for_the_page_without_leaving_the_keyboard(
    window: MainWindow, settled: Settle, qtbot: QtBot
) -> None:
    window.actions_set["entry.date"].trigger()
    assert window.parts.article.metadata.isVisible()
    line = window.focusWidget()
    assert isinstance(line, QLineEdit)
    assert line.accessibleName() == "Date"
    qtbot.keyClicks(line, "2022-09-04")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    settled(window)
    archive = window.desk.archive
    assert archive is not None
    dates = [read.article(archive, ArticleId(number)).description.date.value for number in range(1, 6)]
    assert dates == ["2022-09-04"] * 5
    window.actions_set["entry.date"].trigger()
    boxes = window.parts.article.metadata.findChildren(QCheckBox)
    assert not any(box.isChecked() for box in boxes), "a date that is there is changed for its article alone"


def test_what_the_ledger_says_of_a_missing_date_leads_to_its_field(
    window: MainWindow, settled: Settle, qtbot: QtBot
) -> None:
    link = next(one for one in window.parts.banner.links if one.text() == "Set the date")
    assert not link.isHidden()
    window.parts.articles.select_all()
    settled(window)
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    settled(window)
    line = window.focusWidget()
    assert isinstance(line, QLineEdit)
    assert line.accessibleName() == "Date"
    assert window.parts.article.metadata.isAncestorOf(line)
    assert window.parts.articles.selected_count() == 1
    state_date(window, qtbot, "2022-09-04")
    settled(window)
    assert link.isHidden() or window.parts.banner.isHidden()


def test_the_item_of_the_ledger_offers_the_date_too(window: MainWindow, settled: Settle, qtbot: QtBot) -> None:
    window.actions_set["pane.ledger"].trigger()
    settled(window)
    items = window.parts.ledger.list.items
    rows = (items.entry(row) for row in range(items.rowCount()))
    window.parts.ledger.list.stand_on(
        next(number for number, one in enumerate(rows) if one is not None and one.row.kind is FindingKind.DATE_UNKNOWN)
    )
    settled(window)
    offered = [one for one in window.parts.ledger.detail.findChildren(QToolButton) if one.text() == "Set the date"]
    assert len(offered) == 1
    qtbot.mouseClick(offered[0], Qt.MouseButton.LeftButton)
    line = window.focusWidget()
    assert isinstance(line, QLineEdit)
    assert line.accessibleName() == "Date"


def test_after_enter_in_the_form_the_keys_of_undo_take_the_saved_date_back(
    window: MainWindow, settled: Settle, qtbot: QtBot
) -> None:
    window.activateWindow()
    window.actions_set["entry.date"].trigger()
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    dates = []
    for key, held in (
        (None, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier),
    ):
        if key is None:
            QTest.keyClicks(line, "2022-09-04")
        else:
            QTest.keyClick(line, key, held)
        settled(window)
        assert window.article.record is not None
        dates.append(window.article.record.description.date.value)
    assert dates == [None, "2022-09-04", None, "2022-09-04"]


def test_what_is_typed_into_a_field_is_taken_back_there_and_nothing_further(
    window: MainWindow, settled: Settle, qtbot: QtBot
) -> None:
    state_date(window, qtbot, "2022-09-04")
    settled(window)
    window.activateWindow()
    window.actions_set["entry.edit"].trigger()
    title = QApplication.focusWidget()
    assert isinstance(title, QLineEdit)
    known = title.text()
    QTest.keyClicks(title, "x")
    for _press in range(4):
        QTest.keyClick(title, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        settled(window)
    assert title.text() == known
    assert window.article.record is not None
    assert window.article.record.description.date.value == "2022-09-04"
