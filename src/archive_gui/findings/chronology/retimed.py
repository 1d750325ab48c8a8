"""One deed done to one thing, told again elsewhere with another time: 2017年11月大桥通车 … 老人记得，桥是12月通的."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from archive_gui.domain.findings import FindingKind, Severity
from archive_gui.findings.chronology.dated import Day
from archive_gui.findings.chronology.events import ANOTHER, moments_of
from archive_gui.findings.chronology.one_event import Rarity, pairs
from archive_gui.findings.chronology.rivals import are_two
from archive_gui.findings.chronology.scenes import Scene, may_be_of_one_place, of_one_person, of_two_people
from archive_gui.findings.evidence import Doubt, Material, of_facts, shown

_DEEDS = tuple(
    re.compile(words)
    for words in (
        "通车|通了?的|通了车|建成|竣工|通行|开通",
        "并网|发电|投运",
        "通水|供水|送水|来水|通上?了?自来水",
        "动工|开工|破土|奠基|开建",
        "投入使用|投用|启用|交付使用",
        "投产|试生产|点火|开机",
        "签[订署下约了]|协议|签的",
        "成立|组建|创办|办起|创立|创建|注册|挂牌|揭牌",
        "开业|开张|开园|开馆|开市|开街|开门迎客|试营业",
        "毕业|[走出离][出开]?[^，。]{0,8}校门",
        "牺牲|病逝|去世|遇难|殉职",
        "摘帽|出列|退出贫困|脱了贫",
        "退耕",
        "渡过|渡河|抢渡|渡江",
        "表彰|颁奖|领奖",
        "授予|被评为|获评|命名|[拿得捧领]回?[的到了][^，。]{0,10}(?:牌子|牌匾|奖|称号)",
        "搬[进到迁入家]|住进|入住|乔迁",
        "合并|并村|并成|并入",
        "入党|党旗下宣誓",
        "结婚|成亲|成家|出嫁|过门",
        "参军|入伍|当兵|穿上军装",
        "退役|退伍|复员|转业",
        "退休",
        "发生[^，。]{0,4}(?:地震|火灾|滑坡|泥石流|洪水)|决堤|溃口|山洪暴发|塌方",
        "首航|首发|首班|第一班|第一趟",
        "上任|到任|走马上任|当选",
        "封顶|合龙|贯通",
        "开幕|闭幕|落幕",
        "开播|首映|首演",
        "移交|交付|分房|交钥匙|领[到了]钥匙",
        "撤[乡镇县并]|改名|更名",
        "落户|引进|引种|试种",
        "复工|复产|复学|复课",
        "首发|发行|创刊",
        "拆除|拆掉|拆[了的完]",
        "运[来到回抵]",
        "演练|音乐会|义卖|义诊|联欢|运动会|晚会|比赛|培训班",
        "开[漂航渔镰秤湖机摘]",
        "借[的走过了]",
        "支[了起]|摆下|摆[起出]|开[了的起].{0,8}[店摊馆坊]",
        "通过[^，。]{0,12}(?:公约|村规|决议|方案|民约)|举手通过",
        "立案|破案|宣判|开庭",
        "捐[赠建资款]",
    )
)
"""What happens once to one thing or person, a deed a line."""

_OF_PEOPLE = frozenset({9, 10, 18, 19, 20, 21, 22, 25})
"""The places of what happens to people: only of one who is named in both is it one event."""
_KINDS = re.compile("[桥路厂校馆园渠库塔碑楼站]|水厂|电站|协议|合同|大会|合作社|学校|公路|隧道|堤")
_OWN = re.compile("([一-鿿]{2})(?:大桥|公路|水库|隧道|电站|水厂|小学|中学|合作社|[桥厂渠楼站])(?![一-鿿]{0,1}[长员工])")
_RECALLED = re.compile(
    "记得|回忆|说起|提起|念叨|想起|忘不了|难忘|那天|那年|那时|那会儿|当时|当年|打那|说，|介绍|讲|自从|自$|以来|起$|这天"
)
_NO_NAME = re.compile("[那在的是到从过这了座条上下进出个们着]")
_EMPTY = re.compile(
    "今年|去年|当时|以来|后来|我们|他们|自己|时候|村民|群众|正式|全县|全镇|全村|全乡|记得|第一|一个|已经|开始|这里|没有|那天|的时"
)
_PERIOD = re.compile(r"^(?:[至—-]|到|底?前|[之以]前|末|间)")
_LATER = re.compile("[之以]?[后前](?!来)")
"""开园后: what was done earlier, or is yet to come."""
_BEFORE = re.compile("前$|以来$|期间$")
_UP_TO = re.compile(r"(?:截至|截止到?|[到至]|到了|早在|不晚于|[每])$")
_NOT_THIS = re.compile("也|将|拟|计划|预计|力争|争取|目标|规划|有望|要在|准备|届时")
"""What makes it another thing, or no more than a plan."""
_YEARS, _MOST, _RARE = 6, 60, 1.8
_OBJECT, _SHORT, _FEW_DAYS = 2, 4, 3


def retimed(page: Sequence[Material], told: Iterable[Doubt] = ()) -> Iterator[Doubt]:
    """Doubts about deeds of a page told with two times, those ``told`` of already left out."""
    known = [set(doubt.refs) for doubt in told if doubt.kind is FindingKind.DATES_DISORDER]
    texts = {material.number: material.reading.text for material in page}
    rare = Rarity(page)
    scenes = [Scene(material, one) for material in page for one in moments_of(material)]
    for place, deed in enumerate(_DEEDS):
        done = [scene for scene in scenes[:_MOST] if _is_told(texts[scene.day.article], scene, deed)]
        pairs_found = [
            (one, other)
            for one, other in combinations(done, 2)
            if _differ(one.day, other.day) and _is_one(texts, rare, one, other, deed, of_people=place in _OF_PEOPLE)
        ]
        # What is told with three times is told of several things.
        for one, other in pairs_found if len(pairs_found) == 1 else ():
            refs = of_facts((scene.day.article, scene.day.fact) for scene in (one, other))
            if not any(set(refs) <= others for others in known):
                known.append(set(refs))
                params = {
                    "first": shown(texts[one.day.article], one.day.fact.span),
                    "second": shown(texts[other.day.article], other.day.fact.span),
                }
                code = "finding.event_in_two_years"
                yield Doubt(FindingKind.DATES_DISORDER, Severity.MEDIUM, code, params, refs)


def _is_told(text: str, scene: Scene, deed: re.Pattern[str]) -> bool:
    """Whether a deed is told to have been done then, once."""
    start, end = scene.day.fact.span
    clauses = re.split("[，,]", scene.moment.told.lstrip(",，"))
    # What a short clause leaves open, the next ones tell; a long one tells it itself.
    clauses = clauses[:1] if len(clauses[0]) >= _SHORT else clauses[:3]
    near = f"{scene.moment.before}|{'|'.join(clauses)}"
    told = any(not _LATER.match(near, found.end()) for found in deed.finditer(near))
    if not told or ANOTHER.search(near) or _NOT_THIS.search(near):
        return False
    if _BEFORE.search(scene.day.fact.quote):
        return False
    return not (_PERIOD.match(text[end : end + 3]) or _UP_TO.search(text[max(0, start - 3) : start]))


def _differ(one: Day, other: Day) -> bool:
    """Whether two dates cannot be one as far as both are told."""
    if (one.article, one.paragraph) == (other.article, other.paragraph):
        return False
    if one.sure and other.sure and one.year != other.year:
        return abs(one.year - other.year) <= _YEARS
    if (one.sure or other.sure) and one.year and other.year and one.year != other.year:
        return False
    if not (one.month and other.month):
        return False
    return one.month != other.month or bool(one.day and other.day and one.day != other.day)


def _is_one(
    texts: dict[int, str], rare: Rarity, one: Scene, other: Scene, deed: re.Pattern[str], *, of_people: bool
) -> bool:
    """Whether the deed is done to one thing in both, and told so that it is the same."""
    if are_two(one, other) or not may_be_of_one_place(one, other):
        return False
    if one.named and other.named and of_two_people(one, other):
        return False
    in_one = one.day.article == other.day.article
    recalled = not in_one or _is_recalled(texts[other.day.article], other)
    if not recalled and not _is_slip(one.day, other.day):
        return False
    literal = [_literal(deed, scene) for scene in (one, other)]
    shared = {
        pair
        for pair in set(pairs(_EMPTY.sub("|", one.words))) & set(pairs(_EMPTY.sub("|", other.words)))
        if rare.of(pair) >= _RARE and not any(pair in told for told in literal)
    }
    if of_people:
        return of_one_person(one, other) or len(shared) >= _OBJECT
    owns = {own for text in texts.values() for own in _OWN.findall(text) if not _NO_NAME.search(own)}
    kinds = set(_KINDS.findall(one.words)) & set(_KINDS.findall(other.words)) if len(owns) <= 1 else set()
    alike = literal[0] == literal[1]
    if in_one and recalled:
        return bool(shared or kinds) or alike
    return len(shared) >= _OBJECT or bool(shared and (kinds or alike))


def _is_slip(one: Day, other: Day) -> bool:
    """Whether two days lie so near one another that they may be one with a slip."""
    return one.month == other.month and bool(one.day and other.day) and abs(one.day - other.day) <= _FEW_DAYS


def _literal(deed: re.Pattern[str], scene: Scene) -> str:
    """The words in which a deed is told, where they tell no more than it."""
    found = deed.search(f"{scene.moment.before}|{scene.moment.told}")
    return found[0] if found is not None and len(found[0]) <= _SHORT else ""


def _is_recalled(text: str, scene: Scene) -> bool:
    """Whether somebody looks back on it, or says it."""
    start, end = scene.day.sentence
    around = text[max(0, start) : end]
    ahead = text[max(start, scene.day.fact.span.start - 3) : scene.day.fact.span.start]
    return "”" in around or "“" in around or _RECALLED.search(around) is not None or ahead.endswith(("自", "从"))
