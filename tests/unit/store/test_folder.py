"""The archive's settings file, and writing files whole."""

from __future__ import annotations

import tomllib
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive_gui.store.folder import ArchiveFolder, ArchiveSettings, read_settings, write_settings, write_whole

NOW = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> ArchiveFolder:
    return ArchiveFolder(tmp_path_factory.mktemp("archive"))


@given(st.text(st.characters(codec="utf-8")), st.text(st.sampled_from("\"\\\n\t\r\x00\x7f'#=[]字")))
def test_any_name_can_be_written_and_read(folder: ArchiveFolder, name: str, organisation: str) -> None:
    settings = ArchiveSettings(name, "u", NOW, organisation)
    write_settings(folder, settings)
    assert read_settings(folder) == settings
    assert tomllib.loads(folder.settings.read_text("utf-8"))["format"] == 1


def test_a_file_is_written_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "file"
    write_whole(target, b"old")

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("archive_gui.store.folder.os.fsync", full)
    with pytest.raises(OSError, match="No space"):
        write_whole(target, b"new")
    assert target.read_bytes() == b"old"


def test_everything_lies_inside_the_folder(tmp_path: Path) -> None:
    folder = ArchiveFolder(tmp_path)
    inside = (folder.database, folder.originals, folder.index, folder.backups, folder.settings, folder.lock)
    assert {path.parent for path in inside} == {tmp_path}
