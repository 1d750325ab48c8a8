"""What can be done to a tag in the sidebar: rename, recolour, nest, merge, delete."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QMenu, QWidget

from archive_gui.base.messages import _, ngettext
from archive_gui.desktop.controllers import use_cases
from archive_gui.desktop.controllers.desk import Desk
from archive_gui.desktop.delegates.tag_choice import dot_icon
from archive_gui.desktop.dialogs.choose_tag import ChooseTagDialog
from archive_gui.desktop.dialogs.name import NameDialog
from archive_gui.desktop.theme.colours import colour_words
from archive_gui.domain.captured import Message
from archive_gui.domain.changes import Area, ChangeSummary
from archive_gui.domain.tags import TAG_COLOURS, Tag, TagId

if TYPE_CHECKING:
    from archive_gui.workflows.session import Archive


class TagMenu(QObject):
    """Opens the menu of a tag, asks what has to be asked, and makes the change; each can be undone by name."""

    def __init__(self, desk: Desk, window: QWidget, initiator: object) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self._initiator = initiator
        self._tag: Tag | None = None
        self._tags: Sequence[Tag] = ()
        self._answer: Callable[[QDialog], object] | None = None

    def open(self, chosen: Tag | None, tags: Sequence[Tag], place: QPoint) -> QMenu:
        """Open the menu of one of ``tags``; None: of the tags' heading."""
        self._tag, self._tags = chosen, tags
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if not self._desk.writable:
            menu.setEnabled(False)
        if chosen is not None:
            self._fill(menu, chosen)
            menu.addSeparator()
        menu.addAction(_("New tag…")).triggered.connect(self._ask_for_tag)
        if chosen is not None:
            menu.addAction(_("Delete tag")).triggered.connect(self._delete)
        menu.popup(place)
        return menu

    def create(self, name: str, parent: TagId | None = None) -> None:
        """Make a tag."""

        def work(archive: Archive) -> ChangeSummary:
            made = use_cases.tag.create(archive, name, parent=parent)
            return ChangeSummary(Message("step.tag_created", {"name": made.name}), frozenset({Area.TAGS}))

        self._change(work)

    def rename(self, tag_id: TagId, name: str) -> None:
        """Give a tag another name."""
        self._change(lambda archive: use_cases.tag.rename(archive, tag_id, name))

    def recolour(self, tag_id: TagId, colour: str) -> None:
        """Give a tag another colour."""
        self._change(lambda archive: use_cases.tag.recolour(archive, tag_id, colour))

    def move(self, tag_id: TagId, parent: TagId | None) -> None:
        """Put a tag under another one, or at the top."""
        self._change(lambda archive: use_cases.tag.move(archive, tag_id, parent))

    def merge(self, tag_id: TagId, into: TagId) -> None:
        """Put another tag in the place of a tag, on every article."""
        self._change(lambda archive: use_cases.tag.merge(archive, tag_id, into))

    def delete(self, tag_id: TagId) -> None:
        """Delete a tag; it comes off every article."""
        self._change(lambda archive: use_cases.tag.delete(archive, tag_id))

    def ask_for_merge(self, chosen: Tag) -> ChooseTagDialog:
        """Ask which tag is to take the place of ``chosen``."""
        words = ngettext(
            "{count} article gets the other tag, and “{name}” is deleted. Undo brings it back.",
            "{count} articles get the other tag, and “{name}” is deleted. Undo brings it back.",
            chosen.article_count,
        )
        dialog = ChooseTagDialog(
            _("Merge “{name}”").format(name=chosen.name),
            _("Into"),
            self._tags,
            _("Merge"),
            self._window,
        )
        dialog.explain(words.format(count=f"{chosen.article_count:,}", name=chosen.name))
        dialog.offer([known for known in self._tags if known.id != chosen.id])
        self._ask(dialog, lambda _dialog: self._with(dialog, lambda into: self.merge(chosen.id, into)))
        return dialog

    def ask_for_parent(self, chosen: Tag) -> ChooseTagDialog:
        """Ask which tag ``chosen`` is to stand under."""
        dialog = ChooseTagDialog(
            _("Move “{name}”").format(name=chosen.name),
            _("Under"),
            self._tags,
            _("Move"),
            self._window,
        )
        dialog.explain(_("The tags under it move along. The articles keep their tags."))
        below = _family(chosen.id, self._tags)
        dialog.offer([known for known in self._tags if known.id not in below])
        self._ask(dialog, lambda _dialog: self._with(dialog, lambda parent: self.move(chosen.id, parent)))
        return dialog

    def _fill(self, menu: QMenu, chosen: Tag) -> None:
        menu.addAction(_("Rename…")).triggered.connect(self._ask_for_other_name)
        colours = menu.addMenu(_("Colour"))
        for colour in TAG_COLOURS:
            action = colours.addAction(dot_icon(colour, ratio=self._window.devicePixelRatioF()), colour_words(colour))
            action.setCheckable(True)
            action.setChecked(colour == chosen.colour)
            action.setData((chosen.id, colour))
        colours.triggered.connect(self._recolour)
        merge = menu.addAction(_("Merge into…"))
        merge.setEnabled(len(self._tags) > 1)
        merge.triggered.connect(self._merge)
        menu.addSeparator()
        menu.addAction(_("New tag under it…")).triggered.connect(self._ask_for_child)
        under = menu.addAction(_("Move under…"))
        under.setEnabled(len(_family(chosen.id, self._tags)) < len(self._tags))
        under.triggered.connect(self._move_under)
        if chosen.parent is not None:
            menu.addAction(_("Move to the top level")).triggered.connect(self._move_to_top)

    def _change(self, work: Callable[[Archive], ChangeSummary]) -> None:
        self._desk.change(_("Tagging"), work, self._initiator)

    def _with(self, dialog: ChooseTagDialog, go_on: Callable[[TagId], object]) -> None:
        chosen = dialog.chosen
        if chosen is not None:
            go_on(chosen)

    def _ask(self, dialog: QDialog, answer: Callable[[QDialog], object]) -> None:
        self._answer = answer
        dialog.accepted.connect(self._answered)
        dialog.open()

    @Slot()
    def _answered(self) -> None:
        dialog = self.sender()
        if isinstance(dialog, QDialog) and self._answer is not None:
            self._answer(dialog)

    def _ask_name(self, title: str, name: str, go_on: str, answer: Callable[[str], object]) -> None:
        dialog = NameDialog(title, _("Name"), name, go_on, self._window)
        self._ask(dialog, lambda _dialog: answer(dialog.name))

    @Slot()
    def _ask_for_tag(self) -> None:
        self._ask_name(_("New tag"), "", _("Make"), self.create)

    @Slot()
    def _ask_for_child(self) -> None:
        above = self._tag
        if above is not None:
            title = _("New tag under {name}").format(name=above.name)
            self._ask_name(title, "", _("Make"), lambda name: self.create(name, above.id))

    @Slot()
    def _ask_for_other_name(self) -> None:
        chosen = self._tag
        if chosen is not None:
            self._ask_name(_("Rename tag"), chosen.name, _("Rename"), lambda name: self.rename(chosen.id, name))

    @Slot(QAction)
    def _recolour(self, action: QAction) -> None:
        tag_id, colour = action.data()
        self.recolour(TagId(tag_id), str(colour))

    @Slot()
    def _merge(self) -> None:
        if self._tag is not None:
            self.ask_for_merge(self._tag)

    @Slot()
    def _move_under(self) -> None:
        if self._tag is not None:
            self.ask_for_parent(self._tag)

    @Slot()
    def _move_to_top(self) -> None:
        if self._tag is not None:
            self.move(self._tag.id, None)

    @Slot()
    def _delete(self) -> None:
        if self._tag is not None:
            self.delete(self._tag.id)


def _family(tag_id: TagId, tags: Sequence[Tag]) -> set[TagId]:
    """A tag and all that stand under it."""
    family = {tag_id}
    grown = 0
    while grown < len(family):
        grown = len(family)
        family |= {known.id for known in tags if known.parent in family}
    return family
