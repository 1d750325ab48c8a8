"""What of a query was understood as a filter, as chips beside it: each can be taken off by mouse or key."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QToolButton, QWidget

from archive_gui.base.messages import _, ngettext
from archive_gui.desktop.qmodels.query_words import QueryChip
from archive_gui.desktop.theme.colours import mixed
from archive_gui.desktop.theme.icons import icon
from archive_gui.desktop.theme.style import current
from archive_gui.desktop.theme.tokens import Palette
from archive_gui.domain.facts import FactKind

_LONGEST = 20
_SPACING = 4
_GROUND_SHARE = 0.16
_INK_SHARE = 0.2
"""So much of the text's ink in a chip's keeps it readable on its own ground (WCAG 2.2, 1.4.3)."""


class QueryChips(QWidget):
    """As many chips as there is room for; the others are behind a chip that counts them."""

    taken_off = Signal(object)
    """The ``QueryChip`` that is not wanted any more."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._chips: tuple[QueryChip, ...] = ()
        self._buttons: list[QToolButton] = []
        self._room = 0
        self._more = QToolButton(self)
        self._more.setObjectName("chip")
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._more.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._menu = QMenu(self._more)
        self._menu.triggered.connect(self._take_off_action)
        self._more.setMenu(self._menu)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(_SPACING)
        self._row.addWidget(self._more)
        self.hide()

    @property
    def chips(self) -> tuple[QueryChip, ...]:
        """What is shown, in the query's order."""
        return self._chips

    @property
    def in_view(self) -> tuple[str, ...]:
        """The words of the chips there is room for."""
        return tuple(button.text() for button in self._buttons if not button.isHidden())

    @property
    def buttons(self) -> tuple[QToolButton, ...]:
        """The chips as buttons, those that there is no room for among them."""
        return tuple(self._buttons)

    def show_chips(self, chips: Sequence[QueryChip]) -> None:
        """Show these filters."""
        if tuple(chips) == self._chips:
            return
        focused = next((number for number, button in enumerate(self._buttons) if button.hasFocus()), None)
        self._chips = tuple(chips)
        for button in self._buttons:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = [self._button(number, chip) for number, chip in enumerate(self._chips)]
        for number, button in enumerate(self._buttons):
            self._row.insertWidget(number, button)
        self.setVisible(bool(chips))
        self._share()
        if focused is not None and self._buttons:
            self._buttons[min(focused, len(self._buttons) - 1)].setFocus()
        self.updateGeometry()

    def set_room(self, width: int) -> None:
        """Use no more than so many logical pixels."""
        if width != self._room:
            self._room = width
            self._share()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """What is in view at the moment."""
        return self._row.minimumSize()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Del and Backspace take off the chip that has the keyboard; arrows walk the chips."""
        at = next((number for number, button in enumerate(self._buttons) if button.hasFocus()), None)
        key = event.key()
        if at is not None and key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.taken_off.emit(self._chips[at])
        elif at is not None and key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            shown = [button for button in (*self._buttons, self._more) if not button.isHidden()]
            step = 1 if key == Qt.Key.Key_Right else -1
            shown[max(0, min(shown.index(self._buttons[at]) + step, len(shown) - 1))].setFocus()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            for button, chip in zip(self._buttons, self._chips, strict=True):
                _dress(button, chip.tone)

    @Slot()
    def _take_off_button(self) -> None:
        button = self.sender()
        if isinstance(button, QToolButton) and button in self._buttons:
            self.taken_off.emit(self._chips[self._buttons.index(button)])

    @Slot(QAction)
    def _take_off_action(self, action: QAction) -> None:
        self.taken_off.emit(self._chips[int(action.data())])

    def _share(self) -> None:
        """Hide the chips from the first one on that there is no room for."""
        widths = [button.sizeHint().width() + _SPACING for button in self._buttons]
        fitting = len(widths)
        if sum(widths) > self._room:
            room = self._room - 44  # the counting chip
            while fitting and sum(widths[:fitting]) > room:
                fitting -= 1
        for number, button in enumerate(self._buttons):
            button.setVisible(number < fitting)
        hidden = len(widths) - fitting
        self._more.setVisible(hidden > 0)
        self._more.setText(f"+{hidden}" if fitting else f"{hidden}")
        words = ngettext("{count} more filter", "{count} more filters", hidden).format(count=hidden)
        self._more.setAccessibleName(words)
        self._more.setToolTip(", ".join(chip.words for chip in self._chips[fitting:]))
        self._menu.clear()
        for number, chip in enumerate(self._chips[fitting:], fitting):
            self._menu.addAction(_("Do not narrow to {name}").format(name=chip.words)).setData(number)

    def _button(self, number: int, chip: QueryChip) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName("query_chip")
        words = chip.words
        button.setText(words if len(words) <= _LONGEST else words[: _LONGEST - 1] + "…")
        button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setIconSize(QSize(11, 11))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setProperty("number", number)
        button.setAccessibleName(_("Do not narrow to {name}").format(name=words))
        button.setToolTip(_("Do not narrow to {name}").format(name=words))
        button.clicked.connect(self._take_off_button)
        _dress(button, chip.tone)
        return button


def chip_colours(tone: FactKind | None, palette: Palette) -> tuple[str, str]:
    """The ground and the ink of a chip, in the colour of what it filters by."""
    if tone is None:
        return palette.chosen, palette.chosen_text
    colour = palette.facts[tone]
    return mixed(colour, palette.sheet, _GROUND_SHARE), mixed(palette.text, colour, _INK_SHARE)


def _dress(button: QToolButton, tone: FactKind | None) -> None:
    ground, ink = chip_colours(tone, current())
    sheet = (
        f"QToolButton {{ background: {ground}; color: {ink}; border: 1px solid transparent; border-radius: 4px;"
        f" padding: 1px 5px; }} QToolButton:hover, QToolButton:focus {{ border-color: {ink}; }}"
    )
    if button.styleSheet() != sheet:
        button.setStyleSheet(sheet)
    button.setIcon(icon("clear", ink))
