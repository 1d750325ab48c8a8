"""What is done again and again, told with two rhythms: 夜校每周二开课 and 每逢周四去夜校; 早八点到晚八点 for 十小时."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from archive_gui.domain.findings import FindingKind, FindingRef, Severity
from archive_gui.domain.spans import Span
from archive_gui.findings.evidence import Doubt, Material, sentences, shown
from archive_gui.language.characters import is_han_text
from archive_gui.language.numerals import parse

_DAYS = "[一二三四五六日天]"
_WEEKLY = re.compile(
    rf"(?:每个?|每?逢)(?:周|星期|礼拜)(?P<day>{_DAYS})(?![、和及至到]|{_DAYS})|"
    rf"(?<![上下本这那0-9日号（(])(?<![日号天][，,])(?:周|星期|礼拜)(?P<of>{_DAYS})[上下]午的(?=[一-鿿])"
)
_WEEKDAY = re.compile(f"(?:周|星期|礼拜){_DAYS}")
"""What every weekly rhythm has: only articles that have it are read for more."""
_MARKET = re.compile(
    r"逢(?:农历)?(?P<days>[一二三四五六七八九十、0-9]{1,9})(?:日|号)?(?:赶[场集街圩]|[当开]?[场集市街圩](?!镇))"
)
_OFTEN = re.compile(
    r"每(?:个)?(?P<span>半个?月|半年|[一二两三四五六]个月|月|周|星期|季度?|年|天|日)(?P<told>[^。；，、]{0,10}?)(?P<times>[一二两三四五六七八九十0-9]{1,3})(?:次|回|趟)(?![^。；，]{0,2}元)"
)
_IN_A_YEAR = {
    "半月": 24,
    "半个月": 24,
    "半年": 2,
    "月": 12,
    "周": 52,
    "星期": 52,
    "季": 4,
    "季度": 4,
    "年": 1,
    "天": 365,
    "日": 365,
}
_AROUND = 30
_SHARED = 2
_EMPTY = re.compile(
    "每周|星期|每月|每年|每个|至少|晚上|上午|下午|一次|两次|村民|群众|我们|他们|时候|时间|以前|如今|现在|今年|去年"
)
_OTHER = re.compile("过去|以前|从前|原来|原先|改为|改成|增加到|之前|往年|早先|后来|如今|现在|起初|计划|将")
_FULL_STOP = re.compile(r"[。！？\n]")
_MOST = 30

_OPEN = re.compile(
    r"(?P<morning>早上?|上午|清晨|每天)?(?P<from>[一二三四五六七八九十0-9]{1,3})(?:点|时)(?P<half>半)?(?:开门|开放|营业|上班|开馆|开张)?(?:[，,]|[到至—-]|一直到)"
    r"(?P<evening>晚上?|下午|傍晚|夜里)(?P<to>[一二三四五六七八九十0-9]{1,3})(?:点|时)(?P<half_to>半)?(?:关门|打烊|下班|闭馆|才关门)?[，,。]"
    r"[^。；]{0,8}?(?:每天|一天|全天|天天|日均)(?:开放|开门|营业|开馆|服务|值守|工作|忙活?)?(?P<hours>[一二两三四五六七八九十0-9]{1,3})个?(?:多)?(?:小时|钟头)"
)
_DAILY = re.compile("每天|一天|全天|天天|日均")
_NOON = 12


@dataclass(frozen=True, slots=True)
class _Rhythm:
    """How often something is done, and the words around it."""

    material: Material
    span: Span
    sentence: Span
    value: str
    words: frozenset[str]
    other: bool


def rhythms(page: Sequence[Material]) -> Iterator[Doubt]:
    """Doubts about what a page tells with two rhythms, and hours of opening that are not so many."""
    for material in page:
        yield from _hours(material)
    for sort in (_weekly, _market, _often):
        told = [rhythm for material in page for rhythm in sort(material)][:_MOST]
        for one, other in combinations(told, 2):
            if _is_told_twice(one, other, alone=len(told) == 2 and sort is not _often):
                yield _doubt(one, other)


def _is_told_twice(one: _Rhythm, other: _Rhythm, *, alone: bool) -> bool:
    """Whether two rhythms are told of one thing; of two ``alone`` on a page less must say so."""
    if one.value == other.value or one.other or other.other:
        return False
    if (one.material.number, one.sentence) == (other.material.number, other.sentence):
        return False
    if one.material is other.material:
        first, last = sorted((one.span, other.span))
        if not _FULL_STOP.search(one.material.reading.text, first.end, last.start):
            return False  # 电站每季度巡检一次；村级的每月一次: of two parts of one thing
    return len(one.words & other.words) >= (1 if alone else _SHARED)


def _weekly(material: Material) -> Iterator[_Rhythm]:
    text = material.reading.text
    for found in _WEEKLY.finditer(text) if _WEEKDAY.search(text) else ():
        yield _rhythm(material, found, (found["day"] or found["of"]).replace("天", "日"))


def _market(material: Material) -> Iterator[_Rhythm]:
    for found in _MARKET.finditer(material.reading.text):
        days = "".join(sorted(found["days"].replace("、", "")))
        yield _rhythm(material, found, days)


def _often(material: Material) -> Iterator[_Rhythm]:
    for found in _OFTEN.finditer(material.reading.text):
        times, span = float(parse(found["times"].replace("两", "二")) or 0), found["span"]
        months = parse(span[0].replace("两", "二")) if span.endswith("个月") and not span.startswith("半") else None
        yearly = 12 / float(months) if months else float(_IN_A_YEAR.get(span, 0))
        if times and yearly:
            yield _rhythm(material, found, f"{times * yearly:.0f}")


def _rhythm(material: Material, found: re.Match[str], value: str) -> _Rhythm:
    text, span = material.reading.text, Span(*found.span())
    sentence = sentences(material).sentence(span.start)
    paragraph = sentences(material).paragraph(span.start)
    ahead = text[max(paragraph.start, span.start - _AROUND) : span.start]
    behind = text[span.end : min(sentence.end, span.end + _AROUND)]
    inside = found.groupdict().get("told") or ""
    told = _EMPTY.sub("|", f"{ahead}|{inside}|{behind}")
    words = frozenset(a + b for a, b in pairwise(told) if is_han_text(a + b))
    return _Rhythm(material, span, sentence, value, words, _OTHER.search(ahead) is not None)


def _hours(material: Material) -> Iterator[Doubt]:
    """早八点开门，晚八点关门，每天开放十个小时."""
    text = material.reading.text
    in_hours = ("小时" in text or "钟头" in text) and _DAILY.search(text) is not None
    for found in _OPEN.finditer(text) if in_hours else ():
        first, last, told = (float(parse(found[name].replace("两", "二")) or 0) for name in ("from", "to", "hours"))
        last += _NOON * (last < _NOON) + 0.5 * bool(found["half_to"])
        first += 0.5 * bool(found["half"])
        # Who closes at noon works fewer hours than those between the first and the last.
        if told > last - first + 0.5 or (told < last - first - 1 and "午休" not in found[0]):
            span = Span(*found.span())
            ranges = material.reading.offsets.source_ranges(span)
            params = {"spell": found["hours"], "first": found[0]}
            refs = (FindingRef(material.number, source_ranges=ranges),)
            code = "finding.spell_and_interval"
            yield Doubt(FindingKind.DATES_DISORDER, Severity.LOW, code, params, refs)


def _doubt(one: _Rhythm, other: _Rhythm) -> Doubt:
    params = {name: shown(side.material.reading.text, side.span) for name, side in (("first", one), ("second", other))}
    refs = tuple(
        FindingRef(side.material.number, source_ranges=side.material.reading.offsets.source_ranges(side.span))
        for side in (one, other)
    )
    return Doubt(FindingKind.DATES_DISORDER, Severity.MEDIUM, "finding.event_in_two_years", params, refs)
