"""The ledger: items, evidence, verdicts that outlive every new run, and what adopting does to the text."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.fixtures.ledger_archives import filled, source_of, state_of

from archive_gui.base.progress import Silent
from archive_gui.domain.findings import FindingKind
from archive_gui.domain.ledger import ItemId, LedgerFilter, LedgerRow, LedgerState, Verdict, verdicts_for
from archive_gui.domain.records import ArticleId
from archive_gui.workflows import keep, ledger, read, structure, trash, undo
from archive_gui.workflows.session import Archive

ALL = LedgerFilter(LedgerState.ALL)


@pytest.fixture
def archive(tmp_path: Path, samples: Path) -> Iterator[Archive]:
    made = filled(tmp_path, samples / "flood_control_columns.txt", samples / "schools_page.txt")
    yield made
    made.close()


def rows(archive: Archive, wanted: LedgerFilter = ALL) -> list[LedgerRow]:
    return ledger.rows(archive, ledger.items(archive, wanted))


def one_of(archive: Archive, kind: FindingKind) -> LedgerRow:
    return rows(archive, LedgerFilter(LedgerState.ALL, (kind,)))[0]


def test_items_lead_to_their_place_in_the_text(archive: Archive) -> None:
    found = rows(archive)
    assert found
    for row in found:
        for piece in row.evidence:
            assert piece.article is not None
            text = read.article(archive, piece.article).reading.text
            assert piece.spans
            assert all(0 <= span.start < span.end <= len(text) for span in piece.spans)
            captured = archive.store.captured(piece.source).text
            assert "".join(captured[span.start : span.end] for span in piece.source_ranges).startswith(piece.quote)


def test_a_verdict_closes_with_who_and_why_and_undo_opens_again(archive: Archive) -> None:
    item = one_of(archive, FindingKind.DOUBTFUL_JOIN)
    before = state_of(archive.store)
    counts = ledger.counts(archive)
    summary = ledger.judge(archive, [item.id], Verdict.ADOPTED, "看过原件")
    assert summary.count == 1
    assert item.article in summary.articles
    judged = ledger.rows(archive, [item.id])[0]
    assert (judged.open, judged.verdict, judged.note, judged.operator) == (False, Verdict.ADOPTED, "看过原件", "王")
    assert ledger.counts(archive).open == counts.open - 1
    assert item.id not in ledger.items(archive)
    undo.undo(archive)
    assert state_of(archive.store) == before
    undo.redo(archive)
    assert ledger.rows(archive, [item.id])[0].verdict is Verdict.ADOPTED
    ledger.reopen(archive, [item.id], "再看")
    assert ledger.rows(archive, [item.id])[0].open
    assert [one.verdict for one in ledger.history(archive, item.id)] == [Verdict.ADOPTED, Verdict.REOPENED]


def test_undecided_items_stay_open(archive: Archive) -> None:
    item = rows(archive)[0]
    ledger.judge(archive, [item.id], Verdict.UNDECIDED)
    again = ledger.rows(archive, [item.id])[0]
    assert (again.open, again.verdict) == (True, Verdict.UNDECIDED)


def test_many_are_closed_at_once_in_one_step(archive: Archive) -> None:
    items = [ItemId(number) for number in ledger.items(archive)]
    assert len(items) > 3
    before = state_of(archive.store)
    ledger.judge(archive, items, Verdict.NOTED)
    assert ledger.counts(archive).open == 0
    assert [row.open_findings for row in archive.store.rows(archive.store.rework.article_ids())] == [0] * 6
    undo.undo(archive)
    assert state_of(archive.store) == before


def test_verdicts_outlive_reruns_other_decisions_and_a_new_index(archive: Archive) -> None:
    items = {number: row.kind for number, row in ((row.id, row) for row in rows(archive))}
    ledger.judge(archive, [ItemId(number) for number in items], Verdict.NOTED, "已核")
    structure.rerun(archive, archive.store.rework.source_ids(), Silent())
    structure.decline_rule(archive, source_of(archive, "flood_control_columns.txt"), "blanks")
    keep.reindex(archive, Silent())
    again = rows(archive)
    assert {row.id: row.kind for row in again} == items
    assert not any(row.open for row in again)
    assert {row.note for row in again} == {"已核"}


def test_a_verdict_without_a_note_leaves_the_note_that_stands(archive: Archive) -> None:
    item = one_of(archive, FindingKind.DOUBTFUL_JOIN)
    ledger.judge(archive, [item.id], Verdict.UNDECIDED, "存疑")
    ledger.judge(archive, [item.id], Verdict.NOTED)
    assert ledger.rows(archive, [item.id])[0].note == "存疑"
    ledger.judge(archive, [item.id], Verdict.NOTED, "")
    assert ledger.rows(archive, [item.id])[0].note == ""


def test_what_was_judged_and_is_found_no_more_stays_in_the_ledger(archive: Archive) -> None:
    item = one_of(archive, FindingKind.DOUBTFUL_JOIN)
    ledger.judge(archive, [item.id], Verdict.UNDECIDED, "存疑")
    source = source_of(archive, "schools_page.txt")
    structure.decline_everything(archive, source)
    again = ledger.rows(archive, [item.id])[0]
    assert (again.note, again.open) == ("存疑", True)
    assert not again.found
    assert again.evidence[0].spans
    structure.allow_everything(archive, source)
    assert ledger.rows(archive, [item.id])[0].found


def test_dismissing_takes_the_repair_back_and_adopting_applies_it_in_one_step(archive: Archive) -> None:
    item = one_of(archive, FindingKind.DOUBTFUL_SPLIT)
    before = state_of(archive.store)
    count = len(archive.store.article_ids_of_source(item.source))
    ledger.judge(archive, [item.id], Verdict.DISMISSED)
    assert len(archive.store.article_ids_of_source(item.source)) == count - 1
    assert not ledger.rows(archive, [item.id])[0].open
    undo.undo(archive)
    assert state_of(archive.store) == before
    undo.redo(archive)
    ledger.judge(archive, [item.id], Verdict.ADOPTED)
    assert len(archive.store.article_ids_of_source(item.source)) == count
    assert [one.verdict for one in ledger.history(archive, item.id)] == [Verdict.DISMISSED, Verdict.ADOPTED]


def test_items_are_found_by_kind_article_source_and_words(archive: Archive) -> None:
    everything = rows(archive)
    first = everything[0]
    assert first.article is not None
    assert {row.kind for row in rows(archive, LedgerFilter(kinds=(first.kind,)))} == {first.kind}
    assert {row.source for row in rows(archive, LedgerFilter(source=first.source))} == {first.source}
    assert first.id in ledger.items(archive, LedgerFilter(article=first.article))
    word = first.evidence[0].quote.strip()[:4]
    assert first.id in ledger.items(archive, LedgerFilter(text=word))
    assert not len(ledger.items(archive, LedgerFilter(text="这里没有的字")))
    assert not len(ledger.items(archive, LedgerFilter(text="%")))


def test_items_of_articles_in_the_trash_are_hidden(archive: Archive) -> None:
    source = source_of(archive, "flood_control_columns.txt")
    hidden = ledger.items(archive, LedgerFilter(source=source))
    assert len(hidden)
    trash.discard(archive, archive.store.article_ids_of_source(source))
    assert not len(ledger.items(archive, LedgerFilter(source=source)))
    undo.undo(archive)
    assert ledger.items(archive, LedgerFilter(source=source)) == hidden


def test_open_counts_in_lists_are_those_of_the_ledger(archive: Archive) -> None:
    for row in archive.store.rows([ArticleId(number) for number in range(1, 7)]):
        assert row.open_findings == len(ledger.items(archive, LedgerFilter(article=row.id)))


def test_every_kind_has_verdicts_that_close() -> None:
    for kind in FindingKind:
        assert any(verdict.closes for verdict in verdicts_for(kind))
