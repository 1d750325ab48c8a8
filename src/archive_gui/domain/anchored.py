"""Words found again in a text by themselves and by what stands around them, blanks left aside."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from archive_gui.domain.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

CONTEXT = 12
"""Characters before and behind a fact that are kept with a correction."""

LEAST_CONTEXT = 4
"""So many of them, where there are as many, must stand on both sides for the same words to be the same place."""


def context_of(text: str, span: Span) -> tuple[str, str]:
    """The characters just before and behind a stretch of reading text, blanks taken out."""
    before = squeezed(text[max(0, span.start - 4 * CONTEXT) : span.start])
    return before[-CONTEXT:], squeezed(text[span.end : span.end + 4 * CONTEXT])[:CONTEXT]


def squeezed(text: str) -> str:
    """The text without blanks."""
    return "".join(text.split())


class Squeezed:
    """A text without blanks that knows where each of its characters stands."""

    def __init__(self, text: str) -> None:
        self._at = [at for at, character in enumerate(text) if not character.isspace()]
        self._text = "".join(text[at] for at in self._at)

    def places(self, words: str, context: tuple[str, str], *, around: int = LEAST_CONTEXT) -> Iterator[Span]:
        """Where ``words`` stand between ``around`` characters of what they stood between; nowhere with too few."""
        wanted = squeezed(words)
        before, after = context[0][-around:], context[1][:around]
        if not wanted or len(before) + len(after) < LEAST_CONTEXT:
            return
        needle = before + wanted + after
        at = self._text.find(needle)
        while at >= 0:
            start = at + len(before)
            yield Span(self._at[start], self._at[start + len(wanted) - 1] + 1)
            at = self._text.find(needle, at + 1)

    def only(self, words: str, context: tuple[str, str], *, around: int = LEAST_CONTEXT) -> Span | None:
        """The place of the words if there is just one."""
        found = list(islice(self.places(words, context, around=around), 2))
        return found[0] if len(found) == 1 else None


def counterpart(there: Squeezed, words: str, context: tuple[str, str], here: Squeezed) -> Span | None:
    """The place in ``here`` of words that stand ``there``: what stands around them tells one place in each."""
    for around in (CONTEXT, LEAST_CONTEXT):
        if there.only(words, context, around=around) is not None:
            found = here.only(words, context, around=around)
            if found is not None:
                return found
    return None
