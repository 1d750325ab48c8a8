"""What is counted, under one name: indicators of several articles that mean the same are told by one noun."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from archive_gui.language.characters import is_han_text
from archive_gui.language.folds import fold, simplified
from archive_gui.language.units import UnitClass, unit_class

VERSION = 4
"""Grows when a name would come out otherwise, or other figures be compared; what an older version read is read anew."""

COUNTED = frozenset({UnitClass.PERSON, UnitClass.HOUSEHOLD, UnitClass.THING, UnitClass.DIVISION, UnitClass.OCCURRENCE})
"""Classes whose measure words may stand for one another: 工作队471支 and 工作队471个 count the same."""

_SAME_UNITS = {
    "块": "元",
    "块钱": "元",
    "元钱": "元",
    "圆": "元",
    "人民币": "元",
    "元人民币": "元",
    "人民币元": "元",
    "％": "%",
    "百分点": "个百分点",
    "千米": "米",
    "公里": "米",
    "公尺": "米",
    "km": "米",
    "㎡": "平方米",
    "m²": "平方米",
    "平米": "平方米",
    "km²": "平方公里",
    "平方千米": "平方公里",
    "市亩": "亩",
    "千克": "公斤",
    "kg": "公斤",
    "市斤": "斤",
    "公吨": "吨",
    "t": "吨",
    "周岁": "岁",
}
"""Units that are one (GB 3100; 公里 is stored in 米)."""

_NOISE = re.compile(r"[\s“”‘’\"'「」『』《》〈〉()（）【】、·]+")
_ENDS = "省市县区州旗镇乡村"
_PLACE_END = re.compile(r"(?<=..)(?:特别行政区|自治[区州县旗]|地区|[省市县区州盟旗镇乡村])$")
_HAVING = re.compile(
    r"^(?:.*(?:现有|共有|拥有|设有)|[全该本我][省市县区州旗镇乡村校厂院社矿站所]|我国|全国(?!政协|人大|劳|先|优|五一|重点|人民)|"
    r"共计|共(?![产和青同享建识事])|总共|一共|合计|总计|累计|已经|[今去]年|目前|的)(?=..)"
)
"""What may stand before the noun: who has it, that it is all, that it is a running total."""

_COUNT_OF = re.compile(r"(?<=..)(?:总?人数|总户数|总数|数量|[的之]?总和|数)$")
_WHOLE_COUNTS = frozenset({"人数", "户数", "总人数", "总户数", "总数", "数量", "分数", "次数", "人次数", "基数"})
"""Names that are a count themselves, so that nothing would be left of them."""

_INDEX = re.compile(r"(?:指数|分数|基数|系数|倍数|参数|函数|多数|少数)$")

_SYNONYMS: tuple[tuple[str, ...], ...] = (
    ("贫困人口", "贫困群众", "贫困人员", "贫困居民"),
    ("建档立卡贫困人口", "建档立卡贫困群众", "建档立卡人口"),
    ("总人口", "人口总数", "人口总量", "全部人口", "人口"),
    ("常住人口", "常住居民", "常住总人口"),
    ("总户数", "户数", "户口总数"),
    ("在校学生", "在校生"),
    ("党员", "中共党员", "共产党员"),
    ("职工", "在职职工", "在册职工"),
    ("耕地", "耕地面积"),
    ("死亡", "死亡人员", "死者", "遇难", "遇难者", "遇难人员"),
    ("受伤", "伤者", "受伤人员"),
    ("失踪", "失踪人员", "失踪者"),
    ("农民人均纯收入", "农民年人均纯收入", "农村居民人均纯收入", "农民平均纯收入"),
    ("人均可支配收入", "居民人均可支配收入"),
    ("生产总值", "地区生产总值", "国内生产总值", "gdp"),
)
"""Names that newspapers use for one thing, and no more: 帮扶干部 and 党员干部 are not the same people."""

_SYNONYM_OF = {fold(name): group[0] for group in _SYNONYMS for name in group}
_LONGEST = 24
_EMPTY = re.compile(
    r"(?:同比|环比|比上年|分别|平均|年均|累计|总计|合计)*(?:增长|增加|增幅|涨幅|上涨|上升|提高|提升|下降|下跌|降低|减少|降幅|跌幅|占比?|比例|"
    r"同比|环比|达到?|超过?|方面|部分|左右|以上|以下|其中|全长|长度|面积|数量|时间|问题|项目|国家|地区|国家和地区|城市|产品|活动|人员|"
    r"代表|方式|阶段|重点|领域|种类|类型|内容|措施|任务)"
)
"""Nouns that say nothing of what is counted when they stand alone."""


@dataclass(frozen=True, slots=True)
class IndicatorName:
    """An indicator as rows are told apart by: its noun, what its unit counts, and the unit where values need it.

    ``unit`` is empty for classes whose measure words may stand for one another.
    """

    noun: str
    kind: UnitClass
    unit: str

    @property
    def key(self) -> str:
        """One text for the three, the same on every run."""
        return f"{self.noun}|{self.kind.value}|{self.unit}"


def indicator_name(indicator: str, unit: str, subject: str = "") -> IndicatorName | None:
    """The name that an indicator goes by; None where nothing is left that could be compared.

    Places and bodies it is said of are taken off, and words that only say that it is all or a running total; names
    that mean one thing become one.
    """
    unit = simplified(unit)
    kind = unit_class(unit)
    noun = _noun(indicator, subject)
    if not 2 <= len(noun) <= _LONGEST or not is_han_text(noun[0] + noun[-1]):
        return None
    return IndicatorName(noun, kind, "" if kind in COUNTED else _SAME_UNITS.get(unit, unit))


def says_little(noun: str) -> bool:
    """Whether figures under this noun alone are of all sorts of things: 增长, 项目, 方面."""
    return _EMPTY.fullmatch(noun) is not None


@lru_cache(maxsize=50_000)
def _noun(indicator: str, subject: str) -> str:
    noun = _NOISE.sub("", fold(indicator))
    noun = _without_subject(noun, _NOISE.sub("", fold(subject)))
    while (shorter := _HAVING.sub("", noun)) != noun:
        noun = shorter
    if noun in _SYNONYM_OF:
        return _SYNONYM_OF[noun]
    if noun not in _WHOLE_COUNTS and not _INDEX.search(noun):
        noun = _COUNT_OF.sub("", noun)
    return _SYNONYM_OF.get(noun, noun)


def _without_subject(noun: str, subject: str) -> str:
    """涟源市贫困村 said of 涟源 is 贫困村."""
    if len(subject) < 2:
        return noun
    for name in (subject, _PLACE_END.sub("", subject)):
        if noun.startswith(name) and len(noun) > len(name) + 1:
            rest = noun[len(name) :]
            bare = name[-1] not in _ENDS and rest[0] in _ENDS
            return rest[1:] if (bare or rest[0] == "的") and len(rest) > 2 else rest
    return noun
