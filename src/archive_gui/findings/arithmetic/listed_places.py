"""Villages and towns counted in one clause and named in the next: 把5个村拢到一起，甲村、乙村、丙村、丁村…."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from archive_gui.domain.findings import FindingKind, FindingRef, Severity
from archive_gui.domain.spans import Span
from archive_gui.findings.counts import COUNTED, Count
from archive_gui.findings.evidence import Doubt, Material, of_facts, shown

_SORT = re.compile(
    r"(?P<sort>村民小组|村|镇|乡|社区|县|组)(?!民|干|支|委|集体|级|域|里)(?:[^\s，。；：！？、\d]{0,10})，"
)
"""Places of one sort, and what is said of them to the end of the clause."""

_LEAST, _MOST = 3, 12
_ALIKE = {sort: re.compile(rf"[一-鿿]{{1,5}}?{sort}(?:[、和及与][一-鿿]{{1,5}}?{sort})+") for sort in
          ("村", "镇", "乡", "社区", "县", "组")}  # fmt: skip
"""Names that end as what was counted."""

_SHORT = re.compile(
    r"(?P<row>[一-鿿]{2,3}(?:、[一-鿿]{2,3})+(?:[、和与及][一-鿿]{2,3}?)??)"
    r"(?=[一二两三四五六七八九十]村|相继|先后|纷纷|陆续|都|也|均|跟着|一起|一同|共同|全部|几个村)"
)
"""Names without their sort, up to the word that tells what all of them do."""

_JOINED = re.compile("[、和及与]")
_OPEN = re.compile("等")


def listed_places(page: Sequence[Material], counts: Sequence[Count]) -> Iterator[Doubt]:
    """Doubts about numbers of villages or towns of which the next clause names fewer or more."""
    texts = {material.number: material for material in page}
    for count in counts:
        if count.kind in COUNTED and count.exact and _LEAST <= count.value <= _MOST and count.value % 1 == 0:
            yield from _named(texts[count.article], count)


def _named(material: Material, count: Count) -> Iterator[Doubt]:
    text = material.reading.text
    told = _SORT.match(text, count.fact.span.end)
    if told is None:
        return
    sort = "组" if told["sort"] == "村民小组" else told["sort"]
    row = _ALIKE[sort].match(text, told.end()) or _SHORT.match(text, told.end())
    if row is None:
        return
    names = _JOINED.split(row[0])
    missed = len(names) - int(count.value)
    if len(names) < _LEAST or not missed or abs(missed) > max(1, count.value / 3):
        return
    if missed < 0 and _OPEN.match(text, row.end()):
        return
    span = Span(*row.span())
    refs = of_facts([(count.article, count.fact)])
    ranges = material.reading.offsets.source_ranges(span)
    params = {"figure": shown(text, count.fact.span), "count": len(names), "names": row[0]}
    yield Doubt(
        FindingKind.SUM_FAILS,
        Severity.MEDIUM,
        "finding.list_misfits",
        params,
        (*refs, FindingRef(count.article, source_ranges=ranges)),
    )
