"""Groups that act though they bear no name: 县级领导每人联系2个村, 46支医疗队每月巡诊1次, 试点村….

They are told of with the place or body whose they are: 样县县级领导.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from archive_gui.domain.spans import Span
from archive_gui.facts.breaks import Breaks
from archive_gui.facts.subjects.mentions import Mention, MentionKind
from archive_gui.language.people_groups import GROUP

_HEAD = r"(?:^|[，。；！？：、,;!?:\n])(?:\0|\s|[-*•]|[全该][省市县区州镇乡]的?|其中|目前|现有)*"
# 给绣娘每人发: to whom something is done.
_DONE_TO = re.compile(
    "[给为对向把让使由被]|组织|安排|要求|发放|补[助贴]|奖|聘|请|招|选|带动|[帮资]助|平均|[一二两三四五六七八九十]"
)
_EACH = re.compile(
    rf"{_HEAD}(?:[\d.]+[余多]?万?[名位户支个])?(?P<who>[一-鿿]{{2,16}})(?<![省市县区州镇乡村组里])每[人名位户家支队][^，。；！？,;!?\n]{{0,16}}$"
)
_TEAMS = re.compile(rf"{_HEAD}\d+[余多]?支(?P<who>[一-鿿]{{2,12}}?队)(?![员长伍])(?=[一-鿿\0])")
# 脱贫人口和监测对象参保率100%: whose rate it is.
_RATE = re.compile(
    rf"{_HEAD}(?P<who>{GROUP}(?:[、和与及](?:{GROUP}|[一-鿿]{{2}}(?:对象|人员)))?)(?!发生|占)[一-鿿]{{2,10}}?[率例](?:为|达到?|保持|稳定在|由|从|[一-鿿]{{0,2}}[至到])*$"
)
# 24个试点村, 试点村24个: a class of places, which no place is called.
_CLASS = "[一-鿿]{2}(?:村|社区|乡镇|镇|乡|县)"
_COUNTED = re.compile(rf"[\d一二三四五六七八九十百]个(?P<ahead>{_CLASS})|(?P<behind>{_CLASS})[\d]+个")
_CLAUSE = 60
_SENTENCE = 120
_COUNTS_ON = re.compile("[，；,;]\\d")
"""Others are told of from here on: ，120名干部结对900户."""


class ActingGroups:
    """Tells the groups that act where the figures of one text stand."""

    def __init__(self, text: str, breaks: Breaks, mentions: Sequence[Mention]) -> None:
        """``text`` is folded, with dates and documents blanked out; ``mentions`` are in order."""
        self._text = text
        self._breaks = breaks
        self._mentions = mentions
        self._starts = [mention.span.start for mention in mentions]
        named = {mention.span for mention in mentions if mention.kind is MentionKind.NAME}
        found = [*_TEAMS.finditer(text), *_classes(text)]
        self._acting = sorted(span for match in found if (span := Span(*match.span("who"))) not in named)

    def of(self, at: int) -> str | None:
        """The group that each of has what stands at ``at``, or that has led its sentence with nobody acting behind."""
        sentence = self._breaks.sentence(at)
        each = _EACH.search(self._text, max(sentence - 1, at - _CLAUSE, 0), at)
        if each is not None and (who := self._who(Span(*each.span("who")))) is not None:
            return who
        if (rate := _RATE.search(self._text, max(sentence - 1, at - _CLAUSE, 0), at)) is not None:
            return rate["who"]
        index = bisect_left(self._acting, Span(at, at)) - 1
        if index < 0 or self._acting[index].start < max(sentence, at - _SENTENCE):
            return None
        acting = self._acting[index]
        since = self._mentions[bisect_left(self._starts, acting.end) : bisect_left(self._starts, at)]
        if any(one.strong for one in since) or _COUNTS_ON.search(self._text, acting.end, at + 1):
            return None
        return self._text[acting.start : acting.end]

    def _who(self, who: Span) -> str | None:
        """A group that each is told of, without the place or body before it; None for whom something is done to."""
        first, last = (bisect_left(self._starts, end) for end in who)
        named = (one.span.end for one in self._mentions[first:last] if one.kind is not MentionKind.GROUP)
        group = self._text[max((who.start, *named)) : who.end].removeprefix("的")
        return group if len(group) > 1 and not _DONE_TO.search(self._text, *who) else None


def _classes(text: str) -> Iterator[re.Match[str]]:
    """The classes of places that a text counts, where one begins a clause."""
    if "个" not in text:
        return
    counted = {match["ahead"] or match["behind"] for match in _COUNTED.finditer(text)}
    if counted:
        heads = "|".join(sorted(counted))
        yield from re.finditer(rf"{_HEAD}各?(?P<who>{heads})(?![里内中民支有共]|\d|[，。、；的])", text)
