"""Settlements below the village that open a clause by their name alone: hamlets, courtyards, estates, groups, areas."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from archive_gui.domain.facts import FactKind, PlaceLevel
from archive_gui.domain.spans import Span
from archive_gui.facts.grammar import Rule, alternatives, words
from archive_gui.facts.places.found import FoundPlace
from archive_gui.facts.places.name_bounds import is_of_produce, runs_into_body
from archive_gui.facts.sought import Sought, longest_words
from archive_gui.language.gazetteer import Gazetteer
from archive_gui.language.openings import openings_of
from archive_gui.language.personal_names import is_verbal, is_word
from archive_gui.language.surnames import is_common_surname

RULE_HAMLET = Rule(
    "place.hamlet_opening",
    2,
    FactKind.PLACE,
    "(clause)(2-3 characters, a village of the register without 村)(坐落|位于|number户|…), or more than once",
    "⟦车头湾⟧坐落在河边，有四十户人家。",
    "大水塘坐落在河边，有四十户人家。",
)
RULE_COURT = Rule(
    "place.court_of_family",
    1,
    FactKind.PLACE,
    "(boundary)(surname)家(大院|院子|老屋|屋场|…)",
    "⟦刘家大院⟧住着八十户。",
    "农家大院住着八十户。",
)
RULE_ESTATE = Rule(
    "place.estate_opening",
    3,
    FactKind.PLACE,
    "(clause)(2-4 characters)(片区|小区|社区|安置点|…), and something said of it or its people",
    "⟦樟木片区⟧包括三个村。",
    "贫困片区新栽了茶苗。",
)
RULE_GROUP = Rule(
    "place.group_opening",
    1,
    FactKind.PLACE,
    "(clause)(surname)家…组(number户|…) | 第(number)(村民)小组 | (village or town)(2-3 characters)社",
    "⟦王家樟组⟧有四十六户。",
    "王家调解组有四十六件。",
)
RULE_NATURAL_VILLAGE = Rule(
    "place.natural_village",
    1,
    FactKind.PLACE,
    "(boundary)(2-4 characters)(自然村|自然寨|自然屯) | (name)、(name)(number)个?(组|寨|屯)",
    "电工到⟦樟洞自然寨⟧换线。",
    "全镇有20个自然村。",
)
RULES = (RULE_NATURAL_VILLAGE, RULE_HAMLET, RULE_COURT, RULE_ESTATE, RULE_GROUP)

_HAN = "[一-鿿]"
_OPEN = rf"(?:(?<!{_HAN})|(?<=如今)|(?<=现在)|(?<=过去)|(?<=目前)|(?<=原来))"
_LAND = "[坪湾冲坳垭营寨屯铺坡垄坨圩垸岔溪沟洞塘坝岗岭洲滩桥堡庄坎嘴咀坑窝界口埠墩桠塅坵]"
_UPON = "[坎坪岭坡冲坳垭塘]上"
"""What hamlets are called by themselves: 坎上."""
_HAMLET = Sought(
    rf"{_OPEN}(?P<name>{_HAN}{{1,3}}?(?:{_LAND})|{_UPON})", ahead=(*openings_of(_LAND), "上"), within=(1, 3)
)
_DESCRIBED = re.compile(
    r"坐落|位于|地处|隶属|[共总只就仅现原]*有?\d+[多余]?户|[共总只就仅现原]*有?[一二两三四五六七八九十百]{1,4}[多余]?户|"
    r"是[一-鿿\d]{0,16}?(?:自然村|自然寨|村民小组|小组|院落|院子|村子|寨子|村寨|屯|小地方|小村|渔村|山村)|通[了上]|村民(?!宿)|住着|离(?:镇|县|乡|村)"
)
_SAID = frozenset("\0的今去也有是还就在种养靠家建办搞修从，、把一两三四五六七八九十")
_NO_HAMLET = re.compile(
    "[的了在到从至和与及是为该本各每某全这那我你他她它把将让给被由向对也都还又不没就才能可会要说县镇乡村区市省州]|"
    "^(?:荒|秃|陡|缓|斜|旱|茶|果|草|林|沙|石|黄土|红土)[坡岭坪冲坳垭岗坎地]$|^[挖修开种挑打放看守爬翻砍割走赶背抬搬填清巡护].$|^[大小老新旧深古](?:水|鱼|山|河|池|石|土|泥|荷|村)[塘坝沟溪洞坡滩湾桥堡寨庄岗岭口]|^(?:山|水|鱼|池|大|小|老|新|旧|河|江|湖|海|村|寨|路|桥)(?:山|塘|坝|堤|岸|溪|沟|洞|滩|湖|岗|岭|坡|桥|口|湾|院|庄|寨|屯)$|"
    "^[一二两三四五六七八九十几]?[座条处口个]|(?<![坎坪岭坡冲坳垭塘])上$|[下进出过]$|^[苗侗瑶藏羌彝土汉回壮黎佤傣]寨$|[医法学剧庭]院$|[门路窗关]口$|人口$|世界$|水库|海口|港口|出口|进口|渡口|河口$"
)
_COURT = Sought(
    rf"(?P<first>{_HAN})家(?:大院子?|院子|老院子|老屋|大屋|屋场|大屋场|祠堂湾|老宅)(?![里中内外前后]?(?:的人|人))",
    ahead=("家大", "家院", "家老", "家屋", "家祠"),
    within=(1, 1),
)
_NO_FAMILY = frozenset("农国专大全自谁别这那我你他她咱俺各每一两几安商厂店公皇东")
_BEFORE_COURT = frozenset("，。；：、！？“”‘’（）… \n\0\1\t的在到从去往进回住和与及是叫为由向对给把过")
_ESTATES = words("片区 小区 社区 安置点 安置区 集中安置点 集中安置区 移民点 家园 新区")
_ESTATE = Sought(
    rf"{_OPEN}(?P<name>{_HAN}{{2,5}}?(?P<kind>{alternatives(_ESTATES)}))(?!{alternatives(_ESTATES)}|化|居委|卫生|医院|学校|医生|矫正|服务|干部|工作|治理|养老|民警)",
    ahead=_ESTATES,
    within=(2, 5),
)
_HOMES = ("家园", "新村", "苑")
_NO_ESTATE = re.compile(
    "[的了在到从至与及是为该本各每某全这那我你他她它把将让给被由向对也都还又不没就才能可会要进县镇乡村省州个座些]|和(?![谐美平顺])|"
    "后来|起初|当时|随后|最后|从前|早先|贫困|特困|连片|城市|城镇|农村|居民|老旧|集中|搬迁|扶贫|易地|移民|临时|周边|附近|多个|部分|智慧|美好|美丽|温馨|"
    "国际|示范|试点|新建|建设|打造|生态|文明|工业|产业|重点|核心|主城|中心|高新|开发|经济|试验|封闭|无物业|未来|全龄|友好|完整|共同|精神|线上|网络|学习|开源|技术|虚拟|[一二两三四五六七八九十几]$|高校|校园|商业|"
    "住宅|棚户|改造|拆迁|安置|回迁|所有|许多|不少|大型|小型|新型"
)
_OF_PEOPLE = re.compile(
    r"的?(?:居民|住户|业主|群众|老人|村民|搬迁户|贫困户|(?:党总支|党支部)?(?:副?书记|副?主任|支书))"
)
_STATED = re.compile(
    r"是[一-鿿]{0,12}?(?:安置|搬迁|社区|小区|片区)|[共现总]*[有住]着?\d|\d+栋|今年|去年|包括|管辖|辖|有|安置|搬来|建[了成在房]|位于|坐落|离|物业"
)
_GROUP = Sought(
    rf"{_OPEN}(?P<name>{_HAN}家{_HAN}{{1,2}}组)(?=[共现原]?有?[\d一二三四五六七八九十]|的|组长|村民|，|、|在|去|今|是|也)",
    ahead="组",
    within=(3, 4),
)
_NUMBERED = Sought(
    r"第(?:\d{1,2}|[一二三四五六七八九十]{1,3})村民小?组(?![长员会])",
    opening="第",
)
_NO_GROUP = re.compile("专家|[调领工督评采帮互攻核检巡宣]|画家|作家|管家|当家|国家|大家|自家|农家")
_SOCIETY = re.compile(rf"(?P<name>{_HAN}{{2,4}}?社)(?=[的建有是，在今去养种引共现]|\d|村民|社长|群众)")
_NO_SOCIETY = re.compile(
    "[的了在到从至和与及是有]|合作|供销|信用|旅行|报|公|农|渔|联|互助|[一二三四五六七八九十]社|老年|综合|茶|书|杂志|出版|殡|通讯"
)
_PARENTS = frozenset({PlaceLevel.TOWN, PlaceLevel.VILLAGE})
_ABOVE = ("镇", "乡", "街道", "县", "市", "区")
_SHORTEST, _WHOLE = 2, 3
_LONGER = re.compile("村(?!民(?!宿))|[镇乡县市区社组站桥路街]|水利|水库|水电|电站|人(?=民)")
_NEAR = 20_000
_MOST = 100


def find_settlements(text: str, known: Sequence[FoundPlace], gazetteer: Gazetteer) -> Iterator[FoundPlace]:
    """The settlements of a folded text, kind by kind, behind or beside the places ``known``."""
    yield from _hamlets(text, known, gazetteer)
    yield from _natural_villages(text)
    for match in _COURT.finditer(text):
        start, end = match.span()
        if not is_common_surname(match["first"]) or match["first"] in _NO_FAMILY:
            continue
        if start == 0 or text[start - 1] in _BEFORE_COURT or is_verbal(text, start - 2):
            yield FoundPlace(Span(start, end), PlaceLevel.VILLAGE, None, None, RULE_COURT, 0.65)
    yield from _estates(text)
    yield from _groups(text, known)


_NATURAL_VILLAGE = Sought("自然(?:村|寨|屯|湾|庄)(?![民委寨屯])", opening=("自然",))
_COUNTED_LIST = Sought(
    rf"(?P<names>{_HAN}{{2,5}}(?:、{_HAN}{{2,4}}){{1,5}}(?:[和与]{_HAN}{{2,4}}?)?)(?=(?:[两二三四五六七八九十]|\d{{1,2}})个?"
    r"(?:村民小组|自然村|小组|组|寨|屯|院落|湾)(?![委支干民长织]))",
    ahead="、",
    within=(2, 5),
)
_GROUP_LIST = Sought(
    rf"(?:(?<!{_HAN})|(?<=[在到从村镇乡是])){_HAN}{{2,4}}组(?:、{_HAN}{{2,4}}组){{0,8}}(?:[、和与]{_HAN}{{2,4}}组)(?![长员织建合])",
    ahead="组",
    within=(2, 4),
)
"""麻园组、胡家湾组和大样脚组: groups of a village, one of which at least is called by its land or its family."""
_NO_GROUPS = re.compile(
    "领导|工作|专家|调解|督[查导]|宣传|后勤|互助|项目|攻[坚关]|巡[查逻]|评[审议]|指导|帮扶|服务|技术|监督|考核|综合|小$|老年|青年|男子|女子|公开|高中|初中|小学"
)
_OF_LAND = re.compile(f"家|{_LAND}$|^[东西南北上下前后大小]|[园院脚头背边]$")
_NO_MEMBER = re.compile("[的了在到从是有每各全这那该本共等其]|^(?:其中|包括|以及)|[村组寨屯镇乡县个户人亩元种样类]$")


def _natural_villages(text: str) -> Iterator[FoundPlace]:
    """大岩样自然寨; 楼梯样、白果样三个组: what is counted behind the list."""
    for match in _NATURAL_VILLAGE.finditer(text):
        end = match.start()
        for start in (end - 4, end - 3, end - 2):
            name = text[max(0, start) : end]
            led = (
                start <= 0
                or text[start - 1] in _BEFORE_COURT
                or text[start - 1] in "村镇乡"
                or is_verbal(text, start - 2)
            )
            if start < 0 or not led or re.fullmatch(f"{_HAN}+", name) is None or _NO_MEMBER.search(name):
                continue
            if not _is_common(text, start, end):
                yield FoundPlace(Span(start, match.end()), PlaceLevel.GROUP, None, None, RULE_NATURAL_VILLAGE, 0.7)
                break
    for match in _GROUP_LIST.finditer(text):
        members = list(re.finditer(f"{_HAN}+?组", match[0]))
        stems = [member[0][:-1] for member in members]
        if any(_NO_GROUPS.search(stem) for stem in stems) or not any(_OF_LAND.search(stem) for stem in stems):
            continue
        for member in members:
            start, end = match.start() + member.start(), match.start() + member.end()
            yield FoundPlace(Span(start, end), PlaceLevel.GROUP, None, None, RULE_NATURAL_VILLAGE, 0.7)
    for match in _COUNTED_LIST.finditer(text):
        spans = [
            (match.start() + hit.start(), match.start() + hit.end())
            for hit in re.finditer(f"{_HAN}+?(?=[、和与]|$)", match["names"])
        ]
        alike = {end - start for start, end in spans[1:]}
        length = spans[0][1] - spans[0][0]
        # 灌溉|石样、石样两村; 与|石样、木样两村
        cut = length - min(alike) if len(alike) == 1 and length > max(alike) else text[spans[0][0]] in "与和及"
        spans[0] = (spans[0][0] + cut, spans[0][1])
        named = all(1 < end - start <= _WHOLE + 1 and not _NO_MEMBER.search(text[start:end]) for start, end in spans)
        if named and not all(_is_common(text, start, end) for start, end in spans):
            for start, end in spans:
                yield FoundPlace(Span(start, end), PlaceLevel.VILLAGE, None, None, RULE_NATURAL_VILLAGE, 0.65)


def _is_common(text: str, start: int, end: int) -> bool:
    """Whether words make what would be a name: 贫困, 农村|公路."""
    if any(is_verbal(text, at) for at in range(start, end - 1)):
        return True
    return is_word(text, start) and (end - start == _SHORTEST or is_word(text, end - 2))


def _hamlets(text: str, known: Sequence[FoundPlace], gazetteer: Gazetteer) -> Iterator[FoundPlace]:
    """样头湾坐落在河边: what opens a clause and is a village's name elsewhere; then wherever it opens one."""
    told = {
        match["name"]
        for match in _HAMLET.finditer(text)
        if _is_hamlet(text, *match.span("name"), gazetteer) and _is_told(text, *match.span("name"))
    }
    for town in known:
        match = _BEHIND.match(text, town.span.end) if text.endswith(_ABOVE, 0, town.span.end) else None
        if match is None or not _is_hamlet(text, *match.span(), gazetteer):
            continue
        said = town.level is PlaceLevel.TOWN and _is_said_of(text, match.end())
        if said or _DESCRIBED.match(text, match.end()) is not None:
            told.add(match[0])
    for span in longest_words(text, sorted(told)[:_MOST]) if told else ():
        if _stands_alone(text, span.start, span.end):
            yield FoundPlace(span, PlaceLevel.VILLAGE, None, None, RULE_HAMLET, 0.65)


