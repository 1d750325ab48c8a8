"""Whose household a figure is of where one of the family is named on the way: 样样的妻子病了，一家四口."""

from __future__ import annotations

import re
from collections.abc import Sequence

from archive_gui.domain.spans import Span
from archive_gui.facts.breaks import Breaks
from archive_gui.facts.grammar import alternatives
from archive_gui.facts.subjects.people import PeopleNamed
from archive_gui.language.roles import KIN

_KIN_LEADS = re.compile(rf"(?:^|[，。；！？,;!?\n\0])(?:{alternatives(KIN)})$")
"""A word for kin that begins a clause, with nobody's name before it."""
_PLIGHT = re.compile(
    "[^，。；！？,;!?\n]{0,16}?(?:[患得因]?病|去世|过世|走了|残|瘫|不便|卧床|出走|离家|改嫁|车祸|摔|伤|智力|聋|哑|失明|精神|年迈|体弱|多病)"
)
"""What befalls one of a family and so all of it."""
_LONGEST = 6
"""Characters of a word for kin with the mark before it."""


class Households:
    """Tells whose household the figures of one text are of."""

    def __init__(self, text: str, breaks: Breaks, people: Sequence[Span], named: PeopleNamed) -> None:
        """``text`` is folded, with dates blanked out; ``people`` stand in order."""
        self._text = text
        self._breaks = breaks
        self._people = people
        self._named = named

    def of(self, name: str, original: str, at: int) -> str | None:
        """Who is told of before their kin ``name``, whose plight the sentence of ``at`` tells ahead of it."""
        sentence = self._breaks.sentence(at)
        for person in self._people:
            if person.start < sentence:
                continue
            if person.start >= at:
                return None
            if original[person.start : person.end] != name:
                continue
            low = max(sentence - 1, person.start - _LONGEST, 0)
            plight = _PLIGHT.match(self._text, person.end, at)
            if plight is None or not _KIN_LEADS.search(self._text, low, person.start):
                return None
            return self._named.named_before(person)
        return None
