"""Whose age a figure is: of whom it introduces, who says it of himself, or who is spoken of there."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable

from archive_gui.domain.spans import Span
from archive_gui.facts.breaks import Breaks
from archive_gui.facts.subjects.people import PeopleNamed

_AGED = re.compile("的?(?![拜随跟与嫁和])[一-鿿]{0,20}")
# 73岁的样阿婆, 10岁的小样, 26岁的她: whom an age introduces though no name is known.
_KIN = "奶奶|阿[妈婆公嫂爷]|婆婆|爷爷|大[爷妈娘伯叔婶嫂]|老[汉人爹太]|老太太|伯伯|阿姨|嫂子"
_CALLED = re.compile(
    f"的?+(?P<name>[一-鿿]{{1,3}}(?:{_KIN})|小(?![学朋姑伙男女孩])[一-鿿]{{1,2}}(?=[把在从向和，。说的]))"
)
_PRONOUN = re.compile("的?(?=[他她](?![们]))")
_PRONOUN_AHEAD = re.compile("[他她](?:今年|现年|已经?|都|才|刚|也|有|快|年近|那时|当时|\0+)*$")
_PRONOUN_WITHIN = 12
# 60岁以上老人: a class, nobody's age.
_CLASS = re.compile("以[上下]$")
# “活了83岁”: the speaker's own age; 平均年龄31岁: nobody's.
_LIVED = re.compile("(?:活[了到]|我(?:今年|都|已经?)?)$")
_AVERAGE = re.compile("平均年?龄?[^，。；]{0,5}$")
# 这个51岁的汉子: who is told of there.
_POINTED = re.compile("这[个位名]$")
_LIVED_WITHIN, _AVERAGE_WITHIN = 5, 9


class Ages:
    """Answers, for the ages in one text, whose they are."""

    def __init__(
        self,
        text: str,
        original: str,
        breaks: Breaks,
        people: PeopleNamed,
        quotation: Callable[[int], Span | None],
    ) -> None:
        """``text`` is folded, ``original`` as printed; ``quotation`` gives the direct speech around a place."""
        self._text = text
        self._original = original
        self._breaks = breaks
        self._told = people
        self._people = people.people
        self._starts = [person.start for person in people.people]
        self._quotation = quotation

    def of(self, figure: Span) -> str | None:
        """Whose age a figure is: 83岁的某某, who says 活了83岁, or the last person named before it in the sentence."""
        spoken = self._quotation(figure.start)
        if spoken is not None and _LIVED.search(
            self._text, max(spoken.start, figure.start - _LIVED_WITHIN), figure.start
        ):
            return self._told.speaker(spoken)
        if self.is_of_many(figure):
            return None
        index = bisect_left(self._starts, figure.end)
        if index < len(self._people) and _AGED.fullmatch(self._text, figure.end, self._people[index].start):
            return self._words(self._people[index])
        if (called := _CALLED.match(self._text, figure.end)) is not None:
            return self._words(Span(*called.span("name")))
        if (pronoun := _PRONOUN.match(self._text, figure.end)) is not None:
            meant = self._told.meant(pronoun.end())
            if meant is not None:
                return self._words(meant)
        ahead = _PRONOUN_AHEAD.search(self._text, max(0, figure.start - _PRONOUN_WITHIN), figure.start)
        if ahead is not None and (meant := self._told.meant(ahead.start())) is not None:
            return self._words(meant)
        index -= 1
        while index >= 0 and self._starts[index] >= figure.start:
            index -= 1
        if index >= 0 and self._starts[index] >= self._breaks.sentence(figure.start):
            return self._words(self._people[index])
        if self._text.startswith("的", figure.end) and not _POINTED.search(
            self._text, max(0, figure.start - 2), figure.start
        ):
            return None  # 村里40多岁的单身汉: of many, or of somebody who is not named
        told = self._told.meant(figure.start)
        if told is not None and told.start >= self._breaks.paragraph(figure.start):
            return self._words(told)
        return None

    def is_of_many(self, age: Span) -> bool:
        """Whether an age is nobody's: the average of many (平均年龄31岁), the bound of a class (60岁以上)."""
        if _CLASS.search(self._text, age.start, age.end):
            return True
        return _AVERAGE.search(self._text, max(0, age.start - _AVERAGE_WITHIN), age.start) is not None

    def _words(self, span: Span) -> str:
        return self._original[span.start : span.end]
