"""Figures of a text: the grammar's hits with the bound words around them, without those that belong to slogans."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from archive_gui.domain.facts import Approximation
from archive_gui.domain.spans import Span
from archive_gui.facts.figures.bounds import BEFORE, BEFORE_WORDS, is_inside_word
from archive_gui.facts.figures.numbers import FoundFigure
from archive_gui.facts.figures.rules import GRAMMAR, GUARD_IDS
from archive_gui.facts.figures.values import read_figure
from archive_gui.facts.grammar import Hit
from archive_gui.facts.sought import Sought
from archive_gui.language.units import UnitClass

_RANGE = "figure.range"
_AROUND = 8
"""Characters on either side of two figures that tell whether each is one."""
_NOTE = 16
"""Characters of a note of units that may stand before one of them."""
_LONGEST_BEFORE = max(map(len, BEFORE))
_OVERTAKEN = frozenset({UnitClass.PERSON, UnitClass.THING})
_QUOTE_MARKS = Sought("[“”「」『』\n]", opening="“”「」『』\n")
_LED = re.compile("(大?约|大概|差不多|约莫|至少|起码|最少|最多|至多|不止)[有占达需]$")
"""A bound that a verb parts from its figure: 约有30户."""
_OF_NOTE = re.compile(r"单位[:：][^\d。；\n]{0,12}$")
"""A table's note of its unit, in which 万元 counts nothing."""
_DIGITS = frozenset("一二三四五六七八九")
_WITH_UP = frozenset("以之加")
_PUT_UP = frozenset("送安装交献种用穿住考赶跟搭补贴带披戴盖挂换爬登踏走迈跨")
# With 过 behind them these make another word, or tell what has been done: 通过, 去过.
_PASSING = frozenset(
    "超通经越渡胜难去来用吃做干走看听住开办搞见到跑打读学跨写种养治教带说想错路穿翻送接卖买换救赢输当修挖推转借评获交请谈访查搬"
)


def find_figures(text: str) -> Iterator[FoundFigure]:
    """The figures of a folded text in order; dates, documents and names are blanked out in it."""
    slogans = _Cursor(quoted_slogans(text))
    for found in _read(text):
        figure = _with_bound_words(found, text)
        if found.approximation is Approximation.VAGUE and _OF_NOTE.search(
            text, max(0, figure.span.start - _NOTE), figure.span.start
        ):
            continue
        slogan = slogans.covering(figure.span)
        if slogan is None or not _belongs_to_slogan(text, figure.span, slogan):
            yield figure


def _read(text: str) -> Iterator[FoundFigure]:
    for hit in GRAMMAR.scan(text):
        if hit.rule.id in GUARD_IDS:
            continue
        found = read_figure(hit, text)
        if found is not None:
            yield found
        elif hit.rule.id == _RANGE:
            yield from _ends(hit, text)


def _ends(hit: Hit, text: str) -> Iterator[FoundFigure]:
    """The two figures of what is no range: 选派医师124名到21个乡镇."""
    start = max(0, hit.start - _AROUND)
    between = hit.start + len(hit.parts["low"]) + len(hit.parts["low_unit"])
    apart = f"{text[start:between]}，{text[between + 1 : hit.end + _AROUND]}"
    for end in GRAMMAR.scan(apart):
        if start + end.start < hit.start or start + end.end > hit.end or end.rule.id in GUARD_IDS:
            continue
        found = read_figure(end, apart)
        if found is not None:
            yield replace(found, span=found.span.shifted(start))


class _Cursor:
    """Walks spans in order, for questions asked in order."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans = list(spans)
        self._at = 0

    def covering(self, span: Span) -> Span | None:
        while self._at < len(self._spans) and self._spans[self._at].end <= span.start:
            self._at += 1
        if self._at < len(self._spans) and self._spans[self._at].covers(span):
            return self._spans[self._at]
        return None


def quoted_slogans(text: str) -> list[Span]:
    """What stands in quotation marks and is no sentence: names, slogans, mechanisms."""
    found: list[Span] = []
    start = -1
    for match in _QUOTE_MARKS.finditer(text):
        if match[0] in "“「『":
            start = match.start()
            continue
        if match[0] != "\n" and start >= 0:
            inside = text[start + 1 : match.start()]
            # “领回来的那二十六箱，”老人说: what goes on behind its comma is spoken.
            spoken = (start > 0 and text[start - 1] in "：:，," and len(inside) > 8) or inside.endswith(("，", ","))
            if len(inside) <= 40 and not spoken and not any(mark in inside for mark in "。！？!?…"):
                found.append(Span(start + 1, match.start()))
        start = -1
    return found


def _belongs_to_slogan(text: str, figure: Span, slogan: Span) -> bool:
    """“一村一队、一队三人”, “120”, “5万工程”: a number of the name; a measured one in longer words still counts."""
    quote = text[figure.start : figure.end]
    if any(character.isdigit() and character.isascii() for character in quote):
        return slogan.length <= 8 or (figure.start == slogan.start and slogan.length <= 12)
    return True


def _with_bound_words(found: FoundFigure, text: str) -> FoundFigure:
    """The figure with the bound word that touches it from the left, or the bound that a verb before it states."""
    start = found.span.start
    window = text[max(0, start - _LONGEST_BEFORE - 1) : start]
    for word in BEFORE_WORDS if window.endswith(BEFORE_WORDS) else ():
        if word == "超" and text[start] in "一二两三四五六七八九" and found.kind in _OVERTAKEN:
            continue  # 连超两人: left behind, not more than two
        if window.endswith(word) and not is_inside_word(text, start - len(word), word):
            return replace(found, span=Span(start - len(word), found.span.end), approximation=BEFORE[word])
    if window.endswith("上") and _is_upwards(text, start):
        return replace(found, span=Span(start - 1, found.span.end), approximation=Approximation.AT_LEAST)
    if window.endswith("过") and _is_passed(found, text):
        return replace(found, span=Span(start - 1, found.span.end), approximation=Approximation.OVER)
    led = _LED.search(window) if found.approximation is None else None
    if led is None or is_inside_word(text, start - len(led[0]), led[1]):
        return found
    return replace(found, approximation=BEFORE[led[1]])


def _is_upwards(text: str, start: int) -> bool:
    """上百人, 上万亩: hundreds and more; 安上十盏灯 and 送上百二十斤 tell of what was done."""
    before, following = text[max(0, start - 2) : start - 1], text[start + 1 : start + 2]
    if text[start] not in "十百千万亿" or before in _WITH_UP or following in _DIGITS:
        return False
    return text[start] != "十" or before not in _PUT_UP


def _is_passed(found: FoundFigure, text: str) -> bool:
    """过七成, 过百万元: a round amount that was passed; 去过三次 and 通过百余项 tell of something else."""
    start = found.span.start
    if text[start] not in "十百千万亿半" and found.unit not in {"成", "%"}:
        return False
    return start < 2 or text[start - 2] not in _PASSING
