"""An inbox of every kind of file, sound, damaged and hostile: what is sound comes in, the rest costs a sentence."""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterator
from pathlib import Path

import pytest
from benchmarks.inbox import CHROME, Fate, Sample, inbox, kinds, write

from archive_gui.base.messages import render
from archive_gui.base.progress import Cancelled, Silent
from archive_gui.domain.ingest import FileReport, FileStatus, ImportReport
from archive_gui.domain.records import ArticleFilter, ArticleId
from archive_gui.workflows import read, reports, undo
from archive_gui.workflows.ingest import import_paths
from archive_gui.workflows.preview import PreviewStatus, preview
from archive_gui.workflows.session import Archive, create_archive


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    made = create_archive(tmp_path / "archive", operator="样本员")
    yield made
    made.close()


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where temporary files go meanwhile."""
    folder = tmp_path / "tmp"
    folder.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(folder))
    return folder


class Stopping:
    """Cancels when so many sources are done."""

    def __init__(self, after: int) -> None:
        self.after = after

    def tick(self, done: int, total: int | None = None, note: str = "") -> None:
        if done >= self.after:
            raise Cancelled


def by_name(report: ImportReport, folder: Path) -> dict[str, list[FileReport]]:
    found: dict[str, list[FileReport]] = {}
    for file in report.files:
        found.setdefault(Path(file.path).relative_to(folder).parts[0], []).append(file)
    return found


def texts(archive: Archive, folder: Path) -> dict[str, str]:
    """What was read of each file."""
    found: dict[str, str] = {}
    for number in archive.store.article_ids(ArticleFilter()):
        record = read.article(archive, ArticleId(number))
        name = Path(record.source.original_path).relative_to(folder).parts[0]
        found[name] = found.get(name, "") + record.reading.text
    return found


def test_an_inbox_of_every_kind_of_file(archive: Archive, tmp_path: Path, temporary: Path) -> None:
    folder = tmp_path / "inbox"
    samples = write(inbox(len(kinds()), endless=False), folder)
    shown = preview(archive, [folder], Silent())
    assert len(shown.files) + len(shown.passed) == len(samples)
    assert archive.info().sources == 0
    refused = {file.file_name for file in shown.files if file.status is PreviewStatus.REFUSED}
    assert {sample.name for sample in samples if sample.fate is Fate.REFUSED} <= refused

    half = import_paths(archive, [folder], Stopping(20))
    assert half.cancelled
    assert 0 < half.count(FileStatus.IMPORTED) <= 20
    whole = import_paths(archive, [folder], Silent())
    assert [one.report.cancelled for one in reports.reports(archive)] == [False, True]

    lines, found = by_name(whole, folder), texts(archive, folder)
    for sample in samples:
        assert_fate(sample, lines[sample.name], found.get(sample.name, ""))
    assert archive.store.verify(Silent()).ok
    assert list(temporary.iterdir()) == []
    assert multiprocessing.active_children() == []

    reports.write_report(whole, tmp_path / "报告.csv")
    assert (tmp_path / "报告.csv").read_text("utf-8-sig").count("\n") == len(whole.files) + 1
    for one in reports.reports(archive):
        undo.undo_import(archive, one.id)
    assert archive.info().articles == 0


def assert_fate(sample: Sample, lines: list[FileReport], text: str) -> None:
    """Each file became what it had to, and what did not come in was told in words."""
    assert [mark for mark in sample.marks if mark not in text] == [], sample.name
    assert [words for words in CHROME if words in text] == [], sample.name
    came_in = [line.status in {FileStatus.IMPORTED, FileStatus.DUPLICATE} for line in lines]
    match sample.fate:
        case Fate.IN:
            assert all(came_in), sample.name
        case Fate.PART:
            assert set(came_in) == {True, False}, sample.name
        case Fate.REFUSED | Fate.PASSED:
            assert not any(came_in), sample.name
    for line, fine in zip(lines, came_in, strict=True):
        assert fine or all(render(message) for message in line.messages), sample.name
        assert fine or line.messages, sample.name
        assert all(message.code != "ingest.stage_failed" for message in line.messages), sample.name
