"""Corrections outlive whatever happens to the text and the rules: nothing is lost, nothing lands elsewhere."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import text
from tests.fixtures.ledger_archives import filled, source_of, state_of

from archive_gui.base.paths import migrations_dir
from archive_gui.base.progress import Silent
from archive_gui.domain.captured import Message
from archive_gui.domain.corrections import entity_name
from archive_gui.domain.decisions import SetPartAside, SplitArticle
from archive_gui.domain.description import Description
from archive_gui.domain.editing import part_start
from archive_gui.domain.facts import Fact, FactId, FactKind, FactState, Figure, PersonFact, PlaceFact, PlaceLevel
from archive_gui.domain.findings import FindingKind
from archive_gui.domain.places import UserPlace
from archive_gui.domain.reading import PartKind, ReadingText
from archive_gui.domain.records import ArticleRecord, SourceId
from archive_gui.domain.spans import Span
from archive_gui.store import migrate
from archive_gui.store.sqlite import make_engine
from archive_gui.workflows import (
    correct,
    ingest,
    inspect,
    keep,
    ledger,
    merging,
    places,
    read,
    reextract,
    structure,
    undo,
)
from archive_gui.workflows import reports as import_reports
from archive_gui.workflows.session import Archive, open_archive

Pairs = Sequence[tuple[ReadingText, Description]]
Change = Callable[[Fact], Fact | None]


@dataclass(frozen=True)
class Told:
    """What is to be found again: the numbers of an accepted, a corrected, a rejected and an added fact."""

    accepted: FactId
    edited: FactId
    rejected: FactId
    added: FactId


@pytest.fixture
def archive(tmp_path: Path, samples: Path) -> Iterator[Archive]:
    made = filled(tmp_path, samples / "schools_page.txt")
    yield made
    made.close()


@pytest.fixture
def page(archive: Archive) -> SourceId:
    return source_of(archive, "schools_page.txt")


def records(archive: Archive, source: SourceId) -> list[ArticleRecord]:
    return [read.article(archive, one) for one in archive.store.article_ids_of_source(source)]


def number(fact: Fact) -> FactId:
    assert fact.number is not None
    return fact.number


def told(archive: Archive, source: SourceId) -> Told:
    """One correction of each sort, in the first article."""
    first = records(archive, source)[0]
    figures = [fact for fact in first.facts if isinstance(fact.detail, Figure)]
    correct.accept(archive, [number(figures[0])])
    assert isinstance(figures[1].detail, Figure)
    correct.edit(archive, number(figures[1]), detail=replace(figures[1].detail, value=4321.0, indicator="样本"))
    correct.reject(archive, [number(figures[2])])
    paragraph = first.reading.of_kind(PartKind.PARAGRAPH, PartKind.LEAD)[0]
    span = Span(paragraph.span.start, paragraph.span.start + 3)
    draft = correct.propose(archive, first.id, span, FactKind.PERSON)
    _, added = correct.add(archive, first.id, replace(draft, detail=PersonFact("校长", None, "样本名")))
    return Told(number(figures[0]), number(figures[1]), number(figures[2]), added)


def standing(archive: Archive, one: Told) -> list[tuple[FactState, str, object]]:
    """What the four facts say, each with its words in the text checked."""
    found = correct.facts(archive, [one.accepted, one.edited, one.rejected, one.added])
    for each in found:
        fact, reading = each.fact, read.article(archive, each.article).reading
        assert reading.text[fact.span.start : fact.span.end] == fact.quote
        assert reading.offsets.source_ranges(fact.span) == fact.source_ranges
    return [(each.fact.state, "".join(each.fact.quote.split()), each.fact.detail) for each in found]


def with_rules(monkeypatch: pytest.MonkeyPatch, change: Change) -> None:
    """An engine of a later version, whose rules find each fact changed, or not at all."""
    known = inspect.found_facts

    def found(articles: Pairs, own: tuple[UserPlace, ...] = ()) -> tuple[tuple[Fact, ...], ...]:
        return tuple(
            tuple(other for fact in facts if (other := change(fact)) is not None) for facts in known(articles, own)
        )

    monkeypatch.setattr(inspect, "found_facts", found)


def made_anew(archive: Archive, source: SourceId) -> None:
    """On this thread, where the changed rules are."""
    structure.decide(archive, [(source, ())], Message("step.made_anew", {"count": 1}))


def unmet(archive: Archive) -> list[str]:
    """The quotes of corrections whose text is gone, as the ledger shows them."""
    rows = ledger.rows(archive, ledger.items(archive))
    return [
        row.message.params["quote"]
        for row in rows
        if row.kind is FindingKind.DECISION_UNMET and row.message.code == "ledger.correction_unmet"
    ]


def test_a_new_engine_with_other_values_and_places(
    archive: Archive, page: SourceId, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = told(archive, page)
    before = standing(archive, one)

    def shifted(fact: Fact) -> Fact | None:
        if isinstance(fact.detail, Figure) and len(fact.quote) > 2:
            span = Span(fact.span.start, fact.span.end - 1)
            ranges = tuple(
                Span(r.start, r.end - (place == len(fact.source_ranges) - 1))
                for place, r in enumerate(fact.source_ranges)
            )
            detail = replace(fact.detail, value=1.0, indicator="另一")
            return replace(fact, span=span, quote=fact.quote[:-1], source_ranges=ranges, detail=detail, rule="newer")
        return fact

    with_rules(monkeypatch, shifted)
    made_anew(archive, page)
    assert standing(archive, one) == before
    figures = [fact for fact in records(archive, page)[0].facts if isinstance(fact.detail, Figure)]
    machine = [fact.detail for fact in figures if fact.state is FactState.MACHINE]
    assert [detail for detail in machine if isinstance(detail, Figure) and detail.value == 1.0]
    spans = [(fact.kind, fact.span.start) for fact in figures]
    assert len(spans) == len(set(spans))
    assert not unmet(archive)


def test_a_new_engine_that_finds_nothing(archive: Archive, page: SourceId, monkeypatch: pytest.MonkeyPatch) -> None:
    one = told(archive, page)
    before = standing(archive, one)
    with_rules(monkeypatch, lambda _fact: None)
    made_anew(archive, page)
    assert standing(archive, one) == before
    first = records(archive, page)[0]
    assert {fact.number for fact in first.facts} == {one.accepted, one.edited, one.added}
    assert [fact.number for fact in first.rejected] == [one.rejected]


def test_another_reading_of_a_rejected_place_is_not_rejected(
    archive: Archive, page: SourceId, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = told(archive, page)
    (rejected,) = records(archive, page)[0].rejected

    def longer(fact: Fact) -> Fact | None:
        if fact.source_ranges != rejected.source_ranges or not isinstance(fact.detail, Figure):
            return fact
        ranges = (*fact.source_ranges[:-1], Span(fact.source_ranges[-1].start, fact.source_ranges[-1].end + 1))
        detail = replace(fact.detail, value=99.0)
        return replace(
            fact,
            span=Span(fact.span.start, fact.span.end + 1),
            quote=fact.quote + "？",
            source_ranges=ranges,
            detail=detail,
        )

    with_rules(monkeypatch, longer)
    made_anew(archive, page)
    first = records(archive, page)[0]
    assert [fact for fact in first.facts if isinstance(fact.detail, Figure) and fact.detail.value == 99.0]
    assert [fact.number for fact in first.rejected] == [one.rejected]


def test_every_repair_undone_and_done_again(archive: Archive, page: SourceId) -> None:
    one = told(archive, page)
    before = standing(archive, one)
    structure.decline_everything(archive, page)
    assert standing(archive, one) == before
    structure.allow_everything(archive, page)
    assert standing(archive, one) == before


def test_facts_follow_their_text_into_another_article(archive: Archive, page: SourceId) -> None:
    one = told(archive, page)
    before = standing(archive, one)
    first = records(archive, page)[0]
    home = next(part for part in first.reading.parts if part.span.covers(_span(archive, one.edited)))
    structure.edit(archive, page, SplitArticle(part_start(first.reading, home)))
    assert standing(archive, one) == before
    (moved,) = correct.facts(archive, [one.edited])
    assert read.article(archive, moved.article).position == 2
    undo.undo(archive)
    assert standing(archive, one) == before


def _span(archive: Archive, fact: FactId) -> Span:
    (found,) = correct.facts(archive, [fact])
    return found.fact.span


def test_what_has_no_text_goes_to_the_ledger_and_comes_back_with_it(archive: Archive, page: SourceId) -> None:
    one = told(archive, page)
    before = standing(archive, one)
    first = records(archive, page)[0]
    home = next(part for part in first.reading.parts if part.span.covers(_span(archive, one.edited)))
    aside = SetPartAside(part_start(first.reading, home))
    structure.edit(archive, page, aside)
    assert not correct.facts(archive, [one.edited])
    assert before[1][1] in unmet(archive)
    structure.withdraw(archive, page, aside)
    assert not unmet(archive)
    back = [fact for fact in records(archive, page)[0].facts if fact.state is FactState.EDITED]
    assert [(fact.state, fact.quote, fact.detail) for fact in back] == [before[1]]
    undo.undo(archive)
    undo.undo(archive)
    assert standing(archive, one) == before


def test_names_that_were_joined_wait_in_the_ledger_while_no_mention_of_them_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "稿.txt"
    path.write_text("山路通车\n\n本报讯 隆回县的山路已经修通，邵阳市派人查看。\n\n隆回县今年还要修两座桥。\n", "utf-8")
    archive, page = filled(tmp_path, path), SourceId(1)
    places_told = {fact.quote: fact for fact in records(archive, page)[0].facts if fact.kind is FactKind.PLACE}
    one, other = list(places_told.values())[:2]
    merging.merge(archive, [number(one), number(other)], name="样本县")
    before = [entity_name(fact) for fact in records(archive, page)[0].facts]
    with monkeypatch.context() as later:
        with_rules(later, lambda fact: None if fact.kind is FactKind.PLACE else fact)
        made_anew(archive, page)
        (lost,) = unmet(archive)
        assert lost in places_told
    made_anew(archive, page)
    assert not unmet(archive)
    assert [entity_name(fact) for fact in records(archive, page)[0].facts] == before
    for fact in records(archive, page)[0].facts:
        if entity_name(fact) == "样本县":
            correct.reject(archive, [number(fact)])
    assert not unmet(archive), "what was said of each mention since holds, and nothing was lost"
    archive.close()


def test_the_import_undone_and_done_again(archive: Archive, page: SourceId, samples: Path) -> None:
    one = told(archive, page)
    before = standing(archive, one)
    undo.undo_import(archive, import_reports.reports(archive)[0].id)
    ingest.import_paths(archive, [samples / "schools_page.txt"], Silent(), inline_files=1)
    assert standing(archive, one) == before
    assert not any(record.deleted for record in records(archive, page))


def test_the_index_built_anew_and_a_backup_put_in_place(archive: Archive, page: SourceId, tmp_path: Path) -> None:
    one = told(archive, page)
    before, state = standing(archive, one), state_of(archive.store)
    keep.reindex(archive, Silent())
    copy = keep.backup(archive)
    correct.reset(archive, [one.edited])
    folder = archive.folder
    archive.close()
    for name in ("archive.db-wal", "archive.db-shm"):
        (folder / name).unlink(missing_ok=True)
    shutil.copyfile(copy, folder / "archive.db")
    again = open_archive(folder, operator="李")
    assert standing(again, one) == before
    assert state_of(again.store) == state
    assert again.store.verify(Silent()).ok
    again.close()


def test_an_archive_of_before_corrections_is_behind_and_its_facts_are_the_machines(tmp_path: Path) -> None:
    engine = make_engine(tmp_path / "old.db", foreign_keys=False)
    with engine.connect().execution_options(transaction="write") as connection, connection.begin():
        config = Config()
        config.set_main_option("script_location", str(migrations_dir() / "migrations"))
        config.set_main_option("path_separator", "os")
        config.attributes["connection"] = connection
        command.upgrade(config, "0004")
        connection.exec_driver_sql(
            "INSERT INTO source_pages (id, uuid, file_name, original_path, sha256, byte_count, media_type, reader, "
            "reader_version, captured_at_utc, article_count, date_certainty, warnings) VALUES "
            "(1, 'u', 'a.txt', '/a.txt', 'aa', 3, 'text/plain', 'plain_text', 1, '2026-01-01', 1, 'unknown', '[]')"
        )
        connection.exec_driver_sql(
            "INSERT INTO facts (id, uuid, article_id, number, local_id, kind, quote, span_start, span_end, "
            "source_ranges, confidence, rule, rule_version, inferred, detail) VALUES "
            "(1, 'f', 1, 1, 'a1.f1', 'figure', '3人', 0, 2, '[[0,2]]', 1, 'r', 1, 0, '{}')"
        )
        command.upgrade(config, "0005")
        connection.exec_driver_sql(
            "INSERT INTO corrections (id, uuid, source_id, thread, act, context_before, context_after, names, places, "
            "note, operator, at_utc) VALUES (1, 'c', 1, 't', 'reset', '', '', '[]', '[]', '', '王', '2026-01-01')"
        )
        migrate.upgrade(connection)
        facts = connection.execute(text("SELECT state, decided FROM facts")).one()
        made_with = connection.execute(text("SELECT made_with FROM source_pages")).scalar_one()
        kept = connection.execute(text("SELECT thread, act FROM corrections")).one()
    engine.dispose()
    assert tuple(facts) == ("machine", None)
    assert made_with == ""
    assert tuple(kept) == ("t", "reset")


def test_only_what_is_behind_is_extracted_anew_and_the_report_tells(
    archive: Archive, page: SourceId, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = told(archive, page)
    before = standing(archive, one)
    assert reextract.needs_rerun(archive) == 0
    assert reextract.reextract(archive, Silent()).sources == 0
    for module in (inspect, structure, reextract):
        monkeypatch.setattr(module, "made_with", lambda: "newer")
    assert reextract.needs_rerun(archive) == 1
    with_rules(monkeypatch, lambda fact: None if fact.kind is FactKind.FIGURE else fact)
    made_anew(archive, page)
    assert reextract.needs_rerun(archive) == 0
    assert standing(archive, one) == before


def test_a_rerun_reports_what_changed_with_examples(archive: Archive, page: SourceId, tmp_path: Path) -> None:
    record = records(archive, page)[0]
    fact = next(fact for fact in record.facts if isinstance(fact.detail, Figure))
    with archive.store._database.writing() as connection:  # as an older engine left it
        connection.execute(text("UPDATE facts SET value = 5 WHERE id = :id"), {"id": fact.number})
        connection.execute(text("UPDATE source_pages SET made_with = 'older'"))
    report = reextract.reextract(archive, Silent())
    assert (report.sources, report.facts_added, report.facts_removed, report.facts_changed) == (1, 0, 0, 1)
    (changes,) = report.changes
    assert (changes.article, changes.title, changes.changed) == (record.id, record.description.title, 1)
    (example,) = changes.examples
    assert isinstance(fact.detail, Figure)
    assert example.before is not None
    assert example.after is not None
    assert example.before.detail == replace(fact.detail, value=5.0)
    assert example.after.detail == fact.detail
    assert reextract.needs_rerun(archive) == 0
    for name in ("报告.csv", "报告.txt"):
        reextract.write_report(report, tmp_path / name)
        assert (record.description.title or "") in (tmp_path / name).read_text("utf-8-sig")


def test_a_place_told_of_marks_what_names_it_and_undo_takes_it_back(archive: Archive, page: SourceId) -> None:
    reading = records(archive, page)[0].reading
    name = reading.part_text(reading.of_kind(PartKind.PARAGRAPH, PartKind.LEAD)[0])[:4]
    before = state_of(archive.store)
    places.add(archive, UserPlace(name, PlaceLevel.SITE, parent="430524"))
    (known,) = places.places(archive)
    assert known.place.full_name == f"湖南省邵阳市隆回县{name}"
    assert reextract.needs_rerun(archive) == 1
    with pytest.raises(places.ParentUnknown):
        places.add(archive, UserPlace("样本坪", PlaceLevel.SITE, parent="999999"))
    undo.undo(archive)
    assert not places.places(archive)
    assert state_of(archive.store) == before
    found = places.lookup(archive, "隆回")
    assert ("430524", "湖南省邵阳市隆回县") in [(one.code, one.full_name) for one in found]


def test_a_place_told_of_is_found_at_import_and_when_extracted_anew(archive: Archive, tmp_path: Path) -> None:
    words = "山里通了水\n\n本报讯 水渠修到样本坪，样本坪的村民都用上了水。\n"
    (tmp_path / "前.txt").write_text(words, "utf-8")
    ingest.import_paths(archive, [tmp_path / "前.txt"], Silent(), inline_files=1)
    early = source_of(archive, "前.txt")
    places.add(archive, UserPlace("样本坪", PlaceLevel.VILLAGE, parent="430524"))
    (tmp_path / "后.txt").write_text(words.replace("水渠", "新渠"), "utf-8")
    ingest.import_paths(archive, [tmp_path / "后.txt"], Silent())  # in a worker
    late = source_of(archive, "后.txt")
    assert _places_in(archive, late) == ["样本坪", "样本坪"]
    assert not _places_in(archive, early)
    assert archive.store.rework.made_otherwise(inspect.made_with()) == [early]
    reextract.reextract(archive, Silent())
    assert _places_in(archive, early) == ["样本坪", "样本坪"]
    places.remove(archive, [places.places(archive)[0].id])
    assert reextract.needs_rerun(archive) == 2
    reextract.reextract(archive, Silent())
    assert not _places_in(archive, early)


def _places_in(archive: Archive, source: SourceId) -> list[str]:
    facts = [fact for record in records(archive, source) for fact in record.facts]
    return [
        fact.quote
        for fact in facts
        if isinstance(fact.detail, PlaceFact) and fact.detail.full_name == "湖南省邵阳市隆回县样本坪"
    ]
