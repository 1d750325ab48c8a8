"""Who was ill is told of what it cost, whoever helped: 某某突发脑梗，是村医抬着他走了3里路。住院花了4.6万元."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from archive_gui.facts.breaks import Breaks
from archive_gui.facts.subjects.mentions import Mention, MentionKind
from archive_gui.facts.subjects.people import HOLD_OFFICE, PeopleNamed

_COST = re.compile(
    "(?:住院|医药费|医疗费|药费|治疗费|手术费|看病|治病|买药|拿药|治疗|手术|报销|车费)[^。！？；\n]{0,24}$"
)
_OF_MANY = re.compile("比例|人均|全[省市县镇乡村]|贫困人口|押金|基金|患者|人次|垫付|巡诊|坐诊|门诊")
_ILL = re.compile(
    "[^。！？；\n“”]{0,26}?(?:突发|患(?!者)|得了[^，。]{0,6}病|查出|摔|骨折|中风|脑梗|瘫|病倒|病重|受伤|重病|车祸|"
    "尿毒症|透析|住院|[癌瘤]|高血压|糖尿病)"
)


# 48岁的他突发心梗: of whom was named before.
_HE = re.compile("[他她](?![们的家])")


class Patients:
    """Tells whose illness the costs of one text are of."""

    def __init__(self, text: str, breaks: Breaks, mentions: Sequence[Mention], people: PeopleNamed) -> None:
        """``text`` is folded, with dates blanked out; ``mentions`` are in order."""
        self._text = text
        self._breaks = breaks
        self._people = people
        self._mentions = [one for one in mentions if one.kind is MentionKind.PERSON]
        self._starts = [mention.span.start for mention in self._mentions]

    def of(self, at: int) -> str | None:
        """Who was told in the paragraph to be ill, where the sentence of ``at`` tells what it cost."""
        sentence = self._breaks.sentence(at)
        cost = _COST.search(self._text, sentence, at)
        if cost is None or _OF_MANY.search(self._text, sentence, at):
            return None
        paragraph = self._breaks.paragraph(at)
        previous = self._breaks.sentence(max(0, sentence - 1))
        first, last = bisect_left(self._starts, paragraph), bisect_left(self._starts, at)
        for index in range(last - 1, first - 1, -1):
            one = self._mentions[index]
            end = self._starts[index + 1] if index + 1 < last else at
            if self._people.role_sort(one.name) in HOLD_OFFICE | {"reporter"}:
                continue
            if _ILL.match(self._text, one.span.end, end) or self._is_meant(one, end):
                return one.name
            if one.strong and one.span.start < previous:
                return None
        return None

    def _is_meant(self, one: Mention, end: int) -> bool:
        """Whether a pronoun that stands for somebody is told to be ill before anybody else is named."""
        for he in _HE.finditer(self._text, one.span.end, end):
            meant = self._people.meant(he.start())
            if meant == one.span and _ILL.match(self._text, he.end(), end):
                return True
        return False
