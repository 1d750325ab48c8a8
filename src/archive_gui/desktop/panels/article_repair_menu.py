"""What can be done about the repairs at a place: undo here, all of a rule, everything; and the other way round."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from archive_gui.base.messages import _
from archive_gui.desktop.panels.article_document_source import Effect, SourceMark, effect_words
from archive_gui.desktop.panels.article_page import PageAtHand
from archive_gui.desktop.qmodels.repair_words import change_words, rule_words
from archive_gui.domain.acts import Act, SourceAct
from archive_gui.domain.decisions import ARCHIVIST, RepairAnchor
from archive_gui.domain.editing import anchor_of, bring_back
from archive_gui.domain.reading import Repair, RepairKind
from archive_gui.domain.spans import Span

_PIECEWISE = frozenset({RepairKind.JOIN, RepairKind.REPLACE})
"""Repairs of several places that can be undone at one of them."""
_SHOWN = 3
"""Repairs at one place that are offered; more hardly lie on one another."""


@dataclass(frozen=True, slots=True)
class _Asked:
    act: SourceAct


class RepairMenu(QMenu):
    """Tells what was done at a place and offers to undo it, or to do it after all."""

    def __init__(
        self,
        parent: QWidget,
        page: PageAtHand,
        marks: Sequence[SourceMark],
        ask: Callable[[SourceAct], object],
        *,
        writable: bool,
    ) -> None:
        super().__init__(parent)
        self._ask = ask
        self._writable = writable
        self._page = page
        self.setTitle(_("Repairs here"))
        for mark in marks[:_SHOWN]:
            self._tell(mark)
            self._offer_for(mark)
            self.addSeparator()
        self._offer_all()
        self.triggered.connect(self._do)

    def _tell(self, mark: SourceMark) -> None:
        told = rule_words(mark.rule)
        words = effect_words(mark.effect)
        self._say(_("{what}: {explanation}").format(what=words, explanation=told) if told else words)
        if mark.repair is not None and mark.repair.kind is not RepairKind.MOVE:
            self._say(change_words(self._page.source.text[mark.span.start : mark.span.end], _after(mark)))

    def _offer_for(self, mark: SourceMark) -> None:
        repair = mark.repair
        if repair is None:
            if mark.aside is not None:
                self._offer(_("Bring back here"), SourceAct(Act.EDIT, edit=bring_back(mark.aside)))
                self._offer_rule(mark.rule, _("Bring back all that this rule set aside ({n})"))
            return
        anchor = place_of(repair, mark.span)
        if mark.effect is Effect.PROPOSED:
            self._offer(_("Adopt"), SourceAct(Act.ADOPT, anchor=anchor))
            self._offer(_("Do not adopt"), SourceAct(Act.DECLINE, anchor=anchor))
        elif mark.effect is Effect.DECLINED:
            if repair.rule in self._page.decisions.declined_rules:
                self._offer(_("Let this rule work again"), SourceAct(Act.ALLOW_RULE, rule=repair.rule))
            else:
                self._offer(_("Do it here again"), SourceAct(Act.ALLOW, anchor=anchor))
        else:
            here = _("Bring back here") if mark.effect is Effect.SET_ASIDE else _("Undo here")
            self._offer(here, SourceAct(Act.DECLINE, anchor=anchor))
            if repair.rule != ARCHIVIST:
                self._offer_rule(repair.rule, _("Undo all of this rule ({n})"))

    def _offer_rule(self, rule: str, words: str) -> None:
        source = self._page.source
        done = [one for one in source.repairs if one.rule == rule and one.applied]
        count = sum(len(one.source_ranges) if one.kind in _PIECEWISE else 1 for one in done)
        count = count or sum(1 for one in source.set_aside if one.rule == rule)
        self._offer(words.format(n=count), SourceAct(Act.DECLINE_RULE, rule=rule))

    def _offer_all(self) -> None:
        decisions = self._page.decisions
        if any(one.applied and one.rule != ARCHIVIST for one in self._page.source.repairs):
            self._offer(_("Undo all repairs of this source"), SourceAct(Act.DECLINE_EVERYTHING))
        if decisions.declined or decisions.declined_rules:
            self._offer(_("Do all repairs again"), SourceAct(Act.ALLOW_EVERYTHING))

    def _say(self, words: str) -> None:
        self.addAction(words.replace("&", "&&")).setEnabled(False)

    def _offer(self, words: str, act: SourceAct) -> None:
        action = self.addAction(words)
        action.setData(_Asked(act))
        action.setEnabled(self._writable)

    def _do(self, action: QAction) -> None:
        asked = action.data()
        if isinstance(asked, _Asked):
            self._ask(asked.act)


def place_of(repair: Repair, span: Span) -> RepairAnchor:
    """The anchor of a repair at one of its places; of all of it where it cannot be parted."""
    if repair.kind in _PIECEWISE and len(repair.source_ranges) > 1 and repair.rule != ARCHIVIST:
        return RepairAnchor(repair.rule, repair.kind, (span,))
    return anchor_of(repair)


def _after(mark: SourceMark) -> str:
    repair = mark.repair
    if repair is None or mark.effect is Effect.SET_ASIDE:
        return ""
    return repair.after if len(repair.source_ranges) == 1 else ""
