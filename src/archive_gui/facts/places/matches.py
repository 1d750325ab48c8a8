"""Which names of divisions stand in a text: the register's, those right behind another, and those that are no more."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from archive_gui.domain.facts import PlaceLevel
from archive_gui.language.former_places import find_former
from archive_gui.language.gazetteer import Gazetteer, Match, goes_on
from archive_gui.language.personal_names import is_word

_CITY_DISTRICTS = frozenset(("市中区", "市南区", "市北区"))
_NEXT_LINK = re.compile("[一-鿿]{1,6}?[县区市旗]")
_BARE_ZONE = re.compile(
    "(?:工业|产业)(?:集中|集聚|园|开发)?区|(?:经济|技术|高新技术)+开发区|移民(?:开发|安置)?区|工业园"
)
"""Units of the register that bear nothing but the word for a zone: told by what stands before them."""
_BOUNDARY = frozenset("，。；：、！？（） \n\0在到从至往赴于自由和与及")
_ABOVE_COUNTY = (PlaceLevel.PROVINCE, PlaceLevel.CITY)
_LONGEST_TAIL = 4
_NOT_NAMED = frozenset("，。；：、！？（）()“”的和与及到至在从有是原各\n\0 ")
_MOST_BETWEEN = 2
"""How many characters of a town's name may stand before another town's inside it: 两|河口乡."""


def division_matches(text: str, year: int | None, gazetteer: Gazetteer) -> list[Match]:
    """The names in a folded text in order, none overlapping; ``year`` tells former divisions of one name apart."""
    matches = [match for match in _with_former(text, year, gazetteer) if not _BARE_ZONE.fullmatch(match.name)]
    return _with_next_links(text, _without_tails(text, matches), gazetteer)


def _without_tails(text: str, matches: Sequence[Match]) -> list[Match]:
    """The matches but for towns that are the end of a longer name right behind its county: 样江县|两河口乡."""
    kept: list[Match] = []
    for match in matches:
        before = kept[-1] if kept else None
        if (
            before is not None
            and before.is_full
            and 0 < match.start - before.end <= _MOST_BETWEEN
            and before.candidates[0].level is PlaceLevel.COUNTY
            and match.is_full
            and match.candidates[0].level is PlaceLevel.TOWN
            and match.end - match.start < _LONGEST_TAIL
            and not any(place.code.startswith(before.candidates[0].code) for place in match.candidates)
            and text[before.end] not in _NOT_NAMED
            and not is_word(text, before.end - 1)
        ):
            continue
        kept.append(match)
    return kept


def _with_former(text: str, year: int | None, gazetteer: Gazetteer) -> list[Match]:
    """The register's matches; a former name takes the place of shorter ones inside it (川沙县, 万县市)."""
    matches = gazetteer.scan(text)
    former = [match for match in find_former(text, year, gazetteer) if not _is_cut_out(text, match)]
    if not former:
        return matches
    starts = [match.start for match in matches]
    dropped: set[int] = set()
    added: list[Match] = []
    for match in former:
        first = bisect_right(starts, match.start)
        first -= first > 0 and matches[first - 1].end > match.start
        inside = range(first, bisect_left(starts, match.end))
        if all(matches[index].start >= match.start and matches[index].end <= match.end for index in inside):
            dropped.update(inside)
            added.append(match)
    kept = [match for index, match in enumerate(matches) if index not in dropped]
    return sorted([*kept, *added], key=lambda match: match.start)


def _is_cut_out(text: str, match: Match) -> bool:
    """Whether the name is only part of other words: 城|郊区县, 该市区, 各地区."""
    behind = text[match.end : match.end + 1]
    bounded = (
        match.end - match.start == 2
        and text[match.start] not in "一二三四五六七八九十"
        and (match.start == 0 or text[match.start - 1] in _BOUNDARY)
    )
    if match.name == "半山区":
        return True
    if (
        (
            match.is_ordinary_word
            and not (bounded and not is_word(text, match.start) and not is_word(text, match.end - 1))
        )
        or behind in {"城", "域", "级"}
        or (match.name[-1] == "市" and behind in {"场", "区", "值"})
    ):
        return True
    return match.start > 0 and is_word(text, match.start - 1)


def _with_next_links(text: str, matches: Sequence[Match], gazetteer: Gazetteer) -> list[Match]:
    """The matches, and divisions right behind one whose names are too common to be sought alone (新县, 市中区)."""
    linked: list[Match] = []
    for number, scanned in enumerate(matches):
        match = _under_former_name(text, scanned, gazetteer)
        split = _district_of_short_city(text, match, gazetteer)
        if split:
            linked += split
            continue
        linked.append(match)
        limit = matches[number + 1].start if number + 1 < len(matches) else len(text)
        if not match.is_full or match.candidates[0].level not in _ABOVE_COUNTY or limit == match.end:
            continue
        found = _NEXT_LINK.match(text, match.end, limit)
        if found is None:
            continue
        codes = tuple(place.code for place in match.candidates)
        inside = tuple(place for place in gazetteer.exact(found[0]) if place.code.startswith(codes))
        if inside:
            linked.append(Match(*found.span(), found[0], inside, is_full=True, is_ordinary_word=False))
    return linked


def _under_former_name(text: str, match: Match, gazetteer: Gazetteer) -> Match:
    """长治专区, 样山县: what is called 长治市, 样山市 today, under another generic part."""
    if not match.is_full and text.startswith("专区", match.end):
        cities = tuple(place for place in match.candidates if place.level is PlaceLevel.CITY)
        if cities:
            end = match.end + 2
            return Match(match.start, end, text[match.start : end], cities, is_full=True, is_ordinary_word=False)
    generic = text[match.end : match.end + 1]
    if match.is_full or generic not in {"县", "市"} or text[match.end + 1 : match.end + 2] in {"城", "区", "场"}:
        return match
    if goes_on(text, match.end + 1):
        return match
    former = () if text[match.end - 1] in "城县市" else gazetteer.variants(match.name + generic)
    if not former:
        return match
    return Match(match.start, match.end + 1, match.name + generic, former, is_full=True, is_ordinary_word=False)


def _district_of_short_city(text: str, match: Match, gazetteer: Gazetteer) -> list[Match]:
    """内江市中区: 内江 and its 市中区, not 内江市."""
    name = text[match.end - 1 : match.end + 2]
    if not match.is_full or not match.name.endswith("市") or name not in _CITY_DISTRICTS:
        return []
    city, district = gazetteer.short(match.name[:-1]), gazetteer.exact(name)
    cities = tuple(place for place in city if place.level is PlaceLevel.CITY)
    inside = tuple(place for place in district if place.code.startswith(tuple(place.code for place in cities)))
    if not cities or not inside:
        return []
    return [
        Match(match.start, match.end - 1, match.name[:-1], cities, is_full=True, is_ordinary_word=False),
        Match(match.end - 1, match.end + 2, name, inside, is_full=True, is_ordinary_word=False),
    ]
