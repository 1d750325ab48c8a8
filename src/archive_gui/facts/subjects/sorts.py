"""What a sort of thing or body that stands by itself stands for: 学校, 车间, 企业."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable

from archive_gui.domain.spans import Span
from archive_gui.facts.breaks import Breaks
from archive_gui.facts.name_sorts import sort_of
from archive_gui.facts.subjects.front_nouns import FrontNoun
from archive_gui.facts.subjects.pointers import PARTS, WORKS, endings_of
from archive_gui.facts.subjects.topics import Named, Topics
from archive_gui.facts.subjects.words import deeds

_CLAUSE_END = frozenset("，。；！？,;!?\n")
# 样水公司的扶贫车间: a part with the firm that it is of.
_PART = re.compile("的?(?:[一-鿿]{2})?(?P<part>车间|工厂|园区)")
_CALLED = re.compile("(?:厂|车间|坊)[，,](?:取名|定名|命名|名为|名叫|叫)(?:为|叫|作)?$")
_CALLED_WITHIN = 10
_NEAR_SORTS = frozenset({"学校", "医院", "园区", "古村", "新村"})
"""What stands for one named in passing as well, if it was named just before."""
_FIRM_AMONG = 4
"""How many of the bodies named last are looked at for the firm that 企业 stands for."""
_ANTECEDENT = 24
"""How far before a thing's first naming its place is looked for: 在样河上修建大桥."""


class Sorts:
    """Follows the sorts of one text that are told without a name."""

    def __init__(
        self,
        text: str,
        original: str,
        named: Named,
        breaks: Breaks,
        topics: Topics,
        *,
        nouns: Iterable[FrontNoun],
    ) -> None:
        """``text`` is folded, with dates, documents and silent parts blanked out; ``original`` is as printed."""
        self._text = text
        self._original = original
        self._named = named
        self._breaks = breaks
        self._topics = topics
        self._longer: dict[str, list[Span]] = {}
        """The nouns that are more than their head, by the head."""
        for noun in nouns:
            if not noun.is_bare and not noun.is_group:
                self._longer.setdefault(noun.head, []).append(noun.span)

    def meant(self, noun: FrontNoun) -> str | None:
        """What a bare noun stands for: the last name that ends with it, or the place where it was first spoken of."""
        name = self.named(noun.head, noun.span.start)
        if name is not None:
            return name
        if (owned := self._owned(noun)) is not None:
            return owned
        longer = self._longer.get(noun.head, [])
        last = bisect_left(longer, noun.span) - 1
        if last >= 0:
            return self._words(longer[last])
        if noun.is_works:
            quoted = self._text.rfind("“", max(0, noun.span.start - _ANTECEDENT), noun.span.start)
            return self._original[max(quoted, 0) if quoted >= 0 else noun.span.start : noun.span.end]
        first = self._text.find(noun.head)
        if first < noun.span.start:
            index = bisect_left(self._named.places, first, key=lambda place: place.span.start) - 1
            near = self._named.places[index].span if index >= 0 else None
            reaches = near is not None and near.start >= first - _ANTECEDENT
            if near is not None and reaches and _CLAUSE_END.isdisjoint(self._text[near.end : first]):
                return self._words(near) + noun.head
        return self._words(noun.span) if noun.is_told else None

    def _owned(self, noun: FrontNoun) -> str | None:
        """A part of a firm told of just before as the firm's: 样水公司的车间 for 车间."""
        if noun.head not in PARTS:
            return None
        last = bisect_left(self._named.bodies, Span(noun.span.start, noun.span.start))
        near = self._near(noun.span.start)
        for body in self._named.bodies[max(0, last - _FIRM_AMONG) : last][::-1]:
            part = _PART.match(self._text, body.end)
            if body.start >= near and part is not None and part["part"] == noun.head:
                return self._original[body.start : part.end()]
        return None

    def firm(self, at: int) -> str | None:
        """The firm named last before ``at`` in its paragraph, which 企业 then stands for."""
        last = bisect_left(self._named.bodies, Span(at, at))
        paragraph = self._breaks.paragraph(at)
        for body in self._named.bodies[max(0, last - _FIRM_AMONG) : last][::-1]:
            if body.start >= paragraph and sort_of(name := self._words(body)) == "firm":
                return name
        return None

    def named(self, sort: str, at: int) -> str | None:
        """The last name before ``at`` that a sort by itself stands for; of another sort only what is much told of."""
        name = self._topics.last_ending(endings_of(sort), at)
        if name is None or name.endswith((sort, *WORKS)):
            return name
        is_meant = self._topics.sort_is_titled(sort) if sort in PARTS else self._topics.is_told_of(name)
        is_meant = is_meant or (sort in PARTS and self._is_called(name))
        is_meant = is_meant or (sort in _NEAR_SORTS and self._is_told_near(name, at))
        return name if is_meant else self._topics.last_ending((sort,), at)

    def _is_called(self, name: str) -> bool:
        """Whether works were given this name where they were first told of: 建起加工厂，取名某公司."""
        start = self._original.find(name)
        return _CALLED.search(self._text, max(0, start - _CALLED_WITHIN), start) is not None

    def _is_told_near(self, name: str, at: int) -> bool:
        """Whether a name stands in this paragraph or the one before, and not for who gives: 石桥小学派来教师."""
        start = self._original.rfind(name, self._near(at), at)
        return start >= 0 and not deeds(self._text, start + len(name))

    def _near(self, at: int) -> int:
        """Where the paragraph before that of ``at`` begins."""
        return self._breaks.paragraph(max(0, self._breaks.paragraph(at) - 1))

    def _words(self, span: Span) -> str:
        return self._original[span.start : span.end]
