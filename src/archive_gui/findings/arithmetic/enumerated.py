"""How many things are announced, held against those that are then told one by one: 三条措施 and 一是 … 四是 …."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from archive_gui.domain.findings import FindingKind, FindingRef, Severity
from archive_gui.domain.spans import Span
from archive_gui.findings.evidence import Doubt, Material, shown
from archive_gui.language.numerals import parse

_ANNOUNCED = re.compile(
    r"(?P<number>[两二三四五六七八九十\d](?<![第\d零一二两三四五六七八九十百千万几数上前后每\n].)(?:(?<=\d)\d)?)"
    r"(?:[大条项件个点招步类种样道桩](?:方面(?:的)?)?|方面(?:的)?)(?P<noun>[一-鿿]{0,6}?(?:措施|办法|举措|工作|大事|实事|好事|喜事|事情?|用场|用处|做法|工程|"
    r"问题|原因|任务|环节|要求|变化|好处|难题|难关|经验|特点|建议|意见|规定|制度|机制|方面|内容|步骤|硬招|实招|招|步))(?![一-鿿]{0,2}之一)"
)
"""三条措施, 两件大事: what is to be told one by one."""
_LED_BY_COLON = re.compile(
    r"(?<![第\d零一二两三四五六七八九十百千万几数上前后每.])(?P<number>[两二三四五六七八九十\d])"
    r"(?:[大条项件个点招步类种样道桩句张本笔把套]|方面)(?P<noun>[一-鿿]{0,8})[”』]?[：:]“?(?=(?:一|其一|第一)[一-鿿，、])"
)
"""四个关键：一是: whatever it is called, where a series follows at once."""

_ORDINALS = "一二三四五六七八九十"
_SERIES = tuple(
    re.compile(words)
    for words in (
        r"(?P<number>[一二三四五六七八九十])(?:是|要)(?![否不个一])",
        r"第(?P<number>[一二三四五六七八九十])(?:[，、：:]|[件项条个点步招桩方][面一-鿿]{0,2}?[，是：:叫])",
        r"(?P<number>头一|第[二三四五六七八九十])[件项条桩招]",
        r"其(?P<number>[一二三四五六七八九十])(?:[，、：:]|是)",
    )
)
"""The ways in which one thing after the other is told."""

_FIRST_OF_VERB = re.compile("[”』：:“]*一(?P<verb>[一-鿿])")
"""一打生态牌，二打文化牌: any one verb."""

_OPENS = frozenset("。；：:，,！？\n“　 ")
_FIRST_WITHIN, _NEXT_WITHIN = 220, 360
"""How far behind the number the first is told, and behind each the next, in characters."""

_LEAST, _MOST = 2, 10
_OPEN = re.compile("等(?:[一-鿿]|。|$)|主要|其中|包括|之一")
_HEAD = re.compile(r"(?:^|\n)[ \u3000]*(?P<head>[一-鿿“”]{2,8})(?=[。：:　 ])")
"""A paragraph that opens with the name of what it tells: 饮水工程。…."""

_BEHIND_COLON = re.compile(r"[：:](?P<told>[^。：:！？\n“”]{12,160})[。！\n]")
_CLAUSE = re.compile("[^，；,;]{3,}")
_ONE = re.compile("[”』：:“]*(?P<word>一[一-鿿]?[是靠抓要为])")
_ROW = re.compile(r"[：:](?P<told>[^。：:！？\n“”]{12,400})[。！\n]")
_ITEM = re.compile("[^；;]{3,}")
_SENTENCE_END = re.compile("[。！？\n]")


def enumerated(page: Sequence[Material]) -> Iterator[Doubt]:
    """Doubts about numbers that announce more or fewer things than are then told one by one."""
    for material in page:
        text = material.reading.text
        announced = [*_ANNOUNCED.finditer(text), *_LED_BY_COLON.finditer(text)]
        announced = sorted(
            {found.start("number"): found for found in announced}.values(), key=lambda found: found.end()
        )
        for found, following in pairwise([*announced, None]):
            if found is None:
                continue
            value = int(parse(found["number"].replace("两", "二")) or 0)
            stop = len(text) if following is None else following.start()
            told = _series(text, found.end(), stop) or _heads(text, found, stop)
            told = told or _clauses(text, found.end()) or _alike(text, found.end()) or _in_a_row(text, found.end())
            if not _LEAST <= value <= _MOST or told is None or _OPEN.search(text, found.end(), told[0].start):
                continue
            if 0 < abs(len(told) - value) <= max(1, value // 3):
                yield _doubt(material, Span(found.start("number"), found.end()), told)


def _series(text: str, start: int, stop: int) -> list[Span] | None:
    """The marks of one series behind ``start``, from its first on; None where none begins before ``stop``."""
    verb = _FIRST_OF_VERB.match(text, start)
    by_verb = [] if verb is None else [re.compile(f"(?P<number>[{_ORDINALS}]){verb['verb']}")]
    for kind in (*_SERIES, *by_verb):
        marks: list[Span] = []
        at, limit = start, min(stop, start + _FIRST_WITHIN)
        while (mark := _next(text, kind, len(marks), at, limit)) is not None:
            marks.append(mark)
            at, limit = mark.end, min(len(text), mark.end + _NEXT_WITHIN)
        if len(marks) >= _LEAST:
            return marks
    return None


def _next(text: str, kind: re.Pattern[str], told: int, start: int, stop: int) -> Span | None:
    """The next mark of a series of which some are ``told``, where it opens a clause."""
    if told >= len(_ORDINALS):
        return None
    for mark in kind.finditer(text, start, stop):
        number = mark["number"].removeprefix("第").replace("头一", "一")
        if number == _ORDINALS[told] and text[mark.start() - 1 : mark.start()] in _OPENS:
            return Span(*mark.span())
    return None


def _heads(text: str, found: re.Match[str], stop: int) -> list[Span] | None:
    """The heads of the paragraphs behind a number that end in its noun, one after the other: 安居工程。 饮水工程。."""
    noun = found["noun"][-len("工程") :]
    line = text.find("\n", found.end())
    marks: list[Span] = []
    while 0 <= line < len(text):
        head = _HEAD.match(text, line)
        if head is not None and head["head"].endswith(noun):
            marks.append(Span(*head.span("head")))
        elif marks and text[line + 1 : line + 2] not in {"\n", ""}:
            break
        elif not marks and line > max(stop, found.end() + _FIRST_WITHIN):
            return None
        line = text.find("\n", line + 1)
    return marks if len(marks) > _LEAST else None


def _clauses(text: str, start: int) -> list[Span] | None:
    """The clauses behind a colon that open alike, to the end of their sentence: 竹梢扎帚，竹青编席，竹节做扣。."""
    sentence = _BEHIND_COLON.match(text, start)
    if sentence is None:
        return None
    clauses = [Span(*clause.span()) for clause in _CLAUSE.finditer(text, *sentence.span("told"))]
    alike = len({text[clause.start] for clause in clauses}) == 1
    return clauses if alike and len(clauses) > _LEAST else None


def _alike(text: str, start: int) -> list[Span] | None:
    """The words that open the clauses right behind a number alike, to the end of their sentence: 一条是…；一条是…."""
    first = _ONE.match(text, start)
    if first is None:
        return None
    ends = _SENTENCE_END.search(text, start)
    stop = len(text) if ends is None else ends.start()
    same = re.compile(re.escape(first["word"]))
    told = [Span(*mark.span()) for mark in same.finditer(text, start, stop) if text[mark.start() - 1] in _OPENS]
    return told if len(told) >= _LEAST else None


def _in_a_row(text: str, start: int) -> list[Span] | None:
    """What stands between semicolons behind a colon, to the end of the sentence: 新修公路12公里；改造水渠3条；…."""
    row = _ROW.match(text, start)
    if row is None:
        return None
    told = [Span(*item.span()) for item in _ITEM.finditer(text, *row.span("told"))]
    return told if len(told) > _LEAST else None


def _doubt(material: Material, number: Span, told: Sequence[Span]) -> Doubt:
    text, offsets = material.reading.text, material.reading.offsets
    names = "、".join("".join(text[slice(*mark)].split()) for mark in told)
    params = {"figure": shown(text, number), "count": len(told), "names": names}
    refs = tuple(FindingRef(material.number, source_ranges=offsets.source_ranges(span)) for span in (number, *told))
    return Doubt(FindingKind.SUM_FAILS, Severity.MEDIUM, "finding.list_misfits", params, refs)
