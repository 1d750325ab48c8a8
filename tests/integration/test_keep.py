from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.fixtures.command_line import write_files

from archive_gui.base.progress import Silent
from archive_gui.search.errors import IndexDamaged
from archive_gui.workflows import find, keep
from archive_gui.workflows.ingest import import_paths
from archive_gui.workflows.session import Archive, create_archive, open_archive

FILES = 6


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    made = create_archive(tmp_path / "archive", operator="样本员")
    import_paths(made, write_files(tmp_path / "files", FILES), Silent(), inline_files=FILES)
    yield made
    made.close()


def total(archive: Archive) -> int:
    return find.search(archive, "样本稿").total


def test_a_deleted_index_is_caught_up(archive: Archive) -> None:
    archive.close()
    shutil.rmtree(archive.folder / "index")
    again = open_archive(archive.folder, operator="样本员")
    try:
        assert total(again) == 0
        assert keep.behind(again) == FILES
        assert keep.catch_up(again, Silent()) == FILES
        assert keep.behind(again) == 0
        assert total(again) == FILES
        assert keep.catch_up(again, Silent()) == 0
    finally:
        again.close()


def test_only_what_changed_is_indexed_again(archive: Archive) -> None:
    archive.store.trash([1])
    tag = archive.store.create_tag("重点")[1]
    archive.store.tag_articles([2, 3], tag.id)
    assert keep.behind(archive) == 3
    assert keep.catch_up(archive, Silent()) == 3
    assert total(archive) == FILES - 1
    assert find.search(archive, "重点").total == 2


def test_reindexing_gives_the_same_results(archive: Archive) -> None:
    before = find.search(archive, "样本稿")
    assert keep.reindex(archive, Silent()) == FILES
    assert [hit.id for hit in find.search(archive, "样本稿").hits] == [hit.id for hit in before.hits]


def test_verify_names_a_changed_and_a_missing_original(archive: Archive) -> None:
    assert keep.verify(archive, Silent()).ok
    first, second = (archive.store.original_path(source.id) for source in archive.store.sources()[:2])
    first.chmod(0o600)
    first.write_bytes(b"other")
    second.unlink()
    report = keep.verify(archive, Silent())
    assert not report.ok
    assert sorted(problem.code for problem in report.problems) == ["verify.original_changed", "verify.original_missing"]


def test_a_backup_is_a_whole_database(archive: Archive, tmp_path: Path) -> None:
    copy = keep.backup(archive)
    moved = tmp_path / "moved"
    shutil.copytree(archive.folder, moved, ignore=shutil.ignore_patterns("archive.db*", "*.lock", "index", "lock*"))
    shutil.copy(copy, moved / "archive.db")
    again = open_archive(moved, operator="样本员")
    try:
        keep.catch_up(again, Silent())
        assert total(again) == FILES
        assert keep.verify(again, Silent()).ok
    finally:
        again.close()


def spoil_index(archive: Archive) -> None:
    """Overwrite the middle of every segment, as a failing disk does."""
    for path in (archive.folder / "index").glob("*.grams"):
        path.chmod(0o600)
        with path.open("r+b") as stream:
            stream.seek(path.stat().st_size // 2)
            before = stream.read(64)
            stream.seek(-len(before), os.SEEK_CUR)
            stream.write(bytes(byte ^ 0xFF for byte in before))


def test_verify_names_a_damaged_index_and_rebuilding_mends_it(archive: Archive) -> None:
    assert keep.verify(archive, Silent()).ok
    assert keep.rebuild_if_damaged(archive, Silent()) is None
    spoil_index(archive)
    report = keep.verify(archive, Silent())
    assert {problem.code for problem in report.problems} == {"verify.index"}
    told = keep.rebuild_if_damaged(archive, Silent())
    assert told is not None
    assert told.code == "search.index_damaged"
    assert keep.verify(archive, Silent()).ok
    assert total(archive) == FILES


def test_a_question_to_a_damaged_index_is_asked_again_once_it_is_rebuilt(archive: Archive) -> None:
    asked: list[int] = []
    told: list[str] = []

    def ask() -> int:
        asked.append(1)
        if len(asked) == 1:
            raise IndexDamaged(detail="sample")
        return total(archive)

    found = keep.with_sound_index(archive, ask, Silent(), told=lambda message: told.append(message.code))
    assert found == FILES
    assert told == ["search.index_damaged"]
    assert len(asked) == 2
