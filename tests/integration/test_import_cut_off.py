"""An import whose program was killed is reported at the next opening, with the files it did not reach."""

from __future__ import annotations

import os
import signal
from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.fixtures.ready_programs import Program

from archive_gui.base import sentences  # noqa: F401 - registers the words behind message codes
from archive_gui.base.progress import Cancelled, Silent
from archive_gui.domain.ingest import FileStatus
from archive_gui.workflows import ingest, keep, reports
from archive_gui.workflows.session import Archive, create_archive, open_archive

FILES = 12
IMPORTER = """
import os, signal, sys
from pathlib import Path
from archive_gui.base.progress import Silent
from archive_gui.workflows import ingest
from archive_gui.workflows.session import open_archive

ingest.BATCH_FILES = 4
archive = open_archive(Path(sys.argv[1]), operator="死")
wanted, batches = int(sys.argv[3]), []

def kill(batch):
    batches.append(batch)
    if len(batches) == wanted:
        os.kill(os.getpid(), signal.SIGKILL)

if not wanted:
    archive.store.add_sources = lambda *_given: os.kill(os.getpid(), signal.SIGKILL)
ingest.import_paths(archive, [Path(sys.argv[2])], Silent(), kill, inline_files=1000)
"""

pytestmark = pytest.mark.skipif(os.name == "nt", reason="there is no SIGKILL on Windows")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An empty archive, closed, beside a folder of texts."""
    (tmp_path / "texts").mkdir()
    for number in range(1, FILES + 1):
        (tmp_path / "texts" / f"{number}.txt").write_text(f"样例村修渠{number}\n\n本村修渠{number}公里。\n", "utf-8")
    create_archive(tmp_path / "archive", name="样本", operator="王").close()
    return tmp_path / "archive"


def _kill_after(folder: Path, batches: int) -> None:
    program = Program(IMPORTER, (str(folder), str(folder.parent / "texts"), str(batches)))
    assert program.ended() == -signal.SIGKILL


def _opened(folder: Path) -> Archive:
    return open_archive(folder, operator="王")


def test_the_next_opening_reports_what_came_in_and_what_was_not_reached(folder: Path) -> None:
    _kill_after(folder, 2)
    archive = _opened(folder)
    (stored,) = archive.cut_off
    assert stored.operator == "死"
    assert stored.report.cancelled
    assert [file.status for file in stored.report.files] == [FileStatus.IMPORTED] * 8 + [FileStatus.SKIPPED] * 4
    assert all(len(file.articles) == 1 for file in stored.report.files[:8])
    left = reports.not_reached(stored.report)
    assert [Path(path).name for path in left] == ["9.txt", "10.txt", "11.txt", "12.txt"]
    words = reports.cut_off_words(stored)
    assert "12" in words
    assert "8" in words
    assert reports.reports(archive) == (stored,)
    assert keep.verify(archive, Silent()).problems == ()
    archive.close()
    archive = _opened(folder)  # it was told
    assert archive.cut_off == ()
    again = ingest.import_paths(archive, [Path(path) for path in left], Silent(), inline_files=1000)
    assert again.count(FileStatus.IMPORTED) == 4
    everything = ingest.import_paths(archive, [folder.parent / "texts"], Silent(), inline_files=1000)
    assert everything.count(FileStatus.DUPLICATE) == FILES
    assert archive.info().sources == FILES
    archive.close()


def test_one_that_was_killed_before_its_first_batch_reached_nothing(folder: Path) -> None:
    _kill_after(folder, 0)
    archive = _opened(folder)
    (stored,) = archive.cut_off
    assert len(reports.not_reached(stored.report)) == FILES
    assert archive.info().sources == 0
    archive.close()


def test_several_are_told_each(folder: Path) -> None:
    _kill_after(folder, 1)
    archive = _opened(folder)
    archive.close()
    _kill_after(folder, 1)
    archive = _opened(folder)
    (stored,) = archive.cut_off
    assert stored.report.count(FileStatus.IMPORTED) == 4
    assert len(reports.reports(archive)) == 2
    archive.close()


def test_an_import_that_ends_is_not_told_of(folder: Path) -> None:
    class Impatient:
        def tick(self, done: int, total: int | None = None, note: str = "") -> None:
            if done == 3:
                raise Cancelled

    archive = _opened(folder)
    assert ingest.import_paths(archive, [folder.parent / "texts"], Impatient(), inline_files=1000).cancelled
    archive.close()
    archive = _opened(folder)
    assert archive.cut_off == ()
    archive.close()


def test_a_second_program_does_not_take_one_under_way_for_one_that_was_cut_off(folder: Path) -> None:
    archive = _opened(folder)
    archive.store.imports.begin(["/样例/一.txt"], datetime.now(UTC))
    beside = _opened(folder)
    assert beside.read_only
    assert beside.cut_off == ()
    beside.close()
    archive.close()
