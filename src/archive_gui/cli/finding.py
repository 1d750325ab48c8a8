"""``list``, ``show``, ``search``: what the archive holds."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from archive_gui.base.messages import _, one_after_another, render
from archive_gui.base.naming import shown_path
from archive_gui.base.progress import Silent
from archive_gui.cli import shapes
from archive_gui.cli.errors import QueryFileUnreadable, QueryUnclear
from archive_gui.cli.face import WORDS, Face, Place, archive_option, json_option, opened
from archive_gui.cli.output import print_error, print_json, print_table, print_words, wants_json
from archive_gui.domain.captured import Message
from archive_gui.domain.queries import Asked
from archive_gui.domain.query import SortKey
from archive_gui.domain.records import ArticleFilter, Shelf
from archive_gui.domain.search import Manner, SearchPage
from archive_gui.workflows import find, keep, read
from archive_gui.workflows.session import Archive

_PAGE = 500
_LIST_SORTS = (SortKey.IMPORTED, SortKey.DATE, SortKey.TITLE, SortKey.CODE)


@click.command("list", help=_("List the articles, one a line."))
@archive_option
@click.option("--trash", is_flag=True, help=_("List the trash instead."))
@click.option(
    "--sort",
    type=click.Choice([key.value for key in _LIST_SORTS]),
    default=SortKey.IMPORTED.value,
    help=_("In this order."),
)
@json_option
@click.pass_obj
def list_(face: Face, folder: Path | None, *, trash: bool, sort: str, as_json: bool) -> None:
    """``list``."""
    shelf = Shelf.TRASH if trash else Shelf.ALL
    with opened(face, folder) as archive:
        order = SortKey(sort)
        ids = find.list_articles(archive, ArticleFilter(shelf), sort=order, descending=order.descends).ids
        rows = (
            shapes.listed(entry.row)
            for first in range(0, len(ids), _PAGE)
            for entry in find.entries(archive, ids[first : first + _PAGE], None)
        )
        if wants_json(asked=as_json):
            for row in rows:
                print_json(row)
        else:
            columns = (_("Number"), _("Date"), _("Title"), _("Publication"), _("Tags"), _("Facts"))
            keys = ("id", "date", "title", "publication", "tags", "facts")
            print_table(columns, ([_cell(row[key]) for key in keys] for row in rows))


def _cell(value: object) -> object:
    return "、".join(value) if isinstance(value, list) else value


@click.command(help=_("Show one article: by its number, its UUID or the beginning of it."))
@archive_option
@click.argument("reference", type=WORDS)
@json_option
@click.pass_obj
def show(face: Face, folder: Path | None, reference: str, *, as_json: bool) -> None:
    """``show``."""
    with opened(face, folder) as archive:
        article = read.article(archive, read.resolve(archive, reference))
    if wants_json(asked=as_json):
        print_json(shapes.shown(article))
    else:
        print_words(article.reading.text)


def manner_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """How words are compared with text: ``--lookalike`` and ``--exact-script``."""
    lookalike = click.option(
        "--lookalike", is_flag=True, help=_("Characters that are misread for one another match as well.")
    )
    exact = click.option(
        "--exact-script", is_flag=True, help=_("Match the characters as typed: traditional is not simplified.")
    )
    return lookalike(exact(command))


@click.command(help=_("Search the full text."))
@archive_option
@click.argument("query", required=False, type=WORDS)
@click.option("--from-file", type=Place(dir_okay=False), help=_("A query a line."))
@click.option("--limit", type=click.IntRange(min=0), default=20, show_default=True)
@click.option("--offset", type=click.IntRange(min=0), default=0, help=_("Pass over so many lines first."))
@click.option(
    "--sort",
    type=click.Choice([key.value for key in SortKey]),
    default=SortKey.RELEVANCE.value,
    help=_("In this order."),
)
@click.option("--count", "count_only", is_flag=True, help=_("Only the number of articles."))
@manner_options
@json_option
@click.pass_obj
def search(
    face: Face,
    folder: Path | None,
    *,
    query: str | None,
    from_file: Path | None,
    limit: int,
    offset: int,
    sort: str,
    count_only: bool,
    lookalike: bool,
    exact_script: bool,
    as_json: bool,
) -> int:
    """``search``."""
    if (query is None) == (from_file is None):
        raise click.UsageError(_("Give a query, or --from-file."))
    queries = [query] if query is not None else _queries(from_file or Path())
    manner = Manner(lookalike=lookalike, exact_script=exact_script)
    failed = False
    with opened(face, folder) as archive:
        for wanted in queries:
            asked = Asked(wanted, manner, SortKey(sort), descending=SortKey(sort).descends)
            page = searched(archive, asked, limit=0 if count_only else limit, offset=offset)
            mistake = _mistake(page)
            if mistake is not None and query is not None:
                raise mistake
            failed = failed or mistake is not None
            print_found(page, as_json=as_json, count_only=count_only)
    return 1 if failed else 0


def searched(archive: Archive, asked: Asked, *, limit: int, offset: int) -> SearchPage:
    """A page of results; a damaged index is said, built anew, and asked again."""
    return keep.with_sound_index(
        archive,
        lambda: find.search(
            archive,
            asked.query,
            sort=asked.sort,
            descending=asked.descending,
            manner=asked.manner,
            limit=limit,
            offset=offset,
        ),
        Silent(),
        told=lambda message: print_error(one_after_another((render(message), _("It is being built anew.")))),
    )


def print_found(page: SearchPage, *, as_json: bool, count_only: bool) -> None:
    """A page of results, or what is wrong with its query."""
    mistake = _mistake(page)
    if wants_json(asked=as_json):
        print_json(shapes.found(page, mistake.message if mistake else None, count_only=count_only))
    else:
        _print_page(page, mistake)


def _queries(path: Path) -> list[str]:
    """The lines of a file, one query each; only a line feed ends a line, so that answers can be counted off."""
    try:
        text = path.read_text("utf-8-sig")
    except OSError as error:
        raise QueryFileUnreadable(path=shown_path(path), reason=error.strerror or type(error).__name__) from error
    except UnicodeDecodeError as error:
        raise QueryFileUnreadable(path=shown_path(path), reason=error.reason) from error
    lines = text.split("\n")
    return lines[:-1] if lines[-1] == "" else lines


def _mistake(page: SearchPage) -> QueryUnclear | None:
    if page.mistake is None:
        return None
    return QueryUnclear(
        mistake=Message(page.mistake.code, {"suggestion": page.mistake.suggestion}), position=page.mistake.position + 1
    )


def _print_page(page: SearchPage, mistake: QueryUnclear | None) -> None:
    if mistake is not None:
        print_words(render(mistake.message))
        return
    print_words(_("{total} articles, {ms} ms").format(total=page.total, ms=page.elapsed_ms))
    if page.hits:
        print_table(
            (_("Number"), _("Date"), _("Title"), _("Passage")),
            ((hit.id, hit.date, hit.title, (hit.snippet.text, hit.snippet.highlights)) for hit in page.hits),
        )
