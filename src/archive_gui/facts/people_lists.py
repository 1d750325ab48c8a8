"""Lists of people: what stands beside one end of a list of names holds for all of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from archive_gui.facts.found_people import FoundPerson
from archive_gui.facts.people_story import Told
from archive_gui.facts.role_patterns import HEADS, NUMBER, ONE
from archive_gui.language.roles import KIN, OFFICES, PEOPLE

OF_HOME = 5
"""Where someone belongs says less than any office."""
_ROLE_WORDS = frozenset((*OFFICES, *PEOPLE, *KIN))
_AND_OTHER = re.compile(
    rf"(?:等(?!人)(?:{NUMBER}+[余多]?[名位个户])?|[一二两三四五六七八九十]+[名位个])(?P<role>{ONE}|[一-鿿]{{1,3}}[{HEADS}农])"
)
_ALL_ARE = re.compile(rf"[、和][一-鿿]{{2,3}}(?:同志)?[为任]\x01{{0,24}}(?P<role>{ONE})(?=[，。；、\n]|$)")
"""What the last of a list tells of all of it, whom no rule took for a person."""
_ASIDE = re.compile(
    r"（(?:执笔|[左右前后中]起?[一二三四五]?|化名|真名)）、(?:[一-鿿]{2,3}、)?|、(?P<other>[一-鿿]{2,3})、"
)
"""What is told of one of a list in passing (样样（执笔）、样样), and one of it who was not found."""


def share(found: list[Told | None], people: Sequence[FoundPerson], text: str, words: Callable[[int, int], str]) -> None:
    """Tell all of each list what is told of its first or behind its last.

    Args:
        found: what stands beside each of ``people``, which is filled in.
        people: those named in ``text``, in order.
        text: the text with places and bodies marked.
        words: the words as printed between two offsets.
    """
    for index in range(1, len(people)):
        previous = found[index - 1]
        if previous is None or not _is_untold(found[index]) or not listed(text, people, index):
            continue
        if previous[0] <= 1:
            found[index] = _joined(found[index], previous)
        elif _is_untold(previous) and text[people[index].span.start - 1] == "、":
            found[index] = found[index] or previous
    for index in range(len(people) - 1, -1, -1):
        end = people[index].span.end
        behind = _AND_OTHER.match(text, end, end + 24) or _ALL_ARE.match(text, end, end + 48)
        if _is_untold(found[index]) and behind is not None:
            found[index] = _joined(found[index], (1, words(*behind.span("role")), None))
        following = found[index + 1] if index + 1 < len(people) else None
        if following is not None and following[0] == 1 and listed(text, people, index + 1):
            found[index] = _joined(found[index], following) if _is_untold(found[index]) else found[index]


def listed(text: str, people: Sequence[FoundPerson], index: int) -> bool:
    """Whether a name stands in one list with the name before it."""
    between = text[people[index - 1].span.end : people[index].span.start]
    if between in {"、", "和", "与", "（女）、", " ", "、\n"}:
        return True
    aside = _ASIDE.fullmatch(between)
    return aside is not None and aside["other"] not in _ROLE_WORDS


def _is_untold(told: Told | None) -> bool:
    """Whether nothing beside a name tells more than where someone belongs."""
    return told is None or (told[0] == OF_HOME and not told[1])


def _joined(own: Told | None, shared: Told) -> Told:
    """What a list shares, with the body or place that one of it belongs to."""
    return 1, shared[1], shared[2] if own is None else own[2]
