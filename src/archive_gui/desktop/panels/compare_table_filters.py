"""What a comparison is made of: which indicators, which places, which time, what the columns are, table or chart."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QToolButton, QVBoxLayout, QWidget

from archive_gui.base.messages import _
from archive_gui.desktop.panels.tags_flow import FlowLayout
from archive_gui.domain.comparison import Axis, CompareQuestion

_DEBOUNCE_MS = 250


class CompareFilters(QWidget):
    """Buttons over the table; ``changed`` follows every change."""

    changed = Signal()
    indicators_wanted = Signal()
    """Which indicators are shown is to be chosen."""
    places_wanted = Signal()
    chart_toggled = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._question = CompareQuestion()
        self._years: tuple[int, ...] = ()
        self._field = QLineEdit()
        self._field.setPlaceholderText(_("Words in the indicator"))
        self._field.setAccessibleName(_("Show indicators with these words"))
        self._field.setClearButtonEnabled(True)
        self._field.setFixedWidth(190)
        self._indicators = _button(_("Which indicators"))
        self._places = _button(_("Which places"))
        self._time = _button(_("Which time"))
        self._time.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._time_menu = QMenu(self._time)
        self._time_group = QActionGroup(self)
        self._time.setMenu(self._time_menu)
        self._by = {Axis.PLACES: _switch(_("By place")), Axis.YEARS: _switch(_("By year"))}
        self._as = {False: _switch(_("Table")), True: _switch(_("Chart"))}
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_DEBOUNCE_MS)
        flow = FlowLayout(spacing=5)
        switches = (_together(self._by.values()), _together(self._as.values()))
        for widget in (self._field, self._indicators, self._places, self._time, *switches):
            flow.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 6, 10, 6)
        column.addLayout(flow)
        self._field.textChanged.connect(self._typed)
        self._settle.timeout.connect(self._take_text)
        self._indicators.clicked.connect(self.indicators_wanted)
        self._places.clicked.connect(self.places_wanted)
        self._time_menu.triggered.connect(self._time_picked)
        for by in self._by.values():
            by.clicked.connect(self._axis_clicked)
        for shown in self._as.values():
            shown.clicked.connect(self._shape_clicked)
        self.show_shape(chart=False)
        self.show_figures(0, 0)
        self._show()

    @property
    def question(self) -> CompareQuestion:
        """What is to be held side by side."""
        return self._question

    def choose_indicators(self, keys: Sequence[str]) -> None:
        """Show these rows; none: those most is said of."""
        self._change(replace(self._question, indicators=tuple(keys)))

    def choose_places(self, keys: Sequence[str]) -> None:
        """Show these places; none: those most is said of."""
        self._change(replace(self._question, places=tuple(keys)))

    def show_years(self, years: Sequence[int]) -> None:
        """Offer these years."""
        self._years = tuple(years)
        self._fill_times()

    def show_figures(self, indicators: int, places: int) -> None:
        """Show how many indicators and places are in view."""
        self._indicators.setText(_("Indicators {count} ▾").format(count=indicators))
        self._places.setText(_("Places {count} ▾").format(count=places))

    def show_shape(self, *, chart: bool) -> None:
        """Show whether it is a table or a chart."""
        for is_chart, button in self._as.items():
            button.setChecked(is_chart is chart)

    def reset(self) -> None:
        """Ask for what is usual; nothing is told."""
        self._question = CompareQuestion()
        self._field.clear()
        self._settle.stop()
        self._show()

    def _change(self, question: CompareQuestion) -> None:
        self._question = question
        self._show()
        self.changed.emit()

    @Slot()
    def _typed(self) -> None:
        self._settle.start()

    @Slot()
    def _take_text(self) -> None:
        text = self._field.text().strip()
        if text != self._question.text:
            self._change(replace(self._question, text=text))

    @Slot()
    def _axis_clicked(self) -> None:
        axis = next(axis for axis, button in self._by.items() if button is self.sender())
        year = None if axis is Axis.YEARS else self._question.year
        self._change(replace(self._question, axis=axis, year=year))

    @Slot()
    def _shape_clicked(self) -> None:
        self.chart_toggled.emit(self.sender() is self._as[True])

    @Slot(QAction)
    def _time_picked(self, action: QAction) -> None:
        year = action.data()
        self._change(replace(self._question, year=None if year is None else int(year)))

    def _show(self) -> None:
        for axis, button in self._by.items():
            button.setChecked(axis is self._question.axis)
        year = self._question.year
        self._time.setText(_("Time: each place's latest ▾") if year is None else _("Time: {year} ▾").format(year=year))
        self._time.setEnabled(self._question.axis is Axis.PLACES)
        self._fill_times()

    def _fill_times(self) -> None:
        self._time_menu.clear()
        for action in self._time_group.actions():
            self._time_group.removeAction(action)
        for year in (None, *self._years):
            words = _("Each place's latest") if year is None else str(year)
            action = self._time_menu.addAction(words)
            action.setData(year)
            action.setCheckable(True)
            action.setChecked(year == self._question.year)
            self._time_group.addAction(action)


def _button(name: str) -> QToolButton:
    button = QToolButton()
    button.setObjectName("verdict")
    button.setAccessibleName(name)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button


def _together(buttons: Iterable[QToolButton]) -> QWidget:
    """Switches of one choice, which a narrow window does not part."""
    pair = QWidget()
    row = QHBoxLayout(pair)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(5)
    for button in buttons:
        row.addWidget(button)
    return pair


def _switch(words: str) -> QToolButton:
    button = QToolButton()
    button.setObjectName("flat")
    button.setText(words)
    button.setCheckable(True)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
