"""All there are of something in a place, and more of them that something was done to, told anywhere on the page.

全县318个村卫生室 and 已有326个村卫生室达标. ``subsets`` and ``wholes`` need some of the people or households, or words
that say that they are some; here 已 says that it is told of what there is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from archive_gui.domain.findings import FindingKind, Severity
from archive_gui.findings.arithmetic.parts import is_loose
from archive_gui.findings.counts import COUNTED, Count, one_measure
from archive_gui.findings.evidence import Doubt, of_facts, shown
from archive_gui.findings.things import deed

_LEVELS = "省市县区州镇乡村"
_ALL = re.compile(rf"全[{_LEVELS}](?:现|目前|总共|一?共|现共)?(?:有|辖)?(?P<noun>[一-鿿]{{0,8}}?)(?:现|共|一共)?有?$")
"""What leads to all there are of something in a place: 全县, 全县现有中小学."""
_ALREADY = re.compile(r"已经?(?:累计)?(?:有|[一-鿿]{2})?了?$")
"""What says that something was done to some of what there is."""
_NAME = re.compile("[一-鿿]{1,10}")
_ENDS = "村镇乡组"
_OPEN = re.compile("[，。、；！\n个都均全里]|$")
"""A name of one character that goes on is another: 21个村, but 21个村小."""
_OTHERS = re.compile(
    r"累计|历[年届]|另|加上|连同|[去前上][年月届期]|往年|每|平均|人次|[增减]|比|计划|目标|任务|超|周边|外[地来村乡县]|来自|带动|辐射|"
    r"接待|先后|原来|过去|以前|其中"
)
"""What brings in others, or another time."""
_WITH = re.compile("连同|加上|算上|周边|邻|外[地县乡镇村]")
_WHERE = re.compile(rf"[一-鿿]{{2}}[{_LEVELS}](?:里|内|目前|如今|现)*$")
"""What brings in others anywhere in the sentence, and a place named right before 已."""
_LEAST, _FURTHEST = 10, 1.5
"""All of fewer are told by the piece, and what is larger still is of another place."""
_MOST = 60
_YEAR = 4


def done_of_all(texts: dict[int, str], counts: Sequence[Count], told: Sequence[Doubt] = ()) -> Iterator[Doubt]:
    """Doubts about figures of what was done that pass the figure of all; none about pairs ``told`` of already."""
    known = [frozenset(doubt.refs) for doubt in told]
    able = [one for one in counts if one.kind in COUNTED and one.exact and one.value >= _LEAST and not one.single]
    some = [one for one in able if _is_done(texts[one.article], one)][:_MOST]
    wholes = [one for one in able if _is_all(texts[one.article], one)][:_MOST] if some else []
    for part in some:
        for whole in wholes:
            refs = of_facts(((whole.article, whole.fact), (part.article, part.fact)))
            if _holds(texts, whole, part) and not any(one.issuperset(refs) for one in known):
                params = {
                    "total": shown(texts[whole.article], whole.fact.span),
                    "part": shown(texts[part.article], part.fact.span),
                }
                yield Doubt(FindingKind.PART_EXCEEDS_TOTAL, Severity.MEDIUM, "finding.part_exceeds", params, refs)
                break


def _is_done(text: str, part: Count) -> bool:
    lead = text[part.clause.start : part.fact.span.start]
    if _ALREADY.search(lead) is None or is_loose(text, part) or _OTHERS.search(text, *part.clause):
        return False
    return _WITH.search(text, part.sentence.start, part.clause.start) is None


def _is_all(text: str, whole: Count) -> bool:
    lead = text[whole.clause.start : whole.fact.span.start]
    if _ALL.search(lead) is None or deed(lead) or is_loose(text, whole):
        return False
    return not _OTHERS.search(text, *whole.clause)


def _holds(texts: dict[int, str], whole: Count, part: Count) -> bool:
    """Whether the larger figure is that of some of one name, place and time with the smaller."""
    if not (one_measure(whole, part) and whole.value < part.value <= _FURTHEST * whole.value):
        return False
    of_two_years = whole.since and part.since and whole.since[:_YEAR] != part.since[:_YEAR]
    here = (part.scope.is_told and part.scope.agrees(whole.scope)) or (
        part.article == whole.article and _names_no_place(texts, part)
    )
    return here and not of_two_years and _share_name(texts[whole.article], whole, texts[part.article], part)


def _names_no_place(texts: dict[int, str], part: Count) -> bool:
    lead = _ALREADY.sub("", texts[part.article][part.clause.start : part.fact.span.start])
    return not part.scope.is_told and _WHERE.search(lead) is None


def _share_name(text: str, whole: Count, told: str, part: Count) -> bool:
    """Whether what stands behind the part is what stands behind the whole, or before it: 中小学126所, 142所中小学."""
    name = _NAME.match(told, part.fact.span.end)
    if name is None:
        return False
    behind = text[whole.fact.span.end :][: len(name[0])]
    common = next((at for at, (a, b) in enumerate(zip(name[0], behind, strict=False)) if a != b), len(behind))
    if common > 1:
        return True
    if common and behind[0] in _ENDS:
        return _OPEN.match(text, whole.fact.span.end + 1) is not None
    ahead = _ALL.search(text[whole.clause.start : whole.fact.span.start])
    return ahead is not None and len(ahead["noun"]) > 1 and name[0].startswith(ahead["noun"])
