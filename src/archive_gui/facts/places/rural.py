"""Towns that the register does not have and the communes, brigades and teams of 1958 to 1984, by their pattern."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from archive_gui.domain.facts import FactKind, PlaceLevel
from archive_gui.domain.spans import Span
from archive_gui.facts.grammar import Rule, words
from archive_gui.facts.places.divisions import Divisions
from archive_gui.facts.places.found import FoundPlace
from archive_gui.facts.places.stated_towns import town_of_county
from archive_gui.facts.sought import Sought, longest_words
from archive_gui.language.gazetteer import Gazetteer, Match
from archive_gui.language.personal_names import is_verbal, is_word

RULE_TOWN = Rule(
    "place.town_named",
    5,
    FactKind.PLACE,
    "(division)(2-3 characters)(镇|乡|街道|苏木) | (city)(1-2 characters)(湖|山|…)区 | (2-3 characters)管理区 | "
    "(2-4 characters)街道(village)",
    "隆回县⟦樟石溪镇⟧开了集市。",
    "隆回县各乡镇",
)
RULE_COMMUNE = Rule(
    "place.commune",
    3,
    FactKind.PLACE,
    "(2-3 characters)(人民公社|公社|大队|生产队)",
    "⟦样溪公社⟧修了水渠。",
    "各公社修了水渠。",
)
RULE_TOWN_ALONE = Rule(
    "place.town_alone",
    2,
    FactKind.PLACE,
    "(boundary)(2-3 characters)(镇|乡)",
    "在⟦樟门沟乡⟧，农民正在晒谷。",
    "在小镇，农民正在晒谷。",
)
RULES = (RULE_TOWN, RULE_COMMUNE, RULE_TOWN_ALONE)

_TOWN = re.compile(
    "[一-鿿]{2,3}?(?:镇|乡|街道|苏木|(?<![社灌灾牧林库园校矿陷地])区(?![域间块别长内委公政]))(?![长政党级企办人民村域中干区情亲镇友贤土])"
)
_HAMLET = re.compile(
    "(?!美丽|和美|示范|文明|特色|农家|自家|老旧|百年)[一-鿿]{2,3}?(?P<end>寨|屯|庄|嘎查|营子|窝铺|院子|屋场)"
    "(?![子人户主里镇乡村区县稼园会台])"
)
_NOT_FIRST = frozenset("把将被让使给区里内外等看围")
_BESIDE = re.compile("的(?=[一-鿿]{2}(?:寨|屯|庄))|对面|附近|旁边|隔壁|前面|后面|邻近|周边")
"""What stands between a village and a hamlet that is no part of it: 样亮村对面|后庄."""
_ALONE = re.compile(
    r"(?:(?<![一-鿿])|(?<=[在到从至赴往于和与及由是对向])|(?<=[来得]到)|(?<=[到进出过]了)|(?<=走进)|(?<=[夜投]宿)|(?<=途经)|(?<=路过)|(?<=位于)|(?<=[改称]为)|(?<=们)|(?<=[畔边岸旁]的)|(?<=该县)|(?<=县城)|(?<=本县))"
    r"(?P<name>(?![在到从至和与及是由对向的])[一-鿿]{2,3}[镇乡])(?:(?=乡[长党政]|镇[长党政])|(?![县市江安长政党级企办人民村域中干区情亲镇友贤土间下音]))"
)
_OF_NUMBER = re.compile("[一二两三四五六七八九][一-鿿][镇乡]")
_TOWN_BEHIND = re.compile("[、和与][一-鿿]{2,4}[镇乡](?![村镇乡民])")
_TOWN_BEFORE = re.compile("[一-鿿]{2,4}[镇乡][、和与]$")
_TOWN_ENDING = Sought(
    "[镇乡](?:(?=乡[长党政]|镇[长党政])|(?![长政党级企办人民村域中干区情亲镇友贤土间下音]))", opening="镇乡"
)
_OF_BANNER = Sought("(?:苏木|嘎查)(?![长达级民])", opening=("苏木", "嘎查"))
_LONGEST_MONGOL = 7
"""Characters of a Mongol name in Chinese script: 额尔敦宝拉格."""
_PREFECTURE = re.compile("(?:(?<![一-鿿])|(?<=[在到从至赴往于和与及由省]))[一-鿿]{2}(?<![全本各该我这那此])专区(?!级)")
_STREETS = Sought(
    "(?<![一-鿿])[给把将对在向由被让从到至和与及]?(?P<name>[一-鿿]{2,4}街道)", ahead=("街道",), within=(2, 5)
)
_DISTRICT = re.compile("(?!江河|河湖|江湖|山河|环)[一-鿿]{1,2}[湖江河山海岛洲洋溪]区(?![域间块别长内委公政])")
"""A district of a city that the register does not have, called by a lake or a hill: 样通湖区."""
_MANAGED_WORDS = frozenset(("屈原", "西湖"))
"""Such areas that words name (general knowledge: 岳阳市屈原管理区, 常德市西湖管理区)."""
_MANAGED = Sought("(?P<stem>[一-鿿]{2,3})(?<![保护综合集中])管理区(?![域别间])", ahead=("管理",), within=(2, 3))
_NO_TOWN = re.compile(
    r"[包通古小大重城家故老下返还侨水梦异思同外本各全该每特名雪诗酒茶强富穷边元亿星型范困心族贫逐挨回离农百千归进出入帮扶联驻由他街省市县区州]"
    r"[镇乡]$|[挂就转调升兼担]任|里和|乡镇$|^[又也还再就才都邻下进走跑赶逛闯恋思在到从至和与及由是对向的几多各全本该每这那某我他她你个]|[之是等邻][镇乡]|在|[到去]|^[一二三两](?:[个座]|.$)"
)
_ENDING = Sought(
    "(?P<commune>人民公社|公社)(?!化|社会)|(?P<brigade>生产大队|大队)(?![长部员伍])|(?P<team>生产队)(?![长员])",
    opening=("人民公社", "公社", "生产", "大队"),
)
_SAID_OF_BODIES = re.compile(
    "(?:特勤|队|少先|支|总|消防|交警|武警|刑侦|巡逻|执法|特警|救援|突击|训练|机动|工作|运输|勘探|勘测|稽查|监察|飞行|"
    "航空|民兵|"
    "第[一二三四五六七八九十])$"
)
_BOUNDARY = frozenset("，。；：、！？“”（）()…—,.;:!? \n\0\1在到从至的和与及由把对为向我各该本省市县区镇乡村")
_COMMON = re.compile(
    r"^[的至和与到在有是了]|给|得懂|[他她它我你们着了过不]|[各本该全每某几多两三四五六七八九十百千\d]|农村|城市|附近|周围|先进|后进|有的|这个|"
    r"那个|一个|已有|新型|族村|[石深高土大]山区$|[返入下进离回]乡$|全县|生产|所有|不少|许多|小城镇|中心镇"
)
_CLAUSE = re.compile("[是在了有把被给让]")
_COUNTED = re.compile(
    r"[一二两三四五六七八九十百千几多数各全每\d]+(?:[个余多来]|$)|.*(?:公社|大队|各|所有|其他|其它|先进|后进)"
)
"""A number of communes, not a name that begins with one (四道样子大队)."""
_BORROWED = frozenset("借找帮教访派调给去赴离回进出问选")
"""Verbs of one character before a commune or brigade: 借|样上大队."""
_OF_THE_TIME = frozenset(
    words(
        "红星 红旗 红光 红卫 东风 东方红 前进 跃进 胜利 团结 五星 光明 幸福 先锋 卫星 和平 平安 "
        "向阳 建设 民主 爱国 "
        "友谊 新建 新民 新华 新生 曙光 星火 火箭 灯塔 解放 互助 联盟 丰收 永丰 丰乐 卫东 五一 八一 七一 太平 永安 "
        "兴隆 长征 工农 反修"
    )
)
"""Words that brigades were named by from 1958 to 1984."""
_WENT = ("到了", "进了", "出了", "过了", "回了", "去了")
_LENGTHS = (2, 3)
_LENGTHS_IN_CHAIN = (4, 5)
_SQUAD = re.compile(r"(?:第?(?:[一二三四五六七八九十]{1,2}|\d{1,2}))(?:生产小?队|小队|队)(?![长员伍部])")


def find_towns(text: str, places: Sequence[FoundPlace], gazetteer: Gazetteer) -> Iterator[FoundPlace]:
    """Unlisted towns of a folded text right behind one of the divisions ``places``, which are in order."""
    starts = [place.span.start for place in places]
    yield from _districts(text, places)
    yield from _managed(text, {place.span.end for place in places})
    for place in places:
        if place.level is PlaceLevel.COUNTRY or place.code is None or len(place.code) > 6:
            continue
        match = _TOWN.match(text, place.span.end, place.span.end + 6)
        if (
            match is not None
            and match[0][-1] == "区"
            and not (len(place.code) == 6 and text[match.start() - 1] == "县")
        ):
            continue  # a district below the county: 1949 to the eighties
        # 山南 of 山南区 may be known as another place's name.
        named = match is not None and bisect_left(starts, match.end()) > bisect_right(starts, match.start())
        if match is not None and not named:
            if match[0][0] in _NOT_FIRST or "的" in match[0]:
                continue  # 样市|区的街道
            today = town_of_county(match[0], place.code, gazetteer) if len(place.code) == 6 else None
            if today is None and _COMMON.search(match[0]):
                continue
            full = place.full_name + match[0] if place.full_name else None
            code = None if today is None else today.code
            yield FoundPlace(
                Span(*match.span()), PlaceLevel.TOWN, code, full, RULE_TOWN, 0.8, inferred=code is not None
            )


def _districts(text: str, places: Sequence[FoundPlace]) -> Iterator[FoundPlace]:
    """样阳市样通湖区: districts behind their city, wherever they are named again."""
    told: dict[str, str] = {}
    for place in places:
        behind = _DISTRICT.match(text, place.span.end) if place.level is PlaceLevel.CITY else None
        if behind is None or text[place.span.end - 1] != "市" or text.count(behind[0]) == 1:
            continue
        if not is_word(text, behind.end() - 2) and not is_verbal(text, behind.start()):
            told.setdefault(behind[0], (place.full_name or "") + behind[0])
    for span in longest_words(text, told) if told else ():
        full = told[text[span.start : span.end]]
        yield FoundPlace(span, PlaceLevel.COUNTY, None, full, RULE_TOWN, 0.75)


def _managed(text: str, ends: Collection[int]) -> Iterator[FoundPlace]:
    """样原管理区: former state farms that have a government of their own; ``ends``: where known places end."""
    for match in _MANAGED.finditer(text):
        start = match.start()
        end = match.end()
        begins = start in ends or start == 0 or text[start - 1] in _BOUNDARY or is_verbal(text, start - 2)
        inner = range(max(0, start - 1), end - len("管理区"))
        proper = match["stem"] in _MANAGED_WORDS or not any(is_word(text, at) for at in inner)
        if begins and proper and not _COMMON.search(match[0]):
            yield FoundPlace(Span(start, end), PlaceLevel.COUNTY, None, None, RULE_TOWN, 0.7)


def _streets(text: str, villages: Collection[int]) -> Iterator[FoundPlace]:
    """样山街道|样溪社区: what opens a clause before a village of the register."""
    for match in _STREETS.finditer(text):
        start, end = match.span("name")
        if end in villages and not _COMMON.search(match["name"]) and not is_verbal(text, start):
            yield FoundPlace(Span(start, end), PlaceLevel.TOWN, None, None, RULE_TOWN, 0.75)


def find_rural(
    text: str, places: Sequence[FoundPlace], home: Sequence[str], gazetteer: Gazetteer
) -> Iterator[FoundPlace]:
    """Hamlets right behind a place, towns that stand alone, communes, brigades and teams, of a folded text."""
    ends = {place.span.end: place for place in places}
    for place in places:
        if place.level is PlaceLevel.COUNTRY or (place.code is None and place.level is not PlaceLevel.VILLAGE):
            continue
        beside = _BESIDE.match(text, place.span.end)
        begin = place.span.end if beside is None else beside.end()
        hamlet = _HAMLET.match(text, begin, begin + 6)
        if (
            hamlet is not None
            and (place.code is None or len(place.code) >= 6)
            and not is_word(text, hamlet.start("end") - 1)
            and not _COMMON.search(hamlet[0])
            and not is_verbal(text, hamlet.start())
        ):
            full = place.full_name + hamlet[0] if place.full_name and beside is None else None
            yield FoundPlace(Span(*hamlet.span()), PlaceLevel.VILLAGE, None, full, RULE_TOWN, 0.75)
    taken = Divisions([Match(p.span.start, p.span.end, "", (), is_full=True, is_ordinary_word=False) for p in places])
    for town in _towns_alone(text, home, gazetteer):
        if taken.covering(town.span.start) is None and taken.covering(town.span.end - 1) is None:
            yield town
    for match in _PREFECTURE.finditer(text) if "专区" in text else ():
        if is_word(text, match.start()):
            continue  # 记者|专区
        yield FoundPlace(Span(*match.span()), PlaceLevel.CITY, None, None, RULE_TOWN_ALONE, 0.75)
    villages = {place.span.start for place in places if place.level is PlaceLevel.VILLAGE and place.code}
    yield from _streets(text, villages)
    yield from _of_banners(text, ends)
    yield from _communes(text, ends, home, gazetteer)


def _of_banners(text: str, ends: dict[int, FoundPlace]) -> Iterator[FoundPlace]:
    """样拉盖苏木, 样仁高嘎查: what stands between a boundary and the Mongol word for a town or a village."""
    for match in _OF_BANNER.finditer(text):
        start = match.start()
        while start > 0 and match.start() - start < _LONGEST_MONGOL and start not in ends:
            if text[start - 1] in _BOUNDARY:
                break
            start -= 1
        bounded = start == 0 or start in ends or text[start - 1] in _BOUNDARY
        bounded = bounded and "族" not in text[start : match.start()]
        if bounded and match.start() - start >= len("样样") and not _COMMON.search(text, start, match.start()):
            level = PlaceLevel.TOWN if match[0] == "苏木" else PlaceLevel.VILLAGE
            parent = ends.get(start)
            full = parent.full_name + text[start : match.end()] if parent and parent.full_name else None
            found = FoundPlace(Span(start, match.end()), level, None, full, RULE_TOWN_ALONE, 0.75)
            ends.setdefault(match.end(), found)
            yield found


def _communes(
    text: str, ends: dict[int, FoundPlace], home: Sequence[str], gazetteer: Gazetteer
) -> Iterator[FoundPlace]:
    """Communes, brigades and teams, each known to what follows it."""
    for match in _ENDING.finditer(text):
        found = _commune(text, match, ends, home, gazetteer)
        if found is not None:
            ends[found.span.end] = found
            yield found
            squad = _SQUAD.match(text, found.span.end) if found.level is PlaceLevel.VILLAGE else None
            if squad is not None:
                full = found.full_name + squad[0] if found.full_name else None
                yield FoundPlace(Span(*squad.span()), PlaceLevel.GROUP, None, full, RULE_COMMUNE, 0.7)


def _towns_alone(text: str, home: Sequence[str], gazetteer: Gazetteer) -> Iterator[FoundPlace]:
    """石门沟乡 between boundaries; where the home county has a town of that stem today, with its code."""
    county = next((code for code in home if len(code) == 6), None)
    for ending in _TOWN_ENDING.finditer(text):
        # Asked from behind: a name ends in far fewer places than one can begin in.
        match = next(filter(None, (_ALONE.match(text, ending.end() - length) for length in (4, 3))), None)
        if match is None or match.end() != ending.end() or "族" in match["name"]:
            continue
        start, end = match.span("name")
        if (
            (_NO_TOWN.search(match["name"]) and not (end - start == 3 and gazetteer.short(match["name"][:-1])))
            or (_COMMON.search(match["name"]) and not _counts_nothing(text, match))
            or match["name"][-1] in match["name"][:-1]
            or match["name"][0] == match["name"][-2]
            or is_word(text, end - 1)
        ):  # 逐乡逐镇, 乡路乡管: one by one, each its own
            continue
        if any(is_verbal(text, at) for at in range(start - 1, end - 1)) or (
            is_word(text, end - 2) and not gazetteer.short(match["name"][:-1])
        ):
            continue
        if end - start == 3 and is_word(text, start) and not gazetteer.short(match["name"][:-1]):
            continue
        today = [town for town in gazetteer.variants(match["name"]) if county and town.code.startswith(county)]
        code = today[0].code if len(today) == 1 else None
        full = gazetteer.full_name(code) if code is not None else None
        yield FoundPlace(Span(start, end), PlaceLevel.TOWN, code, full, RULE_TOWN_ALONE, 0.7, inferred=code is not None)


def _counts_nothing(text: str, match: re.Match[str]) -> bool:
    """Whether the numeral that begins a town's name counts nothing, a town stands beside it: 两江乡、样溪乡."""
    name = match["name"]
    if _OF_NUMBER.fullmatch(name) is None:
        return False
    start, end = match.span("name")
    return _TOWN_BEHIND.match(text, end) is not None or _TOWN_BEFORE.search(text, max(0, start - 6), start) is not None


