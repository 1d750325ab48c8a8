"""What may be typed, as rows: names of the archive, and earlier queries."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from archive_gui.base.messages import _, ngettext
from archive_gui.domain.facets import Suggestion, SuggestionKind
from archive_gui.domain.facts import FactKind

Index = QModelIndex | QPersistentModelIndex

CLEAR_HISTORY = None
"""What stands for the row that forgets all earlier queries."""

_TONES = {
    SuggestionKind.PLACE: FactKind.PLACE,
    SuggestionKind.PERSON: FactKind.PERSON,
    SuggestionKind.AUTHOR: FactKind.PERSON,
    SuggestionKind.ORGANISATION: FactKind.ORGANISATION,
}


PAGES = {
    SuggestionKind.PLACE: FactKind.PLACE,
    SuggestionKind.PERSON: FactKind.PERSON,
    SuggestionKind.ORGANISATION: FactKind.ORGANISATION,
}
"""What has a page of its own, which Ctrl+Enter opens, and the kind of fact that names it."""


@dataclass(frozen=True, slots=True)
class SuggestionRow:
    """The suggestion (None: the way to clear the history), its words, what it is, and how often it occurs, in words."""

    suggestion: Suggestion | None
    words: str
    kind: str
    count: str
    tone: FactKind | None = None


class SuggestionsModel(QAbstractListModel):
    """The rows of the popup under the search field."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[SuggestionRow, ...] = ()

    def show(self, suggestions: Sequence[Suggestion], *, clearing: bool = False) -> None:
        """Show these suggestions; ``clearing`` adds the way to clear the history."""
        rows = [suggestion_row(suggestion) for suggestion in suggestions]
        if clearing:
            rows.append(SuggestionRow(CLEAR_HISTORY, _("Clear the search history"), "", ""))
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    @property
    def rows(self) -> tuple[SuggestionRow, ...]:
        """All rows."""
        return self._rows

    def row(self, index: Index) -> SuggestionRow | None:
        """The row at ``index``; None outside the list."""
        return self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's own signature
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The row's words, for the eye and for screen readers."""
        row = self.row(index)
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return row.words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(words for words in (row.words, row.kind, row.count) if words)
        if role == Qt.ItemDataRole.ToolTipRole:
            has_page = row.suggestion is not None and row.suggestion.kind in PAGES
            return _("{words}\nCtrl+Enter opens its page").format(words=row.words) if has_page else row.words
        return None


def suggestion_row(suggestion: Suggestion) -> SuggestionRow:
    """A suggestion in words."""
    kind = suggestion.kind
    words = " ".join(suggestion.text.split())
    if kind is SuggestionKind.HISTORY:
        return SuggestionRow(suggestion, words, kind_words(kind), "")
    count = ngettext("{count} article", "{count} articles", suggestion.count).format(count=f"{suggestion.count:,}")
    return SuggestionRow(
        suggestion, words, kind_words(kind), "" if kind is SuggestionKind.TITLE else count, _TONES.get(kind)
    )


def kind_words(kind: SuggestionKind) -> str:
    """What a suggestion is."""
    return {
        SuggestionKind.HISTORY: _("earlier search"),
        SuggestionKind.TAG: _("tag"),
        SuggestionKind.PLACE: _("place"),
        SuggestionKind.PERSON: _("person"),
        SuggestionKind.AUTHOR: _("author"),
        SuggestionKind.ORGANISATION: _("organisation"),
        SuggestionKind.SOURCE: _("newspaper"),
        SuggestionKind.TITLE: _("title"),
    }[kind]
