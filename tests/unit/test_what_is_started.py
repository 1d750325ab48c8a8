"""Which face a command line starts."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from archive_gui import __main__ as start
from archive_gui.desktop.windows import screenshot

open_window = start.desktop


class Started(Exception):
    """The window was to open."""


@pytest.fixture(autouse=True)
def faces(monkeypatch: pytest.MonkeyPatch) -> None:
    def window() -> None:
        raise Started

    monkeypatch.setattr(start, "desktop", window)
    monkeypatch.setattr(start, "start_log", lambda: None)
    monkeypatch.setattr(start, "_command_line", len)


@pytest.fixture
def archive(tmp_path: Path) -> str:
    (tmp_path / "archive.toml").touch()
    return str(tmp_path)


def started(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> int | None:
    """How many arguments the command line got; None where the window opens."""
    monkeypatch.setattr(sys, "argv", ["archive-gui", *arguments])
    with pytest.raises((Started, SystemExit)) as end:
        start.main()
    return int(str(end.value.code)) if isinstance(end.value, SystemExit) else None


def test_no_command_opens_the_window_on_the_archive_named(monkeypatch: pytest.MonkeyPatch, archive: str) -> None:
    for arguments in ((), (archive,), ("--archive", archive), (f"--archive={archive}",)):
        assert started(monkeypatch, *arguments) is None


def test_a_folder_dropped_on_the_program_opens_the_window_which_says_what_it_is_not(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "list").mkdir()
    assert started(monkeypatch, str(tmp_path / "list")) is None
    monkeypatch.chdir(tmp_path)
    assert started(monkeypatch, "list") == 1


def test_a_command_or_what_is_no_archive_goes_to_the_command_line(
    monkeypatch: pytest.MonkeyPatch, archive: str, tmp_path: Path
) -> None:
    for arguments in (("--archive", archive, "list"), ("--archive", str(tmp_path / "none")), ("--version",)):
        assert started(monkeypatch, *arguments) == len(arguments)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a screen")
def test_without_a_screen_no_window_is_tried_and_a_sentence_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "argv", ["archive-gui"])
    with pytest.raises(SystemExit) as end:
        open_window()
    assert "archive-gui --help" in str(end.value.code)
    assert "\n" not in str(end.value.code)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a screen")
def test_a_picture_of_the_window_needs_no_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.setenv(name, "")  # so that it is put back as it was
        monkeypatch.delenv(name)
    drawn: list[str | None] = []
    monkeypatch.setattr(
        screenshot, "save_screenshot", lambda _folder, _picture: drawn.append(os.environ.get("QT_QPA_PLATFORM"))
    )
    start._screenshot(Path("archive"), Path("x.png"))
    assert drawn == ["offscreen"]
