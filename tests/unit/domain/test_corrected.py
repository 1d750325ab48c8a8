"""Corrections put over what the rules find: where they land, what they replace, and when they have no place."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from archive_gui.domain.anchored import context_of
from archive_gui.domain.corrected import corrected, same_place
from archive_gui.domain.corrections import Correction, CorrectionAct, settle, state_after
from archive_gui.domain.facts import Fact, FactDecision, FactKind, FactState, Figure, PersonFact
from archive_gui.domain.offsets import OffsetMap, OffsetMapBuilder
from archive_gui.domain.reading import Part, PartKind, ReadingText
from archive_gui.domain.source_index import SourceIndex
from archive_gui.domain.spans import Span

TEXT = "全村有样本户30户，村民样本名说路通了。全村有样本户50户。"
MOMENT = datetime(2026, 1, 2, tzinfo=UTC)


def reading(*pieces: Span, text: str = TEXT) -> ReadingText:
    """An article of these stretches of captured text, each a paragraph."""
    builder, words = OffsetMapBuilder(), ""
    parts = []
    for number, span in enumerate(pieces, 1):
        if words:
            builder.replace(Span(span.start, span.start))
            words += "\n"
        start = len(words)
        builder.copy(span)
        words += text[span.start : span.end]
        parts.append(Part(f"p{number}", PartKind.PARAGRAPH, Span(start, len(words))))
    return ReadingText(words, tuple(parts), builder.build())


WHOLE = reading(Span(0, len(TEXT)))


def fact(words: str, *, at: int = 0, value: float = 1.0, name: str = "a1.f1") -> Fact:
    start = TEXT.index(words, at)
    span = Span(start, start + len(words))
    return Fact(name, FactKind.FIGURE, words, span, (span,), Figure(value, "户"), 0.9, "sample")


def said(act: CorrectionAct, before: Fact | None, after: Fact | None, thread: str = "t") -> Correction:
    if after is not None:
        decided = FactDecision(thread, "王", MOMENT)
        after = replace(after, state=state_after([act]), decided=decided)
    shown = after or before
    assert shown is not None
    context = context_of(WHOLE.text, shown.span)
    return Correction(thread, act, before, after, "王", MOMENT, context=context)


def test_a_corrected_fact_stands_for_all_that_the_rules_find_there() -> None:
    found = fact("30户", value=30.0)
    wanted = said(CorrectionAct.EDIT, found, fact("30户", value=31.0))
    result = corrected([WHOLE], [[found]], settle([wanted]))
    ((one,),) = result.facts
    assert (one.detail, one.state, one.id) == (Figure(31.0, "户"), FactState.EDITED, "a1.f1")
    shifted = corrected([WHOLE], [[fact("有样本户30户", value=5.0)]], settle([wanted]))
    assert len(shifted.facts[0]) == 2  # less than half of the longer one in common: another fact
    near = corrected([WHOLE], [[fact("30户，", value=5.0)]], settle([wanted]))
    assert [one.detail for one in near.facts[0]] == [Figure(31.0, "户")]


def test_a_rejected_fact_takes_away_the_same_words_only() -> None:
    found = fact("30户", value=30.0)
    gone = settle([said(CorrectionAct.REJECT, found, found)])
    result = corrected([WHOLE], [[found, fact("50户", name="a1.f2")]], gone)
    assert [one.quote for one in result.facts[0]] == ["50户"]
    assert [one.quote for one in result.rejected[0]] == ["30户"]
    other = corrected([WHOLE], [[fact("30户，", value=99.0)]], gone)
    assert [one.detail for one in other.facts[0]] == [Figure(99.0, "户")]


def test_text_that_is_gone_is_unmet_and_comes_back() -> None:
    found = fact("30户")
    standing = settle([said(CorrectionAct.ACCEPT, found, found)])
    tail = reading(Span(TEXT.index("。") + 1, len(TEXT)))
    result = corrected([tail], [[]], standing)
    assert (result.facts, result.rejected) == (((),), ((),))
    assert [one.thread for one in result.unmet] == ["t"]
    assert not corrected([WHOLE], [[]], standing).unmet


def test_a_fact_torn_apart_is_unmet_and_one_with_a_line_break_in_it_is_not() -> None:
    found = fact("30户，村民")
    standing = settle([said(CorrectionAct.ACCEPT, found, found)])
    cut = found.span.start + 2
    broken = reading(Span(0, cut), Span(cut, len(TEXT)))
    ((one,),) = corrected([broken], [[]], standing).facts
    assert one.quote == "30\n户，村民"
    swapped = reading(Span(cut, len(TEXT)), Span(0, cut))
    assert len(corrected([swapped], [[]], standing).unmet) == 1


def test_the_same_words_elsewhere_are_found_between_the_same_words_only() -> None:
    captured = TEXT + "（重影）" + TEXT
    second = len(TEXT) + 4
    copy = reading(Span(second, second + len(TEXT)), text=captured)
    standing = settle([said(CorrectionAct.ACCEPT, fact("30户"), fact("30户"))])
    ((one,),) = corrected([copy], [[]], standing).facts
    assert (one.quote, one.source_ranges) == ("30户", (Span(second + 6, second + 9),))
    both = reading(Span(second, second + len(TEXT)), Span(second, second + len(TEXT)), text=captured)
    assert corrected([both], [[]], standing).unmet


def test_another_article_has_the_fact_when_the_text_went_there() -> None:
    cut = TEXT.index("。") + 1
    articles = [reading(Span(0, cut)), reading(Span(cut, len(TEXT)))]
    late = fact("50户")
    result = corrected(articles, [[], []], settle([said(CorrectionAct.ADD, None, late)]))
    assert (result.facts[0], result.facts[1][0].quote) == ((), "50户")
    assert result.facts[1][0].id.startswith("a2.")


def test_names_are_one_unless_something_later_was_said() -> None:
    span = Span(TEXT.index("样本名"), TEXT.index("样本名") + 3)
    person = Fact("a1.f1", FactKind.PERSON, "样本名", span, (span,), PersonFact("村民"), 0.9, "sample")
    like = replace(person, detail=PersonFact(full_name="样本全名"), decided=FactDecision("j", "王", MOMENT))
    join = Correction("j", CorrectionAct.JOIN, person, like, "王", MOMENT, names=("样本名",), places=(span,))
    ((one,),) = corrected([WHOLE], [[person]], settle([join])).facts
    assert (one.detail, one.state) == (PersonFact("村民", full_name="样本全名"), FactState.EDITED)
    later = said(CorrectionAct.EDIT, one, replace(one, detail=PersonFact(full_name="另名")))
    ((again,),) = corrected([WHOLE], [[person]], settle([join, later])).facts
    assert again.detail == PersonFact(full_name="另名")
    assert corrected([reading(Span(0, 3))], [[]], settle([join])).unmet


def test_left_to_the_rules_again_nothing_holds() -> None:
    found = fact("30户")
    acts = [said(CorrectionAct.REJECT, found, found), said(CorrectionAct.RESET, found, None)]
    assert corrected([WHOLE], [[found]], settle(acts)).facts == ((found,),)


def test_places_are_the_same_from_half_of_the_longer_one_on() -> None:
    assert same_place((Span(0, 4),), (Span(0, 2),))
    assert not same_place((Span(0, 5),), (Span(0, 2),))
    assert not same_place((Span(0, 2),), (Span(2, 4),))


@st.composite
def maps(draw: st.DrawFn) -> OffsetMap:
    builder = OffsetMapBuilder()
    for _ in range(draw(st.integers(0, 12))):
        start = draw(st.integers(0, 60))
        span = Span(start, start + draw(st.integers(0, 8)))
        (builder.copy if draw(st.booleans()) else builder.replace)(span)
    return builder.build()


@given(offsets=maps(), start=st.integers(0, 70), length=st.integers(0, 20))
def test_the_index_answers_as_the_map_does(offsets: OffsetMap, start: int, length: int) -> None:
    source = Span(start, start + length)
    assert SourceIndex(offsets).reading_spans(source) == offsets.reading_spans(source)
