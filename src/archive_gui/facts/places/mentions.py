"""What a whole article tells of the places found in it: nicknames in quotation marks, villages called in short."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from archive_gui.domain.facts import PlaceLevel
from archive_gui.domain.spans import Span
from archive_gui.facts.places import features_weighed, hamlets, landforms, natural_shapes, sites, villages
from archive_gui.facts.places import local as local_places
from archive_gui.facts.places import rural as rural_places
from archive_gui.facts.places.found import FoundPlace
from archive_gui.language.gazetteer import Gazetteer, Place

_OPENING, _CLOSING = frozenset("“‘"), frozenset("”’")
_BY_SHAPE = frozenset(
    rule.id
    for rule in (
        villages.RULE_NAMED,
        sites.RULE_SITE,
        sites.RULE_NATURAL,
        landforms.RULE,
        features_weighed.RULE,
        natural_shapes.RULE,
        rural_places.RULE_TOWN_ALONE,
    )
)
"""Rules that read a name by its shape alone."""
_BY_ITS_END = frozenset(
    rule.id
    for rule in (
        sites.RULE_SITE,
        landforms.RULE,
        features_weighed.RULE,
        natural_shapes.RULE,
        hamlets.RULE_FAMILY,
        hamlets.RULE_LIVED,
    )
)
"""Rules that tell a kind of place by what its name ends in; a village is called so as well."""
_IN_LISTS = frozenset(rule.id for rule in (local_places.RULE_LISTED, hamlets.RULE_FAMILY))
"""Rules whose villages may be called without 村 in the register."""
_OF_FEATURE = re.compile("[上下里边畔岸顶口脚麓水]|深处|对面|流域|两岸")
_UNITS = ("村卫生室", "村教学点", "村幼教点", "村幼儿园")
_BEGINS_ZONES = frozenset({PlaceLevel.CITY, PlaceLevel.COUNTY, PlaceLevel.TOWN, PlaceLevel.VILLAGE})
_ENDS_OF_DIVISIONS = frozenset("省市县区州盟旗镇乡村道")
_ZONE = re.compile(
    "(?:(?:国家级|省级)?(?:经济(?:技术)?开发区|高新(?:技术产业(?:开发)?)?区|循环经济产业园|工业集中区|工业园区?|产业园区?|经开区|"
    "易地搬迁安置[区点]|安置[区点]|生态移民区))(?!管委|管理委|党工委|[一-鿿]{0,8}(?:公司|局|厂))"
)
_DISTRICT = re.compile("区(?=[、，。的和与])")
_GENERIC = ("社区", "村")
_TOWN_DIGITS, _COUNTY_DIGITS = 9, 6


def settle(found: Sequence[FoundPlace], text: str, home: Sequence[str], gazetteer: Gazetteer) -> list[FoundPlace]:
    """The places of a folded text without mere nicknames, villages in short with the codes of those they stand for.

    Args:
        found: the places, in order, none overlapping.
        text: the folded text of the article.
        home: the codes of the page's home, narrowest first.
        gazetteer: the register.
    """
    kept = [_in_full(place, text) for place in _without_nicknames(found, text)]
    told = _told_villages(kept, text)
    towns = dict.fromkeys(place.code for place in kept if place.code and len(place.code) == _TOWN_DIGITS)
    county = [code for code in home if len(code) == _COUNTY_DIGITS]
    scopes = [*towns, *county]
    return [_as_village(place, text, told, scopes, gazetteer) for place in kept]


def _in_full(place: FoundPlace, text: str) -> FoundPlace:
    """The place, or the zone or district that a short name begins: 样龙|经济开发区, 样江|区、."""
    start, end = place.span.start, place.span.end
    if place.level not in _BEGINS_ZONES or text[end - 1] in _ENDS_OF_DIVISIONS:
        return place
    zone = _ZONE.match(text, end)
    if zone is not None:
        level = PlaceLevel.SITE if "安置" in zone[0] else PlaceLevel.ZONE
        span = Span(start, zone.end())
        return replace(place, span=span, level=level, code=None, full_name=None, alternatives=())
    if place.level is PlaceLevel.COUNTY and _DISTRICT.match(text, end):
        return replace(place, span=Span(start, end + 1), code=None, full_name=None, alternatives=())
    return place


def is_village_unit(text: str, body: Span) -> bool:
    """Whether a body is a village's own clinic or teaching point: the village that it is called by is told as well."""
    return text.endswith(_UNITS, body.start, body.end)


def _without_nicknames(found: Sequence[FoundPlace], text: str) -> Iterator[FoundPlace]:
    """Leaves out what stands in quotation marks only: 成了远近闻名的“石样村”."""
    quoted = [place.rule.id in _BY_SHAPE and place.code is None and _is_quoted(place, text) for place in found]
    plain = {text[place.span.start : place.span.end] for place, marked in zip(found, quoted, strict=True) if not marked}
    for place, marked in zip(found, quoted, strict=True):
        if not marked or text[place.span.start : place.span.end] in plain:
            yield place


def _is_quoted(place: FoundPlace, text: str) -> bool:
    span = place.span
    return text[span.start - 1 : span.start] in _OPENING and text[span.end : span.end + 1] in _CLOSING


def _told_villages(found: Sequence[FoundPlace], text: str) -> dict[str, FoundPlace]:
    """The villages of known code by their names without the generic part."""
    told: dict[str, FoundPlace] = {}
    for place in found:
        name = text[place.span.start : place.span.end]
        generic = next((ending for ending in _GENERIC if name.endswith(ending)), None)
        if place.level is PlaceLevel.VILLAGE and place.code is not None and generic is not None:
            told.setdefault(name.removesuffix(generic), place)
    return told


def _as_village(
    place: FoundPlace, text: str, told: dict[str, FoundPlace], scopes: Sequence[str], gazetteer: Gazetteer
) -> FoundPlace:
    """The place, or the village it is where the text or the register near tells one."""
    if place.code is not None or place.full_name is not None:
        return place
    name = text[place.span.start : place.span.end]
    village = told.get(name) if place.rule.id in _BY_ITS_END and not _OF_FEATURE.match(text, place.span.end) else None
    if village is not None:
        return replace(place, level=PlaceLevel.VILLAGE, code=village.code, full_name=village.full_name, inferred=True)
    if place.level is PlaceLevel.VILLAGE and place.rule.id in _IN_LISTS:
        registered = _registered(name, scopes, gazetteer)
        if registered is not None:
            full = gazetteer.full_name(registered.code)
            return replace(place, code=registered.code, full_name=full, inferred=True)
    return place


def _registered(name: str, scopes: Sequence[str], gazetteer: Gazetteer) -> Place | None:
    """The village of that name in the first of some divisions that has one; None where that has several."""
    for scope in scopes:
        villages = gazetteer.villages(f"{name}村", scope)
        if villages:
            return villages[0] if len(villages) == 1 else None
    return None
