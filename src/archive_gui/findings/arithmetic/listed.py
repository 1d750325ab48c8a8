"""How many there are, held against how many are named: 4所学校 and five names; 3个专业 and 分别 with four figures."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from archive_gui.domain.facts import PersonFact
from archive_gui.domain.findings import FindingKind, FindingRef, Severity
from archive_gui.domain.spans import Span
from archive_gui.findings.counts import COUNTED, Count
from archive_gui.findings.evidence import Doubt, Material, facts_with, of_facts, once, shown
from archive_gui.language.numerals import parse
from archive_gui.language.units import UnitClass

_GREAT = re.compile(
    r"(?P<number>[两二三四五六七八九十\d](?<![第\d零一二两三四五六七八九十百千万几数上前后].)(?:(?<=\d)\d)?)[大门类种项条支个样](?=[一-鿿]{2}|[一-鿿]?[：，（—])(?!大[小学于概约多])"
)
"""五大产业, 四门课程: such a number is often no figure of a fact, but says how many names there are."""

_BEHIND = re.compile(
    r"[“”一-鿿]{0,12}(?:(?:，?(?:分别是|分别为|即|依次是|就是|[他她它]们(?:分别)?是))?[：:]|，?[他她它]们(?:分别)?是)(?P<list>[^，。；：:！？“”（(\n]{4,120})(?=[，。；！？\n]|$)|"
    r"[一-鿿]{0,8}——(?P<told>[^，。；：:！？“”（(\n]{4,120}?)(?=——|[，。；！？\n]|$)|"
    r"[“”一-鿿]{0,8}[（(](?:即|分别是|分别为)?[：:]?(?P<inside>[^，。；：:！？“”（()）\n]{4,120})[）)]|"
    r"[“”一-鿿]{0,12}，(?:即|分别是|分别为|依次是|依次为)(?P<row>[^，。；：:！？“”（(\n]{4,120})(?=[，。；！？\n]|$)|"
    r"[“”一-鿿]{0,12}，?(?:分[布散设驻属]|[设建落驻散选]|位|坐落|开|分别[设建落驻位开])(?:[在于到]|(?<=分驻)|(?<=分设))(?:了)?(?P<spread>[^，。；：:！？“”（(\n]{4,120}?)"
    r"(?:[两三四五六七八九]地)?(?=[，。；！？\n]|$)|"
    r"[“”一-鿿]{0,12}，?包括(?P<among>[^，。；：:！？“”（(\n]{4,120})(?=[，。；！？\n]|$)"
)
"""A list behind a colon, to the end of its clause, or in brackets; behind 包括 it need not be all.

