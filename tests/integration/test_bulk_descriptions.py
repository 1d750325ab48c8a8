"""The records of many articles changed in one step, and archival codes, which no two articles share."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import text
from tests.fixtures.store_samples import PLAIN, page, titled

from archive_gui.base.paths import migrations_dir
from archive_gui.base.progress import Cancelled, Silent
from archive_gui.domain.captured import Message
from archive_gui.domain.changes import Area
from archive_gui.domain.description import Certainty, Contributor, Description, PublicationDate
from archive_gui.domain.description_change import DescriptionChange, SharedDescription
from archive_gui.domain.query import SortKey
from archive_gui.domain.records import ArticleFilter, ArticleId
from archive_gui.store import migrate
from archive_gui.store.errors import ArchivalCodeInTrash, ArchivalCodeTaken, ArticleMissing
from archive_gui.store.sqlite import make_engine
from archive_gui.workflows import describe, find, ingest, keep, reextract, sheets, undo
from archive_gui.workflows.session import Archive, create_archive

IDS = [ArticleId(number) for number in (1, 2, 3, 4)]
FIRST = "0101-BK·2019-Y-0001"


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    """Articles 1–3 on one page, 4 on another."""
    with closing(create_archive(tmp_path / "archive", operator="王")) as opened:
        opened.store.add_sources([page("甲", titled("一", "二", "三", date=None)), page("乙")])
        keep.catch_up(opened, Silent())
        yield opened


def change(*touched: str, added: tuple[Contributor, ...] = (), **values: Any) -> DescriptionChange:
    return DescriptionChange(replace(Description(), **values), frozenset({*touched, *values}), added)


def described(archive: Archive, article: int) -> Description:
    return archive.store.article(ArticleId(article)).description


def codes(archive: Archive) -> list[str | None]:
    return [described(archive, article).archival_code for article in IDS]


def test_only_touched_fields_change_and_one_step_takes_all_back(archive: Archive) -> None:
    before = [described(archive, article) for article in IDS]
    steps = len(undo.journal(archive))
    summary = describe.update_many(archive, IDS, change(publication="样报", keywords=("水",)), Silent())
    assert (summary.count, summary.articles) == (4, tuple(IDS))
    assert summary.step == Message("step.many_described", {"count": 4})
    assert Area.DESCRIPTIONS in summary.areas
    after = [described(archive, article) for article in IDS]
    assert after == [replace(one, publication="样报", keywords=("水",)) for one in before]
    assert len(undo.journal(archive)) == steps + 1
    undo.undo(archive)
    assert [described(archive, article) for article in IDS] == before
    undo.redo(archive)
    assert [described(archive, article) for article in IDS] == after


def test_a_field_can_be_cleared_for_all(archive: Archive) -> None:
    assert describe.update_many(archive, IDS, change("title", "publication"), Silent()).count == 4
    assert {(described(archive, one).title, described(archive, one).publication) for one in IDS} == {(None, None)}


def test_articles_that_say_so_already_are_not_counted(archive: Archive) -> None:
    wanted = change(column="副刊")
    assert describe.update_many(archive, IDS[:2], wanted, Silent()).count == 2
    again = describe.update_many(archive, IDS, wanted, Silent())
    assert (again.count, again.articles) == (2, (3, 4))
    steps = len(undo.journal(archive))
    assert describe.update_many(archive, IDS, wanted, Silent()).count == 0
    assert len(undo.journal(archive)) == steps


def test_contributors_are_added_or_replaced(archive: Archive) -> None:
    li, he = Contributor("李样", "记者"), Contributor("何样", "摄影")
    describe.update_many(archive, [ArticleId(1)], change(contributors=(li,)), Silent())
    summary = describe.update_many(archive, IDS[:2], change(added=(li, he)), Silent())
    assert summary.count == 2
    assert described(archive, 1).contributors == (li, he)
    assert described(archive, 2).contributors[-2:] == (li, he)
    describe.update_many(archive, IDS, change(contributors=(he,)), Silent())
    assert {described(archive, one).contributors for one in IDS} == {(he,)}
    describe.update_many(archive, IDS, change("contributors"), Silent())
    assert {described(archive, one).contributors for one in IDS} == {()}


def test_a_date_is_given_to_articles_of_several_pages(tmp_path: Path, samples: Path) -> None:
    with closing(create_archive(tmp_path / "archive", operator="王")) as archive:
        names = ("schools_page.txt", "flood_control_columns.txt")
        ingest.import_paths(archive, [samples / name for name in names], Silent())
        ids = [ArticleId(number) for number in sorted(archive.store.article_ids(ArticleFilter()))]
        before = [described(archive, one).date for one in ids]
        stated = PublicationDate("2017-03-02", Certainty.STATED)
        summary = describe.update_many(archive, ids, change(date=stated), Silent())
        assert {described(archive, one).date for one in ids} == {stated}
        assert {row.date.value for row in archive.store.rows(ids)} == {"2017-03-02"}
        assert summary.count == len(ids) > 2
        undo.undo(archive)
        assert [described(archive, one).date for one in ids] == before


def test_what_articles_share_is_told_and_what_differs_is_named(archive: Archive) -> None:
    told = describe.shared(archive, IDS[:3], Silent())
    assert told.count == 3
    assert "title" in told.differing
    assert told.values.title is None
    assert told.values.publication == described(archive, 1).publication
    assert describe.shared(archive, [], Silent()) == SharedDescription()


def test_bad_values_are_told_by_field_and_nothing_is_written(archive: Archive) -> None:
    bad = change(
        url="nowhere",
        date=PublicationDate("2019-13", Certainty.STATED),
        archival_code="0101 1",
        added=(Contributor("", "记者"),),
    )
    found = describe.problems_of_change(bad, len(IDS))
    assert {problem.field for problem in found} == {"url", "date", "archival_code", "contributors"}
    steps = len(undo.journal(archive))
    with pytest.raises(ValueError, match="archival_code"):
        describe.update_many(archive, IDS, bad, Silent())
    overflow = change(archival_code="0101-98")
    (problem,) = describe.problems_of_change(overflow, len(IDS))
    assert problem.message.code == "describe.code_overflow"
    assert len(undo.journal(archive)) == steps


def test_codes_run_on_in_the_order_given_and_come_and_go_with_undo(archive: Archive) -> None:
    order = [ArticleId(number) for number in (3, 1, 4, 2)]
    summary = describe.update_many(archive, order, change(archival_code="０１０１－BK·2019-Y-0001"), Silent())
    assert summary.count == 4
    stem = FIRST[:-1]
    assert codes(archive) == [f"{stem}2", f"{stem}4", f"{stem}1", f"{stem}3"]
    listed = find.list_articles(archive, ArticleFilter(), sort=SortKey.CODE, descending=False).ids
    assert list(listed) == order
    assert archive.store.rows(order)[0].archival_code == FIRST
    undo.undo(archive)
    assert codes(archive) == [None] * 4
    undo.redo(archive)
    assert codes(archive)[2] == FIRST


def test_codes_can_be_passed_round_among_the_articles_chosen(archive: Archive) -> None:
    describe.update_many(archive, IDS, change(archival_code=FIRST), Silent())
    before = codes(archive)
    describe.update_many(archive, IDS, change(archival_code=FIRST[:-1] + "2"), Silent())
    after = codes(archive)
    assert after == [*before[1:], FIRST[:-1] + "5"]
    describe.update_many(archive, IDS[::-1], change(archival_code=FIRST), Silent())
    assert codes(archive) == before[::-1]
    undo.undo(archive)
    assert codes(archive) == after
    undo.undo(archive)
    assert codes(archive) == before
    undo.redo(archive)
    undo.redo(archive)
    assert codes(archive) == before[::-1]


def test_a_code_that_another_article_has_is_refused_and_the_article_named(archive: Archive) -> None:
    one = replace(described(archive, 2), archival_code=FIRST)
    describe.update(archive, ArticleId(2), one, whole_page=False)
    steps = len(undo.journal(archive))
    lower = replace(described(archive, 4), archival_code=FIRST.lower())
    with pytest.raises(ArchivalCodeTaken) as refused:
        describe.update(archive, ArticleId(4), lower, whole_page=False)
    assert refused.value.params == {"value": FIRST, "article": 2, "title": "二"}
    with pytest.raises(ArchivalCodeTaken):
        describe.update_many(archive, [IDS[3], IDS[2]], change(title="变", archival_code=FIRST[:-1] + "0"), Silent())
    problem = describe.problem_of(refused.value)
    assert problem is not None
    assert problem.field == "archival_code"
    assert len(undo.journal(archive)) == steps
    assert described(archive, 4).title == PLAIN.title
    archive.store.trash([2])
    with pytest.raises(ArchivalCodeInTrash):
        describe.update_many(archive, [IDS[0]], change(archival_code=FIRST), Silent())


def test_an_article_keeps_its_own_code_and_may_change_its_letters(archive: Archive) -> None:
    for code in (FIRST, FIRST, FIRST.lower()):
        wanted = replace(described(archive, 2), archival_code=code)
        describe.update(archive, ArticleId(2), wanted, whole_page=True)
        assert described(archive, 2).archival_code == code


def test_a_code_outlives_a_new_run_of_the_rules_and_leaves_with_the_records(tmp_path: Path, samples: Path) -> None:
    with closing(create_archive(tmp_path / "archive", operator="王")) as archive:
        ingest.import_paths(archive, [samples / "schools_page.txt"], Silent())
        ids = sorted(map(ArticleId, archive.store.article_ids(ArticleFilter())))
        describe.update_many(archive, ids, change(archival_code=FIRST), Silent())
        given = [described(archive, one).archival_code for one in ids]
        reextract.reextract(archive, Silent(), everything=True)
        assert [described(archive, one).archival_code for one in ids] == given
        sheet = sheets.records(map(archive.store.article, ids))
        column = [one.key for one in sheet.columns].index("archival_code")
        assert [row[column] for row in sheet.rows] == given


def test_codes_are_found_by_how_they_begin(archive: Archive) -> None:
    describe.update_many(archive, IDS[:3], change(archival_code=FIRST), Silent())
    describe.update_many(archive, IDS[3:], change(archival_code="0102-1"), Silent())

    def found(query: str) -> list[int]:
        return sorted(find.list_articles(archive, ArticleFilter(), query=query).ids)

    assert found("档号:0101") == [1, 2, 3]
    assert found("档号:０１０１－bk") == [1, 2, 3]
    assert found("code:0102-1") == [4]
    assert found("档号:101") == []
    assert found("-档号:0101") == [4]
    assert found(f"档号:{FIRST}") == [1]
    assert found("BK·2019") == [1, 2, 3]
    undo.undo(archive)
    assert found("code:0102") == []


def test_a_stop_leaves_everything_as_it_was(archive: Archive) -> None:
    class Stopped:
        def tick(self, done: int, total: int | None = None, note: str = "") -> None:
            raise Cancelled

    before = [described(archive, article) for article in IDS]
    steps = len(undo.journal(archive))
    with pytest.raises(Cancelled):
        describe.update_many(archive, IDS, change(title="变"), Stopped())
    assert [described(archive, article) for article in IDS] == before
    assert len(undo.journal(archive)) == steps
    with pytest.raises(ArticleMissing):
        describe.update_many(archive, [*IDS, ArticleId(99)], change(title="变"), Silent())
    assert [described(archive, article) for article in IDS] == before


def test_two_thousand_articles_are_one_step(tmp_path: Path) -> None:
    count = 2_000
    with closing(create_archive(tmp_path / "archive", operator="王")) as archive:
        pages = [page(f"第{number}页", titled(*"一二三四", date=None)) for number in range(count // 4)]
        archive.store.add_sources(pages)
        ids = [ArticleId(number) for number in range(1, count + 1)]
        wanted = change(publication="样报", archival_code="0101-0001", added=(Contributor("李样"),))
        assert describe.update_many(archive, ids, wanted, Silent()).count == count
        assert described(archive, count).archival_code == "0101-2000"
        assert len(find.list_articles(archive, ArticleFilter(), query="档号:0101 来源:样报").ids) == count
        assert undo.undo(archive).count == count
        assert described(archive, count).archival_code is None
        assert undo.redo(archive).count == count
        assert described(archive, 1).archival_code == "0101-0001"


def test_an_archive_of_before_takes_codes_and_keeps_its_triggers(tmp_path: Path) -> None:
    engine = make_engine(tmp_path / "old.db", foreign_keys=False)
    with engine.connect().execution_options(transaction="write") as connection, connection.begin():
        config = Config()
        config.set_main_option("script_location", str(migrations_dir() / "migrations"))
        config.set_main_option("path_separator", "os")
        config.attributes["connection"] = connection
        command.upgrade(config, "0006")
        triggers = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' ORDER BY name"
        before = connection.execute(text(triggers)).all()
        connection.exec_driver_sql(
            "INSERT INTO source_pages (id, uuid, file_name, original_path, sha256, byte_count, media_type, reader,"
            " reader_version, captured_at_utc, article_count, date_certainty, warnings)"
            " VALUES (7, 'u', 'a.txt', '/a.txt', 'aa', 3, 'text/plain', 'plain_text', 1, '2026-01-01', 1,"
            " 'unknown', '[]')"
        )
        for number in (1, 2):
            connection.exec_driver_sql(
                "INSERT INTO articles (id, uuid, source_id, position, revision, title, keywords, excerpt, char_count,"
                f" title_key, date_key, publication_key, imported_at_utc) VALUES ({number}, 'v{number}', 7, {number},"
                " 1, '题', '[]', '', 4, '', '', '', '2026-01-01')"
            )
        migrate.upgrade(connection)
        assert connection.execute(text(triggers)).all() == before
        kept = connection.execute(text("SELECT title, archival_code FROM articles")).all()
        assert kept == [("题", None), ("题", None)]
        connection.exec_driver_sql("UPDATE articles SET archival_code = '0101-A' WHERE id = 1")
        taken = connection.exec_driver_sql("SELECT id FROM articles WHERE archival_code = '0101-a'").scalars().all()
        assert taken == [1]
        command.downgrade(config, "0006")
        assert connection.execute(text(triggers)).all() == before
    engine.dispose()
