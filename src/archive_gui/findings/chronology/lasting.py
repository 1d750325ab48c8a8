"""How long something has lasted, held against the day on which the page lets it begin.

到样县已近两年 in one article and 今年4月才到样县 in another; 她2018年嫁到样湾 … 嫁过来五年. What lasts and what began
need not be told in one word: they are of one sort (``event_sorts``), or share the words that newspapers seldom use.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from archive_gui.domain.findings import FindingKind, Severity
from archive_gui.domain.spans import Span
from archive_gui.findings.chronology.beginnings import is_within
from archive_gui.findings.chronology.common_characters import COMMON_CHARACTERS
from archive_gui.findings.chronology.dated import last_year_told
from archive_gui.findings.chronology.event_sorts import SORTS, Of, sorts_in
from archive_gui.findings.chronology.events import Named
from archive_gui.findings.chronology.passages import Page, Passage, pairs, passages_in
from archive_gui.findings.chronology.told_times import THIS_YEAR, When, times_told, unread
from archive_gui.findings.evidence import Doubt, Material, folded, once, sentences, shown
from archive_gui.findings.names.confusion import are_one_name
from archive_gui.language.characters import is_han_text
from archive_gui.language.folds import fold
from archive_gui.language.numerals import parse

_NUMBER = r"\d{1,2}|[二两三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九]"
_LENGTH = re.compile(
    rf"(?P<told>(?P<about>(?:将近|接近|近|快|不到|整整|足足|满|刚满)*)(?<![第\d一二三四五六七八九十几])(?P<number>{_NUMBER})"
    r"(?:(?P<odd>多|来)?(?:(?P<years>年|个年头)|(?P<months>个(?P<odd_months>多)?月))(?P<half>半)?))(?P<more>多)?"
    r"(?![之以]?[前后内]|[级期度代限份检报薪租费均利产]|[一两][次回]|左右|以[上下内])"
)
_LEADS = re.compile("(?:已经|已有|已|都|也|又|有|了|过|就是|将|这|的|是|整整|足足|前后|一共|,|，)+$")
_DOES = re.compile("^(?:[干当做教种养守护管跑]|从事|担任)$")
_WHAT = re.compile("^了?的?([一-鿿]{1,5}?)(?=[的，,。；、！”]|$)")
_NOT_NOW = re.compile(
    "连续|[这近]$|打工|务工|闯荡|漂泊|当兵|服役|经商|住院|读|念|学[了徒艺习]|曾|过去|原来|以前|当年|那时|每|隔|再|工期|历时|耗时|用时|为期|花[了费]|签[了订下]|合同|"
    "计划|预计|拟|期限|租[期了下用]|判[了处]|有效|将|要|延长|缩短|提前|晚|早|前"
)
"""What tells no time up to now."""
_ENDED = re.compile("(?:之?后|以后|才|终于|直到)|^[^。]{0,8}?(?:回到|返乡|回乡|回村|辞|离开|退休|卸任|调)")
_OTHERS = re.compile("[父母]亲|爷爷|奶奶|婆婆|公公|妻子|丈夫|儿子|女儿|老伴|弟弟|哥哥|前任")
_CAME = re.compile("(?<![想感得看达])[到来进](?![达期位目历自源])|[调派]")
_THERE = re.compile("[在到来进守待嫁搬调驻回]")
_SELVES = re.compile("^(?:[我咱他她俺]们?|夫妻|两口子|俩|一家)+")
_ANNIVERSARY = "周年"
"""2019年是结好35周年: nothing began then."""
_YEAR, _REACH, _DEED, _TOLD_AGAIN = 12, 14, 10, 4
_FIRST_MONTH, _LAST_MONTH = 1, 12
_MOST = 40
_LONGEST = 100 * _YEAR


@dataclass(frozen=True, slots=True)
class _Lasting:
    """So many months of what has gone on, where that is told."""

    passage: Passage
    deed: str
    around: str
    """The deed with what stands behind the length."""
    months: tuple[int, int]


def lasting(page: Sequence[Material], told: Iterable[Doubt] = ()) -> Iterator[Doubt]:
    """Doubts about how long something has lasted that began, as the page tells, long before or after.

    One of which a doubt was ``told`` already is left out.
    """
    spans = [one for material in page for one in _lastings(material)]
    if not spans:
        return
    whole = Page(page)
    last = last_year_told(page)
    known = {ref for doubt in told if doubt.kind is FindingKind.DATES_DISORDER for ref in doubt.refs}
    passages = [one for material in page for one in passages_in(material)][:_MOST]
    for one in spans:
        now = _now(one.passage.material, whole.written.get(one.passage.material.number) or last)
        began = [
            (other, months)
            for other in passages
            if other.ref not in known and (months := _months(other, now)) and _is_one(one, other, whole)
        ]
        fits = [months[1] >= one.months[0] and months[0] <= one.months[1] for _, months in began]
        if began and not any(fits):
            yield _doubt(one, began[0][0])


def _now(material: Material, year: int | None) -> tuple[int, int]:
    """The first and the last month in which an article may have been written, counted from the year 0."""
    printed = material.description.date.value or ""
    if len(printed) >= len("2020-01"):
        month = int(printed[:4]) * _YEAR + int(printed[5:7])
        return month, month
    year = year or THIS_YEAR
    return year * _YEAR + _FIRST_MONTH, year * _YEAR + _LAST_MONTH


def _months(other: Passage, now: tuple[int, int]) -> tuple[int, int] | None:
    """The fewest and the most months from a time to now; None where its year is not told, or it is still to come."""
    year, month = other.when.year_known, other.day.month
    if not year or {"plan", "compared", "open", "report"} & other.marks or _ANNIVERSARY in other.moment.told:
        return None
    first, last = (month, month) if month else (_FIRST_MONTH, _LAST_MONTH)
    least, most = now[0] - year * _YEAR - last, now[1] - year * _YEAR - first
    # Years counted from one that nobody tells are not held against those of the calendar.
    return (max(0, least), most) if 0 <= most <= _LONGEST else None


@once
def _lastings(material: Material) -> tuple[_Lasting, ...]:
    """What an article tells to have gone on for so long, up to the time of writing."""
    text = folded(material)
    if len(text) != len(material.reading.text):
        return ()
    return tuple(found for told in _LENGTH.finditer(text) if (found := _lasting(material, text, told)) is not None)


def _lasting(material: Material, text: str, told: re.Match[str]) -> _Lasting | None:
    span = Span(*told.span("told"))
    sentence = sentences(material).sentence(span.start)
    lead = re.split('[，,。；：:！？“"|（()）\\s]', text[max(sentence.start, span.start - _REACH) : span.start])[-1]
    deed = _LEADS.sub("", lead)[-_DEED:]
    behind = text[span.end : min(sentence.end, span.end + _REACH)]
    what = _WHAT.match(behind)
    if _DOES.match(deed[-1:]) and what is not None:
        deed += what[1]
    if len(deed) < len("驻村") or not is_han_text(deed[-1]) or _NOT_NOW.search(lead) or _ENDED.search(behind):
        return None
    if "近" in told["about"] and behind.startswith("来"):
        return None  # 近三年来: of late, not since something
    if _OTHERS.search(deed) or any(one.span.overlaps(sentence) and one.when.year_known for one in times_told(material)):
        return None
    passage = Passage(material, unread(material, sentences(material), span, When()), sentence.end, Named(material))
    return _Lasting(passage, deed, deed + "|" + behind, _told_months(told))


def _told_months(told: re.Match[str]) -> tuple[int, int]:
    """The fewest and the most months that a length may mean: three years may be three of the calendar."""
    number = int(parse(told["number"].replace("两", "二")) or 0)
    odd = bool(told["odd"] or told["odd_months"] or told["more"])
    if told["months"]:
        return number - 1 - number // 6, number + 1 + odd + number // 6
    months = _YEAR * number + 6 * bool(told["half"])
    if odd:
        return months - 2, months + _YEAR * (10 if number % 10 == 0 else 1) + 2
    if re.search("近|快|不到", told["about"]):
        return months - _YEAR, months + 1
    if told["about"] or told["half"]:
        return months - 4, months + 8
    return months - _YEAR, months + _YEAR + 2


def _is_one(one: _Lasting, other: Passage, whole: Page) -> bool:
    """Whether a passage tells the beginning of what has lasted, of the same people or things."""
    if one.passage.day.article == other.day.article and one.passage.day.sentence == other.day.sentence:
        return False
    begun = fold(other.own)
    sorts = sorts_in(one.deed) & sorts_in(begun)
    named = one.passage.scene.named, other.scene.named
    alike = (set(one.deed) & set(begun)) - COMMON_CHARACTERS if all(named) else pairs(one.deed) & pairs(begun)
    came = bool(alike) and _CAME.search(begun) is not None
    again = len(one.deed) <= _TOLD_AGAIN and is_within(one.deed, begun)
    if not (sorts or came or again) or (all(named) and not any(are_one_name(a, b) for a in named[0] for b in named[1])):
        return False
    if _LENGTH.search(begun):
        return False  # 今年教师节，她拿到从教三十年证书
    if all(named):
        return True
    things = (pairs(begun) & pairs(one.around)) - pairs(one.deed) - whole.names
    deed = _SELVES.sub("", one.deed)
    # 嫁过来五年: nobody else does it.
    opens = again or (came and _THERE.match(deed)) or any(re.match(SORTS[place].words, deed) for place in sorts)
    of_people = came or again or any(SORTS[place].of is Of.PERSON for place in sorts)
    alone = not whole.people or (len(whole.people) == 1 and any(named))
    return bool(things) or bool(of_people and opens and alone)


def _doubt(one: _Lasting, other: Passage) -> Doubt:
    params = {
        "spell": shown(one.passage.material.reading.text, one.passage.told.span),
        "first": shown(other.material.reading.text, other.told.span),
        "second": shown(one.passage.material.reading.text, one.passage.told.span),
    }
    refs = (other.ref, one.passage.ref)
    return Doubt(FindingKind.DATES_DISORDER, Severity.MEDIUM, "finding.spell_misfits", params, refs)
