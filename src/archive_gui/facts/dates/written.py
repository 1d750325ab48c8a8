"""When a page without a date was written, as far as its texts tell."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import pairwise

from archive_gui.facts.dates.context import NOTHING
from archive_gui.facts.dates.durations import BACK
from archive_gui.facts.dates.events import Meeting, latest_meeting, not_after, not_before, told_years
from archive_gui.facts.dates.stated import Dated, Part, Stated, dated, stated_years, times_reached
from archive_gui.facts.grammar import Hit
from archive_gui.facts.sought import Sought, each_pair
from archive_gui.language import dates
from archive_gui.language.dates import Moment
from archive_gui.language.numerals import parse

_HONOURS_OF_YEAR_BEFORE = 8
"""The last month of a year in which what the year before earned is told; 2018年度 said in October is the same year."""
_GLOSS_LENGTH = 12
"""Characters between 六年前 and the year that says which one it was."""
_LONG = 3
"""Years that a length has at least for its ends to be told by it: two years are as often any two."""
_GLOSS_AHEAD = 3
"""Years past the last one stated that such a pair may put the day of writing at."""
_NEAR = 5
"""Years before the last one stated in which a chain of others shows that it leads up to the day of writing."""
_CHAIN = 2
_OFTEN = 2
"""Mentions of the last year stated that show it to be the text's own, where no chain of others leads up to it."""
_PLANNING = 11
"""The month from which on the next year is planned."""
_HALF_YEAR = 6
_QUARTER = 3
_THAT_YEAR = {"当年": 0, "同年": 0, "次年": 1, "翌年": 1}
"""What a year that was told is called afterwards, and how many years behind it; of the year of writing it is 今年."""
_THAT_YEAR_REACH = 160
_WEEKDAY = Sought(
    r"(?<![\d年])(?P<month>[0-9]{1,2})月(?P<day>\d{1,2})日[，,\x20　]?[（(]?(?:星期|周)"
    r"(?P<weekday>[一二三四五六日天])(?![\d一-鿿]*?届)",
    opening="0123456789",
    ahead=("星期", *each_pair("周", "一二三四五六日天")),
    within=(4, 8),
)
_SENTENCE_END = re.compile(r"[。！？!?\n]")
_WEEKDAY_REACH = 5
"""Years after the earliest possible one in which a day with its weekday is looked for; it recurs after five or six."""


@dataclass(frozen=True, slots=True)
class _Told:
    """What the texts of a page tell of the time of writing."""

    stated: tuple[Stated, ...]
    years: frozenset[int]
    reached: frozenset[Moment]
    meetings: tuple[Meeting, ...]
    not_before: int
    not_after: int | None
    weekdays: frozenset[tuple[int, int, int]]
    counted: int | None
    spanned: frozenset[int]
    yearless: Moment
    looks_back: bool
    left_behind: int | None
    this_year: int


def infer_written(texts: Iterable[tuple[str, Iterable[Hit]]], today: date | None = None) -> Moment:
    """When a page without a date was written, as far as its texts tell, each given with the dates read in it.

    A date in brackets that closes a text is that of writing, and so is a day that fills a line. Else the year is one
    that a text shows to be its own (今年（2019年）, “十三五”收官之年), or the last one told, where it is told as one
    that goes on (2019年是…) or to the day; what a whole year came to is told in the next. A year that stands alone,
    that only begins something (2012年以来) or that is over before the words of the text came up tells nothing: better
    no year than a wrong one. None lies after ``today`` (by default the day on which it is asked). A month or day
    without a year then says when in that year.
    """
    told = _read(texts, (today or datetime.now().astimezone().date()).year)
    latest = max((each.moment for each in told.stated), key=_order, default=NOTHING)
    signed = max((each.moment for each in told.stated if each.signed), key=_order, default=NOTHING)
    closing = max((each.moment for each in told.stated if each.closes), key=_order, default=NOTHING)
    if closing.year is not None:
        return closing
    if signed.year is not None and signed.year == latest.year and _order(signed) >= _order(latest):
        return signed
    year = _year(told)
    if year is None or year > told.this_year:
        return NOTHING
    if told.counted is not None or latest.year is None or year > latest.year + 1:
        return Moment(year, told.yearless.month, told.yearless.day)
    came = (each.moment for each in told.stated if each.part not in {Part.ASIDE, Part.PLANNED})
    reached = max(came, key=_order, default=latest)
    opens = reached.day is not None and reached.year == year and told.stated[0].moment == reached
    scene = next((each.moment for each in told.stated if each.scene), NOTHING)
    if told.yearless.month is None and (scene.year, scene.month) == (year, reached.month):
        return scene
    if reached.year == year and (_is_before_plan(told, reached) or _reports_year_before(told, reached)):
        return reached
    placed = _placed(told.yearless, reached, year, opens=opens)
    return reached if placed.year is not None and placed.year > told.this_year else placed


