"""Towns of the page's home county and city that a text calls without 镇 or 乡."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from archive_gui.domain.facts import FactKind, PlaceLevel
from archive_gui.domain.spans import Span
from archive_gui.facts.grammar import Rule
from archive_gui.facts.places.found import FoundPlace
from archive_gui.facts.places.name_bounds import opens_brand, runs_into_body
from archive_gui.facts.sought import Words, longest_words
from archive_gui.language.gazetteer import Gazetteer, Place
from archive_gui.language.personal_names import is_verbal, is_word
from archive_gui.language.placenames import short_name

RULE_TOWN_IN_SHORT = Rule(
    "place.town_in_short",
    2,
    FactKind.PLACE,
    "(boundary)(a town of the home county, or of the home city, without 镇 or 乡)",
    "隆回县领导到⟦荷香桥⟧检查。",
    "领导到基层检查。",
)

_HOMES = 64
"""Of how many homes the names are kept: most archives' pages come from few places, a national paper's from many."""
_BEFORE = frozenset("，。；：、！？“”（） \n\0\1在到从往赴于自向由和与及离至经的抵回")
_BEHIND = frozenset("，。；：、！？“”（） \n\0的等和与及至到是")
_OPENING = frozenset("“‘")
_CLOSING = frozenset("”’")
_WENT = ("去了", "到了", "回了", "来了", "过了")
_IS_GONE_TO = re.compile("..?(?<=[在到赴抵往于])|经过|路过|途经")
_KINDS = frozenset(("古城", "新城", "老城", "县城", "中心"))
"""Towns are called so, and much else."""
_RIVER = re.compile("[河江][边畔岸上水]")
"""样城河: the river of the town's name."""
_GOES_ON = re.compile("[镇乡县市区村路街站桥人号舱]|核心舱|[河江](?![段南北东西边畔岸上水])|街道|公社|大队|社区")


def towns_in_short(text: str, home: Sequence[str], gazetteer: Gazetteer) -> Iterator[FoundPlace]:
    """The towns that a folded text calls so; ``home``: the codes of the page's home, narrowest first."""
    towns, table = _towns(_divisions(home), gazetteer)
    for start, end in longest_words(text, towns, table):
        if _GOES_ON.match(text, end) or runs_into_body(text[end : end + 16]) or not _is_bounded(text, start, end):
            continue
        if _RIVER.match(text, end):
            yield FoundPlace(Span(start, end + 1), PlaceLevel.NATURAL, None, None, RULE_TOWN_IN_SHORT, 0.7)
            continue
        place = towns[text[start:end]]
        far = not any(place.code.startswith(code) for code in home if len(code) == 6)
        if far and end - start == 2 and not _IS_GONE_TO.match(text, max(0, start - 2), start):
            continue
        full = gazetteer.full_name(place.code)
        span = Span(start, end)
        yield FoundPlace(span, PlaceLevel.TOWN, place.code, full, RULE_TOWN_IN_SHORT, 0.7, inferred=True)


def _divisions(home: Sequence[str]) -> tuple[str, ...]:
    """The codes of the home's city, or of its county where that lies in none."""
    cities = {code for code in home if len(code) == 4}
    return tuple(sorted(cities | {code for code in home if len(code) == 6 and code[:4] not in cities}))


@lru_cache(maxsize=_HOMES)
def _towns(divisions: tuple[str, ...], gazetteer: Gazetteer) -> tuple[dict[str, Place], Words]:
    """The short names that only one town there bears, and that no ordinary word or county is called by."""
    bearers: dict[str, list[Place]] = {}
    for place in (town for code in divisions for town in gazetteer.towns(code)):
        if (stem := short_name(place.name, place.level)) is not None:
            bearers.setdefault(stem, []).append(place)
    alone = {stem: places[0] for stem, places in bearers.items() if len(places) == 1 and stem not in _KINDS}
    towns = {stem: place for stem, place in alone.items() if not (is_word(stem, 0) or is_word(stem, 1))}
    return towns, Words(towns)


def _is_bounded(text: str, start: int, end: int) -> bool:
    """Whether a name begins behind a mark, a preposition or a verb and ends before a mark or a word."""
    if start and text[start - 1] in _OPENING and text[end : end + 1] in _CLOSING:
        return False  # “样和”: what bears a name in quotation marks is no town
    if opens_brand(text, start, end):
        return False
    led = start == 0 or text[start - 1] in _BEFORE or is_verbal(text, start - 2) or text.endswith(_WENT, 0, start)
    ended = end == len(text) or text[end] in _BEHIND or is_verbal(text, end) or is_word(text, end)
    return led and ended and not is_word(text, start - 1) and not is_word(text, end - 1)
