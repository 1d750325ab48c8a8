"""Short profiles behind a name: sex, age, then the office, in brackets, by commas or on a line of its own."""

from __future__ import annotations

import re
from dataclasses import dataclass

from archive_gui.domain.spans import Span
from archive_gui.facts.people.role_patterns import FREE, HEADS, MORE, ONE

_DATA = re.compile(
    r"[男女]性?|[一-鿿]{1,3}族|(?:现年|今年|时年|年龄|\0+)?[\d一二三四五六七八九十]{1,4}岁|(?:生于)?\0+(?:出?生|生人)?|"
    r"[\d〇一二三四五六七八九]{4}年(?:[\d一二三四五六七八九十]{1,2}月)?(?:出?生|生人)|\x01{2,20}人|"
    r"(?:大专|大学|本科|研究生|高中|初中|小学|中专)(?:文化|学历|毕业)?|\x01{2,20}[一-鿿]{0,8}毕业|(?:中共)?(?:预备)?党员|\d{2}[后岁]"
)
"""What a profile tells of someone beside offices."""
FROM_VILLAGE = re.compile(
    r"[，,](?:[男女][，,])?(?:(?:现年|今年|时年)?[\d一二三四五六七八九十]{1,4}岁[，,])?(?:是)?(?P<home>\x01{2,20}人)(?=[，,。；])"
)
"""From where somebody is, right behind the name or the age."""
VILLAGERS = ("村人", "寨人", "组人", "社区人")
_OPENS = frozenset("（( \u3000:：，,")
_MOST_PARTS = 6
_LONGEST = 90
_LONGEST_LINE = 50
_BRACKETED = re.compile(r"[（(](?P<inside>[^（）()\n。！？]{2,60})[）)]")
_BRACKETS = re.compile(r"(?:[（(][^（）()\n。！？]{1,30}[）)])?")
_MARKS = re.compile(r"(?:^|\n)[ \u3000\-*•·●▲■★◆◇○◎>#\d.、．①-⑳]*$")
"""What stands before the first name of a line."""
_GAP = re.compile(r"[ \u3000]*[:：][ \u3000]*|[ \u3000]+")
_PARTS = re.compile(r"[^，,、；;。！？\n \u3000]+")
_OFFICE = re.compile(
    rf"(?:系|是|为|现任|时任|曾任|任|原任)?(?P<of>[^，。；：！？\n了着过在把被说我你您他她]{{0,30}}?)"
    rf"(?P<role>{ONE}(?:[兼]{MORE})*|(?:(?<=\x01)|(?<=[县市区镇乡村的]))(?!的){FREE}{{1,6}}[{HEADS}])(?:（[^（）]{{1,12}}）)?"
)
_POSTED = re.compile("(?P<body>\x01{2,30})(?:(?:派)?驻\x01{2,30})?|(?:(?:派)?驻)\x01{2,30}")


@dataclass(frozen=True, slots=True)
class Profile:
    """Where a profile tells the office, or only whose people someone belongs to (``role`` is None), up to ``end``."""

    role: Span | None
    end: int


def profile_of(text: str, start: int, end: int) -> Profile | None:
    """The profile behind a name that stands from ``start`` to ``end`` in a text with bodies and places marked."""
    if text[end : end + 1] not in _OPENS:
        return None
    inside = _BRACKETED.match(text, end, end + _LONGEST)
    if inside is not None:
        found = _read(text, *inside.span("inside"), least_data=0)
        if found is None:
            posted = _POSTED.fullmatch(text, *inside.span("inside"))
            found = Profile(None, inside.end("inside")) if posted is not None else None
        if found is not None:
            return found
    own_line = _MARKS.search(text, max(0, start - 16), start) is not None
    if own_line and (max(0, start - 16) == 0 or "\n" in text[max(0, start - 16) : start]):
        gap = _GAP.match(text, end := _BRACKETS.match(text, end).end())  # type: ignore[union-attr]
        if gap is not None:
            stop = _end_of(text, gap.end(), "\n。；")
            if ":" not in gap[0] and "：" not in gap[0]:
                return _read(text, gap.end(), stop, least_data=0)
            line = _end_of(text, gap.end(), "\n")
            return _read(text, gap.end(), stop, least_data=0) if line - end <= _LONGEST_LINE else None
    if text[end : end + 1] in {"，", ","}:
        return _read(text, end + 1, _end_of(text, end + 1, "\n。；！？"), least_data=0 if own_line else 1)
    return None


def _end_of(text: str, start: int, marks: str) -> int:
    return min(
        (at for mark in marks if (at := text.find(mark, start, start + _LONGEST)) >= 0), default=start + _LONGEST
    )


def _read(text: str, start: int, stop: int, *, least_data: int) -> Profile | None:
    """The first office of the parts between two offsets, behind at least so many parts that are no offices."""
    data = 0
    for part, _ in zip(_PARTS.finditer(text, start, stop), range(_MOST_PARTS), strict=False):
        if _DATA.fullmatch(part[0]):
            data += 1
            continue
        office = _OFFICE.fullmatch(part[0])
        if office is None and data and _POSTED.fullmatch(part[0]):
            return Profile(None, part.end())
        if office is None or data < least_data:
            return None
        at = part.start()
        return Profile(Span(at + office.start("role"), at + office.end("role")), at + office.end("role"))
    return None
