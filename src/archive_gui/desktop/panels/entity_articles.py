"""The articles that tell of somebody or something, as cards."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyleOptionViewItem, QWidget

from archive_gui.base.messages import _
from archive_gui.desktop.delegates.article_card import ArticleCardDelegate
from archive_gui.desktop.qmodels.article_words import title_words
from archive_gui.desktop.qmodels.articles import ENTRY_ROLE, ArticlesModel
from archive_gui.domain.records import ArticleId


class _Cards(ArticleCardDelegate):
    """Cards that tell a list how high they are."""

    def sizeHint(  # noqa: N802 - Qt's name
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002 - Qt's signature
        index: QModelIndex | QPersistentModelIndex,  # noqa: ARG002
    ) -> QSize:
        """A card's size; its width is the list's."""
        return QSize(200, self.card_height())


class EntityArticles(QListView):
    """Enter or a double click leads to the article."""

    article_wanted = Signal(object)
    """The article's id."""

    def __init__(self, model: ArticlesModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._articles = model
        self.setModel(model)
        self.setItemDelegate(_Cards(ENTRY_ROLE, title_words, model.second_line, self))
        self.setAccessibleName(_("List of articles"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.activated.connect(self._activated)

    def keyboardSearch(self, search: str) -> None:  # noqa: N802 - Qt's name
        """Typing finds nothing: Qt would read every row, and bare letters fight input methods."""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter leads to the article on every platform."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self._activated(self.currentIndex())
            return
        super().keyPressEvent(event)

    @Slot(QModelIndex)
    def _activated(self, index: QModelIndex) -> None:
        self.article_wanted.emit(ArticleId(self._articles.ids[index.row()]))
