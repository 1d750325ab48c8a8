"""Firms that a text tells of without their names: 样城一家玩具企业来此设厂, 厂里 for it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from archive_gui.domain.spans import Span
from archive_gui.facts.sought import Sought
from archive_gui.facts.subjects.people import lead_of

_FIRM = Sought(
    "(?<=一家)(?P<noun>[一-鿿]{1,8}?(?:企业|公司|厂|合作社))(?=[，,]?(?:来|在|到|落户|入驻|进驻|看[中上]|相中|租|投资|把|将|"
    "先后|便|就|也|愿|搬|主动))",
    after="家",
    ahead=("企业", "公司", "厂", "合作社"),
    within=(2, 12),
)
# 引进一家企业, 是一家企业: whoever brings it in or is one is told of.
_LED_BY_VERB = re.compile("[引办有是建开请找给成为与和同由被把]")
_LONGEST_LEAD = 10


def unnamed_firms(text: str) -> Iterator[Span]:
    """The firms without names that begin clauses of a folded text, in order."""
    for match in _FIRM.finditer(text):
        lead = lead_of(text, match.start())
        if len(lead) <= _LONGEST_LEAD and not _LED_BY_VERB.search(lead):
            yield Span(*match.span("noun"))
