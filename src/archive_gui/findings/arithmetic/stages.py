"""Those who came through held against those who began: of 318人参加学习 no 346人 can have finished."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from archive_gui.domain.findings import FindingKind, Severity
from archive_gui.findings.arithmetic.rows import by_unit
from archive_gui.findings.counts import Count
from archive_gui.findings.evidence import Doubt, of_facts, shown
from archive_gui.language.units import UnitClass

_STAGES = (
    (
        "报名|报考|应聘|求职|申请|申报|递交|投递",
        "录取|录用|聘用|受聘|入职|上岗|通过|获批|批准|批复|入围|入选|审核合格",
    ),
    (
        "参加(?:了|过)?(?:[一-鿿]{0,6})(?:学习|培训|考试|考核|测试|学|训|考)|参训|参考|受训|报到|入学|开班|培训(?:了|学员|农民|劳)",
        "结业|毕业|结训|合格|及格|过关|过了?线|(?:拿到|取得|获得|领到|考取|考到|考上|拿了|领了)[一-鿿“”]{0,8}(?:证|书)",
    ),
    ("参赛|参加(?:了)?(?:比|大|竞|决|初|技能)[一-鿿]{0,4}赛|登台|上场", "获奖|得奖|晋级|拿奖|捧回|入围"),
    ("受理|收到|接到|征集|排查出?|发现|查出|梳理出?|交办|立案", "办结|答复|化解|整改|解决|销号|结案|回复"),
    ("栽(?:下|了|植|种)?|种(?:下|了|植|上)|补栽|移栽|播种|播下", "成活|活了|活下来|存活|收获|收割|收了|采收|开镰"),
    ("抽[检查]|送检|检测了?|受检|检查了?|体检", "合格|达标|过关"),
    ("发出|发放(?:了)?(?:问卷|选票|表)|寄出", "[收交]回|回收"),
    ("应[到参出还交收检](?!当|用|该)", "实[到参出还交收检]|已[到交还检]|到[会场]"),
    ("邀请|通知", "到会|到场|赴会"),
    ("开工|动工|启动", "完工|竣工|建成|交付"),
    ("送医|住院|收治|入院", "出院|治愈|痊愈|康复"),
)
"""What begins and what comes of it: nothing that was not in the first can be in the second."""
_SORTS = tuple((re.compile(began), re.compile(through)) for began, through in _STAGES)
_OTHERS = re.compile(
    r"累计|历[年届]|另|此外|加上|连同|[去前上][年月届期批]|往年|每|平均|人次|超额|计划|目标|提前|比|以往|[两三四五]年来"
)
"""What brings in others than those who began."""
_ROW = 40
"""Characters from the figure of one to that of the other."""
_FURTHEST = 3
"""What is larger still is of another thing."""
_LEAST = 10
_KINDS = frozenset({UnitClass.PERSON, UnitClass.HOUSEHOLD, UnitClass.THING, UnitClass.AREA})


def stages(texts: dict[int, str], counts: Sequence[Count]) -> Iterator[Doubt]:
    """Doubts about figures of those who came through that pass the figure of those who began."""
    for (article, _), group in groupby(counts, key=lambda count: (count.article, count.paragraph.start)):
        text = texts[article]
        for inside in by_unit(group):
            for began, through in pairwise(inside):
                if _LEAST <= began.value < through.value <= _FURTHEST * began.value and _follows(text, began, through):
                    params = {"total": shown(text, began.fact.span), "part": shown(text, through.fact.span)}
                    refs = of_facts(((article, began.fact), (article, through.fact)))
                    yield Doubt(FindingKind.PART_EXCEEDS_TOTAL, Severity.HIGH, "finding.part_exceeds", params, refs)


def _follows(text: str, began: Count, through: Count) -> bool:
    """Whether the clause of the second tells what came of that of the first."""
    between = text[began.fact.span.end : through.fact.span.start]
    same = began.kind in _KINDS and began.exact and through.exact and not (began.each or through.each)
    if not same or len(between) > _ROW or "。" in between or began.clause == through.clause:
        return False
    first, second = (text[count.clause.start : count.clause.end] for count in (began, through))
    if _OTHERS.search(first) or _OTHERS.search(between) or _OTHERS.search(second):
        return False
    return any(
        start.search(first) and not end.search(first) and end.search(second) and not start.search(second)
        for start, end in _SORTS
    )