_BEHIND = re.compile(rf"{_HAN}{{1,2}}(?:{_LAND})")


def _is_hamlet(text: str, start: int, end: int, gazetteer: Gazetteer) -> bool:
    name = text[start:end]
    if len(name) < _SHORTEST or _NO_HAMLET.search(name):
        return False
    described = _DESCRIBED.match(text, end) is not None
    if any(is_verbal(text, at) for at in range(start, end - described)) or is_word(text, end - 1):
        return False
    if gazetteer.is_name(f"{name}村"):
        return not is_word(text, end - 2) or (len(name) > _SHORTEST and described)
    return len(name) == _WHOLE and not any(is_word(text, at) for at in range(start, end - 1))


def _is_told(text: str, start: int, end: int) -> bool:
    """Whether what is said of a hamlet tells that it is one, or the text names it again and goes on from it."""
    if runs_into_body(text[end : end + 16]) or is_of_produce(text[end : end + 3]):
        return False
    if _DESCRIBED.match(text, end) is not None:
        return True
    again = text.count(text[start:end], max(0, start - _NEAR), end + _NEAR) > 1
    return again and _is_said_of(text, end)


def _is_said_of(text: str, end: int) -> bool:
    if end == len(text):
        return False
    return text[end] in _SAID or text[end].isdigit() or is_verbal(text, end) or is_word(text, end)


