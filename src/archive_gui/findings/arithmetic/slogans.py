"""Numbers in names held against what the names stand for: “五统一” with four 统一 told behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from archive_gui.domain.findings import FindingKind, FindingRef, Severity
from archive_gui.domain.spans import Span
from archive_gui.findings.evidence import Doubt, Material, shown
from archive_gui.language.numerals import parse

_NUMBER = "[两二三四五六七八九十]"
_NAME = re.compile(
    rf"[“\"](?P<quoted>(?P<many>{_NUMBER})[个大项条]?(?P<key>[一-鿿]{{1,4}}))[”\"]|"
    rf"(?P<bare>(?P<number>{_NUMBER})[个大项条](?P<word>[一-鿿]{{2}}))(?=[：:，（(—]|即)"
)
"""“五统一”, “四个不摘”; 四个到位 where its parts follow."""

_AT_LEAST = re.compile(rf"{_NUMBER}(?:[个大项条]?[一-鿿]{{1,4}}[”\"]|[个大项条][一-鿿]{{2}}[：:，（(—即])")
"""What every such name has: only articles that have it are read for more."""

_LEADS = re.compile(
    r"[一-鿿]{0,8}?(?:[，,：:（(—]+(?:即|就是|也就是|分别是|包括|是指|指的是|是)?|即|是指|指的是)[：:]?[“\"]?"
)
"""What stands between a name and what it stands for."""

_STOP = re.compile(r"[。；！？）)\n]")
_BETWEEN = re.compile(r"[”\"]?(?:[、，,]|以及|和(?=[“\"]))[“\"]?")
_OPEN = re.compile(r"等|……|…")
_DIGIT = re.compile(r"\d")
_LONGEST, _FURTHEST = 12, 150
_FEWEST = 2


def slogans(page: Sequence[Material]) -> Iterator[Doubt]:
    """Doubts about names that say how many things they stand for, and stand for some more or fewer.

    What a name stands for is a list whose items all have its word (统一供苗、统一防治 …).
    """
    for material in page:
        text = material.reading.text
        for name in _NAME.finditer(text) if _AT_LEAST.search(text) else ():
            key = name["key"] or name["word"]
            many = int(parse((name["many"] or name["number"]).replace("两", "二")) or 0)
            for listed in (_behind(text, name.end(), key), _ahead(text, name.start(), key)):
                items = _items(text, listed, key) if listed else []
                if listed and len(items) >= _FEWEST:
                    yield from _taken_up(material, name, many, key)
                    if many and 0 < abs(len(items) - many) <= max(1, many / 3):
                        yield _doubt(material, Span(*name.span("quoted" if name["quoted"] else "bare")), listed, items)
                    break


def _taken_up(material: Material, name: re.Match[str], many: int, key: str) -> Iterator[Doubt]:
    """“四个有”：…，这“五个有”: the name right behind its list, with another number."""
    text, offsets = material.reading.text, material.reading.offsets
    again = re.compile(rf"这[“\"](?P<again>(?P<many>{_NUMBER})[个大项条]?{re.escape(key)})[”\"]")
    found = again.search(text, name.end(), min(len(text), name.end() + _FURTHEST))
    if found is None or not name["quoted"] or int(parse(found["many"].replace("两", "二")) or 0) == many:
        return
    spans = Span(*name.span("quoted")), Span(*found.span("again"))
    refs = tuple(FindingRef(material.number, source_ranges=offsets.source_ranges(span)) for span in spans)
    first, second = (text[slice(*span)] for span in spans)
    params = {"first": first, "second": second, "context": shown(text, spans[1])}
    yield Doubt(FindingKind.NAMES_VARY, Severity.MEDIUM, "finding.programme_names_vary", params, refs)


def _behind(text: str, end: int, key: str) -> Span | None:
    """The list behind a name: it goes on as long as the word comes again."""
    lead = _LEADS.match(text, end)
    if lead is None:
        return None
    stop = _STOP.search(text, lead.end(), lead.end() + _FURTHEST)
    close = stop.start() if stop else min(len(text), lead.end() + _FURTHEST)
    last = lead.end()
    at, shape = last, None
    for mark in [*_BETWEEN.finditer(text, last, close), None]:
        until = mark.start() if mark else close
        told = _places(text[at:until], key)
        if not told or (shape is not None and told != shape):
            break
        shape = told if len(key) == 1 else None  # 一套水价，由乡镇统一考核 goes on with another 一
        last, at = until, mark.end() if mark else until
    return Span(lead.end(), last) if last > lead.end() else None


def _places(item: str, key: str) -> tuple[int, ...]:
    """Where a word stands in an item."""
    return tuple(found.start() for found in re.finditer(re.escape(key), "".join(item.split())))


def _ahead(text: str, start: int, key: str) -> Span | None:
    """The list before a name: 统一供苗、统一防治、统一加工的“三统一”."""
    begin = start
    while begin > max(0, start - _FURTHEST) and text[begin - 1] not in "。；！？，,：:\n":
        begin -= 1
    first = text.find(key, begin, start)
    found = text[first:start] if first >= 0 else ""
    return Span(first, start) if "、" in found and re.search(r"的$|[，,]?(?:这|等)?$", found) else None


def _items(text: str, listed: Span, key: str) -> list[str]:
    """The items of a list; none where one lacks the word, or not all are told."""
    told = text[listed.start : listed.end].rstrip('”"的 ')
    items = ["".join(item.split()) for item in _BETWEEN.split(told)]
    # 东片410名，西片580名: figures of their own make parts of them, which may go on otherwise.
    fit = all(key in item and len(item) <= _LONGEST and not _DIGIT.search(item) for item in items)
    if len(key) == 1:  # so short a word is in many others by chance
        one_length = len({(_places(item, key), len(item)) for item in items}) == 1  # 走访一次、慰问一次; 一生一案
        ends = all(item.startswith(key) for item in items) or all(item.endswith(key) for item in items)
        return items if fit and (one_length or (ends and _once(items, key))) and not _OPEN.search(told) else []
    fit = fit and _once(items, key)
    return items if fit and not _OPEN.search(told) else []


def _once(items: Sequence[str], key: str) -> bool:
    return all(item.count(key) == 1 for item in items)


def _doubt(material: Material, name: Span, listed: Span, items: Sequence[str]) -> Doubt:
    text, offsets = material.reading.text, material.reading.offsets
    params = {"figure": shown(text, name), "count": len(items), "names": "、".join(items)}
    refs = tuple(FindingRef(material.number, source_ranges=offsets.source_ranges(span)) for span in (name, listed))
    return Doubt(FindingKind.SUM_FAILS, Severity.MEDIUM, "finding.list_misfits", params, refs)
