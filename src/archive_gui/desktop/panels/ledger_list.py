"""The ledger's cards in a list; a click on a verdict gives it, anything else on a card chooses it."""

from __future__ import annotations

from array import array

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QMenu, QWidget

from archive_gui.base.ledger_words import kind_word, verdict_word
from archive_gui.base.messages import _
from archive_gui.desktop.delegates.ledger_card import MORE, Card, LedgerCardDelegate
from archive_gui.desktop.qmodels.ledger import LedgerEntry, LedgerModel
from archive_gui.desktop.qmodels.ledger_words import against, as_before, aside, mark, places, standing, under_kind
from archive_gui.domain.ledger import ItemId, LedgerRow, Verdict, verdicts_for

NOTE, REOPEN, FOLLOW = "note", "reopen", "follow"
"""Links of a card that are no verdicts."""


class LedgerList(QListView):
    """Cards are chosen in any number; the one the keyboard stands on is the one that is shown."""

    link_clicked = Signal(object, str)
    """The ``LedgerEntry`` and the key of the link: a verdict's value, ``NOTE``, ``REOPEN`` or ``FOLLOW``."""
    opened = Signal()
    """Enter was pressed or a card double-clicked: on to the text."""
    moved = Signal()
    """Another card is chosen, or others are."""

    def __init__(self, model: LedgerModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._writable = True
        self._cards = LedgerCardDelegate(self._card, self)
        self.setModel(model)
        self.setItemDelegate(self._cards)
        self.setAccessibleName(_("Items of the ledger"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        selection = self.selectionModel()
        selection.selectionChanged.connect(self._selection_moved)
        selection.currentChanged.connect(self._current_moved)
        self.doubleClicked.connect(self._double_clicked)

    @property
    def items(self) -> LedgerModel:
        """The items, for whoever wants to count or read them."""
        return self._model

    @property
    def cards(self) -> LedgerCardDelegate:
        """What paints the cards and knows where their links are."""
        return self._cards

    def set_writable(self, *, writable: bool) -> None:
        """Offer verdicts, or show only what was decided."""
        self._writable = writable
        self.viewport().update()

    def current_entry(self) -> LedgerEntry | None:
        """The card the keyboard stands on."""
        return self._model.entry(self.currentIndex().row())

    def chosen_rows(self) -> list[int]:
        """The rows that are chosen, in order."""
        ranges = [(one.top(), one.bottom()) for one in self.selectionModel().selection().toList()]
        return [row for first, last in sorted(ranges) for row in range(first, last + 1)]

    def chosen_ids(self) -> tuple[ItemId, ...]:
        """The items that are chosen, in order."""
        ids: array[int] = self._model.ids
        return tuple(ItemId(ids[row]) for row in self.chosen_rows())

    def stand_on(self, row: int) -> None:
        """Choose one row and bring it into view."""
        index = self._model.index(row, 0)
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect)
        self.scrollTo(index)

    # -- Qt's events -----------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter goes to the text."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit()
            return
        super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """A verdict under the mouse stands out."""
        super().mouseMoveEvent(event)
        self._point(event.position().toPoint())

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Nothing is under the mouse any more."""
        super().leaveEvent(event)
        self._point(QPoint(-1, -1))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """A verdict that is clicked is given; the choice of cards stays."""
        if event.button() is Qt.MouseButton.LeftButton and self._link_at(event.position().toPoint()) is not None:
            event.accept()
            return
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Give the verdict that was clicked."""
        point = event.position().toPoint()
        key = self._link_at(point) if event.button() is Qt.MouseButton.LeftButton else None
        entry = self._model.entry(self.indexAt(point).row()) if key is not None else None
        if key is None or entry is None:
            super().mouseReleaseEvent(event)
        elif key == MORE:
            self._open_more(entry, event.globalPosition().toPoint())
        else:
            self.link_clicked.emit(entry, key)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """The card at hand stays in view where it was."""
        at_hand = self.visualRect(self.currentIndex())
        was_in_view = QRect(QPoint(0, 0), event.oldSize()).intersects(at_hand)
        super().resizeEvent(event)
        if was_in_view:
            self.scrollTo(self.currentIndex())

    # -- inner -----------------------------------------------------------------------------------------------------

    def _card(self, index: QModelIndex | QPersistentModelIndex, /) -> Card | None:
        entry = self._model.entry(index.row())
        if entry is None:
            return None
        row = entry.row
        closed = "" if row.open else standing(row)
        return Card(
            icon=mark(row),
            kind=kind_word(row.kind),
            aside=aside(row),
            against=against(row) if row.open else "",
            sentence=under_kind(row),
            place=places(row, entry.paragraphs),
            place_short=places(row, entry.paragraphs, short=True),
            links=tuple(links_of(row)) if self._writable else (),
            closed=closed,
            is_open=row.open,
        )

    def _link_at(self, point: QPoint) -> str | None:
        index = self.indexAt(point)
        return self._cards.link_at(index, self.visualRect(index), point) if index.isValid() else None

    def _point(self, point: QPoint) -> None:
        key = self._link_at(point)
        if self._cards.point_at(self.indexAt(point).row(), key):
            shape = Qt.CursorShape.ArrowCursor if key is None else Qt.CursorShape.PointingHandCursor
            self.viewport().setCursor(shape)
            self.viewport().update()

    def _open_more(self, entry: LedgerEntry, where: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for key, words in links_of(entry.row):
            menu.addAction(words).setData((entry, key))
        menu.triggered.connect(self._picked)
        menu.popup(where)

    def _picked(self, action: QAction) -> None:
        entry, key = action.data()
        self.link_clicked.emit(entry, key)

    def _selection_moved(self, _on: QItemSelection, _off: QItemSelection) -> None:
        self.moved.emit()

    def _current_moved(self) -> None:
        self.moved.emit()

    def _double_clicked(self) -> None:
        self.opened.emit()


def links_of(row: LedgerRow) -> list[tuple[str, str]]:
    """What can be done with an item from its card, as (key, words)."""
    if not row.open:
        return [(REOPEN, _("Reopen"))] if row.verdict is not None else []
    verdicts: tuple[Verdict, ...] = verdicts_for(row.kind)
    links = [(verdict.value, verdict_word(verdict)) for verdict in verdicts] + [(NOTE, _("Note…"))]
    return links if row.precedent is None else [(FOLLOW, as_before(row.precedent)), *links]
