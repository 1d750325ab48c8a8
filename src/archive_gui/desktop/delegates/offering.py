"""Completion of what is typed, whose list lets the click that closes it through to what was clicked."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QCoreApplication, QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QCompleter, QWidget


class Offering(QCompleter):
    """Offers what holds the typed words anywhere.

    Qt's own list takes the click that closes it for itself, so that everything has to be clicked twice; and Ctrl+Enter,
    with which a form is kept, though nothing in it was chosen.
    """

    def __init__(self, model: QAbstractItemModel, parent: QObject) -> None:
        super().__init__(model, parent)
        self.setFilterMode(Qt.MatchFlag.MatchContains)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Name the list for the style sheet when it is first shown; hand a click beside it on to what lies there."""
        if event.type() == QEvent.Type.Polish and isinstance(watched, QAbstractItemView):
            watched.setObjectName("offering")
        if (
            isinstance(event, QKeyEvent)
            and isinstance(watched, QAbstractItemView)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and event.modifiers() & Qt.KeyboardModifier.ControlModifier
            and not watched.selectionModel().hasSelection()
        ):
            watched.hide()
            QCoreApplication.sendEvent(self.widget(), event)
            return True
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonPress:
            place = event.globalPosition()
            inside = isinstance(watched, QWidget) and watched.rect().contains(watched.mapFromGlobal(place).toPoint())
            if isinstance(watched, QAbstractItemView) and not inside:
                watched.hide()
                self._click(event, place)
                return True
        return super().eventFilter(watched, event)

    def _click(self, event: QMouseEvent, place: QPointF) -> None:
        """Press where the mouse is; Qt gives the keyboard away for presses of its own only."""
        window = self.widget().window()
        below: QWidget | None = window.childAt(window.mapFromGlobal(place).toPoint())
        if below is None:
            return
        taking: QWidget | None = below
        while taking is not None and not taking.focusPolicy() & Qt.FocusPolicy.ClickFocus:
            taking = taking.parentWidget()
        if taking is not None:
            taking.setFocus(Qt.FocusReason.MouseFocusReason)
        at, buttons = below.mapFromGlobal(place), event.buttons()
        press = QMouseEvent(event.type(), at, place, event.button(), buttons, event.modifiers())
        QCoreApplication.sendEvent(below, press)
