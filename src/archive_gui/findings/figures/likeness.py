"""Whether two figures of a page are of one thing: what their surroundings have in common, and what sets them apart.

Each sign is a number from 0 to 1, most of them 0 or 1; ``likeness_weights`` says how much each counts.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from math import inf

from archive_gui.findings.counts import printed_unit, same_subject
from archive_gui.findings.figures.chances import is_wide
from archive_gui.findings.figures.likeness_weights import BIAS, WEIGHTS
from archive_gui.findings.figures.settings import Rarity, Setting
from archive_gui.findings.figures.values import same_mode
from archive_gui.findings.things import Alike, alike, opposed
from archive_gui.language.units import UnitClass

_ENOUGH_NEAR, _ENOUGH_WIDE = 4, 6
"""How much of shared characters, and of shared pairs of a sentence, says all that they can say."""

_BOUNDED = "bounded in one"
_ROUNDING = 1e-6
"""What sums of the same numbers may differ by."""

_FIGURES = 2
_MARKS = ("planned", "earlier", "batch", "extreme", "part")
_TELLING = 10
"""Smaller numbers stand beside others by chance."""

_ONE_USE = {
    **dict.fromkeys(("人", "位", "个人", "口人", "口", ""), "名"),
    **dict.fromkeys(("所", "家", "项", "处", "间", "座"), "个"),
    **dict.fromkeys(("公里", "千米"), "米"),
    **dict.fromkeys(("千瓦时", "度电"), "度"),
    "公顷": "亩",
}
"""Measure words that are put for one another."""

_LONG_LIST = 3
_SAID = 2
"""Characters before a figure that say what is said of the one and of the other."""

_SHORTEST, _LONGEST = 2, 6
"""Characters of who is named before them."""

_POINTER = re.compile("[全该本我这]|同[一年]|今年|去年|目前|至今|如今|累计|[共一每]|[年月日]均|平均")


def likeness(
    one: Setting, other: Setting, rarity: Rarity, *, bounded: bool = True, least: float = -inf
) -> float | None:
    """How much speaks for two figures' being of one thing, as the logarithm of the odds, the values left aside.

    ``bounded``: whether words for more and less (超, 近) on one side only tell them apart. None where it is less than
    ``least``, which is mostly known before the dearer signs are looked at, and where the two are told apart.
    """
    found: dict[str, float] = {}
    most = _MOST
    for look in _STEPS:
        for sign, value in look(one, other).items():
            if bounded or sign != _BOUNDED:
                weight = WEIGHTS[sign]
                most += weight * value - (weight * found[sign] if sign in found else _OPEN[sign])
            found[sign] = value
        if most < least - _ROUNDING:
            return None
    if told_apart(one, other):
        return None
    found.update(_of_words_shared(one, other, rarity))
    weight = BIAS + sum(weight * found[sign] for sign, weight in WEIGHTS.items())
    weight = weight if bounded else weight - WEIGHTS[_BOUNDED] * found[_BOUNDED]
    return weight if weight >= least - _ROUNDING else None


def told_apart(one: Setting, other: Setting) -> bool:
    """Whether the words say plainly that two things are meant, however alike their figures are."""
    left, right = one.count, other.count
    return (
        bool(left.period and right.period and left.period != right.period)
        or bool(one.named_year and other.named_year and one.named_year != other.named_year)
        or bool(left.scope.named and right.scope.named and not left.scope.agrees(right.scope))
        or (_is_of_other_kind(one, other) and not _is_one_noun(left.thing, right.thing))
        or _is_rest(one, other)
        or bool(one.opening and other.opening and one.opening != other.opening)
        or bool(one.people and other.people and not one.people & other.people)
        or _is_said_of_two(one, other)
        or bool(one.place and other.place and one.level == other.level and not same_subject(one.place, other.place))
        or (opposed(one.deeds, other.deeds) and opposed(left.deed, right.deed))
        or (_is_growth(one) and _is_growth(other))
        or ({"added", "summed"} <= one.marks ^ other.marks and ("added" in one.marks) != ("summed" in one.marks))
        or any(a and b and not a & b for a, b in zip(one.halves, other.halves, strict=True))
        or bool(one.per and other.per and one.per != other.per and left.value != right.value)
    )


def apart_by_words(one: Setting, other: Setting) -> int:
    """How many signs there are that two things are meant which a slip of the pen, or other words, may explain."""
    return _of_another_year(one, other) + opposed(one.deeds, other.deeds)


def _of_another_year(one: Setting, other: Setting) -> bool:
    """Whether one sentence names its year and the other, which names none, is told as of another one."""
    if bool(one.named_year) == bool(other.named_year):
        return False
    named, since = (one.named_year, other.count) if one.named_year else (other.named_year, one.count)
    return bool(since.since) and not since.since[:4] <= named <= since.until[:4]


def _is_of_other_kind(one: Setting, other: Setting) -> bool:
    """Whether two measure words say that two sorts of things are counted, households and their people set aside."""
    kinds = {one.count.kind, other.count.kind}
    return len(kinds) > 1 and not kinds <= {UnitClass.PERSON, UnitClass.HOUSEHOLD}


def _is_rest(one: Setting, other: Setting) -> bool:
    """Whether what the two differ by stands beside one of them: 471支, of them 323支 and 148支."""
    rest = abs(one.count.value - other.count.value)
    if rest in {one.count.value, other.count.value}:
        return False  # 240 and 120 are no whole and its rest
    return (rest >= _TELLING and (rest in one.beside or rest in other.beside)) or any(
        rest in setting.fellows for setting in (one, other)
    )


def _is_said_of_two(one: Setting, other: Setting) -> bool:
    """李大山养羊120只 and 王小河养羊102只: one and the same is said of two who are named before it."""
    rest = _shared(one.lead[::-1], other.lead[::-1])
    left, right = one.lead[: len(one.lead) - rest], other.lead[: len(other.lead) - rest]
    if rest < _SAID or not all(_SHORTEST <= len(name) <= _LONGEST for name in (left, right)):
        return False
    return not (_POINTER.match(left) or _POINTER.match(right) or same_subject(left, right))


def _shared(one: str, other: str) -> int:
    """How many characters two texts begin with in common."""
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _is_one_noun(one: str, other: str) -> bool:
    """学员 and 同学: the last character of one name is in the other."""
    return bool(one and other) and (one[-1] in other or other[-1] in one)


def _is_growth(setting: Setting) -> bool:
    """同比增长4.8%: what grew stands clauses before, and the rates of a report are all alike."""
    return setting.count.kind is UnitClass.RATIO and "added" in setting.marks


@dataclass(frozen=True, slots=True)
class _Overlap:
    """What two sets of words share: of the smaller, of both together, and in all."""

    least: float
    both: float
    shared: float


def _overlap(one: frozenset[str], other: frozenset[str], rarity: Rarity) -> _Overlap:
    if not one & other:
        return _Overlap(0.0, 0.0, 0.0)
    shared, left, right = rarity.of(one & other), rarity.of(one), rarity.of(other)
    return _Overlap(shared / max(min(left, right), 0.5), shared / max(left + right - shared, 0.5), shared)


def _measure(setting: Setting) -> str:
    """The measure word of a figure, those of one use as one."""
    if setting.count.kind is UnitClass.HOUSEHOLD:
        return "户"
    unit = printed_unit(setting.count)
    return _ONE_USE.get(unit, setting.count.unit or unit)


def _of_figures(one: Setting, other: Setting) -> dict[str, float]:
    """What is known of the figures and of where they stand before any word around them is read."""
    left, right = one.count, other.count
    together = left.article == right.article
    subjects = bool(left.subject and right.subject)
    one_subject = subjects and same_subject(left.subject, right.subject)
    agree = left.scope.agrees(right.scope)
    return {
        "one measure word": _measure(one) == _measure(other),
        "one subject": one_subject,
        "two subjects": subjects and not one_subject,
        "places agree": agree,
        "places named contradict": bool(left.scope.named and right.scope.named) and not agree,
        "one date": bool(left.since) and left.since == right.since,
        "two periods": bool(left.period and right.period and left.period != right.period),
        "each in one": left.each != right.each,
        "two modes": not same_mode(left, right),
        "one paragraph": together and left.paragraph == right.paragraph,
        "two pieces": not together or one.piece != other.piece,
        "two articles of one place": not together and bool(one.home & other.home),
        "in a list": min(_LONG_LIST, max(one.listed, other.listed)) / _LONG_LIST,
        "heading": one.heading != other.heading,
        _BOUNDED: is_wide(left) != is_wide(right),
        "ranging": left.ranging or right.ranging,
        "share": left.kind is UnitClass.RATIO,
        "money": left.kind is UnitClass.MONEY,
    }


def _of_names(one: Setting, other: Setting) -> dict[str, float]:
    """What is known by whether their names have any characters in common, however rare those are."""
    found: dict[str, float] = {"one head": _is_one_head(one.count.thing, other.count.thing)}
    if not one.thing & other.thing:
        found["name, of the less"] = found["name, of both"] = 0.0
    return found


def _of_characters(one: Setting, other: Setting) -> dict[str, float]:
    """The same of the characters beside them, of which none can say more than one that only they have."""
    one_deed = bool(one.deeds & other.deeds)
    common = one_deed or (one.near | one.thing) & (other.near | other.thing)
    return {
        "nothing in common": not common,
        "one deed": one_deed,
        "near, in all": min(len(one.near & other.near) / _ENOUGH_NEAR, 1),
    }


def _is_one_head(one: str, other: str) -> bool:
    return bool(one and other) and alike(one, other) is Alike.HEAD


def _of_words_beside(one: Setting, other: Setting) -> dict[str, float]:
    """What the words right beside them say."""
    levels = bool(one.level and other.level)
    apart = bool(one.place and other.place) and one.level == other.level and not same_subject(one.place, other.place)
    return {
        "figures beside": min(len(one.beside & other.beside), _FIGURES) / _FIGURES,
        "one level": levels and one.level == other.level and not apart,
        "two levels": levels and one.level != other.level,
        "two places of a level": apart,
        **{f"{mark} in one": (mark in one.marks) != (mark in other.marks) for mark in _MARKS},
        "halves": sum(bool(a and b and not a & b) for a, b in zip(one.halves, other.halves, strict=True)),
        "half named in one": min(1, sum(bool(a) != bool(b) for a, b in zip(one.halves, other.halves, strict=True)) / 3),
        "per another": bool(one.per and other.per) and one.per != other.per,
        "per one": bool(one.per) and one.per == other.per,
        "per in one": bool(one.per) != bool(other.per),
        "plan in one sentence": one.planned != other.planned,
    }


def _of_words_shared(one: Setting, other: Setting, rarity: Rarity) -> dict[str, float]:
    """How much their words have in common, by how rare those are."""
    near = _overlap(one.near, other.near, rarity)
    thing = _overlap(one.thing, other.thing, rarity)
    wide = _overlap(one.wide, other.wide, rarity)
    return {
        "near, in all": min(near.shared / _ENOUGH_NEAR, 1),
        "name, of the less": thing.least,
        "name, of both": thing.both,
        "sentence, of the less": wide.least,
        "sentence, in all": min(wide.shared / _ENOUGH_WIDE, 1),
    }


_OPEN = {sign: max(0.0, weight) for sign, weight in WEIGHTS.items()}
"""What each sign may add."""

_MOST = BIAS + sum(_OPEN.values())

_STEPS = (_of_figures, _of_names, _of_characters, _of_words_beside)
"""What is looked at in turn, the cheapest first, before it is asked how rare the words are that two have in common.

Of what that will tell, a step may say the most it can be."""
