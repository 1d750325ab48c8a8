"""Whether two figures of a page are of one thing: what their surroundings have in common, and what sets them apart.

Each sign is a number from 0 to 1, most of them 0 or 1; ``likeness_weights`` says how much each counts.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import inf

from archive_gui.findings.counts import of_two_days, of_two_rounds, same_subject
from archive_gui.findings.figures.chances import is_wide
from archive_gui.findings.figures.company import Company, is_beside, measure
from archive_gui.findings.figures.likeness_weights import BIAS, WEIGHTS
from archive_gui.findings.figures.one_measure import are_measured_alike
from archive_gui.findings.figures.per_spell import TIMES
from archive_gui.findings.figures.said_of import are_said_of_two
from archive_gui.findings.figures.settings import Rarity, Setting
from archive_gui.findings.figures.values import digits
from archive_gui.findings.names.confusion import are_one_name
from archive_gui.findings.scopes import Scope
from archive_gui.findings.things import opposed
from archive_gui.language.rarity import rarity as rarity_of
from archive_gui.language.units import UnitClass

_ENOUGH_NEAR = 4
"""How much of shared characters says all that they can say."""

_BOUNDED = "bounded in one"
_ROUNDING = 1e-6
"""What sums of the same numbers may differ by."""

_A_THIRD = 4 / 3
"""How much more one number is than another that is still near it."""

_MARKS = ("planned", "earlier", "batch", "extreme", "part", "moved")
_TELLING = 10
"""Smaller numbers stand beside others by chance."""

_COUNTED_OUT = 3
"""Digits of a figure that hardly stands beside two others by chance."""

_LONG_LIST = 3
_LEVELS = {level: depth for depth, levels in enumerate(("省", "市州盟", "县区旗", "镇乡", "村")) for level in levels}
"""Divisions, and how far down each stands."""

_BODIES = ("社区", "村", "乡", "镇", "公司", "合作社", "小学", "中学", "学校", "医院", "厂", "社", "院")
"""What names of bodies end in that have what is counted."""

_OF_EACH = {"家": "户", **dict.fromkeys(("名", "位", "口", "个"), "人"), "日": "天"}
"""Words for one, and the one they are read as: 每户 and 每家."""

_SPELLS = frozenset("年季月周天时")
"""What tells for how long an amount is."""

_DIVISIONS = frozenset("省市州县区镇乡村")

_LATELY = 1
"""Years before the day of a page that its figures without a year may be of."""


def likeness(
    one: Setting, other: Setting, rarity: Rarity, company: Company, *, bounded: bool = True, least: float = -inf
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
    found.update(_of_company(one, other, company))
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
        or _are_of_two_places(left.scope, right.scope)
        or _is_rest(one, other)
        or _are_of_two_times(one, other)
        or of_two_days(left.up_to, right.up_to)
        or bool(one.opening and other.opening and one.opening != other.opening)
        or bool(one.people and other.people and not one.people & other.people)
        or are_said_of_two(one.lead, other.lead)
        or _are_of_two_bodies(one, other)
        or bool(
            one.place and other.place and one.level == other.level and not _may_be_one_place(one.place, other.place)
        )
        or (opposed(one.deeds, other.deeds) and opposed(left.deed, right.deed))
        or (_is_growth(one) and _is_growth(other))
        or ({"added", "summed"} <= one.marks ^ other.marks and ("added" in one.marks) != ("summed" in one.marks))
        or any(a and b and not a & b for a, b in zip(one.halves, other.halves, strict=True))
        or (_are_per_two(one, other) and not _are_of_spells(one, other))
    )


def _are_of_two_times(one: Setting, other: Setting) -> bool:
    """Whether one is told of last year or round and the other of this one, and neither points back at what was told."""
    if one.telling.pointing or other.telling.pointing:
        return False
    return of_two_rounds(one.count, other.count)


def _are_of_two_places(one: Scope, other: Scope) -> bool:
    """Whether two sentences name places that are not one, even by a slip: 高步村 and 高部村 may be."""
    if not (one.named and other.named) or one.agrees(other):
        return False
    return not any(_may_be_one_place(a, b) for a in one.named for b in other.named)


def _may_be_one_place(one: str, other: str) -> bool:
    return same_subject(one, other) or are_one_name(one, other)


def _are_of_two_bodies(one: Setting, other: Setting) -> bool:
    """安心社区现有车间5家 and 宁静社区引进的6家车间: two of one sort, each named in its sentence."""
    names = [setting.count.subject for setting in (one, other)]
    if not (all(names) and one.tells and other.tells):
        return False
    end = next((end for end in _BODIES if all(name.endswith(end) for name in names)), "")
    stems = [name.removesuffix(end) for name in names]
    if not (end and all(stems)) or are_one_name(*names):
        return False
    apart = [set(stem) - set(rival) - _DIVISIONS for stem, rival in (stems, stems[::-1])]
    return all(apart) or not set(stems[0]) & set(stems[1])


def _are_per_two(one: Setting, other: Setting) -> bool:
    """每户 here and 每亩 there; 平均 may be of either, and what is paid to each is paid every month."""
    per = {_OF_EACH.get(setting.per, setting.per) for setting in (one, other)}
    of_spells = {name in _SPELLS for name in per}
    return not per & {"", "均"} and len(per) > 1 and len(of_spells) == 1 and one.count.value != other.count.value


def _are_of_spells(one: Setting, other: Setting) -> bool:
    """每公斤5.6元 and 两块四一斤: told of two measures of which one comes to so many of the other."""
    return (one.spell, other.spell) in TIMES


def have_figure_in_common(one: Setting, other: Setting) -> bool:
    """Whether one number stands beside both, in two sentences: both are told of the same 6541户."""
    return any(digits(value) >= _COUNTED_OUT for value in one.beside & other.beside)


def apart_by_words(one: Setting, other: Setting) -> int:
    """How many signs there are that two things are meant which a slip of the pen, or other words, may explain."""
    return (
        _of_another_year(one, other)
        + opposed(one.deeds, other.deeds)
        + (_is_of_part(one, other) or _is_of_part(other, one))
        + (_is_stock(one) and _is_new(other))
        + (_is_stock(other) and _is_new(one))
    )


def _is_of_part(one: Setting, other: Setting) -> bool:
    """Whether one is told of all of a county and the other of a town or village that its sentence names."""
    whole, part = one.count.scope, other.count.scope
    if whole.named or part.pointing or not (part.named and whole.pointing) or whole.pointing not in _LEVELS:
        return False
    return all(_LEVELS.get(name[-1], 0) > _LEVELS[whole.pointing] for name in part.named)


def _is_stock(setting: Setting) -> bool:
    """全镇果园5197亩: what there is, whoever made it."""
    return not setting.deeds and setting.telling.whole and "新" not in setting.lead


def _is_new(setting: Setting) -> bool:
    return "新" in setting.lead and "added" in setting.marks


def _of_another_year(one: Setting, other: Setting) -> bool:
    """Whether one sentence names its year and the other, which names none, is told as of another one."""
    if bool(one.named_year) == bool(other.named_year):
        return False
    named, unnamed = (one.named_year, other) if one.named_year else (other.named_year, one)
    since = unnamed.count
    if since.since:
        return not since.since[:4] <= named <= since.until[:4]
    return bool(unnamed.published) and named.isdigit() and int(unnamed.published[:4]) - int(named) > _LATELY


def _is_rest(one: Setting, other: Setting) -> bool:
    """Whether what the two differ by stands beside one of them: 471支, of them 323支 and 148支."""
    if not (one.count.exact and other.count.exact):
        return False
    rest = abs(one.count.value - other.count.value)
    if rest in {one.count.value, other.count.value}:
        return False  # 240 and 120 are no whole and its rest
    return (rest >= _TELLING and (rest in one.beside_of_class or rest in other.beside_of_class)) or any(
        rest in setting.fellows or rest in setting.rests for setting in (one, other)
    )


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


def _of_figures(one: Setting, other: Setting) -> dict[str, float]:
    """What is known of the figures and of where they stand before any word around them is read."""
    left, right = one.count, other.count
    together = left.article == right.article
    subjects = bool(left.subject and right.subject)
    return {
        "one measure word": measure(one) == measure(other) or _are_counted_alike(one, other),
        "two subjects told": subjects and not same_subject(left.subject, right.subject) and one.tells and other.tells,
        "one date": bool(left.since) and left.since == right.since,
        "each in one": left.each != right.each,
        "one article": together,
        "one paragraph": together and left.paragraph == right.paragraph,
        "two pieces": not together or one.piece != other.piece,
        "two articles of one place": not together and bool(one.home & other.home),
        "in a list": min(_LONG_LIST, max(one.listed, other.listed)) / _LONG_LIST,
        "heading": one.heading != other.heading,
        _BOUNDED: is_wide(left) != is_wide(right),
        "ranging": left.ranging or right.ranging,
        "narrowed in one": left.narrowed != right.narrowed,
        "share": left.kind is UnitClass.RATIO,
    }


def _are_counted_alike(one: Setting, other: Setting) -> bool:
    """Whether two are told in words for one measure, and of what may be one: 14名保洁员 and 十九个保洁员."""
    in_common = (one.near | one.thing) & (other.near | other.thing)
    return bool(in_common) and are_measured_alike(one.count, other.count)


def _of_names(one: Setting, other: Setting) -> dict[str, float]:
    """What is known by whether their names have any characters in common, however rare those are."""
    return {} if one.thing & other.thing else {"name, of the less": 0.0, "name, of both": 0.0}


def _of_characters(one: Setting, other: Setting) -> dict[str, float]:
    """The same of the characters beside them, of which none can say more than one that only they have."""
    one_deed = bool(one.deeds & other.deeds)
    common = one_deed or (one.near | one.thing) & (other.near | other.thing)
    return {
        "nothing in common": not common,
        "near, in all": min(len(one.near & other.near) / _ENOUGH_NEAR, 1),
    }


def _of_words_beside(one: Setting, other: Setting) -> dict[str, float]:
    """What the words right beside them say."""
    left, right = one.count, other.count
    levels = bool(one.level and other.level)
    apart = bool(one.place and other.place) and one.level == other.level and not same_subject(one.place, other.place)
    return {
        "one level": levels and one.level == other.level and not apart,
        **{f"{mark} in one": (mark in one.marks) != (mark in other.marks) for mark in _MARKS},
        "halves": sum(bool(a and b and not a & b) for a, b in zip(one.halves, other.halves, strict=True)),
        "half named in one": min(1, sum(bool(a) != bool(b) for a, b in zip(one.halves, other.halves, strict=True)) / 3),
        "per one": bool(one.per) and one.per == other.per,
        "per in one": bool(one.per) != bool(other.per),
        "one day told": bool(left.up_to) and left.up_to == right.up_to,
        "figure in common": have_figure_in_common(one, other),
        "plan in one sentence": one.planned != other.planned,
        "near, of one name": _are_near_of_one_name(one, other),
    }


def _are_near_of_one_name(one: Setting, other: Setting) -> bool:
    """Whether two numbers are not far apart whose names have a character in common, and no word sets them apart."""
    low, high = sorted((one.count.value, other.count.value))
    return high <= _A_THIRD * low and bool(one.thing & other.thing) and one.marks == other.marks


def _of_tellings(one: Setting, other: Setting) -> dict[str, float]:
    """How they are told: what one tells in the lead, somebody else says again in words of his own."""
    left, right = one.telling, other.telling
    return {
        "caption in one": left.caption != right.caption,
        "speech in one": left.speech != right.speech,
        "lead in one": left.lead != right.lead and one.count.article == other.count.article,
        "pointing in one": left.pointing != right.pointing,
        "pointed at in one": left.pointed_at != right.pointed_at,
        "pointed at later": right.pointed_at and not left.pointed_at,
        "whole in one": left.whole != right.whole,
        "spelt in one": left.spelt != right.spelt,
    }


def _of_company(one: Setting, other: Setting, company: Company) -> dict[str, float]:
    """What other figures of the page either could be meant for, and which tell what one of them tells."""
    left, right = company.agreeing(one), company.agreeing(other)
    return {
        "only match": company.only(one, other),
        "ahead by words": company.ahead(one, other),
        "no other of its name": company.alone(one, other),
        "few of a class": company.few(one),
        "told again in one": bool(left) != bool(right),
        "told again in both": bool(left and right),
        "untold heading": company.untold(one, other),
        "its like beside the other": is_beside(left, other) or is_beside(right, one),
    }


def _of_words_shared(one: Setting, other: Setting, rarity: Rarity) -> dict[str, float]:
    """How much their words have in common, by how rare those are."""
    near = _overlap(one.near, other.near, rarity)
    thing = _overlap(one.thing, other.thing, rarity)
    return {
        "near, in all": min(near.shared / _ENOUGH_NEAR, 1),
        "name, of the less": thing.least,
        "name, of both": thing.both,
        "rarest pair": _rarest(one.wide & other.wide),
        "rarest character": _rarest((one.near & other.near) | (one.thing & other.thing)),
    }


def _rarest(shared: frozenset[str]) -> float:
    return max(map(rarity_of, shared), default=0.0)


_OPEN = {sign: max(0.0, weight) for sign, weight in WEIGHTS.items()}
"""What each sign may add."""

_MOST = BIAS + sum(_OPEN.values())

_STEPS = (_of_figures, _of_names, _of_tellings, _of_characters, _of_words_beside)
"""What is looked at in turn, the cheapest first, before it is asked how rare the words are that two have in common.

Of what that will tell, a step may say the most it can be."""
