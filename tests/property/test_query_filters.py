"""Filters of a query are where they stand; a query without one of them is a query that asks all the rest."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from archive_gui.domain.query import (
    All,
    Any,
    Condition,
    DateRange,
    Everything,
    Field,
    FigureRange,
    Query,
    Text,
    Without,
)
from archive_gui.language.query import QuerySyntaxError, parse
from archive_gui.language.query_filters import narrowed, recognised, without

PIECES = [
    "甲",
    "乙丙",
    "(",
    ")",
    "（",
    " OR ",
    " NOT ",
    " AND ",
    " 或 ",
    " 且 ",
    " 非 ",
    "-",
    '"',
    "地点:涟源",
    "贫困村>100",
]
PIECES += [
    "题名:“甲 乙”",
    "日期:2019..2021",
    "日期>=2020",
    "类型:数字",
    "tag:丙",
    " ",
    "*",
    "或",
    "人数:10万..20万人",
    "甲(乙",
    "人数",
]
typed = st.one_of(st.lists(st.sampled_from(PIECES), max_size=12).map("".join), st.text(max_size=25))


def leaves(query: Query) -> list[Query]:
    """The words and conditions of a tree, in the order they stand in."""
    match query:
        case All(parts=parts) | Any(parts=parts):
            return [leaf for part in parts for leaf in leaves(part)]
        case Without(part=part):
            return leaves(part)
        case Everything():
            return []
        case Text(words=words):
            return [Text(words)]
        case _:
            return [query]


def tree_of(source: str) -> Query | None:
    try:
        return parse(source)
    except QuerySyntaxError:
        return None


@given(typed)
def test_the_filters_of_a_query_are_its_conditions_in_order(source: str) -> None:
    tree = tree_of(source)
    found = recognised(source)
    wanted = [leaf for leaf in leaves(tree or Everything()) if isinstance(leaf, Condition)]
    assert [each.condition for each in found] == wanted
    assert all(before.span.end <= after.span.start for before, after in pairwise(found))
    for each in found:
        alone = parse(source[each.span.start : each.span.end])
        assert leaves(alone) == [each.condition]
        assert parse(each.label) == each.condition


@given(typed)
def test_taking_a_filter_off_leaves_all_the_others(source: str) -> None:
    before = leaves(tree_of(source) or Everything())
    for at, each in enumerate(recognised(source)):
        place = [place for place, leaf in enumerate(before) if isinstance(leaf, Field | DateRange | FigureRange)][at]
        rest = without(source, each)
        assert leaves(parse(rest)) == before[:place] + before[place + 1 :], rest


@given(typed, typed)
def test_narrowing_asks_for_both(source: str, more: str) -> None:
    first, second = tree_of(source), tree_of(more)
    if first is None or second is None:
        return
    both = parse(narrowed(source, more))
    parts = [part for tree in (first, second) for part in (tree.parts if isinstance(tree, All) else (tree,))]
    parts = [part for part in parts if not isinstance(part, Everything)]
    assert both == (All(tuple(parts)) if len(parts) > 1 else parts[0] if parts else Everything())


def test_a_negated_filter_says_so_and_goes_with_its_negation() -> None:
    (tag, place) = recognised("水渠 -标签:旧 (村 OR 地点:涟源)")
    assert (tag.label, tag.negated, tag.span.length) == ("标签:旧", True, 5)
    assert (place.label, place.negated) == ("地点:涟源", False)
    assert without("水渠 -标签:旧 (村 OR 地点:涟源)", tag) == "水渠 (村 OR 地点:涟源)"
    assert without("水渠 -标签:旧 (村 OR 地点:涟源)", place) == "水渠 -标签:旧 (村 )"
    assert without("NOT (地点:涟源)", recognised("NOT (地点:涟源)")[0]) == ""
