"""What can be asked of facts: the acts, their words, and the menu of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from archive_gui.base.fact_words import joined, value_text
from archive_gui.base.messages import _
from archive_gui.desktop.actions.facts import FACT_ACTIONS
from archive_gui.domain.corrections import ENTITIES, entity_name
from archive_gui.domain.facts import Fact, FactKind, FactState


class FactAct(StrEnum):
    """An act on facts; ``ACCEPT_NEXT`` goes on to the next one that asks for a look."""

    ACCEPT = "accept"
    ACCEPT_NEXT = "accept_next"
    EDIT = "edit"
    REJECT = "reject"
    RESET = "reset"
    ROLE = "role"
    CODE = "code"
    MERGE = "merge"
    HISTORY = "history"
    PAGE = "page"
    COPY_VALUE = "copy_value"
    COPY_QUOTE = "copy_quote"
    SEARCH = "search"


READING = frozenset({FactAct.HISTORY, FactAct.PAGE, FactAct.COPY_VALUE, FactAct.COPY_QUOTE, FactAct.SEARCH})
"""Acts that change nothing."""
_EACH_ITS_OWN = frozenset({FactKind.FIGURE, FactKind.CHANGE, FactKind.DATE, FactKind.QUOTATION})
"""Kinds of which every mention is a fact by itself; two of them can be the same one."""
_GROUPS: tuple[tuple[FactAct, ...], ...] = (
    (FactAct.ACCEPT_NEXT, FactAct.ACCEPT, FactAct.EDIT, FactAct.REJECT, FactAct.RESET),
    (FactAct.ROLE, FactAct.CODE, FactAct.MERGE),
    (FactAct.HISTORY, FactAct.PAGE),
    (FactAct.COPY_VALUE, FactAct.COPY_QUOTE, FactAct.SEARCH),
)
_WORDS: dict[FactAct, Callable[[], str]] = {
    FactAct.PAGE: lambda: _("Open its page"),
    FactAct.COPY_VALUE: lambda: _("Copy value"),
    FactAct.COPY_QUOTE: lambda: _("Copy quote"),
    FactAct.SEARCH: lambda: _("Search the archive for it"),
}
_PAGES: dict[FactKind, Callable[[], str]] = {
    FactKind.PERSON: lambda: _("Open the person's page"),
    FactKind.PLACE: lambda: _("Open the place's page"),
    FactKind.ORGANISATION: lambda: _("Open the body's page"),
}


def possible(facts: Sequence[Fact], *, writable: bool) -> frozenset[FactAct]:
    """The acts that make sense for the chosen facts; a quarter of a million of them are gone through but twice."""
    if not facts:
        return frozenset()
    kinds, states = {fact.kind for fact in facts}, {fact.state for fact in facts}
    whole = FactState.REJECTED not in states
    sense = {
        FactAct.ACCEPT: not states.isdisjoint({FactState.MACHINE, FactState.REJECTED}),
        FactAct.REJECT: states != {FactState.REJECTED},
        FactAct.RESET: states != {FactState.MACHINE},
        FactAct.ROLE: kinds == {FactKind.PERSON},
        FactAct.CODE: kinds == {FactKind.PLACE},
        FactAct.MERGE: whole and len(kinds) == 1 and _are_several(facts),
        FactAct.PAGE: whole and kinds <= ENTITIES,
        FactAct.COPY_VALUE: bool(value_text(facts[0])),
    }
    sense[FactAct.ACCEPT_NEXT] = sense[FactAct.ACCEPT]
    return frozenset(act for act in FactAct if sense.get(act, True) and (writable or act in READING))


def _are_several(facts: Sequence[Fact]) -> bool:
    """Whether facts of one kind are more than mentions of one name."""
    if facts[0].kind in _EACH_ITS_OWN:
        return len(facts) > 1
    return len({entity_name(fact) for fact in facts}) > 1


def act_words(act: FactAct, fact: Fact | None = None) -> str:
    """The act in words, as a menu says it of ``fact``."""
    if act is FactAct.PAGE and fact is not None and fact.kind in _PAGES:
        return _PAGES[fact.kind]()
    spec = next((spec for spec in FACT_ACTIONS if spec.id == f"fact.{act}"), None)
    return _WORDS[act]() if spec is None else spec.words()


def copied(act: FactAct, fact: Fact) -> str:
    """The words that an act of copying or searching takes from a fact."""
    return value_text(fact) if act is FactAct.COPY_VALUE else joined(fact.quote)


class FactMenu(QMenu):
    """The acts that make sense for the chosen facts; ``ask`` is told which one is wanted."""

    def __init__(
        self, parent: QWidget, facts: Sequence[Fact], ask: Callable[[FactAct], object], *, writable: bool
    ) -> None:
        super().__init__(parent)
        self._ask = ask
        sensible = possible(facts, writable=writable)
        for group in _GROUPS:
            offered = [act for act in group if act in sensible]
            if offered and not self.isEmpty():
                self.addSeparator()
            for act in offered:
                self.addAction(f"{act_words(act, facts[0])}\t{keys_words(act)}".rstrip("\t")).setData(act)
        self.triggered.connect(self._do)

    def _do(self, action: QAction) -> None:
        act = action.data()
        if isinstance(act, str):
            self._ask(FactAct(act))


def keys_words(act: FactAct) -> str:
    """The keys of an act, shown as words: as a shortcut of a second action they would be ambiguous."""
    spec = next((spec for spec in FACT_ACTIONS if spec.id == f"fact.{act}"), None)
    if spec is None or not spec.keys:
        return ""
    return QKeySequence(spec.keys[0]).toString(QKeySequence.SequenceFormat.NativeText)
