"""Which figures a figure asked for may be compared with: the units that count the same, and their sizes."""

from __future__ import annotations

from dataclasses import dataclass

from archive_gui.domain.query import FigureRange
from archive_gui.language.units import UnitClass, find_unit, unit_class

CLASS_WORDS: dict[str, UnitClass] = {
    "人数": UnitClass.PERSON,
    "户数": UnitClass.HOUSEHOLD,
    "人次": UnitClass.OCCURRENCE,
    "金额": UnitClass.MONEY,
    "面积": UnitClass.AREA,
    "长度": UnitClass.LENGTH,
    "里程": UnitClass.LENGTH,
    "重量": UnitClass.WEIGHT,
    "比例": UnitClass.RATIO,
    "年龄": UnitClass.AGE,
}
"""Words that stand for every figure of a class of units, whatever it is a figure of."""

_CLASS_ENDINGS = (
    (("人口", "人数", "人"), UnitClass.PERSON),
    (("户", "户数"), UnitClass.HOUSEHOLD),
)
"""What is counted in people or in households by its name: 脱贫人口, 贫困户. Households never meet people."""

_COUNTED = (UnitClass.PERSON, UnitClass.HOUSEHOLD, UnitClass.OCCURRENCE, UnitClass.THING, UnitClass.DIVISION)
"""Classes whose units all count one by one."""

# How much of the first unit each one is, as facts store it: 公里 are stored in 米, % as fractions (domain/facts.py).
# Sizes after GB 3100-93 and 《国务院关于在我国统一实行法定计量单位的命令》 (亩 = 2000/3 m², 斤 = 500 g, 里 = 500 m).
FAMILIES: tuple[dict[str, float], ...] = (
    dict.fromkeys(("元", "元人民币", "人民币元", "人民币", "元钱", "块钱", "块多钱", "圆"), 1.0) | {"角钱": 0.1},
    dict.fromkeys(("美元", "美金"), 1.0),
    dict.fromkeys(("港元", "港币"), 1.0),
    dict.fromkeys(("日元", "日圆"), 1.0),
    dict.fromkeys(("米", "公尺", "m", "公里", "千米"), 1.0)
    | {"厘米": 0.01, "公分": 0.01, "cm": 0.01, "毫米": 0.001, "mm": 0.001, "km": 1000.0}
    | {"华里": 500.0, "里": 500.0, "海里": 1852.0},
    dict.fromkeys(("平方米", "㎡", "m²", "平米"), 1.0)
    | dict.fromkeys(("亩", "市亩"), 2000 / 3)
    | dict.fromkeys(("平方公里", "平方千米", "km²"), 1e6)
    | {"公顷": 1e4, "公亩": 100.0},
    dict.fromkeys(("公斤", "千克", "kg"), 1.0)
    | dict.fromkeys(("斤", "市斤"), 0.5)
    | dict.fromkeys(("吨", "公吨", "t"), 1000.0)
    | dict.fromkeys(("克", "g"), 0.001)
    | {"担": 50.0, "两": 0.05},
    dict.fromkeys(("立方米", "m³"), 1.0) | {"升": 0.001, "L": 0.001, "公升": 0.001, "毫升": 1e-6, "ml": 1e-6},
    dict.fromkeys(("千瓦时", "千瓦小时", "kWh", "度电"), 1.0) | {"兆瓦时": 1000.0, "吉瓦时": 1e6},
    dict.fromkeys(("千瓦", "kW"), 1.0) | dict.fromkeys(("兆瓦", "MW"), 1000.0) | {"吉瓦": 1e6, "GW": 1e6},
    dict.fromkeys(("岁", "周岁"), 1.0),
    dict.fromkeys(("%", "‰", "成"), 1.0),
    dict.fromkeys(("个百分点", "百分点"), 1.0),
    dict.fromkeys(("℃", "°C", "摄氏度"), 1.0),
)
"""Units that are converted into one another, all of one class, with their sizes."""

# What one typed unit is of the value that facts store (14% is 0.14, 10公里 is 10000).
_TYPED = {"%": 0.01, "‰": 0.001, "成": 0.1, "折": 0.1, "公里": 1000.0, "千米": 1000.0}


@dataclass(frozen=True, slots=True)
class Comparable:
    """Figures whose value, as stored, lies from ``low`` to ``high``.

    ``units`` None: in any unit of the class ``kind``; where that is None too, in any unit at all.
    """

    units: tuple[str, ...] | None
    kind: UnitClass | None
    low: float | None
    high: float | None


def is_unit(name: str) -> bool:
    """Whether a query may name this unit."""
    return find_unit(name) is not None or unit_class(name) is not UnitClass.NONE


def comparables(asked: FigureRange) -> tuple[Comparable, ...]:
    """What the stored figures are to be compared with: one entry for each size of unit."""
    low, high = asked.low, asked.high
    if not asked.unit:
        return (Comparable(None, _class_of_word(asked.indicator), low, high),)
    kind = unit_class(asked.unit)
    if kind in _COUNTED:
        return (Comparable(None, kind, low, high),)
    typed = _TYPED.get(asked.unit, 1.0)
    low, high = _times(low, typed), _times(high, typed)
    family = next((family for family in FAMILIES if asked.unit in family), {asked.unit: 1.0})
    own = family[asked.unit]
    sizes: dict[float, list[str]] = {}
    for name, size in family.items():
        sizes.setdefault(size, []).append(name)
    return tuple(
        Comparable(tuple(names), kind, _times(low, own / size), _times(high, own / size))
        for size, names in sizes.items()
    )


def class_word(indicator: str) -> UnitClass | None:
    """The class that an indicator asks for as a whole: 人数 means every figure that counts people."""
    return CLASS_WORDS.get(indicator)


def _class_of_word(indicator: str) -> UnitClass | None:
    named = CLASS_WORDS.get(indicator)
    if named is not None:
        return named
    return next((kind for endings, kind in _CLASS_ENDINGS if indicator.endswith(endings)), None)


def _times(value: float | None, factor: float) -> float | None:
    return None if value is None else value if factor == 1 else round(value * factor, 9)
