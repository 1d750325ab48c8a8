"""Dates of what happened, held against one another: done before it was begun, or one event in two years."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from archive_gui.domain.facts import DateFact, Fact, FactKind
from archive_gui.domain.findings import FindingKind, FindingRef, Severity
from archive_gui.domain.spans import Span
from archive_gui.findings.evidence import Doubt, Material, Sentences, clause, of_facts, shown
from archive_gui.language.characters import is_han_text
from archive_gui.language.folds import fold

_BEGUN = re.compile(r"动工|开工|破土|奠基|开建|启动建设|开始(?:修建|建设|施工)")
_DONE = re.compile(r"建成|通车|竣工|通水|投入使用|投用|投产|完工|落成|流进|流到|并网")
_EVENTS = (
    re.compile(r"进驻|驻进|进了|来到|走进|住进|驻村|进村"),
    re.compile(r"启动|开展|实施|发起|推出"),
    re.compile(r"开工|动工|奠基|破土"),
    re.compile(r"建成|竣工|落成|完工|通车|投用|投产|并网"),
    re.compile(r"成立|组建|创办|办起|开业|揭牌"),
    re.compile(r"搬进|入住|搬迁|搬到"),
    re.compile(r"摘帽|出列|退出贫困"),
)
"""What happens once to one thing, a sort a line."""
_AHEAD, _BEHIND = 24, 36
"""Characters of the sentence before and behind a date that tell what happened then."""
_MONTH = re.compile(r"\d{4}-\d{2}")
_RUN = 4
"""Characters that two sentences share when they tell of one thing."""
_NAMED = (FactKind.PLACE, FactKind.PROGRAMME, FactKind.ORGANISATION)
_MOST = 40
_APART = 2
"""Years between which one event may be told by mistake."""


@dataclass(frozen=True, slots=True)
class _Moment:
    """A month or day stated with its year, and the words around it."""

    article: int
    fact: Fact
    value: str
    paragraph: Span
    sentence: Span
    words: str
    places: frozenset[str]
    names: frozenset[str]
    """The places, programmes and bodies of the sentence."""


def events(page: Sequence[Material]) -> Iterator[Doubt]:
    """Doubts about the dates of one page's events."""
    texts = {material.number: material.reading.text for material in page}
    moments = [moment for material in page for moment in _moments(material)]
    for one, other in combinations(moments[:_MOST], 2):
        if _is_reversed(one, other) or _is_reversed(other, one):
            yield _doubt(texts, Severity.HIGH, "finding.done_before_begun", one, other)
        elif _is_one_event(one, other):
            yield _doubt(texts, Severity.MEDIUM, "finding.event_in_two_years", one, other)


def _moments(material: Material) -> Iterator[_Moment]:
    text = material.reading.text
    breaks = Sentences(text)
    names: dict[tuple[int, FactKind], set[str]] = defaultdict(set)
    for fact in material.facts:
        if fact.kind in _NAMED:
            names[breaks.sentence(fact.span.start).start, fact.kind].add(fold(fact.quote))
    for fact in material.facts:
        value = fact.detail.value if isinstance(fact.detail, DateFact) else None
        if value is None or fact.inferred or ".." in value or not _MONTH.match(value):
            continue
        sentence = breaks.sentence(fact.span.start)
        # What stands before a date in its sentence is its matter only where the date does not begin it.
        ahead = text[max(sentence.start, fact.span.start - _AHEAD) : fact.span.start]
        behind = text[fact.span.end : min(sentence.end, fact.span.end + _BEHIND)]
        yield _Moment(
            material.number,
            fact,
            value,
            breaks.paragraph(fact.span.start),
            sentence,
            fold("".join((ahead + "\0" + behind).split())),
            frozenset(names[sentence.start, FactKind.PLACE]),
            frozenset().union(*(names[sentence.start, kind] for kind in _NAMED)),
        )


def _after(moment: _Moment) -> str:
    """What is told behind a date, up to the next one."""
    return re.split(r"\d{2,4}年|\d月", moment.words.partition("\0")[2])[0]


def _is_reversed(begun: _Moment, done: _Moment) -> bool:
    """Whether one paragraph begins a work after it was done."""
    if (begun.article, begun.paragraph) != (done.article, done.paragraph):
        return False
    length = min(len(begun.value), len(done.value))
    if begun.value[:length] <= done.value[:length]:
        return False
    started, ended = _after(begun), _after(done)
    return bool(_BEGUN.search(started) and not _DONE.search(started) and _DONE.search(ended))


def _is_one_event(one: _Moment, other: _Moment) -> bool:
    """Whether two sentences tell one event in one month of two years."""
    if (one.article, one.sentence) == (other.article, other.sentence) or one.value[4:7] != other.value[4:7]:
        return False
    if not 0 < abs(int(one.value[:4]) - int(other.value[:4])) <= _APART:
        return False
    told = [_after(moment) for moment in (one, other)]
    if not any(event.search(told[0]) and event.search(told[1]) for event in _EVENTS):
        return False
    if one.places and other.places and not one.places & other.places:
        return False
    return bool(one.names & other.names) or bool(_runs(told[0]) & _runs(told[1]))


def _runs(words: str) -> frozenset[str]:
    return frozenset(piece for at in range(len(words) - _RUN + 1) if is_han_text(piece := words[at : at + _RUN]))


def _told(text: str, moment: _Moment) -> Span:
    """A date with the clause behind it, which tells what happened."""
    end = moment.fact.span.end
    begin = end + (text[end : end + 1] in {"，", ","})
    return Span(moment.fact.span.start, max(end, clause(text, Span(begin, begin)).end))


def _doubt(texts: dict[int, str], severity: Severity, code: str, one: _Moment, other: _Moment) -> Doubt:
    told = [shown(texts[moment.article], _told(texts[moment.article], moment)) for moment in (one, other)]
    params = {"first": told[0], "second": told[1]}
    refs: tuple[FindingRef, ...] = of_facts(((one.article, one.fact), (other.article, other.fact)))
    return Doubt(FindingKind.DATES_DISORDER, severity, code, params, refs)
