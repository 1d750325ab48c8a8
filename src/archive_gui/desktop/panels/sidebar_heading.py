"""The heading of a section of the sidebar: folds the section, and says what it is."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget

from archive_gui.base.messages import _
from archive_gui.desktop.theme.fonts import ui_font
from archive_gui.desktop.theme.icons import icon
from archive_gui.desktop.theme.style import current


class SidebarHeading(QToolButton):
    """Pressed by mouse, Enter or Space it folds and unfolds what stands under it."""

    folded_changed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("section_heading")
        self._name = name
        self._folded = False
        font = ui_font(11)
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 1)
        self.setFont(font)
        self.setText(name)
        self.setIconSize(QSize(10, 10))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(self._turn)
        self._show()

    @property
    def folded(self) -> bool:
        """Whether the section is folded away."""
        return self._folded

    def set_folded(self, *, folded: bool) -> None:
        """Fold or unfold, without telling."""
        self._folded = folded
        self._show()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._show()

    @Slot()
    def _turn(self) -> None:
        self.set_folded(folded=not self._folded)
        self.folded_changed.emit()

    def _show(self) -> None:
        self.setIcon(icon("folded" if self._folded else "unfolded", current().muted))
        words = _("{section}, folded") if self._folded else _("{section}, unfolded")
        self.setAccessibleName(words.format(section=self._name))
