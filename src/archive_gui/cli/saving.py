"""``queries list``, ``queries save``, ``queries run`` and ``queries remove``."""

from __future__ import annotations

from pathlib import Path

import click

from archive_gui.base.messages import _
from archive_gui.base.progress import Silent
from archive_gui.cli import shapes
from archive_gui.cli.face import WORDS, Face, archive_option, json_option, opened
from archive_gui.cli.finding import manner_options, print_found, searched
from archive_gui.cli.output import print_json, print_table, print_words, wants_json
from archive_gui.domain.queries import Asked
from archive_gui.domain.query import SortKey
from archive_gui.domain.search import Manner
from archive_gui.workflows import queries


@click.group("queries", help=_("Keep queries under a name, and ask them again."))
def queries_group() -> None:
    """``queries``."""


@queries_group.command("list", help=_("List the saved queries with the number of articles each finds."))
@archive_option
@json_option
@click.pass_obj
def queries_list(face: Face, folder: Path | None, *, as_json: bool) -> None:
    """``queries list``."""
    with opened(face, folder) as archive:
        saved = queries.count_saved(archive, Silent())
    if wants_json(asked=as_json):
        for each in saved:
            print_json(shapes.saved(each))
    else:
        columns = (_("Name"), _("Query"), _("Articles"))
        print_table(columns, ((each.name, each.asked.query, each.articles) for each in saved))


@queries_group.command("save", help=_("Keep QUERY under NAME."))
@archive_option
@click.argument("name", type=WORDS)
@click.argument("query", type=WORDS)
@click.option(
    "--sort",
    type=click.Choice([key.value for key in SortKey]),
    default=SortKey.RELEVANCE.value,
    help=_("In this order."),
)
@manner_options
@json_option
@click.pass_obj
def queries_save(
    face: Face,
    folder: Path | None,
    name: str,
    query: str,
    *,
    sort: str,
    lookalike: bool,
    exact_script: bool,
    as_json: bool,
) -> None:
    """``queries save``."""
    manner = Manner(lookalike=lookalike, exact_script=exact_script)
    asked = Asked(query, manner, SortKey(sort), descending=SortKey(sort).descends)
    with opened(face, folder) as archive:
        _summary, saved = queries.save_query(archive, name, asked)
    if wants_json(asked=as_json):
        print_json(shapes.saved(saved))
    else:
        print_words(_("Saved the query “{name}”").format(name=saved.name))


@queries_group.command("run", help=_("Ask the query saved under NAME."))
@archive_option
@click.argument("name", type=WORDS)
@click.option("--limit", type=click.IntRange(min=0), default=20, show_default=True)
@click.option("--offset", type=click.IntRange(min=0), default=0, help=_("Pass over so many lines first."))
@json_option
@click.pass_obj
def queries_run(face: Face, folder: Path | None, name: str, *, limit: int, offset: int, as_json: bool) -> None:
    """``queries run``."""
    with opened(face, folder) as archive:
        page = searched(archive, queries.query_named(archive, name).asked, limit=limit, offset=offset)
        print_found(page, as_json=as_json, count_only=False)


@queries_group.command("remove", help=_("Remove the query saved under NAME."))
@archive_option
@click.argument("name", type=WORDS)
@json_option
@click.pass_obj
def queries_remove(face: Face, folder: Path | None, name: str, *, as_json: bool) -> None:
    """``queries remove``."""
    with opened(face, folder) as archive:
        archive.store.require_writable()
        saved = queries.query_named(archive, name)
        changed = queries.delete_query(archive, saved.id).count
    if wants_json(asked=as_json):
        print_json({"changed": changed})
    else:
        print_words(_("Deleted the saved query “{name}”").format(name=saved.name))
