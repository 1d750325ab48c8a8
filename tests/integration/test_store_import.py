"""What goes into an archive comes out of it as it was."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from tests.fixtures.store_samples import DETAILS, PLAIN, finding, page, titled

from archive_gui.domain.captured import Message
from archive_gui.domain.changes import Area
from archive_gui.domain.description import Certainty, Contributor, Description, PublicationDate
from archive_gui.domain.findings import FindingRef, Severity
from archive_gui.domain.ingest import FileReport, FileStatus, ImportReport
from archive_gui.domain.records import ArticleFilter, ArticleId, SourceId
from archive_gui.domain.spans import Span
from archive_gui.store.archive import Store
from archive_gui.store.errors import ArticleAmbiguous, ArticleMissing, OriginalMissing, SourceMissing


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.create(tmp_path / "archive", name="样本", operator="王") as opened:
        yield opened


def test_an_article_comes_back_as_it_went_in(store: Store) -> None:
    full = Description(
        title="题",
        kicker="引题",
        subtitle="副题",
        contributors=(Contributor("甲", "记者", "样本社"), Contributor("乙")),
        publication="样本日报",
        edition="A3",
        column="乡村",
        url="https://example.org/1",
        date=PublicationDate("2019-12", Certainty.INFERRED),
        keywords=("水利", "道路"),
        abstract="提要",
        rights="样本",
    )
    source, data = page("全", (full,), details=DETAILS)
    summary, ((article_id,),) = store.add_sources([(source, data)])
    record = store.article(article_id)
    assert record.reading == source.articles[0].reading
    assert record.description == full
    assert record.facts == source.articles[0].facts
    assert record.position == 1
    assert record.revision == 1
    assert record.source.file_name == "全.txt"
    assert record.source.warnings == source.captured.warnings
    assert record.source.sha256 == source.captured.sha256
    assert datetime.now(UTC) - record.imported_at_utc < timedelta(minutes=5)
    assert not record.deleted
    assert summary.count == 1
    assert summary.articles == (article_id,)
    assert {Area.ARTICLES, Area.SOURCES} <= summary.areas


def test_source_text_keeps_captured_text_repairs_and_what_was_set_aside(store: Store) -> None:
    source, data = page("源", titled("一", "二"))
    _, ((first, _),) = store.add_sources([(source, data)])
    kept = store.source_text(store.article(first).source.id)
    assert kept.text == source.captured.text
    assert kept.repairs == source.repaired.repairs
    assert kept.set_aside == source.repaired.set_aside


def test_the_original_lies_byte_for_byte_and_read_only_under_its_hash(store: Store) -> None:
    source, data = page("原")
    store.add_sources([(source, data)])
    path = store.original_path(store.sources()[0].id)
    assert path.read_bytes() == data
    assert path.relative_to(store.folder).parts == (
        "originals",
        source.captured.sha256[:2],
        source.captured.sha256,
    )
    assert not path.stat().st_mode & stat.S_IWUSR


def test_bytes_that_do_not_match_their_hash_are_refused_and_nothing_is_stored(store: Store) -> None:
    source, data = page("错")
    with pytest.raises(ValueError, match="hash"):
        store.add_sources([(source, data + b"x")])
    assert store.sources() == []
    assert not [path for path in (store.folder / "originals").rglob("*") if path.is_file()]


def test_the_same_bytes_twice_are_stored_once(store: Store) -> None:
    known = page("同")
    _, (ids,) = store.add_sources([known])
    summary, again = store.add_sources([known, page("新"), page("新")])
    assert again[0] == ids
    assert again[1] == again[2] != ids
    assert summary.count == 1
    assert len(store.sources()) == 2
    unchanged, _ = store.add_sources([known])
    assert unchanged.count == 0
    assert unchanged.areas == frozenset()
    assert len(store.journal(10)) == 2


def test_a_source_without_articles_is_kept(store: Store) -> None:
    source, data = page("空", ())
    _, ids = store.add_sources([(source, data)])
    assert ids == ((),)
    assert store.sources()[0].article_count == 0


def test_a_file_name_the_system_could_not_decode_is_stored(store: Store) -> None:
    source, data = page("名")
    name = "样本.txt".encode("gb18030").decode("utf-8", "surrogateescape")
    store.add_sources([(replace(source, file_name=name, path=f"/inbox/{name}"), data)])
    store.imports.end(ImportReport((FileReport(f"/inbox/{name}", FileStatus.IMPORTED),), 0.1))
    (record,) = store.sources()
    assert (record.file_name, record.original_path) == ("样本.txt", "/inbox/样本.txt")
    assert store.imports.reports(1)[0].report.files[0].path == "/inbox/样本.txt"


def test_findings_are_shown_by_the_articles_they_speak_of(store: Store) -> None:
    both = finding("n1", FindingRef(1, "a1.f1"), FindingRef(2, None, (Span(3, 5), Span(8, 9))))
    bare = finding("n2", severity=Severity.HIGH)
    own = finding("n3", FindingRef(1, "a1.f2"), severity=Severity.INFO)
    source = page("疑", titled("一", "二"), findings=(own, both), page_findings=(both, bare))
    _, ((first, second),) = store.add_sources([source])
    assert store.article(first).findings == (both, bare, own)
    assert store.article(second).findings == (both,)
    assert [row.open_findings for row in store.rows([first, second])] == [2, 1]


def test_rows_tell_what_a_list_shows_in_the_order_asked(store: Store) -> None:
    descriptions = (PLAIN, replace(PLAIN, title=None, kicker="引题", edition=None))
    _, ((first, second),) = store.add_sources([page("行", descriptions)])
    _, tag = store.create_tag("水利")
    store.tag_articles([second], tag.id)
    rows = store.rows([second, 999, first])
    assert [row.id for row in rows] == [second, first]
    assert [row.title for row in rows] == ["引题", PLAIN.title]
    assert [row.edition for row in rows] == [None, "3"]
    assert rows[0].siblings == 2
    assert rows[0].position == 2
    assert rows[0].date == PLAIN.date
    assert rows[0].fact_count == 2
    assert [tag.name for tag in rows[0].tags] == ["水利"]
    assert rows[1].tags == ()
    assert "第一段" in rows[1].excerpt
    assert "样本村修通水渠" not in rows[1].excerpt


def test_an_article_without_title_is_shown_by_how_it_begins(store: Store) -> None:
    _, ((article,),) = store.add_sources([page("甲", (Description(),))])
    assert store.rows([article])[0].title.startswith("甲第1篇")


def test_an_article_is_found_by_number_uuid_or_the_beginning_of_one(store: Store) -> None:
    _, ((article,),) = store.add_sources([page("号")])
    uuid = store.article(article).uuid
    for reference in (str(article), uuid, uuid.upper(), uuid[:8] + "-"):
        assert store.resolve(reference) == article
    for reference in ("", "99", "zz", uuid[:3] + "x", "9" * 40, "%", "0000-"):
        with pytest.raises(ArticleMissing):
            store.resolve(reference)


def test_a_beginning_that_several_share_names_none(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    names = iter(f"abcd{number:04d}-0000-4000-8000-000000000000" for number in range(100))
    monkeypatch.setattr("archive_gui.store.filing.uuid4", lambda: next(names))
    store.add_sources([page("一"), page("二")])
    with pytest.raises(ArticleAmbiguous):
        store.resolve("abcd")


def test_what_is_missing_is_said(store: Store) -> None:
    with pytest.raises(ArticleMissing):
        store.article(ArticleId(1))
    with pytest.raises(SourceMissing):
        store.source_text(SourceId(1))
    store.add_sources([page("失")])
    path = store.original_path(SourceId(1))
    path.unlink()
    with pytest.raises(OriginalMissing):
        store.original_path(SourceId(1))


def test_source_of_hash_recognises_a_file(store: Store) -> None:
    source, data = page("认")
    assert store.source_of_hash(source.captured.sha256) is None
    store.add_sources([(source, data)])
    found = store.source_of_hash(source.captured.sha256)
    assert found is not None
    assert found.file_name == "认.txt"
    assert store.article_ids_of_source(found.id) == [1]


def test_the_index_is_given_text_title_and_what_else_an_article_is_found_by(store: Store) -> None:
    description = replace(PLAIN, subtitle="副题", kicker="引题", contributors=(Contributor("甲", "记者", "样本社"),))
    source = page("索", (description,))
    _, ((article,),) = store.add_sources([source])
    _, tag = store.create_tag("水利")
    store.tag_articles([article], tag.id)
    (found,) = store.searchable.articles([article, 77])
    assert found.title == PLAIN.title
    assert found.text == source[0].articles[0].reading.text
    assert found.extras.split("\n") == ["引题", "副题", "样本日报", "甲", "样本社", "水利"]
    assert found.revision == 2


def test_the_index_follows_by_revisions_of_what_is_not_in_the_trash(store: Store) -> None:
    store.add_sources([page("一"), page("二"), page("三")])
    store.trash([2])
    ids, revisions = store.searchable.revisions()
    assert list(ids) == [1, 3]
    assert list(revisions) == [1, 1]
    assert [article.id for article in store.searchable.articles([3, 2, 1])] == [3, 1]


def test_completions_are_known_publications_and_contributors_most_frequent_first(store: Store) -> None:
    other = replace(PLAIN, publication="别报", contributors=(Contributor("李"), Contributor("王样本")))
    store.add_sources([page("一"), page("二", (PLAIN, other))])
    assert store.known_publications() == ("样本日报", "别报")
    assert store.known_contributors() == ("王样本", "李")


def test_import_reports_are_kept_newest_first(store: Store) -> None:
    _, (ids,) = store.add_sources([page("一")])
    files = (
        FileReport("/inbox/一.txt", FileStatus.IMPORTED, ids),
        FileReport("/inbox/坏.txt", FileStatus.FAILED, (), (Message("capture.empty", {"name": "坏.txt"}),)),
    )
    first = ImportReport(files, 1.5)
    second = ImportReport((), 0.1, cancelled=True)
    store.imports.end(first)
    store.imports.end(second)
    assert [stored.report for stored in store.imports.reports(5)] == [second, first]
    assert store.imports.reports(1)[0].operator == "王"


def test_an_import_stands_in_the_journal_and_cannot_be_undone(store: Store) -> None:
    store.add_sources([page("一", titled("甲", "乙"))])
    (entry,) = store.journal(10)
    assert entry.step == Message("step.imported", {"sources": 1, "articles": 2})
    assert entry.operator == "王"
    assert store.undo_state().undo is None


def test_every_article_is_listed_until_it_is_in_the_trash(store: Store) -> None:
    store.add_sources([page("一", titled("甲", "乙", "丙"))])
    store.trash([2])
    assert list(store.article_ids(ArticleFilter())) == [1, 3]
    assert store.info().articles == 2
    assert store.info().sources == 1
