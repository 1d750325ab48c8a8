"""Railway stations, ports of entry and stations of research, and sites that share their kind: 樟木桥站, 樟木口岸."""

from __future__ import annotations

import re
from collections.abc import Iterator

from archive_gui.domain.facts import FactKind, PlaceLevel
from archive_gui.domain.spans import Span
from archive_gui.facts.grammar import Rule, words
from archive_gui.facts.places.found import FoundPlace
from archive_gui.facts.sought import Mentioned, Sought
from archive_gui.language.gazetteer import Gazetteer
from archive_gui.language.personal_names import is_verbal, is_word

RULE_HALT = Rule(
    "place.railway_station",
    1,
    FactKind.PLACE,
    "(city)(proper name)?(东|南|西|北)?站 | (proper name)站 in a text that speaks of trains",
    "列车驶出⟦樟木桥站⟧，旅客睡了。",
    "网站公布了列车时刻。",
)
RULE_PORT = Rule(
    "place.port_of_entry",
    1,
    FactKind.PLACE,
    "(division|proper name)(公路|铁路|…)?口岸",
    "货车经⟦樟木公路口岸⟧出境。",
    "沿边口岸通关。",
)
RULE_OF_KIND = Rule(
    "place.of_one_kind",
    1,
    FactKind.PLACE,
    "(proper name)、(proper name)(等)(口岸|水库|机场|…)",
    "瑞丽、⟦枧溪⟧等口岸货车多。",
    "大型、中型水库开闸放水。",
)
RULE_POLAR = Rule(
    "place.research_station",
    1,
    FactKind.PLACE,
    "(长城|中山|昆仑|泰山|秦岭|黄河)站, in a text that speaks of the poles",
    "“雪龙”号离开南极⟦中山站⟧。",
    "火车离开中山站。",
)
RULES = (RULE_HALT, RULE_PORT, RULE_OF_KIND, RULE_POLAR)

_TRAIN = re.compile("列车|铁路|高铁|动车|火车|地铁|车次|站台|检票|旅客")
_TRAINS = Mentioned(words("列车 铁路 高铁 动车 火车 地铁 车次 站台 检票 旅客"))
_POLES = Mentioned(words("南极 北极 科考"))
_STATION = Sought(
    "(?<=[一-鿿]{2})站(?![点位台岗队着稳立满好直得住在上不出姐务柜场票区房前内外里中旁附]|起来|[一-鿿]{0,4}(?:比赛|决赛|赛事|赛场|冠军|"
    "收官|开赛|巡演|男子|女子|演出|活动|推介))(?!长(?![一二三四五六七八九十\\d]))",
    opening="站",
)
_STOP_OF_TOUR = re.compile(
    "(?:世界杯|大奖赛|公开赛|巡回赛|挑战赛|联赛|锦标赛|系列赛|路演|巡演|巡展|马拉松)[一-鿿]{0,6}$"
)
"""What makes a 站 one stop of a series: 世界杯样庆站."""
_SIDES = frozenset("东南西北")
_MARKS = frozenset("，。；：、！？“”（）—·… \n\0\1\u3000")
_LED_BY = frozenset("在从到由经至往抵离达自和与及过于出入停开的回沿")
_NO_STEM = re.compile(
    "[的了着过是为有将被把从到在至由和与及等各每某这那该本多个座处条到一二两三四五六七八九十几\\d]|^[于开停驶抵出进离过经始终靠]|新建|老旧|国家|中国|"
    "换乘|始发|终点|中间|沿途|服务|枢纽|水文|雷达|观测|科考|空间|加油|边检|出入境|总$|分$|充电|换电|监测|基层|中心|工作|车务"
)
_LENGTHS = (6, 5, 4, 3, 2)
_OF_CITY = 4
"""Characters of a city's name before the station's own at most."""
_NEAR = 400
"""How far, in characters, a word of trains may stand from a station that bears no city's name."""
_POLAR = Sought("(?:长城|中山|昆仑|泰山|秦岭|黄河)站(?![点台])", opening=words("长城 中山 昆仑 泰山 秦岭 黄河"))
_SORTS = "公路|铁路|陆路|水运|航空|边境|国际|海港|空港|陆运"
_PORT = Sought(rf"(?P<sort>{_SORTS})?口岸(?![办局委型城]|[一-鿿]?委)", opening=("口岸", *_SORTS.split("|")))
_NO_PORT = re.compile(
    "(?:[开对]放|一类|二类|边境|沿边|内陆|主要|各大?|重要|重点|综合|海关|外贸|进出口|通商|智慧|数字|传统|国家|全国|我国|陆海|海陆|水陆|海空|通关|出入境|"
    "最大|指定|首个|唯一|两国|两地|双方|枢纽|跨境|千年|活牛|进境|整车|中[哈俄蒙越老缅尼巴朝]|[深粤港澳琼]+)$"
)
_WAYS = frozenset("经从自往至到在沿由过将把对")
_KINDS = (
    "(?:陆路|公路|铁路|水运)?口岸|(?:[大中]型)?水库|水电站|机场|火车站|高铁站|渡口|"
    "码头|港口|港(?=[，。、])|公园|景区|古镇|林场|湖泊|隧道|大桥"
)
_NAME = "(?:(?![的了和与及等在从到是为])[一-鿿]){2,4}"
_LIST = Sought(
    rf"(?:{_NAME}、){{1,6}}{_NAME}(?:(?:[、和与及]{_NAME})?等(?:\d{{1,2}}|[两三四五六七八九十]{{1,2}})?[个座条处大]?|[和与及]{_NAME})?"
    rf"(?P<kind>{_KINDS})(?![一-鿿]?[工建]程|管理|移民|经济)",
    after="，。；：、！？“”（）—·… \n\0在从到由经至往自过的及和与大开对放前上括有",
    ahead="、",
    within=(2, 4),
)
_SORT_OF = re.compile(
    "大型|中型|小型|重点|主要|机场|车站|港口|码头|火车站|高铁|地铁|道路|公路|铁路|桥梁|隧道|口岸|河道|河流|湖泊|水库|江河|山塘|堤防|闸站|泵站|"
    "景区|景点|公园|林场|古镇|文物|酒店|饭店|商场|学校|航空|水运|陆运|空港|海港|边境|沿海|沿江|内陆|国际|国内|.*[省市县区州国]$"
)
"""What a list of kinds is made of: 河道、水库."""


