"""Whether a division's name, where it stands in a text, means the place: what speaks for it, and what against it."""

from __future__ import annotations

import re
from collections.abc import Collection

from archive_gui.domain.facts import PlaceLevel
from archive_gui.facts.grammar import words
from archive_gui.facts.people.patterns import ROLE_WORDS
from archive_gui.facts.places.home import Reach
from archive_gui.facts.places.match_edges import (
    BEHIND_BOUNDED,
    PREPOSITIONS,
    crosses_word,
    is_cut_from_words,
    is_done_to,
    is_set_off,
    stands_alone,
)
from archive_gui.facts.places.name_bounds import (
    begins_village,
    is_called_village,
    is_in_title,
    runs_into_body,
    tells_of_city,
)
from archive_gui.facts.places.short_counties import is_safe_county, is_told_county
from archive_gui.language.gazetteer import Gazetteer, Match, Place
from archive_gui.language.personal_names import is_verbal, is_word
from archive_gui.language.placenames import short_name
from archive_gui.language.surnames import is_common_surname

_RIVER = re.compile("[河江](?![段南北东西])")
_OF_TOWN = re.compile(rf"[乡镇](?![村镇土亲间下情企民])|{_RIVER.pattern}|山(?=[上下脚顶里石，。、])")
_NATIVE = re.compile("人[，。；、]")
_LANDFORMS = frozenset("滩坪坡沟湾寨庄屯岭冲坳垭洲岗塘坝堡岩洞崖")
_CLOSING = frozenset('”’"')
_IDEALS = ("新", "美丽", "数字", "健康", "平安", "法治", "一个")
"""Words that make a slogan of a country's name: 美丽中国, 一个中国."""
_VERBS = frozenset(
    words(
        "振兴 复兴 合作 资源 通道 解放 前进 新建 延长 会同 互助 惠民 富裕 富民 爱民 同心 公安 和政 港口 南部 "
        "友好 友谊 和平 "
        "惠农 榆树 崇文 崇礼 兴国 兴业 乐业 光明 宏伟 方正 大方 运河"
    )
)
"""Names of divisions that stay verbs and common nouns even after a province: 四川南部, 辽宁振兴."""
_WHOLE = frozenset({"全州"})
"""Short names that elsewhere mean all of the division at hand: 全州总结大会."""
_OF_TREE = tuple("下上旁边底枝叶苗林皮根丛")
_SURNAMED = re.compile(rf"(?:{ROLE_WORDS})[^于从]$")
_WENT_OR_LISTED = frozenset("在到从往赴至去回离抵驻、")
_MADE = frozenset("建变形组构办养")
_CLAUSE_OPENS = frozenset("，。；：！？\n\u3000 ")
_HAS = frozenset("有的")
"""Behind the home county's name at the head of a clause: 样门|有57家, 样源|的院子里."""
_ENDED = frozenset("，。、；")
_LONGEST_CUT = 3
_RUNNING_ON = (("市", "集"), ("村镇", "银行"))
"""The ends of names that belong to the word behind: 双塔|市集, 样源|村镇银行."""
_WHOSE = re.compile("[一-鿿][，。、；”]")
_COUNTY_LENGTHS = range(2, 8)
_BEHIND = 24
"""Characters behind a name that are read to tell what it belongs to."""


