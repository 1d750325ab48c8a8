"""The words right around a figure, weighed by what sort of name it may be said of: 亩 of a village, 分红 of a firm."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from archive_gui.base.paths import resources_dir
from archive_gui.facts.figures.numbers import FoundFigure

_CLAUSE = 14
"""How far before a figure the words of its clause are signs."""
_BREAK = re.compile("[，。；！？,;!?\n]")
_WORD = re.compile("[一-鿿]{1,2}")
_CHARACTERS = re.compile("[一-鿿]{2,}")


def signs_of(text: str, figure: FoundFigure) -> tuple[str, ...]:
    """The unit, the word behind, the word before, and each two characters of the clause before a figure.

    ``text`` is folded, with dates blanked out. The sorts of signs are ``unit:``, ``next:``, ``last:``, ``had:``.
    """
    start, end = figure.span.start, figure.span.end
    signs = {f"unit:{figure.unit}"} if figure.unit else set()
    if behind := _WORD.match(text, end):
        signs.add(f"next:{behind[0]}")
    clause = _BREAK.split(text[max(0, start - _CLAUSE) : start])[-1]
    for run in _CHARACTERS.findall(clause):
        for index in range(len(run) - 1):
            signs.add(f"had:{run[index : index + 2]}")
    if before := _WORD.fullmatch(clause[-2:]) or _WORD.fullmatch(clause[-1:]):
        signs.add(f"last:{before[0]}")
    return tuple(signs)


def weights_of(signs: Iterable[str]) -> defaultdict[str, float]:
    """What signs speak, by kinds, for a name's of a kind being what the figure is said of; below zero against it."""
    weights: defaultdict[str, float] = defaultdict(float)
    told = sign_weights()
    for sign in signs:
        if sign in told:
            for kind, weight in told[sign]:
                weights[kind] += weight
    return weights


@lru_cache(1)
def sign_weights() -> Mapping[str, Sequence[tuple[str, float]]]:
    """Each sign's weights for kinds of names, fitted together with those of ``weights``."""
    weights: dict[str, list[tuple[str, float]]] = {}
    for line in (resources_dir() / "subjects" / "signs.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            kind, sign, weight = line.split("\t")
            weights.setdefault(sign, []).append((kind, float(weight)))
    return weights
