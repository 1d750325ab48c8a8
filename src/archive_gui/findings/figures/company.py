"""The other figures of a page that one could be meant for as well: where there is no other, it is likelier meant."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import cached_property
from heapq import nlargest
from math import log

from archive_gui.findings.counts import printed_unit
from archive_gui.findings.figures.settings import Setting
from archive_gui.findings.figures.values import Relation, digits, relation
from archive_gui.language.rarity import rarity
from archive_gui.language.units import UnitClass

_ONE_USE = {
    **dict.fromkeys(("人", "位", "个人", "口人", "口", ""), "名"),
    **dict.fromkeys(("所", "家", "项", "处", "间", "座"), "个"),
    **dict.fromkeys(("公里", "千米", "里"), "米"),
    **dict.fromkeys(("千瓦时", "度电"), "度"),
    "公顷": "亩",
    "斤": "公斤",
    **dict.fromkeys(("场", "期", "趟", "回", "遍", "轮", "堂", "课", "场次"), "次"),
    "本": "册",
    **dict.fromkeys(("剂", "针", "针次"), "剂次"),
    "幢": "栋",
    **dict.fromkeys(("苗", "兜", "蔸", "棵"), "株"),
    **dict.fromkeys(("辆", "部"), "台"),
    **dict.fromkeys(("班次", "班"), "次"),
    "顿": "餐",
}
"""Measure words that are put for one another."""

ALIKE = frozenset({UnitClass.PERSON, UnitClass.HOUSEHOLD, UnitClass.THING})
"""Classes that are held against one another: 个 counts people as well as things, 家 households as well as shops."""

_OWN_NAME = 2
"""Characters of a name that tells of what is counted."""

_MANY = 10
"""Fewer of anything are told of by chance."""

_FAR_AHEAD = 2.0
"""Rare words more in common than with anything else: no more are needed."""

_NEAR = 1.3
_AGREEING = frozenset({Relation.SAME, Relation.ROUNDED, Relation.AGREE})
_TELLING, _LONG = 2, 3
"""Digits, and characters, of a figure that is not told again by chance."""

_MOST = 200
"""Figures of one sort among which those are looked for that agree with one."""


class Company:
    """Answers for the figures of a page what company they are in."""

    def __init__(self, settings: Iterable[Setting], pairs: Iterable[tuple[Setting, Setting]]) -> None:
        self._sorts: dict[tuple[UnitClass, str], list[Setting]] = defaultdict(list)
        self._classes: Counter[UnitClass] = Counter()
        self._partners: Counter[int] = Counter()
        self._agreeing: dict[int, list[Setting]] = {}
        self._settings = tuple(settings)
        self._rivals: dict[int, list[Setting]] = defaultdict(list)
        self._names: Counter[str] = Counter()
        self._words: dict[int, list[float]] = {}
        for setting in self._settings:
            self._sorts[_sort(setting)].append(setting)
            self._classes[_class(setting)] += 1
            self._names[setting.count.thing] += 1
        for one, other in pairs:
            self._rivals[id(one)].append(other)
            self._rivals[id(other)].append(one)
            if _sort(one) == _sort(other):
                self._partners.update((id(one), id(other)))

    def only(self, one: Setting, other: Setting) -> float:
        """1 where each could be meant for the other alone, the less the more others there are."""
        return 1 / max(1, self._partners[id(one)], self._partners[id(other)])

    def few(self, one: Setting) -> float:
        """1 where the page has two figures of its class, the less the more there are."""
        return 1 / max(1, self._classes[_class(one)] - 1)

    def alone(self, one: Setting, other: Setting) -> bool:
        """Whether the page counts by one name these two and nothing else, and no word beside them sets them apart."""
        name = one.count.thing
        if len(name) < _OWN_NAME or name != other.count.thing or one.marks != other.marks:
            return False
        if max(one.count.value, other.count.value) < _MANY:
            return False
        return self._names[name] == len((one, other))

    def untold(self, one: Setting, other: Setting) -> bool:
        """Whether one is the exact figure of a heading and nothing below tells it again: what it heads should."""
        if one.heading == other.heading or one.count.article != other.count.article:
            return False
        headed, below = (one, other) if one.heading else (other, one)
        exact = headed.count.exact and below.count.exact and digits(headed.count.value) >= _TELLING
        if not exact or relation(headed.count, below.count) is not Relation.DIFFER:
            return False
        return not self.agreeing(headed) and not self._adds_up(headed)

    def _adds_up(self, total: Setting) -> bool:
        """Whether two figures of its sort come to it: 39名 above, 22名 and 17名 below."""
        values = {other.count.value for other in self._sorts[_sort(total)][:_MOST] if other is not total}
        return any(total.count.value - value in values for value in values)

    def ahead(self, one: Setting, other: Setting) -> float:
        """How much more two figures share than either does with the next that it could be meant for; 1 at most."""
        least = max(self._next_best(setting) for setting in (one, other))
        return max(0.0, min(self._shared(one, other) - least, _FAR_AHEAD)) / _FAR_AHEAD

    def _next_best(self, one: Setting) -> float:
        """The second most that a figure shares with any that it could be meant for."""
        if id(one) not in self._words:
            self._words[id(one)] = nlargest(2, (self._shared(one, other) for other in self._rivals[id(one)]))
        words = self._words[id(one)]
        return words[1] if len(words) > 1 else 0.0

    def _shared(self, one: Setting, other: Setting) -> float:
        """How much two sentences have in common: characters two by two, by how rare they are, here and elsewhere."""
        return sum(rarity(pair) * self._rare_here(pair) for pair in one.wide & other.wide)

    def _rare_here(self, pair: str) -> float:
        """1 for what no sentence of the page has but two, the less the more have it."""
        return max(0.0, 1 - log(max(1, self._sentences[pair] - 1)) / self._most_sentences)

    @cached_property
    def _most_sentences(self) -> float:
        """What is as common as can be, as a logarithm."""
        return log(len({_sentence(setting) for setting in self._settings}) + 1.5)

    @cached_property
    def _sentences(self) -> Counter[str]:
        """How many of the sentences that have figures each two characters stand in."""
        words = {_sentence(setting): setting.wide for setting in self._settings}
        return Counter(pair for pairs in words.values() for pair in pairs)

    def agreeing(self, one: Setting) -> list[Setting]:
        """The figures elsewhere that tell the same as one."""
        if id(one) not in self._agreeing:
            self._agreeing[id(one)] = self._agree(one)
        return self._agreeing[id(one)]

    def _agree(self, one: Setting) -> list[Setting]:
        count = one.count
        if digits(count.value) < _TELLING and len(count.fact.quote) <= _LONG:
            return []
        return [
            other
            for other in self._sorts[_sort(one)][:_MOST]
            if other is not one
            and count.unit == other.count.unit
            and (other.count.article, other.count.sentence) != (count.article, count.sentence)
            and max(other.count.value, count.value) <= _NEAR * min(other.count.value, count.value)
            and relation(count, other.count) in _AGREEING
        ]


def measure(setting: Setting) -> str:
    """The measure word of a figure, those of one use as one."""
    if setting.count.kind is UnitClass.HOUSEHOLD:
        return "户"
    unit = printed_unit(setting.count)
    return _ONE_USE.get(unit, setting.count.unit or unit)


def is_beside(ones: Iterable[Setting], other: Setting) -> bool:
    """Whether one of some figures stands in the paragraph of another: what agrees with 1700 there is not the 2100."""
    place = (other.count.article, other.count.paragraph)
    return any((one.count.article, one.count.paragraph) == place for one in ones)


def _sort(setting: Setting) -> tuple[UnitClass, str]:
    return setting.count.kind, measure(setting)


def _class(setting: Setting) -> UnitClass:
    return UnitClass.THING if setting.count.kind in ALIKE else setting.count.kind


def _sentence(setting: Setting) -> tuple[int, int]:
    return setting.count.article, setting.count.sentence.start
