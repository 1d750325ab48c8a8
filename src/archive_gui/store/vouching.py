"""From when on digests tell whether the database is as it was written, and what they tell."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime

from sqlalchemy import Connection, insert, select

from archive_gui.domain.captured import Message
from archive_gui.store import chain, entered, seals, sqlite
from archive_gui.store.tables import ArchiveMeta, SourcePage

SINCE = "vouched_since"

_BY_RULES = frozenset({"article_texts", "facts", "rejected_facts", "repairs", "set_asides", "findings", "finding_refs"})
"""Made from captured text and decisions, and made again from them whenever that is asked for."""


def take_up(connection: Connection) -> None:
    """Take the digests of an archive from before there were any; they vouch for it as it stands now."""
    known = set(connection.execute(select(ArchiveMeta.key)).scalars())
    if not known or SINCE in known:
        return
    chain.link_all(connection)
    seals.take_all(connection)
    connection.execute(insert(ArchiveMeta).values(key=SINCE, value=datetime.now(UTC).isoformat()))


def breaks(connection: Connection) -> Iterator[Message]:
    """What is wrong with the pages, indexes and references of a database."""
    fault = sqlite.integrity_check(connection)
    if fault is not None:
        yield Message("verify.database", {"detail": fault})
    for table, count in sqlite.foreign_key_violations(connection):
        yield Message("verify.references", {"table": table, "count": count})


def faults(connection: Connection, beat: Callable[[], object]) -> Iterator[Message]:
    """What is not as it was written: the database itself, the journal, rows under seal, what people entered.

    ``beat`` is called now and then; what it raises ends the check.
    """
    yield from breaks(connection)
    beat()
    broken = list(chain.faults(connection))
    yield from broken
    for table, owner in seals.faults(connection, beat):
        yield _changed(connection, table, owner)
    if not broken:  # else it cannot tell
        for row in entered.differing(connection, beat):
            yield Message("verify.entered", {"what": Message(f"rows.{row.table}", {}), "entry": row.step})


def _changed(connection: Connection, table: str, owner: int) -> Message:
    """The sentence for rows that are not as they were sealed."""
    what = Message(f"rows.{table}", {})
    if table in seals.OF_IMPORTS:
        return Message("verify.report", {"number": owner})
    if table in seals.OF_ARTICLES:
        code = "verify.article_made" if table in _BY_RULES else "verify.article_changed"
        return Message(code, {"what": what, "article": owner})
    name = connection.execute(select(SourcePage.file_name).where(SourcePage.id == owner)).scalar() or str(owner)
    code = "verify.source_made" if table in _BY_RULES else "verify.source_changed"
    return Message(code, {"what": what, "file_name": name})
