"""Totals that stand behind their parts, and rests: 三项合计, 还有29个."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from archive_gui.domain.findings import FindingKind, Severity
from archive_gui.domain.spans import Span
from archive_gui.findings.amounts import printed_step
from archive_gui.findings.arithmetic.parts import Parts, is_loose, judged
from archive_gui.findings.arithmetic.portion_words import are_told_apart
from archive_gui.findings.counts import COUNTED, Count, one_measure
from archive_gui.findings.evidence import Doubt, of_facts, shown
from archive_gui.language.numerals import parse

_BEHIND = re.compile(
    r"(?:合计|共计|总计|总共|加起来|加在一起|合起来|累计(?!结))[一-鿿]{0,6}|(?:以上|上述|前述)[^，。；]{0,12}共[一-鿿]{0,6}|"
    r"^(?:这|前后|[去今]年)?[\d两二三四五六七八九十]+[年项次批期轮处块类]来?(?:加起来|下来)?一?[共总]计?[一-鿿]{0,12}|"
    r"^(?:这)?[\d两二三四五六七八九十]+(?:大|项|类|种|块|笔)[一-鿿]{0,6}(?:达到?|为|有)|"
    r"(?:^|[家户村])总(?:收入|投入|支出|产值|产量|面积)(?:达到?|为|有|是|约)?|"
    r"^[^，。；]{0,2}一?共[一-鿿]{0,4}|^[全该本我][省市县区州镇乡村校厂社][一-鿿]{0,8}(?:一?共|合计|总计|总共)(?:计|有|达)?|"
    r"^[一-鿿]{0,8}总[数量额](?:达到?|为|是|有)?|^[一-鿿]{0,4}(?:全[长程]|总[数量额长])[为是达有]?|^(?:全年|前后|里外|上下)[一-鿿]{0,4}"
)
"""What announces a total of the figures before it."""

_REST = re.compile(
    r"还[有剩]|剩[下余]?|其余|余下|[尚仅]有|尚未|没有?|未[一-鿿]{1,2}|缺[席勤考额]|请假|[结节剩]余|余额|欠|自[付费掏筹]|自己[一-鿿]{0,3}[掏付花出担]|个人[一-鿿]{0,3}[付担出]"
)
"""What leads on to the last part of a whole."""

_LEFT = re.compile("还剩|剩下|只剩|余下|其余|还欠|尚欠|尚有|结余|节余|余额|还差")
"""What says that it is all that is left."""

_OF_TOTAL = re.compile(r"^[一-鿿]{0,6}[里中][，,]")
"""全镇4126名学生里，: what follows are parts."""

_ROW = 24
"""Characters between two figures that are told in one breath."""
_LINE = re.compile(r"\s*(?:\d{1,2}[.、．)）]|[（(]?[一二三四五六七八九十]{1,3}[)）、．.]|[-—*•·●■◆▲★]|[①-⑳])")
"""What begins a line of a list."""
_FAR_BACK = 60
_MOST = 10
"""Parts before a total that are looked at."""
_SHORT_ROW, _FEWEST = 10, 3
"""Characters from one figure of a row to the next, and figures of one that a smaller total must come to."""

_SO_MANY = re.compile(r"(?:这|以上|上述)?(?P<number>[两二三四五六七八九]|\d)[项类块笔家处部]")
_NEAR = 0.15
"""So many parts that miss their total by more are not all of them."""

_OF_A_HOUSEHOLD = 300_000
"""Up to here sums, of money or else, are told as they are."""

_NEAR_APART = 0.3
"""The same of parts that words tell apart."""

_MARKED = re.compile(
    r"\d{4}年|[今去前]年|第[一二三四五六七八九十]|首[年次批期]|头[一年次回]|[一二三四五六]期|次年|最后|[上下]半年|[一二三四]季度|又|\d+月(?!\d)"
)
"""What tells one part from the others where their total follows."""

_TELLING = 50
"""A smaller total comes out by chance."""


def totals(texts: dict[int, str], counts: Sequence[Count]) -> Iterator[Doubt]:
    """Doubts and confirmations about totals behind their parts and rests of a page."""
    for _place, group in groupby(counts, key=lambda count: (count.article, count.sentence.start)):
        for trio in _trios(list(group)):
            yield from _rest(texts, trio)
    for article, group in groupby(counts, key=lambda count: count.article):
        text, inside = texts[article], list(group)
        for at, count in enumerate(inside):
            if _announced(text, count):
                yield from _summed(texts, _before(text, inside[max(0, at - _FAR_BACK) : at], count), count)


def _announced(text: str, count: Count) -> bool:
    lead = text[count.clause.start : count.fact.span.start]
    return any(found.end() == len(lead) for found in _BEHIND.finditer(lead))


def _trios(inside: list[Count]) -> Iterator[tuple[Count, Count, Count]]:
    return zip(inside, inside[1:], inside[2:], strict=False)


def _before(text: str, before: Sequence[Count], total: Count) -> list[Count]:
    """The figures before a total in its paragraph; where it has none, one of each line of the list above it."""
    beside = [count for count in before if count.paragraph == total.paragraph]
    if any(_alike(count, total) for count in beside):
        return beside[-_MOST:]
    lines: dict[Span, Count] = {}
    following = total.paragraph
    for count in reversed(before):
        if count.paragraph != following and not (
            _LINE.match(text, count.paragraph.start) and not text[count.paragraph.end : following.start].strip()
        ):
            break
        following = count.paragraph
        if _alike(count, total):
            lines.setdefault(count.paragraph, count)
    return list(reversed(lines.values()))


def _alike(one: Count, other: Count) -> bool:
    return one_measure(one, other) and one.exact and other.exact


def _summed(texts: dict[int, str], before: Sequence[Count], total: Count) -> Iterator[Doubt]:
    """A total and the figures right before it that come to it; all of its unit where none do."""
    text = texts[total.article]
    parts = [part for part in before if _alike(part, total) and not is_loose(text, part)]
    if parts and parts[0].value == len(parts) - 1:
        del parts[0]  # 三个村分别投工320个、410个和280个: it tells how many parts there are
    if len(parts) < 2 or total.value < _TELLING:
        yield from _of_few(texts, parts, total)
        return
    for first in range(len(parts) - 1):
        if abs(sum(part.value for part in parts[first:]) - total.value) < 1e-6 * total.value:
            parts = parts[first:]
            break
    found = Parts(total, tuple(parts), complete=True, inside=False, halves=False)
    yield from _first_doubt(judged(texts, found), _of_so_many(texts, found))


def _first_doubt(general: Iterator[Doubt], special: Iterator[Doubt]) -> Sequence[Doubt]:
    """What is told by the first that doubts; a confirmation where none does."""
    told = list(general)
    return told if any(one.severity is not Severity.INFO for one in told) else list(special) or told


def _of_so_many(texts: dict[int, str], found: Parts) -> Iterator[Doubt]:
    """Parts told in one breath with their total: it says how many they are (三类合计), or they are told apart.

    2017年贷3万元，2018年贷5万元，今年又贷2万元，一共贷了11万元.
    """
    total, text = found.total, texts[found.total.article]
    told = _SO_MANY.match(text, total.clause.start, total.fact.span.start)
    row = _in_one_breath(found)
    if len(row) < len("ab"):
        return
    opening = row[0].clause.start
    spans = [Span(opening, opening), *(part.fact.span for part in row)]
    labels = [text[a.end : b.start] for a, b in pairwise(spans)]
    numbered = told is not None and parse(told["number"].replace("两", "二")) == len(row)
    whole = sum(part.value for part in row)
    if not numbered and not _are_apart(labels):
        return
    if _slack([*row, total]) < abs(whole - total.value) <= (_NEAR if numbered else _NEAR_APART) * total.value:
        params = {"total": shown(text, total.fact.span), "parts": " + ".join(part.fact.quote for part in row)}
        refs = of_facts((count.article, count.fact) for count in (*row, total))
        yield Doubt(FindingKind.SUM_FAILS, Severity.MEDIUM, "finding.sum_fails_here", params, refs)


def _in_one_breath(found: Parts) -> list[Count]:
    """The parts that lead on to a total without a gap, in its sentence."""
    row: list[Count] = []
    following = found.total
    for part in reversed(found.parts):
        if following.fact.span.start - part.fact.span.end > _ROW or part.sentence != found.total.sentence:
            break
        row.insert(0, part)
        following = part
    return row


def _slack(figures: Sequence[Count]) -> float:
    """How far rounding may carry a total from its parts; what one household reckons is not rounded: 2万元, 3万元."""
    steps = [printed_step(one.fact.quote, one.value) for one in figures]
    if (figures[0].kind in COUNTED and max(steps) <= 1) or max(one.value for one in figures) < _OF_A_HOUSEHOLD:
        return 0.1 * min(steps)
    return sum(steps) / 2


def _are_apart(labels: Sequence[str]) -> bool:
    """Whether each part is told by a year, a time or a number of its own, or by another word of one row."""
    marks = [_MARKED.findall(label) for label in labels]
    told = [found[-1] for found in marks if found]
    return (len(told) == len(labels) == len(set(told))) or are_told_apart(labels)


def _of_few(texts: dict[int, str], parts: Sequence[Count], total: Count) -> Iterator[Doubt]:
    """一等奖1名、二等奖3名、三等奖5名，共11人获奖: small figures of one row that end in their total."""
    text, row = texts[total.article], parts[-_MOST:]
    figures = [*row, total]
    beside = all(0 < b.fact.span.start - a.fact.span.end <= _SHORT_ROW for a, b in pairwise(figures))
    listed = all(text[a.fact.span.end : b.fact.span.start].startswith("、") for a, b in pairwise(row))
    if len(row) < _FEWEST or not (beside and listed) or total.kind not in COUNTED:
        return
    missed = abs(sum(part.value for part in row) - total.value)
    if 0 < missed <= max(2, total.value / 4):
        params = {"total": shown(text, total.fact.span), "parts": " + ".join(part.fact.quote for part in row)}
        refs = of_facts((count.article, count.fact) for count in (*row, total))
        yield Doubt(FindingKind.SUM_FAILS, Severity.MEDIUM, "finding.sum_fails_here", params, refs)


def _rest(texts: dict[int, str], trio: tuple[Count, Count, Count]) -> Iterator[Doubt]:
    """问题327个，已整改298个，还有29个: a whole, what was done of it and the rest; 学生里，小学2870人，初中1256人."""
    whole, done, rest = trio
    text = texts[whole.article]
    if not (_alike(whole, done) and _alike(whole, rest)) or whole.value < max(_TELLING, done.value, rest.value):
        return
    first, second = (text[a.fact.span.end : b.fact.span.start] for a, b in pairwise(trio))
    in_row = first.startswith(("、", "和", "及"))
    if in_row or max(len(first), len(second)) > _ROW or any(is_loose(text, count) for count in trio):
        return
    if _REST.search(second) or _OF_TOTAL.match(first):
        found = Parts(whole, (done, rest), complete=True, inside=False, halves=False, rest=True)
        yield from _first_doubt(judged(texts, found), _left(texts, found, second))


def _left(texts: dict[int, str], found: Parts, lead: str) -> Iterator[Doubt]:
    """3000斤，吃掉1200斤，还剩2000斤: what is left of a whole is no estimate."""
    whole, (done, rest) = found.total, found.parts
    text = texts[whole.article]
    missed = abs(done.value + rest.value - whole.value)
    smaller = max(done.value, rest.value) < whole.value
    if smaller and _LEFT.search(lead) and _slack((whole, done, rest)) < missed <= _NEAR * whole.value:
        params = {"total": shown(text, whole.fact.span), "parts": f"{done.fact.quote} + {rest.fact.quote}"}
        refs = of_facts((one.article, one.fact) for one in (whole, done, rest))
        yield Doubt(FindingKind.SUM_FAILS, Severity.MEDIUM, "finding.sum_fails_here", params, refs)
