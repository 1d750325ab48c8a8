"""Archives as a whole: made, checked, indexed anew."""

from __future__ import annotations

from pathlib import Path

import click

from archive_gui.base.messages import _
from archive_gui.base.settings import load_settings
from archive_gui.cli import shapes
from archive_gui.cli.face import WORDS, Face, Place, archive_option, checked_folder, json_option, opened, remember
from archive_gui.cli.output import print_json, print_words, progress, wants_json
from archive_gui.workflows import keep
from archive_gui.workflows.session import create_archive


@click.command(help=_("Make an empty archive in a new folder."))
@archive_option
@click.argument("path", required=False, type=Place(file_okay=False))
@click.option("--name", type=WORDS, help=_("The archive's name; without it, the folder's."))
@json_option
@click.pass_obj
def create(face: Face, folder: Path | None, path: Path | None, name: str | None, *, as_json: bool) -> None:
    """``create``."""
    target = path or folder or face.archive
    if target is None:
        raise click.UsageError(_("Say where: archive-gui create FOLDER"))
    settings = load_settings()
    archive = create_archive(checked_folder(target), name=name, operator=settings.operator_name)
    info = archive.info()
    archive.close()
    remember(settings, archive.folder)
    if wants_json(asked=as_json):
        print_json(shapes.created(info))
    else:
        print_words(_("The archive “{name}” was made in {path}.").format(name=info.name, path=info.path))


@click.command(help=_("Check the archive against itself; exit status 1 when anything is wrong."))
@archive_option
@json_option
@click.pass_obj
def verify(face: Face, folder: Path | None, *, as_json: bool) -> int:
    """``verify``."""
    with opened(face, folder) as archive, progress(_("Verifying")) as ticker:
        report = keep.verify(archive, ticker)
    line = shapes.verified(report)
    if wants_json(asked=as_json):
        print_json(line)
    else:
        for problem in line["problems"]:
            print_words(problem)
        counts = ", ".join(f"{name} {count}" for name, count in line["checked"].items())
        verdict = _("All is well") if report.ok else _("{count} problems").format(count=len(line["problems"]))
        print_words(_("{verdict} ({counts}).").format(verdict=verdict, counts=counts))
    return 0 if report.ok else 1


@click.command(help=_("Build the search index anew."))
@archive_option
@json_option
@click.pass_obj
def reindex(face: Face, folder: Path | None, *, as_json: bool) -> None:
    """``reindex``."""
    with opened(face, folder) as archive, progress(_("Indexing")) as ticker:
        articles = keep.reindex(archive, ticker)
    if wants_json(asked=as_json):
        print_json({"articles": articles})
    else:
        print_words(_("{count} articles indexed.").format(count=articles))
