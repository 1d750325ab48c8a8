"""Whatever is typed is a tree or a mistake; whatever tree there is can be written and read again."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from archive_gui.domain.facts import FactKind
from archive_gui.domain.query import (
    All,
    Any,
    DateRange,
    Everything,
    Field,
    FieldName,
    FigureRange,
    Query,
    Text,
    Without,
)
from archive_gui.language.query import QuerySyntaxError, hits, matches, parse, render
from archive_gui.language.query_fields import MAX_VALUE, first_day, last_day

ODD = '甲乙丙aB1 \u3000()（）"“”＂「」『』-－*＊|&或且非\n𠮷\u0000\ud800:：><=.ſK'
SPECIAL = [
    "题名:",
    "题名：",
    "日期:",
    "date>",
    "类型:",
    "KIND:",
    "人数",
    "村",
    ">",
    "＞＝",
    "..",
    "…",
    "10万",
    "亿元",
    "2019",
]
SPECIAL += ["-13", "年", "人名:", "titel:", "org:", "数字", "ſource:", "～", "0", "户", "%"]
typed = st.one_of(
    st.text(st.sampled_from(ODD), max_size=30),
    st.lists(
        st.sampled_from(
            ["甲", "乙丙", "(", ")", "（", "）", "OR", "NOT", "AND", "或", "非", "-", '"', "“", "”", "「", "」"]
        ),
        max_size=14,
    ).map(" ".join),
    st.lists(st.sampled_from([*SPECIAL, "甲", " ", '"', "(", ")", "-", "*"]), max_size=10).map("".join),
    st.text(max_size=30),
)


def _normal(tree: Query) -> Query:
    """The tree as parsing makes it: nested ANDs and ORs are one, single parts stand alone."""
    match tree:
        case All(parts=parts) | Any(parts=parts):
            kind = type(tree)
            flat: list[Query] = []
            for part in map(_normal, parts):
                flat.extend(part.parts if isinstance(part, kind) else (part,))
            return kind(tuple(flat)) if len(flat) > 1 else flat[0]
        case Without(part=part):
            return Without(_normal(part))
        case _:
            return tree


words = st.text(st.one_of(st.sampled_from(ODD), st.characters()), min_size=1, max_size=8).map(str.strip).filter(bool)
fields = st.one_of(
    st.builds(Field, st.sampled_from([name for name in FieldName if name is not FieldName.KIND]), words),
    st.builds(Field, st.just(FieldName.KIND), st.sampled_from([kind.value for kind in FactKind])),
).filter(lambda field: len(field.value) <= MAX_VALUE)
years = st.integers(1, 9999).map("{:04d}".format)
months = st.tuples(years, st.integers(1, 12)).map(lambda parts: f"{parts[0]}-{parts[1]:02d}")
days = st.one_of(years, months, st.dates().map(lambda day: day.isoformat()))
date_ranges = st.builds(DateRange, st.none() | days, st.none() | days).filter(
    lambda dates: (
        (dates.first or dates.last)
        and (not dates.first or not dates.last or first_day(dates.first) <= last_day(dates.last))
    )
)
values = st.one_of(st.integers(0, 10**12).map(float), st.integers(0, 10**11).map(lambda value: value / 100))
units = st.sampled_from(["", "人", "户", "元", "%", "公里", "元/平方米", "平方公里"])
indicators = st.text(st.sampled_from("人数村贫困脱a1、"), min_size=1, max_size=5).filter(
    lambda word: any(character not in "a1、" for character in word)
)
figures = st.one_of(
    st.builds(
        lambda word, low, unit, out: FigureRange(word, low, None, unit, out), indicators, values, units, st.booleans()
    ),
    st.builds(
        lambda word, high, unit, out: FigureRange(word, None, high, unit, out), indicators, values, units, st.booleans()
    ),
    st.builds(
        lambda word, ends, unit: FigureRange(word, min(ends), max(ends), unit),
        indicators,
        st.tuples(values, values),
        units,
    ),
)
trees = st.recursive(
    st.one_of(words.map(lambda each: Text(each, quoted=True)), fields, date_ranges, figures),
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=4).map(lambda parts: All(tuple(parts))),
        st.lists(inner, min_size=1, max_size=4).map(lambda parts: Any(tuple(parts))),
        inner.map(Without),
    ),
    max_leaves=12,
).map(_normal)


@given(typed)
def test_what_is_typed_is_a_query_or_a_mistake_with_a_way_out(source: str) -> None:
    mistake = None
    tree: Query = Everything()
    try:
        tree = parse(source)
    except QuerySyntaxError as error:
        mistake = error.mistake
    if mistake is not None:
        assert 0 <= mistake.position < len(source)
        tree = parse(mistake.suggestion)
    assert parse(render(tree)) == tree
    assert all(source[start:end] for start, end in hits(tree, source))
    assert matches(tree, source) in {True, False}


@given(trees)
def test_a_tree_written_and_read_is_the_same_tree(tree: Query) -> None:
    assert parse(render(tree)) == tree


@given(words)
def test_a_chunk_written_bare_finds_the_same_as_a_quoted_one(each: str) -> None:
    read = parse(render(Text(each)))
    assert isinstance(read, Text)
    assert read.words == each


@given(st.text(max_size=40))
def test_everything_is_found_by_the_empty_query(text: str) -> None:
    assert parse("") == Everything()
    assert matches(Everything(), text)
    assert hits(Everything(), text) == ()


@given(st.text(st.sampled_from("甲乙aA𠮷 "), max_size=40), st.text(st.sampled_from("甲乙aA𠮷"), min_size=1, max_size=3))
def test_hits_are_where_the_words_stand(text: str, needle: str) -> None:
    found = hits(Text(needle), text)
    assert bool(found) == matches(Text(needle), text)
    assert all(before.end <= after.start for before, after in pairwise(found))
    for span in found:
        assert text[span.start : span.end].lower().startswith(needle.lower())
        assert text[span.start : span.end].lower().endswith(needle.lower())
