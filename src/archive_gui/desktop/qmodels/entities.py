"""People, places or bodies in a list."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QObject, Qt

from archive_gui.base.messages import _, ngettext
from archive_gui.desktop.qmodels.cells import ANSWERED, alignment
from archive_gui.desktop.qmodels.paged import Index, PagedModel
from archive_gui.domain.entities import EntityKind, EntityRow

EntityFetch = Callable[[Sequence[int], Callable[[Sequence[EntityRow]], object]], object]


class EntityColumn(IntEnum):
    """The columns of the list."""

    NAME = 0
    NOTE = 1
    ARTICLES = 2
    MENTIONS = 3


_NUMBERS = {EntityColumn.ARTICLES, EntityColumn.MENTIONS}


class EntitiesModel(PagedModel[EntityRow]):
    """Names with a word of what they are, in how many articles and how often."""

    columns = len(EntityColumn)

    def __init__(self, fetch: EntityFetch, parent: QObject | None = None, *, kind: EntityKind) -> None:
        super().__init__(fetch, parent)
        self._kind = kind

    def line_id(self, line: EntityRow) -> int:
        """The first fact that mentions it."""
        return line.id

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words of a cell."""
        if role not in ANSWERED or not index.isValid():
            return None
        row = self.entry(index.row())
        column = EntityColumn(index.column())
        if row is None:
            return _("Loading…") if role == Qt.ItemDataRole.AccessibleTextRole else None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return _cell(row, column)
            case Qt.ItemDataRole.AccessibleTextRole:
                return spoken(row) if column is EntityColumn.NAME else _cell(row, column)
            case Qt.ItemDataRole.ToolTipRole:
                return " · ".join(word for word in (row.ref.name, row.note, row.code or "") if word)
            case Qt.ItemDataRole.TextAlignmentRole:
                return alignment(figures=column in _NUMBERS)
        return None

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The columns' names."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return column_words(EntityColumn(section), self._kind)
        return alignment(figures=section in _NUMBERS) if role == Qt.ItemDataRole.TextAlignmentRole else None


def column_words(column: EntityColumn, kind: EntityKind) -> str:
    """The name of a column; what is said beside a name depends on what is named."""
    return {
        EntityColumn.NAME: _("Name"),
        EntityColumn.NOTE: {
            EntityKind.PERSON: _("Role"),
            EntityKind.PLACE: _("Full name"),
            EntityKind.BODY: _("Called in the text"),
        }[kind],
        EntityColumn.ARTICLES: _("Articles"),
        EntityColumn.MENTIONS: _("Mentions"),
    }[column]


def spoken(row: EntityRow) -> str:
    """A line as a screen reader says it."""
    articles = ngettext("{count} article", "{count} articles", row.articles).format(count=f"{row.articles:,}")
    mentions = ngettext("{count} mention", "{count} mentions", row.mentions).format(count=f"{row.mentions:,}")
    return ", ".join(word for word in (row.ref.name, row.note, articles, mentions) if word)


def _cell(row: EntityRow, column: EntityColumn) -> str:
    name, note = row.ref.name, row.note
    if row.ref.kind is EntityKind.PLACE and note:
        name, note = note, name  # all full names begin with the province
    return {
        EntityColumn.NAME: name,
        EntityColumn.NOTE: note,
        EntityColumn.ARTICLES: f"{row.articles:,}",
        EntityColumn.MENTIONS: f"{row.mentions:,}",
    }[column]
