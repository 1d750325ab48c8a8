"""Characters that writers and readers take for one another: by their looks or by their sound."""

from __future__ import annotations

import re
from functools import lru_cache

from archive_gui.language.characters import is_han
from archive_gui.language.compositions import components
from archive_gui.language.lookalikes import alike
from archive_gui.language.pinyin import readings

CONTRASTS = frozenset(
    "上下大小东西南北中前后左右内外新老旧甲乙丙丁一二两三四五六七八九十百千万第首末男女正副总分省市州县区乡镇村街"
)
"""Characters that tell things apart on purpose: 上坪 and 下坪."""

SORTS = CONTRASTS | set("红绿蓝白黑金银春夏秋冬老少幼青村户镇县乡校企民军医师生")
"""Characters that tell titles of one pattern, and bodies of one trade, apart where both have one of them."""

_ALIKE = 3
"""Characters of a name of a person of which one may be wrong; of two many people are called alike."""

_FROM_F = {"fa": "hua", "fan": "huan", "fang": "huang", "fei": "hui", "fen": "hun", "feng": "hong", "fu": "hu"}
"""Syllables with f as many speakers of the south say them."""

_HEARD = {"zh": "z", "ch": "c", "sh": "s", "n": "l", "ang": "an", "eng": "en", "ing": "in"}
_INITIAL = re.compile("^(?:[zcs]h|[^aoeiuü])?")
_LOST = re.compile(r"^[zcs]h|^n|(?<=.)[aei]ng$")


def are_confused(one: str, other: str) -> bool:
    """Whether two characters look or sound alike and are not set against one another."""
    if {one, other} <= CONTRASTS or not (is_han(one) and is_han(other)):
        return False
    return alike(one, other) or bool(_sounds(one) & _sounds(other)) or _are_akin(one, other)


def are_one_name(one: str, other: str) -> bool:
    """Whether two names of people are those of one, perhaps with one wrong character."""
    if one == other:
        return True
    changed = [(a, b) for a, b in zip(one, other, strict=False) if a != b]
    return len(one) == len(other) >= _ALIKE and len(changed) == 1 and are_confused(*changed[0])


def _are_akin(one: str, other: str) -> bool:
    """Whether two characters have a component in one place and begin or end in the same sound: 舫 and 航."""
    if not components(one) & components(other):
        return False
    first, second = ([_INITIAL.sub(r"\g<0> ", heard).split(" ") for heard in readings(it)] for it in (one, other))
    return any(a[0] == b[0] or a[1:] == b[1:] for a in first for b in second)


@lru_cache(maxsize=4096)
def _sounds(character: str) -> frozenset[str]:
    """The readings of a character as speakers hear them who tell zh from z, n from l or ang from an only in writing."""
    heard = (_LOST.sub(lambda found: _HEARD[found[0]], reading) for reading in readings(character))
    return frozenset(_FROM_F.get(reading, reading) for reading in heard)
