"""``watch``: folders whose new files the archive takes in."""

from __future__ import annotations

from pathlib import Path

import click

from archive_gui.base.messages import _, one_after_another, render
from archive_gui.base.naming import shown_path
from archive_gui.cli import shapes
from archive_gui.cli.face import Face, Place, archive_option, json_option, opened
from archive_gui.cli.output import print_error, print_json, print_words, progress, wants_json
from archive_gui.cli.program import FAILED
from archive_gui.domain.ingest import FileStatus, ImportReport
from archive_gui.workflows import watch


@click.group("watch", help=_("Import what appears in watched folders."))
def watch_group() -> None:
    """``watch``."""


@watch_group.command("set", help=_("Watch these folders and no others; without any, watch none."))
@archive_option
@click.argument("folders", nargs=-1, type=Place(file_okay=False))
@json_option
@click.pass_obj
def watch_set(face: Face, folder: Path | None, *, folders: tuple[Path, ...], as_json: bool) -> None:
    """``watch set``."""
    with opened(face, folder) as archive:
        watch.set_folders(archive, folders)
        _print([shown_path(path) for path in watch.folders(archive)], as_json=as_json)


@watch_group.command("list", help=_("List the files that can be imported from watched folders."))
@archive_option
@json_option
@click.pass_obj
def watch_list(face: Face, folder: Path | None, *, as_json: bool) -> None:
    """``watch list``."""
    with opened(face, folder) as archive:
        found = watch.pending(archive)
    for problem in found.problems:
        print_error(one_after_another(map(render, problem.messages)))
    _print([shown_path(path) for path in found.files], as_json=as_json)


@watch_group.command("import", help=_("Import them; exit status 1 when any cannot be imported."))
@archive_option
@json_option
@click.pass_obj
def watch_import(face: Face, folder: Path | None, *, as_json: bool) -> int:
    """``watch import``."""
    with opened(face, folder) as archive, progress(_("Importing")) as ticker:
        report = watch.take(archive, ticker) or ImportReport((), 0.0)
    if wants_json(asked=as_json):
        print_json(shapes.imported(report))
    else:
        print_words(_("{count} files imported.").format(count=report.count(FileStatus.IMPORTED)))
    return FAILED if report.count(FileStatus.FAILED) else 0


def _print(paths: list[str], *, as_json: bool) -> None:
    if wants_json(asked=as_json):
        print_json({"paths": paths})
        return
    for path in paths:
        print_words(path)
