"""What stands at the edges of a division's name in a text: ordinary words, prepositions, the marks of a list."""

from __future__ import annotations

import re

from archive_gui.language.gazetteer import Match
from archive_gui.language.personal_names import is_verbal, is_word

PREPOSITIONS = (
    "在到从往赴于自向由来去离抵进回驻和与及、，。；（(“：: \n对给把将被让为是即如像至经途过返达等"
    "各全省市县区州镇乡旗盟国《·\0"
)
"""Characters before which no longer word or name runs on into a short name."""
LISTED = re.compile("[、，。和]|等[地县市区]|[两三四五六七八九]?[县市区](?![长委级域])")
"""What stands behind a name in a list."""


def is_listed(match: Match, text: str, previous_end: int) -> bool:
    """Whether a name stands in a list right behind another that ends at ``previous_end``."""
    listed = text[match.start - 1] == "、" and previous_end == match.start - 1
    return listed and LISTED.match(text, match.end) is not None


def is_set_off(text: str, match: Match) -> bool:
    """Whether ordinary words stand on both sides of a name: 聚焦|乌鲁木齐|国际陆路港, not 曲靖|波."""
    if crosses_word(text, match):
        return False
    led = is_verbal(text, match.start - 2) or is_word(text, match.start - 2)
    return led and (is_verbal(text, match.end) or is_word(text, match.end))


def crosses_word(text: str, match: Match) -> bool:
    """Whether an ordinary word runs over an edge of the name."""
    return (match.start > 0 and is_word(text, match.start - 1)) or is_word(text, match.end - 1)


def stands_alone(text: str, match: Match) -> bool:
    """Whether a name begins where something ends: a mark, a preposition, a verb, an ordinary word."""
    start = match.start
    return start == 0 or text[start - 1] in PREPOSITIONS or is_verbal(text, start - 2) or is_word(text, start - 2)
