"""The filters above the facts: one chip for each kind that occurs, or one menu of them where there is little height."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from archive_gui.base.fact_words import KIND_ORDER, kind_name
from archive_gui.base.messages import _, ngettext
from archive_gui.desktop.delegates.fact_marks import kind_icon
from archive_gui.desktop.panels.tab_order import tab_through
from archive_gui.desktop.panels.tags_flow import FlowLayout
from archive_gui.desktop.theme.style import current
from archive_gui.domain.facts import FactKind


class KindChips(QWidget):
    """All kinds, or those that are pressed; pressing the last one off shows all again.

    Ten chips take three to five lines: in a low window they are the entries of one button's menu instead.
    """

    kinds_changed = Signal(object)
    """The kinds that are shown as a frozenset; None: whatever there is."""
    all_wanted = Signal()
    """All facts were asked for, by the chip that says so."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._low = False
        self._flow = FlowLayout(self, spacing=1)
        self._set_margins()
        self._chips: dict[FactKind, QToolButton] = {}
        self._all = self._chip(_("All"), _("Show all kinds of facts"))
        self._all.clicked.connect(self._show_all)
        self._flow.addWidget(self._all)
        self._made = {kind: self._chip_of(kind) for kind in KIND_ORDER}
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._fill_menu)
        self._menu.triggered.connect(self._picked)
        self._button = self._menu_button(self._menu)
        tab_through(self._all, (*self._made.values(), self._button))
        self._paint_icons()

    def set_counts(self, counts: Mapping[FactKind, int], *, keep: bool = False) -> None:
        """Offer these kinds, each with how many facts it has, all of them shown; tells if they were narrowed before.

        ``keep`` leaves pressed what is pressed, as far as it still occurs.
        """
        pressed = {kind for kind, chip in self._chips.items() if chip.isChecked() and kind in counts} if keep else set()
        if keep and list(counts) == list(self._chips):
            self._recount(counts)
            return
        narrowed = not self._all.isChecked() and bool(self._chips) and not pressed
        focused = self.focusWidget()
        self._chips = {kind: chip for kind, chip in self._made.items() if kind in counts}
        self._recount(counts)
        for kind, chip in self._made.items():
            chip.setChecked(kind in pressed)
        self._all.setChecked(not pressed)
        self._show_chips()
        if focused is not None:
            (self._button if self._low else self._all).setFocus()
        self.updateGeometry()
        if narrowed:
            self.kinds_changed.emit(None)

    def set_low(self, low: bool) -> None:  # noqa: FBT001 - as Qt's setters
        """Whether there is height for one line only; what is pressed stays pressed."""
        if low is self._low:
            return
        self._low = low
        held = self.focusWidget() is not None
        self._show_chips()
        if held:
            (self._button if low else self._all).setFocus()

    @property
    def menu_button(self) -> QToolButton:
        """What stands for all chips in a low window."""
        return self._button

    def kinds(self) -> frozenset[FactKind]:
        """The kinds that are shown."""
        chosen = frozenset(kind for kind, chip in self._chips.items() if chip.isChecked())
        return chosen or frozenset(self._chips)

    def show_kind(self, kind: FactKind) -> None:
        """See to it that facts of this kind are shown."""
        if kind not in self.kinds():
            self._chips[kind].setChecked(True)
            self._changed()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's own name
        """Paint the icons anew when the colours change."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._paint_icons()

    def _chip(self, words: str, tip: str) -> QToolButton:
        chip = QToolButton(self)
        chip.setObjectName("kind_chip")
        chip.setText(words)
        chip.setAccessibleName(words)
        chip.setToolTip(tip)
        chip.setCheckable(True)
        chip.setIconSize(QSize(14, 14))
        chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return chip

    def _chip_of(self, kind: FactKind) -> QToolButton:
        chip = self._chip(kind_name(kind), _("Show only: {kind}").format(kind=kind_name(kind)))
        chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        chip.clicked.connect(self._changed)
        chip.hide()
        self._flow.addWidget(chip)
        return chip

    def _menu_button(self, menu: QMenu) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName("flat")
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setIconSize(QSize(14, 14))
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.hide()
        self._flow.addWidget(button)
        return button

    def _set_margins(self) -> None:
        self._flow.setContentsMargins(10, 8, 2 if self._low else 10, 6)

    def _show_chips(self) -> None:
        """Show the chips of the kinds that occur, or the one button."""
        self._all.setVisible(not self._low)
        for kind, chip in self._made.items():
            chip.setVisible(kind in self._chips and not self._low)
        self._button.setVisible(self._low)
        self._set_margins()
        self._tell_menu()
        self.updateGeometry()

    def _tell_menu(self) -> None:
        """Let the one button say which chips are pressed."""
        pressed = [chip for chip in self._chips.values() if chip.isChecked()]
        words, picture = _("All kinds"), QIcon()
        if len(pressed) == 1:
            words, picture = pressed[0].text(), pressed[0].icon()
        elif pressed:
            words = ngettext("{count} option chosen", "{count} options chosen", len(pressed)).format(count=len(pressed))
        self._button.setText(f"{words} ▾")
        self._button.setIcon(picture)
        self._button.setAccessibleName(_("{label}: {words}").format(label=_("Kinds of fact"), words=words))

    @Slot()
    def _fill_menu(self) -> None:
        self._menu.clear()
        for chip in (self._all, *self._chips.values()):
            action = self._menu.addAction(chip.icon(), _("All kinds") if chip is self._all else chip.text())
            action.setCheckable(True)
            action.setChecked(chip.isChecked())
            action.setData(-1 if chip is self._all else list(self._chips.values()).index(chip))

    @Slot(QAction)
    def _picked(self, action: QAction) -> None:
        number = action.data()
        (self._all if number < 0 else list(self._chips.values())[number]).click()

    def _show_all(self) -> None:
        for chip in self._chips.values():
            chip.setChecked(False)
        self._changed()
        self.all_wanted.emit()

    def _changed(self) -> None:
        self._all.setChecked(not any(chip.isChecked() for chip in self._chips.values()))
        self._tell_menu()
        self.kinds_changed.emit(None if self._all.isChecked() else self.kinds())

    def _recount(self, counts: Mapping[FactKind, int]) -> None:
        for kind, chip in self._chips.items():
            words = _("{kind} {n}").format(kind=kind_name(kind), n=f"{counts[kind]:,}")
            chip.setText(words)
            chip.setAccessibleName(words)
        self._tell_menu()
        self.updateGeometry()

    def _paint_icons(self) -> None:
        for kind, chip in self._made.items():
            chip.setIcon(kind_icon(kind, current(), ratio=self.devicePixelRatioF()))
        self._tell_menu()
