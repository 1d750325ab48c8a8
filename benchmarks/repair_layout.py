"""How a page's text is broken into lines: columns, their indents and gaps, and what recognition does to lines."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass

_CLOSING = "，。、；：！？”’》）】%％…"
_OPENING = "“‘《（【"
_TOKEN = re.compile(r"[0-9A-Za-z.%]+|.", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Column:
    """How running text is set: ``halves`` wide (a Han character takes two).

    ``indent`` blanks begin a paragraph; where ``lost``, the first line is as short as if they did. ``between`` blank
    lines part paragraphs. One line end in ``breaks`` has a blank line that parts nothing (a column's end); 0 for none.
    ``ragged`` lines are squeezed or stretched by a character, as justified print is.
    """

    halves: int
    indent: int = 0
    lost: bool = False
    between: int = 1
    breaks: int = 0
    ragged: bool = False


def width(text: str) -> int:
    """Display width in halves."""
    return sum(1 if one.isascii() else 2 for one in text)


def wrapped(text: str, halves: int, first: int | None = None, drawn: random.Random | None = None) -> list[str]:
    """Break a text where the column is full; no closing mark begins a line, no opening mark ends one.

    With ``drawn`` every line but the first is up to two halves wider or narrower.
    """
    lines: list[str] = []
    line, used, room = "", 0, halves if first is None else first
    for token in _TOKEN.findall(text):
        size = width(token)
        if line and used + size > room and not (token in _CLOSING and used + size <= room + 2):
            carried = ""
            while line[-1:] and line[-1] in _OPENING and len(line) > 1:
                carried = line[-1] + carried
                line = line[:-1]
            if token in _CLOSING and len(line) > 2:
                carried, line = line[-1], line[:-1]
            lines.append(line)
            line, used, room = carried, width(carried), halves + (drawn.choice((-2, 0, 0, 0, 1, 2)) if drawn else 0)
        line += token
        used += size
    return [*lines, line]


def set_in_column(paragraphs: list[str], column: Column, drawn: random.Random) -> list[str]:
    """The lines of running text; empty strings are blank lines."""
    lines: list[str] = []
    for number, paragraph in enumerate(paragraphs):
        if number:
            lines += [""] * column.between
        first = column.halves - 4 if column.indent or column.lost else None
        broken = wrapped(paragraph, column.halves, first, drawn if column.ragged else None)
        broken[0] = "\u3000" * column.indent + broken[0]
        for at, line in enumerate(broken):
            if at and column.breaks and drawn.randrange(column.breaks) == 0:
                lines.append("")
            lines.append(line)
    return lines


def broken_heading(text: str, column: Column) -> list[str]:
    """A heading fits a column's width or is broken over two lines near its middle."""
    return [text] if width(text) <= column.halves else wrapped(text, column.halves)


def struck_twice(text: str, drawn: random.Random) -> str:
    """Bold type struck twice: the text in stretches, each printed twice."""
    stretches: list[str] = []
    at = 0
    while at < len(text):
        size = drawn.randint(3, 8)
        stretches.append(text[at : at + size] * 2)
        at += size
    return "".join(stretches)


def with_blanks(text: str, drawn: random.Random) -> str:
    """Blanks round digits, and here and there inside a sentence."""
    text = re.sub(r"(?<=[\u4e00-\u9fff])(\d+(?:\.\d+)?)(?=[\u4e00-\u9fff])", r" \1 ", text)
    at = drawn.randrange(len(text)) if len(text) > 40 else 0
    inside = at > 10 and re.fullmatch(r"[\u4e00-\u9fff]{10}", text[at - 5 : at + 5])
    return f"{text[:at]} {text[at:]}" if inside else text


RADICALS = dict(
    zip(
        "一人入八几力十又口土士大女子小山工己干弓心手支文方日月木止比毛水火父片牛犬玉瓜甘生用田白皮目石示立竹米羊老而耳肉自至舌舟色虫血行衣西角言谷豆走足身車辛里金長門雨青非面音風飛食首香馬高魚鳥麻黄黑鼓鼻",
        "⼀⼈⼊⼋⼏⼒⼗⼜⼝⼟⼠⼤⼥⼦⼩⼭⼯⼰⼲⼸⼼⼿⽀⽂⽅⽇⽉⽊⽌⽐⽑⽔⽕⽗⽚⽜⽝⽟⽠⽢⽣⽤⽥⽩⽪⽬⽯⽰⽴⽵⽶⽺⽼⽽⽿⾁⾃⾄⾆⾈⾊⾍⾎⾏⾐⻄⾓⾔⾕⾖⾛⾜⾝⾞⾟⾥⾦⾧⾨⾬⾭⾮⾯⾳⾵⾶⾷⾸⾹⾺⾼⿂⿃⿇⻩⿊⿎⿐",
        strict=True,
    )
)
"""Ordinary characters and the Kangxi radicals that a page's font puts in their place."""

ASCII_MARKS = str.maketrans("，；：？！（）", ",;:?!()")
FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
