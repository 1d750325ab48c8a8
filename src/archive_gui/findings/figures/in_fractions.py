"""What is counted one by one and told as a fraction: 惠及学生2.31人次, where 万 was lost or a point came in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from archive_gui.domain.findings import FindingKind, Severity
from archive_gui.findings.amounts import Amount
from archive_gui.findings.evidence import Doubt, of_facts, shown
from archive_gui.language.folds import fold

_FRACTION = re.compile(r"\d[\d,]*\.\d+(?:人次|户次|[人名位户家所座栋头只羽件起艘])")
"""A pair of trains may run one way (12.5对), a day's work be half a one: such measures are left out."""
_RATE = re.compile("[每均率度]|指数|系数|折合|折算|相当于|换算|标准|当量")
"""What makes a fraction one of so many for each, or one reckoned."""
_HALF = ".5"


def in_fractions(texts: dict[int, str], amounts: Sequence[Amount]) -> Iterator[Doubt]:
    """Doubts about people, households and things that are told as broken ones, where no rate is told."""
    for amount in amounts:
        printed = "".join(fold(amount.fact.quote).split())
        if not _FRACTION.fullmatch(printed) or _HALF in printed:
            continue
        text = texts[amount.article]
        if _RATE.search(text, amount.sentence.start, amount.fact.span.start) is None:
            params = {"figure": shown(text, amount.fact.span)}
            refs = of_facts([(amount.article, amount.fact)])
            yield Doubt(FindingKind.UNIT_CLASH, Severity.MEDIUM, "finding.in_fractions", params, refs)
