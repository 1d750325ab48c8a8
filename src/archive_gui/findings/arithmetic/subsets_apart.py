"""Some of the people of a house told in one article, and all of them in another, who are fewer.

基地常年务工286人 and 在基地做工的，单是贫困户就有312人.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from archive_gui.domain.findings import FindingKind, Severity
from archive_gui.findings.arithmetic.parts import is_loose
from archive_gui.findings.counts import PEOPLE, Count, one_measure
from archive_gui.findings.evidence import Doubt, of_facts, shown

_HOUSE = (
    "基地|[农林牧茶果渔养苗]场|养殖场|[一-鿿]厂|小学|中学|学校|职校|幼儿园|公司|医院|"
    "合作社|车间|产业园|园区|安置[点区]|社区|敬老院|福利院|茶园|果园|工地|大棚"
)
_NAMED = re.compile(rf"[一-鿿]{{0,8}}?(?:{_HOUSE})")
"""Houses, gardens and works that have people of their own."""

_SORTS = (
    (
        re.compile("务工|用工|雇工|帮工|长工|工人|职工|员工|上班|就业|做工|干活|采茶工|雇"),
        re.compile("务工|工人|员工|上班|就业|做工|干活|挣钱|女工|男工|采茶工|[下上]岗|打工"),
    ),
    (
        re.compile("(?:在校|现有|共有|有|在读)?(?:学生|师生|孩子|娃)|在校生|就读|入园"),
        re.compile("留守(?:儿童|学生|孩子)|寄宿生?|住校生?|女生|男生|贫困生|困难学生|走读生|学生|就读|上学"),
    ),
    (
        re.compile("住着|住了|入住|居住|安置|搬来|搬迁|共有|现有|有[居住]"),
        re.compile("低保户|五保户?|老人|脱贫户|贫困户|残疾人|独居|党员|留守|孤寡"),
    ),
)
"""How all of a house are told, and how some of them are."""

_SOME = re.compile(
    r"(?:[光单仅][是就]?[^，。；]{1,12}就[有占达]?|就有|"
    r"(?:留守|寄宿|住校|女|男|低保|五保|贫困|搬迁|独居|残疾)[一-鿿]{0,4}(?:共?有|就有|达|共)?)$"
)
"""What says that they are only some."""

_OTHERS = re.compile(
    r"累计|历[年届]|先后|另|加上|[去前上][年月届期]|往年|每|平均|人次|[增减]|比|计划|目标|任务|超|周边|外[地来村乡县]|带动|辐射|接待|毕业|退休|过的?[，,]|原[来先有]|以前|过去|其中|培训|邻"
)
"""What brings in others, or another time."""

_BACK, _MOST = 40, 60
_FURTHEST = 1.5
"""What is larger still is of another house."""
_LEAST, _NAME = 10, 3


def subsets_apart(texts: dict[int, str], counts: Sequence[Count], told: Sequence[Doubt] = ()) -> Iterator[Doubt]:
    """Doubts about figures of some in a house that pass the figure of all; none about pairs ``told`` of already."""
    known = {frozenset(doubt.refs) for doubt in told}
    people = [one for one in counts if one.kind in PEOPLE and one.exact and not one.each and one.value >= _LEAST]
    wholes = [one for one in people if not one.part and _is_named(texts[one.article], one)][:_MOST]
    for some in people:
        text = texts[some.article]
        lead = text[max(some.sentence.start, some.fact.span.start - _BACK) : some.fact.span.start]
        if not _SOME.search(lead) or _OTHERS.search(lead) or _OTHERS.search(text, *some.clause):
            continue
        for whole in wholes:
            refs = of_facts(((whole.article, whole.fact), (some.article, some.fact)))
            if _holds(texts[whole.article], whole, some, lead) and frozenset(refs) not in known:
                params = {"total": shown(texts[whole.article], whole.fact.span), "part": shown(text, some.fact.span)}
                yield Doubt(FindingKind.PART_EXCEEDS_TOTAL, Severity.MEDIUM, "finding.part_exceeds", params, refs)
                break


def _is_named(text: str, whole: Count) -> bool:
    """Whether a house is named before a figure."""
    return (
        _NAMED.search(text, max(whole.sentence.start, whole.fact.span.start - _BACK), whole.fact.span.start) is not None
    )


def _holds(text: str, whole: Count, some: Count, lead: str) -> bool:
    """Whether a figure is that of all in the house that some are told of, though it is the smaller."""
    if not whole.value < some.value <= _FURTHEST * whole.value or not one_measure(whole, some):
        return False
    if whole.sentence == some.sentence and whole.article == some.article:
        return False
    own = text[max(whole.sentence.start, whole.fact.span.start - _BACK) : whole.fact.span.start]
    if is_loose(text, whole) or _OTHERS.search(own) or _OTHERS.search(text, *whole.clause) or _SOME.search(own):
        return False
    if whole.part or some.part or not _share_house(own, lead):
        return False
    about = own + text[whole.fact.span.end : whole.clause.end]
    return any(all_.search(about) and sort.search(lead) for all_, sort in _SORTS)


def _share_house(one: str, other: str) -> bool:
    """Whether one house is named in both: 凉样村蔬菜基地, or 养殖场."""
    left, right = (_NAMED.findall(told) for told in (one, other))
    return any(min(len(a), len(b)) >= _NAME and (a.endswith(b) or b.endswith(a)) for a in left for b in right)
