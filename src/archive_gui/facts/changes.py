"""Changes: both ends of a movement stated, 由 A 上升至 B."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from archive_gui.domain.facts import FactKind
from archive_gui.domain.spans import Span
from archive_gui.facts.figure_numbers import FoundFigure
from archive_gui.facts.grammar import Rule
from archive_gui.language.units import unit_class

RULE = Rule(
    "change.from_to",
    1,
    FactKind.CHANGE,
    "[由从自]…(figure)…[到至为成](figure)",
    "亩产⟦由400斤提高到700斤⟧。",
    "从5月干到9月，修渠3里。",
)

# What may stand between 由 and the first figure, and between the two: a date, a few words, no other clause. Dates are
# blanked out (NUL) where this is read.
_LEAD = re.compile(r"[由从自](?:[^，。；！？\n由从自]{0,24})$")
_MOVE = re.compile(
    r"^[^。；！？、\n]{0,16}?(?:到了?|至|为|[变发展]成)(?:了)?(?:目前|现在|如今|当前|今年|去年)"
    r"?的?[^，。；！？、\n]{0,12}?$"
)


@dataclass(frozen=True, slots=True)
class FoundChange:
    """A movement between two figures of the text, given by their places in its list of figures."""

    span: Span
    first: int
    last: int


def find_changes(text: str, figures: Sequence[FoundFigure]) -> Iterator[FoundChange]:
    """The changes of a text in order; ``text`` is folded, dates blanked out."""
    taken = -1
    for index in range(len(figures) - 1):
        if index <= taken:
            continue
        first, last = figures[index], figures[index + 1]
        start = first.span.start
        window_start = max(0, start - 26)
        lead = _LEAD.search(text[window_start:start])
        if (
            lead is None
            or not _MOVE.search(text[first.span.end : last.span.start])
            or last.span.start - first.span.end > 30
        ):
            continue
        if not _comparable(first, last):
            continue
        taken = index + 1
        yield FoundChange(Span(window_start + lead.start(), last.span.end), index, index + 1)


def _comparable(first: FoundFigure, last: FoundFigure) -> bool:
    return first.unit == last.unit or unit_class(first.unit) is unit_class(last.unit) or not first.unit