def _stands_alone(text: str, start: int, end: int) -> bool:
    before = text[start - 1 : start]
    begins = not before or before in _BEFORE_COURT or before in "省市县区镇乡村" or is_verbal(text, start - 2)
    if not begins or (start and is_word(text, start - 1) and before not in "在到从"):
        return False
    if _LONGER.match(text, end) or runs_into_body(text[end : end + 16]):
        return False
    return not is_word(text, end - 1)


def _estates(text: str) -> Iterator[FoundPlace]:
    """样木片区, 样源小区: named so and told of, or named again."""
    names: dict[str, str] = {}
    for match in _ESTATE.finditer(text):
        start, end = match.span("name")
        stem = text[start : match.start("kind")]
        if len(stem) < 2 or _NO_ESTATE.search(stem) or any(is_verbal(stem, at) for at in range(len(stem) - 1)):
            continue
        worded = any(is_word(stem, at) for at in range(len(stem) - 1))
        again = text.count(match["name"], max(0, start - _NEAR), end + _NEAR) > 1
        said = _STATED.match(text, end) or _OF_PEOPLE.match(text, end)
        if (
            (again and (said or not worded))
            or (said and (not worded or len(stem) <= _SHORTEST or stem.endswith(_HOMES)))
            or _lives_there(text, end)
            or (match["kind"] == "片区" and not worded)
        ):
            names.setdefault(match["name"], match["kind"])
    for span in longest_words(text, list(names)[:_MOST]) if names else ():
        if span.start and is_word(text, span.start - 1) and text[span.start - 1] not in "在到从":
            continue
        level = PlaceLevel.VILLAGE if text.endswith("社区", span.start, span.end) else PlaceLevel.SITE
        level = PlaceLevel.REGION if text.endswith("片区", span.start, span.end) else level
        yield FoundPlace(span, level, None, None, RULE_ESTATE, 0.65)


