"""Hamlets that a text calls without 村, told by who lives there or by a family's name: 家住樟树坪, 田家寨."""

from __future__ import annotations

import re
from collections.abc import Iterator

from archive_gui.domain.facts import FactKind, PlaceLevel
from archive_gui.domain.spans import Span
from archive_gui.facts.grammar import Rule
from archive_gui.facts.places.found import FoundPlace
from archive_gui.facts.places.name_bounds import is_of_produce
from archive_gui.facts.sought import Sought, each_pair, longest_words
from archive_gui.language.openings import openings_of
from archive_gui.language.personal_names import is_verbal, is_word
from archive_gui.language.surnames import is_common_surname

RULE_LIVED = Rule(
    "place.hamlet_lived_in",
    2,
    FactKind.PLACE,
    "(家住|嫁到|…里外的|附近的|…)(2-3 characters)(沟|坪|庄|屯|…)",
    "她家住⟦樟树坪⟧，离镇上十里。",
    "她家住小山庄，离镇上十里。",
)
RULE_FAMILY = Rule(
    "place.hamlet_of_family",
    1,
    FactKind.PLACE,
    "(boundary)(surname)家(沟|坪|寨|河|…)",
    "雨水冲垮了⟦宋家坪⟧的坝。",
    "雨水冲垮了人家河边的坝。",
)
RULE_GROUP = Rule(
    "place.group_led",
    1,
    FactKind.PLACE,
    "(村的|最远的|…)(2-3 characters)组 | (clause)(2-3 characters)组(number)户",
    "最远的⟦樟椒组⟧还没有通车。",
    "最好的小组还没有报名。",
)
RULES = (RULE_LIVED, RULE_FAMILY, RULE_GROUP)

_HAN = "[一-鿿]"
_SETTLED = "疙瘩|圪垯|窝铺|[沟坪塘庄坳营屯寨洼凹坡岗湾冲垭窑堡铺集圩坝塬峁梁坑垄墩嘴咀畈坞滩桥垴塅圳]"
_WATER_OR_HILL = "[河溪山岭岩峪]"
_LIVES = (
    r"家住|(?<![居入])住在|[住迁搬][到进]|嫁[到在]|[娘老]家在|出生[在于]|(?<![产诞])生[在于](?:[邻本][村乡镇县])?|搬出|"
    r"[0-9一二两三四五六七八九十几][余多]?(?:里|公里|华里)(?:路|地)?(?:开)?外的|最[远偏]的|(?:邻近|附近|相邻|隔壁|临近|对[面岸])的"
)
_LIVED = Sought(
    rf"(?:{_LIVES})(?P<name>{_HAN}{{2,3}}?(?:{_SETTLED}|{_WATER_OR_HILL}|沿))",
    opening=(
        *("家住", "住在", *each_pair("住迁搬", "到进"), *each_pair("嫁", "到在"), "娘家", "老家", "出生", "搬出"),
        *(*each_pair("生", "在于"), *each_pair("最", "远偏"), "邻近", "附近", "相邻", "隔壁", "临近"),
        *each_pair("对", "面岸"),
        *each_pair("0123456789一二两三四五六七八九十几", "余多里公华"),
    ),
)
_FAMILY = Sought(
    rf"(?P<first>{_HAN})[家](?P<end>{_SETTLED}|(?P<nature>{_WATER_OR_HILL}))",
    ahead=[f"家{end[0]}" for end in openings_of(f"{_SETTLED}|{_WATER_OR_HILL}")],
    within=(1, 1),
)
_GONE = Sought(
    rf"(?<=[在到从去离至回俺咱])(?P<name>{_HAN}{{2}}(?:疙瘩|圪垯|窝铺|[庄屯]))",
    ahead=("疙瘩", "圪垯", "窝铺", "庄", "屯"),
    within=(2, 2),
)
_LEADING = Sought(
    rf"(?<!{_HAN})(?P<name>{_HAN}{{2}}[屯寨])(?=[的，里有在、到与和]|村民|群众|通[了水电路车]|[\d一二两三四五六七八九十]+[户口])",
    ahead="屯寨",
    within=(2, 2),
)
"""弄样屯的老人: a sentence begins with the hamlet; its name stands in the text again."""
_GROUP = Sought(
    r"(?:(?:村|最[远偏高深穷大小][远僻]?|[山沟岭坳]里)的|回了?|村部[到至])(?P<name>[一-鿿]{2,3}组)(?![织成建长员团合装件委稿数画图词])",
    opening=("村的", "回", "村部", *each_pair("山沟岭坳", "里"), *each_pair("最", "远偏高深穷大小")),
)
_GROUPS_JOINED = Sought(
    r"(?:(?<![一-鿿])|(?<=[从由自]))(?P<name>(?![从由自])[一-鿿]{2,3}组)[到至](?P<other>[一-鿿]{2,3}组)",
    ahead="组",
    within=(2, 4),
)
"""A road leads from one to the other: 样冲组到样界组."""
_GROUP_OPENS = Sought(
    r"(?<![一-鿿])(?P<name>[一-鿿]{2,3}组)(?=的?[共现原]?有?[\d一二三四五六七八九十]+户)", ahead="组", within=(2, 3)
)
_GROUP_WAY = Sought(
    r"(?P<road>通[往到向]|直[达通]|[修连接架拉铺引]到)?(?(road)|(?:[来走赶跑爬搬绕拐回]到|[拐开走搬]进|赶往|前往|抵达|到达|[进到]了))"
    r"(?P<name>(?![到往向了])[一-鿿]{2,3}组)(?![织成建长员团合装件委稿数画图词])",
    opening=(
        *(*each_pair("通", "往到向"), *each_pair("直", "达通"), *each_pair("修连接架拉铺引来走赶跑爬搬绕拐回", "到")),
        *(*each_pair("拐开走搬", "进"), "赶往", "前往", "抵达", "到达", *each_pair("进到", "了")),
    ),
)
"""通往样盘组, 赶往样门坎组: roads lead to groups of people who live there, whatever words they are called by."""
_NO_GROUP = re.compile(
    "[小各每这那该本全党第们个一两几多的]组|^[一二三四五六七八九十]|工作|帮扶|领导|服务|互助|[变换]工|调解|宣传|巡逻|督|考核|评|理事|清债|管理|专班|技术|"
    "监|施工|生产|作业|文艺|妇女|民兵|课题|村民|参赛|[男女]子"
)
_HAMLET_END = re.compile(f"(?:{_SETTLED}|{_WATER_OR_HILL}|坎)组")
_NO_FAMILY = frozenset("安成当管顾专国大农全公皇商厂店干")
"""Before 家 these make words: 安家, 专家, 国家."""
_NOT_NAMED = re.compile(
    r"[\da-zA-Z的了在到从是有为这那该本各每某此其将把让给等个座条处最更只已些吗呢吧年月日省市县区镇乡]|"
    r"^(?:一|两|几|整|对面|小山|大山|旧|度假|生态|集中|夏令|冬令|训练|城市|农村|乡村|我|他|她|你|谁|哪|新农|"
    r"移民|安置|水泥|农家|特色)"
)
_NEAR = 5_000
"""How far, in characters, a second mention of a name is looked for."""
_BOUNDARY = frozenset("，。；：、！？“”（） \n\0\1的了在到从往赴于自向由和与及离至经抵回把对过俺咱们去给叫为")
_LONGER = frozenset("县市区州镇乡村路街道站港渡社队厂矿子人口头")
_FOLLOWED = frozenset("，。；：、！？“”（） \n\0\1的和与及到至也那去是有里上下边旁离")


