"""Starts a face: the window, or the command line when a command is given."""

from __future__ import annotations

import sys
from pathlib import Path

from archive_gui.base import sentences  # noqa: F401 - registers the words behind message codes
from archive_gui.base.logs import start_log
from archive_gui.base.messages import choose_language, speak_for_libraries
from archive_gui.base.settings import load_settings


def main() -> None:
    """Run the command line when there are commands or options, otherwise the window; exits the process."""
    choose_language(load_settings().language)
    arguments = sys.argv[1:]
    if not arguments or _archive(arguments) is not None:
        desktop()
    start_log()
    sys.exit(_command_line(arguments))


def desktop() -> None:
    """Open the window, on the archive named on the command line if there is one; exits the process."""
    from archive_gui.desktop.windows.application import run  # noqa: PLC0415 - Qt costs the command line 0.3 s

    choose_language(load_settings().language)
    start_log()
    sys.exit(run(sys.argv[:1], _archive(sys.argv[1:])))


def _archive(arguments: list[str]) -> Path | None:
    """The archive that is all the command line names, with ``--archive`` before it or not."""
    named = arguments[1:] if arguments[:1] == ["--archive"] else arguments
    if len(named) != 1:
        return None
    folder = Path(named[0].removeprefix("--archive="))
    return folder if (folder / "archive.toml").is_file() else None


def _command_line(arguments: list[str]) -> int:
    speak_for_libraries()  # before click writes down its own help
    from archive_gui.cli.program import run  # noqa: PLC0415 - the window does without it

    return run(arguments, _screenshot)


def _screenshot(folder: Path, picture: Path) -> None:
    from archive_gui.desktop.windows.screenshot import save_screenshot  # noqa: PLC0415 - needs Qt

    save_screenshot(folder, picture)


if __name__ == "__main__":
    main()
