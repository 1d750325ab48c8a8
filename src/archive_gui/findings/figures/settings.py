"""What stands around each figure of a page, as far as it tells what the figure counts, where and when."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cached_property
from math import log

from archive_gui.domain.facts import Figure, PersonFact, PlaceFact, PlaceLevel
from archive_gui.domain.reading import PartKind
from archive_gui.domain.spans import Span
from archive_gui.findings.counts import COUNTED, Count, printed_unit
from archive_gui.findings.evidence import Material, facts_with
from archive_gui.findings.figures.one_each import for_each
from archive_gui.findings.figures.per_spell import told_of
from archive_gui.findings.figures.setting_words import halves_in, marks_in
from archive_gui.findings.figures.synonyms import one_word
from archive_gui.findings.figures.tellings import Telling, telling
from archive_gui.findings.measures import based
from archive_gui.findings.things import deeds
from archive_gui.language.folds import fold
from archive_gui.language.units import UnitClass

_HEADINGS = frozenset({PartKind.KICKER, PartKind.TITLE, PartKind.SUBTITLE, PartKind.SECTION_HEADING, PartKind.CAPTION})
_LOCAL = frozenset({PlaceLevel.CITY, PlaceLevel.COUNTY, PlaceLevel.TOWN, PlaceLevel.VILLAGE})
_LEVELS = "省市县区州盟旗镇乡村"
_SUMMARY = re.compile(
    r"(?m)^[ \u3000]*[【\[（(]?(?:核心提示|阅读提示|新闻提示|内容提要|提要|导读|导语|编者按)[】\])）：:\u3000 ].*$"
)
"""A summary set before an article: it tells again what the article tells."""

_HAN = re.compile("[㐀-䶿一-鿿]")
_PAIR = re.compile(f"(?=({_HAN.pattern}{{2}}))")
_BREAK = re.compile(r"[，。；！？、,;!?：:\n（）()“”\"《》—]")
_AHEAD, _BEHIND = 24, 12
"""Characters before and behind a figure in which its noun and verb stand."""

_SENTENCE_AHEAD, _SENTENCE_BEHIND = 60, 40
_SHORT = 20
"""Characters of a sentence before a figure that say little: what was said before is looked at too."""

_LEAST = 2
"""Characters that tell anything; where fewer stand between a figure and the mark before it, what precedes counts."""

_EMPTY = frozenset("的了是在有和与及等也就都又还已以为将于至到达共约近超余多个这那其该本全每名人户家项")
"""Characters that stand beside figures of anything."""

_JOINING = frozenset("的了是在有和与及等也就都又还已以为将于至到达共约近超余")
"""Characters that make no word with the one beside them."""

_OPENING = re.compile(r"[一-鿿]{1,3}?(?<![城乡集])([省市县乡镇村])(?![镇村里民人])")
"""东乡灾情最重, 全县 …: who a sentence tells of, by the sort of place."""

_PLANNED_AHEAD = re.compile("目标|计划|预计|预期|力争|任务是|将")
"""Words that make a plan of all that follows them in their sentence."""

_WRITERS = ("记者", "通讯员", "作者", "摄影")
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)年(?!以来|起|开始|至今|来[，、])|[今去前]年|目前|如今|现在|眼下")
_PER = re.compile(
    "(?:平均)?每(?:个(?=月))?([百千]?公?斤|公顷|[^百千])|(?<![一-鿿\\d])一(公?斤|亩|公顷)(?![多半])|([^平])均|(亩)产|平均"
)
_ONE_OF = re.compile(
    "(?<![\\d一二三四五六七八九十百千万第每这那了])一(公?斤|亩|公顷)地?(?=[能可要就得还大]|[收增卖挣赚]|多[收挣赚出])"
)
"""What is told of one each, whatever leads to it: 比种稻一亩要多收2800元."""

_NAMED_BY_MEASURE = {"尾": "鱼", "盏": "灯", "眼": "井", "艘": "船", "辆": "车", "匹": "马", "羽": "禽"}
"""What hardly anything else is counted by."""

_POINTER = re.compile(
    r"(?:[全该本我各]|这个|两)([省市县区州镇乡村屯校厂])|(?<![一-鿿])([县市镇乡村])里|(合作社|社区|公司|车间)"
)


class Rarity:
    """How much it tells that two figures share a character or a pair: the more, the fewer figures have it."""

    def __init__(self, settings: Iterable[Setting]) -> None:
        self._settings = tuple(settings)
        self._whole = log(len(self._settings) + 1.5)

    @cached_property
    def _bearers(self) -> Counter[str]:
        bearers: Counter[str] = Counter()
        for setting in self._settings:
            bearers.update(setting.near | setting.thing)
        return bearers

    def of(self, words: Iterable[str]) -> float:
        """The sum over ``words``; one that only two figures share counts nearly 1, and none counts more than 1."""
        return sum(max(0.05, 1 - log(max(1, self._bearers[word] - 1)) / self._whole) for word in words)


def settings(page: Sequence[Material], counts: Sequence[Count]) -> list[Setting]:
    """What stands around each of the counts of a page, in their order."""
    by_article: dict[int, list[Count]] = defaultdict(list)
    for count in counts:
        by_article[count.article].append(count)
    found: dict[tuple[int, str], Setting] = {}
    for material in page:
        article = _Article(material, by_article[material.number])
        for at, count in enumerate(article.inside):
            found[material.number, count.fact.id] = Setting(count, article, at)
    return [found[count.article, count.fact.id] for count in counts]


class _Article:
    """One article and its figures, and what the settings of several of them need of it, each found when first asked."""

    def __init__(self, material: Material, counts: Iterable[Count]) -> None:
        self.material = material
        self.text = material.reading.text
        self.inside = sorted(counts, key=lambda count: count.fact.span)

    @cached_property
    def spans(self) -> list[Span]:
        """Where its figures stand."""
        return [count.fact.span for count in self.inside]

    @cached_property
    def part_starts(self) -> list[int]:
        """Where its parts begin."""
        return [part.span.start for part in self.material.reading.parts]

    @cached_property
    def headings(self) -> list[int]:
        """Where its headings begin, and where what sums it up before it begins ends."""
        headings = [part.span.start for part in self.material.reading.parts if part.kind in _HEADINGS]
        return sorted([*headings, *(found.end() for found in _SUMMARY.finditer(self.text))])

    @cached_property
    def home(self) -> frozenset[str]:
        """The places below a province that it names, without what tells their level."""
        names = (
            fold("".join(fact.quote.split()))
            for fact, place in facts_with(self.material, PlaceFact)
            if place.level in _LOCAL
        )
        return frozenset(name.rstrip(_LEVELS) or name for name in names)

    @cached_property
    def rows(self) -> dict[tuple[int, str, str], frozenset[float]]:
        """The values of the figures of each row."""
        rows: dict[tuple[int, str, str], set[float]] = defaultdict(set)
        for count in self.inside:
            rows[_sort(count)].add(count.value)
        return {sort: frozenset(values) for sort, values in rows.items()}

    @cached_property
    def listed(self) -> Counter[tuple[int, UnitClass, str]]:
        """How many figures of a kind each sentence has."""
        return Counter(_list(count) for count in self.inside)

    @cached_property
    def people(self) -> list[tuple[int, str]]:
        """Who is named where, but for those who wrote it."""
        people = facts_with(self.material, PersonFact)
        return sorted((fact.span.start, fact.quote) for fact, one in people if not _is_writer(one))


class Setting:
    """What stands around one figure, each sign found when it is first asked for: most pairs are told apart by a few."""

    def __init__(self, count: Count, article: _Article, at: int) -> None:
        self.count = count
        self._article = article
        self._at = at

    def measured_as(self, other: Setting) -> Setting:
        """The same of a figure without a measure word, told in the one of another figure."""
        unit = printed_unit(other.count)
        fact, (_, factor) = self.count.fact, based(unit)
        if not isinstance(fact.detail, Figure):
            return self
        told = replace(fact, detail=replace(fact.detail, unit=unit))
        values = {name: getattr(self.count, name) * factor for name in ("value", "low", "high", "step")}
        count = replace(self.count, fact=told, kind=other.count.kind, unit=other.count.unit, **values)
        return Setting(count, self._article, self._at)

    def as_pieces(self) -> Setting:
        """The same of a number of 块 that count pieces."""
        return Setting(replace(self.count, kind=UnitClass.THING, unit=""), self._article, self._at)

    @cached_property
    def _beside(self) -> str:
        """What stands beside it: the text that leads to it, a bar, the text that follows."""
        text, spans, at, span = self._article.text, self._article.spans, self._at, self.count.fact.span
        behind = _behind(text, span, spans[at + 1].start if at + 1 < len(spans) else len(text))
        least = 0 if _characters(behind) >= _LEAST else _LEAST
        return _plain(_before(text, span, spans[at - 1].end if at else 0, least)) + "|" + _plain(behind)

    @cached_property
    def _window(self) -> Span:
        """The sentence around it, with what was said before where it has only begun."""
        count, (start, end) = self.count, self.count.fact.span
        opened = count.sentence if start - count.sentence.start >= _SHORT else count.paragraph
        return Span(max(opened.start, start - _SENTENCE_AHEAD), min(count.sentence.end, end + _SENTENCE_BEHIND))

    @cached_property
    def _neighbours(self) -> slice:
        """The figures of that sentence, itself included."""
        spans, window = self._article.spans, self._window
        first, last = (bisect_left(spans, Span(at, at)) for at in window)
        return slice(first, last)

    @cached_property
    def near(self) -> frozenset[str]:
        """The characters beside it that say something."""
        return _telling(self._beside) | _telling(one_word(self._beside))

    @cached_property
    def thing(self) -> frozenset[str]:
        """The same of its name."""
        return _telling(_read(self.count.thing) + _NAMED_BY_MEASURE.get(printed_unit(self.count)[-1:], ""))

    @cached_property
    def wide(self) -> frozenset[str]:
        """The characters of its sentence two by two."""
        article = self._article
        return _pairs(_read(_blanked(article.text, self._window, article.spans[self._neighbours])))

    @cached_property
    def deeds(self) -> frozenset[int]:
        """What is done, by the verbs beside it of two characters and more."""
        return deeds(self._beside)

    @cached_property
    def marks(self) -> frozenset[str]:
        """Which words stand beside it that make it a plan, a growth, a part …."""
        found = marks_in(self._beside)
        return found | {"part"} if self.count.part else found

    @cached_property
    def halves(self) -> tuple[frozenset[str], ...]:
        """Which words of each set of halves stand beside it."""
        return halves_in(self._beside)

    @cached_property
    def per(self) -> str:
        """Of what one each it is: 户 for 每户."""
        per = _PER.search(self._beside) or _ONE_OF.search(self._beside)
        return next((of for of in per.groups() if of), "均") if per else ""

    @cached_property
    def spell(self) -> str:
        """Of how much or how long an amount is, told beside it: 月 for 每月领650块."""
        return told_of(self._article.text, self.count)

    @cached_property
    def for_each(self) -> frozenset[str]:
        """The measure words of that of which there is one for each of these, or of which each has one, in its words."""
        text = self._article.text[self._window.start : self.count.sentence.end]
        return for_each(text, printed_unit(self.count))

    @cached_property
    def _where(self) -> tuple[str, str]:
        return _where(self._article.text, self.count)

    @property
    def level(self) -> str:
        """The level of the place named or pointed at last before it in its clause."""
        return self._where[0]

    @property
    def place(self) -> str:
        """The name of that place; empty where it was pointed at."""
        return self._where[1]

    @cached_property
    def opening(self) -> str:
        """The level of the place that its sentence opens with."""
        opened = _OPENING.match(self._article.text, self.count.sentence.start, self.count.fact.span.start)
        return opened[1] if opened else ""

    @cached_property
    def named_year(self) -> str:
        """The year named last before it in its sentence."""
        start = max(self._window.start, self.count.sentence.start)
        years: list[str] = _YEAR.findall(self._article.text, start, self.count.fact.span.start)
        return years[-1] if years else ""

    @cached_property
    def people(self) -> frozenset[str]:
        """Who is named before it in its clause."""
        people, clause = self._article.people, self.count.clause
        first, last = (bisect_left(people, (at,)) for at in (clause.start, self.count.fact.span.start))
        return frozenset(name for _, name in people[first:last])

    @cached_property
    def tells(self) -> bool:
        """Whether its sentence names before it whom it is said of."""
        count = self.count
        return count.subject in fold("".join(self._article.text[count.sentence.start : count.fact.span.start].split()))

    @cached_property
    def planned(self) -> bool:
        """Whether a plan is spoken of before it in its sentence."""
        return _PLANNED_AHEAD.search(self._article.text, self._window.start, self.count.fact.span.start) is not None

    @property
    def published(self) -> str:
        """The date of its article; empty where it is not known."""
        return self._article.material.description.date.value or ""

    @property
    def home(self) -> frozenset[str]:
        """The places that its article names."""
        return self._article.home

    @cached_property
    def beside(self) -> frozenset[float]:
        """The other figures of its sentence."""
        own = self.count.value
        return frozenset(other.value for other in self._article.inside[self._neighbours] if other.value != own)

    @cached_property
    def beside_of_class(self) -> frozenset[float]:
        """Those of its sentence that count the like of it, whatever their measure words."""
        inside, kind = self._article.inside[self._neighbours], self.count.kind
        of_class = (other for other in inside if other.kind is kind or {other.kind, kind} <= COUNTED)
        return frozenset(other.value for other in of_class if other.value != self.count.value)

    @property
    def fellows(self) -> frozenset[float]:
        """The figures of its paragraph with its measure word and noun, itself included."""
        return self._article.rows.get(_sort(self.count), frozenset())

    @cached_property
    def rests(self) -> frozenset[float]:
        """The other figures of its sentence with its measure word."""
        inside, unit = self._article.inside[self._neighbours], printed_unit(self.count)
        return frozenset(other.value for other in inside if other is not self.count and printed_unit(other) == unit)

    @cached_property
    def telling(self) -> Telling:
        """How it is told."""
        return telling(self._article.text, self.count)

    @cached_property
    def lead(self) -> str:
        """What its clause says before it."""
        text = self._article.text[self.count.clause.start : self.count.fact.span.start]
        return fold("".join(text.split()))

    @property
    def listed(self) -> int:
        """How many figures of its kind its sentence has besides it."""
        return self._article.listed[_list(self.count)] - 1

    @cached_property
    def heading(self) -> bool:
        """Whether it stands in a heading."""
        span, parts = self.count.fact.span, self._article.material.reading.parts
        part = bisect_left(self._article.part_starts, span.start + 1) - 1
        return part >= 0 and parts[part].kind in _HEADINGS and span.end <= parts[part].span.end

    @cached_property
    def piece(self) -> int:
        """How many headings stand before it: a comment, a box or a caption tells again what the story told."""
        return bisect_left(self._article.headings, self.count.fact.span.start)


def _sort(count: Count) -> tuple[int, str, str]:
    """What the figures of one row have in common: paragraph, measure word and the beginning of the noun."""
    return count.paragraph.start, printed_unit(count), count.thing[:2]


def _list(count: Count) -> tuple[int, UnitClass, str]:
    """What figures of one list have in common: sentence and unit."""
    return count.sentence.start, count.kind, count.unit


def _before(text: str, span: Span, figure: int, least: int) -> str:
    """What leads to a figure: from the last mark, or the figure before it, that leaves ``least`` characters to read."""
    low = max(0, span.start - _AHEAD)
    lead = text[low : span.start]
    cut = 0
    for mark in (*[mark.end() for mark in _BREAK.finditer(lead)], figure - low):
        if cut < mark <= len(lead) and _characters(lead[mark:]) >= least:
            cut = mark
    return lead[cut:]


def _behind(text: str, span: Span, figure: int) -> str:
    """What follows a figure up to the next mark or figure."""
    trail = text[span.end : max(span.end, min(figure, span.end + _BEHIND))]
    mark = _BREAK.search(trail)
    return trail[: mark.start()] if mark else trail


def _where(text: str, count: Count) -> tuple[str, str]:
    """The level and the name of the place told last before a figure in its clause; a pointer (全村) has no name."""
    lead = fold(text[count.clause.start : count.fact.span.start])
    told = [(found.start(), found[found.lastindex or 0], "") for found in _POINTER.finditer(lead)]
    told += [(lead.rfind(name), name[-1], name) for name in count.scope.named if name in lead]
    return max(told)[1:] if told else ("", "")


def _read(text: str) -> str:
    """A text folded, with words for one thing made one."""
    return one_word(_plain(text))


def _plain(text: str) -> str:
    return fold("".join(text.split()))


def _is_writer(person: PersonFact) -> bool:
    return (person.role or "").startswith(_WRITERS)


def _telling(text: str) -> frozenset[str]:
    return frozenset(_HAN.findall(text)) - _EMPTY


def _pairs(text: str) -> frozenset[str]:
    return frozenset(pair for pair in _PAIR.findall(text) if _JOINING.isdisjoint(pair))


def _characters(text: str) -> int:
    return len(_HAN.findall(text))


def _blanked(text: str, window: Span, figures: Sequence[Span]) -> str:
    pieces, at = [], window.start
    for figure in figures:
        pieces.append(text[at : figure.start])
        at = max(at, figure.end)
    return "\0".join((*pieces, text[at : window.end]))
