"""The menus of a fact in the text, and of words that are to be recorded as one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from archive_gui.base.fact_words import KIND_ORDER, joined
from archive_gui.base.messages import _
from archive_gui.desktop.delegates.fact_marks import kind_icon
from archive_gui.desktop.panels.facts_acts import FactAct, FactMenu
from archive_gui.desktop.qmodels.fact_kind_words import kind_word
from archive_gui.desktop.theme.style import current
from archive_gui.domain.facts import Fact, FactKind

_LONGEST = 16


def fact_menu(parent: QMenu, fact: Fact, ask: Callable[[FactAct, str], object], *, writable: bool) -> FactMenu:
    """What can be done with a fact of the text."""
    menu = FactMenu(parent, (fact,), lambda act: ask(act, fact.id), writable=writable)
    quote = joined(fact.quote)
    shown = quote if len(quote) <= _LONGEST else f"{quote[:_LONGEST]}…"
    menu.setTitle(_("{kind}: {quote}").format(kind=kind_word(fact.kind), quote=shown).replace("&", "&&"))
    menu.setIcon(kind_icon(fact.kind, current(), ratio=parent.devicePixelRatioF()))
    return menu


class RecordMenu(QMenu):
    """The kinds that selected words can be recorded as, the likeliest first."""

    def __init__(self, parent: QMenu, likely: FactKind, ask: Callable[[FactKind], object]) -> None:
        super().__init__(_("Record as a fact"), parent)
        self._ask = ask
        for kind in (likely, *(kind for kind in KIND_ORDER if kind is not likely)):
            action = self.addAction(kind_icon(kind, current(), ratio=self.devicePixelRatioF()), f"{kind_word(kind)}…")
            action.setData(kind)
            if kind is likely:
                self.addSeparator()
        self.triggered.connect(self._do)

    def _do(self, action: QAction) -> None:
        kind = action.data()
        if isinstance(kind, str):
            self._ask(FactKind(kind))
