"""Dates of what happened, held against one another: done before it was begun; and what is told with each date."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import combinations, islice, pairwise

from archive_gui.domain.facts import FactKind, PersonFact
from archive_gui.domain.findings import FindingKind, FindingRef, Severity
from archive_gui.domain.spans import Span
from archive_gui.findings.chronology.dated import Day, after, days_of
from archive_gui.findings.evidence import Doubt, Material, clause, facts_with, of_facts, sentences, shown
from archive_gui.language.characters import is_han_text
from archive_gui.language.folds import fold

_BUILT = "建成|通车|竣工|通水|投入使用|投用|投产|完工|落成|流进|流到|并网|交付使用|(?:已|全部|全面|全线|基本|提前)完成"
_USED = "迎来[首第]|首批[^，。]{0,8}入[住学驻园]|交了?钥匙|搬家|搬进|搬入|入住|住进|通过[^，。]{0,8}验收|启用|投运"
"""What is done with a thing that is built, and with nothing else."""
_BEGUN = (
    "动工|开工|破土|奠基|开建|始建|启动建设|开始(?:修建|建设|施工)|第一(?:[根锹铲镐钻车方块炮]|斗)[一-鿿]{0,3}|打桩|开挖|"
    "动了工|进场施工|施工队进"
)
_COURSES = (
    (_BEGUN, f"{_BUILT}|{_USED}|合龙|封顶|验收合格|剪彩"),
    ("创建启动|启动创建|开始创建", "通过[^，。]{0,10}验收|创建成功|获评|命名"),
    ("开课|开班|开训", "结业|结课|结训|毕业"),
    ("开幕|开赛|启幕", "闭幕|落幕|闭展"),
    ("入学", "毕业"),
    ("入伍|参军", "退伍|退役|转业|复员"),
    ("启程|出发", "抵达|返回|返程"),
    ("入院|住进医院|手术|住院|确诊|突发|发病|病倒|中风|摔伤|烧伤", "出院"),
    ("签约|签订|签下|牵手", "(?:项目|厂|生产线)[^，。]{0,6}(?:投产|竣工|建成|下线)"),
    ("受理|立项|申报", "批复|获批|核准"),
    ("开始报名|报名开始|启动报名", "报名截止|截止报名|报名结束"),
    ("立案", "结案"),
)
"""What begins and what ends one thing."""
_WITHIN = (
    (
        re.compile("^(?:[正式开]{0,2}启动|开始|起(?=[，、至到])|打响)"),
        re.compile(r"^[^，。]{0,4}(?:结束|落幕|收官|截止|为止)|截止到?|\|，?[^，。]{0,10}(?:结束|截止)"),
    ),
    (
        re.compile("出生|^[月日]?生[，、；]|诞生"),
        re.compile("[去逝病]世|病逝|牺牲|参加(?:工作|革命)|入[伍党学]|参军|毕业|结婚|上学|任教"),
    ),
)
"""What begins and ends one thing if one sentence tells both."""
_BEGUN_DONE = tuple((re.compile(begun), re.compile(done)) for begun, done in _COURSES)
_DISASTER_AT = "(?:地震|火灾|滑坡|泥石流|山洪|塌方)[^，。]{0,4}?(?:发生)?[在于是]$"
_EVENTS = tuple(
    re.compile(words)
    for words in (
        "进驻|驻进|进了|住进|驻村|进村",
        "启动|发起|推出",
        "开工|动工|奠基|破土",
        f"{_BUILT}|送水|供水|供上水",
        "成立|组建|创办|办起|创立|挂牌|揭牌|授牌",
        "开业|开张|开园|开馆|开市|开街|试营业",
        "搬进|入住|搬迁|搬到|乔迁",
        "摘帽|出列|退出贫困|脱贫",
        "结束|画上句号|划上句号|收官|落幕|闭幕|圆满",
        "开幕|启幕|开赛",
        "开赛|开跑|起跑|鸣枪|发枪",
        "开课|开班|开训",
        "结业|结课|结训",
        "签约|签订|签署",
        "获批|获评|命名|授予|认定",
        "上任|到任|任职|当选|报到",
        r"决堤|溃口|山洪暴发|(?:[突引爆]发|发生)(?:[一-鿿]{0,4}(?:地震|火灾|滑坡|泥石流|洪水|山洪))|" + _DISASTER_AT,
        "去世|病逝|逝世|离世",
    )
)
"""What happens once to one thing, a sort a line."""
ANOTHER = re.compile(
    r"再次|再度|又|第[二三四五六七八九十\d]+(?![二三四五六七八九十\d届])|另|[二三四]期|次批|其余|每[年月天日周]|将|计划|预计|拟|力争|确保|争取"
)
"""What makes it another time, another part, or no more than a plan."""
_TERM = re.compile(r"(?:第[一二三四五六七八九十百\d]+|[上本首前])[届轮批期次]|[一二三四五]期")
_HEAD_OF_ROW = re.compile("首(?=[届轮批期次])|头一?(?=[届轮批期次])")
"""首批 and 头批 are 第一批."""
_FIRST = re.compile("(?<=.)[，。；,;]")
_THEN = re.compile("随着|随后|接着|紧接着|后来|此后|其后|于是|再到|[几数两三]天后")
"""What says that it came next."""
_WHEN = re.compile(r"(?:那[天年月日]|当天|时间|之日|日期|的日子)[^，。]{0,4}$|(?:[是为在于]|定于)$")
"""并网那天：2017年4月28日 - what stands before the date happened on it."""
_QUOTED = re.compile(r"“([^“”，。！？]{3,14})”")
"""What stands in quotation marks is a name of its own here, whatever it names."""
_LOOKED_BACK = re.compile("回忆|说起|想起|当初|起初|忆起|回想")
_TOLD_OUT = re.compile(r"月|\d[-./年]\d|\d[日号]")
"""今天 and 次日 are days of the article, not dates that it gives."""
_LUNAR = re.compile("农历|阴历|旧历|夏历|^正月|^腊月|^闰|[廿卅]|十$|(?<![月年])初$")
"""A day of the farmers' calendar, which may be any of the other one."""

