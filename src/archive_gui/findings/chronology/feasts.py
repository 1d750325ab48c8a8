"""Feasts of a fixed day told on another one: 9月12日，教师节."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from archive_gui.domain.findings import FindingKind, Severity
from archive_gui.findings.chronology.dated import Day, days_of
from archive_gui.findings.evidence import Doubt, Material, of_facts, shown
from archive_gui.language.lunar import feast_day

_FEASTS = {
    "元旦": (1, 1),
    "妇女节": (3, 8),
    "植树节": (3, 12),
    "劳动节": (5, 1),
    "青年节": (5, 4),
    "护士节": (5, 12),
    "儿童节": (6, 1),
    "世界环境日": (6, 5),
    "建党节": (7, 1),
    "建军节": (8, 1),
    "教师节": (9, 10),
    "国庆节": (10, 1),
    "扶贫日": (10, 17),
    "消防日": (11, 9),
    "记者节": (11, 8),
    "宪法日": (12, 4),
}
"""Feasts since when they have been kept on one day: 国务院《全国年节及纪念日放假办法》 and the days named by decree."""
_OF_THE_MOON = frozenset({"春节", "元宵节", "端午节", "中秋节", "重阳节", "腊八节", "清明节"})
"""Feasts of the old calendar and of the farmer's year, whose day is another one each year."""
_NAMED = "|".join((*_FEASTS, *sorted(_OF_THE_MOON)))
_LEAD = r"(?:是|正[是值逢]|恰[是逢]|适逢)?(?:第[\d一二三四五六七八九十百]+个)?(?:[“\"]?[一-鿿]{0,4}?[”\"]?)"
_BEHIND = re.compile(rf"[，,（(“]?{_LEAD}(?P<feast>{_NAMED})(?![前后期假长文晚联黄到来将临近团庙慰])")
_AHEAD = re.compile(rf"(?P<feast>{_NAMED})(?:当天|这天|那天|这一天)?[（(]$")
_LUNAR = re.compile("农历|阴历|腊|正月|初|[廿卅]")
_TOLD_OUT = re.compile(r"月[\d一二三四五六七八九十]+[日号]")
_REACH = 14


def feasts(page: Sequence[Material]) -> Iterator[Doubt]:
    """Doubts about feasts told with a date that is not theirs."""
    for material in page:
        text = material.reading.text
        for day in days_of(material):
            start, end = day.fact.span
            found = _BEHIND.match(text, end, end + _REACH) or _AHEAD.search(text, max(0, start - _REACH), start)
            listed = text[max(0, start - 1) : start] == "、"
            right = _day_of(found["feast"], day) if found is not None and not listed and day.month and day.day else None
            if found is not None and right is not None and (day.month, day.day) != right:
                params = {
                    "date": "".join(day.fact.quote.split()),
                    "feast": found["feast"],
                    "right": f"{right[0]}月{right[1]}日",
                    "context": shown(text, day.fact.span),
                }
                refs = of_facts([(material.number, day.fact)])
                yield Doubt(FindingKind.DATES_DISORDER, Severity.MEDIUM, "finding.feast_misfits", params, refs)


def _day_of(feast: str, day: Day) -> tuple[int, int] | None:
    """The month and day of a feast in the year of a day; None where the year is not known or has none."""
    if feast not in _OF_THE_MOON:
        return _FEASTS[feast]
    told_out = _TOLD_OUT.search(day.fact.quote) is not None and not _LUNAR.search(day.fact.quote)
    right = feast_day(feast, day.year) if day.year and told_out else None
    return (right.month, right.day) if right is not None and right.month and right.day else None
