"""The figures that a sentence counts on with, nothing being named between them: 占地186亩；建有住房32栋1258套."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence

from archive_gui.domain.spans import Span
from archive_gui.facts.breaks import Breaks
from archive_gui.facts.figures.numbers import FoundFigure
from archive_gui.facts.subjects.mentions import Mention
from archive_gui.language.units import UnitClass

_ENDS = re.compile("[。！？!?\n]")
_MOST = 12
"""Figures of one run: each is weighed with all the others."""


class Runs:
    """Tells which figures of one text go on together; of such the subject is seldom another."""

    def __init__(
        self, text: str, breaks: Breaks, mentions: Sequence[Mention], quotation: Callable[[int], Span | None]
    ) -> None:
        """``mentions`` are in order; ``quotation`` tells the direct speech around a place."""
        self._text = text
        self._breaks = breaks
        self._starts = [mention.span.start for mention in mentions]
        self._quotation = quotation
        self._runs: dict[Span, list[FoundFigure]] = {}

    def begin(self, figures: Sequence[FoundFigure]) -> None:
        """Take the figures of the text, in order."""
        run: list[FoundFigure] = []
        for figure in figures:
            if run and (len(run) == _MOST or not self._goes_on(run[-1].span, figure.span)):
                run = []
            run.append(figure)
            self._runs[figure.span] = run

    def beside(self, figure: FoundFigure) -> list[FoundFigure]:
        """The figures that go on with one; sums of money go with sums alone, which are told of who pays."""
        is_money = figure.kind is UnitClass.MONEY
        run = self._runs.get(figure.span, ())
        return [other for other in run if other.span != figure.span and (other.kind is UnitClass.MONEY) == is_money]

    def _goes_on(self, last: Span, following: Span) -> bool:
        if self._breaks.paragraph(last.start) != self._breaks.paragraph(following.start):
            return False
        if _ENDS.search(self._text, last.end, following.start):
            return False
        if self._quotation(last.start) != self._quotation(following.start):
            return False
        return bisect_left(self._starts, last.end) == bisect_left(self._starts, following.start)
