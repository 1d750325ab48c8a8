"""``facts``, ``compare``, ``entities`` and ``timeline``: what many articles say together."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from archive_gui.base.across_words import figure_words, row_words, time_words
from archive_gui.base.fact_words import iso_text, joined, kind_name, label_text, value_text
from archive_gui.base.messages import _
from archive_gui.cli import across_shapes, ledger_shapes
from archive_gui.cli.face import WORDS, Face, archive_option, json_option, opened
from archive_gui.cli.output import print_json, print_table, print_words, wants_json
from archive_gui.cli.selecting import check_one_way, chosen
from archive_gui.domain.comparison import Axis, CompareQuestion, ComparisonTable
from archive_gui.domain.entities import EntityFilter, EntityKind, EntityPage, EntityRef, EntitySort
from archive_gui.domain.fact_rows import FactFilter, FactSort
from archive_gui.domain.facts import FactKind, FactState
from archive_gui.workflows import compare as comparing
from archive_gui.workflows import duplicates, entities, read, tables, timeline

if TYPE_CHECKING:
    from archive_gui.workflows.session import Archive

_PAGE = 500
_MENTIONS = 200
_QUERY = click.option("--query", type=WORDS, help=_("Only what stands in articles that match this query."))
_LIMIT = click.option("--limit", type=click.IntRange(min=0), help=_("At most so many lines."))
_OFFSET = click.option("--offset", type=click.IntRange(min=0), default=0, help=_("Pass over so many lines first."))
_ENTITY = click.Choice([kind.value for kind in EntityKind])


@click.command("facts", help=_("List facts, one a line, of the articles named or of all."))
@archive_option
@click.argument("references", nargs=-1, type=WORDS)
@_QUERY
@click.option("--kind", "kinds", type=click.Choice([kind.value for kind in FactKind]), multiple=True)
@click.option("--indicator", type=WORDS, default="", help=_("Only what is counted under this name or part of it."))
@click.option("--unit", type=WORDS, default="", help=_("Only figures in this unit."))
@click.option("--place", type=WORDS, help=_("Only what names or is said of a place in the division with this code."))
@click.option("--year", type=click.IntRange(1, 9999), help=_("Only what is of this year."))
@click.option("--state", "states", type=click.Choice([state.value for state in FactState]), multiple=True)
@click.option("--doubtful", is_flag=True, help=_("Only what is doubtful and was not looked at yet."))
@click.option("--text", type=WORDS, default="", help=_("Only facts with these words."))
@click.option(
    "--sort",
    type=click.Choice([sort.value for sort in FactSort]),
    default=FactSort.ARTICLE.value,
    help=_("In this order."),
)
@click.option("--descending", is_flag=True, help=_("The other way round."))
@_LIMIT
@_OFFSET
@json_option
@click.pass_obj
def facts(
    face: Face,
    folder: Path | None,
    *,
    references: tuple[str, ...],
    query: str | None,
    kinds: tuple[str, ...],
    indicator: str,
    unit: str,
    place: str | None,
    year: int | None,
    states: tuple[str, ...],
    doubtful: bool,
    text: str,
    sort: str,
    descending: bool,
    limit: int | None,
    offset: int,
    as_json: bool,
) -> None:
    """``facts``."""
    check_one_way(references, query)
    with opened(face, folder) as archive:
        scope = chosen(archive, references, query)
        wanted = FactFilter(
            kinds=tuple(map(FactKind, kinds)),
            indicator=indicator,
            unit=unit,
            place=place,
            year=year,
            articles=None if scope is None else tuple(scope),
            states=tuple(map(FactState, states)),
            doubtful=doubtful,
            text=text,
        )
        found = tables.fact_ids(archive, wanted, sort=FactSort(sort), descending=descending)
        ids = found[offset:] if limit is None else found[offset : offset + limit]
        for first in range(0, len(ids), _PAGE):
            rows = tables.fact_rows(archive, ids[first : first + _PAGE])
            if wants_json(asked=as_json):
                for row in rows:
                    print_json(across_shapes.fact_line(row))
            else:
                columns = (_("Number"), _("Kind"), _("Fact"), _("Value"), _("Article"))
                lines = (
                    (row.id, kind_name(row.fact.kind), label_text(row.fact), value_text(row.fact), row.title)
                    for row in rows
                )
                print_table(columns, lines)


@click.command(
    "compare", help=_("Show where two articles differ; with --figures, hold the figures of articles side by side.")
)
@archive_option
@click.argument("references", nargs=-1, type=WORDS)
@click.option("--figures", is_flag=True, help=_("Compare what is counted, over places or years."))
@_QUERY
@click.option(
    "--by",
    "axis",
    type=click.Choice([axis.value for axis in Axis]),
    default=Axis.PLACES.value,
    help=_("What stands side by side."),
)
@click.option("--indicator", "indicators", type=WORDS, multiple=True, help=_("A row, by its key; may be repeated."))
@click.option("--place", "places", type=WORDS, multiple=True, help=_("A column, by its key; may be repeated."))
@click.option("--within", type=WORDS, help=_("Only places in the division with this code."))
@click.option("--year", type=click.IntRange(1, 9999), help=_("Only figures of this year."))
@click.option("--text", type=WORDS, default="", help=_("Only indicators with these words."))
@click.option("--rows", type=click.IntRange(min=1), default=40, show_default=True)
@click.option("--columns", type=click.IntRange(min=1), default=12, show_default=True)
@json_option
@click.pass_obj
def compare(
    face: Face,
    folder: Path | None,
    *,
    references: tuple[str, ...],
    figures: bool,
    query: str | None,
    axis: str,
    indicators: tuple[str, ...],
    places: tuple[str, ...],
    within: str | None,
    year: int | None,
    text: str,
    rows: int,
    columns: int,
    as_json: bool,
) -> None:
    """``compare``."""
    check_one_way(references, query)
    if not figures and len(references) != 2:
        raise click.UsageError(_("Name two articles, or give --figures."))
    with opened(face, folder) as archive:
        if not figures:
            _print_differences(archive, references, as_json=as_json)
            return
        question = CompareQuestion(
            axis=Axis(axis),
            indicators=indicators,
            places=places,
            within=within,
            year=year,
            text=text,
            rows=rows,
            columns=columns,
        )
        table = comparing.compare(archive, chosen(archive, references, query), question)
    if wants_json(asked=as_json):
        print_json(across_shapes.compared(table))
    else:
        _print_comparison(table)


@click.group("entities", help=_("List people, places and bodies, and show what is said of one."))
def entities_group() -> None:
    """``entities``."""


@entities_group.command("list", help=_("List the people, places or bodies of the archive, one a line."))
@archive_option
@click.argument("kind", type=_ENTITY)
@click.argument("references", nargs=-1, type=WORDS)
@_QUERY
@click.option("--text", type=WORDS, default="", help=_("Only names with these characters, or spelled so in pinyin."))
@click.option("--within", type=WORDS, help=_("Only places in the division with this code."))
@click.option(
    "--sort",
    type=click.Choice([sort.value for sort in EntitySort]),
    default=EntitySort.ARTICLES.value,
    help=_("In this order."),
)
@_LIMIT
@_OFFSET
@json_option
@click.pass_obj
def entities_list(
    face: Face,
    folder: Path | None,
    *,
    kind: str,
    references: tuple[str, ...],
    query: str | None,
    text: str,
    within: str | None,
    sort: str,
    limit: int | None,
    offset: int,
    as_json: bool,
) -> None:
    """``entities list``."""
    check_one_way(references, query)
    with opened(face, folder) as archive:
        scope = chosen(archive, references, query)
        articles = None if scope is None else tuple(scope)
        wanted = EntityFilter(EntityKind(kind), text, within, articles, EntitySort(sort))
        found = entities.entity_ids(archive, wanted)
        ids = found[offset:] if limit is None else found[offset : offset + limit]
        for first in range(0, len(ids), _PAGE):
            rows = entities.entity_rows(archive, ids[first : first + _PAGE])
            if wants_json(asked=as_json):
                for row in rows:
                    print_json(across_shapes.entity_line(row))
            else:
                columns = (_("Name"), _("Note"), _("Code"), _("Articles"), _("Mentions"))
                print_table(columns, ((row.ref.name, row.note, row.code, row.articles, row.mentions) for row in rows))


@entities_group.command("show", help=_("Show what the archive says of a person, a place or a body."))
@archive_option
@click.argument("kind", type=_ENTITY)
@click.argument("name", type=WORDS)
@click.option("--article", type=WORDS, help=_("The one of this name that this article tells of."))
@json_option
@click.pass_obj
def entities_show(face: Face, folder: Path | None, *, kind: str, name: str, article: str | None, as_json: bool) -> None:
    """``entities show``."""
    with opened(face, folder) as archive:
        told_in = None if article is None else read.resolve(archive, article)
        page = entities.page(archive, EntityRef(EntityKind(kind), name, told_in))
        mentions = entities.mentions(archive, page.mentions[:_MENTIONS])
    if wants_json(asked=as_json):
        print_json(across_shapes.entity_page(page, mentions))
        return
    _print_entity(page)
    print_table(
        (_("Article"), _("Date"), _("Sentence")), ((one.article, one.published, one.sentence) for one in mentions)
    )


@click.command("timeline", help=_("List what is dated, the earliest first, with the sentences that say it."))
@archive_option
@click.argument("references", nargs=-1, type=WORDS)
@_QUERY
@click.option("--year", type=click.IntRange(1, 9999), help=_("Only what is of this year."))
@_LIMIT
@_OFFSET
@json_option
@click.pass_obj
def timeline_(
    face: Face,
    folder: Path | None,
    *,
    references: tuple[str, ...],
    query: str | None,
    year: int | None,
    limit: int | None,
    offset: int,
    as_json: bool,
) -> None:
    """``timeline``."""
    check_one_way(references, query)
    with opened(face, folder) as archive:
        found = timeline.timeline(archive, chosen(archive, references, query), year=year).ids
        ids = found[offset:] if limit is None else found[offset : offset + limit]
        for first in range(0, len(ids), _PAGE):
            entries = timeline.entries(archive, ids[first : first + _PAGE])
            if wants_json(asked=as_json):
                for entry in entries:
                    print_json(across_shapes.timeline_line(entry))
            else:
                lines = ((iso_text(entry.value), entry.sentence, entry.title) for entry in entries)
                print_table((_("Date"), _("Sentence"), _("Article")), lines)


def _print_differences(archive: Archive, references: tuple[str, ...], *, as_json: bool) -> None:
    found = duplicates.differences(archive, *(read.resolve(archive, reference) for reference in references))
    if wants_json(asked=as_json):
        print_json(ledger_shapes.compared(found))
        return
    print_words(
        _("{percent} % in common, {count} differences").format(
            percent=int(found.similarity * 100), count=len(found.differences)
        )
    )
    print_table((_("First"), _("Second")), ((change.left_text, change.right_text) for change in found.differences))


def _print_comparison(table: ComparisonTable) -> None:
    cells = (
        (
            row_words(row),
            *("" if cell is None else f"{figure_words(cell.figure)} {time_words(cell.figure)}" for cell in cells),
        )
        for row, cells in zip(table.rows, table.cells, strict=True)
    )
    print_table((_("Indicator"), *(column.name for column in table.columns)), cells)


def _print_entity(page: EntityPage) -> None:
    print_words("、".join(joined(name) for name, _count in page.names))
    for held in page.roles:
        period = " – ".join(iso_text(moment) for moment in dict.fromkeys((held.first, held.last)) if moment)
        print_words(" ".join(part for part in (held.affiliation, held.role, period) if part))
    for other in page.perhaps:
        print_words(_("perhaps the same: {name} {note}").format(name=other.ref.name, note=other.note))
