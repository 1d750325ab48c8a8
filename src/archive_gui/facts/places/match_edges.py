"""What stands at the edges of a division's name in a text: ordinary words, prepositions, the marks of a list."""

from __future__ import annotations

import re

from archive_gui.domain.facts import PlaceLevel
from archive_gui.language.gazetteer import Match
from archive_gui.language.personal_names import is_verbal, is_word

PREPOSITIONS = (
    "在到从往赴于自向由来去离抵进回驻和与及、，。；（(“：: \n对比给把将被让为是即如像至经途过返达等"
    "各全省市县区州镇乡旗盟国《·\0"
)
"""Characters before which no longer word or name runs on into a short name."""
BEHIND_BOUNDED = frozenset("，。、；）的等和与及至到有是也走")
"""Characters behind which a short name is over."""
LISTED = re.compile("[、，。和]|等[地县市区]|[两三四五六七八九]?[县市区](?![长委级域])")
"""What stands behind a name in a list."""
LIST_OF_TOWNS = re.compile(
    r"(?:[、和][一-鿿]{2,4}){0,5}等?(?:[两二三四五六七八九十几]|\d{1,2})个?(?:[乡镇]|公社)(?!村)"
)
"""The rest of a list of towns behind one of its names: 江南、样路两镇. Regions and counties are called so as well."""

_WIDE = frozenset({PlaceLevel.COUNTRY, PlaceLevel.PROVINCE})
_SULTANATES = ("阿曼", "文莱", "马来西亚")
"""Behind these 苏丹 is a ruler's title."""
_OF_STATE = re.compile(
    "防[部长](?!署)|务[院卿]|会[参众山议两]|情咨文|家(?:安全|情报|航[天空]|海洋|气象|公园|卫生|图书馆|队|银行|领导人|元首|利益|档案|飓风|"
    "实验室|电视台|通讯社|广播|警察|篮球|橄榄球)"
)
"""What 国 of 美国 belongs to: 国防部, 国务院, 国会, 国家安全."""
_DOING = frozenset("兴富强立活治")


def is_listed(match: Match, text: str, previous_end: int) -> bool:
    """Whether a name stands in a list right behind another that ends at ``previous_end``."""
    listed = text[match.start - 1] == "、" and previous_end == match.start - 1
    return listed and LISTED.match(text, match.end) is not None


def is_set_off(text: str, match: Match) -> bool:
    """Whether ordinary words stand on both sides of a name: 聚焦|乌鲁木齐|国际陆路港, not 曲靖|波."""
    if crosses_word(text, match):
        return False
    led = is_verbal(text, match.start - 2) or is_word(text, match.start - 2)
    return led and (is_verbal(text, match.end) or is_word(text, match.end))


def crosses_word(text: str, match: Match) -> bool:
    """Whether an ordinary word runs over an edge of the name."""
    return (match.start > 0 and is_word(text, match.start - 1)) or is_word(text, match.end - 1)


def is_cut_from_words(text: str, match: Match) -> bool:
    """Whether the name of a country or province is made of the ends of other words: 隆|重庆|祝, 新|疆域, 美|国防部."""
    start, end = match.start, match.end
    if match.candidates[0].level not in _WIDE:
        return False
    if len(match.name) == 2 and is_word(text, start - 1) and is_word(text, end - 1):
        return True
    if match.name == "苏丹" and text.endswith(_SULTANATES, 0, start):
        return True
    if match.name.endswith("疆") and text.startswith("域", end):
        return True
    a_state = len(match.name) == 2 and match.name[1] == "国" and match.name[0] not in "中国"
    return a_state and _OF_STATE.match(text, end) is not None


def stands_alone(text: str, match: Match) -> bool:
    """Whether a name begins where something ends: a mark, a preposition, a verb, an ordinary word."""
    start = match.start
    led = start == 0 or text[start - 1] in PREPOSITIONS or text[start - 1] == "的"
    return led or is_verbal(text, start - 2) or is_word(text, start - 2)


def is_done_to(text: str, match: Match) -> bool:
    """Whether the name of a county is what something does to the county: 科技|兴县, 旅游|富县."""
    start = match.start
    led = start == 0 or text[start - 1] in PREPOSITIONS or text[start - 1] in "东南西北" or is_verbal(text, start - 2)
    return match.name[0] in _DOING and not led
