"""Monotonous texts are read in steps linear in their length: twice the text, twice the calls."""

from __future__ import annotations

import sys
from functools import cache
from types import FrameType

import pytest

from archive_gui.domain.description import Description
from archive_gui.domain.offsets import OffsetMapBuilder
from archive_gui.domain.reading import Part, PartKind, ReadingText
from archive_gui.domain.spans import Span
from archive_gui.facts.engine import FactEngine
from archive_gui.language.gazetteer import Gazetteer

PIECES = [
    *(
        "9",
        "两万",
        "1,234",
        "3至",
        "2019年",
        "由5元到",
        "“",
        "《",
        "村",
        "约近超",
        "百分之",
        "隆回县",
        "1户2人",
        "去年",
    ),
    *("王", "他", "3件（", "同比增长3%、", "今明", "清", "又三分之", "北京，", "张三说，", "“a”", "年", "万/", "、"),
    *(
        "年底",
        "2010年年底",
        "由3天到",
        "出台《a》",
        "《a》由厂",
        "从",
        "到",
        "一带",
        "镇",
        "六角，",
        "十年后",
        "机一台，",
        "王某某",
    ),
    *(
        "县公安局东山派出所会同县住建局",
        "株洲市涪口区",
        "“一户一样表、一月一样抄”今年1月",
        "村民于得样在山下种草，刘和清说。",
    ),
]
SIZE = 3000


@cache
def engine() -> FactEngine:
    return FactEngine(Gazetteer.open())


def calls(text: str) -> int:
    """How many functions are called, in Python and in C, while a text is read."""
    whole = Span(0, len(text))
    builder = OffsetMapBuilder()
    builder.copy(whole)
    reading = ReadingText(text, (Part("a1.p1", PartKind.PARAGRAPH, whole),), builder.build())
    counted = 0

    def count(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal counted
        counted += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        engine().extract([(reading, Description())])
    finally:
        sys.setprofile(before)
    return counted


@cache
def warm() -> None:
    """Read long texts once: what is made when it is first needed is no step of a text."""
    for piece in ("9", "".join(PIECES)):
        calls(piece * (2 * SIZE // len(piece)))


@pytest.mark.parametrize("piece", PIECES)
def test_twice_the_text_takes_twice_the_steps(piece: str) -> None:
    text = piece * (SIZE // len(piece))
    warm()
    calls(piece * 10)  # rules and words are compiled once
    assert calls(text * 2) < 2.3 * calls(text) + 2000
