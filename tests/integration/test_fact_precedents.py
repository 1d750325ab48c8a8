"""A page that comes in again a little changed: what was said of the facts of the first can be followed on it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from tests.fixtures.ledger_archives import state_of

from archive_gui.base.progress import Silent
from archive_gui.domain.corrections import CorrectionAct, FactDraft, entity_name
from archive_gui.domain.facts import Fact, FactId, FactKind, FactState, Figure, OrganisationFact
from archive_gui.domain.ledger import COPIES, ItemId, LedgerFilter, LedgerState, Verdict
from archive_gui.domain.precedents import FactPrecedent, Unfit
from archive_gui.domain.records import ArticleId, ArticleRecord
from archive_gui.domain.spans import Span
from archive_gui.workflows import correct, ledger, merging, precedents, read, trash, undo
from archive_gui.workflows.ingest import import_paths
from archive_gui.workflows.session import Archive, create_archive

PAGE = (
    "山乡新路通到家门口\n\n样例日报 2019年5月6日\n\n"
    "　　去年，江苏省沭阳县修好乡村道路{roads}公里，新建桥梁46座，受益群众9320人。县交通运输局派出工作队31支。\n\n"
    "　　孩子们上学不再翻山，老人看病也有了卫生室。县交通局还在河边栽下桃树1500棵，合作社的社员们忙着修枝。\n\n"
    "　　全县共有护路员214名，其中女护路员58名，人均月工资达到1860元。\n"
)
FIRST, SECOND = ArticleId(1), ArticleId(2)


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    made = create_archive(tmp_path / "archive", operator="王")
    bring(made, tmp_path, "120")
    yield made
    made.close()


def bring(archive: Archive, folder: Path, roads: str, page: str = PAGE) -> None:
    path = folder / f"page-{roads}.txt"
    path.write_text(page.format(roads=roads), "utf-8")
    import_paths(archive, [path], Silent())


def article(archive: Archive, number: ArticleId) -> ArticleRecord:
    return read.article(archive, number)


def named(archive: Archive, quote: str, number: ArticleId = FIRST) -> Fact:
    record = article(archive, number)
    return next(fact for fact in (*record.facts, *record.rejected) if fact.quote == quote)


def at(fact: Fact) -> FactId:
    assert fact.number is not None
    return fact.number


def told(archive: Archive, number: ArticleId = SECOND) -> list[FactPrecedent]:
    return list(precedents.precedents(archive, number))


def fitting(archive: Archive, number: ArticleId = SECOND) -> list[str]:
    return [one.there.quote for one in told(archive, number) if one.unfit is None]


def states(archive: Archive, number: ArticleId = SECOND) -> dict[str, FactState]:
    record = article(archive, number)
    said = [fact for fact in (*record.facts, *record.rejected) if fact.state is not FactState.MACHINE]
    return {fact.quote: fact.state for fact in said}


def kept(archive: Archive) -> dict[str, object]:
    """All rows but what is derived from others, which is numbered anew."""
    return {table: rows for table, rows in state_of(archive.store).items() if not table.startswith("finding")}


def worked_on(archive: Archive) -> None:
    """One fact accepted, one edited, one rejected and one added on the first version."""
    correct.accept(archive, [at(named(archive, "46座"))], "查过原件")
    figure = named(archive, "9320人").detail
    assert isinstance(figure, Figure)
    correct.edit(archive, at(named(archive, "9320人")), detail=replace(figure, value=9230.0), note="原件作9230")
    correct.reject(archive, [at(named(archive, "31支"))])
    text = article(archive, FIRST).reading.text
    span = Span(text.index("合作社"), text.index("合作社") + 3)
    correct.add(archive, FIRST, FactDraft(span, FactKind.ORGANISATION, OrganisationFact("河边合作社")))


def test_what_was_said_of_the_first_version_is_told_on_the_second(archive: Archive, tmp_path: Path) -> None:
    worked_on(archive)
    assert told(archive, FIRST) == []
    bring(archive, tmp_path, "125")
    found = {one.there.quote: one for one in told(archive)}
    assert {quote: (one.act, one.operator, one.note, one.file_name) for quote, one in found.items()} == {
        "46座": (CorrectionAct.ACCEPT, "王", "查过原件", "page-120.txt"),
        "9320人": (CorrectionAct.EDIT, "王", "原件作9230", "page-120.txt"),
        "31支": (CorrectionAct.REJECT, "王", "", "page-120.txt"),
        "合作社": (CorrectionAct.ADD, "王", "", "page-120.txt"),
    }
    assert states(archive) == {}


def test_following_all_is_one_step_that_is_taken_back_exactly(archive: Archive, tmp_path: Path) -> None:
    worked_on(archive)
    bring(archive, tmp_path, "125")
    before = kept(archive)
    summary = precedents.follow(archive, SECOND)
    assert summary.count == 4
    assert states(archive) == {
        "46座": FactState.ACCEPTED,
        "9320人": FactState.EDITED,
        "31支": FactState.REJECTED,
        "合作社": FactState.ADDED,
    }
    edited = named(archive, "9320人", SECOND)
    assert isinstance(edited.detail, Figure)
    assert edited.detail.value == 9230
    assert edited.decided is not None
    assert edited.decided.note == "原件作9230"
    assert entity_name(named(archive, "合作社", SECOND)) == "河边合作社"
    assert told(archive) == []
    undo.undo(archive)
    assert kept(archive) == before
    assert len(told(archive)) == 4


def test_one_alone_can_be_followed(archive: Archive, tmp_path: Path) -> None:
    worked_on(archive)
    bring(archive, tmp_path, "125")
    one = next(one for one in told(archive) if one.there.quote == "31支")
    assert precedents.follow(archive, SECOND, [one.thread]).count == 1
    assert states(archive) == {"31支": FactState.REJECTED}
    assert sorted(fitting(archive)) == ["46座", "9320人", "合作社"]


def test_what_was_decided_here_stays_and_is_told(archive: Archive, tmp_path: Path) -> None:
    worked_on(archive)
    bring(archive, tmp_path, "125")
    correct.reject(archive, [at(named(archive, "46座", SECOND))])
    correct.reject(archive, [at(named(archive, "31支", SECOND))])
    correct.accept(archive, [at(named(archive, "9320人", SECOND))])
    correct.reset(archive, [at(named(archive, "9320人", SECOND))])
    unfit = {one.there.quote: one.unfit for one in told(archive)}
    assert unfit == {"46座": Unfit.DECIDED, "9320人": Unfit.DECIDED, "合作社": None}
    precedents.follow(archive, SECOND)
    assert states(archive) == {
        "46座": FactState.REJECTED,
        "31支": FactState.REJECTED,
        "合作社": FactState.ADDED,
    }


def test_words_that_are_not_here_or_not_the_same_are_told(archive: Archive, tmp_path: Path) -> None:
    correct.accept(archive, [at(named(archive, "120公里")), at(named(archive, "46座"))])
    bring(archive, tmp_path, "125")
    assert {one.there.quote: one.unfit for one in told(archive)} == {"120公里": Unfit.WORDS, "46座": None}
    assert precedents.follow(archive, SECOND).count == 1


def test_words_that_stand_twice_here_are_left_alone(archive: Archive, tmp_path: Path) -> None:
    correct.accept(archive, [at(named(archive, "214名"))])
    sentence = PAGE[PAGE.index("社员们忙着修枝") :]
    twice = f"{PAGE}\n　　村口还栽下柳树300棵，{sentence}"
    bring(archive, tmp_path, "125", twice)
    assert [one.unfit for one in told(archive)] == [Unfit.WORDS]


def test_what_the_rules_read_otherwise_here_is_not_accepted_unseen(archive: Archive, tmp_path: Path) -> None:
    correct.accept(archive, [at(named(archive, "去年"))])
    figure = named(archive, "46座").detail
    assert isinstance(figure, Figure)
    correct.edit(archive, at(named(archive, "46座")), detail=replace(figure, unit="条"))
    bring(archive, tmp_path, "125", PAGE.replace("2019年", "2020年"))
    assert {one.there.quote: one.unfit for one in told(archive)} == {
        "去年": Unfit.OTHERWISE,
        "46座": Unfit.OTHERWISE,
    }
    assert precedents.follow(archive, SECOND).count == 0


def test_names_that_were_joined_are_joined(archive: Archive, tmp_path: Path) -> None:
    quotes = ("县交通运输局", "县交通局")
    merging.merge(archive, [at(named(archive, quote)) for quote in quotes], name="沭阳县交通运输局")
    bring(archive, tmp_path, "125")
    names = {entity_name(named(archive, quote, SECOND)) for quote in quotes}
    assert len(names) == 2
    assert [(one.act, one.unfit, {*one.names}) for one in told(archive)] == [(CorrectionAct.JOIN, None, names)]
    precedents.follow(archive, SECOND)
    assert {entity_name(named(archive, quote, SECOND)) for quote in quotes} == {"沭阳县交通运输局"}
    assert told(archive) == []
    undo.undo(archive)
    assert len(told(archive)) == 1


def test_facts_that_were_merged_are_merged(archive: Archive, tmp_path: Path) -> None:
    kept, other = at(named(archive, "214名")), at(named(archive, "58名"))
    merging.merge(archive, [kept, other], keep=kept)
    bring(archive, tmp_path, "125")
    precedents.follow(archive, SECOND)
    assert states(archive) == {"214名": FactState.ACCEPTED, "58名": FactState.REJECTED}
    merged = correct.history(archive, at(named(archive, "58名", SECOND)))[-1]
    standing = named(archive, "214名", SECOND).decided
    assert standing is not None
    assert (merged.act, merged.into) == (CorrectionAct.MERGE, standing.thread)


def test_the_first_version_can_lie_in_the_trash_and_can_be_another_article(archive: Archive, tmp_path: Path) -> None:
    worked_on(archive)
    bring(archive, tmp_path, "125")
    trash.discard(archive, [FIRST])
    assert len(fitting(archive)) == 4
    trash.restore(archive, [FIRST])
    pairs = [ItemId(one) for one in ledger.items(archive, LedgerFilter(LedgerState.ALL, tuple(COPIES)))]
    ledger.judge(archive, pairs, Verdict.DIFFERENT)
    assert told(archive) == []


def test_of_two_versions_the_last_word_counts(archive: Archive, tmp_path: Path) -> None:
    bring(archive, tmp_path, "125")
    correct.reject(archive, [at(named(archive, "46座", FIRST))])
    correct.accept(archive, [at(named(archive, "46座", SECOND))])
    bring(archive, tmp_path, "128")
    found = told(archive, ArticleId(3))
    assert [(one.act, one.file_name) for one in found] == [(CorrectionAct.ACCEPT, "page-125.txt")]
