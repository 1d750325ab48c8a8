"""Watched folders, the undo of an import, and reports written to files."""

from __future__ import annotations

import csv
import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.fixtures.ledger_archives import filled, state_of

from archive_gui.base.progress import Cancelled, Silent
from archive_gui.domain.ingest import FileStatus
from archive_gui.domain.records import ArticleFilter, ArticleId, Shelf
from archive_gui.workflows import reports, trash, undo, watch, writing
from archive_gui.workflows.ingest import import_paths
from archive_gui.workflows.session import Archive, open_archive


@pytest.fixture
def archive(tmp_path: Path, samples: Path) -> Iterator[Archive]:
    made = filled(tmp_path, samples / "schools_page.txt")
    yield made
    made.close()


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    folder = tmp_path / "收件"
    folder.mkdir()
    return folder


def drop(folder: Path, name: str, data: bytes, *, age_s: float = 60) -> Path:
    path = folder / name
    path.write_bytes(data)
    moment = time.time() - age_s
    os.utime(path, (moment, moment))
    return path


def test_new_files_are_taken_in_once_they_have_settled(archive: Archive, inbox: Path, samples: Path) -> None:
    watch.set_folders(archive, [inbox])
    path = drop(inbox, "新.txt", "样本镇修了新桥，村民都说好。\n".encode())
    writing = drop(inbox, "写.txt", "还没有写完".encode(), age_s=0)
    drop(inbox, "旧.txt", (samples / "schools_page.txt").read_bytes())
    found = watch.pending(archive)
    assert (found.files, found.settling, found.problems) == ((path,), 1, ())
    report = watch.take(archive, Silent())
    assert report is not None
    assert [file.status for file in report.files] == [FileStatus.IMPORTED]
    assert watch.pending(archive, now=time.time() + 60).files == (writing,)


def test_refused_files_are_tried_again_only_when_they_change(archive: Archive, inbox: Path) -> None:
    watch.set_folders(archive, [inbox])
    bad = drop(inbox, "空.txt", b"")
    report = watch.take(archive, Silent())
    assert report is not None
    assert report.files[0].status is FileStatus.FAILED
    assert watch.take(archive, Silent()) is None
    drop(inbox, "空.txt", "现在有字了。\n".encode(), age_s=30)
    assert watch.pending(archive).files == (bad,)


def test_a_copy_and_a_renamed_file_are_no_new_sources(archive: Archive, inbox: Path) -> None:
    watch.set_folders(archive, [inbox])
    text = "样本镇修了新桥，村民都说好。\n".encode()
    first = drop(inbox, "一.txt", text)
    drop(inbox, "二.txt", text)
    report = watch.take(archive, Silent())
    assert report is not None
    assert [file.status for file in report.files] == [FileStatus.IMPORTED, FileStatus.DUPLICATE]
    first.rename(inbox / "三.txt")
    assert watch.pending(archive).files == ()
    assert watch.take(archive, Silent()) is None


