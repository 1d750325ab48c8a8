"""The whole description of every article of a page."""

from __future__ import annotations

from archive_gui.describe.dates import publication_date
from archive_gui.describe.headings import kicker, subtitle, title
from archive_gui.describe.makers import contributors
from archive_gui.describe.page import Page
from archive_gui.describe.publications import column, edition, publication, url
from archive_gui.domain.captured import CapturedText
from archive_gui.domain.description import Certainty, Description, PublicationDate
from archive_gui.domain.reading import RepairedSource


def describe(captured: CapturedText, repaired: RepairedSource, file_name: str) -> tuple[Description, ...]:
    """One description per article, in the page's order.

    Publication, edition, date, column and address are the page's: what one article states serves the others that state
    nothing themselves. What the file says of itself outside its text fills what the text leaves open. ``file_name`` is
    read for a date only. A field is None or empty where nothing states it.
    """
    page = Page.of(captured, repaired, file_name)
    dates = [publication_date(reading, page) for reading in repaired.articles]
    publications = [publication(reading, page) for reading in repaired.articles]
    common_date = _common_date(dates)
    common_publication = next((one for one in publications if one), None)
    only_title = page.metadata.title if len(repaired.articles) == 1 else None
    number, channel, address = edition(page), column(page), url(captured, page)
    return tuple(
        Description(
            title=title(reading) or only_title,
            kicker=kicker(reading),
            subtitle=subtitle(reading),
            contributors=contributors(reading, page),
            publication=own_publication or common_publication,
            edition=number,
            column=channel,
            url=address,
            date=own_date if own_date.certainty is Certainty.STATED else common_date,
        )
        for reading, own_date, own_publication in zip(repaired.articles, dates, publications, strict=True)
    )


def _common_date(dates: list[PublicationDate]) -> PublicationDate:
    """The page's date: the first stated one, else the latest inferred one."""
    stated = [one for one in dates if one.certainty is Certainty.STATED]
    if stated:
        return stated[0]
    inferred = [one for one in dates if one.value is not None]
    return max(inferred, key=lambda one: one.value or "", default=PublicationDate())
