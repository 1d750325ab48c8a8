"""The strip under the list of facts: everything that is known of the chosen one, and what can be done with it."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from archive_gui.base.fact_words import detail_lines, joined, kind_name, rule_text
from archive_gui.base.messages import _
from archive_gui.desktop.panels.facts_act_bar import ActBar
from archive_gui.desktop.qmodels.fact_state_words import decided_words
from archive_gui.desktop.qmodels.ledger_words import sentence
from archive_gui.desktop.qmodels.precedent_words import precedent_words
from archive_gui.desktop.theme.style import current
from archive_gui.domain.facts import Fact, FactState
from archive_gui.domain.ledger import LedgerRow
from archive_gui.domain.precedents import FactPrecedent

_CONTEXT = 24
"""How many characters stand before and after the quote."""
_INSIDE_NUMBERS = ".,．"
_MENTIONS = 40
"""Mentions that are listed one by one; the rest are counted."""
_FACT, _ITEM, _FOLLOW = "fact:", "item:", "follow"


class FactDetail(QWidget):
    """The quote in its context, its value in full, its mentions, the rule that found it, and what the ledger says."""

    act_wanted = Signal(object)
    """A ``FactAct``."""
    mention_wanted = Signal(str)
    """The id of another mention."""
    item_wanted = Signal(object)
    """The ``LedgerRow`` that somebody wants to see."""
    follow_wanted = Signal(object)
    """The ``FactPrecedent`` that is to be followed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fact: Fact | None = None
        self._text = ""
        self._mentions: tuple[Fact, ...] = ()
        self._doubts: tuple[LedgerRow, ...] = ()
        self._precedent: FactPrecedent | None = None
        self._label = QLabel()
        self._label.setWordWrap(True)
        self._label.setTextFormat(Qt.TextFormat.RichText)
        self._label.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        self._label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._label.setAccessibleName(_("The chosen fact"))
        self._label.linkActivated.connect(self._follow)
        body = QWidget()
        body.setObjectName("fact_body")
        inner = QVBoxLayout(body)
        inner.setContentsMargins(12, 8, 12, 8)
        inner.addWidget(self._label)
        inner.addStretch()
        scroll = QScrollArea()
        scroll.setObjectName("fact_scroll")
        scroll.setWidget(body)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setAccessibleName(_("The chosen fact"))
        self.bar = ActBar(self)
        self.bar.act_wanted.connect(self.act_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(scroll, 1)

    def show_fact(
        self,
        fact: Fact | None,
        text: str,
        *,
        mentions: Sequence[Fact] = (),
        doubts: Sequence[LedgerRow] = (),
        precedent: FactPrecedent | None = None,
    ) -> None:
        """Show what is known of ``fact``, found in ``text``; None empties the strip.

        ``mentions`` are all of the same name, itself among them; ``doubts`` what the ledger has open on it;
        ``precedent`` what was said of it in another version and can be followed.
        """
        self._fact, self._text = fact, text
        self._mentions, self._doubts, self._precedent = tuple(mentions), tuple(doubts), precedent
        self._fill()

    def words(self) -> str:
        """What the strip shows, as rich text."""
        return self._label.text()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's own name
        """The buttons are never cut through, in however many lines they stand."""
        super().resizeEvent(event)
        self.setMinimumHeight(self.bar.heightForWidth(event.size().width()) + 2 * self.fontMetrics().height())

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's own name
        """Write the words anew when the colours change."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._fill()

    def _follow(self, link: str) -> None:
        if link.startswith(_FACT):
            self.mention_wanted.emit(link.removeprefix(_FACT))
        elif link == _FOLLOW:
            self.follow_wanted.emit(self._precedent)
        else:
            self.item_wanted.emit(self._doubts[int(link.removeprefix(_ITEM))])

    def _fill(self) -> None:
        fact = self._fact
        if fact is None:
            self._label.clear()
            return
        palette = current()
        lines = [(label, escape(words)) for label, words in detail_lines(fact)]
        if len(self._mentions) > 1:
            lines.append((_("Mentioned"), self._mention_links()))
        decided = decided_words(fact)
        if decided:
            lines.append((_("State"), escape(decided)))
        lines.append((_("In the text"), escape(_place(fact, self._text))))
        if fact.state is not FactState.ADDED:
            sure = _("{percent} %").format(percent=round(fact.confidence * 100))
            lines += [(_("Rule"), escape(rule_text(fact))), (_("Confidence"), sure)]
        rows = "".join(
            f'<tr><td style="color:{palette.muted}; padding-right:10px; white-space:nowrap">{escape(label)}</td>'
            f"<td>{words}</td></tr>"
            for label, words in lines
        )
        look = _("Look at it")
        doubts = "".join(
            f'<p style="margin:0 0 5px 0; color:{palette.warning}">⚠ {escape(sentence(row))} '
            f"{_link(f'{_ITEM}{number}', look)}</p>"
            for number, row in enumerate(self._doubts)
        )
        self._label.setText(
            f'<p style="color:{palette.muted}; margin:0 0 4px 0">{escape(kind_name(fact.kind))}</p>'
            f'<p style="margin:0 0 6px 0">{_context(fact, self._text)}</p>{doubts}{self._told()}'
            f'<table cellspacing="0" cellpadding="1">{rows}</table>'
        )

    def _told(self) -> str:
        """What was said of the fact in another version, and the way to follow it."""
        if self._precedent is None:
            return ""
        words, follow = escape(precedent_words(self._precedent)), _link(_FOLLOW, _("Follow"))
        return f'<p style="margin:0 0 5px 0">{words} {follow}</p>'

    def _mention_links(self) -> str:
        """Each mention by its words and paragraph, the one at hand plain."""
        told = []
        for mention in self._mentions[:_MENTIONS]:
            paragraph = self._text.count("\n", 0, mention.span.start) + 1
            words = _("{quote} ({paragraph})").format(quote=joined(mention.quote), paragraph=paragraph)
            here = self._fact is not None and mention.id == self._fact.id
            told.append(f"<b>{escape(words)}</b>" if here else _link(f"{_FACT}{mention.id}", words))
        more = len(self._mentions) - len(told)
        return _(", ").join(told) + (_(" and {n} more").format(n=more) if more else "")


def _link(target: str, words: str) -> str:
    return f'<a style="color:{current().link}; text-decoration:none" href="{escape(target)}">{escape(words)}</a>'


def _context(fact: Fact, text: str) -> str:
    """The quote, emphasised, with the words of the same paragraph around it."""
    first, stop = text.rfind("\n", 0, fact.span.start) + 1, text.find("\n", fact.span.end)
    last = len(text) if stop < 0 else stop
    start, end = max(first, fact.span.start - _CONTEXT), min(last, fact.span.end + _CONTEXT)
    while start > first and _in_number(text[start - 1 : start + 1]):
        start -= 1
    while end < last and _in_number(text[end - 1 : end + 1]):
        end += 1
    before = ("…" if start > 0 and text[start - 1] != "\n" else "") + text[start : fact.span.start]
    after = text[fact.span.end : end] + ("…" if end < len(text) and text[end] != "\n" else "")
    colour = current().facts[fact.kind]
    return f'{escape(before)}<b style="color:{colour}">{escape(fact.quote)}</b>{escape(after)}'


def _in_number(pair: str) -> bool:
    """Whether a number goes on from one of two characters to the other: half of one would be read as another."""
    return all(one.isdigit() or one in _INSIDE_NUMBERS for one in pair) and any(one.isdigit() for one in pair)


def _place(fact: Fact, text: str) -> str:
    paragraph = text.count("\n", 0, fact.span.start) + 1
    column = fact.span.start - text.rfind("\n", 0, fact.span.start)
    total = text.count("\n") + 1
    return _("paragraph {n} of {total}, character {column}").format(n=paragraph, total=total, column=column)
