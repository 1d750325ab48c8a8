"""Whether two figures are said of one matter: what their sentences have in common besides them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from archive_gui.domain.spans import Span
from archive_gui.findings.counts import Count
from archive_gui.language.characters import HAN, is_han_text
from archive_gui.language.folds import fold

_QUOTED = re.compile(r"[“「『\"《]([^“”「」『』\"《》\n，。；]{2,24})[”」』\"》]")
_RUN = 5
"""Characters that two sentences share beyond the noun when they speak of one matter: longer than a common word."""

_RUNS = re.compile(f"(?=([{HAN}]{{{_RUN}}}))")
_HEAD = 4
"""Characters at the end of an indicator that are the noun itself; what stands before it describes it and may tie."""

_LEAST = 10
"""Smaller numbers are shared by chance."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stands around one figure: other figures, quoted names, stretches of characters."""

    figures: frozenset[tuple[float, str]]
    names: frozenset[str]
    runs: frozenset[str]


@dataclass(frozen=True, slots=True)
class Common:
    """How many other figures, quoted names and stretches of characters are shared.

    ``apart``: both sides name something in quotation marks or 《》, and not the same.
    """

    figures: int
    names: int
    runs: int
    apart: bool


class Ties:
    """Answers for the counts of a page what they have in common; each sentence is looked at once, when asked for."""

    def __init__(self, texts: dict[int, str], counts: Iterable[Count]) -> None:
        self._texts = texts
        self._counts: dict[tuple[int, int], list[Count]] = {}
        for count in counts:
            self._counts.setdefault((count.article, count.sentence.start), []).append(count)
        for inside in self._counts.values():
            inside.sort(key=_start)
        self._around: dict[tuple[int, str], Surroundings] = {}

    def common(self, one: Sequence[Count], other: Sequence[Count]) -> Common:
        """What the sentences of some counts and those of others share."""
        left, right = [self._of(count) for count in one], [self._of(count) for count in other]
        return Common(
            figures=len(_all(left, "figures") & _all(right, "figures")),
            names=len(_all(left, "names") & _all(right, "names")),
            apart=bool(_all(left, "names") and _all(right, "names")) and not _all(left, "names") & _all(right, "names"),
            runs=len(_all(left, "runs") & _all(right, "runs")),
        )

    def _of(self, count: Count) -> Surroundings:
        key = (count.article, count.fact.id)
        if key not in self._around:
            self._around[key] = self._look(count)
        return self._around[key]

    def _look(self, count: Count) -> Surroundings:
        text = self._texts[count.article]
        start, end = _window(count)
        inside = self._counts[count.article, count.sentence.start]
        inside = inside[bisect_left(inside, start, key=_start) : bisect_right(inside, end, key=_start)]
        others = frozenset(
            (one.value, one.noun[-2:]) for one in inside if one is not count and one.value >= _LEAST and one.noun
        )
        sentence = fold(text[start:end])
        names = frozenset(
            match[1] for match in _QUOTED.finditer(sentence) if is_han_text(match[1]) and match[1] not in count.noun
        )
        blanked = _blanked(sentence, start, [one.fact.span for one in inside], [count.noun[-_HEAD:], count.subject])
        runs = frozenset(_RUNS.findall(blanked))
        return Surroundings(others, names, runs)


_WINDOW = 100
"""Characters of a sentence looked at on either side: one without marks may be as long as the text."""


def _start(count: Count) -> int:
    return count.fact.span.start


def _window(count: Count) -> Span:
    middle = count.fact.span
    return Span(max(count.sentence.start, middle.start - _WINDOW), min(count.sentence.end, middle.end + _WINDOW))


def _all(around: Sequence[Surroundings], what: str) -> frozenset[object]:
    return frozenset[object]().union(*(getattr(one, what) for one in around))


def _blanked(sentence: str, start: int, figures: Sequence[Span], words: Sequence[str]) -> str:
    for word in words:
        if word:
            sentence = sentence.replace(word, "\0" * len(word))
    letters = list(sentence)
    for span in figures:
        for at in range(max(0, span.start - start), min(len(letters), span.end - start)):
            letters[at] = "\0"
    return "".join(letters)
