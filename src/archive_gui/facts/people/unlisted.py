"""People of minorities and rare surnames that no list has, told by a role, kin or age before and a deed behind."""

from __future__ import annotations

import re
from collections.abc import Iterator

from archive_gui.facts.grammar import alternatives, firsts
from archive_gui.facts.people.found import Found, PeopleSoFar
from archive_gui.facts.people.introduced import OF_PLACES
from archive_gui.facts.people.patterns import CLAUSE_START, DEEDS
from archive_gui.facts.people.readings import is_known_pair
from archive_gui.facts.people.rules import RULE_UNLISTED
from archive_gui.facts.sought import Mentioned, Sought
from archive_gui.language.personal_names import is_verbal, is_word
from archive_gui.language.roles import KIN, OFFICES, PEOPLE

_RARE = (
    "义字茶友且此么亮依侬俎俸思闷召光勒波密兆尼岐布帕律招旦昂星木术果茆老苻英青香黑线美才扎拜铁火酒岩雀蚁"
    "药腊罕虎折扶资强"
)
"""Surnames of Yunnan's peoples and rare ones of the Han (《中国姓氏大辞典》): words of every day elsewhere."""
_HEADS = (*OFFICES, *PEOPLE, *KIN)
_AFTER_ROLE = Sought(
    rf"(?:{alternatives(_HEADS)})(?=[{_RARE}][一-鿿]{{2}})",
    opening=_HEADS,
    ahead=_RARE,
    within=(1, max(map(len, _HEADS))),
)
# 四川省民族事务委员会《彝语人名汉字音译》: the characters that Yi, Lisu and Jingpo names are written with.
_SOUNDS = (
    "阿木呷尔布子日古各伍史哈乃沙拉依火吉曲比且次么友洛惹格莫则牛马海里额几俄罗石列支勒尼扎色玛作机伙苦甲力克达体"
    "千哲补苏嘎果金你扒恒路妞普恰南娜三波局伟此开付祝腊早麻诺鲁"
)
_PEOPLES = Mentioned(("彝", "傈僳", "凉山", "怒江", "景颇", "佤", "哈尼", "拉祜", "独龙"))
"""Without one of these words a text names nobody of these peoples."""
_ROLE_BEFORE_SOUND = re.compile(
    rf"(?:(?=[{firsts(_HEADS)}])(?:{alternatives(_HEADS)})|岁的|(?<=[；。\n])|、)(?=[{_SOUNDS}]{{3}})"
)
_LONGEST = 5
_BEHIND = frozenset("的和与在把将说跟是也正就家却又还从逢")


def unlisted(text: str, people: PeopleSoFar) -> Iterator[Found]:
    """Names of three behind a role that begin with a rare surname, and names by sound where such peoples live."""
    surnames = set()
    for match in _AFTER_ROLE.finditer(text):
        at, end = match.end(), match.end() + 3
        known = is_known_pair(text, at + 1) or (text[end : end + 1] in CLAUSE_START and text[end : end + 1] != "、")
        if known and not is_verbal(text, at + 1) and _is_free(text, at, people):
            surnames.add(text[at])
            yield at, end, RULE_UNLISTED, 0.65
    for match in re.finditer(f"(?<![一-鿿])[{''.join(surnames)}]", text) if surnames else ():
        if _is_free(text, match.start(), people) and is_known_pair(text, match.end()):
            yield match.start(), match.end() + 2, RULE_UNLISTED, 0.65  # another of the family
    if _PEOPLES.within(text):
        yield from _by_sound(text, people)


def _is_free(text: str, at: int, people: PeopleSoFar) -> bool:
    """Whether a name of three may stand at ``at``: no word crosses its ends, and someone acts or a clause ends."""
    end = at + 3
    crossed = any(is_word(text, start) for start in (at - 1, at, at + 2))
    return not crossed and text[end - 1] not in OF_PLACES and people.free(at, end) and _bounded(text, end)


def _by_sound(text: str, people: PeopleSoFar) -> Iterator[Found]:
    """Names of three to five such characters: 村支书吉列子日, 29岁的阿达么友洛."""
    listed = -1
    for match in _ROLE_BEFORE_SOUND.finditer(text):
        at = match.end()
        if match[0] == "、" and listed != match.start():
            continue
        run = at
        while run < len(text) and run - at <= _LONGEST and text[run] in _SOUNDS:
            run += 1
        # Without a role before it a name needs four characters.
        least = 3 if match[0] not in {"", "岁的"} else 4
        for end in range(min(run, at + _LONGEST), at + least - 1, -1):
            words = any(is_word(text, start) for start in range(at - 1, end))
            acts = match[0] != "" or text[end : end + 1] not in CLAUSE_START  # not 样布洛哈，三面环山
            if words or not acts or text[end - 1] in OF_PLACES or not people.free(at, end):
                continue
            if _bounded(text, end):
                listed = end
                yield at, end, RULE_UNLISTED, 0.65
                break


def _bounded(text: str, end: int) -> bool:
    """Whether a clause ends there or someone acts."""
    behind = text[end : end + 1]
    return not behind or behind in CLAUSE_START or behind in _BEHIND or behind in DEEDS or is_verbal(text, end)
