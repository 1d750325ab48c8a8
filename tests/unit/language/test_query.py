"""The query language: what is understood, what is said about the rest, and what a tree finds."""

from __future__ import annotations

import pytest

from archive_gui.domain.query import All, Any, Everything, Query, QueryMistake, Text, Without
from archive_gui.domain.spans import Span
from archive_gui.language.query import MAX_DEPTH, QuerySyntaxError, hits, matches, parse, render, wanted_words

A, B, C = Text("甲"), Text("乙"), Text("丙")


@pytest.mark.parametrize(
    ("source", "tree"),
    [
        ("", Everything()),
        ("  \u3000 ", Everything()),
        ("* “” ＊", Everything()),
        ("甲", A),
        ("甲 乙", All((A, B))),
        ("甲\u3000乙", All((A, B))),
        ("甲 AND 乙 且 丙", All((A, B, C))),
        ("甲 OR 乙 或 丙", Any((A, B, C))),
        ("甲 乙 OR 丙", Any((All((A, B)), C))),
        ("甲 (乙 OR 丙)", All((A, Any((B, C))))),
        ("（甲 或 乙）丙", All((Any((A, B)), C))),
        ("甲 -乙", All((A, Without(B)))),
        ("甲 NOT 乙 非 丙", All((A, Without(B), Without(C)))),
        ("－(甲 乙)", Without(All((A, B)))),
        ("--甲", Without(Without(A))),
        ('"甲 乙"', Text("甲 乙", quoted=True)),
        ("“甲 乙”", Text("甲 乙", quoted=True)),
        ("「甲 乙」『丙』", All((Text("甲 乙", quoted=True), Text("丙", quoted=True)))),
        ("＂甲＂", Text("甲", quoted=True)),
        ('"甲""乙"', Text('甲"乙', quoted=True)),
        ("甲*", A),
        ("((甲))", A),
        ("甲 (乙 丙)", All((A, B, C))),
        ("办法(试行)", Text("办法(试行)", quoted=True)),
        ("(办法(试行) 甲)", All((Text("办法(试行)", quoted=True), A))),
        ("一)总则", Text("一)总则", quoted=True)),
        ("2019-12", Text("2019-12")),
        ("-", Text("-", quoted=True)),
        ("或", Text("或", quoted=True)),
        ("非 ", Text("非", quoted=True)),
        ("甲 或", All((A, Text("或", quoted=True)))),
        ("打造“甲”", Text("打造“甲”")),
    ],
)
def test_reads_a_query(source: str, tree: Query) -> None:
    assert parse(source) == tree


@pytest.mark.parametrize(
    ("source", "mistake"),
    [
        ("甲 OR", QueryMistake("query.operand_missing", 2, "甲")),
        ("OR 甲", QueryMistake("query.operand_missing", 0, "甲")),
        ("甲 OR OR 乙", QueryMistake("query.operand_missing", 2, "甲 OR 乙")),
        ("甲 AND", QueryMistake("query.operand_missing", 2, "甲")),
        ("AND 甲", QueryMistake("query.operand_missing", 0, "甲")),
        ("甲 NOT", QueryMistake("query.operand_missing", 2, "甲")),
        ("甲 -()", QueryMistake("query.bracket_empty", 3, "甲 -")),
        ("(甲", QueryMistake("query.bracket_unclosed", 0, "(甲)")),
        ("（甲", QueryMistake("query.bracket_unclosed", 0, "（甲）")),
        ("(甲 OR", QueryMistake("query.operand_missing", 3, "(甲)")),
        ("甲)", QueryMistake("query.bracket_unopened", 1, "甲")),
        ("()", QueryMistake("query.bracket_empty", 0, "")),
        ("甲 “乙", QueryMistake("query.quote_open", 2, "甲 “乙”")),
        ('(甲 "乙', QueryMistake("query.quote_open", 3, '(甲 "乙")')),
    ],
)
def test_says_where_a_query_goes_wrong_and_offers_one_that_does_not(source: str, mistake: QueryMistake) -> None:
    with pytest.raises(QuerySyntaxError) as caught:
        parse(source)
    assert caught.value.mistake == mistake
    parse(caught.value.mistake.suggestion)


@pytest.mark.parametrize("mark", ["(", "-(", "NOT ", "-"])
def test_refuses_nesting_that_no_one_types(mark: str) -> None:
    with pytest.raises(QuerySyntaxError) as caught:
        parse(mark * (MAX_DEPTH * 40) + "甲")
    assert caught.value.mistake.code == "query.too_deep"


@pytest.mark.parametrize(
    ("tree", "source"),
    [
        (All((A, Any((B, C)))), "甲 (乙 OR 丙)"),
        (Any((All((A, B)), C)), "甲 乙 OR 丙"),
        (Without(All((A, B))), "-(甲 乙)"),
        (Text("甲 乙", quoted=True), '"甲 乙"'),
        (Text("OR"), '"OR"'),
        (Text("-甲"), '"-甲"'),
        (Text('甲 "乙'), '"甲 ""乙"'),
        (Everything(), ""),
    ],
)
def test_writes_a_query_back(tree: Query, source: str) -> None:
    assert render(tree) == source


def test_a_chunk_is_found_in_any_script_width_and_case() -> None:
    text = "《ＡＢＣ報》：貧困縣“摘帽”"
    for words in ("abc报", "貧困縣", "贫困县", "ABC", "：贫", '"摘帽"', "貧"):
        assert matches(Text(words), text), words
    assert not matches(Text("困贫"), text)


def test_fields_are_searched_each_by_itself() -> None:
    assert matches(All((Text("题"), Text("文"))), "标题", "正文")
    assert not matches(Text("题正"), "标题", "正文")


def test_nothing_contains_an_empty_chunk() -> None:
    assert not matches(Text(""), "甲")


def test_negation_and_alternatives() -> None:
    query = parse("(甲 或 乙) -丙")
    assert matches(query, "乙丁")
    assert not matches(query, "甲丙")
    assert not matches(query, "丁")


def test_negated_chunks_are_not_wanted() -> None:
    assert wanted_words(parse("甲 -(乙 -丙) 甲 OR 丁")) == ("甲", "丙", "丁")


def test_hits_are_in_order_overlaps_joined_neighbours_apart() -> None:
    assert hits(parse("甲乙 乙丙 丁 -戊"), "甲乙丙丁丁戊") == (Span(0, 3), Span(3, 4), Span(4, 5))
    assert hits(Text("aa"), "AAA") == (Span(0, 3),)


def test_hits_count_code_points() -> None:
    assert hits(Text("𠮷田"), "在𠮷田家𠮷田") == (Span(1, 3), Span(4, 6))
