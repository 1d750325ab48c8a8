"""Steps across several parts of the window."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QAbstractSlider, QApplication, QWidget

from archive_gui.desktop.panels.article_table import ListMode
from archive_gui.desktop.windows.layout import HISTORY_TAB, METADATA_TAB
from archive_gui.desktop.windows.panes import Breadth, Pane, Width
from archive_gui.domain.description import Description
from archive_gui.domain.records import ArticleId, Shelf
from archive_gui.domain.tags import TagChoice, TagId

if TYPE_CHECKING:
    from archive_gui.desktop.windows.main_window import MainWindow


class Steps(QObject):
    """What an action or signal does that concerns more than one part of the window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._import_from: QWidget | None = None
        """What stood in the place of the list when the last import began."""

    def go_to_library(self) -> None:
        """Take the keyboard to the library."""
        self.leave_across()
        self._window.parts.panes.reveal(Pane.LIBRARY)
        self._window.parts.sidebar.focus_first()

    def go_to_list(self) -> None:
        """Take the keyboard to the list."""
        self.leave_ledger()
        self._window.parts.panes.reveal(Pane.LIST)
        self._window.parts.articles.focus_list()

    def go_to_article(self) -> None:
        """Take the keyboard to the article."""
        self._window.parts.panes.reveal(Pane.ARTICLE)
        self._window.parts.article.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def read_on(self, forward: bool) -> None:  # noqa: FBT001 - a slot
        """Turn the article's page while the keyboard stays in the list."""
        self._window.parts.panes.reveal(Pane.ARTICLE)
        steps = QAbstractSlider.SliderAction
        step = steps.SliderPageStepAdd if forward else steps.SliderPageStepSub
        self._window.parts.article.view.text_pane.verticalScrollBar().triggerAction(step)

    def go_to_facts(self) -> None:
        """Take the keyboard to what stands beside the article."""
        self._window.parts.panes.reveal(Pane.FACTS)
        shown = self._window.parts.tabs.currentWidget()
        if shown is not None:
            shown.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def find_in_article(self) -> None:
        """Open the search within the article."""
        self._window.parts.panes.reveal(Pane.ARTICLE)
        self._window.parts.article.view.open_find()

    def open_menu(self) -> None:
        """Open the context menu of what has the keyboard, as the Menu key does, which many keyboards lack.

        Qt does so for Shift+F10 on Windows alone.
        """
        widget = QApplication.focusWidget()
        if widget is None:
            return
        cursor = widget.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
        place = cursor.toRect().center() if isinstance(cursor, QRectF) else cursor.center()
        asked = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, place, widget.mapToGlobal(place))
        QApplication.sendEvent(widget, asked)

    def toggle_library(self) -> None:
        """Show or hide the library."""
        self.leave_across()
        panes = self._window.parts.panes
        panes.show_library(wanted=not panes.shows(Pane.LIBRARY))

    def toggle_facts(self) -> None:
        """Show or hide the facts."""
        panes = self._window.parts.panes
        panes.show_facts(wanted=not panes.shows(Pane.FACTS))

    def bring_list_forward(self) -> None:
        """Let the answer be seen where the question was asked, though the ledger or a narrow window hides it."""
        self.leave_ledger()
        if self._window.parts.panes.room is not Width.WIDE:
            self._window.parts.panes.reveal(Pane.LIST)

    def note_import(self) -> None:
        """An import begins: remember where somebody was then."""
        self._import_from = self._window.parts.left.currentWidget()

    def show_imported(self, articles: tuple[ArticleId, ...]) -> None:
        """Show what came in, unless somebody has gone to the ledger or a view across meanwhile."""
        if self._window.parts.left.currentWidget() in {self._import_from, self._window.parts.articles}:
            self._window.library.show_articles(articles)
            self.bring_list_forward()

    def open_history(self) -> None:
        """Offer the earlier searches, with the keyboard in the search field."""
        self._window.parts.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._window.suggestions.offer_history()

    def show_similar(self) -> None:
        """List the articles like the one at hand."""
        record = self._window.article.record
        if record is not None:
            self._window.library.show_similar(record.id, record.description.title or record.source.file_name)
            self.leave_ledger()
            self._window.parts.panes.reveal(Pane.LIST)
            self._window.update_actions()

    def go_to_ledger(self) -> None:
        """Take the keyboard to the ledger, which takes the place of the list."""
        self.leave_across()
        parts = self._window.parts
        parts.left.setCurrentWidget(parts.ledger)
        parts.panes.reveal(Pane.LIST)
        self._window.ledger.set_in_view(in_view=True)
        parts.ledger.focus_list()
        self._window.update_actions()

    def toggle_ledger(self) -> None:
        """Bring the ledger, or the list of articles again."""
        parts = self._window.parts
        if parts.left.currentWidget() is parts.ledger and parts.panes.shows(Pane.LIST):
            self.go_to_list()
        else:
            self.go_to_ledger()

    def leave_ledger(self) -> None:
        """Let the list of articles come back for the ledger or a view, on the article at hand where it is in it."""
        parts, record = self._window.parts, self._window.article.record
        if parts.left.currentWidget() is parts.articles:
            return
        parts.left.setCurrentWidget(parts.articles)
        parts.panes.set_breadth(Breadth.COLUMN)
        self._window.ledger.set_in_view(in_view=False)
        if self._window.made_across is not None:
            self._window.made_across.controller.set_in_view(in_view=False)
        if record is not None and record.id != parts.articles.table.current_id():
            if record.id in parts.articles.ids:
                parts.articles.choose((), record.id)
            else:
                self._window.article.show(parts.articles.table.current_id())
        self._window.update_actions()

    def leave_across(self) -> None:
        """Let the list come back where a view across articles has its place."""
        if self._window.shows_across:
            self.leave_ledger()

    def go_back(self) -> None:
        """From the text to the table it was opened from, from there to the list; else to the list before."""
        panes = self._window.parts.panes
        if panes.breadth is Breadth.SPLIT:
            panes.back_wanted.emit()
        elif panes.breadth is Breadth.WHOLE:
            self.go_to_list()
        else:
            self._window.library.leave_similar()

    def select_all(self) -> None:
        """Choose the whole list, or the ledger where that is in view, or the facts where the keyboard is among them."""
        parts = self._window.parts
        if parts.article.facts.view.hasFocus():
            parts.article.facts.select_all()
        elif parts.left.currentWidget() is parts.ledger:
            parts.ledger.list.selectAll()
        else:
            parts.articles.select_all()

    def compare(self) -> None:
        """Compare the two articles of the item at hand, else the article at hand with what is like it."""
        parts, record = self._window.parts, self._window.article.record
        pair = self._window.ledger.pair if parts.left.currentWidget() is parts.ledger else None
        if pair is not None:
            self._window.duplicates.compare(*pair)
        elif record is not None:
            self._window.duplicates.ask(record.id)

    def show_article(self, article: ArticleId) -> None:
        """Show an article that was picked in a dialog."""
        self.leave_ledger()
        self._window.library.show_article(article)

    def show_as(self, mode: ListMode) -> None:
        """Show the list as cards or as a table."""
        self._window.parts.articles.set_mode(mode)
        self._window.update_actions()

    def open_recent(self, folder: str) -> None:
        """Open an archive that was open before."""
        self._window.archives.open(Path(folder))

    def tag(self) -> None:
        """Ask which tags the chosen articles are to carry."""
        self._window.edits.ask_for_tags(self._window.parts.articles.selected_ids(), self._window.library.tags)

    def tag_article(self) -> None:
        """Ask which tags the article at hand is to carry, whatever else is chosen in the list."""
        record = self._window.article.record
        if record is not None:
            self._window.edits.ask_for_tags((record.id,), self._window.library.tags)

    def tag_dropped(self, tag: TagId) -> None:
        """Put a tag on the chosen articles, which were dropped on it."""
        self._window.edits.apply_tags(self._window.parts.articles.selected_ids(), TagChoice(to_add=(tag,)))

    def edit(self) -> None:
        """Take the keyboard to the form of the chosen articles, or of the article at hand."""
        self._show_form()
        if self._window.many.concerns_many:
            self._window.many.focus()
        else:
            self._window.parts.article.metadata.focus_title()

    def set_date(self) -> None:
        """Take the keyboard to the date in that form."""
        self._show_form()
        if self._window.many.concerns_many:
            self._window.many.focus("date")
        else:
            self._window.parts.article.metadata.focus_date()

    def set_date_of_article(self) -> None:
        """Take the keyboard to the date of the article at hand, whatever else is chosen in the list."""
        record = self._window.article.record
        if record is not None and self._window.many.concerns_many:
            self._window.parts.articles.choose((), record.id)
        self.set_date()

    def _show_form(self) -> None:
        self._window.parts.panes.reveal(Pane.FACTS)
        self._window.parts.tabs.setCurrentIndex(METADATA_TAB)

    def save(self) -> None:
        """Save what was typed into the form in view."""
        self._window.parts.records.form.save()

    def edits_list(self) -> tuple[bool, bool]:
        """Whether the list is in view, and whether what is chosen there may be changed."""
        parts = self._window.parts
        kept = parts.sidebar.filter.shelf is not Shelf.TRASH
        return parts.left.currentWidget() is parts.articles, kept and self._window.desk.writable

    def describe_article(self, description: Description, whole_page: bool) -> None:  # noqa: FBT001 - a slot
        """Keep what the form says of the article at hand."""
        record = self._window.article.record
        if record is not None:
            self._window.edits.describe(record.id, description, whole_page=whole_page)

    def export(self) -> None:
        """Ask how the chosen articles are to be exported."""
        self._window.exports.ask(self._window.parts.articles.selected_ids())

    def tab_changed(self, tab: int) -> None:
        """Read the history only while it is in view."""
        self._window.article.open_history(is_open=tab == HISTORY_TAB)
        self._window.many.set_in_view(in_view=tab == METADATA_TAB)
