"""Offices of the state, the party and societies, which are called by a division or by its level: 样县教育局."""

from __future__ import annotations

import re
from collections.abc import Iterator

from archive_gui.domain.spans import Span
from archive_gui.facts.bodies.found import FoundBody
from archive_gui.facts.bodies.patterns import BEFORE_LEVEL, CUT, OFFICE, SEATED, SEATS, STOP
from archive_gui.facts.bodies.rules import RULE_OFFICE
from archive_gui.facts.places.divisions import Divisions
from archive_gui.language.gazetteer import Match
from archive_gui.language.personal_names import is_word

_OVER_HEXIAN = ("安徽", "马鞍山", "巢湖")
"""Without one of these 和县 behind a word is 和|县: 水利局局长和县残联."""
_SHARING = frozenset("局委办院厅部司会行")
_COMMITTEE = re.compile("委(?=[、，。和与及]|印发|出台|授予|决定|提出|召开|研究|要求|派出|把|将)")
_ACTING = frozenset("队组社站所处校厂公司团")
"""What else acts with an office, where the text has no other 会同县: 工作队|会同|县水利局."""


def find_offices(text: str, divisions: Divisions) -> Iterator[FoundBody]:
    """The offices that a folded text names behind their division or level: 样县教育局, 市总工会."""
    last = -2
    for match in OFFICE.finditer(text):
        start = match.start()
        if match["level"]:
            place = divisions.covering(start)
            level = len(match["level"]) if match["level"][-2:] not in SEATS else 1
            if place is not None and place.end == start + level and not place.is_ordinary_word:
                start = start if is_with(text, place) else divisions.chain(place)
            elif (
                match["level"] in SEATED
                and (before := divisions.covering(start - 1)) is not None
                and before.end == start
            ):
                start = divisions.chain(before)
            elif match[0].endswith("政府"):
                start = _unlisted(text, begin := start)
                if start == begin:
                    continue  # 市政府 tells no name
            elif is_in_word(text, start):
                continue
            elif match["level"] != "国家":
                start = _unlisted(text, start)
        else:
            place = divisions.covering(start - 1) if start else None
            if place is not None and place.end == start and _is_meant(text, place):
                start = divisions.chain(place)
            elif not (start - last == 1 and text[last] in "、和及" and match["field"] and match.end() - start > 2):
                continue
        start -= 2 * text.endswith("中共", 0, start)
        last = match.end()
        yield FoundBody(Span(start, match.end()), RULE_OFFICE, 0.85)


def find_committees(text: str, divisions: Divisions) -> Iterator[FoundBody]:
    """The party committees called by their division, where they act: 样阳县委、县政府印发; not 样阳县委书记."""
    for place in divisions.all():
        whole = place.is_full and text[place.end - 1] in "省市县区州旗" and not place.is_ordinary_word
        if whole and _COMMITTEE.match(text, place.end) and not is_with(text, place):
            yield FoundBody(Span(divisions.chain(place), place.end + 1), RULE_OFFICE, 0.85)


def is_with(text: str, place: Match) -> bool:
    """Whether 会同 is what bodies do together and no county: 乡村振兴局会同人民银行, 抽调干部，会同县住建局."""
    if place.name == "和县":
        return not any(name in text for name in _OVER_HEXIAN) and text[place.start - 1 : place.start] not in STOP
    if not text.startswith("会同", place.start):
        return False
    before = text[place.start - 1 : place.start]
    return before in _SHARING or (before in {"，", ","} | _ACTING and text.count("会同县") == 1)


def _is_meant(text: str, place: Match) -> bool:
    """Whether a division is meant rather than a word: 水城 where the text has 水城县."""
    if is_with(text, place):
        return False
    if place.is_full or not place.is_ordinary_word:
        return True
    word = text[place.start : place.end]
    return any(word + level in text for level in "县市区")


def is_in_word(text: str, level: int) -> bool:
    """Whether a level's character belongs to what stands before it: 全市, 该县, 各乡镇, 城市."""
    before = text[level - 1 : level] if level else ""
    return before in BEFORE_LEVEL or (bool(before) and text[level] in "区市" and is_word(text, level - 1))


def _unlisted(text: str, level: int) -> int:
    """Where the name of a division begins that no register has, given where its generic part stands (样山|县)."""
    start = level
    while level - start < 4 and start > 0 and text[start - 1] not in STOP:
        start -= 1
    cut = CUT.match(text[start:level])
    start += cut.end() if cut else 0
    start += text[start] in "为任是" and level - start == 3
    return start if 2 <= level - start <= 3 and not is_word(text, start) else level
