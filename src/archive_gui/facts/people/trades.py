"""People told by what they grow, keep, run or hold, or as members: 样样种葡萄, 样样任副组长, 队员是样样、样样."""

from __future__ import annotations

import re
from collections.abc import Iterator

from archive_gui.facts.grammar import alternatives
from archive_gui.facts.people.found import Found, PeopleSoFar
from archive_gui.facts.people.introduced import OF_PLACES
from archive_gui.facts.people.readings import is_common_pair, is_title, names_site, settled
from archive_gui.facts.people.rules import RULE_LISTED, RULE_TRADES
from archive_gui.facts.sought import Sought
from archive_gui.language.openings import openings_of
from archive_gui.language.personal_names import is_given_character, is_word, read_name, surname_characters
from archive_gui.language.roles import OFFICES, PEOPLE
from archive_gui.language.surnames import is_common_surname

_SURNAMES = surname_characters()
_THREE = 3
_KIN = "爷爷|奶奶|外公|外婆|公公|婆婆|媳妇|女婿|岳父|岳母|叔叔|婶婶|弟弟|妹妹|姐姐|老伴|老公|老婆|孙子|孙女"
_WARES = (
    "葡萄|蔬菜|水稻|辣椒|烤烟|茶叶|脐橙|柑橘|药材|西瓜|蜜蜂|土鸡|黑猪|山羊|黄牛|稻鱼|果树|苗木|花卉|玉米|百合|黄精|生姜|"
    "食用菌|猕猴桃|[蚕蜂牛羊猪鸡鸭鹅鱼]"
)
_DOES = (
    "[开办种养酿绣织编栽喂卖][的了起出着]|"
    f"[种养卖栽喂]了?(?:{_WARES})|"
    "[开办]了?(?:农家乐|民宿|超市|小店|网店|餐馆|米粉店|理发店|养殖场|家庭农场|加工厂|榨油坊|合作社)|"
    "跑(?:运输|货运|客运|销售)|摆摊|做(?:木工|篾匠|泥瓦匠|小工|厨师|生意|电商|直播)|"
    f"任(?:[一-鿿]{{0,6}}?)(?:{alternatives(OFFICES)})|"
    f"的(?:{_KIN})"
)
_WORKING = Sought(
    rf"(?P<name>[{_SURNAMES}][一-鿿]{{1,2}}?)(?={_DOES})",
    opening=_SURNAMES,
    ahead=openings_of(_DOES),
    within=(2, 3),
)
_LEAST, _LEAST_OF_TWO = 1.5, 2.3
_NO_TRADES = frozenset(
    "一二三四五六七八九十百千万都也就又还已再自能会可曾新正只先后上下不没未来去以由把被将要专兼连共同合联全家"
)
"""What stands before a verb without ending a name: 自办, 合办, 新栽."""

_MEMBERS = f"(?:{alternatives((*PEOPLE, *OFFICES))})(?:分别|依次|先后)?[是为叫有](?:贫困户|党员|村民|村干部)?"
_LIST = Sought(
    rf"(?:{_MEMBERS})(?P<names>[{_SURNAMES}][一-鿿]{{1,2}}(?:、[{_SURNAMES}][一-鿿]{{1,2}}){{0,12}}"
    rf"(?:[、和][{_SURNAMES}][一-鿿]{{1,2}})?)(?=[，。；！\n]|等)",
    opening=(*PEOPLE, *OFFICES),
)
_PAIR = Sought(
    rf"(?P<names>[{_SURNAMES}][一-鿿]{{1,2}}和[{_SURNAMES}][一-鿿]{{1,2}})(?=[两俩](?:兄弟|姐妹|姊妹|父子|母女|夫妻|口子)|(?:兄弟|姐妹|父子|母女|夫妻)[俩两])",
    opening=_SURNAMES,
    ahead="和",
    within=(2, 3),
)
"""样光明和样光亮两兄弟."""
_LEAST_OF_MEMBER = -0.5
_LEAST_ALONE = 2.0


def trades(text: str, people: PeopleSoFar) -> Iterator[Found]:
    """Who grows, keeps or runs something or holds an office, and who the members of a group are."""
    for match in _WORKING.finditer(text):
        start = match.start()
        if not people.starts(start) or is_word(text, start) or is_word(text, start - 1):
            continue
        end = match.end()
        if text[end - 1] not in _NO_TRADES and _looks(text, start, end):
            yield start, end, RULE_TRADES, 0.75
    yield from _members(text)


def _members(text: str) -> Iterator[Found]:
    """Those whom a list tells to be the members: 队员是样样、样样样."""
    for match in (*_LIST.finditer(text), *_PAIR.finditer(text)):
        at = match.start("names")
        names = re.split("[、和]", match["names"])
        least = _LEAST_OF_MEMBER if len(names) > 1 else _LEAST_ALONE
        if is_word(text, at) or not all(_reads(name, least) for name in names):
            continue
        for name in names:
            yield at, at + len(name), RULE_LISTED, 0.8
            at += len(name) + 1


def _reads(name: str, least: float) -> bool:
    reading = read_name(name + "，", 0)
    return (
        reading is not None
        and reading.end == len(name)
        and reading.weight >= least
        and name[-1] not in OF_PLACES
        and any(map(is_given_character, name[1:]))
    )


def _looks(text: str, start: int, end: int) -> bool:
    """Whether what stands there looks like a name by itself, and no word, site or title runs over it."""
    name = text[start:end]
    of_three = len(name) == _THREE
    if not _reads(name, _LEAST if of_three else _LEAST_OF_TWO) or is_title(text, start, end):
        return False
    if of_three and is_word(text, start + 1) and not is_common_pair(text, start + 1):
        return False
    if not of_three and not (is_common_surname(name[0]) and settled(text, start, _LEAST_OF_TWO) >= end):
        return False
    return not is_word(text, end - 1) and not names_site(text, start, end)
