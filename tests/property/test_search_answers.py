"""A query tree means the same to the index and the database together as to plain code: each tests the other."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.fixtures.store_samples import Page, page

from archive_gui.base.progress import Silent
from archive_gui.domain.description import Certainty, Contributor, Description, PublicationDate
from archive_gui.domain.facts import (
    Change,
    FactDetail,
    FactKind,
    Figure,
    OrganisationFact,
    PersonFact,
    PlaceFact,
    PlaceLevel,
)
from archive_gui.domain.query import All, Any, DateRange, Field, FieldName, FigureRange, Query, Text, Without
from archive_gui.domain.records import ArticleFilter, ArticleId
from archive_gui.language.query import hits, parse, render
from archive_gui.language.query_fields import first_day, last_day
from archive_gui.language.query_match import ArticleValues, answers
from archive_gui.store.names_given import name_key
from archive_gui.workflows import find, keep
from archive_gui.workflows.asking import answer, is_text
from archive_gui.workflows.session import Archive, create_archive, open_archive

LETTERS = "水渠村镇甲乙贫國国Ａa［[*-^] "
short = st.text(st.sampled_from(LETTERS), min_size=1, max_size=4).map(str.strip).filter(bool)
maybe = st.none() | short
dates = st.sampled_from([None, "2019", "2020", "2019-12", "2020-01", "2019-12-21", "2020-01-01", "2020-02-29"])
ranges = st.sampled_from([None, "2019", "2019-12", "2019-12-21", "2020", "2020-02-29", "2021"])
amounts = st.integers(0, 12).map(float)
units = st.sampled_from(["人", "名", "户", "个", "元", "亩", "公顷", "公里", "米", "%", "元/斤", "没有这个", ""])
contributors = st.builds(Contributor, short, st.none(), maybe)


def described(
    title: str | None, kicker: str | None, people: list[Contributor], publication: str | None, date: str | None
) -> Description:
    stated = PublicationDate(date, Certainty.STATED) if date else PublicationDate()
    return Description(title=title, kicker=kicker, contributors=tuple(people), publication=publication, date=stated)


descriptions = st.builds(described, maybe, maybe, st.lists(contributors, max_size=2), maybe, dates)


def figure(value: float | None, more: float | None, unit: str, indicator: str | None) -> tuple[FactKind, FactDetail]:
    high = None if value is None or more is None else value + more
    return FactKind.FIGURE, Figure(value, unit, high, indicator=indicator)


CODES = ("0101-BK·2019-Y-{:04d}", "", "0101-bk·2020-{:02d}", "A·02-{}")
"""Archival codes of drawn articles, by the last digits of their number."""
code_beginnings = st.sampled_from(["0", "0101", "０１０１－ＢＫ", "0101-bk•2019-Y-0", "0101-BK·2020-0", "a", "[*"])


details = st.one_of(
    st.builds(figure, st.none() | amounts, st.none() | amounts, units, maybe),
    st.builds(
        lambda low, high, unit, of: (FactKind.CHANGE, Change(low, high, unit, of)), amounts, amounts, units, maybe
    ),
    st.builds(lambda name: (FactKind.PLACE, PlaceFact(PlaceLevel.VILLAGE, None, name)), maybe),
    st.builds(lambda name: (FactKind.ORGANISATION, OrganisationFact(name)), maybe),
    st.just((FactKind.PERSON, PersonFact())),
)
articles = st.tuples(descriptions, st.lists(details, max_size=4), st.lists(short, max_size=2), st.booleans())

names = st.sampled_from([name for name in FieldName if name is not FieldName.KIND])
leaves: st.SearchStrategy[Query] = st.one_of(
    short.map(Text),
    st.builds(Field, names, short),
    st.builds(Field, st.just(FieldName.CODE), code_beginnings),
    st.sampled_from([Field(FieldName.KIND, kind.value) for kind in FactKind]),
    st.builds(DateRange, ranges, ranges).filter(
        lambda asked: (
            (asked.first or asked.last)
            and (not asked.first or not asked.last or first_day(asked.first) <= last_day(asked.last))
        )
    ),
    st.builds(
        lambda word, low, unit, out: FigureRange(word, low, None, unit, out),
        short | st.sampled_from(["人数", "户数", "金额", "面积"]),
        amounts,
        units.filter(lambda unit: unit != "没有这个"),
        st.booleans(),
    ),
    st.builds(
        lambda word, high, unit, out: FigureRange(word, None, high, unit, out),
        short | st.just("村户"),
        amounts,
        units.filter(lambda unit: unit != "没有这个"),
        st.booleans(),
    ),
)
trees = st.recursive(
    leaves,
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=3).map(lambda parts: All(tuple(parts))),
        st.lists(inner, min_size=1, max_size=3).map(lambda parts: Any(tuple(parts))),
        inner.map(Without),
    ),
    max_leaves=6,
)


@pytest.fixture(scope="module")
def empty() -> Iterator[Path]:
    """An archive with nothing in it, to be copied."""
    with tempfile.TemporaryDirectory() as folder:
        create_archive(Path(folder) / "empty", operator="样本员").close()
        yield Path(folder)


def filled(
    archive: Archive, drawn: list[tuple[Description, list[tuple[FactKind, FactDetail]], list[str], bool]]
) -> None:
    batch: list[Page] = [
        page(f"文{number}水", (replace(description, archival_code=CODES[number % 4].format(number)),), details=facts)
        for number, (description, facts, _tags, _gone) in enumerate(drawn)
    ]
    archive.store.add_sources(batch)
    tags = {name_key(tag.name): tag.id for tag in archive.store.tags()}
    for number, (_description, _facts, names_of_tags, gone) in enumerate(drawn, 1):
        for name in names_of_tags:
            key = name_key(name)
            if key not in tags:
                tags[key] = archive.store.create_tag(name)[1].id
            archive.store.tag_articles([number], tags[key])
        if gone:
            archive.store.trash([number])
    keep.catch_up(archive, Silent())


def values_of(archive: Archive, article: int) -> ArticleValues:
    record = archive.store.article(ArticleId(article))
    (indexed,) = archive.store.searchable.articles([article])
    described = record.description
    return ArticleValues(
        texts=(indexed.title, indexed.text, indexed.extras),
        titles=tuple(filter(None, (described.title, described.kicker, described.subtitle))),
        contributors=tuple(
            filter(None, (each for person in described.contributors for each in (person.name, person.affiliation)))
        ),
        publication=described.publication or "",
        date=described.date.value or "",
        tags=tuple(tag.name for tag in record.tags),
        file_name=record.source.file_name,
        facts=record.facts,
        archival_code=described.archival_code or "",
    )


@settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(st.lists(articles, min_size=1, max_size=30), st.lists(trees, min_size=1, max_size=25))
def test_index_and_database_answer_as_plain_code_does(
    empty: Path,
    drawn: list[tuple[Description, list[tuple[FactKind, FactDetail]], list[str], bool]],
    asked: list[Query],
) -> None:
    folder = empty / "filled"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(empty / "empty", folder)
    archive = open_archive(folder, operator="样本员")
    try:
        filled(archive, drawn)
        shown = list(archive.store.article_ids(ArticleFilter()))
        values = {article: values_of(archive, article) for article in shown}
        for query in asked:
            wanted = sorted(article for article in shown if answers(query, values[article]))
            found = answer(archive, query, ArticleFilter())
            assert sorted(found.ids.tolist()) == wanted, render(query)
            if is_text(query):
                assert sorted(archive.index.rank(query).ids.tolist()) == wanted
            listed = find.list_articles(archive, ArticleFilter(), query=render(query))
            assert listed.mistake is None
            if listed.query is not None:
                assert sorted(listed.ids) == sorted(
                    article for article in shown if answers(parse(render(query)), values[article])
                )
                if listed.hit_count is not None:
                    texts = archive.store.reading_texts(listed.ids)
                    assert listed.hit_count == sum(len(hits(listed.query, text)) for text in texts.values())
    finally:
        archive.close()


def test_a_condition_is_joined_with_the_score_of_the_words(empty: Path) -> None:
    shutil.copytree(empty / "empty", empty / "scores")
    archive = open_archive(empty / "scores", operator="样本员")
    try:
        plain = Description(title="水渠", publication="甲报")
        filled(archive, [(plain, [], [], False), (replace(plain, publication="乙报"), [], [], False)])
        words = answer(archive, parse("水渠"), ArticleFilter())
        both = answer(archive, parse("水渠 来源:乙"), ArticleFilter())
        assert both.ids.tolist() == [2]
        assert both.scores[0] == words.scores[words.ids.tolist().index(2)] > 0
    finally:
        archive.close()
