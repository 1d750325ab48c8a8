"""No export and no report is written over what an archive is made of."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.fixtures.command_line import write_files

from archive_gui.base.progress import Silent
from archive_gui.domain.ingest import ImportReport
from archive_gui.domain.records import ArticleId
from archive_gui.domain.tables import TableFormat
from archive_gui.workflows import deliver, keep, reports, tables
from archive_gui.workflows.ingest import import_paths
from archive_gui.workflows.session import Archive, create_archive
from archive_gui.workflows.writing import TargetInArchive

ONE = [ArticleId(1)]
WAYS: dict[str, Callable[[Archive, Path], object]] = {
    "dossier": lambda archive, path: deliver.export_pdf(archive, ONE, path, Silent()),
    "table": lambda archive, path: tables.export_records(archive, ONE, path, TableFormat.CSV),
    "report": lambda _archive, path: reports.write_report(ImportReport((), 0.0), path),
}


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    made = create_archive(tmp_path / "archive", operator="样本员")
    import_paths(made, write_files(tmp_path / "files", 1), Silent(), inline_files=100)
    return made


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
@pytest.mark.parametrize(
    "place", ["archive.db", "Archive.TOML", "archive.pdf", "originals/x.pdf", "originals/ab/x.pdf", "backups/x.csv"]
)
def test_what_an_archive_is_made_of_is_not_written_over(
    archive: Archive, way: Callable[[Archive, Path], object], place: str
) -> None:
    before = {path: path.stat().st_size for path in archive.folder.rglob("*")}
    with pytest.raises(TargetInArchive) as told:
        way(archive, archive.folder / place)
    assert told.value.message.code == "export.in_archive"
    assert {path: path.stat().st_size for path in archive.folder.rglob("*")} == before
    assert keep.verify(archive, Silent()).ok
    archive.close()


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
def test_another_archive_and_a_link_to_one_are_as_safe(
    archive: Archive, tmp_path: Path, way: Callable[[Archive, Path], object]
) -> None:
    create_archive(tmp_path / "other", operator="样本员").close()
    (tmp_path / "link.pdf").symlink_to(tmp_path / "other" / "archive.db")
    for path in (tmp_path / "other" / "archive.db", tmp_path / "link.pdf"):
        with pytest.raises(TargetInArchive):
            way(archive, path)
    archive.close()


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
def test_beside_its_parts_a_file_can_stand(archive: Archive, way: Callable[[Archive, Path], object]) -> None:
    (archive.folder / "out").mkdir()
    for place in ("x.pdf", "out/archive.pdf"):
        way(archive, archive.folder / place)
        assert (archive.folder / place).stat().st_size
    assert keep.verify(archive, Silent()).ok
    archive.close()
