"""Facts of many articles as lines of a table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QObject, Qt

from archive_gui.base.fact_words import as_of_text, iso_text, joined, kind_name, label_text, tooltip_text, value_text
from archive_gui.base.messages import _
from archive_gui.desktop.qmodels.cells import ANSWERED, alignment
from archive_gui.desktop.qmodels.paged import Index, PagedModel
from archive_gui.domain.fact_rows import FactRow, FactSort
from archive_gui.domain.facts import Change, Figure, PlaceFact

FactFetch = Callable[[Sequence[int], Callable[[Sequence[FactRow]], object]], object]


class FactColumn(IntEnum):
    """The columns of the table."""

    KIND = 0
    NAME = 1
    VALUE = 2
    AS_OF = 3
    PLACE = 4
    QUOTE = 5
    ARTICLE = 6
    DATE = 7
    CONFIDENCE = 8


COLUMN_SORT = {
    FactColumn.KIND: FactSort.KIND,
    FactColumn.NAME: FactSort.INDICATOR,
    FactColumn.VALUE: FactSort.VALUE,
    FactColumn.PLACE: FactSort.PLACE,
    FactColumn.QUOTE: FactSort.QUOTE,
    FactColumn.ARTICLE: FactSort.ARTICLE,
    FactColumn.DATE: FactSort.DATE,
    FactColumn.CONFIDENCE: FactSort.CONFIDENCE,
}
"""The columns that can be sorted by, and how."""
_NUMBERS = {FactColumn.VALUE, FactColumn.CONFIDENCE}


class FactRowsModel(PagedModel[FactRow]):
    """A million facts open at once; only those that are looked at are read."""

    columns = len(FactColumn)

    def __init__(self, fetch: FactFetch, parent: QObject | None = None) -> None:
        super().__init__(fetch, parent)

    def line_id(self, line: FactRow) -> int:
        """The fact's row."""
        return line.id

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words of a cell."""
        if role not in ANSWERED or not index.isValid():
            return None
        row = self.entry(index.row())
        column = FactColumn(index.column())
        if row is None:
            return _("Loading…") if role == Qt.ItemDataRole.AccessibleTextRole else None
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return cell_words(row, column)
            case Qt.ItemDataRole.ToolTipRole:
                return tooltip_text(row.fact)
            case Qt.ItemDataRole.TextAlignmentRole:
                return alignment(figures=column in _NUMBERS)
        return None

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The columns' names."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return column_words(FactColumn(section))
        return alignment(figures=section in _NUMBERS) if role == Qt.ItemDataRole.TextAlignmentRole else None


def column_words(column: FactColumn) -> str:
    """The name of a column."""
    return {
        FactColumn.KIND: _("Kind"),
        FactColumn.NAME: _("Fact"),
        FactColumn.VALUE: _("Value"),
        FactColumn.AS_OF: _("As of"),
        FactColumn.PLACE: _("Said of"),
        FactColumn.QUOTE: _("Words of the text"),
        FactColumn.ARTICLE: _("Article"),
        FactColumn.DATE: _("Published"),
        FactColumn.CONFIDENCE: _("Confidence"),
    }[column]


def cell_words(row: FactRow, column: FactColumn) -> str:
    """What a cell says."""
    fact = row.fact
    return {
        FactColumn.KIND: lambda: kind_name(fact.kind),
        FactColumn.NAME: lambda: label_text(fact),
        FactColumn.VALUE: lambda: value_text(fact),
        FactColumn.AS_OF: lambda: as_of_text(fact),
        FactColumn.PLACE: lambda: _said_of(row),
        FactColumn.QUOTE: lambda: joined(fact.quote),
        FactColumn.ARTICLE: lambda: row.title,
        FactColumn.DATE: lambda: iso_text(row.published),
        FactColumn.CONFIDENCE: lambda: f"{fact.confidence:.0%}",
    }[column]()


def _said_of(row: FactRow) -> str:
    """The subject of a figure, the full name of a place."""
    detail = row.fact.detail
    if isinstance(detail, Figure | Change):
        return detail.subject or ""
    return (detail.full_name or "") if isinstance(detail, PlaceFact) else ""
