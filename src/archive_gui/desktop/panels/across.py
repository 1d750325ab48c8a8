"""What stands across articles: comparison, timeline, facts as a table, and the pages of people, places and bodies."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import TypeAlias

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMenu,
    QSizePolicy,
    QStackedWidget,
    QTabBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from archive_gui.base.messages import _, ngettext
from archive_gui.desktop.panels.compare_table import ComparePanel
from archive_gui.desktop.panels.entity import EntityPanel
from archive_gui.desktop.panels.facts_table import FactsTablePanel
from archive_gui.desktop.panels.timeline import TimelinePanel
from archive_gui.desktop.theme.icons import icon
from archive_gui.desktop.theme.style import current

View: TypeAlias = ComparePanel | TimelinePanel | FactsTablePanel | EntityPanel
_NARROW_BELOW = 760


class AcrossView(StrEnum):
    """The views, in the order of their tabs."""

    COMPARE = "compare"
    TIMELINE = "timeline"
    FACTS = "facts_table"
    PEOPLE = "people"
    PLACES = "places"
    BODIES = "bodies"


class ScopeKind(StrEnum):
    """Which articles a view is about."""

    CHOSEN = "chosen"
    LISTED = "listed"
    ALL = "all"


class AcrossPanel(QWidget):
    """Tabs over the views, what they are about, and the ways out."""

    view_chosen = Signal(object)
    """The ``AcrossView`` whose tab was chosen."""
    scope_chosen = Signal(object)
    """The ``ScopeKind`` that was picked."""
    export_wanted = Signal()
    left = Signal()
    """The list of articles is to come back."""

    def __init__(self, views: Mapping[AcrossView, View], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Across the articles"))
        self._views = dict(views)
        self._tabs = QTabBar()
        self._tabs.setAccessibleName(_("Across the articles"))
        self._tabs.setDrawBase(False)
        self._tabs.setExpanding(False)
        self._tabs.setUsesScrollButtons(True)
        self._tabs.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._stack = QStackedWidget()
        for view in AcrossView:
            self._tabs.addTab(view_words(view))
            self._stack.addWidget(self._views[view])
        self._scope = QToolButton()
        self._scope.setObjectName("verdict")
        self._scope.setAccessibleName(_("Which articles"))
        self._scope.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._scope.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._scope_menu = QMenu(self._scope)
        self._scope.setMenu(self._scope_menu)
        self._export = QToolButton()
        self._export.setObjectName("flat")
        self._export.setText(_("Export…"))
        self._export.setAccessibleName(_("Export this table"))
        self._export.setToolTip(_("Export this table"))
        self._export.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._close = QToolButton()
        self._close.setObjectName("flat")
        self._close.setAccessibleName(_("Back to the list of articles"))
        self._close.setToolTip(_("Back to the list of articles"))
        self._close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._lay_out()
        self._tint()
        self._tabs.currentChanged.connect(self._tab_changed)
        self._scope_menu.triggered.connect(self._scope_picked)
        self._export.clicked.connect(self.export_wanted)
        self._close.clicked.connect(self.left)

    @property
    def view(self) -> AcrossView:
        """The view that is shown."""
        return tuple(AcrossView)[self._tabs.currentIndex()]

    @property
    def scope_words(self) -> str:
        """Which articles the views are about, in words."""
        return self._scope.text()

    def show_view(self, view: AcrossView) -> None:
        """Show a view; whoever asked for it is told nothing."""
        self._stack.setCurrentWidget(self._views[view])
        self._tabs.blockSignals(True)  # noqa: FBT003 - Qt's signature; nobody chose a tab
        self._tabs.setCurrentIndex(tuple(AcrossView).index(view))
        self._tabs.blockSignals(False)  # noqa: FBT003

    def show_scope(self, kind: ScopeKind, count: int, offers: Mapping[ScopeKind, int]) -> None:
        """Show which articles the views are about, and which they can be about."""
        self._scope.setText(_("{scope} ▾").format(scope=scope_words(kind, count)))
        self._scope_menu.clear()
        for offered, number in offers.items():
            action = self._scope_menu.addAction(scope_words(offered, number))
            action.setData(offered)
            action.setCheckable(True)
            action.setChecked(offered is kind)

    def focus_view(self) -> None:
        """Take the keyboard to what is shown."""
        self._views[self.view].focus_view()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """The tabs come before the words of the buttons."""
        super().resizeEvent(event)
        styles = Qt.ToolButtonStyle
        narrow = event.size().width() < _NARROW_BELOW
        self._export.setToolButtonStyle(styles.ToolButtonIconOnly if narrow else styles.ToolButtonTextBesideIcon)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._tint()

    @Slot(int)
    def _tab_changed(self, number: int) -> None:
        view = tuple(AcrossView)[number]
        self._stack.setCurrentWidget(self._views[view])
        self.view_chosen.emit(view)

    @Slot(QAction)
    def _scope_picked(self, action: QAction) -> None:
        self.scope_chosen.emit(ScopeKind(action.data()))

    def _tint(self) -> None:
        self._close.setIcon(icon("clear", current().muted))
        self._export.setIcon(icon("export", current().muted))

    def _lay_out(self) -> None:
        header = QFrame()
        header.setObjectName("list_header")
        row = QHBoxLayout(header)
        row.setContentsMargins(6, 2, 6, 0)
        row.setSpacing(6)
        row.addWidget(self._tabs, 1)
        for widget in (self._scope, self._export, self._close):
            row.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(header)
        column.addWidget(self._stack, 1)
        self.setMinimumWidth(240)


def view_words(view: AcrossView) -> str:
    """The name of a view."""
    return {
        AcrossView.COMPARE: _("Compare"),
        AcrossView.TIMELINE: _("Timeline"),
        AcrossView.FACTS: _("Facts"),
        AcrossView.PEOPLE: _("People"),
        AcrossView.PLACES: _("Places"),
        AcrossView.BODIES: _("Bodies"),
    }[view]


def scope_words(kind: ScopeKind, count: int) -> str:
    """Which articles, in words."""
    words = {
        ScopeKind.CHOSEN: ngettext("the {count} chosen article", "the {count} chosen articles", count),
        ScopeKind.LISTED: ngettext("the list: {count} article", "the list: {count} articles", count),
        ScopeKind.ALL: ngettext("everything: {count} article", "everything: {count} articles", count),
    }[kind]
    return words.format(count=f"{count:,}")
