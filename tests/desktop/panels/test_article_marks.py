"""Nested and overlapping stretches: found by place, underlined in lanes."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from archive_gui.desktop.panels.article_document_marks import MAX_LANES, FactRuns, SpanIndex
from archive_gui.domain.records import ArticleRecord
from archive_gui.domain.spans import Span

SPANS = st.lists(st.tuples(st.integers(0, 60), st.integers(1, 15)).map(lambda p: Span(p[0], p[0] + p[1])), max_size=25)


@given(SPANS, st.integers(0, 70), st.integers(1, 20))
def test_index_finds_what_a_plain_search_finds(spans: list[Span], start: int, length: int) -> None:
    wanted = Span(start, start + length)
    expected = {number for number, span in enumerate(spans) if span.overlaps(wanted)}
    assert set(SpanIndex(spans).overlapping(wanted)) == expected


@given(SPANS, st.integers(0, 70))
def test_the_innermost_stretch_comes_first(spans: list[Span], offset: int) -> None:
    found = SpanIndex(spans).at(offset)
    lengths = [spans[number].length for number in found]
    assert lengths == sorted(lengths)
    assert len(found) == sum(span.start <= offset < span.end for span in spans)


def test_a_figure_inside_a_change_takes_the_lane_next_to_the_text(record: ArticleRecord) -> None:
    runs = FactRuns(record.facts)
    lanes = {run.fact.quote: run.lane for run in runs.runs}
    assert lanes["3.1%"] == 0
    assert lanes["由3.1%下降到0.4%"] == 1
    at = record.reading.text.index("3.1%")
    assert [fact.quote for fact in runs.at(at)] == ["3.1%", "由3.1%下降到0.4%"]


def test_deep_nesting_shares_the_last_lane(record_of: Callable[..., ArticleRecord]) -> None:
    facts = record_of().facts
    same = [facts[0]] * (MAX_LANES + 2)
    assert [run.lane for run in FactRuns(same).runs] == [0, 1, 2, 2, 2]


def test_a_fact_cut_by_a_line_end_has_two_runs_in_the_captured_text(record: ArticleRecord) -> None:
    date = next(fact for fact in record.facts if fact.quote == "2021年10月")
    assert len(FactRuns(record.facts, in_source=True).of(date.id)) == 2
    assert len(FactRuns(record.facts).of(date.id)) == 1
