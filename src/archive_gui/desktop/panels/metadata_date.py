"""The date of an article and how it is known, side by side as long as the date can be read whole."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QLineEdit, QWidget

from archive_gui.base.messages import _

DATE_EXAMPLE = "2019-12-21"

_FRAME = 24
"""Logical pixels of a field that its letters do not get."""
_GAP = 4


class DateRow(QWidget):
    """A field and a choice; the choice stands below where the panel is narrow."""

    def __init__(self, date: QLineEdit, certainty: QComboBox, parent: QWidget) -> None:
        super().__init__(parent)
        self._date = date
        self._certainty = certainty
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(_GAP)
        self._row.addWidget(date, 1)
        self._row.addWidget(certainty)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's own name
        """Go by the room there is."""
        super().resizeEvent(event)
        needed = self._date.fontMetrics().horizontalAdvance(DATE_EXAMPLE) + _FRAME
        room = self.width() - _GAP - self._certainty.sizeHint().width()
        wanted = QBoxLayout.Direction.LeftToRight if needed <= room else QBoxLayout.Direction.TopToBottom
        if wanted is not self._row.direction():
            self._row.setDirection(wanted)


def date_hint() -> str:
    """How a date is typed, for an empty field: told as an example, so that nobody takes it for the date."""
    return _("such as {example}").format(example=DATE_EXAMPLE)
