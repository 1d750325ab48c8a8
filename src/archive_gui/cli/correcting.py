"""``fact``: accepting, correcting, rejecting, adding and merging facts."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import click

from archive_gui.base.correction_words import act_word, state_word
from archive_gui.base.fact_words import kind_name
from archive_gui.base.messages import _
from archive_gui.cli import correction_shapes
from archive_gui.cli.face import WORDS, Face, archive_option, json_option, opened
from archive_gui.cli.fact_fields import field_values
from archive_gui.cli.following import fact_follow, fact_precedents
from archive_gui.cli.output import print_json, print_table, print_words, wants_json
from archive_gui.domain.facts import FactId, FactKind
from archive_gui.domain.records import ArticleFilter
from archive_gui.domain.spans import Span
from archive_gui.workflows import correct, merging, places, read

if TYPE_CHECKING:
    from collections.abc import Callable

    from archive_gui.domain.changes import ChangeSummary
    from archive_gui.workflows.session import Archive

_KIND = click.Choice([kind.value for kind in FactKind])
_NOTE = click.option("--note", type=WORDS, default="", help=_("Why."))
_SET = click.option("--set", "typed", type=WORDS, multiple=True, help=_("A field: NAME=VALUE; may be repeated."))
_ANY_CODE = click.option("--any-code", is_flag=True, help=_("Keep a place's code that no register has."))
_NUMBERS = click.argument("numbers", nargs=-1, required=True, type=int)


@click.group("fact", help=_("Accept, correct, reject, add and merge facts, by their numbers."))
def fact_group() -> None:
    """``fact``."""


fact_group.add_command(fact_precedents)
fact_group.add_command(fact_follow)


@fact_group.command("accept", help=_("Say that facts are right; rejected ones come back."))
@archive_option
@_NUMBERS
@_NOTE
@json_option
@click.pass_obj
def fact_accept(face: Face, folder: Path | None, *, numbers: tuple[int, ...], note: str, as_json: bool) -> None:
    """``fact accept``."""
    _change(face, folder, lambda archive: correct.accept(archive, _ids(numbers), note), as_json=as_json)


@fact_group.command("reject", help=_("Say that facts are none; they count nowhere any more."))
@archive_option
@_NUMBERS
@_NOTE
@json_option
@click.pass_obj
def fact_reject(face: Face, folder: Path | None, *, numbers: tuple[int, ...], note: str, as_json: bool) -> None:
    """``fact reject``."""
    _change(face, folder, lambda archive: correct.reject(archive, _ids(numbers), note), as_json=as_json)


@fact_group.command("reset", help=_("Leave facts to the rules again."))
@archive_option
@_NUMBERS
@_NOTE
@json_option
@click.pass_obj
def fact_reset(face: Face, folder: Path | None, *, numbers: tuple[int, ...], note: str, as_json: bool) -> None:
    """``fact reset``."""
    _change(face, folder, lambda archive: correct.reset(archive, _ids(numbers), note), as_json=as_json)


@fact_group.command("edit", help=_("Correct a fact: its details, its kind, its place in the reading text."))
@archive_option
@click.argument("number", type=int)
@_SET
@click.option("--kind", type=_KIND, help=_("It is of this kind."))
@click.option("--span", type=(int, int), help=_("It stands from here to there in the reading text."))
@_ANY_CODE
@_NOTE
@json_option
@click.pass_obj
def fact_edit(
    face: Face,
    folder: Path | None,
    *,
    number: int,
    typed: tuple[str, ...],
    kind: str | None,
    span: tuple[int, int] | None,
    any_code: bool,
    note: str,
    as_json: bool,
) -> None:
    """``fact edit``."""
    place = None if span is None else Span(*span)

    def edit(archive: Archive) -> ChangeSummary:
        (record,) = correct.records_of(archive, _ids((number,)))
        wanted = record.fact.kind if kind is None else FactKind(kind)
        detail = record.fact.detail
        if wanted is not record.fact.kind:
            detail = correct.propose(archive, record.article, place or record.fact.span, wanted).detail
        values = field_values(wanted, typed)
        if not any_code:
            places.require_known_code(archive, values.get("code"))
        detail = replace(detail, **values)
        return correct.edit(archive, FactId(number), kind=wanted, span=place, detail=detail, note=note)

    _change(face, folder, edit, as_json=as_json)


@fact_group.command("add", help=_("Add a fact: from START to END of an article's reading text."))
@archive_option
@click.argument("reference", type=WORDS)
@click.argument("start", type=int)
@click.argument("end", type=int)
@click.argument("kind", type=_KIND)
@_SET
@_ANY_CODE
@_NOTE
@json_option
@click.pass_obj
def fact_add(
    face: Face,
    folder: Path | None,
    *,
    reference: str,
    start: int,
    end: int,
    kind: str,
    typed: tuple[str, ...],
    any_code: bool,
    note: str,
    as_json: bool,
) -> None:
    """``fact add``."""
    with opened(face, folder) as archive:
        archive.store.require_writable()
        article = read.resolve(archive, reference)
        draft = correct.propose(archive, article, Span(start, end), FactKind(kind))
        values = field_values(draft.kind, typed)
        if not any_code:
            places.require_known_code(archive, values.get("code"))
        detail = replace(draft.detail, **values)
        _summary, number = correct.add(archive, article, replace(draft, detail=detail), note)
    if wants_json(asked=as_json):
        print_json({"number": number})
    else:
        print_words(_("Added as fact {number}.").format(number=number))


@fact_group.command("merge", help=_("Let facts be one; people, places and bodies with all their mentions."))
@archive_option
@_NUMBERS
@click.option("--keep", type=int, help=_("The fact that stands for all; by default the longest name or the first."))
@click.option("--name", type=WORDS, help=_("What the person, place or body is called in full."))
@_NOTE
@json_option
@click.pass_obj
def fact_merge(
    face: Face,
    folder: Path | None,
    *,
    numbers: tuple[int, ...],
    keep: int | None,
    name: str | None,
    note: str,
    as_json: bool,
) -> None:
    """``fact merge``."""
    kept = None if keep is None else FactId(keep)
    _change(face, folder, lambda archive: merging.merge(archive, _ids(numbers), kept, name, note), as_json=as_json)


@fact_group.command("history", help=_("Show who said what of a fact, and when."))
@archive_option
@click.argument("number", type=int)
@json_option
@click.pass_obj
def fact_history(face: Face, folder: Path | None, *, number: int, as_json: bool) -> None:
    """``fact history``."""
    with opened(face, folder) as archive:
        told = correct.history(archive, FactId(number))
    if wants_json(asked=as_json):
        for one in told:
            print_json(correction_shapes.correction(one))
        return
    says = ["" if one.after is None else correction_shapes.words(one.after) for one in told]
    rows = (
        (act_word(one.act), one.operator, f"{one.at_utc:%Y-%m-%d %H:%M}", one.note, fact)
        for one, fact in zip(told, says, strict=True)
    )
    print_table((_("What was done"), _("Who"), _("When"), _("Why"), _("Fact")), rows)


@fact_group.command("next", help=_("Show the facts nobody checked, the most doubtful first."))
@archive_option
@click.argument("reference", type=WORDS, required=False)
@click.option("--kind", "kinds", type=_KIND, multiple=True, help=_("Only facts of this kind; may be repeated."))
@click.option("--limit", type=click.IntRange(1), default=20, show_default=True)
@json_option
@click.pass_obj
def fact_next(
    face: Face, folder: Path | None, *, reference: str | None, kinds: tuple[str, ...], limit: int, as_json: bool
) -> None:
    """``fact next``."""
    with opened(face, folder) as archive:
        where = ArticleFilter() if reference is None else read.resolve(archive, reference)
        ids = correct.doubtful(archive, where, [FactKind(kind) for kind in kinds])
        records = correct.facts(archive, list(islice(ids, limit)))
    if wants_json(asked=as_json):
        for one in records:
            print_json(correction_shapes.record(one))
        return
    rows = (
        (
            one.fact.number,
            kind_name(one.fact.kind),
            correction_shapes.words(one.fact),
            state_word(one.fact.state),
            one.title,
        )
        for one in records
    )
    print_table((_("Number"), _("Kind"), _("Fact"), _("State"), _("Article")), rows)


def _change(face: Face, folder: Path | None, change: Callable[[Archive], ChangeSummary], *, as_json: bool) -> None:
    with opened(face, folder) as archive:
        archive.store.require_writable()
        changed = change(archive).count
    if wants_json(asked=as_json):
        print_json({"changed": changed})
    else:
        print_words(_("{count} changed.").format(count=changed))


def _ids(numbers: tuple[int, ...]) -> list[FactId]:
    return [FactId(number) for number in numbers]
