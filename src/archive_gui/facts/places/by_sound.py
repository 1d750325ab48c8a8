"""Places abroad that no list has, written by their sound: told by their kind or by what leads to them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from archive_gui.domain.facts import FactKind, PlaceLevel
from archive_gui.domain.spans import Span
from archive_gui.facts.grammar import Rule, alternatives, words
from archive_gui.facts.people.transcribed import BY_SOUND
from archive_gui.facts.places.found import FoundPlace
from archive_gui.facts.places.regions import REGIONS, cities
from archive_gui.facts.sought import Mentioned, Sought, longest_words
from archive_gui.language.countries import states
from archive_gui.language.gazetteer import Gazetteer
from archive_gui.language.personal_names import is_verbal, is_word

RULE = Rule(
    "place.by_sound",
    1,
    FactKind.PLACE,
    "(transcribed name)(省|州|市|港|难民营|…) | (首都|小镇|…)(transcribed name), in a text that names a state abroad",
    "土耳其⟦卡拉曼塔什省⟧发生地震。",
    "阿里地区发生地震。",
)

_KINDS = words(
    "难民营 核电站 空军基地 国际机场 机场 火车站 口岸 自治区 地区 县 省 州 市 郡 镇 区 港 岛 群岛 半岛 海峡 湾 海 河 "
    "湖 山 水库 大区 邦 "
)
_SOUND = f"[{''.join(sorted(BY_SOUND))}]"
_OF_KIND = Sought(
    rf"(?P<name>(?:{_SOUND}{{1,5}}[·-])?{_SOUND}{{2,9}})(?P<kind>{alternatives(_KINDS)})"
    r"(?![民值场委长政府编会员农里上下面内外]|(?<=[省州市县])(?:级|域|里|内|情)|(?<=区)(?:域|别|间)|(?<=海)(?:外|上|内|关)|(?<=山)(?:区|水))",
    ahead=_KINDS,
    within=(2, 9),
)
_LEADS = words(
    "首都 城市 小镇 重镇 城镇 港口城市 海滨城市 边境城市 港市 村庄 定居点 岛屿 战略要地 东部 西部 南部 北部 中部 "
    "东北部 西北部 东南部 西南部 "
)
_LED = Sought(
    rf"(?:{alternatives(_LEADS)})(?P<name>{_SOUND}{{3,8}})(?![{''.join(sorted(BY_SOUND))}·]|表示|说|称|指出|强调|等人)",
    opening=_LEADS,
)
_ORDINARY = re.compile(
    "[\\d和与及在到是有的了为将被把从对向也都就]|东西|南北|上|下|中|大|小|内地|公|^[西东南北中][东西南北中部]|[当该各多某这那本全]"
)
_WITHIN = 500
"""How far, in characters, the state may stand that the place lies in."""
_LONG = 3
_WEAK = frozenset(words("区 县 镇 市 海 河 湖 山 湾 岛 港"))
"""Kinds that much else ends in: the name before them has three characters or stands at a boundary."""
_BOUNDARY = frozenset("，。；：、！？“”（）\n\0\1 的在到从向和与及至往由对")
_HOME = re.compile("新疆|西藏|内蒙古|青海|四川|甘肃|云南")
"""Where names of the country are written by their sound too."""


def find_by_sound(text: str, gazetteer: Gazetteer) -> Iterator[FoundPlace]:
    """The transcribed places of a folded text, and every other mention of those that bear no kind."""
    if not _states().within(text):
        return
    abroad = _state()
    for match in _OF_KIND.finditer(text):
        start = _behind_state(text, match.start("name"), match.end("name"))
        name, end = text[start : match.end("name")], match.end()
        if match["kind"] == "地区" and _is_listed(name, gazetteer):
            continue  # 加勒比|地区
        if not _is_name(text, start, match.end("name"), match["kind"]) or gazetteer.exact(text[start:end]):
            continue
        if _is_abroad(text, start, abroad):
            level = (
                PlaceLevel.SITE
                if len(match["kind"]) > 1 and match["kind"] not in {"地区", "自治区"}
                else PlaceLevel.CITY
            )
            level = (
                PlaceLevel.NATURAL
                if match["kind"] in {"海", "河", "湖", "山", "湾", "岛", "海峡", "半岛", "群岛"}
                else level
            )
            yield FoundPlace(Span(start, end), level, None, None, RULE, 0.7)
    told: set[str] = set()
    for match in _LED.finditer(text):
        start, end = _behind_state(text, *match.span("name")), match.end("name")
        end -= text[end - 1] in "东西" and text[end : end + 1] in {"部", "南", "北"}  # 拉法|东部
        name = text[start:end]
        worded = any(is_word(text, at) or is_verbal(text, at) for at in range(start, end - 1))
        if len(name) >= _LONG and not (worded or _ORDINARY.search(name)) and _is_abroad(text, start, abroad):
            told.add(name)
    for span in longest_words(text, told) if told else ():
        if text[span.start - 1 : span.start] not in BY_SOUND and text[span.end : span.end + 1] not in {*BY_SOUND, "·"}:
            yield FoundPlace(span, PlaceLevel.CITY, None, None, RULE, 0.65)


def _behind_state(text: str, start: int, end: int) -> int:
    """Where the name begins behind its state: 叙利亚|哈马(市)."""
    if text[start] == "于" and end - start > 2:
        return start + 1  # 部署于|阿拉伯海
    left, mark, _ = text[start:end].partition("-")
    if mark and left in cities():
        return start + len(left) + 1  # 达沃-|萨马尔岛
    for at in range(end - 2, start, -1):
        if text.endswith(states(), 0, at):
            return at
    return start


def _is_name(text: str, start: int, end: int, kind: str) -> bool:
    name = text[start:end]
    if (
        len(name) < 2
        or _ORDINARY.search(re.split("[·-]", name)[-1])
        or (start and is_word(text, start - 1) and is_verbal(text, start - 1))
    ):
        return False
    worded = [at for at in range(start, end - 1) if is_word(text, at) or is_verbal(text, at)]
    if worded or is_word(text, end - 1):
        return False
    if kind in _WEAK and len(name) < _LONG:
        return start == 0 or text[start - 1] in _BOUNDARY or text.endswith(states(), 0, start)
    return True


def _is_listed(name: str, gazetteer: Gazetteer) -> bool:
    """Whether the name is known by itself, so that 地区 is no part of it."""
    return name in cities() or name in REGIONS or bool(gazetteer.short(name))


def _is_abroad(text: str, at: int, abroad: re.Pattern[str]) -> bool:
    # A short stretch is searched as it is: the tables are made for whole texts.
    return abroad.search(text, max(0, at - _WITHIN), at + 80) is not None and not _HOME.search(
        text, max(0, at - 60), at + 40
    )


@cache
def _state() -> re.Pattern[str]:
    return re.compile(alternatives(states()))


@cache
def _states() -> Mentioned:
    return Mentioned(states())
