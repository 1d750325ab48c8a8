"""What the list of facts is narrowed to, above it: kinds and sorts, in lines of their own or in one."""

from __future__ import annotations

from PySide6.QtWidgets import QBoxLayout, QWidget

from archive_gui.desktop.panels.facts_chips import KindChips
from archive_gui.desktop.panels.facts_showing import ShowingChips

_LINES, _ONE_LINE = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight


class FactFilters(QWidget):
    """The kinds over the sorts; in a low window one button for the kinds, and the sorts beside it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kinds = KindChips(self)
        self.showing = ShowingChips(self)
        self._layout = QBoxLayout(_LINES, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addWidget(self.kinds)
        self._layout.addWidget(self.showing, 1)

    def set_low(self, low: bool) -> None:  # noqa: FBT001 - as Qt's setters
        """Whether there is height for one line only."""
        self._layout.setDirection(_ONE_LINE if low else _LINES)
        self.kinds.set_low(low)
        self.showing.set_beside(low)
