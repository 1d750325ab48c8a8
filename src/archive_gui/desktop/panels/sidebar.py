"""The library sidebar: shelves, tags, years and newspapers, all with counts, all combinable."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from archive_gui.base.messages import _
from archive_gui.desktop.panels.sidebar_section import SidebarRow, SidebarSection
from archive_gui.desktop.panels.year_chart import YearChart
from archive_gui.desktop.theme.fonts import ui_font
from archive_gui.domain.records import ArticleFilter, LibraryCounts, Shelf
from archive_gui.domain.tags import Tag, TagId


class SidebarPanel(QWidget):
    """Shows the library's figures; a pick narrows the list, Ctrl+pick narrows it further."""

    filter_chosen = Signal(object)
    """The ``ArticleFilter`` that was picked."""
    articles_dropped = Signal(object)
    """The id of the tag that the articles chosen in the list were dropped on."""
    tag_menu_wanted = Signal(object, QPoint)
    """The tag's id (None: the heading), and where on the screen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidebar")
        self.setAccessibleName(_("Library"))
        self._filter = ArticleFilter()
        self._tags: tuple[Tag, ...] = ()
        self._shelves = SidebarSection(_("Library"))
        self._tag_tree = SidebarSection(_("Tags"))
        self._years = YearChart()
        self._publications = SidebarSection(_("Newspapers"))
        self._headings = {
            "library": _heading(_("Library")),
            "tags": _heading(_("Tags")),
            "years": _heading(_("Years")),
            "newspapers": _heading(_("Newspapers")),
        }
        self._lay_out()
        self._shelves.picked.connect(self._pick_shelf)
        self._tag_tree.picked.connect(self._pick_tag)
        self._tag_tree.take_articles()
        self._tag_tree.articles_dropped.connect(self.articles_dropped)
        self._tag_tree.menu_wanted.connect(self.tag_menu_wanted)
        self._years.picked.connect(self._pick_year)
        self._publications.picked.connect(self._pick_publication)

    @property
    def filter(self) -> ArticleFilter:
        """What the list is narrowed to."""
        return self._filter

    @property
    def tag_tree(self) -> SidebarSection:
        """The section of the tags."""
        return self._tag_tree

    @property
    def years(self) -> YearChart:
        """The section of the years."""
        return self._years

    def show_counts(self, counts: LibraryCounts) -> None:
        """Show the library's figures."""
        self._tags = counts.tags
        self._shelves.show_rows(
            (
                SidebarRow(Shelf.ALL, shelf_words(Shelf.ALL), counts.all),
                SidebarRow(Shelf.RECENT, shelf_words(Shelf.RECENT), counts.recent),
                SidebarRow(Shelf.TRASH, shelf_words(Shelf.TRASH), counts.trash),
            )
        )
        self._tag_tree.show_rows(
            [SidebarRow(tag.id, tag.name, tag.article_count, tag.colour, tag.parent) for tag in counts.tags]
        )
        self._years.show_years(counts.years, counts.undated)
        self._publications.show_rows([SidebarRow(name, name, count) for name, count in counts.publications])
        self._headings["tags"].setVisible(bool(counts.tags))
        self._tag_tree.setVisible(bool(counts.tags))
        self._headings["years"].setVisible(bool(counts.years or counts.undated))
        self._headings["newspapers"].setVisible(bool(counts.publications))
        self._publications.setVisible(bool(counts.publications))
        self._mark()

    def show_filter(self, wanted: ArticleFilter) -> None:
        """Show what the list is narrowed to, without asking for it."""
        self._filter = wanted
        self._mark()

    def focus_first(self) -> None:
        """Take the keyboard to the shelves."""
        self._shelves.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot(object, bool)
    def _pick_shelf(self, key: object, combined: bool) -> None:  # noqa: FBT001 - a slot
        shelf = Shelf(str(key))
        self._choose(replace(self._filter, shelf=shelf) if combined else ArticleFilter(shelf=shelf))

    @Slot(object, bool)
    def _pick_tag(self, key: object, combined: bool) -> None:  # noqa: FBT001 - a slot
        tag = TagId(int(str(key)))
        if not combined:
            self._choose(ArticleFilter(tags=(tag,)))
            return
        others = tuple(known for known in self._filter.tags if known != tag)
        tags = others if tag in self._filter.tags else (*others, tag)
        self._choose(replace(self._filter, tags=tags))

    @Slot(int, bool)
    def _pick_year(self, year: int, combined: bool) -> None:  # noqa: FBT001 - a slot
        if self._filter.year == year:
            self._choose(replace(self._filter, year=None))
        else:
            self._choose(replace(self._filter, year=year) if combined else ArticleFilter(year=year))

    @Slot(object, bool)
    def _pick_publication(self, key: object, combined: bool) -> None:  # noqa: FBT001 - a slot
        name = str(key)
        if not combined:
            self._choose(ArticleFilter(publication=name))
        else:
            self._choose(replace(self._filter, publication=None if self._filter.publication == name else name))

    def _choose(self, wanted: ArticleFilter) -> None:
        self._filter = wanted
        self._mark()
        self.filter_chosen.emit(wanted)

    def _mark(self) -> None:
        narrowed = bool(self._filter.tags or self._filter.publication or self._filter.year is not None)
        plain = self._filter.shelf is Shelf.ALL and narrowed
        self._shelves.mark(set() if plain else {self._filter.shelf})
        self._tag_tree.mark(set(self._filter.tags))
        self._years.mark(self._filter.year)
        self._publications.mark({self._filter.publication} if self._filter.publication else set())

    def _lay_out(self) -> None:
        body = QWidget()
        body.setObjectName("sidebar_body")
        inner = QVBoxLayout(body)
        inner.setContentsMargins(0, 6, 0, 12)
        inner.setSpacing(0)
        for heading, section in (
            (self._headings["library"], self._shelves),
            (self._headings["tags"], self._tag_tree),
            (self._headings["years"], self._years),
            (self._headings["newspapers"], self._publications),
        ):
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
        outer.addWidget(scroll)
        self.setMinimumWidth(150)


def shelf_words(shelf: Shelf) -> str:
    """The name of a shelf."""
    return {
        Shelf.ALL: _("All articles"),
        Shelf.RECENT: _("Recently imported"),
        Shelf.TRASH: _("Trash"),
    }[shelf]


def _heading(words: str) -> QLabel:
    label = QLabel(words)
    label.setObjectName("heading")
    font = ui_font(11)
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 1)
    label.setFont(font)
    label.setContentsMargins(14, 12, 8, 4)
    return label
