"""Places: names of the register of divisions, told apart by what stands around them and by the article's home."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain, zip_longest

from archive_gui.domain.facts import FactKind, PlaceLevel
from archive_gui.domain.spans import Span
from archive_gui.facts.grammar import Rule, alternatives
from archive_gui.facts.places.found import MOST_ALTERNATIVES, FoundPlace, first_of_each
from archive_gui.facts.places.home import Reach, find_home
from archive_gui.facts.places.match_edges import (
    LIST_OF_TOWNS,
    PREPOSITIONS,
    crosses_word,
    is_listed,
)
from archive_gui.facts.places.matches import division_matches
from archive_gui.facts.places.meant import Meant
from archive_gui.facts.places.stated_towns import StatedTowns, town_of_county
from archive_gui.language.former_places import former_by_code
from archive_gui.language.gazetteer import Gazetteer, Match, Place
from archive_gui.language.personal_names import is_verbal, is_word

RULE_FULL = Rule(
    "place.full_name",
    5,
    FactKind.PLACE,
    "(gazetteer: full name)",
    "现场在⟦隆回县⟧。",
    "示范县名单",
)
RULE_SHORT = Rule(
    "place.short_name",
    4,
    FactKind.PLACE,
    "(gazetteer: short name, not part of a longer one)",
    "货车从⟦长沙⟧开出。",
    "加强合作",
)
RULE_ZONE = Rule(
    "place.zone",
    2,
    FactKind.PLACE,
    "(division)(经济技术开发区|高新区|新区|…)",
    "厂房在⟦长沙高新区⟧。",
    "开发区管委会",
)

_PROVINCE_DIGITS = 2
_COUNTY_DIGITS = 6
_HOME_LINKS = 3
"""County, city and province: a home that is known down to the county."""

_ZONES = (
    "经济技术开发区|高新技术产业开发区|高新技术开发区|经济开发区|移民开发区|高新区|经开区|开发区|新区|工业园区|工业园|"
    "工业集中区|工业集聚区|产业集中区|产业集聚区|移民安置区|移民区|"
    "产业园区|综合保税区|综保区|保税区|保税港区|合作示范区|自贸区|自贸试验区|度假区|风景区|园区|自由贸易港"
)
_ZONE = re.compile(rf"^(?:(?!以及)[^和与及等的在至到是有为]{{0,4}}?(?<![一，。、])(?:{_ZONES}))")

_OF_ITS_OWN = re.compile(
    rf"(?!工业|产业|农业|移民|现代|生态|特色|文化|旅游|经济|科技|物流|高新|易地|集中)[一-鿿]{{2,4}}?(?:移民)?(?:{_ZONES})"
)
"""A zone with a name of its own."""
_BARE_ZONE = re.compile(_ZONES)
_TOWNED = frozenset({PlaceLevel.CITY, PlaceLevel.COUNTY})

_DIRECTIONS = frozenset(("城区", "郊区", "矿区", "东区", "西区"))
"""Districts that are called by a common noun: never told from it but behind their city."""

_NO_TOWNS = frozenset({"小城镇", "大集镇", "小集镇", "中心镇"})
"""Towns of the register whose names are common nouns everywhere else."""

_VILLAGE = re.compile("[一-鿿]{1,5}?村")
_COMMON_COUNTIES = ("新县", "南县")
"""Counties whose names are common words."""
_CLAUSE_OPENS = frozenset("，。；！？：“\n\0 \u3000")
_LEAST_LEADING = 2
"""From how many clauses on that such a name opens the county is meant."""


class PlaceFinder:
    """Finds the divisions named on one page; the page's home decides between places of one name."""

    def __init__(self, gazetteer: Gazetteer, forms: Sequence[str], years: Sequence[int | None] = ()) -> None:
        """Read the folded texts of a page; ``years``, in which they were written, tell former divisions apart."""
        self._gazetteer = gazetteer
        self._years = years
        self._matches = [
            division_matches(form, year, gazetteer) for form, year in zip_longest(forms, years[: len(forms)])
        ]
        self._stated = [StatedTowns(form, matches) for form, matches in zip(forms, self._matches, strict=True)]
        self.home = find_home(
            [match for match in matches if stated.county_of(match) is None]
            for matches, stated in zip(self._matches, self._stated, strict=True)
        )
        self._matches = [self._with_hidden(form, matches) for form, matches in zip(forms, self._matches, strict=True)]
        self._reach = Reach(self._matches, self.home)
        at = tuple(self.home[:1])
        named = {
            match.name
            for match in chain.from_iterable(self._matches)
            if at and any(place.code.startswith(at) for place in match.candidates)
        }
        self._meant = Meant(gazetteer, self.home, self._reach, named)

    def _with_hidden(self, text: str, matches: Sequence[Match]) -> list[Match]:
        """The matches, and the home city's counties of common names (新县, 城东区) where they stand alone."""
        city = next((code for code in self.home if len(code) == 4), "")
        hidden = {place.name: place for place in self._gazetteer.hidden_counties(city)} if city else {}
        hidden |= {name: place for name, place in self._told_alone(text, matches) if name not in hidden}
        names = [name for name in hidden if name not in _DIRECTIONS]
        if not any(name in text for name in names):
            return list(matches)
        taken = [Span(match.start, match.end) for match in matches]
        found = [
            Match(*hit.span(), hit[0], (hidden[hit[0]],), is_full=True, is_ordinary_word=False)
            for hit in re.finditer(rf"(?<![^{PREPOSITIONS}])(?:{alternatives(names)})(?![城长委级域区市里内外])", text)
            if not any(span.overlaps(Span(*hit.span())) for span in taken)
        ]
        return sorted([*matches, *found], key=lambda match: match.start)

    def _told_alone(self, text: str, matches: Sequence[Match]) -> Iterator[tuple[str, Place]]:
        """Counties of common names, behind their province or city or at the head of clauses again and again."""
        for name in _COMMON_COUNTIES:
            if name not in text or len(places := self._gazetteer.exact(name)) != 1:
                continue
            within = {
                match.end for match in matches if any(places[0].code.startswith(one.code) for one in match.candidates)
            }
            heads = [hit.start() for hit in re.finditer(rf"{name}(?![城长委级域区市里内外的])", text)]
            leading = sum(at == 0 or text[at - 1] in _CLAUSE_OPENS for at in heads)
            if leading >= _LEAST_LEADING or within.intersection(heads):
                yield name, places[0]

    def matches(self, index: int) -> Sequence[Match]:
        """Every name of a division that stands in one article, accepted as a place or not."""
        return self._matches[index]

    def find(self, index: int, text: str) -> list[FoundPlace]:
        """The divisions and zones in the text of one article, in order."""
        year = self._years[index] if index < len(self._years) else None
        return [self._as_of(place, text, year) for place in first_of_each(self._divisions(index, text))]

    def _as_of(self, place: FoundPlace, text: str, year: int | None) -> FoundPlace:
        """A place that is no more under the full name it had in a year."""
        if place.code is None or year is None or self._gazetteer.by_code(place.code) is not None:
            return place
        former = former_by_code(place.code, year)
        if former is None or text[place.span.start : place.span.end].endswith("专区"):
            return place
        return replace(place, full_name=former.full_name)

    def _divisions(self, index: int, text: str) -> Iterator[FoundPlace]:
        previous: tuple[int, Place] | None = None
        matches = self._matches[index]
        stated = self._stated[index]
        for number, match in enumerate(matches):
            place, sure = self._choose(match, previous)
            above = previous[1] if previous is not None and previous[0] == match.start else None
            if above is None and stated.is_in_short(match) and not (place and place.code in self._reach.in_full):
                continue  # the town is found by its full name
            town = self._listed_town(match, text) or self._stated_town(match, stated.county_of(match, above))
            if town is not None:
                if "\0" not in text[match.start : match.end]:
                    yield town
                continue
            if place is None and len(match.candidates) == 1 and self._has_village(match.candidates[0], match.end, text):
                place = match.candidates[0]
            before = previous
            if place is not None and match.is_full:
                previous = (match.end, place)
            if "\0" in text[match.start : match.end]:
                continue
            following = matches[number + 1] if number + 1 < len(matches) else None
            apart = following is not None and (following.is_full or _has_zone(following, text))
            limit = following.start if following is not None and apart else len(text)
            chained = before is not None and before[0] == match.start
            if chained and before is not None:
                chained = place is not None and place.code.startswith(before[1].code)
            found = self._accepted(match, place, text, sure=sure, chained=chained, limit=limit)
            if found is None:
                place, found = self._by_neighbours(match, place, previous, following, text)
            if found is not None:
                yield found
                if place is not None:
                    previous = (match.end, place)

    def _listed_town(self, match: Match, text: str) -> FoundPlace | None:
        """A town of the page's county in a list of towns, where counties elsewhere are called the same."""
        county = self.home[0] if self.home and len(self.home[0]) == _COUNTY_DIGITS else None
        if match.is_full or county is None or LIST_OF_TOWNS.match(text, match.end) is None:
            return None
        called = self._gazetteer.short(match.name)
        towns = [place for place in called if place.level is PlaceLevel.TOWN and place.code.startswith(county)]
        return self._place(match, towns[0], RULE_SHORT, 0.75) if len(towns) == 1 else None

    def _stated_town(self, match: Match, county: Place | None) -> FoundPlace | None:
        """A town of the county stated before it, that the register has under another generic part or not at all."""
        if county is None:
            return None
        town = town_of_county(match.name, county.code, self._gazetteer)
        full = self._full_name(county) + match.name if town is None else self._gazetteer.full_name(town.code)
        code = None if town is None else town.code
        span = Span(match.start, match.end)
        return FoundPlace(span, PlaceLevel.TOWN, code, full, RULE_FULL, 0.8, inferred=True)

    def _town_of_today(self, match: Match) -> Place | None:
        """The home county's town that the register has as 街道 or 乡, where only far towns have the text's name."""
        if not (match.is_full and len(self.home) == _HOME_LINKS and match.candidates[0].level is PlaceLevel.TOWN):
            return None
        county, city, _province = self.home
        if any(place.code.startswith(city) for place in match.candidates):
            return None
        inside = [place for place in self._gazetteer.variants(match.name) if place.code.startswith(county)]
        return inside[0] if len(inside) == 1 else None

    def _has_village(self, town: Place, at: int, text: str) -> bool:
        """Whether a village of the town stands right behind its name."""
        behind = _VILLAGE.match(text, at)
        return behind is not None and bool(self._gazetteer.villages(behind[0], town.code))

    def _by_neighbours(
        self, match: Match, place: Place | None, previous: tuple[int, Place] | None, following: Match | None, text: str
    ) -> tuple[Place | None, FoundPlace | None]:
        """The place of a short name that lies in it or is listed beside it tells; ``place`` and None for none."""
        holder = self._holder(match, following, text)
        if holder is not None:
            return holder, self._place(match, holder, RULE_SHORT, 0.85)
        if place is not None and _is_beside(match, place, previous, text):
            return place, self._place(match, place, RULE_SHORT, 0.7)
        return place, None

    def _holder(self, match: Match, following: Match | None, text: str) -> Place | None:
        """The city or county of a short name whose county, town or village stands right behind: 样湘|羊楼司镇."""
        if match.is_full or (match.start and is_word(text, match.start - 1) and not is_verbal(text, match.start - 2)):
            return None
        above = [place for place in match.candidates if place.level in _TOWNED]
        if following is not None and following.start == match.end and following.is_full:
            inside = [one for one in above if any(part.code.startswith(one.code) for part in following.candidates)]
            return inside[0] if len(inside) == 1 else None
        if match.is_ordinary_word or not above:
            return None
        behind = _VILLAGE.match(text, match.end)
        if behind is None or is_word(text, match.end - 1):
            return None
        inside = [one for one in above if self._gazetteer.villages(behind[0], one.code)]
        return inside[0] if len(inside) == 1 else None

    def _accepted(
        self, match: Match, place: Place | None, text: str, *, sure: bool, chained: bool, limit: int
    ) -> FoundPlace | None:
        if match.name in _NO_TOWNS:
            return None
        if (
            place is not None
            and place.level is not PlaceLevel.COUNTRY
            and (match.is_full or not (match.is_ordinary_word or crosses_word(text, match)))
            and not match.name.endswith("新区")
            and (zone := _ZONE.match(text[match.end : min(limit, match.end + 24)])) is not None
        ):
            if place.level is PlaceLevel.TOWN and _OF_ITS_OWN.match(zone[0]):
                return self._place(match, place, RULE_FULL, 0.9, chained=chained)  # 样江镇|水口移民新区
            span = Span(match.start, match.end + zone.end())
            full = self._full_name(place) + zone[0]
            return FoundPlace(span, PlaceLevel.ZONE, None, full, RULE_ZONE, 0.85)
        if match.is_full and match.candidates[0].level is not PlaceLevel.COUNTRY:
            if match.is_ordinary_word and not (chained or sure):
                return None
            if not chained and self._meant.is_chance(match, text):
                return None
            return self._place(match, place, RULE_FULL, 0.96 if sure else 0.8, chained=chained)
        if not self._meant.is_meant_in_short(match, place, text, chained=chained):
            return None
        return self._place(match, place, RULE_SHORT, 0.85 if sure else 0.7, chained=chained)

    def _place(
        self, match: Match, place: Place | None, rule: Rule, confidence: float, *, chained: bool = False
    ) -> FoundPlace:
        span = Span(match.start, match.end)
        if place is None:
            level = match.candidates[0].level
            others = tuple(other.code for other in match.candidates if other.level is level)
            return FoundPlace(span, level, None, None, rule, 0.6, alternatives=others[:MOST_ALTERNATIVES])
        others = tuple(other.code for other in match.candidates if other.level is place.level and other is not place)
        return FoundPlace(
            span,
            place.level,
            place.code,
            self._full_name(place),
            rule,
            confidence,
            inferred=len(match.candidates) > 1,
            alternatives=() if chained else others[:MOST_ALTERNATIVES],
        )

    def _full_name(self, place: Place) -> str:
        former = None if self._gazetteer.by_code(place.code) is not None else former_by_code(place.code)
        return self._gazetteer.full_name(place.code) if former is None else former.within + place.name

    def _choose(self, match: Match, previous: tuple[int, Place] | None) -> tuple[Place | None, bool]:
        """The place meant, and whether the choice is sure: by the chain it stands in, the only one, or the home's."""
        candidates = match.candidates
        if previous is not None and match.start - previous[0] <= 1:
            inside = [place for place in candidates if place.code.startswith(previous[1].code)]
            if inside:
                return inside[0], True
        if (today := self._town_of_today(match)) is not None:
            return today, True
        if len(candidates) == 1:
            return (None, False) if self._reach.is_namesake(candidates[0]) else (candidates[0], True)
        if candidates[0].level in {PlaceLevel.COUNTRY, PlaceLevel.PROVINCE} and not match.is_full:
            return candidates[0], True
        for prefix in self.home:
            inside = [place for place in candidates if place.code.startswith(prefix)]
            if len(prefix) == _PROVINCE_DIGITS:
                inside = [place for place in inside if self._reach.leads_to(place)]
            if inside:
                return inside[0], True
        if candidates[0].level in {PlaceLevel.COUNTRY, PlaceLevel.PROVINCE, PlaceLevel.CITY}:
            return candidates[0], candidates[0].level is not candidates[1].level
        return None, False


def _has_zone(match: Match, text: str) -> bool:
    """Whether a zone is called by a county or city other than the place before it: 样市镇|平江|高新区."""
    return match.candidates[0].level in _TOWNED and _BARE_ZONE.match(text, match.end) is not None


def _is_beside(match: Match, place: Place, previous: tuple[int, Place] | None, text: str) -> bool:
    """Whether a place is named in a list behind a neighbour: 永春、德化等县."""
    if previous is None or not is_listed(match, text, previous[0]):
        return False
    beside = place.level is previous[1].level and place.parent_code == previous[1].parent_code
    return beside or not (match.is_ordinary_word or crosses_word(text, match))
