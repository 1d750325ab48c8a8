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


def former_by_code(code: str) -> FormerPlace | None:
    """The former division of a code that the register of today does not have."""
    return _by_code().get(code)


def find_former(text: str, year: int | None, gazetteer: Gazetteer) -> list[Match]:
    """The former divisions that a folded text names, in order; what they are called today counts where it goes on."""
    table = _table()
    found: list[Match] = []
    for ending in _ENDING.finditer(text):
        end = ending.end()
        for start in range(max(0, end - _LONGEST), end - 1):
            name = text[start:end]
            if name not in table:
                continue
            places = []
            for one in former_places(name, year):
                today = gazetteer.by_code(one.today) if one.today is not None else None
                places.append(today or one.place)
            candidates = tuple(dict.fromkeys(places))
            # 东风区, 前进区: told from ordinary words by what stands around them only.
            ordinary = len(name) == 2 or is_word(text, start)
            while found and found[-1].end > start:
                found.pop()  # 万县 of 万县市
            found.append(Match(start, end, name, candidates, is_full=True, is_ordinary_word=ordinary))
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
def _by_code() -> dict[str, FormerPlace]:
    return {one.code: one for places in _table().values() for one in places}
