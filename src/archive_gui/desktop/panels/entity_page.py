"""The page of a person, a place or a body: names, roles over time, mentions, figures, articles, who else is named."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QLabel, QStackedWidget, QTabWidget, QToolButton, QVBoxLayout, QWidget

from archive_gui.base.across_words import entity_kind_word, figure_words, time_words
from archive_gui.base.messages import _
from archive_gui.desktop.panels.entity_articles import EntityArticles
from archive_gui.desktop.panels.entity_mentions import EntityMentions
from archive_gui.desktop.panels.entity_same import SameNames
from archive_gui.desktop.panels.lines_table import LinesTable
from archive_gui.desktop.panels.tags_flow import FlowLayout
from archive_gui.desktop.qmodels.articles import ArticlesModel, Fetch
from archive_gui.desktop.qmodels.entity_words import affiliation_words, names_words, span_words, what_words
from archive_gui.desktop.qmodels.mentions import MentionFetch
from archive_gui.desktop.theme.fonts import article_font
from archive_gui.domain.entities import EntityPage, EntityRef

_NAME_PIXELS = 22


class EntityPagePanel(QWidget):
    """Shows a page and says where on is wanted."""

    page_wanted = Signal(object)
    """The ``EntityRef`` whose page is wanted."""
    source_wanted = Signal(object)
    """The ``Mention`` or ``SourceFigure`` whose place in the text is wanted, with the keyboard."""
    source_stood = Signal(object)
    """The ``Mention`` that is at hand now."""
    article_wanted = Signal(object)
    """The id of an article that is to be read."""
    merge_wanted = Signal(object, object)
    """The ``EntityPage``, and the ``PerhapsSame`` that is the same."""
    part_wanted = Signal(object, object)
    """The ``EntityPage``, and the ``PerhapsSame`` that is not the same."""
    part_off_wanted = Signal(object, object)
    """The ``EntityPage``, and the ids of articles, as a tuple, that tell of another one of the name."""
    back_wanted = Signal()
    """The page before is wanted."""

    def __init__(self, mentions: MentionFetch, articles: Fetch, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._page: EntityPage | None = None
        self._articles = ArticlesModel(articles, self)
        self._back = QToolButton()
        self._back.setObjectName("link")
        self._back.setText(_("← Page before"))
        self._back.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._back.hide()
        self._name = QLabel()
        self._name.setWordWrap(True)
        self._name.setFont(article_font(_NAME_PIXELS))
        self._name.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._lines = QLabel()
        self._lines.setWordWrap(True)
        self._lines.setObjectName("muted")
        self._lines.setTextFormat(Qt.TextFormat.PlainText)
        self._lines.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._inside = QWidget()
        self._inside_row = FlowLayout(self._inside, spacing=2)
        self._inside_row.setContentsMargins(0, 0, 0, 0)
        self.same = SameNames()
        self.mentions = EntityMentions(mentions)
        self.figures = LinesTable(
            _("Figures"), (_("Indicator"), _("Figure"), _("As of"), _("Article")), (180, 140, 120, 200), figures=(1,)
        )
        self.articles = EntityArticles(self._articles)
        self.roles = LinesTable(
            _("Roles over time"), (_("Role"), _("Of"), _("Time"), _("Articles")), (160, 200, 170, 60), figures=(3,)
        )
        self.together = LinesTable(
            _("Named together"), (_("Name"), _("Kind"), _("Articles")), (240, 90, 60), figures=(2,)
        )
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.setAccessibleName(_("What the archive says of it"))
        self._nothing = QLabel(_("Choose a name to see its page."))
        self._nothing.setObjectName("empty")
        self._nothing.setWordWrap(True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self.clear()

    @property
    def page(self) -> EntityPage | None:
        """The page that is shown."""
        return self._page

    @property
    def head_words(self) -> str:
        """What the head of the page says under the name."""
        return self._lines.text()

    def show_page(self, page: EntityPage) -> None:
        """Show this page."""
        same = self._page is not None and self._page.ref == page.ref
        self._page = page
        self._name.setText(page.ref.name)
        self.setAccessibleName(_("Page of {name}").format(name=page.ref.name))
        lines = (what_words(page), names_words(page), affiliation_words(page))
        self._lines.setText("\n".join(line for line in lines if line))
        self._show_inside(page)
        self.same.show_others(page.ref.name, page.perhaps)
        self.mentions.show_mentions(page)
        self._articles.show_ids(page.articles)
        self.figures.show_lines(
            ((each.indicator, figure_words(each), time_words(each), each.title), each) for each in page.figures
        )
        self.roles.show_lines(
            ((role.role or "", role.affiliation or "", span_words(role), f"{len(role.articles):,}"), role.articles)
            for role in page.roles
        )
        self.together.show_lines(
            ((other.ref.name, entity_kind_word(other.ref.kind), f"{other.articles:,}"), other.ref)
            for other in page.together
        )
        self._show_tabs(page, keep=same)
        self._stack.setCurrentIndex(0)

    def show_way_back(self, name: str) -> None:
        """Offer the page before; an empty name: there is none."""
        self._back.setVisible(bool(name))
        self._back.setText(_("← {name}").format(name=name))

    def set_writable(self, *, writable: bool) -> None:
        """Offer to join and part names, or only show them."""
        self.same.set_writable(writable=writable)
        self.mentions.set_writable(writable=writable)

    def clear(self) -> None:
        """Show no page."""
        self._page = None
        self._stack.setCurrentIndex(1)

    def focus_view(self) -> None:
        """Take the keyboard to what the page shows."""
        shown = self.tabs.currentWidget()
        if shown is not None:
            shown.setFocus(Qt.FocusReason.ShortcutFocusReason)
            if shown is self.mentions and not self.mentions.list.currentIndex().isValid():
                self.mentions.list.stand_on(0)

    # -- inner -----------------------------------------------------------------------------------------------------

    def _show_tabs(self, page: EntityPage, *, keep: bool) -> None:
        """Only what there is something of has a tab, with how much."""
        wanted = (
            (_("Mentions {count}"), len(page.mentions)),
            (_("Roles {count}"), len(page.roles)),
            (_("Figures {count}"), len(page.figures)),
            (_("Articles {count}"), len(page.articles)),
            (_("Named together {count}"), len(page.together)),
        )
        before = self.tabs.currentIndex()
        for tab, (words, count) in enumerate(wanted):
            self.tabs.setTabText(tab, words.format(count=f"{count:,}"))
            self.tabs.setTabVisible(tab, count > 0)
        self.tabs.setCurrentIndex(before if keep and self.tabs.isTabVisible(before) else 0)

    def _show_inside(self, page: EntityPage) -> None:
        """The divisions a place lies in, each leading to its page."""
        while self._inside_row.count():
            item = self._inside_row.takeAt(0)
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for ref in page.inside:
            button = QToolButton()
            button.setObjectName("link")
            button.setText(_("in {place}").format(place=ref.name))
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setProperty("ref", ref)
            button.clicked.connect(self._inside_clicked)
            self._inside_row.addWidget(button)
        self._inside.setVisible(bool(page.inside))

    def _connect(self) -> None:
        self._back.clicked.connect(self.back_wanted)
        self.mentions.stood.connect(self.source_stood)
        self.mentions.opened.connect(self.source_wanted)
        self.mentions.part_off_wanted.connect(self._part_off)
        self.figures.line_opened.connect(self.source_wanted)
        self.articles.article_wanted.connect(self.article_wanted)
        self.roles.line_opened.connect(self._role_opened)
        self.together.line_opened.connect(self.page_wanted)
        self.same.page_wanted.connect(self.page_wanted)
        self.same.merge_wanted.connect(self._merge)
        self.same.part_wanted.connect(self._part)

    @Slot()
    def _inside_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, QToolButton):
            ref: EntityRef = button.property("ref")
            self.page_wanted.emit(ref)

    @Slot(object)
    def _role_opened(self, articles: tuple[int, ...]) -> None:
        if articles:
            self.article_wanted.emit(articles[0])

    @Slot(object)
    def _merge(self, other: object) -> None:
        if self._page is not None:
            self.merge_wanted.emit(self._page, other)

    @Slot(object)
    def _part(self, other: object) -> None:
        if self._page is not None:
            self.part_wanted.emit(self._page, other)

    @Slot(object)
    def _part_off(self, articles: tuple[int, ...]) -> None:
        if self._page is not None:
            self.part_off_wanted.emit(self._page, articles)

    def _lay_out(self) -> None:
        head = QFrame()
        inner = QVBoxLayout(head)
        inner.setContentsMargins(16, 10, 12, 6)
        inner.setSpacing(3)
        for widget in (self._back, self._name, self._lines, self._inside, self.same):
            inner.addWidget(widget)
        shown = QWidget()
        column = QVBoxLayout(shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self.tabs, 1)
        for tab in (self.mentions, self.roles, self.figures, self.articles, self.together):
            self.tabs.addTab(tab, "")
        for widget in (shown, self._nothing):
            self._stack.addWidget(widget)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)
        self.setMinimumWidth(260)
