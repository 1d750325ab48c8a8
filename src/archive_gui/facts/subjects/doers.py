"""Who did what only people do: wore out so many shoes, filled so many notebooks, called on so many households."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from archive_gui.domain.spans import Span
from archive_gui.facts.breaks import Breaks
from archive_gui.facts.figures.numbers import FoundFigure
from archive_gui.facts.subjects.mentions import Mention, MentionKind
from archive_gui.facts.subjects.people import PeopleNamed
from archive_gui.language.units import UnitClass

# 穿坏3双雨靴, 记满7本: what only people do.
_WORN = re.compile(
    "(?:[跑穿走磨踩用][坏破烂掉废穿]|[记写][满下了])了?[^，。；！？,;!?\n]{0,6}[双本把]$|(?:行程|步行)[^，。；！？,;!?\n]{0,5}(?:公里|里路)$"
)
_WORN_WITHIN = 4
# 头两个月走访了263户: whoever visits them, not where they live.
_VISITED = re.compile(
    "(?:走访|走遍|跑遍|走完|访遍|转遍|摸排|跑了|走了|看了|查看了?|登门|敲开|住进|进了|记了|记满|写满|写下|磨破|穿破|跑坏)[了完过]*$|(?:跑|走访|考察|拜访)了[^，。；！？,;!?\n]{2,16}的$"
)
_VISITS = frozenset({UnitClass.HOUSEHOLD, UnitClass.DIVISION, UnitClass.THING, UnitClass.OCCURRENCE})
_VISIT_WITHIN = 20
# 某局派来的第一书记某某: the body has only sent who does it.
_SENT = re.compile("(?:派来|选派|派驻|派出|委派)的?[^，。；！？,;!?\n]{0,14}$")
# 租下厂房，招了45名女工: whoever hires them, not where they are from.
_HIRED = re.compile("(?:招|雇|雇请|聘|招聘|招收|请|收)了?$")
_TELLS = frozenset("：:")
"""Behind a person these lead to what he tells."""


class Doers:
    """Tells who did what the figures of one text count, where no place does it."""

    def __init__(
        self, text: str, original: str, breaks: Breaks, leading: Sequence[Mention], people: PeopleNamed
    ) -> None:
        """``text`` is folded; ``leading`` are the mentions that begin clauses, in order."""
        self._text = text
        self._original = original
        self._breaks = breaks
        self._leading = leading
        self._starts = [mention.span.start for mention in leading]
        self._people = people

    def of(self, figure: FoundFigure, *, spoken: Span | None) -> str | None:
        """Who is told to have visited, worn out or filled so many; ``spoken`` is the speech that the figure is in."""
        visitor = (self._visitor(figure) or self._employer(figure)) if spoken is None else None
        return visitor or self._wearer(figure.span)

    def is_sender(self, body: str, at: int) -> bool:
        """Whether the sentence of ``at`` names a body only as who has sent the person that acts in it."""
        sentence = self._breaks.sentence(at)
        named = self._original.find(body, sentence, at)
        if named < 0:
            return False
        leading = self._leading[bisect_left(self._starts, named) : bisect_left(self._starts, at)]
        person = next((one for one in leading if one.kind is MentionKind.PERSON), None)
        return person is not None and _SENT.fullmatch(self._text, named + len(body), person.span.start) is not None

    def _visitor(self, figure: FoundFigure) -> str | None:
        """Who is told in the sentence to have visited so many."""
        at = figure.span.start
        sentence = self._breaks.sentence(at)
        if figure.kind not in _VISITS or not _VISITED.search(self._text, max(sentence, at - _VISIT_WITHIN), at):
            return None
        for mention in self._leading[bisect_left(self._starts, sentence) : bisect_left(self._starts, at)][::-1]:
            if mention.kind is MentionKind.PERSON:
                tells = not _TELLS.isdisjoint(self._text[mention.span.end : at])
                return None if tells else mention.name
        return None

    def _employer(self, figure: FoundFigure) -> str | None:
        """Who has led the sentence so far and hired so many."""
        at = figure.span.start
        sentence = self._breaks.sentence(at)
        if figure.kind is not UnitClass.PERSON or not _HIRED.search(self._text, max(sentence, at - 3), at):
            return None
        leading = self._leading[bisect_left(self._starts, sentence) : bisect_left(self._starts, at)]
        last = leading[-1] if leading else None
        return last.name if last is not None and last.kind is MentionKind.PERSON else None

    def _wearer(self, figure: Span) -> str | None:
        """Who has worn out so many shoes or filled so many notebooks."""
        start = self._breaks.paragraph(figure.start)
        if not _WORN.search(self._text, max(start, figure.start - _WORN_WITHIN), figure.end):
            return None
        person = self._people.meant(figure.start)
        if person is None or person.start < start:
            return None
        return self._original[person.start : person.end]
