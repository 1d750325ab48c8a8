"""Places that no register tells, by the sentence they stand in: 上样组组长, 去样溪挑水, 由甲、乙4所教学点合并.

A village's school bears the name of the place it stands in, which the text then calls by that name alone.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from archive_gui.domain.facts import FactKind, PlaceLevel
from archive_gui.domain.spans import Span
from archive_gui.facts.grammar import Rule
from archive_gui.facts.places.found import FoundPlace
from archive_gui.facts.places.villages_told import COMMON
from archive_gui.facts.sought import Sought, longest_words
from archive_gui.language.gazetteer import Gazetteer
from archive_gui.language.personal_names import is_verbal, is_word
from archive_gui.language.surnames import is_common_surname

RULE_GROUP = Rule(
    "place.group_in_frame",
    1,
    FactKind.PLACE,
    "(boundary)(2-3 characters)组(组长|的|有|…) | (住在|通到|…)(2-3 characters)组",
    "⟦上樟组⟧组长放了鞭炮。",
    "采摘组组长放了鞭炮。",
)
RULE_SCHOOL = Rule(
    "place.of_school",
    1,
    FactKind.PLACE,
    "(A)、(B)(number)所教学点 | (A)教学点, (A) alone elsewhere",
    "樟坪教学点只有两名学生。⟦樟坪⟧最难的时候，没有老师。",
    "老师、学生2所教学点合并。",
)
RULE_FETCHED = Rule(
    "place.fetched_from",
    1,
    FactKind.PLACE,
    "(去|外的|…)(1-3 characters)(溪|洞|泉|…)(挑|背|打|…)",
    "要去⟦樟样洞⟧背水。",
    "要去山洞背水。",
)
RULE_OF_TOWN = Rule(
    "place.village_of_unlisted_town",
    1,
    FactKind.PLACE,
    "(town of no register)(2-4 characters)村",
    "样样日报讯 樟林镇⟦枧石样村⟧修了路。",
    "樟林镇贫困村修了路。",
)
RULES = (RULE_GROUP, RULE_SCHOOL, RULE_FETCHED, RULE_OF_TOWN)

_HAN = "[一-鿿]"
_GROUP = Sought(
    rf"(?:(?<!{_HAN})|(?<=[在到从至去住由了])|(?<=[里村]的))(?P<name>(?![在到从至去住由了的]){_HAN}{{2,3}}?组)(?!织|成|建|员|团|合|装|件|委|稿|数|画|图|词)",
    ahead="组",
    within=(2, 3),
)
_BESIDE_GROUP = re.compile(
    rf"(?P<one>(?![的在到从由了是]){_HAN}{{2,3}}组)[、和](?P<other>{_HAN}{{2,3}}组)(?!织|成|建|员|团|合|装|件|委)"
)
_GROUP_BEHIND = re.compile(
    r"组长(?!期)|的?(?:村民|老百姓|群众|农户|贫困户|脱贫户|党员|水渠|水井|山塘|公路|路|老屋|田|茶园|果园|老人)|"
    r"的(?=[一-鿿]{2,3}(?:从|在|[，,]|家|把|是|种|养|说|有|当|今|来|也|笑|正|和))|有?[\d一二三四五六七八九十]+[多余]?(?:户|口人)"
)
_LIVED_IN = re.compile(r"(?:住[在到进]|[修通接铺架引走来回搬]到了?|[去从])$")
_LIVED_BEHIND = re.compile(r"[，,。；、！？的]|$|[到至]")
_NO_GROUP = re.compile(
    "[小各每这那该本全党第们个一两几多的老班]组|^[一二三四五六七八九十两几]|工作|帮扶|领导|服务|互助|[变换]工|调解|宣传|巡逻|督|考核|评|理事|清债|管理|专班|技术|专家|"
    "监|施工|生产|作业|文艺|妇女|民兵|课题|村民|参赛|[男女]子|采|摘|分拣|包装|质检|调研|检查|核查|攻坚|驻村|审计|巡察|巡视|报道|采访|摄制|摄影|剧|节目|调查|筹备|"
    "通组|[修连接]通|保障|后勤|安全|综合|联络|协调|指导|培训|教研|年级|学习|兴趣|抢险|突击|医疗|防疫|志愿|青年|老年|收购|销售|运输|养殖|种植|缝纫|车工|质量|财务|材料|文字|信息|党支|工会|纪检|临时|[加炒制揉]工?茶"
)
_SCHOOLS = Sought(
    rf"(?P<names>{_HAN}{{2,3}}(?:[、和]{_HAN}{{2,3}}){{1,8}})(?:等)?(?:[两二三四五六七八九十]|\d{{1,2}}) ?所"
    r"(?:村级|农村)?(?:教学点|村小|小学|学校|完小|初小)",
    ahead="、",
    within=(2, 3),
)
_BY = re.compile("^(?:[由将把从在到对向以]|撤销|撤并|合并|原)(?=[一-鿿]{2})")
_POINT = Sought(
    rf"(?P<name>{_HAN}{{3}}|{_HAN}{{2}})(?:教学点|幼教点|村小(?!学))", ahead=("教学点", "幼教点", "村小"), within=(2, 3)
)
_NO_POINT = re.compile(
    "[\\d所个的了在是有各每该这那本全教村乡镇校学边远偏级类等处座]|[最大]小|易地|薄弱|中心|农村|山区|保留|恢复|撤"
)
_ALONE_BEHIND = re.compile("最|[的去来，,。；、：有在没]|接通|通了|上[课班]|送|离")
_NUMBER_BEHIND = re.compile(r" ?[\d两三四五六七八九十]{1,2} ?所")
_ALONE_BEFORE = frozenset("，。；：、！？“”（ \n\0\1在到从去往对离回的")
_FETCHED = Sought(
    rf"(?:(?:(?<=要去)|(?<=都去)|(?<=要到)|(?<=得去)|(?<=得到)|(?<=只好去)|(?<=跑到)|(?<=爬到))(?P<name>(?!别|外|村|山上|山下|河|邻){_HAN}{{1,3}}?[洞泉井溪潭沟坳岭坝塘湾河])|"
    rf"(?:(?<=里外的)|(?<=里开外的)|(?<=里路外的))(?P<near>{_HAN}[溪河江潭泉]))(?=[去来]?(?:[背挑担打取抬接]水|[背挑担打取抬接]|[砍割采]|放[牛羊]))",
    ahead="洞泉井溪潭沟坳岭坝塘湾河江",
    within=(1, 3),
)
_PLAIN = re.compile(
    "^[小大老新古深山水石土岩溶暗河井村屋前后上下东西南北黑]?[一-鿿]$|^(?:消防|防空|龙|水|山|岩|溶|地)|自家|村口|屋后|人家|别人"
)
_VILLAGE = re.compile(f"(?P<stem>{_HAN}{{2,4}}?)村(?!民(?!委)|镇|级|庄|落|道|干部|支书|支部)")
_MOST = 100
"""How many names one article is asked for."""


def find_in_frames(text: str, known: Sequence[FoundPlace], gazetteer: Gazetteer) -> Iterator[FoundPlace]:
    """The groups, places of schools, villages of unlisted towns and waters of a folded text, kind by kind.

    ``known``: the places found so far.
    """
    told = {text[place.span.start : place.span.end] for place in known if place.level is PlaceLevel.GROUP}
    yield from _groups(text, told)
    for town in known:
        village = _VILLAGE.match(text, town.span.end) if town.level is PlaceLevel.TOWN and not town.code else None
        if village is not None and not COMMON.search(village["stem"]) and not is_verbal(text, village.start()):
            yield FoundPlace(Span(*village.span()), PlaceLevel.VILLAGE, None, None, RULE_OF_TOWN, 0.75)
    yield from _of_schools(text, gazetteer)
    for match in _FETCHED.finditer(text):
        start, end = match.span("name" if match["name"] else "near")
        if _PLAIN.search(text[start:end]) and not match["near"]:
            continue
        if not is_word(text, start) and not any(is_verbal(text, at) for at in range(start, end - 1)):
            yield FoundPlace(Span(start, end), PlaceLevel.NATURAL, None, None, RULE_FETCHED, 0.65)


def _groups(text: str, told: Collection[str]) -> Iterator[FoundPlace]:
    """The groups told by who leads them or lives there, and those listed beside one that is ``told``."""
    names: dict[str, None] = {}
    for match in _GROUP.finditer(text):
        if not _is_group(match["name"]):
            continue
        lived = _LIVED_IN.search(text, max(0, match.start() - 3), match.start())
        if _GROUP_BEHIND.match(text, match.end()) or (lived and _LIVED_BEHIND.match(text, match.end())):
            names.setdefault(match["name"])
    for match in _BESIDE_GROUP.finditer(text):
        if (match["one"] in names or match["one"] in told) and _is_group(match["other"]):
            names.setdefault(match["other"])
    for span in longest_words(text, list(names)[:_MOST]) if names else ():
        yield FoundPlace(span, PlaceLevel.GROUP, None, None, RULE_GROUP, 0.65)


def _is_group(name: str) -> bool:
    inner = range(len(name) - 2)
    return _NO_GROUP.search(name) is None and not any(is_word(name, at) or is_verbal(name, at) for at in inner)


def _of_schools(text: str, gazetteer: Gazetteer) -> Iterator[FoundPlace]:
    told: dict[str, None] = {}
    for match in _SCHOOLS.finditer(text):
        first = _BY.match(match["names"])
        start = match.start("names") + (first.end() if first else 0)
        listed = re.split("[、和]", text[start : match.end("names")])
        if all(_is_of_school(name, gazetteer) for name in listed):
            told.update(dict.fromkeys(listed))
    for match in _POINT.finditer(text):
        start, end = match.span("name")
        for at in range(start, end - 1):
            name = text[at:end]
            if (at == 0 or text[at - 1] in _ALONE_BEFORE or text[at - 1] in "省市县区镇乡村") and _is_of_school(
                name, gazetteer
            ):
                told.setdefault(name)
                break
    for span in longest_words(text, list(told)[:_MOST]) if told else ():
        if _stands_alone(text, span):
            yield FoundPlace(span, PlaceLevel.VILLAGE, None, None, RULE_SCHOOL, 0.65)


def _stands_alone(text: str, span: Span) -> bool:
    """Whether the name of a school's place stands by itself or in a list of such places."""
    before, behind = text[span.start - 1 : span.start], text[span.end : span.end + 1]
    begins = not before or before in _ALONE_BEFORE
    if (span.start and is_word(text, span.start - 1)) or not (begins or before == "由"):
        return False
    if "、" in {before, behind} or _NUMBER_BEHIND.match(text, span.end):
        return True
    return begins and _ALONE_BEHIND.match(text, span.end) is not None


def _is_of_school(name: str, gazetteer: Gazetteer) -> bool:
    """Whether a place may be called so: no word stands in it, nobody's name it is but a place's."""
    if len(name) < len("样坪") or _NO_POINT.search(name) or any(is_verbal(name, at) for at in range(len(name) - 1)):
        return False
    if is_word(name, 0) and len(name) == len("样坪"):
        return False
    if gazetteer.is_name(f"{name}村") or gazetteer.is_name(f"{name}镇") or gazetteer.is_name(f"{name}乡"):
        return True
    return not any(is_word(name, at) for at in range(len(name) - 1)) and (
        len(name) == len("样坪") or not is_common_surname(name[0])
    )
