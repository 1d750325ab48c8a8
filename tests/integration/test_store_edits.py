"""Edits: tags, descriptions, the trash; each can be taken back and done again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import text
from tests.fixtures.store_samples import PLAIN, page, titled

from archive_gui.domain.captured import Message
from archive_gui.domain.changes import Area
from archive_gui.domain.description import Certainty, Contributor, Description, PublicationDate
from archive_gui.domain.records import ArticleFilter, ArticleId, Shelf
from archive_gui.domain.tags import TAG_COLOURS, NewTag, Tag, TagChoice, TagId
from archive_gui.store.archive import Store
from archive_gui.store.errors import (
    ArticleMissing,
    NothingToRedo,
    NothingToUndo,
    TagColourUnknown,
    TagExists,
    TagMissing,
    TagNameInvalid,
    TagUnderItself,
    UndoConflict,
)
from archive_gui.store.tagging import MAX_NAME

DATE = PublicationDate("2021-05-06", Certainty.INFERRED)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """Articles 1–3 on one page, 4 on another."""
    with Store.create(tmp_path / "archive", name="样本", operator="王") as opened:
        opened.add_sources([page("甲", titled("一", "二", "三", date=None)), page("乙")])
        yield opened


def _tag(store: Store, name: str, parent: Tag | None = None) -> Tag:
    return store.create_tag(name, parent=parent.id if parent else None)[1]


def _tagged(store: Store, tag: Tag) -> list[int]:
    return sorted(store.article_ids(ArticleFilter(tags=(tag.id,))))


def _revision(store: Store, article: int) -> int:
    return store.article(ArticleId(article)).revision


def test_a_tag_is_made_with_the_colour_least_in_use(store: Store) -> None:
    tags = [_tag(store, name) for name in "水路树田山河桥井"]
    assert [tag.colour for tag in tags] == list(TAG_COLOURS)
    assert store.create_tag("灯", colour="teal")[1].colour == "teal"


def test_names_of_tags_are_tidied_and_differ_by_more_than_case(store: Store) -> None:
    summary, tag = store.create_tag("  Water works ")
    assert tag.name == "Water works"
    assert summary.areas == {Area.TAGS}
    for name in ("water WORKS", "Ｗater works"):
        with pytest.raises(TagExists) as told:
            store.create_tag(name)
        assert told.value.params == {"name": "Water works"}
    for name in ("", "   ", "水" * (MAX_NAME + 1), "a\nb", "a\x00", "\ud800"):
        with pytest.raises(TagNameInvalid):
            store.create_tag(name)
    with pytest.raises(TagColourUnknown):
        store.create_tag("路", colour="pink")
    with pytest.raises(TagMissing):
        store.create_tag("路", parent=TagId(99))
    assert [found.name for found in store.tags()] == ["Water works"]


def test_a_tag_may_change_the_case_of_its_own_name(store: Store) -> None:
    tag = _tag(store, "water")
    store.rename_tag(tag.id, "Water")
    assert store.tags()[0].name == "Water"
    other = _tag(store, "road")
    with pytest.raises(TagExists):
        store.rename_tag(other.id, "WATER")


def test_tagging_counts_only_articles_that_lacked_the_tag(store: Store) -> None:
    tag = _tag(store, "水")
    assert store.tag_articles([1, 2, 2, 99], tag.id).count == 2
    summary = store.tag_articles([2, 3], tag.id)
    assert summary.count == 1
    assert summary.articles == (3,)
    assert summary.step == Message("step.tagged", {"name": "水", "count": 1})
    assert store.untag_articles([1, 4], tag.id).count == 1
    assert _tagged(store, tag) == [2, 3]
    with pytest.raises(TagMissing):
        store.tag_articles([1], TagId(99))


def test_an_edit_that_changes_nothing_leaves_no_trace(store: Store) -> None:
    tag = _tag(store, "水")
    before = len(store.journal(100))
    assert store.untag_articles([1], tag.id).count == 0
    assert store.rename_tag(tag.id, "水").areas == frozenset()
    assert store.recolour_tag(tag.id, tag.colour).count == 0
    assert store.update_description(ArticleId(4), PLAIN).count == 0
    assert store.restore([1]).count == 0
    assert len(store.journal(100)) == before


def test_renaming_a_tag_lets_the_index_know_its_articles(store: Store) -> None:
    tag = _tag(store, "水")
    store.tag_articles([1, 2], tag.id)
    before = _revision(store, 1), _revision(store, 3)
    summary = store.rename_tag(tag.id, "水利")
    assert summary.articles == (1, 2)
    assert (_revision(store, 1), _revision(store, 3)) == (before[0] + 1, before[1])
    assert store.recolour_tag(tag.id, "red").articles == ()


def test_tags_stand_under_tags_but_never_in_a_ring(store: Store) -> None:
    top = _tag(store, "上")
    middle = _tag(store, "中", top)
    low = _tag(store, "下", middle)
    for tag, parent in ((top, top), (top, middle), (top, low)):
        with pytest.raises(TagUnderItself):
            store.move_tag(tag.id, parent.id)
    store.move_tag(low.id, None)
    assert {tag.name: tag.parent for tag in store.tags()} == {"上": None, "中": top.id, "下": None}


def test_deleting_a_tag_moves_those_under_it_up_and_undo_brings_all_back(store: Store) -> None:
    top = _tag(store, "上")
    middle = _tag(store, "中", top)
    low = _tag(store, "下", middle)
    store.tag_articles([1, 2, 3], middle.id)
    before = store.tags()
    summary = store.delete_tag(middle.id)
    assert summary.count == 3
    assert {tag.name: tag.parent for tag in store.tags()} == {"上": None, "下": top.id}
    assert store.undo().articles == (1, 2, 3)
    assert store.tags() == before
    assert _tagged(store, middle) == [1, 2, 3]
    assert store.tags()[1].uuid == low.uuid


def test_a_number_of_a_deleted_tag_is_never_used_again(store: Store) -> None:
    tag = _tag(store, "水")
    store.delete_tag(tag.id)
    assert _tag(store, "路").id > tag.id


def test_merging_moves_articles_and_tags_over(store: Store) -> None:
    old = _tag(store, "旧")
    new = _tag(store, "新", old)
    child = _tag(store, "子", old)
    store.tag_articles([1, 2], old.id)
    store.tag_articles([2, 3], new.id)
    before = store.tags()
    assert store.merge_tags(old.id, new.id).count == 2
    assert _tagged(store, new) == [1, 2, 3]
    assert {tag.name: tag.parent for tag in store.tags()} == {"新": None, "子": new.id}
    store.undo()
    assert store.tags() == before
    assert _tagged(store, old) == [1, 2]
    assert _tagged(store, new) == [2, 3]
    with pytest.raises(TagUnderItself):
        store.merge_tags(child.id, child.id)


def test_a_description_is_kept_whole_and_taken_back_whole(store: Store) -> None:
    wanted = Description(
        title="新题",
        kicker="引",
        subtitle="副",
        contributors=(Contributor("乙", "摄影"), Contributor("王样本", "记者", "社")),
        publication="别报",
        edition="1",
        column="栏",
        url="https://example.org",
        date=DATE,
        keywords=("水",),
        abstract="提要",
        rights="权",
    )
    before = store.article(ArticleId(4)).description
    summary = store.update_description(ArticleId(4), wanted)
    assert summary.articles == (4,)
    assert summary.areas == {Area.DESCRIPTIONS, Area.FACTS}
    assert store.article(ArticleId(4)).description == wanted
    assert store.article(ArticleId(1)).description.publication == "样本日报"
    assert list(store.article_ids(ArticleFilter(year=2021, publication="别报"))) == [4]
    store.undo()
    assert store.article(ArticleId(4)).description == before
    assert list(store.article_ids(ArticleFilter(year=2021))) == []
    store.redo()
    assert store.article(ArticleId(4)).description == wanted


def test_a_description_can_be_emptied_where_the_page_states_something(store: Store) -> None:
    store.update_description(ArticleId(4), Description())
    assert store.article(ArticleId(4)).description == Description()
    assert store.rows([4])[0].publication is None
    assert store.rows([4])[0].date == PublicationDate()


def test_a_date_set_on_the_page_serves_all_its_articles(store: Store) -> None:
    own = replace(store.article(ArticleId(2)).description, date=PublicationDate("1999", Certainty.STATED))
    store.update_description(ArticleId(2), own)
    wanted = replace(store.article(ArticleId(1)).description, date=DATE)
    summary = store.update_description(ArticleId(1), wanted, whole_page=True)
    assert summary.articles == (1, 2, 3)
    assert summary.count == 3
    assert [row.date for row in store.rows([1, 2, 3])] == [DATE] * 3
    assert [store.article(ArticleId(number)).description.date for number in (1, 2, 3)] == [DATE] * 3
    assert sorted(store.article_ids(ArticleFilter(year=2021))) == [1, 2, 3]
    assert store.article(ArticleId(4)).description.date == PLAIN.date
    store.undo()
    assert store.article(ArticleId(2)).description.date.value == "1999"
    assert store.article(ArticleId(1)).description.date.value is None


def test_what_was_and_stays_empty_leaves_the_other_articles_alone(store: Store) -> None:
    store.update_description(
        ArticleId(2), replace(store.article(ArticleId(2)).description, url="https://example.org/2")
    )
    wanted = replace(store.article(ArticleId(1)).description, date=DATE, edition=None)
    store.update_description(ArticleId(1), wanted, whole_page=True)
    second = store.article(ArticleId(2)).description
    assert second.url == "https://example.org/2"
    assert second.edition is None
    assert second.title == "二"


def test_a_missing_article_cannot_be_described(store: Store) -> None:
    with pytest.raises(ArticleMissing):
        store.update_description(ArticleId(99), PLAIN)


def test_trash_and_back(store: Store) -> None:
    summary = store.trash([1, 2, 99])
    assert summary.count == 2
    assert summary.areas == {Area.TRASH}
    assert store.article(ArticleId(1)).deleted
    assert store.trash([2, 3]).count == 1
    assert store.restore([1, 4]).count == 1
    assert sorted(store.article_ids(ArticleFilter(shelf=Shelf.TRASH))) == [2, 3]
    store.undo()
    store.undo()
    assert sorted(store.article_ids(ArticleFilter(shelf=Shelf.TRASH))) == [1, 2]


def test_undo_and_redo_walk_back_and_forth_and_say_which_step_is_next(store: Store) -> None:
    first = _tag(store, "水")
    store.tag_articles([1], first.id)
    state = store.undo_state()
    assert state.undo == Message("step.tagged", {"name": "水", "count": 1})
    assert state.redo is None
    summary = store.undo()
    assert summary.step == Message("step.undone", {"step": state.undo})
    assert store.undo_state().redo == state.undo
    store.undo()
    assert store.tags() == ()
    with pytest.raises(NothingToUndo):
        store.undo()
    assert store.redo().step == Message("step.redone", {"step": Message("step.tag_created", {"name": "水"})})
    store.redo()
    assert _tagged(store, first) == [1]
    with pytest.raises(NothingToRedo):
        store.redo()


def test_a_new_edit_gives_up_what_could_be_redone(store: Store) -> None:
    _tag(store, "水")
    store.undo()
    _tag(store, "路")
    assert store.undo_state().redo is None
    store.undo()
    assert store.undo_state().redo == Message("step.tag_created", {"name": "路"})
    with pytest.raises(NothingToUndo):
        store.undo()


def test_undo_outlives_closing_and_tells_who(store: Store) -> None:
    tag = _tag(store, "水")
    store.tag_articles([1, 2], tag.id)
    store.undo()
    store.close()
    with Store.open(store.folder, operator="李") as again:
        assert again.undo_state().redo == Message("step.tagged", {"name": "水", "count": 2})
        again.redo()
        assert _tagged(again, tag) == [1, 2]
        again.undo()
        again.undo()
        assert again.tags() == ()
        entries = again.journal(3)
        assert [entry.operator for entry in entries] == ["李"] * 3
        assert [entry.step.code for entry in entries] == ["step.undone", "step.undone", "step.redone"]
        assert [(entry.step.code, entry.undone) for entry in again.journal(10, offset=4)] == [
            ("step.tagged", True),
            ("step.tag_created", True),
            ("step.imported", False),
        ]


def test_undo_refuses_where_a_row_is_no_longer_as_it_was_left(store: Store) -> None:
    tag = _tag(store, "水")
    store.rename_tag(tag.id, "水利")
    with store._database.writing() as connection:
        connection.execute(text("UPDATE tags SET name = '别' WHERE id = :tag"), {"tag": tag.id})
    with pytest.raises(UndoConflict) as told:
        store.undo()
    assert told.value.params["step"].code == "step.tag_renamed"
    assert store.tags()[0].name == "别"
    assert store.undo_state().undo is not None


def test_undo_refuses_where_something_has_come_to_refer_to_what_it_would_remove(store: Store) -> None:
    tag = _tag(store, "水")
    with store._database.writing() as connection:
        connection.execute(text("INSERT INTO article_tags VALUES (1, :tag)"), {"tag": tag.id})
    with pytest.raises(UndoConflict):
        store.undo()
    assert _tagged(store, tag) == [1]


def test_a_step_that_fails_half_way_changes_nothing(store: Store) -> None:
    tag = _tag(store, "水")
    store.tag_articles([1, 2, 3], tag.id)
    with store._database.writing() as connection:
        connection.execute(text("DELETE FROM article_tags WHERE article_id = 3"))
    with pytest.raises(UndoConflict):
        store.undo()
    assert _tagged(store, tag) == [1, 2]


def test_ten_thousand_articles_are_tagged_in_one_step(store: Store) -> None:
    with store._database.writing() as connection:
        connection.execute(
            text(
                "WITH RECURSIVE n(i) AS (SELECT 5 UNION ALL SELECT i + 1 FROM n WHERE i < 10004) "
                "INSERT INTO articles SELECT i, printf('u%d', i), source_id, i, 1, title, kicker, subtitle,"
                " publication, date, date_certainty, edition, url, section, keywords, abstract, rights, excerpt,"
                " char_count, title_key, date_key, publication_key, imported_at_utc, NULL, '[]', NULL"
                " FROM articles, n WHERE id = 4"
            )
        )
    ids = list(range(5, 10_005))
    tag = _tag(store, "众")
    assert store.tag_articles(ids, tag.id).count == 10_000
    assert store.tags()[0].article_count == 10_000
    assert store.trash(ids).count == 10_000
    store.undo()
    assert len(store.undo().articles) == 10_000
    assert store.tags()[0].article_count == 0


def test_one_undo_takes_back_a_whole_choice_of_tags(store: Store) -> None:
    water, road = _tag(store, "水"), _tag(store, "路")
    store.tag_articles([1, 2], water.id)
    before = len(store.journal(100))
    summary = store.change_tags([1, 2, 3], TagChoice((road.id,), (water.id,), (NewTag("桥", "red"),)))
    bridge = next(tag for tag in store.tags() if tag.name == "桥")
    assert (_tagged(store, water), _tagged(store, road), _tagged(store, bridge)) == ([], [1, 2, 3], [1, 2, 3])
    assert summary.count == 3
    assert summary.areas >= {Area.TAGS}
    assert summary.step == Message("step.tags_changed", {"tags": "−水 +路 +桥", "count": 3})
    assert len(store.journal(100)) == before + 1
    store.undo()
    assert (_tagged(store, water), _tagged(store, road)) == ([1, 2], [])
    assert [tag.name for tag in store.tags()] == ["水", "路"]
    store.redo()
    assert _tagged(store, bridge) == [1, 2, 3]


def test_a_choice_of_one_tag_is_called_after_it(store: Store) -> None:
    water = _tag(store, "Water")
    summary = store.change_tags([1, 99], TagChoice(to_create=(NewTag("WATER"),)))
    assert summary.step == Message("step.tagged", {"name": "Water", "count": 1})
    assert _tagged(store, water) == [1]
    road = _tag(store, "路")
    off = store.change_tags([1, 2], TagChoice((), (water.id, road.id)))
    assert off.step == Message("step.untagged", {"name": "Water", "count": 1})


def test_a_long_choice_of_tags_is_named_by_its_first(store: Store) -> None:
    made = TagChoice(to_create=tuple(NewTag(name) for name in "水路桥井"))
    assert store.change_tags([1], made).step.params == {"tags": "+水 +路 +桥 …", "count": 1}


def test_a_choice_with_a_bad_name_changes_nothing(store: Store) -> None:
    water = _tag(store, "水")
    with pytest.raises(TagNameInvalid):
        store.change_tags([1], TagChoice((water.id,), (), (NewTag("a\nb"),)))
    assert _tagged(store, water) == []
