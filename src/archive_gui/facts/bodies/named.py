"""Firms, schools, hospitals and the like: what their names end in, and how far before that they begin."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from archive_gui.domain.facts import PlaceLevel
from archive_gui.domain.spans import Span
from archive_gui.facts.bodies.found import FoundBody
from archive_gui.facts.bodies.offices import is_in_word, is_with
from archive_gui.facts.bodies.patterns import (
    ALL_OVER,
    ALWAYS_PROPER,
    BRANDS,
    CUT,
    DIGIT,
    ENDING,
    FACULTY,
    FOUNDED,
    GENERIC,
    INDEFINITE,
    INSTITUTE,
    LEVEL_AT,
    LEVELS,
    LONGEST,
    OF_TOWN,
    OF_TROOPS,
    ORDINAL,
    ORDINAL_STEM,
    PROPER,
    STATE_FIRMS,
    STOP,
    TOUCHING,
    TROOPS,
    UNLISTED,
    WITH_PLACE,
    ZONE,
)
from archive_gui.facts.bodies.rules import RULE_NAMED
from archive_gui.facts.bodies.short import is_of_village, is_ordinary
from archive_gui.facts.people.readings import settled
from archive_gui.facts.places.divisions import Divisions
from archive_gui.facts.places.regions import is_water_or_mountain
from archive_gui.language.gazetteer import Match
from archive_gui.language.personal_names import is_verbal, is_word

_REGISTERED = re.compile("有限(?:责任)?公司$")
_OF_TWO = frozenset({"商会", "联谊会", "办事处", "联络处", "同乡会"})
"""What one place has in another: 样明|广东商会."""
_BRANCHES = frozenset({"分行", "支行"})
_BANK = re.compile(
    "(?:国开|农发|工|农|建|中|交|邮储)行$|(?:(?:中国)?(?:农业发展|农业|工商|建设|邮政储蓄|邮储|人民)|国家开发|交通|中国)银行$"
)
"""What a branch belongs to that is called by where it is: 农发行|样化市分行."""
_SITES = ("公园", "市场", "牧场", "农场", "林场", "茶场", "产业园", "工业园", "剧院", "影院", "戏院")
"""What is a place as well as a body, named without its county."""
_BECOMES = frozenset("变成")
"""茶园|变|公园: what something is made into."""
_OF_SEVERAL = re.compile("(?:各大|各类|各级|受灾|沿线|周边|附近|其他|[一二三四五六七八九十两几]大)$")
_FIRMS = frozenset({"公司", "工厂", "厂", "学校", "医院"})
_PARKS = frozenset({"公园", "动物园", "植物园"})
_OF_VILLAGE = re.compile("[一-鿿]{1,4}村村[务民]")
"""A committee of a village is called by it alone: 样县|样村村务监督委员会."""
_VILLAGE_SCHOOL = re.compile("[一-鿿]{1,4}村(?:完全|中心)?$")
_LEAST_STEM = 2
_LEAST_TRAINING = 6
_MADE_OF = frozenset("茶酒油糖纸砖瓦米面药鞋")
"""What works are called by besides their name: 云样茶厂."""
_LEAST_GRADUATE = 2.0
"""How much a name before 大学毕业 weighs at least as somebody's."""
_NEAR = 3_000
"""How far, in characters, the village is looked for that a school is called by."""
_RUNS = frozenset("办开建")
"""What one does with a factory that has no name."""
_SET_UP = ("办起", "建起", "开起", "盖起", "办起了", "建起了", "办了", "建了", "开了")
"""What was done with a works that has no name: 办起|竹席厂."""
_FOUNDING = frozenset("开办建搞盖修进")
_TAUGHT = frozenset("教读上念")
"""What one does at a school that is not named."""
_SCHOOLS = frozenset(("小学", "中学", "大学", "高中"))
_RUNNING = frozenset("办搞")
"""Those of them that no body's name begins with, as 建湘 does."""
_WARES = frozenset(
    ("电子", "鞋", "皮鞋", "制鞋", "制衣", "服装", "玩具", "五金", "塑料", "塑胶", "箱包", "皮具", "手袋", "灯饰")
)
"""What factories that people leave home for make; as the whole of a name they name none."""
_LEADS_TO_PLACE = frozenset("驻赴访去到来见帮让请问看进回经据与和及同跟由在从向往原老新大小南北东西中省市县区")
"""What stands before a place and belongs to no name with it."""
_GONE_TO = frozenset("在到去赴往")
"""Where somebody founded works: 在样东|办五金厂."""
_SOME = re.compile("一[^建轻机汽冶棉纺毛中]")
_SEATED_IN = re.compile("(?<!农)村|(?<!城)乡(?![米味韵情])|[镇区]|公社|大队|自然|(?<=[^第])[一二三四五六七八九十]组")
"""What names a smaller place inside a county, which the body is called by: 样县|样山乡(卫生院)."""
_REGISTERING = frozenset({PlaceLevel.PROVINCE, PlaceLevel.CITY, PlaceLevel.COUNTY})
"""Whose names those of the bodies in them begin with."""
_SEATS = ("村", "公社", "大队")


