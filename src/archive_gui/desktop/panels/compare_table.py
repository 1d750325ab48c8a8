"""Indicators side by side over places or years, as a table or a chart, with the sources of the cell at hand below."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QMenu, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from archive_gui.base.across_words import row_words
from archive_gui.base.messages import _
from archive_gui.desktop.panels.compare_table_chart import ChartBar, ChartBlock, CompareChart
from archive_gui.desktop.panels.compare_table_filters import CompareFilters
from archive_gui.desktop.panels.compare_table_sources import CompareSources
from archive_gui.desktop.panels.compare_table_view import CompareTable
from archive_gui.desktop.qmodels.comparison import ComparisonModel
from archive_gui.desktop.qmodels.comparison_words import about_words
from archive_gui.domain.comparison import Axis, CompareQuestion, ComparisonTable, Row

_COMPARED = 2
_OPEN, _MERGE, _SPLIT, _PLACE = "open", "merge", "split", "place"


class ComparePanel(QWidget):
    """Shows a comparison and says what is wanted of it."""

    question_changed = Signal()
    indicators_wanted = Signal()
    places_wanted = Signal()
    source_wanted = Signal(object)
    """The ``SourceFigure`` whose place in the text is wanted, with the keyboard."""
    source_stood = Signal(object)
    """The ``SourceFigure`` of the cell that is at hand now."""
    merge_wanted = Signal(object)
    """The ``Row``s that are to be one."""
    split_wanted = Signal(object)
    """The ``Row`` whose merged rows are to stand alone again."""
    place_wanted = Signal(object)
    """The ``Column`` whose page is wanted."""
    item_wanted = Signal(object)
    """The ``ItemId`` of the ledger that is wanted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Compare figures"))
        self._writable = True
        self._at: tuple[int, int] | None = None
        self._menu_cell = (0, 0)
        self.model = ComparisonModel(self)
        self.filters = CompareFilters()
        self.table = CompareTable(self.model)
        self.chart = CompareChart()
        self.sources = CompareSources()
        self._about = QLabel()
        self._about.setObjectName("muted")
        self._about.setWordWrap(True)
        self._about.setContentsMargins(12, 0, 12, 4)
        self._empty = QLabel()
        self._empty.setObjectName("empty")
        self._empty.setWordWrap(True)
        self._empty.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._shapes = QStackedWidget()
        for shape in (self.table, self.chart):
            self._shapes.addWidget(shape)
        self._splitter = QSplitter(Qt.Orientation.Vertical)
        self._splitter.addWidget(self._shapes)
        self._splitter.addWidget(self.sources)
        self._splitter.setStretchFactor(0, 3)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.setSizes([520, 170])
        self._splitter.setChildrenCollapsible(False)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._splitter)
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.filters, self._about):
            column.addWidget(widget)
        column.addWidget(self._stack, 1)
        self._connect()

    @property
    def question(self) -> CompareQuestion:
        """What is to be held side by side."""
        return self.filters.question

    @property
    def is_chart(self) -> bool:
        """Whether the chart is in view."""
        return self._shapes.currentWidget() is self.chart

    @property
    def empty_words(self) -> str:
        """The sentence shown instead of a table; empty while there is one."""
        return self._empty.text() if self._stack.currentWidget() is self._empty else ""

    @property
    def about(self) -> str:
        """How much is shown out of how much."""
        return self._about.text()

    def show_table(self, table: ComparisonTable | None) -> None:
        """Show a comparison; one stands on the same cell as before where it is still there."""
        row, column = self._keys()
        had_keyboard = self._shapes.isAncestorOf(self.focusWidget()) if self.focusWidget() is not None else False
        self.model.show(table)
        self.chart.show_blocks(_blocks(self.model))
        self._at = None
        self.sources.clear()
        is_empty = table is None or not table.rows
        self._empty.setText(self._empty_words())
        self._stack.setCurrentWidget(self._empty if is_empty else self._splitter)
        self._about.setText("" if table is None or is_empty else about_words(table))
        self._about.setVisible(not is_empty)
        if table is None:
            return
        self.filters.show_figures(len({row.key for row in table.rows}), _places(table))
        if not is_empty:
            columns = [each.key for each in table.columns]
            known = self.model.row_of(row), columns.index(column) if column in columns else -1
            self.stand_on(*(known if min(known) >= 0 else _first_cell(self.model)))
        if had_keyboard:
            self.focus_view()

    def stand_on(self, row: int, column: int) -> None:
        """Go to a cell."""
        self.table.stand_on(row, column)

    def set_writable(self, *, writable: bool) -> None:
        """Offer to merge rows, or only show them."""
        self._writable = writable

    def set_chart(self, *, chart: bool) -> None:
        """Show the chart or the table; the cell at hand stays."""
        had_keyboard = self.table.hasFocus() or self.chart.hasFocus()
        self._shapes.setCurrentWidget(self.chart if chart else self.table)
        self.filters.show_shape(chart=chart)
        if self._at is not None:
            (self.chart if chart else self.table).stand_on(*self._at)
        if had_keyboard:
            self.focus_view()

    def focus_view(self) -> None:
        """Take the keyboard to the table or chart."""
        page = self._empty if self.empty_words else self.chart if self.is_chart else self.table
        page.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def ask_for_merge(self) -> None:
        """Ask to put the chosen rows together."""
        rows = [row for row in map(self.model.row, self.table.chosen_rows()) if row is not None]
        if self._writable and len(rows) > 1:
            self.merge_wanted.emit(rows)

    def forget(self) -> None:
        """Show nothing: the archive was closed."""
        self.filters.reset()
        self.show_table(None)

    # -- inner -----------------------------------------------------------------------------------------------------

    def _connect(self) -> None:
        self.filters.changed.connect(self.question_changed)
        self.filters.indicators_wanted.connect(self.indicators_wanted)
        self.filters.places_wanted.connect(self.places_wanted)
        self.filters.chart_toggled.connect(self._shape_chosen)
        for shape in (self.table, self.chart):
            shape.stood.connect(self._stood)
            shape.opened.connect(self._open)
        self.table.menu_wanted.connect(self._open_menu)
        self.sources.source_wanted.connect(self.source_wanted)
        self.sources.item_wanted.connect(self.item_wanted)

    @Slot(bool)
    def _shape_chosen(self, chart: bool) -> None:  # noqa: FBT001 - a slot
        self.set_chart(chart=chart)

    @Slot(int, int)
    def _stood(self, row: int, column: int) -> None:
        self._at = row, column
        cell = self.model.cell(row, column)
        self.sources.show_cell(self._name(row, column), cell)
        if cell is not None:
            self.source_stood.emit(cell.figure)

    @Slot(int, int)
    def _open(self, row: int, column: int) -> None:
        cell = self.model.cell(row, column)
        if cell is not None:
            self.source_wanted.emit(cell.figure)

    @Slot(int, int, QPoint)
    def _open_menu(self, row: int, column: int, where: QPoint) -> None:
        self._menu_cell = row, column
        at, named = self.model.row(row), self.model.column(column)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self.model.cell(row, column) is not None:
            menu.addAction(_("Show in the text")).setData(_OPEN)
        if named is not None and self.model.table is not None and named.level is not None:
            menu.addAction(_("Page of {name}").format(name=named.name)).setData(_PLACE)
        if self._writable:
            merge = menu.addAction(_("Merge the chosen rows…"))
            merge.setData(_MERGE)
            merge.setEnabled(len(self.table.chosen_rows()) > 1)
            if at is not None and at.merged:
                menu.addAction(_("Let the merged rows stand alone again")).setData(_SPLIT)
        menu.triggered.connect(self._menu_picked)
        menu.popup(where)

    @Slot(QAction)
    def _menu_picked(self, action: QAction) -> None:
        row, column = self._menu_cell
        steps: dict[str, Callable[[], object]] = {
            _OPEN: lambda: self._open(row, column),
            _MERGE: self.ask_for_merge,
            _SPLIT: lambda: self.split_wanted.emit(self.model.row(row)),
            _PLACE: lambda: self.place_wanted.emit(self.model.column(column)),
        }
        steps[action.data()]()

    def _name(self, row: int, column: int) -> str:
        at, named = self.model.row(row), self.model.column(column)
        if at is None or named is None:
            return ""
        return f"{row_words(at)} · {named.name}"

    def _keys(self) -> tuple[str, str]:
        """The keys of the cell at hand."""
        if self._at is None:
            return "", ""
        at: Row | None = self.model.row(self._at[0])
        named = self.model.column(self._at[1])
        return at.key if at is not None else "", named.key if named is not None else ""

    def _empty_words(self) -> str:
        if self.question == CompareQuestion():
            return _("These articles hold no figures that can be set side by side.")
        return _("No figure fits what is chosen above.")


