"""Names that a figure is never said of: had only on the way in its sentence, or told of in other items of a page."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Sequence

from archive_gui.facts.breaks import Breaks
from archive_gui.facts.subjects.items import Items
from archive_gui.facts.subjects.mentions import Mention


class RuledOut:
    """Tells what the figures of one text are not said of."""

    def __init__(self, original: str, breaks: Breaks, mentions: Sequence[Mention]) -> None:
        """``original`` is as printed; ``mentions`` are in order."""
        self._items = Items(original)
        self._breaks = breaks
        self._mentions = mentions
        self._starts = [mention.span.start for mention in mentions]
        self._asides = [mention.span.start for mention in mentions if mention.aside]

    def of(self, names: Collection[str], at: int) -> set[str]:
        """Those of some names that what stands at ``at`` is not said of."""
        return self._on_the_way(at) | self._elsewhere(names, at)

    def _on_the_way(self, at: int) -> set[str]:
        """The names that the sentence up to ``at`` has only as where things come from or go to: 从样省买进."""
        last = bisect_left(self._asides, at) - 1
        sentence = self._breaks.sentence(at)
        if last < 0 or self._asides[last] < sentence:
            return set()
        told = self._between(sentence, at)
        return {one.name for one in told if one.aside} - {one.name for one in told if not one.aside}

    def _elsewhere(self, names: Collection[str], at: int) -> set[str]:
        """Those of some names that only other items of the page tell of than the one that ``at`` stands in."""
        item = self._items.of(at)
        if item is None:
            return set()
        here = {mention.name for mention in self._between(*item)}
        return {name for name in names if name not in here}

    def _between(self, start: int, end: int) -> Sequence[Mention]:
        return self._mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
