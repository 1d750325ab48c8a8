"""The main job, end to end, in the real window: from an empty folder to a dossier, and back again the next day."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

import pypdfium2 as pdfium
import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from archive_gui.desktop.dialogs.export import ExportDialog
from archive_gui.desktop.dialogs.import_preview import ImportPreviewDialog
from archive_gui.desktop.dialogs.new_archive import NewArchiveDialog
from archive_gui.desktop.dialogs.tags import TagDialog
from archive_gui.desktop.panels.article_view_lines import runs_of
from archive_gui.desktop.panels.facts_list import FactList
from archive_gui.desktop.qmodels.articles import ArticlesModel
from archive_gui.desktop.windows.main_window import MainWindow
from archive_gui.domain.facts import Fact
from archive_gui.domain.records import Shelf
from archive_gui.workflows.inspect import inspect_file

pytestmark = pytest.mark.usefixtures("workers_start_anew")
WAIT_MS = 20_000


class Desk(Protocol):
    """What conftest.py lays before a test."""

    def open(self) -> MainWindow: ...


class Journey:
    """What one person does, each step by mouse or keys, waiting until the window has answered."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self.qtbot = qtbot
        self.window = window
        self.parts = window.parts

    def until(self, holds: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(holds, timeout=WAIT_MS)

    def settle(self) -> None:
        """Wait until no job is at work and its answer has been shown."""
        self.until(lambda: self.window.runner.is_idle)
        self.qtbot.wait(30)
        self.until(lambda: self.window.runner.is_idle)
        if not self.window.isActiveWindow():  # offscreen, nobody gives the window the keyboard back after a dialog
            self.window.activateWindow()
            self.until(self.window.isActiveWindow)

    @property
    def shown(self) -> int:
        return self.parts.articles.table.model().rowCount()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        target = QApplication.focusWidget() or self.window
        self.qtbot.keyClick(target, key, modifier)

    def compose(self, field: QLineEdit, words: str) -> None:
        """Type with an input method: letters are shown first, then the words are committed."""
        QApplication.sendEvent(field, QInputMethodEvent("pinyin", []))
        commit = QInputMethodEvent()
        commit.setCommitString(words)
        QApplication.sendEvent(field, commit)

    def make_archive(self, place: Path, name: str) -> None:
        self.window.actions_set["archive.new"].trigger()
        dialog = self.window.findChild(NewArchiveDialog)
        assert dialog is not None
        dialog.fill(name, place)
        self.qtbot.keyClick(dialog, Qt.Key.Key_Return)
        self.until(lambda: self.window.desk.archive is not None)
        self.settle()

    def drop(self, paths: list[Path]) -> None:
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(self.window, QDragEnterEvent(QPoint(300, 300), copy, mime, left, none))
        QApplication.sendEvent(self.window, QDropEvent(QPointF(300, 300), copy, mime, left, none, QEvent.Type.Drop))
        self.qtbot.wait(50)
        self.until(lambda: self.window.runner.is_idle)
        preview = self.window.findChild(ImportPreviewDialog)
        assert preview is not None
        self.qtbot.keyClick(preview, Qt.Key.Key_Return)
        self.settle()

    def search(self, words: str, expected: int) -> None:
        self.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
        field = self.parts.search.field
        assert QApplication.focusWidget() is field
        field.clear()
        self.compose(field, words)
        self.until(lambda: self.window.library.query is not None and self.shown == expected)
        self.settle()

    def clear_search(self, total: int) -> None:
        self.qtbot.keyClick(self.parts.search.field, Qt.Key.Key_Escape)
        self.until(lambda: self.shown == total)
        self.settle()

    def click_row(self, row: int, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        table = self.parts.articles.table
        place = table.visualRect(table.model().index(row, 0)).center()
        table.setFocus(Qt.FocusReason.MouseFocusReason)  # a click sent by a test does not move the keyboard
        self.qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, modifier, place)
        self.until(self._row_is_read)
        self.settle()

    def _row_is_read(self) -> bool:
        """The article of the row that was clicked last is the one in view."""
        current = self.parts.articles.table.currentIndex().row()
        record = self.window.article.record
        model = self.parts.articles.table.model()
        assert isinstance(model, ArticlesModel)
        return record is not None and record.id == model.ids[current]

    def first_fact(self) -> Fact:
        record = self.window.article.record
        assert record is not None
        return record.facts[0]

    def click_fact_in_list(self, fact: Fact) -> None:
        facts = self.parts.article.facts
        row = facts.model.row_of(fact.id)
        assert row is not None
        view = facts.findChild(FactList)
        assert view is not None
        index = facts.model.index(row, 0)
        view.scrollTo(index)
        self.qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(index).center())

    def click_fact_in_text(self, fact: Fact) -> None:
        pane = self.parts.article.view.text_pane
        start = pane.positions.position(fact.span.start)
        pane.go_to(fact.span.start)
        run = next(runs_of(pane.document(), start, start + 1, top=-1, bottom=1e9))
        scrolled = QPoint(0, pane.verticalScrollBar().value())
        self.qtbot.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=run.rect.center().toPoint() - scrolled)

    def tag_chosen(self, name: str) -> None:
        self.press(Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
        self.until(lambda: self.window.findChild(TagDialog) is not None)
        dialog = self.window.findChild(TagDialog)
        assert dialog is not None
        line = dialog.findChild(QLineEdit)
        assert line is not None
        self.compose(line, name)
        dialog.accept()
        self.settle()

    def tag_counts(self) -> dict[str, int]:
        counts = self.window.library.counts
        assert counts is not None
        return {tag.name: tag.article_count for tag in counts.tags}

    def open_shelf(self, shelf: Shelf, expected: int) -> None:
        self.parts.sidebar._pick_shelf(shelf, False)
        self.until(lambda: self.shown == expected)
        self.settle()

    def export(self, path: Path) -> None:
        self.press(Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
        self.until(lambda: self.window.findChild(ExportDialog) is not None)
        dialog = self.window.findChild(ExportDialog)
        assert dialog is not None
        dialog._path.setText(str(path))
        with self.qtbot.waitSignal(self.window.exports.exported, timeout=WAIT_MS):
            dialog.accept()
        self.settle()


def _pdf_text(path: Path) -> str:
    with pdfium.PdfDocument(path) as pdf:
        return "".join("".join(page.get_textpage().get_text_range() for page in pdf).split())


def _hashes(folder: Path) -> set[str]:
    return {hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.iterdir() if path.is_file()}


def _main_job(qtbot: QtBot, desk: Desk, sources: Path, queries: dict[str, int], tmp_path: Path) -> None:
    place = tmp_path / "档案"
    place.mkdir()
    journey = Journey(qtbot, desk.open())
    journey.make_archive(place, "我的档案库")
    assert journey.shown == 0

    journey.drop([sources])
    total = journey.shown
    assert total >= len(list(sources.iterdir()))
    originals = {path.name for path in (place / "我的档案库" / "originals").rglob("*") if path.is_file()}
    assert originals == _hashes(sources)

    for words, expected in queries.items():
        journey.search(words, expected)
        journey.click_row(0)
        record = journey.window.article.record
        assert record is not None
        assert words in record.reading.text or words in (record.description.title or "")

    journey.clear_search(total)
    journey.click_row(next(row for row in range(total) if _has_facts(journey, row)))
    fact = journey.first_fact()
    journey.click_fact_in_list(fact)
    pane = journey.parts.article.view.text_pane
    assert pane._pointed == fact.id
    other = next(each for each in reversed(_facts(journey)) if each.quote != fact.quote)
    journey.click_fact_in_text(other)
    assert journey.parts.article.facts.selected_fact() == other.id

    journey.click_row(0)
    journey.click_row(2, Qt.KeyboardModifier.ShiftModifier)
    assert journey.parts.articles.selected_count() == 3
    journey.tag_chosen("重点")
    assert journey.tag_counts() == {"重点": 3}
    journey.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    journey.settle()
    assert journey.tag_counts().get("重点", 0) == 0
    journey.window.actions_set["edit.redo"].trigger()
    journey.settle()
    assert journey.tag_counts() == {"重点": 3}

    journey.click_row(0)
    gone = journey.parts.articles.selected_ids()
    journey.press(Qt.Key.Key_Delete)
    journey.until(lambda: journey.shown == total - 1)
    journey.settle()
    journey.open_shelf(Shelf.TRASH, 1)
    journey.click_row(0)
    assert journey.parts.articles.selected_ids() == gone
    journey.window.actions_set["entry.restore"].trigger()
    journey.until(lambda: journey.shown == 0)
    journey.open_shelf(Shelf.ALL, total)

    journey.parts.articles.focus_list()
    journey.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert journey.parts.articles.selected_count() == total
    pdf = tmp_path / "选编.pdf"
    journey.export(pdf)
    _check_dossier(journey, pdf)

    journey.click_row(1)
    left_at = journey.parts.articles.selected_ids()
    journey.window.close()

    again = Journey(qtbot, desk.open())
    again.window.archives.open(place / "我的档案库")
    again.until(lambda: again.shown == total)
    again.settle()
    assert again.tag_counts() == {"重点": 3}
    assert again.window.article.record is not None
    assert (again.window.article.record.id,) == left_at
    again.window.close()


def _facts(journey: Journey) -> tuple[Fact, ...]:
    record = journey.window.article.record
    assert record is not None
    return record.facts


def _has_facts(journey: Journey, row: int) -> bool:
    journey.click_row(row)
    return len({fact.quote for fact in _facts(journey)}) > 1


def _check_dossier(journey: Journey, pdf: Path) -> None:
    archive = journey.window.desk.archive
    assert archive is not None
    text = _pdf_text(pdf)
    for article in journey.parts.articles.selected_ids():
        record = archive.store.article(article)
        title = "".join((record.description.title or "").split())
        assert title in text
        assert record.source.sha256 in text
        for part in record.reading.parts:
            words = "".join(record.reading.part_text(part).split())
            assert words[:12] in text, words


def test_the_main_job_on_the_projects_own_samples(qtbot: QtBot, desk: Desk, samples: Path, tmp_path: Path) -> None:
    _main_job(qtbot, desk, samples, {"样本": len(_articles_with(samples, "样本"))}, tmp_path)


def test_the_main_job_on_the_real_documents(qtbot: QtBot, desk: Desk, seeds: Path, tmp_path: Path) -> None:
    _main_job(qtbot, desk, seeds, {"扶贫车间": 4, "上坪村": 1}, tmp_path)


@pytest.fixture(autouse=True)
def _quiet_clipboard(qapp: QApplication) -> None:
    qapp.clipboard().clear()


def _articles_with(folder: Path, words: str) -> list[str]:
    """The articles that hold ``words``, by the text stages themselves, without store or index."""
    found = []
    for path in sorted(folder.iterdir()):
        if path.suffix in {".txt", ".md"}:
            for article in inspect_file(path).articles:
                if words in article.reading.text or words in (article.description.title or ""):
                    found.append(article.reading.text[:20])
    return found
