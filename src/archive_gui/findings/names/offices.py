"""People of one name told with offices, bodies, places or kin that cannot all be theirs.

县税务局驻村第一书记 here and 县农业局驻村第一书记 there; 副行长 here and 行长 there; 次子 here and 三子 there.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from itertools import combinations

from archive_gui.domain.facts import PersonFact
from archive_gui.domain.findings import FindingKind, Severity
from archive_gui.findings.evidence import Doubt, Material, facts_with, shown
from archive_gui.findings.names.employers import POSTED, are_of_two_departments, live_by_two, may_be_one, work_for_two
from archive_gui.findings.names.holders import is_under_another, of_two_holders
from archive_gui.findings.names.posts import PLACES, Post, posts_of
from archive_gui.language.surnames import surname_of

_AT_HOME = re.compile(
    "(?:村|镇|乡|组)(?:的|人)?$|(?:村民|[户农]|支书|党支部书记|村委会主任|村主任|会计|文书|村医|组长|大户)$"
)

_FAMILIES = tuple(
    tuple(re.compile(words) for words in family)
    for family in (
        (
            "第一书记$",
            "(?:党(?:总)?支部书记|党总支书记|村?支书|(?:村|社区)书记)$",
            "(?:村委会|居委会|社区)主任$",
            "村(?:里的)?会计$",
            "村医$",
            "妇女主任$",
        ),
        (
            "(?:[县镇乡区市]委|党委|党工委)书记$",
            "(?<!副)[县镇乡区市]长$|办事处主任$",
            "[县市区州]委副书记$|党工?委副书记$",
            "副[县市区州镇乡]长$",
            "人大(?:常委会)?(?:副?主任|主席)$",
            "政协副?主席$",
        ),
        ("第一书记$|(?:党(?:总)?支部书记|党总支书记|(?<!副)支书)$", "(?:村委会|居委会)副主任$"),
        ("副[县市区州]长$", "(?:政府|[县市区州]委)办公?室?主任$"),
        ("理事长$", "监事长$", "董事长$"),
        ("人大代表$", "政协委员$"),
        ("(?<!副)会长$", "(?<!副)秘书长$"),
        ("副?校长$", "(?:教导|教务|政教|总务)主任$"),
        ("(?<!副)院长$", "村医$", "护士长?$", "医师$"),
        ("工作队队?长$", "(?:工作队|驻村)队员$"),
        ("第一书记$|工作队队?长$", "普通(?:工作)?队员$"),
        (
            "宣传部部?长$|宣传委员$",
            "组织部部?长$|组织委员$",
            "统战部部?长$|统战委员$",
            "武装部部?长$",
            "纪委书记$",
            "政法委书记$",
        ),
        ("营长$", "连长$", "排长$", "(?<!领)班长$"),
        ("副?局长$", "工会主席$", "[科股]长$", "总工程师$"),
    )
)
"""Offices of which one person holds one of each row at a time."""

_HEADS = re.compile(
    "^(?:.*(?<![村县镇乡市区州校院事])长|(?:车间|办公室)?主任|会计|出纳|文书|经理|总经理|技术员|农技员|护士|医生|教师|老师|门卫|主席|组织委员|宣传委员|"
    "政委|[教指]导员|[保仓]管员|大副|总监)$"
)
"""Offices of which one person holds one in a body, by whatever row."""

_ONE_TRADE = ({"教师", "老师"}, {"经理", "总经理"})
_KEEPERS = re.compile("^(?:会计|出纳|[保仓]管员|门卫|文书|司机|护士|技术员)$")
_KEPT_BY = re.compile("^(?:主任|[局站所科处队厂场园馆社校院行镇乡]长|经理|理事长|董事长)$")
"""Who keeps a body's books or doors is not at its head."""

_DEPARTMENT = re.compile(
    "(教[务导]|学工|学生|政教|总务|后勤|财务|人事|组织|宣传|统战|武装|保卫|基建|科研|招生|技术|生产|销售|质检|安全|设备|工程|护理|[内外儿妇骨]科|"
    "急诊|信贷|信访|业务|综合|市场|采购)[处科股部室]?(?:长|主任)$"
)
"""A part of a body by what it does."""

