"""``describe``: what articles, or whole pages, say of their publication, stated by hand."""

from __future__ import annotations

from pathlib import Path

import click

from archive_gui.base.messages import _
from archive_gui.cli.errors import DescriptionRefused
from archive_gui.cli.face import WORDS, Face, archive_option, json_option, opened
from archive_gui.cli.output import print_json, print_words, progress, wants_json
from archive_gui.domain.description import Certainty, Description, PublicationDate
from archive_gui.domain.description_change import DescriptionChange
from archive_gui.workflows import describe, read


@click.command(
    "describe",
    help=_(
        "State when and where articles were published, in one step; facts are found anew from the date. "
        "An empty value clears a field."
    ),
)
@archive_option
@click.argument("references", nargs=-1, required=True, type=WORDS)
@click.option("--date", type=WORDS, help=_("Day, month or year of publication: 2019-12-21, 2019-12 or 2019."))
@click.option("--publication", type=WORDS, help=_("Name of the newspaper or site."))
@click.option("--edition", type=WORDS, help=_("Number or name of the page in the newspaper."))
@click.option("--code", type=WORDS, help=_("Archival code of the first article; those of the others run on from it."))
@click.option("--page", "whole_page", is_flag=True, help=_("For all articles of the pages that these stand on."))
@json_option
@click.pass_obj
def describe_(
    face: Face,
    folder: Path | None,
    *,
    references: tuple[str, ...],
    date: str | None,
    publication: str | None,
    edition: str | None,
    code: str | None,
    whole_page: bool,
    as_json: bool,
) -> None:
    """``describe``."""
    change = _change(date, publication, edition, code)
    if not change:
        raise click.UsageError(_("Give --date, --publication, --edition or --code."))
    if whole_page and code is not None:
        raise click.UsageError(_("An archival code is one article's: leave out --page, or --code."))
    work = describe.update_pages if whole_page else describe.update_many
    with opened(face, folder) as archive:
        archive.store.require_writable()
        articles = list(dict.fromkeys(read.resolve(archive, reference) for reference in references))
        for problem in describe.problems_of_change(change, len(articles)):
            raise DescriptionRefused(mistake=problem.message)
        with progress(_("Finding facts anew")) as ticker:
            changed = work(archive, articles, change, ticker).count
    if wants_json(asked=as_json):
        print_json({"changed": changed})
    else:
        print_words(_("{count} articles changed.").format(count=changed))


def _change(date: str | None, publication: str | None, edition: str | None, code: str | None) -> DescriptionChange:
    """What was asked for; a field that was not named is left alone, an empty one is cleared."""
    given = {"date": date, "publication": publication, "edition": edition, "archival_code": code}
    words = {name: value.strip() or None for name, value in given.items() if value is not None}
    day = words.get("date")
    values = Description(
        publication=words.get("publication"),
        edition=words.get("edition"),
        date=PublicationDate(day, Certainty.STATED) if day else PublicationDate(),
        archival_code=words.get("archival_code"),
    )
    return DescriptionChange(values, frozenset(words))