def find_gateways(text: str, gazetteer: Gazetteer) -> Iterator[FoundPlace]:
    """The stations and ports of a folded text, and the names in lists that end in their kind."""
    yield from _stations(text, gazetteer)
    yield from _ports(text, gazetteer)
    yield from _of_one_kind(text, gazetteer)
    if _POLES.within(text):
        for match in _POLAR.finditer(text):
            yield FoundPlace(Span(*match.span()), PlaceLevel.SITE, None, None, RULE_POLAR, 0.8)


def _stations(text: str, gazetteer: Gazetteer) -> Iterator[FoundPlace]:
    if not _TRAINS.within(text):
        return
    for match in _STATION.finditer(text):
        end = match.start()
        for length in _LENGTHS:
            start = end - length
            if start < 0 or any(not "一" <= character <= "鿿" for character in text[start:end]):
                continue
            if not _is_led(text, start) or _STOP_OF_TOUR.search(text, max(0, start - 12), start):
                continue
            if _is_of_city(text, start, end, gazetteer) or (
                length <= _OF_CITY and _is_halt(text, start, end) and _speaks_of_trains(text, start)
            ):
                yield FoundPlace(Span(start, match.end()), PlaceLevel.SITE, None, None, RULE_HALT, 0.75)
                break


def _is_led(text: str, start: int) -> bool:
    if start == 0 or text[start - 1] in _MARKS or is_verbal(text, start - 2):
        return True
    return text[start - 1] in _LED_BY and not (is_word(text, start - 1) and not is_verbal(text, start - 2))


def _is_of_city(text: str, start: int, end: int, gazetteer: Gazetteer) -> bool:
    """Whether a city's name opens a station's, with nothing but a side or a name of its own behind it: 样京|丰样|站."""
    for length in range(min(_OF_CITY, end - start), 1, -1):
        name = text[start : start + length]
        if not any(
            place.level in {PlaceLevel.PROVINCE, PlaceLevel.CITY, PlaceLevel.COUNTY}
            for place in (*gazetteer.short(name), *gazetteer.exact(name))
        ):
            continue
        rest = text[start + length : end]
        if not rest:
            return not (is_word(text, end - 1) or (is_word(text, start) and length == 2))
        if rest in _SIDES:
            return True
        stem = rest[:-1] if rest[-1] in _SIDES and len(rest) > 2 else rest
        called = gazetteer.short(stem)
        if len(stem) in {2, 3} and _NO_STEM.search(stem) is None and (called or not _is_worded(stem)):
            return not is_word(text, end - 1)
    return False


