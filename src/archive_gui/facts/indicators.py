"""What a figure counts: the noun its measure word belongs to, or the noun phrase it is said of."""

from __future__ import annotations

import re

from archive_gui.domain.spans import Span
from archive_gui.facts.figure_numbers import FoundFigure
from archive_gui.language.units import UnitClass

_CLAUSE_END = "，。；！？,;!?\n：:"
_PHRASE_END = re.compile(r"[，。；！？,;!?\n：:、（）()\0]|[\"”“](?=[，。；])")
_COUNTED = frozenset(
    {UnitClass.PERSON, UnitClass.HOUSEHOLD, UnitClass.OCCURRENCE, UnitClass.THING, UnitClass.DIVISION, UnitClass.GRADE}
)
_IMPLIED = {UnitClass.HOUSEHOLD: "户数", UnitClass.PERSON: "人口"}
"""What is counted where no noun stands: 全村308户1120人."""

# Where the counted noun ends and its predicate begins.
_PREDICATE = re.compile(
    r"全部|均|都|已经|已|将|正在|正|仍|还|又|也|被|在|从|向|对|由|把|给|使|让|与|按|用于|用来|来自|投入|进行|"
    r"开展|完成|实现|顺利|成功|如期|得到|得以|受到|获得|荣获|参加|参与|"
    r"出席|前来|走进|进入|奔赴|赶赴|组成|构成|成为|作为|占|达|超过|高于|低于|增长|下降|增加|减少|同比|环比|提高|"
    r"不等|不止|之多|并|而|且|为(?!主)|是|就业|落户|可|能|要|"
    r"会(?![议员计场]|议)|帮忙|抢购|说$"
)
_NO_NOUN = re.compile(
    r"^(?:以上|以下|左右|的?(?:[，。；]|$)|于|和|与|及|或|至|到|升|降|增|减|同比|环比|比|左右|以内|起|时|"
    r"[哩呢吧啊呀嘛啦]|后|前|内|中|里|上|下|地(?![，。；、]|$)|得|"
    r"着|过|了|之一|不等|来|去)"
)
_COPULA = re.compile(
    r"(?:累计|总共|共计|一共|共有|共|合计|总计|已经|已|达到|达|均为|均|为|是|有|约|仅|只有|只|就有|就|还有|将近|"
    r"将|可达|可|高达|多达|长达|超过|突破|不足|不到|了|到|至|则|也|都|"
    r"分别|平均每[年月日天]|"
    r"每[年月日天人户]|又|近|大约|即|之|各|整|计|等)$"
)
_LEADING = re.compile(
    r"^(?:其中|并且|并|同时|此外|而且|而|且|但|使|让|以及|及|和|与|还|先后|已|也|又|又有|至今|来|的|目前|全年|"
    r"当前|累计|共计|共|一共|(?:全|我|该|本)[省市县区州镇乡村校](?:的)?|现有|"
    r"共有|拥有|设有|完成|实现|达到|学校|有)+"
)
_POINTING = re.compile(r"(?:全|该|本)(?:村|镇|乡|县|市|区|省|校|社区|街道|国)(?:就|共|现)?|村里|家里|一家")
_SEPARATOR = re.compile(r"[、“”《》（）()\0]|的|等(?!级)|以及|其中")
_JOINING = "和及与或"
_LONGEST = 14


def indicator(
    text: str, original: str, figure: FoundFigure, previous: FoundFigure | None, following: FoundFigure | None
) -> str | None:
    """What ``figure`` counts, in the text's own words; None where nothing tells.

    ``text`` is folded with dates blanked, ``original`` as printed; the neighbours are the figures before and after it.
    """
    if previous is not None and previous.span.end == figure.span.start:
        # 308户1120人: the pair shares what stands before and behind it.
        shared = _after(text, original, figure, following) or _before(
            text, original, Span(previous.span.start, figure.span.end), None
        )
        if shared is None or _POINTING.fullmatch(shared):
            return _IMPLIED.get(figure.kind)
        return shared
    behind = _after(text, original, figure, following)
    ahead = _before(text, original, figure.span, previous)
    if (ahead is not None and _POINTING.fullmatch(ahead)) or _is_noun_of(text, previous, figure):
        ahead = None
    paired = following is not None and following.span.start == figure.span.end
    if figure.kind in _COUNTED or figure.implied_unit:
        return behind or ahead or _IMPLIED.get(figure.kind)
    if figure.kind is UnitClass.AGE and text[figure.span.end : figure.span.end + 1] == "的":
        return behind or ahead
    if figure.kind in {UnitClass.RATIO, UnitClass.AGE, UnitClass.TEMPERATURE, UnitClass.RATE} or paired:
        return ahead or behind
    return behind or ahead


def _is_noun_of(text: str, previous: FoundFigure | None, figure: FoundFigure) -> bool:
    """Whether what stands before a count of people is only what the figure before it counts: 17个村民小组491户."""
    if previous is None or figure.kind not in _IMPLIED or previous.kind not in _COUNTED:
        return False
    return not any(mark in text[previous.span.end : figure.span.start] for mark in _CLAUSE_END + "、")


def _after(text: str, original: str, figure: FoundFigure, following: FoundFigure | None) -> str | None:
    start = figure.span.end
    limit = min(len(text), start + 40)
    if following is not None:
        limit = min(limit, following.span.start)
    end = _PHRASE_END.search(text, start, limit)
    stop = end.start() if end else limit
    while start < stop and text[start] in "的“":
        start += 1
    phrase = text[start:stop]
    if not phrase or _NO_NOUN.match(phrase):
        return None
    predicate = _PREDICATE.search(phrase)
    if predicate is not None and predicate.start() == 0:
        return None
    noun = phrase[: predicate.start()] if predicate is not None else phrase
    if following is not None and stop == following.span.start:
        noun = noun.rstrip(_JOINING)  # 12个村和3个镇: the conjunction leads on to the next figure
    if noun in {"人", "口"}:
        return "人口"
    if len(noun) < 2:
        noun = phrase
    return _clean(original[start : start + min(len(noun), _LONGEST)])


def _before(text: str, original: str, span: Span, previous: FoundFigure | None) -> str | None:
    floor = previous.span.end if previous is not None else 0
    start = _clause_start(text, span.start, floor)
    found = _noun_before(text, original, start, span.start)
    if found is None and start > floor and text[start - 1] in "，,":
        # 面积不断扩大，达300亩: the clause before names it, unless that clause has its own figure.
        earlier = _clause_start(text, start - 1, floor)
        found = None if earlier == floor > 0 else _noun_before(text, original, earlier, start - 1)
    return found


def _clause_start(text: str, at: int, floor: int) -> int:
    start = at
    low = max(floor, at - 60)
    while start > low and text[start - 1] not in _CLAUSE_END:
        start -= 1
    return start


def _noun_before(text: str, original: str, start: int, end: int) -> str | None:
    phrase = text[start:end]
    while True:
        shorter = _COPULA.sub("", phrase.rstrip("\0“"))
        if shorter == phrase:
            break
        phrase = shorter
    end = start + len(phrase)
    for separator in reversed(list(_SEPARATOR.finditer(phrase))):
        if len(phrase) - separator.end() >= 2:
            start += separator.end()
            break
    leading = _LEADING.match(text[start:end])
    if leading is not None and leading.end() < end - start:
        start += leading.end()
    start = max(start, end - _LONGEST)
    return _clean(original[start:end]) if end - start >= 2 else None


def _clean(words: str) -> str | None:
    words = words.replace("\n", "").strip(" \u3000“”\"'《》（）()的")
    return words or None
