"""``export``: articles as a dossier, and tables of what the archive holds."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from archive_gui.base.messages import _
from archive_gui.base.settings import load_settings
from archive_gui.cli import shapes
from archive_gui.cli.face import WORDS, Face, Place, archive_option, json_option, opened
from archive_gui.cli.output import print_json, print_words, progress, wants_json
from archive_gui.cli.selecting import check_one_way, chosen, matching
from archive_gui.domain.comparison import Axis, CompareQuestion
from archive_gui.domain.entities import EntityFilter, EntityKind
from archive_gui.domain.fact_rows import FactFilter
from archive_gui.domain.tables import TableFormat, TableReport
from archive_gui.workflows import compare, deliver, entities, tables, timeline

if TYPE_CHECKING:
    from archive_gui.base.progress import Ticker
    from archive_gui.domain.records import ArticleId
    from archive_gui.workflows.session import Archive

    Export = Callable[[Archive, list[ArticleId] | None, Path, TableFormat, Ticker], TableReport]

_ROWS, _COLUMNS = 500, 100
"""The size of a comparison on its way out: more than anyone reads, less than a sheet holds."""


@click.command(help=_("Export articles as a dossier, or what they say as a table (all of them where none is named)."))
@archive_option
@click.argument("references", nargs=-1, type=WORDS)
@click.option("--query", type=WORDS, help=_("The articles that match this query instead."))
@click.option(
    "--to", "kind", type=click.Choice(["pdf", *(one.value for one in TableFormat)]), default="pdf", show_default=True
)
@click.option(
    "--what",
    type=click.Choice(["records", "facts", "comparison", "years", "people", "places", "bodies", "timeline"]),
    default="records",
    show_default=True,
    help=_("What a table holds; records have citations after GB/T 7714."),
)
@click.option("--output", type=Place(dir_okay=False), required=True)
@click.option("--title", type=WORDS, default="", help=_("The dossier's title; without it, the archive's name."))
@json_option
@click.pass_obj
def export(
    face: Face,
    folder: Path | None,
    *,
    references: tuple[str, ...],
    query: str | None,
    kind: str,
    what: str,
    output: Path,
    title: str,
    as_json: bool,
) -> None:
    """``export``."""
    check_one_way(references, query)
    if kind == "pdf" and what != "records":
        raise click.UsageError(_("--what is for tables: give --to csv, xlsx or json with it."))
    with opened(face, folder) as archive, progress(_("Exporting")) as ticker:
        if kind != "pdf":
            scope = chosen(archive, references, query)
            report = _TABLES[what](archive, scope, output.absolute(), TableFormat(kind), ticker)
            _tell_table(report, as_json=as_json)
            return
        articles = chosen(archive, references, query) or matching(archive, query)
        organisation = load_settings().organisation
        dossier = deliver.export_pdf(
            archive, articles, output.absolute(), ticker, title=title, organisation=organisation
        )
    line = shapes.exported(dossier)
    if wants_json(asked=as_json):
        print_json(line)
        return
    print_words(
        _("{articles} articles on {pages} pages: {path}").format(
            articles=line["articles"], pages=line["pages"], path=line["path"]
        )
    )
    for warning in line["warnings"]:
        print_words(warning)


def _tell_table(report: TableReport, *, as_json: bool) -> None:
    if wants_json(asked=as_json):
        print_json({"path": report.path, "rows": report.rows})
    else:
        print_words(_("{rows} rows: {path}").format(rows=report.rows, path=report.path))


def _records(
    archive: Archive, scope: list[ArticleId] | None, path: Path, kind: TableFormat, ticker: Ticker
) -> TableReport:
    articles = matching(archive, None) if scope is None else scope
    return tables.export_records(archive, articles, path, kind, ticker)


def _facts(
    archive: Archive, scope: list[ArticleId] | None, path: Path, kind: TableFormat, ticker: Ticker
) -> TableReport:
    ids = tables.fact_ids(archive, FactFilter(articles=None if scope is None else tuple(scope)))
    return tables.export_facts(archive, ids, path, kind, ticker)


def _compared(axis: Axis) -> Export:
    def export_it(
        archive: Archive, scope: list[ArticleId] | None, path: Path, kind: TableFormat, ticker: Ticker
    ) -> TableReport:
        table = compare.compare(archive, scope, CompareQuestion(axis, rows=_ROWS, columns=_COLUMNS), ticker)
        return tables.export_comparison(archive, table, path, kind, ticker)

    return export_it


def _named(entity: EntityKind) -> Export:
    def export_it(
        archive: Archive, scope: list[ArticleId] | None, path: Path, kind: TableFormat, ticker: Ticker
    ) -> TableReport:
        wanted = EntityFilter(entity, articles=None if scope is None else tuple(scope))
        return tables.export_entities(archive, entities.entity_ids(archive, wanted), path, kind, ticker)

    return export_it


def _dates(
    archive: Archive, scope: list[ArticleId] | None, path: Path, kind: TableFormat, ticker: Ticker
) -> TableReport:
    return tables.export_timeline(archive, timeline.timeline(archive, scope).ids, path, kind, ticker)


_TABLES: dict[str, Export] = {
    "records": _records,
    "facts": _facts,
    "comparison": _compared(Axis.PLACES),
    "years": _compared(Axis.YEARS),
    "people": _named(EntityKind.PERSON),
    "places": _named(EntityKind.PLACE),
    "bodies": _named(EntityKind.BODY),
    "timeline": _dates,
}