_AHEAD, TOLD_BEHIND, _AROUND = 24, 36, 60
"""Characters of the sentence before and behind a date that tell what happened then, and those that tell to what."""
_WRITERS = frozenset({"记者", "通讯员", "作者", "摄影", "编辑"})
_NAMED = (FactKind.PLACE, FactKind.PROGRAMME, FactKind.ORGANISATION)
_EMPTY = re.compile(
    r"\d+(?:[年月日号时点分天个多]|周年)?|[零〇一二两三四五六七八九十百千万亿]+(?:[年月日号时点分天个多]|周年)|"
    r"记者|通讯员|本报讯?|我们|他们|她们|自己|全[国省市县区州镇乡村]|今年|去年|当年|上午|下午|当天|那天|目前|如今|正式|全面|"
    r"全部|已经|工作|活动|进行|现场|仪式|群众|村民|时间|随着|最后|第一|我[省市县区镇乡村]|图为|以来|[的了在于和与是把被从到也就都着过，、：“”（）]"
)
"""What says nothing of the thing."""
_SHARED = 2
"""Characters beyond the first of each run of words that two sentences must share to tell of one thing."""
_MOST = 40
_MONTHS = 2
"""Months by which a day without a year may lie before another one and be of the same year."""


class Named:
    """The places, programmes and bodies that one article names, by sentence, looked up when first asked for."""

    def __init__(self, material: Material) -> None:
        self._material = material
        self._breaks = sentences(material)
        self.text = material.reading.text

    @cached_property
    def _found(self) -> dict[tuple[int, FactKind], set[str]]:
        found: dict[tuple[int, FactKind], set[str]] = defaultdict(set)
        for fact in self._material.facts:
            if fact.kind in _NAMED:
                found[self._breaks.sentence(fact.span.start).start, fact.kind].add(fold(fact.quote))
        for quoted in _QUOTED.finditer(self._breaks.text):
            found[self._breaks.sentence(quoted.start()).start, FactKind.ORGANISATION].add(fold(quoted[1]))
        return found

    def get(self, sentence: int, kind: FactKind) -> frozenset[str]:
        """What the sentence that begins there names."""
        return frozenset(self._found.get((sentence, kind), ()))

    @cached_property
    def _people(self) -> list[tuple[int, str]]:
        return sorted(
            (fact.span.start, fold(fact.quote))
            for fact, person in facts_with(self._material, PersonFact)
            if person.role not in _WRITERS
        )

    def people(self, day: Day, *, before: bool = True) -> frozenset[str]:
        """Who is named in the sentence of a day, else, unless not ``before``, last before it in its paragraph."""
        people = self._people
        first, last = bisect_left(people, (day.sentence.start, "")), bisect_left(people, (day.sentence.end, ""))
        if before and first == last and first and people[first - 1][0] >= day.paragraph.start:
            first -= 1
        return frozenset(name for _, name in people[first:last])

    def before(self, sentence: int) -> int:
        """Where the sentence before it begins."""
        return self._breaks.sentence(sentence - 1).start


