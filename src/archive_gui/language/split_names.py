"""Characters that came apart into two: where a text has the halves, and what tells that they belong together.

Three kinds of evidence: a half that never stands alone in a text (氵); a name of the register that the joined
character makes and the halves do not; and a register that lacked the character itself and shows a half of it or a
gap (斫曹乡 for 斫𥕢乡) where a text has both halves.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from archive_gui.domain.facts import PlaceLevel
from archive_gui.language.characters import is_han_text
from archive_gui.language.compositions import composed, is_broken, is_rare, lone_components
from archive_gui.language.gazetteer import Gazetteer, Match, Place, goes_on
from archive_gui.language.whereabouts import whereabouts

_GENERIC = re.compile("街道|社区|[县市区镇乡村]")
_BEFORE = 3
"""Characters of a name that may stand before its broken one."""

_BEHIND = 3
"""Characters of a name between its broken one and the generic part."""

_BROKEN, _REGISTERED, _HALF_REGISTERED, _ELSEWHERE = 0.95, 0.85, 0.8, 0.6
"""Confidences: a half that cannot stand alone; a name of the cities the text is about; the register with a half of a
rare character there; a county's or town's name that one place in the country has."""


@dataclass(frozen=True, slots=True)
class SplitCharacter:
    """The halves at ``start`` and ``start + 1`` of a text, the character they make, and the name it stands in.

    ``written`` and ``read`` are the name with the halves and with the character; only those where no name is known.
    """

    start: int
    character: str
    written: str
    read: str
    place: Place | None
    confidence: float


def split_characters(gazetteer: Gazetteer, text: str) -> list[SplitCharacter]:
    """The characters of one article that came apart, in order, each pair of halves once."""
    found = {one.start: one for one in _broken(text)}
    candidates = list(_before_generic(text))
    if candidates:
        matches = gazetteer.scan(text)
        judge = _Judge(gazetteer, text, matches)
        for start, end in candidates:
            if start not in found and (one := judge.name(start, end)) is not None:
                found[start] = one
    return [found[start] for start in sorted(found)]


def _broken(text: str) -> Iterator[SplitCharacter]:
    if lone_components().isdisjoint(text):
        return
    at = 0
    while at + 1 < len(text):
        if is_broken(text[at], text[at + 1]):
            character = composed(text[at], text[at + 1]) or ""
            yield SplitCharacter(at, character, text[at : at + 2], character, None, _BROKEN)
            at += 1
        at += 1


def _before_generic(text: str) -> Iterator[tuple[int, int]]:
    """Every pair of halves with the end of the name that it may stand in."""
    for generic in _GENERIC.finditer(text):
        if goes_on(text, generic.end()):
            continue
        for start in range(max(0, generic.start() - 2 - _BEHIND), generic.start() - 1):
            if composed(text[start], text[start + 1]) is not None:
                yield start, generic.end()


class _Judge:
    """Holds what a pair of halves would make against the register, near the places a text is about."""

    def __init__(self, gazetteer: Gazetteer, text: str, matches: list[Match]) -> None:
        self._gazetteer = gazetteer
        self._text = text
        self._matches = matches
        self._cities = sorted(whereabouts(matches).cities)

    def name(self, pair: int, end: int) -> SplitCharacter | None:
        """The name with the joined character that ends at ``end``, if the register bears it out."""
        character = composed(self._text[pair], self._text[pair + 1])
        if character is None or self._is_inside_name(pair):
            return None
        starts = [start for start in range(max(0, pair - _BEFORE), pair + 1) if self._may_begin(start, end)]
        if any(self._is_name(self._text[start:end]) for start in starts):
            return None
        for start in starts:
            before, behind = self._text[start:pair], self._text[pair + 2 : end]
            read = before + character + behind
            best = self._registered(read) if len(read) > 2 else None
            if best is None and is_rare(character) and before and len(read) > 2:
                best = self._half_registered(before, self._text[pair : pair + 2], behind)
            if best is not None:
                place, confidence = best
                return SplitCharacter(pair, character, self._text[start:end], read, place, confidence)
        return None

    def _may_begin(self, start: int, end: int) -> bool:
        """Whether a name can begin there: in a run of ideographs, and not inside another name."""
        at = bisect_left(self._matches, start + 1, key=lambda match: match.end)
        crossed = at < len(self._matches) and self._matches[at].start < start
        return not crossed and is_han_text(self._text[start:end])

    def _is_inside_name(self, pair: int) -> bool:
        """Whether one of the halves belongs to a full name of a division."""
        at = bisect_left(self._matches, pair + 1, key=lambda match: match.end)
        return any(match.is_full and match.start < pair + 2 for match in self._matches[at : at + 2])

    def _is_name(self, name: str) -> bool:
        """Whether a text with the halves in it is a name as it stands: of a division, or of a village near by.

        Far villages do not count: there is hardly a word that none of six hundred thousand is called by.
        """
        if len(name) <= 2 or not self._gazetteer.is_name(name):
            return False
        if self._near(name) is not None or not self._cities:
            return True
        return any(place.level is not PlaceLevel.VILLAGE for place in self._gazetteer.exact(name))

    def _registered(self, read: str) -> tuple[Place, float] | None:
        near = self._near(read)
        if near is not None:
            return near, _REGISTERED
        units = [place for place in self._gazetteer.exact(read) if place.level is not PlaceLevel.VILLAGE]
        return (units[0], _ELSEWHERE) if len(units) == 1 and not self._cities else None

    def _half_registered(self, before: str, halves: str, behind: str) -> tuple[Place, float] | None:
        """A name near by that lacks one half or both; not where a half ends a name itself (黄山 in 黄山景区)."""
        if self._gazetteer.short(before + halves[0]) or self._near(before + halves) is not None:
            return None
        for rest in (*halves, ""):
            name = before + rest + behind
            near = self._near(name) if len(name) > 2 else None
            if near is not None:
                return near, _HALF_REGISTERED
        return None

    def _near(self, name: str) -> Place | None:
        """A place of this full name in the cities the text is about."""
        if not self._gazetteer.is_name(name):
            return None
        places = (place for city in self._cities for place in self._gazetteer.candidates_within(name, city))
        return next((place for place in places if place.name == name), None)
