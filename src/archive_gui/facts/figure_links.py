"""What figures and changes are linked to: what they count, of whom, and when."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from archive_gui.facts.figures.as_of import Times
from archive_gui.facts.figures.changes import FoundChange
from archive_gui.facts.figures.numbers import FoundFigure
from archive_gui.facts.indicators.extraction import Neighbours, carried, indicator
from archive_gui.facts.indicators.nouns_ahead import is_movement
from archive_gui.facts.subjects.attribution import Subjects
from archive_gui.language.units import UnitClass

_AGES = re.compile(r"(?:最[大小长高]的?|年[龄纪])[^，。；！？,;!?\n]{0,6}$")


@dataclass(frozen=True, slots=True)
class Links:
    """What a figure counts, of whom it is said, and the ISO date for which it holds; None where nothing tells."""

    indicator: str | None
    subject: str | None
    as_of: str | None

    def said_of(self, whole: Mapping[str, str]) -> Links:
        """The same links, said of the ``whole`` name of a body that is called in short."""
        subject = "".join((self.subject or "").split())
        return replace(self, subject=whole[subject]) if subject in whole else self


class FigureLinks:
    """Links the figures of one text."""

    def __init__(self, text: str, original: str, times: Times, subjects: Callable[[], Subjects]) -> None:
        """``text`` is folded, with dates and names blanked out; ``subjects`` is asked only where a figure stands."""
        self._text = text
        self._original = original
        self._times = times
        self._subjects = subjects

    def of_figures(self, figures: Sequence[FoundFigure]) -> list[Links]:
        """The links of each figure, in their order."""
        links: list[Links] = []
        moving: str | None = None
        if figures:
            self._subjects().begin(figures)
        for index, figure in enumerate(figures):
            previous = figures[index - 1] if index else None
            near = Neighbours(figures[max(0, index - 2) : index][::-1], figures[index + 1 : index + 3])
            counted = indicator(self._text, self._original, figure, near)
            if previous is None or not self._in_one_sentence(previous, figure):
                moving = None
            elif counted is None:
                # 增长12.3%、15.6%: what the figure before counts.
                counted = carried(links[-1].indicator, previous, figure)
            if counted is not None and is_movement(counted):
                of = None if previous is None else carried(moving, previous, figure)
                counted = f"{of or ''}{counted}"
            else:
                moving = counted
            subject = self._aged(figure, previous, links) or self._subjects().of_figure(figure)
            subject = self._subjects().of_each(subject, figure)
            links.append(Links(counted, subject, self._times.at(figure.span.start)))
        return links

    def of_moves(
        self, moves: Sequence[FoundChange], figures: Sequence[FoundFigure], links: list[Links]
    ) -> Iterator[tuple[FoundChange, Links, str | None]]:
        """Each change with its links and the time of its last end, None where that is the first end's.

        Both ends count what stands before 由: the ``links`` of ``figures`` that are ends are set right.
        """
        starts = [figure.span.start for figure in figures]
        for move in moves:
            at = bisect_left(starts, move.first.span.start)
            near = Neighbours(figures[max(0, at - 2) : at][::-1])
            counted = indicator(self._text, self._original, replace(move.first, span=move.span), near)
            ends = [at for at in (at, bisect_left(starts, move.last.span.start)) if _is_at(figures, at, move)]
            counted = counted or (links[ends[0]].indicator if ends else None)
            subject = links[ends[0]].subject if ends else self._subjects().of(move.span.start)
            for at in ends:
                links[at] = replace(links[at], indicator=counted, subject=subject)
            first = self._times.at(move.first.span.start)
            last = self._times.at(move.last.span.start)
            if last == first:
                # 由2014年底的12.3%下降到0.8%: the time is the first end's alone.
                last = self._times.at(move.span.start)
                if ends[1:]:
                    links[ends[1]] = replace(links[ends[1]], as_of=last)
            yield move, Links(counted, subject, first), last if last != first else None

    def _aged(self, figure: FoundFigure, previous: FoundFigure | None, links: Sequence[Links]) -> str | None:
        """Whose age a figure is: one person's, or those counted before (876名运动员，年纪最大的67岁，最小的16岁)."""
        if figure.kind is not UnitClass.AGE or self._subjects().ages.is_of_many(figure.span):
            return None
        told = self._subjects().ages.of(figure.span)
        if told is not None or previous is None or not self._in_one_sentence(previous, figure):
            return told
        if not _AGES.search(self._text, previous.span.end, figure.span.start):
            return None
        if previous.kind is UnitClass.AGE:
            return links[-1].subject
        return links[-1].indicator if previous.kind is UnitClass.PERSON else None

    def _in_one_sentence(self, first: FoundFigure, second: FoundFigure) -> bool:
        return not any(mark in "。！？；\n" for mark in self._text[first.span.end : second.span.start])


def _is_at(figures: Sequence[FoundFigure], at: int, move: FoundChange) -> bool:
    return at < len(figures) and figures[at].span in (move.first.span, move.last.span)
