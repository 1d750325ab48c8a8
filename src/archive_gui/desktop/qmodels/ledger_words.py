"""An item of the ledger in words: what it says, where it stands, what was decided, by whom and when."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime

from archive_gui.base.ledger_words import BETWEEN, apart, kind_word, severity_word, verdict_word
from archive_gui.base.messages import _, ngettext, render
from archive_gui.domain.findings import FindingKind
from archive_gui.domain.ledger import COPIES, Evidence, Judgement, LedgerRow, Precedent

_NAMED = 2
"""Places named on a card; the rest are counted."""
_LONG_TITLE, _TITLE_END, _MARKED_END = 7, 5, 9
"""Characters; two titles share a line, and headlines differ most at their ends."""
_PAIRS = frozenset(
    {FindingKind.FIGURES_DIFFER, FindingKind.PRECISION, FindingKind.PART_EXCEEDS_TOTAL, FindingKind.NAMES_VARY}
)
"""Kinds of items that hold two things against each other."""
_SHORT = 12
"""Characters of a figure or name that can stand in the head of a card."""
_COLONS = frozenset("：:")
_QUOTED_TWICE = re.compile("“‘([^“”‘’]*)’”")


def sentence(row: LedgerRow) -> str:
    """What the item says, in one line, its quotations within quotations in single marks."""
    return _nested(" ".join(render(row.message).split()))


def under_kind(row: LedgerRow) -> str:
    """What the item says under its kind, which is not said twice where the sentence begins with it."""
    kind, words = kind_word(row.kind), sentence(row)
    rest = words[len(kind) :]
    repeats = words.casefold().startswith(kind.casefold()) and rest[:1] in _COLONS and bool(rest[1:].strip())
    return rest[1:].strip() if repeats else words


def _nested(words: str) -> str:
    """Marks inside marks become single ones, as Chinese sets them; words with a mark too many stay as they are.

    What is nothing but a quotation needs one pair of marks.
    """
    depth, set_anew = 0, []
    for character in words:
        depth -= character == "”"
        if depth < 0:
            return words
        set_anew.append({"“": "‘", "”": "’"}.get(character, character) if depth else character)
        depth += character == "“"
    return words if depth else _QUOTED_TWICE.sub(r"“\1”", "".join(set_anew))


def place(evidence: Evidence, paragraph: int | None, *, title: str | None = None) -> str:
    """Where a piece of evidence stands: 《…》第 3 段."""
    named = evidence.title if title is None else title
    if evidence.article is None:
        return _("“{title}”, set aside").format(title=named)
    if paragraph is None:
        return _("“{title}”").format(title=named)
    return _("“{title}”, paragraph {number}").format(title=named, number=paragraph)


def places(row: LedgerRow, paragraphs: Sequence[int | None], *, short: bool = False) -> tuple[str, ...]:
    """Where an item stands: its different places, the first two by name; ``short``: two long titles by their ends.

    Articles of one title, and copies, are named by their files.
    """
    known = list(paragraphs) + [None] * (len(row.evidence) - len(paragraphs))
    named = list(zip(row.evidence, known, apart(row), strict=True))
    several = len({(place(piece, number), file) for piece, number, file in named}) > 1
    words = list(
        dict.fromkeys(
            file
            if row.kind in COPIES and file
            else place(piece, number, title=_named(piece, file, short=short and several))
            for piece, number, file in named
        )
    )
    more = len(words) - _NAMED
    if more > 0:
        words[_NAMED - 1] += " " + ngettext("and {count} more", "and {count} more", more).format(count=more)
    return tuple(words[:_NAMED])


def _named(piece: Evidence, file: str, *, short: bool) -> str:
    return file or (_end(piece.title) if short else piece.title)


def _end(title: str) -> str:
    """The end of a long title; what stands in marks there is not cut open."""
    start = len(title) - _TITLE_END
    closed, opened = title.find("”", start), title.rfind("“", 0, start)
    if closed >= 0 <= opened and "“" not in title[start:closed] and len(title) - opened <= _MARKED_END:
        start = opened
    return title if len(title) <= _LONG_TITLE or not start else f"…{title[start:]}"


def standing(row: LedgerRow) -> str:
    """What was decided, by whom and when; empty while nobody has looked at it."""
    if row.verdict is None:
        return "" if row.open else _("Closed by itself: checked and found right")
    words = [verdict_word(row.verdict)]
    if row.operator:
        words.append(row.operator)
    if row.at_utc is not None:
        words.append(when(row.at_utc))
    return " · ".join(words)


def as_before(precedent: Precedent) -> str:
    """What following another version's verdict is called: the verdict with it."""
    return _("As in the other version: {verdict}").format(verdict=verdict_word(precedent.verdict))


def precedent_words(precedent: Precedent) -> str:
    """What was decided of the same thing in another version, by whom and when, and why."""
    words = " · ".join((verdict_word(precedent.verdict), precedent.operator, when(precedent.at_utc)))
    told = _("In another version ({file}): {words}").format(file=precedent.file_name, words=words)
    return "\n".join((told, _("Note: {note}").format(note=precedent.note))) if precedent.note else told


def aside(row: LedgerRow) -> str:
    """What stands beside the kind of an item: what was said of an open one so far, else how much it weighed."""
    return standing(row) if row.open else "" if row.verdict is None else severity_word(row.severity)


def against(row: LedgerRow) -> str:
    """The two figures or names that do not go together: 13562名 ↔ 12114名; empty where there is no such pair."""
    quotes = ["".join(piece.quote.split()) for piece in row.evidence]
    if row.kind not in _PAIRS or len(quotes) != 2 or max(map(len, quotes)) > _SHORT:
        return ""
    return BETWEEN.join(quotes)


def mark(row: LedgerRow) -> str:
    """The name of the picture that says open or closed, and how urgent."""
    return "warning" if row.open else "verify"


def spoken(row: LedgerRow, paragraphs: Sequence[int | None]) -> str:
    """A card as a screen reader says it."""
    state = _("open") if row.open else _("closed")
    where = BETWEEN.join(places(row, paragraphs))
    said = [kind_word(row.kind), severity_word(row.severity), state, sentence(row), where]
    before = "" if row.precedent is None else precedent_words(row.precedent)
    return _(", ").join(words for words in (*said, standing(row), row.note, before) if words)


def judgement_words(judgement: Judgement) -> str:
    """One line of an item's history."""
    words = f"{when(judgement.at_utc)} · {judgement.operator} · {verdict_word(judgement.verdict)}"
    return f"{words}\n{judgement.note}" if judgement.note else words


def when(moment: datetime) -> str:
    """A moment in the time of this place."""
    return moment.astimezone().strftime("%Y-%m-%d %H:%M")
