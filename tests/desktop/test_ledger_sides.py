"""Two places of an item of the ledger side by side."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from archive_gui.base.progress import Silent
from archive_gui.desktop.dialogs.ledger_sides import SidesDialog
from archive_gui.desktop.qmodels.ledger import LedgerEntry
from archive_gui.desktop.windows.main_window import MainWindow
from archive_gui.domain.ledger import Verdict
from archive_gui.workflows import ledger
from archive_gui.workflows.ingest import import_paths
from archive_gui.workflows.session import create_archive

Make = Callable[..., MainWindow]
Settle = Callable[[MainWindow], None]

FILLING = "　　村口的路修到了家门前，孩子们上学不再翻山，老人看病也有了卫生室，日子一天比一天好。\n\n" * 12
PAGE = (
    "样例日报 2019年6月1日\n\n样溪县的水厂\n\n　　样溪县共有水厂31座，其中东片12座、西片16座。\n\n"
    f"{FILLING}　　样溪县样溪村有茶农1286人。\n\n{FILLING}　　样溪县样溪村的茶农1268人都有了手艺。\n"
)


@pytest.fixture
def window(tmp_path: Path, make_window: Make, settled: Settle) -> MainWindow:
    """A window on an archive whose ledger is in view."""
    path = tmp_path / "page.txt"
    path.write_text(PAGE, "utf-8")
    archive = create_archive(tmp_path / "water", operator="测试员")
    import_paths(archive, [path], Silent())
    archive.close()
    made = make_window(folder=tmp_path / "water")
    made.actions_set["pane.ledger"].trigger()
    settled(made)
    return made


def stand_on(window: MainWindow, settled: Settle, quote: str) -> LedgerEntry:
    items = window.parts.ledger.list.items
    entries = [items.entry(row) for row in range(items.rowCount())]
    at = next(at for at, one in enumerate(entries) if one and any(quote in piece.quote for piece in one.row.evidence))
    window.parts.ledger.list.stand_on(at)
    settled(window)
    entry = window.parts.ledger.entry
    assert entry is not None
    return entry


def test_both_places_of_one_article_are_shown_at_once_and_judged(
    window: MainWindow, settled: Settle, qtbot: QtBot
) -> None:
    entry = stand_on(window, settled, "1286人")
    window.actions_set["ledger.sides"].trigger()
    settled(window)
    [dialog] = window.findChildren(SidesDialog)
    for text, quote in zip(dialog.texts, ("1286人", "1268人"), strict=True):
        assert set(text.marked) == {"1286人", "1268人"}
        place = text.cursorRect(text.textCursor())
        assert text.viewport().rect().intersects(place)
        at = text.textCursor().position()
        assert text.toPlainText()[at:].startswith(quote)
    [misprint] = [one for one in dialog.findChildren(QPushButton) if one.shortcut().toString() == "Alt+3"]
    qtbot.mouseClick(misprint, Qt.MouseButton.LeftButton)
    settled(window)
    assert entry.row.id not in window.parts.ledger.list.items.ids
    assert window.desk.archive is not None
    assert [row.verdict for row in ledger.rows(window.desk.archive, [entry.row.id])] == [Verdict.MISPRINT]


def test_what_stands_in_one_paragraph_has_no_two_places(window: MainWindow, settled: Settle) -> None:
    entry = stand_on(window, settled, "31座")
    assert entry.apart is None
    window.actions_set["ledger.sides"].trigger()
    settled(window)
    assert not window.findChildren(SidesDialog)
    assert "Both places…" not in [button.text() for button in window.parts.ledger.detail.findChildren(QToolButton)]


def test_a_place_that_is_in_no_article_any_more_is_none_of_the_two(window: MainWindow, settled: Settle) -> None:
    entry = stand_on(window, settled, "1286人")
    first, second = entry.row.evidence
    gone = replace(second, article=None, spans=())
    assert entry.apart == (0, 1)
    assert replace(entry, row=replace(entry.row, evidence=(first, gone))).apart is None
