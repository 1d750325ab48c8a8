"""The way from one fact to the next that is to be looked at."""

from __future__ import annotations

from collections.abc import Callable, Sequence


def next_row(order: Sequence[int], row: int, is_open: Callable[[int], bool], *, forward: bool) -> int | None:
    """The row to look at after ``row``, round the ends of ``order``; None where nothing is left."""
    step, count = (1 if forward else -1), len(order)
    stands = row in order
    at = order.index(row) if stands else -1 if forward else count
    for distance in range(1, count + 1):
        number = order[(at + step * distance) % count]
        if number != row and is_open(number):
            return number
    return row if stands and is_open(row) else None
