"""What was done in the archive, and what repair did to the article at hand."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QListView, QSplitter, QVBoxLayout, QWidget

from archive_gui.base.messages import _, ngettext
from archive_gui.desktop.delegates.history_row import HistoryRowDelegate
from archive_gui.desktop.qmodels.history import HistoryModel, HistoryRow, journal_rows, repair_rows
from archive_gui.domain.changes import JournalEntry
from archive_gui.domain.reading import Repair, SetAside
from archive_gui.domain.spans import Ranges


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
        self,
        entries: Sequence[JournalEntry],
        repairs: Sequence[Repair],
        set_aside: Sequence[SetAside],
        own: Ranges | None = None,
    ) -> None:
        """Show steps of the journal, and what repair did to the source of the article at hand.

        ``own`` are the stretches of the source that the article stands on: what was done there comes first, the rest
        of the page below it. None: the article is all there is.
        """
        here = None if own is None else tuple(sorted(own))
        rows, others = (
            repair_rows(
                [repair for repair in repairs if touches(repair.source_ranges, here) is wanted],
                [aside for aside in set_aside if touches(aside.source_ranges, here) is wanted],
            )
            for wanted in (True, False)
        )
        found = len(rows)
        if others:
            elsewhere = ngettext("{n} elsewhere on the page", "{n} elsewhere on the page", len(others))
            rows = [*rows, HistoryRow(elsewhere.format(n=len(others)), "", "", heading=True), *others]
        self._repairs.set_rows(rows)
        self._journal.set_rows(journal_rows(entries))
        if own is None:
            words = ngettext("{n} repair of this source", "{n} repairs of this source", found).format(n=found)
            self._repair_heading.setText(words if found else _("This source needed no repairs"))
        else:
            words = ngettext("{n} repair of this article", "{n} repairs of this article", found).format(n=found)
            self._repair_heading.setText(words if found else _("This article needed no repairs"))
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


def touches(ranges: Ranges, own: Ranges | None) -> bool:
    """Whether one of ``ranges`` lies in or against a stretch of ``own``, which rises; None: everything does.

    What repair took out is in no stretch; it lies against those that it stood between.
    """
    if own is None:
        return True
    starts = [start for start, _end in own]
    for start, end in ranges:
        at = bisect_right(starts, end) - 1
        if at >= 0 and own[at][1] >= start:
            return True
    return False


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