def find_named(text: str, divisions: Divisions) -> Iterator[FoundBody]:
    """The bodies of a folded text whose names end as bodies' do and begin with a place or a proper name."""
    floor = 0
    for match in ENDING.finditer(text):
        low = match.start()
        limit = max(floor, match.start() - LONGEST)
        while low > limit and text[low - 1] not in STOP:
            low -= 1
        body = _name_before(text, low, match, divisions)
        if body is not None:
            faculty = FACULTY.match(text, match.end()) if match[0] in {"大学", "学院", "军区"} else None
            faculty = INSTITUTE.match(text, match.end()) if match[0].endswith("科学院") else faculty
            floor = match.end() if faculty is None else faculty.end()
            firm = next((name for name in STATE_FIRMS if text.endswith(name, 0, body.span.start)), "")
            if match[0] in _BRANCHES and (bank := _BANK.search(text, max(0, body.span.start - 9), body.span.start)):
                firm = bank[0]
            body = replace(body, span=Span(body.span.start - len(firm), body.span.end)) if firm else body
            yield body if faculty is None else replace(body, span=Span(body.span.start, floor))


def _name_before(text: str, low: int, match: re.Match[str], divisions: Divisions) -> FoundBody | None:
    """The name that ends with ``match`` and begins at ``low`` or behind it."""
    begin, end = match.span()
    start = _start(text, low, begin, divisions)
    if _is_unnamed(text, start, match):
        return None
    place = _place_in(text, start, begin, divisions, opens=start == low)
    if place is not None and (place.is_full or not place.is_ordinary_word or place.start == start):
        stem = text[place.end : begin]
        if match[0] == "法庭" and not stem:
            return None if place.is_full else FoundBody(Span(place.start, end), RULE_NAMED, 0.8)
        if match[0] == "厂" and (stem in _RUNS or (stem in _WARES and _is_gone_to(text, place))):
            return None  # 在广东|办厂, 在样莞|电子厂
        if _takes_place(stem, match[0], place, divisions) or stem.startswith("立"):
            return _of_place(text, start, match, place, divisions)
        if _is_called_by_seat(stem, match[0]):
            return FoundBody(Span(place.end, end), RULE_NAMED, 0.8)
        start = place.end
    else:
        founded = FOUNDED.search(text, start, begin + 1)
        if founded is not None:
            return FoundBody(Span(max(start, founded.start() - 2), end), RULE_NAMED, 0.8)
    if place is None:
        level = LEVEL_AT.match(text, start)
        standing = level is not None and level.end() <= begin + 1 and text[start + 1] not in "域场级"
        if standing and not is_in_word(text, start) and not LEVELS.search(text, max(0, start - 1), start + 2):
            return FoundBody(Span(start, end), RULE_NAMED, 0.8)
        unlisted = UNLISTED.match(text, start, begin)
        if unlisted is not None and PROPER.search(match[0]):
            stem = text[unlisted.end() : begin]
            if GENERIC.fullmatch(stem) or ORDINAL_STEM.fullmatch(stem) or (stem and is_ordinary(stem)):
                return FoundBody(Span(start, end), RULE_NAMED, 0.75)
            start = unlisted.end() if len(stem) >= 2 else start
    return _by_stem(text, start, match)


