"""China's administrative divisions, from the country to the village, by code and by name."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import numpy as np

from archive_gui.base.paths import resources_dir
from archive_gui.domain.facts import PlaceLevel
from archive_gui.language.automaton import Automaton
from archive_gui.language.gazetteer_file import Sections, StringPool
from archive_gui.language.placenames import (
    VILLAGE_SUFFIX,
    VillageKind,
    is_pseudo,
    short_name,
    town_name,
    village_name,
    village_parts,
)

LEVELS = (PlaceLevel.COUNTRY, PlaceLevel.PROVINCE, PlaceLevel.CITY, PlaceLevel.COUNTY, PlaceLevel.TOWN)
"""The levels above the village, in the order of the file."""

CHINA = "156"  # ISO 3166-1 numeric

# Digits of a code that are significant at each level (GB/T 2260, GB/T 10114, and the statistical code for villages).
_DIGITS = {3: 0, 2: 1, 4: 2, 6: 3, 9: 4}
_PARENT_DIGITS = (0, 0, 2, 4, 6)
"""How many digits of a code are its parent's, by the rank of its level."""
_VILLAGE_DIGITS = 12
_TAIL_BITS = 10

# A generic part followed by one of these belongs to the next word: 发展乡村 is not 发展乡, 上海市场 not 上海市.
_NEXT_WORD = {
    "乡": "村镇土亲间下情愁贤音风",
    "区": "域间块别",
    "市": "场值",
    "旗": "帜舰",
    "省": "份",
    "场": "景地所面合馆主",
}
_VILLAGE_BEHIND = re.compile("[一-鿿]{2,5}?(?:村|社区)(?![民庄级干])")
_LEADING = frozenset("从向到在至自由")
"""A short name that begins so gives way to one that begins behind it: 从|江苏, though 从江 is a county."""
_SHAPED_BEHIND = re.compile("[下土](?![乡农山老各小大])[一-鿿]{1,2}村(?![民庄级干])")


class Place(NamedTuple):
    """A division: ``code`` trimmed to its level (43, 4305, 430524, 430524104, 430524104246; countries ISO numeric)."""

    code: str
    name: str
    level: PlaceLevel
    parent_code: str | None


class Match(NamedTuple):
    """A name that stands in a text at ``start`` to ``end`` (code points), with all places it can mean, highest first.

    ``is_full`` tells that the generic part belongs to the name (涟源市, 恩施州; a country has none).
    ``is_ordinary_word`` marks names that mostly mean something else (合作, 小城镇) or fall out of other words by
    accident (和政 in 和政治): without support from the words around it such a match is not a place.
    """

    start: int
    end: int
    name: str
    candidates: tuple[Place, ...]
    is_full: bool
    is_ordinary_word: bool


def goes_on(text: str, end: int) -> bool:
    """Whether a generic part that ends at ``end`` belongs to a longer word of another sense (市 of 市场)."""
    if text.startswith("市民", end - 1):
        return text[end + 1 : end + 2] not in {"政", "族", "宗", "间", "营", "革", "兵", "盟", "办", "主", "警", "航"}
    return bool(text[end : end + 1]) and text[end] in _NEXT_WORD.get(text[end - 1], "")


