"""People without a role whom a frame tells: a gloss, whose house it is, a transcript's line, a body before."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from archive_gui.facts.grammar import alternatives
from archive_gui.facts.people.found import Found, PeopleSoFar
from archive_gui.facts.people.introduced import OF_PLACES
from archive_gui.facts.people.patterns import CLAUSE_START, NO_NAMES
from archive_gui.facts.people.readings import followed, is_common_pair, is_title, names_site
from archive_gui.facts.people.rules import RULE_AFTER_ROLE, RULE_LISTED, RULE_TOLD
from archive_gui.facts.sought import Sought, each_pair
from archive_gui.language.personal_names import is_given_character, is_word, read_name, surname_characters
from archive_gui.language.roles import KIN, OFFICES, PEOPLE
from archive_gui.language.surnames import is_common_surname

_SURNAMES = surname_characters()
_THREE = 3
# 样少样（镇文化站站长）: what someone is, in brackets.
_GLOSSED = Sought(
    rf"[{_SURNAMES}][一-鿿]{{1,2}}(?=（(?:[^（），。；\n]{{0,12}}，)?[^（），。；\n]{{0,16}}"
    rf"(?:{alternatives((*OFFICES, *PEOPLE, *KIN))}|[员师匠兵])(?:，[^（）。；\n]{{1,12}})?）)",
    ahead="（",
    within=(2, 3),
)
# ◆样锡样，盲人; 1.样灵样（女: whom an item of a list tells of.
_BULLETED = Sought(
    rf"(?:(?<=[◆●■▪•★◎▶🔸🔹])|(?<=\n\d[.．]))[{_SURNAMES}][一-鿿]{{1,2}}(?=（[男女，]|（[一-鿿]{{1,3}}族|[，、](?![一-鿿]{{0,6}}[村镇乡]、))",
    after="◆●■▪•★◎▶🔸🔹.．",
)
_OF_GLOSS, _OF_TWO_GLOSSED = 1.9, 2.6
# 样菊样家的: whose house or land it is.
_HOUSE = Sought(
    rf"[{_SURNAMES}][一-鿿]{{2}}(?=家(?:[的里就门院有种养也还在那，、。]|学|屋|老[小少人]|[大小]门))",
    ahead=each_pair("家", "的里就门院有种养也还在那，、。学屋老大小"),
    within=(3, 3),
)
# 样村的样少样就是其中之一: whom the text takes as an example.
_EXAMPLE = Sought(
    rf"[{_SURNAMES}][一-鿿]{{2}}(?=(?:家|一家)?[就便也正]{{0,2}}是(?:其中|这样|最好的|典型|受益)(?:之一|[一的]|例子|写照))",
    ahead="就便也正是家一",
    within=(3, 3),
)
_OF_EXAMPLE = 1.5
_LEADS_EXAMPLE = frozenset("的民户员农工人长，。")
_LEADS_HOUSE = frozenset("的到在给帮为从过去向往找是和与同组村光进出离对把比")
_OF_HOUSE = 1.9
# 样队的靳样、杨样分获, 蔡样、王样等参加: who competes or attends together.
_LISTED = rf"[{_SURNAMES}][一-鿿]{{1,2}}(?:、[{_SURNAMES}][一-鿿]{{1,2}}){{0,9}}(?:[和与][{_SURNAMES}][一-鿿]{{1,2}})?"
_COMPETING = Sought(
    rf"(?<=队的){_LISTED}(?=分获|分别|夺得|获得|摘得|包揽|凭借|战胜|以[\d\0一二三四五六七八九十])", after="的"
)
_ATTENDING = Sought(
    rf"(?:(?<=[。\n])|\A)[{_SURNAMES}][一-鿿]{{1,2}}(?:、[{_SURNAMES}][一-鿿]{{1,2}}){{1,9}}等?(?=参加|出席|陪同)",
    after="。\n",
)
_MEMBER = re.compile("[一-鿿]{2,3}?(?=[、和与等]|$)")
# 样炼：有。: whom a transcript names again and again at the start of a line.
_LINE = Sought(rf"(?:(?<=\n)|\A)[{_SURNAMES}][一-鿿]{{1,2}}(?=[:：])", after="\n")
_OF_LINE = -0.6
_LINES = 2
_OF_MEMBER = -1.0
"""How much each of those listed weighs at least."""
# 样样局帅样样、: whom a body or a village stands right before.
_BODIES = "局厂站院所司社队行会办部校村馆场中心联"
_BODILY = Sought(rf"[{_SURNAMES}](?<=[{_BODIES}].)[一-鿿]{{1,2}}", after=_BODIES)
_OF_BODY, _OF_TWO_AT_BODY = 2.7, 2.9
_BEHIND_BODY = frozenset("、，。（等和")
_GOES_WITH = frozenset("眼手脚身腿家一种养")


def framed(text: str, people: PeopleSoFar) -> Iterator[Found]:
    """Names told by a gloss, a house, a transcript or a body before them."""
    for match in _GLOSSED.finditer(text):
        start, end = match.span()
        two = end - start < _THREE
        led = people.starts(start) or not is_word(text, start - 1)
        least = _OF_TWO_GLOSSED if two else _OF_GLOSS
        if led and (people.starts(start) or not two) and _stands(text, start, end, people, least):
            yield start, end, RULE_TOLD, 0.8
    for match in _HOUSE.finditer(text):
        start, end = match.span()
        led = people.starts(start) or text[start - 1] in _LEADS_HOUSE
        if led and not is_word(text, start - 1) and _stands(text, start, end, people, _OF_HOUSE):
            yield start, end, RULE_TOLD, 0.7
    for match in _EXAMPLE.finditer(text):
        start, end = match.span()
        reading = read_name(match[0] + "，", 0)
        led = people.starts(start) or text[start - 1] in _LEADS_EXAMPLE
        looks = reading is not None and reading.end == _THREE and reading.weight >= _OF_EXAMPLE
        if led and looks and not is_word(text, start) and people.free(start, end):
            yield start, end, RULE_TOLD, 0.8
    for match in _BULLETED.finditer(text):
        start, end = match.span()
        least = _OF_TWO_GLOSSED if end - start < _THREE else _OF_GLOSS
        if _stands(text, start, end, people, least):
            yield start, end, RULE_TOLD, 0.75
    yield from _together(text)
    yield from _in_transcripts(text, people)
    for match in _BODILY.finditer(text):
        yield from _at_body(text, match.start(), people)


def _together(text: str) -> Iterator[Found]:
    """Those who compete or attend in one list."""
    for match in (*_COMPETING.finditer(text), *_ATTENDING.finditer(text)):
        members = [(match.start() + one.start(), match.start() + one.end()) for one in _MEMBER.finditer(match[0])]
        if all(_reads(text, start, end) for start, end in members):
            for start, end in reversed(members):  # what stands behind the last is told by the list
                yield start, end, RULE_LISTED, 0.75


def _reads(text: str, start: int, end: int) -> bool:
    reading = read_name(text[start:end] + "，", 0)
    return reading is not None and reading.end == end - start and reading.weight >= _OF_MEMBER


def _in_transcripts(text: str, people: PeopleSoFar) -> Iterator[Found]:
    lines = list(_LINE.finditer(text))
    counted = Counter(match[0] for match in lines)
    for match in lines:
        start, end = match.span()
        if counted[match[0]] >= _LINES and _stands(text, start, end, people, _OF_LINE):
            yield start, end, RULE_TOLD, 0.8


def _at_body(text: str, start: int, people: PeopleSoFar) -> Iterator[Found]:
    """Who stands right behind a body or a village: 样样公司欧样样，."""
    if people.free(start - 1, start) or is_word(text, start - 1):
        return
    end = start + _THREE
    if _stands(text, start, end, people, _OF_BODY) and (
        text[end : end + 1] in _BEHIND_BODY or followed(text, end) == "acts" or text[end : end + 1] in _GOES_WITH
    ):
        yield start, end, RULE_AFTER_ROLE, 0.7
        return
    end = start + 2
    common = is_common_surname(text[start]) and is_common_pair(text, start + 1)
    if common and text[end : end + 1] in {"、", "，"} and _stands(text, start, end, people, _OF_TWO_AT_BODY):
        yield start, end, RULE_AFTER_ROLE, 0.65


def _stands(text: str, start: int, end: int, people: PeopleSoFar, least: float) -> bool:
    """Whether what stands there looks like a name by itself, and no word, place or title runs over it."""
    name = text[start:end]
    reading = read_name(name + "，", 0)
    if reading is None or reading.end != end - start or reading.weight < least or not people.free(start, end):
        return False
    if len(name) == _THREE:
        crossed = is_word(text, start + 1) and not is_common_pair(text, start + 1)
        # rare characters: one of them at least is known from names
        crossed = crossed or not any(map(is_given_character, name[1:])) or is_word(text, start)
    else:
        crossed = is_word(text, start)
    if crossed or name in NO_NAMES or name[-1] in OF_PLACES or "家" in name[1:] or is_title(text, start, end):
        return False
    cut = text[end : end + 1] not in CLAUSE_START and is_word(text, end - 1) and text[end : end + 1] != "家"
    return not cut and not names_site(text, start, end)
