"""What tells two events of one sort apart: their things, routes, rounds, offices, documents, groups and figures."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from archive_gui.findings.chronology.events import of_two_terms
from archive_gui.findings.chronology.scenes import Scene
from archive_gui.language.folds import fold

_ALIKE = 2
"""Characters that two names in quotation marks have in common that may be one."""

_THING = re.compile(
    r"(?P<own>[一-鿿“”\"]{0,10}?)(?P<kind>水库|水厂|水站|大桥|桥|公路|路|小学|中学|学校|学院|幼儿园|卫生[院室]|医院|敬老院|车间|厂|合作社|公司|"
    r"安置[点区]|社区|小区|景区|基地|产业园|示范园|园区|广场|大棚|电站|码头|隧道|渠|泵站|市场|超市|书屋|服务[站中]心?|节|大会|大赛|工程|楼|"
    r"[推促]进会|现场会|座谈会|会议|院坝会|培训班|招聘会|决赛|比赛|协议|合同|预警|响应)"
)
"""A thing of which a page may tell several, behind what tells it from another."""

_OWN = re.compile(
    "([一-鿿]{2})(?:大桥|公路|水库|隧道|电站|水厂|小学|中学|合作社|[桥厂渠楼站])(?![一-鿿]?[长员]|职工|工人)"
)
"""A thing that has a name of its own right before what it is."""

_NO_NAME = re.compile("[那在的是到从过这了座条上下进出个们着于将和与说讲提谈见里有去年]")
_KINDS = re.compile("[桥路厂校馆园渠库塔碑楼站]|水厂|电站|协议|合同|大会|合作社|学校|公路|隧道|堤")
_MARKS = frozenset('“”"专业新')
_CUT = re.compile(
    r".*(?:[的了在于是与将把从到由至新该这那座个所条家县市区镇乡村第首一二两三四五六七八九十]|召开|举[行办]|参加|签[订署]|发[布出]|启动)"
)
_ROUTE = re.compile("([一-鿿]{2})(?:[至—]|到(?=[一-鿿]{2,4}?的?(?:公路|路|高速|隧道)))([一-鿿]{2})")
_QUOTED, _DOCUMENT = re.compile(r"[“\"]([一-鿿]{2,12})[”\"]"), re.compile("《([^》]{2,40})》")
_OFFICE = re.compile("书记|主任|[县镇乡市]长|队长|队员|支书|校长|局长|经理|理事长")
_GROUP = re.compile("([一二三四五六七八九十\\d]+)[组社号级]")
_SIDES = (
    ("首批|第一批|头一批|首户", "最后|末批|收官|扫尾"),
    ("上半", "下半"),
    ("半决赛", "总决赛"),
    ("小学", "中学"),
    ("红色", "橙色|黄色|蓝色"),
    ("开[幕工园馆赛班]|启幕|奠基|动工|报到|到任", "闭[幕馆]|落幕|离任|期满|卸任|竣工|完工"),
    ("男", "女"),
    ("东", "西"),
    ("南", "北"),
)
"""Words of which each side stands for another of its kind."""

_APART = tuple((re.compile(one), re.compile(other)) for one, other in _SIDES)


def apart(one: Scene, other: Scene) -> dict[str, float]:
    """What speaks for two events, and the things that speak for one, each a sign of its own."""
    left, right = (fold(scene.moment.before) + "|" + scene.moment.told.lstrip(",") for scene in (one, other))
    things = [_things(told) for told in (left, right)]
    kinds = things[0].keys() & things[1].keys()
    routes = [set(_ROUTE.findall(told)) for told in (left, right)]
    quoted = [set(_QUOTED.findall(scene.moment.before + scene.moment.told)) for scene in (one, other)]
    return {
        "two terms": of_two_terms(one.moment, other.moment),
        "sides": any(_are(left, right, *sides) for sides in _APART),
        "documents": _differ(left, right, _DOCUMENT.findall),
        "offices": _differ(left.split(",")[0], right.split(",")[0], _OFFICE.findall),
        "groups": _differ(left, right, _GROUP.findall),
        "own names differ": _differ(left, right, _own_names),
        "routes": all(routes) and not any(len({*a, *b}) < len("abc") for a in routes[0] for b in routes[1]),
        "quoted two": all(quoted) and not any(len(set(a) & set(b)) >= _ALIKE for a in quoted[0] for b in quoted[1]),
        "quoted otherwise": all(quoted) and not quoted[0] & quoted[1],
        "two things": bool(kinds) and all(not things[0][kind] & things[1][kind] for kind in kinds),
        "one thing": any(things[0][kind] & things[1][kind] for kind in kinds),
        "one kind of thing": bool(set(_KINDS.findall(one.words)) & set(_KINDS.findall(other.words))),
    }


def of_other_figures(one: Scene, other: Scene) -> bool:
    """Whether two sentences count in one unit and have no figure in common."""
    units = {unit for _, unit in one.figures} & {unit for _, unit in other.figures}
    return bool(units) and not one.figures & other.figures


def _own_names(told: str) -> set[str]:
    return {own for own in _OWN.findall(told) if not _NO_NAME.search(own)}


def _differ(left: str, right: str, find: Callable[[str], Iterable[str]]) -> bool:
    """Whether both tell something, and nothing of it alike."""
    one, other = set(find(left)), set(find(right))
    return bool(one and other) and not one & other


def _are(left: str, right: str, one: re.Pattern[str], other: re.Pattern[str]) -> bool:
    sides = [(one.search(told) is not None, other.search(told) is not None) for told in (left, right)]
    return sides in ([(True, False), (False, True)], [(False, True), (True, False)])


def _things(told: str) -> dict[str, set[str]]:
    """The characters that tell a thing of the sentence from others of its kind, by the kind."""
    found: dict[str, set[str]] = {}
    for thing in _THING.finditer(told):
        own = set(_CUT.sub("", thing["own"])) - _MARKS
        if own:
            kind = "会" if thing["kind"].endswith(("会", "会议")) else thing["kind"]
            found.setdefault(kind, set()).update(own)
    return found
