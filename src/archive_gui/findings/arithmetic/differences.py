"""What was, what is and by how much it changed, told one after the other, whatever verbs tell it: 压到, 并成, 撤掉.

Three figures of one measure in one breath, the second told as what the first came to, the third by a word of direction:
no more is asked. ``moves`` reads the verbs that it knows, and shares of growth and multiples besides.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from archive_gui.domain.findings import FindingKind, Severity
from archive_gui.findings.amounts import POINTS, Amount, alike_exact, comparable, roughly, together
from archive_gui.findings.arithmetic.moves import in_minutes
from archive_gui.findings.arithmetic.periods import by_period
from archive_gui.findings.evidence import Doubt, of_facts, shown

_CAME_TO = re.compile("[到至成为了][一-鿿]{0,2}$")
"""What leads from what was to what is: 压到, 并成, 降为, 涨到了."""
_FROM = re.compile(
    "[由从自]|原|[去前上头]年|过去|[以从先]前|以往|往年|早先|起初|当[初年时]|那时|本来|开头|刚|才|只|\\d{4}年"
)
_NOW = re.compile("如今|现在|眼下|目前|而今|今[年天]|一通|[只仅][剩要需用有花]|已|\\d{4}年")
"""What tells that the first was before, and what tells that the second is now."""
_WAY = re.compile(
    "(?P<up>[增多升涨添贵]|[提拔]?高(?!于)|[延拉加]长|长了)|(?P<down>[减少降跌省缩压短撤裁砍快退掉]|低(?!于))"
)
_OF_ANOTHER = re.compile(
    r"[，,]到|[高低多少]于|超|单程|往返|来回|其中|分别|另|平均|[^一-鿿]每|目标|计划|任务|预计|还[要需差]|[再争]|(?<![同环])比(?!原|过去|以前|从前|当初|那时|[去头前上]年|往年|早先|起初|开始|改造|此前)|较(?!原|过去|以前|[去头前上]年)|年均|月均|[年月]增"
)
"""What makes the third figure that of something else."""
_BETWEEN, _BEHIND = 40, 26
"""Characters from the first figure to the second, and from that to the third."""
_AT = 20
_NEAR = 0.6
"""A difference that is missed by more is that of something else."""


def differences(texts: dict[int, str], amounts: Sequence[Amount], told: Iterable[Doubt] = ()) -> Iterator[Doubt]:
    """Doubts about differences of two figures told right before them; none about figures ``told`` of already."""
    kinds = {FindingKind.SUM_FAILS, FindingKind.SUM_HOLDS}
    known = {(ref.article, ref.fact) for doubt in told if doubt.kind in kinds for ref in doubt.refs}
    for inside in by_period(texts, amounts):
        text = texts[inside[0].article]
        for trio in _trios(in_minutes(inside)):
            free = all((one.article, one.fact.id) not in known for one in trio)
            if free and _is_moved(text, *trio) and _fails(*trio):
                yield _doubt(text, *trio)


def _trios(inside: Sequence[Amount]) -> Iterator[tuple[Amount, Amount, Amount]]:
    """Figures of one measure that follow one another, other measures between them or not; points follow percentages."""
    held: dict[str, list[Amount]] = {}
    for amount in inside:
        points = amount.unit in POINTS
        measure = "%" if points else amount.unit or amount.kind.value
        row = held.setdefault(measure, [])
        of_one = len(row) > 1 and (points or comparable(row[-1], amount)) and comparable(row[-2], row[-1])
        if of_one and (points == (row[-1].unit == "%")) and row[-1].unit not in POINTS:
            yield row[-2], row[-1], roughly(amount)
        row.append(amount)


def _is_moved(text: str, first: Amount, second: Amount, by: Amount) -> bool:
    """Whether the second is told as what the first came to, and the third as how far that is."""
    between = text[first.fact.span.end : second.fact.span.start]
    behind = text[second.fact.span.end : by.fact.span.start]
    if not (first.exact and second.exact and by.exact) or len(between) > _BETWEEN or len(behind) > _BEHIND:
        return False
    way = list(_WAY.finditer(behind))
    rises = second.value > first.value
    if not way or (way[-1]["up"] is not None) != rises or _OF_ANOTHER.search(behind) or _OF_ANOTHER.search(between):
        return False
    lead = text[max(first.sentence.start, first.fact.span.start - _AT) : first.fact.span.start]
    was = _FROM.search(lead) is not None
    came_to = _CAME_TO.search(between) is not None and _WAY.search(between + lead[-4:]) is not None
    return (was and _CAME_TO.search(between) is not None) or came_to or (was and _NOW.search(between) is not None)


def _fails(first: Amount, second: Amount, by: Amount) -> bool:
    scale = 100 if by.unit in POINTS else 1
    one, other = alike_exact(first, second)
    right = abs(one.value - other.value) * scale
    slack = by.step / 2 * (by.slack > 0) + together(one.slack, other.slack) * scale
    missed = abs(right - by.value)
    of_end = by.value in {first.value, second.value}  # 扩到十车道，成为最长的十车道公路
    return not of_end and slack + 1e-9 < missed <= _NEAR * max(right, by.value)


def _doubt(text: str, first: Amount, second: Amount, by: Amount) -> Doubt:
    params = {
        "first": shown(text, first.fact.span),
        "second": shown(text, second.fact.span),
        "moved": shown(text, by.fact.span),
    }
    refs = of_facts((one.article, one.fact) for one in (first, second, by))
    return Doubt(FindingKind.SUM_FAILS, Severity.MEDIUM, "finding.difference_fails", params, refs)
