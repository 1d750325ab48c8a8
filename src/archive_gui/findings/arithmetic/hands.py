"""More people at work than a place has hands: 村里劳动力486人 and, in the same paragraph, 已有512人外出务工.

Those who are able to work and those of them who do bear no name in common, and no word says that the ones are some of
the others: what both words mean does.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from archive_gui.domain.findings import FindingKind, Severity
from archive_gui.findings.arithmetic.parts import is_loose
from archive_gui.findings.counts import Count
from archive_gui.findings.evidence import Doubt, of_facts, shown
from archive_gui.language.units import UnitClass

_HANDS = re.compile("劳动?力|劳动能力")
_AT_WORK = re.compile("[务打做]工|就业|上岗|活干|干活|上[了着]?班|有[了着]?活")
_SOME_HANDS = re.compile("其中|富余|剩余|闲散|弱|半|转移|培训|[未没无]|的劳动?力|已|新|外")
"""What makes of the hands told only some, or others."""
_OTHERS = re.compile(
    "累计|历[年届]|先后|另|加上|连同|[去前上][年月届期]|往年|每|平均|人次|[增减]|比|计划|目标|任务|预计|力争|超|周边|邻|外[地来村乡县省]|来自|"
    "带动|辐射|吸[引纳]|提供|接待|原[来先有]|以前|过去|曾|需|招|缺|岗位|(?<![需主重首])要(?!求)|年[底末]前?"
)
"""What brings in others, another time, or what is wished for."""
_LEAST, _FURTHEST, _FAR, _NEXT = 10, 1.5, 200, 12


def hands(texts: dict[int, str], counts: Sequence[Count], told: Iterable[Doubt] = ()) -> Iterator[Doubt]:
    """Doubts about people at work who pass the hands told before; none about figures ``told`` of already."""
    known = {ref for doubt in told for ref in doubt.refs}
    people = (one for one in counts if one.kind is UnitClass.PERSON and one.exact and one.value >= _LEAST)
    for (article, _), group in groupby(people, key=lambda one: (one.article, one.paragraph)):
        text, inside = texts[article], list(group)
        for at, whole in enumerate(inside):
            if not _are_all(text, whole):
                continue
            for some in inside[at + 1 : at + 1 + _NEXT]:
                refs = of_facts(((article, whole.fact), (article, some.fact)))
                if _are_of(text, whole, some) and known.isdisjoint(refs):
                    params = {"total": shown(text, whole.fact.span), "part": shown(text, some.fact.span)}
                    yield Doubt(FindingKind.PART_EXCEEDS_TOTAL, Severity.MEDIUM, "finding.part_exceeds", params, refs)
                    break


def _are_all(text: str, whole: Count) -> bool:
    """Whether a figure is that of all the hands of a place."""
    told = text[whole.clause.start : whole.clause.end]
    return (
        _HANDS.search(told) is not None
        and _SOME_HANDS.search(told) is None
        and _AT_WORK.search(told) is None
        and not (whole.single or is_loose(text, whole) or _OTHERS.search(told))
    )


def _are_of(text: str, whole: Count, some: Count) -> bool:
    """Whether a figure is that of people of the same place at work, and more than its hands."""
    told = text[max(whole.clause.end, some.sentence.start) : some.clause.end]
    return (
        whole.value < some.value <= _FURTHEST * whole.value
        and some.fact.span.start - whole.fact.span.end <= _FAR
        and _AT_WORK.search(text, *some.clause) is not None
        and not (is_loose(text, some) or some.each or _OTHERS.search(told))
        and not some.scope.contradicts(whole.scope)
    )
