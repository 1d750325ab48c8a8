"""What stands around each figure of a page, as far as it tells what the figure counts, where and when."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import log

from archive_gui.domain.facts import FactKind, PlaceFact, PlaceLevel
from archive_gui.domain.reading import PartKind
from archive_gui.domain.spans import Span
from archive_gui.findings.counts import Count, printed_unit
from archive_gui.findings.evidence import Material
from archive_gui.findings.things import deeds
from archive_gui.language.folds import fold
from archive_gui.language.units import UnitClass

_HEADINGS = frozenset({PartKind.KICKER, PartKind.TITLE, PartKind.SUBTITLE, PartKind.SECTION_HEADING, PartKind.CAPTION})
_LOCAL = frozenset({PlaceLevel.CITY, PlaceLevel.COUNTY, PlaceLevel.TOWN, PlaceLevel.VILLAGE})
_LEVELS = "省市县区州盟旗镇乡村"
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

_SAME = (
    (re.compile("建档立卡(?:贫困)?"), "贫困"),
    (re.compile("妇女|女性|女子"), "女"),
    (re.compile("电商平?台?|线上|网络|互联网|网店"), "网上"),
    (re.compile("水泥路|柏油路|油路|马路"), "公路"),
    (re.compile("[入进到]账"), "收入"),
)
"""Words that reporters put for one another, and the one they are read as."""

_MARKS = {
    "planned": re.compile("计划|预计|预期|将|拟|力争|目标|规划|设计|明年|任务|打算|应(?=[到收参缴])"),
    "added": re.compile("新[增建添招扩开]|增[加收长]|比上年|减少|下降|多出|净增|[同环]比"),
    "summed": re.compile("累计|[共总合]计|[共总]"),
    "earlier": re.compile("[去上前]年|以前|过去|原来|原有|起初|当初|最初|头一年|第一年|同期|上一轮|上届|上月"),
    "batch": re.compile("首[批次场日轮]|第[一二三四五六七八九十]+[批次期场届轮]|[一二三]期"),
    "extreme": re.compile("最[高多大少低小长]|当[天日]|上限|下限|封顶"),
    "part": re.compile("其中|[当之些]中|含|包括|里面"),
}
"""Words that make a figure one of a plan, a rest, a growth … : two figures of one thing have them or lack them both."""

_HALVES = tuple(
    tuple(words.split())
    for words in (
        "男 女",
        "城镇 农村 乡村 城市",
        "进口 出口",
        "小学 中学 初中 高中 幼儿 大学",
        "上半年 下半年",
        "第一 第二 第三",
        "收入 支出",
        "存款 贷款",
        "计划 完成",
        "设计 实际",
        "去年 今年 前年 明年",
        "上届 本届 新一届",
        "上一轮 新一轮",
        "户籍 常住",
        "省内 省外 县内 县外",
        "中央 省级 州级 县级 市级",
        "开工 完工 竣工",
        "集中 分散",
        "一级 二级 三级",
        "精品 普通 统货",
        "送审 审定",
        "平均 昨日 昨天 首日 当天",
        "早稻 中稻 晚稻",
        "养殖 种植",
        "最高 最低",
        "线上 线下",
        "迁入 迁出",
        "购进 销售",
        "报名 录取",
        "检测 合格",
        "发现 整改",
        "户均 人均 亩均",
        "死亡 受伤 失踪 失联 获救",
        "应到 实到 出席 缺席",
        "铁路 公路 水路 民航",
        "已 未",
    )
)
"""Words that set the parts of a whole, or two stages of a matter, against one another."""

_HALF = re.compile("|".join(sorted({word for words in _HALVES for word in words}, key=len, reverse=True)))
_NO_HALVES = tuple(frozenset[str]() for _ in _HALVES)

_OPENING = re.compile(r"[一-鿿]{1,3}?(?<![城乡集])([省市县乡镇村])(?![镇村里民人])")
"""东乡灾情最重, 全县 …: who a sentence tells of, by the sort of place."""

_PLANNED_AHEAD = re.compile("目标|计划|预计|预期|力争|任务是|将")
"""Words that make a plan of all that follows them in their sentence."""

_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)年")
_PER = re.compile(r"每(.)|(.)均|平均")
_POINTER = re.compile(
    r"(?:[全该本我各]|这个|两)([省市县区州镇乡村屯校厂])|(?<![一-鿿])([县市镇乡村])里|(合作社|社区|公司|车间)"
)


@dataclass(frozen=True, slots=True)
class Setting:
    """What stands around one figure.

    ``near`` are the characters beside it that say something, ``thing`` those of its name, ``wide`` those of its
    sentence two by two; ``marks`` and ``halves`` the words that set it apart; ``place`` and ``level`` the last place
    named or pointed at before it in its clause.
    """

    count: Count
    near: frozenset[str]
    thing: frozenset[str]
    wide: frozenset[str]
    deeds: frozenset[int]
    """What is done, by the verbs beside it of two characters and more."""
    marks: frozenset[str]
    halves: tuple[frozenset[str], ...]
    per: str
    level: str
    place: str
    opening: str
    """The level of the place that its sentence opens with."""
    named_year: str
    """The year named last before it in its sentence."""
    people: frozenset[str]
    """Who is named before it in its clause."""
    planned: bool
    """Whether a plan is spoken of before it in its sentence."""
    home: frozenset[str]
    """The places that its article names."""
    beside: frozenset[float]
    """The other figures of its sentence."""
    fellows: frozenset[float]
    """The figures of its paragraph with its measure word and noun, itself included."""
    lead: str
    """What its clause says before it."""
    listed: int
    """How many figures of its kind its sentence has besides it."""
    heading: bool
    piece: int
    """How many headings stand before it: a comment, a box or a caption tells again what the story told."""


class Rarity:
    """How much it tells that two figures share a character or a pair: the more, the fewer figures have it."""

    def __init__(self, settings: Iterable[Setting]) -> None:
        told = list(settings)
        self._whole = log(len(told) + 1.5)
        self._bearers: Counter[str] = Counter()
        for setting in told:
            self._bearers.update(setting.near | setting.thing | setting.wide)

    def of(self, words: Iterable[str]) -> float:
        """The sum over ``words``; one that only two figures share counts nearly 1."""
        return sum(max(0.05, 1 - log(max(1, self._bearers[word] - 1)) / self._whole) for word in words)


def settings(page: Sequence[Material], counts: Sequence[Count]) -> list[Setting]:
    """What stands around each of the counts of a page, in their order."""
    by_article: dict[int, list[Count]] = defaultdict(list)
    for count in counts:
        by_article[count.article].append(count)
    listed = Counter((count.article, count.sentence.start, count.kind, count.unit) for count in counts)
    found: dict[tuple[int, str], Setting] = {}
    for material in page:
        inside = sorted(by_article[material.number], key=lambda count: count.fact.span)
        for setting in _of_article(material, inside, listed):
            found[material.number, setting.count.fact.id] = setting
    return [found[count.article, count.fact.id] for count in counts]


def _of_article(
    material: Material, inside: Sequence[Count], listed: Counter[tuple[int, int, UnitClass, str]]
) -> Iterator[Setting]:
    text = material.reading.text
    spans = [count.fact.span for count in inside]
    parts = material.reading.parts
    starts = [part.span.start for part in parts]
    headings = [part.span.start for part in parts if part.kind in _HEADINGS]
    home = _home(material)
    rows = _rows(inside)
    people = sorted((fact.span.start, fact.quote) for fact in material.facts if fact.kind is FactKind.PERSON)
    people_starts = [start for start, _ in people]
    for at, count in enumerate(inside):
        span = count.fact.span
        behind = _behind(text, span, spans[at + 1].start if at + 1 < len(spans) else len(text))
        least = 0 if _characters(behind) >= _LEAST else _LEAST
        before = _before(text, span, spans[at - 1].end if at else 0, least)
        near = _read(before) + "|" + _read(behind)
        window = _window(count)
        first = bisect_left(spans, Span(window.start, window.start))
        last = bisect_left(spans, Span(window.end, window.end))
        part = bisect_left(starts, span.start + 1) - 1
        level, place = _where(text, count)
        told = people[bisect_left(people_starts, count.clause.start) : bisect_left(people_starts, span.start)]
        per = _PER.search(near)
        yield Setting(
            count=count,
            near=_telling(near),
            thing=_telling(_read(count.thing)),
            wide=_pairs(_read(_blanked(text, window, spans[first:last]))),
            deeds=deeds(near),
            marks=frozenset(
                name for name, words in _MARKS.items() if words.search(near) or (name == "part" and count.part)
            ),
            halves=_halves(near),
            per=(per[1] or per[2] or "均") if per else "",
            level=level,
            place=place,
            opening=opened[1] if (opened := _OPENING.match(text, count.sentence.start, span.start)) else "",
            named_year=(_YEAR.findall(text, max(window.start, count.sentence.start), span.start) or [""])[-1],
            people=frozenset(name for _, name in told),
            planned=_PLANNED_AHEAD.search(text, window.start, span.start) is not None,
            home=home,
            beside=frozenset(other.value for other in inside[first:last] if other.value != count.value),
            fellows=rows[_sort(count)],
            lead=fold("".join(text[count.clause.start : span.start].split())),
            listed=listed[count.article, count.sentence.start, count.kind, count.unit] - 1,
            heading=part >= 0 and parts[part].kind in _HEADINGS and span.end <= parts[part].span.end,
            piece=bisect_left(headings, span.start),
        )


def _rows(inside: Sequence[Count]) -> dict[tuple[int, str, str], frozenset[float]]:
    rows: dict[tuple[int, str, str], set[float]] = defaultdict(set)
    for count in inside:
        rows[_sort(count)].add(count.value)
    return {sort: frozenset(values) for sort, values in rows.items()}


def _sort(count: Count) -> tuple[int, str, str]:
    """What the figures of one row have in common: paragraph, measure word and the beginning of the noun."""
    return count.paragraph.start, printed_unit(count), count.thing[:2]


def _home(material: Material) -> frozenset[str]:
    """The places below a province that an article names, without what tells their level."""
    names = (
        fold("".join(fact.quote.split()))
        for fact in material.facts
        if isinstance(fact.detail, PlaceFact) and fact.detail.level in _LOCAL
    )
    return frozenset(name.rstrip(_LEVELS) or name for name in names)


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


def _window(count: Count) -> Span:
    """The sentence around a figure, with what was said before where it has only begun."""
    start, end = count.fact.span
    opened = count.sentence if start - count.sentence.start >= _SHORT else count.paragraph
    return Span(max(opened.start, start - _SENTENCE_AHEAD), min(count.sentence.end, end + _SENTENCE_BEHIND))


def _where(text: str, count: Count) -> tuple[str, str]:
    """The level and the name of the place told last before a figure in its clause; a pointer (全村) has no name."""
    lead = fold(text[count.clause.start : count.fact.span.start])
    told = [(found.start(), found[found.lastindex or 0], "") for found in _POINTER.finditer(lead)]
    told += [(lead.rfind(name), name[-1], name) for name in count.scope.named if name in lead]
    return max(told)[1:] if told else ("", "")


def _halves(text: str) -> tuple[frozenset[str], ...]:
    """Which words of each line of ``_HALVES`` a text has."""
    found = frozenset(_HALF.findall(text))
    return tuple(found.intersection(words) for words in _HALVES) if found else _NO_HALVES


def _read(text: str) -> str:
    """A text folded, with words for one thing made one."""
    plain = fold("".join(text.split()))
    for words, one in _SAME:
        plain = words.sub(one, plain)
    return plain


def _telling(text: str) -> frozenset[str]:
    return frozenset(_HAN.findall(text)) - _EMPTY


def _pairs(text: str) -> frozenset[str]:
    return frozenset(_PAIR.findall(text))


def _characters(text: str) -> int:
    return len(_HAN.findall(text))


def _blanked(text: str, window: Span, figures: Sequence[Span]) -> str:
    pieces, at = [], window.start
    for figure in figures:
        pieces.append(text[at : figure.start])
        at = max(at, figure.end)
    return "\0".join((*pieces, text[at : window.end]))
