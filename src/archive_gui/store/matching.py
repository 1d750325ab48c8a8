"""Which articles of a page processed anew go on which of before: those with the most captured text in common."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from archive_gui.domain.offsets import OffsetMap
from archive_gui.domain.reading import ReadingText


@dataclass(frozen=True, slots=True)
class Pairing:
    """For each new article the number of the old one it goes on, and of the one it was split off.

    ``heirs`` names, for an old article that is gone, the place of the new one that has most of its text.
    """

    kept: tuple[int | None, ...]
    parents: tuple[int | None, ...]
    heirs: dict[int, int]


def paired(old: Mapping[int, OffsetMap], new: Sequence[ReadingText]) -> Pairing:
    """Pair articles one to one, the largest overlap first; ``old`` in the order of the page, by number."""
    numbers = list(old)
    shared = _shared([old[number] for number in numbers], [reading.offsets for reading in new])
    kept: list[int | None] = [None] * len(new)
    free = set(range(len(numbers)))
    order = sorted(
        ((-int(shared[at, index]), at, index) for at in range(len(numbers)) for index in range(len(new))),
    )
    for overlap, at, index in order:
        if overlap < 0 and at in free and kept[index] is None:
            kept[index] = numbers[at]
            free.discard(at)
    if len(numbers) == len(new) == 1:  # a page without any text still has its article
        kept, free = [numbers[0]], set()
    parents = [
        numbers[int(shared[:, index].argmax())] if kept[index] is None and shared[:, index].any() else None
        for index in range(len(new))
    ]
    heirs = {numbers[at]: int(shared[at].argmax()) for at in sorted(free) if shared[at].any()}
    return Pairing(tuple(kept), tuple(parents), heirs)


def _shared(old: Sequence[OffsetMap], new: Sequence[OffsetMap]) -> NDArray[np.int64]:
    """How many captured characters each old article has in common with each new one."""
    maps = (*old, *new)
    length = max((run.end for offsets in maps for _, run in offsets.runs()), default=0)
    owner = np.full(length, -1, dtype=np.int64)
    for at, offsets in enumerate(old):
        for _, run in offsets.runs():
            owner[run.start : run.end] = at
    shared = np.zeros((len(old), len(new)), dtype=np.int64)
    for index, offsets in enumerate(new):
        taken = np.zeros(length, dtype=bool)
        for _, run in offsets.runs():
            taken[run.start : run.end] = True
        owners = owner[taken]
        shared[:, index] = np.bincount(owners[owners >= 0], minlength=len(old))
    return shared
