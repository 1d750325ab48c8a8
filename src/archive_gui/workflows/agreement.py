"""What two figures of one thing are to one another: equal, equal as far as they are printed, or different."""

from __future__ import annotations

from math import floor

from archive_gui.domain.comparison import Agreement, SourceFigure
from archive_gui.domain.facts import Figure
from archive_gui.findings.counts import bounds, step_of

_ROUND = 0.1
"""As in findings/figures/differing.py: 7000亿 is no rounding of 1万亿, though only one digit is printed."""


def precision(figure: SourceFigure) -> float:
    """The last printed place of a figure, in the scale of its value; the smaller the more exact."""
    return step_of(figure.quote, figure.value)


def agreement(other: SourceFigure, in_force: SourceFigure) -> Agreement:
    """What another figure is to the one in force; a difference in time explains values that differ."""
    found = _of_values(other, in_force)
    if found is not Agreement.DIFFERS:
        return found
    if other.time is None or in_force.time is None:
        return Agreement.UNDATED
    theirs, ours = other.time.rpartition("..")[2], in_force.time.rpartition("..")[2]
    length = min(len(theirs), len(ours))
    if theirs[:length] == ours[:length]:
        return Agreement.DIFFERS
    return Agreement.EARLIER if theirs < ours else Agreement.LATER


def _of_values(one: SourceFigure, two: SourceFigure) -> Agreement:
    if one.from_value is not None or two.from_value is not None:
        same = (one.from_value, one.value) == (two.from_value, two.value) or (
            one.value == two.value and None in {one.from_value, two.from_value}
        )
        return Agreement.SAME if same else Agreement.DIFFERS
    if _exact(one) and _exact(two):
        return _printed_alike(one, two)
    (low, high), (other_low, other_high) = _bounds(one), _bounds(two)
    slack = max(precision(one), precision(two)) / 2
    overlap = low - slack <= other_high and other_low - slack <= high
    return Agreement.OVERLAPS if overlap else Agreement.DIFFERS


def _printed_alike(one: SourceFigure, two: SourceFigure) -> Agreement:
    if one.value == two.value:
        return Agreement.SAME
    coarse, fine = sorted((one, two), key=lambda figure: -precision(figure))
    step, finer = precision(coarse), precision(fine)
    if step > finer * 1.5 and abs(fine.value - coarse.value) <= _ROUND * abs(coarse.value):
        places = fine.value / step
        if abs(floor(places + 0.5) * step - coarse.value) < finer / 2:
            return Agreement.ROUNDED
        if abs(floor(places + 1e-9) * step - coarse.value) < finer / 2:
            return Agreement.TRUNCATED
    return Agreement.DIFFERS


def _exact(figure: SourceFigure) -> bool:
    return figure.approximation is None and figure.value_high is None


def _bounds(figure: SourceFigure) -> tuple[float, float]:
    told = Figure(figure.value, figure.unit, figure.value_high, figure.approximation)
    return bounds(told, figure.quote, precision(figure))
