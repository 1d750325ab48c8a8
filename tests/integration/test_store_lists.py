"""Lists: filters, orders, and the figures of the sidebar."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from tests.fixtures.store_samples import PLAIN, page, titled

from archive_gui.domain.description import Certainty, PublicationDate
from archive_gui.domain.query import SortKey
from archive_gui.domain.records import ArticleFilter, Shelf, SourceId
from archive_gui.domain.tags import TagId
from archive_gui.store.archive import Store
from archive_gui.store.history import Actor


def _on(date: str | None) -> PublicationDate:
    return PublicationDate(date, Certainty.STATED) if date else PublicationDate()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """Articles 1–6: three of 样本日报, one of each other sort; 5 has no date, 6 no publication."""
    descriptions = (
        replace(PLAIN, title="中", date=_on("2019-12-21")),
        replace(PLAIN, title="《阿》", date=_on("2020")),
        replace(PLAIN, title="2号", date=_on("2019-06")),
        replace(PLAIN, title="白", publication="别报", date=_on("2019")),
        replace(PLAIN, title="大", publication="别报", date=_on(None)),
        replace(PLAIN, title="Bay", publication=None, date=_on("2021-01-01")),
    )
    with Store.create(tmp_path / "archive", name="样本", operator="王") as opened:
        for description in descriptions:
            opened.add_sources([page(str(description.title), (description,))])
        yield opened


def _ids(store: Store, wanted: ArticleFilter | None = None, **order: object) -> list[int]:
    return list(store.article_ids(wanted or ArticleFilter(), **order))  # type: ignore[arg-type]


def test_lists_are_in_the_order_of_import_newest_first(store: Store) -> None:
    assert _ids(store) == [6, 5, 4, 3, 2, 1]
    assert _ids(store, sort=SortKey.IMPORTED, descending=False) == [1, 2, 3, 4, 5, 6]
    assert _ids(store, sort=SortKey.RELEVANCE) == _ids(store)


def test_what_has_no_date_comes_last_whichever_way_dates_are_sorted(store: Store) -> None:
    assert _ids(store, sort=SortKey.DATE) == [6, 2, 1, 3, 4, 5]
    assert _ids(store, sort=SortKey.DATE, descending=False) == [4, 3, 1, 2, 6, 5]


def test_titles_are_sorted_digits_letters_then_characters_by_pinyin(store: Store) -> None:
    assert _ids(store, sort=SortKey.TITLE, descending=False) == [3, 6, 2, 4, 5, 1]
    assert _ids(store, sort=SortKey.TITLE) == [1, 5, 4, 2, 6, 3]


def test_a_given_list_takes_another_order_and_loses_what_is_unknown(store: Store) -> None:
    assert list(store.order_ids([5, 1, 99, 4], sort=SortKey.DATE, descending=False)) == [4, 1, 5]
    assert list(store.order_ids([], sort=SortKey.DATE, descending=True)) == []


def test_filters_are_combined_with_and(store: Store) -> None:
    _, water = store.create_tag("水")
    _, road = store.create_tag("路")
    store.tag_articles([1, 2, 4], water.id)
    store.tag_articles([2, 4], road.id)
    assert _ids(store, ArticleFilter(tags=(water.id,))) == [4, 2, 1]
    assert _ids(store, ArticleFilter(tags=(water.id, road.id))) == [4, 2]
    assert _ids(store, ArticleFilter(tags=(water.id, road.id), publication="别报")) == [4]
    assert _ids(store, ArticleFilter(year=2019)) == [4, 3, 1]
    assert _ids(store, ArticleFilter(year=2019, publication="样本日报")) == [3, 1]
    assert _ids(store, ArticleFilter(year=0)) == [5]
    assert _ids(store, ArticleFilter(source=SourceId(2))) == [2]
    assert _ids(store, ArticleFilter(tags=(TagId(99),))) == []


def test_the_trash_is_a_shelf_of_its_own(store: Store) -> None:
    store.trash([2, 3])
    assert _ids(store) == [6, 5, 4, 1]
    assert _ids(store, ArticleFilter(shelf=Shelf.TRASH)) == [3, 2]
    assert _ids(store, ArticleFilter(shelf=Shelf.TRASH), sort=SortKey.DATE) == [2, 3]
    assert sorted(store.visible_ids(ArticleFilter(year=2019))) == [1, 4]


def test_recent_is_what_was_imported_within_a_week(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    long_ago = Actor("王", datetime.now(UTC) - timedelta(days=8))
    monkeypatch.setattr(Actor, "now", lambda _operator: long_ago)
    store.add_sources([page("旧")])
    assert 7 in _ids(store)
    assert _ids(store, ArticleFilter(shelf=Shelf.RECENT)) == [6, 5, 4, 3, 2, 1]
    assert store.counts().recent == 6


def test_counts_leave_the_trash_out(store: Store) -> None:
    _, tag = store.create_tag("水")
    store.tag_articles([1, 2, 3], tag.id)
    store.trash([1])
    counts = store.counts()
    assert counts.all == 5
    assert counts.trash == 1
    assert counts.recent == 5
    assert counts.publications == (("别报", 2), ("样本日报", 2))
    assert counts.years == ((2021, 1), (2020, 1), (2019, 2))
    assert counts.undated == 1
    assert [(found.name, found.article_count) for found in counts.tags] == [("水", 2)]


def test_an_empty_archive_has_empty_lists(tmp_path: Path) -> None:
    with Store.create(tmp_path / "empty", name="空", operator="王") as store:
        assert _ids(store) == []
        assert store.rows([]) == []
        assert store.counts().years == ()
        assert [len(column) for column in store.searchable.revisions()] == [0, 0]


def test_numbers_go_on_over_many_batches(store: Store) -> None:
    for name in ("一", "二", "三"):
        _, found = store.add_sources([page(name, titled(name + "甲", name + "乙")), page(name + "附")])
        assert [len(ids) for ids in found] == [2, 1]
    assert _ids(store, descending=False) == list(range(1, 16))


def test_the_articles_of_a_page_keep_its_order_and_pages_that_of_their_import(tmp_path: Path) -> None:
    first, second = datetime(2024, 5, 1, tzinfo=UTC), datetime(2024, 5, 2, tzinfo=UTC)
    with Store.create(tmp_path / "pages", name="样本", operator="王") as opened:
        for name, at in (("一", first), ("二", second), ("三", second)):  # two batches of one import
            opened.add_sources([page(name, (PLAIN, replace(PLAIN, title="乙")))], at)
        assert _ids(opened) == [3, 4, 5, 6, 1, 2]
        assert _ids(opened, descending=False) == [1, 2, 3, 4, 5, 6]
        for descending in (True, False):
            assert _ids(opened, sort=SortKey.DATE, descending=descending) == [1, 2, 3, 4, 5, 6]
        assert list(opened.order_ids([6, 5, 2, 1], sort=SortKey.IMPORTED, descending=True)) == [5, 6, 1, 2]
