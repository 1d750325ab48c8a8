"""The buttons of the fact at hand: accept, edit, reject, and the rest in a menu."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QToolButton, QWidget

from archive_gui.base.messages import _, ngettext
from archive_gui.desktop.panels.facts_acts import FactAct, FactMenu, act_words, keys_words
from archive_gui.desktop.panels.tags_flow import FlowLayout
from archive_gui.domain.facts import Fact

_BUTTONS = (FactAct.ACCEPT, FactAct.EDIT, FactAct.REJECT)


class ActBar(QFrame):
    """Works on all that is chosen; what makes no sense cannot be pressed."""

    act_wanted = Signal(object)
    """A ``FactAct``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("fact_acts")
        self._facts: tuple[Fact, ...] = ()
        self._writable = False
        flow = FlowLayout(self, spacing=5)
        flow.setContentsMargins(12, 6, 8, 6)
        self._buttons: dict[FactAct, QToolButton] = {}
        for act in _BUTTONS:
            button = self._button(_short(act))
            button.setProperty("act", act.value)
            button.clicked.connect(self._pressed)
            self._buttons[act] = button
            flow.addWidget(button)
        self._more = self._button("⋯")
        self._more.setAccessibleName(_("More to do with the fact"))
        self._more.setToolTip(_("More to do with the fact"))
        self._more.clicked.connect(self._open_menu)
        flow.addWidget(self._more)

    def show_facts(self, facts: tuple[Fact, ...], possible: Collection[FactAct], *, rows: int, writable: bool) -> None:
        """Offer what is ``possible`` with these facts, which stand in so many rows."""
        self._facts, self._writable = facts, writable
        for act, button in self._buttons.items():
            button.setEnabled(act in possible)
            words = _short(act)
            if rows > 1 and act is FactAct.ACCEPT:
                words = ngettext("Accept {n}", "Accept {n}", rows).format(n=f"{rows:,}")
            if rows > 1 and act is FactAct.REJECT:
                words = ngettext("Reject {n}", "Reject {n}", rows).format(n=f"{rows:,}")
            button.setText(words)
            button.setAccessibleName(words)
            tip = act_words(act).rstrip("…")
            keys = keys_words(act)
            tip = f"{tip} ({keys})" if keys else tip
            if act is FactAct.ACCEPT:
                tip = "\n".join((tip, _("{act} ({keys})").format(act=act_words(FactAct.ACCEPT_NEXT), keys=_go_on())))
            button.setToolTip(tip)
        self._buttons[FactAct.EDIT].setEnabled(rows == 1 and FactAct.EDIT in possible)
        self._more.setEnabled(bool(facts))
        self.updateGeometry()

    def button(self, act: FactAct) -> QToolButton:
        """The button of an act."""
        return self._buttons[act]

    def _pressed(self) -> None:
        button = self.sender()
        if isinstance(button, QToolButton):
            self.act_wanted.emit(FactAct(button.property("act")))

    def _open_menu(self) -> None:
        menu = FactMenu(self, self._facts, self.act_wanted.emit, writable=self._writable)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self._more.mapToGlobal(QPoint(0, self._more.height())))

    def _button(self, words: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName("verdict")
        button.setText(words)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button


def _go_on() -> str:
    """The keys that accept and go on: in the list, and everywhere."""
    in_list = QKeySequence("Ctrl+Return").toString(QKeySequence.SequenceFormat.NativeText)
    return _(", ").join((keys_words(FactAct.ACCEPT_NEXT), in_list))


def _short(act: FactAct) -> str:
    return {
        FactAct.ACCEPT: _("Accept the fact"),
        FactAct.EDIT: _("Edit…"),
        FactAct.REJECT: _("Reject"),
    }[act]
