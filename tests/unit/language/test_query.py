"""The query language: what is understood, what is said about the rest, and what a tree finds."""

from __future__ import annotations

import pytest

from archive_gui.base.messages import has_sentence
from archive_gui.domain.facts import Fact, FactKind, Figure
from archive_gui.domain.query import (
    All,
    Any,
    DateRange,
    Everything,
    Field,
    FieldName,
    FigureRange,
    Query,
    QueryMistake,
    Text,
    Without,
)
from archive_gui.domain.spans import Span
from archive_gui.language.query import MAX_DEPTH, QuerySyntaxError, hits, matches, parse, render, wanted_words
from archive_gui.language.query_match import ArticleValues, answers
from archive_gui.language.query_measures import FAMILIES
from archive_gui.language.units import UnitClass, unit_class

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


@pytest.mark.parametrize(
    ("source", "tree"),
    [
        ("题名:水渠", Field(FieldName.TITLE, "水渠")),
        ("title：水渠", Field(FieldName.TITLE, "水渠")),
        ("作者:“王 样本”", Field(FieldName.AUTHOR, "王 样本")),
        ("来源:样报*", Field(FieldName.SOURCE, "样报")),
        ("(地点:涟源)", Field(FieldName.PLACE, "涟源")),
        ("-TAG:党建", Without(Field(FieldName.TAG, "党建"))),
        ("人物:或 机构:水利局", All((Field(FieldName.PERSON, "或"), Field(FieldName.ORGANISATION, "水利局")))),
        ("类型:数字", Field(FieldName.KIND, "figure")),
        ("kind:Award", Field(FieldName.KIND, "award")),
        ("文件:a.txt", Field(FieldName.FILE, "a.txt")),
        ("日期:2019", DateRange("2019", "2019")),
        ("日期:2019..2021", DateRange("2019", "2021")),
        ("日期：２０１９年３月～2020-1-5", DateRange("2019-03", "2020-01-05")),
        ("date:..2019-12-21", DateRange(None, "2019-12-21")),
        ("日期>2019", DateRange("2020-01-01", None)),
        ("日期:<=2019-02", DateRange(None, "2019-02")),
        ("日期<2020-03", DateRange(None, "2020-02-29")),
        ("贫困村>100", FigureRange("贫困村", 100, None, exclusive=True)),
        ("人数:>10000", FigureRange("人数", 10000, None, exclusive=True)),
        ("脱贫人口:10万..20万", FigureRange("脱贫人口", 100_000, 200_000)),
        ("脱贫人口：10万…20万人", FigureRange("脱贫人口", 100_000, 200_000, "人")),
        ("金额>=1亿元", FigureRange("金额", 1e8, None, "元")),
        ("比例≤12.5%", FigureRange("比例", None, 12.5, "%")),
        ("水渠=三千米", FigureRange("水渠", 3000, 3000, "米")),
        ("单价<5元/斤", FigureRange("单价", None, 5, "元/斤", exclusive=True)),
        ("记者：李样本", Text("记者：李样本")),
        ("会议地点:涟源", Text("会议地点:涟源")),
        ("http://example.org", Text("http://example.org")),
        ("12:30", Text("12:30")),
        ("a>1", Text("a>1")),
        ("水平=一流", Text("水平=一流")),
        ('"题名:水渠"', Text("题名:水渠", quoted=True)),
    ],
)
def test_reads_fields_dates_and_figures(source: str, tree: Query) -> None:
    assert parse(source) == tree
    assert parse(render(tree)) == tree


@pytest.mark.parametrize(
    ("source", "mistake"),
    [
        ("甲 人名:李", QueryMistake("query.field_unknown", 2, "甲 人物:李")),
        ("titel:水", QueryMistake("query.field_unknown", 0, "title:水")),
        ("甲 题名:", QueryMistake("query.value_missing", 2, "甲")),
        ("题名:“水渠", QueryMistake("query.quote_open", 3, "题名:“水渠”")),
        ("类型:数", QueryMistake("query.kind_unknown", 3, "类型:数字")),
        ("日期:2019-13", QueryMistake("query.date_unclear", 3, "")),
        ("日期:2019-2021", QueryMistake("query.date_unclear", 3, "日期:2019..2021")),
        ("日期:2021..2019", QueryMistake("query.range_reversed", 3, "日期:2019..2021")),
        ("甲 人口:20万..10万人", QueryMistake("query.range_reversed", 8, "甲 人口:10万..20万人")),
        ("贫困村>100元钱钱", QueryMistake("query.figure_unclear", 4, '"贫困村>100元钱钱"')),
        ("人口:1万户..2万人", QueryMistake("query.figure_unclear", 6, '"人口:1万户..2万人"')),
        ("题名:" + "长" * 201, QueryMistake("query.value_long", 3, "题名:" + "长" * 200)),
    ],
)
def test_says_what_is_wrong_with_a_field(source: str, mistake: QueryMistake) -> None:
    with pytest.raises(QuerySyntaxError) as caught:
        parse(source)
    assert caught.value.mistake == mistake
    parse(caught.value.mistake.suggestion)
    assert has_sentence(caught.value.mistake.code)


@pytest.mark.parametrize(
    ("source", "value", "unit", "indicator", "found"),
    [
        ("贫困户>100", 200, "户", "贫困户", True),
        ("贫困户>100", 200, "人", "贫困户", False),
        ("脱贫人口>=200", 200, "人", "全县脱贫人口", True),
        ("脱贫人口>200", 200, "人", "脱贫人口", False),
        ("人数>100", 200, "名", None, True),
        ("人数>100", 200, "户", None, False),
        ("贫困村>100", 200, "个", "贫困村", True),
        ("金额>=1万元", 10_000, "块钱", "投资", True),
        ("金额>=1万元", 10_000, "美元", "投资", False),
        ("里程>=10公里", 10_000, "公里", None, True),
        ("里程>=10公里", 9_000, "米", None, False),
        ("面积>=1公顷", 15, "亩", None, True),
        ("面积>=1公顷", 14, "亩", None, False),
        ("发生率<5%", 0.04, "%", "贫困发生率", True),
        ("发生率<5%", 4, "个百分点", "贫困发生率", False),
    ],
)
def test_figures_meet_only_figures_that_count_the_same(
    source: str, value: float, unit: str, indicator: str | None, found: bool
) -> None:
    detail = Figure(value, unit, indicator=indicator)
    fact = Fact("a1.f1", FactKind.FIGURE, "", Span(0, 0), (), detail, 1.0, "sample")
    assert answers(parse(source), ArticleValues(facts=(fact,))) is found


def test_units_that_are_converted_are_of_one_class() -> None:
    for family in FAMILIES:
        assert len({unit_class(name) for name in family}) == 1, family
        assert UnitClass.NONE not in {unit_class(name) for name in family}


@pytest.mark.parametrize(
    ("source", "date", "found"),
    [
        ("日期:2019-06..2020", "2019", True),
        ("日期:2019-06..2020", "2019-05", False),
        ("日期:..2019-12-20", "2019-12", True),
        ("日期:..2019-12-20", "2019-12-21", False),
        ("日期:2019..", "", False),
    ],
)
def test_a_date_known_roughly_fits_what_it_overlaps(source: str, date: str, found: bool) -> None:
    assert answers(parse(source), ArticleValues(date=date)) is found


def test_values_that_may_stand_in_the_text_are_marked_there() -> None:
    assert wanted_words(parse("人物:李样本 标签:党建 -地点:甲 水")) == ("李样本", "水")
