"""The list of articles: what it is narrowed to, how it is ordered, cards or table, and a sentence when it is empty."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QByteArray, QEvent, QItemSelection, QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from archive_gui.base.messages import _, ngettext
from archive_gui.desktop.panels.article_table import ArticleTable, ListMode
from archive_gui.desktop.panels.filter_chips import FilterChips
from archive_gui.desktop.qmodels.articles import ArticlesModel, Entry
from archive_gui.desktop.theme.icons import icon
from archive_gui.desktop.theme.style import current
from archive_gui.domain.query import SortKey
from archive_gui.domain.records import ArticleFilter, ArticleId
from archive_gui.domain.tags import Tag

SORT_ORDERS: tuple[tuple[SortKey, bool], ...] = (
    (SortKey.RELEVANCE, True),
    (SortKey.DATE, True),
    (SortKey.DATE, False),
    (SortKey.TITLE, False),
    (SortKey.CODE, False),
    (SortKey.IMPORTED, True),
    (SortKey.IMPORTED, False),
)


class ArticleListPanel(QWidget):
    """Shows a list and says which article is wanted."""

    article_chosen = Signal(object)
    """The id of the article the keyboard or pointer stands on; None when there is none."""
    selection_changed = Signal(int)
    """How many articles are chosen."""
    opened = Signal()
    sort_chosen = Signal(object, bool)
    mode_chosen = Signal(object)
    filter_trimmed = Signal(object)
    """The ``ArticleFilter`` after one of its chips was taken off."""
    likeness_left = Signal()
    """The list of similar articles is to give way to the one before."""
    menu_wanted = Signal(QPoint)

    def __init__(self, model: ArticlesModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Article list"))
        self._model = model
        self._sort: tuple[SortKey, bool] = (SortKey.IMPORTED, True)
        self._searching = False
        self._told: ArticleId | None = None
        self._left: ArticleId | None = None
        self._table = ArticleTable(model)
        self._count = QLabel()
        self._count.setObjectName("muted")
        self._sort_button = _flat(_("Order of the list"))
        self._sort_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._sort_menu = QMenu(self._sort_button)
        self._sort_group = QActionGroup(self)
        self._sort_button.setMenu(self._sort_menu)
        self._mode_button = _flat(_("Cards or table"))
        self._chips = FilterChips()
        self._empty = QLabel()
        self._empty.setObjectName("empty")
        self._empty.setWordWrap(True)
        self._empty.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._table)
        self._stack.addWidget(self._empty)
        # Reset and reselection come in one go; what is told afterwards is where they end up.
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(0)
        self._settle.timeout.connect(self._tell)
        self._lay_out()
        self._make_sort_menu()
        self._connect()
        self.set_mode(ListMode.CARDS)

    @property
    def table(self) -> ArticleTable:
        """The view itself."""
        return self._table

    @property
    def mode(self) -> ListMode:
        """Cards or table."""
        return self._table.mode

    @property
    def sort(self) -> tuple[SortKey, bool]:
        """The order, and whether it falls."""
        return self._sort

    @property
    def ids(self) -> array[int]:
        """The articles of the list, in order."""
        return self._model.ids

    @property
    def count_words(self) -> str:
        """The header's figures."""
        return self._count.text()

    @property
    def empty_words(self) -> str:
        """The sentence shown instead of a list; empty while there is one."""
        return self._empty.text() if self._stack.currentWidget() is self._empty else ""

    def show_list(self, ids: array[int], first: Sequence[Entry], *, total: int, empty: str) -> None:
        """Show ``ids`` out of ``total``; what was chosen stays so as far as it is still there.

        ``first`` are the lines of the beginning, so that nothing flickers; ``empty`` is said when there are none.
        """
        chosen = self._table.selected_ids() if self._table.selected_count() <= 5_000 else array("q")
        current_id = self._table.current_id() or self._left
        row = self._table.currentIndex().row()
        same = ids == self._model.ids
        # A search that finds nothing empties the list; with its words taken back one is where one was.
        self._left = None if len(ids) else current_id
        self._model.show_ids(ids, first)
        if not same and len(ids):
            at = current_id if current_id is not None and self._model.row_of(current_id) >= 0 else None
            nearest = 0 if self._searching else max(0, min(row, len(ids) - 1))
            self._table.choose(chosen, at if at is not None else ids[nearest])
        self._count.setText(_count_words(len(ids), total))
        self._empty.setText(empty)
        self._show_page(self._table if len(ids) else self._empty)
        self._settle.start()

    def forget(self) -> None:
        """Show nothing: the archive was closed."""
        self._model.show_ids(array("q"))
        self._told = self._left = None
        self._count.setText("")
        self._empty.setText("")

    def show_filter(
        self, wanted: ArticleFilter, tags: Sequence[Tag], places: Mapping[str, str], *, like: str = ""
    ) -> None:
        """Show what the list is narrowed to, as chips that can be taken off; or the title its articles are like."""
        self._chips.show_filter(wanted, tags, places, like=like)

    def show_searching(self, *, searching: bool) -> None:
        """Offer the order by relevance while something is searched."""
        self._searching = searching
        self._sort_group.actions()[0].setVisible(searching)

    def show_sort(self, key: SortKey, *, descending: bool) -> None:
        """Show how the list is ordered."""
        self._sort = (key, descending)
        self._table.show_sort(key, descending=descending)
        self._sort_button.setText(f"{sort_words(key, descending=descending)} ▾")
        for action in self._sort_group.actions():
            action.setChecked(action.data() == (key, descending))

    def set_mode(self, mode: ListMode) -> None:
        """Show cards or a table."""
        self._table.set_mode(mode)
        self._mode_button.setText(_("Cards") if mode is ListMode.CARDS else _("Table"))
        self._tint()

    def selected_ids(self) -> tuple[ArticleId, ...]:
        """The chosen articles in list order."""
        return tuple(ArticleId(article) for article in self._table.selected_ids())

    def selected_count(self) -> int:
        """How many are chosen."""
        return self._table.selected_count()

    def choose(self, articles: Iterable[int], current_id: int | None) -> None:
        """Choose articles that are in the list."""
        self._table.choose(articles, current_id)

    def select_all(self) -> None:
        """Choose the whole list."""
        self._table.selectAll()

    def focus_list(self) -> None:
        """Take the keyboard to the list."""
        page = self._empty if self.empty_words else self._table
        page.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if not self._table.currentIndex().isValid() and len(self._model.ids):
            self._table.choose((), self._model.ids[0])

    def columns_state(self) -> QByteArray:
        """The table's columns, to be kept."""
        return self._table.columns_state()

    def restore_columns(self, state: QByteArray) -> None:
        """Bring back kept columns."""
        self._table.restore_columns(state)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._tint()

    def _show_page(self, page: QWidget) -> None:
        """Show the list or the sentence; the keyboard stays in this pane, wherever Qt would take it."""
        before = self._stack.currentWidget()
        had_keyboard = before is not None and before.hasFocus()
        self._stack.setCurrentWidget(page)
        if had_keyboard:
            page.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(QItemSelection, QItemSelection)
    def _selection_moved(self, _on: QItemSelection, _off: QItemSelection) -> None:
        self._settle.start()

    @Slot()
    def _current_moved(self) -> None:
        self._settle.start()

    @Slot()
    def _tell(self) -> None:
        self.selection_changed.emit(self.selected_count())
        now = self._table.current_id()
        if now != self._told:
            self._told = now
            self.article_chosen.emit(now)

    @Slot(QAction)
    def _sort_picked(self, action: QAction) -> None:
        key, descending = action.data()
        self.sort_chosen.emit(SortKey(key), bool(descending))

    @Slot()
    def _toggle_mode(self) -> None:
        self.mode_chosen.emit(ListMode.TABLE if self.mode is ListMode.CARDS else ListMode.CARDS)

    @Slot(QPoint)
    def _ask_for_menu(self, place: QPoint) -> None:
        self.menu_wanted.emit(self._table.viewport().mapToGlobal(place))

    def _make_sort_menu(self) -> None:
        for key, descending in SORT_ORDERS:
            action = self._sort_menu.addAction(sort_words(key, descending=descending))
            action.setCheckable(True)
            action.setData((key, descending))
            self._sort_group.addAction(action)
        self.show_searching(searching=False)
        self.show_sort(*self._sort[:1], descending=self._sort[1])

    def _connect(self) -> None:
        self._table.selectionModel().selectionChanged.connect(self._selection_moved)
        self._table.selectionModel().currentChanged.connect(self._current_moved)
        self._table.opened.connect(self.opened)
        self._table.sort_asked.connect(self.sort_chosen)
        self._table.customContextMenuRequested.connect(self._ask_for_menu)
        self._sort_group.triggered.connect(self._sort_picked)
        self._mode_button.clicked.connect(self._toggle_mode)
        self._chips.trimmed.connect(self.filter_trimmed)
        self._chips.likeness_left.connect(self.likeness_left)

    def _tint(self) -> None:
        cards = self._table.mode is ListMode.CARDS
        self._mode_button.setIcon(icon("cards" if cards else "table", current().muted))

    def _lay_out(self) -> None:
        header = QFrame()
        header.setObjectName("list_header")
        row = QHBoxLayout(header)
        row.setContentsMargins(12, 4, 6, 4)
        row.setSpacing(4)
        row.addWidget(self._count)
        row.addStretch(1)
        row.addWidget(self._sort_button)
        row.addWidget(self._mode_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(header)
        column.addWidget(self._chips)
        column.addWidget(self._stack, 1)
        self.setMinimumWidth(220)


def sort_words(key: SortKey, *, descending: bool) -> str:
    """The name of an order."""
    return {
        (SortKey.RELEVANCE, True): _("Relevance"),
        (SortKey.DATE, True): _("Newest date first"),
        (SortKey.DATE, False): _("Oldest date first"),
        (SortKey.TITLE, False): _("Title"),
        (SortKey.TITLE, True): _("Title, from the end"),
        (SortKey.CODE, False): _("Archival code"),
        (SortKey.CODE, True): _("Archival code, from the end"),
        (SortKey.IMPORTED, True): _("Last imported first"),
        (SortKey.IMPORTED, False): _("First imported first"),
    }.get((key, descending), _("Relevance"))


def _count_words(shown: int, total: int) -> str:
    if shown == total:
        return ngettext("{count} article", "{count} articles", total).format(count=f"{total:,}")
    return ngettext("{shown} / {count} article", "{shown} / {count} articles", total).format(
        shown=f"{shown:,}", count=f"{total:,}"
    )


def _flat(name: str) -> QToolButton:
    button = QToolButton()
    button.setObjectName("flat")
    button.setAccessibleName(name)
    button.setToolTip(name)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