class Meant:
    """Tells of the names on one page which mean places."""

    def __init__(self, gazetteer: Gazetteer, home: tuple[str, ...], reach: Reach, at_home: Collection[str]) -> None:
        """``home`` are the codes of the page's home, narrowest first, ``at_home`` the names that lie there."""
        self._gazetteer = gazetteer
        self._home = home
        self._reach = reach
        self._named_at_home = frozenset(at_home)

    def is_chance(self, match: Match, text: str) -> bool:
        """Whether characters only meet to make a name: 高|于城镇 far from 于城镇, 各村和|县城."""
        if (
            text[match.end : match.end + 1] in _CLOSING
            and is_word(text, match.start - 2)
            and not is_verbal(text, match.start - 2)
        ):
            return True  # “样本企业明星镇”
        if match.end - match.start == 2 and self._is_of_each(text, match):
            return True  # 县|道县|管
        if match.end - match.start == 2 and is_done_to(text, match):
            return True  # 科技|兴县, 旅游|富县
        if _is_between_words(text, match):
            return True
        if match.end - match.start == 2 and text[match.end : match.end + 1] in {"城", "级", "域", "里", "长"}:
            return not stands_alone(text, match) or (match.name[0] == "和" and is_word(text, match.end - 1))
        if match.name == "成县" and text[match.start - 1 : match.start] in _MADE:
            return True  # 建|成县乡村网络
        if match.name == "和县" and text[match.end : match.end + 1] in {"乡", "镇", "村"}:
            return True  # 网和|县乡
        near = () if self._vouches_alone(match, text) else self._home[:2]
        if match.candidates[0].level is not PlaceLevel.TOWN or any(
            place.code.startswith(near) for place in match.candidates if near
        ):
            return False
        if match.name.endswith(("园", "园区")):
            return True
        again = text.find(match.name, match.end, match.end + 3_000) >= 0
        return match.end - match.start <= 4 and not again and not stands_alone(text, match)

    def is_meant_in_short(self, match: Match, place: Place | None, text: str, *, chained: bool) -> bool:
        """Whether a short name, or a country's, means the place; ``chained``: right behind the division it lies in."""
        after = text[match.end : match.end + _BEHIND]
        cut = is_cut_from_words(text, match) or (not chained and _is_between_words(text, match))
        if cut or is_called_village(after):
            return False  # 样耶镇|长春社区
        if place is not None and place.level is PlaceLevel.COUNTY and not chained and begins_village(after):
            return False  # 样瑶族乡|竹山|脚村
        return (
            (chained and self._follows_its_province(match, text, after))
            or is_told_county(match, place, text, self._home)
            or self._is_safe_short(match, place, text, after)
        )

    def _vouches_alone(self, match: Match, text: str) -> bool:
        """Whether no other name of the page lies where this one would put the page's home."""
        if len(match.candidates) != 1 or not self._home:
            return False
        county = match.candidates[0].code[:6]
        within = self._gazetteer.ancestors(match.candidates[0].code)
        names = [name for place in within for name in (place.name, short_name(place.name, place.level)) if name]
        if text.endswith(tuple(names), 0, match.start):
            return False  # 样德|下样乡
        return self._home[0] == county and self._named_at_home <= {match.name}

    def _is_of_each(self, text: str, match: Match) -> bool:
        """Whether a name is what each level has and whose it is: 县道县管, as 乡道乡管 behind it."""
        start = match.start
        if text[max(0, start - 1) : start] != match.name[-1] or not _WHOSE.match(text, match.end):
            return False
        return not any(self._gazetteer.exact(text[max(0, start - size) : start]) for size in _COUNTY_LENGTHS)

    @staticmethod
    def _follows_its_province(match: Match, text: str, after: str) -> bool:
        """浙江长兴, 四川凉山: right after the division it lies in, even an ordinary word is a place."""
        native = _NATIVE.match(after) is not None
        standing = (native or match.name not in _VERBS) and not runs_into_body(after)
        if match.candidates[0].level is PlaceLevel.COUNTY and _RIVER.match(after):
            return False  # 佛山|高明河
        return standing and match.candidates[0].level is not PlaceLevel.COUNTRY and text[match.start - 1] != "\0"

    def _is_known(self, match: Match, place: Place | None, text: str) -> bool:
        """到安康: an ordinary word that names a place the page names in full, where nothing else can be meant."""
        goes_on = is_verbal(text, match.end) or text[match.end : match.end + 1] in _HAS
        at_home = place is not None and place.code in self._home and goes_on
        led = text[match.start - 1 : match.start] in _WENT_OR_LISTED or (
            at_home and text[match.start - 1 : match.start] in _CLAUSE_OPENS
        )
        ended = text[match.end : match.end + 1] in BEHIND_BOUNDED or is_verbal(text, match.end)
        if place is None or not (led and ended) or crosses_word(text, match):
            return False
        near = place.code.startswith(self._home[1]) if len(self._home) > 1 else False
        return place.code in self._reach.in_full or (near and text[match.end : match.end + 1] in _ENDED)

    def _is_safe_short(self, match: Match, place: Place | None, text: str, after: str) -> bool:
        """Whether nothing around a short name makes another word or name of it."""
        if match.is_ordinary_word and not self._is_known(match, place, text):
            return False
        if _is_feature(match.name, after):
            return False
        if match.name in _WHOLE and place is not None and place.code not in self._reach.in_full:
            return False
        if match.name in _VERBS or place is None or runs_into_body(after) or is_in_title(text, match.start, match.end):
            return False
        if place.level is PlaceLevel.COUNTY and _OF_TOWN.match(after):
            return False  # 样川乡, 样边河
        if place.level is PlaceLevel.COUNTY and after[:1] in _LANDFORMS and not is_word(text, match.end):
            return False  # 柳林|滩
        if (
            len(match.name) == 2
            and is_common_surname(text[match.start - 1 : match.start])
            and _SURNAMED.search(text, max(0, match.start - 5), match.start)
        ):
            return False  # 民警吴|大庆
        if after.startswith("人") and place.level is PlaceLevel.COUNTRY and after[1:2] in "，。、的":
            return False
        if place.level in {PlaceLevel.COUNTRY, PlaceLevel.PROVINCE}:
            developing = after.startswith("家") and text.endswith("发展", 0, match.start)
            return not developing and not text.endswith(_IDEALS, 0, match.start)
        if place.code in self._reach.in_full:
            return True
        before = text[match.start - 1 : match.start] if match.start else "\n"
        if place.level is PlaceLevel.COUNTY:
            return is_safe_county(match, place, text, self._home)
        return place.level is PlaceLevel.CITY and (
            tells_of_city(after) or before in PREPOSITIONS or after[:1] in "市，。、的在" or is_set_off(text, match)
        )


def _is_between_words(text: str, match: Match) -> bool:
    """Whether a name is made of the end of one word and the beginning of the next: 新|兴城市, 事关|中方, 双塔|市集."""
    start, end = match.start, match.end
    if any(match.name.endswith(last) and text.startswith(on, end) for last, on in _RUNNING_ON):
        return True
    if not start or end - start > _LONGEST_CUT or not is_word(text, start - 1):
        return False
    return match.name.endswith(("城市", "城镇", "城区")) or (end - start == 2 and is_word(text, end - 1))


def _is_feature(name: str, after: str) -> bool:
    """Whether a hill, a river or a tree is meant and no division called by it: 黄山|头, 樟树|下."""
    return (after.startswith(("头", "脚下")) and name[-1] in "山江河湖沙") or (
        after.startswith(_OF_TREE) and name[-1] == "树"
    )
