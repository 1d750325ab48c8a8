"""Every edit: tags, descriptions, the trash; and taking any of them back."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from archive_gui.base.messages import _, ngettext, render
from archive_gui.base.progress import Ticker
from archive_gui.desktop.controllers.desk import Desk
from archive_gui.desktop.delegates.tag_choice import dot_icon
from archive_gui.desktop.dialogs.name import NameDialog
from archive_gui.desktop.dialogs.tags import TagDialog
from archive_gui.desktop.theme.colours import colour_words
from archive_gui.domain.captured import Message
from archive_gui.domain.changes import Area, ChangeSummary, UndoState
from archive_gui.domain.description import Description
from archive_gui.domain.records import ArticleFilter, ArticleId
from archive_gui.domain.tags import TAG_COLOURS, Tag, TagChoice, TagId
from archive_gui.workflows import describe, find, tag, trash, undo
from archive_gui.workflows.session import Archive


class EditController(QObject):
    """Edits go to the writer one after the other; each can be undone by name."""

    undo_known = Signal(object)
    """The ``UndoState`` after the last change."""
    described_badly = Signal(object)
    """The problems that keep a description from being saved; empty when it was."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self._menu_tag: Tag | None = None
        self._tagging: tuple[ArticleId, ...] = ()
        self._asking: Callable[[str], object] | None = None
        desk.archive_opened.connect(self._ask_what_can_be_undone)
        desk.archive_changed.connect(self._ask_what_can_be_undone)

    def ask_for_tags(self, articles: Sequence[ArticleId], tags: Sequence[Tag]) -> None:
        """Ask which of ``tags`` the articles are to carry, and which new ones."""
        if not articles:
            return
        self._desk.start(
            _("Counting tags"),
            lambda archive, ticker: _carried(archive, articles, tags, ticker),
            quiet=True,
            on_success=lambda carried: self._open_tag_dialog(articles, tags, carried),
        )

    def apply_tags(self, articles: Sequence[ArticleId], choice: TagChoice) -> None:
        """Make, add and take off tags as chosen, in one step."""
        if articles and choice:
            self._change(_("Tagging"), lambda archive: tag.change(archive, articles, choice))

    def add_tag(self, articles: Sequence[ArticleId], name: str) -> None:
        """Put a tag on articles, making it where it is new."""
        if articles and name.strip():
            self._change(_("Tagging"), lambda archive: tag.add(archive, articles, name))

    def remove_tag(self, articles: Sequence[ArticleId], tag_id: TagId) -> None:
        """Take a tag off articles."""
        if articles:
            self._change(_("Tagging"), lambda archive: tag.remove(archive, articles, tag_id))

    def describe(self, article: ArticleId, description: Description, *, whole_page: bool) -> None:
        """Keep a corrected description, unless something in it cannot be."""
        problems = describe.problems(description)
        self.described_badly.emit(problems)
        if problems:
            self._desk.notices.warn(" ".join([_("Not saved."), *(render(problem.message) for problem in problems)]))
        else:
            self._change(
                _("Saving"),
                lambda archive: describe.update(archive, article, description, whole_page=whole_page),
            )

    def discard(self, articles: Sequence[ArticleId]) -> None:
        """Move articles to the trash, and offer to take it back."""
        if articles:
            self._change(_("Moving to the trash"), lambda archive: trash.discard(archive, articles), self._discarded)

    def restore(self, articles: Sequence[ArticleId]) -> None:
        """Bring articles back from the trash."""
        if articles:
            self._change(_("Restoring"), lambda archive: trash.restore(archive, articles))

    @Slot()
    def undo(self) -> None:
        """Take back the last edit."""
        self._change(_("Undoing"), undo.undo)

    @Slot()
    def redo(self) -> None:
        """Do again what was taken back."""
        self._change(_("Redoing"), undo.redo)

    def open_tag_menu(self, chosen: Tag | None, place: QPoint) -> QMenu:
        """Offer what can be done to a tag: rename, recolour, a tag under it, delete."""
        self._menu_tag = chosen
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if not self._desk.writable:
            menu.setEnabled(False)
        if chosen is None:
            menu.addAction(_("New tag…")).triggered.connect(self._ask_for_tag)
        else:
            menu.addAction(_("Rename…")).triggered.connect(self._ask_for_other_name)
            colours = menu.addMenu(_("Colour"))
            for colour in TAG_COLOURS:
                action = colours.addAction(
                    dot_icon(colour, ratio=self._window.devicePixelRatioF()), colour_words(colour)
                )
                action.setCheckable(True)
                action.setChecked(colour == chosen.colour)
                action.setData((chosen.id, colour))
            colours.triggered.connect(self._recolour)
            menu.addAction(_("New tag under it…")).triggered.connect(self._ask_for_child)
            if chosen.parent is not None:
                menu.addAction(_("Move to the top level")).triggered.connect(self._move_to_top)
            menu.addSeparator()
            menu.addAction(_("New tag…")).triggered.connect(self._ask_for_tag)
            menu.addAction(_("Delete tag")).triggered.connect(self._delete)
        menu.popup(place)
        return menu

    def create_tag(self, name: str, parent: TagId | None = None) -> None:
        """Make a tag."""

        def work(archive: Archive) -> ChangeSummary:
            made = tag.create(archive, name, parent=parent)
            return ChangeSummary(Message("step.tag_created", {"name": made.name}), frozenset({Area.TAGS}))

        self._change(_("Tagging"), work)

    def rename_tag(self, tag_id: TagId, name: str) -> None:
        """Give a tag another name."""
        self._change(_("Tagging"), lambda archive: tag.rename(archive, tag_id, name))

    def recolour_tag(self, tag_id: TagId, colour: str) -> None:
        """Give a tag another colour."""
        self._change(_("Tagging"), lambda archive: tag.recolour(archive, tag_id, colour))

    def delete_tag(self, tag_id: TagId) -> None:
        """Delete a tag; it comes off every article."""
        self._change(_("Tagging"), lambda archive: tag.delete(archive, tag_id))

    @Slot()
    def _ask_what_can_be_undone(self) -> None:
        self._desk.start(
            _("Reading the journal"),
            lambda archive, _ticker: undo.state(archive),
            quiet=True,
            on_success=self._tell_what_can_be_undone,
        )

    def _tell_what_can_be_undone(self, state: UndoState) -> None:
        self.undo_known.emit(state)

    def _change(
        self,
        title: str,
        work: Callable[[Archive], ChangeSummary],
        on_success: Callable[[ChangeSummary], object] = lambda _summary: None,
    ) -> None:
        self._desk.change(title, work, self, on_success)

    def _discarded(self, summary: ChangeSummary) -> None:
        words = ngettext("{count} article moved to the trash", "{count} articles moved to the trash", summary.count)
        self._desk.notices.inform(words.format(count=f"{summary.count:,}"), _("Undo"), self.undo)

    def _open_tag_dialog(
        self, articles: Sequence[ArticleId], tags: Sequence[Tag], carried: Mapping[TagId, int]
    ) -> None:
        dialog = TagDialog(tags, carried, len(articles), self._window)
        self._tagging = tuple(articles)
        dialog.tags_chosen.connect(self._tags_chosen)
        dialog.open()

    @Slot(object)
    def _tags_chosen(self, choice: TagChoice) -> None:
        self.apply_tags(self._tagging, choice)

    def _ask_name(self, dialog: NameDialog, answer: Callable[[str], object]) -> None:
        self._asking = answer
        dialog.accepted.connect(self._named)
        dialog.open()

    @Slot()
    def _named(self) -> None:
        dialog = self.sender()
        if isinstance(dialog, NameDialog) and self._asking is not None:
            self._asking(dialog.name)

    @Slot()
    def _ask_for_tag(self) -> None:
        dialog = NameDialog(_("New tag"), _("Name"), "", _("Make"), self._window)
        self._ask_name(dialog, self.create_tag)

    @Slot()
    def _ask_for_child(self) -> None:
        above = self._menu_tag
        if above is not None:
            title = _("New tag under {name}").format(name=above.name)
            dialog = NameDialog(title, _("Name"), "", _("Make"), self._window)
            self._ask_name(dialog, lambda name: self.create_tag(name, above.id))

    @Slot()
    def _ask_for_other_name(self) -> None:
        chosen = self._menu_tag
        if chosen is not None:
            dialog = NameDialog(_("Rename tag"), _("Name"), chosen.name, _("Rename"), self._window)
            self._ask_name(dialog, lambda name: self.rename_tag(chosen.id, name))

    @Slot(QAction)
    def _recolour(self, action: QAction) -> None:
        tag_id, colour = action.data()
        self.recolour_tag(TagId(tag_id), str(colour))

    @Slot()
    def _move_to_top(self) -> None:
        chosen = self._menu_tag
        if chosen is not None:
            self._change(_("Tagging"), lambda archive: tag.move(archive, chosen.id, None))

    @Slot()
    def _delete(self) -> None:
        if self._menu_tag is not None:
            self.delete_tag(self._menu_tag.id)


def _carried(archive: Archive, articles: Sequence[ArticleId], tags: Sequence[Tag], ticker: Ticker) -> dict[TagId, int]:
    """How many of the articles carry each tag; asked tag by tag, which stays quick for a hundred thousand articles."""
    chosen = set(articles)
    counts: dict[TagId, int] = {}
    for number, known in enumerate(tags):
        ticker.tick(number, len(tags))
        carrying = find.list_articles(archive, ArticleFilter(tags=(known.id,)))
        counts[known.id] = len(chosen.intersection(carrying.ids))
    return counts