_UNIT = re.compile(
    "第?([一二三四五六七八九十0-9]{1,3})(车间|小组|组|[大中支分]?队|连|排|班|营|团|分厂|工区|标段|片区|网格|支部|号[楼船井机])"
)
"""A part of a body by its number."""

_PART = re.compile("[一-鿿]{2,4}(?:部|科|室|股|处|车间|班组)副?(?:主任|经理|[部科股处班]?长)$")
"""Who heads a part of a body, whatever it does: 护理部主任, 信贷部经理."""

_OF_WHOLE = re.compile(
    "(?:中心|医院|公司|[厂场所站局馆园])副?(?:主任|总?经理)$|^总经理$|"
    "(?:^|[^部科室股处村组班车间])副?[局院厂场所站馆园行校社]长$"
)
"""Who heads the whole of it: 中心主任, 副行长."""

_TOGETHER = (
    frozenset(("[县市区州]委副书记$|党工?委副书记$", "(?<!副)[县镇乡区市]长$|办事处主任$")),
    frozenset(("副?局长$", "政协副?主席$")),
    frozenset(("(?<!副)院长$", "医师$")),
    frozenset(("村医$", "医师$")),
    frozenset(("村医$", "妇女主任$")),
)
"""Pairs of them that one person often holds."""

_VILLAGE_PARTY, _VILLAGE = _FAMILIES[0][1], _FAMILIES[0][2]
_AT_ONCE = re.compile("一肩挑|兼任|支书主任|书记主任|书记、[^，。]{0,4}主任|主任、[^，。]{0,4}书记")
"""What tells that one person holds both offices of a village."""

_BOTH = re.compile(r"兼|[、和及]|一肩挑|双料")

_KIN_ORDERS = (
    ("[长]子|大儿子", "次子|二儿子", "三子|三儿子", "四子|四儿子", "五子"),
    ("[长]女|大女儿", "次女|二女儿", "三女|三女儿", "四女"),
    ("[长次三四五幼]子|[大二三四]?儿子", "女婿", "侄子", "外甥"),
    ("[长次三四五幼]女|[大二三四]?女儿", "儿媳", "侄女", "外甥女"),
    ("弟弟", "堂弟", "表弟", "妹夫", "小舅子"),
    ("哥哥", "堂[哥兄]", "表[哥兄]", "姐夫"),
    ("妹妹", "堂妹", "表妹", "弟媳"),
    ("姐姐", "堂姐", "表姐", "嫂子"),
    ("大儿子|长子", "小儿子|幼子"),
    ("大女儿|长女", "小女儿|幼女"),
    ("孙子", "外孙子?"),
    ("孙女", "外孙女"),
)
"""What of a row nobody is two of."""

_WORD = 2
_MENTIONS, _MOST, _OF_PEOPLE = 6, 60, 3


def offices(page: Sequence[Material]) -> Iterator[Doubt]:
    """Doubts about the offices of a page's people."""
    texts = {material.number: material.reading.text for material in page}
    by_name: dict[str, list[Post]] = defaultdict(list)
    known = {"".join(fact.quote.split()) for material in page for fact, _ in facts_with(material, PersonFact)}
    whole = sorted((name for name in known if _WORD <= len(name) <= _OF_PEOPLE), key=_longest)[:_MOST]
    for material in page:
        for held in posts_of(material, whole):
            by_name[_whole_name(material, held, known)].append(held)
    posts = [post for mentions in by_name.values() for post in mentions]
    for one, other in of_two_holders(page, posts):
        yield _doubt(texts, one, other)
    at_once = any(_AT_ONCE.search(text) for text in texts.values())
    for mentions in by_name.values():
        for one, other in combinations(mentions[:_MENTIONS], 2):
            apart = _cannot_both_be(one, other) or is_under_another(one, other, posts)
            if apart and not (at_once and _are(one, other, _VILLAGE_PARTY, _VILLAGE)):
                yield _doubt(texts, one, other)
                break