@dataclass(frozen=True)
class Moment:
    """A month or day and the words around it."""

    day: Day
    stop: int
    """Where what is told of it ends."""
    named: Named

    @cached_property
    def _own(self) -> dict[FactKind, frozenset[str]]:
        return {kind: self.named.get(self.day.sentence.start, kind) for kind in _NAMED}

    @property
    def places(self) -> frozenset[str]:
        """The places of its sentence."""
        return self._own[FactKind.PLACE]

    @cached_property
    def names(self) -> frozenset[str]:
        """The places, programmes and bodies of it; programmes and bodies of the one before where it has none."""
        own, sentence = self._own, self.day.sentence.start
        lone = not (own[FactKind.ORGANISATION] or own[FactKind.PROGRAMME]) and sentence > self.day.paragraph.start
        before = self.named.before(sentence) if lone else sentence
        return frozenset[str]().union(*own.values(), *(self.named.get(before, kind) for kind in _NAMED[1:]))

    @cached_property
    def told(self) -> str:
        """What is told to have happened then."""
        text, sentence, (start, end) = self.named.text, self.day.sentence, self.day.fact.span
        ahead = text[max(sentence.start, start - _AHEAD) : start]
        told = text[end : self.stop] + ("|" + ahead if _WHEN.search(ahead) else "")
        return fold("".join(told.split()))

    @cached_property
    def before(self) -> str:
        """What stands before the date in its clause: 二期工程 2018年4月动工."""
        text, span = self.named.text, self.day.fact.span
        return text[max(clause(text, span).start, span.start - _AHEAD) : span.start]

    @cached_property
    def words(self) -> str:
        """The sentence around it, without what says nothing."""
        sentence, (start, end) = self.day.sentence, self.day.fact.span
        return _said(self.named.text[max(sentence.start, start - _AROUND) : min(sentence.end, end + _AROUND)])

    @property
    def looked_back(self) -> bool:
        """Whether its paragraph looks back before it (回忆起创建的日子)."""
        return _LOOKED_BACK.search(self.named.text, self.day.paragraph.start, self.day.fact.span.start) is not None

    @cached_property
    def people(self) -> frozenset[str]:
        """The people of its sentence, or the one named last before it in its paragraph."""
        return self.named.people(self.day)

    @property
    def named_here(self) -> frozenset[str]:
        """The people of its sentence."""
        return self.named.people(self.day, before=False)


def events(page: Sequence[Material]) -> Iterator[Doubt]:
    """Doubts about events of a page that were done before they were begun."""
    texts = {material.number: material.reading.text for material in page}
    moments = islice((moment for material in page for moment in moments_of(material)), _MOST)
    for one, other in combinations(moments, 2):
        if _is_reversed(one, other) or _is_reversed(other, one) or _runs_back(texts, one, other):
            yield _doubt(texts, Severity.HIGH, "finding.done_before_begun", one, other)


_TIMES_TOLD = 4
"""How often one day is told in a row at most."""


def moments_of(material: Material) -> Iterator[Moment]:
    """The months and days that an article tells, each with the words around it."""
    text = material.reading.text
    solar = [day for day in days_of(material) if not _LUNAR.search(day.fact.quote)]
    days = [day for day in solar if day.sure or (day.month and _TOLD_OUT.search(day.fact.quote))]
    if not days:
        return
    named = Named(material)
    starts = [day.fact.span.start for day in solar]
    for day in days:
        end = day.fact.span.end
        behind = bisect_left(starts, end)
        later = (other for other in solar[behind : behind + _TIMES_TOLD] if not _is_told_again(text, day, other))
        following = next((other.fact.span.start for other in later), len(text))
        yield Moment(day, min(day.sentence.end, end + TOLD_BEHIND, following), named)


def _is_told_again(text: str, day: Day, other: Day) -> bool:
    """Whether a date tells the day of the one before it again (当天), or stands right behind it as its year alone."""
    if other.value == day.value:
        return True
    year_alone = bool(other.year) and not other.month and other.year == day.year
    return year_alone and not text[day.fact.span.end : other.fact.span.start].strip("，, \n")


def _said(words: str) -> str:
    """Words without dates, numbers, events and what says nothing, a bar in their place."""
    plain = fold("".join(words.split()))
    for event in _EVENTS:
        plain = event.sub("|", plain)
    return _EMPTY.sub("|", plain)


def _is_reversed(begun: Moment, done: Moment) -> bool:
    """Whether a thing was done before it was begun: in one paragraph, or anywhere if the two tell of one thing."""
    if not surely_after(begun.day, done.day):
        return False
    first, last = begun.day, done.day
    beside = (first.article, first.paragraph) == (last.article, last.paragraph)
    # What is told as it followed one another in time is told of two things, unless they are named alike.
    beside = beside and (first.fact.span < last.fact.span or begun.looked_back)
    term = _of_one_term(begun, done)
    within = _WITHIN if term or (beside and first.sentence == last.sentence) else ()
    if not any(
        start.search(begun.told) and not end.search(begun.told) and end.search(f"{done.before}|{done.told}")
        for start, end in (*_BEGUN_DONE, *within)
    ):
        return False
    if (is_another(begun) and not term) or of_two_terms(begun, done):
        return False
    return beside or _of_one_thing(begun, done) or bool(begun.people & done.people)


