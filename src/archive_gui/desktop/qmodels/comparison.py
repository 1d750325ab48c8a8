"""The table of a comparison: indicators down, places or years across, a cell of words where they meet."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from archive_gui.base.across_words import row_words
from archive_gui.desktop.qmodels.comparison_words import MISSING, CellWords, cell_spoken, cell_words
from archive_gui.domain.comparison import Cell, Column, ComparisonTable, Row

Index = QModelIndex | QPersistentModelIndex
NOTE_ROLE = int(Qt.ItemDataRole.UserRole) + 1
"""The smaller line of a row's name."""
DISPUTED_ROLE = int(Qt.ItemDataRole.UserRole) + 2
"""Whether something in the row disagrees."""
_ROOT = QModelIndex()


class ComparisonModel(QAbstractTableModel):
    """Holds one comparison; another one replaces it whole."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._table: ComparisonTable | None = None
        self._words: list[list[CellWords]] = []
        self._names: list[str] = []
        self._disputed: list[bool] = []

    @property
    def table(self) -> ComparisonTable | None:
        """What is shown."""
        return self._table

    def show(self, table: ComparisonTable | None) -> None:
        """Show this comparison; None: nothing."""
        self.beginResetModel()
        self._table = table
        rows = table.rows if table is not None else ()
        cells = table.cells if table is not None else ()
        self._names = [row_words(replace(row, place=None)) for row in rows]
        self._words = [[cell_words(row, cell) for cell in line] for row, line in zip(rows, cells, strict=True)]
        self._disputed = [any(cell is not None and cell.disputed for cell in line) for line in cells]
        self.endResetModel()

    def cell(self, row: int, column: int) -> Cell | None:
        """The cell; None where nothing is said or there is none."""
        table = self._table
        if table is None or not (0 <= row < len(table.rows) and 0 <= column < len(table.columns)):
            return None
        return table.cells[row][column]

    def row(self, number: int) -> Row | None:
        """The indicator of a row."""
        table = self._table
        return table.rows[number] if table is not None and 0 <= number < len(table.rows) else None

    def column(self, number: int) -> Column | None:
        """The place or year of a column."""
        table = self._table
        return table.columns[number] if table is not None and 0 <= number < len(table.columns) else None

    def words(self, row: int, column: int) -> CellWords:
        """What a cell says."""
        return self._words[row][column]

    def is_disputed(self, row: int) -> bool:
        """Whether something in a row disagrees."""
        return self._disputed[row]

    def spoken(self, row: int, column: int) -> str:
        """What a cell says aloud."""
        named = self.column(column)
        note = self._row_note(row)
        name = f"{self._names[row]}, {note}" if note else self._names[row]
        return cell_spoken(name, named.name if named is not None else "", self._words[row][column])

    def has_notes(self, row: int) -> bool:
        """Whether the row takes two lines."""
        return bool(self._row_note(row)) or any(words.note for words in self._words[row])

    def row_of(self, key: str) -> int:
        """The row of an indicator, -1 where it is not shown; a merged one stands in the row it went into."""
        rows = self._table.rows if self._table is not None else ()
        return next((number for number, row in enumerate(rows) if key == row.key or key in row.merged), -1)

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: N802 - Qt's name
        """How many indicators there are."""
        return 0 if parent.isValid() else len(self._names)

    def columnCount(self, parent: Index = _ROOT) -> int:  # noqa: N802 - Qt's name
        """How many places or years there are."""
        return 0 if parent.isValid() or self._table is None else len(self._table.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words of a cell, for the eye and for screen readers."""
        if not index.isValid():
            return None
        words = self._words[index.row()][index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return words.figure
            case Qt.ItemDataRole.AccessibleTextRole:
                return self.spoken(index.row(), index.column())
            case Qt.ItemDataRole.ToolTipRole:
                return None if words.figure == MISSING else self.spoken(index.row(), index.column())
        return None

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The names of indicators, and of places or years."""
        if orientation is Qt.Orientation.Horizontal:
            column = self.column(section)
            if column is None:
                return None
            if role == Qt.ItemDataRole.DisplayRole:
                return column.name
            return column.full_name or column.name if role == Qt.ItemDataRole.ToolTipRole else None
        if not 0 <= section < len(self._names):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._names[section]
        if role == NOTE_ROLE:
            return self._row_note(section)
        if role == DISPUTED_ROLE:
            return self._disputed[section]
        row = self.row(section)
        if role == Qt.ItemDataRole.ToolTipRole and row is not None:
            return "\n".join(dict.fromkeys((self._names[section], *row.names)))
        return None

    def _row_note(self, number: int) -> str:
        """The place of a row over years; else the names it is printed by, where they are several."""
        row = self.row(number)
        if row is None:
            return ""
        if row.place is not None:
            return row.place.name
        others = [name for name in row.names if name != row.noun]
        return "、".join(others[:3]) if others else ""
