"""The window's parts, made and put in their places."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QTabWidget, QToolBar, QToolButton, QVBoxLayout, QWidget

from archive_gui.base.messages import _
from archive_gui.desktop.actions.action_set import ActionSet
from archive_gui.desktop.actions.menus import fill_toolbar
from archive_gui.desktop.controllers.article_controller import ArticlePanels
from archive_gui.desktop.controllers.many_controller import RecordPanels
from archive_gui.desktop.panels.article_list import ArticleListPanel
from archive_gui.desktop.panels.article_view import ArticleView
from archive_gui.desktop.panels.facts import FactsPanel
from archive_gui.desktop.panels.facts_precedents import PrecedentStrip
from archive_gui.desktop.panels.history import HistoryPanel
from archive_gui.desktop.panels.ledger import LedgerPanel
from archive_gui.desktop.panels.ledger_badge import LedgerBadge
from archive_gui.desktop.panels.ledger_banner import LedgerBanner
from archive_gui.desktop.panels.metadata import MetadataPanel
from archive_gui.desktop.panels.metadata_many import ManyMetadataPanel
from archive_gui.desktop.panels.notice_bar import NoticeBar
from archive_gui.desktop.panels.search_bar import SearchBar
from archive_gui.desktop.panels.sidebar import SidebarPanel
from archive_gui.desktop.panels.tags import TagsPanel
from archive_gui.desktop.panels.welcome import WelcomePanel
from archive_gui.desktop.qmodels.articles import ArticlesModel
from archive_gui.desktop.qmodels.ledger import LedgerModel
from archive_gui.desktop.windows.panes import Panes

FACTS_TAB, METADATA_TAB, TAGS_TAB, HISTORY_TAB = range(4)
_ICON = 18


@dataclass(frozen=True, slots=True)
class Parts:
    """Everything in the window that a controller or a test speaks to."""

    notices: NoticeBar
    pages: QStackedWidget
    welcome: WelcomePanel
    panes: Panes
    sidebar: SidebarPanel
    articles: ArticleListPanel
    article: ArticlePanels
    tabs: QTabWidget
    search: SearchBar
    left: QStackedWidget
    ledger: LedgerPanel
    banner: LedgerBanner
    precedents: PrecedentStrip
    badge: LedgerBadge
    records: RecordPanels


def make_parts(model: ArticlesModel, items: LedgerModel, notices: NoticeBar) -> Parts:
    """Make the panels and put them side by side."""
    article = ArticlePanels(ArticleView(), FactsPanel(), MetadataPanel(), TagsPanel(), HistoryPanel())
    tabs = QTabWidget()
    tabs.tabBar().setAccessibleName(_("About the article"))
    tabs.setDocumentMode(True)
    tabs.setAccessibleName(_("About the article"))
    tabs.addTab(article.facts, _("Facts"))
    records = RecordPanels(QStackedWidget(), article.metadata, ManyMetadataPanel())
    records.stack.addWidget(records.one)
    records.stack.addWidget(records.many)
    tabs.addTab(records.stack, _("Metadata"))
    tabs.addTab(article.tags, _("Tags"))
    tabs.addTab(article.history, _("History"))
    sidebar = SidebarPanel()
    articles = ArticleListPanel(model)
    ledger = LedgerPanel(items)
    left = QStackedWidget()
    left.addWidget(articles)
    left.addWidget(ledger)
    banner = LedgerBanner()
    precedents = PrecedentStrip()
    for strip in (banner, precedents):
        article.facts.add_strip(strip)
    panes = Panes(sidebar, left, article.view, tabs)
    welcome = WelcomePanel()
    pages = QStackedWidget()
    pages.addWidget(welcome)
    pages.addWidget(panes)
    return Parts(
        notices,
        pages,
        welcome,
        panes,
        sidebar,
        articles,
        article,
        tabs,
        SearchBar(),
        left,
        ledger,
        banner,
        precedents,
        LedgerBadge(),
        records,
    )


def central_widget(parts: Parts) -> QWidget:
    """The strip of notices over the pages."""
    central = QWidget()
    central.setObjectName("ground")
    column = QVBoxLayout(central)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(parts.notices)
    column.addWidget(parts.pages, 1)
    return central


def make_toolbar(actions: ActionSet, search: SearchBar, badge: LedgerBadge) -> QToolBar:
    """The few things done all the time, the search, what waits in the ledger, comparing, and panes that come and go."""
    bar = QToolBar(_("Toolbar"))
    bar.setObjectName("toolbar")
    bar.setMovable(False)
    bar.setFloatable(False)
    bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
    bar.setIconSize(QSize(_ICON, _ICON))
    fill_toolbar(bar, actions)
    search.set_save_action(actions["find.save"])
    search.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    bar.addWidget(search)
    bar.addWidget(badge)
    for action_id in ("pane.compare", "view.library", "view.facts"):
        button = QToolButton()
        button.setDefaultAction(actions[action_id])
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAccessibleName(actions[action_id].text())
        button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)  # as high as those with words
        bar.addWidget(button)
    return bar
