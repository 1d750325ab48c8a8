"""Rivers, lakes, mountains and plains of the country that have no code: by a list of what the news names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from archive_gui.base.paths import resources_dir
from archive_gui.domain.facts import FactKind, PlaceLevel
from archive_gui.domain.spans import Span
from archive_gui.facts.grammar import Rule
from archive_gui.facts.places.found import FoundPlace
from archive_gui.facts.places.name_bounds import opens_brand, runs_into_body
from archive_gui.language.gazetteer import Gazetteer
from archive_gui.language.personal_names import is_verbal, is_word

RULE = Rule(
    "place.natural_listed",
    3,
    FactKind.PLACE,
    "(list of rivers, lakes, mountains and plains)",
    "⟦阿什河⟧同时涨水。",
    "阿什河路上种了树。",
)

_OF_OTHERS = re.compile(
    r"[县市区州镇乡村路街道站港渡桥闸厂矿场店馆园社派号牌杯族人]|河(?![段道谷水面口源边畔岸流])|江(?![段面水边畔岸])|湖(?![区面水边畔岸])|湾|新区|大桥|大道|公社|大队|中学|小学|水库"
)
"""What makes a feature's name part of another name."""
_GOES_ON = re.compile(
    r"三角洲|(?<=山)(?:山区(?!域)|区(?![域间]))|(?<=[山岭])山脉|(?<=山)脉|(?<=[河江溪])谷(?![子物雨])|(?<=水)河谷"
)
_OF_FEATURE = re.compile(
    r"[畔岸边水上下里中源脉顶麓]|[两沿南北东西]岸|[东南西北]麓|流域|河[段道谷]|江[段面]|湖[面区]|支流|干流|洪|沿线|深处|"
    r"脚下|主峰|大堤|暴涨|决口|断流|、|南北"
)
_GAUGE = re.compile("[一-鿿]{2,3}水?文?站(?:水位|流量|洪峰|超)")
_IN_QUOTES = re.compile("[^”’，。]{0,3}[”’]")
_SHORTEST_TOWN = 3
_BY_WATER = frozenset("外前后旁过进入渡跨沿被靠临")
"""Behind these a river named with 水 may stand: 窗外巫水, 撒进沅水."""
_LINKS = frozenset("的和与及在到从至、，。；：！？“”（） \n\0\1")
_NO_PART = frozenset("被把让由将对向沿临傍靠挨隔跨距离近邻濒依有是因给引")
"""Prepositions and verbs behind a village, no part of a river's name: 样村|被|邵水隔开."""
_SIDES = frozenset("东西南北")
_OF_SIDE = re.compile("[，。；、：“（\n\0有和与及在沿到自由]")
"""What stands before the side of a river that a name begins with: 有|北|拒马河."""
_ANYWHERE = re.compile("[东西南北大小中千][江河湖溪山]|龙江|金溪|沙河|清河|红河|黑河|白河|浑河|柳河|石河|洋河|潜水")
"""Names that stand in many parts of the country and in other names: told by what is said of them only."""


def find_natural(text: str, home: Sequence[str], gazetteer: Gazetteer) -> Iterator[FoundPlace]:
    """The listed natural features that a folded text names, in order, the longest name at each end.

    Counties that are called alike count in the province of the page's ``home``, a row of codes.
    """
    names, endings, lasts, longest = _names()
    floor = 0
    for ending in endings.finditer(text):
        end = ending.end()
        if text[max(0, end - 2) : end] not in lasts:
            continue
        for start in range(max(floor, end - longest), end - 1):
            name = text[start:end]
            if name in names and _is_meant(text, start, end, home, gazetteer):
                tail = _GOES_ON.match(text, end)
                tail = tail or (_RIVER_OF_WATER.match(text, end) if name[-1] == "水" else None)  # 样水|河岸
                floor = tail.end() if tail is not None else end
                level = PlaceLevel.NATURAL if tail is None or tail[0] in {"山脉", "脉", "河"} else PlaceLevel.REGION
                begin = start - _is_cut(text, start, end, gazetteer)
                yield FoundPlace(Span(begin, floor), level, None, None, RULE, 0.8)
                break


_RIVER_OF_WATER = re.compile("河(?=[岸畔边]|两岸|流域|上游|下游)")


def _is_cut(text: str, start: int, end: int, gazetteer: Gazetteer) -> bool:
    """Whether one more character stands between a town or village and a name of two: 样湾镇|白沙溪."""
    if text[start - 1 : start] in _SIDES and text[end - 1] == "河" and end - start > 2:
        return start == 1 or _OF_SIDE.match(text, start - 2) is not None
    if (
        end - start > 2
        or start < _SHORTEST_TOWN + 1
        or text[start - 2] not in "县区镇乡村"
        or text[start - 1] in _LINKS | _NO_PART
    ):
        return False
    return any(gazetteer.is_name(text[start - 1 - length : start - 1]) for length in (3, 4) if start > length)


def _is_meant(text: str, start: int, end: int, home: Sequence[str], gazetteer: Gazetteer) -> bool:
    """Whether the name stands for the feature itself: no part of a longer word or name, no figure of speech."""
    after = text[end : end + 16]
    if text[start - 1 : start] in {"“", "‘"} and _IN_QUOTES.match(after):
        return False  # 过了“黄河”
    if opens_brand(text, start, end):
        return False
    if _GOES_ON.match(text, end) is None and (
        _OF_OTHERS.match(after) or (runs_into_body(after) and not _GAUGE.match(after))
    ):
        return False
    if end - start > 3:
        return True
    if (start and is_word(text, start - 1) and not is_verbal(text, start - 2)) or is_word(text, end - 1):
        return _OF_FEATURE.match(after) is not None and not (start and is_word(text, start - 1))
    name = text[start:end]
    if name[-1] == "水" and text[start - 1 : start] not in _LINKS | _BY_WATER and not is_verbal(text, start - 2):
        return start == 0 or _OF_FEATURE.match(after) is not None  # 一担泥|巴水
    if _ANYWHERE.fullmatch(name):
        return _OF_FEATURE.match(after) is not None and after[0] != "、"
    called = [place for place in gazetteer.short(name) if place.level in {PlaceLevel.CITY, PlaceLevel.COUNTY}]
    if called or is_word(text, start):
        # 唐河, 饶河: counties bear these names as well.
        far = bool(home) and not any(place.code.startswith(home[-1]) for place in called)
        listed = far and "、" in {text[start - 1 : start], after[:1]}
        return listed or (_OF_FEATURE.match(after) is not None and after[0] != "、")
    return True


@cache
def _names() -> tuple[frozenset[str], re.Pattern[str], frozenset[str], int]:
    """The names, an expression for their last characters, their last two characters, the length of the longest."""
    lines = (resources_dir() / "gazetteer" / "natural.txt").read_text(encoding="utf-8").splitlines()
    names = frozenset(name for line in lines if not line.startswith("#") for name in line.split("\t")[1].split())
    last = "".join(sorted({name[-1] for name in names}))
    return names, re.compile(f"[{last}]"), frozenset(name[-2:] for name in names), max(map(len, names))
