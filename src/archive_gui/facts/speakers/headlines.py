"""Whose words a headline in quotation marks gives: who is visited, or of whom the text tells the same further on."""

from __future__ import annotations

import re

from archive_gui.facts.quotes import Quoted
from archive_gui.facts.speakers.people import SENTENCE_ENDS, People

_VISIT = re.compile(r"[ \u3000]*\n\s*——(?:专?访|对话|采访)")
_LEAST_PAIRS, _LEAST_SHARE = 4, 0.4
"""How many pairs of characters a sentence has again, and which part of a headline's."""
_WITHIN = 3000
"""How far on such a sentence is looked for."""
_PARAGRAPH = 600


def speaker_of_headline(text: str, quoted: Quoted, people: People) -> str | None:
    """Who says the words of a headline, or None."""
    visit = _VISIT.match(text, quoted.span.end)
    if visit is None:
        return _told_again(text, quoted, people)
    line = text.find("\n", visit.end())
    named = people.named(visit.end(), line if line >= 0 else len(text))
    return named[-1].name if named else None


def _told_again(text: str, quoted: Quoted, people: People) -> str | None:
    """Of whom the sentence tells, further on, that has most of the words again."""
    sought = _pairs(text[quoted.inside.start : quoted.inside.end])
    best = max(_LEAST_PAIRS, int(_LEAST_SHARE * len(sought))) - 1
    at, stop, found, ends = quoted.span.end, min(len(text), quoted.span.end + _WITHIN), -1, -1
    while at < stop:
        ending = SENTENCE_ENDS.search(text, at)
        end = ending.end() if ending is not None else len(text)
        shared = len(sought & _pairs(text[at:end]))
        if shared > best:
            found, ends, best = at, end, shared
        at = end
    if found < 0:
        return None
    paragraph = text.rfind("\n", max(0, found - _PARAGRAPH), found) + 1
    named = people.named(found, ends) or people.named(paragraph, found)
    return named[0].name if named else None


def _pairs(words: str) -> set[str]:
    """The pairs of characters side by side with no mark between."""
    return {words[at : at + 2] for at in range(len(words) - 1) if words[at : at + 2].isalnum()}
