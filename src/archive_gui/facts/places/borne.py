"""Names of places that people bear: 邓|乐山在, 司机贺兰山."""

from __future__ import annotations

import re

from archive_gui.domain.facts import PlaceLevel
from archive_gui.domain.spans import Span
from archive_gui.facts.grammar import alternatives
from archive_gui.facts.people.introduced import named_after_role
from archive_gui.facts.people.patterns import KIN_BEHIND, LONGEST_ROLE, ROLE
from archive_gui.facts.people.readings import settled
from archive_gui.facts.places import features_weighed, landforms, natural_shapes
from archive_gui.facts.places.found import FoundPlace
from archive_gui.language.personal_names import is_verbal, is_word, surname_characters
from archive_gui.language.roles import OFFICES, PEOPLE
from archive_gui.language.surnames import is_common_surname, surname_ranks

_TWO, _THREE = 2, 3
_LEAST, _LEAST_WHOLE = 2.6, 3.0
"""How much a surname with a place's name, and a place's name by itself, must weigh as a person's."""
_OPENS = frozenset("，。；、：！？“”（） \n\1叫的")
"""Behind these a person's name may begin."""
_NO_SURNAMES = frozenset("于向任何付万常高方")
"""Surnames that are words before a place: 向|南宁, 何|时."""
_GENERIC = frozenset("省市县区州镇乡村河江山湖路街站")
KIN_BEFORE = re.compile("(?:徒弟|师傅|儿子|女儿|丈夫|妻子|父亲|母亲|弟弟|哥哥|姐姐|妹妹)$")
_BY_SHAPE = frozenset(rule.id for rule in (features_weighed.RULE, natural_shapes.RULE, landforms.RULE))
_SAID_TO_BE = re.compile(rf"(?:[人他她]|{alternatives((*OFFICES, *PEOPLE))})(?:名|就)?叫$")
"""What tells somebody's name: 来人叫."""
_LONGEST_CALL = 8
_LONGEST_LIST = 60
"""How far back, in characters, the head of a list of people is looked for."""


_STEPS = re.compile("先[^，。；“”]{1,6}[、，](?:[再又][^，。；“”]{1,6}[、，])?(?:再|[最然]?后|[再最]后)?$")
"""先通路、再兴业、: the first of several steps, of which a place's name would be the last (后美村)."""
_LAST_STEP = frozenset("再后")
_ORDERS = frozenset("百千万亿")
_NUMERALS = frozenset("一二两三四五六七八九十几半")
_LONGEST_STEPS = 20


def is_counted_or_step(text: str, place: FoundPlace) -> bool:
    """Whether what was found as a place belongs to a number or is the last of several steps: 先通路、再兴业、后美村."""
    start = place.span.start
    span_of_two = place.span.length == _TWO
    if text[start] in _ORDERS and text[max(0, start - 1) : start].isdigit():
        return True  # 12.6|万山区群众
    before = text[start - 1 : start]
    if text[start] in "天年月" and span_of_two and (before.isdigit() or before in _NUMERALS):
        return True  # 测了三|天水
    if place.code is not None or text[start] not in _LAST_STEP:
        return False
    return _STEPS.search(text, max(0, start - _LONGEST_STEPS), start) is not None


def is_borne(text: str, place: FoundPlace) -> bool:
    """Whether what was found as a place of a folded text is somebody's name, or the end of it."""
    span = place.span
    if span.length == _TWO:
        return named_after_role(text, span) or _is_given(text, span) or _is_begun(text, span)
    if span.length != _THREE or place.level is not PlaceLevel.NATURAL or text[span.start] not in surname_characters():
        return False
    if place.rule.id in _BY_SHAPE and _SAID_TO_BE.search(text, max(0, span.start - _LONGEST_CALL), span.start):
        return is_common_surname(text[span.start])  # 来人叫李样山，队长叫周样峰
    if KIN_BEHIND.match(text, span.end) or (place.rule.id in _BY_SHAPE and _has_role(text, span.start, span.start)):
        return True  # 贺兰山哥哥, 干部乜长河
    return _heads_list(text, span.start) and settled(text, span.start, _LEAST_WHOLE) == span.end


def _is_given(text: str, span: Span) -> bool:
    """邓|乐山: a common surname that begins something stands right before it, and both read well as a name."""
    at = span.start - 1
    if text[max(0, at - 1) : span.start] in surname_ranks()[1]:
        return True  # 欧阳|长江
    if at < 0 or not is_common_surname(text[at]) or text[at] in _NO_SURNAMES:
        return False
    if (at and text[at - 1] not in _OPENS) or is_word(text, at):
        return False
    return settled(text, at, _LEAST) == span.end and not is_verbal(text, at)


def _is_begun(text: str, span: Span) -> bool:
    """黄石|头、方春发: one more character makes a name of it, in a list of such or behind a role."""
    end = span.end + 1
    if not is_common_surname(text[span.start]) or settled(text, span.start, _LEAST) != end:
        return False
    if text[end : end + 1] == "、":
        return text[span.end] not in _GENERIC and settled(text, end + 1, _LEAST) > 0
    return text[span.end] not in _GENERIC and KIN_BEFORE.search(text, max(0, span.start - 2), span.start) is not None


def _has_role(text: str, at: int, low: int) -> bool:
    """Whether the words for a role end right before ``at``."""
    begin = max(0, min(low, at) - LONGEST_ROLE)
    return any(match.end() == at for match in ROLE.pattern.finditer(text, begin, at + 1))


def _heads_list(text: str, at: int) -> bool:
    """Whether a role stands right before, or before the names that stand there in a list: 老人万样宫、贺兰山."""
    low = max(0, at - _LONGEST_LIST)
    while True:
        if _has_role(text, at, low + LONGEST_ROLE):
            return True
        lengths = (length for length in (_THREE, _TWO) if settled(text, at - 1 - length, 0.0) == at - 1)
        length = next(lengths, 0) if text[at - 1 : at] == "、" and at - _THREE > low else 0
        if not length:
            return False
        at -= 1 + length
