"""Whatever the text: quotes stand there, facts of a kind never overlap, every input is read to its end."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from archive_gui.domain.description import Certainty, Description, PublicationDate
from archive_gui.domain.facts import Fact, FactKind
from archive_gui.domain.offsets import OffsetMapBuilder
from archive_gui.domain.reading import Part, PartKind, ReadingText
from archive_gui.domain.spans import Span
from archive_gui.facts.engine import FactEngine
from archive_gui.language.gazetteer import Gazetteer

# Pieces that the grammars look for, thrown together in any order.
PIECES = st.sampled_from(
    [
        *"一二两三十百千万亿零半第几数多余约近超年月日时点分个名户元亩%。，、；：“”《》（）至到由从上下的在",
        *(
            "2019",
            "3.5",
            "1,234",
            "１２",
            "百分之",
            "以上",
            "左右",
            "今年",
            "去年",
            "同年",
            "每月",
            "以来",
            "世纪",
            "年代",
            "个百分点",
        ),
        *(
            "隆回县",
            "高平镇",
            "上坪村",
            "长沙",
            "村民",
            "公里",
            "人次",
            "增长",
            "达到",
            "分之",
            "-",
            "—",
            ":",
            "\n",
            " ",
            "萬",
            "億",
        ),
    ]
)
TEXTS = st.lists(PIECES, max_size=60).map("".join)


@cache
def engine() -> FactEngine:
    return FactEngine(Gazetteer.open())


def article(text: str, *, shift: int = 0) -> ReadingText:
    span = Span(0, len(text))
    builder = OffsetMapBuilder()
    builder.copy(span.shifted(shift))
    return ReadingText(text, (Part("a1.p1", PartKind.PARAGRAPH, span),), builder.build())


def facts(text: str, *, date: str | None = "2021-04-20", shift: int = 0) -> tuple[Fact, ...]:
    known = PublicationDate(date, Certainty.STATED) if date else PublicationDate()
    return engine().extract([(article(text, shift=shift), Description(date=known))])[0]


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(TEXTS, st.sampled_from([None, "2021", "2021-04", "2021-04-20"]))
def test_quotes_stand_in_the_text_and_kinds_do_not_overlap(text: str, date: str | None) -> None:
    found = facts(text, date=date)
    assert [fact.id for fact in found] == [f"a1.f{number}" for number in range(1, len(found) + 1)]
    for fact in found:
        assert fact.quote == text[fact.span.start : fact.span.end] != ""
        assert 0 < fact.confidence <= 1
    for kind in FactKind:
        spans = [fact.span for fact in found if fact.kind is kind]
        assert all(first.end <= second.start for first, second in pairwise(spans))


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(TEXTS)
def test_source_ranges_follow_the_offset_map(text: str) -> None:
    for fact in facts(text, shift=7):
        assert fact.source_ranges == (fact.span.shifted(7),)


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    assert all(fact.quote for fact in facts(text))


@pytest.mark.parametrize(
    "text",
    [
        "9" * 40_000,
        "一" * 40_000,
        "两万" * 20_000,
        "1,234" * 8_000,
        "3至" * 20_000,
        "2019年" * 8_000,
        "每月11、" * 8_000,
        "由从" * 20_000,
        "“" * 20_000 + "”" * 20_000,
        "《" * 20_000,
        "村" * 40_000,
        "上坪村" * 14_000,
        "约近超" * 14_000,
        "、" * 40_000,
        "百分之" * 14_000,
        "隆回县" * 14_000,
    ],
    ids=lambda text: text[:4],
)
def test_monotonous_text_is_read_to_its_end(text: str) -> None:
    for fact in facts(text):
        assert fact.quote == text[fact.span.start : fact.span.end]


def test_two_million_characters_without_punctuation_are_read() -> None:
    sentence = "全乡新修水渠3400余米受益农户二百三十户" + "大家干劲很足渠水清清流过田间地头" * 6
    text = sentence * (2_000_000 // len(sentence))
    figures = [fact for fact in facts(text) if fact.kind is FactKind.FIGURE]
    assert len(figures) == 2 * (2_000_000 // len(sentence))
