"""Counties and prefectures that the register of today no longer has, with the years in which they were called so."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from archive_gui.base.paths import resources_dir
from archive_gui.domain.facts import PlaceLevel
from archive_gui.language.gazetteer import Gazetteer, Match, Place
from archive_gui.language.personal_names import is_word

_FIRST_YEAR = 1980
"""Where the table begins: what stands in it then may have been called so long before."""
_LAST_SHORT = 2000
"""Until then a short name is looked for: later texts that speak of former counties say 县."""
_NOT_SHORT = frozenset("县市区州镇乡村路街站河江山湖")
_LAST_SPECIAL = 1980
"""专区 were renamed 地区 from 1967 to 1970; papers kept the old word for some years."""
_ENDING = re.compile("(?:自治[县州旗]|地区|[县市区旗盟])")
_LONGEST = 14


@dataclass(frozen=True, slots=True)
class FormerPlace:
    """A county or prefecture: the code and the division it had from ``first`` to ``last``, and its code of today.

    ``today`` is set where it goes on under another generic part (监利县, today 监利市).
    """

    name: str
    code: str
    first: int
    last: int
    within: str
    today: str | None

    @property
    def place(self) -> Place:
        """The division as it was."""
        level = PlaceLevel.CITY if len(self.code) == 4 else PlaceLevel.COUNTY
        return Place(self.code, self.name, level, self.code[:-2])

    @property
    def full_name(self) -> str:
        """The name from the province of that time down."""
        return self.within + self.name


def former_places(name: str, year: int | None) -> tuple[FormerPlace, ...]:
    """The divisions called so in a year, else those called so nearest before it, else the earliest after it."""
    known = _table().get(name, ())
    if year is None or not known:
        return known
    then = [one for one in known if (one.first <= year or one.first == _FIRST_YEAR) and year <= one.last]
    if then:
        return tuple(then)
    before = max((one.last for one in known if one.last < year), default=None)
    if before is not None:
        return tuple(one for one in known if one.last == before)
    after = min(one.first for one in known)
    return tuple(one for one in known if one.first == after)


def former_by_code(code: str, year: int | None = None) -> FormerPlace | None:
    """The former division of a code that the register of today does not have, as it stood in a year, else the last."""
    known = _by_code().get(code, ())
    if year is not None:
        then = [one for one in known if (one.first <= year or one.first == _FIRST_YEAR) and year <= one.last]
        known = tuple(then) or known
    return known[-1] if known else None


def find_former(text: str, year: int | None, gazetteer: Gazetteer) -> list[Match]:
    """The former divisions that a folded text names, in order; what they are called today counts where it goes on."""
    table, lasts = _table(), _lasts()
    found: list[Match] = []
    for ending in _ENDING.finditer(text):
        end = ending.end()
        if text[max(0, end - 2) : end] not in lasts:
            continue
        for start in range(max(0, end - _LONGEST), end - 1):
            name = text[start:end]
            if name not in table:
                continue
            places = [_of_today(one, gazetteer) or one.place for one in former_places(name, year)]
            candidates = tuple(dict.fromkeys(places))
            # 东风区, 前进区: told from ordinary words by what stands around them only.
            ordinary = len(name) == 2 or (is_word(text, start) and not name.endswith("地区"))
            while found and found[-1].end > start:
                found.pop()  # 万县 of 万县市
            found.append(Match(start, end, name, candidates, is_full=True, is_ordinary_word=ordinary))
            break
    prefectures = _prefectures(text, year) if "专区" in text else []
    inside = {at for match in prefectures for at in range(match.start, match.end)}
    found = [*prefectures, *(match for match in found if match.start not in inside)]
    return sorted([*found, *_in_short(text, year, found, gazetteer)], key=lambda match: match.start)


def _of_today(former: FormerPlace, gazetteer: Gazetteer) -> Place | None:
    """What goes on of it: under another generic part, or, of a prefecture, as the city of its name."""
    if former.today is not None:
        return gazetteer.by_code(former.today)
    if not former.name.endswith("地区"):
        return None
    called = [place for place in gazetteer.short(former.name[:-2]) if place.level is PlaceLevel.CITY]
    return called[0] if len(called) == 1 else None


def _in_short(text: str, year: int | None, full: list[Match], gazetteer: Gazetteer) -> list[Match]:
    """The former counties of that year that a text calls without 县 (嘉山, 沔阳), where nothing else is called so."""
    if year is None or year > _LAST_SHORT:
        return []
    taken = {at for match in full for at in range(match.start, match.end)}
    found = []
    for hit in _short_pattern().finditer(text):
        start, end = hit.span()
        name = hit[0]
        if start in taken or text[end : end + 1] in _NOT_SHORT:
            continue
        if any(place.level not in {PlaceLevel.TOWN, PlaceLevel.VILLAGE} for place in gazetteer.short(name)):
            continue
        if is_word(text, start) or is_word(text, end - 1) or (start and is_word(text, start - 1)):
            continue
        then = [one for one in former_places(name + "县", year) if len(one.code) == 6]
        places = tuple(dict.fromkeys(_of_today(one, gazetteer) or one.place for one in then))
        if places and year <= max(one.last for one in then):
            found.append(Match(start, end, name, places, is_full=False, is_ordinary_word=False))
    return found


@cache
def _short_pattern() -> re.Pattern[str]:
    """Where one of the short names of the counties stands: two characters, those of 县."""
    by_first: dict[str, set[str]] = {}
    for name in _table():
        if len(name) == 3 and name.endswith("县"):
            by_first.setdefault(name[0], set()).add(name[1])
    return re.compile("|".join(f"{first}[{''.join(sorted(seconds))}]" for first, seconds in by_first.items()))


def _prefectures(text: str, year: int | None) -> list[Match]:
    """The prefectures that were called 专区 until about 1970 and 地区 thereafter, with the codes of the latter."""
    if year is not None and year > _LAST_SPECIAL:
        return []
    found = []
    for ending in re.finditer("专区(?!级)", text):
        for length in (4, 3, 2):
            start = ending.start() - length
            known = _table().get(text[max(0, start) : ending.start()] + "地区", ()) if start >= 0 else ()
            then = [one for one in known if one.first == _FIRST_YEAR]
            if then:
                name = text[start : ending.end()]
                places = tuple(Place(one.code, name, PlaceLevel.CITY, one.code[:2]) for one in then)
                found.append(Match(start, ending.end(), name, places, is_full=True, is_ordinary_word=False))
                break
    return found


@cache
def _table() -> dict[str, tuple[FormerPlace, ...]]:
    table: dict[str, list[FormerPlace]] = {}
    for line in (resources_dir() / "gazetteer" / "former.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            name, code, first, last, within, today = line.split("\t")
            table.setdefault(name, []).append(FormerPlace(name, code, int(first), int(last), within, today or None))
    return {name: tuple(places) for name, places in table.items()}


@cache
def _lasts() -> frozenset[str]:
    """The last two characters of the names."""
    return frozenset(name[-2:] for name in _table())


@cache
def _by_code() -> dict[str, tuple[FormerPlace, ...]]:
    """The divisions of each code, in the order of their years."""
    coded: dict[str, list[FormerPlace]] = {}
    for one in sorted((one for places in _table().values() for one in places), key=lambda one: one.first):
        coded.setdefault(one.code, []).append(one)
    return {code: tuple(places) for code, places in coded.items()}
