"""Passages of a page that tell a time, with the words around it that tell what happened then."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import islice
from math import log

from archive_gui.domain.facts import FactKind, PersonFact
from archive_gui.domain.findings import FindingRef
from archive_gui.domain.reading import PartKind
from archive_gui.findings.chronology.ages import KIN
from archive_gui.findings.chronology.common_characters import COMMON_CHARACTERS
from archive_gui.findings.chronology.courses import stages_in, turns_in
from archive_gui.findings.chronology.dated import Day, days_of, years_of_writing
from archive_gui.findings.chronology.deeds import deeds_in
from archive_gui.findings.chronology.event_sorts import sorts_in
from archive_gui.findings.chronology.events import TOLD_BEHIND, Moment, Named
from archive_gui.findings.chronology.milestones import Milestone, milestone_in
from archive_gui.findings.chronology.persons import Persons
from archive_gui.findings.chronology.scenes import Scene
from archive_gui.findings.chronology.seasons import Season
from archive_gui.findings.chronology.told_times import TimeTold, When, times_of_month, times_told
from archive_gui.findings.evidence import Material, facts_with, folded, once, sentences
from archive_gui.language.characters import is_han_text
from archive_gui.language.folds import fold
from archive_gui.language.numerals import parse
from archive_gui.language.rarity import rarity

_NUMBERS = re.compile(r"[\d零〇一二三四五六七八九十百千万两第]+[年月日号时点分天个名户人万亿亩元]*")
_EMPTY = re.compile(
    "今年|去年|当时|以来|后来|我们|他们|自己|时候|村民|群众|正式|全县|全镇|全村|全乡|记得|第一|一个|已经|开始|这里|没有|那天|的时"
)
"""What says nothing of the thing."""
_PAIR = re.compile("(?=([㐀-鿿]{2}))")
_COMMAS = re.compile("[,，|]")
_MARKS = ",， "
_GAP = "，,、（()是正逢 \n"
"""What stands between two writings of one time: 2月19日，农历正月初八."""
_SHORT, _FEW = 4, 3
"""A clause so short leaves open what happened: the next ones tell."""

_LATER = re.compile(
    r"(?:第二天|次日|翌日|隔天|(?P<number>[\d一二两三四五六七八九十]{1,3})(?P<unit>天|个月)[之以]?后)"
    r"(?:[，,]?(?:就是|正是|恰是|也就是|即|便是|正逢|恰逢|刚好是|正好是|赶上|就到了|就赶上)?)?[，,]?$"
)
"""通车第二天就是儿童节: what stands before it happened the day before."""
_LEAD, _ENDS, _AHEAD = 24, 60, 3
_MONTH, _ABOUT_A_MONTH = 30, 16

_PLAN = re.compile("将|拟|计划|预计|力争|争取|目标|规划|有望|要在|准备|届时|打算")
_AGAIN = re.compile(
    "再次|再度|又|另|次批|其余|每[年月天日周]|新一轮|重新|复工|下一步|后续|第[二三四五六七八九十](?!天)|[二三四]期"
)
_ANOTHER = re.compile(
    "再次|再度|另一|次批|新一轮|第[二三四五六七八九十](?![天年月一二三四五六七八九十届])|(?<![一二三四五六七八九十])[二三四][期桥厂校渠]"
)
_AFTER_IT = re.compile("([一-鿿]{2})[之以]?后的")
"""开馆后的头一回讲座: what was done before."""
_SAYS = re.compile("[^，。：]{0,8}?(?:说|回忆|介绍|讲|告诉|记得|笑|感慨|感叹|道)")
_TOO = re.compile("也|隔壁|邻[近村居]|对门|对面|同属|同期|别[的处人]|其他|另外?一|隔河")
"""What makes it another thing of its kind."""
_FIRST = re.compile("首[届次批班趟列个家日映演发]|第一|头一|初次")
_RECALLED = re.compile(
    r"记得|回忆|说起|提起|念叨|想起|忘不了|难忘|那天|那年|那时|那会儿|当时|当年(?![\d一二三四五六七八九十])|打那|说，|介绍|讲|自从|自$|以来|起$|这天"
)
_THAT_DAY_AHEAD = re.compile("(?:[那这当](?:天|日|晚|年|阵|会儿|时候?)|的(?:日子|时候|情形))[^，。]{0,8}$")
_THAT_DAY_BEHIND = re.compile("的?(?:[那这]一?(?:天|日|晚|年|阵))")
"""What tells the time of what was told of already."""
_LOOKED_BACK = re.compile(
    r"记得|回忆|念叨|想起|忘不了|难忘|那天|那年|那时|那会儿|当时|当年(?![\d一二三四五六七八九十])|打那"
)
_PERIOD = re.compile("(?<!年)前(?!年)|以来|今天|今晚|昨|明[天晚日年]")
_SINCE = re.compile("[自从]$")
_SINCE_IT = re.compile("[^，。；|]{3,30}?(?:以来|之?后|起)")
"""自2017年4月两院结对以来: the month is that of the deed, nothing lasts since it."""
_COMPARED = re.compile("[较比](?:之?于)?$|相比$|同比$")
"""较去年春节: a time that something is held against."""
_UP_TO = re.compile("(?:截至|截止到?|以来|(?<![想听见赶遇碰看得感])到|[直推延]到了?|至)$")
_ONLY_THEN = re.compile("[^，。；|]{0,16}?才")
"""直到去年6月，路才修通: nothing went on until then."""
_OPEN_END = re.compile(
    r"^(?:[至—-]|到(?=[\d今目现年月一二三四五六七八九十])|起(?!的)|以[来后前]|之[后前]|[前后]，|前(?![往来]))"
)
_REPORT = re.compile(
    r"^(?![^，。；]{0,3}[那这]一?[场次回阵])[^。；]{0,14}?(?:记者|获悉|了解到|消息[，,：:]|通讯员)|^[^，。；]{0,6}?[讯电](?:[（(）)\s：:]|$)|"
    r"^[，,]?(?:星期|天[刚还未]|清晨|一大早|早[上晨])|"
    r"^(?:上午|下午|晚)?[^，。；]{0,3}?(?:称|表示|指出|重申|强调|回应|声明|报道|致电|在京|会见|会谈|宣布(?=[，,：:]))|"
    r"^[^。；]{0,24}?(?:会见|会谈|致电|贺电|贺信|慰问电|发表[^，。]{0,6}讲话|发表署名文章|总书记|国家主席)"
)
"""What a date opens that is one of the report, not of what happened."""
_WRITERS = frozenset({"记者", "通讯员", "作者", "摄影", "编辑"})
_TIMES_TOLD = 4
_OPENING = 200
"""Characters within which an article tells its news, its title and who wrote it included."""
_TWO = 2
_FEWEST = 40
"""Sentences of which a short page is taken to be one: what is rare is rare there too."""
_COMMON, _RARER = 2.3, 4.2
"""What a pair of characters tells that most articles have, and how much more one that hardly any has."""
_ON_PAGE = 1.6
"""How much more a sentence of one page tells than one of many."""


def pairs(text: str) -> frozenset[str]:
    """The pairs of Chinese characters of a text."""
    return frozenset(_PAIR.findall(text))


def _plain(words: str) -> str:
    """Words without numbers and what says nothing."""
    return _EMPTY.sub("|", _NUMBERS.sub("|", "".join(words.split())))


class Page:
    """What is known of a page as a whole, looked up when it is first asked for."""

    def __init__(self, page: Sequence[Material]) -> None:
        self._page = page
        self.written = years_of_writing(page)
        self._acting: dict[Passage, str] = {}

    @cached_property
    def people(self) -> frozenset[str]:
        """Who is told of, whoever wrote it left out."""
        return frozenset(
            "".join(fact.quote.split())
            for material in self._page
            for fact, person in facts_with(material, PersonFact)
            if person.role not in _WRITERS
        )

    @cached_property
    def named(self) -> frozenset[str]:
        """The places and people of the page."""
        kinds = (FactKind.PLACE, FactKind.PERSON)
        return frozenset(fold(fact.quote) for material in self._page for fact in material.facts if fact.kind in kinds)

    @cached_property
    def names(self) -> frozenset[str]:
        """The pairs of characters of places and people: that two passages name them is a sign of its own."""
        return frozenset[str]().union(*map(pairs, self.named))

    @cached_property
    def _persons(self) -> dict[int, Persons]:
        return {material.number: Persons(self._page, material) for material in self._page}

    def acting(self, passage: Passage) -> str:
        """Who does what a passage tells; empty where nobody is told."""
        if passage not in self._acting:
            self._acting[passage] = self._persons[passage.day.article].acting(*passage.words_of_deed)
        return self._acting[passage]

    @cached_property
    def _sentences(self) -> tuple[int, Counter[str]]:
        told = [one for material in self._page for one in re.split("[。！？；\n]", folded(material))]
        found: Counter[str] = Counter()
        for sentence in told:
            found.update(pairs(sentence))
        return max(len(told), _FEWEST), found

    @cached_property
    def _characters(self) -> Counter[str]:
        """How many passages tell each character of what happened."""
        passages = (passage for material in self._page for passage in passages_in(material))
        return Counter(one for passage in passages for one in passage.characters)

    def characters_of_two(self, shared: frozenset[str]) -> frozenset[str]:
        """Those of the characters that two passages share that no other one tells."""
        return frozenset(one for one in shared if self._characters[one] <= _TWO)

    def rarity(self, shared: frozenset[str]) -> float:
        """How much pairs of characters tell together, by how rare they are here and in newspapers."""
        if not shared:
            return 0.0
        total, found = self._sentences
        return sum(
            min(_COMMON + _RARER * rarity(pair), _ON_PAGE * log(total / max(1, found[pair]))) for pair in sorted(shared)
        )


class Passage:
    """A time of a page and what is told of it, each part looked up when it is first asked for."""

    def __init__(self, material: Material, told: TimeTold, stop: int, named: Named) -> None:
        self.material = material
        self.told = told
        self.moment = Moment(told.day, stop, named)
        self.scene = Scene(material, self.moment)
        self._text = folded(material)

    @property
    def day(self) -> Day:
        """Its date."""
        return self.told.day

    @property
    def when(self) -> When:
        """Its time as it is told."""
        return self.told.when

    @property
    def ref(self) -> FindingRef:
        """Its date as evidence; where only findings read it, where it stands."""
        fact = self.day.fact
        return (
            FindingRef(self.day.article, fact.id)
            if fact.id
            else FindingRef(self.day.article, source_ranges=fact.source_ranges)
        )

    @cached_property
    def _lead(self) -> re.Match[str] | None:
        """What makes the time told a later one than that of what stands before it."""
        if self.when.season is None:
            return None
        start = self.day.fact.span.start
        return _LATER.search(self._text, max(self.day.sentence.start, start - _LEAD), start)

    @property
    def shifted(self) -> bool:
        """Whether it is counted back from a later time."""
        return self._lead is not None

    @cached_property
    def season(self) -> Season | None:
        """The days of whatever year at which it happened."""
        season, lead = self.when.season, self._lead
        if season is None or lead is None:
            return season
        number = int(parse((lead["number"] or "一").replace("两", "二")) or 1)
        if lead["unit"] == "个月":
            return season.moved(-_MONTH * number, _ABOUT_A_MONTH)
        return season.moved(-number, int(number > 1))

    @cached_property
    def told_as(self) -> When:
        """Its time, counted back where it is told as a later one."""
        return replace(self.when, season=self.season) if self.shifted else self.when

    @cached_property
    def own(self) -> str:
        """The clause of the time."""
        return self.moment.before + "|" + self.moment.told.lstrip(_MARKS).split(",", 1)[0]

    @cached_property
    def deeds(self) -> tuple[frozenset[str], frozenset[str]]:
        """The words that tell what was done, and those that may, by where they stand."""
        if self.shifted:
            return frozenset(), frozenset()
        return deeds_in(fold(self.moment.before), self.moment.told)

    @cached_property
    def done_before(self) -> frozenset[str]:
        """What its clause tells to have been done before: 开馆后的讲座."""
        return frozenset(_AFTER_IT.findall(self.beside))

    def tells(self, word: str) -> bool:
        """Whether the clause tells a word of what happened, not of what was done before."""
        return word in _AFTER_IT.sub("|", self.beside)

    @cached_property
    def named(self) -> frozenset[str]:
        """The people whom its sentence names, who says it left out."""
        told = self._text[slice(*self.day.sentence)]
        said = {name for name in self.scene.named if (at := told.find(name)) >= 0 and _SAYS.match(told, at + len(name))}
        return self.scene.named - said

    @cached_property
    def _before(self) -> str:
        """What stands before the time where that is what happened."""
        lead = self._lead
        start = max(self.day.sentence.start, self.day.fact.span.start - _LEAD)
        return self._text[start : lead.start()] if lead is not None else ""

    @cached_property
    def beside(self) -> str:
        """The clause that tells what happened."""
        if self.shifted:
            return _NUMBERS.sub("|", self._before)
        clauses = _COMMAS.split(self.moment.told.lstrip(_MARKS))
        near = clauses[0] if len(clauses[0]) >= _SHORT else "|".join(clauses[:_FEW])
        return _NUMBERS.sub("|", fold(self.moment.before) + "|" + near)

    @cached_property
    def clause(self) -> frozenset[str]:
        """The pairs of characters of what is told with the time."""
        told = self._before if self.shifted else self.scene.words
        return pairs(_plain(_AFTER_IT.sub("|", told))) | pairs(_plain(_AFTER_IT.sub("|", self.beside)))

    @cached_property
    def sentence(self) -> frozenset[str]:
        """Those of its sentence."""
        (start, end), (first, last) = self.day.sentence, self.day.fact.span
        return self.clause | pairs(_plain(self._text[start:first] + "|" + self._text[last:end]))

    @cached_property
    def _next(self) -> str:
        """The sentence behind it in its paragraph."""
        end = self.day.sentence.end
        if end >= self.day.paragraph.end:
            return ""
        following = sentences(self.material).sentence(min(end, len(self._text) - 1))
        return self._text[slice(*following)] if following.start >= end else ""

    @cached_property
    def around(self) -> frozenset[str]:
        """Those of its sentence and the ones beside it."""
        return self.sentence | pairs(_plain(self.scene.context)) | pairs(_plain(self._next))

    @cached_property
    def characters(self) -> frozenset[str]:
        """The characters of what happened that newspapers do not use everywhere."""
        return frozenset(one for one in self.beside if is_han_text(one) and one not in COMMON_CHARACTERS)

    @cached_property
    def part(self) -> PartKind:
        """What part of the article it stands in."""
        at = self.day.fact.span.start
        parts = self.material.reading.parts
        return next((part.kind for part in parts if part.span.start <= at < part.span.end), PartKind.PARAGRAPH)

    @cached_property
    def opens(self) -> bool:
        """Whether it is the first time that its article tells, at its beginning: that of the news."""
        start = self.day.fact.span.start
        return start <= _OPENING and not any(one.span.start < start for one in times_told(self.material))

    @cached_property
    def sorts(self) -> frozenset[int]:
        """The sorts of what happened."""
        if self.shifted:
            return sorts_in(self._before)
        return sorts_in(_AFTER_IT.sub("|", self.scene.deed)) or sorts_in(fold(self.moment.before))

    @cached_property
    def milestone(self) -> Milestone | None:
        """What it tells to have happened to a thing, once to each."""
        if self.shifted or self._is_up_to:
            return None
        start, end = self.day.fact.span
        first = max(self.day.paragraph.start, self.day.sentence.start - _ENDS, start - 2 * _ENDS)
        return milestone_in(self._text[first:start], self._text[end : self.moment.stop])

    @property
    def words_of_deed(self) -> tuple[int, int, int]:
        """Where the clause of its time begins, where the time stands, and where the clause behind it ends."""
        start, end = self.day.fact.span
        first = self.day.sentence.start
        own = max(first, *(self._text.rfind(mark, first, start) + 1 for mark in "，,：:"))
        if not self._text[own:start].strip('是就在于正"“ ') and own > first:
            # 他来的那天我记得牢，是2018年: what happened stands in the clause before
            own = max(first, *(self._text.rfind(mark, first, own - 1) + 1 for mark in "，,：:"))
        begin = end + (self._text[end : end + 1] in {"，", ","})
        stops = [at for mark in "，,。；" if (at := self._text.find(mark, begin, self.moment.stop)) >= 0]
        return own, start, min([*stops, self.moment.stop])

    @cached_property
    def sorts_around(self) -> frozenset[int]:
        """Those of its sentence and the next one besides."""
        return self.sorts | sorts_in(_AFTER_IT.sub("|", self._text[slice(*self.day.sentence)] + self._next))

    @cached_property
    def stages(self) -> dict[int | str, tuple[int, int]]:
        """The stages of the courses that it tells."""
        if self.shifted:
            return stages_in(self._before)
        first, *later = _COMMAS.split(self._behind.lstrip(_MARKS))[:_FEW]
        own = stages_in(_AFTER_IT.sub("|", fold(self.moment.before) + "|" + first))
        # What its own clause tells of a course, the next ones do not change: 今年8月开工，已有百人上岗.
        return {**stages_in(_AFTER_IT.sub("|", "|".join(later))), **own}

    @cached_property
    def turns(self) -> dict[str, tuple[int, str]]:
        """Which of a row its clause tells: 首趟, 第二批."""
        return turns_in(fold(self.moment.before) + "|" + _COMMAS.split(self.moment.told.lstrip(_MARKS))[0])

    @cached_property
    def _behind(self) -> str:
        """What its sentence says behind the time."""
        end = self.day.fact.span.end
        return self._text[end : min(self.day.sentence.end, end + _ENDS)]

    @cached_property
    def report(self) -> bool:
        """Whether it is that of the report, not of what happened."""
        return _REPORT.match(self._behind) is not None

    @cached_property
    def compared(self) -> bool:
        """Whether something is only held against it: 较去年春节."""
        start = self.day.fact.span.start
        return _COMPARED.search(self._text, max(0, start - _AHEAD), start) is not None

    @cached_property
    def marks(self) -> frozenset[str]:
        """What the words of its clause make of it."""
        start, ends = self.day.fact.span.start, self._behind
        ahead = self._text[max(0, start - _AHEAD) : start]
        since = _SINCE.search(ahead) is not None and not self.day.day and not _SINCE_IT.match(ends)
        found = {
            "plan": _PLAN.search(self.own),
            "again": _AGAIN.search(self.own),
            "another": _ANOTHER.search(self.own),
            "too": _TOO.search(self.own),
            "kin": KIN.search(self.own),
            "first": _FIRST.search(self.own),
            "recalled": self._is_recalled,
            "that day": _THAT_DAY_AHEAD.search(self.moment.before) or _THAT_DAY_BEHIND.match(ends),
            "long before": ahead.endswith("早在"),
            "looked back": _LOOKED_BACK.search(self._text, *self.day.sentence),
            "speech": '"' in self._text[slice(*self.day.sentence)],
            "open": _PERIOD.search(self.day.fact.quote) or since or self._is_up_to or _OPEN_END.match(ends),
            "report": self.report,
        }
        return frozenset(mark for mark, told in found.items() if told)

    @property
    def _is_up_to(self) -> bool:
        """Whether something goes on until then."""
        start = self.day.fact.span.start
        up_to = _UP_TO.search(self._text, max(0, start - _AHEAD), start) is not None
        return up_to and not _ONLY_THEN.match(self._behind.lstrip(_MARKS))

    @property
    def _is_recalled(self) -> bool:
        """Whether somebody looks back on it, or says it."""
        around = self._text[slice(*self.day.sentence)]
        return '"' in around or _RECALLED.search(around) is not None


def passages_of(page: Sequence[Material], most: int) -> list[Passage]:
    """The first passages of a page that tell a time."""
    month = _only_month(page)
    return list(islice((one for material in page for one in _lent(material, month)), most))


def _only_month(page: Sequence[Material]) -> int:
    """The month of all days that the articles of a page tell; 0 where there are several, or none."""
    months = {day.month for material in page for day in days_of(material) if day.day}
    return months.pop() if len(months) == 1 else 0


def _lent(material: Material, month: int) -> tuple[Passage, ...]:
    """The passages of an article; bare days of one that tells no day itself are of the month of its page."""
    if not month or any(day.day for day in days_of(material)):
        return passages_in(material)
    return tuple(_passages(material, times_of_month(material, month)))


@once
def passages_in(material: Material) -> tuple[Passage, ...]:
    """The passages of an article that tell a time."""
    return tuple(_passages(material, times_told(material)))


def _passages(material: Material, told: Sequence[TimeTold]) -> Iterator[Passage]:
    text = folded(material)
    named = Named(material)
    for at, one in enumerate(told):
        end = one.span.end
        later = (other for other in told[at + 1 : at + 1 + _TIMES_TOLD] if not _is_told_again(text, one, other))
        stop = next((other.span.start for other in later), len(text))
        yield Passage(material, one, min(one.day.sentence.end, end + TOLD_BEHIND, stop), named)


def _is_told_again(text: str, one: TimeTold, other: TimeTold) -> bool:
    """Whether a time is that of the one before it told again: 2月19日，农历正月初八; 当天."""
    if one.when.season is not None and one.when.season == other.when.season:
        return True
    if not text[one.span.end : other.span.start].strip(_GAP):
        return True
    return one.when.season is None and other.when.in_words and other.span.start - one.span.end < len("2019年的那个")
