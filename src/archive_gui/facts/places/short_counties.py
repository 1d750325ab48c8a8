"""Short names of counties: where they stand so that only the county can be meant."""

from __future__ import annotations

import re
from collections.abc import Sequence

from archive_gui.domain.facts import PlaceLevel
from archive_gui.facts.grammar import words
from archive_gui.facts.places.match_edges import BEHIND_BOUNDED, LISTED, PREPOSITIONS, crosses_word
from archive_gui.language.gazetteer import Match, Place
from archive_gui.language.personal_names import is_verbal, is_word
from archive_gui.language.surnames import is_common_surname

_BEFORE_BOUNDED = frozenset("在到从往赴于至去离抵驻和与及的是经，。、；：\n\0 ")
_LINE_OPENS = frozenset("\n\u3000 ■▲●◆★·—")
_GONE_TO = frozenset("在到从往赴抵")
_ENDED = frozenset("，。、；的")
_OF_COUNTY = re.compile(
    "(?:发生)?(?:特大|大|强烈)?(?:地震|火灾|泥石流|洪灾|水灾)|赛区|籍|人(?=[，。、；])|境内|城区|县城|赛场|分会场|老区|农村|山区|老乡|农民|"
    "群众|百姓|乡下|老家|各乡镇"
)
_DID = re.compile("[一-鿿][了过着]")
"""在样熟踩了十年缝纫机: what was done there."""
_DONE_THERE = re.compile(
    "工作|学习|打工|务工|读书|上学|生活|当兵|服役|插队|挂职|任职|考察|调研|取经|经商|开店|召开|举行|开幕"
)
"""在样考工作四年: what one does in a county."""
_CLAUSE_OPENS = frozenset("。；！？“”\n\0\u3000 ")
_IS_COUNTY = re.compile("(?:是|属)[^，。；！？,;\n]{0,16}[县市](?=[，。；,;\n])")
_LIES = ("地处", "位于", "辖", "总面积", "素有", "素称", "素以")
_WENT = frozenset("去从至赴往抵离回驻")
"""Before a short name these tell of a journey; 在 and 到 stand before much else."""
_JOURNEYS = words("来自 产自 源自 购自 引自 来到 前往 抵达 位于 途经 运往 销往 调往 开往 发往 返回 走进 地处 落户")
_WENT_TO = frozenset("到去赴往抵至")
_GONE = ("到了", "去了", "回了", "过了", "来了")
_WORK = re.compile("[修引治开通建][水路山江河海桥渠]")
_BEFORE_WORK = frozenset("是先再就要会爱")
"""Behind these a name made of a verb and what it is done to is a deed: 头件事是|修水."""
_LIKENED = re.compile("[坚安稳][如若]$")
"""坚如磐石: what something is likened to."""
_OPENS = frozenset("，。；、\n\0")
_CITY = len("4311")
_NEAR = 2_000
"""How far, in characters, a second mention of a name is looked for."""


def is_safe_county(match: Match, place: Place, text: str, home: Sequence[str]) -> bool:
    """Whether a county's short name stands where only the county can be meant; ``home``: codes, narrowest first."""
    before = text[match.start - 1] if match.start else "\n"
    after = text[match.end : match.end + 24]
    if _LIKENED.search(text, max(0, match.start - 2), match.start):
        return False
    if before in _BEFORE_WORK and _WORK.fullmatch(match.name):
        return False
    # 永春、德化等县 where the page is at home in their city.
    if before in PREPOSITIONS and LISTED.match(after) and place.code.startswith(tuple(home)):
        return True
    if crosses_word(text, match):
        return False
    sole = len(match.candidates) == 1
    near = (bool(home) and place.code.startswith(tuple(home))) or (sole and before in _GONE_TO and after[:1] in _ENDED)
    if near and _is_bounded(match, text):
        return True
    if not sole:
        return False
    if _is_alone(match, text, before):
        return True
    if len(match.name) > 2 or (is_verbal(text, match.start - 2) and after[:1] in "，。、；"):
        return True  # 支援耒阳，
    if before in {"在", "到"} and (
        is_verbal(text, match.end) or after[:1] in "，。、；" or _DID.match(after) or _DONE_THERE.match(after)
    ):
        return True
    if before not in PREPOSITIONS:
        return False
    journey = before in _WENT or text.startswith(_JOURNEYS, match.start - 2)
    # 涿州 where it stands by itself more than once
    again = text.count(match.name, max(0, match.start - _NEAR), match.start + _NEAR) > 1
    return journey or again or _OF_COUNTY.match(after) is not None or LISTED.match(after) is not None


def is_told_county(match: Match, place: Place | None, text: str, home: Sequence[str]) -> bool:
    """Whether a clause opens with a county's short name and says that it is one: 样口是农业大县, 样口地处山区."""
    if place is None or place.level is not PlaceLevel.COUNTY:
        return False
    if match.start and text[match.start - 1] not in _CLAUSE_OPENS:
        return False
    if _IS_COUNTY.match(text, match.end):
        return True
    opens_line = match.start == 0 or text[match.start - 1] in _LINE_OPENS
    if opens_line and text.startswith("：", match.end) and bool(home) and place.code.startswith(home[0][:_CITY]):
        return True  # a heading: 样田：脐橙红了
    return bool(home) and place.code.startswith(home[0]) and text.startswith(_LIES, match.end)


def _is_bounded(match: Match, text: str) -> bool:
    """Whether a name stands between a preposition, verb or mark and a mark, verb or ordinary word."""
    start, end = match.start, match.end
    led = text[start - 1 : start] in _BEFORE_BOUNDED or (start > 1 and is_verbal(text, start - 2))
    if text[end : end + 1] == "：":
        return start == 0 or text[start - 1] in _LINE_OPENS  # a heading: 样步：给辣椒看病
    return led and (text[end : end + 1] in BEHIND_BOUNDED or is_verbal(text, end) or is_word(text, end))


def _is_alone(match: Match, text: str, before: str) -> bool:
    """Whether a name that only one county bears stands by itself: gone to, or opening a clause as no person does."""
    start, end = match.start, match.end
    ended = text[end : end + 1] in BEHIND_BOUNDED or is_verbal(text, end)
    if before in _CLAUSE_OPENS and is_word(text, end) and not is_common_surname(match.name[0]):
        again = text.count(match.name, max(0, start - _NEAR), start + _NEAR) > 1
        if again and not (is_word(text, start) or is_word(text, end - 1)):
            return True  # 样乌出口额增长, where 样乌 is named again
    if before in _BEFORE_BOUNDED and text.startswith("来的", end):
        return True  # 真师傅是样化来的
    gone = before in _WENT_TO and text[end : end + 1] in {"去", "来"}
    if not (ended or gone) or is_word(text, end - 1):
        return False
    if before in _WENT_TO or text.endswith(_GONE, 0, start):
        return True
    if before not in _OPENS or is_common_surname(match.name[0]):
        return False
    return text[end : end + 1] in {"的", "、"}
