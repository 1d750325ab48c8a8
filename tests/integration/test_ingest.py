from __future__ import annotations

import codecs
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.fixtures.command_line import BODY, write_files

from archive_gui.base.messages import render
from archive_gui.base.progress import Cancelled, Silent
from archive_gui.domain.changes import ChangeSummary
from archive_gui.domain.ingest import FileStatus, ImportReport
from archive_gui.domain.records import ArticleFilter
from archive_gui.store.errors import ArchiveLocked
from archive_gui.workflows import find, ingest, keep, outcomes, read
from archive_gui.workflows.ingest import BATCH_FILES, collect, import_paths, import_text
from archive_gui.workflows.inspect import process
from archive_gui.workflows.session import Archive, create_archive, open_archive

INLINE = 1000


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    made = create_archive(tmp_path / "archive", operator="样本员")
    yield made
    made.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "files"
    made.mkdir()
    return made


def statuses(report: ImportReport) -> dict[str, str]:
    return {Path(file.path).name: file.status.value for file in report.files}


def codes(report: ImportReport) -> dict[str, list[str]]:
    return {Path(file.path).name: [message.code for message in file.messages] for file in report.files}


def count(archive: Archive, words: str) -> int:
    return find.search(archive, words).total


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [
        ("utf-8", b""), ("utf-8", codecs.BOM_UTF8), ("gb18030", b""), ("gbk", b""),
        ("utf-16-le", b""), ("utf-16-be", b""), ("utf-16-le", codecs.BOM_UTF16_LE), ("utf-16-be", codecs.BOM_UTF16_BE),
    ],
)  # fmt: skip
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_every_encoding_and_line_end_gives_the_same_article(
    folder: Path, encoding: str, mark: bytes, line_end: str
) -> None:
    path = folder / "稿.txt"
    path.write_bytes(mark + (BODY * 3).replace("\n", line_end).encode(encoding))
    plain = folder / "明文.txt"
    plain.write_text(BODY * 3, "utf-8")
    (_, wanted), (_, found) = outcomes.outcomes([plain, path], lambda: None, inline_files=INLINE)
    assert wanted.processed is not None
    assert found.processed is not None
    assert [article.reading.text for article in found.processed.articles] == [
        article.reading.text for article in wanted.processed.articles
    ]


def test_big5_is_read(folder: Path, archive: Archive) -> None:
    path = folder / "繁.txt"
    path.write_bytes(("縣政府今年新建國民小學三所，群眾都說很好。臺灣地區的記者報導。\n" * 8).encode("big5"))
    report = import_paths(archive, [path], Silent(), inline_files=INLINE)
    assert report.files[0].status is FileStatus.IMPORTED
    assert count(archive, "國民小學") == count(archive, "国民小学") == 1


