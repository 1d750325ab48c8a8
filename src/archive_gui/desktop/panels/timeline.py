"""What the articles date, in order: years and months at the left, the dated sentences beside them."""

from __future__ import annotations

from itertools import groupby

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLabel,
    QSplitter,
    QStackedWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from archive_gui.base.fact_words import iso_text
from archive_gui.base.messages import _, ngettext
from archive_gui.desktop.delegates.sentence_row import SentenceLines
from archive_gui.desktop.delegates.sidebar_row import COUNT_ROLE, SidebarRowDelegate
from archive_gui.desktop.panels.timeline_sentences import SentenceList
from archive_gui.desktop.qmodels.mentions import EntryFetch, TimelineModel, entry_note, period_words, source_words
from archive_gui.domain.fact_rows import Timeline

_PLACE_ROLE = int(Qt.ItemDataRole.UserRole) + 20
_PERIOD_ROLE = int(Qt.ItemDataRole.UserRole) + 21


class TimelinePanel(QWidget):
    """Shows dated facts and says whose place in the text is wanted."""

    source_wanted = Signal(object)
    """The ``TimelineEntry`` whose place in the text is wanted, with the keyboard."""
    source_stood = Signal(object)
    """The ``TimelineEntry`` that is at hand now."""

    def __init__(self, fetch: EntryFetch, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Timeline"))
        self.model = TimelineModel(fetch, self)
        self.list = SentenceList(self.model, self._lines, _("Dated sentences"))
        self.periods = QTreeWidget()
        self.periods.setObjectName("section")
        self.periods.setAccessibleName(_("Years and months"))
        self.periods.setHeaderHidden(True)
        self.periods.setFrameShape(QFrame.Shape.NoFrame)
        self.periods.setUniformRowHeights(True)
        self.periods.setIndentation(14)
        self.periods.setItemDelegate(SidebarRowDelegate(self.periods))
        self.periods.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.periods.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._about = QLabel()
        self._about.setObjectName("muted")
        self._about.setContentsMargins(12, 8, 12, 6)
        self._empty = QLabel(_("These articles hold no dates that can be set in order."))
        self._empty.setObjectName("empty")
        self._empty.setWordWrap(True)
        self._empty.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        for widget in (self.periods, self.list):
            self._splitter.addWidget(widget)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.setSizes([150, 700])
        self._stack = QStackedWidget()
        self._stack.addWidget(self._splitter)
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._about)
        column.addWidget(self._stack, 1)
        self.periods.currentItemChanged.connect(self._period_chosen)
        self.periods.itemActivated.connect(self._period_opened)
        self.list.stood.connect(self._stood)
        self.list.opened.connect(self._opened)

    @property
    def about(self) -> str:
        """How many dates there are."""
        return self._about.text()

    @property
    def empty_words(self) -> str:
        """The sentence shown instead of a timeline; empty while there is one."""
        return self._empty.text() if self._stack.currentWidget() is self._empty else ""

    def show_timeline(self, timeline: Timeline) -> None:
        """Show this timeline; one stands where one stood."""
        row = self.list.currentIndex().row()
        known = self.model.ids[row] if 0 <= row < len(self.model.ids) else None
        self.model.show_timeline(timeline)
        self._show_periods(timeline)
        count = len(timeline.ids)
        dates = ngettext("{count} dated sentence", "{count} dated sentences", count)
        self._about.setText(dates.format(count=f"{count:,}"))
        self._about.setVisible(count > 0)
        self._stack.setCurrentWidget(self._splitter if count else self._empty)
        if known is not None and count:
            self.list.stand_on(max(0, self.model.row_of(known)))

    def focus_view(self) -> None:
        """Take the keyboard to the sentences."""
        page = self._empty if self.empty_words else self.list
        page.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if not self.list.currentIndex().isValid():
            self.list.stand_on(0)

    def _show_periods(self, timeline: Timeline) -> None:
        """Years, each with its months; only the years are open, so that a century fits."""
        self.periods.blockSignals(True)  # noqa: FBT003 - Qt's signature; nobody chose anything
        self.periods.clear()
        for year, group in groupby(timeline.periods, key=lambda period: period[0][:4]):
            months = list(group)
            top = _item(year, months[0][1], sum(count for _name, _first, count in months))
            for name, first, count in months:
                if len(name) > len(year):
                    top.addChild(_item(name, first, count))
            self.periods.addTopLevelItem(top)
        if self.periods.topLevelItemCount() <= 3:
            self.periods.expandAll()
        self.periods.blockSignals(False)  # noqa: FBT003

    def _lines(self, index: QModelIndex | QPersistentModelIndex) -> SentenceLines | None:
        entry = self.model.entry(index.row())
        if entry is None:
            return None
        date, heading = iso_text(entry.value), self.model.heading(index.row())
        lead = "" if date == heading else date
        return SentenceLines(lead, entry_note(entry), entry.sentence, entry.highlight, source_words(entry), heading)

    @Slot(QTreeWidgetItem, QTreeWidgetItem)
    def _period_chosen(self, item: QTreeWidgetItem | None, _before: QTreeWidgetItem | None) -> None:
        if item is not None:
            self.list.stand_on(int(item.data(0, _PLACE_ROLE)), at_top=True)

    @Slot(QTreeWidgetItem, int)
    def _period_opened(self, item: QTreeWidgetItem, _column: int) -> None:
        self._period_chosen(item, None)
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot(int)
    def _stood(self, row: int) -> None:
        self.model.tell(row, self.source_stood.emit)

    @Slot(int)
    def _opened(self, row: int) -> None:
        self.model.tell(row, self.source_wanted.emit)


def _item(period: str, first: int, count: int) -> QTreeWidgetItem:
    item = QTreeWidgetItem([period_words(period)])
    item.setData(0, COUNT_ROLE, count)
    item.setData(0, _PLACE_ROLE, first)
    item.setData(0, _PERIOD_ROLE, period)
    words = ngettext("{count} dated sentence", "{count} dated sentences", count).format(count=f"{count:,}")
    item.setData(0, Qt.ItemDataRole.AccessibleTextRole, f"{period_words(period)}, {words}")
    return item
