"""Villagers: who is told by age or by where they live alone, and of which village the story is."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from functools import cached_property

from archive_gui.domain.spans import Span

_GROUP = r"[\d一二三四五六七八九十]{1,3}(?:村民小)?组"
_RESIDENTS = (
    (re.compile("(?:安置(?:小?区|点|社区))$"), "搬迁户"),
    (re.compile("(?:社区|小区)$"), "居民"),
    (re.compile("(?:嘎查|苏木)$"), "牧民"),
    (re.compile(rf"(?:(?<!中关)(?<!亚运)(?<!奥运)(?<!冬奥)村|(?<=[乡镇村县]).+[屯寨庄]|{_GROUP})$"), "村民"),
)
"""屯, 寨 and 庄 end the names of counties and cities, too (金寨, 石家庄): alone they make no villager."""
_LAST_LINK = re.compile(
    rf"(?:(?<=[乡镇县市区州旗省])|^)(?P<link>[^乡镇县州旗省]{{1,12}}?(?:[村屯寨庄](?:{_GROUP})?|社区|区|点|查|木|组))$"
)
VILLAGES = ("村", "屯", "寨", "社区", "嘎查", "苏木")
_SETTING = 250
"""How far back a story's village is looked for."""
_LEAST_NAMED, _MOST_OF = 3, 0.6
"""How often, and as what part of all villages named, the village of a story is named."""
_MOST_VILLAGES = 30
"""A text that names more villages is about none."""
_HEADLINE = 60
"""Characters in which a headline and the line under it stand."""
_AGED = re.compile(r"(?P<age>\d{1,3}|[一二三四五六七八九十]{1,3})岁的[一-鿿]{0,6}$")
_GROWN = 16
_DECADES = re.compile("[五六七八九]旬[的]?(?:老[人汉]|大[爷妈娘]|阿婆|阿妈)?$")
_ELDER_BEFORE = re.compile("(?:老[人汉]|大[爷妈娘叔婶]|阿婆|阿婶|汉子|单身汉|老大[爷娘]|媳妇|妇女|农妇)$")
_ELDEST = 4
"""How long the longest of these is, with the end of its line."""
_ELDER_BEHIND = re.compile("老[人汉]|大[爷妈娘叔婶]|奶奶|爷爷")
_RESETTLED = re.compile("安置(?:小?区|点|社区)")
_FROM_RESETTLED = re.compile("安置(?:小?区|点|社区)的$")
_HAS_MOVED = re.compile(
    "(?:一家|夫妇|夫妻)?(?:[\\d\0]{2,12}|去年|前年|今年|[去前今]年[^，。；\n]{1,4}|早已|已经?|刚刚?|才|终于|也|都)?"
    "(?:搬(?:下山|出了?(?:大山|深山|山沟|老屋|土坯房)|[进入]了?(?:新[居家房楼]|安置|楼房|集中))|易地搬迁)"
)
"""What tells behind a name of a family resettled: 样样搬下山后."""
_SCENE = 120
"""How far back a scene is set."""
_PLACED = re.compile(
    "(?P<home>\1{2,24})(?:的[^，,。；！？\n\1]{1,8}|[^，,。；！？\n\1的]{1,4})(?<=[里上中内前边旁下头])[，,]$|"
    "(?:^|[。！？”\n\0，,])[ \u3000]*(?:在|走进|来到|走到)?(?P<there>\1{2,24})[，,]$"
)
"""Where a sentence finds someone: 样村的茶园里，样样; 在样村，样样."""
_IN_GROUP = re.compile(rf"(?<![第十百\d])(?P<group>{_GROUP})的?$")
_OF_GROUP = re.compile(rf"(?:家?住在?|从|在)(?P<group>{_GROUP})(?=[，。；下上赶出走进到的])")
_BEGINS = re.compile(r"(?:(?:^|[，。；：！？…“”,;:!?\n])[ \u3000]*|[是有和与跟])$")
_OF_VILLAGES = re.compile(
    "(?:老|原|前任?|现任|时任|新任|驻)?(?:村.*|支书|支部书记|第一书记|妇女主任|.*(?:困难|贫困|脱贫|建档立卡|五保|低保|特困|监测|边缘|易迁|非贫困)户|村民)"
)
"""Offices and standings that people have in a village."""
_AT_HOME = re.compile(
    "大[姐哥嫂]|嫂子|婶|一家|夫妇|夫妻|[老]?两口|家(?![乡长族访庭])|[两]?(?:兄[弟妹]|[姐姊]妹|[父母][子女])|"
    "[^，。；！？\n]{0,3}[养种喂栽][的了着起上]|[^，。；！？\n]{0,6}[打务]工|"
    "[^，。；！？\n]{0,10}(?:自家|家[里中]|[儿孙][子女]|女儿|老伴|媳妇|婆婆|公公|妻子|丈夫)"
)
"""What tells behind a name of house and family."""


