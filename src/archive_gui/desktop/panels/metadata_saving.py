"""What the two forms of metadata have in common: something typed is saved or forgotten, and both are told."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from archive_gui.base.messages import _


class SavedForm(QWidget):
    """A form with a button that saves and one that reverts; what is typed counts when it is saved."""

    changed = Signal(bool)
    """Whether there is something to be saved."""
    reverted = Signal()
    """What was typed is forgotten: nothing of it is to be mended."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._read_only = False
        self._could_save = False
        self._save = QPushButton(_("Save"), self)
        self._revert = QPushButton(_("Revert"), self)
        self._save.clicked.connect(self.submit)
        self._revert.clicked.connect(self.revert)
        self._revert.clicked.connect(self.reverted)

    @property
    def can_save(self) -> bool:
        """Whether there is something to be saved, and it may be."""
        return self._save.isEnabled() and not self._read_only

    def save(self) -> None:
        """Ask for what was typed to be saved, if there is anything."""
        if self.can_save:
            self.submit()

    def submit(self) -> bool:
        """Ask for what was typed to be saved; False where it cannot be read."""
        raise NotImplementedError

    def revert(self) -> None:
        """Forget what was typed."""
        raise NotImplementedError

    def _forbid(self, *, read_only: bool) -> None:
        """Show the buttons only where something may be saved."""
        self._read_only = read_only
        for button in (self._save, self._revert):
            button.setVisible(not read_only)

    def _offer(self, *, save: bool, revert: bool, first: QWidget) -> None:
        """Offer to save and to revert, or not; the keyboard goes to ``first`` from buttons that can no longer be used.

        Qt would hand it on to what comes next in the window, where Enter decides something else.
        """
        if not save and not revert and (self._save.hasFocus() or self._revert.hasFocus()):
            first.setFocus()
        self._save.setEnabled(save)
        self._revert.setEnabled(revert)
        if self.can_save != self._could_save:
            self._could_save = self.can_save
            self.changed.emit(self.can_save)
