"""``repair`` and ``compare``: undoing repairs, making sources anew, and where two articles differ."""

from __future__ import annotations

from pathlib import Path

import click

from archive_gui.base.messages import _
from archive_gui.cli import ledger_shapes
from archive_gui.cli.face import WORDS, Face, archive_option, json_option, opened
from archive_gui.cli.output import print_json, print_words, progress, wants_json
from archive_gui.cli.program import FAILED, INTERRUPTED
from archive_gui.domain.editing import anchor_of
from archive_gui.workflows import read, reextract, structure


@click.group("repair", help=_("Undo repairs, and make sources anew with the rules of now."))
def repair_group() -> None:
    """``repair``."""


@repair_group.command("undo", help=_("Undo repairs of an article's source: some by their ids, all of a rule, or all."))
@archive_option
@click.argument("reference", type=WORDS)
@click.argument("repairs", nargs=-1, type=WORDS)
@click.option("--rule", type=WORDS, help=_("All repairs of this rule."))
@click.option("--all", "everything", is_flag=True, help=_("All repairs."))
@json_option
@click.pass_obj
def repair_undo(
    face: Face,
    folder: Path | None,
    *,
    reference: str,
    repairs: tuple[str, ...],
    rule: str | None,
    everything: bool,
    as_json: bool,
) -> None:
    """``repair undo``."""
    if (bool(repairs), rule is not None, everything).count(True) != 1:
        raise click.UsageError(_("Name repairs, or give --rule or --all."))
    with opened(face, folder) as archive:
        archive.store.require_writable()
        source = read.article(archive, read.resolve(archive, reference)).source.id
        if everything:
            summary = structure.decline_everything(archive, source)
        elif rule is not None:
            summary = structure.decline_rule(archive, source, rule)
        else:
            named = [one for one in read.source_text(archive, source).repairs if one.id in repairs]
            unknown = sorted(set(repairs) - {one.id for one in named})
            if unknown:
                raise click.UsageError(_("There is no repair “{name}”.").format(name=unknown[0]))
            summary = structure.decline(archive, source, [anchor_of(one) for one in named])
    if wants_json(asked=as_json):
        print_json({"articles": list(summary.articles)})
    else:
        print_words(_("{count} articles changed.").format(count=len(summary.articles)))


@repair_group.command("rerun", help=_("Make all sources anew with the rules of now; decisions and verdicts stay."))
@archive_option
@json_option
@click.pass_obj
def repair_rerun(face: Face, folder: Path | None, *, as_json: bool) -> int:
    """``repair rerun``."""
    with opened(face, folder) as archive, progress(_("Making anew")) as ticker:
        report = reextract.reextract(archive, ticker, everything=True)
    if wants_json(asked=as_json):
        print_json(ledger_shapes.made_anew(report))
    else:
        words = _("{sources} sources made anew, {changed} of them changed, {failed} failed")
        print_words(words.format(sources=report.sources, changed=report.changed, failed=len(report.failed)))
    if report.cancelled:
        return INTERRUPTED
    return FAILED if report.failed else 0
