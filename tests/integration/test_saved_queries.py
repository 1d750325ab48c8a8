"""Queries kept under a name, and the history of queries."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tests.fixtures.store_samples import page, titled

from archive_gui.base.errors import UserError
from archive_gui.base.progress import Cancelled, Silent
from archive_gui.domain.changes import Area, ChangeSummary
from archive_gui.domain.queries import Asked
from archive_gui.domain.query import SortKey
from archive_gui.domain.records import ArticleId
from archive_gui.domain.search import Manner
from archive_gui.store.past_queries import KEPT
from archive_gui.workflows import keep, queries, trash, undo
from archive_gui.workflows.session import Archive, create_archive, open_archive

WATER = Asked("水渠 -桥", Manner(lookalike=True), SortKey.DATE, descending=False)
ROADS = Asked("题名:道路")


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    made = create_archive(tmp_path / "archive", operator="样本员")
    made.store.add_sources([page("一", titled("修水渠", "修道路"))])
    keep.catch_up(made, Silent())
    yield made
    made.close()


def names(archive: Archive) -> list[str]:
    return [saved.name for saved in queries.saved_queries(archive)]


def code_of(error: pytest.ExceptionInfo[UserError]) -> str:
    return error.value.code


def test_a_saved_query_comes_back_as_it_was_saved(archive: Archive) -> None:
    summary, saved = queries.save_query(archive, "  水利 ", WATER)
    assert summary.areas == {Area.QUERIES}
    assert (saved.name, saved.asked) == ("水利", WATER)
    queries.save_query(archive, "道路", ROADS)
    folder = archive.folder
    archive.close()
    again = open_archive(folder, operator="样本员")
    try:
        assert [(each.name, each.asked) for each in queries.saved_queries(again)] == [("水利", WATER), ("道路", ROADS)]
        assert queries.find_query(again, "水利") == saved
    finally:
        again.close()


def test_names_differ_by_more_than_case_and_width(archive: Archive) -> None:
    _summary, saved = queries.save_query(archive, "Roads", ROADS)
    with pytest.raises(UserError) as error:
        queries.save_query(archive, "ＲＯＡＤＳ", WATER)
    assert code_of(error) == "store.saved_query_exists"
    assert queries.find_query(archive, "roads ") == saved
    queries.rename_query(archive, saved.id, "ROADS")
    assert names(archive) == ["ROADS"]


@pytest.mark.parametrize("name", ["", "   ", "名" * 61, "两\n行"])
def test_a_name_that_cannot_be_shown_is_refused(archive: Archive, name: str) -> None:
    with pytest.raises(UserError) as error:
        queries.save_query(archive, name, ROADS)
    assert code_of(error) == "store.saved_query_name_invalid"
    assert names(archive) == []


@pytest.mark.parametrize(("query", "code"), [("（水渠", "query.unclear"), ("  ", "query.empty"), ('""', "query.empty")])
def test_a_query_that_asks_nothing_or_cannot_be_understood_is_refused(archive: Archive, query: str, code: str) -> None:
    with pytest.raises(UserError) as error:
        queries.save_query(archive, "问", Asked(query))
    assert code_of(error) == code
    _summary, saved = queries.save_query(archive, "问", ROADS)
    with pytest.raises(UserError) as error:
        queries.change_query(archive, saved.id, Asked(query))
    assert code_of(error) == code


def test_every_edit_is_undone_and_done_again(archive: Archive) -> None:
    _summary, water = queries.save_query(archive, "水利", WATER)
    _summary, roads = queries.save_query(archive, "道路", ROADS)
    states = [queries.saved_queries(archive)]
    edits: tuple[Callable[[], ChangeSummary], ...] = (
        lambda: queries.rename_query(archive, water.id, "渠"),
        lambda: queries.change_query(archive, roads.id, Asked("道路")),
        lambda: queries.reorder_queries(archive, [roads.id]),
        lambda: queries.delete_query(archive, water.id),
    )
    for edit in edits:
        assert edit().areas == {Area.QUERIES}
        states.append(queries.saved_queries(archive))
    assert len(set(states)) == len(states)
    assert [each.name for each in states[-2]] == ["道路", "渠"]
    for state in reversed(states[:-1]):
        assert undo.undo(archive).areas == {Area.QUERIES}
        assert queries.saved_queries(archive) == state
    for state in states[1:]:
        undo.redo(archive)
        assert queries.saved_queries(archive) == state
    with pytest.raises(UserError) as error:
        queries.rename_query(archive, water.id, "水")
    assert code_of(error) == "store.saved_query_missing"


def test_an_edit_that_changes_nothing_leaves_no_step(archive: Archive) -> None:
    _summary, saved = queries.save_query(archive, "水利", WATER)
    before = undo.journal(archive)
    queries.rename_query(archive, saved.id, "水利")
    queries.change_query(archive, saved.id, WATER)
    queries.reorder_queries(archive, [saved.id])
    assert undo.journal(archive) == before


def test_counts_are_made_when_asked_for_and_stand_until_the_archive_changes(archive: Archive) -> None:
    queries.save_query(archive, "水利", Asked("水渠"))
    queries.save_query(archive, "道路", ROADS)

    def counts() -> list[int | None]:
        return [each.articles for each in queries.saved_queries(archive)]

    assert counts() == [None, None]
    assert [each.articles for each in queries.count_saved(archive, Silent())] == [2, 1]
    assert counts() == [2, 1]
    trash.discard(archive, [ArticleId(2)])
    assert counts() == [None, None]
    queries.count_saved(archive, Silent())
    assert counts() == [1, 0]


def test_counting_that_is_no_longer_wanted_keeps_what_was_counted(archive: Archive) -> None:
    class Unwanted:
        def tick(self, done: int, total: int | None = None, note: str = "") -> None:
            del total
            if done and note:
                raise Cancelled

    queries.save_query(archive, "水利", Asked("水渠"))
    queries.save_query(archive, "道路", ROADS)
    with pytest.raises(Cancelled):
        queries.count_saved(archive, Unwanted())
    assert [each.articles for each in queries.saved_queries(archive)] == [2, None]


def test_the_history_has_each_query_once_the_latest_first(archive: Archive) -> None:
    for query in ("水渠", "道路", " 水渠 ", "", "   ", "\ud800"):
        queries.remember_query(archive, query)
    assert [past.query for past in queries.query_history(archive)] == ["水渠", "道路"]
    assert [past.query for past in queries.query_history(archive, 1)] == ["水渠"]
    queries.clear_history(archive)
    assert queries.query_history(archive) == ()


def test_the_history_is_bounded_and_no_step_to_undo(archive: Archive) -> None:
    before = undo.state(archive)
    for number in range(KEPT + 3):
        queries.remember_query(archive, f"第{number}问")
    past = queries.query_history(archive, KEPT * 2)
    assert len(past) == KEPT
    assert (past[0].query, past[-1].query) == (f"第{KEPT + 2}问", "第3问")
    assert undo.state(archive) == before


def test_beside_a_writer_queries_are_read_and_nothing_is_remembered(archive: Archive) -> None:
    queries.save_query(archive, "水利", WATER)
    queries.remember_query(archive, "水渠")
    reading = open_archive(archive.folder, operator="读者")
    try:
        assert reading.read_only
        queries.remember_query(reading, "道路")
        assert [past.query for past in queries.query_history(reading)] == ["水渠"]
        assert [each.articles for each in queries.count_saved(reading, Silent())] == [2]
        with pytest.raises(UserError) as error:
            queries.save_query(reading, "道路", ROADS)
        assert code_of(error) == "store.locked"
    finally:
        reading.close()
