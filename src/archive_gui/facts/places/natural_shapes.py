"""Rivers, lakes and mountains that no list has, told by their shape between words: 翻过样斗山, 样伊湖种上麦子."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from archive_gui.domain.facts import FactKind, PlaceLevel
from archive_gui.domain.spans import Span
from archive_gui.facts.grammar import Rule
from archive_gui.facts.people.patterns import LAST_ROLES
from archive_gui.facts.places.found import FoundPlace
from archive_gui.facts.sought import Sought
from archive_gui.language.personal_names import is_verbal, is_word
from archive_gui.language.surnames import is_common_surname

RULE = Rule(
    "place.natural_shaped",
    5,
    FactKind.PLACE,
    "(boundary)(1-3 characters, no word)(河|江|湖|山|岭|溪)(上|边|从|verb|…)",
    "⟦枧江⟧断流，船都靠了岸。",
    "江河湖泊一片汪洋。",
)

_ENDING = Sought(
    "[河江湖山岭溪](?<=[一-鿿]{2}.)(?![县市区州镇乡村路街道站港渡桥闸厂矿店馆园社号牌杯族人省南北东西])",
    opening="河江湖山岭溪",
)
_MARKS = frozenset("，。；：、！？“”（） \n\0\1\u3000")
_LED_BY = frozenset("在到从沿和与及于过至跨着")
_FEATURE = re.compile(
    r"[畔岸边]|的(?:水(?![平利电])|[荒山]坡|河道|鱼(?![肉水]))|[两沿南北东西]岸|上(?=[，。、的架修有没建搭栽种植])|下(?=[，。、的])|里(?=[，。、的])|水|流域|上游|中游|下游|深处|脚下"
)
_FLOWS = re.compile(
    r"从[一-鿿]{1,5}流|[穿绕][村城镇境山]|流经|流过|发源|一片|暴涨|决口|涨了?水|漫[上过进]|断流|封冻|汇入|注入"
)
_SHORE = re.compile("[边畔岸]的?(?![境界防缘沿检])|[两沿南北东西]岸|流域|上游|下游")
_LOCATIVES = ("前的", "后的", "边的", "旁的", "下的", "外的", "东的", "西的", "南的", "北的")
"""村前的样溪河: what lies there is named."""
_LYING = ("地处", "位于", "坐落", "住在", "家住")
_VISITED = frozenset("游登爬逛")
_FOOT = re.compile("[山岭](?:脚下|下(?=[的，。开住有])|主峰|深处)")
_OF_ANY = frozenset(
    (
        "石头",
        "花果",
        "松树",
        "青松",
        "茶叶",
        "油茶",
        "黄土",
        "红土",
        "荒草",
        "高原",
        "果树",
        "垃圾",
        "家乡",
        "农村",
        "海拔",
    )
)
"""What hills in general are told by."""
_PERSONS = frozenset("家人员工民者师生户客兵友")
"""Words that end so say who, not where: 专家河边 is none."""
_JOINED = frozenset("和与、")
_NEVER = re.compile(
    r"[\da-zA-Z占经称共全未增持了是在诸饮被为使也又但而他她我你您们这那该本各每某些此其将把让给等个座条处多再更最只已所以"
    r"就能会可要向对岁的有不无么吗呢吧年月日省市县区镇乡村]|[江河湖山海岭]$|^[在到从沿和与及于过至跨着由向往距翻顺]"
)
_COMMON = re.compile(
    "老[茶果油竹松杉屋林]|臭水|[新老旧大小中古今同本各一两几东南西北上下前后内外]+|.*(?:大|小|名|青|高|深|荒|火|冰|雪|靠|近|登|爬|进|出|下|上|满|治|护|巡|"
    "清|禁|封|开|移|隔|沿|临|跨|渡|过|游|入|江|河|还|黑臭|万里|绿水|锦绣|大好|堰塞)"
)
_DONE_BY_PEOPLE = frozenset("在从自由绕穿把")
"""What stands before what somebody does."""
_SAYS = re.compile("说|[表介告坦认透称讲回感笑]|[，：]")


_OF_ONE = Sought(
    "(?:(?<=隔着)|(?<=挨着)|(?<=靠着)|(?<=面朝)|(?<=沿着)|(?<=顺着)|(?<=横跨)|(?<=跨过)|(?<=渡过)|(?<=流入)|(?<=汇入)|(?<=注入))[一-鿿][江河溪水]"
    "|(?:(?<=[过入沿着])|(?<=源自)|(?<=位于))(?P<name>[一-鿿][江河溪])(?=的?(?:[一二]级)?(?:支流|干流|上游|中游|下游|源头))"
    "|(?<=[从到沿至在])[一-鿿][江河溪](?=[边畔])"
    "|(?<![一-鿿“])[一-鿿][江河溪水](?=[边畔]|断流|水位|[暴猛]涨|涨了?水|漫[上过进]|决口|漫堤|发源|流经|流域|两岸|沿岸|上游|中游|下游|对岸|[在从自由绕穿]|把[一-鿿]{1,4}[分劈切隔]|上(?:[那这]座|的[一-鿿]{0,4}桥|[架建修造][了起]?[一-鿿]{0,4}桥)|里的[水鱼沙])"
    "|(?:(?<![一-鿿])|(?<=[在到从片把]))[一-鿿]山(?=脚下|主峰|[南北东西]麓|深处)",
    ahead="江河溪水山",
    within=(1, 1),
)
_NO_RIVER = frozenset(
    "绿碧清秀净泉活竹茶果橘桃梨杉松柚橙林矿石土大小该本此内外江河这那两其各长护山洪雨井潮库水湖海上中下主支全沿过渡治巡清高雪青荒远深老后前半火冰群开爬登进翻"
)


def find_shaped(text: str, ends: Collection[int]) -> Iterator[FoundPlace]:
    """The natural features of a folded text by their shape; ``ends``: where known places end."""
    for match in _OF_ONE.finditer(text):
        if (
            text[match.start()] not in _NO_RIVER
            and not _is_person(text, match)
            and (match[0] == "运河" or not is_word(text, match.start()))
        ):
            yield FoundPlace(Span(*match.span()), PlaceLevel.NATURAL, None, None, RULE, 0.65)
    floor = 0
    for ending in _ENDING.finditer(text):
        for start in (ending.start() - 2, ending.start() - 3):
            if start >= floor and _is_name(text, start, ending.end(), ends):
                floor = ending.end()
                yield FoundPlace(Span(start, floor), PlaceLevel.NATURAL, None, None, RULE, 0.65)
                break


def _is_person(text: str, match: re.Match[str]) -> bool:
    """Whether somebody may be called so: 李江在, not 沤江在 and 李江断流."""
    behind = text[match.end() : match.end() + 1]
    return behind in _DONE_BY_PEOPLE and is_common_surname(text[match.start()])


def _is_name(text: str, start: int, end: int, ends: Collection[int]) -> bool:
    stem = text[start : end - 1]
    if (
        stem in LAST_ROLES
        or _NEVER.search(stem)
        or _COMMON.fullmatch(stem)
        or any(not "一" <= character <= "鿿" for character in stem)
    ):
        return False
    if (text[end - 1] in "山岭" and text[end : end + 1] == "水") or "坠" in stem:
        return False
    if (
        is_word(text, end - 2)
        or (is_word(text, end - 1) and text[end] not in "边畔岸下")
        or (start and is_word(text, start - 1))
    ):
        return False
    if any(is_verbal(text, at) for at in range(max(0, start - 1), end - 1)):
        return False
    marked = start == 0 or text[start - 1] in _MARKS or start in ends or text.endswith(_LOCATIVES, 0, start)
    led = text[start - 1 : start] in _LED_BY or text.endswith(_LYING, 0, start) or is_verbal(text, start - 2)
    flows = _FLOWS.match(text, end) is not None
    if text[start - 1 : start] in _VISITED and text[end - 1] in "山岭" and is_word(text, end):
        return True
    if any(is_word(text, at) for at in range(start, end - 2)):
        if stem[-1] in _PERSONS:
            return False
        if (marked or led) and len(stem) == 2 and stem not in _OF_ANY and _FOOT.match(text, end - 1):
            return True  # 在天堂山下开幕
        return marked and len(stem) == 2 and (flows or _SHORE.match(text, end) is not None)  # 胭脂河穿村而过
    if not (marked or led):
        # 修了样祝河上的桥: behind 了 only what is said of a feature tells it.
        return text[start - 1 : start] == "了" and _FEATURE.match(text, end) is not None
    if flows or _FEATURE.match(text, end):
        return True
    return _is_joined(text, start, end) or (led and not is_common_surname(text[start]) and _ends(text, end))


def _is_joined(text: str, start: int, end: int) -> bool:
    """Whether another name of the same ending stands beside: 样斗山和样曜山."""
    kind = text[end - 1]
    if text[end : end + 1] in _JOINED and kind in text[end + 3 : end + 5] and not is_common_surname(text[start]):
        return True
    behind = text[start - 1 : start] in _JOINED and text[start - 2 : start - 1] == kind
    return behind and not is_common_surname(text[start])


def _ends(text: str, end: int) -> bool:
    """Whether a mark or a verb stands behind, and nobody speaks there."""
    if _SAYS.match(text, end) and text[end : end + 1] != "，":
        return False
    return end == len(text) or text[end] in _MARKS or is_verbal(text, end)