def resident_of(home: str) -> str | None:
    """What someone is who is told by where they live alone: 样样乡样村 makes 样村村民; None for a town or more."""
    link = _LAST_LINK.search(home)
    for pattern, word in _RESIDENTS:
        if pattern.search(home):
            return (link["link"] if link is not None else home) + word
    return None


class Villagers:
    """Answers for one text whom it tells of as living in a village."""

    def __init__(self, text: str, original: str, places: Sequence[Span]) -> None:
        """``text`` has places marked; ``original`` is as printed and as long."""
        self._text, self._original = text, original
        self._villages = [place for place in places if original.endswith(VILLAGES, place.start, place.end)]
        self._ends = [village.end for village in self._villages]

    def told(self, start: int, end: int, stop: int) -> tuple[str, str | None] | None:
        """The role and the home of who is named from ``start`` to ``end``, in a clause or two that end at ``stop``.

        Someone told by age, as an elder, or as of a numbered group, where the lines before or the whole text speak of
        one village; a child's role is empty.
        """
        before = self._text[max(0, start - 40) : start]
        if _FROM_RESETTLED.search(self._original, max(0, start - 8), start):
            return "搬迁户", None
        if _HAS_MOVED.match(self._text, end, end + 24) is not None:
            return "搬迁户", self._home(start)
        aged = _AGED.search(before) if "岁的" in before else None
        elder = _DECADES.search(before) if "旬" in before else None
        elder = elder or _ELDER_BEFORE.search(before, len(before) - _ELDEST) or _ELDER_BEHIND.match(self._text, end)
        if aged is not None or elder is not None:
            if _RESETTLED.search(self._original, self._scene(start), start):
                return "搬迁户", None
            home = self._home(start)
            if home is None:
                return None
            child = aged is not None and aged["age"].isdecimal() and int(aged["age"]) < _GROWN
            return ("" if child else resident_of(home) or ""), home
        placed = _PLACED.search(before) if before.endswith(("，", ",")) else None
        if placed is not None:
            at, stopped = placed.span("home" if placed["home"] else "there")
            home = "".join(self._original[start - len(before) + at : start - len(before) + stopped].split())
            resident = resident_of(home)
            if resident is not None:
                return resident, home
        group = _IN_GROUP.search(self._original, max(0, start - 8), start)
        group = group or _OF_GROUP.search(self._original, end, min(stop, end + 12))
        if group is None:
            return None
        return f"{group['group']}村民", self._home(start)

    def _scene(self, start: int) -> int:
        """Where the sentence of a name begins, or the one before it in the paragraph, which sets the scene."""
        low = start
        for _ in range(2):
            low = max(self._text.rfind(mark, max(0, start - _SCENE), low) for mark in "。！？\n")
            if low < 0 or self._text[low] == "\n":
                break
        return max(low, start - _SCENE, 0)

    def of_story(self, start: int, end: int) -> tuple[str | None, str | None]:
        """Role and home of someone told by nothing else, who begins a clause or a list of one village's story.

        Only the home where nothing tells of house or family; both None where the story is of no one village.
        """
        resident = resident_of(self._own or "")
        if resident is None or not _BEGINS.search(self._text, max(0, start - 3), start):
            return None, None
        return (resident if _AT_HOME.match(self._text, end, end + 24) else None), self._own

    def village_of(self, role: str, start: int) -> str | None:
        """The village in which someone named at ``start`` holds an office, or has a standing, of villages."""
        return self._home(start) if _OF_VILLAGES.fullmatch(role) else None

    @cached_property
    def _own(self) -> str | None:
        """The village that the text is about: named most by far, or in the headline and no other as often."""
        names = dict.fromkeys(self._words(village) for village in self._villages)
        if not names or len(names) > _MOST_VILLAGES:
            return None
        counted = Counter({name: self._original.count(name) for name in names})
        (own, count), *others = counted.most_common(2)
        if count >= _LEAST_NAMED and count >= _MOST_OF * counted.total():
            return own
        headed = 0 <= self._original.find(own) < _HEADLINE
        return own if headed and (not others or others[0][1] < count) else None

    def _home(self, at: int) -> str | None:
        """The one village of the lines before, or the one that the whole text is about."""
        index = bisect_right(self._ends, at)
        first = bisect_left(self._ends, at - _SETTING)
        named = {self._words(village) for village in self._villages[first:index]}
        return named.pop() if len(named) == 1 else self._own

    def _words(self, place: Span) -> str:
        return "".join(self._original[place.start : place.end].split())
