"""Wide tables roll sideways with Shift and the wheel, as people know it from elsewhere; Qt knows only Alt."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea


def rolled_sideways(area: QAbstractScrollArea, event: QWheelEvent) -> bool:
    """Roll ``area`` sideways where Shift is held; False: the wheel means what it always does."""
    if event.modifiers() != Qt.KeyboardModifier.ShiftModifier or not event.angleDelta().y():
        return False
    bar = area.horizontalScrollBar()
    bar.setValue(bar.value() - event.angleDelta().y())
    event.accept()
    return True
