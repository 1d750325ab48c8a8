"""Things told one by one with 一 each, held against their number: 一台彩超、一台心电图机，三台新设备."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from archive_gui.domain.findings import FindingKind, FindingRef, Severity
from archive_gui.domain.spans import Span
from archive_gui.findings.evidence import Doubt, Material, sentences, shown
from archive_gui.language.numerals import parse

_MEASURES = "名位个台辆座口所间栋件头只条艘套张部眼棵家处块幅"
_ONE = re.compile(rf"(?:(?<=[、，：；和与及])|(?<=[了是有来]))一(?P<measure>[{_MEASURES}])(?=[一-鿿])")
"""One of them, at the head of its clause or its place in a row."""
_NUMBER = re.compile(
    rf"(?<![第每前后近上下另头百千万零十\d.])(?P<number>[两二三四五六七八九]|\d)(?P<measure>[{_MEASURES}])(?![多半月])"
)
_JOINED = re.compile(
    r"[^。！？\n\d两二三四五六七八九十几]{1,14}[、，；和与及]|[^。！？\n\d两二三四五六七八九十几、，；]{1,14}(?:和|与|及|以及)"
)
"""What leads from one to the next: no number of anything else."""
_AHEAD = re.compile("[一-鿿“”]{0,8}[，：:—]{1,2}")
_BEHIND = re.compile("[^。！？\\d，、；]{1,12}，(?:这|一共|总共|共|合计)?")
"""What stands between a number and the first of them, or the last of them and their number."""
_OPEN = re.compile("等|还有|其中|包括|另|其余|最|之一|别的|又|再")
_LAST = re.compile("[^，；、]{1,20}[。！？\n]")
"""What tells that none is told behind the last of them."""
_LEAST = 2


def one_each(page: Sequence[Material]) -> Iterator[Doubt]:
    """Doubts about numbers of which one fewer or one more is told with 一 each."""
    for material in page:
        text = material.reading.text
        for row in _rows(text, list(_ONE.finditer(text))):
            found = _number(material, row)
            if found is None:
                continue
            told = int(parse(found["number"].replace("两", "二")) or 0)
            between = text[min(found.end(), row[-1].end()) : max(found.start(), row[-1].end())]
            closed = found.start() > row[-1].end() or len(row) > told or _LAST.match(text, row[-1].end())
            if abs(told - len(row)) == 1 and closed and not _OPEN.search(between):
                yield _doubt(material, Span(*found.span()), row)


def _rows(text: str, ones: Sequence[re.Match[str]]) -> Iterator[list[re.Match[str]]]:
    """Those of one measure that follow one another in a sentence."""
    row: list[re.Match[str]] = []
    for one in ones:
        if row and not (one["measure"] == row[0]["measure"] and _JOINED.fullmatch(text, row[-1].end(), one.start())):
            if len(row) >= _LEAST:
                yield row
            row = []
        row.append(one)
    if len(row) >= _LEAST:
        yield row


def _number(material: Material, row: Sequence[re.Match[str]]) -> re.Match[str] | None:
    """Their number right before the first of them or right behind the last, in their sentence."""
    text = material.reading.text
    sentence = sentences(material).sentence(row[0].start())
    for found in _NUMBER.finditer(text, *sentence):
        if found["measure"] != row[0]["measure"]:
            continue
        if found.end() <= row[0].start() and _AHEAD.fullmatch(text, found.end(), row[0].start()):
            return found
        if found.start() >= row[-1].end() and _BEHIND.fullmatch(text, row[-1].end(), found.start()):
            return found
    return None


def _doubt(material: Material, number: Span, row: Sequence[re.Match[str]]) -> Doubt:
    text, offsets = material.reading.text, material.reading.offsets
    end = next((at for at in range(row[-1].end(), len(text)) if text[at] in "，。；、！？\n"), len(text))
    names = Span(row[0].start(), end)
    params = {"figure": shown(text, number), "count": len(row), "names": "".join(text[slice(*names)].split())}
    refs = tuple(FindingRef(material.number, source_ranges=offsets.source_ranges(span)) for span in (number, names))
    return Doubt(FindingKind.SUM_FAILS, Severity.MEDIUM, "finding.list_misfits", params, refs)
