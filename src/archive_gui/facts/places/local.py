"""Places that no register tells, by what stands around them: 样家坳一带, 从样桥到样塘的班车, datelines, short forms."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from archive_gui.domain.facts import FactKind, PlaceLevel
from archive_gui.domain.spans import Span
from archive_gui.facts.grammar import Rule
from archive_gui.facts.places import chained as chained_places
from archive_gui.facts.places import features_weighed, hamlets, landforms, roads, settlements, short_forms
from archive_gui.facts.places import frames as places_in_frames
from archive_gui.facts.places.found import FoundPlace
from archive_gui.facts.places.towns_in_short import RULE_TOWN_IN_SHORT, towns_in_short
from archive_gui.facts.sought import Mentioned, Sought, each_pair, longest_words
from archive_gui.language.gazetteer import Gazetteer
from archive_gui.language.personal_names import is_verbal, is_word

RULE_AREA = Rule(
    "place.area", 1, FactKind.PLACE, "(2-4 characters)一带", "⟦樟石埠⟧一带连降大雨。", "山区一带连降大雨。"
)
RULE_ROUTE = Rule(
    "place.route",
    4,
    FactKind.PLACE,
    "(从)?(A)(到|至)(B)(的班车|公路|铁路|段|间|…)",
    "从长沙到⟦樟木塘⟧的班车",
    "从农村到城市的道路",
)
RULE_DATELINE = Rule(
    "place.dateline",
    1,
    FactKind.PLACE,
    "(本报|新华社|…)(place)(date)?(电|讯)",
    "本报⟦洛阳⟧讯 牡丹开了。",
    "本报综合讯 牡丹开了。",
)
RULE_UNLISTED = Rule(
    "place.unlisted",
    1,
    FactKind.PLACE,
    "(2 characters)(县|市|区), more than once",
    "⟦樟渚县⟧第九届人民代表大会开幕。",
    "主城区通车。主城区限行。",
)
RULE_STAYED = Rule(
    "place.stayed",
    1,
    FactKind.PLACE,
    "(任教|生|病逝|…)于(short name)",
    "他任教于⟦武功⟧。",
    "生于忧患。",
)
RULE_LISTED = Rule(
    "place.listed",
    4,
    FactKind.PLACE,
    "(A)、(B)…(两|三|…)(个)?(县|乡|村|公社|大队|…)",
    "隆回县、⟦樟坪⟧两个县",
    "老人、孩子两个人",
)
RULE_WATER = Rule(
    "place.water",
    1,
    FactKind.PLACE,
    "(2 characters)(江|河|湖|溪)(暴涨|决口|流经|…)",
    "⟦樟栏江⟧暴涨，淹了街道。",
    "小河流经村口。",
)
RULES = (
    RULE_LISTED,
    RULE_WATER,
    RULE_TOWN_IN_SHORT,
    RULE_AREA,
    RULE_ROUTE,
    RULE_DATELINE,
    landforms.RULE,
    RULE_UNLISTED,
    RULE_STAYED,
    short_forms.RULE,
    *chained_places.RULES,
    *hamlets.RULES,
    *roads.RULES,
    *places_in_frames.RULES,
    *settlements.RULES,
    features_weighed.RULE,
)

_HAN = "[一-鿿]"
_AREA = re.compile(rf"(?:^|(?<=[^一-鿿])|(?<=[在到从至自的及和])|(?<=[省市县区])){_HAN}{{2,4}}?(?=一带)")
_NO_AREA = re.compile("[区岸线海边处内外面部心方郊街路里国城地]$|沿|这|那|周边|附近|交界|[的在到从至自及和与是有]")
_AROUND = re.compile("一带")
_TO = Sought("[到至](?=[一-鿿]{3})", opening="到至")
_CARRIER = (
    "的?(?:(?:产业|旅游|扶贫|机耕|循环|资源|通[村组乡])+路|班车|长途|列车|客车|班机|航班|航线|客轮|轮船|汽车|火车|专列|公路|(?:城际|市域)?铁路|"
    "高速|(?:[一二三四]级|高等级|高速|二级|[国省县]道)公路|路段|河段|区间|线路|道路|渠道|航道|水路|管道|[之]?间(?!接|隔|断)|段(?!时)|一线|一段|沿线|的(?:山路|水泥路|机耕道|老路|路(?=[，。修通长全])))"
)
_FROM_TO = re.compile(rf"从(?P<a>{_HAN}{{2,4}}?)[到至](?P<b>{_HAN}{{2,4}}?)(?={_CARRIER})")
_ROUTE = re.compile(
    rf"(?:(?<![一-鿿])|(?<=铁路)|(?<=公路)|(?<=线)|"
    rf"(?<=[在于的由是及和、]))(?P<a>(?!从){_HAN}{{2,3}})[到至](?P<b>{_HAN}{{2,4}}?)(?={_CARRIER})"
)
_NO_ROUTE = re.compile("[的又让给把被将叫请派我你他她它们]|[国省县乡村]道|[村组]部|集镇|县城|学校|[家路门村]口|家门")
_DATELINE = Sought(
    rf"(?:本报|社|本台|[日晚]报|电台)(?P<name>{_HAN}{{2,4}}?)(?:\0{{2,16}})?(?:专|急|航)?(?:电(?![一-鿿])|"
    rf"讯(?![息问]))"
    rf"|(?<=[／/])(?P<by>{_HAN}{{2,4}}?)(?:报导|报道|讯)(?=[】）])",
    opening=("本报", "社", "本台", "日报", "晚报", "电台"),
    after="／/",
    ahead=("电", "讯", "报导", "报道"),
    within=(2, 23),
)
_NO_DATELINE = frozenset(("综合", "快讯", "最新", "消息", "通讯", "简讯", "专电", "特约", "记者", "据悉"))
_SMALL = frozenset("口埠铺塘沟坪岗坡坳垭屯湾")
_DIVISION = Sought(
    r"(?<![一-鿿])(?:[年日月号为])?(?P<name>[一-鿿]{2}(?:[县区]|市(?!集)|州(?![市县区])))(?![场民长域内外镇级委值际容])",
    ahead="县区市州",
    within=(2, 3),
)
_NO_DIVISION = re.compile(
    r"[元全各本该我两多几城郊山灾社地校园库牧林矿新老旧小大中东西南北主片战禁港景特行省外跨邻辖周上下边海沿"
    r"的在到从至与和及对向是为由被把将让给了等有贸保湾专][县市区州]|"
    r"^[据在个全各本该我每某几两多一二三四五六七八九十当成为是任于]|自治"
)
_GOVERNED = re.compile(r"第[一二三四五六七八九十百\d]+届|人民(?:政府|法院|代表)|副?[市县区]长")
_STAYED = Sought(
    rf"(?:任教|任职|求学|就读|毕业|出生|病逝|逝世|"
    rf"[客旅定移迁]居|转战|战死|牺牲|流落|避难|工作|[生长葬卒殁迁逝])于"
    rf"(?P<name>{_HAN}{{2,4}}?)(?=[，。；、）\n])",
    opening=(
        *("任教", "任职", "求学", "就读", "毕业", "出生", "病逝", "逝世", "转战", "战死", "牺牲", "流落", "避难"),
        *("工作", *each_pair("客旅定移迁", "居"), *each_pair("生长葬卒殁迁逝", "于")),
    ),
)
_RURAL = frozenset({PlaceLevel.TOWN, PlaceLevel.VILLAGE, PlaceLevel.GROUP})
_LEVELS = {
    "县": PlaceLevel.COUNTY,
    "市": PlaceLevel.COUNTY,
    "区": PlaceLevel.COUNTY,
    "乡": PlaceLevel.TOWN,
    "镇": PlaceLevel.TOWN,
    "乡镇": PlaceLevel.TOWN,
    "公社": PlaceLevel.TOWN,
    "街道": PlaceLevel.TOWN,
    "地方": PlaceLevel.TOWN,
    "村": PlaceLevel.VILLAGE,
    "大队": PlaceLevel.VILLAGE,
    "社区": PlaceLevel.VILLAGE,
    "寨": PlaceLevel.VILLAGE,
    "生产队": PlaceLevel.GROUP,
}
_ENUMERATED = Sought(
    rf"(?<![一-鿿])?(?P<names>{_HAN}{{2,4}}(?:、{_HAN}{{2,4}}?){{1,9}}?)(?:[等这]?(?:[两二三四五六七八九十几]|\d{{1,2}})(?:个(?:{_HAN}{{2}}(?=[乡镇村寨]))?)?|等(?=[乡镇村公]))"
    r"(?P<level>乡镇(?!干部)|县(?!城|级|领导|干部)|市(?!场|民|领导)|区(?!域|领导|干部)|乡(?![间村干党])|镇(?![村干党领])|公社|街道|村(?![民庄镇医嫂支两干组])|大队|社区|寨|生产队|地方)",
    ahead="、",
    within=(2, 4),
)
_HAMLETS = Sought(
    rf"(?<![一-鿿])(?P<names>{_HAN}{{2,3}}?(?P<kind>[寨屯庄湾冲坪坳])(?:、{_HAN}{{2,3}}?(?P=kind)){{1,9}})(?=[，。的等和])",
    ahead=each_pair("寨屯庄湾冲坪坳", "、"),
    within=(2, 3),
)
_SIGHTS = Sought(
    rf"(?<![一-鿿])(?P<names>{_HAN}{{2,5}}(?:、{_HAN}{{2,5}}){{1,6}}?)等(?:[两三四五六七八九十几多]|\d{{1,3}})?[个处大家]?"
    r"(?:[1-5]?A级|[著知]名|旅游|重点|主要)*(?:景区|景点|风景区|名胜|古迹|旅游区)",
    ahead="、",
    within=(2, 5),
)
"""天样峡、明样山等景区: what is listed as sights."""
_SIGHT_WORDS = Mentioned(("景区", "景点", "名胜", "古迹", "旅游区"))
"""Without one of these no sights are listed."""
_LEAD_OF_LIST = re.compile(
    "^.*(?:来自|涉及|覆盖|惠及|包括|走遍|跑遍|周边|附近|邻近|[由把将]原?(?=..)|^[可但而却]|[了在到从的和与及是有过们]同?|(?<!^大)同(?=..))"
)
_SHORTEST_ITEM = 2
_NO_ITEM = re.compile("[的和与及是有了在到从各等县市区乡镇村]|^[两三]")
_WATER = Sought(
    rf"(?<![一-鿿])(?P<name>{_HAN}{{2}}[江河湖溪])(?=形成|流经|发源|奔流|暴涨|决口|泛滥|断流|改道|封冻|解冻|"
    rf"涨水|水位|水势|洪峰|穿城|"
    r"全长|通航|汇入|注入|上游|中游|下游|两岸|沿岸|河段|江段|特大洪水|大堤|治理)",
    ahead="江河湖溪",
    within=(2, 2),
)
_MOST_SHORT_FORMS = 200
"""How many towns' short forms are sought in one article; no article names more towns."""


