"""Hills, waters and hamlets that no register tells, where a word of going or lying leads to them: 翻过样木岭."""

from __future__ import annotations

import re
from collections.abc import Iterator

from archive_gui.domain.facts import FactKind, PlaceLevel
from archive_gui.domain.spans import Span
from archive_gui.facts.grammar import Rule, words
from archive_gui.facts.places.found import FoundPlace
from archive_gui.facts.sought import Sought
from archive_gui.language.gazetteer import Gazetteer, Place
from archive_gui.language.openings import openings_of
from archive_gui.language.personal_names import is_verbal, is_word

RULE = Rule(
    "place.landform",
    5,
    FactKind.PLACE,
    "(从|翻过|流经|来到|…)(2-3 characters)(岭|沟|坡|坪|河|…)",
    "水从⟦樟木岭⟧引来。",
    "水从山坡流下。",
)

_HAN = "[一-鿿]"
_LEAD = (
    "最高峰|主峰|[带冲走奔队]上|驻守|守护|扎根|守了|治理|承包了?|翻过|翻越|越过|翻(?![过越山])|蹚过|趟过|涉过|绕过|登上|爬上|攀上|穿过|穿越|跨过|跨越|"
    "横跨|横穿|[车驶开转拐爬骑]过(?!了)|流经|途经|路过|流过|注入|汇入|流入|来到|走进|走到|赶到|"
    "赶往|前往|紧[挨靠邻依临]|濒临|奔赴|奔向|抵达|到达|位于|地处|坐落在|座落在|驻扎在|(?<![存正实内所现])在|"
    "(?<![得达直受感看听收回])到了?|从|自(?![己然动我治来行家由学主])|"
    "(?<![前])沿着?|顺着|距(?!离)"
)
_LANDFORMS = (
    "沟|坡|坪|冲|崖|岩|垅|垭口|垭|洼|塬|滩|洲|坳|坝|岗|埠|塘|铺|峪|峡|峒|淀|山口|坑|垄|畈|墩|岭|山|峰|河|江|湖|"
    "溪|湾|岛|泉|潭|梁|集|岙|坞|圳|墟|坨|甸|埂|嶂|垴|岔|嘴|窝|壁|川|港|渡|寨|洞|界|峡谷|大圩|圩|垸"
)
_LED = Sought(
    rf"(?:{_LEAD})(?P<name>{_HAN}{{2,4}}?(?P<end>{_LANDFORMS}))",
    opening=openings_of(_LEAD),
    ahead=openings_of(_LANDFORMS),
    within=(3, 8),
)
_PLAIN_LANDFORMS = frozenset("集岔嘴窝壁沟坡塘滩泉川港山湾江湖洲坑坝河岛潭洞寨")
"""Behind an ordinary noun these make nouns (荷花塘, 排水沟); the others make names (野猪坪)."""
_WORDED = _PLAIN_LANDFORMS | {"界"}
_LONGER = frozenset("区街路村镇县市乡站")
_RUN_ON = frozenset(
    words(
        "峰会 铺展 铺开 铺设 铺就 铺垫 铺陈 集中 集成 集合 集结 集聚 湖泊 湖光 山水 山色 山河 山川 江河 港湾 岛礁 "
        "冲凉 冲洗 冲刷 冲垮"
    )
)
"""Words that begin with what landforms end in."""
_SAID_OF_ANY = frozenset(("孙中山", "停机坪", "湖心岛", "半壁江山"))
"""Names of nothing that end as landforms do."""
_NO_LANDFORM = re.compile(
    r"[石砂页灰板片溶熔岗武理]岩$|^[泡洗]温泉|^坡[上下]坡|^半山|^(?:对[门面]|[屋房门][前后]|村[前后口边旁]|路[边旁]|田边|隔壁|背后)|"
    r"[一-鿿]{2}[上下进出登爬翻过][山坡岭岛河江]$|"
    r"^..[和与]..$|摆渡$|^(?:爱国|崇山|广袤|美丽|徐徐|瀚海|东南|山坡|自贸|盐碱|爬坡|河流|雪山|湖光|好[一大]|整[面个片座条])|^[一两几二三四五六七八九十][次回趟]|[文诗选全专影画歌曲邮论剧]集$|绿水青|山水林|翻山越|[泄排]洪|江河|边[关防]|塌陷|[挖开]沟$|^[晒打屋禾谷稻草][谷场]|一字|^[一二三四五六七八九十][大个]|[上下]一|[最的了是有在到从往为以其这那该本各每某些几多两此把将被让给等也又都不就要能会可我他她你们座条处道片块个之百千万省市县区乡镇村]"
)


def find_landforms(text: str, gazetteer: Gazetteer) -> Iterator[FoundPlace]:
    """The hills, waters and settlements of a folded text that are told by going or lying there: 从样木岭引来."""
    ways = list(_from_to(text))
    yield from ways
    told = {way.span.start for way in ways}
    for match in _LED.finditer(text):
        start, end = match.span("name")
        stem = text[start : match.start("end")]
        if start in told:
            continue
        if _NO_LANDFORM.search(match["name"]) or match["name"] in _SAID_OF_ANY or text[end : end + 1] in _LONGER:
            continue
        if any(is_verbal(text, at) for at in range(start, match.start("end"))) or _runs_on(text, end):
            continue
        if is_word(text, start - 1) and not is_verbal(text, start - 2):
            continue
        inner = any(is_word(text, at) for at in range(start, match.start("end") - 1))
        again = match["end"] in _PLAIN_LANDFORMS and len(stem) == 2 and text.count(match["name"]) > 1
        if is_word(text, match.start("end") - 1) or (
            inner and not again and (match["end"] in _WORDED or len(stem) > 2)
        ):
            continue
        if divisions_called(match["name"], gazetteer) or (len(stem) > 2 and divisions_called(stem[:2], gazetteer)):
            continue  # 黑龙江, 杭州|西湖
        yield FoundPlace(Span(start, end), PlaceLevel.NATURAL, None, None, RULE, 0.65)


_FROM_TO = Sought(
    rf"从(?P<one>{_HAN}{{2,3}}?(?:{_LANDFORMS}|岩))到(?P<other>{_HAN}{{1,3}}?(?:{_LANDFORMS}|岩))(?=[，。、；]|的路|修|有\d)",
    opening=("从",),
)


def _from_to(text: str) -> Iterator[FoundPlace]:
    """从梯样岩到马样湾: both ends of a way, whatever words they are called by."""
    for match in _FROM_TO.finditer(text):
        names = match["one"], match["other"]
        if any(_NO_LANDFORM.search(name) or name in _SAID_OF_ANY or len(name) < len("样样岭") for name in names):
            continue
        if not any(is_verbal(name, at) for name in names for at in range(len(name) - 1)):
            for name in ("one", "other"):
                yield FoundPlace(Span(*match.span(name)), PlaceLevel.NATURAL, None, None, RULE, 0.65)


def _runs_on(text: str, end: int) -> bool:
    """Whether the last character belongs to the next word: 山|区, not 山 of 样明山下."""
    if text[end - 1 : end + 1] in _RUN_ON:
        return True
    return is_word(text, end - 1) and text[end] not in "下上里中脚顶腰"


def divisions_called(name: str, gazetteer: Gazetteer) -> list[Place]:
    """The divisions above the town that are called so, in full or in short."""
    found = (*gazetteer.short(name), *gazetteer.exact(name))
    return [place for place in found if place.level not in {PlaceLevel.TOWN, PlaceLevel.VILLAGE}]
