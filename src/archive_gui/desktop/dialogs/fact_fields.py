"""The fields of a fact's form, as its kind has them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise

from PySide6.QtCore import QSignalBlocker, QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLabel, QLineEdit, QWidget

from archive_gui.base.messages import _
from archive_gui.desktop.delegates.choice_box import ChoiceBox
from archive_gui.desktop.delegates.offering import Offering
from archive_gui.desktop.dialogs.fact_place import PlaceField
from archive_gui.desktop.dialogs.unknown_code import UnknownCode
from archive_gui.desktop.qmodels.fact_form import (
    FIELDS,
    Field,
    FieldKind,
    FormMistake,
    Typed,
    detail_of,
    empty_detail,
    shown,
)
from archive_gui.domain.facts import FactDetail, FactKind
from archive_gui.domain.places import Division

_HINTS = {
    FieldKind.NUMBER: lambda: _("143674, 14.3万, 三百"),
    FieldKind.DATE: lambda: _("2020, 2020-10, 2014–2020"),
    FieldKind.NAMES: lambda: _("names, with 、 between them"),
}
_DURATION_HINTS = {
    "value": lambda: _("2020-10-12, 2014–2020, 3个月"),
    "frequency": lambda: _("1年, 3个月"),
}
_WIDEST_CHOICE = 14
_FIXED = 2
"""Rows that stay whatever the kind."""

Names = Callable[[FactKind], Mapping[str, Sequence[str]]]
"""What an article already calls things, by the fields of a kind."""
Widget = QLineEdit | QComboBox | QCheckBox | PlaceField


class FactFields(QWidget):
    """Labelled fields of one kind; a mistake is told at its field, in one sentence below."""

    places_wanted = Signal(str)
    """Words that places are to be found for."""
    edited = Signal()
    doubted = Signal(str)
    """One sentence about what was typed: it can be kept all the same."""
    cleared = Signal()
    """What was looked up before keeping it is known."""

    def __init__(
        self, above: tuple[str, QWidget], below: tuple[str, QWidget], names: Names, parent: QWidget | None = None
    ) -> None:
        """Put the fields between two rows that are there for every kind; ``names`` completes what is typed."""
        super().__init__(parent)
        self._kind = FactKind.FIGURE
        self._before: FactDetail = empty_detail(self._kind)
        self._names_of = names
        self._names: Mapping[str, Sequence[str]] = {}
        self._name = ""
        self._code: UnknownCode | None = None
        self._widgets: dict[str, Widget] = {}
        self._form = QFormLayout(self)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setVerticalSpacing(8)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._above, self._below = above[1], below[1]
        self._form.addRow(*above)
        self._form.addRow(*below)

    @property
    def kind(self) -> FactKind:
        """The kind whose fields are shown."""
        return self._kind

    @property
    def widgets(self) -> Mapping[str, Widget]:
        """The fields by the attribute they are of."""
        return self._widgets

    def show_detail(self, kind: FactKind, detail: FactDetail) -> None:
        """Show the fields of ``kind``, filled from ``detail``; one of another kind leaves them empty."""
        same = type(detail) is type(empty_detail(kind))
        self._before = detail if same else empty_detail(kind)
        if kind is not self._kind or not self._widgets:
            self._kind = kind
            self._make()
        with QSignalBlocker(self):  # nobody has typed it
            for name, value in shown(kind, self._before).items():
                self._put(name, value)
        if self._code is not None:
            self._code.settle()

    def complete(self, detail: FactDetail) -> None:
        """Fill in from ``detail``, which is of the kind shown, what has not been typed into."""
        was = shown(self._kind, self._before)
        free = [name for name, widget in self._widgets.items() if _typed(widget) == was[name]]
        self._before = detail
        known = shown(self._kind, detail)
        with QSignalBlocker(self):
            for name in free:
                self._put(name, known[name])
        if self._code is not None and "code" in free:
            self._code.settle()

    def detail(self) -> FactDetail:
        """What the fields come to.

        Raises:
            FormMistake: something typed cannot be kept; its field has the keyboard.
        """
        typed = {name: _typed(widget) for name, widget in self._widgets.items()}
        try:
            return detail_of(self._kind, typed, self._before)
        except FormMistake as mistake:
            widget = self._widgets[mistake.field]
            widget.setFocus(Qt.FocusReason.OtherFocusReason)
            if isinstance(widget, QLineEdit):
                widget.selectAll()
            raise

    def may_be_kept(self) -> bool:
        """Whether nothing typed has to be looked up first; False: it is, and ``doubted`` or ``cleared`` follows."""
        return self._code is None or self._code.may_be_kept()

    def fill(self, name: str, value: Typed) -> None:
        """Put a value into a field, as a person would."""
        self._put(name, value)
        self.edited.emit()

    def set_name(self, name: str) -> None:
        """What the fact is called in the text: places are looked up by it."""
        self._name = name

    def offer_places(self, words: str, found: Sequence[Division]) -> None:
        """Offer the places that were found for ``words``."""
        field = self._widgets.get("code")
        if isinstance(field, PlaceField):
            field.offer(words, found)

    def _make(self) -> None:
        while self._form.rowCount() > _FIXED:
            self._form.removeRow(1)
        self._widgets, self._code = {}, None
        self._names = self._names_of(self._kind)
        for row, field in enumerate(FIELDS[self._kind], start=1):
            widget = self._field(field)
            words = field.words()
            widget.setAccessibleName(words)
            self._widgets[field.name] = widget
            label = QLabel("" if isinstance(widget, QCheckBox) else words)
            label.setBuddy(widget)
            self._form.insertRow(row, label, widget)
            for shown_now in (label, widget):
                shown_now.show()  # Qt would do so later, and the form be as high as its two fixed rows until then
        for one, following in pairwise((self._above, *self._widgets.values(), self._below)):
            QWidget.setTabOrder(one, following)

    def _field(self, field: Field) -> Widget:
        if field.kind is FieldKind.FLAG:
            box = QCheckBox(field.words())
            box.toggled.connect(self.edited)
            return box
        if field.kind is FieldKind.CHOICE:
            combo = ChoiceBox()
            combo.setMinimumContentsLength(_WIDEST_CHOICE)
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            for value, words in field.choices():
                combo.addItem(words, value)
            combo.currentIndexChanged.connect(self.edited)
            return combo
        if field.kind is FieldKind.CODE:
            place = PlaceField()
            place.name = self._name
            place.places_wanted.connect(self.places_wanted)
            place.chosen.connect(self._take_place)
            place.textEdited.connect(self.edited)
            self._code = UnknownCode(place)
            self._code.said.connect(self.doubted)
            self._code.cleared.connect(self.cleared)
            return place
        line = QLineEdit()
        hints = _DURATION_HINTS if self._kind is FactKind.DATE else {}
        hint = hints.get(field.name) or _HINTS.get(field.kind)
        line.setPlaceholderText(hint() if hint is not None else "")
        line.textEdited.connect(self.edited)
        known = self._names.get(field.name, ())
        if known:
            line.setCompleter(Offering(QStringListModel(list(known), line), line))
        return line

    def _put(self, name: str, value: Typed) -> None:
        widget = self._widgets[name]
        if isinstance(widget, QCheckBox):
            widget.setChecked(bool(value))
        elif isinstance(widget, QComboBox):
            at = widget.findData(value)
            if at < 0:
                widget.addItem(str(value), value)
                at = widget.count() - 1
            widget.setCurrentIndex(at)
        else:
            widget.setText(str(value))
            widget.setCursorPosition(0)

    def _take_place(self, place: Division) -> None:
        for name, value in (("code", place.code or ""), ("full_name", place.full_name), ("level", place.level.value)):
            self._put(name, value)
        self.edited.emit()


def _typed(widget: Widget) -> Typed:
    if isinstance(widget, QCheckBox):
        return widget.isChecked()
    if isinstance(widget, QComboBox):
        return str(widget.currentData())
    return widget.text()
