"""Completion of what is typed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QStringListModel, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from archive_gui.desktop.delegates.offering import Offering


def test_the_click_that_closes_the_list_does_what_it_was_meant_for(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    typed, after, button = QLineEdit(), QLineEdit(), QPushButton("x")
    column.addWidget(typed)
    column.addStretch()  # room for the list
    column.addWidget(after)
    column.addWidget(button)
    window.resize(300, 400)
    typed.setCompleter(Offering(QStringListModel(["样例日报", "样例晚报"], typed), typed))
    window.show()
    qtbot.waitExposed(window)
    typed.setFocus()
    completer = typed.completer()
    assert completer is not None
    popup = completer.popup()
    assert popup is not None
    completer.setCompletionPrefix("日")
    for below in (after, button):
        typed.setFocus()
        completer.complete()
        assert popup.isVisible()
        press(popup, below)
        assert not popup.isVisible()
        assert window.focusWidget() is below
    assert button.isDown()


def press(popup: QWidget, below: QWidget) -> None:
    """As Qt tells an open list of a press beside it."""
    place = QPointF(below.mapToGlobal(below.rect().center()))
    left = Qt.MouseButton.LeftButton
    at = popup.mapFromGlobal(place)
    press = QMouseEvent(QEvent.Type.MouseButtonPress, at, place, left, left, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(popup, press)
