"""The popup of suggestions: a part of the window rather than a window, so that it can never take the keyboard."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAction
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QMenu, QVBoxLayout, QWidget

from archive_gui.base.messages import _
from archive_gui.desktop.delegates.suggestion_row import ROW_HEIGHT, SuggestionRowDelegate
from archive_gui.desktop.qmodels.suggestions import PAGES, SuggestionsModel
from archive_gui.domain.facets import Suggestion

MOST_ROWS = 12
_LEAST_WIDTH = 300
_MOST_WIDTH = 720


class SuggestionsPopup(QFrame):
    """Lies under ``anchor``, over whatever is there; the keyboard stays in the field, which moves the mark here."""

    accepted = Signal(object)
    """The ``Suggestion`` that was picked."""
    page_wanted = Signal(object)
    """The ``Suggestion`` of a person, place or body whose page is wanted rather than a search."""
    clear_wanted = Signal()
    """The earlier queries are to be forgotten."""

    def __init__(self, anchor: QWidget) -> None:
        super().__init__(anchor)
        self._anchor = anchor
        self.setObjectName("suggestions")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._model = SuggestionsModel(self)
        self._delegate = SuggestionRowDelegate(self._model.row, self)
        self._list = QListView()
        self._list.setAccessibleName(_("Suggestions"))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setUniformItemSizes(True)
        self._list.setMouseTracking(True)
        self._list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setModel(self._model)
        self._list.setItemDelegate(self._delegate)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 4, 1, 4)
        column.addWidget(self._list)
        self._list.clicked.connect(self._clicked)
        self._list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._list.customContextMenuRequested.connect(self._pointed)
        self.hide()

    @property
    def is_open(self) -> bool:
        """Whether it shows."""
        return not self.isHidden()

    @property
    def words(self) -> tuple[str, ...]:
        """The words of its rows, in order; none while it is closed."""
        return tuple(row.words for row in self._model.rows) if self.is_open else ()

    @property
    def list(self) -> QListView:
        """The rows."""
        return self._list

    @property
    def marked(self) -> int:
        """The number of the marked row; -1: none."""
        return self._list.currentIndex().row()

    def offer(self, suggestions: Sequence[Suggestion], typed: str, *, clearing: bool = False) -> None:
        """Show these, with nothing marked; close where there are none."""
        if not suggestions:
            self.close_up()
            return
        self._delegate.typed = typed
        self._model.show(suggestions, clearing=clearing)
        window = self._anchor.window()
        if self.parentWidget() is not window:
            self.setParent(window)
        self._place()
        self.show()
        self.raise_()

    def close_up(self) -> None:
        """Go away."""
        self.hide()

    def step(self, by: int) -> None:
        """Move the mark; from the last row to none, which is what was typed, and from there to the first."""
        count = self._model.rowCount()
        if not count:
            return
        row = (self.marked + 1 + by) % (count + 1) - 1
        self._list.setCurrentIndex(self._model.index(row, 0) if row >= 0 else QModelIndex())
        if row < 0:
            self._list.clearSelection()
        elif QAccessible.isActive():
            # The keyboard is in the field: a screen reader hears of the row only when it is told.
            spoken = str(self._model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole))
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._list, spoken))

    def take(self, row: int) -> bool:
        """Take a row; False where there is none of that number."""
        rows = self._model.rows
        if not self.is_open or not 0 <= row < len(rows):
            return False
        suggestion = rows[row].suggestion
        self.close_up()
        if suggestion is None:
            self.clear_wanted.emit()
        else:
            self.accepted.emit(suggestion)
        return True

    def open_page(self, row: int) -> bool:
        """Ask for the page of what a row names; False where it names nothing that has one."""
        rows = self._model.rows
        suggestion = rows[row].suggestion if self.is_open and 0 <= row < len(rows) else None
        if suggestion is None or suggestion.kind not in PAGES:
            return False
        self.close_up()
        self.page_wanted.emit(suggestion)
        return True

    def _place(self) -> None:
        window = self.parentWidget()
        assert window is not None
        corner = self._anchor.mapTo(window, QPoint(0, self._anchor.height() + 2))
        width = min(max(_LEAST_WIDTH, min(self._anchor.width(), _MOST_WIDTH)), window.width() - 8)
        rows = min(self._model.rowCount(), MOST_ROWS)
        height = min(rows * ROW_HEIGHT + 10, window.height() - corner.y() - 8)
        left = max(4, min(corner.x(), window.width() - width - 4))
        self.setGeometry(QRect(left, corner.y(), width, height))

    @Slot(QPoint)
    def _pointed(self, where: QPoint) -> None:
        """Offer the page of the name under the pointer."""
        row = self._list.indexAt(where).row()
        suggestion = self._model.rows[row].suggestion if row >= 0 else None
        if suggestion is None or suggestion.kind not in PAGES:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(_("Page of {name}").format(name=suggestion.text)).setData(row)
        menu.triggered.connect(self._page_picked)
        menu.popup(self._list.viewport().mapToGlobal(where))

    @Slot(QAction)
    def _page_picked(self, action: QAction) -> None:
        self.open_page(int(action.data()))

    @Slot(QModelIndex)
    def _clicked(self, index: QModelIndex) -> None:
        self.take(index.row())