def _before(pattern: re.Pattern[str], text: str, end: int, longest: int, group: str | int = 0) -> re.Match[str] | None:
    """The match of ``pattern`` whose ``group`` of two to ``longest`` characters ends at ``end``, the longest first."""
    for start in range(max(0, end - longest), end - 1):
        match = pattern.match(text, start)
        if match is not None and match.end(group) == end:
            return match
    return None


class LocalPlaces:
    """Finds in one folded text the places that only the words around them tell."""

    def __init__(self, text: str, known: Sequence[FoundPlace], home: Sequence[str], gazetteer: Gazetteer) -> None:
        """Read with the places ``known`` so far and the codes of the page's home, narrowest first."""
        self._text = text
        self._known = known
        self._home = home
        self._gazetteer = gazetteer

    def find(self) -> Iterator[FoundPlace]:
        """The places, kind by kind; what overlaps places known is for the caller to drop."""
        told = list(self._told())
        yield from told
        taken = sorted([*self._known, *told], key=lambda place: place.span.start)
        ends = sorted(place.span.end for place in taken)
        for place in features_weighed.find_weighed(self._text, self._gazetteer):
            # As many places end before it begins as begin before it ends: none of them overlaps it.
            begun = bisect_left(taken, place.span.end, key=lambda one: one.span.start)
            if begun == bisect_right(ends, place.span.start):
                yield place

    def _told(self) -> Iterator[FoundPlace]:
        yield from self._areas()
        yield from self._routes()
        yield from self._datelines()
        yield from self._stays()
        yield from self._lists()
        yield from self._sights()
        yield from self._hamlets()
        for match in _WATER.finditer(self._text):
            if self._text[match.start("name")] in "条座个是约":
                continue
            if not is_word(self._text, match.start()) and not is_verbal(self._text, match.start()):
                yield FoundPlace(Span(*match.span("name")), PlaceLevel.NATURAL, None, None, RULE_WATER, 0.7)
        yield from towns_in_short(self._text, self._home, self._gazetteer)
        yield from landforms.find_landforms(self._text, self._gazetteer)
        peopled = list(hamlets.find_hamlets(self._text))
        yield from peopled
        yield from chained_places.find_chained(self._text, self._known, self._gazetteer)
        yield from roads.find_roads(self._text, self._gazetteer)
        yield from places_in_frames.find_in_frames(self._text, self._known, self._gazetteer)
        yield from settlements.find_settlements(self._text, self._known, self._gazetteer)
        unlisted = list(self._unlisted())
        yield from unlisted
        yield from short_forms.find_short_forms(self._text, [*self._known, *unlisted, *peopled])

    def _areas(self) -> Iterator[FoundPlace]:
        ends = [end.start() for end in _AROUND.finditer(self._text)]
        for match in (found for end in ends if (found := _before(_AREA, self._text, end, 4)) is not None):
            if not _NO_AREA.search(match[0]) and (match[0][-1] in _SMALL or self._is_proper(*match.span())):
                yield self._named(*match.span(), PlaceLevel.REGION, RULE_AREA)

    def _routes(self) -> Iterator[FoundPlace]:
        joined = [to.start() for to in _TO.finditer(self._text)]
        for matches in (
            _FROM_TO.finditer(self._text),
            (found for to in joined if (found := _before(_ROUTE, self._text, to, 3, "a")) is not None),
        ):
            for match in matches:
                ends = (match.span("a"), match.span("b"))
                if _NO_ROUTE.search(self._text, match.start("a"), match.end("b")):
                    continue
                if self._text[match.end("b")] == "间" and is_word(self._text, match.end("b") - 1):
                    continue  # 车|间
                if all(
                    self._is_proper(*end) or landforms.divisions_called(self._text[slice(*end)], self._gazetteer)
                    for end in ends
                ):
                    for end in ends:
                        yield self._named(*end, PlaceLevel.TOWN, RULE_ROUTE)

    def _datelines(self) -> Iterator[FoundPlace]:
        for match in _DATELINE.finditer(self._text):
            group = "name" if match["name"] else "by"
            name = match[group]
            if name[-1] == "通" and self._text[match.end(group)] == "讯":
                continue
            if name not in _NO_DATELINE and (
                landforms.divisions_called(name, self._gazetteer) or self._is_proper(*match.span(group))
            ):
                yield self._named(*match.span(group), PlaceLevel.CITY, RULE_DATELINE)

    def _stays(self) -> Iterator[FoundPlace]:
        for match in _STAYED.finditer(self._text):
            if landforms.divisions_called(match["name"], self._gazetteer):
                yield self._named(*match.span("name"), PlaceLevel.COUNTY, RULE_STAYED)

    def _lists(self) -> Iterator[FoundPlace]:
        """下河、上坪、杨柳三个大队: the level is told behind the last."""
        for match in _ENUMERATED.finditer(self._text):
            first, *rest = match["names"].split("、")
            start = match.start("names") + len(first)
            start = self._begins_list(match.start("names"), start, match["level"])
            bare = self._text[start : match.start("names") + len(first)]
            for name in (bare, *rest):
                if len(name) > 1 and (not _NO_ITEM.search(name) or self._gazetteer.is_name(name + match["level"][:1])):
                    span = Span(start, start + len(name))
                    if match["level"] == "地方":
                        yield self._named(span.start, span.end, PlaceLevel.TOWN, RULE_LISTED)
                    else:
                        yield self._item(span.start, span.end, _LEVELS[match["level"]])
                start += len(name) + 1

    def _begins_list(self, start: int, end: int, level: str) -> int:
        """Where the first name of a list begins in what stands there: 走了|下河、, 带动|样家关、, 覆盖|样门前、."""
        text = self._text
        start = end - len(_LEAD_OF_LIST.sub("", text[start:end]))
        for at in range(start, end - 1):
            if self._is_near(text[at:end], level):
                return at
        if end - start > _SHORTEST_ITEM and start and is_word(text, start - 1):
            start += 1
            start = end - len(_LEAD_OF_LIST.sub("", text[start:end]))
        if end - start > _SHORTEST_ITEM + 1 and is_verbal(text, start):
            start += 2  # 走访|白果、
        return start

    def _is_near(self, name: str, level: str) -> bool:
        """Whether the text has a name in full, or the home county a town and its province a county called so."""
        if f"{name}{level}" in self._text:
            return True
        wanted = _LEVELS[level]
        home = self._home or ("",)
        within = home[0] if wanted in _RURAL else home[-1]
        called = self._gazetteer.short(name) if within else ()
        return any(place.level is wanted and place.code.startswith(within) for place in called)

    def _item(self, start: int, end: int, level: PlaceLevel) -> FoundPlace:
        """A name of a list: the town of the home county, where the list is one of towns, else as its name tells."""
        county = next((code for code in self._home if len(code) == 6), None)
        if level in _RURAL and county is None:
            # What is called so above the town is not meant.
            return FoundPlace(Span(start, end), level, None, None, RULE_LISTED, 0.65)
        if level is not PlaceLevel.TOWN or county is None:
            return self._named(start, end, level, RULE_LISTED)
        called = [place for place in self._gazetteer.short(self._text[start:end]) if place.level is level]
        towns = [place for place in called if place.code.startswith(county)]
        if len(towns) != 1:
            return FoundPlace(Span(start, end), level, None, None, RULE_LISTED, 0.65)
        full = self._gazetteer.full_name(towns[0].code)
        return FoundPlace(Span(start, end), level, towns[0].code, full, RULE_LISTED, 0.75, inferred=True)

    def _sights(self) -> Iterator[FoundPlace]:
        """天样峡、明样山等景区: names in a list of sights."""
        for match in _SIGHTS.finditer(self._text) if _SIGHT_WORDS.within(self._text) else ():
            start = match.start("names")
            for name in match["names"].split("、"):
                if not _NO_ITEM.search(name) and not any(is_verbal(name, at) for at in range(len(name) - 1)):
                    level = PlaceLevel.NATURAL if name[-1] in "山河江湖溪峡岛" else PlaceLevel.SITE
                    yield FoundPlace(Span(start, start + len(name)), level, None, None, RULE_LISTED, 0.65)
                start += len(name) + 1

    def _hamlets(self) -> Iterator[FoundPlace]:
        """梨样寨、竹样寨: names of one ending that stand in a list."""
        for match in _HAMLETS.finditer(self._text):
            start = match.start("names")
            for name in match["names"].split("、"):
                if not _NO_ITEM.search(name[:-1]):
                    yield self._named(start, start + len(name), PlaceLevel.VILLAGE, RULE_LISTED)
                start += len(name) + 1

    def _unlisted(self) -> Iterator[FoundPlace]:
        text = self._text
        names = dict.fromkeys(
            match["name"]
            for match in _DIVISION.finditer(text)
            if not _NO_DIVISION.search(match["name"])
            and not self._gazetteer.is_name(match["name"])
            and self._is_proper(match.start("name"), match.end() - 1)
        )
        repeated = [
            name
            for name in list(names)[:_MOST_SHORT_FORMS]
            if text.count(name) > 1 or _GOVERNED.match(text, text.find(name) + len(name))
        ]
        if not repeated:
            return
        for span in longest_words(text, repeated):
            if not (span.start and is_word(text, span.start - 1)) and not is_word(text, span.end - 1):
                level = PlaceLevel.CITY if text[span.end - 1] in "市州" else PlaceLevel.COUNTY
                yield FoundPlace(span, level, None, None, RULE_UNLISTED, 0.65)

    def _is_proper(self, start: int, end: int) -> bool:
        """Whether no ordinary word stands in a stretch or runs over its edges."""
        text = self._text
        return not any(is_word(text, at) for at in range(start, end - 1)) and not any(
            at >= 0 and is_verbal(text, at) for at in (start - 1, end - 1)
        )

    def _named(self, start: int, end: int, level: PlaceLevel, rule: Rule) -> FoundPlace:
        """The place of a name: the register's where only one can be meant, else just a name of that level."""
        places = landforms.divisions_called(self._text[start:end], self._gazetteer)
        near = [place for place in places if place.code.startswith(self._home[-1])] if self._home else places
        near = near or [place for place in places if place.level is PlaceLevel.CITY] or places
        if near and all(place.code.startswith(near[0].code) for place in near):
            full = self._gazetteer.full_name(near[0].code)
            return FoundPlace(Span(start, end), near[0].level, near[0].code, full, rule, 0.75, inferred=True)
        return FoundPlace(Span(start, end), level, None, None, rule, 0.65)