def test_whatever_a_file_is_it_costs_one_sentence_and_stops_nothing(archive: Archive, folder: Path) -> None:
    def put(name: str, data: bytes) -> None:
        (folder / name).write_bytes(data)

    put("good.txt", BODY.encode())
    put("empty.txt", b"")
    put("blank.txt", b" \n\t\r\n")
    put("mark.txt", codecs.BOM_UTF8)
    put("binary.txt", bytes(range(256)) * 40)
    put("zeros.txt", b"\0" * 5000)
    put("picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(500))
    with (folder / "huge.txt").open("wb") as stream:
        stream.truncate(200 * 1024 * 1024)
    put("table.xls", b"x")
    put(".hidden.txt", BODY.encode())
    put("UPPER.TXT", ("大写" + BODY).encode())
    bad = ("empty", "blank", "mark", "binary", "zeros", "picture", "huge")
    wanted = {"good.txt": "imported", "UPPER.TXT": "imported", "table.xls": "skipped"}
    wanted |= {f"{name}.txt": "failed" for name in bad}
    report = import_paths(archive, [folder], Silent(), inline_files=INLINE)
    assert statuses(report) == wanted
    found = codes(report)
    assert found["huge.txt"] == ["capture.too_large"]
    assert found["binary.txt"] == found["zeros.txt"] == ["capture.binary"]
    assert found["empty.txt"] == found["blank.txt"] == found["mark.txt"] == ["capture.empty"]
    for file in report.files:
        assert len(file.messages) == (file.status is not FileStatus.IMPORTED)
        assert all(render(message) != message.code for message in file.messages)
    assert archive.store.imports.reports(1)[0].report == report


@pytest.mark.skipif(sys.platform == "win32", reason="links and pipes of this kind are Unix's")
def test_links_pipes_and_circles_neither_hang_nor_hide(archive: Archive, folder: Path) -> None:
    (folder / "good.txt").write_text(BODY, "utf-8")
    (folder / "link.txt").symlink_to("good.txt")
    (folder / "broken.txt").symlink_to("nowhere")
    (folder / "first.txt").symlink_to("second.txt")
    (folder / "second.txt").symlink_to("first.txt")
    (folder / "circle").symlink_to(".")
    os.mkfifo(folder / "pipe.txt")
    (folder / "folder.txt").mkdir()
    (folder / "folder.txt" / "inside.txt").write_text("里面" + BODY, "utf-8")
    report = import_paths(archive, [folder], Silent(), inline_files=INLINE)
    assert statuses(report) == {
        "good.txt": "imported", "link.txt": "duplicate", "broken.txt": "failed", "first.txt": "failed",
        "second.txt": "failed", "circle": "skipped", "pipe.txt": "failed", "inside.txt": "imported",
    }  # fmt: skip
    assert codes(report)["pipe.txt"] == ["capture.not_a_file"]
    assert codes(report)["circle"] == ["ingest.link_skipped"]
    assert collect([Path("/dev/null")])[0] == (Path("/dev/null"),)
    assert codes(import_paths(archive, [Path("/dev/null")], Silent(), inline_files=INLINE)) == {
        "null": ["capture.not_a_file"]
    }


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_what_the_system_refuses_is_said(archive: Archive, folder: Path) -> None:
    (folder / "refused.txt").write_text(BODY, "utf-8")
    (folder / "refused.txt").chmod(0)
    (folder / "closed").mkdir(mode=0)
    report = import_paths(archive, [folder], Silent(), inline_files=INLINE)
    (folder / "closed").chmod(0o700)
    assert codes(report) == {"refused.txt": ["capture.unreadable"], "closed": ["ingest.folder_unreadable"]}


def test_the_same_bytes_are_taken_once(archive: Archive, folder: Path) -> None:
    first, copy = folder / "甲.txt", folder / "乙.txt"
    first.write_text(BODY, "utf-8")
    copy.write_text(BODY, "utf-8")
    report = import_paths(archive, [first, first, copy], Silent(), inline_files=INLINE)
    assert [file.status.value for file in report.files] == ["imported", "duplicate", "duplicate"]
    assert "甲.txt" in render(report.files[2].messages[0])
    again = import_paths(archive, [copy], Silent(), inline_files=INLINE)
    assert again.files[0].status is FileStatus.DUPLICATE
    assert archive.info().sources == 1


@pytest.mark.parametrize("loss", ["missing", "damaged"])
def test_an_original_that_was_lost_comes_back_with_its_bytes(archive: Archive, folder: Path, loss: str) -> None:
    file = folder / "甲.txt"
    file.write_text(BODY, "utf-8")
    import_paths(archive, [file], Silent(), inline_files=INLINE)
    original = archive.store.original_path(archive.store.sources()[0].id)
    original.chmod(0o600)
    if loss == "missing":
        original.unlink()
    else:
        original.write_bytes(b"other")
    report = import_paths(archive, [file], Silent(), inline_files=INLINE)
    assert report.files[0].status is FileStatus.DUPLICATE
    assert codes(report)["甲.txt"] == ["ingest.duplicate", "ingest.original_put_back"]
    assert original.read_bytes() == file.read_bytes()
    assert keep.verify(archive, Silent()).ok
    again = import_paths(archive, [file], Silent(), inline_files=INLINE)
    assert codes(again)["甲.txt"] == ["ingest.duplicate"]


def test_a_folder_without_anything_to_read_is_said(archive: Archive, folder: Path) -> None:
    assert codes(import_paths(archive, [folder], Silent())) == {"files": ["ingest.nothing_found"]}


def test_files_vanishing_between_choice_and_reading_are_said(archive: Archive, folder: Path) -> None:
    paths = write_files(folder, 3)
    files, _ = collect([folder])
    paths[1].unlink()
    report = import_paths(archive, files, Silent(), inline_files=INLINE)
    assert [file.status.value for file in report.files] == ["imported", "failed", "imported"]
    assert codes(report)[paths[1].name] == ["capture.vanished"]


def test_a_bug_on_one_file_is_reported_and_recorded_and_loses_no_other(
    archive: Archive, folder: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    paths = write_files(folder, 5)
    bad = paths[2].name
    monkeypatch.setattr(
        "archive_gui.workflows.outcomes.process",
        lambda data, name, path, places: 1 // 0 if name == bad else process(data, name, path, places),
    )
    report = import_paths(archive, paths, Silent(), inline_files=INLINE)
    assert [file.status.value for file in report.files] == ["imported", "imported", "failed", "imported", "imported"]
    assert codes(report)[paths[2].name] == ["ingest.stage_failed"]
    (record,) = [record for record in caplog.records if record.levelname == "ERROR"]
    assert record.exc_info is not None
    assert record.exc_info[0] is ZeroDivisionError
    assert keep.verify(archive, Silent()).ok


class StopAfter:
    """Cancels once ``files`` are done."""

    def __init__(self, files: int) -> None:
        self.files = files

    def tick(self, done: int, total: int | None = None, note: str = "") -> None:
        del total, note
        if done >= self.files:
            raise Cancelled


@pytest.mark.parametrize("stop_after", [0, 1, 40])
def test_cancel_keeps_finished_files_and_names_the_others(archive: Archive, folder: Path, stop_after: int) -> None:
    paths = write_files(folder, 50)
    report = import_paths(archive, paths, StopAfter(stop_after), inline_files=INLINE)
    assert report.cancelled
    found = [file.status for file in report.files]
    kept = found.count(FileStatus.IMPORTED)
    assert kept == stop_after
    assert found == [FileStatus.IMPORTED] * kept + [FileStatus.SKIPPED] * (50 - kept)
    assert archive.info().sources == count(archive, "样本稿") == kept


def test_each_batch_can_be_searched_as_soon_as_it_is_told(archive: Archive, folder: Path) -> None:
    seen = []

    def told(summary: ChangeSummary) -> None:
        seen.append((summary.count, count(archive, "样本稿")))

    import_paths(archive, write_files(folder, BATCH_FILES + 5), Silent(), told, inline_files=INLINE)
    assert seen == [(BATCH_FILES, BATCH_FILES), (5, BATCH_FILES + 5)]


def test_pasted_text_becomes_a_source_of_its_own(archive: Archive) -> None:
    report = import_text(archive, BODY + "半个字\ud800", "剪贴")
    assert report.files[0].status is FileStatus.IMPORTED
    assert read.sources(archive)[0].file_name == "剪贴.txt"
    assert import_text(archive, "  \n", "空").files[0].status is FileStatus.FAILED


def test_a_read_only_archive_refuses_before_reading_anything(archive: Archive, folder: Path) -> None:
    reader = open_archive(archive.folder, operator="另一人")
    try:
        with pytest.raises(ArchiveLocked):
            import_paths(reader, write_files(folder, 1), Silent())
        with pytest.raises(ArchiveLocked):
            import_text(reader, BODY, "x")
    finally:
        reader.close()


def test_an_import_is_listed_in_the_order_in_which_people_count_pages(
    archive: Archive, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ingest, "BATCH_FILES", 1)
    for number in (10, 9, 2, 1):
        text = f"样例题名之{number}\n\n样例村修路{number}公里，受益{number}00人。\n"
        (folder / f"第{number}版.txt").write_text(text, "utf-8")
    import_paths(archive, [folder], Silent(), inline_files=9)
    rows = archive.store.rows(list(archive.store.article_ids(ArticleFilter())))
    assert [row.file_name for row in rows] == ["第1版.txt", "第2版.txt", "第9版.txt", "第10版.txt"]