def _read(texts: Iterable[tuple[str, Iterable[Hit]]], this_year: int) -> _Told:
    read = [(text, dated(text, hits)) for text, hits in texts]
    points = tuple(each for text, hits in read for each in stated_years(text, hits, this_year))
    yearless = (moment for text, hits in read for moment in _plain_days(text, hits))
    meetings = (meeting for text, _ in read if (meeting := latest_meeting(text)) is not None)
    last = max((each.year for each in points), default=None)
    return _Told(
        points,
        frozenset(year for text, _ in read for year in told_years(text) if year <= this_year),
        frozenset(moment for text, hits in read for moment in times_reached(text, hits)),
        tuple(meetings),
        max((not_before(text) for text, _ in read), default=0),
        min((bound for text, _ in read if (bound := not_after(text)) is not None), default=None),
        frozenset(
            (int(match["month"]), int(match["day"]), dates.WEEKDAYS[match["weekday"]])
            for text, _ in read
            for match in _WEEKDAY.finditer(text)
        ),
        None if last is None else _counted_year(read, last, this_year),
        frozenset(year for _, each in read for year in _spanned_years(each)),
        max(yearless, key=_order, default=NOTHING),
        any("去年" in text for text, _ in read),
        max((year for text, hits in read for year in _years_left_behind(text, hits)), default=None),
        this_year,
    )


def _year(told: _Told) -> int | None:
    """The year of writing; None where nothing tells it well."""
    if told.years:
        return max(told.years)
    if told.counted is not None:
        return told.counted
    meeting = max(told.meetings, key=lambda each: (_order(each.held), each.is_studied), default=None)
    earliest = max(told.not_before, meeting.held.year or 0 if meeting else 0)
    year = _year_of_last(told, earliest)
    if year is not None and year < earliest:
        year = earliest if year == earliest - 1 else None
    if year is not None and told.not_after is not None and year == told.not_after + 1 and earliest < year:
        year = told.not_after
    last = max((each.year for each in told.stated), default=0)
    if year is None and meeting is not None and meeting.is_studied:
        year = _year_of_study(meeting, told.yearless, last)
    return _by_weekday(_unsaid(told, year), year, max(earliest, last - 1))


def _year_of_last(told: _Told, earliest: int) -> int | None:
    """The year of writing by the last year stated and the part it plays."""
    if not told.stated:
        return None
    last = max(each.year for each in told.stated)
    mentions = [each for each in told.stated if each.year == last]
    parts = {each.part for each in mentions}
    if Part.PLANNED in parts and parts <= {Part.PLANNED, Part.ASIDE}:
        return _year_of_plan(told, last, earliest)
    if Part.RUNNING in parts:
        return last
    if told.left_behind is not None and told.left_behind >= last:
        return min(told.left_behind + 1, told.this_year)
    if Part.ENDED in parts:
        honours = (
            all(each.earned for each in mentions if each.part is Part.ENDED)
            and (told.yearless.month or 0) > _HONOURS_OF_YEAR_BEFORE
        )
        return last if honours else min(last + 1, told.this_year)
    year_before = any(each.year == last - 1 and each.part is Part.ENDED for each in told.stated)
    if parts & {Part.DAY, Part.NAMED} or (Part.SPAN in parts and (last == earliest or year_before)):
        return last  # 2016年至2020年 beside what 2019 came to: of the year that goes on
    if _is_over(told, mentions):
        return min(last + 1, told.this_year)
    years = {*(each.year for each in told.reached), *(each.year for each in told.stated)}
    chain = sum(last - _NEAR <= year < last for year in years if year is not None)
    leads_up = chain >= _CHAIN and not parts.isdisjoint({Part.MONTH, Part.STRETCH})
    often = sum(each.part is not Part.ASIDE for each in mentions) >= _OFTEN
    spanned = last in told.spanned and not parts.isdisjoint({Part.MONTH, Part.STRETCH})
    if not leads_up and not often and not spanned and not _is_passed(told, mentions):
        return None
    return last + 1 if _comes_round(told, mentions) and last < told.this_year else last


