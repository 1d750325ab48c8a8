"""Figures of a group, named with its place or body: 样县搬迁户 for 户均自筹1万元, 样村入股农户 for their dividends."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence

from archive_gui.domain.facts import Approximation
from archive_gui.facts.breaks import Breaks
from archive_gui.facts.figures.numbers import FoundFigure
from archive_gui.facts.name_sorts import sort_of
from archive_gui.facts.subjects.acting_groups import ActingGroups
from archive_gui.facts.subjects.groups import (
    classes_granted,
    goes_on_granting,
    group_granted,
    group_of_each,
    party_of_share,
)
from archive_gui.facts.subjects.mentions import Mention
from archive_gui.facts.subjects.payers import group_paid
from archive_gui.facts.subjects.topics import Named, Topics
from archive_gui.language.people_groups import GROUP
from archive_gui.language.units import UnitClass

_REACHES = re.compile("(?:带动|吸纳|惠及|覆盖|联结|辐射|帮助)[^，。；！？,;!?\n]*$")
# 对人均收入低于6000元的农户: the class that a bound tells.
_BOUNDED = re.compile(f"的(?P<group>{GROUP}|家庭|妇女|龙头企业|企业)(?!代表|家的)")
_BOUNDS = frozenset({Approximation.AT_LEAST, Approximation.AT_MOST, Approximation.OVER})
_SEMICOLONS = frozenset("；;")
_ACTS = re.compile("[一-鿿](?![，。；、,;])")
"""Behind a group these tell what it does, not how many there are of it."""
_OPENING = 4
"""Within how many characters a group begins that its sentence tells of: 入股的村民户均分红."""


class OfGroups:
    """Names the groups that the figures of one text are said of; the figures are asked in order."""

    def __init__(
        self,
        text: str,
        original: str,
        breaks: Breaks,
        mentions: Sequence[Mention],
        named: Named,
        *,
        topics: Topics,
        division_of: Callable[[str, int], str | None],
    ) -> None:
        """``text`` is folded; ``mentions`` are in order; ``division_of`` tells whose office a body is at a place."""
        self._text = text
        self._original = original
        self._breaks = breaks
        self._topics = topics
        self._division_of = division_of
        self._mentions = mentions
        self._starts = [mention.span.start for mention in mentions]
        self._people = {original[person.start : person.end] for person in named.people}
        self._people_starts = [person.start for person in named.people]
        self._bodies = {original[body.start : body.end] for body in named.bodies}
        self._acting = ActingGroups(text, breaks, mentions)
        self._classes = classes_granted(text)
        self._last_granted: tuple[int, str] = (-1, "")
        """Where something was last granted to a group, and to which."""

    def of(self, name: str | None, figure: FoundFigure) -> str | None:
        """The party that a share falls to, or what a figure is said of with the group that is granted it."""
        sentence, at = self._breaks.sentence(figure.span.start), figure.span.start
        if figure.kind is UnitClass.RATIO and (party := party_of_share(self._text, sentence, at)) is not None:
            name = party
        if name is not None and (who := next((who for span, who in self._classes if span.covers(figure.span)), None)):
            return self._with_group(name, who) if self._topics.level(name) is not None else who
        if name is not None and (acting := self._acting.of(at)) is not None:
            return acting if name in self._people else self._with_group(name, acting)
        if name is not None and (granted := self._granted(sentence, at)) is not None:
            owner = self._division_of(name, at) if sort_of(name) == "office" else None
            name = self._with_group(owner or name, granted)
        if name is not None and figure.approximation in _BOUNDS:
            bounded = _BOUNDED.match(self._text, figure.span.end)
            name = name if bounded is None else self._with_group(name, bounded["group"])
        return name

    def of_each(self, name: str | None, figure: FoundFigure) -> str | None:
        """The subject of a figure per head: a place or body with the group told of: 样县搬迁户, 户均自筹1万元."""
        at = figure.span.start
        sentence = self._breaks.sentence(at)
        found = group_of_each(self._text, sentence, at) or self._before_semicolon(sentence, at)
        if name is None or found is None or self._is_someones(found[0]):
            return name
        if name in self._people:
            sentence = self._breaks.sentence(at)
            opens = found[0] - len(found[1]) - sentence <= _OPENING and self._original.find(name, sentence, at) < 0
            if opens or _REACHES.search(self._text, sentence, found[0]):
                return found[1]  # 他带动26户农户，每户年增收8000元
        return self._with_group(name, found[1])

    def _before_semicolon(self, start: int, at: int) -> tuple[int, str] | None:
        """The group that acts before the semicolon that ends at ``start``, where no name begins a clause behind it.

        搬迁户住在镇上；户均自筹8000元 goes on about the group, 有贫困户41户；人均纯收入 does not.
        """
        if start == 0 or self._text[start - 1] not in _SEMICOLONS:
            return None
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, at)
        if any(one.strong for one in self._mentions[first:last]):
            return None
        found = group_of_each(self._text, self._breaks.sentence(start - 1), at)
        return None if found is None or not _ACTS.match(self._text, found[0]) else found

    def _is_someones(self, end: int) -> bool:
        """Whether a person is named right behind a group: 贫困户某某."""
        index = bisect_left(self._people_starts, end)
        return index < len(self._people_starts) and self._people_starts[index] == end

    def of_sum(self, name: str, figure: FoundFigure) -> str:
        """A place or body with its group that gets or pays a sum: 样村入股农户."""
        group = group_paid(self._text, figure.span.start)
        return name if group is None else self._with_group(name, group)

    def _granted(self, sentence: int, at: int) -> str | None:
        """The group that is granted what stands at ``at``, in its clause or in one that it goes on with."""
        granted = group_granted(self._text, sentence, at)
        if granted is not None:
            self._last_granted = (at, granted)
            return granted
        last, group = self._last_granted
        if last < sentence or not goes_on_granting(self._text, last, at):
            return None
        return group if bisect_left(self._starts, last) == bisect_left(self._starts, at) else None

    def _with_group(self, name: str, group: str) -> str:
        owns = self._topics.level(name) is not None or name in self._bodies or sort_of(name) == "firm"
        return name + group if owns and group not in name else name
