"""Whom a sentence itself says that it tells of before a figure: places and bodies by name, or 全县 and 村里."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from archive_gui.domain.facts import PlaceFact, PlaceLevel
from archive_gui.domain.spans import Span
from archive_gui.findings.evidence import Material, facts_with
from archive_gui.language.folds import fold

_POINTING = re.compile(
    r"[全该本我](?P<all>[省市县区州镇乡村校厂])|(?<![置小社园景库山])(?P<inside>[省市县区州镇乡村校厂])[里内]|(?:[全该本]|(?<=[，。：；“\n]))(?P<estate>社区|合作社|公司)(?=[一-鿿]{2})"
)
_OF_PLACE = re.compile(r"[\d.,]+(?:[%％‰]|[十百千万亿]*[一-鿿]{1,3}?)的")
"""A figure and what makes it one of the place behind it."""
_LONGEST_FIGURE = 16
_BACK = 120
"""Characters of a sentence before a figure that are looked at."""
_DIVISIONS = frozenset(
    {
        PlaceLevel.PROVINCE,
        PlaceLevel.CITY,
        PlaceLevel.COUNTY,
        PlaceLevel.TOWN,
        PlaceLevel.VILLAGE,
    }
)
_UNNAMED: frozenset[str] = frozenset()
_TAIL = re.compile(r"(?<=..)(?:特别行政区|自治[区州县旗]|地区|[省市县区州盟旗镇乡村])$")


@dataclass(frozen=True, slots=True)
class Scope:
    """The divisions that a sentence names before a figure, and the sort of place that its last pointer points at."""

    named: frozenset[str]
    pointing: str

    @property
    def is_told(self) -> bool:
        """Whether the sentence says anything of whom it tells."""
        return bool(self.named or self.pointing)

    def agrees(self, other: Scope) -> bool:
        """Whether both sentences tell of one: a name in common, 全县 in both, or 全县 in one and 某县 in the other."""
        if self.named and other.named:
            return bool({_stem(name) for name in self.named} & {_stem(name) for name in other.named})
        if self.named or other.named:
            pointing = self.pointing or other.pointing
            return bool(pointing) and any(name.endswith(pointing) for name in self.named | other.named)
        return bool(self.pointing) and self.pointing == other.pointing

    def contradicts(self, other: Scope) -> bool:
        """Whether both say of whom they tell, and not of one."""
        return self.is_told and other.is_told and not self.agrees(other)


class Scopes:
    """Answers for one article what its sentences say of whom they tell."""

    def __init__(self, material: Material) -> None:
        self._text = material.reading.text
        self._places = sorted(
            (fact.span, fold("".join(fact.quote.split())))
            for fact, place in facts_with(material, PlaceFact)
            if place.level in _DIVISIONS
        )
        self._starts = [span.start for span, _ in self._places]

    def at(self, sentence: Span, figure: int) -> Scope:
        """What the sentence around a figure says before it; of a chain of places only the last link counts."""
        start = max(sentence.start, figure - _BACK)
        first, last = (bisect_left(self._starts, at) for at in (start, figure))
        named = _UNNAMED
        if first < last:
            chained = {span.start for span, _ in self._places[first : last + 1]}
            named = frozenset(name for span, name in self._places[first:last] if span.end not in chained)
        # 在森林覆盖率达88.45%的桂东: the place behind is the one that it is said of.
        behind = bisect_left(self._starts, figure)
        if behind < len(self._places) and self._of(figure, self._starts[behind]):
            return Scope(frozenset({self._places[behind][1]}), "")
        pointers = [match.group(match.lastgroup or 0) for match in _POINTING.finditer(self._text, start, figure)]
        return Scope(named, pointers[-1] if pointers else "")

    def _of(self, figure: int, place: int) -> bool:
        return place - figure <= _LONGEST_FIGURE and _OF_PLACE.fullmatch(self._text, figure, place) is not None


def _stem(name: str) -> str:
    return _TAIL.sub("", name)