def _opens_brand(text: str, start: int, place: Match) -> bool:
    """Whether one character that opens a clause makes another name of a place's: 资|江源茶业."""
    led = text[start] in _LEADS_TO_PLACE or is_word(text, start)
    return place.start - start == 1 and not place.is_full and place.end - place.start == _LEAST_STEM and not led


def _is_gone_to(text: str, place: Match) -> bool:
    """Whether somebody works or goes to a city called in short: what stands behind tells what sort of works it is."""
    return not place.is_full and text[place.start - 1 : place.start] in _GONE_TO | {"从"}


def _is_village(text: str, start: int, end: int) -> bool:
    """Whether the text near by has the same words as the name of a village."""
    return text.find(f"{text[start:end]}村", max(0, start - _NEAR), start + _NEAR) >= 0


def _start(text: str, low: int, begin: int, divisions: Divisions) -> int:
    """Where the name begins at the earliest, behind the words that are no part of it."""
    start = low + _cut(text[low:begin])
    if begin - start == 1 and start - low >= _LEAST_STEM and _is_village(text, start - _LEAST_STEM, begin):
        start -= _LEAST_STEM  # 安样观小学 of 安样观村
    before = divisions.covering(start - 1) if start > low else None
    if before is not None and before.end == start and before.start >= low and not before.is_ordinary_word:
        return before.start  # 成都|博物馆: 都 is no word by itself
    cut = divisions.covering(start) if start > low else None
    inside = cut is not None and cut.is_full and cut.start < start and not is_with(text, cut)
    return max(low, cut.start) if cut is not None and inside else start  # 从|于田县


def _is_called_by_seat(stem: str, ending: str) -> bool:
    """Whether a body behind a place is called by the village or town in its name alone."""
    town = OF_TOWN.match(stem)
    committee = ending == "委员会" and _OF_VILLAGE.match(stem) is not None
    return committee or (town is not None and town.end() == len(stem))


