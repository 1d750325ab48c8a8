"""What a figure is measured or counted in, where another word would do: 18.6公里 in metres, 216家社员 as households."""

from __future__ import annotations

import re
from dataclasses import replace

from archive_gui.domain.facts import Figure
from archive_gui.language.units import UnitClass, unit_class

_BASES = {
    "公里": ("米", 1),
    "千米": ("米", 1),
    "km": ("米", 1000),
    "吨": ("公斤", 1000),
    "公吨": ("公斤", 1000),
    "千克": ("公斤", 1),
    "平方公里": ("公顷", 100),
    "平方千米": ("公顷", 100),
    "兆瓦": ("千瓦", 1000),
    "吉瓦": ("千瓦", 1_000_000),
    "方": ("立方米", 1),
    "平米": ("平方米", 1),
    "市斤": ("斤", 1),
    "市亩": ("亩", 1),
    "华里": ("里", 1),
    "度电": ("度", 1),
    "千瓦时": ("度", 1),
    "兆瓦时": ("度", 1000),
    "块": ("元", 1),
    "块钱": ("元", 1),
    "元钱": ("元", 1),
    "圆": ("元", 1),
    "元人民币": ("元", 1),
    "人民币元": ("元", 1),
    "％": ("%", 1),
}
"""Units that are another one times a power of ten, so that the digits stay; facts give 公里 in metres already."""

_FOR_HOUSEHOLDS = frozenset({"个", "家"})
_HOUSEHOLDS = re.compile(
    r"[一-鿿]{0,3}?(?:家庭(?!农场|牧场|作坊|医生|旅馆|宾馆|成员|教育|经营)|社员|人家|[农住牧渔果茶菜贫脱低困搬][一-鿿]{0,2}户(?![型籍外]))"
)
"""Nouns of households behind a measure word that counts anything."""

_WHO = (
    "人口|群众|乡亲|百姓|[农居村市山渔牧移]民|[茶果菜粮蚕蜂烟棉花]农|学[生子]|师生|职工|[工老客]人|[游来旅乘]客|干部|党员|"
    "儿童|孩子|娃娃?|老人|选手|队员|社员|村民|妇女|劳动?力|青年|患者|战士|官兵|民工"
)
_PEOPLE = re.compile(f"[一-鿿]{{0,6}}?(?:{_WHO})")
_OF_PEOPLE = re.compile(f"(?:{_WHO}|的人)(?:减少|增加|增长|下降)?$")
"""Nouns of people behind a number without a measure word, and at the end of what it is said to count."""

_PIECES = re.compile(
    "[奖金银铜铁木石门招黑白界屏墓玻蛋豆肥毛手布田地菜水荒山坡坪砖煤板牌匾碑空场责大小]|的|多?[亩平]|多?(?:拆|完)"
)
"""What is told in pieces (块) is no money: 两块木板, 三块地."""

_OF_POWER = re.compile("[发用供耗度节]电|电[量站力费]")
_BESIDE = 24
"""Characters up to the end of a figure in which power is spoken of: 发电508万度."""

_DOSES = frozenset({"剂次", "剂", "针次", "针"})
"""What a dose is told by, whether it counts the vaccine or the times that it was given."""

_HELD = frozenset("次期")
"""What is held again and again: 夜校办了82期, 上门21次."""

_DUG = re.compile("(?:水?[井窖塘]|[水鱼]池|泉眼|[铁大油饭]锅|[柴炉]灶|窑)[^。；！？\n户村]{0,30}$")
_MOUTHS = ("人", "之家")
_DUG_AT = 40
"""What is counted with 口 beside people: wells, tanks and ponds, named before it in its sentence."""

_STEPS = re.compile("(?:[台石]阶|[阶钢铁石木天云吊]梯|梯子|梯步|石磴)")
_STEPS_BEHIND = re.compile(f"的?[一-鿿]{{0,2}}{_STEPS.pattern}")
"""What is told in steps (级), which elsewhere are grades."""

_LEAST = 1000
"""A number without a measure word that is less is told of anything."""


def based(unit: str) -> tuple[str, int]:
    """The unit that values told in ``unit`` are compared in, and what they are multiplied by."""
    return _BASES.get(unit, (unit, 1))


def in_base(figure: Figure, factor: int) -> Figure:
    """A figure with its values multiplied."""
    if factor == 1 or figure.value is None:
        return figure
    high = figure.value_high * factor if figure.value_high is not None else None
    return replace(figure, value=figure.value * factor, value_high=high)


def names_people(name: str) -> bool:
    """Whether a name ends in a noun of people: 山里娃娃, 在校学生."""
    return _OF_PEOPLE.search(name) is not None


def counted_class(figure: Figure, text: str, end: int) -> UnitClass:
    """What a figure counts, by its measure word and by the noun behind it where that word says little.

    1286个新家庭 are households, and 2.36万贫困乡亲 are people, as are those counted with 名.
    """
    kind = unit_class(figure.unit)
    if figure.unit in _DOSES:
        return UnitClass.THING
    if figure.unit in _HELD:
        return UnitClass.OCCURRENCE
    if figure.unit == "口" and not text.startswith(_MOUTHS, end) and _DUG.search(text, max(0, end - _DUG_AT), end):
        return UnitClass.THING
    if figure.unit == "级" and (
        _STEPS_BEHIND.match(text, end) or _STEPS.search("".join(text[max(0, end - _BESIDE) : end].rpartition("。")[2]))
    ):
        return UnitClass.THING
    if figure.unit == "度" and _OF_POWER.search(text, max(0, end - _BESIDE), end):
        return UnitClass.ENERGY
    if figure.unit == "块" and not _PIECES.match(text, end):
        return UnitClass.MONEY
    if figure.unit in _FOR_HOUSEHOLDS and _HOUSEHOLDS.match(text, end):
        return UnitClass.HOUSEHOLD
    if not figure.unit and (figure.value or 0) >= _LEAST:
        people = _PEOPLE.match(text, end) or _OF_PEOPLE.search(figure.indicator or "")
        return UnitClass.PERSON if people else kind
    return kind