def _commune(
    text: str, match: re.Match[str], ends: dict[int, FoundPlace], home: Sequence[str], gazetteer: Gazetteer
) -> FoundPlace | None:
    end = match.start()
    town = ends.get(end)
    if match["commune"] and town is not None and town.level is PlaceLevel.TOWN:
        return replace(town, span=Span(town.span.start, match.end()), rule=RULE_COMMUNE)  # 样道镇公社
    if match["commune"] and town is not None and town.level is PlaceLevel.VILLAGE:
        # 样尹村公社: called by the village it sat in
        return FoundPlace(Span(town.span.start, match.end()), PlaceLevel.TOWN, None, None, RULE_COMMUNE, 0.75)
    if match["brigade"] and town is not None and town.level is PlaceLevel.VILLAGE:
        return replace(town, span=Span(town.span.start, match.end()), rule=RULE_COMMUNE)  # 样家村大队
    for start in _starts(end, ends):
        stem = text[start:end]
        parent = ends.get(start)
        led = parent is not None or start == 0 or text[start - 1] in _BOUNDARY or is_verbal(text, start - 2)
        led = led or text.endswith(_WENT, 0, start)
        led = led or (end - start == 2 and text[start - 1] in _BORROWED and not is_word(text, start - 1))
        if not led or any(character in _BOUNDARY for character in stem.removesuffix("市")):
            continue
        if _CLAUSE.search(stem):
            continue  # 教室是|生产队
        numbered = parent is not None and len(stem) > 2 and not _COUNTED.match(stem)
        if (
            (_COMMON.search(stem) and not numbered)
            or _SAID_OF_BODIES.search(stem)
            or (match["brigade"] and parent is None and is_word(text, start) and stem not in _OF_THE_TIME)
        ):
            return None
        level = PlaceLevel.TOWN if match["commune"] else PlaceLevel.VILLAGE if match["brigade"] else PlaceLevel.GROUP
        span = Span(start, match.end())
        full = parent.full_name + text[start : match.end()] if parent is not None and parent.full_name else None
        code = _code_of_today(stem, parent, home, gazetteer) if match["commune"] else None
        return FoundPlace(span, level, code, full, RULE_COMMUNE, 0.75, inferred=code is not None)
    return None


def _starts(end: int, ends: dict[int, FoundPlace]) -> Iterator[int]:
    """Where a commune's name that ends there may begin: right behind a place first."""
    lengths = (*_LENGTHS, *_LENGTHS_IN_CHAIN)
    chained = [end - length for length in lengths if end - length in ends]
    yield from chained
    yield from (end - length for length in _LENGTHS if end >= length and end - length not in chained)


def _code_of_today(stem: str, parent: FoundPlace | None, home: Sequence[str], gazetteer: Gazetteer) -> str | None:
    """The town that bears the commune's name today, where the county has just one."""
    county = parent.code if parent is not None and parent.code and len(parent.code) == 6 else None
    county = county or next((code for code in home if len(code) == 6), None)
    if county is None:
        return None
    towns = [town for town in gazetteer.short(stem) if town.level is PlaceLevel.TOWN and town.code.startswith(county)]
    return towns[0].code if len(towns) == 1 else None
