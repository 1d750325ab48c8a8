"""``export``: articles as a dossier."""

from __future__ import annotations

from pathlib import Path

import click

from archive_gui.base.messages import _
from archive_gui.base.settings import load_settings
from archive_gui.cli import shapes
from archive_gui.cli.errors import QueryUnclear
from archive_gui.cli.face import WORDS, Face, archive_option, json_option, opened
from archive_gui.cli.output import print_json, print_words, progress, wants_json
from archive_gui.domain.captured import Message
from archive_gui.domain.query import SortKey
from archive_gui.domain.records import ArticleFilter, ArticleId
from archive_gui.workflows import deliver, find, read
from archive_gui.workflows.session import Archive


@click.command(help=_("Export articles as a dossier (all of them where none is named)."))
@archive_option
@click.argument("references", nargs=-1, type=WORDS)
@click.option("--query", type=WORDS, help=_("The articles that match this query instead."))
@click.option("--to", "kind", type=click.Choice(["pdf"]), default="pdf", show_default=True)
@click.option("--output", type=click.Path(path_type=Path, dir_okay=False), required=True)
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
    output: Path,
    title: str,
    as_json: bool,
) -> None:
    """``export``."""
    del kind  # PDF is the only one so far; the option is the interface that later ones share
    if references and query is not None:
        raise click.UsageError(_("Name articles, or give --query; not both."))
    with opened(face, folder) as archive, progress(_("Exporting")) as ticker:
        articles = [read.resolve(archive, reference) for reference in references] or _matching(archive, query)
        organisation = load_settings().organisation
        report = deliver.export_pdf(
            archive, articles, output.absolute(), ticker, title=title, organisation=organisation
        )
    line = shapes.exported(report)
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


def _matching(archive: Archive, query: str | None) -> list[ArticleId]:
    """The articles that a query finds, best first; all of them, in the order of import, without one.

    Raises:
        QueryUnclear: the query cannot be understood.
    """
    sort = SortKey.RELEVANCE if query else SortKey.IMPORTED
    listed = find.list_articles(archive, ArticleFilter(), query=query or "", sort=sort, descending=bool(query))
    if listed.mistake is not None:
        mistake = Message(listed.mistake.code, {"suggestion": listed.mistake.suggestion})
        raise QueryUnclear(mistake=mistake, position=listed.mistake.position + 1)
    return [ArticleId(article) for article in listed.ids]
