"""Which repairs the archivist declined or adopted, asked by every rule before it changes anything."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from archive_gui.domain.decisions import ARCHIVIST, RepairAnchor, RepairDecisions, StructureEdit
from archive_gui.domain.reading import RepairKind
from archive_gui.domain.spans import Ranges, Span

_ELASTIC = frozenset({RepairKind.MOVE, RepairKind.SPLIT})
"""Kinds whose ranges follow their neighbours: a blank line more or less does not make another repair of them."""


class Verdicts:
    """The archivist's answers for one run of the rules; it remembers which decisions found their repair."""

    def __init__(self, decisions: RepairDecisions) -> None:
        self._decisions = decisions
        self._declined = _Anchors(decisions.declined)
        self._adopted = _Anchors(decisions.adopted)
        self._joins = _places(anchor for anchor in decisions.declined if anchor.kind is RepairKind.JOIN)
        self._met: set[RepairAnchor] = set()
        self._idle = not (decisions.declined or decisions.adopted or decisions.declined_rules)

    def applies(self, rule: str, kind: RepairKind, ranges: Ranges, *, proposed: bool, under: str = "") -> bool:
        """Whether a repair is to be made; ``proposed``: not without being adopted.

        ``under`` names the rule that found it, where it goes by another name in the log. No rule joins what the
        archivist parted, whichever rule had joined it.
        """
        if self._idle:
            return not proposed
        anchor = RepairAnchor(rule, kind, ranges)
        adopted = self._adopted.like(anchor)
        if adopted is not None:
            self._met.add(adopted)
            return True
        if self._is_refused(anchor) or not self._decisions.declined_rules.isdisjoint((rule, under)):
            return False
        return not proposed

    def refusal(self, rule: str, kind: RepairKind, places: Ranges) -> RepairAnchor | None:
        """The declined repair that holds one of ``places``, which form a share of a repair of many places."""
        if self._idle:
            return None
        found = self._declined.holding(rule, kind, places)
        if found is None and kind is RepairKind.JOIN:
            found = next((self._joins[place] for place in places if place in self._joins), None)
        if found is not None:
            self._met.add(found)
        return found

    def settled(self, rule: str, kind: RepairKind, ranges: Ranges) -> bool:
        """Whether the archivist declined or adopted just this repair, or declined its rule: no doubt is left."""
        if self._idle:
            return False
        anchor = RepairAnchor(rule, kind, ranges)
        known = self._declined.like(anchor) or self._adopted.like(anchor)
        return known is not None or rule in self._decisions.declined_rules

    def unmet(self, edits: tuple[StructureEdit, ...]) -> RepairDecisions | None:
        """The decisions that found nothing to hold on to, with ``edits`` that could not be made; None without any."""
        declined = self._decisions.declined - self._met
        adopted = self._decisions.adopted - self._met
        if not (declined or adopted or edits):
            return None
        return RepairDecisions(declined=declined, adopted=adopted, edits=edits)

    def _is_refused(self, anchor: RepairAnchor) -> bool:
        found = self._declined.like(anchor)
        if found is None and anchor.kind is RepairKind.JOIN and anchor.rule != ARCHIVIST:
            found = next((self._joins[place] for place in anchor.source_ranges if place in self._joins), None)
        if found is not None:
            self._met.add(found)
        return found is not None


class _Anchors:
    """A set of anchors, found again by what they say, and by their places."""

    def __init__(self, anchors: frozenset[RepairAnchor]) -> None:
        self._all = anchors
        by_rule: defaultdict[tuple[str, RepairKind], list[RepairAnchor]] = defaultdict(list)
        for anchor in anchors:
            by_rule[anchor.rule, anchor.kind].append(anchor)
        self._elastic = {
            key: sorted(group, key=lambda anchor: anchor.source_ranges)
            for key, group in by_rule.items()
            if key[1] in _ELASTIC
        }
        self._places = {key: _places(group) for key, group in by_rule.items()}

    def like(self, anchor: RepairAnchor) -> RepairAnchor | None:
        """The same anchor; for moves and splits otherwise one of the same rule that covers mostly the same text."""
        if anchor in self._all:
            return anchor
        known = self._elastic.get((anchor.rule, anchor.kind), ())
        return next((one for one in known if _mostly_same(one.source_ranges, anchor.source_ranges)), None)

    def holding(self, rule: str, kind: RepairKind, places: Ranges) -> RepairAnchor | None:
        """An anchor of the rule that has one of ``places`` among its own."""
        known = self._places.get((rule, kind), {})
        return next((known[place] for place in places if place in known), None)


def _places(anchors: Iterable[RepairAnchor]) -> dict[Span, RepairAnchor]:
    ordered = sorted(anchors, key=lambda anchor: (anchor.source_ranges, anchor.rule))
    return {Span(*place): anchor for anchor in ordered for place in anchor.source_ranges}


def _mostly_same(first: Ranges, second: Ranges) -> bool:
    """Whether two lists of ranges share more than half of what they cover together."""
    a, b = sorted(first), sorted(second)
    shared = i = j = 0
    while i < len(a) and j < len(b):
        shared += max(0, min(a[i][1], b[j][1]) - max(a[i][0], b[j][0]))
        if a[i][1] < b[j][1]:
            i += 1
        else:
            j += 1
    size = sum(end - start for start, end in (*a, *b))
    return shared * 3 > size  # shared / (size - shared) > 1/2
