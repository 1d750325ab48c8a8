"""Names right behind a county or a town that only their place tells: towns in short, landforms; pairs of hamlets."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from archive_gui.domain.facts import FactKind, PlaceLevel
from archive_gui.domain.spans import Span
from archive_gui.facts.grammar import Rule
from archive_gui.facts.places.found import FoundPlace
from archive_gui.facts.sought import Sought, each_pair
from archive_gui.language.gazetteer import Gazetteer, Place
from archive_gui.language.personal_names import is_verbal, is_word
from archive_gui.language.surnames import is_common_surname

RULE_TOWN = Rule(
    "place.town_behind_county",
    1,
    FactKind.PLACE,
    "(county)(a town of it without 镇 or 乡)",
    "从隆回县⟦荷香桥⟧走来。",
    "从隆回县赶来。",
)
RULE_LANDFORM = Rule(
    "place.landform_behind",
    1,
    FactKind.PLACE,
    "(county, town or village)(2-3 characters)(溪|洲|沟|坡|…)(的|畔|verb|…)",
    "隆回县⟦樟木洲⟧溃口。",
    "隆回县山坡滑坡。",
)
RULE_PAIR = Rule(
    "place.pair",
    1,
    FactKind.PLACE,
    "(上|前|东|大|…)(X)(和|、|到|…)(下|后|西|小|…)(X)",
    "家住上樟坪和⟦下樟坪⟧的人",
    "上坡和下坡",
)
RULE_FEATURE = Rule(
    "place.feature_behind_division",
    1,
    FactKind.PLACE,
    "(division, short or full)(2-3 characters)(山|岭|湖|岛|关|溪|峡|…)(boundary)",
    "隆回县⟦樟斗山⟧起了雾。",
    "隆回山区起了雾。",
)
RULES = (RULE_TOWN, RULE_LANDFORM, RULE_FEATURE, RULE_PAIR)

_LENGTHS = (4, 3, 2)
_LOW = frozenset({PlaceLevel.COUNTY, PlaceLevel.TOWN, PlaceLevel.VILLAGE})
_DIVISIONS = _LOW | {PlaceLevel.PROVINCE, PlaceLevel.CITY}
_GOES_ON = re.compile(
    "[镇乡县市区村路街站桥号厂矿场校院局社]|[河江](?![段南北东西边畔岸上水])|街道|公社|大队|社区|水库|灌区|水?电站|大坝"
)
_LANDFORM = re.compile("[一-鿿]{1,3}?(?:垭口|山口|[溪河沟坡坪冲崖垭洼塬滩洲坳岗埠峪峡坑垄畈墩岭湾梁峰潭渡])")
_WATER_OR_HILL = frozenset("溪河江湖岭峰潭崖峡")
_BEHIND = re.compile(
    "[，。；、！？的）]|[畔岸边上下里旁]|两岸|沿岸|流域|一带|附近|溃口|决口|漫堤|老|[和与至到](?=[一-鿿])"
)
_NEVER = re.compile(
    "[的了在到从至和与及是有为由被把将让各该本每某全两几一二三四五六七八九十大小新老高中]|[江河湖山海岭]山|境内|内|外|山体"
)
_FEATURE = re.compile(
    "(?P<stem>[一-鿿]{2,3}?)(?P<end>[山岭峰崖河江湖溪岛峡湾沟泉潭洞洲滩寺峪垭寨塬梁坪渡坳嶂淀]|口(?!岸)|(?<![通海机相有难攻把双])关|塔(?![里吉克什尔利]))"
    "(?![县市区州镇乡村路街道站港桥闸厂矿店馆园社号牌杯族人省场校院局队庄屯堡城营税产部民水会])"
)
_FEATURE_BEHIND = re.compile(
    "[，。、；！？的）]|$|[畔岸边上下里旁顶麓脚]|[两沿]岸|流域|一带|附近|深处|脚下|景区|自然保护区|[和与及至到是有在](?=[一-鿿])|[一-鿿][了过着满]|"
    "断流|[暴猛]?涨水?|决口|封冻|解冻"
)
_SPEAKS = re.compile("[一-鿿]?[说道称表告介回认]|[，。、；的是有在和与]")
"""What stands behind a person as well as behind a feature."""
_LED_AWAY = frozenset(
    "省市县区州镇乡村城人民农籍式产话军队局级内外东西南北中前后上下各全多境周边沿临跨等最段几两一二三四五六七八九十第"
)
_NEVER_FEATURE = re.compile(
    "[的了在到从至和与及是有为由被把将让向对于以之其这那该本各每某全两几也都已又还再就不没无未去来回进出过着给用做当成]|"
    "[江河湖山海岭上下]$|[省市县区镇乡村民]|境内|^地处|^坐落|^位于|大$|高原|平原|山[区水]|世界|流域|文化|旅游|革命|城乡|农村|绿水|青山"
)
_GIVEN = frozenset("山岭峰河江湖溪泉洲涛洞")
"""Features that given names end in as well."""
_NATURAL = frozenset("山岭峰崖河江湖溪岛峡湾沟泉潭洞洲滩坪塬梁垭坳嶂淀")
_PAIRED = dict(zip("上下前后东西南北大小里外内", "下上后前西东北南小大外里外", strict=True))
_PAIR = Sought(
    "(?P<one>[上下前后东西南北大小里外内])(?P<stem>[一-鿿]?[洼塬坪湾寨庄屯沟营堡坳冲岗峪塘圩垄畈坑埠坞])"
    "[和与、及到至](?P<other>[上下前后东西南北大小里外内])(?P=stem)(?![一-鿿]?[路街])",
    ahead=each_pair("和与、及到至", "上下前后东西南北大小里外内"),
    within=(2, 3),
)


def find_chained(text: str, known: Sequence[FoundPlace], gazetteer: Gazetteer) -> Iterator[FoundPlace]:
    """The names of a folded text right behind the places ``known``, and the hamlets named in pairs."""
    starts = {place.span.start for place in known}
    for place in known:
        at = place.span.end
        if at in starts or place.level not in _DIVISIONS:
            continue
        found = None
        if place.level in _LOW and text[at - 1] in "县市区镇乡村旗":
            found = _town(text, at, place, gazetteer) or _landform(text, at)
        if found is None:
            found = _feature(text, at, starts)
        if found is not None:
            yield found
    for match in _PAIR.finditer(text):
        if _PAIRED[match["one"]] == match["other"] and not _is_worded(text, match):
            for group in ("one", "other"):
                start = match.start(group)
                span = Span(start, start + 1 + len(match["stem"]))
                yield FoundPlace(span, PlaceLevel.VILLAGE, None, None, RULE_PAIR, 0.65)


def _is_worded(text: str, match: re.Match[str]) -> bool:
    """Whether both ends of a pair are ordinary words (上坡和下坡), or belong to others."""
    start, end = match.span()
    edges = start and is_word(text, start - 1) and not is_verbal(text, start - 2)
    return bool(edges) or is_word(text, end - 1) or (is_word(text, start) and is_word(text, match.start("other")))


def _town(text: str, at: int, county: FoundPlace, gazetteer: Gazetteer) -> FoundPlace | None:
    """样关县|树样: a town of that county."""
    if county.code is None or len(county.code) != 6:
        return None
    for length in _LENGTHS:
        end = at + length
        if end > len(text) or _GOES_ON.match(text, end) or is_word(text, end - 1):
            continue
        if any(is_word(text, inner) for inner in range(at, end - 1)) and not _BEHIND.match(text, end):
            continue
        towns = [place for place in gazetteer.short(text[at:end]) if _lies_in(place, county.code)]
        if len(towns) == 1:
            town = towns[0]
            full = gazetteer.full_name(town.code)
            return FoundPlace(Span(at, end), town.level, town.code, full, RULE_TOWN, 0.75, inferred=True)
    return None


def _lies_in(place: Place, county: str) -> bool:
    return place.level is PlaceLevel.TOWN and place.code.startswith(county)


def _landform(text: str, at: int) -> FoundPlace | None:
    """样乡县|书样洲溃口: a small feature that ends as such features do."""
    match = _LANDFORM.match(text, at, at + 5)
    if match is None or text[at] in "前后东西南北" or match.end() - at < 3 or _NEVER.search(text, at, match.end() - 1):
        return None
    end = match.end()
    if any(is_verbal(text, inner) for inner in range(at, end - 1)) or is_word(text, end - 2) or is_word(text, end - 1):
        return None
    if _BEHIND.match(text, end) is None and not is_verbal(text, end):
        return None
    level = PlaceLevel.NATURAL if text[end - 1] in _WATER_OR_HILL else PlaceLevel.SITE
    return FoundPlace(Span(at, end), level, None, None, RULE_LANDFORM, 0.65)


def _feature(text: str, at: int, starts: Collection[int]) -> FoundPlace | None:
    """样阳|样盘山起了雾: a hill, river, island or pass right behind the division it lies in."""
    match = _FEATURE.match(text, at, at + 4)
    if match is None or text[at] in _LED_AWAY or _NEVER_FEATURE.search(match["stem"]):
        return None
    end = match.end()
    if _FEATURE_BEHIND.match(text, end) is None and not is_verbal(text, end) and not is_word(text, end):
        return None
    if is_word(text, at - 1) or (is_word(text, end - 1) and text[end] not in "上下里边畔岸脚"):
        return None
    if any(is_verbal(text, inner) for inner in range(at - 1, end - 1)) or is_word(text, end - 2):
        return None
    if any(inner in starts for inner in range(at, end)):
        return None
    # 样省|李青山说: who comes from there.
    if is_common_surname(text[at]) and match["end"] in _GIVEN and _SPEAKS.match(text, end):
        return None
    level = PlaceLevel.NATURAL if match["end"] in _NATURAL else PlaceLevel.SITE
    return FoundPlace(Span(at, end), level, None, None, RULE_FEATURE, 0.7)
