"""One event told with two dates in other words: two dated sentences weighed by what they have in common.

首趟专列2月19日开出，612名老乡 … here and 2月21日，第一列专列载着612名工人驶离 there. A figure, a name, an event of one
sort and each rare word that both have speak for one event; another round, another village or a plan against it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from archive_gui.domain.findings import FindingKind, Severity
from archive_gui.findings.chronology.dated import Day
from archive_gui.findings.chronology.events import Moment, is_one_event, moments_of, of_two_terms, surely_after
from archive_gui.findings.chronology.one_event import WORD, Rarity, pairs, weight
from archive_gui.findings.chronology.rivals import against, are_two
from archive_gui.findings.chronology.scenes import Scene, may_be_of_one_place
from archive_gui.findings.evidence import Doubt, Material, of_facts, shown

_MOST = 40
_REPORT = re.compile(
    r"^[^。；]{0,14}?(?:记者|获悉|了解到|消息[，,：:]|通讯员)|^[^，。；]{0,6}?[讯电](?:[（(）)\s：:]|$)|"
    r"^[，,]?(?:星期|天[刚还未]|清晨|一大早|早[上晨])|"
    r"^(?:上午|下午|晚)?[^，。；]{0,3}?(?:称|表示|指出|重申|强调|回应|声明|报道|致电|在京|会见|会谈|宣布(?=[，,：:]))|"
    r"^[^。；]{0,24}?(?:会见|会谈|致电|贺电|贺信|慰问电|发表[^，。]{0,6}讲话|发表署名文章|总书记|国家主席)"
)
"""What a date opens that is one of the report, not of what happened."""

_UP_TO = re.compile(r"(?:截至|截止到?|[到至]|到了|以来)$")
_SINCE = re.compile("[自从]$")
_OPEN_END = re.compile(
    r"^(?:[至—-]|到(?=[\d今目现年月一二三四五六七八九十])|起(?!的)|以[来后前]|之[后前]|[前后]，|前(?![往来]))"
)
_LATER = re.compile(
    r"(?:[年月天日][之以]?后|后的?第[\d一二三四五六七八九十]+[天年])(?:的|[，,])?(?:[也即]?就是|即|到了)?$"
)
"""投产两个月后，9月: what stands before the date happened earlier."""
_BACK = 12
_NO_POINT = re.compile("前|末|以来|今天|今晚|昨|明[天晚日年]")
"""A period, or a day told from that of the report."""

_BEGINS = re.compile(r"^[^。；]{0,20}?(?:启动|开始|动工|开工|破土|进驻|进场|打响|拉开|动员|部署)")
_ENDS = re.compile(
    r"^[^。；]{0,20}?(?:(?:全面|全部|全线|已经?|均|如期|提前)(?:完成|结束|竣工|完工|打通|修复|到位)|恢复[一-鿿]{1,2}|"
    r"竣工|投用|投入使用|通车|完工|收官|抢通|建成|画上句号)"
)
"""What begins and what ends a thing of whatever sort."""

_AGAIN = re.compile("再次|再度|又|另|[二三四]期|次批|其余|每[年月]|新一轮|重新|复工|下一步|后续")
_ONE_THING = 2.0
"""What rare words of two articles must say for one thing that they tell to have begun and ended."""

_YEARS = 3
"""How far two years of one event lie apart by mistake."""

_ENOUGH = 3.2
_SIDE = 60


def happenings(page: Sequence[Material], told: Iterable[Doubt] = ()) -> Iterator[Doubt]:
    """Doubts about events of a page that are told with two dates, those ``told`` of already set aside."""
    texts = {material.number: material.reading.text for material in page}
    known = {
        frozenset((ref.article, ref.fact) for ref in doubt.refs)
        for doubt in told
        if doubt.kind is FindingKind.DATES_DISORDER
    }
    rare = Rarity(page)
    scenes = [Scene(material, one) for material in page for one in moments_of(material) if not _is_later(material, one)]
    of_events = {one for one in scenes if _is_of_event(texts[one.day.article], one.moment)}
    for one, other in combinations(scenes[:_MOST], 2):
        refs = of_facts((day.article, day.fact) for day in (one.day, other.day))
        if frozenset((ref.article, ref.fact) for ref in refs) in known:
            continue
        weighed = {one, other} <= of_events and _differ(one.day, other.day)
        backwards = weighed and (_is_backwards(rare, one, other) or _is_backwards(rare, other, one))
        if backwards or (weighed and weight(rare, one, other) >= _ENOUGH) or _is_one_event(one, other):
            params = {
                "first": shown(texts[one.day.article], one.day.fact.span),
                "second": shown(texts[other.day.article], other.day.fact.span),
            }
            code = "finding.done_before_begun" if backwards else "finding.event_in_two_years"
            yield Doubt(FindingKind.DATES_DISORDER, Severity.MEDIUM, code, params, refs)


def _is_one_event(one: Scene, other: Scene) -> bool:
    """Whether both are told of one deed to one name, and nothing tells them apart."""
    return is_one_event(one.moment, other.moment) and not are_two(one, other) and not against(one, other)


def _is_later(material: Material, moment: Moment) -> bool:
    """Whether what stands before the date happened some time before it: 投产两个月后，9月."""
    start = moment.day.fact.span.start
    return _LATER.search(material.reading.text, max(0, start - _BACK), start) is not None


def _is_of_event(text: str, moment: Moment) -> bool:
    """Whether something is told to have happened then, rather than to have been reported or counted by then."""
    start, end = moment.day.fact.span
    ahead, behind = text[max(0, start - len("截止到")) : start], text[end : end + _SIDE]
    if _NO_POINT.search(moment.day.fact.quote):
        return False
    # 自6月8日开园以来 tells of the day on which it opened; 自2016年以来 of none.
    since = _SINCE.search(ahead) is not None and not moment.day.day
    return not (since or _UP_TO.search(ahead) or _OPEN_END.match(behind) or _REPORT.match(behind))


def _differ(one: Day, other: Day) -> bool:
    """Whether two dates contradict one another as far as both are told, and are not of one sentence."""
    if (one.article, one.sentence) == (other.article, other.sentence):
        return False
    sure = [day.sure or (bool(day.near) and bool(day.year)) for day in (one, other)]
    years = (one.year, other.year) if all(sure) else (0, 0)
    if years[0] != years[1]:
        told_out = one.article != other.article or bool(one.month and other.month)
        return told_out and abs(years[0] - years[1]) <= _YEARS
    if one.year and other.year and one.year != other.year:
        # The year of a day that tells none may be taken wrongly.
        return one.day == other.day > 0 and one.month != other.month
    of_two_years = {one.near, other.near} in ({"去", ""}, {"去", "今"}) and not any(sure)
    if not (one.month and other.month) or of_two_years:
        return False
    return one.month != other.month or bool(one.day and other.day and one.day != other.day)


def _is_backwards(rare: Rarity, begun: Scene, done: Scene) -> bool:
    """Whether one thing, by the rare words of two articles, was done on a day before the one on which it began."""
    if begun.day.article == done.day.article or not surely_after(begun.day, done.day):
        return False
    first, last = begun.moment, done.moment
    start, end = _BEGINS.search(first.told), _ENDS.search(last.told)
    if start is None or end is None or _ENDS.search(first.told[: start.start()]) or _AGAIN.search(first.told):
        return False
    if of_two_terms(first, last) or not may_be_of_one_place(begun, done):
        return False
    words = set(pairs(begun.words)) & set(pairs(done.words))
    return sum(WORD * rare.of(pair) for pair in words) >= _ONE_THING
