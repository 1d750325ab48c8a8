"""Towns of a people, 样溪苗族乡, that the register has under another generic part or not at all."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from archive_gui.domain.facts import FactKind, PlaceLevel
from archive_gui.domain.spans import Span
from archive_gui.facts.grammar import Rule
from archive_gui.facts.places.found import FoundPlace
from archive_gui.facts.places.marks import STOPS
from archive_gui.facts.sought import Sought
from archive_gui.language.gazetteer import Gazetteer
from archive_gui.language.personal_names import is_verbal, is_word
from archive_gui.language.placenames import short_name

RULE = Rule(
    "place.ethnic_town",
    1,
    FactKind.PLACE,
    "(boundary)(2-3 characters)(苗|侗|土家|…)族乡",
    "⟦樟酉苗族乡⟧开了集市。",
    "几个苗族乡开了集市。",
)

_ENDING = Sought("族乡(?![村土镇亲寨])", opening="族")
_LED = frozenset("在到从至赴往于和与及由是对向县市州区的")
_NOT_IN_NAME = re.compile("[各该本全这那几多两一个属以原]|在|到|[镇乡村县市]")
_LENGTHS = range(9, 4, -1)
_SHORTEST, _LONGEST = 2, 3
_COUNTY_DIGITS = 6


def find_ethnic_towns(
    text: str, known: Sequence[FoundPlace], home: Sequence[str], gazetteer: Gazetteer
) -> Iterator[FoundPlace]:
    """The towns of a people in a folded text that are none of the places ``known``, in order.

    ``home``: the codes of the page's home, narrowest first; a town of that county today has its code.
    """
    ends = {place.span.end for place in known}
    county = next((code for code in home if len(code) == _COUNTY_DIGITS), None)
    for ending in _ENDING.finditer(text):
        end = ending.end()
        if end in ends:
            continue
        start = next((at for at in _starts(end) if _is_name(text, at, end, ends)), None)
        if start is None:
            continue
        name = text[start:end]
        today = [town for town in gazetteer.variants(name) if county and town.code.startswith(county)]
        code = today[0].code if len(today) == 1 else None
        full = None if code is None else gazetteer.full_name(code)
        yield FoundPlace(Span(start, end), PlaceLevel.TOWN, code, full, RULE, 0.8, inferred=code is not None)


def _starts(end: int) -> Iterator[int]:
    return (end - length for length in _LENGTHS if end >= length)


def _is_name(text: str, start: int, end: int, ends: set[int]) -> bool:
    """Whether a stretch is a name of its own and that of a people, behind what ends or leads to names."""
    short = short_name(text[start:end], PlaceLevel.TOWN)
    if short is None or not _SHORTEST <= len(short) <= _LONGEST or _NOT_IN_NAME.search(short):
        return False
    if text[start + len(short) : end] == "民族乡" or any(mark in STOPS for mark in text[start:end]):
        return False
    if is_verbal(text, start) or (is_word(text, start) and len(short) == _LONGEST):
        return False
    return start == 0 or start in ends or text[start - 1] in STOPS or text[start - 1] in _LED
