"""A date that the archivist states is what the facts of a page are told from, on every run and back again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from tests.fixtures.ledger_archives import filled, source_of, state_of

from archive_gui.base.progress import Cancelled, Silent
from archive_gui.domain.captured import Message
from archive_gui.domain.changes import Area
from archive_gui.domain.comparison import Axis, CompareQuestion
from archive_gui.domain.decisions import SplitArticle
from archive_gui.domain.description import Certainty, Description, PublicationDate
from archive_gui.domain.description_change import DescriptionChange
from archive_gui.domain.editing import part_start
from archive_gui.domain.entities import EntityKind, EntityRef
from archive_gui.domain.facts import DateFact, Fact, FactId, FactState, PlaceFact
from archive_gui.domain.findings import FindingKind
from archive_gui.domain.ingest import ProcessedSource
from archive_gui.domain.ledger import LedgerFilter, LedgerRow, LedgerState, Verdict
from archive_gui.domain.reading import PartKind
from archive_gui.domain.records import ArticleRecord, SourceId
from archive_gui.store.revisions import Revision, SourceChanged
from archive_gui.workflows import (
    compare,
    correct,
    describe,
    entities,
    ingest,
    keep,
    ledger,
    read,
    reextract,
    reports,
    structure,
    timeline,
    trash,
    undo,
)
from archive_gui.workflows.inspect import process_captured
from archive_gui.workflows.session import Archive

UNKNOWN = PublicationDate()
Y2022 = PublicationDate("2022-09-04", Certainty.STATED)
Y2023 = PublicationDate("2023-09-04", Certainty.STATED)


@pytest.fixture
def archive(tmp_path: Path, samples: Path) -> Iterator[Archive]:
    made = filled(tmp_path, samples / "schools_page.txt")
    yield made
    made.close()


@pytest.fixture
def page(archive: Archive) -> SourceId:
    """A page of five articles; nothing on it tells when it was printed."""
    return source_of(archive, "schools_page.txt")


def records(archive: Archive, source: SourceId) -> list[ArticleRecord]:
    return [read.article(archive, one) for one in archive.store.article_ids_of_source(source)]


def date(archive: Archive, article: ArticleRecord, stated: PublicationDate, *, whole_page: bool) -> frozenset[Area]:
    """State the date of an article or its page; returns the areas that changed."""
    known = read.article(archive, article.id).description
    return describe.update(archive, article.id, replace(known, date=stated), whole_page=whole_page).areas


def told(article: ArticleRecord, quote: str) -> tuple[str | None, bool]:
    """The value of a date in an article, and whether it is inferred."""
    fact = dated(article, quote)
    assert isinstance(fact.detail, DateFact)
    return fact.detail.value, fact.inferred


def dated(article: ArticleRecord, quote: str) -> Fact:
    return next(fact for fact in article.facts if "".join(fact.quote.split()) == quote)


def yearless(archive: Archive, state: LedgerState = LedgerState.OPEN) -> list[LedgerRow]:
    """What the ledger says of dates without a year."""
    return ledger.rows(archive, ledger.items(archive, LedgerFilter(state, (FindingKind.DATE_UNKNOWN,))))


def number(fact: Fact) -> FactId:
    assert fact.number is not None
    return fact.number


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_the_date_of_a_page_is_what_the_facts_of_all_its_articles_are_told_from(
    archive: Archive, page: SourceId
) -> None:
    before = records(archive, page)
    assert len(before) == 5
    assert told(before[0], "9月1日") == ("2021-09-01", True)
    assert len(yearless(archive)) == 1
    areas = date(archive, before[1], Y2022, whole_page=True)
    assert areas >= {Area.DESCRIPTIONS, Area.FACTS, Area.LEDGER}
    first, second, third, fourth, _fifth = records(archive, page)
    assert told(first, "9月1日") == ("2022-09-01", True)
    assert told(first, "三年来") == ("2019..2022", True)
    assert told(second, "去年") == ("2021", True)
    assert told(third, "9月3日") == ("2022-09-03", True)
    assert told(third, "2019年") == ("2019", False)
    assert told(fourth, "今年") == ("2022", True)
    assert not yearless(archive, LedgerState.ALL)
    assert [fact.number for fact in first.facts] == [fact.number for fact in before[0].facts]
    assert archive.store.verify(Silent()).ok


def test_undo_brings_date_and_facts_back_and_redo_again(archive: Archive, page: SourceId) -> None:
    (before, first) = (state_of(archive.store), records(archive, page)[0])
    date(archive, first, Y2022, whole_page=True)
    after = state_of(archive.store)
    assert len(undo.journal(archive)) == 2  # the import, and one step
    undo.undo(archive)
    assert state_of(archive.store) == before
    assert len(yearless(archive)) == 1
    undo.redo(archive)
    assert state_of(archive.store) == after
    assert not yearless(archive)


def test_another_date_and_none_again(archive: Archive, page: SourceId) -> None:
    before = records(archive, page)
    date(archive, before[0], Y2022, whole_page=True)
    date(archive, before[0], Y2023, whole_page=True)
    assert told(records(archive, page)[3], "今年") == ("2023", True)
    date(archive, before[0], UNKNOWN, whole_page=True)
    now = records(archive, page)
    assert [article.facts for article in now] == [article.facts for article in before]
    (row,) = yearless(archive)
    assert row.message.params["year"] == "2021"


def test_a_verdict_on_the_missing_year_lasts_when_the_date_comes_and_goes(archive: Archive, page: SourceId) -> None:
    (row,) = yearless(archive)
    ledger.judge(archive, [row.id], Verdict.NOTED, "查登记簿")
    first = records(archive, page)[0]
    date(archive, first, Y2022, whole_page=True)
    date(archive, first, UNKNOWN, whole_page=True)
    assert not yearless(archive)
    (closed,) = yearless(archive, LedgerState.ALL)
    assert closed.note == "查登记簿"


def test_two_articles_of_one_page_have_dates_of_their_own(archive: Archive, page: SourceId) -> None:
    first, _second, third, fourth, _fifth = records(archive, page)
    date(archive, third, Y2022, whole_page=False)
    date(archive, fourth, Y2023, whole_page=False)
    now = records(archive, page)
    assert told(now[0], "9月1日")[0] == "2021-09-01"
    assert told(now[2], "9月3日")[0] == "2022-09-03"
    assert told(now[3], "今年")[0] == "2023"
    (row,) = yearless(archive)
    assert {piece.article for piece in row.evidence} <= {article.id for article in now} - {third.id, fourth.id}
    date(archive, third, UNKNOWN, whole_page=False)
    assert records(archive, page)[2].facts == third.facts
    date(archive, first, Y2022, whole_page=True)  # what they said themselves gives way
    assert told(records(archive, page)[3], "今年")[0] == "2022"


def test_a_date_of_many_articles_is_one_step_with_their_facts(archive: Archive, page: SourceId) -> None:
    third, fourth = records(archive, page)[2:4]
    change = DescriptionChange(replace(third.description, date=Y2022), frozenset({"date"}))
    before = state_of(archive.store)
    assert describe.update_many(archive, [third.id, fourth.id], change, Silent()).count == 2
    assert told(records(archive, page)[2], "9月3日")[0] == "2022-09-03"
    assert told(records(archive, page)[3], "今年")[0] == "2022"
    undo.undo(archive)
    assert state_of(archive.store) == before


def test_a_page_is_given_what_is_touched_and_nothing_else(archive: Archive, page: SourceId) -> None:
    first, second = records(archive, page)[:2]
    describe.update(archive, second.id, replace(second.description, publication="样本晚报"), whole_page=False)
    change = DescriptionChange(replace(first.description, date=Y2022), frozenset({"date"}))
    assert describe.update_pages(archive, [first.id, second.id], change, Silent()).count == 5
    now = records(archive, page)
    assert {article.description.date for article in now} == {Y2022}
    assert now[1].description.publication == "样本晚报"
    cleared = DescriptionChange(touched=frozenset({"date"}))
    describe.update_pages(archive, [now[4].id], cleared, Silent())
    assert {article.description.date for article in records(archive, page)} == {UNKNOWN}
    with pytest.raises(ValueError, match="title"):
        describe.update_pages(archive, [first.id], DescriptionChange(touched=frozenset({"title"})), Silent())


@pytest.mark.parametrize("whole_page", [True, False])
def test_the_date_goes_on_to_count_when_rules_and_repairs_run_again(
    archive: Archive, page: SourceId, *, whole_page: bool
) -> None:
    fourth = records(archive, page)[3]
    date(archive, fourth, Y2022, whole_page=whole_page)
    before = state_of(archive.store)
    assert reextract.reextract(archive, Silent(), everything=True).changed == 0
    assert state_of(archive.store) == before
    keep.reindex(archive, Silent())
    assert state_of(archive.store) == before
    structure.decline_rule(archive, page, "unwrap")
    assert told(records(archive, page)[3], "今年") == ("2022", True)
    structure.allow_rule(archive, page, "unwrap")
    assert told(records(archive, page)[3], "今年") == ("2022", True)
    undo.undo(archive)
    undo.undo(archive)
    assert state_of(archive.store) == before


def test_an_article_split_off_keeps_the_date_that_was_stated(archive: Archive, page: SourceId) -> None:
    fourth = records(archive, page)[3]
    date(archive, fourth, Y2022, whole_page=False)
    before = state_of(archive.store)
    part = fourth.reading.of_kind(PartKind.PARAGRAPH)[-1]
    structure.edit(archive, page, SplitArticle(part_start(fourth.reading, part)))
    kept, new = records(archive, page)[3:5]
    assert told(kept, "9月3日中午") == ("2022-09-03", True)
    assert told(new, "今年") == ("2022", True)
    undo.undo(archive)
    assert state_of(archive.store) == before


def test_the_same_file_again_keeps_date_and_facts(archive: Archive, page: SourceId, samples: Path) -> None:
    date(archive, records(archive, page)[0], Y2022, whole_page=True)
    before = [(article.description, article.facts) for article in records(archive, page)]
    ingest.import_paths(archive, [samples / "schools_page.txt"], Silent(), inline_files=1)
    undo.undo_import(archive, reports.reports(archive)[-1].id)
    ingest.import_paths(archive, [samples / "schools_page.txt"], Silent(), inline_files=1)
    trash.restore(archive, archive.store.article_ids_of_source(page))
    assert [(article.description, article.facts) for article in records(archive, page)] == before


def test_corrections_stay_where_they_are(archive: Archive, page: SourceId) -> None:
    first, fourth = records(archive, page)[0], records(archive, page)[3]
    wrong, spoken = dated(first, "9月1日"), dated(fourth, "今年")
    correct.edit(archive, number(wrong), detail=DateFact("2018-09-01"))
    correct.reject(archive, [number(spoken)])
    date(archive, first, Y2022, whole_page=True)
    first, fourth = records(archive, page)[0], records(archive, page)[3]
    corrected = dated(first, "9月1日")
    assert (corrected.detail, corrected.state, corrected.number) == (
        DateFact("2018-09-01"),
        FactState.EDITED,
        wrong.number,
    )
    assert [fact.number for fact in fourth.rejected] == [spoken.number]
    assert told(fourth, "9月3日中午") == ("2022-09-03", True)
    correct.reset(archive, [number(corrected)])
    assert told(records(archive, page)[0], "9月1日") == ("2022-09-01", True)


def test_codes_of_places_are_those_of_the_year(archive: Archive, tmp_path: Path) -> None:
    path = write(tmp_path, "县.txt", "川沙县秋收\n\n今年，川沙县收了早稻1200吨，川沙县的仓库都满了。（样本）\n")
    ingest.import_paths(archive, [path], Silent(), inline_files=1)
    source = source_of(archive, "县.txt")

    def codes() -> set[str | None]:
        return {fact.detail.code for fact in records(archive, source)[0].facts if isinstance(fact.detail, PlaceFact)}

    date(archive, records(archive, source)[0], PublicationDate("1980-08-01", Certainty.STATED), whole_page=False)
    assert codes() == {"310204"}
    date(archive, records(archive, source)[0], PublicationDate("1985-08-01", Certainty.STATED), whole_page=False)
    (code,) = codes()
    assert code not in {None, "310204"}
    assert entities.page(archive, EntityRef(EntityKind.PLACE, "上海市川沙县")).code == code


def test_what_is_compared_with_other_articles_follows_the_date(archive: Archive, tmp_path: Path) -> None:
    text = "{title}\n\n截至4月底，隆回县共落实防汛抢险突击队员{count}名，储备编织袋20万条。（样本）\n"
    files = [
        write(tmp_path, "甲.txt", text.format(title="隆回县防汛工作见成效", count=3482)),
        write(tmp_path, "乙.txt", text.format(title="汛期到来之前的准备", count=3842)),
    ]
    ingest.import_paths(archive, files, Silent(), inline_files=2)
    one, other = (records(archive, source_of(archive, path.name))[0] for path in files)
    spring = PublicationDate("2017-05-08", Certainty.STATED)

    def differing() -> list[LedgerRow]:
        rows = ledger.rows(archive, ledger.items(archive, LedgerFilter(kinds=(FindingKind.FIGURES_DIFFER,))))
        return [row for row in rows if {piece.article for piece in row.evidence} == {one.id, other.id}]

    date(archive, one, spring, whole_page=True)
    assert not differing()
    date(archive, other, spring, whole_page=True)
    assert len(differing()) == 1
    undo.undo(archive)
    assert not differing()
    undo.redo(archive)
    assert len(differing()) == 1
    date(archive, other, replace(spring, value="2016-05-08"), whole_page=False)
    assert not differing()


def test_the_timeline_tells_the_new_dates(archive: Archive, page: SourceId) -> None:
    def days() -> set[str]:
        return {entry.value for entry in timeline.entries(archive, timeline.timeline(archive).ids)}

    before = days()
    date(archive, records(archive, page)[0], Y2022, whole_page=True)
    assert days() >= {"2022-09-01", "2022"}
    assert not days() & {"2021-09-01", "2021-09-03"}
    undo.undo(archive)
    assert days() == before


def test_figures_stand_in_the_year_that_the_date_gives_them(archive: Archive, tmp_path: Path) -> None:
    text = "隆回县春耕\n\n去年，隆回县发放良种补贴350万元。今年4月，隆回县发放良种补贴420万元。（样本）\n"
    ingest.import_paths(archive, [write(tmp_path, "补贴.txt", text)], Silent(), inline_files=1)
    source = source_of(archive, "补贴.txt")

    def years() -> set[str]:
        (article,) = records(archive, source)
        return {column.key for column in compare.compare(archive, [article.id], CompareQuestion(Axis.YEARS)).columns}

    date(archive, records(archive, source)[0], PublicationDate("2015-05-01", Certainty.STATED), whole_page=False)
    assert years() == {"2014", "2015"}
    date(archive, records(archive, source)[0], Y2022, whole_page=False)
    assert years() == {"2021", "2022"}
    undo.undo(archive)
    assert years() == {"2014", "2015"}


def test_other_fields_leave_the_facts_alone(archive: Archive, page: SourceId, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_arguments: object) -> None:
        raise AssertionError("nothing was to be made anew")

    monkeypatch.setattr(structure, "process_captured", refuse)
    first = records(archive, page)[0]
    changed = replace(first.description, title="改过的题名", publication="样本日报", edition="3", abstract="提要")
    summary = describe.update(archive, first.id, changed, whole_page=True)
    assert Area.FACTS not in summary.areas
    assert records(archive, page)[0].facts == first.facts


def test_a_stop_leaves_everything_as_it_was(archive: Archive, page: SourceId) -> None:
    class Stopping:
        def tick(self, done: int, total: int | None = None, note: str = "") -> None:
            if note == "schools_page.txt":
                raise Cancelled

    first = records(archive, page)[0]
    before = state_of(archive.store)
    with pytest.raises(Cancelled):
        describe.update(archive, first.id, replace(first.description, date=Y2022), whole_page=True, ticker=Stopping())
    assert state_of(archive.store) == before
    assert len(undo.journal(archive)) == 1


def test_somebody_who_decides_meanwhile_is_not_overruled(
    archive: Archive, page: SourceId, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, _, third = records(archive, page)[:3]
    process = process_captured
    others = [third]

    def slow(*arguments: object) -> object:
        if others:
            other = others.pop()
            date(archive, other, Y2023, whole_page=False)
        return process(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(structure, "process_captured", slow)
    date(archive, first, Y2022, whole_page=False)
    now = records(archive, page)
    assert told(now[0], "9月1日")[0] == "2022-09-01"
    assert told(now[2], "9月3日")[0] == "2023-09-03"


def test_facts_told_from_an_older_date_are_not_written(archive: Archive, page: SourceId) -> None:
    state = archive.store.rework.state(page)
    processed = process_captured(state.captured, state.file_name, state.path)
    date(archive, records(archive, page)[0], Y2022, whole_page=True)
    before = state_of(archive.store)
    with pytest.raises(SourceChanged):
        archive.store.rework.replace([Revision(state, (), processed)], Message("step.made_anew", {"count": 1}))
    assert state_of(archive.store) == before


def test_the_date_of_a_page_counts_whatever_becomes_of_its_articles(archive: Archive, page: SourceId) -> None:
    date(archive, records(archive, page)[3], Y2022, whole_page=True)
    structure.decline_everything(archive, page)
    (whole,) = records(archive, page)
    assert told(whole, "今年") == ("2022", True)
    structure.allow_everything(archive, page)
    assert told(records(archive, page)[3], "今年") == ("2022", True)


def test_long_sources_are_told_of_the_date_in_their_worker(
    archive: Archive, page: SourceId, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(structure, "INLINE_CHARS", 0)
    heard: list[str] = []

    class Watching:
        def tick(self, done: int, total: int | None = None, note: str = "") -> None:
            heard.append(note)

    fourth = records(archive, page)[3]
    wanted = replace(fourth.description, date=Y2022)
    describe.update(archive, fourth.id, wanted, whole_page=False, ticker=Watching())
    assert told(records(archive, page)[3], "今年") == ("2022", True)
    assert told(records(archive, page)[0], "9月1日") == ("2021-09-01", True)
    assert "schools_page.txt" in heard


def test_a_page_that_takes_over_the_date_of_all_its_articles_keeps_it(archive: Archive, page: SourceId) -> None:
    articles = archive.store.article_ids_of_source(page)
    change = DescriptionChange(replace(read.article(archive, articles[0]).description, date=Y2022), frozenset({"date"}))
    describe.update_many(archive, articles, change, Silent())
    assert told(records(archive, page)[3], "今年") == ("2022", True)
    first = read.article(archive, articles[0])
    describe.update(archive, first.id, first.description, whole_page=True)
    assert {one.description.date for one in records(archive, page)} == {Y2022}
    assert told(records(archive, page)[3], "今年") == ("2022", True)
    reextract.reextract(archive, Silent(), everything=True)
    assert {one.description.date for one in records(archive, page)} == {Y2022}


def test_what_is_changed_while_the_facts_of_a_page_are_found_anew_stays(
    archive: Archive, page: SourceId, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = records(archive, page)[0]

    def meanwhile(*arguments: Any) -> ProcessedSource:
        archive.store.update_description(first.id, replace(first.description, title="另题"))
        return process_captured(*arguments)

    monkeypatch.setattr("archive_gui.workflows.structure.process_captured", meanwhile)
    change = DescriptionChange(replace(Description(), date=Y2022), frozenset({"date"}))
    assert describe.update_pages(archive, [first.id], change, Silent()).count == 5
    now = records(archive, page)[0].description
    assert (now.title, now.date) == ("另题", Y2022)
