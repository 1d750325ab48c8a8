"""A page that comes in again a little changed: what was decided of the first version is told, and can be followed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from archive_gui.base.progress import Silent
from archive_gui.domain.findings import FindingKind
from archive_gui.domain.ledger import COPIES, ItemId, LedgerFilter, LedgerRow, LedgerState, Verdict
from archive_gui.domain.records import ArticleFilter, ArticleId
from archive_gui.workflows import correct, find, ledger, read, trash, undo
from archive_gui.workflows.ingest import import_paths
from archive_gui.workflows.session import Archive, create_archive

PAGE = (
    "集市开张\n\n本报记者 丙丁\n\n　　江苏省沐阳县去年修好样例集市{count}处，沐阳县的社员都来赶集。"
    "村口的路修到了家门前，孩子们上学不再翻山，老人看病也有了卫生室。\n\n"
    "　　今年春天，县里又在河边栽下桃树和梨树，合作社的社员们忙着修枝、施肥，等待秋天的收成。\n"
)


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    made = create_archive(tmp_path / "archive", operator="王")
    yield made
    made.close()


def bring(archive: Archive, folder: Path, count: int) -> None:
    path = folder / f"page-{count}.txt"
    path.write_text(PAGE.format(count=count), "utf-8")
    import_paths(archive, [path], Silent())


def doubts(archive: Archive) -> list[LedgerRow]:
    """The misreadings, in the order of their pages."""
    wanted = LedgerFilter(LedgerState.ALL, (FindingKind.MISREADING,))
    return sorted(ledger.rows(archive, ledger.items(archive, wanted)), key=lambda row: row.source)


def copy_items(archive: Archive) -> list[ItemId]:
    return [ItemId(one) for one in ledger.items(archive, LedgerFilter(LedgerState.ALL, tuple(COPIES)))]


def test_a_verdict_is_told_of_the_same_thing_in_a_changed_version(archive: Archive, tmp_path: Path) -> None:
    bring(archive, tmp_path, 21)
    first = doubts(archive)[0]
    ledger.judge(archive, [first.id], Verdict.DISMISSED, "报上如此")
    bring(archive, tmp_path, 24)
    _judged, again = doubts(archive)
    assert again.open
    assert again.verdict is None
    told = again.precedent
    assert told is not None
    assert (told.verdict, told.note, told.operator, told.file_name) == (
        Verdict.DISMISSED,
        "报上如此",
        "王",
        "page-21.txt",
    )


def test_following_gives_verdict_note_and_repair_in_one_step(archive: Archive, tmp_path: Path) -> None:
    bring(archive, tmp_path, 21)
    ledger.judge(archive, [doubts(archive)[0].id], Verdict.ADOPTED, "见原报")
    bring(archive, tmp_path, 24)
    _judged, again = doubts(archive)
    ledger.follow(archive, [again.id, *copy_items(archive)])
    followed = ledger.rows(archive, [again.id])[0]
    assert (followed.open, followed.verdict, followed.note) == (False, Verdict.ADOPTED, "见原报")
    assert again.article is not None
    assert "沭阳县" in read.article(archive, again.article).reading.text
    assert all(row.verdict is None for row in ledger.rows(archive, copy_items(archive)))
    undo.undo(archive)
    assert doubts(archive)[1].open
    assert "沭阳县" not in read.article(archive, again.article).reading.text


def test_what_is_undecided_reopened_or_said_of_another_article_is_no_precedent(
    archive: Archive, tmp_path: Path
) -> None:
    bring(archive, tmp_path, 21)
    bring(archive, tmp_path, 24)
    first, again = doubts(archive)
    assert again.precedent is None
    ledger.judge(archive, [first.id], Verdict.UNDECIDED)
    assert doubts(archive)[1].precedent is None
    ledger.judge(archive, [first.id], Verdict.DISMISSED)
    assert doubts(archive)[1].precedent is not None
    ledger.reopen(archive, [first.id])
    assert doubts(archive)[1].precedent is None
    ledger.judge(archive, [first.id], Verdict.DISMISSED)
    ledger.judge(archive, copy_items(archive), Verdict.DIFFERENT)
    assert doubts(archive)[1].precedent is None


def test_copies_tell_on_which_of_them_facts_were_checked(archive: Archive, tmp_path: Path) -> None:
    bring(archive, tmp_path, 21)
    (article,) = find.list_articles(archive, ArticleFilter()).ids
    facts = read.article(archive, ArticleId(article)).facts
    first, last = facts[0].number, facts[-1].number
    assert first is not None
    assert last is not None
    correct.accept(archive, [first])
    correct.reject(archive, [last])
    bring(archive, tmp_path, 24)
    (pair,) = ledger.rows(archive, copy_items(archive))
    assert {piece.article: piece.checked for piece in pair.evidence}[ArticleId(article)] == 2
    assert sorted(piece.checked for piece in pair.evidence) == [0, 2]


def test_the_first_version_can_lie_in_the_trash(archive: Archive, tmp_path: Path) -> None:
    bring(archive, tmp_path, 21)
    first = doubts(archive)[0]
    ledger.judge(archive, [first.id], Verdict.DISMISSED)
    bring(archive, tmp_path, 24)
    assert first.article is not None
    trash.discard(archive, [first.article])
    assert [row.precedent is not None for row in doubts(archive)] == [True]
