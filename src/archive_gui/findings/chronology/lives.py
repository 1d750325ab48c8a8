"""The lives of the people of a page: when each may have been born, by all that is told of them anywhere on it.

A year of birth, an age now, an age in a year told, an age at a deed of which another sentence tells the year, and an
age at which somebody began what they have done for so many years: each gives years in which they may have been born,
and two that share none are a doubt.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from archive_gui.domain.findings import FindingKind, Severity
from archive_gui.domain.spans import Span
from archive_gui.findings.chronology.ages import KIN, births_of
from archive_gui.findings.chronology.dated import Day, days_of, last_year_told, years_of_writing
from archive_gui.findings.chronology.event_sorts import sorts_in
from archive_gui.findings.chronology.persons import Persons
from archive_gui.findings.chronology.told_times import THIS_YEAR
from archive_gui.findings.evidence import Doubt, Material, clause, folded, ref_to, sentences, shown
from archive_gui.language.numerals import parse

_NUMBER = r"[1-9][0-9]|[二三四五六七八九]?十[一二三四五六七八九]?"
_AGE = re.compile(
    rf"(?<![0-9.一二两三四五六七八九十百第至到大小长几近约满-])(?P<age>{_NUMBER}|[1-9一二三四五六七八九])周?岁(?![多余以左半至到~—-])|"
    rf"[今现]年(?:就|都|已经?|快|整整|刚好|正好|才)?(?P<now>{_NUMBER})(?=[了，。,！])|"
    rf"(?<=刚满)(?P<full>{_NUMBER})周?岁(?=的)|"
    rf"(?:刚满|年满|正好)(?P<turned>[二三四五六七八九]十)(?=[，。,；])"
)
_NOT_PLAIN = re.compile("平均|以[上下]|年龄[为在段]|相[差隔]|如果|要是|最[大小年老高低]|(?:等|活到?|能|至|前|到|从)$")
"""What an age is no plain age of somebody living with."""
_NOT_OF_ONE = re.compile("以|的?(?:老?树|孩子|女儿|儿子|孙|古)|左右|上下|出头|前")
_DIED = re.compile("(?:享年|终年|卒年|时年|殁年)$")
_NOW = re.compile("[今现]年|如今|眼下|(?<!那)时下|年已|已经|已是|都快")
_THEN = re.compile("那年|当年|那时|当时|那会儿|其时|彼时")
_DESCRIBES = re.compile(r"的(?!时候|那年|那时|生日|年[纪龄])|[，,。（）()]|$")
"""What stands behind an age that somebody has as they are told of."""
_YEAR_BEHIND = re.compile("那年[，,(]?(?:也?即|也就是|正是|是)?[，,]?")
_YEAR_AHEAD = re.compile(
    r"(?:[^，,。；;]{1,14}时[，,])?[春夏秋冬天初底末，,\s]*(?:[那这]年)?[，,]?(?:[我他她]|刚满|年仅|才|刚|正好|年方|时年)*"
)
_CALLED = re.compile(
    "(?<![一-鿿])老[一-鿿](?![人家师校屋百乡路房辈龄年])|(?<=[员户手匠工民])老[一-鿿](?![人家师校屋百乡路房辈龄年])"
)
_CALLED_KIN = re.compile("(?<=的)[一-鿿](?:大[娘爷妈伯叔嫂姐哥婶]|奶奶|爷爷|阿?婆婆?|老汉|老人)")
"""1946年出生的黎大娘: whoever is called so is no kin of somebody else."""
_SPENT = re.compile(
    rf"(?:一[一-鿿]就是|[一-鿿](?:了|过(?=整整)))(?:整整|足足|快)?(?P<years>{_NUMBER})(?P<odd>多|来)?(?:个?年头?)(?![前后代级之以来])"
)
"""十六岁拿錾子，敲了四十年石头."""
_LONG_RUN = re.compile(
    rf"(?:(?:(?![一二两三四五六七八九十了过是])[一-鿿]){{2,4}})(?P<years>{_NUMBER})(?P<odd>多|来)?年(?=[，,。！”\"])(?![前后])"
)
_BEGAN = re.compile("[，,]?(?:起|开始|就|便|那年|时|下|进|入|学|拜|当|参|上|跟|随|从|嫁)")
_NO_LONGER = re.compile("退休|离休|退下|卸任|离任|辞|去世|病逝|转行|改行|后来|才|终于|直到|当年|曾")
_ENDED = re.compile("退休|离休|退下来|卸任|去世|病逝|改行|转行|离世")
_NO_DEED = re.compile(f"(?:{_NUMBER})|[年了个多来过就是一整足快头]")
_OF_ANOTHER_TIME = re.compile("参军|入伍|当兵|上学|读书|结婚|出嫁|嫁|成家|毕业|入党|打工")
"""What is begun at an age and is hardly what somebody has done ever since."""
_LEARNT = re.compile("毕业|教|讲台|支书|书记|当兵|参军|行医|从医|医生|护士|从警|民警|开车|驾驶")
_AT_LEAST = (
    (re.compile("(?:大学|本科)毕业|毕业于[一-鿿]{2,8}大学|[一-鿿]{2,8}大学毕业"), 18),
    (
        re.compile(
            "入党|加入中国共产党|(?:当选|担任|出任)(?:为|了)?[一-鿿]{0,8}(?:书记|主任|校长|村长|乡长|镇长|局长)"
        ),
        18,
    ),
    (re.compile("参军|入伍|结婚|成亲|(?:中专|师范|卫校|[农财]校|技校)毕业"), 15),
)
"""What nobody does at a younger age."""
_EARLIEST, _GROWN = 8, 16
"""The age at which somebody may have begun to do something, and something of ``_LEARNT``."""
_ONCE = frozenset[int]().union(*map(sorts_in, ("结婚", "毕业", "入党", "入伍", "退伍")))
"""What is done once in a life, as places in ``SORTS``."""
_OVER = frozenset[int]().union(*map(sorts_in, ("退伍", "离任", "返乡")))
"""What ends the years that somebody does something, as places in ``SORTS``."""
_FEW, _NEAR, _BESIDE, _FAR = 6, 14, 10, 40
_SPENT_WITHIN, _MOST, _TEN, _ROUGHLY = 60, 3, 9, 2
_OTHER_PERSON = 30
"""Years beyond which two people are meant: father and son of one name."""
_YOUNGEST, _OLDEST = 3, 105


@dataclass(frozen=True, slots=True)
class Told:
    """What an article tells of the years in which somebody may have been born, first and last, and where."""

    places: tuple[tuple[Material, Span], ...]
    years: tuple[int, int]
    of: int | None = None
    """The year of which an age is told; None of a birth."""
    later: int | None = None
    """By how many years the article may be later than what is counted from its own; None where nothing is."""
    is_deed: bool = False
    """Whether it is what nobody does before an age."""


@dataclass(frozen=True, slots=True)
class _At:
    """An age, or a year, of a deed that is done once in a life."""

    material: Material
    span: Span
    number: int


@dataclass(frozen=True, slots=True)
class _Begun:
    """An age at which somebody began something, and the words that tell what."""

    material: Material
    span: Span
    age: int
    words: str


@dataclass(frozen=True, slots=True)
class _Run:
    """The years, fewest and most, that somebody has done something up to now."""

    material: Material
    span: Span
    years: tuple[int, int]
    words: str
    now: tuple[int, int]


def lives(page: Sequence[Material]) -> Iterator[Doubt]:
    """Doubts about people of a page who cannot have been born in any one year, each person once."""
    written, last = years_of_writing(page), _last_year(page)
    readers = [
        _Reader(page, material, _now(written[material.number], last))
        for material in page
        if len(folded(material)) == len(material.reading.text)
    ]
    found: dict[str, list[Told]] = defaultdict(list)
    for reader in readers:
        for name, one in reader.told():
            found[name].append(one)
    young = (one for reader in readers for one in reader.too_young())
    for name, one in (*_since_begun(readers), *_of_deeds(readers), *young):
        found[name].append(one)
    for told_of in found.values():
        doubt = _doubt_about(told_of)
        if doubt is not None:
            yield doubt


def _of_deeds(readers: Sequence[_Reader]) -> Iterator[tuple[str, Told]]:
    """The births of those of whom one sentence tells an age at a deed, and another one its year."""
    dated: dict[tuple[str, int], _At] = {}
    for reader in readers:
        for key, year in reader.dated():
            dated.setdefault(key, year)
    seen = set[tuple[str, int]]()
    for key, age in ((key, age) for reader in readers for key, age in reader.aged):
        if key in dated and key not in seen:
            of, birth = dated[key], dated[key].number - age.number
            places = tuple((at.material, at.span) for at in (age, of))
            yield key[0], Told(places, (birth - 1, birth + 1), of.number)
        seen.add(key)


def _since_begun(readers: Sequence[_Reader]) -> Iterator[tuple[str, Told]]:
    """The births of those who have done something for so many years, whose age then the page may tell anywhere."""
    begun: dict[str, list[_Begun]] = defaultdict(list)
    runs: dict[str, list[_Run]] = defaultdict(list)
    for reader in readers:
        for name, run in reader.runs_apart():
            runs[name].append(run)
            yield name, reader.since_grown(run)
        for name, ages in reader.begun.items():
            begun[name] += ages
    for name, told in runs.items():
        if (since := _since(told[0], told, begun[name])) is not None:
            yield name, since


def _since(run: _Run, runs: Sequence[_Run], begun: Sequence[_Begun]) -> Told | None:
    """The years in which somebody may have been born who began at an age what they have done for so long."""
    if len({one.years for one in runs}) > 1:
        return None
    deed = set(_NO_DEED.sub("", folded(run.material)[slice(*run.span)]))
    alike = [one for one in begun if deed & set(one.words)]
    started = alike or [one for one in begun if not _OF_ANOTHER_TIME.search(one.words)]
    if not started:
        return None
    ages, now = [one.age for one in started], run.now
    first, last = now[0] - max(ages) - run.years[1] - _ROUGHLY, now[0] - min(ages) - run.years[0] + _ROUGHLY
    places = ((started[-1].material, started[-1].span), (run.material, run.span))
    return Told(places, (first, last), now[0], now[1] - now[0])


def _last_year(page: Sequence[Material]) -> int | None:
    """The last year that a page tells as past, unless somebody was born in it."""
    last = last_year_told(page)
    return None if any(birth.day.year == last for material in page for birth in births_of(material)) else last


def _now(written: int | None, last: int | None) -> tuple[int, int]:
    """The first and the last year in which an article may have been written."""
    if written or not last:
        return written or THIS_YEAR, written or THIS_YEAR
    return last, last + 1


def _apart(one: Told, other: Told) -> int:
    """By how many years two that somebody may have been born in lie apart; none or less where they meet."""
    apart = max(one.years[0], other.years[0]) - min(one.years[1], other.years[1])
    if one.later is None or other.later is None:
        return apart - (one.later or 0) - (other.later or 0)
    # What is told of one day is reckoned in one way.
    return apart + 1


def _most(one: Told, other: Told) -> int:
    """By how many years two may lie apart and be told of one person: by any where one stands right behind the other."""
    (here, before), (there, behind) = sorted((one.places[0], other.places[0]), key=_at)
    return _OLDEST if here is there and 0 <= behind.start - before.end <= _FAR else _OTHER_PERSON


def _at(place: tuple[Material, Span]) -> tuple[int, Span]:
    return place[0].number, place[1]


def _doubt_about(told: Sequence[Told]) -> Doubt | None:
    """The one that meets the fewest others, with those that it does not meet."""
    apart = {
        at: [other for other in told if other.places != one.places and 0 < _apart(one, other) <= _most(one, other)]
        for at, one in enumerate(told)
    }
    worst = max(apart, key=lambda at: (len(apart[at]), at))
    return _doubt(told[worst], apart[worst][:_MOST]) if apart[worst] else None


class _Reader:
    """One article, read for what it tells of its people's years."""

    def __init__(self, page: Sequence[Material], material: Material, now: tuple[int, int]) -> None:
        self._material, self._now = material, now
        self._text, self._breaks = folded(material), sentences(material)
        self._people = Persons(page, material)
        self._days = [day for day in days_of(material) if day.sure]
        self._births = {birth.day for birth in births_of(material)}
        self._born: dict[int, tuple[Day, str]] = {}
        """Who was born as a sentence tells, by where it begins."""
        self.begun: dict[str, list[_Begun]] = defaultdict(list)
        """Ages at which somebody began something, once ``told`` has been read."""
        self.aged: list[tuple[tuple[str, int], _At]] = []
        """Ages at deeds, once ``told`` has been read."""

    def _whose(self, span: Span) -> str:
        born = self._born.get(self._breaks.sentence(span.start).start)
        if born is not None:
            # 1964年出生，今年51岁: of whose birth the sentence tells, whoever that is
            first, last = sorted((born[0].fact.span, span))
            between = Span(first.end, last.start)
            told = _CALLED_KIN.sub("", self._text[slice(*between)])
            if not self._people.between(*between) and not KIN.search(told):
                return born[1]
        return self._people.whose(span) or self._nameless(span)

    def _nameless(self, span: Span) -> str:
        """Somebody called by their surname alone, whose name nobody tells: known within their sentence."""
        sentence = self._breaks.sentence(span.start)
        called = set(_CALLED.findall(self._text, *sentence))
        named = self._people.between(*sentence) or KIN.search(self._text, *sentence)
        return f"{self._material.number}:{sentence.start}" if len(called) == 1 and not named else ""

    def _only_one(self, span: Span, sentence: Span) -> str:
        """The only person whom a sentence names, if that is before the years of doing."""
        name = self._people.between(sentence.start, span.start)
        return (
            name if self._people.are_alone(*sentence) and not KIN.search(self._text, sentence.start, span.end) else ""
        )

    def told(self) -> Iterator[tuple[str, Told]]:
        """The years in which somebody may have been born, with their name."""
        yield from self._of_births()
        ages = [found for found in _AGE.finditer(self._text) if self._is_plain(found)]
        for at, found in enumerate(ages):
            span = Span(*found.span())
            who = self._whose(span)
            age = int(parse(found["age"] or found["now"] or found["full"] or found["turned"]) or 0)
            if not who or not _YOUNGEST <= age <= _OLDEST:
                continue
            day = self._year_with(found)
            if day is not None:
                birth = day.year - age
                yield who, self._told((birth - 1, birth + 1), day.year, None, span, day.fact.span)
            elif self._is_now(found):
                birth = self._now[0] - age
                yield who, self._of_now((birth - 1, birth + 1), span)
            else:
                next_age = ages[at + 1].start() if at + 1 < len(ages) else len(self._text)
                spent = list(self._spent(who, found, age, next_age))
                yield from spent
                if not spent and _BEGAN.match(self._text, found.end()):
                    self.begun[who].append(_Begun(self._material, span, age, self._behind(span)))
                told = self._text[found.end() : min(self._breaks.sentence(span.start).end, found.end() + _NEAR)]
                for sort in sorts_in(re.split("[，,。]", told)[0]) & _ONCE:
                    self.aged.append(((who, sort), _At(self._material, span, age)))

    def _of_now(self, years: tuple[int, int], *spans: Span) -> Told:
        return self._told(years, self._now[0], self._now[1] - self._now[0], *spans)

    def _told(self, years: tuple[int, int], of: int, later: int | None, *spans: Span) -> Told:
        return Told(tuple((self._material, span) for span in spans), years, of, later)

    def _of_births(self) -> Iterator[tuple[str, Told]]:
        for birth in births_of(self._material):
            span, sentence = birth.day.fact.span, birth.day.sentence.start
            reach = _NEAR if self._text.startswith("的", birth.end) else 0  # 1994年出生的田小河
            named = self._people.between(span.end, birth.end + reach)
            who = named or self._people.whose(span) or f"{self._material.number}:{sentence}"
            self._born[sentence] = (birth.day, who)
            yield who, Told(((self._material, span),), (birth.day.year - 1, birth.day.year))

    def _is_plain(self, found: re.Match[str]) -> bool:
        around = clause(self._text, Span(*found.span()))
        lead = self._text[max(around.start, found.start() - _NEAR) : found.start()]
        return not (_NOT_PLAIN.search(lead) or _NOT_OF_ONE.match(self._text, found.end()))

    def _year_with(self, found: re.Match[str]) -> Day | None:
        """The year told with an age: 1979年，十九岁的; 2003年来到草原，那年他二十三岁; 五十五岁那年，也就是2015年."""
        paragraph = self._breaks.paragraph(found.start())
        lead = self._text[clause(self._text, Span(*found.span())).start : found.start()]
        if _NOW.search(lead) or found["now"]:
            return None
        died = _DIED.search(lead) is not None
        days = [day for day in self._days if day not in self._births]
        before = [day for day in days if paragraph.start <= day.fact.span.start < found.start()]
        if before:
            between = self._text[before[-1].fact.span.end : found.start()]
            then = _THEN.search(between) and between.count("。") <= 1
            if len(between) <= _FAR and (then or (died and "。" not in between)):
                return before[-1]
            plain = between
            for name in self._people.everyone:
                plain = plain.replace(name, "")
            if _YEAR_AHEAD.fullmatch(plain) and len(between) <= _NEAR:
                return before[-1]
        for day in days:
            near = found.end() <= day.fact.span.start <= found.end() + _BESIDE
            if near and _YEAR_BEHIND.fullmatch(self._text, found.end(), day.fact.span.start):
                return day
        return None

    def _is_now(self, found: re.Match[str]) -> bool:
        """Whether an age is that of the time of writing."""
        around = clause(self._text, Span(*found.span()))
        lead = self._text[around.start : found.start()]
        if found["now"] or _NOW.search(lead):
            return True
        if _THEN.search(lead) or _DIED.search(lead) or found["turned"]:
            return False
        start = self._breaks.sentence(found.start()).start
        before = (day for day in self._days if start <= day.fact.span.start < found.start())
        past = any(day.year < self._now[0] and day not in self._births for day in before)
        return not past and _DESCRIBES.match(self._text, found.end()) is not None

    def _clause(self, span: Span) -> str:
        return self._text[slice(*clause(self._text, span))]

    def _behind(self, span: Span) -> str:
        return self._text[span.end : clause(self._text, span).end]

    def _spent(self, who: str, found: re.Match[str], age: int, stop: int) -> Iterator[tuple[str, Told]]:
        """What somebody began at an age and has done for so many years since, or up to a year told."""
        sentence = self._breaks.sentence(found.start())
        for years, span in self._runs(found.end(), min(sentence.end, stop, found.end() + _SPENT_WITHIN)):
            ended = self._ended(span, sentence)
            if ended is not None:
                first, last = ended.year - age - years[1] - _ROUGHLY, ended.year - age - years[0] + _ROUGHLY
                yield who, self._told((first, last), ended.year, None, Span(*found.span()), span, ended.fact.span)
                return
            if not _NO_LONGER.search(self._text, found.end(), min(sentence.end, span.end + _FEW)):
                yield who, self._spent_since(Span(*found.span()), (age, age), years, span)
                return

    def _ended(self, span: Span, sentence: Span) -> Day | None:
        """The year right behind some years of doing in which they were over: 干了12年，2005年转业."""
        for day in self._days:
            start, end = day.fact.span
            if span.end <= start <= span.end + _FEW and end <= sentence.end:
                over = sorts_in(self._text[end : min(sentence.end, end + _FEW)]) & _OVER
                return day if over or _ENDED.match(self._text, end) else None
        return None

    def too_young(self) -> Iterator[tuple[str, Told]]:
        """The years in which somebody may have been born who was old enough for what they did in a year told."""
        for day in self._days:
            who = self._whose(day.fact.span) if day not in self._births else ""
            told = self._text[day.fact.span.end : min(day.sentence.end, day.fact.span.end + _NEAR)]
            lead = len(told) - len(told.lstrip("，,他她就便"))
            deeds = ((age, words.match(told, lead)) for words, age in _AT_LEAST)
            found = max(((age, deed.end()) for age, deed in deeds if deed), default=None)
            if who and found is not None:
                span = Span(day.fact.span.start, day.fact.span.end + found[1])
                years = (day.year - _OLDEST, day.year - found[0])
                yield who, Told(((self._material, span),), years, day.year, is_deed=True)

    def runs_apart(self) -> Iterator[tuple[str, _Run]]:
        """The years that somebody has done something, wherever it is told since when."""
        for years, span in self._runs(0, len(self._text)):
            sentence = self._breaks.sentence(span.start)
            who = self._whose(span) or self._only_one(span, sentence)
            if who and not _NO_LONGER.search(self._text, *sentence):
                yield who, _Run(self._material, span, years, self._clause(span), self._now)

    def since_grown(self, run: _Run) -> Told:
        """The years in which somebody may have been born who was old enough to begin what they have done so long."""
        youngest = _GROWN if _LEARNT.search(run.words) else _EARLIEST
        return self._of_now((self._now[0] - _OLDEST - 1, self._now[0] - run.years[0] - youngest + 1), run.span)

    def _runs(self, start: int, end: int) -> Iterator[tuple[tuple[int, int], Span]]:
        """The years, fewest and most, for which something has been done up to now."""
        for pattern in (_SPENT, _LONG_RUN):
            for spent in pattern.finditer(self._text, start, end):
                years = int(parse(spent["years"]) or 0)
                if _ENDED.search(self._text, *self._breaks.paragraph(spent.start())):
                    continue
                yield (years, years + (_TEN if spent["odd"] else 0)), Span(*spent.span())

    def _spent_since(self, age: Span, ages: tuple[int, int], years: tuple[int, int], span: Span) -> Told:
        first, last = self._now[0] - ages[1] - years[1] - _ROUGHLY, self._now[0] - ages[0] - years[0] + _ROUGHLY
        return self._of_now((first, last), age, span)

    def dated(self) -> Iterator[tuple[tuple[str, int], _At]]:
        """The years of what somebody does once in a life."""
        for day in self._days:
            who = self._whose(day.fact.span)
            told = self._text[day.fact.span.end : min(day.sentence.end, day.fact.span.end + _NEAR)]
            for sort in sorts_in(re.split("[，,。；]", told.lstrip("，,"))[0]) & _ONCE if who else ():
                yield (who, sort), _At(self._material, day.fact.span, day.year)


