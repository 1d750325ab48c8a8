"""A division's code that was typed, held against what is known before it is kept."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from archive_gui.base.messages import _
from archive_gui.desktop.dialogs.fact_place import PlaceField, typed_code
from archive_gui.domain.places import Division


class UnknownCode(QObject):
    """Says once that no division has the code; whoever saves after that means it.

    What stood in the field at first, and what was picked from a list, is not asked after.
    """

    said = Signal(str)
    """One sentence: the code is unknown."""
    cleared = Signal()
    """The code that was waited for is known: what was asked for can go on."""

    def __init__(self, field: PlaceField) -> None:
        super().__init__(field)
        self._field = field
        self._settled = {"", typed_code(field.text())}
        self._is_awaited = False
        field.looked_up.connect(self._looked_up)
        field.chosen.connect(self._picked)
        field.textEdited.connect(self._edited)

    def settle(self) -> None:
        """What stands in the field now was not typed."""
        self._settled.add(typed_code(self._field.text()))

    def may_be_kept(self) -> bool:
        """Whether the code is known, or was said to be unknown; False: it is looked up, and ``cleared`` may follow."""
        code = typed_code(self._field.text())
        if code in self._settled:
            return True
        self._is_awaited = True
        self._field.places_wanted.emit(code)
        return False

    @Slot(str, bool)
    def _looked_up(self, words: str, known: bool) -> None:  # noqa: FBT001 - a slot
        code = typed_code(words)
        if not code or code in self._settled:
            return
        self._settled.add(code)
        awaited, self._is_awaited = self._is_awaited, False
        if not known:
            words = _("The register of divisions has no code {code}. If it is right all the same, save it as it is.")
            self.said.emit(words.format(code=code))
        elif awaited:
            self.cleared.emit()

    @Slot(object)
    def _picked(self, place: Division) -> None:
        self._settled.add(place.code or "")

    @Slot()
    def _edited(self) -> None:
        self._is_awaited = False
