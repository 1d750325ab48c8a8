"""Whether two figures of a page are of one thing: what their surroundings have in common, and what sets them apart.

Each sign is a number from 0 to 1, most of them 0 or 1; ``likeness_weights`` says how much each counts.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from archive_gui.findings.chances import is_wide
from archive_gui.findings.counts import printed_unit, same_subject
from archive_gui.findings.likeness_weights import BIAS, WEIGHTS
from archive_gui.findings.settings import Rarity, Setting
from archive_gui.findings.things import Alike, alike, opposed
from archive_gui.findings.values import same_mode
from archive_gui.language.units import UnitClass

_ENOUGH_NEAR, _ENOUGH_WIDE = 4, 6
"""How much of shared characters, and of shared pairs of a sentence, says all that they can say."""

_FIGURES = 2
_MARKS = ("planned", "earlier", "batch", "extreme", "part")
_TELLING = 10
"""Smaller numbers stand beside others by chance."""

_ONE_USE = {"人": "名", "位": "名", "个人": "名", "所": "个", "家": "个", "项": "个", "处": "个", "口人": "名"}
"""Measure words that are put for one another."""

_LONG_LIST = 3
_SAID = 2
"""Characters before a figure that say what is said of the one and of the other."""

_SHORTEST, _LONGEST = 2, 6
"""Characters of who is named before them."""

_POINTER = re.compile("[全该本我这]|同[一年]|今年|去年|目前|至今|如今|累计|[共一]")


def likeness(one: Setting, other: Setting, rarity: Rarity, *, bounded: bool = True) -> float:
    """How much speaks for two figures' being of one thing, as the logarithm of the odds, the values left aside.

    ``bounded``: whether words for more and less (超, 近) on one side only tell them apart.
    """
    found = signs(one, other, rarity)
    weight = BIAS + sum(WEIGHTS[sign] * value for sign, value in found.items())
    return weight if bounded else weight - WEIGHTS["bounded in one"] * found["bounded in one"]


def told_apart(one: Setting, other: Setting) -> bool:
    """Whether the words say plainly that two things are meant, however alike their figures are."""
    return any(
        (
            _of_two_years(one, other),
            _is_growth(one) and _is_growth(other),
            _is_of_other_kind(one, other) and not _is_one_noun(one.count.thing, other.count.thing),
            _is_rest(one, other),
            one.opening and other.opening and one.opening != other.opening,
            _is_said_of_two(one, other),
            one.count.period and other.count.period and one.count.period != other.count.period,
            one.people and other.people and not one.people & other.people,
            one.count.scope.named and other.count.scope.named and not one.count.scope.agrees(other.count.scope),
            one.place and other.place and one.level == other.level and not same_subject(one.place, other.place),
            opposed(one.deeds, other.deeds),
            any(a and b and not a & b for a, b in zip(one.halves, other.halves, strict=True)),
            {"added", "summed"} <= one.marks ^ other.marks and ("added" in one.marks) != ("summed" in one.marks),
        )
    )


def _of_two_years(one: Setting, other: Setting) -> bool:
    """Whether one sentence names its year and the other is of another one."""
    if one.named_year and other.named_year:
        return one.named_year != other.named_year
    if not (one.named_year or other.named_year):
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


def signs(one: Setting, other: Setting, rarity: Rarity) -> Mapping[str, float]:
    """What speaks for and against it."""
    return {
        name: float(value)
        for name, value in (
            *_words(one, other, rarity).items(),
            *_whom(one, other).items(),
            *_apart(one, other).items(),
        )
    }


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


def _words(one: Setting, other: Setting, rarity: Rarity) -> dict[str, float]:
    near = _overlap(one.near, other.near, rarity)
    thing = _overlap(one.thing, other.thing, rarity)
    wide = _overlap(one.wide, other.wide, rarity)
    names = alike(one.count.thing, other.count.thing) if one.count.thing and other.count.thing else None
    return {
        "near, in all": min(near.shared / _ENOUGH_NEAR, 1),
        "name, of the less": thing.least,
        "name, of both": thing.both,
        "sentence, of the less": wide.least,
        "sentence, in all": min(wide.shared / _ENOUGH_WIDE, 1),
        "one head": names is Alike.HEAD,
        "nothing in common": not (one.near | one.thing) & (other.near | other.thing) and not one.deeds & other.deeds,
        "one measure word": _measure(one) == _measure(other),
        "one deed": bool(one.deeds & other.deeds),
        "figures beside": min(len(one.beside & other.beside), _FIGURES) / _FIGURES,
    }


def _measure(setting: Setting) -> str:
    """The measure word of a figure, those of one use as one."""
    unit = printed_unit(setting.count)
    return _ONE_USE.get(unit, unit)


def _whom(one: Setting, other: Setting) -> dict[str, float]:
    left, right = one.count, other.count
    subjects = bool(left.subject and right.subject)
    levels = bool(one.level and other.level)
    named = bool(one.place and other.place) and one.level == other.level
    apart = named and not same_subject(one.place, other.place)
    return {
        "one subject": subjects and same_subject(left.subject, right.subject),
        "two subjects": subjects and not same_subject(left.subject, right.subject),
        "places agree": left.scope.agrees(right.scope),
        "places named contradict": bool(left.scope.named and right.scope.named) and not left.scope.agrees(right.scope),
        "one level": levels and one.level == other.level and not apart,
        "two levels": levels and one.level != other.level,
        "two places of a level": apart,
        "one date": bool(left.since) and left.since == right.since,
        "two periods": bool(left.period and right.period and left.period != right.period),
    }


def _apart(one: Setting, other: Setting) -> dict[str, float]:
    left, right = one.count, other.count
    together = left.article == right.article
    return {
        **{f"{mark} in one": (mark in one.marks) != (mark in other.marks) for mark in _MARKS},
        "halves": sum(bool(a and b and not a & b) for a, b in zip(one.halves, other.halves, strict=True)),
        "half named in one": min(1, sum(bool(a) != bool(b) for a, b in zip(one.halves, other.halves, strict=True)) / 3),
        "each in one": left.each != right.each,
        "per another": bool(one.per and other.per) and one.per != other.per,
        "per one": bool(one.per) and one.per == other.per,
        "per in one": bool(one.per) != bool(other.per),
        "two modes": not same_mode(left, right),
        "one paragraph": together and left.paragraph == right.paragraph,
        "two pieces": not together or one.piece != other.piece,
        "two articles of one place": not together and bool(one.home & other.home),
        "plan in one sentence": one.planned != other.planned,
        "in a list": min(_LONG_LIST, max(one.listed, other.listed)) / _LONG_LIST,
        "heading": one.heading != other.heading,
        "bounded in one": is_wide(left) != is_wide(right),
        "ranging": left.ranging or right.ranging,
        "share": left.kind is UnitClass.RATIO,
        "money": left.kind is UnitClass.MONEY,
    }
