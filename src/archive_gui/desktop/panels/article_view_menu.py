"""What can be done with the words that are selected in an article."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QMenu

from archive_gui.base.citation import citation, quoted
from archive_gui.base.messages import _
from archive_gui.desktop.panels.article_view_pane import TextPane
from archive_gui.domain.records import ArticleRecord

_LONGEST_SEARCH = 40
_LONGEST_SHOWN = 12


class TextMenu(QMenu):
    """Copy, copy with citation, search the archive for what is selected; tag the article (None: it takes no tags)."""

    def __init__(
        self,
        pane: TextPane,
        record: ArticleRecord,
        search: Callable[[str], object],
        tag: Callable[[], object] | None,
    ) -> None:
        super().__init__(pane)
        self._pane = pane
        self._search = search
        self._tag = tag
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        words = pane.selected_text()
        wanted = "".join(words.split("\n"))[:_LONGEST_SEARCH].strip()
        self._add(_("Copy"), words, enabled=bool(words)).setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        cited = quoted(words, record.description)
        self._add(_("Copy with citation"), cited, enabled=bool(words) and cited != words)
        source = citation(record.description)
        self._add(_("Copy citation"), source, enabled=bool(source))
        self.addSeparator()
        shown = wanted if len(wanted) <= _LONGEST_SHOWN else f"{wanted[:_LONGEST_SHOWN]}…"
        find = self.addAction(_("Search the archive for “{words}”").format(words=shown) if wanted else _("Search"))
        find.setEnabled(bool(wanted))
        find.setData(("search", wanted))
        tagging = self.addAction(_("Tag…"))
        tagging.setEnabled(tag is not None)
        tagging.setData(("tag", ""))
        self.addSeparator()
        everything = self.addAction(_("Select all"))
        everything.setData(("all", ""))
        everything.setShortcut(QKeySequence(QKeySequence.StandardKey.SelectAll))
        self.triggered.connect(self._do)

    def _add(self, name: str, words: str, *, enabled: bool) -> QAction:
        action = self.addAction(name)
        action.setData(("copy", words))
        action.setEnabled(enabled)
        return action

    def _do(self, action: QAction) -> None:
        data = action.data()
        if not isinstance(data, (list, tuple)):
            return  # an entry of a menu within this one, which answers for itself
        what, words = data
        if what == "copy":
            QGuiApplication.clipboard().setText(words)
        elif what == "search":
            self._search(words)
        elif what == "tag" and self._tag is not None:
            self._tag()
        else:
            self._pane.selectAll()


def open_text_menu(
    pane: TextPane,
    record: ArticleRecord,
    search: Callable[[str], object],
    tag: Callable[[], object] | None,
    where: QPoint,
    *,
    menu_here: Callable[[QMenu], QMenu | None] | None = None,
) -> TextMenu:
    """Open the menu of a text pane at a point of the screen; ``search`` is told words to search the archive for.

    ``menu_here`` makes the menu of the part or the repairs there, which belongs to the menu it is given.
    """
    menu = TextMenu(pane, record, search, tag)
    here = menu_here(menu) if menu_here is not None else None
    if here is not None:
        menu.addSeparator()
        menu.addMenu(here)
    menu.popup(where)
    return menu