def _year_of_plan(told: _Told, planned: int, earliest: int) -> int | None:
    """The year of writing where the last year stated is planned: that one, or the one before if told to its end.

    A plan for a year further on tells nothing beside what the others do.
    """
    others = tuple(each for each in told.stated if each.year < planned)
    if (told.yearless.month or 0) >= _PLANNING and any(each.year == planned - 1 for each in others):
        return planned - 1
    before = [each for each in others if each.part is not Part.ASIDE]
    if any(each.part is Part.RUNNING and each.moment.month and each.year == planned - 1 for each in before):
        return planned - 1  # the first half of a year is told while the other goes on
    reached = max((each.moment for each in before), key=_order, default=NOTHING)
    if reached.year is None or (reached.year == planned - 1 and not _is_late(reached)):
        return planned
    return _year_of_last(replace(told, stated=others), earliest)


def _is_late(moment: Moment) -> bool:
    """Whether a day lies in the last two months of its year, when the next one is planned."""
    return moment.day is not None and (moment.month or 0) >= _PLANNING


def _is_before_plan(told: _Told, reached: Moment) -> bool:
    """Whether a text tells a day late in a year and what is planned for the next: 5月8日 in it is long over."""
    return _is_late(reached) and any(
        each.part is Part.PLANNED and each.year == (reached.year or 0) + 1 for each in told.stated
    )


def _reports_year_before(told: _Told, reached: Moment) -> bool:
    """Whether a text of a day early in a year tells what the one before came to: 12月31日 in it is of that one."""
    first = next((each.moment for each in told.stated if each.moment.day is not None), NOTHING)
    if first != reached or (reached.month or 0) > _QUARTER:
        return False
    ended = any(each.part is Part.ENDED and each.year == (reached.year or 0) - 1 for each in told.stated)
    return ended and (told.yearless.month or 0) - (reached.month or 0) >= _HALF_YEAR


def _is_over(told: _Told, mentions: Sequence[Stated]) -> bool:
    """Whether a text of spring that speaks of 去年, too, tells by figures what the last year yielded.

    One of the later year still lies within the year whose figures it tells, as often as not.
    """
    spring = told.yearless.month is not None and told.yearless.month <= _HALF_YEAR
    alone = sum(each.part is not Part.ASIDE for each in mentions) < _OFTEN
    bare = all(each.part in {Part.BARE, Part.ASIDE} for each in mentions)
    return spring and told.looks_back and alone and bare and any(each.counted for each in mentions)


def _is_passed(told: _Told, mentions: Sequence[Stated]) -> bool:
    """Whether a month told up to (到2020年3月) lies before one of the same year told: neither is ahead."""
    reached = [_order(each) for each in told.reached if each.month is not None and each.year == mentions[0].year]
    latest = max((_order(each.moment) for each in mentions if each.part is Part.MONTH), default=None)
    return latest is not None and any(each <= latest for each in reached)


def _comes_round(told: _Told, mentions: Sequence[Stated]) -> bool:
    """Whether what is told without a year lies before the last month told with one: 2020年9月 told, then 4月2日."""
    reached = max((each.moment for each in mentions if each.part is Part.MONTH), key=_order, default=NOTHING)
    return told.yearless.month is not None and told.yearless.month < (reached.month or 0)


def _year_of_study(meeting: Meeting, yearless: Moment, last: int) -> int | None:
    """The one year, not before the last stated, in which the latest meeting named was studied in the month told."""
    month = yearless.month
    first, until = (
        (meeting.held.year or 0, meeting.held.month or 0),
        (meeting.until.year or 0, meeting.until.month or 0),
    )
    if month is None:
        return None
    years = [year for year in range(max(first[0], last), until[0] + 1) if first <= (year, month) < until]
    return years[0] if len(years) == 1 else None


def _by_weekday(stated: Iterable[tuple[int, int, int]], year: int | None, earliest: int) -> int | None:
    """The year in which the days stated with their weekdays fall on them; as it is where none are or none fits."""
    weekdays = tuple(stated)
    if not weekdays or not earliest or (year is not None and all(_falls_on(year, *day) for day in weekdays)):
        return year
    fits = [
        each for each in range(earliest, earliest + _WEEKDAY_REACH) if all(_falls_on(each, *day) for day in weekdays)
    ]
    return fits[0] if len(fits) == 1 else year


def _unsaid(told: _Told, year: int | None) -> Iterator[tuple[int, int, int]]:
    """The days stated with their weekdays whose year no full date tells: beside 2020年11月7日, 11月10日 is of 2020.

    Where one of these falls on another weekday, the page contradicts itself, and that is no sign of another year.
    """
    full = [each.moment for each in told.stated if each.moment.day is not None and each.year == year]
    for month, day, weekday in told.weekdays:
        if not any(_are_near(Moment(year, month, day), each) for each in full):
            yield month, day, weekday


def _are_near(one: Moment, other: Moment) -> bool:
    gap = abs(dates.days_between(one, other))
    return 0 < gap <= dates.NEWS_DAYS or (one.month, one.day) == (other.month, other.day)


