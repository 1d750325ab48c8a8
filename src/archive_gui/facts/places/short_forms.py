"""Short forms of the towns, villages and counties that a text names in full: 样渚 where it has 样渚镇."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from archive_gui.domain.facts import FactKind, PlaceLevel
from archive_gui.domain.spans import Span
from archive_gui.facts.grammar import Rule
from archive_gui.facts.places.found import FoundPlace
from archive_gui.facts.places.name_bounds import is_of_produce, opens_brand, runs_into_body
from archive_gui.facts.sought import longest_words
from archive_gui.language.personal_names import is_verbal, is_word

RULE = Rule(
    "place.curtailed",
    4,
    FactKind.PLACE,
    "(a town, village or county named in full elsewhere, without 镇, 乡, 村, …)",
    "隆回县樟渚镇出毛笔，⟦樟渚⟧人手巧。",
    "樟渚人手巧。",
)

_GENERIC = {
    PlaceLevel.TOWN: re.compile("(?:人民)?公社$|街道$|[镇乡县市区]$"),
    PlaceLevel.COUNTY: re.compile("[镇乡县市区]$"),
    PlaceLevel.VILLAGE: re.compile("(?:生产)?大队$|村(?:民)?委会$|[村屯寨]$"),
}
_IRRIGATED = ("河灌区", "江灌区", "湖灌区")
_LENGTHS = range(2, 4)
_BEFORE = frozenset("，。；：、！？“”（） \n\0\1在到从往赴于自向由和与及对把给将被让为是以像如离至经的学前后当")
_BEHIND = frozenset("，。；：、！？“”（） \n\0\1的和与及等到至从在有是也出列又要还都就没靠种养各占则先不")
_CLOSING = frozenset("，。；！？”\n里人") | {""}
_OF_FEATURE = re.compile(
    "(?<=[山岭峰岩])(?:[下上顶麓](?=[的，。、有住])|脚下|深处)|(?<=[河江湖溪])(?:[畔岸边]|两岸|上游|下游)"
)
"""What is said of the mountain or river that a town is called by."""
_OF_PASS = re.compile("[界坳岭垭](?=[上下顶脚])")
"""The pass or ridge that a town lies on and is called by."""
_OF_SLUICE = re.compile("闸(?![北口门机])")
_LONGER = frozenset("闸镇乡县市区村派路街巷站桥河江山湖屯寨庄组社校")
_DONE_THERE = re.compile("的(?:做法|经验|探索|实践|办法|变化|变迁|实际|情况|干部|群众)")
"""What is told of a town by name, whatever word it is called by: “样叶的做法管用”."""
_WORD = 2
"""How long the words are that may stand in a name or over its edges."""
_NOT_SHORT = re.compile("^.[家头个些]$|^[上下前后东西南北中大小新老][上下前后东西南北中里外]$")
"""许家 of 许家村 is a family, 村头 and 上下 are words."""
_MOST = 200
"""How many short forms are sought in one article; none names more towns and villages."""


def find_short_forms(text: str, known: Sequence[FoundPlace]) -> Iterator[FoundPlace]:
    """Where a folded text calls the places ``known`` by their names without the generic part."""
    stems: dict[str, FoundPlace] = {}
    for place in known:
        stem = _stem(text[place.span.start : place.span.end], place.level)
        if stem is not None:
            stems.setdefault(stem, place)
    if not stems:
        return
    for start, end in longest_words(text, list(stems)[:_MOST]):
        place = stems[text[start:end]]
        if _OF_PASS.match(text, end) and _begins(text, start):
            yield FoundPlace(Span(start, end + 1), PlaceLevel.NATURAL, None, None, RULE, 0.7)  # 样塔界上 of 样塔乡
        elif _OF_FEATURE.match(text, end) and _begins(text, start):
            yield FoundPlace(Span(start, end), PlaceLevel.NATURAL, None, None, RULE, 0.7)  # 样洞山下 of 样洞山镇
        elif _OF_SLUICE.match(text, end) and _begins(text, start):
            yield FoundPlace(Span(start, end + 1), PlaceLevel.SITE, None, None, RULE, 0.7)  # 样坝闸 of 样坝镇
        elif _is_meant(text, start, end, place.level):
            span = Span(start, end)
            yield FoundPlace(span, place.level, place.code, place.full_name, RULE, 0.7, inferred=True)


def _stem(name: str, level: PlaceLevel) -> str | None:
    if name.endswith(_IRRIGATED):
        return name[:-2]
    generic = _GENERIC[level].search(name) if level in _GENERIC else None
    if generic is None or generic.start() not in _LENGTHS or _NOT_SHORT.search(name, 0, generic.start()):
        return None
    return name[: generic.start()]


def _begins(text: str, start: int) -> bool:
    return not start or text[start - 1] in _BEFORE or is_verbal(text, start - 2)


def _is_meant(text: str, start: int, end: int, level: PlaceLevel) -> bool:
    """Whether the name stands by itself: no word runs over its edges or begins with it, no longer name ends in it."""
    if text[end : end + 1] in _LONGER or runs_into_body(text[end : end + 16]) or opens_brand(text, start, end):
        return False
    closed = end - start > 2 and text[end : end + 1] in _CLOSING  # 莫嫁样子源，
    if not closed and not _begins(text, start):
        return False
    told = level is not PlaceLevel.VILLAGE and _DONE_THERE.match(text, end) is not None
    worded = end - start == _WORD and text[end - 1] not in "河江湖" and not told and is_word(text, start)
    if worded or (text[end - 1] not in "河江湖" and is_word(text, end - 1)):
        return False
    if start and is_word(text, start - 1):
        return False
    if level is not PlaceLevel.VILLAGE:
        return True
    if is_of_produce(text[end : end + 3]):
        return False
    if text[end : end + 1] == "人":
        return text[end + 1 : end + 2] not in {"民", "家", "口"}  # 样坪人, not 样坪人民
    return end == len(text) or text[end] in _BEHIND or is_verbal(text, end) or is_word(text, end)
