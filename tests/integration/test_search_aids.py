"""Facets, suggestions, similar articles: what stands around a result."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from tests.fixtures.store_samples import PLAIN, page

from archive_gui.base.progress import Silent
from archive_gui.domain.description import Certainty, Contributor, PublicationDate
from archive_gui.domain.facets import SuggestionKind
from archive_gui.domain.facts import FactDetail, FactKind, PersonFact, PlaceFact, PlaceLevel
from archive_gui.domain.records import ArticleFilter, ArticleId
from archive_gui.workflows import find, keep, queries, read, tag, trash, undo
from archive_gui.workflows.ingest import import_paths
from archive_gui.workflows.session import Archive, create_archive, open_archive

LIANYUAN: tuple[FactKind, FactDetail] = (
    FactKind.PLACE,
    PlaceFact(PlaceLevel.COUNTY, "431382", "湖南省娄底市涟源市"),
)
CHONGQING: tuple[FactKind, FactDetail] = (FactKind.PLACE, PlaceFact(PlaceLevel.PROVINCE, "50", "重庆市"))
PERSON: tuple[FactKind, FactDetail] = (FactKind.PERSON, PersonFact())


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    """Articles 1–4: two on 涟源, one of them undated; one on 重庆; one in the trash."""
    made = create_archive(tmp_path / "archive", operator="样本员")
    undated = replace(PLAIN, title="涟源的水渠", date=PublicationDate())
    later = replace(
        PLAIN,
        title="绿水青山",
        publication="山城样报",
        date=PublicationDate("2020-05", Certainty.STATED),
        contributors=(Contributor("吕样本"),),
    )
    made.store.add_sources(
        [
            page("一", details=[LIANYUAN, LIANYUAN, PERSON]),
            page("二", (undated,), details=[LIANYUAN]),
            page("三", (later,), details=[CHONGQING]),
            page("四", details=[CHONGQING]),
        ]
    )
    tag.add(made, [ArticleId(1), ArticleId(3)], "党建")
    trash.discard(made, [ArticleId(4)])
    keep.catch_up(made, Silent())
    yield made
    made.close()


def test_facets_count_each_article_of_the_result_once(archive: Archive) -> None:
    found = find.facets(archive, [1, 2, 3])
    assert [(each.name, count) for each, count in found.tags] == [("党建", 2)]
    assert found.years == ((2020, 1), (2019, 1))
    assert found.undated == 1
    assert found.publications == (("样本日报", 2), ("山城样报", 1))
    assert found.kinds == ((FactKind.PLACE, 3), (FactKind.PERSON, 1))
    assert [(place.code, place.name, place.articles) for place in found.places] == [
        ("43", "湖南省", 2),
        ("50", "重庆市", 1),
        ("4313", "娄底市", 2),
        ("431382", "涟源市", 2),
    ]


def test_facets_follow_the_result_into_the_trash_and_are_empty_for_nothing(archive: Archive) -> None:
    assert find.facets(archive, [4]).years == ((2019, 1),)
    nothing = find.facets(archive, [])
    assert (nothing.tags, nothing.places, nothing.years, nothing.kinds, nothing.undated) == ((), (), (), (), 0)


def test_each_facet_narrows_the_list_to_as_many_articles_as_it_counts(archive: Archive) -> None:
    found = find.facets(archive, find.list_articles(archive, ArticleFilter()).ids)
    narrowed = [
        *((ArticleFilter(tags=(each.id,)), count) for each, count in found.tags),
        *((ArticleFilter(place=place.code), place.articles) for place in found.places),
        *((ArticleFilter(year=year), count) for year, count in found.years),
        (ArticleFilter(year=0), found.undated),
        *((ArticleFilter(publication=name), count) for name, count in found.publications),
        *((ArticleFilter(kinds=(kind,)), count) for kind, count in found.kinds),
    ]
    assert len(narrowed) > 8
    for wanted, count in narrowed:
        assert len(find.list_articles(archive, wanted).ids) == count, wanted
    both = ArticleFilter(place="43", year=2019, kinds=(FactKind.PERSON,))
    assert list(find.list_articles(archive, both, query="水渠").ids) == [1]


def test_facets_follow_each_edit_and_its_undo(archive: Archive) -> None:
    def tags() -> list[tuple[str, int]]:
        return [(each.name, count) for each, count in find.facets(archive, [1, 2, 3]).tags]

    assert tags() == [("党建", 2)]
    known = tag.find(archive, "党建")
    assert known is not None
    tag.remove(archive, [ArticleId(1)], known.id)
    assert tags() == [("党建", 1)]
    tag.add(archive, [ArticleId(1), ArticleId(2)], "水利")
    assert tags() == [("水利", 2), ("党建", 1)]
    tag.rename(archive, known.id, "党务")
    assert tags() == [("水利", 2), ("党务", 1)]
    for _step in range(3):
        undo.undo(archive)
    assert tags() == [("党建", 2)]
    archive.store.add_sources([page("五", details=[CHONGQING])])
    assert find.facets(archive, [5]).kinds == ((FactKind.PLACE, 1),)


@pytest.mark.parametrize(
    ("typed", "kind", "text"),
    [
        ("涟", SuggestionKind.PLACE, "涟源市"),
        ("漣源", SuggestionKind.PLACE, "涟源市"),
        ("lys", SuggestionKind.PLACE, "涟源市"),
        ("LianYuan", SuggestionKind.PLACE, "涟源市"),
        ("lian yuan", SuggestionKind.PLACE, "涟源市"),
        ("cqs", SuggestionKind.PLACE, "重庆市"),
        ("dj", SuggestionKind.TAG, "党建"),
        ("山城", SuggestionKind.SOURCE, "山城样报"),
        ("样本", SuggestionKind.AUTHOR, "吕样本"),
        ("lsqs", SuggestionKind.TITLE, "绿水青山"),
        ("青山", SuggestionKind.TITLE, "绿水青山"),
    ],
)
def test_a_beginning_in_characters_or_pinyin_suggests_the_name(
    archive: Archive, typed: str, kind: SuggestionKind, text: str
) -> None:
    found = {(each.kind, each.text): each for each in find.suggest(archive, typed)}
    assert (kind, text) in found
    listed = find.list_articles(archive, ArticleFilter(), query=found[kind, text].query)
    assert len(listed.ids) > 0


def test_suggestions_follow_the_archive_and_keep_their_number(archive: Archive) -> None:
    assert [each.text for each in find.suggest(archive, "新标签")] == []
    tag.create(archive, "新标签")
    assert [each.text for each in find.suggest(archive, "xbq")] == ["新标签"]
    known = tag.find(archive, "新标签")
    assert known is not None
    tag.rename(archive, known.id, "旧标签")
    assert [each.text for each in find.suggest(archive, "xbq")] == []
    assert [each.text for each in find.suggest(archive, "jbq")] == ["旧标签"]
    archive.store.add_sources([page("五", (replace(PLAIN, title="新桥通车"),))])
    assert [each.text for each in find.suggest(archive, "xqtc")] == ["新桥通车"]
    assert len(find.suggest(archive, "样", limit=2)) == 2
    assert find.suggest(archive, "  ") == ()
    assert find.suggest(archive, "\ue000") == ()


def test_what_only_the_trash_has_is_not_suggested(archive: Archive) -> None:
    assert "绿水青山" in [each.text for each in find.suggest(archive, "绿水")]
    trash.discard(archive, [ArticleId(3)])
    assert find.suggest(archive, "绿水") == ()
    trash.restore(archive, [ArticleId(3)])
    assert "绿水青山" in [each.text for each in find.suggest(archive, "绿水")]


def test_suggestions_are_the_same_after_they_were_kept_and_the_archive_opened_anew(archive: Archive) -> None:
    wanted = {words: find.suggest(archive, words) for words in ("lys", "样本", "漣", "dj", "修通")}
    assert all(wanted.values())
    find.warm(archive, Silent())
    folder = archive.folder
    archive.close()
    again = open_archive(folder, operator="样本员")
    try:
        assert again.store.questions.names_are_kept()
        assert {words: find.suggest(again, words) for words in wanted} == wanted
        tag.create(again, "新标签")
        assert [each.text for each in find.suggest(again, "xbq")] == ["新标签"]
    finally:
        again.close()


def test_earlier_queries_are_suggested_the_latest_first(archive: Archive) -> None:
    found = find.suggest(archive, "水渠", history=("水渠 -桥", "修水渠", "水渠"))
    assert [each.text for each in found if each.kind is SuggestionKind.HISTORY] == ["水渠 -桥", "修水渠"]
    for query in ("水渠 道路", "水渠 树"):
        queries.remember_query(archive, query)
    found = find.suggest(archive, "水渠")
    assert [each.text for each in found if each.kind is SuggestionKind.HISTORY] == ["水渠 树", "水渠 道路"]


def test_an_article_on_the_same_matter_is_the_most_similar(tmp_path: Path, samples: Path) -> None:
    made = create_archive(tmp_path / "similar", operator="样本员")
    try:
        import_paths(made, [samples], Silent(), inline_files=100)
        of_file = Counter[str]()
        for article in find.list_articles(made, ArticleFilter()).ids:
            record = read.article(made, ArticleId(article))
            if record.description.title != "让每个孩子就近上好学":
                continue
            rows = find.similar(made, record.id, 3)
            assert record.id not in [row.id for row in rows]
            assert len(rows) == 3
            assert (rows[0].file_name, rows[0].title) == ("schools_page.txt", "山路弯弯书声近")
            trash.discard(made, [rows[0].id])
            assert rows[0].id not in [row.id for row in find.similar(made, record.id, 3)]
            of_file[record.source.file_name] += 1
        assert of_file == {"schools_page.txt": 1}
    finally:
        made.close()
