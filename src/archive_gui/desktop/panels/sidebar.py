"""The library sidebar: shelves, tags, places, years, newspapers, kinds of fact and saved queries, with counts.

What is picked in one section is combined with what is picked in the others.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QToolButton, QVBoxLayout, QWidget

from archive_gui.base.messages import _
from archive_gui.desktop.panels.saved_queries import SavedQueriesSection
from archive_gui.desktop.panels.sidebar_heading import SidebarHeading
from archive_gui.desktop.panels.sidebar_section import SidebarSection
from archive_gui.desktop.panels.year_chart import YearChart
from archive_gui.desktop.qmodels.sidebar_rows import (
    NO_ROWS,
    RowTree,
    SidebarRow,
    kind_rows,
    publication_rows,
    saved_rows,
    tag_rows,
)
from archive_gui.domain.facets import Facets
from archive_gui.domain.facts import FactKind
from archive_gui.domain.queries import SavedQuery, SavedQueryId
from archive_gui.domain.records import ArticleFilter, LibraryCounts, Shelf
from archive_gui.domain.tags import TagId

Key = TypeVar("Key")


class SidebarPanel(QWidget):
    """Shows what the list is made of; a pick narrows it or takes that back, Ctrl+pick adds a tag or kind to others."""

    filter_chosen = Signal(object)
    """The ``ArticleFilter`` that was picked."""
    saved_wanted = Signal(object)
    """The id of the saved query that is to be asked."""
    saved_menu_wanted = Signal(object, QPoint)
    """The saved query's id, and where on the screen."""
    articles_dropped = Signal(object)
    """The id of the tag that the articles chosen in the list were dropped on."""
    tag_menu_wanted = Signal(object, QPoint)
    """The tag's id (None: the heading), and where on the screen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidebar")
        self.setAccessibleName(_("Library"))
        self._filter = ArticleFilter()
        self._counts: LibraryCounts | None = None
        self._facets: Facets | None = None
        self._place_tree = NO_ROWS
        self._place_names: dict[str, str] = {}
        self._saved: SavedQueryId | None = None
        self._shelves = SidebarSection(_("Library"))
        self._tag_tree = SidebarSection(_("Tags"))
        self._places = SidebarSection(_("Places"))
        self._years = YearChart()
        self._publications = SidebarSection(_("Newspapers"))
        self._kinds = SidebarSection(_("Kinds of fact"))
        self._queries = SavedQueriesSection(_("Saved queries"))
        self._sections: dict[str, tuple[SidebarHeading, QWidget]] = {
            "library": (SidebarHeading(_("Library")), self._shelves),
            "tags": (SidebarHeading(_("Tags")), self._tag_tree),
            "places": (SidebarHeading(_("Places")), self._places),
            "years": (SidebarHeading(_("Years")), self._years),
            "newspapers": (SidebarHeading(_("Newspapers")), self._publications),
            "kinds": (SidebarHeading(_("Kinds of fact")), self._kinds),
            "queries": (SidebarHeading(_("Saved queries")), self._queries),
        }
        self._filled: frozenset[str] = frozenset({"library"})
        self._clear = QToolButton()
        self._clear.setObjectName("link")
        self._clear.setText(_("Clear filters"))
        self._clear.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._clear.hide()
        self._lay_out()
        self._connect()
        self._show_sections()

    # -- what is there ---------------------------------------------------------------------------------------------

    @property
    def filter(self) -> ArticleFilter:
        """What the list is narrowed to."""
        return self._filter

    @property
    def tag_tree(self) -> SidebarSection:
        """The section of the tags."""
        return self._tag_tree

    @property
    def places(self) -> SidebarSection:
        """The section of the places."""
        return self._places

    @property
    def years(self) -> YearChart:
        """The section of the years."""
        return self._years

    @property
    def publications(self) -> SidebarSection:
        """The section of the newspapers."""
        return self._publications

    @property
    def kinds(self) -> SidebarSection:
        """The section of the kinds of fact."""
        return self._kinds

    @property
    def queries(self) -> SavedQueriesSection:
        """The section of the saved queries."""
        return self._queries

    @property
    def place_names(self) -> Mapping[str, str]:
        """The names of the places that were shown, by code."""
        return self._place_names

    @property
    def folded(self) -> tuple[str, ...]:
        """The sections that are folded away, to be kept."""
        return tuple(name for name, (heading, _body) in self._sections.items() if heading.folded)

    def restore_folded(self, names: Collection[str]) -> None:
        """Fold away what was folded before."""
        for name, (heading, _body) in self._sections.items():
            heading.set_folded(folded=name in names)
        self._show_sections()

    # -- values in -------------------------------------------------------------------------------------------------

    def show_counts(self, counts: LibraryCounts) -> None:
        """Show the library's figures; until facets come, for the other sections too."""
        self._counts = counts
        self._shelves.show_rows(
            (
                SidebarRow(Shelf.ALL, shelf_words(Shelf.ALL), counts.all),
                SidebarRow(Shelf.RECENT, shelf_words(Shelf.RECENT), counts.recent),
                SidebarRow(Shelf.TRASH, shelf_words(Shelf.TRASH), counts.trash),
            )
        )
        self._show_facets()

    def show_facets(self, facets: Facets, places: RowTree) -> None:
        """Show what the list is made of; ``places`` are its places as a tree."""
        self._facets, self._place_tree = facets, places
        self._place_names |= {place.code: place.name for place in facets.places}
        self._show_facets()

    def show_saved(self, saved: Sequence[SavedQuery]) -> None:
        """Show the saved queries, with counts as far as they are known."""
        self._queries.show_rows(saved_rows(saved))
        self._fill_state("queries", filled=bool(saved))

    def show_filter(self, wanted: ArticleFilter) -> None:
        """Show what the list is narrowed to, without asking for it."""
        self._filter = wanted
        self._mark()

    def mark_saved(self, saved: SavedQueryId | None) -> None:
        """Show which saved query is being asked."""
        self._saved = saved
        self._mark()

    def forget(self) -> None:
        """Show nothing of an archive that was closed."""
        self._facets = self._counts = None
        self._place_names = {}
        self._place_tree = NO_ROWS
        self.show_saved(())
        self.mark_saved(None)

    def focus_first(self) -> None:
        """Take the keyboard to the shelves."""
        heading, shelves = self._sections["library"]
        (heading if heading.folded else shelves).setFocus(Qt.FocusReason.ShortcutFocusReason)

    # -- picks -----------------------------------------------------------------------------------------------------

    @Slot()
    def clear_filters(self) -> None:
        """Narrow the list to nothing; the shelf stays."""
        self._choose(ArticleFilter(shelf=self._filter.shelf))

    @Slot(object, bool)
    def _pick_shelf(self, key: object, combined: bool) -> None:  # noqa: FBT001 - a slot
        shelf = Shelf(str(key))
        self._choose(replace(self._filter, shelf=shelf) if combined else ArticleFilter(shelf=shelf))

    @Slot(object, bool)
    def _pick_tag(self, key: object, combined: bool) -> None:  # noqa: FBT001 - a slot
        picked = _picked(self._filter.tags, TagId(int(str(key))), combined=combined)
        self._choose(replace(self._filter, tags=picked))

    @Slot(object, bool)
    def _pick_kind(self, key: object, combined: bool) -> None:  # noqa: FBT001 - a slot
        picked = _picked(self._filter.kinds, FactKind(str(key)), combined=combined)
        self._choose(replace(self._filter, kinds=picked))

    @Slot(object, bool)
    def _pick_place(self, key: object, _combined: bool) -> None:  # noqa: FBT001 - a slot
        code = str(key)
        self._choose(replace(self._filter, place=None if self._filter.place == code else code))

    @Slot(int, bool)
    def _pick_year(self, year: int, _combined: bool) -> None:  # noqa: FBT001 - a slot
        self._choose(replace(self._filter, year=None if self._filter.year == year else year))

    @Slot(object, bool)
    def _pick_publication(self, key: object, _combined: bool) -> None:  # noqa: FBT001 - a slot
        name = str(key)
        self._choose(replace(self._filter, publication=None if self._filter.publication == name else name))

    @Slot(object, bool)
    def _pick_saved(self, key: object, _combined: bool) -> None:  # noqa: FBT001 - a slot
        self.saved_wanted.emit(key)

    @Slot(object, QPoint)
    def _saved_menu(self, key: object, place: QPoint) -> None:
        if key is not None:
            self.saved_menu_wanted.emit(key, place)

    def _choose(self, wanted: ArticleFilter) -> None:
        self._filter = wanted
        self._mark()
        self.filter_chosen.emit(wanted)

    # -- inner -----------------------------------------------------------------------------------------------------

    def _show_facets(self) -> None:
        counts, facets, wanted = self._counts, self._facets, self._filter
        if counts is None:
            return
        years = (facets.years, facets.undated) if facets is not None else (counts.years, counts.undated)
        publications = facets.publications if facets is not None else counts.publications
        kinds = kind_rows(facets, wanted.kinds) if facets is not None else []
        self._tag_tree.show_rows(tag_rows(counts.tags, facets))
        self._places.show_tree(self._place_tree)
        self._years.show_years(*years)
        self._publications.show_rows(publication_rows(publications, wanted.publication))
        self._kinds.show_rows(kinds)
        self._fill_state("tags", filled=bool(counts.tags))
        self._fill_state("places", filled=bool(self._place_tree.children))
        self._fill_state("years", filled=bool(years[0] or years[1]))
        self._fill_state("newspapers", filled=bool(publications or wanted.publication))
        self._fill_state("kinds", filled=bool(kinds))
        self._mark()

    def _mark(self) -> None:
        wanted = self._filter
        narrowed = wanted != ArticleFilter(shelf=wanted.shelf)
        self._clear.setVisible(narrowed)
        self._shelves.mark(set() if narrowed and wanted.shelf is Shelf.ALL else {wanted.shelf})
        self._tag_tree.mark(set(wanted.tags))
        self._places.mark({wanted.place} if wanted.place else set())
        self._years.mark(wanted.year)
        self._publications.mark({wanted.publication} if wanted.publication else set())
        self._kinds.mark(set(wanted.kinds))
        self._queries.mark({self._saved} if self._saved is not None else set())

    def _fill_state(self, name: str, *, filled: bool) -> None:
        if filled != (name in self._filled):
            self._filled ^= {name}
            self._show_sections()

    @Slot()
    def _show_sections(self) -> None:
        """A section without rows is not drawn, a folded one is its heading."""
        for name, (heading, body) in self._sections.items():
            heading.setVisible(name in self._filled)
            body.setVisible(name in self._filled and not heading.folded)

    def _connect(self) -> None:
        self._shelves.picked.connect(self._pick_shelf)
        self._tag_tree.picked.connect(self._pick_tag)
        self._tag_tree.take_articles()
        self._tag_tree.articles_dropped.connect(self.articles_dropped)
        self._tag_tree.menu_wanted.connect(self.tag_menu_wanted)
        self._places.picked.connect(self._pick_place)
        self._years.picked.connect(self._pick_year)
        self._publications.picked.connect(self._pick_publication)
        self._kinds.picked.connect(self._pick_kind)
        self._queries.picked.connect(self._pick_saved)
        self._queries.menu_wanted.connect(self._saved_menu)
        self._clear.clicked.connect(self.clear_filters)
        for heading, _body in self._sections.values():
            heading.folded_changed.connect(self._show_sections)

    def _lay_out(self) -> None:
        body = QWidget()
        body.setObjectName("sidebar_body")
        inner = QVBoxLayout(body)
        inner.setContentsMargins(0, 2, 0, 12)
        inner.setSpacing(0)
        for heading, section in self._sections.values():
            inner.addWidget(heading)
            inner.addWidget(section)
        inner.addStretch(1)
        scroll = QScrollArea()
        scroll.setObjectName("sidebar_scroll")
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidgetResizable(True)
        scroll.setWidget(body)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        top = QHBoxLayout()
        top.setContentsMargins(6, 4, 6, 0)
        top.addWidget(self._clear)
        top.addStretch(1)
        outer.addLayout(top)
        outer.addWidget(scroll)
        self.setMinimumWidth(150)


def _picked(chosen: tuple[Key, ...], key: Key, *, combined: bool) -> tuple[Key, ...]:
    """What is chosen after a pick: alone it takes the place of the others, combined it joins or leaves them."""
    others = tuple(known for known in chosen if known != key)
    if combined:
        return others if key in chosen else (*others, key)
    return () if chosen == (key,) else (key,)


def shelf_words(shelf: Shelf) -> str:
    """The name of a shelf."""
    return {
        Shelf.ALL: _("All articles"),
        Shelf.RECENT: _("Recently imported"),
        Shelf.TRASH: _("Trash"),
    }[shelf]
