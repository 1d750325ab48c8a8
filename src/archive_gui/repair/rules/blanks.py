"""Blanks that setting or recognition put between Han characters and round digits close up."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from archive_gui.domain.reading import PartKind
from archive_gui.domain.spans import Span
from archive_gui.language.characters import HAN
from archive_gui.language.surnames import is_common_surname
from archive_gui.repair.characters import ends_sentence
from archive_gui.repair.draft import Block, Pen
from archive_gui.repair.signs import has_inline_credit

_MARKS = "，。、；：！？“”‘’《》〈〉（）【】「」『』…—％·"
_BLANK = r"[ \t\u00a0\u2002-\u200a\u3000]+"
_DIGIT_SIDE = re.compile(
    rf"(?<=[{HAN}{_MARKS}]){_BLANK}(?=[0-9])|(?<=[0-9%％]){_BLANK}(?=[{HAN}{_MARKS}%％])",
)
_MARK_SIDE = re.compile(
    rf"(?<=[，。、；：！？“‘《〈（【「『])[ \t\u00a0]+(?=[{HAN}0-9“‘《])"
    rf"|(?<=[{HAN}])[ \t\u00a0]+(?=[，。、；：！？”’》〉）】」』])"
)
_BETWEEN_HAN = re.compile(rf"(?<=[{HAN}])[ \u00a0]{{1,2}}(?=[{HAN}])")
_SPACED_OUT = re.compile(rf"(?:[{HAN}{_MARKS}0-9]{_BLANK}){{4,40}}[{HAN}{_MARKS}0-9]")
_SPACED_RUN = re.compile(rf"(?:[{HAN}{_MARKS}0-9]{_BLANK}){{11,}}[{HAN}{_MARKS}0-9]")
"""A stretch of a paragraph with a blank between all its characters, as recognition reads a line set wide."""

_SPACED_END = re.compile(rf"(?:[{HAN}{_MARKS}0-9]{_BLANK}){{3,}}[{HAN}{_MARKS}0-9]")
"""The same, in a paragraph that has one: its last line may be short."""

_SPACED_NUMBER = re.compile(rf"[0-9.,%％]+{_BLANK}")
_CLAUSE_BEFORE = re.compile(rf"[{HAN}0-9%“”、]{{4}}$")
_COUNTED = re.compile(r"[年月日时岁名户亩元万亿]")
_CLAUSE_BEHIND = re.compile(rf"[{HAN}0-9%“”、]{{4}}")
_TOKEN_END = re.compile(rf"(?<![{HAN}])[{HAN}]+$")
_TOKEN_START = re.compile(rf"[{HAN}]+")
_ROSTER = re.compile(rf"(?P<surname>[{HAN}])[{HAN}]{{1,2}}{_BLANK}[{HAN}（）()]{{2,30}}")
_MAKERS = re.compile(r"记者|通讯员|摄影|作者|编辑|报道|撰文|新华社|本报|讯|责编|组长|成员")
_PROSE = frozenset({PartKind.PARAGRAPH, PartKind.LEAD, PartKind.EPIGRAPH})
_LEFT_ALONE = frozenset({PartKind.BYLINE, PartKind.PHOTO_CREDIT, PartKind.TABLE, PartKind.ATTRIBUTION})
_SLOGAN = re.compile(rf"“(?:[{HAN}0-9·]{{4,14}}[ \u00a0]){{1,3}}[{HAN}0-9·]{{4,14}}[！!]?”")
"""A slogan of two or three phrases in quotation marks, which a blank parts as it does in print."""

_LETTERS_APART = 10
"""Blanks from which a stretch may be set wide."""

_NEAR = 24
"""Characters before a blank in which a word for makers protects the names that follow."""


def apply(blocks: list[Block], pen: Pen) -> list[Block]:
    """Close the blanks of every block in which they cannot part names."""
    return [block if block.kind in _LEFT_ALONE else _closed(block, pen) for block in blocks]


def _closed(block: Block, pen: Pen) -> Block:
    text = block.text
    if block.mark == "row" or _has_no_blank(text):
        return block
    if _is_spaced_out(text):
        spans = [Span(*found.span()) for found in re.finditer(_BLANK, text)]
        return replace(block, strand=pen.taken_out(block.strand, spans, confidence=0.9))
    spans = [Span(*found.span()) for found in _DIGIT_SIDE.finditer(text) if not _is_kept(block, found)]
    if block.kind in _PROSE:
        spans += [Span(*found.span()) for found in _MARK_SIDE.finditer(text)]
        spans += [Span(*found.span()) for found in _BETWEEN_HAN.finditer(text) if _is_accident(text, found)]
        if text.count(" ") > _LETTERS_APART and _SPACED_RUN.search(text):
            spans += [Span(*one.span()) for run in _SPACED_END.finditer(text) for one in _blanks_of(text, run)]
    elif block.kind is PartKind.CAPTION and not has_inline_credit(text):
        spans += [Span(*found.span()) for found in _MARK_SIDE.finditer(text)]
    slogans = [found.span() for found in _SLOGAN.finditer(text)] if spans and "“" in text else []
    spans = sorted({one for one in spans if not any(low < one.start < high for low, high in slogans)})
    if not spans:
        return block
    return replace(block, strand=pen.taken_out(block.strand, spans, confidence=0.97))


def _is_spaced_out(text: str) -> bool:
    """Whether a blank stands between any two characters of a title (春 耕 正 忙), so that it says nothing."""
    return _SPACED_OUT.fullmatch(text) is not None


def _blanks_of(text: str, run: re.Match[str]) -> Iterator[re.Match[str]]:
    return re.compile(_BLANK).finditer(text, *run.span())


def _has_no_blank(text: str) -> bool:
    return not any(blank in text for blank in " \t\u00a0\u3000\u2002\u2003\u2009")


def _is_kept(block: Block, found: re.Match[str]) -> bool:
    """Whether the blank numbers a heading or parts its clauses (抗议持续 741人被捕; 增长1.2% 外贸回稳)."""
    text = block.text
    if _is_numbering(text, found) and not (block.kind in _PROSE and _is_counting(text, found)):
        return True
    headline = block.kind not in _PROSE or not ends_sentence(text)
    if headline and text[found.start() - 1] in "%％" and _CLAUSE_BEHIND.match(text, found.end()):
        return True
    return (
        headline
        and text[found.end()].isdigit()
        and not _SPACED_NUMBER.match(text, found.end())
        and (_CLAUSE_BEFORE.search(text, 0, found.start()) is not None)
    )


def _is_numbering(text: str, found: re.Match[str]) -> bool:
    """A number at the very beginning with a blank behind it numbers a heading (1 破除瓶颈)."""
    return found.start() <= 2 and text[: found.start()].isdigit()


def _is_counting(text: str, found: re.Match[str]) -> bool:
    """A number that opens a sentence counts what is behind the blank (7 月 24 日，…。)."""
    return ends_sentence(text) and _COUNTED.match(text, found.end()) is not None


def _parts_clauses(text: str, found: re.Match[str]) -> bool:
    """Whether the blank stands between two clauses of a headline: one inside 《》 or 【】, or one that has no stop."""
    left, right = _CLAUSE_BEFORE.search(text, 0, found.start()), _CLAUSE_BEHIND.match(text, found.end())
    if left is None or right is None:
        return False
    opening = max(text.rfind(mark, 0, found.start()) for mark in "《【")
    closed = max(text.rfind(mark, 0, found.start()) for mark in "》】")
    return opening > closed or not ends_sentence(text)


def _is_roster(text: str) -> bool:
    """Whether a line is a name and an office, which nothing but the blank parts: 刘大河 样溪村合作社理事长."""
    line = _ROSTER.fullmatch(text)
    return line is not None and is_common_surname(line["surname"])


def _is_accident(text: str, found: re.Match[str]) -> bool:
    """Whether the blank parts nothing: not names after a word for makers, not a list of short words."""
    before = text[max(0, found.start() - _NEAR) : found.start()]
    if _MAKERS.search(before) or _parts_clauses(text, found) or _is_roster(text):
        return False
    left = _TOKEN_END.search(before)
    right = _TOKEN_START.match(text, found.end(), found.end() + _NEAR)
    left_size = len(left[0]) if left else _NEAR
    right_size = len(right[0]) if right else _NEAR
    return left_size > 4 or right_size > 4