def _is_worded(stem: str) -> bool:
    return any(is_word(stem, at) or is_verbal(stem, at) for at in range(len(stem) - 1))


def _is_halt(text: str, start: int, end: int) -> bool:
    """Whether what stands before 站 is a proper name that no word crosses: 样家庄|站."""
    stem = text[start:end]
    if _NO_STEM.search(stem) or is_word(text, end - 1):
        return False
    return not any(is_word(text, at) or is_verbal(text, at) for at in range(start, end - 1))


def _speaks_of_trains(text: str, at: int) -> bool:
    return _TRAIN.search(text, max(0, at - _NEAR), at + _NEAR) is not None


def _ports(text: str, gazetteer: Gazetteer) -> Iterator[FoundPlace]:
    for match in _PORT.finditer(text):
        end = match.start()
        for length in _LENGTHS:
            start = end - length
            name = text[max(0, start) : end]
            if start < 0 or _NO_PORT.search(name) or any(not "一" <= character <= "鿿" for character in name):
                continue
            called = [*gazetteer.short(name), *gazetteer.exact(name)]
            wide = any(place.level in {PlaceLevel.COUNTRY, PlaceLevel.PROVINCE} for place in called)
            if wide or (is_word(text, start - 1) and not is_verbal(text, start - 2)):
                continue
            bounded = _is_led(text, start) or _ends_division(text, start, gazetteer)
            proper = length <= _OF_CITY and _is_halt(text, start, end)
            if called or (bounded and proper and not _begins_division(text, start, end, gazetteer)):
                yield FoundPlace(Span(start, match.end()), PlaceLevel.SITE, None, None, RULE_PORT, 0.8)
                break


def _ends_division(text: str, end: int, gazetteer: Gazetteer) -> bool:
    return any(
        gazetteer.short(text[end - length : end]) or gazetteer.exact(text[end - length : end])
        for length in (2, 3, 4)
        if end >= length
    )


def _begins_division(text: str, start: int, end: int, gazetteer: Gazetteer) -> bool:
    return any(gazetteer.short(text[start : start + length]) for length in (2, 3) if start + length < end)


def _of_one_kind(text: str, gazetteer: Gazetteer) -> Iterator[FoundPlace]:
    """官样、样堂等水库: what bears the kind that stands behind the list."""
    for match in _LIST.finditer(text):
        names = re.finditer("[一-鿿]+?(?=[、和与及等]|$)", match[0][: match.start("kind") - match.start()])
        spans = [(match.start() + hit.start(), match.start() + hit.end()) for hit in names]
        spans = [(start, end) for start, end in spans if end - start > 1]
        spans[0] = (_behind_division(text, *spans[0], gazetteer), spans[0][1])
        if not all(_is_of_list(text, start, end, gazetteer) for start, end in spans):
            continue
        last = spans[-1][1] == match.start("kind")
        for start, end in spans[: len(spans) - last]:
            yield FoundPlace(Span(start, end), PlaceLevel.SITE, None, None, RULE_OF_KIND, 0.7)
        if last:
            start = spans[-1][0]
            yield FoundPlace(Span(start, match.end("kind")), PlaceLevel.SITE, None, None, RULE_OF_KIND, 0.7)


def _behind_division(text: str, start: int, end: int, gazetteer: Gazetteer) -> int:
    """Where the first name of a list begins: 样圳|皇样、样湖口岸, 加大|官样、样堂等水库, 经|瑞样、样岗等口岸."""
    if end - start > 2 and text[start] in _WAYS:
        start += 1
    if end - start < _OF_CITY:
        return start
    led = is_verbal(text, start) or is_word(text, start) or gazetteer.short(text[start : start + 2])
    return start + 2 if led else start


def _is_of_list(text: str, start: int, end: int, gazetteer: Gazetteer) -> bool:
    name = text[start:end]
    if _SORT_OF.fullmatch(name):
        return False
    return bool(gazetteer.short(name)) or not _is_worded(name)
