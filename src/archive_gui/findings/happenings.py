"""One event told with two dates in other words: two dated sentences weighed by what they have in common.

首趟专列2月19日开出，612名老乡 … here and 2月21日，第一列专列载着612名工人驶离 there. A figure, a name, an event of one
sort and each rare word that both have speak for one event; another round, another village or a plan against it.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import combinations, pairwise
from math import log

from archive_gui.domain.facts import Figure
from archive_gui.domain.findings import FindingKind, Severity
from archive_gui.findings.counts import same_subject
from archive_gui.findings.dated import Day
from archive_gui.findings.events import ANOTHER, Moment, event_sorts, moments_of, of_two_terms, surely_after
from archive_gui.findings.evidence import Doubt, Material, of_facts, sentences, shown
from archive_gui.language.characters import is_han_text
from archive_gui.language.folds import fold

_MOST = 40
_REPORT = re.compile(
    r"^[^。；]{0,14}?(?:记者|获悉|了解到|讯|电(?![站网商])|消息|通讯员)|^[，,]?(?:星期|天[刚还未]|清晨|一大早|早[上晨])"
)
"""What a date opens that is one of the report, not of what happened."""

_UP_TO = re.compile(r"(?:截至|截止到?|[到至]|到了|以来)$")
_SINCE = re.compile("[自从]$")
_OPEN_END = re.compile(r"^(?:[至到起—-]|以[来后前]|之[后前]|[前后]，|前(?![往来]))")
_QUOTED = re.compile(r"[“\"]([一-鿿]{3,12})[”\"]")
_HEAD = re.compile("本报|[（(][^）)]*[）)]?|(?:记者|通讯员).*")
_NO_POINT = re.compile("前|末|以来|今天|今晚|昨|明[天晚日年]")
"""A period, or a day told from that of the report."""

_TELLING = 100
"""A smaller number stands in two sentences by chance."""

_FIGURE, _NAME, _SORT, _PLACE, _PERSON = 2.5, 1.5, 1.5, 0.6, 0.8
_WORD, _WORDS = 0.35, 2.8
"""What a pair of characters tells that two sentences share, for each e-fold of its rarity, and all pairs at most."""

_SLIP = 1.0
_NARRATED, _TOLD_APART = 2.5, 1.0
"""What two days of one paragraph, and of one article, take away: it tells one thing after another."""

_WHERE = re.compile("^[，,]?([一-鿿]{1,4}?[村镇乡])")
_LOCAL = ("村", "镇", "乡", "社区", "街道")

_BEGINS = re.compile(r"^[^。；]{0,20}?(?:启动|开始|动工|开工|破土|进驻|进场|打响|拉开|动员|部署)")
_ENDS = re.compile(
    r"^[^。；]{0,20}?(?:(?:全面|全部|全线|已经?|均|如期|提前)(?:完成|结束|竣工|完工|打通|修复|到位)|恢复[一-鿿]{1,2}|"
    r"竣工|投用|投入使用|通车|完工|收官|抢通|建成|画上句号)"
)
"""What begins and what ends a thing of whatever sort."""

_AGAIN = re.compile("再次|再度|又|另|[二三四]期|次批|其余|每[年月]|新一轮|重新|复工|下一步|后续")
_ONE_THING = 2.0
"""What rare words of two articles must say for one thing that they tell to have begun and ended."""

_HELD = re.compile("启动|开幕|启幕|开锣|开场|开街|举行|举办|帷幕|鸣锣|开赛|开播")
"""What is done with an event that has a name of its own."""

_FEWEST = 40
"""Sentences of which a short page is taken to be one: what is rare is rare there too."""

_ENOUGH = 3.4
_SIDE = 60


def happenings(page: Sequence[Material], told: Iterable[Doubt] = ()) -> Iterator[Doubt]:
    """Doubts about events of a page that are told with two dates, those ``told`` of already set aside."""
    texts = {material.number: material.reading.text for material in page}
    known = {
        frozenset((ref.article, ref.fact) for ref in doubt.refs)
        for doubt in told
        if doubt.kind is FindingKind.DATES_DISORDER
    }
    figures = {material.number: _figures(material) for material in page}
    seen = _Seen(page)
    moments = [one for material in page for one in moments_of(material) if _is_of_event(texts[material.number], one)]
    for one, other in combinations(moments[:_MOST], 2):
        refs = of_facts((day.article, day.fact) for day in (one.day, other.day))
        if frozenset((ref.article, ref.fact) for ref in refs) in known or not _differ(one.day, other.day):
            continue
        backwards = _is_backwards(seen, one, other) or _is_backwards(seen, other, one)
        if backwards or _weight(figures, seen, one, other) >= _ENOUGH:
            params = {
                "first": shown(texts[one.day.article], one.day.fact.span),
                "second": shown(texts[other.day.article], other.day.fact.span),
            }
            code = "finding.done_before_begun" if backwards else "finding.event_in_two_years"
            yield Doubt(FindingKind.DATES_DISORDER, Severity.MEDIUM, code, params, refs)


class _Seen:
    """In how many sentences of a page each pair of characters stands, counted when it is first asked."""

    def __init__(self, page: Sequence[Material]) -> None:
        self._page = page

    @cached_property
    def _told(self) -> list[str]:
        return [one for material in self._page for one in re.split("[。！？；\n]", fold(material.reading.text))]

    @cached_property
    def _sentences(self) -> Counter[str]:
        found: Counter[str] = Counter()
        for sentence in self._told:
            found.update(set(_pairs(sentence)))
        return found

    def rarity(self, pair: str) -> float:
        """How much a pair tells, as a natural logarithm."""
        return log(max(len(self._told), _FEWEST) / max(1, self._sentences[pair]))


def _pairs(text: str) -> Iterator[str]:
    return (a + b for a, b in pairwise(text) if is_han_text(a + b))


def _figures(material: Material) -> dict[int, set[tuple[float, str]]]:
    """The telling figures of each sentence of an article, by where it begins."""
    breaks = sentences(material)
    found: dict[int, set[tuple[float, str]]] = defaultdict(set)
    for fact in material.facts:
        if isinstance(fact.detail, Figure) and (fact.detail.value or 0) >= _TELLING:
            found[breaks.sentence(fact.span.start).start].add((fact.detail.value or 0.0, fact.detail.unit))
    return found


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
    if (one.article, one.sentence) == (other.article, other.sentence) or not (one.month and other.month):
        return False
    sure = [day.sure or (bool(day.near) and bool(day.year)) for day in (one, other)]
    years = (one.year, other.year) if all(sure) else (0, 0)
    if years[0] != years[1]:
        return True
    return one.month != other.month or bool(one.day and other.day and one.day != other.day)


def _weight(
    figures: dict[int, dict[int, set[tuple[float, str]]]],
    seen: _Seen,
    one: Moment,
    other: Moment,
) -> float:
    """How much speaks for one event."""
    if _is_another(one) or _is_another(other) or of_two_terms(one, other):
        return 0.0
    if not _may_be_of_one_place(one, other):
        return 0.0
    one_place = _is_one_place(one, other)
    left, right = one.names - one.places, other.names - other.places
    weight = _NAME * any(a in b or b in a for a in left for b in right)
    weight += _PLACE * one_place
    weight += _SLIP * _is_slip(one.day, other.day)
    weight += _PERSON * bool(one.people & other.people)
    shared = figures[one.day.article].get(one.day.sentence.start, set()) & figures[other.day.article].get(
        other.day.sentence.start, set()
    )
    one_sort = bool(event_sorts(one) & event_sorts(other)) or bool(_held(one) & _held(other))
    named = "|".join((*left & right, *one.people & other.people, *one.places & other.places))
    words = (set(_pairs(_told(one))) & set(_pairs(_told(other)))) - set(_pairs(named))
    said = min(_WORDS, sum(_WORD * seen.rarity(pair) for pair in words))
    if not one_sort and any(_BEGINS.search(a.told) and _ENDS.search(b.told) for a, b in ((one, other), (other, one))):
        return 0.0  # begun on the one day, ended on the other
    if not (one_sort or shared or (said >= _WORDS and one.day.article != other.day.article)):
        return 0.0  # who and where alone make no event
    weight += _FIGURE * bool(shared) + _SORT * one_sort + said
    if one.day.article == other.day.article:
        weight -= _NARRATED if one.day.paragraph == other.day.paragraph else _TOLD_APART
    return weight


def _is_another(moment: Moment) -> bool:
    """Whether the clause of the date tells of another time, another part or a plan."""
    own = moment.told.lstrip(",").split(",", 1)[0]
    return ANOTHER.search(own) is not None or ANOTHER.search(moment.before) is not None


def _is_backwards(seen: _Seen, begun: Moment, done: Moment) -> bool:
    """Whether one thing, by the rare words of two articles, was done on a day before the one on which it began."""
    if begun.day.article == done.day.article or not surely_after(begun.day, done.day):
        return False
    start, end = _BEGINS.search(begun.told), _ENDS.search(done.told)
    if start is None or end is None or _ENDS.search(begun.told[: start.start()]) or _AGAIN.search(begun.told):
        return False
    if of_two_terms(begun, done) or not _may_be_of_one_place(begun, done):
        return False
    words = set(_pairs(_told(begun))) & set(_pairs(_told(done)))
    return sum(_WORD * seen.rarity(pair) for pair in words) >= _ONE_THING


def _may_be_of_one_place(one: Moment, other: Moment) -> bool:
    """Whether two sentences do not name two villages, nor places of which none is one of the other's."""
    local = [
        {place for place in moment.places if place.endswith(_LOCAL)} | set(_WHERE.findall(moment.told))
        for moment in (one, other)
    ]
    if all(local) and not local[0] & local[1]:
        return False
    return _is_one_place(one, other) or not (one.places and other.places)


def _is_one_place(one: Moment, other: Moment) -> bool:
    """Whether both name one place, or the words of the one have a place that the other names."""
    named = any(same_subject(a, b) for a in one.places for b in other.places)
    return named or any(place in b.told for a, b in ((one, other), (other, one)) for place in a.places)


def _is_slip(one: Day, other: Day) -> bool:
    """Whether two dates differ as a date and its misprint do: in the year, the month or one digit of the day alone."""
    if one.month != other.month:
        return bool(one.day) and one.day == other.day
    left, right = f"{one.day:02}", f"{other.day:02}"
    return one.day == other.day or sum(a != b for a, b in zip(left, right, strict=True)) == 1


def _held(moment: Moment) -> frozenset[str]:
    """The names in quotation marks of what was held then."""
    held = _HELD.search(moment.told) is not None
    return frozenset(_QUOTED.findall(moment.told)) if held else frozenset()


def _told(moment: Moment) -> str:
    """What is told with a date: of the head of a report (本报讯, who wrote it) nothing."""
    return fold(_HEAD.sub("|", moment.before)) + "|" + moment.told
