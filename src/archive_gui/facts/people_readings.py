"""Where a personal name ends in running text, seen from its best reading and from the text around it."""

from __future__ import annotations

from archive_gui.facts.people_patterns import CLAUSE_START, HAN
from archive_gui.language.personal_names import common_given, is_verbal, is_word, read_name
from archive_gui.language.roles import AFTER_NAME

NOT_BEFORE_VERBS = frozenset("家和同后从有成当向应能全")
_COMMON_GIVEN = frozenset(common_given())
_RARE = -1.5
"""The least weight of a name of rare characters behind a role."""
_NEAR = 3_000
"""How far, in characters, other mentions of a name are looked for while it is being read."""


def plain(name: str) -> str:
    """The name without the blanks that set it wide."""
    return name.replace(" ", "").replace("\u3000", "")


def settled(text: str, at: int, least: float) -> int:
    """Where the name at ``at`` ends, seen from its best reading and from where else the text has it; -1 for none."""
    reading = read_name(text, at)
    if reading is None or reading.weight < least:
        return -1
    length = reading.end - at
    if length == 3 and text[at + 1] not in " \u3000":
        shorter, longer = near(text, at, at + 2), near(text, at, at + 3)
        if longer == 1 and shorter >= 3:
            return at + 2
    if length == 2 and HAN.match(text[at + 2 : at + 3] or " ") and not is_verbal(text, at + 2):
        # 王波 or 王波涛: what stands elsewhere decides.
        three = text[at : at + 3]
        if near(text, at, at + 3) >= 2 and near(text, at, at + 3) == near(text, at, at + 2):
            other = read_name(three + "，", 0)
            if other is not None and other.end == 3 and other.weight > -0.5:
                return at + 3
    return reading.end


def near(text: str, start: int, end: int) -> int:
    """How often the words at ``start`` to ``end`` stand within some pages around."""
    return text.count(text[start:end], max(0, start - _NEAR), start + _NEAR)


def is_given(text: str, at: int) -> bool:
    """Whether the two characters at ``at`` are common in given names and no word runs over them."""
    given = text[at : at + 2]
    return (
        len(given) == 2
        and set(given) <= _COMMON_GIVEN
        and not any(is_word(text, near) for near in range(at - 2, at + 2))
    )


def rare(text: str, at: int) -> int:
    """Where a name of three of rare characters ends that no word crosses (选手柏芋溪获得); -1 for none."""
    reading, end = read_name(text, at), at + 3
    if reading is None or reading.end != end or reading.weight < _RARE or text[at] in NOT_BEFORE_VERBS:
        return -1
    if any(is_word(text, start) for start in range(at - 1, end)):
        return -1
    behind = text[end : end + 1]
    return end if not behind or behind in CLAUSE_START or behind in "的和与在以" or is_verbal(text, end) else -1


def is_title(text: str, start: int, end: int) -> bool:
    """主任王书记: surname and title, no name."""
    return text[start + 1 : end] in AFTER_NAME or text[start + 1 : start + 3] in AFTER_NAME


def is_name_before(text: str, end: int) -> bool:
    """Whether what ends at ``end`` in a list looks like a name."""
    return any(end >= length and settled(text, end - length, 2.2) == end for length in (3, 2))
