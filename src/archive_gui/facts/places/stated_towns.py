"""Towns whose county stands right before them: of that county, whatever else is called so in the country."""

from __future__ import annotations

import re
from collections.abc import Sequence

from archive_gui.domain.facts import PlaceLevel
from archive_gui.language.gazetteer import Gazetteer, Match, Place
from archive_gui.language.personal_names import is_word

_TOWN = re.compile("(?P<stem>[一-鿿]{2,3}?)[镇乡](?![村镇土亲间长政])")


def town_of_county(name: str, county: str, gazetteer: Gazetteer) -> Place | None:
    """The town of a county (6 digits) called so, or so but for 镇 or 乡; None where there is none or more than one."""
    for called in (gazetteer.exact(name), gazetteer.variants(name)):
        inside = [place for place in called if place.level is PlaceLevel.TOWN and place.code.startswith(county)]
        if inside:
            return inside[0] if len(inside) == 1 else None
    return None


class StatedTowns:
    """The towns that one folded text names right behind their county."""

    def __init__(self, text: str, matches: Sequence[Match]) -> None:
        """Read the text with the names of divisions that stand in it, in order."""
        stems: set[str] = set()
        strangers: dict[str, Place] = {}
        for number, match in enumerate(matches):
            county = match.candidates[0]
            if not match.is_full or len(match.candidates) > 1 or county.level is not PlaceLevel.COUNTY:
                continue
            town = _TOWN.match(text, match.end)
            if town is None or is_word(text, match.end - 1):
                continue
            stems.add(town["stem"])
            following = matches[number + 1] if number + 1 < len(matches) else None
            if following is not None and following.start == match.end and _is_elsewhere(following, county):
                strangers.setdefault(following.name, county)
        self._stems = frozenset(stems)
        self._strangers = strangers

    def county_of(self, match: Match, before: Place | None = None) -> Place | None:
        """The county stated here or elsewhere in the text before a town that the register has in others only.

        ``before``: the division right before the name; None is returned where the register has the town in that.
        """
        county = self._strangers.get(match.name)
        if before is None or county is None:
            return county
        if any(place.code.startswith(before.code) for place in match.candidates):
            return None
        return before if before.level is PlaceLevel.COUNTY else county

    def is_in_short(self, match: Match) -> bool:
        """Whether a short name is that of a town stated: 样口 in a text of 样陵县样口乡, whatever is called 样口区."""
        return not match.is_full and match.name in self._stems


def _is_elsewhere(match: Match, county: Place) -> bool:
    """Whether a full name is that of towns, none of which lies in the county."""
    if not match.is_full or match.is_ordinary_word:
        return False
    return all(place.level is PlaceLevel.TOWN and not place.code.startswith(county.code) for place in match.candidates)
