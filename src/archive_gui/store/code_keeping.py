"""Archival codes: no two articles of an archive have the same one."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import Connection, select

from archive_gui.store.errors import ArchivalCodeInTrash, ArchivalCodeTaken
from archive_gui.store.page_fields import shown_title
from archive_gui.store.recorder import Recorder
from archive_gui.store.sqlite import texts
from archive_gui.store.tables import Article, SourcePage


def give_way(recorder: Recorder, wanted: Mapping[int, str | None]) -> None:
    """Make room for the codes that articles are to have: those among them that hold another's code lay it down.

    Raises:
        ArchivalCodeTaken: an article that is not among them has one of the codes (``ArchivalCodeInTrash``).
    """
    claimed = {code.lower(): article for article, code in wanted.items() if code}
    holders = _holders(recorder.connection, [code for code in wanted.values() if code])
    laid_down = []
    for holder, code in holders.items():
        if holder not in wanted:
            raise _taken(recorder.connection, holder)
        if claimed[code.lower()] != holder:
            laid_down.append(holder)
    recorder.update(Article, {(holder,): {"archival_code": None} for holder in laid_down})


def _holders(connection: Connection, codes: list[str]) -> dict[int, str]:
    """The articles that have one of these codes, by number, and the code of each."""
    query = select(Article.id, Article.archival_code).where(Article.archival_code.in_(texts(codes)))
    return {number: code for number, code in connection.execute(query.order_by(Article.id)) if code}


def _taken(connection: Connection, holder: int) -> ArchivalCodeTaken:
    query = (
        select(
            Article.archival_code,
            Article.title,
            Article.kicker,
            Article.excerpt,
            Article.deleted_at_utc,
            SourcePage.file_name,
        )
        .join(SourcePage, SourcePage.id == Article.source_id)
        .where(Article.id == holder)
    )
    code, title, kicker, excerpt, deleted_at_utc, file_name = connection.execute(query).one()
    error = ArchivalCodeTaken if deleted_at_utc is None else ArchivalCodeInTrash
    shown = " ".join(shown_title(title, kicker, excerpt, file_name).split())
    return error(value=code, article=holder, title=shown)
