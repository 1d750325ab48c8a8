"""Lists of people: what stands beside one end of a list of names holds for all of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from archive_gui.facts.people.found import FoundPerson
from archive_gui.facts.people.role_patterns import HEADS, NUMBER, ONE
from archive_gui.facts.people.story import Told
from archive_gui.language.personal_names import is_word
from archive_gui.language.roles import KIN, OFFICES, PEOPLE
from archive_gui.language.surnames import is_common_surname

OF_HOME = 5
"""Where someone belongs says less than any office."""
_ROLE_WORDS = frozenset((*OFFICES, *PEOPLE, *KIN))
_AND_OTHER = re.compile(
    rf"(?:等(?!人)(?:{NUMBER}+[余多]?[名位个户])?|[一二两三四五六七八九十]+[名位个])(?P<role>{ONE}|[一-鿿]{{1,3}}[{HEADS}])"
)
_ALL_ARE = re.compile(rf"[、和][一-鿿]{{2,3}}(?:同志)?[为任]\x01{{0,24}}(?P<role>{ONE})(?=[，。；、\n]|$)")
"""What the last of a list tells of all of it, whom no rule took for a person."""
_UNFOUND = re.compile(rf"(?:^|[，。；：！？、的着\x00\x01\n ])(?P<role>{ONE})(?P<one>[一-鿿]{{2,3}})、$")
_SEVERAL = re.compile(rf"[一二两三四五六七八九十几][位名个](?P<role>{ONE})[，,：:]$")
_LONGEST_UNFOUND = 24
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
        if following is None or not _is_untold(found[index]) or not listed(text, people, index + 1):
            continue
        if following[0] == 1:
            found[index] = _joined(found[index], following)
        elif _is_untold(following):
            found[index] = found[index] or following  # 样样、样样（县水利局）


def listed(text: str, people: Sequence[FoundPerson], index: int) -> bool:
    """Whether a name stands in one list with the name before it."""
    between = text[people[index - 1].span.end : people[index].span.start]
    if between in {"、", "和", "与", "（女）、", " ", "、\n"}:
        return True
    aside = _ASIDE.fullmatch(between)
    return aside is not None and aside["other"] not in _ROLE_WORDS


def before_unfound(text: str, start: int) -> tuple[int, int] | None:
    """Where the role stands before one not found, whose list goes on with the name at ``start``: 法警样样、|样样."""
    if text[start - 1 : start] != "、":
        return None
    low, found = max(0, start - _LONGEST_UNFOUND), None
    while (match := _UNFOUND.search(text, low, start)) is not None:
        low, found = match.start() + 1, match  # the shortest: 带着|法警样样、
    if found is None or found["one"] in _ROLE_WORDS:
        return None
    at = found.start("one")
    if not is_common_surname(text[at]) and any(is_word(text, part) for part in range(at, found.end("one") - 1)):
        return None  # 局长职务、
    return found.span("role")


def introduced(text: str, start: int) -> tuple[int, int] | None:
    """Where the role of several stands before a comma and the first of them: 两位老教师，|样样和样样."""
    if text[start - 1 : start] not in {"，", ",", "：", ":"}:
        return None
    match = _SEVERAL.search(text, max(0, start - _LONGEST_UNFOUND), start)
    return match.span("role") if match is not None else None


def _is_untold(told: Told | None) -> bool:
    """Whether nothing beside a name tells more than where someone belongs."""
    return told is None or (told[0] == OF_HOME and not told[1])


def _joined(own: Told | None, shared: Told) -> Told:
    """What a list shares, with the body or place that one of it belongs to."""
    return 1, shared[1], shared[2] if own is None else own[2]
