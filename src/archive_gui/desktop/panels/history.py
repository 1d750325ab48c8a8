"""What was done in the archive, and what repair did to the article at hand."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QListView, QSplitter, QVBoxLayout, QWidget

from archive_gui.base.messages import _, ngettext
from archive_gui.desktop.delegates.history_row import HistoryRowDelegate
from archive_gui.desktop.qmodels.history import HistoryModel, HistoryRow, journal_rows, repair_rows
from archive_gui.domain.changes import JournalEntry
from archive_gui.domain.reading import Repair, SetAside


class HistoryPanel(QWidget):
    """Repairs of the source above, the journal below, newest first."""

    repair_activated = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._repairs = HistoryModel(self)
        self._journal = HistoryModel(self)
        self._repair_list = _list(self._repairs, _("Repairs"), self)
        self._journal_list = _list(self._journal, _("Journal"), self)
        self._repair_heading = _heading(self._repair_list, self)
        self._journal_heading = _heading(self._journal_list, self)
        splitter = QSplitter(Qt.Orientation.Vertical, self)
        for heading, view in (
            (self._repair_heading, self._repair_list),
            (self._journal_heading, self._journal_list),
        ):
            half = QWidget(splitter)
            column = QVBoxLayout(half)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(0)
            column.addWidget(heading)
            column.addWidget(view, 1)
            splitter.addWidget(half)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(splitter)
        self._repair_list.clicked.connect(self._activate)
        self._repair_list.activated.connect(self._activate)
        self.setFocusProxy(self._repair_list)
        self.show_history((), (), ())

    def show_history(
        self, entries: Sequence[JournalEntry], repairs: Sequence[Repair], set_aside: Sequence[SetAside]
    ) -> None:
        """Show steps of the journal, and what repair did to the source of the article at hand."""
        self._repairs.set_rows(repair_rows(repairs, set_aside))
        self._journal.set_rows(journal_rows(entries))
        found = self._repairs.rowCount()
        words = ngettext("{n} repair of this source", "{n} repairs of this source", found).format(n=found)
        self._repair_heading.setText(words if found else _("This source needed no repairs"))
        self._journal_heading.setText(_("Journal") if entries else _("Nothing has been changed yet"))

    def repairs(self) -> list[HistoryRow]:
        """The rows of the repairs."""
        return _rows(self._repairs)

    def journal(self) -> list[HistoryRow]:
        """The rows of the journal."""
        return _rows(self._journal)

    @property
    def repair_list(self) -> QListView:
        """The list of repairs."""
        return self._repair_list

    def _activate(self, index: QModelIndex) -> None:
        row = self._repairs.row(index)
        if row is not None and row.id is not None:
            self.repair_activated.emit(row.id)


def _rows(model: HistoryModel) -> list[HistoryRow]:
    found = (model.row(model.index(number)) for number in range(model.rowCount()))
    return [row for row in found if row is not None]


def _list(model: HistoryModel, name: str, parent: QWidget) -> QListView:
    view = QListView(parent)
    view.setModel(model)
    view.setItemDelegate(HistoryRowDelegate(model.row, view))
    view.setAccessibleName(name)
    view.setUniformItemSizes(True)
    view.setMouseTracking(True)
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return view


def _heading(view: QListView, parent: QWidget) -> QLabel:
    heading = QLabel(parent)
    heading.setObjectName("heading")
    heading.setContentsMargins(12, 10, 12, 4)
    heading.setBuddy(view)
    return heading
