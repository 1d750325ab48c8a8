"""Double printing (重影): bold type that a page file strikes twice comes out with every stretch repeated."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from archive_gui.domain.spans import Span
from archive_gui.language.characters import is_han
from archive_gui.repair.draft import Line, Pen

_WORD = re.compile(r"\S+")
_LONGEST_WORDS = 60
_PAIR = 2
_SHORTEST, _SHORTEST_TITLE = 8, 5
_TOP = 3
"""Lines at the top of a page among which its title stands."""

_DIFFERENT, _FEWEST_PAIRS = 3, 4
"""Different Han characters in what is certainly printed twice, and characters of it where each is doubled by itself."""

_DOUBLED_WORD = re.compile(
    r"高兴|干净|整齐|平安|快乐|健康|热闹|漂亮|清楚|明白|开心|踏实|堂正|红火|团圆|和美|顺利|甜蜜|轰烈|兢业|勤恳|扎实|方面|幸福|美满"
    r"|实在|认真|仔细|客气|大方|规矩|完整|亮堂|宽敞|敞亮|舒服|安稳|稳当|安心|放心|简单|普通|匆忙|忙碌|辛苦|来往|进出|上下|里外|前后|左右"
    r"|家户|世代|年月|日夜|时刻|风雨|山水|点滴|条件|字句|口声|三两|陆续|断续|反复|纷扬|浩荡|熙攘|祖辈|子孙|千万|形色|花绿|郁葱|密麻|战兢"
    r"|[人家户天年月日夜时刻处事代层步样句字个件条种次回声点滴星晚常刚渐好慢轻悄偷静紧深久高大小快默缓频屡纷爸妈爷奶哥姐弟妹叔伯宝谢看想说]"
)
"""What the language itself doubles character by character (高高兴兴, 家家, 常常)."""

_LONGEST = 160
"""Titles and captions are short; a line beyond this is running text and is left alone."""


def halves(text: str) -> list[Span] | None:
    """The second copies, if the whole of ``text`` is stretches each printed twice; None if it is not.

    Long stretches win: 队队长队队长 is 队队长 twice, never 队 and then something else. Only a line whose characters all
    stand twice, one by one, is read so, however long.
    """
    size = len(text)
    if size >= 2 * _FEWEST_PAIRS and text[::2] == text[1::2]:
        return [Span(at, at + 1) for at in range(1, size, 2)]
    if size < 4 or size > _LONGEST or any(count % 2 for count in Counter(text).values()):
        return None
    reach: list[int] = [0] * (size + 1)
    reach[size] = -1
    for start in range(size - 2, -1, -2):
        for half in range((size - start) // 2, 0, -1):
            after = start + 2 * half
            if reach[after] and text[start : start + half] == text[start + half : after]:
                reach[start] = half
                break
    if not reach[0]:
        return None
    spans: list[Span] = []
    at = 0
    while at < size:
        spans.append(Span(at + reach[at], at + 2 * reach[at]))
        at += 2 * reach[at]
    return spans


def _is_certain(text: str, spans: list[Span]) -> bool:
    """A stretch with three different Han characters repeated is no word formation; 高高兴兴 and 哈哈哈哈 are.

    Nor is a line of single characters that all stand twice, unless half of them are doubled in the language as well.
    """
    if any(sum(map(is_han, set(text[span.start : span.end]))) >= _DIFFERENT for span in spans):
        return True
    once = "".join(text[span.start : span.end] for span in spans)
    if len(once) < _FEWEST_PAIRS or len(once) > len(spans) or sum(map(is_han, set(once))) < _DIFFERENT:
        return False
    formed = sum(len(found[0]) for found in _DOUBLED_WORD.finditer(once))
    return 2 * formed < len(once)


def apply(lines: list[Line], pen: Pen) -> list[Line]:
    """Keep one copy of what is printed twice within a line, and of a line printed again right below itself."""
    found = [_doubled(line.text) for line in lines]
    certain = [spans is not None and _is_certain(line.text, spans) for line, spans in zip(lines, found, strict=True)]
    seen = Counter(line.text for line in lines)
    done: list[Line] = []
    for index, line in enumerate(lines):
        spans = found[index]
        near = any(certain[max(0, index - 2) : index + 3])
        if spans is not None and near and (certain[index] or len(line.text) >= 4):
            done.append(_halved(line, spans, pen, confidence=0.98 if certain[index] else 0.85))
        elif done and line.text == done[-1].text and _is_reprint(line, seen[line.text], at_top=len(done) <= _TOP):
            if not pen.set_aside(line.strand.ranges(), confidence=0.9):
                done.append(line)
        else:
            done.append(line)
    return done


def _doubled(text: str) -> list[Span] | None:
    """The second copies in a line, or in each of its words where blanks part them (某某某某 摄摄)."""
    if (" " in text or "\u3000" in text) and len(text) <= _LONGEST_WORDS:
        words = [(found.start(), _whole(found[0])) for found in _WORD.finditer(text)]
        if all(spans is not None for _, spans in words):
            return [Span(at + one.start, at + one.end) for at, spans in words for one in spans or []]
    return _whole(text)


def _whole(text: str) -> list[Span] | None:
    if len(text) == _PAIR and text[0] == text[1]:
        return [Span(1, _PAIR)]
    if len(text) % 2 or text.count(text[0]) % 2:
        return None
    return halves(text)


def _is_reprint(line: Line, times: int, *, at_top: bool) -> bool:
    """A line of some length that stands just twice in the whole text; a refrain or a table repeats otherwise.

    A title may be shorter.
    """
    shortest, fewest = (_SHORTEST_TITLE, 4) if at_top else (_SHORTEST, 6)
    return times == 2 and len(line.text) >= shortest and len(set(line.text)) >= fewest and line.mark != "row"


def _halved(line: Line, spans: list[Span], pen: Pen, *, confidence: float) -> Line:
    """One copy, also of what is printed four times over."""
    line = _single(line, spans, pen, confidence=confidence)
    again = _doubled(line.text)
    while again is not None and _is_certain(line.text, again):
        line = _single(line, again, pen, confidence=confidence)
        again = _doubled(line.text)
    return line


def _single(line: Line, spans: list[Span], pen: Pen, *, confidence: float) -> Line:
    strand = pen.single(line.strand, spans, confidence=confidence)
    return replace(line, strand=strand.stripped(), doubled=True)
