"""Place names that no register knows and that differ in one look-alike character from one it knows (涪口区, 渌口区).

Of a name in running text only the end is plain: its generic part. So every stretch before one is held against the
register; where any of them is a name, nothing is doubted.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from archive_gui.domain.facts import PlaceLevel
from archive_gui.language.characters import is_han, is_han_text
from archive_gui.language.folds import simplified
from archive_gui.language.gazetteer import Gazetteer, Match, Place, goes_on
from archive_gui.language.lookalikes import misreadings
from archive_gui.language.placenames import contraction
from archive_gui.language.whereabouts import Whereabouts, whereabouts

_GENERIC = re.compile("街道|社区|[省市州县区旗盟镇乡村]")
_LOCAL = {
    "镇": PlaceLevel.TOWN,
    "乡": PlaceLevel.TOWN,
    "街道": PlaceLevel.TOWN,
    "村": PlaceLevel.VILLAGE,
    "社区": PlaceLevel.VILLAGE,
}
_LONGEST = 8
"""Characters of a county's or city's name that are looked at; all but a few autonomous units are shorter."""

_LOCAL_STEM = (2, 4)
"""Characters of a town's or village's proper name: one alone has look-alikes everywhere."""

_COMMON_END = tuple(
    """
    城市 都市 股市 超市 门市 上市 全市 各市 州市 两市 该市 本市 我市 城区 山区 地区 社区 市区 郊区 矿区 景区 园区
    辖区 小区 灾区 库区 林区 牧区 湖区 校区 厂区 战区 赛区 特区 新区 老区 营区 片区 全区 各区 两区 该区 本区 我区
    两省 全省 各省 该省 本省 我省 三省 四省 五省 外省 邻省 全县 各县 两县 该县 本县 我县 由县 区县 市县 外县 邻县
    全镇 各镇 该镇 本镇 我镇 古镇 小镇 重镇 城镇 村镇 乡镇 集镇 全乡 各乡 该乡 本乡 我乡 家乡 他乡 下乡 老乡 回乡
    返乡 同乡 水乡 城乡 全村 各村 该村 本村 我村 进村 入村 驻村 到村 出村 离村 回村 农村 乡村 山村 渔村 古村 新村
    老村 两村 贫困村 行政村 自然村 同盟 联盟 加盟 红旗 国旗 党旗 军旗 战旗
    """.split()  # noqa: SIM905 - a list of words reads better in rows
)
"""Ordinary words that end as names do: only a plain beginning makes a name of what they end."""

_LEADING = frozenset(
    "由于自离出各该两确距在从到对向为与和及全本我你他其至往赴驻达位是有将把被比跟同当此每某这那的了等另"
)
"""Words of one character that stand before names; a name that seems to begin with one needs a plain beginning."""

_UNDER, _HOME, _PROVINCE, _ALONE, _VILLAGE = 0.9, 0.85, 0.7, 0.5, 0.6
"""Confidences: the name of a division that the place lies in stands right before, the place lies in a city the text is
about, in a province it names, the text is about no other country, or it is a village of that city, one of thousands."""


@dataclass(frozen=True, slots=True)
class PlaceDoubt:
    """What stands at ``start`` to ``end`` of a text, and the place whose name it may be a misreading of."""

    start: int
    end: int
    written: str
    read: str
    place: Place
    confidence: float


class PlaceDoubts:
    """Finds misread place names against one register; pure, and cheap where a text names places as they are."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer
        self._forms = self._misread_forms()
        self._longest = min(_LONGEST, max(map(len, self._forms), default=0))

    def find(self, text: str) -> list[PlaceDoubt]:
        """The doubtful names of one article's text, in order, none overlapping."""
        if _GENERIC.search(text) is None:
            return []
        matches = self.gazetteer.scan(text)
        scene = _Scene(text, matches, whereabouts(matches))
        doubts: list[PlaceDoubt] = []
        for found in _GENERIC.finditer(text):
            if goes_on(text, found.end()):
                continue
            doubt = self._under(scene, found.end(), found[0])
            if doubt is None and not scene.ends_name(found.end()):
                doubt = self._division(scene, found.end()) or self._local(scene, found.end(), found[0])
            if doubt is not None and (not doubts or doubts[-1].end <= doubt.start):
                doubts.append(doubt)
        return doubts

    def _misread_forms(self) -> dict[str, dict[Place, str]]:
        """Every text one look-alike away from a county's or higher division's name; it may be a name itself.

        Each comes with the places it may mean and what they are called (海西州 for the prefecture's full name).
        """
        forms: defaultdict[str, dict[Place, str]] = defaultdict(dict)
        for place in self.gazetteer.divisions(PlaceLevel.PROVINCE, PlaceLevel.CITY, PlaceLevel.COUNTY):
            for name in {place.name, contraction(place.name, place.level) or place.name}:
                if len(name) > 2:
                    for stem in misreadings(name[:-1]):
                        forms[stem + name[-1]][place] = name
        return dict(forms)

    def _division(self, scene: _Scene, end: int) -> PlaceDoubt | None:
        for start in range(max(0, end - self._longest), end - 2):
            form = scene.text[start:end]
            places = self._forms.get(form)
            if places is None or not scene.is_free(start, end) or not _begins(scene, start, form):
                continue
            if self.gazetteer.is_name(form) or simplified(form) != form:
                continue
            place = max(places, key=lambda place: (_support(scene, place, start), place.code))
            confidence = _support(scene, place, start)
            if confidence:
                return PlaceDoubt(start, end, form, places[place], place, confidence)
        return None

    def _under(self, scene: _Scene, end: int, generic: str) -> PlaceDoubt | None:
        """A town or village right behind the division it lies in, whose tail may be a name elsewhere (余田桥镇)."""
        level = _LOCAL.get(generic)
        for start in _starts(scene, end, generic) if level is not None else ():
            under = scene.codes_before(start)
            form = scene.text[start:end]
            if not under or self.gazetteer.is_name(form):
                continue
            for stem in misreadings(form.removesuffix(generic)):
                name = stem + generic
                places = (place for code in under for place in self.gazetteer.candidates_within(name, code))
                place = next((place for place in places if place.level is level and place.name == name), None)
                if place is not None:
                    return PlaceDoubt(start, end, form, name, place, _UNDER)
        return None

    def _local(self, scene: _Scene, end: int, generic: str) -> PlaceDoubt | None:
        """A town or village of the cities a text is about."""
        level = _LOCAL.get(generic)
        if level is None or not scene.where.cities:
            return None
        starts = _starts(scene, end, generic)
        free = [at for at in starts if _begins(scene, at, scene.text[at:end]) and scene.is_free(at, end)]
        if not free or any(self.gazetteer.is_name(scene.text[start:end]) for start in starts):
            return None
        for start in free:
            form = scene.text[start:end]
            found = min(self._meant(form, generic, level, scene.where), default=None)
            place = None if found is None else self.gazetteer.by_code(found[1])
            if found is not None and place is not None:
                return PlaceDoubt(start, end, form, found[2], place, -found[0])
        return None

    def _meant(
        self, form: str, generic: str, level: PlaceLevel, where: Whereabouts
    ) -> Iterator[tuple[float, str, str]]:
        """Confidence (negative), code and name of each place that a form may be a misreading of."""
        for stem in misreadings(form.removesuffix(generic)):
            name = stem + generic
            if not self.gazetteer.is_name(name):
                continue
            for city in sorted(where.cities):
                for place in self.gazetteer.candidates_within(name, city):
                    if place.level is level and place.name == name:
                        sure = _HOME if level is PlaceLevel.TOWN else _PROVINCE
                        near = place.code[:6] in where.counties
                        yield -(sure if near else _VILLAGE), place.code, name


