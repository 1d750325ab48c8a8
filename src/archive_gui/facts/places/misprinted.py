"""The place that a misread name of a county or town most likely stands for: 涪口区 means 渌口区, 斫石曹乡 斫𥕢乡.

The text and the name stay as they are; the reading itself is proposed in the ledger by the repair rules.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from archive_gui.domain.facts import FactKind, PlaceLevel
from archive_gui.domain.spans import Span
from archive_gui.facts.grammar import Rule
from archive_gui.facts.places.found import FoundPlace, first_of_each
from archive_gui.language.gazetteer import Gazetteer
from archive_gui.language.misread_places import PlaceDoubt, place_doubts
from archive_gui.language.placenames import short_name
from archive_gui.language.split_names import SplitCharacter, split_characters

RULE = Rule(
    "place.misread",
    1,
    FactKind.PLACE,
    "(name one look-alike away from a county's or town's, behind the division it lies in)",
    "株洲市⟦涪口区⟧有油茶林。",
    "株洲市城区有油茶林。",
)

_LEVELS = frozenset({PlaceLevel.COUNTY, PlaceLevel.TOWN})
_ABOVE = frozenset({PlaceLevel.PROVINCE, PlaceLevel.CITY, PlaceLevel.COUNTY})
_NEXT = re.compile("[一-鿿]{1,4}?(?:[县区市镇乡]|街道)")
_LEAST = 0.7
"""The least confidence of a doubt whose place a fact takes over; below it only the ledger asks."""
_CONFIDENCE = 0.5
_COUNTY_DIGITS = 6
_MOST = 40
"""How many misread names are sought through one article; none has more."""


def as_meant(text: str, places: Sequence[FoundPlace], gazetteer: Gazetteer) -> list[FoundPlace]:
    """The places in order; a county or town that no register has takes the code of the one it is misread from."""
    starts = {place.span.start for place in places}
    unknown = any(place.level in _LEVELS and place.code is None for place in places)
    if not unknown and not any(_leads_on(text, place, starts) for place in places):
        return list(places)
    doubts: list[PlaceDoubt | SplitCharacter] = [*place_doubts().find(text), *split_characters(gazetteer, text)]
    codes: dict[str, str] = {}
    for doubt in doubts:
        if doubt.place is not None and doubt.confidence >= _LEAST and doubt.place.level in _LEVELS:
            codes.setdefault(doubt.written, doubt.place.code)
            codes.setdefault(short_name(doubt.written, doubt.place.level) or doubt.written, doubt.place.code)
    meant = [_meant(place, codes.get(text[place.span.start : place.span.end]), gazetteer) for place in places]
    return first_of_each([*meant, *_behind(text, places, codes, gazetteer)])


def _leads_on(text: str, place: FoundPlace, starts: set[int]) -> bool:
    """Whether a division of the register is followed by the name of another that was not found."""
    if place.code is None or place.level not in _ABOVE or place.span.end in starts:
        return False
    return _NEXT.match(text, place.span.end) is not None


def _meant(place: FoundPlace, code: str | None, gazetteer: Gazetteer) -> FoundPlace:
    if code is None or place.code is not None:
        return place
    return replace(place, code=code, full_name=gazetteer.full_name(code), confidence=_CONFIDENCE, inferred=True)


def _behind(text: str, places: Sequence[FoundPlace], codes: dict[str, str], gazetteer: Gazetteer) -> list[FoundPlace]:
    """The misread names that stand right behind a division, and wherever else the text has them."""
    ends = {place.span.end: place.code for place in places if place.code}
    found = []
    for written, code in islice(codes.items(), _MOST):
        spans = [Span(*match.span()) for match in re.finditer(written, text)]
        if not any(code.startswith(ends.get(span.start, "-")) for span in spans):
            continue
        level = PlaceLevel.COUNTY if len(code) == _COUNTY_DIGITS else PlaceLevel.TOWN
        full = gazetteer.full_name(code)
        found += [FoundPlace(span, level, code, full, RULE, _CONFIDENCE, inferred=True) for span in spans]
    return found
