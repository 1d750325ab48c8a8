"""Where words apart from a name say what somebody is: 这位副校长; 作为第一书记，他; 某某挂职副县长."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from archive_gui.domain.spans import Span
from archive_gui.findings.evidence import Sentences
from archive_gui.findings.names.office_words import OFFICE

_WORDS = "[^，。；！？、,;：:（）()“”\\s的他她]"
_LIST = rf"(?:{_WORDS}{{0,16}}?、)?{_WORDS}{{0,16}}?副?(?:{OFFICE})"
_ENDED = "(?![小组长主书代委队师员院局所站工])"
"""What stands behind an office that goes on there: 村民小组组长 is no 村民."""

_THIS = re.compile(rf"(?:这[位名个]|该)(?P<said>(?!曾|原|前){_LIST}){_ENDED}")
_IS = re.compile(rf"(?<![让请给对被把使向])[他她](?:现任|担任|任|兼任|是|也是|现在是)(?P<said>{_LIST})(?=[，。；,;！])")
_SENT = re.compile(
    r"(?<![让请给对被把使向])[他她]是(?:由|从)?(?P<said>[^，。；！？“”是]{2,14}?派(?:来|驻村)?的)(?![一-鿿])"
)
_AS = re.compile(rf"(?:作为|身为)(?P<said>{_WORDS}{{0,16}}?(?:的{_WORDS}{{0,4}}?)?副?(?:{OFFICE}))，(?P<who>[他她])?")
_TAKES = re.compile(rf"(?:现任|担任|出任|任|挂职|挂任|兼任)(?:着|了)?(?P<said>{_LIST}){_ENDED}")
"""What is said right behind a name: 某某挂职样溪县委常委、副县长."""

OTHER_TIME = re.compile("曾|原任|原是|时任|[前历]任|当年|年前|那时|退休|候选|如果|想当|要当|像|[0-9]{4}年")
"""What a sentence says before such words that tells of another time."""


def callings(text: str, breaks: Sentences, people: Sequence[tuple[str, Span]]) -> Iterator[tuple[int, Span]]:
    """Which of the mentions of ``people`` words tell of that stand apart from the name, and where these stand.

    Told of who is named last, where that sentence names nobody else; what is told of another time is left out.
    """
    order = sorted(range(len(people)), key=lambda index: people[index][1])
    starts = [people[index][1].start for index in order]
    by_end = {people[index][1].end: index for index in order}
    by_start = {people[index][1].start: index for index in order}
    for found in _TAKES.finditer(text):
        if found.start() in by_end and _is_now(text, breaks, found):
            yield by_end[found.start()], Span(*found.span("said"))
    for found in _AS.finditer(text):
        index = _told_last(breaks, people, order, starts, found.start()) if found["who"] else by_start.get(found.end())
        if index is not None and _is_now(text, breaks, found):
            yield index, Span(*found.span("said"))
    for pattern in (_THIS, _IS, _SENT):
        for found in pattern.finditer(text):
            index = _told_last(breaks, people, order, starts, found.start())
            # 这位支书某某 has its name behind it.
            if index is not None and found.end() not in by_start and _is_now(text, breaks, found):
                yield index, Span(*found.span("said"))


def _is_now(text: str, breaks: Sentences, found: re.Match[str]) -> bool:
    """Whether a sentence up to the end of the words tells of no other time."""
    return OTHER_TIME.search(text, breaks.sentence(found.start()).start, found.end()) is None


def _told_last(
    breaks: Sentences, people: Sequence[tuple[str, Span]], order: Sequence[int], starts: Sequence[int], at: int
) -> int | None:
    """Who is named last before a place in its paragraph, in a sentence that names nobody else."""
    before = bisect_left(starts, at)
    if not before or starts[before - 1] < breaks.paragraph(at).start:
        return None
    index = order[before - 1]
    around = breaks.sentence(people[index][1].start)
    beside = {people[other][0] for other in order[bisect_left(starts, around.start) : before]}
    return index if len(beside) == 1 else None
