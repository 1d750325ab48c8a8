"""``import``: files and folders into the archive."""

from __future__ import annotations

from pathlib import Path

import click

from archive_gui.base.messages import _, one_after_another
from archive_gui.cli import shapes
from archive_gui.cli.face import Face, Place, archive_option, json_option, opened
from archive_gui.cli.output import print_json, print_table, print_words, progress, wants_json
from archive_gui.cli.program import FAILED, INTERRUPTED
from archive_gui.domain.ingest import FileStatus, ImportReport
from archive_gui.workflows.ingest import import_paths

_INLINE_FILES = 4
"""Read in this process: a worker takes as long to start as four files take to read."""
_LISTED_FILES = 20
"""Beyond this many files a person is shown only those that need attention."""


@click.command("import", help=_("Import files and folders; exit status 1 when any file cannot be imported."))
@archive_option
@click.argument("paths", nargs=-1, required=True, type=Place())
@json_option
@click.pass_obj
def import_(face: Face, folder: Path | None, paths: tuple[Path, ...], *, as_json: bool) -> int:
    """``import``."""
    wanted = [path.absolute() for path in paths]
    with opened(face, folder) as archive, progress(_("Importing")) as ticker:
        report = import_paths(archive, wanted, ticker, inline_files=_INLINE_FILES)
    if wants_json(asked=as_json):
        print_json(shapes.imported(report))
    else:
        _print_report(report)
    if report.cancelled:
        return INTERRUPTED
    return FAILED if report.count(FileStatus.FAILED) else 0


def _print_report(report: ImportReport) -> None:
    files = shapes.imported(report)["files"]
    if len(files) > _LISTED_FILES:
        files = [file for file in files if file["warnings"]]
    rows = (
        (file["status"], file["path"], len(file["articles"]), one_after_another(file["warnings"])) for file in files
    )
    if files:
        print_table((_("Status"), _("File"), _("Articles"), _("Remarks")), rows)
    print_words(
        _("{imported} imported, {duplicate} known already, {skipped} passed over, {failed} failed; {seconds} s").format(
            **{status.value: report.count(status) for status in FileStatus}, seconds=round(report.elapsed_s, 1)
        )
    )
