"""A correction of a fact in words: who did what, when, and what was different before."""

from __future__ import annotations

from archive_gui.base.correction_words import act_word
from archive_gui.base.fact_words import detail_lines, joined
from archive_gui.base.messages import _
from archive_gui.desktop.qmodels.fact_kind_words import kind_word
from archive_gui.domain.corrections import Correction
from archive_gui.domain.facts import Fact


def correction_words(correction: Correction) -> str:
    """The act with who and when, then a line for each thing it changed, then the note."""
    when = correction.at_utc.astimezone().strftime("%Y-%m-%d %H:%M")
    head = _("{act} · {operator} · {when}").format(
        act=act_word(correction.act), operator=correction.operator, when=when
    )
    return "\n".join([head, *difference_lines(correction.before, correction.after), *_note(correction)])


def difference_lines(before: Fact | None, after: Fact | None) -> list[str]:
    """What is different between two states of a fact, a line each; of a new or gone one all that it says."""
    if before is None or after is None:
        known = after or before
        return (
            []
            if known is None
            else [
                joined(known.quote),
                *(_("{label}: {words}").format(label=label, words=words) for label, words in _said(known)),
            ]
        )
    was, now = dict(_said(before)), dict(_said(after))
    labels = list(dict.fromkeys((*was, *now)))
    return [
        _("{label}: {before} → {after}").format(label=label, before=was.get(label, "—"), after=now.get(label, "—"))
        for label in labels
        if was.get(label) != now.get(label)
    ]


def _said(fact: Fact) -> list[tuple[str, str]]:
    return [(_("Kind"), kind_word(fact.kind)), (_("Words"), joined(fact.quote)), *detail_lines(fact)]


def _note(correction: Correction) -> list[str]:
    return [_("Note: {note}").format(note=correction.note)] if correction.note else []
