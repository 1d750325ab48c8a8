"""Orders of time that cannot be within a day or a paragraph: received before it was sent, spent before it was lent.

3时40分发出预警 and 3时10分接到预警; 2018年3月贷到5万元 and 2017年底用这笔钱建起羊圈.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, permutations, zip_longest

from archive_gui.domain.findings import FindingKind, Severity
from archive_gui.domain.spans import Span
from archive_gui.findings.chronology.dated import days_of
from archive_gui.findings.chronology.events import moments_of, surely_after
from archive_gui.findings.evidence import Doubt, Material, folded, of_facts, ref_to, sentences, shown

_CLOCK = re.compile(
    r"(?P<part>凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|当晚|晚|夜里|深夜)?(?<![\d:时点.])(?P<hour>[01]?\d|2[0-4])"
    r"(?:(?:时|点(?![多名个余元亩%位来]))(?P<minute>[0-5]\d|半)?分?|:(?P<past>[0-5]\d)(?![\d:]))(?![间段差候速代])"
)
_HOUR = re.compile(r"\d[时点:]")
"""What every time of day has: a page with less than two of them is not read for more."""
_LATE = ("下午", "傍晚", "晚上", "当晚", "晚", "夜里", "深夜")
_NOON, _MOST, _TOLD = 12, 24, 40
_EVENING, _MORNING = 18 * 60, 9 * 60
"""Minutes of a day behind which, and up to which, a morning told next is that of the next day."""

_THING = "预警|警报|通知|指令|命令|报告|报警|求助|调令|文件|电话|消息|邀请"
_DISASTER = "塌方|滑坡|泥石流|山洪|火灾|山火|着火|起火|事故|地震|故障|停电|断电|决口|管涌"
_COURSES = (
    (
        re.compile(rf"(?:发[出布送]|下达|下发|拉响|打来|传来|上报)[^，。；]{{0,10}}?(?P<thing>{_THING})"),
        re.compile(rf"(?:接到?|收到|得到|获悉)[^，。；]{{0,8}}?(?P<thing>{_THING})"),
    ),
    (
        re.compile(rf"(?:发生|突发|引发|遭遇|出现)[^，。；]{{0,8}}?(?P<thing>{_DISASTER})"),
        re.compile(r"抢通|扑灭|恢复(?:供|通|正)|修复|排除|救出|全部打通|封堵"),
    ),
    (
        re.compile(
            r"(?:会议|比赛|大会|活动|仪式|列车|专列|车队|队伍|考试|手术|演练|救援)[^，。；]{0,6}?(?:开始|出发|启程|发车|开[幕赛考跑])|"
            r"鸣枪|准时开"
        ),
        re.compile(r"结束|散会|抵达|到达|返回|冲过终点|冲线|完赛|落幕|收官|收兵"),
    ),
    (
        re.compile(
            "发现|察觉|喊人|呼救|求助|报警|告急|险情(?![^，。]{0,4}[解排消除])|渗漏|渗水|管涌|决口|(?:着|起|失)了?火|冒烟|晕倒|走失|(?:打来|接到)[^，。；]{0,6}电话"
        ),
        re.compile("赶到|到齐|到场|冲到|集结完|到了现场"),
    ),
    (
        re.compile(
            "(?:挖掘机|铲车|推土机|机械|施工队|抢修队|抢险队|工程队)[^，。；]{0,8}(?:开|进|赶|驶|爬)|开始(?:清|抢|挖)|进场"
        ),
        re.compile("路就?[^，。；]{0,3}通了|抢通|全线打通|恢复(?:供|通|正)|清理完|抢修完|清完"),
    ),
)
"""What comes first and what can only follow it; of what has a name both must name it."""

_BEHIND = re.compile("([㐀-鿿]{2})(?:仪式|典礼|式)?[之以过]?后(?![来勤备面方山台院])")
"""What is over by then: 开幕式后, 结束之后."""
_NEAR = 24
_NEXT_DAY = re.compile("次日|第二天|翌日|隔天|两天后|几天后|昨|前一天|前日")

_GOT = re.compile(r"贷到|贷了|贷下|贷款|借到|借来|领到|拿到|申请到|争取到|到账|拨付|发放|获得|筹到|筹集")
_SPENT = re.compile(
    r"(?:用|靠|拿|凭|揣)[着上了]?(?:这|那)(?:笔|些|份|张|本|批)(?:钱|款|资金|贷款|补助|补贴|奖金|借款|分红|物资)?"
)
"""What is got, and what is done with it."""

_LOOKED_AT = 40
"""Times and dates of one article that are looked at."""


@dataclass(frozen=True, slots=True)
class _Clock:
    """A time of day, its day as the article tells it, and what is told behind it."""

    material: Material
    span: Span
    minutes: int
    day: tuple[int, int, int]
    told: str
    behind: frozenset[str] = frozenset()
    """What its clauses tell to have been before: 8时40分，开幕式后的第一项比赛."""


def receipts(page: Sequence[Material]) -> Iterator[Doubt]:
    """Doubts about what is told to have followed before what it follows from."""
    few = sum(len(_HOUR.findall(folded(material))) for material in page) < len("ab")
    clocks = [[] if few else list(_clocks(material))[:_LOOKED_AT] for material in page]
    for one, material in zip(clocks, page, strict=True):
        yield from _within_a_day(one)
        yield from _spent_first(material)
    for one, other in permutations(clocks, 2):
        yield from _of_two_articles(one, other)
    yield from _behind_another([one for of_one in clocks for one in of_one][:_LOOKED_AT])


def _behind_another(clocks: Sequence[_Clock]) -> Iterator[Doubt]:
    """What is told to have come behind something else, at an earlier hour of the same day."""
    for first, last in permutations(clocks, 2):
        of_one_day = first.day == last.day or not (any(first.day) and any(last.day))
        if not of_one_day or first.minutes <= last.minutes or first.minutes >= _EVENING:
            continue
        begun = first.told[:_NEAR]
        if any(word in begun and word not in first.behind for word in last.behind) and not _NEXT_DAY.search(last.told):
            yield _doubt(first, last)


def _within_a_day(clocks: Sequence[_Clock]) -> Iterator[Doubt]:
    for first, last in permutations(clocks, 2):
        overnight = first.minutes >= _EVENING and last.minutes <= _MORNING and first.span < last.span
        if first.day != last.day or first.minutes <= last.minutes or overnight:
            continue
        if any(_follows(begins, follows, first.told, last.told) for begins, follows in _COURSES):
            between = folded(first.material)[
                min(first.span.end, last.span.end) : max(first.span.start, last.span.start)
            ]
            if not _NEXT_DAY.search(between):
                yield _doubt(first, last)


def _of_two_articles(clocks: Sequence[_Clock], others: Sequence[_Clock]) -> Iterator[Doubt]:
    """What begins in one article and follows in another, each told there with but one time, of one day."""
    for begins, follows in _COURSES:
        first = [one for one in clocks if begins.search(one.told) and not follows.search(one.told)]
        last = [one for one in others if follows.search(one.told) and not begins.search(one.told)]
        if len(first) != 1 or len(last) != 1 or not _follows(begins, follows, first[0].told, last[0].told):
            continue
        of_one_day = first[0].day == last[0].day or not (any(first[0].day) and any(last[0].day))
        overnight = first[0].minutes >= _EVENING and last[0].minutes <= _MORNING
        if of_one_day and first[0].minutes > last[0].minutes and not overnight:
            yield _doubt(first[0], last[0])


def _follows(begins: re.Pattern[str], follows: re.Pattern[str], first: str, last: str) -> bool:
    """Whether the one tells what comes first, the other what follows of the same thing, and neither both."""
    one, other = begins.search(first), follows.search(last)
    if one is None or other is None or follows.search(first) or begins.search(last):
        return False
    named = other.groupdict().get("thing")
    return named is None or named == one["thing"]


def _clocks(material: Material) -> Iterator[_Clock]:
    text, breaks = folded(material), sentences(material)
    if len(text) != len(material.reading.text):
        return
    days = days_of(material)
    starts = [day.fact.span.start for day in days]
    found = list(_CLOCK.finditer(text))
    for clock, following in zip_longest(found, found[1:]):
        last = bisect_right(starts, clock.start()) - 1
        hour = int(clock["hour"]) + _NOON * (clock["part"] in _LATE and int(clock["hour"]) < _NOON)
        minute = clock["minute"] or clock["past"] or "0"
        end = min(breaks.paragraph(clock.start()).end, clock.end() + _TOLD)
        end = min(end, following.start()) if following is not None else end
        yield _Clock(
            material,
            Span(*clock.span()),
            hour % _MOST * 60 + (30 if minute == "半" else int(minute)),
            days[last].value if last >= 0 else (0, 0, 0),
            text[clock.end() : end],
            frozenset(_BEHIND.findall(text[breaks.sentence(clock.start()).start : min(end, clock.end() + _NEAR)])),
        )


def _spent_first(material: Material) -> Iterator[Doubt]:
    """用这笔钱 behind a day before the one on which it was got, told right before in its paragraph."""
    moments = list(moments_of(material))[:_LOOKED_AT]
    for got, spent in pairwise(moments):
        beside = got.day.paragraph == spent.day.paragraph
        if beside and _GOT.search(got.told) and _SPENT.search(spent.told) and surely_after(got.day, spent.day):
            text = material.reading.text
            params = {"first": shown(text, got.day.fact.span), "second": shown(text, spent.day.fact.span)}
            refs = of_facts((material.number, day.fact) for day in (got.day, spent.day))
            yield Doubt(FindingKind.DATES_DISORDER, Severity.HIGH, "finding.done_before_begun", params, refs)


def _doubt(first: _Clock, last: _Clock) -> Doubt:
    params = {
        "first": shown(first.material.reading.text, first.span),
        "second": shown(last.material.reading.text, last.span),
    }
    refs = tuple(ref_to(one.material, one.span) for one in (first, last))
    return Doubt(FindingKind.DATES_DISORDER, Severity.HIGH, "finding.done_before_begun", params, refs)
