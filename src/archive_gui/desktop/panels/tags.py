"""The tags of the article at hand."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import (
    QCompleter,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from archive_gui.base.messages import _
from archive_gui.desktop.delegates.tag_choice import TagChoiceDelegate
from archive_gui.desktop.panels.tags_flow import FlowLayout
from archive_gui.desktop.panels.tags_pills import TagPill
from archive_gui.desktop.qmodels.tag_choice import NarrowedTags, TagChoiceModel
from archive_gui.domain.tags import Tag, TagId


class TagsPanel(QWidget):
    """Pills to take off, a line to add by name, and all tags to tick; each change is asked for at once."""

    tag_added = Signal(str)
    tag_removed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: dict[TagId, str] = {}
        self._none = QLabel(_("No tags yet."), self)
        self._none.setObjectName("muted")
        self._pills = QWidget(self)
        self._flow = FlowLayout(self._pills)
        self._flow.setContentsMargins(0, 0, 0, 0)
        self._line = QLineEdit(self)
        self._line.setPlaceholderText(_("Add a tag"))
        self._line.setAccessibleName(_("Name of a tag to add; a new name makes a new tag"))
        self._line.setClearButtonEnabled(True)
        self._offered = QStringListModel(self)
        completer = QCompleter(self._offered, self._line)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.InlineCompletion)
        self._line.setCompleter(completer)
        self._add = QPushButton(_("Add"), self)
        self._add.setEnabled(False)
        self._model = TagChoiceModel(self)
        self._narrowed = NarrowedTags(self._model, self)
        self._list = QListView(self)
        self._build()
        self._line.textChanged.connect(self._typed)
        self._line.returnPressed.connect(self._add_typed)
        self._add.clicked.connect(self._add_typed)
        self._model.ticked.connect(self._ticked)
        self.show_tags((), ())

    def show_tags(self, article_tags: Sequence[Tag], all_tags: Sequence[Tag]) -> None:
        """Show the article's tags and all there are."""
        self._names = {tag.id: tag.name for tag in all_tags}
        self._flow.clear()
        for tag in article_tags:
            pill = TagPill(tag, self._pills)
            pill.removed.connect(self.tag_removed)
            self._flow.addWidget(pill)
            pill.show()
        self._none.setVisible(not article_tags)
        self._pills.setVisible(bool(article_tags))
        self._pills.updateGeometry()
        carried = {tag.id: Qt.CheckState.Checked for tag in article_tags}
        self._model.set_tags(all_tags, carried)
        self._offered.setStringList([tag.name for tag in all_tags if tag.id not in carried])

    def pills(self) -> list[TagPill]:
        """The pills that are shown, in their order."""
        return [pill for pill in self._pills.findChildren(TagPill) if not pill.isHidden()]

    def _build(self) -> None:
        self._list.setModel(self._narrowed)
        self._list.setItemDelegate(TagChoiceDelegate(self._list))
        self._list.setAccessibleName(_("All tags"))
        self._list.setUniformItemSizes(True)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        heading = QLabel(_("All tags"), self)
        heading.setObjectName("heading")
        heading.setBuddy(self._list)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self._line, 1)
        row.addWidget(self._add)
        top = QVBoxLayout()
        top.setContentsMargins(12, 12, 12, 0)
        top.setSpacing(10)
        top.addWidget(self._none)
        top.addWidget(self._pills)
        top.addLayout(row)
        top.addWidget(heading)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(top)
        layout.addWidget(self._list, 1)
        self.setFocusProxy(self._line)

    def _typed(self, words: str) -> None:
        self._add.setEnabled(bool(words.strip()))
        self._narrowed.set_words(words)

    def _add_typed(self) -> None:
        name = self._line.text().strip()
        if name and self._line.isEnabled():
            self._line.clear()
            self.tag_added.emit(name)

    def _ticked(self, tag: object, on: bool) -> None:  # noqa: FBT001 - a signal's argument
        for known, name in self._names.items():
            if known == tag and on:
                self.tag_added.emit(name)
            elif known == tag:
                self.tag_removed.emit(known)
