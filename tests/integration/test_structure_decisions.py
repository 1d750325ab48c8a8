"""Decisions on repairs and structure: kept, applied from captured text, taken back exactly."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from tests.fixtures.ledger_archives import filled, source_of, state_of

from archive_gui.base.progress import Silent
from archive_gui.domain.decisions import JoinArticles, RepairAnchor, SetKind, SplitArticle
from archive_gui.domain.description import Certainty, PublicationDate
from archive_gui.domain.editing import anchor_of, part_start
from archive_gui.domain.query import Text
from archive_gui.domain.reading import PartKind, RepairKind
from archive_gui.domain.records import ArticleId, ArticleRecord, SourceId
from archive_gui.domain.said import Said
from archive_gui.domain.spans import Span
from archive_gui.store.revisions import Revision, SourceChanged
from archive_gui.workflows import describe, read, structure, tag, trash, undo
from archive_gui.workflows.inspect import process_captured
from archive_gui.workflows.session import Archive


@pytest.fixture
def archive(tmp_path: Path, samples: Path) -> Iterator[Archive]:
    made = filled(tmp_path, samples / "bus_line_columns.txt", samples / "schools_page.txt")
    yield made
    made.close()


@pytest.fixture
def page(archive: Archive) -> SourceId:
    """A page of five articles."""
    return source_of(archive, "schools_page.txt")


def articles(archive: Archive, source: SourceId) -> list[ArticleRecord]:
    return [read.article(archive, number) for number in archive.store.article_ids_of_source(source)]


def split_point(article: ArticleRecord) -> SplitArticle:
    paragraphs = article.reading.of_kind(PartKind.PARAGRAPH)
    return SplitArticle(part_start(article.reading, paragraphs[-1]))


def test_one_repair_is_undone_and_the_rest_stays(archive: Archive) -> None:
    source = source_of(archive, "bus_line_columns.txt")
    before = read.source_text(archive, source)
    join = next(repair for repair in before.repairs if repair.applied and repair.kind is RepairKind.JOIN)
    structure.decline(archive, source, [anchor_of(join)])
    after = read.source_text(archive, source)
    assert {anchor_of(one) for one in after.repairs if not one.applied} >= {anchor_of(join)}
    assert after.text == before.text
    moves = {anchor_of(one) for one in before.repairs if one.kind is RepairKind.MOVE}  # of other blocks now
    applied = {anchor_of(one) for one in before.repairs if one.applied} - {anchor_of(join)} - moves
    assert applied <= {anchor_of(one) for one in after.repairs if one.applied}


def test_everything_undone_is_the_text_as_captured_and_undo_is_exact(archive: Archive) -> None:
    source = source_of(archive, "bus_line_columns.txt")
    before = state_of(archive.store)
    structure.decline_everything(archive, source)
    (article,) = articles(archive, source)
    captured = archive.store.captured(source).text
    assert "".join(article.reading.text.split()) == "".join(captured.split())
    after = state_of(archive.store)
    assert archive.store.verify(Silent()).ok
    undo.undo(archive)
    assert state_of(archive.store) == before
    undo.redo(archive)
    assert state_of(archive.store) == after
    structure.allow_everything(archive, source)
    undo.undo(archive)
    assert state_of(archive.store) == after


def test_a_rule_is_undone_and_works_again(archive: Archive) -> None:
    source = source_of(archive, "bus_line_columns.txt")
    text = articles(archive, source)[0].reading.text
    structure.decline_rule(archive, source, "unwrap")
    assert articles(archive, source)[0].reading.text != text
    assert structure.decisions(archive, source).declined_rules == {"unwrap"}
    structure.allow_rule(archive, source, "unwrap")
    assert articles(archive, source)[0].reading.text == text


def test_the_index_follows_a_decision(archive: Archive) -> None:
    source = source_of(archive, "bus_line_columns.txt")
    (article,) = articles(archive, source)
    words = next(
        part[:12]
        for part in map(article.reading.part_text, article.reading.of_kind(PartKind.PARAGRAPH))
        if part[:12] not in archive.store.captured(source).text
    )
    assert article.id in archive.index.search(Text(words)).ids
    structure.decline_everything(archive, source)
    assert article.id not in archive.index.search(Text(words)).ids
    undo.undo(archive)
    assert article.id in archive.index.search(Text(words)).ids


def test_a_split_copies_tags_and_what_was_set_by_hand_for_the_page(archive: Archive, page: SourceId) -> None:
    third = articles(archive, page)[2]
    tag.add(archive, [third.id], "学校")
    dated = replace(third.description, date=PublicationDate("2019-05-04", Certainty.STATED), title="自拟的题名")
    describe.update(archive, third.id, dated, whole_page=False)
    before = state_of(archive.store)
    structure.edit(archive, page, split_point(third))
    found = articles(archive, page)
    assert len(found) == 6
    kept, new = found[2], found[3]
    assert (kept.id, kept.uuid, kept.description.title) == (third.id, third.uuid, "自拟的题名")
    assert [one.name for one in new.tags] == ["学校"]
    assert new.description.date == dated.date
    assert new.description.title != "自拟的题名"
    assert kept.reading.text + "\n" + new.reading.text == third.reading.text
    assert archive.store.verify(Silent()).ok
    undo.undo(archive)
    assert state_of(archive.store) == before


def test_a_join_unites_tags_and_undo_brings_both_back(archive: Archive, page: SourceId) -> None:
    first, second = articles(archive, page)[:2]
    tag.add(archive, [first.id], "甲")
    tag.add(archive, [second.id], "乙")
    before = state_of(archive.store)
    start = part_start(second.reading, second.reading.parts[0])
    structure.edit(archive, page, JoinArticles(start))
    found = articles(archive, page)
    assert len(found) == 4
    assert {one.name for one in found[0].tags} == {"甲", "乙"}
    assert first.reading.text in found[0].reading.text
    assert second.reading.part_text(second.reading.parts[-1]) in found[0].reading.text
    undo.undo(archive)
    assert state_of(archive.store) == before


def test_a_join_shows_what_was_shown(archive: Archive, page: SourceId) -> None:
    first, second = articles(archive, page)[:2]
    longer, shorter = sorted((first, second), key=lambda article: -len(article.reading.text))
    trash.discard(archive, [longer.id])
    structure.edit(archive, page, JoinArticles(part_start(second.reading, second.reading.parts[0])))
    joined = articles(archive, page)[0]
    assert not joined.deleted
    assert shorter.reading.part_text(shorter.reading.parts[-1]) in joined.reading.text


def test_fields_set_by_hand_survive_and_others_follow_the_text(archive: Archive, page: SourceId) -> None:
    third = articles(archive, page)[2]
    by_hand = replace(third.description, abstract="手写的提要", edition="7")
    describe.update(archive, third.id, by_hand, whole_page=True)
    title = third.reading.of_kind(PartKind.TITLE)[0]
    edit = SetKind(part_start(third.reading, title), PartKind.PARAGRAPH)
    structure.edit(archive, page, edit)
    again = articles(archive, page)[2]
    assert (again.description.abstract, again.description.edition) == ("手写的提要", "7")
    assert again.description.title != third.description.title
    assert {article.description.edition for article in articles(archive, page)} == {"7"}
    structure.withdraw(archive, page, edit)
    assert articles(archive, page)[2].description == by_hand


def test_a_rerun_keeps_decisions_and_changes_nothing_when_the_rules_are_the_same(
    archive: Archive, page: SourceId
) -> None:
    structure.edit(archive, page, split_point(articles(archive, page)[2]))
    structure.decline_rule(archive, source_of(archive, "bus_line_columns.txt"), "blanks")
    before = state_of(archive.store)
    report = structure.rerun(archive, archive.store.rework.source_ids(), Silent())
    assert (report.sources, report.changed, report.failed) == (2, 0, ())
    assert state_of(archive.store) == before


def test_what_was_decided_meanwhile_is_not_overwritten(archive: Archive, page: SourceId) -> None:
    state = archive.store.rework.state(page)
    said = Said(structure.decisions(archive, page))
    revision = Revision(state, (), process_captured(state.captured, state.file_name, state.path, said))
    structure.edit(archive, page, split_point(articles(archive, page)[2]))
    before = state_of(archive.store)
    with pytest.raises(SourceChanged):
        archive.store.rework.replace([revision], undo.state(archive).undo or pytest.fail("nothing was done"))
    assert state_of(archive.store) == before


def test_a_decision_that_fits_nothing_goes_to_the_ledger(archive: Archive, page: SourceId) -> None:
    structure.decline(archive, page, [RepairAnchor("unwrap", RepairKind.JOIN, (Span(3, 4),))])
    shown = [finding.kind for article in articles(archive, page) for finding in article.findings]
    assert "decision_unmet" in shown


def test_undo_works_after_another_import_took_the_next_numbers(archive: Archive, page: SourceId, samples: Path) -> None:
    structure.decline_everything(archive, source_of(archive, "bus_line_columns.txt"))
    structure.edit(archive, page, split_point(articles(archive, page)[2]))
    undo.undo(archive)
    from archive_gui.workflows.ingest import import_paths  # noqa: PLC0415 - only here

    import_paths(archive, [samples / "harvest_web.txt"], Silent(), inline_files=1)
    undo.redo(archive)
    undo.undo(archive)
    undo.undo(archive)
    assert archive.store.verify(Silent()).ok
    assert len(articles(archive, page)) == 5


def test_what_a_reader_gave_is_kept(archive: Archive, page: SourceId) -> None:
    captured = archive.store.captured(page)
    assert captured.text
    assert captured.reader == "plain_text"
    assert archive.store.article(ArticleId(1)).source.sha256 != captured.sha256