def _longest(name: str) -> tuple[int, str]:
    return -len(name), name


def _whole_name(material: Material, held: Post, known: Collection[str]) -> str:
    """The name, with the character that belongs to it by another mention: 田大 of 田大成 before 就.

    Without the one that does not: 欧阳明迎 before 到, where another mention has 欧阳明.
    """
    start = held.span.start
    if len(held.name) > _OF_PEOPLE and held.name[:-1] in known and len(surname_of(held.name) or "") > 1:
        return held.name[:-1]
    longer = (name for name in known if name.startswith(held.name) and len(name) == len(held.name) + 1)
    return next((name for name in longer if material.reading.text.startswith(name, start)), held.name)


def _cannot_both_be(one: Post, other: Post) -> bool:
    if one.kin or other.kin:
        return _are_two_kin(one.kin, other.kin)
    if (one.article, one.span) == (other.article, other.span) or _says_too(one, other) or _says_too(other, one):
        return False
    if work_for_two(one, other) or are_of_two_departments(one, other) or live_by_two(one, other):
        return True
    if _is_head_and_of_a_part(one, other):
        return True
    if one.vice != other.vice and _are_one_office(one.headed, other.headed):
        return not (one.polite or other.polite) and _are_of_one_body(one, other)
    if one.office != other.office:
        ways = (_exclude, _are_two_of_one_body, _are_at_home_in_two, _are_of_two_parts)
        return any(told(one, other) for told in ways)
    return _clashes(one.bodies, other.bodies) or _are_of_two_parts(one, other)


def _are_one_office(one: str, other: str) -> bool:
    """Whether one word for an office is the other with what it heads: 队长 and 工作队队长."""
    return one.endswith(other) or other.endswith(one)


def _says_too(one: Post, other: Post) -> bool:
    """Whether the mention of the one says among other things what the other says: 副局长、工会主席 and 工会主席."""
    return any(_ends(lead, other.words) or _ends(other.words, lead) for lead in one.held)


def _ends(words: str, office: str) -> bool:
    """Whether words end with an office, and not with that of its deputy."""
    return words.endswith(office) and not words.removesuffix(office).endswith("副")


def _are_two_kin(one: str, other: str) -> bool:
    """Whether two words for kin are those of two: 次子 and 三子."""
    for row in _KIN_ORDERS:
        at = [next((at for at, words in enumerate(row) if re.fullmatch(words, kin)), None) for kin in (one, other)]
        if None not in at and at[0] != at[1]:
            return True
    return False


def _are_at_home_in_two(one: Post, other: Post) -> bool:
    """Whether people of villages, whatever they are there, are told of two: 王家村会计 and 李家村村民."""
    if not all(_AT_HOME.search(held.lead) and not POSTED.search(held.lead) for held in (one, other)):
        return False
    return any(
        not may_be_one(one.bodies[level], other.bodies[level])
        for level in "村组"
        if level in one.bodies and level in other.bodies
    )


def _exclude(one: Post, other: Post) -> bool:
    """Whether two offices are of one row of those that exclude one another, in bodies that may be one."""
    if _BOTH.search(one.lead) or _BOTH.search(other.lead):
        return False
    told = [_told(held) for held in (one, other)]
    for family in _FAMILIES:
        found = [{row.pattern: match for row in family if (match := row.search(words))} for words in told]
        rows = [held.keys() for held in found]
        if not rows[0] or not rows[1] or rows[0] & rows[1]:
            continue
        if any(frozenset((a, b)) in _TOGETHER for a in rows[0] for b in rows[1]):
            continue
        begins = [min(match.start() for match in held.values()) for held in found]
        of = [_beside(held, words[:begin]) for held, words, begin in zip((one, other), told, begins, strict=True)]
        bodies = [{level: body for level, body in held.items() if level not in PLACES} for held in of]
        apart = all(bodies) and not any(may_be_one(a, b) for a in bodies[0].values() for b in bodies[1].values())
        return not apart and not _clashes(*of)
    return False


