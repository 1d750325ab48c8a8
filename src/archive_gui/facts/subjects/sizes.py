"""How large a count or amount is for its sort: of one household, of a village or firm, of a town, of a county."""

from __future__ import annotations

from bisect import bisect_right

from archive_gui.facts.figures.numbers import FoundFigure
from archive_gui.language.units import UnitClass

_STEPS = {
    UnitClass.PERSON: (10, 300, 10_000),
    UnitClass.HOUSEHOLD: (3, 100, 3_000),
    UnitClass.MONEY: (5_000, 100_000, 10_000_000),
    UnitClass.AREA: (30, 1_000, 30_000),
    UnitClass.LENGTH: (100, 5_000, 50_000),
    UnitClass.WEIGHT: (1_000, 50_000, 5_000_000),
    UnitClass.VOLUME: (10, 1_000, 100_000),
    UnitClass.THING: (5, 50, 500),
    UnitClass.DIVISION: (2, 10, 50),
    UnitClass.OCCURRENCE: (3, 20, 1_000),
}
"""Where the next size begins of persons, households, yuan, mu, metres, jin or kilograms and so on.

Set by hand at what one household, one village and one town seldom have more of.
"""
_PER_TON = 1_000


def size_of(figure: FoundFigure) -> int | None:
    """The size from 0 to 3; None for rates, ages, times and other figures whose size does not tell whose they are."""
    steps = _STEPS.get(figure.kind)
    if steps is None:
        return None
    value = abs(figure.value)
    if figure.kind is UnitClass.WEIGHT and figure.unit.endswith("吨"):
        value *= _PER_TON
    return bisect_right(steps, value)
