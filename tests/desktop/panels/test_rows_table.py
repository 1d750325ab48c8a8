"""Tables whose rows are lines of a list."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QStandardItem, QStandardItemModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from archive_gui.desktop.panels.copied_cells import copy_cells
from archive_gui.desktop.panels.rows_table import RowsTable


@pytest.fixture
def table(qtbot: QtBot) -> RowsTable:
    table = RowsTable()
    model = QStandardItemModel(table)
    for row in range(5):
        model.appendRow([QStandardItem(f"{row}{column}") for column in "abc"])
    table.setModel(model)
    table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
    qtbot.addWidget(table)
    table.show()
    table.setCurrentIndex(model.index(2, 1))
    return table


@pytest.mark.parametrize("modifier", [Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier])
def test_home_and_end_go_to_the_first_and_last_row(table: RowsTable, modifier: Qt.KeyboardModifier) -> None:
    QTest.keyClick(table, Qt.Key.Key_End, modifier)
    assert table.currentIndex().row() == 4
    QTest.keyClick(table, Qt.Key.Key_Home, modifier)
    assert table.currentIndex().row() == 0


def test_shift_end_chooses_to_the_last_row(table: RowsTable) -> None:
    QTest.keyClick(table, Qt.Key.Key_End, Qt.KeyboardModifier.ShiftModifier)
    assert [index.row() for index in table.selectionModel().selectedRows()] == [2, 3, 4]


def test_letters_do_not_move(table: RowsTable) -> None:
    QTest.keyClicks(table, "4")
    assert table.currentIndex().row() == 2


def test_copying_takes_the_rows_that_are_chosen_in_the_order_of_the_columns(table: RowsTable) -> None:
    table.model().setData(table.model().index(3, 0), "3\n0\t")
    table.horizontalHeader().moveSection(2, 0)
    table.setColumnHidden(1, True)
    table.setCurrentIndex(table.model().index(2, 0))
    QTest.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QTest.keySequence(table, QKeySequence.StandardKey.Copy)
    assert QGuiApplication.clipboard().text() == "2c\t2a\n3c\t3 0"


def test_more_rows_than_anyone_pastes_are_not_copied(table: RowsTable, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("archive_gui.desktop.panels.copied_cells._MOST", 2)
    assert copy_cells(table)
    table.selectAll()
    assert not copy_cells(table)