def _beside(held: Post, before: str) -> dict[str, str]:
    """The bodies and places of an office but those that its own words name: 县政协 of 县政协主席."""
    ends = ((level, body, held.lead.rfind(body)) for level, body in held.bodies.items())
    return {level: body for level, body, at in ends if at < 0 or at + len(body) <= len(before)}


def _are_two_of_one_body(one: Post, other: Post) -> bool:
    """Whether two offices of one body are such as nobody holds together there: its 站长 and its 会计."""
    if _BOTH.search(one.lead + other.lead) or {one.office, other.office} in _ONE_TRADE:
        return False
    pairs = ((_HEADS, _HEADS), (_KEEPERS, _KEPT_BY), (_KEPT_BY, _KEEPERS))
    if not any(first.search(one.office) and second.search(other.office) for first, second in pairs):
        return False
    if one.own_bodies and other.own_bodies:
        return any(may_be_one(a, b) for a in one.own_bodies for b in other.own_bodies)
    return _is_bare(one) and _is_bare(other)


def _is_head_and_of_a_part(one: Post, other: Post) -> bool:
    """Whether one is told to head a body and a part of it: 中心主任 and 护理部主任."""
    if _BOTH.search(one.lead + other.lead) or _clashes(one.bodies, other.bodies):
        return False
    told = one.own_bodies and other.own_bodies
    if told and not any(may_be_one(a, b) for a in one.own_bodies for b in other.own_bodies):
        return False
    return any(
        _OF_WHOLE.search(whole.words) and not _PART.search(whole.words) and _PART.search(part.words)
        for whole, part in ((one, other), (other, one))
    )


def _is_bare(held: Post) -> bool:
    """Whether an office is told without any body or place, as that of who was told of before."""
    return not held.bodies and len(held.lead) <= len(held.office) + _WORD


def _are_of_two_parts(one: Post, other: Post) -> bool:
    """Whether one office is told of two parts of a body: 第三组组长 and 第五组组长, 教务处长 and 学工处长."""
    numbers = [{of: number for number, of in _UNIT.findall(held.lead)} for held in (one, other)]
    if any(numbers[0][of] != numbers[1][of] for of in numbers[0].keys() & numbers[1].keys()):
        return True
    parts = [_DEPARTMENT.search(held.lead) for held in (one, other)]
    return parts[0] is not None and parts[1] is not None and parts[0][1].strip("教务导") != parts[1][1].strip("教务导")


def _told(held: Post) -> str:
    return held.lead if held.lead.endswith(held.office) else held.office


def _are(one: Post, other: Post, first: re.Pattern[str], second: re.Pattern[str]) -> bool:
    """Whether the one is the first and the other the second."""
    return any(first.search(left.lead) and second.search(right.lead) for left, right in ((one, other), (other, one)))


def _are_of_one_body(one: Post, other: Post) -> bool:
    """Whether two offices may be of one body: of a sort that both tell, and of none that is not one."""
    if not (one.bodies and other.bodies):
        return True
    return bool(one.bodies.keys() & other.bodies.keys()) and not _clashes(one.bodies, other.bodies)


def _clashes(one: dict[str, str], other: dict[str, str]) -> bool:
    """Whether two offices name two bodies, or two places, of one sort."""
    return any(not may_be_one(one[level], other[level]) for level in one.keys() & other.keys())


def _doubt(texts: dict[int, str], one: Post, other: Post) -> Doubt:
    params = {
        "first": shown(texts[one.article], one.span),
        "second": shown(texts[other.article], other.span),
    }
    refs = tuple(ref for held in (one, other) for ref in (held.ref, held.said) if ref is not None)
    if one.name == other.name:
        told = {"name": one.name, **params}
        return Doubt(FindingKind.NAMES_VARY, Severity.MEDIUM, "finding.posts_of_one_differ", told, refs)
    return Doubt(FindingKind.NAMES_VARY, Severity.MEDIUM, "finding.offices_differ", params, refs)
