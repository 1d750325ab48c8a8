"""How much speaks for two dated sentences telling one event: who, where and what of, in how rare words, how alike."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import pairwise
from math import log

from archive_gui.findings.chronology.dated import Day
from archive_gui.findings.chronology.event_sorts import SORTS, Of
from archive_gui.findings.chronology.events import Moment
from archive_gui.findings.chronology.rivals import against, are_two, of_other_figures
from archive_gui.findings.chronology.scenes import (
    Scene,
    is_one_place,
    may_be_of_one_place,
    of_one_person,
    of_one_village,
    of_two_people,
    of_village_around,
)
from archive_gui.findings.evidence import Material
from archive_gui.language.characters import is_han_text
from archive_gui.language.folds import fold

WORD = 0.35
"""What a pair of characters tells that two sentences share, for each e-fold of its rarity."""

_WORDS, _CONTEXT = 2.8, 0.8
"""What all pairs tell at most, and those of the sentences before, each half as much."""

_TELLING = 100
"""A smaller number stands in two sentences by chance."""

_FIGURE, _NAME, _PLACE, _PERSON = 2.5, 1.5, 0.6, 0.8
_VILLAGE, _VILLAGE_AROUND = 1.2, 0.8
"""What it tells that both are of one village, of which a page tells fewer events than of its county."""

_SORT = {Of.THING: 1.5, Of.PERSON: 1.5, Of.MANY: 0.6}
_OF_LIFE = 1.2
"""What it tells besides that one person is told of."""

_NO_SORT = 0.4
"""What it takes away that no word of the two sentences is of one sort of event."""

_OBJECTS = 2
"""Pairs of characters besides who, where and the deed itself that one of many visits or meetings shares with itself."""

_SLIP, _SAME_DAY, _YEAR, _FAR = 1.0, 1.2, 0.5, -0.8
_FEW_DAYS = 3
"""How far two days of one event lie apart by mistake, whatever their digits."""

_NARRATED, _TOLD_APART = 2.5, 0.5
"""What two days of one paragraph, and of one article, take away: it tells one thing after another."""

_STARTS = re.compile(r"^[^。；]{0,20}?(?:启动|开始|动工|开工|破土|进驻|进场|打响|拉开|动员|部署|开幕|开赛)")
_STOPS = re.compile(
    r"^[^。；]{0,20}?(?:(?:全面|全部|全线|已经?|均|如期|提前)(?:完成|结束|竣工|完工|打通|修复|到位)|恢复[一-鿿]{1,2}|"
    r"竣工|投用|投入使用|通车|完工|收官|抢通|建成|画上句号|闭幕|落幕)"
)
_QUOTED = re.compile(r"[“\"]([一-鿿]{3,12})[”\"]")
_HELD = re.compile("启动|开幕|启幕|开锣|开场|开街|举行|举办|帷幕|鸣锣|开赛|开播")
"""What is done with an event that has a name of its own."""

_FEWEST = 40
"""Sentences of which a short page is taken to be one: what is rare is rare there too."""


class Rarity:
    """In how many sentences of a page each pair of characters stands, counted when it is first asked."""

    def __init__(self, page: Sequence[Material]) -> None:
        self._page = page

    @cached_property
    def _told(self) -> list[str]:
        return [one for material in self._page for one in re.split("[。！？；\n]", fold(material.reading.text))]

    @cached_property
    def _sentences(self) -> Counter[str]:
        found: Counter[str] = Counter()
        for sentence in self._told:
            found.update(set(pairs(sentence)))
        return found

    def of(self, pair: str) -> float:
        """How much a pair tells, as a natural logarithm."""
        return log(max(len(self._told), _FEWEST) / max(1, self._sentences[pair]))


def pairs(text: str) -> Iterator[str]:
    """The pairs of characters of a text."""
    return (a + b for a, b in pairwise(text) if is_han_text(a + b))


def weight(rare: Rarity, one: Scene, other: Scene) -> float:
    """How much speaks for one event; nothing where it must be two."""
    first, second = one.moment, other.moment
    if not may_be_of_one_place(one, other) or are_two(one, other):
        return 0.0
    sorts = one.sorts & other.sorts
    sort = max((_of_sort(place, one, other) for place in sorts), default=0.0)
    if sorts and not sort:
        return 0.0  # both came, both married
    sort = sort or _SORT[Of.THING] * bool(_held(first) & _held(second))
    slip = _slip(one.day, other.day)
    in_one = one.day.article == other.day.article
    if in_one and slip < 0:
        return 0.0  # one thing told after another
    left, right = first.names - first.places, second.names - second.places
    named = _NAME * any(a in b or b in a for a in left for b in right)
    person = _PERSON * of_one_person(one, other)
    village = _VILLAGE * of_one_village(one, other)
    if not (one.day.month and other.day.month) and not (sort and (named or person or village)):
        return 0.0  # of a year much is told
    shared = {(value, unit) for value, unit in one.figures & other.figures if value >= _TELLING}
    known = set(pairs("|".join((*left & right, *one.people & other.people, *first.places & second.places))))
    words = (set(pairs(one.words)) & set(pairs(other.words))) - known
    if sort == _SORT[Of.MANY] and not shared:
        of_one = named or (person and village) or len(_objects(words, sorts, one)) >= _OBJECTS
        if slip <= 0 or not of_one or of_other_figures(one, other):
            return 0.0
    said = min(_WORDS, sum(WORD * rare.of(pair) for pair in words))
    ways = ((first, second), (second, first))
    if not sort and any(_STARTS.search(begun.told) and _STOPS.search(done.told) for begun, done in ways):
        return 0.0  # begun on the one day, ended on the other
    if not (sort or shared or (said >= _WORDS and not in_one)):
        return 0.0  # who and where alone make no event
    around = (set(pairs(one.words + one.context)) & set(pairs(other.words + other.context))) - words - known
    # Without a deed that is one, only the sentences themselves tell.
    said += min(_CONTEXT, sum(WORD * rare.of(pair) for pair in around) / 2) if sort else -_NO_SORT
    place = village or max(_VILLAGE_AROUND * of_village_around(one, other), _PLACE * is_one_place(one, other))
    told = named + person + place + _FIGURE * bool(shared) + sort + said + slip - against(one, other)
    if in_one:
        told -= _NARRATED if one.day.paragraph == other.day.paragraph else _TOLD_APART
    return told


def _of_sort(place: int, one: Scene, other: Scene) -> float:
    """What it tells that both events are of a sort; of one of people only where both may be told of one."""
    of = SORTS[place].of
    if of is not Of.PERSON:
        return _SORT[of]
    return 0.0 if of_two_people(one, other) else _SORT[of] + _OF_LIFE * of_one_person(one, other)


def _objects(words: set[str], sorts: frozenset[int], scene: Scene) -> set[str]:
    """The words shared that name neither the village nor the deed."""
    deeds = [found[0] for place in sorts for found in SORTS[place].words.finditer(scene.words)]
    return words - set(pairs("|".join((*deeds, *scene.villages))))


def _slip(one: Day, other: Day) -> float:
    """What it tells that two dates differ as a date and its misprint do: in the year, the month or the day alone."""
    if not (one.month and other.month):
        return _YEAR
    if one.month != other.month:
        return _SAME_DAY if one.day and one.day == other.day else _FAR * bool(one.day or other.day)
    left, right = f"{one.day:02}", f"{other.day:02}"
    changed = sum(a != b for a, b in zip(left, right, strict=True))
    near = abs(one.day - other.day) <= _FEW_DAYS
    return _SLIP if near or changed == 1 or left == right[::-1] else 0.0


def _held(moment: Moment) -> frozenset[str]:
    """The names in quotation marks of what was held then."""
    held = _HELD.search(moment.told) is not None
    return frozenset(_QUOTED.findall(moment.told)) if held else frozenset()