def _first_cell(model: ComparisonModel) -> tuple[int, int]:
    """The first cell of the first row that says something."""
    columns = range(model.columnCount())
    return 0, next((column for column in columns if model.cell(0, column) is not None), 0)


def _blocks(model: ComparisonModel) -> list[ChartBlock]:
    """A block of bars for each row; a bar alone compares nothing and comes after those that do."""
    blocks = []
    for number in range(model.rowCount()):
        row = model.row(number)
        if row is None:
            continue
        bars = tuple(bar for column in range(model.columnCount()) if (bar := _bar(model, number, column)) is not None)
        blocks.append(ChartBlock(row_words(row), bars))
    return sorted(blocks, key=lambda block: len(block.bars) < _COMPARED)


def _bar(model: ComparisonModel, row: int, column: int) -> ChartBar | None:
    cell, named = model.cell(row, column), model.column(column)
    if cell is None or named is None:
        return None
    words, figure = model.words(row, column), cell.figure
    shown = f"{words.figure} / {words.against}" if words.against else words.figure
    return ChartBar(
        row,
        column,
        named.name,
        figure.value,
        shown,
        words.note,
        before=figure.from_value,
        rough=figure.approximation is not None,
        doubtful=cell.disputed,
        spoken=model.spoken(row, column),
    )


def _places(table: ComparisonTable) -> int:
    """How many places are in view: columns, or over years those that rows are of."""
    if table.question.axis is Axis.PLACES:
        return len(table.columns)
    return len({row.place.key for row in table.rows if row.place is not None})
