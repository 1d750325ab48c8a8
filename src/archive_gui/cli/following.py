"""``fact precedents`` and ``fact follow``: what was said of facts in another version of an article, said here too."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from archive_gui.base.correction_words import act_word, corrected_words, unfit_words
from archive_gui.base.messages import _
from archive_gui.cli import correction_shapes
from archive_gui.cli.errors import CorrectionMissing, CorrectionUnfit
from archive_gui.cli.face import WORDS, Face, archive_option, json_option, opened
from archive_gui.cli.output import print_json, print_table, print_words, wants_json
from archive_gui.workflows import precedents, read

if TYPE_CHECKING:
    from archive_gui.domain.precedents import FactPrecedent

_SHORT = 8
"""Characters of a correction's name that are shown in words; the rest is seldom needed to tell two apart."""
_SHORTEST = 4
"""Characters of a name that must be given, as of an article's."""


@click.command("precedents", help=_("Show what was said of facts in other versions of an article and not in it."))
@archive_option
@click.argument("reference", type=WORDS)
@json_option
@click.pass_obj
def fact_precedents(face: Face, folder: Path | None, *, reference: str, as_json: bool) -> None:
    """``fact precedents``."""
    with opened(face, folder) as archive:
        found = precedents.precedents(archive, read.resolve(archive, reference))
    if wants_json(asked=as_json):
        for one in found:
            print_json(correction_shapes.precedent(one))
        return
    rows = (
        (
            one.thread[:_SHORT],
            act_word(one.act),
            corrected_words(one) if one.names else correction_shapes.words(one.after or one.there),
            _("fits") if one.unfit is None else unfit_words(one.unfit),
            one.operator,
            f"{one.at_utc:%Y-%m-%d %H:%M}",
            one.note,
            one.file_name,
        )
        for one in found
    )
    heads = (
        _("Correction"),
        _("What is done"),
        _("Fact"),
        _("Here"),
        _("Who"),
        _("When"),
        _("Why"),
        _("Other version"),
    )
    print_table(heads, rows)


@click.command("follow", help=_("Say of an article's facts what was said of them in other versions, as one step."))
@archive_option
@click.argument("reference", type=WORDS)
@click.argument("corrections", nargs=-1, type=WORDS)
@click.option("--all", "everything", is_flag=True, help=_("All corrections that fit."))
@json_option
@click.pass_obj
def fact_follow(
    face: Face,
    folder: Path | None,
    *,
    reference: str,
    corrections: tuple[str, ...],
    everything: bool,
    as_json: bool,
) -> None:
    """``fact follow``."""
    if bool(corrections) is everything:
        raise click.UsageError(_("Name corrections, or give --all."))
    with opened(face, folder) as archive:
        archive.store.require_writable()
        article = read.resolve(archive, reference)
        threads = None if everything else _named(precedents.precedents(archive, article), corrections)
        changed = precedents.follow(archive, article, threads).count or 0
    if wants_json(asked=as_json):
        print_json({"changed": changed})
    else:
        print_words(_("{count} changed.").format(count=changed))


def _named(found: tuple[FactPrecedent, ...], names: tuple[str, ...]) -> set[str]:
    """The threads that are named, in full or by a beginning that no other has."""
    threads = set()
    for name in names:
        wanted = name.strip().lower()
        meant = [one for one in found if len(wanted) >= _SHORTEST and one.thread.startswith(wanted)]
        if len({one.thread for one in meant}) != 1:
            raise CorrectionMissing(reference=name)
        if meant[0].unfit is not None:
            raise CorrectionUnfit(quote=corrected_words(meant[0]), why=unfit_words(meant[0].unfit))
        threads.add(meant[0].thread)
    return threads