def _is_unnamed(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether what stands before an ending says that none is named: 一所学校, 全省文明医院, 大队 of a commune."""
    if INDEFINITE.search(text, max(0, start - 3), start):
        return True
    if _OF_SEVERAL.search(text, max(start, match.start() - 4), match.start()):
        return True
    if match[0] in _SCHOOLS and text[match.start() - 1] in "教读念":
        return True  # 在镇上|念小学
    if match[0] == "厂" and match.start() - start > 1 and _is_to_be_built(text, start, match.start()):
        return True  # 打算|建茶叶加工厂
    if match[0] == "医院" and ALL_OVER.search(text, max(0, start - 2), start):
        return True
    return match[0] in TROOPS and not OF_TROOPS.search(text, start, match.start())


def _place_in(text: str, start: int, begin: int, divisions: Divisions, *, opens: bool) -> Match | None:
    """The division that the name may begin with; before an ordinary word the full name: 样安市|前锋(法庭)."""
    place = divisions.last_in(start, begin)
    if place is not None and (is_with(text, place) or (opens and _opens_brand(text, start, place))):
        return None
    shorter = place is not None and not place.is_full and place.start - start >= _LEAST_STEM
    if place is not None and shorter and _is_village(text, start, place.start):
        return None  # 杉木样|连云合作社 of 杉木样村
    if place is not None and place.start > start and is_water_or_mountain(text[place.start - 1 : place.end]):
        before = divisions.covering(place.start - 2) if place.start > start + 1 else None
        return before if before is not None and before.end == place.start - 1 else None  # 宁夏|六盘山
    if place is not None and not place.is_full and place.start > start and is_word(text, place.end - 1):
        return None  # 样|老边|境派出所
    if place is not None and place.is_ordinary_word and not place.is_full and place.start > start:
        before = divisions.covering(place.start - 1)
        return before if before is not None and before.is_full else place
    return place


def _of_place(text: str, start: int, match: re.Match[str], place: Match, divisions: Divisions) -> FoundBody | None:
    """The name of a body that is called by a place, which belongs to it: 样市|轻工|机械厂."""
    stem, end = text[place.end : match.start()], match.end()
    gone = text[divisions.chain(place) - 1 : divisions.chain(place)] in _GONE_TO
    if gone and stem in _TAUGHT:
        return None  # 在样宁|教小学
    run = stem[:1] in _RUNNING and gone
    founded = stem[:1] in _FOUNDING and not is_word(stem, 0) and (run or is_ordinary(stem[1:]))
    if (founded and len(stem) > 1) or _SOME.fullmatch(stem):
        return None  # 样莞|开模具厂, 样江市|一鞋厂
    if not stem and match[0] not in TOUCHING and (len(match[0]) < 3 or match[0].endswith("园")):
        return None
    if _is_abroad(place) and stem and match[0] in _FIRMS and GENERIC.fullmatch(stem):
        return None  # 一些捷克|贸易公司
    if _is_abroad(place) and len(stem) > 1 and not is_ordinary(stem):
        return FoundBody(Span(place.end, end), RULE_NAMED, 0.75)
    if (
        match[0] in _PARKS
        and not place.is_full
        and len(stem) > 1
        and not (GENERIC.fullmatch(stem) or is_ordinary(stem))
    ):
        return FoundBody(Span(place.end, end), RULE_NAMED, 0.8)  # 样萨|宗角样样公园
    if place.candidates[0].level is PlaceLevel.TOWN and place.is_full:
        if (match[0] == "小学" and _VILLAGE_SCHOOL.fullmatch(stem)) or (match[0] == "教学点" and len(stem) > 1):
            return FoundBody(Span(place.end, end), RULE_NAMED, 0.85)  # 样乡|样村小学
        return FoundBody(Span(place.start, end), RULE_NAMED, 0.85)
    return FoundBody(Span(_embassy(text, start, place.start, match[0], divisions), end), RULE_NAMED, 0.85)


def _is_abroad(place: Match) -> bool:
    return place.candidates[0].level is PlaceLevel.COUNTRY and place.candidates[0].name != "中国"


def _takes_place(stem: str, ending: str, place: Match, divisions: Divisions) -> bool:
    """Whether the place belongs to the name: what stands between is generic, or the ending asks for a place."""
    if (ending == "法庭" and len(stem) >= 2) or (ending == "委员会" and _OF_VILLAGE.match(stem)):
        return False
    before = divisions.covering(place.start - 1) if place.start else None
    alone = before is None or before.end != place.start or _REGISTERED.search(ending) is not None
    county = alone and place.is_full and place.candidates[0].level in _REGISTERING
    if county and len(stem) > 1 and not _SEATED_IN.search(stem) and not ending.endswith(_SITES):
        return True
    generic = GENERIC.fullmatch(stem) is not None or WITH_PLACE.search(ending) is not None
    generic = (
        generic or (len(stem) > 1 and ORDINAL_STEM.fullmatch(stem) is not None) or (bool(stem) and is_ordinary(stem))
    )
    return generic or not place.is_full or place.end - place.start == 2


def _by_stem(text: str, start: int, match: re.Match[str]) -> FoundBody | None:
    """The name from ``start``, where what stands before its ending is a proper name."""
    begin, end = match.span()
    for seat in ("公社", "大队") if match[0].endswith("合作社") and is_of_village(text[start:begin]) else _SEATS:
        village = text.rfind(seat, start, begin)
        if village > start and village + len(seat) + 1 < begin:
            start = village + len(seat)
    stem = text[start:begin]
    if ORDINAL.fullmatch(stem) or (match[0][-1] == "中" and not stem and match[0] != "高中" and len(match[0]) == 2):
        return FoundBody(Span(start, end), RULE_NAMED, 0.75)
    if (
        stem[-1:] in {"一", "某", "这", "那", "位"}
        or stem[-1:] == "变"
        or (match[0].endswith(_SITES) and stem[-1:] in _BECOMES)
        or stem[:1] == "不"
        or stem.startswith("委员会")
        or not 2 <= len(stem) <= 14
        or GENERIC.fullmatch(stem)
        or DIGIT.search(stem)
    ):
        return None
    if match[0] not in ALWAYS_PROPER and is_ordinary(stem) and not _opens_works(text, start, match):
        return None
    graduate = match[0] == "大学" and text.startswith("毕业", end)
    if graduate and (settled(text, start, _LEAST_GRADUATE) == begin or text.count(stem) > text.count(stem + "大学")):
        return None  # 王样燕|大学毕业
    if match[0] == "厂" and (
        (len(stem) == _LEAST_STEM and text.endswith(_SET_UP, 0, start)) or _is_to_be_built(text, start, begin)
    ):
        return None  # 办起|竹席厂, 村里|建菌种厂, 湘南|建厂
    return FoundBody(Span(start, end), RULE_NAMED, 0.8 if len(stem) <= 10 else 0.7)


def _opens_works(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether a clause opens with a works called by a word and its ware (云样茶厂), or a school by what it trains."""
    stem = text[start : match.start()]
    if (start and text[start - 1] not in STOP) or is_verbal(text, start) or GENERIC.fullmatch(stem[:2]):
        return False
    if match[0] == "学校":
        return len(stem) >= _LEAST_TRAINING and stem.endswith("培训")
    return match[0] == "厂" and len(stem) == _LEAST_STEM + 1 and stem[-1] in _MADE_OF


def _is_to_be_built(text: str, start: int, begin: int) -> bool:
    """Whether a works is built rather than named: 在湘南|建|厂, 在村里|建|菌种厂."""
    if text[begin - 1] in _RUNS and text[start - 1 : start] in _GONE_TO:
        return True
    inside = text[start - 1 : start] in {"里", "上", "中"} or text.endswith(
        ("打算", "准备", "计划", "想", "要"), 0, start
    )
    return text[start] in _RUNS and inside and begin - start > _LEAST_STEM and not is_word(text, start)


def _cut(words_before: str) -> int:
    """How much of what stands before an ending is no part of the name: up to its last function word or verb."""
    found = CUT.match(words_before)
    cut = found.end() if found else 0
    at = cut
    while at < len(words_before) - 2:
        named = ZONE.match(words_before, at) or GENERIC.fullmatch(words_before, at, at + 2)
        branded = words_before[at : at + 2] in BRANDS
        if is_verbal(words_before, at) and words_before[at] != "一" and not (named or branded):
            cut = at + 2
            at += 2
        else:
            at += 2 if is_word(words_before, at) else 1
    return cut


def _embassy(text: str, low: int, start: int, ending: str, divisions: Divisions) -> int:
    """Where the name begins: before ``start`` where the division's city or, for an embassy, the sender stands."""
    if text[start - 1 : start] == "驻" and ending.endswith("领事馆" if "领" in ending else "大使馆"):
        sender = divisions.last_in(low, start - 1)
        return sender.start if sender is not None and sender.end == start - 1 else start
    before = divisions.last_in(low, start)
    touching = before is not None and before.end == start and (before.is_full or ending in _OF_TWO)
    return divisions.chain(before) if before is not None and touching else start
