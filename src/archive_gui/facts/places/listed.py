"""Short names in a list, told by the places they are listed with: 龙泉、庆元和景宁, 从样山到样水."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from archive_gui.domain.facts import FactKind, PlaceLevel
from archive_gui.domain.spans import Span
from archive_gui.facts.grammar import Rule
from archive_gui.facts.places.found import FoundPlace
from archive_gui.facts.places.name_bounds import runs_into_body
from archive_gui.language.gazetteer import Gazetteer, Place
from archive_gui.language.personal_names import is_verbal, is_word

RULE = Rule(
    "place.listed_beside",
    3,
    FactKind.PLACE,
    "(place)(、|和|与|及|到|至)(short name of a division near it)",
    "景宁、⟦龙泉⟧的香菇",
    "景宁、合作社的香菇",
)

_LINK = re.compile("[、和与及到至]")
_STOPS = frozenset("，。；、：！？”’）》—)(,.;:!? \n\0\1和与及到至从的等两三四五六七八九十在是均都也为将已有")
_LED_BY = frozenset("遍过去回跑了")
_PAIR_LINKS = frozenset("、和与")
_LENGTHS = (4, 3, 2)
_LEVELS = frozenset({PlaceLevel.CITY, PlaceLevel.COUNTY, PlaceLevel.TOWN})


class ListedPlaces:
    """Finds in one folded text the short names that stand in a list with known places, or with one another."""

    def __init__(self, text: str, known: Sequence[FoundPlace], home: Sequence[str], gazetteer: Gazetteer) -> None:
        """Read with the places ``known`` so far, in order, and the codes of the page's home, narrowest first."""
        self._text = text
        self._home = home
        self._gazetteer = gazetteer
        self._by_start = {place.span.start: place for place in known}
        self._by_end = {place.span.end: place for place in known}

    def find(self) -> Iterator[FoundPlace]:
        """The names to either side of each link, once their neighbour is a place."""
        links = [match.start() for match in _LINK.finditer(self._text)]
        for at in links:
            yield from self._behind(at) if at in self._by_end else self._pair(at)
        for at in reversed(links):
            if at + 1 in self._by_start:
                yield from self._before(at)

    def _pair(self, link: int) -> Iterator[FoundPlace]:
        """样门、样利等县: two counties of one prefecture, neither of them known."""
        text = self._text
        if text[link] not in _PAIR_LINKS or link + 1 in self._by_start:
            return
        start, end = link - 2, link + 3
        if start < 0 or end > len(text) or not self._begins(start) or not self._ends(end):
            return
        if is_word(text, start - 1) or is_word(text, end - 1):
            return
        firsts, seconds = self._counties(start, link), self._counties(link + 1, end)
        if not (firsts and seconds) or runs_into_body(text[end : end + 16]):
            return
        pairs = [(one, two) for one in firsts for two in seconds if self._go_together(one, two)]
        if len(pairs) == 1:
            for place, span in zip(pairs[0], (Span(start, link), Span(link + 1, end)), strict=True):
                full = self._gazetteer.full_name(place.code)
                yield self._settle(FoundPlace(span, place.level, place.code, full, RULE, 0.75, inferred=True))

    def _go_together(self, one: Place, two: Place) -> bool:
        """Whether two counties lie in one prefecture, or both in the province of the page's home."""
        province = self._home[-1] if self._home else None
        if province is not None and one.code[:2] == two.code[:2] == province[:2]:
            return True
        return one.code[:4] == two.code[:4]

    def _counties(self, start: int, end: int) -> list[Place]:
        return [one for one in self._gazetteer.short(self._text[start:end]) if one.level is PlaceLevel.COUNTY]

    def _behind(self, link: int) -> Iterator[FoundPlace]:
        beside = self._by_end[link]
        start = link + 1
        if start in self._by_start:
            return
        for length in _LENGTHS:
            end = start + length
            if end <= len(self._text) and self._ends(end):
                found = self._near(start, end, beside)
                if found is not None:
                    yield self._settle(found)
                    return

    def _before(self, link: int) -> Iterator[FoundPlace]:
        beside = self._by_start[link + 1]
        if link in self._by_end:
            return
        for length in _LENGTHS:
            start = link - length
            if start >= 0 and self._begins(start):
                found = self._near(start, link, beside)
                if found is not None:
                    yield self._settle(found)
                    return

    def _settle(self, place: FoundPlace) -> FoundPlace:
        self._by_start[place.span.start] = place
        self._by_end[place.span.end] = place
        return place

    def _begins(self, start: int) -> bool:
        text = self._text
        if start == 0 or text[start - 1] in _STOPS or text[start - 1] in _LED_BY or start in self._by_end:
            return True
        return is_verbal(text, start - 2) or (is_word(text, start - 2) and not is_word(text, start - 1))

    def _ends(self, end: int) -> bool:
        text = self._text
        if end == len(text) or text[end] in _STOPS:
            return True
        return (is_verbal(text, end) or is_word(text, end)) and not is_word(text, end - 1)

    def _near(self, start: int, end: int, beside: FoundPlace) -> FoundPlace | None:
        """The division called so that lies nearest to the neighbour."""
        text = self._text
        name = text[start:end]
        if beside.code is None or len(beside.code) < 4 or runs_into_body(text[end : end + 16]):
            return None
        place = self._nearest(name, beside, set_off=start == 0 or not "一" <= text[start - 1] <= "鿿")
        if place is None:
            return None
        full = self._gazetteer.full_name(place.code)
        return FoundPlace(Span(start, end), place.level, place.code, full, RULE, 0.75, inferred=True)

    def _nearest(self, name: str, beside: FoundPlace, *, set_off: bool) -> Place | None:
        named = (*self._gazetteer.short(name), *self._gazetteer.exact(name))
        called = [place for place in named if place.level in _LEVELS]
        if not called or beside.code is None:
            return None
        code = beside.code
        if len(code) == 9:
            # Towns stand beside towns of their county.
            inside = [place for place in called if place.code.startswith(code[:6]) and len(place.code) == 9]
            return inside[0] if inside else None
        for digits in (4, 2):
            inside = [place for place in called if place.code.startswith(code[:digits]) and len(place.code) <= 6]
            if inside:
                return inside[0]
        cities = [place for place in called if place.level is PlaceLevel.CITY]
        if beside.level is not PlaceLevel.CITY:
            return None
        # 温州、昆山: in another province, where nothing else is called so.
        counties = [place for place in called if place.level is PlaceLevel.COUNTY and set_off]
        return cities[0] if cities else counties[0] if len(counties) == 1 else None
