from __future__ import annotations

from pathlib import Path

import pytest

from archive_gui.base.settings import MAX_RECENT, Settings, load_settings, save_settings


def test_settings_come_back_as_they_were_saved(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    settings = Settings(operator="李档", organisation="样本档案馆", language="zh_CN", recent_archives=("/a", "/b"))
    save_settings(settings, path)
    assert load_settings(path) == settings


@pytest.mark.parametrize("content", ["", "[]", "{", '{"operator": 7, "unknown": true, "recent_archives": "x"}'])
def test_a_damaged_file_gives_the_defaults(tmp_path: Path, content: str) -> None:
    path = tmp_path / "settings.json"
    path.write_text(content, "utf-8")
    assert load_settings(path) == Settings()


def test_the_archive_opened_last_stands_first_and_once() -> None:
    settings = Settings()
    for number in range(MAX_RECENT + 5):
        settings = settings.with_archive(Path(f"/archive-{number}"))
    settings = settings.with_archive(Path("/archive-9"))
    assert settings.recent_archives[0] == str(Path("/archive-9"))
    assert len(settings.recent_archives) == len(set(settings.recent_archives)) == MAX_RECENT


def test_saving_leaves_no_scrap_behind(tmp_path: Path) -> None:
    save_settings(Settings(operator="甲"), tmp_path / "settings.json")
    save_settings(Settings(operator="乙"), tmp_path / "settings.json")
    assert [path.name for path in tmp_path.glob("*") if path.is_file()] == ["settings.json"]
