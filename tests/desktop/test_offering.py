"""Completion of what is typed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QStringListModel, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from archive_gui.desktop.delegates.offering import Offering
from archive_gui.desktop.dialogs.frame import FramedDialog


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


def test_ctrl_enter_keeps_a_form_though_the_list_is_open(qtbot: QtBot) -> None:
    form = FramedDialog("样例")
    form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)  # the test lets it go
    qtbot.addWidget(form)
    typed = QLineEdit()
    typed.setCompleter(Offering(QStringListModel(["Sample Daily", "Sample Weekly"], typed), typed))
    form.body.addWidget(typed)
    form.ask("保存")
    kept: list[str] = []
    form.accepted.connect(lambda: kept.append(typed.text()))
    form.open()
    qtbot.waitExposed(form)
    typed.setFocus()
    completer = typed.completer()
    assert completer is not None
    popup = completer.popup()
    assert popup is not None
    QTest.keyClicks(typed, "Daily")
    assert popup.isVisible()
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert (popup.isVisible(), kept) == (False, []), "Enter alone closes the list"
    typed.clear()
    QTest.keyClicks(typed, "Daily")
    assert popup.isVisible()
    going_on = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    QApplication.sendEvent(popup, going_on)
    assert kept == ["Daily"]
