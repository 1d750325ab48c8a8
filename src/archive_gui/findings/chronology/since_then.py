"""So many years up to now behind the year in which it began: 2013年12月当选支书，至今已干了11年, in a paper of 2021.

The year stands in the sentence or the one before. ``spells`` knows what is told with 以来, ``tenures`` and ``careers``
what the page tells of a person elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from archive_gui.domain.findings import FindingKind, FindingRef, Severity
from archive_gui.domain.spans import Span
from archive_gui.findings.chronology.ages import births_of
from archive_gui.findings.chronology.dated import Day, days_of, years_of_writing
from archive_gui.findings.evidence import Doubt, Material, folded, of_facts, sentences, shown
from archive_gui.language.numerals import parse

_NUMBER = r"\d{1,2}|[二两三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九]"
_SPELL = re.compile(
    rf"(?<![第\d.一二两三四五六七八九十百前后每])(?P<about>[近快约]|将近|整整|足足)?(?P<years>{_NUMBER})(?P<over>多|余|来)?个?(?:年头|年|载)"
    r"(?P<along>以来|来|间|里)?(?![前后级之代度底末初内限期制份\d]|以[前后内上]|左右|[多余来半])"
)
_UP_TO_NOW = re.compile(
    "(?:(?:至今|迄今|到今天|到现在|到如今|如今|现在|一[一-鿿]就?是|转眼|一晃|从此|自此)"
    "(?:已经?|整整|足足|有|是|又|过去|就是|[一-鿿]{1,2}了|了|满|近|快)*|已经?(?:整整|足足)?[一-鿿]{1,2}了(?:整整|足足)?)$"
)
"""What leads to years that go on up to now."""
_GOES_ON = re.compile("[，,]?[一-鿿]{0,4}(?:没|不曾|从未|一直|坚持|每天|天天|年年|始终|风雨无阻)")
"""Behind 23年来: what goes on up to now."""
_OF_OTHERS = re.compile(
    "[父母]亲|爷爷|奶奶|妻子|丈夫|儿子|女儿|老伴|前任|[^，。]{0,3}龄|[教军工党]龄|退休|离任|卸任|去世|病逝|离开|直到|周年|合同|计划|任期|学制"
)
"""What ends them, or makes them those of somebody else."""
_NEXT, _FAR, _NEAR = 90, 10, 2
"""Characters from the year to the years since, and before them that lead to them; years by which they may miss."""
_LEAST, _MOST = 3, 70
_LOOKED_AT = 40


def since_then(page: Sequence[Material], told: Sequence[Doubt] = ()) -> Iterator[Doubt]:
    """Doubts about years since a year told, one an article; none where a spell of it was ``told`` of already."""
    known = {doubt.refs[0].article for doubt in told if doubt.code in {"finding.spell_misfits", "finding.spell_since"}}
    written = years_of_writing(page)
    for material in page:
        now = written[material.number]
        if now and material.number not in known and len(folded(material)) == len(material.reading.text):
            yield from _in(material, now)


def _in(material: Material, now: int) -> Iterator[Doubt]:
    text, breaks = folded(material), sentences(material)
    births = {birth.day for birth in births_of(material)}
    days = [day for day in days_of(material) if day.sure][:_LOOKED_AT]
    for at, day in enumerate(days):
        if day in births or day.year > now:
            continue
        stop = min(len(text), day.fact.span.end + _NEXT, breaks.paragraph(day.fact.span.start).end)
        found = next((one for one in _SPELL.finditer(text, day.fact.span.end, stop) if _is_since(text, day, one)), None)
        if found is None or any(other.fact.span.end <= found.start() for other in days[at + 1 :]):
            continue
        least, most = _years(found)
        before = [one for one in days[: at + 1] if one.paragraph == day.paragraph and one not in births]
        base = min(before, key=lambda one: abs(now - one.year - least))
        # 2001年去了外地，一干就是12年。2013年，他回到村里: up to a year told behind.
        ends = [now, *(one.year for one in days[at + 1 :] if one.paragraph == day.paragraph)]
        if any(least <= end - one.year <= most for one in before for end in ends):
            continue
        spell = Span(*found.span())
        refs = (
            *of_facts([(material.number, base.fact)]),
            FindingRef(material.number, source_ranges=material.reading.offsets.source_ranges(spell)),
        )
        params = {"spell": shown(material.reading.text, spell), "first": shown(material.reading.text, base.fact.span)}
        told = {**params, "year": str(now)}
        yield Doubt(FindingKind.DATES_DISORDER, Severity.MEDIUM, "finding.spell_since", told, refs)
        return


def _is_since(text: str, day: Day, found: re.Match[str]) -> bool:
    """Whether years are those from a day up to now: nothing between ends them, or tells of somebody else."""
    years = int(parse(found["years"].replace("两", "二")) or 0)
    between = text[day.fact.span.end : found.start()]
    if not _LEAST <= years <= _MOST or between.count("。") > 1 or _OF_OTHERS.search(between):
        return False
    if _OF_OTHERS.search(text, found.end(), min(len(text), found.end() + _FAR)):
        return False
    led = _UP_TO_NOW.search(text, max(day.fact.span.end, found.start() - _FAR), found.start())
    along = found["along"] in {"来", "以来"} and _GOES_ON.match(text, found.end()) is not None
    return led is not None or along


def _years(found: re.Match[str]) -> tuple[int, int]:
    """The fewest and the most years that may lie between two printed years where so many are told."""
    years = int(parse(found["years"].replace("两", "二")) or 0)
    return years - _NEAR + (found["over"] is not None), years + 1 + (9 if found["over"] and years % 10 == 0 else 1)
