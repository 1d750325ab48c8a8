"""``inspect``: what would be made of files. Knows neither the store nor the index, so that it starts quickly."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import click

from archive_gui.base.ledger_words import kind_word, severity_word
from archive_gui.base.messages import _
from archive_gui.cli import shapes
from archive_gui.cli.face import Place, json_option
from archive_gui.cli.output import print_error, print_json, print_table, print_words, progress, wants_json
from archive_gui.domain.findings import FindingKind, Severity
from archive_gui.workflows.names_model import NamesBy, choose
from archive_gui.workflows.outcomes import outcomes

_INLINE_FILES = 16
"""Read in this process, one after the other; beyond, worker processes are worth their start."""


@click.command("inspect", help=_("Show what would be made of files, storing nothing."))
@click.argument("files", nargs=-1, required=True, type=Place())
@click.option(
    "--names",
    type=click.Choice([names.value for names in NamesBy]),
    help=_("Who finds names: the rules alone, or a model proposes beside them."),
)
@json_option
def inspect_(files: tuple[Path, ...], names: str | None, *, as_json: bool) -> int:
    """``inspect``."""
    if names is not None:
        choose(NamesBy(names))
    failed = False
    done = 0
    with progress(_("Reading")) as ticker:
        coming = outcomes(files, lambda: ticker.tick(done, len(files)), inline_files=_INLINE_FILES)
        with closing(coming):
            for number, outcome in coming:
                if outcome.processed is not None:
                    line = shapes.inspected(outcome.processed)
                else:
                    failed = failed or not outcome.passed_over
                    line = shapes.unreadable(outcome.path, outcome.error)
                    print_error(line["error"])
                if wants_json(asked=as_json):
                    print_json(line)
                elif "error" not in line:
                    _print_inspected(line)
                done = number + (outcome.place == outcome.count)
    return 1 if failed else 0


def _print_inspected(line: shapes.Json) -> None:
    print_words(line["source"]["path"])
    rows = (
        (article["id"], article["title"], article["date"]["value"], len(article["parts"]), len(article["facts"]))
        for article in line["articles"]
    )
    print_table((_("Article"), _("Title"), _("Date"), _("Parts"), _("Facts")), rows)
    doubts = [finding for finding in line["findings"] if finding["severity"] != Severity.INFO]
    if doubts:
        cells = (
            (kind_word(FindingKind(one["kind"])), severity_word(Severity(one["severity"])), one["message"])
            for one in doubts
        )
        print_table((_("Kind"), _("Severity"), _("Doubt")), cells)
    print_words(
        _("{repairs} repairs, {aside} passages set aside").format(
            repairs=len(line["repairs"]), aside=len(line["set_aside"])
        )
    )
