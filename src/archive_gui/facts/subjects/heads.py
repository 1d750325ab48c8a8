"""What its head tells of a workshop, firm or cooperative is told of it: 车间主任某某说，开工时只招到17人."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence

from archive_gui.domain.spans import Span
from archive_gui.facts.breaks import Breaks
from archive_gui.facts.name_sorts import sort_of
from archive_gui.facts.subjects.mentions import Mention, MentionKind
from archive_gui.facts.subjects.people import BY
from archive_gui.facts.subjects.pointers import PARTS
from archive_gui.facts.subjects.told import OF_ONE

_HEAD = re.compile(
    "(?P<sort>车间|工厂|[茶酒砖果药鞋服食加]厂|厂|公司|企业|合作社|联合社|服务社|农场|林场|民宿|基地|园区|工坊|学校|教学点|卫生室|安置点|"
    "超市|食堂|商会)的?(?:党支部|生产|厂里|[一-鿿]{2}部)?(?P<title>主任|负责人|厂长|总?经理|董事长|理事长|校长|社长|会长|老板|店长|园长|场长|站长|创[办始]人)$"
)
_BODY_HEAD = re.compile(
    "的?(?:党支部|生产|执行|[一-鿿]{2}部)?副?(?:主任|负责人|厂长|总?经理|董事长|理事长|校长|院长|社长|会长|老板|店长|园长|场长|馆长|站长|创[办始]人)"
)
# 董事长某某带着团队: of the firm that is told of.
_TITLE = re.compile("(?:^|[，。；！？,;!?\n\0“])(?P<title>董事长|总经理|理事长|厂长|校长|园长)$")
_HEADED = {"董事长": "公司", "总经理": "公司", "理事长": "合作社", "厂长": "厂", "校长": "学校", "园长": "幼儿园"}
_WE = re.compile("我们|咱们?|我[校院厂社场]|学校|厂里|社里|合作社")
"""A head who says this speaks for what he heads, whatever else he says."""
_TELLS = re.compile(
    "[^，。；！？,;!?\n：:“”]{0,10}?(?:说|记得|介绍|算|告诉|透露|坦言|掰着|翻|回忆|指着|带着团队|带领团队|表示|感慨)"
)
_OWN_LIFE = re.compile("自[己家]|[他她]家|年轻时|小时候|打工|回家|[孩崽娃]|爱人|父母")
_OF_OTHERS = re.compile("我们村|咱们?村|全[村镇乡县]|村里|本村|我们[县镇乡组家]|咱们?[县镇乡组家]")
_OF_PLACE = re.compile("(?:书记|支书|村主任|村委会主任)[、兼][^，。；！？]*$")
"""Who heads a village as well tells of that."""
_LEAD = 18
_REST = 30
_NEAR = 60
"""How far before or behind direct speech its speaker is looked for."""


class Heads:
    """Tells what the heads of firms and the like speak for, for the figures of one text."""

    def __init__(
        self,
        text: str,
        original: str,
        breaks: Breaks,
        mentions: Sequence[Mention],
        *,
        bodies: Sequence[Span],
        meant: Callable[[str, int], str | None],
    ) -> None:
        """``mentions`` and ``bodies`` stand in order; ``meant`` tells what a bare sort stands for at a place."""
        self._text = text
        self._original = original
        self._breaks = breaks
        self._mentions = mentions
        self._starts = [mention.span.start for mention in mentions]
        self._bodies = bodies
        self._meant = meant
        self._people = [mention for mention in mentions if mention.kind is MentionKind.PERSON]
        self._headed: dict[Span, str | None] = {}

    def of(self, at: int, spoken: Span | None, speaker: str | None) -> str | None:
        """What the person heads who tells what stands at ``at``, by direct speech or in the clause before."""
        if spoken is not None:
            return None if speaker is None else self._spoken_for(at, spoken, speaker)
        first, last = bisect_left(self._starts, self._breaks.sentence(at)), bisect_left(self._starts, at)
        leading = [one for one in self._mentions[first:last] if self._leads(one)]
        if not leading or leading[-1].kind is not MentionKind.PERSON:
            return None
        person = leading[-1].span
        if _TELLS.match(self._text, person.end, at) is None or _OWN_LIFE.search(self._text, person.end, at):
            return None
        return self._head_of(person)

    def _leads(self, one: Mention) -> bool:
        """Whether a mention may be what follows is told of, or is somebody who tells it."""
        if one.kind is MentionKind.PERSON and _TELLS.match(self._text, one.span.end) is not None:
            return True
        return one.strong and one.kind is not MentionKind.GROUP

    def _spoken_for(self, at: int, spoken: Span, speaker: str) -> str | None:
        """What the speaker heads, where he tells of it and not of himself or others, by what he says up to ``at``."""
        if _OF_OTHERS.search(self._text, spoken.start, min(spoken.end, at + _REST)):
            return None
        says_we = _WE.search(self._text, spoken.start, at) is not None
        if not says_we and any(
            pattern.search(self._text, spoken.start, min(spoken.end, at + _REST)) for pattern in (OF_ONE, _OWN_LIFE)
        ):
            return None
        first, last = bisect_left(self._starts, spoken.start), bisect_left(self._starts, at)
        if any(one.strong and one.kind is not MentionKind.GROUP for one in self._mentions[first:last]):
            return None
        near = (
            one.span
            for one in self._people
            if one.name == speaker and (says_we or spoken.start - _NEAR <= one.span.start <= spoken.end + _NEAR)
        )
        return next((head for span in near if (head := self._head_of(span)) is not None), None)

    def _head_of(self, person: Span) -> str | None:
        """What somebody is named as the head of."""
        if person not in self._headed:
            self._headed[person] = self._find(person)
        return self._headed[person]

    def _find(self, person: Span) -> str | None:
        index = bisect_left(self._bodies, Span(person.start, person.start)) - 1
        if _OF_PLACE.search(self._text, max(0, person.start - 2 * _LEAD), person.start):
            return None
        if index >= 0 and person.start - self._bodies[index].end <= _LEAD:
            body = self._bodies[index]
            name = self._original[body.start : body.end]
            if sort_of(name) in {"firm", "school"} and _BODY_HEAD.fullmatch(self._text, body.end, person.start):
                return name
        start = max(0, person.start - _LEAD, self._breaks.sentence(person.start))
        head = _HEAD.search(self._text, start, person.start)
        if head is None and (title := _TITLE.search(self._text, max(0, start - 1), person.start)) is not None:
            meant = self._meant(_HEADED[title["title"]], title.start("title"))
            return meant if meant != _HEADED[title["title"]] else None
        if head is None or BY.search(self._text[start : person.start]):
            return None
        meant = self._meant(head["sort"], head.start())
        return meant if meant != head["sort"] or meant in PARTS else None
