"""What the program's dialogs have in common: a title, a body, and a row of buttons."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPushButton, QVBoxLayout, QWidget

from archive_gui.base.messages import _


class FramedDialog(QDialog):
    """A dialog that is freed when it closes; Esc always leaves it."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.body = QVBoxLayout()
        self.body.setSpacing(10)
        self.buttons = QDialogButtonBox()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(20, 18, 20, 16)
        outer.setSpacing(16)
        outer.addLayout(self.body, 1)
        outer.addWidget(self.buttons)
        self.buttons.rejected.connect(self.reject)

    def ask(self, go_on: str) -> QPushButton:
        """End in two buttons: ``go_on`` accepts, the other leaves everything as it was."""
        button = self.buttons.addButton(go_on, QDialogButtonBox.ButtonRole.AcceptRole)
        button.setDefault(True)
        self.buttons.addButton(_("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        self.buttons.accepted.connect(self.accept)
        return button

    def close_only(self) -> None:
        """End in a single button that closes."""
        button = self.buttons.addButton(_("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        button.setDefault(True)


def remark(words: str) -> QLabel:
    """A line of explanation, paler than the rest."""
    label = QLabel(words)
    label.setObjectName("muted")
    label.setWordWrap(True)
    return label
