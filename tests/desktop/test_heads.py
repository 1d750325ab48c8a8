"""The heads of tables stand over their columns: words begin and figures end at the same pixel."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QDialog,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)
from pytestqt.qtbot import QtBot

from archive_gui.desktop.panels.lines_table import LinesTable
from archive_gui.desktop.qmodels.cells import FIGURES, WORDS

WORD = "口口"
_CONTRAST = 60


def table(host: QWidget) -> tuple[QTableWidget, QHeaderView]:
    made = QTableWidget(1, 2, host)
    made.setShowGrid(False)
    made.setHorizontalHeaderLabels([WORD, WORD])
    for column, stands in enumerate((WORDS, FIGURES)):
        item, head = QTableWidgetItem(WORD), made.horizontalHeaderItem(column)
        assert head is not None
        for one in (item, head):
            one.setTextAlignment(Qt.AlignmentFlag(stands))
        made.setItem(0, column, item)
    return made, made.horizontalHeader()


def tree(host: QWidget) -> tuple[QTreeWidget, QHeaderView]:
    made = QTreeWidget(host)
    made.setRootIsDecorated(False)
    made.setHeaderLabels([WORD, WORD])
    item = QTreeWidgetItem([WORD, WORD])
    for one in (item, made.headerItem()):
        one.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    made.addTopLevelItem(item)
    return made, made.header()


def lines(host: QWidget) -> tuple[QTreeWidget, QHeaderView]:
    made = LinesTable(WORD, (WORD, WORD), (100, 100), host, figures=(1,))
    made.show_lines([((WORD, WORD), None)])
    return made, made.header()


def ink(image: QImage, rect: QRect) -> tuple[int, int]:
    """The first and the last column of pixels in ``rect`` that words have left their ink in."""
    ground = image.pixel(rect.left() + 2, rect.top() + 2) & 255
    inner = rect.adjusted(1, 4, -3, -4)
    inked = [
        x
        for x in range(inner.left(), inner.right() + 1)
        if any(abs((image.pixel(x, y) & 255) - ground) > _CONTRAST for y in range(inner.top(), inner.bottom() + 1))
    ]
    return inked[0], inked[-1]


@pytest.mark.parametrize(("made", "host"), [(table, QWidget), (lines, QWidget), (tree, QDialog)])
def test_heads_stand_over_their_columns(qtbot: QtBot, made: object, host: type[QWidget]) -> None:
    around = host()
    qtbot.addWidget(around)
    view, header = made(around)  # type: ignore[operator]
    header.setStretchLastSection(False)
    for column in (0, 1):
        header.resizeSection(column, 100)
    view.resize(320, 140)
    around.resize(340, 160)
    with qtbot.waitExposed(around):
        around.show()
    cells, heads = view.viewport().grab().toImage(), header.grab().toImage()
    for column, side in ((0, 0), (1, 1)):
        cell = view.visualRect(view.model().index(0, column))
        head = QRect(header.sectionViewportPosition(column), 0, header.sectionSize(column), header.height())
        assert ink(cells, cell)[side] == ink(heads, head)[side]
