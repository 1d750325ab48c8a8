"""Tags for many articles at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QListView, QPushButton, QWidget

from archive_gui.base.messages import _, ngettext
from archive_gui.desktop.delegates.choice_box import ChoiceBox
from archive_gui.desktop.delegates.tag_choice import TagChoiceDelegate, dot_icon
from archive_gui.desktop.dialogs.frame import FramedDialog, remark
from archive_gui.desktop.qmodels.tag_choice import NarrowedTags, TagChoiceModel
from archive_gui.desktop.theme.colours import colour_words
from archive_gui.domain.tags import TAG_COLOURS, NewTag, Tag, TagChoice, TagId


class TagDialog(FramedDialog):
    """Every tag with a box that is on, off, or on some of the articles; nothing changes until it is accepted."""

    tags_chosen = Signal(object)
    """The ``TagChoice``, once accepted."""

    def __init__(
        self, tags: Sequence[Tag], carried: Mapping[TagId, int], articles: int, parent: QWidget | None = None
    ) -> None:
        """Show ``tags``; ``carried`` says how many of the ``articles`` carry each of them already."""
        title = ngettext("Tag {n} article", "Tag {n} articles", articles).format(n=f"{articles:,}")
        super().__init__(title, parent)
        self._new: list[NewTag] = []
        states = {
            tag.id: Qt.CheckState.Checked if carried[tag.id] >= articles else Qt.CheckState.PartiallyChecked
            for tag in tags
            if carried.get(tag.id, 0)
        }
        self._before = {tag.id: states.get(tag.id, Qt.CheckState.Unchecked) for tag in tags}
        self._model = TagChoiceModel(self)
        self._model.set_tags(tags, states)
        self._narrowed = NarrowedTags(self._model, self)
        # The order in which they are made is the order of the Tab key.
        self._line = QLineEdit(self)
        self._colour = ChoiceBox(self)
        self._make = QPushButton(_("New tag"), self)
        self._list = QListView(self)
        self._made = QLabel(self)
        self._build()
        self._typed("")

    def choice(self) -> TagChoice:
        """What was chosen; boxes left as they were ask for nothing."""
        now = self._model.states()
        changed = {tag: state for tag, state in now.items() if state is not self._before[tag]}
        return TagChoice(
            tuple(tag for tag, state in changed.items() if state is Qt.CheckState.Checked),
            tuple(tag for tag, state in changed.items() if state is Qt.CheckState.Unchecked),
            tuple(self._new),
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's own name
        """Enter after a new name makes the tag and leaves the dialog open; Ctrl+Enter makes it and goes on."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        is_enter = is_enter and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if is_enter and self.focusWidget() is self._line and self._make.isEnabled():
            self._make_typed()
            return
        super().keyPressEvent(event)

    def accept(self) -> None:
        """Tell what was chosen; a new name that still stands in the line counts as wanted."""
        if self._make.isEnabled():
            self._make_typed()
        self.tags_chosen.emit(self.choice())
        super().accept()

    def _build(self) -> None:
        self._line.setPlaceholderText(_("Filter, or name a new tag"))
        self._line.setAccessibleName(_("Filter the tags, or name a new one"))
        self._line.setClearButtonEnabled(True)
        self._colour.setAccessibleName(_("Colour of the new tag"))
        self._colour.addItem(_("Any colour"), None)
        for name in TAG_COLOURS:
            self._colour.addItem(dot_icon(name, ratio=self.devicePixelRatioF()), colour_words(name), name)
        self._list.setModel(self._narrowed)
        self._list.setItemDelegate(TagChoiceDelegate(self._list))
        self._list.setAccessibleName(_("All tags"))
        self._list.setUniformItemSizes(True)
        self._made.setObjectName("muted")
        self._made.setWordWrap(True)
        self._made.hide()
        self._make.setAutoDefault(False)
        row = QHBoxLayout()
        row.addWidget(self._line, 1)
        row.addWidget(self._colour)
        row.addWidget(self._make)
        self.body.addLayout(row)
        self.body.addWidget(self._list, 1)
        self.body.addWidget(self._made)
        if any(state is Qt.CheckState.PartiallyChecked for state in self._before.values()):
            self.body.addWidget(remark(_("A half-filled box: some of the articles carry the tag.")))
        self.ask(_("Apply"))
        self.resize(460, 480)
        self._line.textChanged.connect(self._typed)
        self._make.clicked.connect(self._make_typed)
        self._line.setFocus()

    def _typed(self, words: str) -> None:
        name = words.strip()
        self._narrowed.set_words(words)
        known = self._model.row_of(name) is not None or any(new.name.casefold() == name.casefold() for new in self._new)
        self._make.setEnabled(bool(name) and not known)
        self._colour.setEnabled(self._make.isEnabled())

    def _make_typed(self) -> None:
        self._new.append(NewTag(self._line.text().strip(), self._colour.currentData()))
        self._line.clear()
        names = _(", ").join(new.name for new in self._new)
        self._made.setText(_("New: {names}").format(names=names))
        self._made.show()
