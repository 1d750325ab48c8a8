"""All the people or households of a place, and some of them that are more: 全村268户, but 村里已有286户通了水."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from archive_gui.domain.findings import FindingKind, Severity
from archive_gui.findings.counts import PEOPLE, Count
from archive_gui.findings.evidence import Doubt, of_facts, shown
from archive_gui.language.units import UnitClass

_LEVELS = "村镇乡县寨屯组区校"
_ALL = re.compile(
    rf"(?:全(?P<all>[{_LEVELS}])|(?P<place>[{_LEVELS}])|(?P<here>这里|这儿))(?:里|内)?(?:现|共|总共|一共)?(?:有|住着|住了|居住着)?"
    r"(?:来自[^，。；]{0,10}的)?(?:\d+[个]?(?:自然村|村民小组|组)[，、]?)?(?:\d+户[，、]?)?(?:人口)?$"
)
"""What leads to all the households or people of a place."""
_WHOLE_BEHIND = re.compile(
    r"(?:人家|农户|住户|村民|居民|人口|[一-鿿]{0,4}群众|[，,、（(]?\d+(?:多|余)?[人名口]|[，,。；])"
)
_SOME = re.compile(rf"(?:全|本|该)(?P<whose>[{_LEVELS}])|(?P<inside>[{_LEVELS}])(?:里|内|中)(?!心)|(?P<here>这里|这儿)")
_OTHERS = re.compile(
    r"来自|周边|邻|外[地来村乡镇县]|人次|累计|先后|带动|接待|游客|共有|共(?=\d)|以上|下辖|历年|[两三四五六]年来"
)
"""What brings in others than those who live there, or the same ones twice."""
_FURTHEST = 1.3
"""A figure that is larger still is of another place."""
_LEAST = 20


def wholes(texts: dict[int, str], counts: Sequence[Count]) -> Iterator[Doubt]:
    """Doubts about figures of some that pass the figure of all."""
    for article, group in groupby(counts, key=lambda count: count.article):
        text = texts[article]
        held: dict[tuple[UnitClass, str], Count] = {}
        for count in group:
            if count.kind not in PEOPLE or not count.exact:
                continue
            whole = _of_whole(text, held, count)
            if whole is not None and whole.value < count.value <= _FURTHEST * whole.value:
                params = {"total": shown(text, whole.fact.span), "part": shown(text, count.fact.span)}
                refs = of_facts(((article, whole.fact), (article, count.fact)))
                yield Doubt(FindingKind.PART_EXCEEDS_TOTAL, Severity.HIGH, "finding.part_exceeds", params, refs)
            level = _level(text, count)
            if level is not None and count.value >= _LEAST:
                held.setdefault((count.kind, level), count)


def _level(text: str, count: Count) -> str | None:
    """The kind of place of which a figure counts all; None where it does not."""
    lead = "".join(text[count.clause.start : count.fact.span.start].split())
    found = _ALL.search(lead)
    if (
        found is None
        or _WHOLE_BEHIND.match(text, count.fact.span.end) is None
        or _OTHERS.search(found[0].partition("来自")[0])
    ):
        return None
    return found["all"] or found["place"] or "区"


def _of_whole(text: str, held: dict[tuple[UnitClass, str], Count], count: Count) -> Count | None:
    """The whole that a figure tells some of."""
    lead = text[count.clause.start : count.fact.span.start]
    found = _SOME.search(lead)
    if found is None or _OTHERS.search(text, *count.clause) or _level(text, count) is not None:
        return None
    level = found["whose"] or found["inside"] or "区"
    return held.get((count.kind, level))
