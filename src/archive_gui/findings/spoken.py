"""Who is spoken of at a place in an article."""

from __future__ import annotations

import re
from bisect import bisect_right

from archive_gui.domain.facts import Fact, PersonFact
from archive_gui.domain.spans import Span
from archive_gui.findings.evidence import Material, clause, facts_with, once

NOBODY = re.compile(
    r"(?:[他她“\s]|这[位个名]|[今现享终卒]年|如今|现在|眼下|已经|[已有刚才年于生]|出生|那是|早在|也是|虽|男|女|汉族)*"
)
"""What a clause may begin with that goes on about the person named last."""


_CALLED = re.compile("[老小](?P<surname>[一-鿿])(?:今年|已经?|都|快|现年|，)*$")
_THIS_ONE = re.compile("(?:这[位个名]|[他她])(?:今年|已经?|都|快|现年|年近|年过)*$")
"""What stands right before an age in the place of a name."""


class Spoken:
    """The people of one article in order, asked by place."""

    def __init__(self, material: Material) -> None:
        self._text = material.reading.text
        people = sorted(
            (fact.span.start, "".join((person.full_name or fact.quote).split()))
            for fact, person in facts_with(material, PersonFact)
        )
        self._starts = [start for start, _ in people]
        self._names = [name for _, name in people]

    @property
    def names(self) -> frozenset[str]:
        """Everybody named in the article."""
        return frozenset(self._names)

    def told_next(self, at: int, end: int) -> str:
        """The person named first from a place on: 回乡六年，李样生…; empty where none is before ``end``."""
        following = bisect_right(self._starts, at)
        return self._names[following] if following < len(self._starts) and self._starts[following] < end else ""

    def told_last(self, at: int) -> str:
        """The person named last before a place; empty where nobody is."""
        before = bisect_right(self._starts, at) - 1
        return self._names[before] if before >= 0 else ""

    def is_anybody_named(self, start: int, end: int) -> bool:
        """Whether anybody is named there."""
        return bisect_right(self._starts, end - 1) > bisect_right(self._starts, start - 1)

    def at(self, fact: Fact) -> str:
        """The person in the clause of a fact; the one named last where the clause names nobody; else empty."""
        around = clause(self._text, fact.span)
        last = bisect_right(self._starts, around.end) - 1
        if last < 0:
            return ""
        nobody = NOBODY.fullmatch(self._text, around.start, fact.span.start) is not None
        return self._names[last] if nobody or self._starts[last] >= around.start else ""

    def meant(self, fact: Fact, sentence: Span) -> str:
        """Whom a clause means without a name: 老田 is who is called 田, 这位汉子 the one whom its sentence named."""
        around = clause(self._text, fact.span)
        called = _CALLED.search(self._text[around.start : fact.span.start])
        if called is not None:
            names = {name for name in self._names if name.startswith(called["surname"]) and len(name) > len("田")}
            return names.pop() if len(names) == 1 else ""
        told = _THIS_ONE.search(self._text[around.start : fact.span.start])
        first, last = bisect_right(self._starts, sentence.start - 1), bisect_right(self._starts, around.start)
        return self._names[last - 1] if told is not None and last > first else ""

    def beside(self, fact: Fact) -> str:
        """The person named in the clause of a fact, the only one; else empty."""
        around = clause(self._text, fact.span)
        first, last = bisect_right(self._starts, around.start - 1), bisect_right(self._starts, around.end)
        names = set(self._names[first:last])
        return names.pop() if len(names) == 1 else ""


@once
def spoken(material: Material) -> Spoken:
    """The people of an article, asked by place."""
    return Spoken(material)
