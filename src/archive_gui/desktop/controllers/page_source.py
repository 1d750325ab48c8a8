"""Reads what the views show beside an article: its page, and its original."""

from __future__ import annotations

from typing import TYPE_CHECKING

from archive_gui.desktop.controllers import use_cases
from archive_gui.desktop.panels.article_original import OriginalAtHand
from archive_gui.desktop.panels.article_page import PageArticle, PageAtHand
from archive_gui.domain.ledger import LedgerFilter
from archive_gui.domain.records import ArticleRecord, SourceId, SourceRecord

if TYPE_CHECKING:
    from archive_gui.workflows.session import Archive

_NEIGHBOURS = 12
"""Articles before and after the one at hand that parts can be moved to; a book's chapters are hundreds."""
_MOST_SHOWN = 400_000
"""Characters of an original that are set as text: some seconds' work, slice by slice."""

_TAGGED = frozenset({"text/html", "message/rfc822"})
"""Files that are text themselves, though not the text that was read from them."""


def read_page(archive: Archive, record: ArticleRecord) -> PageAtHand:
    """The page of an article as it is at the moment.

    Raises:
        UserError: it is not in the archive any more.
    """
    source = use_cases.read.source_text(archive, record.source.id)
    ids = use_cases.read.articles_of(archive, record.source.id)
    at = ids.index(record.id)
    near = ids[max(0, at - _NEIGHBOURS) : at + _NEIGHBOURS + 1]
    read = (record if one == record.id else use_cases.read.article(archive, one) for one in near)
    articles = tuple(
        PageArticle(one.id, one.description.title or one.reading.text.partition("\n")[0], one.reading) for one in read
    )
    items = use_cases.ledger.items(archive, LedgerFilter(article=record.id))
    doubts = tuple(row for row in use_cases.ledger.rows(archive, items) if row.proposal)
    return PageAtHand(source, use_cases.structure.decisions(archive, record.source.id), articles, doubts)


def read_original(archive: Archive, source_id: SourceId) -> OriginalAtHand:
    """What there is to show of an original.

    Raises:
        UserError: it cannot be opened.
    """
    source = use_cases.read.source_text(archive, source_id)
    pages = use_cases.pages
    count = pages.page_count(archive, source_id)
    if count:
        locators = pages.locators(archive, source_id)
        return OriginalAtHand(source, count, locators, pages.locate, pages.captured_at)
    return OriginalAtHand(
        source,
        locators=pages.locators(archive, source_id),
        locate=pages.locate,
        text=source.text[:_MOST_SHOWN],
        file_text=_file_text(archive, source.source),
    )


def _file_text(archive: Archive, source: SourceRecord) -> str:
    """The beginning of a file whose words stand between tags or headers; empty for any other."""
    if source.media_type not in _TAGGED:
        return ""
    with use_cases.read.original_path(archive, source.id).open("rb") as file:
        written = file.read(_MOST_SHOWN).decode(source.encoding or "utf-8", errors="replace")
    return "\n".join(written.splitlines())
