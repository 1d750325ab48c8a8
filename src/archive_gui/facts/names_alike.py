"""Which names of a text stand for one and the same: 样山 and 样山县, 样书记 and 样大山."""

from __future__ import annotations

from archive_gui.domain.facts import PlaceLevel
from archive_gui.facts.topics import Named


def full_names(named: Named, original: str) -> dict[str, str]:
    """The longest name that the text uses of what a shorter one stands for, by the shorter one as it is printed."""
    full: dict[str, str] = {}
    called: dict[tuple[PlaceLevel, str], set[str]] = {}
    for place in named.places:
        if place.full_name:
            name = original[place.span.start : place.span.end]
            called.setdefault((place.level, place.full_name), set()).add(name)
    for names in called.values():
        longest = max(names, key=lambda name: (len(name), name))
        full.update((name, longest) for name in names if name != longest and name in longest)
    people = set(named.people)
    for span, whole in named.told.full_names.items():
        words = original[span.start : span.end]
        if span in people and whole != words:
            full[words] = whole
    return full