def _doubt(one: Told, others: Sequence[Told]) -> Doubt:
    sides = sorted((*others, one), key=lambda side: _at(side.places[0]))
    refs = tuple(dict.fromkeys(ref_to(*place) for side in sides for place in side.places))
    birth = next((side for side in sides if side.of is None), None)
    aged = next((side for side in sides if side.of), sides[-1])
    if birth is not None and aged.is_deed:
        params = {"birth": _quoted(birth), "deed": _quoted(aged)}
        return Doubt(FindingKind.DATES_DISORDER, Severity.MEDIUM, "finding.done_too_young", params, refs)
    if birth is not None and aged is not birth:
        params = {"birth": _quoted(birth), "age": _quoted(aged), "published": str(aged.of)}
        return Doubt(FindingKind.DATES_DISORDER, Severity.MEDIUM, "finding.age_and_birth", params, refs)
    alike = all(len(side.places) == 1 for side in sides)
    kind = FindingKind.FIGURES_DIFFER if alike else FindingKind.DATES_DISORDER
    (here, first), (there, second) = sides[0].places[0], sides[-1].places[0]
    params = {"first": shown(here.reading.text, first), "second": shown(there.reading.text, second)}
    return Doubt(kind, Severity.MEDIUM, "finding.figures_differ_here", params, refs)


def _quoted(one: Told) -> str:
    material, span = one.places[0]
    return "".join(material.reading.text[slice(*span)].split())
