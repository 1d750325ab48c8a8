"""A place that the archive is told of: its name, what it is, where it lies."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QLabel, QLineEdit, QWidget

from archive_gui.base.fact_words import place_level
from archive_gui.base.messages import _
from archive_gui.desktop.delegates.choice_box import ChoiceBox
from archive_gui.desktop.dialogs.fact_place import PlaceField, typed_code
from archive_gui.desktop.dialogs.frame import FramedDialog, remark
from archive_gui.desktop.dialogs.unknown_code import UnknownCode
from archive_gui.domain.facts import PlaceLevel
from archive_gui.domain.places import Division, UserPlace

_NEW = UserPlace("", PlaceLevel.VILLAGE)


class EditPlaceDialog(FramedDialog):
    """Nothing is kept until it is accepted; only the name is needed."""

    answered = Signal(object)
    """The ``UserPlace``."""
    places_wanted = Signal(str)

    def __init__(self, place: UserPlace | None = None, parent: QWidget | None = None) -> None:
        """Show ``place``; None: a new one."""
        super().__init__(_("New place") if place is None else _("Edit the place"), parent)
        self._before = place or _NEW
        self._name = _line(_("Name"), self._before.name)
        self._level = ChoiceBox()
        self._level.setAccessibleName(_("Level"))
        for level in PlaceLevel:
            self._level.addItem(place_level(level), level)
        self._level.setCurrentIndex(self._level.findData(self._before.level))
        self._parent = PlaceField()
        self._parent.setAccessibleName(_("Lies in"))
        self._parent.setText(self._before.parent or "")
        self._code = PlaceField()
        self._code.setAccessibleName(_("Code"))
        self._code.setText(self._before.code or "")
        self._full = _line(_("Full name"), self._before.full_name or "")
        self._full.setPlaceholderText(_("made from the place it lies in, where left empty"))
        self._mistake = QLabel()
        self._mistake.setObjectName("mistake")
        self._mistake.setWordWrap(True)
        self._mistake.hide()
        form = QFormLayout()
        form.setVerticalSpacing(8)
        for words, widget in (
            (_("Name"), self._name),
            (_("Level"), self._level),
            (_("Lies in"), self._parent),
            (_("Code"), self._code),
            (_("Full name"), self._full),
        ):
            form.addRow(words, widget)
        self.body.addWidget(
            remark(
                _("The name is taken for a place wherever it stands in this archive. Give it the code of a division")
                + " "
                + _("where it is another name for one: an old name, a short form, a misprint that stays.")
            )
        )
        self.body.addLayout(form)
        self.body.addWidget(self._mistake)
        self.body.addStretch(1)
        self.ask(_("Save"))
        self._asking = self._code
        self._checks = (UnknownCode(self._code), UnknownCode(self._parent))
        for check, field in zip(self._checks, (self._code, self._parent), strict=True):
            check.said.connect(self._tell)
            check.cleared.connect(self.accept)
            field.textEdited.connect(self._mistake.hide)
        self._code.places_wanted.connect(self._ask_for_code)
        self._parent.places_wanted.connect(self._ask_for_parent)
        self._code.chosen.connect(self._take_code)
        self._parent.chosen.connect(self._take_parent)
        self.resize(460, 360)
        self._name.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def mistake(self) -> str:
        """What is wrong with the form; empty while nothing is."""
        return "" if self._mistake.isHidden() else self._mistake.text()

    def fill(self, name: str, level: PlaceLevel, *, code: str = "", parent: str = "", full_name: str = "") -> None:
        """Fill the form in, as a person would."""
        self._name.setText(name)
        self._level.setCurrentIndex(self._level.findData(level))
        self._code.setText(code)
        self._parent.setText(parent)
        self._full.setText(full_name)

    def offer_places(self, words: str, found: Sequence[Division]) -> None:
        """Offer the places that were found for ``words``."""
        self._asking.offer(words, found)

    def accept(self) -> None:
        """Tell the place, unless its name is missing or a code is none."""
        name = self._name.text().strip()
        code, parent = (typed_code(field.text()) or field.text().strip() for field in (self._code, self._parent))
        if len(name) < 2:
            self._say(_("A place's name has at least two characters."), self._name)
        elif code and not typed_code(code):
            self._say(_("A division's code has 2, 4, 6, 9 or 12 digits; type a name to look it up."), self._code)
        elif parent and not typed_code(parent):
            self._say(_("Choose the place it lies in from the list, or leave the field empty."), self._parent)
        elif all(check.may_be_kept() for check in self._checks):
            level = PlaceLevel(self._level.currentData())
            full = self._full.text().strip() or None
            self.answered.emit(UserPlace(name, level, code or None, parent or None, full))
            super().accept()

    def _tell(self, words: str) -> None:
        self._mistake.setText(words)
        self._mistake.show()

    def _say(self, words: str, field: QWidget) -> None:
        self._tell(words)
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_for_code(self, words: str) -> None:
        self._asking = self._code
        self.places_wanted.emit(words)

    def _ask_for_parent(self, words: str) -> None:
        self._asking = self._parent
        self.places_wanted.emit(words)

    def _take_code(self, division: Division) -> None:
        self._code.setText(division.code or "")
        self._level.setCurrentIndex(self._level.findData(division.level))
        self._full.setText(division.full_name)

    def _take_parent(self, division: Division) -> None:
        self._parent.setText(division.code or "")
        self._parent.setToolTip(division.full_name)
        if self._name.text().strip():
            self._full.setText(f"{division.full_name}{self._name.text().strip()}")


def _line(name: str, words: str) -> QLineEdit:
    line = QLineEdit(words)
    line.setAccessibleName(name)
    return line