def _falls_on(year: int, month: int, day: int, weekday: int) -> bool:
    first = Moment(year, month, day).first_day()
    return first is not None and first.weekday() == weekday


def _counted_year(told: Sequence[tuple[str, tuple[Dated, ...]]], last: int, this_year: int) -> int | None:
    """The latest year of writing, soon after the last one stated, that dates side by side make together; else None."""
    pairs = ((text, ago, hit) for text, read in told for ago, hit in pairwise(read))
    years = (_counted_on(*pair) for pair in pairs)
    near = (year for year in years if year is not None and 0 < year - last <= _GLOSS_AHEAD and year <= this_year)
    return max(near, default=None)


def _spanned_years(read: Sequence[Dated]) -> Iterator[int]:
    """The years told from which a length told behind them leads back to the first: 2014年…。2020年4月…。六年."""
    first: int | None = None
    told: set[int] = set()
    for hit, moment in read:
        if moment is not None and moment.year is not None:
            first = moment.year if first is None else min(first, moment.year)
            told.add(moment.year)
        elif first is not None and hit.rule.id == "date.duration" and hit.parts["unit"] == "年":
            count = parse(hit.parts["count"]) if hit.parts["end"] not in BACK else None
            if count is not None and count == int(count) >= _LONG and first + int(count) in told:
                yield first + int(count)


def _years_left_behind(text: str, read: Sequence[Dated]) -> Iterator[int]:
    """The years that a text speaking of 今年 calls 当年 or 同年, or leads to by 次年: 2020年3月, 当年11月, 今年6月."""
    if "今年" not in text:
        return
    year, told_at = None, 0
    for hit, moment in read:
        if moment is not None and moment.year is not None:
            year, told_at = moment.year, hit.end
            continue
        word = text[hit.start : hit.start + len("当年")]
        if year is None or hit.start - told_at > _THAT_YEAR_REACH or word not in _THAT_YEAR:
            continue
        year += _THAT_YEAR[word]
        told_at = hit.end
        yield year


def _counted_on(text: str, last: Dated, behind: Dated) -> int | None:
    """The year of writing that 六年前 and the year stated right behind it make together; else None."""
    (ago, _), (hit, moment) = last, behind
    if ago.rule.id != "date.duration" or hit.rule.id != "date.calendar":
        return None
    parts = ago.parts
    if parts["unit"] != "年" or parts["end"] not in BACK or any(parts[n] for n in ("about", "more", "half", "until")):
        return None
    if hit.start - ago.end > _GLOSS_LENGTH or "\n" in text[ago.end : hit.start]:
        return None
    count = parse(parts["count"])
    if count is None or count != int(count) or moment is None or moment.year is None:
        return None
    return moment.year + int(count)


def _placed(yearless: Moment, latest: Moment, year: int, *, opens: bool) -> Moment:
    """The day of writing: what is told without a year, put on or after the latest year told.

    Where nothing is, it is the latest day of that year if a story ``opens`` with it.
    """
    if yearless.month is None:
        return latest if opens else Moment(year)
    if latest.month is None or latest.year != year:
        return Moment(year, yearless.month, yearless.day)
    if latest.day is not None and 0 < dates.days_between(replace(yearless, year=year), latest) <= dates.NEWS_DAYS:
        return latest  # a full day, as a head states it, and what happened shortly before
    if latest.month - yearless.month >= (_QUARTER if latest.day is not None else _HALF_YEAR):
        return Moment(year + 1, yearless.month, yearless.day)  # 2019年12月 told, then 1月5日: of the winter
    later = (yearless.month, yearless.day or 31) < (latest.month, latest.day or 0)
    return latest if later else Moment(year, yearless.month, yearless.day)


def _plain_days(text: str, read: Iterable[Dated]) -> Iterator[Moment]:
    """The months and days without a year, but those of a sentence that has told one: they are of its year."""
    told, read_to = False, 0
    for hit, moment in read:
        if told and _SENTENCE_END.search(text, read_to, hit.start):
            told = False
        read_to = hit.end
        day = _plain_day(hit, moment)
        if day is not None and not told:
            yield day
        told = told or (moment is not None and moment.year is not None)


def _plain_day(hit: Hit, moment: Moment | None) -> Moment | None:
    """The month and day of a date that states no year; None for any other."""
    point = hit.parts["point"] if hit.rule.id == "date.calendar" else ""
    if "月" not in point or "日" not in point or point.startswith(("今年", "去年", "前年", "明年")):
        return None  # 今年1月24日 may be long over
    return moment if moment is not None and moment.year is None else None


def _order(moment: Moment) -> tuple[int, int, int]:
    return moment.year or 0, moment.month or 0, moment.day or 0
