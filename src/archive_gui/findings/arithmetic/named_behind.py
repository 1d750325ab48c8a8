"""Numbers whose names open the clause behind theirs: 4个社区练手，双桥、柳巷、北塔、河沿、油坊各设一处…."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from archive_gui.domain.findings import FindingKind, FindingRef, Severity
from archive_gui.domain.spans import Span
from archive_gui.findings.arithmetic.listed import people_in_rows
from archive_gui.findings.evidence import Doubt, Material, shown
from archive_gui.language.numerals import parse
from archive_gui.language.personal_names import is_word

_SHORT, _LONG = 3, 8
"""Characters of names that may be ordinary words, and of the longest."""

_IN_CLAUSE = r"[^，。；：！？\n、（）()“”]"
_ROW = re.compile(
    rf"[，。](?P<row>{_IN_CLAUSE}{{1,{_LONG}}}(?:、{_IN_CLAUSE}{{1,40}})+)|"
    rf"[，。](?P<titles>《[^》\n]{{1,20}}》(?:[、和与及]?《[^》\n]{{1,20}}》)+)(?P<tail>{_IN_CLAUSE}{{0,30}})"
)
"""Names in a row at the head of a clause, the last with what is said of all of them behind it."""

_NUMBER = re.compile(
    r"(?<![第\d.零一二两三四五六七八九十百千万几数上前后每近约])(?P<number>[两二三四五六七八九十]|\d{1,2})"
    r"(?P<measure>[个家所座条位名支台件处种门项样户艘间栋款场类片])(?![多月半])"
)
"""How many there are, by a measure word of what can be named."""

_CLAUSE_MARKS = "，。；：！？\n"
_CLAUSE_LONG = 40
_NAMES_CLOSED = re.compile("[、：]|其中|包括|之一|[每各]")
"""What tells that the names of a number stand already, or that it is one of many."""

_SOME = re.compile(
    "即|分别|依次|其中|包括|例如|比如|像|如|有的|尤其|特别|无论|不论|不管|不仅|既有|除了?|又有|还有|另|从|由|在|沿|做|搞|种|养|[既又]"
)
"""What begins a row of some of them, or of something else."""

_OPEN = re.compile("等(?!级)|之类")
_FEW_OF_THEM = re.compile("最|率先|首先|先行|尤其|更|名列|就有|就占|领先|居")
"""What is said of some of them only."""

_OWN_NUMBER = re.compile(r"(?:等|这)?(?:[两二三四五六七八九十]|\d{1,2})[大个名位项种类道条样轮届支家座所处]")
"""What closes a row with a number of its own: 初选、复选、定选三个阶段."""

_ALL_OF_THEM = re.compile(
    "各|都|均|全部|全都|皆|依次|轮|同时|一[起同齐道]|先后|相继|纷纷|陆续|每|[一二两三四五六七八九十]村|共同|分头|也|跟着|几个"
)
"""What is said of all of them."""

_ENDINGS = "村镇乡县市州区社厂校站店馆院所局队组路街巷桥河湖山沟库塘寺庙线号街道寨屯湾班园场店户"
_CLASSES = {
    "院": "院",
    "学": "校学",
    "校": "校学",
    "县": "县",
    "道": "街",
    "区": "区片",
    "村": "村点",
    "镇": "镇点",
    "乡": "乡镇点",
    "河": "河流",
    "江": "河流",
    "溪": "河流",
    "组": "组",
    "司": "公企司",
    "社": "社区点",
}
"""What names that end so are called where they are counted; of any other ending, by that character."""

_NAMED = re.compile(
    r"村|社区|[镇乡县市州]|街道|[点站处库桥河湖沟塘湾寨屯组岛岭]|学校|小学|中学|医院|企业|公司|[厂店馆所校]|单位|合作社|水库|景区|车间|字号"
)
"""Nouns of what has names of its own."""

_SORTED = re.compile(
    r"品种|产业|专业|行业|品牌|工种|科室|电器|作物|课程|剧目|曲目|文物|乐器|树种|语言|菜系|学科|项目(?=夺|获|得)|民族|姓|车型|果树|药材|蔬菜|水果|花卉"
)
"""Nouns of sorts, which are called by ordinary words."""

_LEAST, _MOST = 2, 12
_FEWEST = 3


@dataclass(frozen=True, slots=True)
class _Row:
    """Names told one after the other at the head of a clause; ``behind`` is what follows the last."""

    span: Span
    names: tuple[str, ...]
    behind: str
    many: frozenset[int]
    """How many they may be."""
    alone: bool
    """Whether nothing follows the last."""


def named_behind(page: Sequence[Material]) -> Iterator[Doubt]:
    """Doubts about numbers of which the next clause names fewer or more."""
    for material in page:
        text = material.reading.text
        people = {row.start: (row, many) for row, many in people_in_rows(material)}
        for found in _ROW.finditer(text):
            clause = max(
                0,
                found.start() - _CLAUSE_LONG,
                *(text.rfind(mark, max(0, found.start() - _CLAUSE_LONG), found.start()) + 1 for mark in _CLAUSE_MARKS),
            )
            number = _number(text, Span(clause, found.start()))
            if number is None or _SOME.match(found["row"] or ""):
                continue
            start = found.start() + 1
            row = _of_people(text, *people[start]) if start in people else _row(found)
            told = int(parse(number["number"].replace("两", "二")) or 0)
            noun = text[clause : number.start()][-_LONG:] + " " + text[number.end() : found.start()]
            if row is not None and _OWN_NUMBER.match(row.behind):
                continue
            if row is not None and _misses(told, row) and (start in people or _are_of(noun, row)):
                yield _doubt(material, Span(*number.span()), row)


def _number(text: str, clause: Span) -> re.Match[str] | None:
    """The only number of a clause, where its names do not stand already."""
    found = list(_NUMBER.finditer(text, *clause))
    return found[0] if len(found) == 1 and not _NAMES_CLOSED.search(text, *clause) else None


def _row(found: re.Match[str]) -> _Row | None:
    if found["titles"]:
        names = tuple(re.findall("《[^》]+》", found["titles"]))
        alone = not found["tail"]
        return _Row(Span(*found.span("titles")), names, found["tail"], frozenset({len(names)}), alone)
    items = found["row"].split("、")
    ending = items[0][-1] if items[1].endswith(items[0][-1]) or len(items) == len("ab") else ""
    most = [items[0]]
    for item in items[1:-1]:  # what is said of all of them may be a row too: 丙村、丁村的人来坐诊、带教
        if len(item) > max(map(len, most)) + (2 if item.endswith(ending or " ") else 1):
            break
        most.append(item)
    last = items[len(most)]
    longest, shortest = max(map(len, most)), min(map(len, most))
    if longest - shortest > (2 if ending else 1):
        return None
    at = last.find(ending, 1, longest + 3) if ending else -1
    end = at + 1 if at >= 0 else min(len(last), longest)
    many = {len(most) + 1}
    joined = re.match(f"(.{{{max(1, shortest - 1)},{longest + 1}}}?)(?:以及|[和与及])", last)
    if joined is not None:
        many = {len(most) + 2} if len(joined[1]) <= longest else {len(most) + 1, len(most) + 2}
    start = found.start("row")
    span = Span(start, start + sum(len(name) + 1 for name in most) + end)
    behind = "、".join((last[end:], *items[len(most) + 1 :]))
    return _Row(span, (*most, last[:end]), behind, frozenset(many), len(behind) <= 1)


def _of_people(text: str, span: Span, many: int) -> _Row:
    behind = text[span.end : span.end + _CLAUSE_LONG]
    behind = re.split(f"[{_CLAUSE_MARKS}]", behind)[0]
    return _Row(span, tuple(text[slice(*span)].split("、")), behind, frozenset({many}), not behind)


def _misses(told: int, row: _Row) -> bool:
    """Whether a row is a little longer than what is told; or shorter, and surely all there are."""
    if told in row.many or not _LEAST <= told <= _MOST:
        return False
    missed = min(row.many, key=lambda many: abs(many - told)) - told
    if abs(missed) > max(1, told // 4) or len(row.names) < _FEWEST:
        return False
    if missed > 0:
        return True
    all_ = row.alone or _ALL_OF_THEM.search(row.behind) is not None or len(row.names) > _FEWEST
    return all_ and not _OPEN.match(row.behind) and not _FEW_OF_THEM.search(row.behind)


def _are_of(noun: str, row: _Row) -> bool:
    """Whether the names may be those of what is counted: by how they end, or as names and sorts have no common end."""
    if row.names[0].startswith("《"):
        return re.search("[戏书歌剧曲舞部首片目画刊文]", noun) is not None
    ends = [name[-1] for name in row.names]
    end = max(ends, key=ends.count)
    if ends.count(end) >= len(ends) - 1 and end in _ENDINGS:
        return any(sort in noun for sort in _CLASSES.get(end, end))
    if ends.count(end) == len(ends):
        return end in noun or _SORTED.search(noun) is not None
    if _SORTED.search(noun):
        return True
    common = sum(len(name) <= _SHORT and (is_word(name, 0) or is_word(name, len(name) - 2)) for name in row.names)
    return _NAMED.search(noun) is not None and 2 * common < len(row.names)


def _doubt(material: Material, number: Span, row: _Row) -> Doubt:
    text, offsets = material.reading.text, material.reading.offsets
    names = "、".join("".join(name.split()) for name in row.names)
    params = {"figure": shown(text, number), "count": max(row.many), "names": names}
    refs = tuple(FindingRef(material.number, source_ranges=offsets.source_ranges(span)) for span in (number, row.span))
    return Doubt(FindingKind.SUM_FAILS, Severity.MEDIUM, "finding.list_misfits", params, refs)
