"""``place`` and ``reextract``: the archive's own places, and finding facts anew."""

from __future__ import annotations

from pathlib import Path

import click

from archive_gui.base.fact_words import place_level
from archive_gui.base.messages import _
from archive_gui.cli import correction_shapes, ledger_shapes
from archive_gui.cli.face import WORDS, Face, Place, archive_option, json_option, opened
from archive_gui.cli.output import print_json, print_table, print_words, progress, wants_json
from archive_gui.cli.program import FAILED, INTERRUPTED
from archive_gui.domain.facts import PlaceLevel
from archive_gui.domain.places import PlaceId, UserPlace
from archive_gui.workflows import places, reextract


@click.group("place", help=_("Tell the archive of places that the register does not know."))
def place_group() -> None:
    """``place``."""


@place_group.command("add", help=_("Tell of a place; what names it is behind until reextract is run."))
@archive_option
@click.argument("name", type=WORDS)
@click.option("--level", type=click.Choice([level.value for level in PlaceLevel]), required=True)
@click.option("--code", type=WORDS, help=_("Its division code, where it has one."))
@click.option("--parent", type=WORDS, help=_("The code of the division it lies in."))
@click.option("--any-code", is_flag=True, help=_("Keep a place's code that no register has."))
@click.option("--full-name", type=WORDS, help=_("Its name from the province down."))
@json_option
@click.pass_obj
def place_add(
    face: Face,
    folder: Path | None,
    *,
    name: str,
    level: str,
    code: str | None,
    parent: str | None,
    full_name: str | None,
    any_code: bool,
    as_json: bool,
) -> None:
    """``place add``."""
    with opened(face, folder) as archive:
        archive.store.require_writable()
        if not any_code:
            places.require_known_code(archive, code)
        changed = places.add(archive, UserPlace(name, PlaceLevel(level), code, parent, full_name)).count
        behind = reextract.needs_rerun(archive)
    if wants_json(asked=as_json):
        print_json({"changed": changed, "behind": behind})
    else:
        print_words(_("Added. {count} sources are to be extracted anew.").format(count=behind))


@place_group.command("list", help=_("List the archive's own places, one a line."))
@archive_option
@json_option
@click.pass_obj
def place_list(face: Face, folder: Path | None, *, as_json: bool) -> None:
    """``place list``."""
    with opened(face, folder) as archive:
        known = places.places(archive)
    if wants_json(asked=as_json):
        for one in known:
            print_json(correction_shapes.place(one))
        return
    rows = (
        (one.id, one.place.name, place_level(one.place.level), one.place.code or "", one.place.full_name or "")
        for one in known
    )
    print_table((_("Number"), _("Name"), _("Level"), _("Code"), _("Full name")), rows)


@place_group.command("remove", help=_("Forget places."))
@archive_option
@click.argument("numbers", nargs=-1, required=True, type=int)
@json_option
@click.pass_obj
def place_remove(face: Face, folder: Path | None, *, numbers: tuple[int, ...], as_json: bool) -> None:
    """``place remove``."""
    with opened(face, folder) as archive:
        changed = places.remove(archive, [PlaceId(number) for number in dict.fromkeys(numbers)]).count
        behind = reextract.needs_rerun(archive)
    if wants_json(asked=as_json):
        print_json({"changed": changed, "behind": behind})
    else:
        print_words(_("Removed. {count} sources are to be extracted anew.").format(count=behind))


@click.command("reextract", help=_("Find facts anew where the rules have changed; corrections and verdicts stay."))
@archive_option
@click.option("--all", "everything", is_flag=True, help=_("In all sources, also where the rules are the same."))
@click.option("--report", type=Place(dir_okay=False), help=_("Write what changed to this file (.csv, .txt)."))
@json_option
@click.pass_obj
def reextract_(face: Face, folder: Path | None, *, everything: bool, report: Path | None, as_json: bool) -> int:
    """``reextract``."""
    with opened(face, folder) as archive, progress(_("Finding facts anew")) as ticker:
        found = reextract.reextract(archive, ticker, everything=everything)
    if report is not None:
        reextract.write_report(found, report)
    if wants_json(asked=as_json):
        print_json(ledger_shapes.made_anew(found))
    else:
        print_words(reextract.summary_words(found))
    if found.cancelled:
        return INTERRUPTED
    return FAILED if found.failed else 0
