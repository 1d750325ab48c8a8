"""Tags to be ticked: on, off, or on some of the articles at hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
    Signal,
)

from archive_gui.domain.tags import Tag, TagId
from archive_gui.language.folds import fold

Index = QModelIndex | QPersistentModelIndex


def full_names(tags: Sequence[Tag]) -> dict[TagId, str]:
    """Each tag's name after those it stands under: ``产业 / 车间``; a circle or a missing parent ends the chain."""
    by_id = {tag.id: tag for tag in tags}
    names: dict[TagId, str] = {}
    for tag in tags:
        chain: list[str] = []
        seen: set[TagId] = set()
        at: Tag | None = tag
        while at is not None and at.id not in seen:
            seen.add(at.id)
            chain.append(at.name)
            at = by_id.get(at.parent) if at.parent is not None else None
        names[tag.id] = " / ".join(reversed(chain))
    return names


class TagChoiceModel(QAbstractListModel):
    """All tags with a box each; ``ticked`` tells what a person chose."""

    ticked = Signal(object, bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tags: list[Tag] = []
        self._names: dict[TagId, str] = {}
        self._states: dict[TagId, Qt.CheckState] = {}

    def set_tags(self, tags: Sequence[Tag], states: Mapping[TagId, Qt.CheckState]) -> None:
        """Show these tags, ordered by name; those without a state are off."""
        self.beginResetModel()
        self._names = full_names(tags)
        self._tags = sorted(tags, key=lambda tag: self._names[tag.id])
        self._states = dict(states)
        self.endResetModel()

    def states(self) -> dict[TagId, Qt.CheckState]:
        """How each tag stands now."""
        return {tag.id: self._state(tag) for tag in self._tags}

    def tag(self, index: Index) -> Tag | None:
        """The tag in a row; None outside the list."""
        return self._tags[index.row()] if index.isValid() and index.row() < len(self._tags) else None

    def row_of(self, name: str) -> int | None:
        """The row of the tag with this name, in full or alone; None where there is none."""
        wanted = name.strip()
        for row, tag in enumerate(self._tags):
            if wanted in (tag.name, self._names[tag.id]):
                return row
        return None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's own signature
        """How many tags there are."""
        return 0 if parent.isValid() else len(self._tags)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Name, box, colour name (as decoration is the view's affair) and count."""
        tag = self.tag(index)
        if tag is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{self._names[tag.id]}  {tag.article_count}" if tag.article_count else self._names[tag.id]
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.EditRole):
            return self._names[tag.id]
        if role == Qt.ItemDataRole.CheckStateRole:
            return self._state(tag)
        if role == Qt.ItemDataRole.UserRole:
            return tag
        return None

    def setData(  # noqa: N802 - Qt's own name
        self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole
    ) -> bool:
        """Tick a tag or take the tick away; "some" can be kept but not chosen."""
        tag = self.tag(index)
        if tag is None or role != Qt.ItemDataRole.CheckStateRole:
            return False
        state = Qt.CheckState(value)
        if state == self._state(tag):
            return False
        self._states[tag.id] = state
        self.dataChanged.emit(index, index, [Qt.ItemDataRole.CheckStateRole])
        self.ticked.emit(tag.id, state == Qt.CheckState.Checked)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:  # noqa: ARG002 - Qt's signature
        """Every tag can be chosen and ticked."""
        return (
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemIsUserCheckable
            | Qt.ItemFlag.ItemNeverHasChildren
        )

    def _state(self, tag: Tag) -> Qt.CheckState:
        return self._states.get(tag.id, Qt.CheckState.Unchecked)


class NarrowedTags(QSortFilterProxyModel):
    """The tags whose name, writing differences folded, has the words."""

    def __init__(self, model: TagChoiceModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = ""
        self.setSourceModel(model)

    def set_words(self, words: str) -> None:
        """Show only tags with these words in their names; none: all."""
        self.beginFilterChange()
        self._words = fold(words.strip())
        self.endFilterChange()

    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:  # noqa: N802 - Qt's own name
        """Whether a tag's name has the words."""
        name = self.sourceModel().index(source_row, 0, source_parent).data(Qt.ItemDataRole.EditRole)
        return self._words in fold(str(name))
