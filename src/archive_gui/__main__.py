"""Starts a face: the window, or the command line when a command is given."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from archive_gui.base import sentences  # noqa: F401 - registers the words behind message codes
from archive_gui.base.logs import start_log
from archive_gui.base.messages import choose_language, render, speak_for_libraries
from archive_gui.base.settings import load_settings
from archive_gui.domain.captured import Message


def main() -> None:
    """Run the command line when there are commands or options, otherwise the window; exits the process."""
    choose_language(load_settings().language)
    arguments = sys.argv[1:]
    if not arguments or _archive(arguments) is not None:
        desktop()
    start_log()
    sys.exit(_command_line(arguments))


def desktop() -> None:
    """Open the window, on the archive named on the command line if there is one; exits the process.

    Where no window can be seen, a sentence says so: Qt would end the process by itself, with words of its own.
    """
    choose_language(load_settings().language)
    if not _has_screen():
        sys.exit(render(Message("cli.no_screen")))
    from archive_gui.desktop.windows.application import run  # noqa: PLC0415 - Qt costs the command line 0.3 s

    start_log()
    sys.exit(run(sys.argv[:1], _archive(sys.argv[1:])))


def _archive(arguments: list[str]) -> Path | None:
    """The archive that is all the command line names, with ``--archive`` before it or not.

    A folder by its whole path, as file managers give it, is no command: where it is no archive the window says so.
    """
    named = arguments[1:] if arguments[:1] == ["--archive"] else arguments
    if len(named) != 1:
        return None
    folder = Path(named[0].removeprefix("--archive="))
    return folder if (folder / "archive.toml").is_file() or (folder.is_absolute() and folder.is_dir()) else None


def _command_line(arguments: list[str]) -> int:
    speak_for_libraries()  # before click writes down its own help
    from archive_gui.cli.program import run  # noqa: PLC0415 - the window does without it

    return run(arguments, _screenshot)


def _has_screen() -> bool:
    """Whether a window could be drawn: on Linux Qt wants a display, or to be told to draw without one."""
    return sys.platform != "linux" or any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")))


def _screenshot(folder: Path, picture: Path) -> None:
    if not _has_screen():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from archive_gui.desktop.windows.screenshot import save_screenshot  # noqa: PLC0415 - needs Qt

    save_screenshot(folder, picture)


if __name__ == "__main__":
    main()
