"""What the program's dialogs have in common: a title, a body, and a row of buttons."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from archive_gui.base.messages import _

_SIDE, _ABOVE, _BELOW, _BETWEEN = 20, 18, 16, 16
_TITLE_BAR = 40
"""Logical pixels of the screen that the window's own frame may take."""


class FramedDialog(QDialog):
    """A dialog that is freed when it closes; Esc always leaves it, Ctrl+Enter goes on from any field.

    It is never larger than the screen: what has no room there is scrolled to, and the buttons stay in view.
    """

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        within = _Within()
        self.body = within.column
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(10)
        self.buttons = QDialogButtonBox()
        self._goes_on: QPushButton | None = None
        outer = QVBoxLayout(self)
        outer.setContentsMargins(_SIDE, _ABOVE, _SIDE, _BELOW)
        outer.setSpacing(_BETWEEN)
        outer.addWidget(_Scrolled(within, self), 1)
        outer.addWidget(self.buttons)
        self.buttons.rejected.connect(self.reject)

    def ask(self, go_on: str) -> QPushButton:
        """End in two buttons: ``go_on`` accepts, the other leaves everything as it was."""
        button = self.buttons.addButton(go_on, QDialogButtonBox.ButtonRole.AcceptRole)
        button.setDefault(True)
        self._goes_on = button
        self.buttons.addButton(_("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        self.buttons.accepted.connect(self.accept)
        return button

    def close_only(self) -> None:
        """End in a single button that closes."""
        button = self.buttons.addButton(_("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        button.setDefault(True)

    def room(self) -> QSize:
        """How large it can be on its screen, in logical pixels."""
        return self.screen().availableGeometry().size() - QSize(0, _TITLE_BAR)

    def least_height(self) -> int:
        """How low it can be with what it holds by now; the layouts hear of that only when the event loop goes on."""
        layout, scrolled = self.layout(), self.findChild(_Scrolled)  # kept by Qt alone: they know one another
        if layout is not None and scrolled is not None:
            scrolled.updateGeometry()
            layout.activate()
        return self.minimumSizeHint().height()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Keep within the screen."""
        super().showEvent(event)
        self.resize(self.size().boundedTo(self.room()))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Where Enter begins a new line, Ctrl+Enter is the button that goes on."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier and self._goes_on is not None:
            self._goes_on.click()
            return
        super().keyPressEvent(event)


class _Within(QWidget):
    """What a dialog holds, under one another; where it is scrolled, it is as low as it can be."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("form_body")
        self.column = QVBoxLayout(self)

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """The least it needs: a list in it gives way before anything is scrolled."""
        return self.column.totalMinimumHeightForWidth(width)


class _Scrolled(QScrollArea):
    """As large as what it holds wants to be, as long as the dialog has room for it."""

    def __init__(self, within: _Within, dialog: FramedDialog) -> None:
        super().__init__(dialog)
        self._within = within
        self._dialog = dialog
        self.setObjectName("form_scroll")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setWidget(within)
        within.installEventFilter(self)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """What is in it, whole."""
        return self._within.sizeHint()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """What is in it, made as small as it can be, and no more than the screen has room for."""
        return self._within.minimumSizeHint().boundedTo(self._most())

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Words that wrap take more lines where it is narrow."""
        return self._within.hasHeightForWidth()

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """What is in it needs so much, and gets it where the screen has room."""
        return min(self._within.heightForWidth(width), self._most().height())

    def _most(self) -> QSize:
        """What the screen has room for beside the buttons and the margins."""
        around = _ABOVE + _BETWEEN + self._dialog.buttons.sizeHint().height() + _BELOW
        return self._dialog.room() - QSize(2 * _SIDE, around)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """What is in it wants another size: so does this."""
        if event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)


def remark(words: str) -> QLabel:
    """A line of explanation, paler than the rest."""
    label = QLabel(words)
    label.setObjectName("muted")
    label.setWordWrap(True)
    return label