Behind 分布在 each has a place of its own.
"""

_AHEAD = re.compile(
    r"(?:^|[，。；：！？\n])(?P<list>[^，。；：！？\n、]{2,24}(?:、[一-鿿A-Za-z·“”]{1,10})*(?:、|[和与及]|以及)[一-鿿A-Za-z·“”]{1,10}?)"
    r"(?P<open>等)?(?:(?<=等)的?)?(?P<apart>，)?(?:这|共|一共|总共|等)?$"
)
"""A list that a figure closes: 青石、白水和上坳3个村."""

_COUNTED = re.compile(
    r"[“一-鿿]{0,6}?(?:[“村镇乡寨县市区州组局院所馆站店厂场校园社路桥河库点户]|街道|单位|部门|中心|公司|企业|基地|品种|村民|同学|老师|干部|"
    r"专业|工种|产业|项目|工程|孩子|兄弟|姐妹|岗位|课程|作物|举措|门类|行业|板块)"
)
"""What is listed by names: of virtues or measures one name may stand in two parts."""

_MORE = re.compile("，(?:还有|外加|再加上|再有)(?P<more>[^，。；：:！？“”（(\n]{2,60})(?=[，。；！？\n]|$)")
"""音乐、美术，还有英语和书法: what a list goes on with."""

_LATER = re.compile(
    r"[。；]这(?:[一些几批\d两三四五六七八九十]{1,2}[个所家座项处名位条种支]?)?(?P<noun>[一-鿿]{2}?)(?:分别|依次|就)?(?:是|为|叫)[：:]?"
    r"(?P<list>[^，。；：:！？“”（(\n]{4,120})(?=[，。；！？\n]|$)"
)
"""A list that stands in the next sentence."""
_LATER_AT_MOST, _NOUN_LONG = 180, 12

_DIGIT = re.compile(r"\d")
_SHORT, _LONGEST = 3, 5
"""Characters of short names, and of names that need not end alike."""

_SHORTEST = 2
_VERB = re.compile("^.*(?:惠及|涉及|普及|遍及|以及)")
"""What may end in a character that joins names."""

_CLOSES = re.compile("[一-鿿]")
_NO_NAME = re.compile(
    "(?:组成|分成|建成|建立|成立|举办|派出|设立|现代|[有设建办派开了成组共在为是等“])$|^[^“]*”|“[^”]*$"
)
"""What does not end the last name of a list right before its number."""

_IN_ROW = re.compile("、|以及|[和与及]")
_AHEAD_AT_MOST = 120

_OPENS = re.compile("[。！？；\n“]")
_AND = re.compile("(?:以及|[和与及])")
_OPEN = re.compile("等|其他|之一|……|…|以上")
_ITEM = re.compile(r"[一-鿿A-Za-z·“”]{1,14}")
_JOINED = re.compile("、|以及|[和与及]")
_GOES_ON = re.compile("[、和与及]|，(?:以及|还有|和)")
_UP_TO = re.compile("等?(?:这|共|一共|总共)?")
_OF_PEOPLE = ("名", "位", "人")
_WHO = "[员师生民志长部手者家人友表子模]|书记"
_LEADS_TO_PEOPLE = re.compile(
    f"(?:[一-鿿]{{0,6}}(?:{_WHO}))?(?:[，,]?(?:分别|[他她]们)?(?:是|为)|，即|即|[：:]|——|[（(])?|[：:]"
)
"""What stands between a number of people and their names."""

_PEOPLE_LATER = re.compile(
    "[^：:“”]{2,80}?[。！\n]\\s*(?:[他她]们(?:分别)?是|名单(?:如下|是)?|(?:受表彰|获奖|获表彰)的(?:人)?是)[：:]?\\s*"
)
"""给八位好媳妇戴上红花。她们是：."""

_OTHERS = re.compile(r"[\d两二三四五六七八九十][名位]")
"""Other people, told by their number last before the names."""

_RESPECTIVELY = re.compile(r"(?:分别|依次)(?:为|是|有|达|达到|增加|完成)?[一-鿿]{0,4}$")
_LEAST, _MOST = 2, 12
_FAR = 30
"""Characters between a figure and 分别."""

_KINDS = COUNTED - {UnitClass.OCCURRENCE, UnitClass.HOUSEHOLD}


@dataclass(frozen=True, slots=True)
class _Number:
    """How many names there are to be, and where that is said."""

    value: int
    span: Span
    refs: tuple[FindingRef, ...]


def listed(page: Sequence[Material], counts: Sequence[Count]) -> Iterator[Doubt]:
    """Doubts about numbers whose lists are longer or shorter."""
    for material in page:
        inside = [count for count in counts if count.article == material.number]
        starts = [count.fact.span.start for count in inside]
        for at, count in enumerate(inside):
            if count.kind in _KINDS and count.exact and _LEAST <= count.value <= _MOST and count.value % 1 == 0:
                number = _Number(int(count.value), count.fact.span, of_facts([(count.article, count.fact)]))
                yield from _named(material, number, starts)
                yield from _named_before(material, number)
                yield from _respectively(material, number, inside[at + 1 : at + 2 + _MOST])
                yield from _people(material, count)
        taken = {at for count in inside for at in range(*count.fact.span)}
        for number in _great(material):
            if number.span.start in taken:
                continue
            yield from _named(material, number, starts)
            yield from _named_before(material, number)
            at = bisect_left(starts, number.span.end)
            yield from _respectively(material, number, inside[at : at + 1 + _MOST])


def _great(material: Material) -> Iterator[_Number]:
    """The numbers of 五大产业 and 三大工程."""
    for found in _GREAT.finditer(material.reading.text):
        value = parse(found["number"].replace("两", "二"))
        span = Span(*found.span())
        if value is not None and _LEAST <= value <= _MOST:
            ranges = material.reading.offsets.source_ranges(span)
            yield _Number(int(value), span, (FindingRef(material.number, source_ranges=ranges),))


def _named(material: Material, count: _Number, starts: Sequence[int]) -> Iterator[Doubt]:
    """4所学校：a、b、c、d、e."""
    text = material.reading.text
    found = _BEHIND.match(text, count.span.end) or _told_later(text, count.span.end)
    group = (found.lastgroup or "list") if found is not None else "list"
    if found is None or _OPEN.search(found[group]):
        return
    span = Span(*found.span(group))
    more = _MORE.match(text, span.end) if group == "list" else None
    told = f"{found[group]}、{more['more']}" if more is not None else found[group]
    lasts = Span(*more.span("more")) if more is not None else Span(span.end, span.end)
    names = told.split("、")
    # Figures of their own (甲村12户、乙村8户) are parts, not names; a name may look like one (八斗).
    begins = {
        at
        for listed in (span, lasts)
        for at in accumulate((len(name) + 1 for name in text[slice(*listed)].split("、")), initial=listed.start)
    }
    span = Span(span.start, lasts.end)
    if not set(starts[bisect_left(starts, span.start) : bisect_left(starts, span.end)]) <= begins:
        return
    ends = _AND.split(names[-1])
    if group == "told":  # what is said of them may follow the last
        longest = max((len(name) for name in (*names[:-1], *ends[:-1])), default=_SHORT)
        ends[-1] = ends[-1][:longest]
        names[-1] = ends[-1] if len(ends) == 1 else names[-1]
    many = _lengths(names[:-1], names[-1], ends)
    if group == "spread" and (len(names) <= _LEAST or min(abs(one - count.value) for one in many) > 1):
        return  # several may stand in one town
    if any(_AND.search(name) for name in names[:-1]):
        many |= {sum(len(_AND.split(name)) for name in names)}  # 青石镇和白水镇、上坳乡 are three
    fits = max(many) <= count.value if group == "among" else count.value in many
    if len(names) == _LEAST < count.value and text.startswith("，", span.end):
        return  # 两种：甲和乙、丙，远处的用丁: two names before a comma may well go on
    if len(names) > 1 and all(_ITEM.fullmatch(name) for name in names) and not fits:
        if abs(len(names) - count.value) > max(2, count.value / 3) or not _are_alike([*names[:-1], *ends]):
            return
        yield _doubt(text, count.span, max(many), text[slice(*span)], (*count.refs, _at(material, span)))


def _told_later(text: str, end: int) -> re.Match[str] | None:
    """A list in the sentence behind that takes the noun of the number up again: 3所学校……。这批学校分别是."""
    found = _LATER.search(text, end, end + _LATER_AT_MOST)
    if found is None or "\n" in text[end : found.start()] or found["noun"] not in text[end : end + _NOUN_LONG]:
        return None
    return found


def _at(material: Material, span: Span) -> FindingRef:
    """A stretch of text as evidence."""
    return FindingRef(material.number, source_ranges=material.reading.offsets.source_ranges(span))


@once
def people_in_rows(material: Material) -> tuple[tuple[Span, int], ...]:
    """Where people are named one after the other, and how many; only rows that are told in full."""
    text = material.reading.text
    rows: list[tuple[Span, int]] = []
    for span in sorted({fact.span for fact, _ in facts_with(material, PersonFact)}):
        row, many = rows[-1] if rows else (None, 0)
        if row is not None and _JOINED.fullmatch(text[row.end : span.start]):
            rows[-1] = (Span(row.start, span.end), many + 1)
        else:
            rows.append((span, 1))
    return tuple(
        (row, many)
        for row, many in rows
        if many >= _LEAST and not _GOES_ON.match(text, row.end) and not _IN_ROW.search(text[row.start - 1 : row.start])
    )


def _people(material: Material, count: Count) -> Iterator[Doubt]:
    """3名技术员田大川、李桂花; 田大川、李桂花3名党员: where 等 closes the names there may be more people."""
    if count.kind not in {UnitClass.PERSON, UnitClass.THING}:
        return
    text, (start, end) = material.reading.text, count.fact.span
    for row, many in people_in_rows(material):
        ahead = row.end <= start and _UP_TO.fullmatch(text[row.end : start]) is not None
        between = text[end : row.start] if end <= row.start <= end + _LATER_AT_MOST else None
        behind = between is not None and (
            _LEADS_TO_PEOPLE.fullmatch(between) is not None
            or (_PEOPLE_LATER.fullmatch(between) is not None and _OTHERS.search(between) is None)
        )
        open_ended = text.startswith("等", row.end)
        misfits = many > count.value if open_ended else many != count.value
        if (ahead or behind) and misfits and abs(many - count.value) <= max(1, count.value / 3):
            refs = (*of_facts([(count.article, count.fact)]), _at(material, row))
            yield _doubt(text, count.fact.span, many, text[slice(*row)], refs)


def _named_before(material: Material, count: _Number) -> Iterator[Doubt]:
    """甲、乙、丙、丁5个村: where 等 closes the list it may be shorter, but not longer."""
    text, end = material.reading.text, count.span.start
    begin = max(0, end - _AHEAD_AT_MOST)
    found = _AHEAD.search(text[begin:end])
    if found is None or "、" not in found["list"]:
        return
    closed = not (found["apart"] or found["open"])  # 洗衣机、电视机、空调三样电器, whatever they are
    named = _COUNTED.match(text, count.span.end) is not None
    named_so = _CLOSES.match(text, count.span.end) is not None and not _NO_NAME.search(found["list"])
    if not named and not (named_so and (closed or (found["open"] and not found["apart"]))):
        return
    if found["apart"] and not _OPENS.search(text[: begin + found.start("list")][-1:] or "\n"):
        return  # only a list that opens its sentence is summed up behind a comma
    span = Span(begin + found.start("list"), begin + found.end("list"))
    people = text[end : count.span.end].endswith(_OF_PEOPLE)
    if _DIGIT.search(found["list"]) or (people and found["list"].endswith("的")):
        return  # 内科、骨科、眼科的5名医生
    first, *names = found["list"].split("、")
    *most, last = names
    ends = _IN_ROW.split(last)
    first = _VERB.sub("", first)
    many = {1 + number for number in _lengths(most, last, ends)}
    if not named:
        many.add(2 + len(most))  # 食品及农产品加工 is one
    rest = [*most, *ends]
    fits = min(many) <= count.value if found["open"] else count.value in many
    if fits or abs(max(many) - count.value) > max(2, count.value / 3) or len(rest) < _LEAST:
        return
    if _IN_ROW.search(first) or not all(_ITEM.fullmatch(name) for name in rest):
        return
    if not _are_names(rest) and not (closed and not named and max(map(len, rest)) <= _LONGEST + 1):
        return
    yield _doubt(text, count.span, max(many), text[slice(*span)], (*count.refs, _at(material, span)))


def _lengths(most: Sequence[str], last: str, ends: Sequence[str]) -> set[int]:
    """How many names a list may have whose last stand with 和: 白水和柳溪 are two where the others are as short."""
    longest = max(map(len, most), default=0)
    two = len(last) > longest + 1 and all(_SHORTEST <= len(end) <= longest + 1 for end in ends)
    return {len(most) + len(ends)} if two else {len(most) + 1, len(most) + len(ends)}


def _are_names(names: Sequence[str]) -> bool:
    """Whether all but one are of one length, or end alike."""
    lengths, ends = [len(name) for name in names], [name[-1] for name in names]
    if max(lengths) <= _SHORT and max(lengths) - min(lengths) <= 1:
        return True
    if len(names) > _LEAST and max(lengths) <= _LONGEST and max(lengths) - min(lengths) <= len("ab"):
        return True
    alike = max(*(lengths.count(one) for one in lengths), *(ends.count(one) for one in ends))
    return alike >= len(names) - (len(names) > _LEAST) and lengths[-1] <= max(lengths[:-1]) + 1


def _are_alike(names: Sequence[str]) -> bool:
    """Whether most names end alike, or all are nearly of one length: then nothing but names is told."""
    ends = [name[-1] for name in names]
    shared = max(ends.count(end) for end in ends)
    longest, shortest = max(map(len, names)), min(map(len, names))
    return 2 * shared > len(names) or longest - shortest <= len("ab") or longest <= _SHORT + len("ab")


def _respectively(material: Material, number: _Number, behind: Sequence[Count]) -> Iterator[Doubt]:
    """3个专业，结业学员分别为126人、98人、74人、52人; 初一、初二、初三三个年级的近视率依次为31%、38%."""
    text = material.reading.text
    if not behind or behind[0].fact.span.start - number.span.end > _FAR or behind[0].sentence.start > number.span.start:
        return
    gap = text[number.span.end : behind[0].fact.span.start]
    if _RESPECTIVELY.search(gap) is None or "、" in gap or gap.count("，") > 1:
        return
    run = [behind[0]]
    for before, one in pairwise(behind):
        between = text[before.fact.span.end : one.fact.span.start]
        if between not in {"、", "和", "与", "及", "，"} or (one.kind, one.unit) != (run[0].kind, run[0].unit):
            break
        run.append(one)
    # Two figures may be of two others, but not where the bearers of all are named.
    fewest = _LEAST if _names_ahead(text, number) else _LEAST + 1
    if fewest <= len(run) != number.value and abs(len(run) - number.value) <= max(1, number.value / 3):
        refs = (*number.refs, *of_facts((one.article, one.fact) for one in run))
        yield _doubt(text, number.span, len(run), "、".join(one.fact.quote for one in run), refs)


def _names_ahead(text: str, number: _Number) -> bool:
    """Whether as many names as there are to be stand right before a number."""
    found = _AHEAD.search(text[max(0, number.span.start - _AHEAD_AT_MOST) : number.span.start])
    return found is not None and len(_IN_ROW.split(found["list"])) == number.value


def _doubt(text: str, number: Span, many: int, names: str, refs: tuple[FindingRef, ...]) -> Doubt:
    params = {"figure": shown(text, number), "count": many, "names": "".join(names.split())}
    return Doubt(FindingKind.SUM_FAILS, Severity.MEDIUM, "finding.list_misfits", params, refs)
