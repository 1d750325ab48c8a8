"""What was said of facts in another version of an article, in words."""

from __future__ import annotations

from collections.abc import Sequence

from archive_gui.base.correction_words import act_word, unfit_words
from archive_gui.base.messages import _, ngettext
from archive_gui.desktop.qmodels.correction_words import difference_lines
from archive_gui.domain.precedents import FactPrecedent

_NAMED = 2
"""Operators and files that are named; more are told by an ellipsis."""


def offer_words(found: Sequence[FactPrecedent]) -> str:
    """How many corrections could be followed, by whom and when the last of them."""
    count = len(found)
    words = ngettext(
        "{n} correction in another version can be followed here",
        "{n} corrections in another version can be followed here",
        count,
    ).format(n=f"{count:,}")
    who = _some(sorted({one.operator for one in found}))
    last = max(one.at_utc for one in found).astimezone().strftime("%Y-%m-%d")
    return _("{words} · {who} · {when}").format(words=words, who=who, when=last)


def files_words(found: Sequence[FactPrecedent]) -> str:
    """Which versions they were made in."""
    return _("Other version: {files}").format(files=_some(list(dict.fromkeys(one.file_name for one in found))))


def done_words(followed: int, unfit: int) -> str:
    """What came of following all."""
    words = ngettext("Followed {n} correction", "Followed {n} corrections", followed).format(n=f"{followed:,}")
    if not unfit:
        return words
    left = ngettext("{n} does not fit here", "{n} do not fit here", unfit).format(n=f"{unfit:,}")
    return _("{words}; {more}").format(words=words, more=left)


def act_words(one: FactPrecedent) -> str:
    """What would be done, or why it is not."""
    return act_word(one.act) if one.unfit is None else unfit_words(one.unfit)


def who_words(one: FactPrecedent) -> str:
    """By whom it was said, and when."""
    when = one.at_utc.astimezone().strftime("%Y-%m-%d %H:%M")
    return _("{operator} · {when}").format(operator=one.operator, when=when)


def change_lines(one: FactPrecedent) -> list[str]:
    """What would be different here, a line each; then the note and the version."""
    lines = difference_lines(one.here, one.after)[:] if one.after is not None else []
    if one.note:
        lines.append(_("Note: {note}").format(note=one.note))
    return [*lines, files_words((one,))]


def precedent_words(one: FactPrecedent) -> str:
    """What was said of the fact at hand in another version, by whom and when, and why."""
    words = " · ".join((act_word(one.act), who_words(one)))
    told = _("In another version ({file}): {words}").format(file=one.file_name, words=words)
    return _("{told} ({note})").format(told=told, note=one.note) if one.note else told


def _some(words: Sequence[str]) -> str:
    return "、".join(words[:_NAMED]) + ("…" if len(words) > _NAMED else "")
