"""Years told by two reckonings that do not meet: 光绪十二年（1888年）, 属虎 of somebody born in 1987."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from archive_gui.domain.findings import FindingKind, FindingRef, Severity
from archive_gui.domain.spans import Span
from archive_gui.findings.evidence import Doubt, Material
from archive_gui.language.dates import ERAS
from archive_gui.language.numerals import parse

_NUMBER = "元|[一二三四五六七八九十]{1,3}|[0-9]{1,2}"
_ERAS = "|".join(sorted(ERAS, key=len, reverse=True))
_ERA_FIRST = re.compile(
    rf"(?P<era>{_ERAS})(?P<count>{_NUMBER})年(?P<month>[一-鿿]{{1,3}}月)?[（(,，]?(?:也?即|也就是|公元|西元)*(?P<year>1[0-9]{{3}})年?"
)
_ERA_LAST = re.compile(
    rf"(?P<year>1[0-9]{{3}})年?[（(,，]?(?:也?即|也就是|清朝?)*(?P<era>{_ERAS})(?P<count>{_NUMBER})年"
)
_BEASTS = "鼠牛虎兔龙蛇马羊猴鸡狗猪"
_BORN = re.compile(
    rf"属(?P<first>[{_BEASTS}])的?[^。；0-9]{{0,6}}?(?P<year>(?:19|20)[0-9]{{2}})年(?:的|生|出生|[^。，；]{{0,4}}生人)|"
    rf"(?P<before>(?:19|20)[0-9]{{2}})年(?:[0-9]{{1,2}}月)?(?:出?生(?:人|的)?|生人)[^。；0-9]{{0,8}}?属(?P<last>[{_BEASTS}])"
)
_FIRST_RAT = 1900


def reckonings(page: Sequence[Material]) -> Iterator[Doubt]:
    """Doubts about years of a page told by an era, or by the beast of a birth, that are not the year beside them."""
    for material in page:
        text = material.reading.text
        for found in (*_ERA_FIRST.finditer(text), *_ERA_LAST.finditer(text)):
            count = 1 if found["count"] == "元" else int(parse(found["count"]) or 0)
            apart = int(found["year"]) - ERAS[found["era"]] - count
            # The last weeks of a lunar year lie in the next one.
            if count and apart not in {0, 1 if found.groupdict().get("month") else 0}:
                yield _doubt(material, Span(*found.span()), str(ERAS[found["era"]] + count))
        for found in _BORN.finditer(text) if "属" in text else ():
            year, beast = int(found["year"] or found["before"]), found["first"] or found["last"]
            right = [_BEASTS[(year - earlier - _FIRST_RAT) % 12] for earlier in (0, 1)]
            if beast not in right:  # born in January, one is of the beast before
                yield _doubt(material, Span(*found.span()), f"属{right[0]}")


def _doubt(material: Material, span: Span, right: str) -> Doubt:
    told = material.reading.text[slice(*span)]
    refs = (FindingRef(material.number, source_ranges=material.reading.offsets.source_ranges(span)),)
    params = {"spell": told, "first": right}
    return Doubt(FindingKind.DATES_DISORDER, Severity.MEDIUM, "finding.spell_and_interval", params, refs)
