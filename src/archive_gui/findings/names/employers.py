"""What somebody works for: two bodies, or two departments of one, that nobody works for at one time."""

from __future__ import annotations

import re

from archive_gui.findings.names.posts import Post

POSTED = re.compile(r"(?:第一书记|(?:驻村|帮扶|扶贫|包村|挂职|下派)干部|队员|队长|帮扶责任人)$")
"""Who stays in a village for the body that sent him."""

_SENDS = re.compile("[派驻选]|来自|帮扶|包村|挂职")

_FULL_TIME = re.compile(
    "(?:[局站校行院所园馆厂处科股]长|主任|工程师|农艺师|研究员|教授|医师|医生|护士|护士长|药师|教师|会计|出纳|职工|"
    "技术员|农技员|兽医)$"
)
"""Offices and trades that are somebody's living; a chair of a society or a firm's shares go with any of them."""

_BESIDE = re.compile(
    "(?:协会|学会|商会|联合会|联盟|合作社|联社|基地|[^部]队|工作组|专班|指挥部|领导小组|委员会|夜校|讲堂|学堂|支部)$"
)
_OWN = re.compile("(?:公司|集团|[厂场])$")
"""Bodies that one belongs to besides the one that employs him, for a while or as its owner."""

_STAFF = frozenset({"职工"})
_VILLAGE = re.compile("村(?:党(?:总)?支部|党总支|党委)?书记$|村?支书$|村委会主任$|村主任$|村(?:文书|会计)$")
_PLACE = re.compile("[县镇乡区市](?:委|党委)书记$|(?<!副)[县镇乡区市]长$")
_RUNS = re.compile("[局站校行院所园馆]长$")

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
    bodies = [_employers(held) for held in (one, other)]
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
    """Whether somebody is told to run a village and a town, a county or a body of those, or a place and a body."""
    if _JOINED.search(one.lead + other.lead):
        return False
    sorts = {_run_by(one), _run_by(other)}
    return len(sorts) > 1 and "" not in sorts


def _run_by(held: Post) -> str:
    """What sort of thing somebody runs: a village, a place above it, or a body; nothing where that is not told."""
    if POSTED.search(held.words):
        return ""
    if _VILLAGE.search(held.words) and not held.own_bodies:
        return "village"
    if not held.vice and _PLACE.search(held.words) and not held.own_bodies:
        return "place"
    return "body" if not held.vice and _employers(held) and _RUNS.search(held.office) else ""


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
