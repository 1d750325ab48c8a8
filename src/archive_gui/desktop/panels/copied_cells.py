"""The chosen cells of a table on the clipboard, as a spreadsheet takes them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

from PySide6.QtCore import QItemSelectionRange, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QTableView

_MOST = 1000
"""Rows that are copied; who wants more exports them."""
_WORDS, _ACROSS, _DOWN = Qt.ItemDataRole.DisplayRole, Qt.Orientation.Horizontal, Qt.Orientation.Vertical


def copy_cells(table: QTableView, *, with_names: bool = False) -> bool:
    """Copy the chosen cells in the order of the columns, tabs between them and each row on a line of its own.

    ``with_names``: where they are more than one, with the names of their rows and columns. False: nothing was copied,
    for nothing is chosen, or too much.
    """
    model, chosen = table.model(), table.selectionModel().selection()
    parts = cast("Iterable[QItemSelectionRange]", chosen)  # the stubs do not know that it is a list
    if not 0 < sum(part.height() * part.width() for part in parts) <= _MOST * model.columnCount():
        return False
    cells = {(index.row(), index.column()): _plain(index.data(_WORDS)) for index in chosen.indexes()}
    rows = sorted({row for row, _column in cells})
    header = table.horizontalHeader()
    columns = [column for column in {column for _row, column in cells} if not table.isColumnHidden(column)]
    columns.sort(key=header.visualIndex)
    lines = [[cells.get((row, column), "") for column in columns] for row in rows]
    if with_names and len(cells) > 1:
        lines = [[_plain(model.headerData(row, _DOWN, _WORDS)), *line] for row, line in zip(rows, lines, strict=True)]
        lines.insert(0, ["", *(_plain(model.headerData(column, _ACROSS, _WORDS)) for column in columns)])
    QGuiApplication.clipboard().setText("\n".join("\t".join(line) for line in lines))
    return True


def _plain(words: object) -> str:
    """Words of a cell on one line."""
    return "" if words is None else " ".join(str(words).split())
