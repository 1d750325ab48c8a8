"""Of what there is one for each of something else: 一人一件 makes as many raincoats as people."""

from __future__ import annotations

import re

from archive_gui.findings.counts import Count, printed_unit
from archive_gui.language.units import UnitClass

_OF, _ONE = "人户家村组校班桌车船棵株座", "套件台座栋间把本份张床顶盏只头块条双册部口处个名"
_ONE_EACH = re.compile(f"[一每](?P<of>[{_OF}])(?:都?有|各)?一(?P<one>[{_ONE}])|(?P<hand>[人户])手一(?P<held>[{_ONE}])")
"""一人一件, 每户一栋, 人手一册."""

_PEOPLE, _HOUSEHOLDS = frozenset("人名位口"), frozenset("户家")


def for_each(text: str, unit: str) -> frozenset[str]:
    """The measure words of that of which a text says that it is one for each that ``unit`` counts, or the other way."""
    found = (
        match.group("of", "one") if match["of"] else match.group("hand", "held") for match in _ONE_EACH.finditer(text)
    )
    pairs = [pair for pair in found if all(pair)]
    return frozenset(other for pair in pairs for one, other in (pair, pair[::-1]) if _are_one_use(one, unit))


def is_counted_with(count: Count, units: frozenset[str]) -> bool:
    """Whether a count has one of some measure words, or another one for the same."""
    if count.kind is UnitClass.PERSON and units & _PEOPLE:
        return True
    if count.kind is UnitClass.HOUSEHOLD and units & _HOUSEHOLDS:
        return True
    return printed_unit(count) in units


def _are_one_use(one: str, other: str) -> bool:
    return one == other or any(one in uses and other in uses for uses in (_PEOPLE, _HOUSEHOLDS))
