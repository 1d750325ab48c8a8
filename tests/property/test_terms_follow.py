"""Terms are what the tables they come from say, after any edits, undone or not."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.fixtures.store_samples import DETAILS, PLAIN, page

from archive_gui.base.errors import UserError
from archive_gui.domain.description import Contributor, PublicationDate
from archive_gui.domain.facts import FactKind, OrganisationFact, PlaceFact
from archive_gui.domain.records import ArticleFilter, ArticleId
from archive_gui.domain.tags import TagId
from archive_gui.store.archive import Store
from archive_gui.store.counting import TermColumns
from archive_gui.store.sqlite import make_engine

words = st.sampled_from(["甲", "乙", "丙", "", "样本日报"])
articles = st.integers(1, 4).map(ArticleId)
tags = st.integers(1, 3).map(TagId)
steps = st.one_of(
    st.tuples(st.just("describe"), articles, words, st.lists(words.filter(bool), max_size=2), st.booleans()),
    st.tuples(st.just("create"), words.filter(bool)),
    st.tuples(st.just("rename"), tags, words.filter(bool)),
    st.tuples(st.just("delete"), tags),
    st.tuples(st.just("merge"), tags, tags),
    st.tuples(st.just("tag"), articles, tags),
    st.tuples(st.just("untag"), articles, tags),
    st.tuples(st.just("import"), words.filter(bool)),
    st.just(("undo",)),
    st.just(("redo",)),
)


@pytest.fixture(scope="module")
def filled() -> Iterator[Path]:
    """An archive with a page of two articles and two of one, to be copied."""
    with tempfile.TemporaryDirectory() as folder:
        with Store.create(Path(folder) / "filled", name="样本馆", operator="样本员") as store:
            two = (PLAIN, replace(PLAIN, title="甲", publication=None, date=PublicationDate()))
            store.add_sources([page("一", two, details=DETAILS), page("二", details=DETAILS[4:8]), page("三")])
            store.create_tag("甲")
            store.tag_articles([1, 2], TagId(1))
        yield Path(folder)


def take(store: Store, step: tuple[object, ...]) -> None:
    match step:
        case ("describe", int(article), str(word), list(people), bool(whole)):
            described = store.article(ArticleId(article)).description
            makers = tuple(Contributor(str(name), None, word or None) for name in people)
            wanted = replace(described, title=word or None, subtitle=word, publication=word, contributors=makers)
            store.update_description(ArticleId(article), wanted, whole_page=whole)
        case ("create", str(name)):
            store.create_tag(name)
        case ("rename", int(tag), str(name)):
            store.rename_tag(TagId(tag), name)
        case ("delete", int(tag)):
            store.delete_tag(TagId(tag))
        case ("merge", int(tag), int(into)):
            store.merge_tags(TagId(tag), TagId(into))
        case ("tag", int(article), int(tag)):
            store.tag_articles([article], TagId(tag))
        case ("untag", int(article), int(tag)):
            store.untag_articles([article], TagId(tag))
        case ("import", str(name)):
            store.add_sources([page(name, details=[(FactKind.PLACE, PlaceFact(PLACE, "430524", name))])])
        case ("undo",):
            store.undo()
        case _:
            store.redo()


PLACE = next(detail.level for _kind, detail in DETAILS if isinstance(detail, PlaceFact))


def ids_of(store: Store) -> list[int]:
    return sorted(store.article_ids(ArticleFilter()))


def expected(store: Store, articles: list[int]) -> set[tuple[str, str, int]]:
    """The terms of every article, from what is read of it."""
    found: set[tuple[str, str, int]] = set()
    for number in articles:
        record = store.article(ArticleId(number))
        described = record.description
        terms = {("title", described.title), ("source", described.publication)}
        terms |= {("subtitle", described.kicker), ("subtitle", described.subtitle)}
        terms |= {("author", person.name) for person in described.contributors}
        terms |= {("affiliation", person.affiliation) for person in described.contributors}
        terms |= {("tag", tag.name) for tag in record.tags}
        for fact in record.facts:
            terms.add(("fact", fact.kind.value))
            if fact.kind in {FactKind.PLACE, FactKind.PERSON, FactKind.ORGANISATION}:
                terms.add((fact.kind.value, fact.quote))
            if isinstance(fact.detail, PlaceFact | OrganisationFact):
                terms.add((f"{fact.kind.value}_in_full", fact.detail.full_name))
            if isinstance(fact.detail, PlaceFact) and fact.detail.code:
                terms |= {("division", fact.detail.code[:digits]) for digits in (2, 4, 6)}
        found |= {(kind, text, number) for kind, text in terms if text}
        found.add(("year", (described.date.value or "")[:4], number))
    return found


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(steps, max_size=12))
def test_terms_are_what_articles_have_after_any_edits(filled: Path, taken: list[tuple[object, ...]]) -> None:
    folder = filled / "edited"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(filled / "filled", folder)
    with Store.open(folder, operator="样本员") as store:
        for step in taken:
            store.questions.counts_of(ids_of(store))
            try:
                take(store, step)
            except UserError:
                continue
        ids = ids_of(store)
        counted = store.questions.counts_of(ids)
        wanted = expected(store, ids)
        tags_there = {tag.name for tag in store.tags()}
    engine = make_engine(folder / "archive.db", read_only=True)
    with engine.connect() as connection:
        assert TermColumns().counts_of(connection, ids) == counted
        pairs = "SELECT kind, text, article_id FROM terms JOIN article_terms ON term_id = terms.id"
        found = [tuple(row) for row in connection.exec_driver_sql(pairs)]
        counts = "SELECT articles, (SELECT count(*) FROM article_terms WHERE term_id = terms.id) FROM terms"
        assert all(told == real for told, real in connection.exec_driver_sql(counts))
        named = {row[0] for row in connection.exec_driver_sql("SELECT text FROM terms WHERE kind = 'tag'")}
    engine.dispose()
    assert len(found) == len(set(found))
    assert set(found) == wanted
    assert named == tags_there
