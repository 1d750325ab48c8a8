"""Where a page is at home: the county, city and province its sure names lie in, and which divisions it leads to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from archive_gui.domain.facts import PlaceLevel
from archive_gui.language.gazetteer import Gazetteer, Match, Place

_DIGITS = (6, 4, 2)
"""How many digits of a code tell a county, a city, a province."""
_ABOVE_TOWN = frozenset({PlaceLevel.PROVINCE, PlaceLevel.CITY, PlaceLevel.COUNTY})


def find_home(pages: Iterable[Sequence[Match]]) -> tuple[str, ...]:
    """The codes of the county, city and province that most sure names lie in, the narrowest first."""
    counts: tuple[Counter[str], ...] = (Counter(), Counter(), Counter())
    for matches in pages:
        for match in matches:
            if len(match.candidates) != 1 or match.is_ordinary_word:
                continue
            place = match.candidates[0]
            if place.level is PlaceLevel.COUNTRY:
                continue
            weight = 2 if match.is_full else 1
            for count, digits in zip(counts, _DIGITS, strict=True):
                if len(place.code) >= digits:
                    count[place.code[:digits]] += weight
    home: list[str] = []
    for count in counts:
        ranked = count.most_common(2)
        if ranked and (len(ranked) == 1 or ranked[0][1] > ranked[1][1]):
            home.append(ranked[0][0])
    return tuple(home)


def generics(home: Sequence[str], gazetteer: Gazetteer) -> dict[str, str]:
    """What 全县, 全市 and 全省 mean where a page names no such place: its home, by what the names end in."""
    places = [place for code in home if (place := gazetteer.by_code(code)) is not None]
    named: dict[str, str] = {}
    for place in places:
        sort = "自治州" if place.name.endswith("自治州") else place.name[-1]
        for word in {sort, sort[-1]}:
            named.setdefault(word, place.name)
    return named


class Reach:
    """The divisions a page names: its home, what it names in full, and where its other names lead."""

    def __init__(self, pages: Sequence[Sequence[Match]], home: Sequence[str]) -> None:
        """Read the matches of every article of a page; ``home``: codes, narrowest first."""
        self._home = home
        self.in_full = frozenset(
            place.code for matches in pages for match in matches if match.is_full for place in match.candidates
        )
        self._named = frozenset(
            place.code
            for matches in pages
            for match in matches
            if match.is_full or not match.is_ordinary_word
            for place in match.candidates
            if place.level in _ABOVE_TOWN
        )
        self._cities = frozenset(code[:4] for code in self._named if len(code) > len("43"))

    def is_namesake(self, place: Place) -> bool:
        """Whether a town lies far from home where no name of the page leads: it just bears the name that stands."""
        if place.level is not PlaceLevel.TOWN or len(self._home) < len(_DIGITS):
            return False
        if place.code.startswith(self._home[1]) or place.code[:4] in self._cities:
            return False
        return place.code[:2] not in self._named

    def leads_to(self, place: Place) -> bool:
        """Whether a name of the page lies in the city of a town; divisions above it are led to anyhow."""
        return place.level is not PlaceLevel.TOWN or place.code[:4] in self._cities
