"""What a preview counts is what the report of the same import counts, and a preview looks for no facts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest

from archive_gui.base.progress import Silent
from archive_gui.domain.ingest import FileStatus
from archive_gui.workflows import outcomes
from archive_gui.workflows.ingest import import_paths
from archive_gui.workflows.preview import PreviewStatus, preview
from archive_gui.workflows.session import Archive, create_archive

TEXT = "样例日报 2019年3月{day}日\n\n样例县修好第{day}座水渠\n\n样例县昨天修好水渠{day}0里，浇地{day}00亩。\n"
BECOMES = {
    PreviewStatus.NEW: FileStatus.IMPORTED,
    PreviewStatus.KNOWN: FileStatus.DUPLICATE,
    PreviewStatus.REFUSED: FileStatus.FAILED,
    PreviewStatus.PASSED: FileStatus.SKIPPED,
}


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    """An archive that has one of the texts already."""
    made = create_archive(tmp_path / "archive", operator="样本员")
    known = tmp_path / "known.txt"
    known.write_text(TEXT.format(day=2), "utf-8")
    import_paths(made, [known], Silent())
    yield made
    made.close()


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    """A container with new, known, empty and unreadable files."""
    path = tmp_path / "bundle.zip"
    with ZipFile(path, "w") as made:
        for day in (1, 2, 3):
            made.writestr(f"pages/{day}.txt", TEXT.format(day=day))
        made.writestr("pages/again.txt", TEXT.format(day=3))
        made.writestr("pages/empty.txt", "")
        made.writestr("pages/program.exe", b"MZ\x00\x01" * 20)
    return path


def test_a_container_is_counted_as_in_the_report(archive: Archive, bundle: Path, tmp_path: Path) -> None:
    plain = tmp_path / "plain.txt"
    plain.write_text(TEXT.format(day=9), "utf-8")
    shown = preview(archive, [bundle, plain], Silent())
    expected = Counter(BECOMES[member] for file in shown.files for member in file.members)
    report = import_paths(archive, [bundle, plain], Silent())
    assert expected == Counter(file.status for file in report.files)
    assert expected[FileStatus.IMPORTED] == 3
    assert sum(len(file.articles) for file in shown.files) == sum(len(file.articles) for file in report.files)


def test_a_preview_looks_for_no_facts(
    archive: Archive, bundle: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = tmp_path / "plain.txt"
    plain.write_text(TEXT.format(day=9), "utf-8")
    monkeypatch.setattr(outcomes, "process", lambda *_given: pytest.fail("facts were looked for"))
    (one,) = preview(archive, [plain], Silent(), inline_files=3).files
    assert [(article.title, article.date.value) for article in one.articles] == [("样例县修好第9座水渠", "2019-03-09")]
