"""The strip under the list of facts: everything that is known of the chosen one."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from archive_gui.base.fact_words import detail_lines, kind_name, rule_text
from archive_gui.base.messages import _, ngettext
from archive_gui.desktop.theme.style import current
from archive_gui.domain.facts import Fact

_CONTEXT = 24
"""How many characters stand before and after the quote."""


class FactDetail(QScrollArea):
    """The quote in its context, its value in full, the rule that found it, and where it stands."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fact: Fact | None = None
        self._text = ""
        self._mentions = 1
        self._label = QLabel()
        self._label.setWordWrap(True)
        self._label.setTextFormat(Qt.TextFormat.RichText)
        self._label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._label.setAccessibleName(_("The chosen fact"))
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(12, 8, 12, 10)
        layout.addWidget(self._label)
        layout.addStretch()
        self.setWidget(body)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(_("The chosen fact"))

    def show_fact(self, fact: Fact | None, text: str, *, mentions: int = 1) -> None:
        """Show what is known of ``fact``, found in ``text``; None empties the strip."""
        self._fact, self._text, self._mentions = fact, text, mentions
        self._fill()

    def words(self) -> str:
        """What the strip shows, as rich text."""
        return self._label.text()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's own name
        """Write the words anew when the colours change."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._fill()

    def _fill(self) -> None:
        fact = self._fact
        if fact is None:
            self._label.clear()
            return
        muted = current().muted
        lines = [
            *detail_lines(fact),
            (_("Place"), _place(fact, self._text)),
            (_("Rule"), rule_text(fact)),
            (_("Confidence"), _("{percent} %").format(percent=round(fact.confidence * 100))),
        ]
        if self._mentions > 1:
            words = ngettext("{n} place in the article", "{n} places in the article", self._mentions)
            lines.insert(-3, (_("Mentioned"), words.format(n=self._mentions)))
        rows = "".join(
            f'<tr><td style="color:{muted}; padding-right:10px; white-space:nowrap">{escape(label)}</td>'
            f"<td>{escape(words)}</td></tr>"
            for label, words in lines
        )
        self._label.setText(
            f'<p style="color:{muted}; margin:0 0 4px 0">{escape(kind_name(fact.kind))}</p>'
            f'<p style="margin:0 0 6px 0">{_context(fact, self._text)}</p>'
            f'<table cellspacing="0" cellpadding="1">{rows}</table>'
        )


def _context(fact: Fact, text: str) -> str:
    """The quote, emphasised, with the words of the same paragraph around it."""
    start = max(text.rfind("\n", 0, fact.span.start) + 1, fact.span.start - _CONTEXT)
    stop = text.find("\n", fact.span.end)
    end = min(len(text) if stop < 0 else stop, fact.span.end + _CONTEXT)
    before = ("…" if start > 0 and text[start - 1] != "\n" else "") + text[start : fact.span.start]
    after = text[fact.span.end : end] + ("…" if end < len(text) and text[end] != "\n" else "")
    colour = current().facts[fact.kind]
    return f'{escape(before)}<b style="color:{colour}">{escape(fact.quote)}</b>{escape(after)}'


def _place(fact: Fact, text: str) -> str:
    paragraph = text.count("\n", 0, fact.span.start) + 1
    column = fact.span.start - text.rfind("\n", 0, fact.span.start)
    total = text.count("\n") + 1
    return _("paragraph {n} of {total}, character {column}").format(n=paragraph, total=total, column=column)
