"""Hills, waters, islands and hamlets that no list has, weighed by what stands around and within their names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from archive_gui.domain.facts import FactKind, PlaceLevel
from archive_gui.domain.spans import Span
from archive_gui.facts.grammar import Rule
from archive_gui.facts.people.patterns import LAST_ROLES
from archive_gui.facts.places.found import FoundPlace
from archive_gui.facts.places.name_bounds import runs_into_body
from archive_gui.facts.sought import Sought, each_pair
from archive_gui.language.gazetteer import Gazetteer
from archive_gui.language.personal_names import is_verbal, is_word
from archive_gui.language.surnames import is_common_surname

RULE = Rule(
    "place.feature_weighed",
    3,
    FactKind.PLACE,
    "(led: 翻过, 在, mark…)(2-3 characters)(山|岭|河|沟|滩|…)(ended: 上, 一带, mark…), weighed together",
    "山洪冲过⟦樟池沟⟧，堵住了路。",
    "山洪冲过排水沟，堵住了路。",
)

_LEAST = 1.85
"""How much must speak for a name; measured on the annotated texts and on news articles."""
_PLACED, _LOCATED = 1.5, 1.2
"""From these on an edge speaks for a place and not for a person."""
_FEATURES = "山岭峰崖江河湖溪岛峡沟泉潭洞洲滩峪塬梁峁坪坳垭坡冲岗墩嶂渡关垴圩垸淀泊涧垄寨坝洼岩礁"
_ENDING = Sought(
    f"达坂|[湾甸营沟洼坨]子|[{_FEATURES}]子?(?!(?<=冲)[上下过进出垮毁走刷击凉洗])(?![县市区州镇乡村路街道站桥厂矿店馆园社号牌杯族省场校院局队业税民员长体谷水流口])"
    "|院子|屋场|[江河溪滩](?=水[急深浅满])"
    "|[嘴弯](?=路段)"
    "|[山岭江河湖溪岛沟滩圩坝](?=[水流]?(?:边(?!关|疆|防|境)|上|里|位|面|水位|域|过|进|入))",
    opening=("达坂", *each_pair("湾甸营沟洼坨", "子"), *_FEATURES, "院子", "屋场", "嘴", "弯"),
)
_STEMS = (2, 3)
_NEAR = 5_000
"""How far, in characters, a second mention of a name is looked for."""
_MARKS = frozenset("，。；：、！？“（ \n\0\1\u3000")
_GOING = re.compile(
    "(?:(?<![出进上下过回失除离免拿])去|[翻越穿跨冲漫绕爬登攀走路流途渡开驶][过上下经到进入了]|[上下过出]了|流[进到]|进驻|来到|赶到|回到|前往|奔赴|奔向|抵达|到达|位于|地处|坐落在|座落在|"
    "[设建修住架搬迁驻扎放种开流逃躲][在到进入]|守[着在住护]|满了|沿着|顺着|注入|汇入|流入|流经|炸[开通]|后面是|那边是|前面是|有条|有座|有个|一条|一座|叫做?|名叫)$"
)
_AT = frozenset("在从到沿往至离距")
_LOOSE = frozenset("的了着与和及由对把是为")
_OF_FEATURE = re.compile(
    "路段|[畔岸]|两[岸侧边]|[东西南北]岸|流域|上游|中游|下游|发[大了]?水|[暴猛]?涨|断流|水[急深浅满]|漫[上过进]|决[了口]|漫堤|封冻|解冻|脚下|[东西南北][麓坡]|主峰|深处|半[腰山]|山?顶|"
    "从[一-鿿]{1,6}[流穿]|穿[过村城]|绕[过村城]|流经|一带|那边|对面|这边"
)
_LOCATIVE = re.compile("(?!边[关境疆防检])[上下里边中底口](?![级面部游岸述午学去来])")
_ENDED = re.compile("[，。；、！？）的时]|把[一-鿿]{2}|$|[和与及至到](?=[一-鿿])|[一-鿿][了过着满]")
_PERSON_ENDS = frozenset("山岭峰江河湖溪泉洲涛岗潭坪梁渡")
"""What given names end in as well."""
_NEVER = re.compile(
    "[的了在到从至和与及是有为由被把将让向对于以之其这那该本各每某全几两也都已又还再就不没无未去来回着给当成过您你我他她它们座条处道片块个些"
    "之千百万亿年月日时省市县区镇乡村]|[江河湖山海岭沟]$|^[专管国大农全公皇商厂店干安成当顾人]家|^[上下前后内外里半满临沿跨登爬过进出离整环返]|能返|[要翻]|"
    "^(?:对[门面]|[屋房门][前后]|村[前后口边旁]|路[边旁]|田边|隔壁|背后)|[种栽垦开挖守看护占包流淌满绿红黄白][一半]$"
)
_NUMBERED = re.compile("[一三四五六七八九十几]")
"""What begins so is counted, but for names that the register has: 九样山."""
_COMMON = re.compile(
    "泡温|.*往.*|老[茶果油竹松杉屋林]|[臭烂污]水|[新老旧大小中古今同本高深荒青火冰雪绿黄红黑白石土沙泥]{2}|(?:玄武|花岗|石灰|沉积|变质|火山|片麻|大理|雪)|.*(?:大|小|高|深|荒|新|老|雪|靠|近|登|爬|进|出|下|上|满|治|护|巡|清|禁|封|开|挖|管|修|填|掏|移|隔|沿|临|跨|渡|过|游|入|通|排|泄|"
    "堰塞|乡间|田间|林间|城市|农村|幸福|致富|人工|生态|景观|黑臭|内陆|高原|锦绣|大好|万里|千里|祖国|家乡|故乡|停机|海关|难|机|相|有|攻|把|双|年|灯|绿水青|山洪|海用|碳达|南海诸|.[东西南北]|.*(?:台|海|边)|湖心|环岛|环台|浇筑|晒谷|晒场|水泥|戈壁|防护|拦水|拦河|"
    "(?:屋|禾|稻|谷|草|粮|晒)场|自家|农家|人家|各家|家家|老家|专业|长江|黄河|文山|书山|垃圾|杂草|乱石|独木)"
)
_WORKED = re.compile("[凿挖砍栽架]了?[一-鿿]")
"""What is done at a feature, in one character."""
_TOWNS = ("村", "镇", "乡", "社区")
_SITE = frozenset("圩垸坝渡关")


def find_weighed(text: str, gazetteer: Gazetteer) -> Iterator[FoundPlace]:
    """The features of a folded text for which enough speaks, from left to right."""
    floor = 0
    for ending in _ENDING.finditer(text):
        end = ending.end()
        ended = _ended(text, end)
        if not ended or (runs_into_body(text[end : end + 16]) and not text.startswith("路段", end)):
            continue
        begin = ending.start()
        stems = [Span(begin - size, begin) for size in _STEMS if size <= begin]
        best = max(((_weight(text, stem, end, ended, gazetteer), stem.start) for stem in stems), default=(0.0, 0))
        start = best[1]
        if best[0] < _LEAST or start < floor:
            continue
        floor = end
        last = text[end - 1]
        level = PlaceLevel.VILLAGE if last in "寨子场" else PlaceLevel.SITE if last in _SITE else PlaceLevel.NATURAL
        yield FoundPlace(Span(start, end), level, None, None, RULE, 0.6)


def _weight(text: str, before: Span, end: int, ended: float, gazetteer: Gazetteer) -> float:
    """What speaks for a name of a stem and the generic part that stands ``before`` its end; 0 where it is none."""
    start, ends = before.start, before.end
    led = _led(text, start)
    if not led:
        return 0.0
    stem = text[start:ends]
    if stem in LAST_ROLES:
        return 0.0  # 渔民|江样清
    if _NUMBERED.match(stem) and not _in_register(text[start:end], gazetteer):
        return 0.0
    if _NEVER.search(stem) or _COMMON.fullmatch(stem) or any(not "一" <= character <= "鿿" for character in stem):
        return 0.0
    if start and is_word(text, start - 1) and text[start - 1] not in _AT:
        return 0.0
    if is_word(text, end - 1) and not _OF_FEATURE.match(text, end):
        return 0.0
    if any(is_verbal(text, at) for at in range(start, end - 1)):
        return 0.0
    weight = led + ended + _told_by_name(text, before, end, gazetteer)
    if led < _PLACED and ended < _LOCATED and is_common_surname(text[start]) and text[end - 1] in _PERSON_ENDS:
        weight -= 2.0  # 胡样山一边说
    return weight


def _told_by_name(text: str, before: Span, end: int, gazetteer: Gazetteer) -> float:
    """What speaks for a name by itself: no words in it, villages called so, another mention."""
    start, ends = before.start, before.end
    weight = -0.5 if (ends - start) > min(_STEMS) else 0.0
    if any(is_word(text, at) for at in range(start, ends - 1)):
        weight -= 0.8
    if is_word(text, ends - 1):
        weight -= 1.5
    if text.count(text[start:end], max(0, start - _NEAR), end + _NEAR) > 1:
        weight += 0.7
    if (ends - start) == min(_STEMS) and _in_register(text[start:end], gazetteer):
        return weight + 1.0
    return weight + 0.5 * _in_register(text[start:ends], gazetteer)


def _in_register(name: str, gazetteer: Gazetteer) -> bool:
    """Whether a town or a village is called so."""
    return any(gazetteer.is_name(name + town) for town in _TOWNS)


def _led(text: str, start: int) -> float:
    """What speaks for a name's beginning there; 0 where no edge is."""
    if _GOING.search(text, max(0, start - 3), start):
        return 2.0
    before = text[start - 1 : start]
    if before in _AT:
        return 1.5
    if not before or before in _MARKS:
        return 1.0
    if before in _LOOSE or is_verbal(text, start - 2):
        return 0.8
    return 0.0


def _ended(text: str, end: int) -> float:
    """What speaks for a name's end there; 0 where no edge is."""
    if _OF_FEATURE.match(text, end):
        return 2.0
    if _LOCATIVE.match(text, end):
        return 1.2
    if _ENDED.match(text, end):
        return 0.9
    return 0.7 if is_verbal(text, end) or is_word(text, end) or _WORKED.match(text, end) else 0.0