class Gazetteer:
    """The register of divisions, read through a memory map; lookups are pure and may run in any thread."""

    def __init__(self, sections: Sections) -> None:
        self._sections = sections
        self._level_start: list[int] = sections["level_start"].tolist()
        self._unit_code = sections.view("unit_code")
        self._unit_name = sections.view("unit_name")
        self._names = StringPool(sections["name_text"].tobytes(), sections.view("name_offset"))
        self._name_start = sections.view("name_start")
        self._posting = sections.view("posting")
        self._ordinary = frozenset(sections["ordinary"].tolist())
        self._town_village = sections.view("town_village")
        self._village_tail = sections.view("village_tail")
        self._village_stem = sections["village_stem"]
        self._stems = StringPool(sections["stem_text"].tobytes(), sections.view("stem_offset"))
        self._automaton = Automaton(
            sections["trie_alphabet"], sections["trie_base"], sections["trie_check"], sections["trie_value"]
        )
        self._unit = lru_cache(maxsize=8192)(self._read_unit)
        self._meaning = lru_cache(maxsize=8192)(self._read_meaning)
        self._called = lru_cache(maxsize=8192)(self._find_called)
        self._hidden = lru_cache(maxsize=512)(self._find_hidden_counties)
        self._towns = lru_cache(maxsize=256)(self._find_towns)
        self._full_name = lru_cache(maxsize=8192)(self._read_full_name)
        self._name_index = lru_cache(maxsize=8192)(self._names.find)
        self._stem_index = lru_cache(maxsize=8192)(self._stems.find)
        self._villages = lru_cache(maxsize=8192)(self._find_villages)
        self._is_name = lru_cache(maxsize=65536)(self._find_name)

    @classmethod
    def open(cls, path: Path | None = None) -> Gazetteer:
        """Open the gazetteer that travels with the program, or the one at ``path``.

        Raises:
            GazetteerUnreadable: the file is missing or damaged.
        """
        return cls(Sections(path or resources_dir() / "gazetteer" / "gazetteer.bin"))

    def by_code(self, code: str) -> Place | None:
        """The place of a code of 2, 4, 6, 9 or 12 digits (a country's: 3), zeros at its end significant."""
        if not code.isascii() or not code.isdigit():
            return None
        if len(code) == _VILLAGE_DIGITS:
            return self._village_by_code(code)
        unit = self._find_unit(code)
        return None if unit is None else self._unit(unit)

    def ancestors(self, code: str) -> tuple[Place, ...]:
        """The places a place lies in, nearest first, the country last; empty for an unknown code."""
        place = self.by_code(code)
        found = []
        while place is not None and place.parent_code is not None:
            place = self.by_code(place.parent_code)
            if place is not None:
                found.append(place)
        return tuple(found)

    def full_name(self, code: str) -> str:
        """The name from the province down (湖南省邵阳市隆回县高平镇), without 市辖区 and its like; "" if unknown."""
        return self._full_name(code)

    def _read_full_name(self, code: str) -> str:
        place = self.by_code(code)
        if place is None:
            return ""
        if place.level is PlaceLevel.COUNTRY:
            return place.name
        chain = [step.name for step in reversed((place, *self.ancestors(code))) if step.level is not PlaceLevel.COUNTRY]
        named = [name for name in chain if not is_pseudo(name)]
        # 东莞市 stands at city and again at county level.
        return "".join(name for index, name in enumerate(named) if index == 0 or name != named[index - 1])

    def exact(self, name: str) -> tuple[Place, ...]:
        """Places of this full name, highest level first; villages under any form of their committee's name.

        Autonomous and ethnic units are found under what the news calls them too: 恩施州, 民和县, 走马坪乡.
        Villages whose name differs in the generic part only (七家铺社区 for 七家铺村) stand last.
        """
        units = self._meaning_of(name, short=False) + self._as_town(name)
        villages = self.villages(name)
        if village_parts(name)[1] is VillageKind.OTHER:
            villages = tuple(village for village in villages if village.name == name)
        return (*units, *villages)

    def short(self, name: str) -> tuple[Place, ...]:
        """Places called so without their generic part (涟源, 恩施, 走马坪), down to the town, highest level first."""
        return self._meaning_of(name, short=True)

    def variants(self, name: str) -> tuple[Place, ...]:
        """Places of the same proper name and level under another generic part: 高平镇 for 高平乡, 醴陵市 for 醴陵县."""
        found = []
        for level in LEVELS[1:]:
            stem = short_name(name, level)
            if stem is not None:
                found += [place for place in self.short(stem) if place.level is level and place.name != name]
        return tuple(found)

    def villages(self, name: str, within: str | None = None) -> tuple[Place, ...]:
        """Villages of a name, with or without 村, 社区, 村委会; those that are called just so first, then by code.

        Args:
            name: the village's name.
            within: the code of a province, city, county or town that they must lie in.
        """
        return self._villages(name, within or "")

    def candidates_within(self, name: str, prefix: str) -> tuple[Place, ...]:
        """Every place of this full or short name, villages included, whose code begins with ``prefix``."""
        units = self._meaning_of(name, short=False) + self._as_town(name) + self.short(name)
        inside = [place for place in units if place.code.startswith(prefix) and place.level is not PlaceLevel.COUNTRY]
        return (*dict.fromkeys(inside), *self.villages(name, prefix))

    def is_name(self, name: str) -> bool:
        """Whether any place of the register is called so in full; of a village the generic part may differ."""
        return self._is_name(name)

    def _find_name(self, name: str) -> bool:
        if any(not posting & 1 for cited in {name, town_name(name)} for posting in self._postings_of(cited)):
            return True
        return any(self._stem_index(stem) is not None for stem in _stems(name))

    def divisions(self, *levels: PlaceLevel) -> Iterator[Place]:
        """The places of the given levels above the village, by level and code."""
        for rank, level in enumerate(LEVELS):
            if level in levels:
                for unit in range(self._level_start[rank], self._level_start[rank + 1]):
                    yield self._unit(unit)

    def towns(self, within: str) -> tuple[Place, ...]:
        """The towns of a city or county (a code of 4 or 6 digits), by code."""
        return self._towns(within)

    def _find_towns(self, within: str) -> tuple[Place, ...]:
        low, high = self._level_start[4], self._level_start[5]
        scale = 10 ** (9 - len(within))
        first = bisect_left(self._unit_code, int(within) * scale, low, high)
        last = bisect_left(self._unit_code, (int(within) + 1) * scale, low, high)
        # Not through the units kept: these are hundreds, of which a text names one or two.
        codes, names = map(str, self._unit_code[first:last]), self._unit_name[first:last]
        return tuple(
            Place(code, self._names[name], PlaceLevel.TOWN, code[: _PARENT_DIGITS[4]])
            for code, name in zip(codes, names, strict=True)
        )

    def hidden_counties(self, city: str) -> tuple[Place, ...]:
        """Counties of a city that ``scan`` leaves alone because their names are common words (新县, 城东区)."""
        return self._hidden(city)

    def _find_hidden_counties(self, city: str) -> tuple[Place, ...]:
        low, high = self._level_start[3], self._level_start[4]
        first = bisect_left(self._unit_code, int(city) * 100, low, high)
        last = bisect_left(self._unit_code, (int(city) + 1) * 100, low, high)
        counties = [self._unit(unit) for unit in range(first, last)]
        found = {match.name for match in self.scan("，".join(county.name for county in counties))}
        return tuple(county for county in counties if county.name not in found and not is_pseudo(county.name))

    def scan(self, text: str) -> list[Match]:
        """Names of countries, provinces, cities, counties and towns in a text, longest first, none overlapping.

        Full names of every level, short names down to the county. Where two overlap the earlier stands, unless it
        begins with a preposition or is an ordinary word before a full name. The text should be folded to simplified
        characters. Nothing is disambiguated here: 和平 is a district wherever it stands.
        """
        hits = self._automaton.longest(text)
        matches: list[Match] = []
        for start, length, value in zip(hits.start.tolist(), hits.length.tolist(), hits.value.tolist(), strict=True):
            match = self._match(text, start, start + length, value - 1)
            if match is None:
                continue
            if matches and start < matches[-1].end:
                last = matches[-1]
                led = last.name[0] in _LEADING and match.start == last.start + 1 and not match.is_ordinary_word
                if match.end <= last.end or last.is_full:
                    continue
                if not led and not (match.is_full and last.is_ordinary_word):
                    continue
                matches.pop()
            matches.append(match)
        return [match for match in matches if match.candidates]

    def _match(self, text: str, start: int, end: int, index: int | None) -> Match | None:
        """What stands at a hit; one without candidates only keeps others from its stretch."""
        if goes_on(text, end) and not self._is_before_village(text, end, index):
            end -= 1
            index = self._name_index(text[start:end])
        if index is None:
            return None
        meaning, is_full = self._meaning(index)
        if not meaning and len(self._name_postings(index)):
            return None
        return Match(start, end, text[start:end], meaning, is_full, index in self._ordinary)

    def _is_before_village(self, text: str, end: int, index: int | None) -> bool:
        """Whether a town's own village stands right behind its name: 样府乡|下样村, not 样府|乡下."""
        behind = None if index is None else _VILLAGE_BEHIND.match(text, end)
        if index is None or behind is None:
            return False
        towns = [place for place in self._meaning(index)[0] if place.level is PlaceLevel.TOWN]
        if towns and index not in self._ordinary and _SHAPED_BEHIND.match(text, end):
            return True  # 样柏乡|土样村, which no register has
        return any(self.villages(behind[0], town.code) for town in towns)

    def _postings_of(self, name: str) -> memoryview | tuple[()]:
        index = self._name_index(name)
        return () if index is None else self._name_postings(index)

    def _name_postings(self, index: int) -> memoryview:
        return self._posting[self._name_start[index] : self._name_start[index + 1]]

    def _as_town(self, name: str) -> tuple[Place, ...]:
        cited = town_name(name)
        return () if cited == name else self._meaning_of(cited, short=False)

    def _meaning_of(self, name: str, *, short: bool) -> tuple[Place, ...]:
        return self._called(name, int(short))

    def _find_called(self, name: str, form: int) -> tuple[Place, ...]:
        index = self._name_index(name)
        if index is None:
            return ()
        return tuple(self._unit(posting >> 1) for posting in self._name_postings(index) if (posting & 1) == form)

    def _read_meaning(self, index: int) -> tuple[tuple[Place, ...], bool]:
        """What a name can mean in running text, and whether in full; short names of towns are left to ``short``."""
        towns_from = self._level_start[LEVELS.index(PlaceLevel.TOWN)]
        postings = self._name_postings(index)
        meaning = tuple(
            self._unit(posting >> 1) for posting in postings if not posting & 1 or posting >> 1 < towns_from
        )
        is_country = any(place.level is PlaceLevel.COUNTRY for place in meaning)
        return meaning, is_country or any(not posting & 1 for posting in postings)

    def _read_unit(self, unit: int) -> Place:
        rank = bisect_right(self._level_start, unit) - 1
        level, number, name = LEVELS[rank], self._unit_code[unit], self._names[self._unit_name[unit]]
        if level is PlaceLevel.COUNTRY:
            return Place(f"{number:03d}", name, level, None)
        code = str(number)
        return Place(code, name, level, code[: _PARENT_DIGITS[rank]] or CHINA)

    def _find_unit(self, code: str) -> int | None:
        rank = _DIGITS.get(len(code))
        if rank is None:
            return None
        number = int(code)
        low, high = self._level_start[rank], self._level_start[rank + 1]
        unit = bisect_left(self._unit_code, number, low, high)
        return unit if unit < high and self._unit_code[unit] == number else None

    def _village_by_code(self, code: str) -> Place | None:
        town = self._find_unit(code[:9])
        if town is None:
            return None
        index = town - self._level_start[-2]
        first, last = self._town_village[index], self._town_village[index + 1]
        mask = (1 << _TAIL_BITS) - 1
        village = bisect_left(self._village_tail, int(code[9:]), first, last, key=lambda tail: tail & mask)
        if village == last or self._village_tail[village] & mask != int(code[9:]):
            return None
        return self._village(village)

    def _village(self, village: int) -> Place:
        town = self._level_start[-2] + bisect_right(self._town_village, village) - 1
        tail = self._village_tail[village]
        stem = self._stems[int(self._village_stem[village])]
        name = stem + VILLAGE_SUFFIX[VillageKind(tail >> _TAIL_BITS)]
        parent = str(self._unit_code[town])
        return Place(f"{parent}{tail & ((1 << _TAIL_BITS) - 1):03d}", name, PlaceLevel.VILLAGE, parent)

    def _find_villages(self, name: str, within: str) -> tuple[Place, ...]:
        first, last = self._village_range(within)
        found: list[int] = []
        for stem in _stems(name):
            index = self._stem_index(stem)
            if index is not None:
                found += (np.flatnonzero(self._village_stem[first:last] == index) + first).tolist()
        cited = village_name(name)
        places = [self._village(village) for village in sorted(found)]
        places.sort(key=lambda place: place.name != cited)
        return tuple(places)

    def _village_range(self, within: str) -> tuple[int, int]:
        """The villages of a division, which lie side by side."""
        if not within:
            return 0, len(self._village_tail)
        width = 10 ** (9 - len(within))
        low, high = self._level_start[-2], self._level_start[-1]
        first = bisect_left(self._unit_code, int(within) * width, low, high)
        last = bisect_left(self._unit_code, (int(within) + 1) * width, low, high)
        return self._town_village[first - low], self._town_village[last - low]


@lru_cache(maxsize=8192)
def _stems(name: str) -> tuple[str, ...]:
    """The proper names a village may be registered under: 张家村 is 张家 + 村, or 张家村 + 社区."""
    stem, _ = village_parts(name)
    return tuple(dict.fromkeys((stem, village_name(name))))
