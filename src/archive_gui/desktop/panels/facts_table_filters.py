"""What a table of facts is narrowed to: kinds, words, indicator, unit, year, place, and what is doubted."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QMenu, QToolButton, QVBoxLayout, QWidget

from archive_gui.base.correction_words import state_word
from archive_gui.base.fact_words import KIND_ORDER, kind_name
from archive_gui.base.messages import _, ngettext
from archive_gui.desktop.panels.tags_flow import FlowLayout
from archive_gui.domain.fact_rows import FactFilter
from archive_gui.domain.facts import FactKind, FactState

T = TypeVar("T")
_DEBOUNCE_MS = 250
_YEARS = range(1000, 3000)


class FactsTableFilters(QWidget):
    """Fields and buttons over the table; ``changed`` follows every change."""

    changed = Signal()
    place_typed = Signal(str)
    """The name of a place that is to be looked up; empty: any place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filter = FactFilter()
        self._text = _field(_("Words in quote, indicator or name"), 200)
        self._indicator = _field(_("Indicator"), 110)
        self._unit = _field(_("Unit"), 64)
        self._year = _field(_("Year"), 64)
        self._place = _field(_("Place"), 110)
        self._kinds = _menu_button(_("Kinds of fact"))
        self._kind_menu = QMenu(self._kinds)
        self._kinds.setMenu(self._kind_menu)
        self._states = _menu_button(_("What has become of the fact"))
        self._state_menu = QMenu(self._states)
        self._states.setMenu(self._state_menu)
        self._doubtful = QToolButton()
        self._doubtful.setObjectName("flat")
        self._doubtful.setText(_("Doubtful only"))
        self._doubtful.setCheckable(True)
        self._doubtful.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._clear = QToolButton()
        self._clear.setObjectName("link")
        self._clear.setText(_("Clear filters"))
        self._clear.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_DEBOUNCE_MS)
        flow = FlowLayout(spacing=5)
        fields = (self._text, self._indicator, self._unit, self._place, self._year)
        for widget in (*fields, self._kinds, self._states, self._doubtful, self._clear):
            flow.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 6, 10, 6)
        column.addLayout(flow)
        for field in (self._text, self._indicator, self._unit, self._year):
            field.textChanged.connect(self._typed)
        self._place.editingFinished.connect(self._take_place)
        self._place.textChanged.connect(self._place_changed)
        self._settle.timeout.connect(self._take)
        self._kind_menu.triggered.connect(self._kind_picked)
        self._state_menu.triggered.connect(self._state_picked)
        self._doubtful.clicked.connect(self._doubt_clicked)
        self._clear.clicked.connect(self.clear)
        self._looked_up = ""
        self._show()

    @property
    def wanted(self) -> FactFilter:
        """What the table is narrowed to."""
        return self._filter

    @property
    def text_field(self) -> QLineEdit:
        """The field of the words."""
        return self._text

    @property
    def place_field(self) -> QLineEdit:
        """The field of the place."""
        return self._place

    def show_place(self, code: str | None, name: str, explanation: str = "") -> None:
        """Narrow to a place that was looked up; without a code to none, the explanation saying why."""
        self._place.setToolTip(explanation or name)
        mistaken = bool(explanation) and code is None
        self._place.setProperty("mistake", mistaken)
        self._place.style().unpolish(self._place)
        self._place.style().polish(self._place)
        if name:
            self._looked_up = name
            self._place.setText(name)
        self._change(replace(self._filter, place=code))

    def set_kinds(self, kinds: tuple[FactKind, ...]) -> None:
        """Narrow to facts of these kinds; none: all."""
        self._change(replace(self._filter, kinds=kinds))

    @Slot()
    def clear(self) -> None:
        """Narrow to nothing; the keyboard goes on to the words."""
        narrowed = self._filter != FactFilter()
        self._text.setFocus(Qt.FocusReason.OtherFocusReason)
        self.reset()
        if narrowed:
            self.changed.emit()

    def reset(self) -> None:
        """Narrow to nothing; nothing is told."""
        self._filter = FactFilter()
        self._looked_up = ""
        for field in (self._text, self._indicator, self._unit, self._year, self._place):
            field.clear()
        self._settle.stop()
        self._show()

    def _change(self, wanted: FactFilter) -> None:
        if wanted != self._filter:
            self._filter = wanted
            self._show()
            self.changed.emit()

    @Slot()
    def _typed(self) -> None:
        self._settle.start()

    @Slot()
    def _take(self) -> None:
        year = self._year.text().strip()
        known = int(year) if year.isdecimal() and int(year) in _YEARS else None
        self._change(
            replace(
                self._filter,
                text=self._text.text().strip(),
                indicator=self._indicator.text().strip(),
                unit=self._unit.text().strip(),
                year=known,
            )
        )

    @Slot(str)
    def _place_changed(self, typed: str) -> None:
        if not typed.strip() and self._looked_up:
            self._take_place()

    @Slot()
    def _take_place(self) -> None:
        typed = self._place.text().strip()
        if typed != self._looked_up:
            self._looked_up = typed
            self.place_typed.emit(typed)

    @Slot(QAction)
    def _kind_picked(self, action: QAction) -> None:
        kind = action.data()  # Qt gives back a plain word
        if kind is None:
            self.set_kinds(())
        else:
            self.set_kinds(_turned(self._filter.kinds, FactKind(kind)))

    @Slot(QAction)
    def _state_picked(self, action: QAction) -> None:
        state = action.data()
        states = () if state is None else _turned(self._filter.states, FactState(state))
        self._change(replace(self._filter, states=states))

    @Slot(bool)
    def _doubt_clicked(self, on: bool) -> None:  # noqa: FBT001 - a slot
        self._change(replace(self._filter, doubtful=on))

    def _show(self) -> None:
        kinds, states = self._filter.kinds, self._filter.states
        self._kinds.setText(_chosen([kind_name(kind) for kind in kinds], _("All kinds")))
        self._states.setText(_chosen([state_word(state) for state in states], _("All but rejected ones")))
        self._doubtful.setChecked(self._filter.doubtful)
        self._clear.setVisible(self._filter != FactFilter())
        self._kind_menu.clear()
        _add(self._kind_menu, _("All kinds"), None, checked=not kinds)
        for kind in KIND_ORDER:
            _add(self._kind_menu, kind_name(kind), kind, checked=kind in kinds)
        self._state_menu.clear()
        _add(self._state_menu, _("All but rejected ones"), None, checked=not states)
        for state in FactState:
            _add(self._state_menu, state_word(state), state, checked=state in states)


def _turned(chosen: tuple[T, ...], one: T) -> tuple[T, ...]:
    return tuple(known for known in chosen if known != one) if one in chosen else (*chosen, one)


def _chosen(words: list[str], none: str) -> str:
    if len(words) > 1:
        return ngettext("{count} option chosen", "{count} options chosen", len(words)).format(count=len(words)) + " ▾"
    return f"{words[0] if words else none} ▾"


def _add(menu: QMenu, words: str, data: object, *, checked: bool) -> None:
    action = menu.addAction(words)
    action.setCheckable(True)
    action.setChecked(checked)
    action.setData(data)


def _field(name: str, width: int) -> QLineEdit:
    field = QLineEdit()
    field.setPlaceholderText(name)
    field.setAccessibleName(name)
    field.setClearButtonEnabled(width > 100)
    field.setFixedWidth(width)
    return field


def _menu_button(name: str) -> QToolButton:
    button = QToolButton()
    button.setObjectName("flat")
    button.setAccessibleName(name)
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
