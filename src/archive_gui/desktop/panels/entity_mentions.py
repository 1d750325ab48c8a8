"""The mentions of one that has a page, and the way to say that some of them are of another one of the name."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from archive_gui.base.fact_words import iso_text
from archive_gui.base.messages import _, ngettext
from archive_gui.desktop.delegates.sentence_row import SentenceLines
from archive_gui.desktop.panels.timeline_sentences import SentenceList
from archive_gui.desktop.qmodels.mentions import MentionFetch, MentionsModel, mention_note, source_words
from archive_gui.domain.entities import EntityKind, EntityPage, Mention
from archive_gui.domain.records import ArticleId

_MOST_CHOSEN = 500
"""Chosen mentions that are read for their articles: more are parted in several steps."""


class EntityMentions(QWidget):
    """Sentences, each leading to its text; the articles of those that are chosen can be taken off the page."""

    opened = Signal(object)
    """The ``Mention`` whose place in the text is wanted."""
    stood = Signal(object)
    """The ``Mention`` that is at hand now."""
    part_off_wanted = Signal(object)
    """The ids of the articles, as a tuple, that tell of another one of the name."""

    def __init__(self, fetch: MentionFetch, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page: EntityPage | None = None
        self._writable = True
        self.model = MentionsModel(fetch, self)
        self.list = SentenceList(self.model, self._lines, _("Mentions"))
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.part_button = QToolButton()
        self.part_button.setObjectName("link")
        self.part_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._foot = QFrame()
        self._lay_out()
        self.list.stood.connect(self._stood)
        self.list.opened.connect(self._opened)
        self.list.customContextMenuRequested.connect(self._open_menu)
        self.list.selectionModel().selectionChanged.connect(self._show_parting)
        self.model.dataChanged.connect(self._show_parting)
        self.model.modelReset.connect(self._show_parting)
        self.part_button.clicked.connect(self._part_off)
        self.setFocusProxy(self.list)

    def show_mentions(self, page: EntityPage) -> None:
        """Show the mentions of a page."""
        self._page = page
        self.model.show_ids(page.mentions)
        self._show_parting()

    def set_writable(self, *, writable: bool) -> None:
        """Offer to take articles off, or not."""
        self._writable = writable
        self._show_parting()

    def chosen_articles(self) -> tuple[ArticleId, ...]:
        """The articles of the mentions that are chosen, each once."""
        rows = sorted(index.row() for index in self.list.selectedIndexes())[:_MOST_CHOSEN]
        found = (self.model.entry(row) for row in rows)
        return tuple(dict.fromkeys(mention.article for mention in found if mention is not None))

    # -- inner -----------------------------------------------------------------------------------------------------

    def _lines(self, index: QModelIndex | QPersistentModelIndex) -> SentenceLines | None:
        mention = self.model.entry(index.row())
        if mention is None:
            return None
        return SentenceLines(
            iso_text(mention.published) or _("undated"),
            mention_note(mention),
            mention.sentence,
            mention.highlight,
            source_words(mention),
        )

    def _can_part(self) -> bool:
        """Whether some articles of the page, and not all of them, are chosen."""
        page = self._page
        return page is not None and self._writable and 0 < len(self.chosen_articles()) < len(page.articles)

    def _part_words(self) -> str:
        count = len(self.chosen_articles())
        if not count:
            return _("Choose mentions to give them a page of their own")
        if self._page is not None and self._page.ref.kind is EntityKind.PERSON:
            words = ngettext("In this article it is somebody else", "In these {n} articles it is somebody else", count)
        else:
            words = ngettext(
                "In this article it is a different one", "In these {n} articles it is a different one", count
            )
        return words.format(n=f"{count:,}")

    @Slot()
    def _show_parting(self) -> None:
        page = self._page
        self._foot.setVisible(self._writable and page is not None and len(page.articles) > 1)
        self.part_button.setText(self._part_words())
        self.part_button.setEnabled(self._can_part())

    @Slot()
    def _part_off(self) -> None:
        if self._can_part():
            self.part_off_wanted.emit(self.chosen_articles())

    @Slot(int)
    def _stood(self, row: int) -> None:
        mention = self.model.entry(row)
        if mention is not None:
            self.stood.emit(mention)

    @Slot(int)
    def _opened(self, row: int) -> None:
        mention = self.model.entry(row)
        if mention is not None:
            self.opened.emit(mention)

    @Slot(QPoint)
    def _open_menu(self, where: QPoint) -> None:
        mention: Mention | None = self.model.entry(self.list.currentIndex().row())
        if mention is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(_("Show in the text")).triggered.connect(lambda: self.opened.emit(mention))
        part = menu.addAction(self._part_words())
        part.setEnabled(self._can_part())
        part.triggered.connect(self._part_off)
        menu.popup(self.list.viewport().mapToGlobal(where))

    def _lay_out(self) -> None:
        row = QHBoxLayout(self._foot)
        row.setContentsMargins(12, 4, 12, 4)
        row.addWidget(self.part_button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.list, 1)
        column.addWidget(self._foot)
        self.part_button.setToolTip(
            _("They get a page of their own. It can be joined with this one again, and the step can be undone.")
        )
