"""The saved queries in the sidebar: picked like anything there, renamed, removed and moved by keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent

from archive_gui.desktop.panels.sidebar_section import SidebarSection

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class SavedQueriesSection(SidebarSection):
    """F2 renames, Del removes, Alt+Up and Alt+Down move the row that has the keyboard."""

    rename_wanted = Signal(object)
    delete_wanted = Signal(object)
    move_wanted = Signal(object, int)
    """The key of the row, and by how many places: -1 up, 1 down."""

    def event(self, event: QEvent) -> bool:
        """These keys mean the row here, not the article at hand."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and _is_ours(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Tell what is wanted of the row at hand."""
        key = self.current_key()
        if key is None or not _is_ours(event):
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_F2:
            self.rename_wanted.emit(key)
        elif event.key() == Qt.Key.Key_Delete:
            self.delete_wanted.emit(key)
        else:
            self.move_wanted.emit(key, _STEPS[Qt.Key(event.key())])


def _is_ours(event: QKeyEvent) -> bool:
    if event.key() in _STEPS:
        return bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
    return event.key() in {Qt.Key.Key_F2, Qt.Key.Key_Delete} and event.modifiers() == Qt.KeyboardModifier.NoModifier
