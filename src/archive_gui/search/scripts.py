"""In which script a string stands where it was found: exactly as it was typed, or in another form of its characters."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from archive_gui.search.elias_fano import U32, is_in
from archive_gui.search.gram_reader import GramReader, ListRun, in_any
from archive_gui.search.needle import Needle
from archive_gui.search.writings import is_han_variant, unusual_writings, usual_writing


def stands_as_usual(reader: GramReader, needle: Needle) -> bool:
    """Whether exact script asks nothing that the segment does not hold anyway: usual characters, never written else."""
    assert needle.written is not None
    return all(
        usual_writing(folded) in allowed and not _lists(reader, (set(unusual_writings(folded)) - allowed))
        for choices, allowed in zip(needle.choices, needle.written, strict=True)
        for folded in choices
    )


def exactly_written(reader: GramReader, needle: Needle, positions: U32) -> U32:
    """The positions at which the characters are among those that the needle allows to be written."""
    assert needle.written is not None
    for at, (choices, allowed) in enumerate(zip(needle.choices, needle.written, strict=True)):
        places = positions + np.uint32(at)
        forms = {form for folded in choices for form in unusual_writings(folded)}
        good = in_any(_lists(reader, forms & allowed), places)
        fits = ~in_any(_lists(reader, forms - allowed), places)
        closed = [folded for folded in choices if usual_writing(folded) not in allowed]
        if len(closed) == len(choices):
            fits = good
        elif closed:
            fits &= good | ~is_in(places, np.sort(reader.character_positions(closed)))
        positions = positions[fits]
    return positions


def in_typed_script(reader: GramReader, needle: Needle, positions: U32) -> NDArray[np.bool_]:
    """At which positions the Han characters stand in the form, simplified or traditional, in which they were typed."""
    same = np.ones(len(positions), bool)
    for at, (typed, folded) in enumerate(zip(needle.typed, needle.folded, strict=True)):
        places = positions + np.uint32(at)
        if at in needle.variants:
            same &= in_any(_lists(reader, [typed]), places)
        elif others := _han_lists(reader, folded):
            same &= ~in_any(others, places)
    return same


def odd_positions(reader: GramReader, needle: Needle) -> U32:
    """Of the places of one or two characters those that are unusual, found without looking at all of them.

    Where a variant form was typed, the places in the typed script; otherwise those that are not.
    """
    if needle.variants:
        at = needle.variants[0]
        found = [run.positions()[run.positions() >= at] - np.uint32(at) for run in _lists(reader, [needle.typed[at]])]
    else:
        found = [
            run.positions()[run.positions() >= at] - np.uint32(at)
            for at, folded in enumerate(needle.folded)
            for run in _han_lists(reader, folded)
        ]
    if not found:
        return np.zeros(0, np.uint32)
    positions = np.unique(np.concatenate(found))
    if len(needle.folded) > 1:
        pair = reader.pair(*needle.folded)
        positions = positions[in_any([] if pair is None else [pair], positions)]
    return positions[in_typed_script(reader, needle, positions)] if needle.variants else positions


def _han_lists(reader: GramReader, folded: int) -> list[ListRun]:
    """Where a character stands in a traditional or otherwise variant form."""
    return _lists(reader, filter(is_han_variant, unusual_writings(folded)))


def _lists(reader: GramReader, forms: Iterable[int]) -> list[ListRun]:
    return [run for form in forms if (run := reader.written(form)) is not None]
