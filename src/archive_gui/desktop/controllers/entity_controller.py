"""People, places and bodies in the window: their lists, their pages, the way from page to page, and who is who."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from archive_gui.base.messages import _
from archive_gui.base.progress import Ticker
from archive_gui.desktop.controllers import use_cases
from archive_gui.desktop.controllers.across_view import AcrossViewController
from archive_gui.desktop.controllers.desk import Desk
from archive_gui.desktop.jobs.stale import Latest
from archive_gui.desktop.panels.entity import EntityPanel
from archive_gui.domain.changes import ChangeSummary
from archive_gui.domain.entities import EntityFilter, EntityKind, EntityPage, EntityRef, PerhapsSame
from archive_gui.domain.facts import FactKind
from archive_gui.domain.records import ArticleId

if TYPE_CHECKING:
    from archive_gui.workflows.session import Archive

_KINDS = {kind.fact_kind: kind for kind in EntityKind}
_MOST_BACK = 50
_LOOKED_AT = 200
"""Places of one name that are looked through."""


class EntityController(AcrossViewController):
    """One kind of names: its list, and the page of the one at hand."""

    page_wanted = Signal(object)
    """The ``EntityRef`` of another kind whose page is wanted."""

    def __init__(self, desk: Desk, panel: EntityPanel) -> None:
        super().__init__(desk)
        self._panel = panel
        self._pages = Latest(desk.runner)
        self._way: list[EntityRef] = []
        self._at: EntityRef | None = None
        self._read_for: EntityRef | None = None
        panel.list.question_changed.connect(self.ask)
        panel.list.stood.connect(self._stood)
        page = panel.page
        page.page_wanted.connect(self.page_wanted)
        page.back_wanted.connect(self.go_back)
        page.merge_wanted.connect(self.join)
        page.part_wanted.connect(self.part)
        page.part_off_wanted.connect(self.part_off)

    @property
    def kind(self) -> EntityKind:
        """The kind of names."""
        return self._panel.kind

    @property
    def ids(self) -> array[int]:
        """The names of the list, in order."""
        return self._panel.list.model.ids

    @Slot()
    def ask(self) -> None:
        """List the names, and read the page at hand anew."""
        archive = self._desk.archive
        if archive is None:
            return
        scope = None if self._scope is None else tuple(self._scope)
        names = self._panel.list
        wanted = EntityFilter(self.kind, names.text, articles=scope, sort=names.sort)
        self._panel.page.set_writable(writable=self._desk.writable)

        def work(_ticker: Ticker) -> array[int]:
            return use_cases.entities.entity_ids(archive, wanted)

        self._latest.ask(_("Reading names"), work, self._show_names)

    def look(self) -> None:
        """Somebody looks; the page at hand may say something else by now."""
        was_stale = self._stale
        super().look()
        if was_stale and self._at is not None:
            self._read(self._at)

    def show(self, ref: EntityRef) -> None:
        """Show a page that was asked for elsewhere."""
        if self._at is not None and self._at != ref:
            self._way = [*self._way[-_MOST_BACK:], self._at]
        self._panel.list.stand_on_nothing()
        self._read(ref)

    @Slot()
    def go_back(self) -> None:
        """Show the page before."""
        if self._way:
            ref = self._way.pop()
            self._panel.list.stand_on_nothing()
            self._read(ref)

    @Slot(object, object)
    def join(self, page: EntityPage, other: PerhapsSame) -> None:
        """Say that two are the same, in one step that can be undone."""
        ours, theirs = _ref(page), other.ref
        self._say(_("Joining names"), lambda archive: use_cases.namesakes.join(archive, ours, theirs))

    @Slot(object, object)
    def part(self, page: EntityPage, other: PerhapsSame) -> None:
        """Say that two are not the same, in one step that can be undone."""
        ours, theirs = _ref(page), other.ref
        self._say(_("Telling names apart"), lambda archive: use_cases.namesakes.part(archive, ours, theirs))

    @Slot(object, object)
    def part_off(self, page: EntityPage, articles: Sequence[ArticleId]) -> None:
        """Say that articles tell of another one of the name, in one undoable step; the page stays with the rest."""
        ours = _ref(page)
        rest = next((ArticleId(one) for one in page.articles if one not in articles), None)
        if rest is not None and self._desk.writable:
            self._at = EntityRef(page.ref.kind, page.ref.name, rest)
        self._say(_("Telling names apart"), lambda archive: use_cases.namesakes.part_off(archive, ours, articles))

    def stop(self) -> None:
        """The archive was closed."""
        super().stop()
        self._pages.forget()
        self._way, self._at, self._read_for = [], None, None
        self._panel.forget()

    def _say(self, title: str, work: Callable[[Archive], ChangeSummary]) -> None:
        if self._desk.writable:
            self._desk.change(title, work, self)

    def _show_names(self, ids: array[int]) -> None:
        self._panel.list.show_names(ids)
        if self._at is None:
            self._panel.list.stand_on_first()
        self._stand_with_page()

    @Slot(object)
    def _stood(self, ref: EntityRef) -> None:
        self._way = []
        if ref != self._at:
            self._read(ref)

    def _read(self, ref: EntityRef) -> None:
        archive = self._desk.archive
        if archive is None:
            return
        self._at = ref

        def work(_ticker: Ticker) -> EntityPage:
            return use_cases.entities.page(archive, ref)

        self._pages.ask(_("Reading the page"), work, self._show)

    def _show(self, page: EntityPage) -> None:
        self._read_for = self._at
        self._panel.page.show_page(page)
        self._panel.page.show_way_back(self._way[-1].name if self._way else "")
        self._stand_with_page()

    def _stand_with_page(self) -> None:
        page = self._panel.page.page
        if page is not None and self._read_for == self._at:  # else the page of another row is on its way
            self._panel.list.stand_with(page.mentions)


class EntityPages(QObject):
    """The way to a page from anywhere in the window."""

    page_wanted = Signal(object)
    """The ``EntityKind`` whose view is to come into view; its page follows."""

    def __init__(self, desk: Desk, controllers: Mapping[EntityKind, EntityController]) -> None:
        super().__init__(desk)
        self._desk = desk
        self._controllers = dict(controllers)
        self._refs = Latest(desk.runner)
        desk.archive_closed.connect(self._refs.forget)
        for controller in self._controllers.values():
            controller.page_wanted.connect(self.open)

    @Slot(object)
    def open(self, ref: EntityRef) -> None:
        """Show a page."""
        self.page_wanted.emit(ref.kind)
        self._controllers[ref.kind].show(ref)

    @Slot(object, str)
    def open_name(self, kind: FactKind, name: str) -> None:
        """Show the page of somebody or something by name (or, of a place, by code); other kinds have none."""
        known, archive = _KINDS.get(kind), self._desk.archive
        if known is None or archive is None or not name:
            return
        if known is EntityKind.PLACE:
            self._refs.ask(_("Looking for the place"), lambda _ticker: place_called(archive, name), self.open)
        else:
            self.open(EntityRef(known, name))


def _ref(page: EntityPage) -> EntityRef:
    """The one of a page, whatever others of its name there are."""
    return EntityRef(page.ref.kind, page.ref.name, ArticleId(page.articles[0]))


def place_called(archive: Archive, name: str) -> EntityRef:
    """The place of a code, a full name, or the name it is called by; of several the one most articles tell of."""
    if name.isascii():
        known = use_cases.places.lookup(archive, name, 1)
        return EntityRef(EntityKind.PLACE, known[0].full_name if known else name)
    ids = use_cases.entities.entity_ids(archive, EntityFilter(EntityKind.PLACE, name))
    rows = use_cases.entities.entity_rows(archive, ids[:_LOOKED_AT])
    whole = next((row.ref for row in rows if row.ref.name == name), None)
    called = next((row.ref for row in rows if name == row.note or row.ref.name.endswith(name)), None)
    return whole or called or EntityRef(EntityKind.PLACE, name)