def _runs_back(texts: dict[int, str], one: Moment, other: Moment) -> bool:
    """6月10日凌晨启动响应；随着雨势加大，6月8日提升: what the text says came next has the earlier day."""
    first, next_one = one.day, other.day
    if first.article != next_one.article or first.paragraph != next_one.paragraph:
        return False
    start, end = first.fact.span.end, next_one.fact.span.start
    if not 0 < end - start <= _AROUND or not (first.day and next_one.day) or first.near != next_one.near:
        return False
    lead = _FIRST.split(texts[first.article][start:end])
    then = any(_THEN.match(piece.strip("，。；")) for piece in lead[-2:])
    return then and first.sure == next_one.sure and after(replace(first, year=0), replace(next_one, year=0)) is True


def is_another(moment: Moment) -> bool:
    """Whether it is told as another time, another part or a plan."""
    return ANOTHER.search(moment.told) is not None or ANOTHER.search(moment.before) is not None


def of_two_terms(one: Moment, other: Moment) -> bool:
    """Whether they are told as the third and the fourth of their kind."""
    terms = [set(_TERM.findall(_numbered(moment.before + moment.told))) for moment in (one, other)]
    own = [set(_TERM.findall(_numbered(moment.before + "|" + _FIRST.split(moment.told)[0]))) for moment in (one, other)]
    return any(told[0] and told[1] and not told[0] & told[1] for told in (terms, own))


def _numbered(told: str) -> str:
    return _HEAD_OF_ROW.sub("第一", told)


def _of_one_term(one: Moment, other: Moment) -> bool:
    """Whether both are told as the same round, stage or batch of something: 第二轮 here and there."""
    terms = [
        set(_TERM.findall(_numbered(moment.before + "|" + _FIRST.split(moment.told)[0]))) for moment in (one, other)
    ]
    return bool(terms[0] & terms[1])


def surely_after(one: Day, other: Day) -> bool:
    """Whether a day lies after another one, whatever year those are of that tell none."""
    told = [day.sure or bool(day.near) for day in (one, other)]
    if all(told):
        return after(one, other) is True
    # 2019年11月20日 … 11月6日: a day whose year the one told before it gives.
    lent = one.sure and not any((other.sure, other.near)) and one.year == other.year and _beside(one, other)
    if lent and 0 <= one.month - other.month <= _MONTHS:
        return after(one, other) is True
    # Days without a year, of months so near one another, are of one year; 今年 is that of writing.
    of_now = all(day.near in {"", "今"} and not day.sure for day in (one, other))
    if not of_now or not (one.month and other.month) or not 0 <= one.month - other.month <= _MONTHS:
        return False
    return (one.month, one.day) > (other.month, other.day) and (one.month > other.month or bool(other.day))


def _beside(one: Day, other: Day) -> bool:
    """Whether they stand in one paragraph, the other behind."""
    return (one.article, one.paragraph) == (other.article, other.paragraph) and one.fact.span < other.fact.span


def _of_one_thing(one: Moment, other: Moment) -> bool:
    """Whether two sentences tell of one body or programme by name, or share enough words."""
    if (one.day.article, one.day.sentence) == (other.day.article, other.day.sentence):
        return _shared(_said(one.before + one.told), _said(other.before + other.told)) >= _SHARED
    named = (one.names - one.places) & (other.names - other.places)
    return bool(named) or _shared(one.words, other.words) >= _SHARED


def _shared(one: str, other: str) -> int:
    """How many characters beyond the first the runs of words have that stand in both."""
    pairs = set(map("".join, pairwise(one))) & set(map("".join, pairwise(other)))
    return sum(map(is_han_text, pairs))


def _told(text: str, day: Day) -> Span:
    """A date with the clause behind it, which tells what happened."""
    end = day.fact.span.end
    begin = end + (text[end : end + 1] in {"，", ","})
    return Span(day.fact.span.start, max(end, clause(text, Span(begin, begin)).end))


def _doubt(texts: dict[int, str], severity: Severity, code: str, one: Moment, other: Moment) -> Doubt:
    told = [shown(texts[day.article], _told(texts[day.article], day)) for day in (one.day, other.day)]
    params = {"first": told[0], "second": told[1]}
    refs: tuple[FindingRef, ...] = of_facts((day.article, day.fact) for day in (one.day, other.day))
    return Doubt(FindingKind.DATES_DISORDER, severity, code, params, refs)