def _lives_there(text: str, end: int) -> bool:
    """Whether somebody is told to be of an estate: 样谐小区的谭老二."""
    return text[end : end + 1] == "的" and is_common_surname(text[end + 1 : end + 2]) and not is_word(text, end + 1)


def _groups(text: str, known: Sequence[FoundPlace]) -> Iterator[FoundPlace]:
    names: dict[str, None] = {}
    for match in _GROUP.finditer(text):
        name = match["name"]
        if is_common_surname(name[0]) and name[0] not in _NO_FAMILY and not _NO_GROUP.search(name):
            names.setdefault(name)
    for span in longest_words(text, list(names)[:_MOST]) if names else ():
        yield FoundPlace(span, PlaceLevel.GROUP, None, None, RULE_GROUP, 0.65)
    for match in _NUMBERED.finditer(text):
        yield FoundPlace(Span(*match.span()), PlaceLevel.GROUP, None, None, RULE_GROUP, 0.75)
    yield from _societies(text, known)


def _societies(text: str, known: Collection[FoundPlace]) -> Iterator[FoundPlace]:
    """瓦样村|阿样列社: groups are called so in the northwest and the southwest."""
    for place in known:
        if place.level not in _PARENTS:
            continue
        match = _SOCIETY.match(text, place.span.end)
        if match is None or _NO_SOCIETY.search(match["name"]):
            continue
        if not any(is_word(text, at) or is_verbal(text, at) for at in range(match.start(), match.end() - 1)):
            yield FoundPlace(Span(*match.span()), PlaceLevel.GROUP, None, None, RULE_GROUP, 0.65)
