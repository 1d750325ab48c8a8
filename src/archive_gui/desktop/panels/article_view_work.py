"""What the archivist asks of an article's text: parts and repairs, by menu, key and drag."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from archive_gui.desktop.delegates.part_edits import PartAct, dropped, edit_of
from archive_gui.desktop.delegates.part_menu import KindMenu, Page, PartMenu
from archive_gui.desktop.panels.article_document_source import SourceMark
from archive_gui.desktop.panels.article_page import PageAtHand
from archive_gui.desktop.panels.article_repair_menu import RepairMenu
from archive_gui.domain.acts import Act, SourceAct
from archive_gui.domain.decisions import StructureEdit
from archive_gui.domain.editing import part_at
from archive_gui.domain.records import ArticleId


class ArticleWork(QObject):
    """Turns what is asked at a place into acts on the source."""

    act_requested = Signal(object)
    """A ``SourceAct`` on the source of the article at hand."""
    edits_requested = Signal(object)
    """Several edits of its structure as a tuple, which are one step."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._page: PageAtHand | None = None
        self._number = 0
        self._writable = False

    def set_page(self, page: PageAtHand | None, article: ArticleId | None) -> None:
        """Work on an article of this page; None: on nothing."""
        self._page = page
        self._number = (page.number_of(article) or 0) if page is not None and article is not None else 0

    def set_writable(self, writable: bool) -> None:  # noqa: FBT001 - as Qt's setters
        """Whether the source takes changes."""
        self._writable = writable

    @property
    def is_ready(self) -> bool:
        """Whether parts can be worked on."""
        return self._writable and self._page is not None and self._number > 0

    def do(self, act: PartAct, offset: int) -> bool:
        """Ask for an act on the part at a reading offset; False where it would change nothing."""
        page = self._page
        if page is None or not self.is_ready:
            return False
        return self._ask_edit(edit_of(act, page.readings, self._number, offset))

    def drop(self, offset: int, at: int) -> None:
        """Ask for the part at ``offset`` to be moved before the one at ``at``."""
        page = self._page
        if page is None or not self.is_ready:
            return
        part = part_at(page.readings[self._number - 1], offset)
        if part is not None:
            self._ask_edit(dropped(page.readings, self._number, part, at))

    def part_menu(self, parent: QWidget, offset: int) -> PartMenu | None:
        """The menu of the part at a reading offset."""
        page = self._page
        if page is None or not self.is_ready:
            return None
        shown = Page(page.readings, [one.title for one in page.articles])
        return PartMenu(parent, shown, self._number, offset, self._ask_edit)

    def open_kinds(self, parent: QWidget, offset: int, where: QPoint) -> QMenu | None:
        """Open the kinds that the part at a reading offset can have."""
        page = self._page
        if page is None or not self.is_ready:
            return None
        menu = KindMenu(parent, page.readings, self._number, offset, self._ask_edit)
        menu.popup(where)
        return menu

    def repair_menu(self, parent: QWidget, marks: Sequence[SourceMark]) -> QMenu | None:
        """The menu of the repairs at a place."""
        page = self._page
        if page is None or not marks:
            return None
        return RepairMenu(parent, page, marks, self.act_requested.emit, writable=self._writable)

    def open_repairs(self, parent: QWidget, marks: Sequence[SourceMark], where: QPoint) -> QMenu | None:
        """Open the menu of the repairs at a place."""
        menu = self.repair_menu(parent, marks)
        if menu is not None:
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(where)
        return menu

    def _ask_edit(self, edit: StructureEdit | None, *more: StructureEdit) -> bool:
        if edit is None:
            return False
        if more:
            self.edits_requested.emit((edit, *more))
        else:
            self.act_requested.emit(SourceAct(Act.EDIT, edit=edit))
        return True