def test_a_file_that_goes_away_before_it_is_read_is_not_missed(
    archive: Archive, inbox: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    watch.set_folders(archive, [inbox])
    path = drop(inbox, "新.txt", "样本镇修了新桥。\n".encode())
    found = watch.pending(archive)
    path.unlink()
    monkeypatch.setattr(watch, "pending", lambda _archive: found)
    assert watch.take(archive, Silent()) is None


def test_a_file_that_grows_while_it_is_read_is_looked_at_again(archive: Archive, inbox: Path) -> None:
    path = drop(inbox, "新.txt", "样本镇修了新桥。\n".encode())
    watch.set_folders(archive, [inbox])

    class Growing:
        def tick(self, done: int, total: int | None = None, note: str = "") -> None:
            if done == total:
                drop(inbox, "新.txt", "样本镇修了新桥。\n后来又修了一座。\n".encode(), age_s=30)

    assert watch.take(archive, Growing()) is not None
    assert watch.pending(archive).files == (path,)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_in_a_watched_folder_holds_nothing_up(archive: Archive, inbox: Path) -> None:
    watch.set_folders(archive, [inbox])
    pipe = inbox / "管.txt"
    os.mkfifo(pipe)
    os.utime(pipe, (1, 1))
    report = watch.take(archive, Silent())
    assert report is not None
    assert [message.code for file in report.files for message in file.messages] == ["capture.not_a_file"]


def test_a_file_too_large_is_refused_without_being_read(
    archive: Archive, inbox: Path, samples: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watch, "MAX_BYTES", 10)
    watch.set_folders(archive, [inbox])
    known = drop(inbox, "大.txt", (samples / "schools_page.txt").read_bytes())
    assert watch.pending(archive).files == (known,), "by its bytes it would be known"


def test_times_ahead_of_this_clock_are_waited_for_only_as_far_as_clocks_differ(archive: Archive, inbox: Path) -> None:
    watch.set_folders(archive, [inbox])
    soon = drop(inbox, "近.txt", "样本镇修了新桥。\n".encode(), age_s=-5)
    far = drop(inbox, "远.txt", "样本镇办了新学校。\n".encode(), age_s=-86_400)
    assert watch.pending(archive).files == (far,)
    assert watch.pending(archive).settling == 1
    assert soon in watch.pending(archive, now=time.time() + 10).files


def test_what_was_cancelled_waits_on(archive: Archive, inbox: Path) -> None:
    class Stopping:
        def tick(self, done: int, total: int | None = None, note: str = "") -> None:
            raise Cancelled

    watch.set_folders(archive, [inbox])
    path = drop(inbox, "新.txt", "样本镇修了新桥。\n".encode())
    report = watch.take(archive, Stopping())
    assert report is not None
    assert report.cancelled
    assert watch.pending(archive).files == (path,)


def test_folders_are_remembered_and_a_missing_one_is_told(archive: Archive, tmp_path: Path) -> None:
    gone = tmp_path / '拔掉的"盘\\'
    watch.set_folders(archive, [gone])
    archive.close()
    again = open_archive(archive.folder, operator="李")
    assert watch.folders(again) == (gone,)
    assert watch.pending(again).problems[0].messages[0].code == "watch.folder_missing"
    again.close()


def test_what_lies_in_the_trash_is_not_brought_back_by_a_watched_folder(
    archive: Archive, inbox: Path, samples: Path
) -> None:
    watch.set_folders(archive, [inbox])
    drop(inbox, "旧.txt", (samples / "schools_page.txt").read_bytes())
    trash.discard(archive, [ArticleId(number) for number in range(1, 6)])
    assert watch.pending(archive).files == ()


def test_an_import_is_undone_in_one_step_and_comes_back(archive: Archive, samples: Path) -> None:
    import_paths(archive, [samples / "bus_line_columns.txt", samples / "harvest_web.txt"], Silent(), inline_files=2)
    before = state_of(archive.store)
    last = reports.reports(archive)[0]
    summary = undo.undo_import(archive, last.id)
    assert (summary.count, summary.step.code) == (2, "step.import_undone")
    assert sorted(archive.store.article_ids(ArticleFilter(shelf=Shelf.TRASH))) == [6, 7]
    assert len(archive.index.held()[0]) == 5
    undo.undo(archive)
    assert state_of(archive.store) == before
    undo.redo(archive)
    assert sorted(archive.store.article_ids(ArticleFilter(shelf=Shelf.TRASH))) == [6, 7]


def test_importing_what_was_undone_brings_it_back(archive: Archive, samples: Path) -> None:
    undo.undo_import(archive, reports.reports(archive)[0].id)
    assert archive.info().articles == 0
    report = import_paths(archive, [samples / "schools_page.txt"], Silent(), inline_files=1)
    assert [(file.status, file.articles) for file in report.files] == [(FileStatus.IMPORTED, (1, 2, 3, 4, 5))]
    assert archive.info().articles == 5
    assert len(archive.index.held()[0]) == 5
    undo.undo(archive)
    assert archive.info().articles == 0


def test_a_report_is_written_as_a_table_and_as_text(archive: Archive, tmp_path: Path) -> None:
    bad = drop(tmp_path, "=空.txt", b"")
    report = import_paths(archive, [bad], Silent(), inline_files=1)
    table, words = tmp_path / "报告.csv", tmp_path / "报告.txt"
    reports.write_report(report, table)
    reports.write_report(report, words)
    with table.open(encoding="utf-8-sig", newline="") as stream:
        head, row = csv.reader(stream)
    assert len(head) == len(row) == 4
    assert row[0].endswith("=空.txt")
    assert "=空.txt" in words.read_text("utf-8")
    assert not list(tmp_path.glob("*.part"))
    with pytest.raises(writing.ReportUnwritable):
        reports.write_report(report, tmp_path / "没有" / "报告.csv")