@dataclass(frozen=True, slots=True)
class _Scene:
    """A text with the names that stand in it and where it is about."""

    text: str
    matches: list[Match]
    where: Whereabouts

    def ends_name(self, end: int) -> bool:
        """Whether a name of the register ends there, generic part and all."""
        at = bisect_left(self.matches, end, key=lambda match: match.end)
        return at < len(self.matches) and self.matches[at].end == end and self.matches[at].is_full

    def codes_before(self, start: int) -> tuple[str, ...]:
        """The codes of the places whose name ends right there."""
        at = bisect_left(self.matches, start, key=lambda match: match.end)
        if at == len(self.matches) or self.matches[at].end != start:
            return ()
        return tuple(place.code for place in self.matches[at].candidates if place.level is not PlaceLevel.COUNTRY)

    def is_free(self, start: int, end: int) -> bool:
        """Whether no name of the register reaches across the stretch's ends, nor a full one stands in it."""
        first = bisect_left(self.matches, start + 1, key=lambda match: match.end)
        for at in range(first, len(self.matches)):  # a copy of the rest would take as long as the text
            match = self.matches[at]
            if match.start >= end:
                return True
            if match.start < start or match.end > end or (match.is_full and not match.is_ordinary_word):
                return False
        return True


def _starts(scene: _Scene, end: int, generic: str) -> list[int]:
    """Where a town's or village's name that ends there may begin, the longest first."""
    shortest, longest = (end - len(generic) - size for size in _LOCAL_STEM)
    return [start for start in range(max(0, longest), shortest + 1) if is_han_text(scene.text[start:end])]


def _begins(scene: _Scene, start: int, form: str) -> bool:
    """Whether a name can begin there: plainly so where ordinary words could make up the form."""
    ordinary = form[0] in _LEADING or form.endswith(_COMMON_END)
    return not ordinary or start == 0 or not is_han(scene.text[start - 1]) or bool(scene.codes_before(start))


def _support(scene: _Scene, place: Place, start: int) -> float:
    """How well the text goes with a place named at ``start``; 0 where it is about another part of the world."""
    where = scene.where
    if place.code.startswith(scene.codes_before(start)):
        return _UNDER
    if any(place.code.startswith(city) or city.startswith(place.code) for city in where.cities):
        return _HOME
    if place.code[:2] in where.provinces:
        return _PROVINCE
    return 0.0 if where.abroad else _ALONE


@cache
def place_doubts() -> PlaceDoubts:
    """The doubts by the register that travels with the program; made when first needed."""
    return PlaceDoubts(Gazetteer.open())
