"""The lines of a file that is to be imported: of what kind each is and in which article, to be changed beforehand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QBrush, QColor, QFont, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QMenu, QPushButton, QTreeWidget, QTreeWidgetItem, QWidget

from archive_gui.base.messages import _, ngettext
from archive_gui.desktop.delegates.part_edits import PartAct, edit_of, kind_words
from archive_gui.desktop.delegates.part_menu import KEYS, KIND_KEYS, KindMenu, Page, PartMenu
from archive_gui.desktop.dialogs.frame import FramedDialog, remark
from archive_gui.desktop.theme.style import current
from archive_gui.domain.decisions import StructureEdit
from archive_gui.domain.editing import bring_back, part_start
from archive_gui.domain.ingest import ProcessedSource
from archive_gui.domain.reading import PartKind, ReadingText, SetAside

_PLACE = int(Qt.ItemDataRole.UserRole)
"""Of a line its article's number and the reading and captured offset of its beginning; or what was set aside."""
_SHOWN = 200
"""Characters of a line that are shown; more are not seen in one row."""
_ROW_AIR = 8
"""Logical pixels between the letters of two rows: lists of lines are read for long."""

Place = tuple[int, int, int]


class ImportLinesDialog(FramedDialog):
    """Every change is tried at once and can be undone; what was changed comes in with the file.

    Changes are asked for by ``edits_tried``; ``show_source`` brings what they come to.
    """

    edits_tried = Signal(object)
    """The edits that are to hold from now on, in order."""

    def __init__(
        self,
        source: ProcessedSource,
        edits: Sequence[StructureEdit] = (),
        number: int = 1,
        parent: QWidget | None = None,
    ) -> None:
        """Show ``source``, made with ``edits``; article ``number`` is current."""
        super().__init__(_("Lines of {name}").format(name=source.file_name), parent)
        self._source = source
        self._edits = tuple(edits)
        self._undone: tuple[StructureEdit, ...] = ()
        self._waiting = False
        self._tree = _tree()
        self._change = _button(_("C&hange…"), self._open_menu)
        self._undo = _button(_("&Undo"), self.undo)
        self._redo = _button(_("&Redo"), self.redo)
        self._said = remark("")
        self._lay_out()
        self._keep = self.ask(_("Keep changes"))
        self._tree.customContextMenuRequested.connect(self._open_menu_at)
        self._tree.itemDoubleClicked.connect(self._open_kinds)
        self._tree.currentItemChanged.connect(self._tell)
        self._set_keys()
        self._fill()
        first = self._tree.topLevelItem(number - 1)
        if first is not None:
            self._tree.setCurrentItem(first.child(0) or first)
            self._tree.scrollToItem(first, QTreeWidget.ScrollHint.PositionAtTop)
        self._tree.setFocus()
        self.resize(860, 600)

    # -- values in and out ------------------------------------------------------------------------------------------

    @property
    def source(self) -> ProcessedSource:
        """The source as it would come in."""
        return self._source

    @property
    def edits(self) -> tuple[StructureEdit, ...]:
        """What was changed, in order."""
        return self._edits

    @property
    def tree(self) -> QTreeWidget:
        """The list of lines."""
        return self._tree

    @property
    def lines(self) -> list[tuple[int, str, str]]:
        """What the list says: of each line its article, its kind and its text; 0 for what was set aside."""
        return [
            (data[0] if isinstance(data, tuple) else 0, item.text(0), item.text(1))
            for item in self._lines()
            if (data := item.data(0, _PLACE))
        ]

    def show_source(self, source: ProcessedSource, edits: Sequence[StructureEdit]) -> None:
        """Show what ``edits`` came to; the line at hand stays current wherever it stands now."""
        self._source, self._edits, self._waiting = source, tuple(edits), False
        at, scrolled = self._captured_at(self._tree.currentItem()), self._tree.verticalScrollBar().value()
        self._fill()
        wanted = next((item for item in self._lines() if at >= 0 and self._captured_at(item) == at), None)
        if wanted is None:
            wanted = next((item for item in self._lines() if self._captured_at(item) > at), None)
        self._tree.verticalScrollBar().setValue(scrolled)
        if wanted is not None:
            self._tree.setCurrentItem(wanted)

    def stay(self) -> None:
        """A change could not be made: all is as it was."""
        self._waiting = False

    def choose(self, line: int) -> None:
        """Make a line current, counted from 0 through all articles and what was set aside."""
        self._tree.setCurrentItem(self._lines()[line])

    def do(self, act: PartAct) -> None:
        """Do an act on the current line; nothing where it would change nothing."""
        place = self._place()
        if place is not None:
            self._ask(edit_of(act, self._readings, place[0], place[1]))

    @Slot()
    def undo(self) -> None:
        """Take the last change back."""
        if self._edits and not self._waiting:
            self._undone = (*self._undone, self._edits[-1])
            self._try(self._edits[:-1])

    @Slot()
    def redo(self) -> None:
        """Make the change again that was taken back last."""
        if self._undone and not self._waiting:
            again, self._undone = self._undone[-1], self._undone[:-1]
            self._try((*self._edits, again))

    def menu(self) -> QMenu | None:
        """What can be done with the current line."""
        item = self._tree.currentItem()
        aside = item.data(0, _PLACE) if item is not None else None
        if isinstance(aside, SetAside):
            menu = QMenu(self)
            menu.addAction(_("Bring back here")).triggered.connect(partial(self._ask, bring_back(aside)))
            return menu
        place = self._place()
        if place is None:
            return None
        page = Page(self._readings, [one.description.title or "" for one in self._source.articles])
        return PartMenu(self, page, place[0], place[1], self._ask, whole=True)

    # -- inner -----------------------------------------------------------------------------------------------------

    @property
    def _readings(self) -> list[ReadingText]:
        return [one.reading for one in self._source.articles]

    def _ask(self, edit: StructureEdit | None, *more: StructureEdit) -> None:
        if edit is not None and not self._waiting:
            self._undone = ()
            self._try((*self._edits, edit, *more))

    def _try(self, edits: tuple[StructureEdit, ...]) -> None:
        self._waiting = True
        self.edits_tried.emit(edits)

    def _place(self) -> Place | None:
        item = self._tree.currentItem()
        data = item.data(0, _PLACE) if item is not None else None
        return data if isinstance(data, tuple) else None

    def _captured_at(self, item: QTreeWidgetItem | None) -> int:
        data = item.data(0, _PLACE) if item is not None else None
        if isinstance(data, SetAside):
            return data.source_ranges[0].start
        return data[2] if isinstance(data, tuple) else -1

    def _lines(self) -> list[QTreeWidgetItem]:
        tops = (self._tree.topLevelItem(row) for row in range(self._tree.topLevelItemCount()))
        found = (top.child(row) for top in tops if top is not None for row in range(top.childCount()))
        return [item for item in found if item is not None]

    @Slot()
    def _tell(self) -> None:
        item = self._tree.currentItem()
        self._change.setEnabled(item is not None and item.data(0, _PLACE) is not None)

    @Slot()
    def _open_menu(self) -> None:
        item = self._tree.currentItem()
        if item is not None:
            self._pop_up(self.menu(), self._tree.visualItemRect(item).bottomLeft())

    @Slot(QPoint)
    def _open_menu_at(self, at: QPoint) -> None:
        item = self._tree.itemAt(at)
        if item is not None:
            self._tree.setCurrentItem(item)
        self._open_menu()

    @Slot()
    def _open_kinds(self) -> None:
        item, place = self._tree.currentItem(), self._place()
        if item is None:
            return
        if place is None:
            self._open_menu()
        else:
            menu = KindMenu(self, self._readings, place[0], place[1], self._ask)
            self._pop_up(menu, self._tree.visualItemRect(item).bottomLeft())

    def _pop_up(self, menu: QMenu | None, at: QPoint) -> None:
        if menu is not None:
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(self._tree.viewport().mapToGlobal(at))

    def _set_keys(self) -> None:
        acts: list[tuple[str, Callable[[], object]]] = [
            (KIND_KEYS, self._open_kinds),
            ("F2", self._open_kinds),
            ("Ctrl+Z", self.undo),
            ("Ctrl+Shift+Z", self.redo),
            ("Shift+F10", self._open_menu),
        ]
        acts += [(keys, partial(self.do, act)) for act, keys in KEYS.items() if act is not PartAct.SPLIT]
        for keys, slot in acts:
            QShortcut(QKeySequence(keys), self).activated.connect(slot)

    def _fill(self) -> None:
        self._tree.clear()
        for number, article in enumerate(self._source.articles, start=1):
            reading = article.reading
            top = self._heading(article.description.title or _("(no title)"), number)
            for part in reading.parts:
                if part.span.length:
                    words = reading.text[part.span.start : part.span.end]
                    place = (number, part.span.start, part_start(reading, part))
                    _line(top, kind_words(part.kind), words, place)
        if self._source.repaired.set_aside:
            top = self._heading(_("Set aside"), 0)
            for aside in self._source.repaired.set_aside:
                if aside.text.strip():
                    _line(top, "", aside.text, aside)
        self._tree.expandAll()
        count = len(self._edits)
        articles = len(self._source.articles)
        said = [ngettext("{count} article", "{count} articles", articles).format(count=articles)]
        if count:
            said.append(ngettext("{count} change", "{count} changes", count).format(count=count))
        self._said.setText(" · ".join(said))
        self._undo.setEnabled(bool(self._edits))
        self._redo.setEnabled(bool(self._undone))
        self._tell()

    def _heading(self, words: str, number: int) -> QTreeWidgetItem:
        item = QTreeWidgetItem(self._tree, [f"{number}  {words}" if number else words])
        font = QFont(item.font(0))
        font.setBold(True)
        item.setFont(0, font)
        item.setFirstColumnSpanned(True)
        item.setSizeHint(0, QSize(0, self._tree.fontMetrics().lineSpacing() + _ROW_AIR))
        return item

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self._said, 1)
        for button in (self._change, self._undo, self._redo):
            row.addWidget(button)
        self.body.addLayout(row)
        self.body.addWidget(self._tree, 1)


def _line(top: QTreeWidgetItem, kind: str, words: str, place: Place | SetAside) -> None:
    shown = " ".join(words[:_SHOWN].split())
    item = QTreeWidgetItem(top, [kind, shown])
    item.setData(0, _PLACE, place)
    item.setToolTip(1, words[: 5 * _SHOWN])
    colour = QColor(current().muted)
    item.setForeground(0, QBrush(colour))
    if isinstance(place, SetAside):
        item.setForeground(1, QBrush(colour))


def _tree() -> QTreeWidget:
    tree = QTreeWidget()
    tree.setAccessibleName(_("Lines"))
    tree.setUniformRowHeights(True)
    tree.setHeaderLabels([_("Kind"), _("Text")])
    tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
    tree.setExpandsOnDoubleClick(False)
    tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
    tree.header().setStretchLastSection(True)
    kinds = max(tree.fontMetrics().horizontalAdvance(kind_words(kind)) for kind in PartKind)
    tree.setColumnWidth(0, kinds + 2 * tree.indentation() + 3 * _ROW_AIR)
    return tree


def _button(words: str, slot: Callable[[], object]) -> QPushButton:
    button = QPushButton(words)
    button.setAutoDefault(False)
    button.clicked.connect(slot)
    return button
