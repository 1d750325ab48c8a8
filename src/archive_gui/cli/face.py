"""What all commands share: options, and the archive they are about."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from archive_gui.base.messages import _, render
from archive_gui.base.naming import shown_path
from archive_gui.base.progress import Silent
from archive_gui.base.settings import Settings, load_settings, save_settings
from archive_gui.cli.errors import ArgumentNotText, NoArchive
from archive_gui.cli.output import print_error
from archive_gui.domain.captured import Message

if TYPE_CHECKING:
    from archive_gui.domain.records import ArchiveInfo
    from archive_gui.workflows.session import Archive

log = logging.getLogger(__name__)

Command = TypeVar("Command", bound=Callable[..., Any])
Screenshot = Callable[[Path, Path], None]
"""Saves a picture of the window on the archive in a folder; ``__main__`` hands it in, the faces do not know it."""


@dataclass(slots=True)
class Face:
    """The archive named before the command, and how a picture of the window is taken."""

    archive: Path | None = None
    screenshot: Screenshot | None = None


class _Words(click.ParamType[str]):
    """An argument that is kept or searched for: it must be valid Unicode."""

    name = "text"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The text as it is.

        Raises:
            ArgumentNotText: bytes came that are no UTF-8.
        """
        del param, ctx
        text = str(value)
        valid = os.fsencode(text).decode("utf-8", "backslashreplace")
        if valid != text:
            raise ArgumentNotText(value=valid)
        return text


class Place(click.Path):
    """A file or folder by its name; an empty name is refused, for it would mean the folder one stands in."""

    def __init__(self, *, file_okay: bool = True, dir_okay: bool = True) -> None:
        super().__init__(file_okay=file_okay, dir_okay=dir_okay, path_type=Path)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The path, as click makes it."""
        if not os.fspath(value):
            self.fail(_("the name is empty."), param, ctx)
        return super().convert(value, param, ctx)


WORDS = _Words()


def archive_option(command: Command) -> Command:
    """``--archive FOLDER``."""
    return click.option(
        "--archive",
        "folder",
        type=Place(file_okay=False),
        help=_("The archive's folder; without it, the archive opened last."),
    )(command)


def json_option(command: Command) -> Command:
    """``--json``."""
    return click.option("--json", "as_json", is_flag=True, help=_("Print JSON, also on a terminal."))(command)


def checked_folder(folder: Path) -> Path:
    """The folder, if its name can be kept in settings.

    Raises:
        ArgumentNotText: bytes came that are no UTF-8.
    """
    if shown_path(folder) != str(folder):
        raise ArgumentNotText(value=shown_path(folder))
    return folder


@contextmanager
def opened(face: Face, folder: Path | None) -> Iterator[Archive]:
    """The archive that the command is about, its index caught up, remembered as the one opened last.

    Where it can only be read, standard error says so.
    """
    from archive_gui.workflows import keep  # noqa: PLC0415 - the store and the index take half a second to import
    from archive_gui.workflows.reports import cut_off_words, not_reached  # noqa: PLC0415
    from archive_gui.workflows.session import open_archive  # noqa: PLC0415

    settings = load_settings()
    wanted = folder or face.archive
    if wanted is None:
        if not settings.recent_archives:
            raise NoArchive
        wanted = Path(settings.recent_archives[0])
    archive = open_archive(checked_folder(wanted), operator=settings.operator_name)
    try:
        remember(settings, archive.folder)
        if archive.read_only:
            _tell_read_only(archive.info(), keep.behind(archive))
        else:
            for stored in archive.cut_off:
                print_error(cut_off_words(stored))
                for file in not_reached(stored.report):
                    print_error(f"  {file}")
            keep.catch_up(archive, Silent())
        yield archive
    finally:
        archive.close()


def remember(settings: Settings, folder: Path) -> None:
    """Keep the archive as the one opened last; where the settings cannot be written, the log says so."""
    if settings.recent_archives[:1] == (str(folder),):
        return
    try:
        save_settings(settings.with_archive(folder))
    except OSError:
        log.warning("the settings cannot be written", exc_info=True)


def _tell_read_only(info: ArchiveInfo, behind: int) -> None:
    from archive_gui.domain.records import CopyReason  # noqa: PLC0415 - as in ``opened``

    if info.holder is not None:
        print_error(render(Message("cli.read_only", {"holder": info.holder})))
    elif info.disk_full:
        print_error(_("The archive is open for reading only: no room is left on its disk."))
    else:
        print_error(_("The archive is open for reading only: nothing can be written in its folder."))
    if info.copied is CopyReason.OLDER:
        print_error(_("An older version made the archive: what is read is a copy brought up to date for reading."))
    elif info.copied is CopyReason.UNCLOSED:
        print_error(_("The archive was not closed properly: what is read is a copy put in order for reading."))
    if behind:
        print_error(render(Message("cli.index_behind", {"count": behind})))