def find_hamlets(text: str) -> Iterator[FoundPlace]:
    """The hamlets, and the rivers and hills of a family's name, in a folded text, kind by kind."""
    again = [match for match in _LEADING.finditer(text) if _stands_again(text, match)]
    for match in (*_LIVED.finditer(text), *_GONE.finditer(text), *again):
        start, end = match.span("name")
        if _is_named(text, start, end) and _ends(text, end):
            yield FoundPlace(Span(start, end), PlaceLevel.VILLAGE, None, None, RULE_LIVED, 0.65)
    yield from _groups(text)
    for match in _FAMILY.finditer(text):
        start, end = match.span()
        if not is_common_surname(match["first"]) or match["first"] in _NO_FAMILY or not _begins(text, start):
            continue
        if _ends(text, end) and not is_of_produce(text[end : end + 3]):
            level = PlaceLevel.NATURAL if match["nature"] else PlaceLevel.VILLAGE
            yield FoundPlace(Span(start, end), level, None, None, RULE_FAMILY, 0.7)


def _groups(text: str) -> Iterator[FoundPlace]:
    """最远的样椒组: groups of a village that are called by names, wherever they stand."""
    told = (*_GROUP.finditer(text), *_GROUP_OPENS.finditer(text))
    joined = [match.group("name", "other") for match in _GROUPS_JOINED.finditer(text)]
    names = {match["name"] for match in told if _is_group(match["name"])}
    names.update(match["name"] for match in _GROUP_WAY.finditer(text) if _is_group_led_to(match))
    names.update(name for pair in joined if all(map(_is_group, pair)) for name in pair)
    for span in longest_words(text, names) if names else ():
        yield FoundPlace(span, PlaceLevel.GROUP, None, None, RULE_GROUP, 0.65)


def _is_group(name: str) -> bool:
    inner = range(len(name) - 2)
    return _NO_GROUP.search(name) is None and not any(is_word(name, at) or is_verbal(name, at) for at in inner)


def _is_group_led_to(match: re.Match[str]) -> bool:
    """Whether a group that is gone to is one of a village: a road leads there, or its name ends as hamlets' do."""
    name = match["name"]
    if match["road"] is None and _HAMLET_END.search(name) is None:
        return _is_group(name)
    return _NO_GROUP.search(name) is None and not any(is_verbal(name, at) for at in range(len(name) - 2))


def _stands_again(text: str, match: re.Match[str]) -> bool:
    """Whether the text near calls the hamlet so once more, with its generic part or without."""
    stem = match["name"][:-1]
    if is_word(text, match.start()):
        return False
    return text.count(stem, max(0, match.start() - _NEAR), match.start()) > 0 or (
        text.count(stem, match.end(), match.end() + _NEAR) > 0
    )


def _is_named(text: str, start: int, end: int) -> bool:
    """Whether a stretch is a name and no common noun with its adjective: 樟树坪, not 大山沟, 五星饭店."""
    name = text[start:end]
    if _NOT_NAMED.search(name) or any(is_verbal(text, at) for at in range(start - 1, end - 1)):
        return False
    last = end - 2 if name[-1] not in "瘩垯" else end - 3
    return name[-1] == "沿" or not is_word(text, last)


def _begins(text: str, start: int) -> bool:
    if start == 0 or text[start - 1] in _BOUNDARY:
        return True
    return is_verbal(text, start - 2) and not is_word(text, start - 1)


def _ends(text: str, end: int) -> bool:
    """Whether the name is over: a mark or a word stands behind, and no part of a longer name."""
    if text[end : end + 1] in _LONGER:
        return False
    over = end == len(text) or text[end] in _FOLLOWED or is_verbal(text, end) or is_word(text, end)
    return over and not (end < len(text) and text[end] not in _FOLLOWED and is_word(text, end - 1))
