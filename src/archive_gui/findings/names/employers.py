"""What somebody works for: two bodies, or two departments of one, that nobody works for at one time."""

from __future__ import annotations

import re

from archive_gui.findings.names.posts import Post

POSTED = re.compile(r"(?:第一书记|(?:驻村|帮扶|扶贫|包村|挂职|下派)干部|队员|队长|帮扶责任人)$")
"""Who stays in a village for the body that sent him."""

_SENDS = re.compile("[派驻选]|来自|帮扶|包村|挂职")

_FULL_TIME = re.compile(
    "(?:[局站校行院所园馆厂处科股台]长|检察长|主任|工程师|农艺师|研究员|教授|专家|医师|医生|护士|护士长|药师|教师|会计|出纳|职工|"
    "技术员|农技员|兽医|法官|检察官)$"
)
"""Offices and trades that are somebody's living; a chair of a society or a firm's shares go with any of them."""

_BESIDE = re.compile(
    "(?:协会|学会|商会|联合会|联盟|合作社|联社|基地|[^部]队|工作组|专班|指挥部|领导小组|委员会|夜校|讲堂|学堂|支部)$"
)
_OWN = re.compile("(?:公司|集团|[厂场])$")
"""Bodies that one belongs to besides the one that employs him, for a while or as its owner."""

_STAFF = frozenset({"职工"})
_SECOND = re.compile("(?:组织|宣传|统战|工作)部副部长$")
"""Whose head may well head a bureau too, but whose deputy is deputy of no other."""

_VILLAGE = re.compile("村(?:党(?:总)?支部|党总支|党委)?书记$|村?支书$|村委会主任$|村主任$|村(?:文书|会计)$")
_PLACE = re.compile("[县镇乡区市](?:委|党委)书记$|(?<!副)[县镇乡区市]长$|[县镇乡]干部$")
_RUNS = re.compile("[局站所行台]长$|检察长$")
_KEEPS_HOUSE = re.compile("[校院园馆]长$")
_LIVINGS = (
    (
        "field",
        re.compile(
            "(?:大|贫困|脱贫|立卡|低保|五保|特困|困难|脱困|搬迁|种植|养殖|种粮)户$|[果菜茶瓜花药粮棉蚕渔牧烟]农$"
        ),
    ),
    ("health", re.compile("(?:村医|医生|医师|护士|护士长)$|医院院长$|卫生院院长$")),
    ("school", re.compile("(?:学|学校|[一二三四五六七八九十]中).{0,6}教师$|班主任$|校长$")),
    ("wheel", re.compile("司机$|厨师$|保安$|门卫$")),
    ("law", re.compile("(?:民警|[交特]警|法官|检察官|检察长|律师)$")),
)
"""What somebody lives by, by the words for it."""

_POSTED = "posted"
_GO_TOGETHER = frozenset(
    frozenset(pair)
    for pair in (
        *(("field", other) for other in ("health", "school", "wheel", "village", "house")),
        *((_POSTED, other) for other in ("health", "school", "wheel", "law", "village", "place", "body", "house")),
        ("law", "body"),
        ("health", "house"),
        ("house", "body"),
    )
)
"""What one may be told of as beside the other; villagers drive, teach and see patients, and anybody may be sent."""

_JOINED = re.compile("[兼、和及]|一肩挑")
_OF_BODY = re.compile("[院局校司厂所]|中心")
_DEPARTMENT = re.compile(
    "(?P<of>[一-鿿]{1,4}?(?:科|处|股|(?<![村干])部|室))"
    "(?:副?主任|副?[科处股部室]?长|主任医师|主治医师|医师|医生|护士长|护士|的?$)"
)
"""A part of a body by its name: 心内科 of 心内科主任."""


def work_for_two(one: Post, other: Post) -> bool:
    """Whether somebody is told to work for two bodies, or to be sent by them, of which none is the other in short."""
    if _JOINED.search(one.lead + other.lead):
        return False
    posts = (one, other)
    deputies = all(held.vice for held in posts) and any(_SECOND.search(held.words) for held in posts)
    bodies = [held.own_bodies if deputies and _SECOND.search(held.words) else _employers(held) for held in posts]
    return all(bodies) and not any(may_be_one(a, b) for a in bodies[0] for b in bodies[1])


def _employers(held: Post) -> list[str]:
    """The bodies that somebody works for by what is told here."""
    if POSTED.search(held.words):
        return held.own_bodies if _SENDS.search(held.words) else []
    if not _FULL_TIME.search(held.office):
        return []
    owns = held.office not in _STAFF
    return [body for body in held.own_bodies if not (_BESIDE.search(body) or (owns and _OWN.search(body)))]


def live_by_two(one: Post, other: Post) -> bool:
    """Whether somebody is told of two livings of which one leaves no room for the other.

    To run a village and a town, a county or a body of those; to teach and to see patients; to be of the poor and sent.
    """
    if _JOINED.search(one.lead + other.lead) or one.polite or other.polite:
        return False
    livings = frozenset((_living(one), _living(other)))
    return len(livings) > 1 and "" not in livings and livings not in _GO_TOGETHER


def _living(held: Post) -> str:
    """What sort of thing somebody lives by: a village, a place above it, a body, a trade; nothing where not told."""
    words = held.words
    if POSTED.search(words):
        return _POSTED
    by_words = next((living for living, told in _LIVINGS if told.search(words)), "")
    if by_words:
        return by_words
    if _VILLAGE.search(words) and not held.own_bodies:
        return "village"
    if held.vice:
        return ""
    if _PLACE.search(words) and not held.own_bodies:
        return "place"
    if not _employers(held):
        return ""
    return "body" if _RUNS.search(held.office) else "house" if _KEEPS_HOUSE.search(held.office) else ""


def are_of_two_departments(one: Post, other: Post) -> bool:
    """Whether one is told of two departments: 心内科主任 and 胸外科副主任."""
    parts = [_DEPARTMENT.search(_OF_BODY.split(held.lead)[-1]) for held in (one, other)]
    if parts[0] is None or parts[1] is None or _JOINED.search(one.lead + other.lead):
        return False
    names = [part["of"] for part in parts if part is not None]
    return names[0][-1] == names[1][-1] and not may_be_one(*names)


def may_be_one(one: str, other: str) -> bool:
    """Whether one name may be the other in short: 县农业农村局 and 农业局."""
    short, long = sorted((one, other), key=len)
    rest = iter(long)
    return all(character in rest for character in short)
